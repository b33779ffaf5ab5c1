// The texts of Kvalitet och vinst. Swedish is written first.

const p = (sv, en) => ({ sv, en });

export const GAIN = {
  none: p('Vinsten går inte att visa än: det står inte vad full utbildning tar.', 'The gain cannot be shown yet: it is not written what full training takes.'),
  noneLead: p(
    'Skriv in tid och kostnad för full utbildning som ett spann, med källa eller ordet antagande. Då går det att visa varje kommun vad validering ger.',
    'Enter the time and cost of full training as a range, with a source or the word assumption. Then each municipality can be shown what validation gives.',
  ),
  noOccupation: p('Inget yrke är inlagt än, så det finns inget att jämföra med.', 'No occupation has been entered yet, so there is nothing to compare with.'),
  noOccupationLead: p('Vinsten räknas för ett yrke i taget, mot vad full utbildning tar och kostar. Kostnader och er egen bedömning går att skriva in redan nu.', 'The gain is counted for one occupation at a time, against what full training takes and costs. Costs and your own assessment can be entered already.'),
  nobody: p('Ingen har fått bevis än, så det finns ingen vinst att visa.', 'Nobody has been certified yet, so there is no gain to show.'),
  notKnown: p('Vinsten är okänd: hur många som har fått bevis är inte känt.', 'The gain is unknown: how many have been certified is not known.'),
  soon: p('Ett bevis kommer {days} tidigare än med full utbildning{if}.', 'A certificate comes {days} sooner than with full training{if}.'),
  late: p('Ett bevis kommer {days} senare än med full utbildning{if}.', 'A certificate comes {days} later than with full training{if}.'),
  either: p('Om det går fortare än full utbildning går inte att säga.', 'Whether it is faster than full training cannot be said.'),
  if: p(', om antagandet håller', ', if the assumption holds'),

  facts: {
    certified: p('gällande bevis', 'valid certificates'),
    certifiedOf: p('gällande bevis, {name}', 'valid certificates, {name}'),
    days: p('dagar vunna per bevis', 'days gained per certificate'),
    money: p('vunnet per bevis', 'gained per certificate'),
    cost: p('kostnad per bevis, alla yrken', 'cost per certificate, all occupations'),
  },

  places: {
    all: p('Alla tillsammans', 'All together'),
    hAll: p('{n|Kommunen vinner|Alla # kommuner vinner} tid{if}.', '{n|The municipality gains|All # municipalities gain} time{if}.'),
    h: p('{^n|en|#} av {of|en kommun|# kommuner} vinner tid{if}.', '{^n|one|#} of {of|one municipality|# municipalities} {n|gains|gain} time{if}.'),
    hLoss: p('Ingen kommun vinner tid{if}.', 'No municipality gains time{if}.'),
    hNone: p('För ingen kommun går vinsten i tid att säga säkert.', 'For no municipality can the gain in time be said for sure.'),
    days: p('Vunna dagar per bevis, och antalet gällande bevis inom parentes', 'Days gained per certificate, and how many are valid in brackets'),
    of: p('{days} ({n})', '{days} ({n})'),
    money: p('Vunna pengar per bevis', 'Money gained per certificate'),
    key: p('från det minsta till det mesta det kan vara', 'from the least to the most it can be'),
    keyOpen: p('hur litet det kan vara är okänt, också en förlust', 'how little it can be is unknown, even a loss'),
    keyCross: p('kan vara vinst eller förlust', 'can be a gain or a loss'),
    keyLoss: p('säkert en förlust', 'a loss for sure'),
    to: p('{least} till {most}', '{least} to {most}'),
    nobody: p('ingen har bevis än', 'nobody certified yet'),
    caption: p('Vinsten mot full utbildning', 'The gain against full training'),
    cols: [p('Kommun', 'Municipality'), p('Gällande bevis', 'Valid certificates'), p('Dagar per bevis', 'Days per certificate'), p('Dagar i allt', 'Days in all'), p('Pengar per bevis', 'Money per certificate'), p('Pengar i allt', 'Money in all')],
  },

  why: {
    head: p('Vinsten är en jämförelse med full utbildning, som inte har hänt.', 'The gain is a comparison with full training, which did not happen.'),
    place: p('{place}: {words} per bevis.', '{place}: {words} per certificate.'),
    days: p('{n} bevis gånger {days} för full utbildning, minus den tid valideringen tog från ansökan till bevis: {all} i allt, delat med {n}.', '{n} certificates times {days} for full training, less the time that validation took from application to certificate: {all} in all, divided by {n}.'),
    money: p(
      '{n} bevis gånger {cost} för full utbildning, minus vad alla ärenden har kostat, också de som avbröt och de som är inne.',
      '{n} certificates times {cost} for full training, less what all cases have cost, also those who withdrew and those inside.',
    ),
    open: p('En kostnad som inte är antecknad kan göra vinsten hur liten som helst, också till en förlust. Därför finns bara en övre gräns.', 'A cost that is not noted can make the gain as small as you like, even a loss. So there is only an upper limit.'),
    noCost: p('Vad full utbildning kostar är inte känt, så pengarna går inte att räkna.', 'What full training costs is not known, so the money cannot be counted.'),
    project: p('Projektets kostnad, {range}, är avdragen.', 'The cost of the project, {range}, is taken off.'),
    projectPart: p('Hur mycket av projektets kostnad som hör till yrket är inte känt: något mellan inget och {most} är avdraget.', 'How much of the project’s cost belongs to the occupation is not known: something between nothing and {most} is taken off.'),
    projectNot: p('Projektets kostnad är inte känd och ingår inte.', 'The cost of the project is not known and is not in it.'),
    revoked: p('{^n|ett bevis|# bevis} till är {n|återkallat|återkallade} och räknas inte.', '{^n|one more certificate|# more certificates} {n|was|were} withdrawn and {n|does|do} not count.'),
    nobody: p('Ingen har fått bevis här än. Då finns inget att jämföra.', 'Nobody has been certified here yet. So there is nothing to compare.'),
    source: p('Skriv in en källa i stället för antagandet, så är vinsten så säker som källan.', 'Enter a source in place of the assumption, and the gain is as sure as the source.'),
    narrow: p('Ett smalare spann för full utbildning ger en smalare vinst.', 'A narrower range for full training gives a narrower gain.'),
    note: p('Anteckna vad ärendena har kostat: {n|ett saknar|# saknar} kostnad.', 'Note what the cases have cost: {n|one lacks|# lack} a cost.'),
  },
};
