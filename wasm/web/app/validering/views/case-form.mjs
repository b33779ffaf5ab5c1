// The forms of Ärende, in place, one open at a time: what can happen now is
// noted, judged or corrected, and what the engine refuses stands at its field.
import { h } from '../../dom.mjs';
import { capital, day, lang, list, say, t, whole } from '../../lang.mjs';
import { T } from '../../texts-frame.mjs';
import { app, editDocument, label, render, tell } from '../../app.mjs';
import { ask as askEngine, judged } from '../../engine.mjs';
import { idFor, named } from '../../edit-lists.mjs';
import { back, button, own, ownName, select } from '../../parts.mjs';
import { go } from '../../route.mjs';
import { eventWord, organizationName, outcomeOf, refusals, said, stageOf } from '../parts.mjs';
import { addCase, correct, noteEvent } from '../edit.mjs';
import { saysParts } from '../why-case.mjs';
import { NOTE } from '../texts-case-form.mjs';

const M = NOTE.member;
const isOpen = (id) => app.form.open === id;
const texts = (value) => ({ [lang()]: value });

/* ---- forms ---- */

function close(id) {
  app.form = {};
  render();
  back(document.querySelector(`[aria-controls="${CSS.escape(id)}"]`) ?? document.querySelector('.todo-case :is(select, input)') ?? document.getElementById('main'));
}

/** The button that opens a form and closes it; its words are by the ID, up to a hyphen where it has a number or a kind. */
export function opener(id, number) {
  const cls = /^(rat|jav|bedomare)/.test(id) ? 'linkish' : 'btn';
  return button([t(NOTE.open[id] ?? NOTE.open[id.split('-')[0]]), number && h('span', { class: 'sr' }, t(NOTE.ofEntry, { n: number }))], () => {
    if (isOpen(id)) return close(id);
    app.form = { open: id, values: {} };
    render();
    document.getElementById(id)?.querySelector('input, select, textarea')?.focus();
  }, { cls, key: `o-${id}`, 'aria-expanded': String(isOpen(id)), 'aria-controls': id });
}

const valueOf = ({ id, value = '' }) => app.form.values[id] ?? value;
const faultsOf = ({ id, at = [id] }) => once(app.form.faults ?? []).filter((f) => f.id === id || (f.at && at.some((member) => f.at.split('/').includes(member))));

// What the engine says of codes is said in words: the form has no codes.
function inWords(text) {
  const lists = ['results', 'decisions', 'judgments'];
  const of = (code) => say(lists.map((name) => app.words[name].find((w) => w.is === code)).find(Boolean)?.text ?? app.words.events.find((e) => e.what === code)?.text);
  return say(text).replace(/([”“])(\w+)(”)/g, (all, a, code, b) => (of(code) ? a + of(code) + b : all)).replace(/\s\((\w+)\)/g, (all, code) => (of(code) ? '' : all));
}
const once = (faults) => faults.filter((f, i) => faults.findIndex((g) => say(g.text) === say(f.text) && g.says === f.says) === i);
const saidFault = (f) => h('p', { class: 'small red' }, ownName(f.text ? inWords(f.text) : f.says));

