// A case's way through the stages, what was decided, and what is noted in it.
import { h } from '../../dom.mjs';
import { capital, day, list, say, t, whole } from '../../lang.mjs';
import { app } from '../../app.mjs';
import { ask, askWritten, asTable, own, ownName } from '../../parts.mjs';
import { key } from '../../draw/marks.mjs';
import { caseState, courseName, eventWord, outcomeName, outcomeOf, said, stageName } from '../parts.mjs';
import { entriesOf } from '../edit.mjs';
import { dayCount, wayKey, wayPlot } from '../draw/case.mjs';
import { CASE } from '../texts-case.mjs';
import { rightSays } from '../why-case.mjs';
import { correctForm, opener, rightForm } from './case-form.mjs';

const both = (draw) => [[776, false], [328, true]].map(([width, phone]) => h('div', { class: phone ? 'n' : 'w' }, draw({ width, phone })));
const cols = (all) => all.map((c) => t(c));

export function way(report) {
  const W = CASE.way;
  const all = report.visits ?? [];
  if (!all.length) return h('section', { id: 'vagen', tabindex: -1, key: 'way' }, h('h2', {}, t(W.before)));
  const last = report.left ?? report.on;
  const inside = dayCount(all[0].queued, last);
  const old = caseState(report.id)?.old;
  const visits = all.map((v, i) => {
    const stage = stageName(report.occupation, v.stage);
    const w = dayCount(v.queued, v.started ?? v.ended ?? last);
    const u = v.started ? dayCount(v.started, v.ended ?? last) : 0;
    const name = v.attempt > 1 ? t(W.again, { stage: capital(say(stage)), n: v.attempt }) : capital(say(stage));
    return { ...v, name, w, u, old: old && i === all.length - 1 && !v.ended, word: t(v.started ? W.words : W.wordsWait, { w: whole(w), u: whole(u) }), short: t(v.started ? W.short : W.shortWait, { w: whole(w), u: whole(u) }), told: t(v.started ? W.told : W.toldWaits, { stage: name, w, u }) };
  });
  const marks = [
    ...(report.decisions ?? []).map((d) => ({ on: d.on, is: 'decision' })),
    ...(report.certificates ?? []).map((c) => ({ on: c.issued, is: 'certificate', revoked: c.revoked })),
  ];
  const end = marks.reduce((most, m) => [most, m.on, m.revoked ?? ''].sort().at(-1), last);
  const title = report.left ? t(W.ended, { n: inside, exit: said('exits', report.kind) })
    : !inside ? t(W.today) : t(visits.length <= W.nth.length ? W.h : W.many, { n: inside, nth: t(W.nth[visits.length - 1] ?? W.nth[0]) });
  return h('section', { id: 'vagen', tabindex: -1, key: 'way' },
    h('h2', {}, title, ' ', askWritten('arende.vag', t(W.title))),
    h('figure', {}, key(wayKey()),
      both((at) => wayPlot(visits, marks, { ...at, last: end, today: !report.left, title: t(W.title), desc: visits.map((v) => v.told).join(' ') })),
      asTable(t(W.caption), cols(W.cols), visits.map((v) => [own({ sv: v.name }), ...[v.queued, v.started, v.ended].map((d) => (d ? h('span', { class: 'num' }, day(d)) : t(W.not))), whole(v.w), v.started ? whole(v.u) : t(W.not), v.result ? said('results', v.result) : t(W.not)]), [4, 5])));
}

/* ---- decisions, certificates, rights ---- */

export function formal(report) {
  const F = CASE.formal;
  const may = report.may ?? [];
  if (report.state === 'nothing') return null;
  const decision = report.decisions?.at(-1);
  const none = h('span', { class: 'mute' }, t(F.noNumber));
  const rows = [
    ...(report.decisions ?? []).map((d, i) => [d.on, ask(`arende.beslut.${i}`, t(F.decision, { what: said('decisions', d.decision) })), d.record, d.reasons && own(d.reasons)]),
    ...(report.certificates ?? []).map((c) => [c.issued, c.revoked ? h('span', { class: 'red' }, t(F.revoked, { on: day(c.revoked) })) : t(F.holds), c.record]),
    ...(report.remedies ?? []).map((r) => [r.asked, [capital(eventWord(r.kind)), h('span', { class: `why-not${r.answered ? '' : ' och'}` }, t(r.answered ? F.answered : F.waits, { on: day(r.answered) }))]]),
  ].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  const can = may.length ? t(F.can, { list: list(may.map((r) => t(F.right[r.kind]))) }) : t(F.canNot);
  return h('section', { id: 'beslut', tabindex: -1, key: 'formal' },
    h('h2', {}, decision ? t(F.decided[decision.decision], { on: day(decision.on) }) : t(F.none), ' ', can),
    rows.length > 0 && h('div', { class: 'scroll' }, h('table', { class: 'stack formal' }, h('caption', {}, t(F.caption)),
      h('thead', {}, h('tr', {}, cols(F.cols).map((c) => h('th', { scope: 'col' }, c)))),
      h('tbody', {}, rows.map(([on, what, record, reasons], i) => h('tr', { key: `r${i}` },
        h('th', { scope: 'row' }, what), h('td', { 'data-l': t(F.cols[1]) }, day(on)), h('td', { 'data-l': t(F.cols[2]) }, record ? ownName(record) : none.cloneNode(true)), h('td', { 'data-l': t(F.cols[3]) }, reasons ?? h('span', { class: 'mute' }, t(F.noReasons)))))))),
    may.length > 0 && h('ul', { class: 'also rights' }, may.map((r) => h('li', { key: r.kind },
      ask(`arende.ratt.${r.kind}`, [capital(rightSays(r)), '.']), r.says && [' ', own(r.says)], ' ', opener(`ratt-${r.kind}`), rightForm(report, r.kind)))));
}

