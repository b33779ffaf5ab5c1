// Mandat och plan: who may decide next time, and what was agreed to do.
import { h } from '../dom.mjs';
import { count, day, lang, list, say, t } from '../lang.mjs';
import { T } from '../texts.mjs';
import { announce, app, editDocument, factorOf, label, render, resultOf, stop } from '../app.mjs';
import { Faults, ask as askEngine } from '../engine.mjs';
import * as edits from '../edit-plan.mjs';
import { mandateKey, mandatePlot } from '../draw/mandates.mjs';
import { key } from '../draw/marks.mjs';
import { ask, asTable, button, field, own, ownName, select, table, with_ } from '../parts.mjs';
import { bound, entry, expected, kronor, lastDay, orgName, outcome, period, personOf, scope, soon, stands } from '../why-plan.mjs';
import { dev } from '../dev.mjs';
import { form, formButtons, number } from './forms.mjs';

const SHOWN = 60; // rows of the picture
const MOST = 500; // rows of a table
const NAMED = 8; // organizations in one place of a table

export function view() {
  const { report, now } = app;
  const any = now.document.mandates?.length > 0;
  return [
    h('p', { class: 'kick', key: 'kick' }, t(T.plan.kick, { on: day(report.on) })),
    h('h1', { class: 's', key: 'h1' }, own(report.mandates.says)),
    lead(any),
    any && picture(),
    any && machine(),
    meeting(),
    past(),
    plan(),
    dev('plan'),
  ];
}

const texts = (pairs) => pairs.map((pair) => t(pair));
const most = (n, of) => of > n && h('p', { class: 'small' }, t(T.plan.picture.most, { n, of }));
const subjectOf = (id) => (app.now.document.subjects ?? []).find((s) => s.id === id)?.name;
const order = (a, b) => (a < b ? -1 : a > b ? 1 : 0);

/* ---- who may decide, today and next time ---- */

function lead(any) {
  const { today, next } = app.report.mandates;
  const all = bound(next);
  const able = all.filter((b) => b.is === 'yes').length;
  return h('p', { class: 'lead', key: 'lead' }, any
    ? [
        today.organizations.length > 0 && with_(T.plan.today, { may: ask('P13', count(today.organizations.filter((o) => o.answer === 'yes').length)), of: today.organizations.length }),
        next && with_(T.plan.then, { on: day(next.on), of: all.length, may: ask(`mandat.${all[0].id}`, count(able)) }),
        t(T.plan.fact),
      ]
    : t(T.plan.begin));
}

// Every entry that stands, and every partner that has none. First those that
// the heading is about: who does not reach to the next meeting; then what ends
// soonest, and last what has ended.
function rows(on) {
  const { today, next } = app.report.mandates;
  const lacks = new Set(bound(next).filter((b) => b.is !== 'yes').map((b) => b.id));
  return today.organizations.flatMap(({ organization, stand }) => (stand ?? [undefined]).map((i) => {
    const m = app.now.document.mandates[i];
    const is = !m?.person ? 'none' : (m.from ?? '') <= on && on < (m.to ?? '~') ? 'holds' : 'ends';
    const rank = is === 'none' || (is === 'ends' && lacks.has(organization)) ? 0 : m.to <= app.report.on ? 2 : 1;
    return { m, organization, is, by: `${rank}${m?.to ?? '~'}` };
  })).sort((a, b) => order(a.by, b.by));
}

function picture() {
  const { on, mandates: { next } } = app.report;
  const { mandates, meetings } = app.now.document;
  const then = next?.on ?? on;
  const all = rows(then);
  // The year, or to the end of the year of the next meeting.
  const window = [`${on.slice(0, 4)}-01-01`, edits.dayAfter(`${then.slice(0, 4)}-12-31`)];
  const says = (m) => {
    if (!m) return t(T.plan.nothing);
    if (m.to <= window[0]) return t(T.plan.picture.over, { on: lastDay(m) });
    return m.from >= window[1] ? t(T.plan.picture.later, { on: day(m.from) }) : scope(m, true);
  };
  const shown = all.slice(0, SHOWN);
  const data = {
    window,
    rows: shown.map(({ m, organization, is }) => ({ who: personOf(m?.person), org: say(orgName(organization)), is, from: m?.from, to: m?.to, says: says(m) })),
    decisions: [...new Set((meetings ?? []).filter((m) => m.on > on && m.on < window[1] && m.matters?.length).map((m) => m.on))].sort(),
    title: t(T.plan.picture.title, { from: day(window[0]), to: lastDay({ to: window[1] }) }),
    desc: [...shown.map(({ m, organization }) => `${say(orgName(organization))}: ${m ? entry(m) : t(T.plan.nothing)}.`), next ? `${t(T.plan.picture.decision, { on: day(then) })}.` : ''].join(' '),
  };
  const struck = mandates.filter((m) => m.struck <= on).map((m) => ({ m, organization: m.organization }));
  const listed = [...all, ...struck];
  return h('figure', { class: 'mandates', key: 'bild' },
    h('div', { class: 'w' }, mandatePlot(data, { width: 776 })),
    h('div', { class: 'n' }, mandatePlot(data, { width: 328, phone: true })),
    key(mandateKey(shown, soon(then))),
    most(SHOWN, all.length),
    asTable(t(T.plan.picture.caption, { on: day(on) }), texts(T.plan.picture.cols), listed.slice(0, MOST).map(({ m, organization }) => [
      ownName(personOf(m?.person) ?? t(T.besked.nobody)),
      own(orgName(organization)),
      ...(m ? [period(m), ownName(scope(m)), day(m.known), m.struck ? day(m.struck) : '', m.source && own(m.source)] : [t(T.plan.nothing), '', '', '', '']),
    ])),
    most(MOST, listed.length));
}

