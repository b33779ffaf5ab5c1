// The room's own texts, and what its views have in common. Swedish is written
// first. What a report, a rule or a document says comes from the engine.

const p = (sv, en) => ({ sv, en });

export const D = {
  room: {
    example: p(
      'Genomarbetat exempel. Reglerna och valdagarna är på riktigt; platser, personer, svar och möten är påhittade.',
      'A worked example. The rules and the election days are real; places, people, answers and meetings are invented.',
    ),
    fresh: p('Börja med ert eget', 'Start with your own'),
    same: p('Läget är detsamma.', 'The state is the same.'),
  },
  views: {
    omgangen: p('Omgången', 'The cycle'),
    mote: p('Nästa möte', 'Next meeting'),
    fragor: p('Frågor hem', 'Questions home'),
    ideer: p('Idéer', 'Ideas'),
    planen: p('Planen', 'The plan'),
  },
  files: {
    handover: p('Spara överlämningen som Word', 'Save the handover as Word'),
    members: p('Spara de förtroendevalda som tabell', 'Save the elected members as a table'),
  },
  on: {
    change: p('Ändra dag', 'Change the day'),
    label: p('Läget den', 'The state on'),
    done: p('Läget gäller {on}.', 'The state is as of {on}.'),
  },
  moment: p('{on} kl. {clock}', '{on} at {clock}'),
  inOrganization: p('{body}, {organization}', '{body}, {organization}'),
  paper: {
    kick: p('{name}, {on}', '{name}, {on}'),
    notes: p('Skäl ni har frågat efter', 'Reasons you asked for'),
    from: p('Räknat av samverkan {engine}. Regelbok {rulebook}.', 'Computed by samverkan {engine}. Rulebook {rulebook}.'),
  },
  start: {
    h1: p('Vad heter ert samarbete, och vilka nämnder berörs?', 'What is your collaboration called, and which committees does it affect?'),
    lead: p(
      'Skriv en nämnd på varje rad, med sin kommun eller region framför ett kolon. Det du har nu går att få tillbaka med Ångra.',
      'Write one committee on each line, with its municipality or region before a colon. What you have now can be brought back with Undo.',
    ),
    name: p('Vad heter det?', 'What is it called?'),
    year: p('Vilket val börjar omgången med?', 'With which election does the cycle begin?'),
    bodies: p('Vilka nämnder?', 'Which committees?'),
    help: p('Till exempel: Granvik: Barn- och utbildningsnämnden', 'For example: Granvik: The Children and Education Committee'),
    do: p('Visa läget', 'Show the state'),
    needName: p('Skriv vad samarbetet heter.', 'Write what the collaboration is called.'),
    needBodies: p('Skriv minst en nämnd, med kommun, kolon och namn.', 'Write at least one committee: municipality, colon, name.'),
    badRow: p('På raden ”{row}” fattas kommunen eller nämnden. Skriv till exempel Granvik: Socialnämnden.', 'The row “{row}” lacks the municipality or the committee. Write, for example, Granvik: The Social Committee.'),
    done: p('En ny omgång.', 'A new cycle.'),
  },
  at: {
    organizations: p('organisation', 'organization'), bodies: p('nämnd', 'committee'), people: p('person', 'person'), members: p('ledamot', 'member'),
    sides: p('block', 'bloc'), appointments: p('utsedd', 'appointment'), calendars: p('sammanträdesplan', 'meeting calendar'), days: p('dag', 'day'),
    breaks: p('ledighet', 'break'), series: p('serie', 'series'), meetings: p('möte', 'meeting'), agenda: p('punkt', 'item'), start: p('början', 'beginning'),
    clock: p('klockslag', 'time'), questions: p('fråga', 'question'), projects: p('projekt', 'project'), ideas: p('idé', 'idea'), needs: p('behov', 'need'),
    offers: p('erbjudande', 'offer'), interfaces: p('samverkansyta', 'interface'), log: p('händelse', 'event'), on: p('dag', 'day'), to: p('vad det gäller', 'what it is about'),
    what: p('vad som hände', 'what happened'), since: p('sedan', 'since'), text: p('text', 'text'), name: p('namn', 'name'), from: p('från', 'from'),
    body: p('nämnd', 'committee'), person: p('person', 'person'), organization: p('organisation', 'organization'), meeting: p('möte', 'meeting'),
    planning: p('planering', 'planning'), electionYear: p('valår', 'election year'), takesOffice: p('tillträde', 'taking office'), kept: p('beslut', 'decision'),
    reason: p('skäl', 'reason'), minutes: p('protokoll', 'minutes'), answers: p('svar', 'answer'), places: p('plats', 'place'),
  },
};