/* ---- the log ---- */

/** What an entry says beside its kind: as elements. */
function detailsOf(report, e) {
  const out = [
    e.result && said('results', e.result),
    e.decision && said('decisions', e.decision),
    e.judgment && `${said('judgments', e.judgment)}: ${list((e.outcomes ?? []).map((o) => say(outcomeName(report.occupation, o))))}`,
    e.assessors && list(e.assessors),
    e.evidence && said('evidence', e.evidence.kind),
    e.courses && list(e.courses.map((c) => say(courseName(c)))),
    e.lacks && t(CASE.log.lacks, { list: list(e.lacks.map((id) => say(criterion(report, id)).replace(/\.$/, ''))) }),
    e.record,
  ].filter(Boolean);
  const text = e.text ?? e.evidence?.text;
  return [out.length > 0 && h('span', { class: 'why-not' }, ownName(out.join('; '))), text && h('span', { class: 'why-not' }, own(text))];
}
const criterion = (report, id) => report.rows.flatMap((r) => outcomeOf(report.occupation, r.outcome)?.criteria ?? []).find((c) => c.id === id)?.text ?? { sv: id };

export function log(report) {
  const L = CASE.log;
  const all = entriesOf(app.now.document, report.id).filter(([, e]) => e.on <= report.on);
  const fixes = new Map(all.filter(([, e]) => e.what === 'corrected').map(([, e]) => [e.entry, e]));
  const when = (e) => [day(e.since ?? e.on), e.since && h('span', { class: 'why-not' }, t(L.noted, { on: day(e.on) }))];
  const open = all.some(([n]) => app.form.open === `ratta-${n}`);
  const said_ = (e, was) => [was ? h('del', {}, capital(eventWord(e.what))) : capital(eventWord(e.what)), e.what === 'corrected' && ` (${t(L.of, { n: whole(e.entry) })})`, detailsOf(report, e)];
  const row = ([n, e]) => {
    const fix = fixes.get(n);
    return [
      h('tr', { key: `n${n}` },
        h('th', { scope: 'row' }, whole(n)), h('td', { 'data-l': t(L.cols[1]) }, when(e)),
        h('td', { 'data-l': t(L.cols[2]) }, said_(e, fix), fix && h('div', { class: 'fix' }, fix.instead && said_(fix.instead), fix.instead?.since && h('span', { class: 'why-not' }, day(fix.instead.since)),
          h('span', { class: 'why-not och' }, t(fix.instead ? L.changed : L.struck, { on: day(fix.on), why: fix.text })))),
        h('td', {}, e.what !== 'corrected' && opener(`ratta-${n}`, whole(n)))),
      app.form.open === `ratta-${n}` && h('tr', { key: `f${n}`, class: 'edit' }, h('td', { colspan: 4 }, correctForm(report, n, fix?.instead ?? e))),
    ];
  };
  return h('section', { id: 'handelser', tabindex: -1, key: 'log' },
    h('h2', {}, all.length ? [t(L.h, { n: all.length }), fixes.size > 0 && ` ${t(L.fixed, { n: fixes.size })}`] : t(L.none)),
    h('p', { class: 'small after' }, t(L.keeps)),
    all.length > 0 && h('details', { class: 'as-table', open }, h('summary', {}, t(L.show)),
      h('div', { class: 'scroll' }, h('table', { class: 'stack entries' }, h('caption', {}, t(L.caption)),
        h('thead', {}, h('tr', {}, cols(L.cols).map((c, i) => h('th', { scope: 'col' }, i === 3 ? h('span', { class: 'sr' }, c) : c)))),
        h('tbody', {}, all.flatMap(row))))));
}
