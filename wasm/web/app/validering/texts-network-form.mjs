// The texts of the forms of Nätverket. Swedish is written first.

const p = (sv, en) => ({ sv, en });

export const NETFORM = {
  did: {
    offer: p('Erbjudandet är inlagt.', 'The offer is entered.'),
    holder: p('Någon har rollen.', 'Somebody holds the role.'),
    role: p('Rollen är inlagd.', 'The role is entered.'),
    organization: p('Organisationen är inlagd.', 'The organization is entered.'),
    occupation: p('Yrket är inlagt.', 'The occupation is entered.'),
    assessor: p('Bedömaren är inlagd.', 'The assessor is entered.'),
    renew: p('Godkännandet är förnyat.', 'The approval is renewed.'),
    end: p('Erbjudandet har fått en sista dag.', 'The offer has got a last day.'),
  },
  fields: {
    organization: p('Vem?', 'Who?'),
    choose: p('välj', 'choose'),
    occupation: p('Yrke', 'Occupation'),
    stages: p('Vilka steg?', 'Which stages?'),
    for: p('Tar emot kandidater från', 'Takes candidates from'),
    forHint: p('Inget valt: en kommun tar emot sina egna, andra tar emot alla.', 'None chosen: a municipality takes its own, others take all.'),
    from: p('Från', 'From'),
    last: p('Till och med', 'Until'),
    lastHint: p('Lämna tomt om det gäller tills vidare.', 'Leave empty if it holds until further notice.'),
    role: p('Roll', 'Role'),
    at: p('Hos', 'At'),
    title: p('Titel, inte namn', 'Title, not name'),
    name: p('Vad heter det?', 'What is it called?'),
    outcomes: p('Vad ska kunna visas?', 'What is to be shown?'),
    outcomesHint: p('Ett lärandemål på varje rad.', 'One learning outcome on each row.'),
    why: p('Vad är den till för?', 'What is it for?'),
    in: p('Vilka behöver någon i rollen?', 'Who need somebody in it?'),
    kind: p('Vad är det?', 'What is it?'),
    id: p('Nummer, som B07', 'Number, such as B07'),
    idHint: p('Skriv inget namn.', 'Write no name.'),
    organizations: p('Arbetar hos', 'Works at'),
    approvedBy: p('Godkänd av', 'Approved by'),
    unknown: p('okänt', 'unknown'),
  },
  need: p('Fyll i det här.', 'Fill this in.'),
  needOne: p('Välj minst en.', 'Choose at least one.'),
};
