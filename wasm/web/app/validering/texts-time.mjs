// The texts of Tid till bevis. Swedish is written first.

const p = (sv, en) => ({ sv, en });

export const TIME = {
  none: p('Ingen har sökt än, så ingen tid går att räkna.', 'Nobody has applied yet, so no time can be counted.'),
  noneLead: p('Tiden räknas från ansökan. Lägg in det första ärendet, så börjar den gå.', 'Time is counted from the application. Enter the first case, and it begins to run.'),
  noneDo: p('Till ärendena', 'To the cases'),

  head: p('{^who} har bevis inom {time}.', '{^who} certified within {time}.'),
  headNot: p('Hur många som får bevis inom ett år går inte att säga än.', 'How many are certified within a year cannot be said yet.'),
  nobody: p('ingen', 'nobody is'),
  some: p('{n} av 100', '{n} in 100 are'),
  parts: [
    [20, p('en av fem', 'one in five is')], [25, p('en av fyra', 'one in four is')], [33, p('en av tre', 'one in three is')], [40, p('två av fem', 'two in five are')],
    [50, p('hälften', 'half are')], [60, p('tre av fem', 'three in five are')], [67, p('två av tre', 'two in three are')], [75, p('tre av fyra', 'three in four are')],
    [80, p('fyra av fem', 'four in five are')], [90, p('nio av tio', 'nine in ten are')], [100, p('alla', 'all are')],
  ],
  year: p('ett år', 'a year'),
  yes: p('{share} av dem som söker{range}.', '{share} of those who apply{range}.'),
  range: p(', osäkert mellan {low} och {high}', ', uncertain between {low} and {high}'),
  half: p('Hälften har det efter {days}.', 'Half are after {days}.'),
  short: p('Ingen har följts så länge än. Efter {days} har {share} bevis{range}.', 'Nobody has been followed that long yet. After {days}, {share} are certified{range}.'),
  shortNone: p('Ingen har följts så länge än, och ingen har fått bevis.', 'Nobody has been followed that long yet, and nobody has been certified.'),
  partly: p('Här står bara en del av ärendena. Andelarna gäller dem.', 'Only some of the cases stand here. The shares are of those.'),

  exits: {
    certified: p('{share} bevis', '{share} certified'), partial: p('{share} del av bevis', '{share} in part'), withdrawn: p('{share} avbrutit', '{share} withdrawn'),
    referred: p('{share} hänvisade', '{share} referred'), inside: p('{share} inne än', '{share} still inside'),
  },
  alone: p('om avbrott räknas som ”inte klar än”: {share}', 'if withdrawals count as “not done yet”: {share}'),
  aloneShort: p('felräknat: {share}', 'miscounted: {share}'),
  title: p('Hur det har gått för dem som sökte, efter tid sedan ansökan', 'What became of those who applied, by time since application'),
  desc: p('Efter {days}: {shares}.', 'After {days}: {shares}.'),
  axis: p('veckor från ansökan', 'weeks since application'),
  keyRange: p('så osäker är andelen med bevis', 'how uncertain the share certified is'),
  keyAlone: p('så mycket blir det om man räknar fel', 'what a wrong count gives'),
  shares: p('Andel efter antal veckor', 'Share by number of weeks'),
  cols: [p('Vecka', 'Week'), p('Bevis', 'Certified'), p('Del av bevis', 'In part'), p('Avbrutit', 'Withdrawn'), p('Hänvisade', 'Referred'), p('Inne än', 'Still inside')],

  asked: p('Efter {list} dagar, med osäkerhet', 'After {list} days, with the uncertainty'),
  day: p('Dag', 'Day'),
  wrong: p('Om man räknar fel', 'By a wrong count'),
  notYet: p('inte känt', 'not known'),

  how: {
    h: p('Den som har avbrutit är inte ”snart klar”.', 'Those who withdrew are not “done soon”.'),
    right: p(
      'Av alla som har sökt räknar vi, dag för dag, hur många som har fått bevis, fått bevis på en del, avbrutit eller hänvisats vidare. Resten är inne. Den som är inne räknas med så länge vi har sett, varken som klar eller som borta.',
      'Of all who have applied we count, day by day, how many have been certified, certified in part, have withdrawn or been referred. The rest are inside. Those inside count for as long as we have seen them, neither as done nor as gone.',
    ),
    wrong: p(
      'Det vanliga felet är att ta dem som har lämnat på annat sätt som om de vore på väg mot bevis. Då blir det {alone} i stället för {share} efter {days}.',
      'The common mistake is to take those who left in other ways as if they were on their way to a certificate. That gives {alone} instead of {share} after {days}.',
    ),
  },

  lead: {
    h: p('Hälften av dem som har bevis fick det inom {days}.', 'Half of those certified were so within {days}.'),
    none: p('Ingen har fått bevis än.', 'Nobody has been certified yet.'),
    note: p(
      'Det säger för lite om den som söker i dag: {open|en|#} är inne än, och den som tar lång tid kommer sist. Därför står också hur länge det dröjer för alla som söker.',
      'It says too little of those who apply today: {open|one is|# are} still inside, and those who take long come last. So it also says how long it takes for all who apply.',
    ),
    caption: p('Så lång tid tog det', 'How long it took'),
    cols: [p('Vilka', 'Who'), p('Dagar från ansökan', 'Days since application')],
    half: p('Hälften av de {n} som fått bevis', 'Half of the {n} certified'),
    of100: p('{p} av 100 av dem', '{p} in 100 of them'),
    mean: p('I snitt för dem', 'On average for them'),
    all: p('Hälften av alla som söker har bevis', 'Half of all who apply are certified'),
    allNot: p('de har inte det än', 'they are not so yet'),
    out: p('Hälften har lämnat, på något sätt', 'Half have left, in some way'),
    between: p('{d}, osäkert {low}–{high}', '{d}, uncertain {low}–{high}'),
    from: p('{d}, osäkert från {low}', '{d}, uncertain from {low}'),
  },

  why: {
    exit: p('{n} av {of} har lämnat så här: {exit}.', '{n} of {of} have left in this way: {exit}.'),
    share: p('Efter {days} är andelen {share}{range}.', 'After {days} the share is {share}{range}.'),
    counted: p(
      'Andelen räknas steg för steg: varje gång någon lämnar delas de som var inne just då (Aalen–Johansen). Den som är inne än räknas med så länge den har följts. Osäkerheten är 95 av 100, och bred när få är kvar att följa.',
      'The share is counted step by step: each time somebody leaves, by those who were inside just then (Aalen–Johansen). Those still inside count as long as they have been followed. The uncertainty is 95 in 100, and wide when few are left to follow.',
    ),
    evidence: p('{^of|ett ärende|# ärenden} från {from} till {on}, {open|ett|#} av dem inne än.', '{^of|one case|# cases} from {from} to {on}, {open|one|#} of them still inside.'),
    risk: p('{^n|ett ärende|# ärenden} var kvar att följa när andelen senast ändrades.', '{^n|one case was|# cases were} left to follow when the share last changed.'),
    change: p('Färre avbrott ger fler bevis. Ju längre folk blir kvar i onödan, desto senare kommer bevisen.', 'Fewer withdrawals give more certificates, and longer waits give later ones.'),
    changeMore: p('Fler ärenden gör osäkerheten mindre.', 'More cases make the uncertainty less.'),
    alone: p('{alone} är fel svar på frågan. Det rätta är {share}.', '{alone} is the wrong answer to the question. The right one is {share}.'),
    aloneC: p(
      'Ett minus Kaplan–Meier svarar på vad som hade hänt om ingen kunde lämna på annat sätt, och om de som lämnade hade varit som de andra. Här är det {gap} procentenheter för mycket.',
      'One minus Kaplan–Meier answers what would have happened if nobody could leave in other ways, and if those who left had been like the others. Here it is {gap} percentage points too much.',
    ),
    inside: p('{share} är inne än efter {days}{range}.', '{share} are still inside after {days}{range}.'),
    insideC: p('Andelen som inte har lämnat på något sätt (Kaplan–Meier, som är rätt när alla utgångar räknas lika).', 'The share that has not left in any way (Kaplan–Meier, which is right when all exits count alike).'),
    lead: p('Tiden räknas bara för dem som har fått bevis.', 'The time is counted only for those certified.'),
    leadC: p(
      'Från ansökan till bevis, i kalenderdagar. {open|Ett ärende|# ärenden} är inne än och {other|ett|#} har lämnat på annat sätt; de är inte med. De snabba kommer först, så talet är för lågt för den som söker i dag.',
      'From application to certificate, in calendar days. {open|One case is|# cases are} still inside and {other|one|#} left otherwise; they are not counted. The fast come first, so the figure is too low for those who apply today.',
    ),
    all: p('Här räknas alla som har sökt, också de som är inne.', 'Here all who have applied count, also those still inside.'),
    allC: p('Dagen då andelen når hälften. Når den inte dit finns ingen sådan dag.', 'The day on which the share reaches half. If it does not, there is no such day.'),
  },
};
