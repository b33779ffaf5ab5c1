// The texts of Faktablad. Swedish is written first.

const p = (sv, en) => ({ sv, en });

export const SHEET = {
  h1: p('Ett A4 om {place} för {whom}.', 'One A4 on {place} for {whom}.'),
  lead: p('Bladet görs av siffrorna i dokumentet, så som de står i dag. Varje figur har sin källa.', 'The sheet is made of the figures in the document, as they stand today. Each figure has its source.'),
  none: p('Det finns ingen kommun att göra ett blad om.', 'There is no municipality to make a sheet of.'),
  whom: p('För vem?', 'For whom?'),
  print: p('Skriv ut', 'Print'),
  html: p('Spara som HTML', 'Save as HTML'),
  markdown: p('Spara som Markdown', 'Save as Markdown'),
  text: p('Spara som text', 'Save as text'),
  shown: p('Bladet', 'The sheet'),
  how: p('Så är bladet gjort', 'How the sheet is made'),
  cannot: p('Bladet kan inte göras än.', 'The sheet cannot be made yet.'),
  made: p('Gjort som faktablad: {text} ({on})', 'Made as a fact sheet: {text} ({on})'),
  notNoted: p('Att ett blad är gjort för {whom} är inte antecknat. Det läggs till under Besöken.', 'That a sheet was made for {whom} is not noted. It is added under Visits.'),
  why: {
    head: p('Bladet är valt för {whom}.', 'The sheet is chosen for {whom}.'),
    counted: p('Vilka figurer som är med följer av vem det är för. Figurer, frågor och fakta som inte får plats på ett A4 nämns längst ner på bladet.', 'Which figures are in it follows from whom it is for. Figures, questions and facts that find no room on one A4 are named at its foot.'),
    print: p('Filen i HTML skrivs ut på ett A4 och behöver inget nät.', 'The HTML file prints on one A4 and needs no network.'),
    hash: p('Längst ner står ett fingeravtryck av siffrorna, så att bladet går att känna igen.', 'At the foot is a fingerprint of the figures, so that the sheet can be recognized.'),
    change: p('Andra siffror i dokumentet ger ett annat blad.', 'Other figures in the document give another sheet.'),
  },
};
