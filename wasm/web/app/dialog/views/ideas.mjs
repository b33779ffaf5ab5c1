// Idéer: what became of them, the gate of each project, the graveyard, and the
// interfaces between organizations.
import { h } from '../../dom.mjs';
import { capital, count, day, lang, list, say, t, whole } from '../../lang.mjs';
import { app, editDocument, label, resultOf, word } from '../../app.mjs';
import { idFor } from '../../edit-lists.mjs';
import { dayAfter } from '../../edit-plan.mjs';
import { ask, askMark, askWritten, asTable, button, own, ownName, table } from '../../parts.mjs';
import { dev } from '../../dev.mjs';
import { gate as gateMark } from '../../draw/gate.mjs';
import { key } from '../../draw/marks.mjs';
import { noteEvent } from '../edit.mjs';
import { meetingState, moment, organizationName, personName, stateWord } from '../parts.mjs';
import { faceMark, fatesKey, fatesPlot, ideasPlot } from '../draw/ideas.mjs';
import { IDEAS } from '../texts-ideas.mjs';
import { QUESTIONS } from '../texts-questions.mjs';
import { foundIn } from '../why-questions.mjs';
import { gateSays, headline, pairKey, pairOf, pairSays } from '../why-ideas.mjs';
import { can, concluded, dayOf, eventOf, form, hoursField, kronorField, laterField, noted, noteForm, opener, ownerField, reasonField, rounded, rowsTable, wrongAt } from './questions-parts.mjs';

export function unasked() {
  const { born, gates } = app.report.ideas;
  return gates?.length ? `projekt.${gates[0].project}` : born ? 'ideer' : undefined;
}

export const code = {
  slice: ({ ideas, interfaces, candidates, series }) => ({ ideas, interfaces, candidates, series }),
  go: ['lang := samverkan.LANG', 'ideas := report.Ideas', 'fmt.Println(ideas.Born, ideas.Embedded, ideas.Scheduled, ideas.Alive, ideas.Buried)', 'for _, grave := range ideas.Graveyard {', '\tfmt.Println(grave.Text.In(lang), grave.Reason.In(lang))', '}'],
};

const both = (draw) => [[776, false], [328, true]].map(([width, phone]) => h('div', { class: phone ? 'n' : 'w' }, draw({ width, phone })));
const cols = (all) => all.map((c) => t(c));
const order = (a, b) => (a < b ? -1 : a > b ? 1 : 0);

export function view() {
  const { ideas, on } = app.report;
  return [
    h('p', { class: 'kick', key: 'kick' }, t(IDEAS.kick, { on: day(on) })),
    h('h1', { class: 's', key: 'h1' }, ideas.born ? headline(ideas) : t(IDEAS.none)),
    h('p', { class: 'lead', key: 'lead' }, ideas.born ? lead(ideas) : t(IDEAS.noneLead)),
    !ideas.born && add(),
    ideas.gates?.map(gate),
    ideas.quarters?.length > 0 && steps(ideas.quarters),
    ideas.born > 1 && fates(ideas),
    ideas.born > 0 && living(ideas),
    ideas.graveyard?.length > 0 && graves(ideas.graveyard),
    faces(),
    pairs(),
    app.report.series?.map(series),
    dev('ideer'),
  ];
}

function lead({ scheduled, alive }) {
  const [first, ...rest] = [scheduled && t(IDEAS.scheduled, { n: scheduled }), alive && t(IDEAS.alive, { n: alive })].filter(Boolean);
  return [ask('ideer', first ?? t(IDEAS.done)), ' ', rest];
}

/* ---- the gate of a project ---- */

const num = (pair, args) => h('span', { class: 'num' }, t(pair, args));
const ownerOf = (i) => i.owner && ownName(personName(i.owner));
const hoursOf = (i) => i.hours && num(QUESTIONS.log.hours, { n: whole(i.hours) });
const kronorOf = (i) => i.kronor && num(QUESTIONS.log.kronor, { n: whole(i.kronor) });
const ideaOf = (id) => app.report.ideas.each.find((i) => i.id === id);

