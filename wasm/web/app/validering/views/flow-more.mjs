// What stands further down in Flödet: where it is narrow, what is done again,
// who is inside, whether the pipeline holds, and what can be added.
import { h } from '../../dom.mjs';
import { capital, day, lang, list, rounded, say, t, whole } from '../../lang.mjs';
import { T } from '../../texts-frame.mjs';
import { app, editDocument, label, render } from '../../app.mjs';
import { Faults, ask as engine } from '../../engine.mjs';
import { idFor, named } from '../../edit-lists.mjs';
import { ask, asTable, back, button, field, own, ownName, select, table } from '../../parts.mjs';
import { caseAddress, chooseOccupation, daysOf, pipelineOf, said, shareOf, stageName } from '../parts.mjs';
import { FLOW } from '../texts-flow.mjs';
import { MOREFLOW } from '../texts-flow-more.mjs';
import { known } from '../why-flow.mjs';
import '../why-flow-more.mjs';

const SHOWN = 100; // open cases in the table
const cols = (all) => all.map((c) => t(c));

export const sections = (o) => [
  o?.flow && [narrow(o), again(o)],
  o && way(o),
  add(o),
];

/* ---- the picture as a table, and who is inside ---- */

export function inside(o, drawn) {
  const B = MOREFLOW.table;
  const acts = pipelineOf(o.occupation).acts.filter((a) => o.stages.some((s) => s.act === a.id));
  const n = (number) => (known() ? whole(number) : t(FLOW.unknown));
  const rows = o.stages.map((s, i) => [drawn[i].name, drawn[i].owner, say(acts.find((a) => a.id === s.act)?.name), n(s.waiting), n(s.underway), n(s.old), drawn[i].wait]);
  const out = known() ? o.exits.map((e) => [t(B.out, { way: e.name }), '', '', '', '', '', whole(e.cases)]) : [];
  return [
    acts.length > 1 && h('p', { class: 'small' }, t(B.note, { acts: capital(list(acts.map((a) => say(a.name)))), n: acts.length })),
    app.report.recorded === 'some' && h('p', { class: 'small' }, t(B.least)),
    asTable(t(B.caption, { from: day(app.report.from), to: day(app.report.on) }), cols(B.cols), [...rows, ...out], [3, 4, 5, 6]),
    o.inside > 0 && open(o),
  ];
}

/* ---- where it is narrow ---- */

function narrow(o) {
  const N = MOREFLOW.narrow;
  const { bottleneck: b, stages, utilization = [], queues = [] } = o.flow;
  const by = { wait: b.byWait ?? [], utilization: b.byUtilization ?? [], growth: b.byGrowth ?? [] };
  const groups = new Map(); // the stages that are named, and by what
  for (const [is, of] of Object.entries(by)) if (of.length) groups.set(of.join(), [...(groups.get(of.join()) ?? []), is]);
  const names = (ids) => list(ids.split(',').map((id) => say(stageName(o.occupation, id))));
  const parts = [...groups].map(([ids, measures], i) => t(i ? N.also : N.names, { by: list(measures.map((is) => t(N.by[is]))), n: measures.length, stages: names(ids) }));
  const most = (is, id, words) => (by[is].includes(id) ? [h('strong', { class: 'och num' }, words), ' ', h('span', { class: 'small' }, t(N.most))] : h('span', { class: 'num' }, words));
  const slow = queues.every((q) => Math.abs(q.growthPerWeek.rounded) < 0.1);
  return h('section', { id: 'trangt', tabindex: -1, key: 'narrow' },
    h('h2', {}, b.agree ? t(N.agree, { stages: names(by.wait.join()) }) : parts.length ? `${parts.join(', ')}.` : t(N.none)),
    h('p', { class: 'lead' }, by.wait.length ? ask('flode.trangt', own(b.says)) : own(b.says)),
    table(t(N.caption), cols(N.cols), o.stages.map(({ stage, name }) => {
      const { waiting, stillWaiting } = stages.find((s) => s.stage === stage);
      const used = utilization.find((u) => u.stage === stage);
      const grows = queues.find((q) => q.stage === stage);
      return { key: stage, cells: [
        capital(say(name)),
        most('wait', stage, waiting.mean ? daysOf(waiting.mean) : waiting.unknown || stillWaiting ? t(T.unknown) : t(N.waitNone)),
        most('utilization', stage, used?.share ? t(N.percent, { n: rounded(used.share.exact, 0, 100n) }) : t(T.unknown)),
        most('growth', stage, grows ? rounded(grows.growthPerWeek.exact, grows.growthPerWeek.exact === '0' ? 0 : slow ? 3 : 1) : t(T.unknown)),
      ] };
    }), { stack: true, right: [1, 2, 3], cls: 'stages' }),
    little(o));
}