function control(form, one) {
  const { id, name, kind = 'text', options = [], hint, warn, most } = one;
  const here = `${form}-${id}`;
  const wrong = faultsOf(one);
  const told = [hint && `${here}-tips`, wrong.length && `${here}-fel`].filter(Boolean).join(' ') || undefined;
  const more = { 'aria-invalid': wrong.length ? 'true' : undefined, 'aria-describedby': told };
  const set = (value) => { app.form.values[id] = value; };
  const below = [hint && h('p', { class: 'small', id: `${here}-tips` }, hint), warn, wrong.length > 0 && h('div', { id: `${here}-fel` }, wrong.map(saidFault))];
  if (kind === 'ticks') {
    const now = valueOf(one) || [];
    return h('fieldset', { key: id, id: here, tabindex: wrong.length ? -1 : undefined, 'aria-describedby': told }, h('legend', { class: 'small' }, name),
      options.map(([is, words, cls]) => h('label', { class: `check ${cls ?? ''}`.trim(), key: is }, h('input', { type: 'checkbox', checked: now.includes(is), on: { change: ({ target }) => {
        set(target.checked ? [...now, is] : now.filter((x) => x !== is));
        render();
      } } }), h('span', {}, words))), below);
  }
  const control_ = kind === 'choice' ? select(here, valueOf(one), options, (is) => { set(is); render(); }, more)
    : kind === 'area' ? h('textarea', { id: here, rows: 8, maxlength: 8000, value: valueOf(one), on: { input: ({ target }) => set(target.value) }, ...more })
      : h('input', { id: here, type: kind, value: valueOf(one), maxlength: kind === 'text' ? 2000 : undefined, max: kind === 'date' ? most : undefined, autocomplete: 'off',
        on: { input: ({ target }) => set(target.value), change: () => kind === 'text' && render() }, ...more });
  return h('div', { key: id, class: `field ${kind}` }, h('label', { for: here, class: 'small' }, name), control_, below);
}

function refuse(faults) {
  app.form.faults = faults;
  render();
  const at = document.getElementById(app.form.open);
  (at?.querySelector('[aria-invalid], fieldset[tabindex]') ?? at?.querySelector('[role="alert"]'))?.focus();
}

async function submit(form, fields, act) {
  app.form.faults = undefined;
  const values = {};
  for (const one of fields) {
    const value = valueOf(one);
    values[one.id] = typeof value === 'string' ? value.trim() : value;
    if (one.must && !values[one.id]?.length) return refuse([{ id: one.id, says: t(NOTE.need) }]);
  }
  const faults = await act(values);
  if (faults?.length) return refuse(faults);
  if (isOpen(form)) close(form);
}

/** An edit; what the engine refuses of it is returned instead of shown at the top. */
async function done(words, change, of) {
  const before = document.querySelector('#main h1').textContent;
  if (await editDocument(words, change)) {
    // It is told what the case's conclusion has become.
    const report = of && await askEngine('validation.case', { ...judged(app.now), case: of }).catch(() => undefined);
    if (report && app.toast) tell(app.toast.what, saysParts(report)[0] === before ? '' : saysParts(report)[0]);
    return [];
  }
  const { faults = [] } = app.faults ?? {};
  app.faults = undefined;
  return faults;
}

const form = (id, { title, lead, words, fields, act }) => {
  const all = fields.filter(Boolean);
  const stray = once(app.form.faults ?? []).filter((f) => !all.some((one) => faultsOf(one).includes(f)));
  return h('div', { id, key: id, class: 'planform case-form' },
    h('p', { id: `${id}-h` }, h('strong', {}, title)), lead && h('p', { class: 'small' }, lead),
    h('form', { class: 'row form', novalidate: true, 'aria-labelledby': `${id}-h`, on: { submit: (event) => {
      event.preventDefault();
      submit(id, all, act);
    } } }, all.map((one) => control(id, one)),
    stray.length > 0 && h('div', { role: 'alert', tabindex: -1, class: 'stray' }, stray.map(saidFault)),
    h('div', { class: 'row' }, h('button', { type: 'submit', class: 'btn go' }, words ?? t(NOTE.note)), button(t(T.cancel), () => close(id)))));
};

/* ---- what can happen now ---- */

const open = (report, kind) => report.remedies?.some((r) => r.kind === kind && !r.answered);
const may = (report, kind) => report.may?.some((r) => r.kind === kind);
const holding = (report) => (report.certificates ?? []).filter((c) => !c.revoked);
const stageHere = (report) => stageOf(report.occupation, report.stage);
const CAN = {
  judged: (r) => stageHere(r)?.phase === 'assessment',
  trained: (r) => stageHere(r)?.training,
  certified: (r) => ['certified', 'partial'].includes(r.kind) && r.decisions?.length > 0 && r.decisions.at(-1).decision !== 'refused' && !holding(r).length,
  revoked: (r) => holding(r).length > 0,
  reviewAsked: (r) => may(r, 'reviewAsked'), complained: (r) => may(r, 'complained'), appealed: (r) => may(r, 'appealed'),
  reviewed: (r) => open(r, 'reviewAsked'), complaintHandled: (r) => open(r, 'complained'), appealDecided: (r) => open(r, 'appealed'),
  corrected: () => false,
};
const canHappen = (report) => app.words.events.filter(({ what, from }) => (from ? from.includes(report.state) : report.state !== 'nothing') && (!CAN[what] || CAN[what](report)));

