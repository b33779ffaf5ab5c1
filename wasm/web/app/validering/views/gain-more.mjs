// What Kvalitet och vinst has further down: what the gain is compared with, the
// costs kept apart, and what the network says of itself beside the figures.
import { h } from '../../dom.mjs';
import { capital, day, lang, say, t } from '../../lang.mjs';
import { T } from '../../texts-frame.mjs';
import { app, editDocument, label } from '../../app.mjs';
import { drop, named, swap } from '../../edit-lists.mjs';
import { ask, button, own, table } from '../../parts.mjs';
import { picture, rect } from '../../draw/marks.mjs';
import { money, organizationName } from '../parts.mjs';
import { MORE } from '../texts-gain-more.mjs';
import { days, gains, span, spanOf } from '../why-gain.mjs';
import { levelOf } from '../why-gain-more.mjs';
import { form, opener, wrongAt, written } from './gain-form.mjs';

const cols = (all) => all.map((c) => t(c));

/** All of it, for an occupation where there is one. */
export const more = (o) => [o && training(o), costs(), quality()];

/* ---- what it is compared with ---- */

const SEK = 100; // öre

function training(o) {
  const R = MORE.training;
  const all = (app.now.document.fullTraining ?? []).map((one, i) => ({ one, i })).filter(({ one }) => one.occupation === o.occupation);
  const assumed = new Set(gains().filter((g) => g.assumed).map((g) => g.place));
  return h('section', { id: 'jamforelse', tabindex: -1, key: 'training' },
    h('h2', {}, t(!all.length ? R.hMissing : assumed.size ? R.hAssumed : R.h)),
    all.length > 0 && table(t(R.caption), cols(R.cols), all.flatMap(({ one, i }) => [
      { key: i, cells: [one.municipality ? own(organizationName(one.municipality)) : t(R.everywhere), spanOf(one.days, days), one.amount ? spanOf(one.amount, money) : t(T.unknown), h('span', { class: assumed.has(one.municipality ?? '') ? 'och' : '' }, own(one.source)),
        [opener(`jfr-${i}`, t(R.change), { about: one.municipality ? organizationName(one.municipality) : R.everywhere }), ' ',
          button([t(R.remove), h('span', { class: 'sr' }, ' ', own(one.municipality ? organizationName(one.municipality) : R.everywhere))], () => editDocument(label(R.did), (d) => ({ ...d, fullTraining: drop(d.fullTraining, i) })), { cls: 'linkish' })]] },
    ]), { stack: true, cls: 'compared' }),
    all.map(({ one, i }) => trainingForm(`jfr-${i}`, o, one, i)),
    h('div', { class: 'after' }, opener('ny-jfr', t(all.length ? R.addMore : R.add), { cls: all.length ? 'linkish' : 'btn' })),
    trainingForm('ny-jfr', o));
}

const kronor = (ore) => (ore === undefined ? '' : String(Math.round(ore / SEK)));

function trainingForm(id, o, one, i) {
  const R = MORE.training;
  const orgs = (app.now.document.organizations ?? []).filter((x) => x.kind === 'municipality');
  return form(id, {
    title: t(R.title), lead: t(R.lead), words: t(R.save), list: 'fullTraining',
    fields: [
      { id: 'municipality', name: t(R.where), kind: 'choice', value: one?.municipality ?? '', options: [['', t(R.everywhere)], ...orgs.map((x) => [x.id, say(x.name)])] },
      { id: 'from', at: 'days/from', name: t(R.from), kind: 'number', must: true, value: one ? String(one.days.from) : '' },
      { id: 'to', at: 'days/to', name: t(R.to), kind: 'number', must: true, value: one ? String(one.days.to) : '' },
      { id: 'least', at: 'amount/from', name: t(R.least), kind: 'number', value: kronor(one?.amount?.from) },
      { id: 'most', at: 'amount/to', name: t(R.most), kind: 'number', value: kronor(one?.amount?.to) },
      { id: 'source', name: t(R.source), must: true, value: one ? say(one.source) : t(R.assumed) },
    ],
    act: ({ municipality, from, to, least, most, source }) => {
      if ((least === undefined) !== (most === undefined)) return wrongAt(least === undefined ? 'least' : 'most', t(R.both));
      if (most < least) return wrongAt('most', t(R.order));
      const said = source === t(R.assumed) ? R.assumed : source === say(one?.source) ? one.source : named(source, lang());
      const made = { occupation: o.occupation, ...(municipality && { municipality }), days: { from, to }, ...(least !== undefined && { amount: { from: least * SEK, to: most * SEK } }), source: said };
      return editDocument(label(R.did), (d) => ({ ...d, fullTraining: one ? swap(d.fullTraining, i, made) : [...(d.fullTraining ?? []), made] }));
    },
  });
}

/* ---- costs, kept apart ---- */

function costs() {
  const C = MORE.cost;
  const { cost } = app.report;
  const by = cost.perCertified ?? {};
  const row = (what, of) => ({ key: what, cells: [t(C.rows[what]), ask(`kostnad.${what}`, span(cost[what], money), { class: 'num' }), of] });
  const cases = cost.cases === undefined ? t(T.unknown) : t(C.cases, { n: cost.cases });
  const certificates = cost.certified === undefined ? t(T.unknown) : t(app.report.occupations?.length > 1 ? C.certificatesAll : C.certificates, { n: cost.certified });
  return h('section', { id: 'kostnad', tabindex: -1, key: 'costs' },
    h('h2', {}, t(by.most ? C.h : by.least ? C.hLeast : C.hNot, { range: span(by, money) })),
    (cost.says ?? []).map((says) => h('p', { class: 'small after' }, own(says))),
    table(t(C.caption), cols(C.cols), [row('project', ''), row('direct', ''), row('perCase', cases), row('ofCertified', certificates), row('perCertified', certificates)], { stack: true, cls: 'costs' }),
    h('div', { class: 'after' }, opener('ny-kostnad', t(C.add))),
    costForm());
}

