// The texts of Flödet. Swedish is written first.

const p = (sv, en) => ({ sv, en });

export const FLOW = {
  stages: p('Stegen', 'The stages'),
  cols: [p('Steg', 'Stage'), p('Väntar', 'Waiting'), p('Pågår', 'Under way'), p('Väntan i snitt', 'Mean wait')],
  why: {
    head: p('{inside} är inne.', '{inside} are inside.'),
    counted: p('{stages}.', '{stages}.'),
    stage: p('{n} i {stage}', '{n} in {stage}'),
  },
};