/* ---- an event's members as fields ---- */

const criteria = (report, id) => outcomeOf(report.occupation, id)?.criteria ?? [];
const choices = (name) => app.words[name].map((w) => [w.is, capital(say(w.text))]);

function assessorsOf(report, chosen, must) {
  const all = report.assessors ?? (app.now.document.assessors ?? []).filter((a) => a.competences.some((c) => c.occupation === report.occupation)).map((a) => ({ assessor: a.id, may: true }));
  const barred = all.filter((a) => !a.may && chosen.includes(a.assessor));
  return { id: 'assessors', name: t(M.assessors), kind: 'ticks', must,
    options: all.map((a) => [a.assessor, ownName(a.may ? a.assessor : t(NOTE.mayNot, { who: a.assessor, why: list([...new Set(a.objections.map((o) => said('objections', o.code)))]) })), a.may ? '' : 'barred']),
    hint: must && report.assessorsNeeded ? t(NOTE.together, { n: report.assessorsNeeded }) : undefined,
    warn: barred.length > 0 && !app.form.faults && h('div', { role: 'status', class: 'guard' }, barred.map((a) => h('p', { key: a.assessor }, own(a.objections[0].says)))) };
}

/** The fields of an entry about what happened; was is what it says already. */
function membersOf(report, what, was) {
  const event = app.words.events.find((e) => e.what === what);
  const needs = (m) => event.needs?.includes(m);
  const has = (m) => needs(m) || event.may?.includes(m);
  const now = (id, value) => app.form.values[id] ?? value;
  const judging = what === 'judged';
  const outcomes = now('outcomes', was?.outcomes ?? []);
  const judgment = now('judgment', was?.judgment ?? 'met');
  const steps = [...new Set((stageHere(report)?.steps ?? []).map((s) => s.on))];
  const made = {
    result: () => ({ kind: 'choice', value: was?.result ?? steps[0] ?? 'passed', options: choices('results').filter(([is]) => was || !steps.length || steps.includes(is)) }),
    outcomes: () => ({ kind: 'ticks', value: was?.outcomes, options: report.rows.filter((r) => was || r.judgment !== 'met').map((r) => [r.outcome, own(r.name)]) }),
    judgment: () => ({ kind: 'choice', value: judgment, options: choices('judgments') }),
    lacks: () => judgment !== 'met' && { kind: 'ticks', value: was?.lacks, options: outcomes.flatMap((o) => criteria(report, o)).map((c) => [c.id, own(c.text)]) },
    restsOn: () => ({ kind: 'ticks', value: was?.restsOn, hint: report.evidence?.length ? undefined : t(NOTE.noEvidence),
      options: (report.evidence ?? []).map((e) => [e.id, [`${capital(said('evidence', e.kind))} ${day(e.on)} `, e.text && own(e.text)]]) }),
    courses: () => ({ kind: 'ticks', value: was?.courses ?? report.supplement?.courses, options: (app.now.document.courses ?? []).filter((c) => c.occupation === report.occupation).map((c) => [c.id, own(c.name)]) }),
    decision: () => ({ kind: 'choice', value: was?.decision ?? (needs('decision') ? (report.met === report.of ? 'full' : report.met ? 'part' : 'refused') : ''), options: [...(needs('decision') ? [] : [['', t(NOTE.noDecision)]]), ...choices('decisions')] }),
    record: () => (what === 'revoked' ? { name: t(NOTE.certificate), kind: 'choice', value: was?.record ?? holding(report)[0]?.record, options: holding(report).map((c) => [c.record, c.record]) } : { value: was?.record, name: needs('record') ? t(NOTE.number) : undefined }),
    text: () => ({ value: say(was?.text), name: needs('text') ? t(NOTE.reasons) : undefined }),
  };
  const out = Object.entries(made).filter(([m]) => has(m)).map(([m, of]) => [m, of()]).filter(([, one]) => one && (one.kind !== 'ticks' || one.options.length || one.hint))
    .map(([id, one]) => ({ id, must: needs(id), ...one, name: one.name ?? t(NOTE.member[id]) }));
  if (has('assessors') && (judging || stageHere(report)?.phase === 'assessment')) out.unshift({ ...assessorsOf(report, now('assessors', was?.assessors ?? []), judging), value: was?.assessors });
  if (!has('evidence')) return out;
  const covers = report.rows.flatMap((r) => [[r.outcome, own(r.name)], ...criteria(report, r.outcome).map((c) => [c.id, own(c.text), 'part'])]);
  return [
    { id: 'kind', at: ['kind', 'evidence'], name: t(NOTE.evidence.kind), kind: 'choice', value: was?.evidence?.kind ?? 'testimonial', options: choices('evidence') },
    { id: 'evidenceText', at: ['text'], name: t(NOTE.evidence.text), value: say(was?.evidence?.text) },
    { id: 'covers', name: t(NOTE.evidence.covers), kind: 'ticks', must: true, value: was?.evidence?.covers, options: covers },
  ];
}

