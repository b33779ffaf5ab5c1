// The texts of Flödet that it opens with. Swedish is written first.

const p = (sv, en) => ({ sv, en });

export const FLOW = {
  occupation: p('Yrke', 'Occupation'),
  unknown: p('okänt', 'unknown'),
  facts: {
    inside: p('är inne', 'are inside'),
    insideOf: p('är inne, av {all}', 'are inside, of {all}'),
    old: p('har legat för länge', 'stuck for too long'),
    year: p('får bevis inom ett år, osäkert {low}–{high}\u00a0%', 'certified within a year, uncertain {low}–{high}%'),
    yearNot: p('får bevis inom ett år', 'certified within a year'),
    cost: p('kostnad per bevis', 'cost per certificate'),
    costAll: p('per bevis, alla yrken', 'per certificate, all occupations'),
    of: p('{n}\u00a0%', '{n}%'),
  },

  stages: {
    unknown: p('Hur många som är inne är inte känt.', 'How many are inside is not known.'),
    nobody: p('Ingen är inne.', 'Nobody is inside.'),
    waiting: p('{^n|en|#} av {of} väntar på {stage}.', '{^n|one|#} of {of} {n|is|are} waiting for {stage}.'),
    waitingNot: p('Väntan har varit längst på {stage}, men ingen väntar där i dag.', 'The wait has been longest for {stage}, but nobody waits there today.'),
    inside: p('{^n|en|#} är inne.', '{^n|one is|# are} inside.'),
    title: p('Flödet genom stegen', 'The flow through the stages'),
    wait: p('{d} {n|dags|dagars} väntan', '{d} {n|day’s|days’} wait'),
    waitUnknown: p('väntan okänd', 'wait unknown'),
    waitNone: p('ingen har väntat än', 'nobody has waited yet'),
    desc: p('{stage}, {owner}: {n} inne, {old} av dem för länge, {wait}.', '{stage}, {owner}: {n} inside, {old} of them too long, {wait}.'),
    acts: [p('{act}, uppdrag hos {owner}', '{act}, an act of {owner}'), p('Uppdrag hos {owner}', 'Act of {owner}'), p('{^owner}', '{^owner}')],
    via: p('Från {from}, till {to}', 'From {from}, to {to}'),
    only: p('bara det som saknas', 'only what is missing'),
    left: p('Har lämnat sedan {from}: {n}', 'Have left since {from}: {n}'),
    leftOf: p('{^name}, har lämnat sedan {from}: {n}', '{^name}, have left since {from}: {n}'),
    leftNone: p('Ingen har lämnat än.', 'Nobody has left yet.'),
    leftUnknown: p('Hur många som har lämnat är inte känt.', 'How many have left is not known.'),
    exit: p('{n} {way}', '{n} {way}'),
    exitRevoked: p('{n} {way}, {revoked} återkallat', '{n} {way}, {revoked} withdrawn'),
    one: p('ett ärende', 'one case'),
    old: p('har legat längre än 85 av 100 i samma steg', 'has been there longer than 85 of 100 in the same stage'),
    hot: p('flaskhals: längst väntan', 'bottleneck: the longest wait'),
    owners: { homeMunicipality: p('hemkommunen', 'home municipality'), provider: p('anordnaren', 'provider'), assessor: p('yrkesbedömare', 'assessors'), trade: p('branschen', 'the trade') },
  },

  why: {
    narrow: p('Väntan på {stage} är längst: {days} i snitt.', 'The wait for {stage} is the longest: {days} on average.'),
    wait: p('{^stage}: {n} som har påbörjats väntade {mean} i snitt, hälften högst {half} och 85 av 100 högst {most}.', '{^stage}: {n} that were begun waited {mean} on average, half of them {half} at most and 85 of 100 {most} at most.'),
    waitFew: p('{^stage}: {n} som har påbörjats väntade {mean} i snitt.', '{^stage}: {n} that were begun waited {mean} on average.'),
    now: p('{^stage} i dag: {waiting} väntar och {underway} pågår.', '{^stage} today: {waiting} waiting and {underway} under way.'),
  },
};
