// The reasons of Nästa möte. A key is punkt.N.K, objection K to item N of the
// agenda, to the one that is being written (utkast) or the sentence that is
// tried (prova); or mote and slag, svar, kom, sammanfattning or a rule.
import { day, list, say, t, whole } from '../lang.mjs';
import { T } from '../texts-frame.mjs';
import { app, resultOf } from '../app.mjs';
import { answering } from '../why.mjs';
import { eventWord, meetingWord } from './parts.mjs';
import { MEETING } from './texts-meeting.mjs';
import { itemOf, look, objectionsTo, shown, tried } from './views/meeting-guard.mjs';

const W = MEETING.why;
const PURPOSE = { dialogueMeeting: ['VOC-22', 'VOC-23', 'VOC-24'], cafe: ['VOC-26', 'VOC-28'], seminar: ['INNO-03'], openForum: ['INNO-08'] };
const RULES = { 'DLG-11': ['VOC-18'], 'DLG-12': ['VOC-14'], 'DLG-13': ['VOC-15', 'VOC-24'], 'DLG-14': ['VOC-26', 'VOC-27', 'VOC-28'], 'DLG-17': ['VOC-06'] };

/** A meeting's place in the document, as the report points at it. */
export const pointer = (m) => `/meetings/${app.now.document.meetings.findIndex(({ id }) => id === m.id)}`;

/** What a rule found at a meeting. */
export const findings = (rule, m) => (resultOf(rule)?.findings ?? []).filter(({ at }) => `${at}/`.startsWith(`${pointer(m)}/`));

/** What the log has on a meeting up to the day. */
export const logOf = (m) => (app.now.document.log ?? []).filter((e) => e.to === m.id && e.on <= app.report.on);

/** The entry of the log that a meeting's present summary stands in, and the one that approved it. */
export const lastOf = (m, ...what) => logOf(m).findLast((e) => what.includes(e.what));

const entry = (e) => t(W.entry, {
  on: day(e.on), what: eventWord(e.what),
  more: `${e.answer ? `, ${t(MEETING.invited[e.answer])}` : ''}${e.people ? t(W.people, { n: e.people.length }) : ''}`,
});
const evidence = (m, ...what) => logOf(m).filter((e) => what.includes(e.what)).map(entry);

// Which objections a key is about, and the words that are objected to.
function objected(key) {
  const m = shown();
  if (key === 'utkast') return [app.form.text, look([itemOf(m.kind, app.form.text, app.form.stance)])[0]];
  if (key === 'prova') {
    const text = tried.text ?? t(MEETING.test.sample);
    return [text, look([itemOf(tried.kind ?? m?.kind ?? 'dialogueMeeting', text)])[0]];
  }
  return m?.agenda?.[key] && [say(m.agenda[key].text), objectionsTo(m, key), `${pointer(m)}/agenda/${key}`];
}

answering('punkt', (key) => {
  const [, n, k] = key.split('.');
  const [text, objections, at] = objected(n) ?? [];
  const objection = objections?.[k ?? 0];
  if (!objection) return undefined;
  const { says, seeds, rewrite, allowed, rule } = objection;
  return {
    head: says, counted: t(W.counted), sources: seeds, evidence: [t(W.item, { text })], id: rule,
    change: [t(W.rewrite, { text: rewrite }), allowed && t(W.allowed, { kinds: list(allowed.map(meetingWord), t(T.or)) })].filter(Boolean),
    aloud: at && resultOf(rule)?.findings?.find((f) => f.at === at)?.aloud,
  };
});

const ABOUT = {
  slag: (m) => ({ head: MEETING.kinds[m.kind], counted: t(W.kind), sources: PURPOSE[m.kind] }),
  svar: (m) => ({
    head: t(MEETING.invited.desc, { yes: m.yes, no: m.no, rest: m.appointed - m.yes - m.no }), counted: t(W.answers), sources: ['VOC-11'],
    evidence: evidence(m, 'invited', 'moved', 'replied'), silent: m.yes + m.no < m.appointed && t(W.bounds, { from: whole(m.yes), to: whole(m.appointed - m.no) }),
  }),
  kom: (m) => ({ head: t(MEETING.came.desc, { came: m.came, of: m.appointed }), counted: t(W.came), evidence: evidence(m, 'held'), sources: ['VOC-05'] }),
  sammanfattning: (m) => ({ head: MEETING.says[m.state], counted: t(W.summary), sources: ['VOC-12'], evidence: evidence(m, 'held', 'summaryDrafted', 'summaryAmended', 'summaryApproved'), id: 'DLG-16' }),
};

answering('mote', (key) => {
  const m = shown();
  const what = key.slice(5);
  if (!m || ABOUT[what]) return m && ABOUT[what](m);
  const [found] = findings(what, m);
  if (!RULES[what]) return undefined;
  return {
    head: found?.says ?? MEETING.rules[what], counted: t(W.agenda, { n: m.agenda?.length ?? 0 }), sources: RULES[what], id: what,
    evidence: found?.evidence?.map((e) => e.text).map(say), change: found && [found.next], aloud: found?.aloud,
  };
});