/* ---- what is done again ---- */

function shared(share) {
  if (!share) return h('span', { class: 'mute' }, t(T.unknown));
  const is = shareOf(share);
  return [h('span', { class: 'num' }, t(MOREFLOW.again.of, { n: is.count, of: is.of })), is.percent !== undefined && h('span', { class: 'why-not num' }, t(MOREFLOW.again.share, is))];
}

function again(o) {
  const A = MOREFLOW.again;
  const { firstPass = [], rework } = o.flow;
  const lowest = firstPass.reduce((low, f) => (f.share && (!low || f.share.rounded < low.share.rounded) ? f : low), undefined);
  const { count, of } = lowest?.share ?? {};
  return h('section', { id: 'omtag', tabindex: -1, key: 'again' },
    h('h2', {}, lowest ? t(count ? A.h : A.hNobody, { n: count, of: whole(of), stage: stageName(o.occupation, lowest.stage) }) : t(A.none)),
    rework.cases && h('p', { class: 'lead' }, ask('flode.omtag', rework.cases.count ? t(A.cases, { n: rework.cases.count, of: whole(rework.cases.of) }) : t(A.casesNone))),
    lowest && h('details', { class: 'as-table after' }, h('summary', {}, t(T.asTable)), table(t(A.caption), cols(A.cols), firstPass.map(({ stage, share, undecided }) => {
      const r = rework.stages?.find((one) => one.stage === stage);
      return { key: stage, cells: [capital(say(stageName(o.occupation, stage))), shared(share), whole(undecided), shared(r?.repeated), shared(r?.failed)] };
    }), { stack: true, cls: 'stages' })));
}

/* ---- Little's law, and the open cases ---- */

function little(o) {
  const { little: l, inProgress } = o.flow;
  if (!l.stay) return null;
  const L = MOREFLOW.little;
  return h('p', { class: 'after', key: 'little' }, ask('flode.little', l.holds ? t(L.says, { mean: rounded(inProgress.mean.exact, 1), perDay: rounded(l.perDay.exact, 3), stay: daysOf(l.stay) }) : t(L.holdsNot)));
}

function open(o) {
  const O = MOREFLOW.open;
  const all = (app.report.cases ?? []).filter((c) => c.occupation === o.occupation && c.stage).sort((a, b) => Boolean(b.old) - Boolean(a.old) || (b.days ?? 0) - (a.days ?? 0));
  return h('details', { class: 'as-table', key: 'open', id: 'inne' }, h('summary', {}, t(O.summary)),
    all.length > SHOWN && h('p', { class: 'small' }, t(O.first, { n: SHOWN, of: all.length })),
    table(t(O.caption), cols(O.cols), all.slice(0, SHOWN).map((c) => {
      const days = daysOf({ exact: String(c.days ?? 0) });
      return { key: c.id, cells: [h('a', { href: caseAddress(c.id) }, ownName(c.id)), ownName(c.candidate), own(stageName(o.occupation, c.stage)), said('states', c.state), h('span', { class: 'num' }, day(c.since)),
        c.old ? h('strong', { class: 'och num' }, t(O.old, { days })) : h('span', { class: 'num' }, days)] };
    })));
}

/* ---- whether the pipeline holds ---- */

const placeName = (way, id) => [...way.stages, ...way.exits].find((p) => p.id === id)?.name ?? { sv: id };
const walk = (way, moves) => moves.map((m) => t(MOREFLOW.way.move, { stage: placeName(way, m.stage), result: said('results', m.on), to: placeName(way, m.to) })).join('; ');

function problem(way, p) {
  const Y = MOREFLOW.way;
  return h('div', { class: 'guard' },
    h('p', {}, h('strong', {}, capital(said('problems', p.kind))), ': ', own(p.says)),
    p.path?.length > 0 && h('p', { class: 'small' }, t(Y.path, { path: walk(way, p.path) })),
    p.loop?.length > 0 && h('p', { class: 'small' }, t(Y.loop, { path: walk(way, p.loop) })),
    h('p', { class: 'small' }, own(p.next)));
}

const proved = (way, proof) => [proof.problems?.slice(0, 5).map((p) => problem(way, p)), proof.problems?.length + (proof.more ?? 0) > 5 && h('p', { class: 'small' }, t(MOREFLOW.way.more, { n: proof.problems.length + (proof.more ?? 0) - 5 }))];