function gate(g) {
  const G = IDEAS.gate;
  const over = g.ends < app.report.on; // ends is the last day
  const none = h('span', { class: over ? 'red' : 'och' }, t(G.none));
  return h('section', { id: `projekt-${g.project}`, tabindex: -1, key: `gate ${g.project}`, class: 'gatelist' },
    h('h2', {}, gateSays(g), ' ', askWritten(`projekt.${g.project}`, say(g.name))),
    rowsTable(t(G.caption), cols(G.cols), g.living, ({ id, lacks = [], unknown }) => {
      const idea = ideaOf(id);
      return { key: id, cells: [
        [gateMark(lacks.length ? (over ? 'closed' : 'unknown') : unknown ? 'unknown' : 'open', 'gt'), ask(`ide.${id}`, own(idea.text))],
        lacks.includes('people') ? none.cloneNode(true) : ownerOf(idea),
        lacks.includes('hours') ? none.cloneNode(true) : hoursOf(idea),
        lacks.includes('kronor') ? none.cloneNode(true) : kronorOf(idea),
        [lacks.length > 0 && opener(`p-${id}`, t(G.plan), { about: idea.text }), ' ', opener(`b-${id}`, t(G.bury), { about: idea.text })],
      ], form: planForm(idea, lacks) || buryForm(idea) };
    }));
}

const PLAN = { people: ['ideaOwned', ownerField], hours: ['ideaScheduled', hoursField], kronor: ['ideaFunded', kronorField] };

function planForm({ id, text }, lacks) {
  if (app.form.open !== `p-${id}`) return null;
  const G = IDEAS.gate;
  return form(`p-${id}`, {
    title: [`${t(G.plan)}: `, own(text)], lead: t(G.planLead), words: t(G.plan),
    fields: [...lacks.map((member) => PLAN[member][1]()), dayOf, laterField(id)].filter(Boolean),
    act: (values) => {
      const made = lacks.filter((member) => values[member]);
      if (!made.length) return wrongAt(lacks[0], t(G.any));
      return editDocument(label(G.did), noted(id, made.map((member) => ({ what: PLAN[member][0], of: ({ since, [member]: value }) => ({ since, [member]: value }) })), values));
    },
  });
}

const buryForm = ({ id, text }) => app.form.open === `b-${id}` && form(`b-${id}`, {
  title: [`${t(IDEAS.gate.bury)}: `, own(text)], words: t(IDEAS.gate.bury),
  fields: [reasonField(), dayOf, laterField(id)].filter(Boolean),
  act: (values) => editDocument(label(IDEAS.gate.buried), noted(id, [{ what: 'ideaBuried', of: (all) => all }], values)),
});

/* ---- over time ---- */

function steps(quarters) {
  const S = IDEAS.steps;
  const figures = (q) => ['embedded', 'scheduled', 'alive', 'buried'].map((is) => whole(q[is]));
  const desc = quarters.map((q) => t(S.desc, { on: day(q.on), embedded: q.embedded, scheduled: q.scheduled, alive: q.alive, buried: q.buried })).join(' ');
  return h('section', { id: 'kvartal', tabindex: -1, key: 'steps', 'aria-label': t(S.title) }, h('figure', {},
    both((at) => ideasPlot(quarters, { ...at, title: t(S.title), desc })),
    asTable(t(S.caption), cols(S.cols), quarters.map((q) => [day(q.on), ...figures(q)]), [1, 2, 3, 4])));
}

/* ---- with and without an owner, time and money ---- */

