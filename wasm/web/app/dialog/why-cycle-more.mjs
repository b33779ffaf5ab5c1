// The reasons of Omgången that are asked for. A key is balans, nya, nya.natta,
// svar, namnd.ID, tid or tid.ID.
import { h } from '../dom.mjs';
import { day, list, say, t, whole } from '../lang.mjs';
import { app, resultOf, word } from '../app.mjs';
import { answering } from '../why.mjs';
import { own, ownName } from '../parts.mjs';
import { bodyName, bodyOf, bodyState, eventWord, meetingState, personName, shareOf, stateWord } from './parts.mjs';
import { ROUND } from './texts-cycle-more.mjs';

/** Where a decision stands: 9 februari 2027, § 31, SN 2027/38. */
export const minutesSay = (m) => m && [m.on && day(m.on), m.paragraph, m.record].filter(Boolean).join(', ');

/** The ladder with the rung that was reached. */
export const rungs = (step) => app.words.steps.map(({ is, text }, i) => [i > 0 && ' → ', is === step ? h('strong', {}, say(text)) : h('span', { class: 'mute' }, say(text))]);

const found = (rule) => resultOf(rule)?.findings ?? [];
const ended = (text) => ownName(/[.?”]$/.test(text) ? text : `${text}.`);
// Entries of the log as sentences.
const lines = (entries) => entries.map((e) => ended([`${day(e.on)}: ${eventWord(e.what)}`, e.people && `(${list(e.people.slice(0, 4).map(personName))}${e.people.length > 4 ? ', …' : ''})`,
  minutesSay(e.minutes) && `(${minutesSay(e.minutes)})`, e.text && `– ${say(e.text)}`].filter(Boolean).join(' ')));
const logOf = (is) => (app.now.document.log ?? []).filter((e) => e.on <= app.now.on && is(e));

answering('balans', () => {
  const { balance } = app.report;
  const [first] = found('DLG-06');
  return {
    head: balance.delegates ? first?.says ?? t(ROUND.why.balance, { majority: whole(balance.majority), opposition: whole(balance.opposition) }) : t(ROUND.why.noBalance),
    counted: t(ROUND.why.balanceC, { expected: balance.expected, neither: balance.neither, unknown: balance.unknown }),
    sources: ['VOC-29', 'VOC-08'],
    evidence: found('DLG-05').map((f) => own(f.says)),
    change: [t(ROUND.why.each), first?.next].filter(Boolean),
    aloud: first?.aloud,
    id: 'DLG-06',
  };
});

answering('nya', (key) => {
  const { newcomers: { new: n, unknown, reached, appointed }, balance } = app.report;
  const [first] = found('DLG-08');
  return {
    head: !n ? t(ROUND.why.unknown) : key === 'nya' ? t(ROUND.why.newcomers, { n: whole(appointed), of: whole(balance.people) }) : t(ROUND.why.reached, { n: whole(reached), of: whole(n) }),
    counted: t(ROUND.why.newC),
    sources: ['VOC-02', 'VOC-06'],
    evidence: [t(ROUND.why.newE, { n: whole(n), unknown: whole(unknown), reached: whole(reached) }),
      ...logOf((e) => e.what === 'informed').slice(-6).map((e) => ended([t(ROUND.why.informed, { on: day(e.on), n: e.people.length }), say(e.text)].filter(Boolean).join(' – ')))],
    change: [t(ROUND.why.tell), first?.next].filter(Boolean),
    aloud: first?.aloud,
    id: 'DLG-08',
  };
});

answering('svar', () => {
  const { carried: of, answered: n, open, dropped, prioritized, share } = app.report.questions;
  if (!of) return { head: t(ROUND.why.noQuestions), sources: ['VOC-16'], id: 'DLG-18' };
  return {
    head: t(ROUND.why.answered, { n: whole(n), of: whole(of) }),
    counted: [t(ROUND.why.answeredC, { ...shareOf(share), open: whole(open), dropped: whole(dropped) }), prioritized > 0 && t(ROUND.why.prioritized, { n: prioritized })].filter(Boolean).join(' '),
    sources: ['VOC-16'],
    evidence: lines(logOf((e) => e.what === 'questionAnswered').slice(-4)),
    change: open ? [t(ROUND.why.openOnes, { n: whole(n + 1), of: whole(of) })] : undefined,
    id: 'DLG-18',
  };
});

answering('namnd', (key) => {
  const id = key.slice(6);
  const b = bodyState(id);
  if (!b) return bodyOf(id) && { head: t(ROUND.why.gone, { body: bodyName(id) }) };
  const at = `/bodies/${app.now.document.bodies.findIndex((x) => x.id === id)}`;
  const finding = ['DLG-05', 'DLG-04', 'DLG-03', 'DLG-02'].flatMap(found).find((f) => f.at === at);
  const can = app.words.events.filter((e) => e.of === 'body' && e.from?.includes(b.state)).map((e) => say(e.text));
  return {
    head: t(ROUND.why.body, { body: bodyName(id), state: stateWord(b.state) }),
    chain: b.state === 'appointed' ? b.delegation.deviations?.map((d) => d.text) : undefined,
    counted: [t(ROUND.why.bodyC), b.state !== 'appointed' && t(ROUND.why.notNo)].filter(Boolean).join(' '),
    sources: b.state === 'appointed' ? ['VOC-08', 'VOC-09'] : ['VOC-07', 'VOC-09'],
    evidence: lines(logOf((e) => e.to === id)),
    change: [finding?.next, t(ROUND.why.can, { what: list(can) })].filter(Boolean),
    aloud: finding?.aloud,
    id: finding?.rule ?? 'DLG-04',
  };
});

answering('tid', (key) => {
  const { term, end, nextElection } = app.report;
  const dates = { election: day(term.election), office: day(term.committees.from), next: day(nextElection), end: day(end) };
  if (key === 'tid') return { head: t(ROUND.why.term, dates), counted: t(ROUND.why.termC), sources: ['VOC-06'], evidence: [t(ROUND.why.termE, dates)], id: 'DLG-07' };
  const m = meetingState(key.slice(4));
  if (!m) return undefined;
  const held = !['planned', 'invited', 'canceled'].includes(m.state);
  const args = { n: m.appointed, yes: m.yes, no: m.no, came: m.came, bodies: m.bodies };
  return {
    head: t(ROUND.why.meeting, { name: m.name, state: stateWord(m.state) }),
    chain: [
      m.formerMembers && t(ROUND.why.former, { election: day(nextElection), end: day(end) }),
      m.kind === 'dialogueMeeting' && t(ROUND.why.twice),
    ].filter(Boolean),
    counted: m.state === 'canceled' ? undefined : t(held ? ROUND.why.came : m.state === 'invited' ? ROUND.why.invited : ROUND.why.planned, args),
    sources: { dialogueMeeting: [m.formerMembers ? 'VOC-06' : 'VOC-25', ...(m.half === 'autumn' ? ['VOC-18'] : [])], cafe: ['VOC-26'], seminar: ['INNO-09'], openForum: ['VOC-05'] }[m.kind],
    evidence: lines(logOf((e) => e.to === m.id && e.what !== 'replied')),
    change: held ? undefined : [t(ROUND.why.elect)],
    id: m.formerMembers ? 'DLG-17' : undefined,
  };
});