// The steps of a pipeline, with where they stand in it.
const stepsOf = (way) => [
  ...way.stages.flatMap((s) => (s.steps ?? []).map((step, i) => ({ ...step, from: s.id, key: `${s.id}/${i}` }))),
  ...(way.anywhere ?? []).map((step, i) => ({ ...step, key: `/${i}` })),
];
const bound = (n) => (n ? t(MOREFLOW.way.bound, { n: whole(n), k: n }) : t(MOREFLOW.way.free));

function way(o) {
  const Y = MOREFLOW.way;
  const is = pipelineOf(o.occupation);
  const state = app.report.pipelines?.find((p) => p.pipeline === o.pipeline);
  if (!is || !state) return null;
  const { proof } = state;
  const n = (proof.problems?.length ?? 0) + (proof.more ?? 0);
  return h('section', { id: 'vagen', tabindex: -1, key: 'way' },
    h('h2', {}, proof.holds ? t(Y.holds) : t(Y.holdsNot, { n })),
    h('p', { class: 'lead' }, ask('flode.vag', t(Y.checked, { name: state.name, n: whole(proof.states) }))),
    proved(is, proof),
    h('details', { class: 'as-table after' }, h('summary', {}, t(Y.steps)),
      table(t(Y.caption), cols(Y.cols), stepsOf(is).map((s) => ({ key: s.key, cells: [s.from ? capital(say(placeName(is, s.from))) : capital(t(Y.anywhere)), said('results', s.on), own(placeName(is, s.to)), bound(s.atMost)] })))),
    h('div', { class: 'row after' }, opener('laggs-om', t(Y.relay))),
    app.form.open === 'laggs-om' && relay(o, is));
}

// A pipeline with one step that leads elsewhere, or may be taken otherwise often.
function laid(way, key, { to, atMost }) {
  const [stage, i] = key.split('/');
  const change = (steps) => steps.map((s, k) => (k === Number(i) ? { on: s.on, to, ...(atMost && { atMost }) } : s));
  return stage ? { ...way, stages: way.stages.map((s) => (s.id === stage ? { ...s, steps: change(s.steps) } : s)) } : { ...way, anywhere: change(way.anywhere) };
}

async function tryOut(way) {
  const { values } = app.form;
  const mine = app.form.tried = { way: laid(way, values.key, values) };
  render();
  try {
    mine.proof = (await engine('pipeline.prove', { pipeline: mine.way }, { latest: 'prove' })).proof;
  } catch (error) {
    if (error.name === 'AbortError') return;
    mine.faults = error instanceof Faults ? error.faults : [];
  }
  if (app.form.tried === mine) render();
}

function relay(o, is) {
  const Y = MOREFLOW.way;
  const steps = stepsOf(is);
  const from = (s) => capital(t(Y.move, { stage: s.from ? placeName(is, s.from) : t(Y.anywhere), result: said('results', s.on), to: placeName(is, s.to) }));
  const start = (key) => {
    const s = steps.find((one) => one.key === key);
    app.form = { ...app.form, values: { key, to: s.to, atMost: s.atMost ?? 0 }, tried: undefined };
    render();
  };
  if (!steps.some((s) => s.key === app.form.values?.key)) {
    const s = steps.find((one) => one.atMost) ?? steps[0];
    if (!s) return null;
    app.form.values = { key: s.key, to: s.to, atMost: s.atMost ?? 0 };
  }
  const { values, tried } = app.form;
  const now = steps.find((s) => s.key === values.key);
  const set = (member, as) => (value) => {
    app.form.values = { ...values, [member]: as(value) };
    tryOut(is);
  };
  const same = now.to === values.to && (now.atMost ?? 0) === values.atMost;
  const lay = async () => {
    const done = await editDocument(label(Y.did), (d) => ({ ...d, pipelines: d.pipelines.map((p) => (p.id === is.id ? tried.way : p)) }));
    if (done) return close('laggs-om');
    tried.faults = app.faults?.faults ?? [];
    tried.against = true;
    app.faults = undefined;
    render();
    document.getElementById('lagg-fran').focus();
  };
  return h('div', { id: 'laggs-om', key: 'laggs-om', class: 'planform' },
    h('p', { class: 'small' }, t(Y.lead)),
    h('div', { class: 'row form' },
      field('lagg-fran', t(Y.step), select('lagg-fran', values.key, steps.map((s) => [s.key, from(s)]), start)),
      field('lagg-dit', t(Y.to), select('lagg-dit', values.to, [...is.stages, ...is.exits].map((p) => [p.id, capital(say(p.name))]), set('to', String))),
      field('lagg-hogst', t(Y.times), select('lagg-hogst', String(values.atMost), [0, ...Array.from({ length: 20 }, (_, i) => i + 1)].map((n) => [String(n), bound(n)]), set('atMost', Number)))),
    h('div', { role: 'status', class: 'after' },
      same ? h('p', { class: 'small' }, t(Y.same))
        : tried?.faults ? [h('p', { class: 'red' }, t(Y.refused), tried.against && ` ${t(Y.against)}`), tried.faults.slice(0, 3).map((f) => h('p', { class: 'small' }, own(f.text))), tried.faults.length > 3 && h('p', { class: 'small' }, t(Y.andMore, { n: tried.faults.length - 3 }))]
          : tried?.proof && [h('p', {}, t(tried.proof.holds ? Y.ifHolds : Y.ifNot)), proved(tried.way, tried.proof)]),
    h('div', { class: 'row after' },
      !same && tried?.proof && !tried.faults && button(t(Y.do), lay, { cls: 'btn go' }),
      button(t(T.cancel), () => close('laggs-om'))));
}