function fates({ conditions, born }) {
  const C = IDEAS.fates;
  const { with: w, without: o } = conditions.find(({ had }) => had === 'hours');
  const says = w.ideas
    ? [t(C.h, { with: w.ideas, a: w.embedded ? t(C.of, { n: w.embedded }) : t(C.ofNone) }), o.ideas > 0 && t(C.hWithout, { without: o.ideas, b: o.embedded ? t(C.count, { n: o.embedded }) : t(C.countNone) })].filter(Boolean).join(' ')
    : t(C.hNone);
  const lines = conditions.flatMap(({ had, with: yes, without: no }) => [[had, t(C.with[had]), yes, true], [had, t(C.without[had]), no, false]]).map(([had, name, { ideas, embedded, buried, share }, is]) => ({
    of: had, name, share, had: is, buried, ideas, embedded,
    word: ideas ? t(C.word, { n: whole(embedded), of: whole(ideas) }) : t(C.nobody),
    told: share ? t(C.told, { who: capital(name), n: embedded, of: ideas, low: rounded(share.lowRounded), high: rounded(share.highRounded), buried }) : `${capital(name)}: ${t(C.nobody)}.`,
  }));
  const rows = conditions.map(({ had }) => ({ id: had, lines: lines.filter((l) => l.of === had) })).map((row) => ({ ...row, told: row.lines.map((l) => l.told).join(' ') }));
  return h('section', { id: 'villkor', tabindex: -1, key: 'fates' },
    h('h2', {}, says),
    h('figure', {},
      key(fatesKey()),
      both((at) => fatesPlot(rows, { ...at, title: t(C.title), percent: rounded, ask: (row, how, marks) => askMark(`ideer.${row.id}`, how, marks) })),
      h('p', { class: 'small' }, t(C.caveat, { n: born })),
      asTable(t(C.caption), cols(C.cols), lines.map((l) => [capital(l.name), whole(l.ideas), whole(l.embedded), whole(l.buried),
        l.share ? rounded(l.embedded / l.ideas) : t(IDEAS.living.not), l.share ? `${rounded(l.share.lowRounded)} – ${rounded(l.share.highRounded)}` : t(IDEAS.living.not)]), [1, 2, 3, 4])));
}

/* ---- those that live ---- */

function living({ each }) {
  const L = IDEAS.living;
  const found = foundIn('DLG-20', 'ideas');
  const waits = (i) => found.has(i.id);
  const all = each.filter((i) => i.state === 'alive' || i.state === 'scheduled').sort((a, b) => waits(b) - waits(a) || order(a.born, b.born));
  const made = each.filter((i) => i.state === 'embedded').sort((a, b) => order(a.since, b.since));
  const long = all.filter(waits).length;
  const missing = (i) => h('span', { class: waits(i) ? 'och' : 'mute' }, t(IDEAS.gate.none));
  return h('section', { id: 'levande', tabindex: -1, key: 'living' },
    h('h2', {}, all.length ? t(L.h, { n: all.length }) : t(L.none), long > 0 && ` ${t(L.without, { n: long })}`),
    all.length > 0 && rowsTable(t(L.caption), cols(L.cols), all, (i) => ({ key: i.id, cells: [
      [own(i.text), h('span', { class: 'why-not' }, t(L.born, { on: day(i.born) }))],
      ask(`ide.${i.id}`, stateWord(i.state), { class: 'num' }),
      ownerOf(i) || missing(i), hoursOf(i) || missing(i), kronorOf(i) || h('span', { class: 'mute' }, t(IDEAS.gate.none)),
      opener(`n-${i.id}`, t(QUESTIONS.form.short), { about: i.text }),
    ], form: noteForm(`n-${i.id}`, { of: 'idea', to: i.id, state: i.state, about: i.text }) })),
    made.length > 0 && h('details', { class: 'as-table' }, h('summary', {}, t(L.embedded, { n: made.length })),
      rowsTable(t(L.captionEmbedded), cols(L.cols.slice(0, 5)), made, (i) => ({ key: i.id, cells: [
        own(i.text), [ask(`ide.${i.id}`, stateWord(i.state)), h('span', { class: 'why-not' }, day(i.since))],
        ...[ownerOf(i), hoursOf(i), kronorOf(i)].map((has) => has || h('span', { class: 'mute' }, t(L.not))),
      ] }), { act: false })),
    add());
}

