// The texts of the view Mandat och plan.

const p = (sv, en) => ({ sv, en });

export const plan = {
  kick: p('Mandat och plan, {on}', 'Mandates and plan, {on}'),
};