/* ---- forms ---- */

function close(id) {
  app.form = {};
  render();
  back(document.querySelector(`[aria-controls="${id}"]`) ?? document.getElementById('main'));
}

function opener(id, words) {
  const is = app.form.open === id;
  return button(words, () => {
    if (is) return close(id);
    app.form = { open: id, values: {} };
    render();
    document.getElementById(id)?.querySelector('input, select')?.focus();
  }, { 'aria-expanded': String(is), 'aria-controls': id });
}

/* ---- what can be added ---- */

function add(o) {
  const D = MOREFLOW.add;
  const { document: d } = app.now;
  const none = !d.cases?.length;
  const { wrong, values = {} } = app.form;
  const addOccupation = async (event) => {
    event.preventDefault();
    const name = (values.name ?? '').trim();
    const outcomes = (values.outcomes ?? '').split('\n').map((row) => row.trim()).filter(Boolean);
    const id = idFor(name, (d.occupations ?? []).map((one) => one.id), 'yrke');
    const done = name && outcomes.length && await editDocument(label(D.did, { name }), (doc) => {
      const way = idFor(name, (doc.pipelines ?? []).map((p) => p.id), 'vag');
      const goals = outcomes.reduce((all, row) => [...all, { id: idFor(row, all.map((g) => g.id), 'mal'), name: named(row, lang()) }], []);
      return { ...doc, pipelines: [...(doc.pipelines ?? []), { ...app.words.pipeline, id: way }],
        occupations: [...(doc.occupations ?? []), { id, name: named(name, lang()), pipeline: way, outcomes: goals }] };
    });
    if (done) {
      chooseOccupation(id);
      return close('nytt-yrke');
    }
    const [fault] = app.faults?.faults ?? [];
    const at = !name || (outcomes.length && !fault?.at.includes('/outcomes')) ? 'name' : 'outcomes';
    app.form.wrong = { at, text: fault ? own(fault.text) : t(D.need) };
    app.faults = undefined;
    render();
    document.getElementById(`yrkets-${at}`)?.focus();
  };
  const control = (tag, at, pair, more) => {
    const bad = wrong?.at === at;
    const id = `yrkets-${at}`;
    return h('div', { class: 'field', key: at },
      field(id, t(pair), h(tag, { id, autocomplete: 'off', value: values[at] ?? '', 'aria-invalid': bad ? 'true' : undefined, 'aria-describedby': bad ? `${id}-fel` : undefined, on: { input: ({ target }) => { values[at] = target.value; } }, ...more })),
      bad && h('p', { class: 'small red', id: `${id}-fel` }, wrong.text));
  };
  return h('section', { id: 'lagg-till', tabindex: -1, key: 'add' },
    (!o || none) && h('h2', {}, t(D.h)),
    none && (o || !known()) && h('p', {}, t(known() ? D.none : D.recorded), ' ', o && h('a', { href: '#arende' }, t(D.case))),
    h('div', { class: 'row after' },
      o && !known() && button(t(D.some), () => editDocument(label(D.someDid), (doc) => ({ ...doc, recorded: 'some' }))),
      opener('nytt-yrke', t(D.occupation))),
    app.form.open === 'nytt-yrke' && h('div', { id: 'nytt-yrke', key: 'nytt-yrke', class: 'planform' },
      h('p', { class: 'small' }, t(D.occupationLead)),
      h('form', { class: 'row form', novalidate: true, 'aria-label': t(D.occupation), on: { submit: addOccupation } },
        control('input', 'name', D.name, { type: 'text', maxlength: 200 }), control('textarea', 'outcomes', D.outcomes, { rows: 4 }),
        h('div', { class: 'row' }, h('button', { type: 'submit', class: 'btn go' }, t(D.occupation)), button(t(T.cancel), () => close('nytt-yrke'))))));
}