/** The entry that a form's values say. */
function eventOf(report, what, { since, kind, evidenceText, covers, ...values }, on, was) {
  const out = { on, what, case: report.id };
  if (since && since !== on) out.since = since;
  for (const m of Object.keys(NOTE.member)) if (values[m]?.length) out[m] = m === 'text' ? { ...was?.text, ...texts(values.text) } : values[m];
  if (covers) {
    const taken = new Set((report.evidence ?? []).map((e) => e.id));
    let n = 1;
    while (taken.has(`u${n}`)) n++;
    out.evidence = { id: was?.evidence?.id ?? `u${n}`, kind, covers, ...(evidenceText && { text: { ...was?.evidence?.text, ...texts(evidenceText) } }) };
  }
  return out;
}

const refused = (event) => refusals(event).catch(() => []);
const dateField = (value, most) => ({ id: 'since', at: ['since', 'on'], name: t(NOTE.since), kind: 'date', value, most, must: true });

function eventForm(id, report, what, { choice, title }) {
  const { on } = app.now;
  return form(id, {
    title, fields: [choice, ...membersOf(report, what), dateField(on, on)],
    act: async (values) => {
      const event = eventOf(report, what, values, on);
      const faults = await refused(event);
      return faults.length ? faults : done(label(NOTE.did, () => ({ what: eventWord(what) })), (d) => noteEvent(d, event), report.id);
    },
  });
}

/** What has happened, of what can happen now. */
export function noteForm(report) {
  const events = canHappen(report);
  if (!isOpen('notera') || !events.length) return null;
  const event = events.find((e) => e.what === app.form.values.what) ?? events[0];
  return eventForm('notera', report, event.what, { title: t(NOTE.open.notera),
    choice: { id: 'what', name: t(NOTE.what), kind: 'choice', value: event.what, options: events.map((e) => [e.what, capital(say(e.text))]) } });
}
noteForm.opener = (report) => canHappen(report).length > 0 && opener('notera');

const canJudge = (report) => canHappen(report).some((e) => e.what === 'judged') && report.rows.some((r) => r.judgment !== 'met');
export const judgeForm = (report) => isOpen('bedom') && canJudge(report) && eventForm('bedom', report, 'judged', { title: t(NOTE.open.bedom) });
judgeForm.opener = (report) => canJudge(report) && opener('bedom');

export const rightForm = (report, kind) => isOpen(`ratt-${kind}`) && eventForm(`ratt-${kind}`, report, kind, { title: capital(eventWord(kind)) });

/* ---- corrections ---- */