function add() {
  const { document, on } = app.now;
  const A = IDEAS.add;
  const meetings = (app.report.meetings ?? []).filter((m) => m.start.on <= on && m.state !== 'canceled').reverse();
  const choices = (id, name, all, none = A.none) => all.length > 0 && { id, name: t(name), kind: 'choice', options: [['', t(none)], ...all] };
  const idea = 'ny-ide';
  const project = 'nytt-projekt';
  return h('div', { key: 'add', class: 'after' },
    h('div', { class: 'row' }, opener(idea, t(A.do), { cls: 'btn' }), opener(project, t(A.projectDo), { cls: 'btn' })),
    form(idea, {
      title: t(A.do), words: t(A.do),
      fields: [
        { id: 'text', name: t(A.text), must: true },
        { ...dayOf, name: t(A.since), value: on },
        choices('meeting', A.meeting, meetings.map((m) => [m.id, say(m.name)])),
        choices('organization', A.organization, (document.organizations ?? []).map((o) => [o.id, say(o.name)]), A.unknown),
        choices('project', A.project, (document.projects ?? []).map((p) => [p.id, say(p.name)])),
      ].filter(Boolean),
      act: ({ text, since, ...where }) => editDocument(label(A.did), (d) => {
        const all = d.ideas ?? [];
        const to = idFor(text, all.map((i) => i.id), 'ide');
        const kept = Object.fromEntries(Object.entries(where).filter(([, value]) => value));
        return noteEvent({ ...d, ideas: [...all, { id: to, text: { [lang()]: text }, ...kept }] }, eventOf('ideaBorn', to, { since }));
      }),
    }),
    form(project, {
      title: t(A.projectDo), words: t(A.projectDo),
      fields: [{ id: 'name', name: t(A.projectName), must: true }, { id: 'to', name: t(A.ends), kind: 'date', most: false }],
      act: ({ name, to }) => editDocument(label(A.projectDid, { name }), (d) => {
        const all = d.projects ?? [];
        return { ...d, projects: [...all, { id: idFor(name, all.map((p) => p.id), 'projekt'), name: { [lang()]: name }, to: to && dayAfter(to) }] }; // the document has the first day after it
      }),
    }));
}

/* ---- the graveyard ---- */

const month = (date) => day(date).replace(/^\d+\s/, '');

const graves = (all) => h('section', { id: 'kyrkogarden', tabindex: -1, key: 'graves' },
  h('h2', {}, t(IDEAS.graves.h, { n: all.length })),
  rowsTable(t(IDEAS.graves.caption), cols(IDEAS.graves.cols), all, (g) => ({ key: g.id, cells: [ask(`ide.${g.id}`, own(g.text)), t(IDEAS.graves.lived, { born: month(g.born), buried: month(g.buried) }), own(g.reason)] }), { act: false, cls: 'graves' }),
  h('p', { class: 'small after' }, t(IDEAS.graves.note)));

/* ---- interfaces ---- */

const halfOf = ({ year, half }) => `${year} ${half === 'spring' ? 1 : 2}`;

function faces() {
  const Y = IDEAS.faces;
  const all = app.report.interfaces ?? [];
  const states = ['trying', 'established', 'found', 'ended', 'nothing'].map((is) => [is, all.filter((f) => f.state === is).length]).filter(([, n]) => n);
  const halves = [...new Map(all.flatMap((f) => f.halves ?? []).map((half) => [halfOf(half), half]))].sort(([a], [b]) => order(a, b));
  const { on } = app.report;
  const now = halfOf({ year: on.slice(0, 4), half: Number(on.slice(5, 7)) < 7 ? 'spring' : 'autumn' });
  const cell = (f, at) => {
    const half = f.halves?.find((one) => halfOf(one) === at);
    if (!half) return at === now && !f.halves ? h('span', { class: 'mute' }, faceMark('nothing'), stateWord('nothing')) : null;
    return [h('span', { class: 'num' }, faceMark(half.state), stateWord(half.state)), !half.followed && h('span', { class: `why-not${at === now ? '' : ' och'}` }, t(at === now ? Y.notYet : Y.not))];
  };
  return h('section', { id: 'ytor', tabindex: -1, key: 'faces' },
    h('h2', {}, all.length ? t(Y.h, { n: all.length, states: list(states.map(([is, n]) => t(Y.state[is], { n }))) }) : t(Y.none)),
    h('p', { class: 'small after' }, t(Y.lead)),
    all.length > 0 && rowsTable(t(Y.caption), [t(Y.name), ...halves.map(([, { year, half }]) => t(Y.half[half], { year: String(year) })), t(QUESTIONS.form.short)], all, (f) => ({ key: f.id, cells: [
      [ask(`yta.${f.id}`, f.name ? own(f.name) : ownName(f.subject)), h('span', { class: 'why-not' }, pairOf(f.between))],
      ...halves.map(([at]) => cell(f, at)),
      can('interface', f.state).length > 0 && opener(`n-${f.id}`, t(QUESTIONS.form.short), { about: f.name ?? { sv: f.subject } }),
    ], form: noteForm(`n-${f.id}`, { of: 'interface', to: f.id, state: f.state, about: f.name ?? { sv: f.subject } }) }), { cls: 'faces' }));
}

