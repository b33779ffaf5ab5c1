// The reasons of Ärende, of the case that is shown: arende, arende.kvar,
// arende.steg, arende.mal.MÅL, arende.beslut.N, arende.ratt.SLAG, bedomare.ID.
import { capital, count, day, lang, list, say, t, whole } from '../lang.mjs';
import { h } from '../dom.mjs';
import { app } from '../app.mjs';
import { answering } from '../why.mjs';
import { own } from '../parts.mjs';
import { caseReport, chosenCase, courseName, courseOf, organizationName, outcomeOf, pipelineOf, money, said, stageName, stageOf } from './parts.mjs';
import { dayCount } from './draw/case.mjs';
import { CASE } from './texts-case.mjs';

const W = CASE.why;
const KFA = ['KFA-05'];

/** What a set of courses costs, as it is said; undefined when it is unknown. */
export function priceOf(price) {
  if (!price) return undefined;
  const [least, most] = [price.from, price.to].map((ore) => money({ exact: String(ore) }));
  // The unit once, where it is the same: 5 200–5 900 kr.
  const [, unit] = /(\s\S+)$/.exec(most) ?? [];
  return price.from === price.to ? most : lang() === 'sv' && least.endsWith(unit) ? `${least.slice(0, -unit.length)}–${most}` : `${least}–${most.replace(/^SEK\s/, '')}`;
}

/** Criteria by their IDs, of one outcome alone. */
export const criteriaOf = (report, outcome, ids = []) => (outcomeOf(report.occupation, outcome)?.criteria ?? []).filter((c) => ids.includes(c.id));

/** The act that a stage is part of. */
export const actOf = (report, stage) => pipelineOf(report.occupation)?.acts?.find((a) => a.id === stageOf(report.occupation, stage)?.act);

/** Whether what is left is known: all are judged, or the assessment is over for now. */
export const isSettled = (report) => Boolean(report.left) || report.rows.every((r) => r.judgment) || Boolean(stageOf(report.occupation, report.stage)?.training);

/** The sentences of what a report says: what is shown; what is left, and what would do. */
export const saysParts = (report) => {
  const [, first, rest] = /^(.*?[.!?])\s+(.*)$/s.exec(say(report.says)) ?? [undefined, say(report.says), ''];
  return [first, capital(rest)];
};

const texts = (criteria) => criteria.map((c) => say(c.text).replace(/\.$/, '')).join('; ');
const args = (report) => ({ candidate: report.candidate, met: count(report.met), of: count(report.of) });
const mayJudge = (report, but) => (report.assessors ?? []).filter((a) => a.may && a.assessor !== but).map((a) => a.assessor);

function whole_(report) {
  const left = report.rows.filter((r) => r.judgment !== 'met');
  return {
    head: t(W.head, args(report)),
    counted: t(W.met),
    evidence: [t(W.evidence, { e: report.evidence?.length ?? 0, j: count(report.rows.filter((r) => r.judgment).length), of: count(report.of) })],
    change: report.left ? [] : left.slice(0, 3).map((r) => t(W.if, { outcome: `”${say(r.name)}”`, n: count(report.met + 1), of: count(report.of) })),
    sources: KFA, id: 'validation.case',
  };
}

function left({ supplement: s, ...report }) {
  if (!s) return undefined;
  const courses = s.courses ?? [];
  return {
    head: saysParts(report)[1] || saysParts(report)[0],
    counted: [t(W.set, { of: s.of }), ' ', courses.length > 0 && t(s.exact ? W.exact : W.greedy)],
    evidence: [
      ...courses.map((id) => t(courseOf(id)?.checked ? W.checked : W.unchecked, { course: courseName(id), on: day(courseOf(id)?.checked) })),
      courses.length > 0 && t(s.price ? W.price : W.noPrice, { price: priceOf(s.price) }),
    ].filter(Boolean),
    change: [courses.length > 0 && t(W.only), t(courses.length ? W.add : W.catalogue)].filter(Boolean),
    sources: ['KFA-03'], id: 'VAL-08',
  };
}

function stay(report) {
  if (!report.stage) return undefined;
  const visit = report.visits.at(-1);
  const state = app.report.cases.find((c) => c.id === report.id);
  return {
    head: t(W.stay, { n: report.days ?? 0, stage: stageName(report.occupation, report.stage) }),
    counted: [t(W.stayCount, { on: day(report.on) }), ' ', t(state?.old ? W.stayOld : W.stayNot)],
    evidence: [t(W.came, { on: day(visit.queued) }), visit.started && t(W.began, { on: day(visit.started) }), visit.attempt > 1 && t(W.attempt, { n: visit.attempt })].filter(Boolean),
    change: [t(report.state === 'queued' ? W.begin : W.next)],
    sources: ['KFA-15'], id: 'VAL-09',
  };
}

function inside(report) {
  const all = report.visits ?? [];
  if (!all.length) return undefined;
  const last = report.left ?? report.on;
  return {
    head: t(W.inside, { n: dayCount(all[0].queued, last) }),
    counted: t(W.insideCount, { waits: whole(all.reduce((n, v) => n + dayCount(v.queued, v.started ?? v.ended ?? last), 0)) }),
    evidence: [t(W.came, { on: day(all[0].queued) })],
    change: [t(W.insideNext)],
    sources: ['KFA-15'], id: 'VAL-10',
  };
}

