// Frågor hem: what was carried home from the meetings, and what came of it.
import { h } from '../../dom.mjs';
import { day, lang, percent, say, t, whole } from '../../lang.mjs';
import { T } from '../../texts-frame.mjs';
import { app, editDocument, label, resultOf } from '../../app.mjs';
import { idFor } from '../../edit-lists.mjs';
import { ask, askWritten, asTable, own, ownName, with_ } from '../../parts.mjs';
import { dev } from '../../dev.mjs';
import { key } from '../../draw/marks.mjs';
import { noteEvent } from '../edit.mjs';
import { bodyName, bodyState, personName, shareOf, stateWord } from '../parts.mjs';
import { STOPS, exitPlot, trackKey, trackOf } from '../draw/track.mjs';
import { QUESTIONS } from '../texts-questions.mjs';
import { days, halfRange } from '../why-questions.mjs';
import { can, eventOf, form, names, noteForm, opener, rounded, rowsTable, shownOf, withPerson } from './questions-parts.mjs';

const MOST = 3; // findings that stand above the list

export const unasked = () => (app.report.questions.carried ? 'fragor' : undefined);

export const code = {
  slice: ({ questions }) => ({ questions }),
  go: ['lang := samverkan.LANG', 'q := report.Questions', 'fmt.Println(q.Answered, q.Carried, q.Dropped)', 'for _, one := range q.Each {', '\tfmt.Println(one.Text.In(lang), one.State.Text().In(lang), one.Carried)', '}'],
};

export function view() {
  const { questions, on } = app.report;
  const { carried, answered } = questions;
  return [
    h('p', { class: 'kick', key: 'kick' }, t(QUESTIONS.kick, { on: day(on) })),
    h('h1', { class: 's', key: 'h1' }, carried ? [t(QUESTIONS.h1, { carried }), ' ', answered ? t(QUESTIONS.has, { answered }) : t(QUESTIONS.noAnswer)] : t(QUESTIONS.none)),
    h('p', { class: 'lead', key: 'lead' }, carried ? lead(questions) : t(QUESTIONS.noneLead)),
    carried > 0 && todo(questions),
    carried > 0 && tracks(questions),
    add(),
    questions.over?.length > 0 && over(questions),
    dev('fragor'),
  ];
}

function lead({ share, halfAnswered, prioritized, ...rest }) {
  const said = shareOf(share);
  const months = Math.round(halfAnswered / 30.4);
  return [
    with_(QUESTIONS.share, { share: ask('fragor', said.percent), low: said.low, high: said.high }), ' ',
    halfAnswered === undefined ? with_(QUESTIONS.halfNot, { unknown: ask('fragor.halva', t(T.unknown)) })
      : [with_(QUESTIONS.half, { days: ask('fragor.halva', days(halfAnswered)) }), months > 0 && ` ${t(QUESTIONS.months, { n: months })}`, halfRange(rest) && ` ${halfRange(rest)}`],
    prioritized > 0 && [' ', with_(QUESTIONS.prioritized, { n: ask('fragor.prioriterade', t(QUESTIONS.questions, { n: prioritized })) })],
  ];
}

/* ---- what to do: whom to ask ---- */

function todo({ each }) {
  const questions = (resultOf('DLG-18')?.findings ?? []).map((found) => ({ found, one: each.find(({ id }) => id === app.now.document.questions[found.at.split('/')[2]]?.id) }));
  const all = [...questions, ...(resultOf('DLG-19')?.findings ?? []).map((found) => ({ found }))];
  return all.length > 0 && h('section', { id: 'efter', tabindex: -1, key: 'todo', 'aria-label': t(QUESTIONS.todo), class: 'todo' },
    h('ol', { class: 'repairs cannotJudgeYet' }, all.slice(0, MOST).map(({ found, one }) => h('li', { key: found.at }, h('div', {},
      h('h2', {}, own(found.says)),
      h('ul', { class: 'who' },
        h('li', {}, own(found.next)),
        one?.person && h('li', {}, ownName(personName(one.person))),
        h('li', {}, askWritten(one ? `fraga.${one.id}` : found.rule, say(found.says))),
        one && h('li', {}, opener(`o-${one.id}`, t(QUESTIONS.form.note), { about: one.text }))),
      one && note('o', one))))),
    all.length > MOST && h('p', { class: 'small after' }, t(QUESTIONS.rest, { n: all.length - MOST })));
}

const note = (where, q) => noteForm(`${where}-${q.id}`, { of: 'question', to: q.id, state: q.state, about: q.text });

/* ---- the way of each ---- */

const since = (q) => q.dropped ?? STOPS.map((stop) => q[stop]).findLast(Boolean);
const far = (q) => (q.dropped ? -1 : STOPS.indexOf(q.state));
const dates = (q) => [...STOPS, 'dropped'].filter((stop) => q[stop]).map((stop) => t(QUESTIONS.list.at, { what: stateWord(stop), on: day(q[stop]) })).join(' ');