/* ---- pairs that could become one ---- */

function pairs() {
  const P = IDEAS.pairs;
  const all = app.report.candidates ?? [];
  const organizations = (app.now.document.organizations ?? []).map((o) => [o.id, say(o.name)]);
  const id = 'nytt-behov';
  const subjects = [...new Set([...(app.now.document.needs ?? []), ...(app.now.document.offers ?? [])].map((s) => say(s.text) || s.subject))];
  const follow = async (c) => (await concluded(() => editDocument(label(P.did, () => ({ name: say(c.text) || c.subject })), (d) => {
    const had = d.interfaces ?? [];
    const to = idFor(`${c.subject.slice(0, 20)} ${c.between.join(' ')}`, had.map((f) => f.id), 'yta');
    return noteEvent({ ...d, interfaces: [...had, { id: to, between: c.between, subject: c.subject, ...(c.text && { name: bothCapital(c.text) }) }] }, eventOf('interfaceFound', to, {}));
  }))) && document.getElementById('ytor').focus({ preventScroll: true });
  return h('section', { id: 'par', tabindex: -1, key: 'pairs' },
    all.length > 0 && h('h2', {}, t(P.h, { n: all.length })),
    all.length > 0 && h('ul', { class: 'also pairs' }, all.map((c) => h('li', { key: pairKey(c) }, h('span', {}, ask(pairKey(c), pairSays(c))), button([t(P.follow), h('span', { class: 'sr' }, `: ${pairSays(c)}`)], () => follow(c), { cls: 'linkish' })))),
    !all.length && h('p', { class: 'small' }, t(P.lead)),
    organizations.length > 0 && h('div', { class: 'row after' }, opener(id, t(P.add), { cls: 'btn' })),
    form(id, {
      title: t(P.add), lead: t(P.lead), words: t(P.add),
      fields: [
        { id: 'organization', name: t(P.who), kind: 'choice', value: organizations[0]?.[0], options: organizations },
        { id: 'kind', name: t(P.kind), kind: 'choice', value: 'needs', options: [['needs', t(P.needs)], ['offers', t(P.offers)]] },
        { id: 'subject', name: t(P.subject), must: true, options: subjects },
      ],
      act: ({ organization, kind, subject }) => editDocument(label(P.added, () => ({ who: organizationName(organization), subject })), (d) => {
        const known = [...(d.needs ?? []), ...(d.offers ?? [])].find((s) => say(s.text) === subject || s.subject === subject);
        return { ...d, [kind]: [...(d[kind] ?? []), { organization, subject: known?.subject ?? idFor(subject, [], 'amne'), ...(known ? known.text && { text: known.text } : { text: { [lang()]: subject } }) }] };
      }),
    }));
}

const bothCapital = (text) => Object.fromEntries(Object.entries(text).map(([l, words]) => [l, capital(words)]));

/* ---- series ---- */

function series(s) {
  const R = IDEAS.series;
  const at = app.now.document.series.findIndex((one) => one.id === s.id);
  const found = ['DLG-23', 'DLG-24'].flatMap((rule) => (resultOf(rule)?.findings ?? []).filter((f) => f.at === `/series/${at}`));
  const meetings = (app.report.meetings ?? []).filter((m) => m.series === s.id && m.state !== 'canceled');
  const voices = (s.perspectives ?? []).map((is) => say(word('perspectives', is)));
  return h('section', { key: `series ${s.id}` },
    h('h2', {}, t(R.h, { name: s.name, held: s.held ? count(s.held) : t(R.no), of: s.of, n: s.held || 1 })),
    table(t(R.caption), cols(R.cols), Array.from({ length: s.of }, (_, i) => i + 1).map((n) => {
      const m = meetings.find((one) => one.number === n);
      const planned = m && meetingState(m.id);
      return { key: String(n), cells: [t(R.number, { n, of: s.of }), m ? moment(planned.start) : t(R.unknown), m ? stateWord(m.state) : h('span', { class: 'och' }, t(R.missing))] };
    }), { stack: true }),
    h('p', { class: 'small after' }, voices.length ? t(R.voices, { voices: list(voices) }) : t(R.noVoices)),
    found.map((f) => h('p', { class: 'small', key: f.rule }, ask(f.rule, own(f.says)), ' ', own(f.next))));
}
