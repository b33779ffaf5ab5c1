// The texts of forms in Tid till bevis and Kvalitet och vinst. Swedish is written first.

const p = (sv, en) => ({ sv, en });

export const FORM = {
  occupation: p('Vilket yrke?', 'Which occupation?'),
  need: p('Det här behöver fyllas i.', 'This needs to be filled in.'),
  date: p('Skriv en dag, till exempel {on}.', 'Write a day, such as {on}.'),
  whole: p('Skriv ett helt tal, till exempel 380.', 'Write a whole number, such as 380.'),
};
