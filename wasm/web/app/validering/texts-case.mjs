// The texts of Ärende. Swedish is written first.

const p = (sv, en) => ({ sv, en });

export const CASE = {
  none: p('Det finns inget ärende än.', 'There is no case yet.'),
  computing: p('Ärendet hämtas.', 'The case is being fetched.'),
  choose: p('Vilket ärende?', 'Which case?'),
  inside: p('Inne', 'Inside'),
  ended: p('Avslutade', 'Ended'),
  option: p('{candidate}, {where}', '{candidate}, {where}'),
  rows: p('Lärandemål, underlag och bedömning', 'Learning outcomes, evidence and judgment'),
  cols: [p('Lärandemål', 'Learning outcome'), p('Bedömning', 'Judgment')],
  left: p('återstår', 'remains'),
  why: {
    head: p('{candidate} har visat {met} av {of}.', '{candidate} has shown {met} of {of}.'),
  },
};