/* ---- two dates ---- */

// What is asked, of which document, and what the engine said.
const asked = {};

function question() {
  const { now, report } = app;
  if (asked.id !== now.id) Object.assign(asked, { id: now.id, on: '', known: '', about: '', amount: '', shown: undefined });
  const about = subjectOf(asked.about) && asked.about;
  return {
    on: asked.on || (report.mandates.next?.on ?? report.on),
    known: asked.known || report.on,
    ...(about && { matter: { subject: about, amount: number(asked.amount) || 0 } }),
  };
}

// Asks about both days of what is known: the one asked about and today.
async function find(q, quiet) {
  const { now } = app;
  const answer = async (known, latest) => {
    const { view, matter } = await askEngine('partnership.mandates', { document: now.document, ...q, known }, { latest });
    return new Map((matter ?? view.organizations).map((one) => [one.organization, one]));
  };
  try {
    const then = await answer(q.known, 'mandates');
    const today = q.known === now.on ? then : await answer(now.on, 'mandates-today');
    if (now !== app.now || asked.what !== JSON.stringify(q)) return; // something else was asked meanwhile
    const before = asked.shown && conclusion(asked.shown);
    asked.shown = { q, document: now.document, then, today };
    if (!quiet && conclusion(asked.shown) !== before) announce(conclusion(asked.shown));
  } catch (error) {
    if (error.name === 'AbortError') return;
    if (!(error instanceof Faults)) return stop();
    app.faults = { title: t(T.plan.machine.fault), faults: error.faults };
  }
  render();
}

function conclusion({ q, then }) {
  const may = [...then.values()].filter((one) => one.answer === 'yes').length;
  return t(T.plan.machine[`${q.on < app.report.on ? 'might' : 'may'}${q.matter ? '' : 'Any'}`], { n: count(may), all: count(then.size), of: then.size, on: day(q.on), known: day(q.known) });
}

// Who may, and how far; or why nobody may.
function detail({ answer, people, hold, stand, reason, mandate }, { mandates }) {
  const entries = (places) => list((places ?? []).map((i) => entry(mandates[i])));
  if (answer === 'unknown') return t(T.plan.nothing);
  if (answer === 'yes') return people ? list(people.map((id) => personOf(id) ?? '')) : entries(hold);
  const ends = reason === 'ended' && mandates[mandate].to > app.report.on ? 'ends' : reason; // it has not ended yet
  return reason ? `${t(T.plan.reason[ends])}. ${entries([mandate])}` : entries(stand);
}

function machine() {
  const q = question();
  const what = JSON.stringify(q);
  if (asked.of !== app.now || asked.what !== what) {
    const quiet = asked.of !== app.now;
    Object.assign(asked, { of: app.now, what });
    find(q, quiet);
  }
  const change = (name) => (is) => {
    asked[name] = is;
    render();
  };
  const put = (id, name, which, props) => field(id, t(name), h('input', { id, value: q[which] ?? asked[which], autocomplete: 'off', ...props, on: { change: (event) => change(which)(event.target.value) } }));
  const date = { type: 'date', min: '0001-01-01', max: '9999-12-30' };
  const subjects = (app.now.document.subjects ?? []).map((s) => [s.id, say(s.name)]);
  const { shown } = asked;
  return h('section', { id: 'vem', tabindex: -1, key: 'vem' },
    h('h2', {}, shown ? conclusion(shown) : t(T.plan.machine.asks)),
    h('div', { class: 'row form' },
      put('v-dag', T.plan.machine.on, 'on', date),
      put('v-kant', T.plan.machine.known, 'known', date),
      subjects.length > 0 && field('v-om', t(T.plan.machine.about), select('v-om', q.matter?.subject ?? '', [['', t(T.plan.machine.anything)], ...subjects], change('about'))),
      q.matter && put('v-belopp', T.plan.machine.amount, 'amount', { type: 'text', inputmode: 'numeric', maxlength: 20 })),
    shown && answers(shown));
}