export function correctForm(report, n, entry) {
  const C = NOTE.correct;
  const { on } = app.now;
  const how = app.form.values.how ?? 'instead';
  return form(`ratta-${n}`, {
    title: [t(NOTE.open.ratta), t(NOTE.ofEntry, { n: whole(n) }), ': ', eventWord(entry.what)], lead: t(C.lead), words: t(NOTE.open.ratta),
    fields: [
      { id: 'how', at: ['entry'], name: t(C.how), kind: 'choice', value: how, options: [['instead', t(C.instead)], ['not', t(C.not)]] },
      ...(how === 'instead' ? [...membersOf(report, entry.what, entry), dateField(entry.since ?? entry.on, entry.on)] : []),
      { id: 'reason', at: [], name: t(C.reason), must: true },
    ],
    act: async ({ how: way, reason, ...values }) => {
      const instead = way === 'instead' ? eventOf(report, entry.what, values, entry.on, entry) : undefined;
      const text = texts(reason);
      const faults = await refused({ on, what: 'corrected', case: report.id, entry: n, ...(instead && { instead }), text });
      return faults.length ? faults : done(label(C.did, () => ({ n: whole(n) })), (d) => correct(d, report.id, n, instead, text, on), report.id);
    },
  });
}

/* ---- a case more ---- */

const organizations = (kind) => (app.now.document.organizations ?? []).filter((o) => o.kind === kind).map((o) => [o.id, say(o.name)]);

/** A place, an occupation: the one that is chosen, or one that is written. */
const withMunicipality = (d, name) => {
  const all = d.organizations ?? [];
  if (all.some((o) => o.id === name)) return [d, name];
  const id = idFor(name, all.map((o) => o.id), 'kommun');
  return [{ ...d, organizations: [...all, { id, name: named(name, lang()), kind: 'municipality' }] }, id];
};
function outcomesOf(lines) {
  const taken = [];
  const id = (name) => { taken.push(idFor(name.slice(0, 40), taken, 'mal')); return taken.at(-1); };
  const made = [];
  for (const row of lines.split('\n').map((x) => x.trim()).filter(Boolean)) {
    const criterion = /^[-–]\s*(.+)$/.exec(row)?.[1];
    if (criterion && made.length) (made.at(-1).criteria ??= []).push({ id: id(criterion), text: named(criterion, lang()) });
    else made.push({ id: id(row), name: named(row, lang()) });
  }
  return made;
}
const withOccupation = (d, name, lines) => {
  const all = d.occupations ?? [];
  if (all.some((o) => o.id === name)) return [d, name];
  const { pipeline } = app.words;
  const id = idFor(name, all.map((o) => o.id), 'yrke');
  const pipelines = d.pipelines ?? [];
  return [{ ...d, pipelines: pipelines.some((x) => x.id === pipeline.id) ? pipelines : [...pipelines, pipeline], occupations: [...all, { id, name: named(name, lang()), pipeline: pipeline.id, outcomes: outcomesOf(lines) }] }, id];
};

