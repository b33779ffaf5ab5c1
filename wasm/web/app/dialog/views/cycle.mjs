// Omgången: who is in, whom to call, the term, the bodies and those appointed.
// What is opened, and what stands further down, comes in cycle-more.mjs.
import { h } from '../../dom.mjs';
import { capital, count, day, lang, say, t, whole } from '../../lang.mjs';
import { app, editDocument, label, render, word } from '../../app.mjs';
import { judged, started } from '../../engine.mjs';
import { saveMade } from '../../files.mjs';
import { key } from '../../draw/marks.mjs';
import { ask, askWritten, asTable, button, field, own, ownName, select } from '../../parts.mjs';
import { dev } from '../../dev.mjs';
import { bodyDisc, discKey } from '../draw/bodies.mjs';
import { inTerm, letters, lettersSay, termKey, termPlot } from '../draw/term.mjs';
import { noteEvent } from '../edit.mjs';
import { bodyName, bodyOf, bodyState, dayField, organizationName, stateWord, surname } from '../parts.mjs';
import { CYCLE } from '../texts-cycle.mjs';
import { appointed } from '../why-cycle.mjs';

export const unasked = () => 'utsedda';

export const code = {
  slice: ({ says, term, calls, bodies, balance, newcomers }) => ({ says, term, calls, bodies, balance, newcomers }),
  go: ['fmt.Println(report.Says.In(samverkan.LANG))', 'for _, b := range report.Bodies {', '\tfmt.Println(b.Name.In(samverkan.LANG), b.State.Text().In(samverkan.LANG))', '}'],
};

export function view() {
  const { on, term, end } = app.report;
  if (!more) started().ready.then(fetchMore, fetchMore);
  return [
    h('p', { class: 'kick', key: 'kick' }, t(CYCLE.kick, { from: term.election.slice(0, 4), to: String(end.slice(0, 4) - 1), on: day(on) })),
    headline(),
    calls(),
    facts(),
    dayField(),
    period(),
    bodies(),
    more?.sections(),
    dev('omgangen'),
  ];
}

/* ---- what comes when the first sight stands ---- */

let more;
let asks;
const fetchMore = () => (asks ??= import('./cycle-more.mjs').then((made) => {
  more = made;
  render();
}, () => (asks = undefined)));

/** Opens a form by its ID, or closes it; one is open at a time. */
export async function toggle(id, what) {
  const open = app.form.open?.id !== id;
  app.form = { ...app.form, open: open ? { id, values: {}, ...what } : undefined };
  await fetchMore();
  render();
  if (open) document.querySelector(`#${id} :is(select, input)`)?.focus();
  else document.querySelector(`[aria-controls="${id}"]`)?.focus();
}

/** A button that opens a form. */
export const opener = (id, words, what, about) => button([words, about && h('span', { class: 'sr' }, about)], () => toggle(id, what), { 'aria-expanded': String(app.form.open?.id === id), 'aria-controls': id });

/** Writes to a body: the letter, or the reminder where it has had one. */
export function writeTo(id) {
  const paper = ['nothing', 'appointed', 'declined'].includes(bodyState(id)?.state) ? 'letter' : 'reminder';
  return button([t(CYCLE.call[paper]), h('span', { class: 'sr' }, t(CYCLE.call.to, { body: bodyName(id) }))], () => saveMade('dialogue.paper', { ...judged(app.now), paper, of: id, lang: lang(), format: 'docx' }));
}

/* ---- the sentence, and whom to call ---- */

// What is left to do is the sentence's second half.
function headline() {
  const { says, calls: all } = app.report;
  const [first, ...rest] = say(says).split(/(?<=\.) /);
  return h('h1', { key: 'h1' }, first, rest.length > 0 && [' ', h('span', { class: all ? 'red' : 'och' }, rest.join(' '))]);
}

const who = (name) => h('li', {}, h('span', {}, t(CYCLE.call.who)), ' ', name ? ownName(name) : ask('DLG-15', t(CYCLE.call.nobody)));

function calls() {
  const { calls: all = [], bodies: every = [] } = app.report;
  const unwritten = every.filter((b) => b.state === 'nothing');
  if (every.length && !all.length && !unwritten.length) return null;
  return h('ol', { class: 'repairs', key: 'calls' },
    all.map((call) => {
      const id = `ring-${call.body}`;
      const by = call.by ? t(CYCLE.call.meets, { by: day(call.by), meets: day(call.meets) }) : t(CYCLE.call.noDay);
      return h('li', { key: call.body }, h('div', {},
        h('h2', {}, own(call.says)),
        h('ul', { class: 'who' }, who(call.who), h('li', {}, h('span', {}, t(CYCLE.call.by)), ' ', by), h('li', {}, askWritten(`namnd.${call.body}`, say(bodyName(call.body))))),
        h('div', { class: 'row after' }, writeTo(call.body), opener(id, t(CYCLE.call.note), { body: call.body }, t(CYCLE.call.about, { body: bodyName(call.body) }))),
        more?.noteForm(id)));
    }),
    unwritten.length > 0 && unwrittenItem(unwritten),
    !every.length && h('li', { key: 'none' }, h('div', {},
      h('h2', {}, t(CYCLE.bodies.begin)),
      h('p', {}, t(CYCLE.bodies.empty)),
      addBody())));
}