// First who is known otherwise today, then who may not.
function answers({ q, document, then, today }) {
  const says = (one) => `${t(T.plan.answer[one.answer])}: ${detail(one, document)}`;
  const [from, to] = [q.known, app.now.on].sort();
  const all = [...then].map(([id, one]) => {
    const now = today.get(id);
    const other = now && now !== one && says(now) !== says(one) && now;
    return { id, one, other, by: other ? 0 : 1 + ['no', 'unknown', 'yes'].indexOf(one.answer) };
  }).sort((a, b) => a.by - b.by);
  // The day that what is known came to say something else, where it is one day.
  const turned = (id) => {
    const days = new Set(document.mandates.filter((m) => m.organization === id).flatMap((m) => [m.known, m.struck]).filter((d) => d > from && d <= to));
    return days.size === 1 && t(T.plan.machine.turned, { on: day([...days][0]) });
  };
  return table(t(T.plan.machine.caption), texts(T.plan.machine.cols), all.map(({ id, one, other }) => ({ key: id, cells: [
    own(document.organizations.find((o) => o.id === id)?.name),
    h('span', { class: { no: 'red', unknown: 'och' }[one.answer] }, t(T.plan.answer[one.answer])),
    [ownName(detail(one, document)), other && h('span', { class: 'why-not' }, with_(T.plan.machine.now, { on: day(app.now.on), says: ownName(says(other)) }), turned(id))],
  ] })), { stack: true, cls: 'answers' });
}

/* ---- the next meeting ---- */

function meeting() {
  const { next } = app.report.mandates;
  const n = (is) => next.matters.filter((m) => m.answer === is).length;
  const state = () => (n('no') ? t(n('no') > 1 && n('no') === next.matters.length ? T.plan.next.every : T.plan.next.lack, { n: n('no') }) : n('unknown') ? t(T.plan.next.unknown, { n: n('unknown') }) : t(T.plan.next.fine));
  return h('section', { id: 'motet', tabindex: -1, key: 'motet' },
    h('h2', {}, next ? t(T.plan.next.h, { n: next.matters.length, on: day(next.on), state: state() }) : t(T.plan.next.none)),
    next ? matters(next) : h('p', { class: 'lead' }, t(T.plan.next.lead)),
    formButtons('nytt-mandat', app.now.document.mandates && 'slut-mandat', 'nytt-arende'));
}

function matters(next) {
  const written = new Map(app.now.document.meetings.flatMap((m) => (m.matters ?? []).map((one) => [`${m.id}/${one.id}`, one])));
  return table(t(T.plan.next.caption), texts(T.plan.next.cols), next.matters.map((m) => {
    const { subject, amount } = written.get(`${m.meeting}/${m.id}`);
    const lacks = m.organizations.filter((may) => may.answer !== 'yes');
    const all = m.organizations.length;
    return { key: `${m.meeting}/${m.id}`, cells: [
      own(m.name),
      subject ? own(subjectOf(subject)) : t(T.plan.next.any),
      amount ? kronor(amount) : t(T.plan.next.free),
      t(T.parter.of, { n: all - lacks.length, of: all }),
      lacks.length ? [lacks.slice(0, NAMED).map((may, i) => [i ? ', ' : '',
        h('span', { class: may.answer === 'no' ? 'red' : 'och' }, ask(`mandat.${may.organization}`, own(orgName(may.organization)))), may.answer === 'unknown' && ` (${t(T.plan.answer.unknown)})`]),
      lacks.length > NAMED && ` ${t(T.ways.more, { n: lacks.length - NAMED })}`] : t(T.besked.nobody),
    ] };
  }), { stack: true, cls: 'agenda' });
}

/* ---- what was decided ---- */

function past() {
  const { decisions = [], decided, outside, notKnown, notes = [] } = app.report.mandates;
  if (!notes.length) return null;
  const why = resultOf('PAR-110')?.findings?.length > 0;
  return h('section', { id: 'beslut', tabindex: -1, key: 'beslut' },
    h('h2', {}, decisions.length > 0 ? t(outside ? T.plan.past.h : notKnown ? T.plan.past.unsure : T.plan.past.known, { n: outside || notKnown, of: count(decided) }) : own(notes[0])),
    notes.length > 1 && h('p', { class: 'lead' }, notes.slice(1).map((n, i) => [i ? ' ' : '', own(n)])),
    decisions.length > 0 && table(t(T.plan.past.caption), texts(T.plan.past.cols), decisions.slice(0, MOST).map((d) => [
      why ? ask('PAR-110', own(d.name)) : own(d.name),
      day(d.on),
      own(orgName(d.organization)),
      t(T.plan.past[d.then]),
      h('span', { class: { no: 'red', absent: 'red', unknown: 'och', notNoted: 'och' }[d.now] }, t(T.plan.past[d.now])),
    ]), { stack: true, cls: 'decided' }),
    most(MOST, decisions.length));
}

