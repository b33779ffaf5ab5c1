// The room's own texts, and what its views have in common. Swedish is written
// first. What a report, a rule or a document says comes from the engine.

const p = (sv, en) => ({ sv, en });

export const ANALYS = {
  room: {
    example: p(
      'Genomarbetat exempel. Kommunernas gränser och siffror är på riktigt; kockarna, utbildningsdatabasen, stegen och besöken är påhittade.',
      'A worked example. The outlines and figures of the municipalities are real; the cooks, the catalogue, the steps and the visits are invented.',
    ),
    fresh: p('Börja med ert eget', 'Start with your own'),
    same: p('Läget är detsamma.', 'The state is the same.'),
  },
  views: {
    kommunen: p('Kommunen', 'Municipality'),
    folkmangd: p('Folkmängd', 'Population'),
    brist: p('Brist', 'Shortage'),
    besoken: p('Besöken', 'Visits'),
    blad: p('Faktablad', 'Fact sheet'),
  },
  kick: p('{name}, {on}', '{name}, {on}'),
  place: p('Kommun', 'Municipality'),
  noPlaces: p('Det finns inga kommuner i dokumentet.', 'There are no municipalities in the document.'),
  noPlacesLead: p('Börja med regionens namn och kommuner, så går det att läsa in siffror om dem.', 'Begin with the name of the region and its municipalities. Then figures of them can be read.'),
  drawing: p('Ritar.', 'Drawing.'),
  on: {
    change: p('Ändra dag', 'Change the day'),
    label: p('Läget den', 'The state on'),
    done: p('Läget gäller {on}.', 'The state is as of {on}.'),
  },
  kr: p('{n}\u00a0kr', 'SEK\u00a0{n}'),
  tkr: p('{n}\u00a0tkr', 'SEK\u00a0{n}k'),
  mkr: p('{n}\u00a0mkr', 'SEK\u00a0{n}m'),
  to: p('{low} till {high}', '{low} to {high}'),
  overToShort: p('{over} för många till {high} för få', '{over} too many to {high} too few'),
  over: p('{low} till {high} för många', '{low} to {high} too many'),
  units: {
    persons: p('{n}', '{n}'), percent: p('{n}\u00a0%', '{n}%'), perThousand: p('{n} per 1\u00a0000', '{n} per 1,000'), kronor: p('{n}\u00a0kr', 'SEK\u00a0{n}'),
    thousandKronor: p('{n}\u00a0tkr', 'SEK\u00a0{n}k'), perHundred: p('{n}\u00a0kr', 'SEK\u00a0{n}'), years: p('{n}\u00a0år', '{n}\u00a0years'), count: p('{n}', '{n}'),
  },
  points: p('{n} procentenheter', '{n} percentage points'),
  missing: {
    notStated: p('inte angiven', 'not stated'), notAvailable: p('inte tillgänglig', 'not available'), notApplicable: p('kan inte förekomma', 'not applicable'),
    suppressed: p('dold av sekretess', 'concealed for secrecy'), tooUncertain: p('för osäker för att redovisas', 'too uncertain to be told'), notYet: p('inte publicerad än', 'not published yet'),
  },
  rank: p('{n} av {of}', '{n} of {of}'),
  findings: {
    h: p('Att fylla på eller rätta', 'To add or to mend'),
    none: p('Det finns inget att anmärka.', 'There is nothing to remark on.'),
    more: p('och {n} till', 'and {n} more'),
  },
  form: {
    need: p('Det här behöver fyllas i.', 'This needs to be filled in.'),
    save: p('Spara', 'Save'),
  },
  paper: {
    notes: p('Varför?', 'Why?'),
    from: p('Räknat av samverkan {engine}. Regelbok {rulebook}.', 'Computed by samverkan {engine}. Rulebook {rulebook}.'),
  },
  at: {
    region: p('region', 'region'), municipalities: p('kommun', 'municipality'), others: p('annan kommun', 'other municipality'), sources: p('källa', 'source'), measures: p('mått', 'measure'),
    panels: p('tabell', 'panel'), columns: p('kolumn', 'column'), rows: p('rad', 'row'), facts: p('faktum', 'fact'), population: p('folkmängd', 'population'), births: p('födda', 'births'),
    deaths: p('döda', 'deaths'), occupations: p('yrke', 'occupation'), workforces: p('arbetsstyrka', 'workforce'), levers: p('åtgärd', 'lever'), catalogue: p('utbildningsdatabas', 'catalogue'),
    entries: p('utbildning', 'entry'), programs: p('yrkeshögskola', 'program'), evidence: p('underlag', 'evidence'), visits: p('besök', 'visit'), on: p('dag', 'day'), code: p('kod', 'code'),
    name: p('namn', 'name'), place: p('kommun', 'municipality'), measure: p('mått', 'measure'), year: p('år', 'year'), source: p('källa', 'source'), cost: p('kostnad', 'cost'),
    capacity: p('kapacitet', 'capacity'), yield: p('utfall', 'yield'), value: p('värde', 'value'), text: p('text', 'text'), subjects: p('ämnen', 'subjects'), step: p('steg', 'step'),
  },
};