const addBody = () => [h('div', { class: 'row after' }, opener('ny-namnd', t(CYCLE.bodies.add))), more?.bodyForm('ny-namnd')];

function unwrittenItem(all) {
  const n = all.length;
  const chosen = all.find((b) => b.id === app.form.to) ?? all[0];
  const { on } = app.now;
  const sent = () => editDocument(label(CYCLE.call.sentDone, () => ({ n, on: day(on) })), (d) => all.reduce((made, { id }) => noteEvent(made, { on, what: 'letterSent', to: id }), d));
  return h('li', { key: 'unwritten' }, h('div', {},
    h('h2', {}, t(CYCLE.call.unasked, { n })),
    h('p', {}, t(CYCLE.call.lead)),
    h('ul', { class: 'who' }, who(say({ sv: leader() })), h('li', {}, askWritten('utsedda', t(CYCLE.call.unasked, { n })))),
    h('div', { class: 'row form' },
      n > 1 && field('brev-till', t(CYCLE.call.which), select('brev-till', chosen.id, all.map((b) => [b.id, say(bodyName(b.id))]), (to) => {
        app.form = { ...app.form, to };
        render();
      })),
      writeTo(chosen.id),
      button(t(CYCLE.call.sent, { n }), sent))));
}

const leader = () => app.now.document.people?.find((p) => p.id === app.now.document.responsible?.processLeader)?.name;

/* ---- four numbers ---- */

function facts() {
  const { bodies: all = [], balance, newcomers, questions } = app.report;
  const n = (number) => whole(number);
  const of = (some, every, pair = CYCLE.of) => t(pair, { n: n(some), of: n(every) });
  const fact = (why, number, words) => h('div', {}, ask(why, number), words);
  const unsure = newcomers.unknown > 0 ? CYCLE.least : CYCLE.of;
  return h('div', { class: 'facts', key: 'facts' },
    all.length > 0 && fact('utsedda', of(appointed().length, all.length), t(CYCLE.facts.appointed, { of: all.length })),
    balance.delegates
      ? fact('balans', t(CYCLE.against, { majority: n(balance.majority), opposition: n(balance.opposition) }), t(balance.unknown ? CYCLE.facts.unknown : CYCLE.facts.balance, { n: balance.unknown }))
      : fact('balans', t(CYCLE.none), t(CYCLE.facts.noBalance)),
    !newcomers.new ? fact('nya', t(CYCLE.unknown), t(CYCLE.facts.noNew))
      : balance.people ? fact('nya', of(newcomers.appointed, balance.people, unsure), t(CYCLE.facts.newcomers))
        : fact('nya.natta', of(newcomers.reached, newcomers.new), t(CYCLE.facts.reached)),
    questions.carried
      ? fact('svar', of(questions.answered, questions.carried), t(CYCLE.facts.answered))
      : fact('svar', t(CYCLE.noneOf), t(CYCLE.facts.noQuestions)));
}

/* ---- the term ---- */

function period() {
  const { report } = app;
  const { term, end, nextElection, on } = report;
  const all = inTerm(report);
  const left = all.filter((m) => m.kind === 'dialogueMeeting' && m.start.on >= on && m.state !== 'canceled');
  const former = left.find((m) => m.formerMembers);
  const told = {
    title: t(CYCLE.term.title, { from: term.election.slice(0, 4), to: String(end.slice(0, 4) - 1) }),
    desc: t(CYCLE.term.desc, {
      election: day(term.election), office: day(term.committees.from), end: day(end), next: day(nextElection), letters: capital(lettersSay(report)),
      meetings: all.map((m) => `${say(m.name)}: ${stateWord(m.state)}.`).join(' '),
    }),
  };
  const { asked, of } = letters(report);
  const rows = [
    [term.election, t(CYCLE.term.is)], [term.committees.from, t(CYCLE.term.office)], asked && [asked, t(CYCLE.term.letter, { n: of })],
    ...all.map((m) => [m.start.on, ask(`tid.${m.id}`, own(m.name)), m.place ? own(m.place) : '', stateWord(m.state)]),
    [nextElection, t(CYCLE.term.is)], [end, t(CYCLE.term.ends)],
  ].filter(Boolean).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  const h2 = left.length ? t(former ? CYCLE.term.former : CYCLE.term.h2, { n: left.length }) : t(CYCLE.term.noMeetings);
  return h('section', { id: 'perioden', tabindex: -1, key: 'term' },
    h('h2', {}, h2),
    !left.length && h('p', { class: 'lead' }, h('a', { href: '#planen' }, t(CYCLE.term.plan))),
    h('figure', {},
      h('div', { class: 'w' }, termPlot(report, { width: 776, ...told })),
      h('div', { class: 'n' }, termPlot(report, { width: 328, phone: true, ...told })),
      termKey(report),
      former && h('p', { class: 'small' }, ask(`tid.${former.id}`, own(former.name)), ' ', t(CYCLE.term.note)),
      asTable(t(CYCLE.term.caption), CYCLE.term.cols.map((c) => t(c)), rows.map(([date, what, place = '', state = '']) => [day(date), what, place, state]))));
}