/* ---- the plan ---- */

const ORDER = ['late', 'begun', 'planned', 'done', 'dropped'];

function plan() {
  const all = [...(app.report.plan ?? [])].sort((a, b) => ORDER.indexOf(a.is) - ORDER.indexOf(b.is) || order(a.by, b.by));
  const late = all.filter((a) => a.is === 'late').length;
  const { actions } = T.plan;
  return h('section', { id: 'planen', tabindex: -1, key: 'planen' },
    h('h2', {}, all.length ? t(actions.h, { n: all.length, late: late ? t(actions.late, { n: late }) : t(actions.onTime) }) : t(actions.none)),
    all.length
      ? h('div', { class: 'scroll' }, h('table', { class: 'stack plan' },
          h('caption', {}, t(actions.caption)),
          h('thead', {}, h('tr', {}, actions.cols.map((c) => h('th', { scope: 'col' }, t(c))))),
          h('tbody', {}, all.flatMap((a) => [row(a), app.form.action === a.id && editRow(a)]))))
      : h('p', { class: 'lead' }, t(actions.lead)),
    formButtons('ny-atgard'));
}

const writtenOf = (a) => app.now.document.actions.find((one) => one.id === a.id);

function row(a) {
  const open = app.form.action === a.id;
  const cells = [
    ask(a.factor, own(factorOf(a.factor)?.name ?? { sv: a.factor })),
    a.owner ? ownName(personOf(a.owner)) : h('span', { class: 'och' }, t(T.plan.actions.nobody)),
    soon(a.by),
    expected(a),
    [h('span', { class: { late: 'red', planned: 'och', dropped: 'mute' }[a.is] }, stands(a)), h('span', { class: 'why-not' }, a.is === 'dropped' ? own(writtenOf(a).reason) : outcome(a))],
    a.is !== 'done' && a.is !== 'dropped' && h('button', { type: 'button', class: 'linkish', 'aria-expanded': String(open), on: { click: () => {
      app.form = { action: open ? undefined : a.id };
      render();
      if (!open) document.querySelector('.edit .btn')?.focus();
    } } }, t(open ? T.close : T.parter.edit), h('span', { class: 'sr' }, ' ', ownName(say(a.name)))),
  ];
  return h('tr', { key: `atgard.${a.id}` },
    h('th', { scope: 'row' }, ask(`atgard.${a.id}`, own(a.name))),
    cells.map((content, i) => h('td', { 'data-l': t(T.plan.actions.cols[i + 1]) }, content)));
}

function editRow(a) {
  const { on } = app.now;
  const { actions, did, forms } = T.plan;
  const act = async (change, said = label(did.is, () => ({ name: a.name, is: stands({ is: Object.keys(change)[0] }) }))) => {
    if (!(await editDocument(said, (d) => edits.setAction(d, a.id, change)))) return false;
    app.form = {};
    render();
    document.querySelector(`[data-why="${CSS.escape(`atgard.${a.id}`)}"]`)?.focus();
    return true;
  };
  return h('tr', { key: `edit.${a.id}`, class: 'edit' }, h('td', { colspan: actions.cols.length },
    h('div', { class: 'row form' },
      a.is !== 'begun' && button(t(actions.begin), () => act({ begun: on })),
      button(t(actions.finish), () => act({ done: on }))),
    form([['ny-dag', forms.newBy, 'date', { must: forms.needBy, at: 'by' }]], actions.move, ({ 'ny-dag': by }) => act({ by }, label(did.by, () => ({ name: a.name, by: day(by) })))),
    form([['skal', forms.reason, 'text', { must: forms.needReason, at: 'reason' }]], actions.drop, ({ skal }) => act({ dropped: on, reason: { [lang()]: skal } }))));
}

export { planAsked as unasked } from '../why-plan.mjs';

export const code = {
  slice: ({ mandates, plan }) => ({ mandates, plan }),
  go: ['fmt.Println(report.Mandates.Says.In(samverkan.LANG))', 'for _, a := range report.Plan {', '\tfmt.Println(a.Name.In(samverkan.LANG), a.Is, a.Held)', '}'],
};