export function caseForm({ bare } = {}) {
  const F = NOTE.fresh;
  const { document, on } = app.now;
  const id = 'nytt-arende';
  const body = () => {
    const occupations = (document.occupations ?? []).map((o) => [o.id, capital(say(o.name))]);
    const municipalities = organizations('municipality');
    const providers = organizations('provider');
    const pick = (member, name, all) => ({ id: member, name: t(name), must: true, ...(all.length && { kind: 'choice', value: all[0][0], options: all }) });
    const occupation = app.form.values.occupation ?? occupations[0]?.[0];
    const cases = document.cases ?? [];
    // A candidate's cases in an occupation come one after another: this one after the last.
    const last = (candidate, work) => cases.find((c) => c.candidate === candidate && c.occupation === work && !cases.some((d) => d.after === c.id))?.id;
    const before = last((app.form.values.candidate ?? '').trim(), occupation);
    return form(id, {
      title: t(NOTE.open[id]), words: t(NOTE.save),
      fields: [
        { id: 'candidate', at: ['candidate', 'id', 'case', 'after'], name: t(F.candidate), hint: before ? ownName(t(F.after, { id: before })) : t(F.hint), must: true },
        pick('occupation', F.occupation, occupations),
        !occupations.length && { id: 'outcomes', name: t(F.outcomes), hint: t(F.lines), kind: 'area', must: true },
        pick('municipality', F.municipality, municipalities),
        providers.length > 0 && { id: 'provider', name: t(F.provider), kind: 'choice', value: providers.length === 1 ? providers[0][0] : '', options: [['', t(F.unknown)], ...providers] },
        ...(document.groupings ?? []).map((g) => ({ id: `grupp-${g.id}`, at: ['groups'], name: ownName(capital(say(g.name))), kind: 'choice', options: [['', t(F.unknown)], ...g.groups.map((x) => [x.id, say(x.name)])] })),
        { ...dateField(on, on), name: t(F.applied) },
      ],
      act: async ({ candidate, occupation: o, outcomes, municipality: m, provider, since, ...more }) => {
        const groups = Object.values(more).filter(Boolean);
        let made;
        const faults = await done(label(F.did, { candidate }), (d) => {
          let out, work, home;
          [out, work] = withOccupation(d, o, outcomes);
          [out, home] = withMunicipality(out, m);
          out = addCase(out, { candidate, occupation: work, municipality: home, provider, groups: groups.length ? groups : undefined, after: last(candidate, work) });
          made = out.cases.at(-1).id;
          return noteEvent(out, { on, what: 'applied', case: made, ...(since !== on && { since }) });
        });
        if (!faults.length) go({ view: 'arende', section: made });
        return faults;
      },
    });
  };
  if (bare) return isOpen(id) && body();
  return h('div', { key: 'fresh', class: 'after' }, opener(id), isOpen(id) && body());
}

/* ---- who may judge ---- */

function assessorForm(report) {
  const A = NOTE.assessor;
  const by = (app.now.document.organizations ?? []).map((o) => [o.id, say(organizationName(o.id))]);
  return isOpen('bedomare-ny') && form('bedomare-ny', {
    title: t(NOTE.open.bedomare), words: t(NOTE.save),
    fields: [
      { id: 'who', at: ['assessors', 'id'], name: t(A.id), hint: t(A.hint), must: true },
      by.length > 0 && { id: 'approvedBy', name: t(A.by), kind: 'choice', options: [['', t(NOTE.fresh.unknown)], ...by] },
      { id: 'from', name: t(A.from), kind: 'date', value: app.now.on, must: true },
      { id: 'to', name: t(A.to), kind: 'date' },
    ],
    act: ({ who, approvedBy, from, to }) => done(label(A.did, { who }), (d) => {
      const all = d.assessors ?? [];
      const competence = { occupation: report.occupation, ...(approvedBy && { approvedBy }), from, ...(to && { to }) };
      const has = all.some((a) => a.id === who);
      return { ...d, assessors: has ? all.map((a) => (a.id === who ? { ...a, competences: [...a.competences, competence] } : a)) : [...all, { id: who, competences: [competence] }] };
    }),
  });
}

function tieForm(report) {
  const B = NOTE.tie;
  const all = (app.now.document.assessors ?? []).map((a) => [a.id, a.id]);
  return isOpen('jav') && form('jav', {
    title: t(NOTE.open.jav), words: t(NOTE.note),
    fields: [
      { id: 'assessor', name: t(B.who), kind: 'choice', value: all[0][0], options: all },
      { id: 'kind', name: t(B.kind), kind: 'choice', value: 'pupil', options: choices('ties') },
      { id: 'text', name: t(B.text) },
    ],
    act: ({ assessor, kind, text }) => done(label(B.did), (d) => ({ ...d, ties: [...(d.ties ?? []), { assessor, candidate: report.candidate, kind, known: app.now.on, ...(text && { text: texts(text) }) }] })),
  });
}

/** What can be said of those who judge. */
export const assessorForms = (report) => h('div', { key: 'who', class: 'after' },
  h('div', { class: 'row' }, opener('bedomare-ny'), app.now.document.assessors?.length > 0 && opener('jav')), assessorForm(report), tieForm(report));
