// The texts of the view Makt och vinst.

const p = (sv, en) => ({ sv, en });

export const makt = {
  kick: p('Makt och vinst, {on}', 'Power and gain, {on}'),
};
