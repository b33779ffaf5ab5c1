// The texts of Folkmängd. Swedish is written first.

const p = (sv, en) => ({ sv, en });

export const AHEAD = {
  none: p('Folkmängden framåt går inte att räkna.', 'The population ahead cannot be computed.'),
  noneLead: p(
    'Det behövs hur många som bor i länet efter kön och ålder, och hur många som föddes och dog, för några år i rad.',
    'It takes how many live in the county by sex and age, and how many were born and died, for some years in a row.',
  ),
  region: {
    people: p('{name}, år för år', '{name}, year by year'),
    cols: [p('År', 'Year'), p('Folkmängd', 'Population'), p('Födda', 'Born'), p('Döda', 'Died'), p('Flyttade, netto', 'Moved, net'), p('Band', 'Band')],
    adds: p('Födda, döda och flyttade gäller de fem åren fram till året. Raden före plus födda, minus döda, plus flyttade ger raden.', 'Born, died and moved are of the five years up to the year. The row before plus born, less died, plus moved gives the row.'),
    noBand: p('för få år att mäta på', 'too few years to measure by'),
  },
  pyramid: p('{name} efter ålder', '{name} by age'),
  bands: {
    h: p('Så bra har banden hållit.', 'How well the bands have held.'),
    covered: p('I framskrivningar av det förflutna låg {inside} av {cells} åldersgrupper inom bandet {n|ett steg|# steg} om fem år fram: {share}. Bandet ska täcka {level}\u00a0%.',
      'In projections of the past {inside} of {cells} age groups were within the band {n|one step|# steps} of five years ahead: {share}. The band is to cover {level}%.'),
    notTested: p('{n|ett steg|# steg} om fem år fram finns det inget förflutet kvar att pröva bandet på.', '{n|one step|# steps} of five years ahead there is no past left to test the band by.'),
    narrow: p('Bandet är alltså för smalt än så länge.', 'So the band is too narrow as yet.'),
    right: p('Bandet håller.', 'The band holds.'),
    none: p('Det finns inga band: det förflutna är för kort.', 'There are no bands: the past is too short.'),
  },
  methods: {
    h: p('{^best} missar minst.', '{^best} misses the least.'),
    lead: p('Det förflutna är framskrivet från {n|ett år|# olika år} med det som var känt då. {list}.', 'The past was projected from {n|one year|# different years} with what was known then. {list}.'),
    one: p('{method} missade {n} personer per åldersgrupp', '{method} missed {n} people an age group'),
    caption: p('Hur mycket metoderna missade', 'How much the methods missed'),
    cols: [p('Metod', 'Method'), p('Personer per åldersgrupp', 'People an age group'), p('Andel av alla', 'Share of all'), p('Hela folkmängden', 'Whole population'), p('För många', 'Too many')],
    title: p('Missade personer per åldersgrupp', 'People missed an age group'),
  },
  places: {
    h: p('Kommunerna blir tillsammans länet.', 'The municipalities add up to the county.'),
    hNot: p('Kommunerna är inte hela länet.', 'The municipalities are not all of the county.'),
    caption: p('Folkmängden i slutet av året', 'The population at the end of the year'),
    place: p('Kommun', 'Municipality'),
    sum: p('Tillsammans', 'Together'),
    change: p('Ändring', 'Change'),
    estimate: p('{place}: {what}', '{place}: {what}'),
  },
  notes: p('Värt att veta', 'Worth knowing'),
  why: {
    head: p('{name} har {now} invånare i slutet av {launch}, och {then} i slutet av {year}.', '{name} has {now} inhabitants at the end of {launch}, and {then} at the end of {year}.'),
    counted: p('Var och en åldras fem år i taget. De som dör, föds och flyttar är så många som de var {from}–{to}.', 'Everybody ages by five years at a time. Those who die, are born and move are as many as they were in {from}–{to}.'),
    adds: p('{before} + {births} födda − {deaths} döda {sign} {moved} flyttade = {total}.', '{before} + {births} born − {deaths} died {sign} {moved} moved = {total}.'),
    share: p('Kommunernas framskrivningar är avstämda så att de blir länets.', 'The projections of the municipalities are adjusted to add up to that of the county.'),
    band: p('Bandet är {low} till {high}: {level} av 100 tidigare framskrivningar skulle ha hamnat där.', 'The band is {low} to {high}: {level} of 100 earlier projections would have been within.'),
    newer: p('Nyare tal för födda, döda och flyttade ändrar framskrivningen.', 'Newer figures of births, deaths and migration change the projection.'),
    score: p('{method} missade i snitt {n} personer per åldersgrupp.', '{method} missed {n} people an age group on average.'),
    scored: p('{missed} missade personer över {cells} åldersgrupper i {n|en framskrivning|# framskrivningar}, med plus och minus räknade lika.', '{missed} people missed over {cells} age groups in {n|one projection|# projections}, too many and too few counted alike.'),
    same: p('Alla metoder prövas på samma år och samma åldersgrupper.', 'All methods are tested on the same years and the same age groups.'),
    cover: p('{inside} av {cells} åldersgrupper låg inom bandet.', '{inside} of {cells} age groups were within the band.'),
    covered: p('Bandet är gjort av hur fel tidigare framskrivningar blev. Det prövas på {n|ett år|# år} som inte var med när det gjordes.', 'The band is made of how far off earlier projections were. It is tested on {n|one year|# years} that were not part of making it.'),
    longer: p('Fler år bakåt gör bandet säkrare.', 'More years back make the band surer.'),
  },
};