function outcome(report, id) {
  const row = report.rows.find((r) => r.outcome === id);
  if (!row) return undefined;
  const covers = (e) => e.covers.includes(id) || criteriaOf(report, id, e.covers).length > 0;
  const lacks = criteriaOf(report, id, row.lacks);
  const gaps = criteriaOf(report, id, row.gaps);
  const judged = row.judgment && t(W.judged, { judgment: capital(said('judgments', row.judgment)), on: day(row.on), list: list(row.assessors ?? []) });
  const kindOf = (e) => said('evidence', report.evidence.find((x) => x.id === e)?.kind);
  const course = row.judgment !== 'met' && report.supplement?.courses?.find((c) => courseOf(c)?.outcomes.includes(id));
  return {
    head: t(W.outcome, { outcome: row.name, judgment: row.judgment ? said('judgments', row.judgment) : t(CASE.notJudged) }),
    chain: [
      judged,
      row.earlier && t(W.earlier, { id: row.earlier }),
      row.judgment === 'met' && !row.earlier && (row.restsOn?.length ? t(W.rests, { list: list([...new Set(row.restsOn.map(kindOf))]) }) : t(W.restsNot)),
      lacks.length > 0 && [t(W.lacked, { list: texts(lacks) }), '.'],
      gaps.length > 0 && [t(W.gaps, { list: texts(gaps) }), '.'],
    ].filter(Boolean),
    counted: t(W.covered),
    evidence: (report.evidence ?? []).filter(covers).map((e) => h('span', {}, t(W.piece, { kind: capital(said('evidence', e.kind)), on: day(e.on) }),
      e.text ? own(e.text) : '', e.text ? ' ' : '', e.covers.includes(id) ? `(${t(W.whole)})` : `(${texts(criteriaOf(report, id, e.covers))})`)),
    change: row.judgment === 'met' || report.left ? [] : [course && t(W.train, { course: courseName(course) }), t(W.evidenceMore)].filter(Boolean),
    sources: KFA, id: 'VAL-03',
  };
}

function assessor(report, id) {
  const a = report.assessors?.find((x) => x.assessor === id);
  if (!a) return undefined;
  const [first, ...more] = a.objections ?? [];
  const { ties = [], assessors = [] } = app.now.document;
  const held = ties.filter((x) => x.assessor === id && x.candidate === report.candidate);
  const others = mayJudge(report, id);
  return {
    head: first ? first.says : t(W.mayHead, { who: id, candidate: report.candidate }),
    chain: more.map((o) => own(o.says)),
    counted: t(W.mayCount),
    evidence: [
      ...held.map((x) => h('span', {}, t(x.known ? W.tie : W.tieAlways, { kind: capital(said('ties', x.kind)), on: day(x.known) }), ' ', x.text ? own(x.text) : '')),
      ...(assessors.find((x) => x.id === id)?.competences ?? []).filter((c) => c.occupation === report.occupation).map((c) => h('span', {},
        c.outcomes?.length ? t(W.approved, { n: c.outcomes.length }) : t(W.approvedAll),
        c.approvedBy ? t(W.approvedBy, { by: organizationName(c.approvedBy) }) : '', c.from ? t(W.from, { on: day(c.from) }) : '', c.to ? t(W.to, { on: day(c.to) }) : '', '.')),
    ],
    change: [!a.may && others.length > 0 && t(W.others, { list: list(others) }), a.may ? t(W.lose) : !held.length && t(W.renew)].filter(Boolean),
    sources: KFA, id: held.length || a.may ? 'VAL-04' : 'VAL-17',
  };
}

function decision(report, n) {
  const d = report.decisions?.[n];
  return d && {
    head: t(W.decided, { on: day(d.on), what: said('decisions', d.decision) }),
    counted: t(W.decidedCount),
    evidence: [d.reasons && own(d.reasons)].filter(Boolean),
    change: [t(W.decidedLast)],
    sources: KFA, id: 'VAL-05',
  };
}

/** What the candidate can do, in words: klaga hos huvudmannen. */
export const rightSays = ({ kind, to }) => t(to ? CASE.formal.to[kind] : { sv: '{right}', en: '{right}' }, { right: t(CASE.formal.right[kind]), to });

function right(report, kind) {
  const r = report.may?.find((x) => x.kind === kind);
  const act = r && actOf(report, report.visits.at(-1)?.stage);
  return r && {
    head: t(W.rightHead, { right: rightSays(r) }),
    counted: t(W[kind]),
    evidence: [
      r.says && say(r.says),
      act && t(W.act, { act: act.name, owner: act.owner }),
      (r.law ?? act?.law) && h('span', {}, t(W.law), own(r.law ?? act.law), '.'),
    ].filter(Boolean),
    change: [t(W.open)],
    sources: KFA, id: 'VAL-07',
  };
}

/** What the rules found of this case: the place of a finding is the case or an entry of its. */
export function findingsOf(report) {
  const { cases, log = [] } = app.now.document;
  return app.report.results.flatMap((r) => (r.findings ?? []).filter(({ at }) => {
    const [, listed, i] = at.split('/');
    return (listed === 'cases' ? cases[i]?.id : listed === 'log' && log[i]?.case) === report.id;
  }));
}

function finding(report, n) {
  const f = findingsOf(report)[n];
  return f && { head: f.says, sources: f.seeds, evidence: (f.evidence ?? []).map((e) => own(e.text)), change: [own(f.next)], aloud: f.aloud, id: f.rule };
}

answering('arende', (key) => {
  const c = chosenCase();
  const report = c && caseReport(c.id);
  if (!report) return undefined;
  const [, what, ...rest] = key.split('.');
  const of = rest.join('.');
  const all = { kvar: left, steg: stay, vag: inside, mal: outcome, beslut: decision, fynd: finding, ratt: right };
  return what === undefined ? whole_(report) : all[what]?.(report, of);
});
answering('bedomare', (key) => {
  const c = chosenCase();
  const report = c && caseReport(c.id);
  return report && assessor(report, key.slice('bedomare.'.length));
});
