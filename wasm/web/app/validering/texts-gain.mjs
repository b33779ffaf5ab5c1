// The texts of Kvalitet och vinst. Swedish is written first.

const p = (sv, en) => ({ sv, en });

export const GAIN = {
  none: p('Det finns inget att jämföra med än.', 'There is nothing to compare with yet.'),
  factors: p('Åtta kvalitetsfaktorer', 'Eight factors of quality'),
  cols: [p('Faktor', 'Factor'), p('Er bedömning', 'What you say')],
  unsaid: p('inget sagt', 'nothing said'),
  why: {
    head: p('Vinsten är en jämförelse med full utbildning.', 'The gain is a comparison with full training.'),
  },
};