function costForm() {
  const C = MORE.cost;
  const R = MORE.training;
  const cases = app.now.document.cases ?? [];
  const kinds = app.words.costs.filter(({ is }) => is === 'project' || cases.length);
  const kind = written('kind') ?? 'project';
  return form('ny-kostnad', {
    title: t(C.add), words: t(C.add), list: 'costs',
    fields: [
      { id: 'kind', name: t(C.kind), kind: 'choice', value: 'project', options: kinds.map(({ is, text }) => [is, capital(say(text))]) },
      kind === 'case' && { id: 'case', name: t(C.case), kind: 'choice', value: cases[0].id, options: cases.map((c) => [c.id, t(C.oneCase, { candidate: c.candidate, id: c.id })]) },
      { id: 'least', at: 'amount/from', name: t(R.least), kind: 'number', must: true },
      { id: 'most', at: 'amount/to', name: t(R.most), kind: 'number', must: true },
      { id: 'on', name: t(C.on), kind: 'date', value: app.now.on },
      { id: 'source', name: t(C.source), must: true },
    ].filter(Boolean),
    act: ({ kind: is, case: of, least, most, on, source }) => (most < least ? wrongAt('most', t(R.order)) : editDocument(label(C.did), (d) => ({ ...d, costs: [...(d.costs ?? []), {
      kind: is, amount: { from: least * SEK, to: most * SEK }, on, ...(is === 'case' && { case: of }), source: source === t(R.assumed) ? R.assumed : named(source, lang()),
    }] }))),
  });
}

/* ---- quality ---- */

const LEVELS = ['notBegun', 'begun', 'works', 'improves'];

// How far a factor has come, as bars that are filled: none, one, two, three.
const steps = (level) => picture(26, 12, { class: 'level' }, [0, 1, 2].map((i) => rect(1 + i * 9, 1, 7, 10, i < LEVELS.indexOf(level) ? 'fb' : 'fn sl2 w1')));

function quality() {
  const Q = MORE.quality;
  const all = app.report.quality ?? [];
  const against = all.filter((q) => q.against).length;
  const unsaid = all.filter((q) => !q.level).length;
  const silent = all.filter((q) => !say(q.shows)).length;
  return h('section', { id: 'kvalitet', tabindex: -1, key: 'quality' },
    h('h2', {}, against ? t(Q.h, { n: against }) : unsaid === all.length ? t(Q.hNone) : unsaid ? t(Q.hSome, { n: unsaid }) : t(Q.hFine)),
    h('p', { class: 'small after' }, t(Q.lead, { n: silent })),
    h('div', { class: 'scroll' }, h('table', { class: 'stack quality' },
      h('caption', {}, t(Q.caption)),
      h('thead', {}, h('tr', {}, Q.cols.map((c, i) => h('th', { scope: 'col' }, i === 3 ? h('span', { class: 'sr' }, t(c)) : t(c))))),
      h('tbody', {}, all.flatMap((q) => [
        h('tr', { key: q.factor },
          h('th', { scope: 'row' }, ask(`kvalitet.${q.factor}`, own({ [lang()]: capital(say(q.name)) }))),
          h('td', { 'data-l': t(Q.cols[1]) }, q.level ? [steps(q.level), levelOf(q.level), h('span', { class: 'why-not' }, q.text && [own(q.text), ' '], h('span', { class: 'num mute' }, day(q.on)))] : h('span', { class: 'mute' }, t(Q.unsaid))),
          h('td', { 'data-l': t(Q.cols[2]) }, say(q.shows) ? [own(q.shows), q.against && [' ', h('strong', { class: 'och' }, t(Q.against))]] : h('span', { class: 'mute' }, t(Q.silent))),
          h('td', {}, opener(`bedom-${q.factor}`, t(q.level ? Q.judge : Q.first), { about: q.name }))),
        app.form.open === `bedom-${q.factor}` && h('tr', { key: `${q.factor} form`, class: 'edit' }, h('td', { colspan: 4 }, judgeForm(q))),
      ])))));
}

function judgeForm(q) {
  const Q = MORE.quality;
  return form(`bedom-${q.factor}`, {
    title: own({ [lang()]: capital(say(q.name)) }), lead: own(app.words.quality.find((one) => one.factor === q.factor)?.works), words: t(MORE.training.save), list: 'quality',
    fields: [
      { id: 'level', name: t(Q.level), kind: 'choice', value: q.level ?? 'notBegun', options: app.words.levels.map(({ is, text }) => [is, capital(say(text))]) },
      { id: 'on', name: t(Q.on), kind: 'date', value: app.now.on },
      { id: 'text', name: t(Q.text) },
    ],
    act: ({ level, on, text }) => editDocument(label(Q.did, () => ({ factor: say(q.name) })), (d) => ({ ...d, quality: [...(d.quality ?? []), { factor: q.factor, on, level, ...(text && { text: named(text, lang()) }) }] })),
  });
}
