// The texts of Omgången that its first sight needs, in both languages. Swedish
// is written first. Those of what comes after it are in texts-cycle-more.mjs.

const p = (sv, en) => ({ sv, en });

export const CYCLE = {
  kick: p('Dialogomgången {from}–{to}, {on}', 'The cycle of dialogue {from}–{to}, {on}'),
  of: p('{n} av {of}', '{n} of {of}'),
  least: p('minst {n} av {of}', 'at least {n} of {of}'),
  against: p('{majority} mot {opposition}', '{majority} against {opposition}'),
  none: p('ingen än', 'nobody yet'),
  noneOf: p('inga än', 'none yet'),
  unknown: p('okänt', 'unknown'),

  call: {
    who: p('Vem', 'Who'),
    by: p('Senast', 'By'),
    meets: p('{by}, nämnden möts den {meets}', '{by}, the committee meets on {meets}'),
    noDay: p('okänd dag, nämndens sammanträden är inte inlagda', 'unknown day, the committee’s meetings have not been entered'),
    nobody: p('okänd, ingen processledare är inskriven', 'unknown, no process leader has been entered'),
    letter: p('Brevet som Word', 'The letter as Word'),
    reminder: p('Påminnelsen som Word', 'The reminder as Word'),
    note: p('Notera …', 'Note …'),
    to: p(' till {body}', ' to {body}'),
    about: p(' om {body}', ' about {body}'),
    unasked: p('{^n|En nämnd har|# nämnder har} inte fått något brev.', '{^n|One committee has|# committees have} had no letter.'),
    lead: p(
      'Brevet berättar vad ni gör tillsammans och har ett färdigt förslag till beslut: en ledamot från majoriteten och en från oppositionen.',
      'The letter tells what you do together and has a ready proposal for decision: one member of the majority and one of the opposition.',
    ),
    which: p('Brev till', 'Letter to'),
    sent: p('Notera att {n|brevet|alla # brev} är {n|skickat|skickade}', 'Note that {n|the letter|all # letters} went out'),
    sentDone: p('{^n|Ett brev är noterat som skickat|# brev är noterade som skickade} {on}.', '{^n|One letter is|# letters are} noted as sent on {on}.'),
  },

  facts: {
    appointed: p('{of|nämnd|nämnder} har utsett', '{of|committee has|committees have} appointed'),
    balance: p('majoritet mot opposition', 'majority against opposition'),
    unknown: p('majoritet mot opposition, {n} okända', 'majority against opposition, {n} unknown'),
    noBalance: p('är utsedd', 'has been appointed'),
    newcomers: p('utsedda är nya', 'of those appointed are new'),
    reached: p('nya är nådda', 'new members are reached'),
    noNew: p('vilka som är nya i nämnderna', 'who is new in the committees'),
    answered: p('frågor besvarade hemma', 'questions answered at home'),
    noQuestions: p('frågor har tagits med hem', 'questions have been carried home'),
  },

  term: {
    h2: p('{^n|Ett dialogmöte|# dialogmöten} återstår i omgången.', '{^n|One dialogue meeting is|# dialogue meetings are} left in the cycle.'),
    former: p('{^n|Ett dialogmöte|# dialogmöten} återstår, {n|och det ligger|det sista} efter nästa val.', '{^n|One dialogue meeting is|# dialogue meetings are} left, {n|and it comes|the last} after the next election.'),
    noMeetings: p('Inga fler dialogmöten är planerade i omgången.', 'No more dialogue meetings are planned in the cycle.'),
    plan: p('Lägg årets möten i Planen', 'Place the year’s meetings in The plan'),
    title: p('Mandatperioden {from}–{to}', 'The term {from}–{to}'),
    desc: p('Val {election}. Nämnderna sitter från {office} till {end}. {letters}. {meetings} Nästa val {next}.', 'Election on {election}. The committees sit from {office} to {end}. {letters}. {meetings} Next election on {next}.'),
    lanes: [p('Val', 'Elections'), p('Nämnder', 'Committees'), p('Brev och utseende', 'Letters, answers'), p('Dialogmöten', 'Dialogue'), p('Caféer, seminarier', 'Cafés, seminars')],
    election: p('Val {on}', 'Election on {on}'),
    today: p('i dag', 'today'),
    letters: p('brev från {asked}, {answered} av {of} har svarat', 'letters from {asked}, {answered} of {of} have answered'),
    answers: p('{answered} av {of} har svarat', '{answered} of {of} have answered'),
    noLetters: p('inget brev är noterat', 'no letter is noted'),
    looks: {
      spring: p('vårmöte', 'spring meeting'), autumn: p('höstmöte', 'autumn meeting'), former: p('med de tidigare utsedda', 'with the members appointed before'),
      unnoted: p('inte noterat som hållet', 'not noted as held'), cafe: p('dialogcafé', 'dialogue café'), seminar: p('seminarium', 'seminar'),
      openForum: p('kravlös mötesplats', 'open forum'), cancelled: p('inställt', 'cancelled'),
    },
    note: p('ligger efter valet men före de nya nämnderna.', 'comes after the election but before the new committees.'),
    caption: p('Omgången dag för dag', 'The cycle day by day'),
    cols: [p('Dag', 'Day'), p('Vad', 'What'), p('Plats', 'Place'), p('Läge', 'State')],
    office: p('Nya nämnder tillträder', 'New committees take office'),
    ends: p('Nästa nämnder tillträder', 'The next committees take office'),
    is: p('Val', 'Election'),
    letter: p('Brev till {n|en nämnd|# nämnder}', 'Letters to {n|one committee|# committees}'),
  },

  bodies: {
    h2: p('{^n} av {of} som har utsett gjorde det som föreslaget: en från majoriteten, en från oppositionen.', '{^n} of {of} that have appointed did as proposed: one of the majority, one of the opposition.'),
    every: p('Alla som har utsett gjorde det som föreslaget: en från majoriteten, en från oppositionen.', 'All that have appointed did as proposed: one of the majority, one of the opposition.'),
    no: p('Ingen som har utsett gjorde det som föreslaget: en från majoriteten, en från oppositionen.', 'None that have appointed did as proposed: one of the majority, one of the opposition.'),
    nobody: p('Ingen nämnd har utsett än. Förslaget är en från majoriteten och en från oppositionen.', 'No committee has appointed yet. The proposal is one of the majority and one of the opposition.'),
    caption: p('Vänster halva majoritet, höger halva opposition. Välj en nämnd för att se vad som har hänt.', 'Left half majority, right half opposition. Select a committee to see what has happened.'),
    owner: p('Huvudman', 'Organization'),
    all: p('Nämnder', 'Committees'),
    other: p('Annat område', 'Another area'),
    joint: p('{kind}, {of}', '{kind}, {of}'),
    taken: p('{state} {on}', '{state} {on}'),
    back: p('{state}, upp igen {on}', '{state}, again on {on}'),
    looks: {
      in: p('utsedd', 'appointed'), other: p('utsedd på annat sätt än förslaget', 'appointed otherwise than proposed'), none: p('inte utsedd än', 'not appointed yet'), no: p('avböjt', 'declined'),
    },
    otherwise: {
      oneAppointed: p('en utsedd', 'one appointed'), manyAppointed: p('fler än två', 'more than two'), allMajority: p('alla från majoriteten', 'all of the majority'),
      allOpposition: p('alla från oppositionen', 'all of the opposition'), outsideBlocs: p('utanför blocken', 'outside the blocs'), blocUnknown: p('okänt block', 'bloc unknown'),
      blocFlipped: p('har bytt block', 'changed bloc'), notMember: p('sitter inte i nämnden', 'no seat in the committee'), substituteSent: p('ersättare', 'substitute'),
      severalBodies: p('utsedd av flera', 'appointed by several'), noneAppointed: p('ingen utsedd', 'nobody appointed'),
    },
    empty: p('Dialogen börjar med nämnderna som berörs: utbildning, vård och omsorg i kommunerna, regionens nämnder och de gemensamma.', 'The dialogue begins with the committees that are affected: education and care in the municipalities, those of the region and the joint ones.'),
    add: p('Lägg till en nämnd', 'Add a committee'),
  },

  why: {
    appointed: p('{n} av {of} {k|berörd nämnd|berörda nämnder} har utsett.', '{n} of {of} affected {k|committee has|committees have} appointed.'),
    noBodies: p('Ingen nämnd är utpekad som berörd än.', 'No committee is named as affected yet.'),
    appointedC: p('{states}. En gemensam nämnd räknas en gång. Att inte ha svarat är inte att tacka nej.', '{states}. A joint committee counts once. Not to have answered is not to decline.'),
    letters: p('Brev {on} till {n|en nämnd|# nämnder}', 'Letter on {on} to {n|one committee|# committees}'),
    reminder: p('Påminnelse {on} till {body}', 'Reminder on {on} to {body}'),
    ifAnswer: p('{bodies} {k|utser|utser}: {n} av {of}.', '{bodies} {k|appoints|appoint}: {n} of {of}.'),
    nextTime: p('Den som utser efter nästa möte räknas från mötet därpå.', 'One that appoints after the next meeting counts from the meeting after that.'),
  },
};
