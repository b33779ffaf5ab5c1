// The texts of Nätverket. Swedish is written first.

const p = (sv, en) => ({ sv, en });

export const NETWORK = {
  none: p('Det finns ingen kommun i nätverket än.', 'There is no municipality in the network yet.'),
  head: p('{^part|en|#} av {of|en kommun|# kommuner} är med.', '{^part|one|#} of {of|one municipality|# municipalities} {part|takes|take} part.'),
  gaps: p('{^n|ett steg erbjuds|# steg erbjuds} av ingen.', '{^n|one stage is|# stages are} offered by nobody.'),
  noGaps: p('Varje steg erbjuds i varje kommun.', 'Every stage is offered in every municipality.'),
  cells: p('Vem erbjuder vad', 'Who offers what'),
  cols: [p('Kommun', 'Municipality'), p('Yrke', 'Occupation'), p('Steg', 'Stage'), p('Erbjuds av', 'Offered by')],
  nobody: p('ingen', 'nobody'),
  why: {
    head: p('Ett steg erbjuds när någon har sagt att de tar emot kommunens kandidater.', 'A stage is offered when somebody has said that they take the municipality’s candidates.'),
  },
};