/* ---- the bodies ---- */

// Rows of organizations and columns of areas that several have; other areas
// stand together in the last one, with their names.
function grid(all) {
  const rows = new Map();
  const areas = new Map();
  for (const b of all) {
    const owner = b.organizations.join();
    rows.set(owner, [...(rows.get(owner) ?? []), b]);
    if (b.area) areas.set(say(b.area), (areas.get(say(b.area)) ?? new Set()).add(owner));
  }
  const common = [...areas.keys()].filter((area) => areas.get(area).size > 1).slice(0, 3);
  const at = (b) => (common.includes(say(b.area)) ? common.indexOf(say(b.area)) : common.length);
  const rest = all.some((b) => at(b) === common.length);
  return { rows: [...rows.values()], at, rest, cols: [...common.map(capital), ...(rest ? [t(common.length ? CYCLE.bodies.other : CYCLE.bodies.all)] : [])] };
}

function owner({ id, organizations }) {
  const names = organizations.map((o) => say(organizationName(o)));
  return names.length === 1 ? names[0] : t(CYCLE.bodies.joint, { kind: capital(say(word('bodies', bodyOf(id).kind))), of: names.join('–') });
}

/** A body's state in words, with the day on which it takes the matter up. */
export function stands({ state, takesUp, nobodyLeft }) {
  if (nobodyLeft) return t(CYCLE.bodies.left);
  const pair = takesUp && { onAgenda: CYCLE.bodies.taken, tabled: CYCLE.bodies.back }[state];
  return pair ? t(pair, { state: stateWord(state), on: day(takesUp) }) : stateWord(state);
}

function cell(b, name) {
  const open = app.form.body === b.id;
  const { delegates, deviations } = b.delegation;
  const other = b.state === 'appointed' && deviations?.find(({ code: c }) => CYCLE.bodies.otherwise[c]);
  const called = app.report.calls?.some(({ body }) => body === b.id);
  const words = b.state === 'appointed' && delegates ? ownName(delegates.map((d) => surname(d.person)).join(', ')) : stands(b);
  return h('div', { class: 'namnd', key: b.id }, bodyDisc(b), h('div', {},
    name && h('span', { class: 'small step' }, own(name)),
    h('button', { type: 'button', class: called ? 'pick red' : b.state === 'nothing' ? 'pick och' : 'pick', 'aria-expanded': String(open), on: { click: () => {
      app.form = { body: open ? undefined : b.id };
      fetchMore();
      render();
    } } }, h('span', { class: 'sr' }, `${say(b.name)}: `), words),
    other && [' ', ask(`namnd.${b.id}`, t(CYCLE.bodies.otherwise[other.code]), { class: 'small' })]));
}

function bodies() {
  const { bodies: all = [] } = app.report;
  if (!all.length) return null;
  const { rows, at, rest, cols } = grid(all);
  const wide = cols.length + 1;
  const those = appointed();
  const asProposed = those.length - (app.report.results.find((r) => r.rule === 'DLG-05')?.findings?.length ?? 0);
  const h2 = !those.length ? t(CYCLE.bodies.nobody)
    : t(asProposed === those.length ? CYCLE.bodies.every : asProposed ? CYCLE.bodies.h2 : CYCLE.bodies.no, { n: count(asProposed), of: count(those.length) });
  const row = (of) => [
    h('tr', { key: of[0].id }, h('th', { scope: 'row' }, ownName(owner(of[0]))), cols.map((name, i) => {
      const here = of.filter((b) => at(b) === i);
      const apart = rest && i === cols.length - 1;
      return h('td', { 'data-l': name, class: here.length ? undefined : 'none' }, here.map((b) => cell(b, (apart && b.area) || ((apart || here.length > 1) && b.name))));
    })),
    of.filter((b) => b.id === app.form.body && more).map((b) => h('tr', { class: 'edit', key: `${b.id} more` }, h('td', { colspan: wide }, more.detail(b)))),
  ];
  return h('section', { id: 'namnder', tabindex: -1, key: 'bodies' }, h('h2', {}, h2),
    key(discKey(all).map(([look, marks]) => [marks, t(CYCLE.bodies.looks[look])])),
    h('div', { class: 'scroll' }, h('table', { class: 'stack namnder' },
      h('caption', {}, t(CYCLE.bodies.caption), h('span', { class: 'on-screen' }, ' ', t(CYCLE.bodies.choose))),
      h('thead', {}, h('tr', {}, [t(CYCLE.bodies.owner), ...cols].map((name) => h('th', { scope: 'col' }, name)))),
      h('tbody', {}, rows.map(row)))),
    addBody());
}