function tracks({ each }) {
  const Q = QUESTIONS.list;
  // The farthest first, the dropped last; within each the oldest first.
  const caption = t(Q.caption, { steps: STOPS.map(stateWord).join(' → ') });
  const all = [...each].sort((a, b) => far(b) - far(a) || (a.carried < b.carried ? -1 : a.carried > b.carried ? 1 : 0));
  return h('section', { id: 'fragorna', tabindex: -1, key: 'tracks', class: 'tracks' },
    key(trackKey()),
    rowsTable(caption, Q.cols.map((c) => t(c)), all, (q) => ({ key: q.id, cells: [
      [own(q.text), q.outcome && h('span', { class: 'why-not' }, own(q.outcome))],
      own(bodyName(q.body)),
      trackOf(q, { title: t(Q.way, { question: q.text }), desc: dates(q) }),
      [ask(`fraga.${q.id}`, h('span', { class: q.dropped ? 'mute' : undefined }, stateWord(q.state))), h('span', { class: 'why-not' }, day(since(q)))],
      can('question', q.state).length > 0 && opener(`n-${q.id}`, t(QUESTIONS.form.short), { about: q.text }),
    ], form: note('n', q) })),
    asTable(t(Q.table), [t(Q.cols[0]), ...[...STOPS, 'dropped'].map(stateWord)], shownOf(caption, all).map((q) => [own(q.text), ...[...STOPS, 'dropped'].map((stop) => (q[stop] ? h('span', { class: 'num' }, day(q[stop])) : h('span', { class: 'mute' }, t(Q.not))))])));
}

/* ---- a question more ---- */

function add() {
  const { document, on } = app.now;
  const A = QUESTIONS.add;
  const meetings = (app.report.meetings ?? []).filter((m) => m.start.on <= on && m.state !== 'canceled').reverse();
  const bodies = document.bodies ?? [];
  const id = 'ny-fraga';
  if (!meetings.length || !bodies.length) return h('p', { class: 'small after', key: 'add' }, t(meetings.length ? A.noBody : A.noMeeting));
  const { values = {} } = app.form;
  const body = values.body ?? bodies[0].id;
  const meeting = meetings.find((m) => m.id === values.meeting) ?? meetings[0];
  const here = (bodyState(body)?.delegation.delegates ?? []).map((d) => personName(d.person));
  return h('div', { key: 'add', class: 'after' }, h('div', { class: 'row' }, opener(id, t(A.do), { cls: 'btn' })), form(id, {
    title: t(A.do), words: t(A.do),
    fields: [
      { id: 'text', name: t(A.text), must: true },
      { id: 'meeting', name: t(A.meeting), kind: 'choice', value: meeting.id, options: meetings.map((m) => [m.id, say(m.name)]) },
      { id: 'body', name: t(A.body), kind: 'choice', value: body, options: bodies.map((b) => [b.id, say(bodyName(b.id))]) },
      { id: 'person', name: t(A.person), options: here.length ? here : names() },
    ],
    act: (made) => editDocument(label(A.did, () => ({ body: say(bodyName(made.body)) })), (d) => {
      const [out, person] = made.person ? withPerson(d, made.person) : [d];
      const all = out.questions ?? [];
      const to = idFor(made.text, all.map((q) => q.id), 'fraga');
      const then = meetings.find((m) => m.id === made.meeting).start.on;
      return noteEvent({ ...out, questions: [...all, { id: to, text: { [lang()]: made.text }, meeting: made.meeting, body: made.body, ...(person && { person }) }] }, eventOf('questionCarried', to, { since: then }));
    }),
  }));
}

/* ---- answered and dropped over time ---- */

function over(questions) {
  const { over: steps, halfAnswered, each, dropped } = questions;
  const O = QUESTIONS.over;
  const end = steps.at(-1);
  // The picture reaches as far as somebody has been followed.
  const open = each.filter((q) => !q.answered && !q.dropped).map((q) => Math.round((Date.parse(app.report.on) - Date.parse(q.carried)) / 864e5));
  const last = Math.max(end.day, ...open, 7);
  const says = { days: days(Math.max(end.day, 1)), won: rounded(end.wonRounded), lost: rounded(end.lostRounded) };
  const data = {
    last, half: halfAnswered, percent: rounded, title: t(O.title),
    desc: steps.map((s) => t(O.step, { days: days(s.day), won: rounded(s.wonRounded), lost: rounded(s.lostRounded) })).join(' '),
  };
  return h('section', { id: 'utfall', tabindex: -1, key: 'over' },
    h('h2', {}, t(end.lostRounded ? (end.wonRounded ? O.h : O.hLost) : O.hWon, says)),
    h('figure', {},
      h('div', { class: 'w' }, exitPlot(steps, { ...data, width: 776 })),
      h('div', { class: 'n' }, exitPlot(steps, { ...data, width: 328, phone: true })),
      h('p', { class: 'small' }, dropped > 0 && [t(O.own), ' '], askWritten('fragor.utfall', t(O.title))),
      asTable(t(O.caption), O.cols.map((c) => t(c)), steps.map((s) => [whole(s.day), whole(s.atRisk), percent(`${Math.round(1000 * s.wonRounded)}/1000`, 1), percent(`${Math.round(1000 * s.lostRounded)}/1000`, 1)]), [1, 2, 3])));
}
