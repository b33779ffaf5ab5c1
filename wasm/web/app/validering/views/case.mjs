// Ärende: what one candidate has shown, what is left and who may judge it.
import { h } from '../../dom.mjs';
import { capital, count, day, list, say, t, whole } from '../../lang.mjs';
import { T } from '../../texts-frame.mjs';
import { app, render } from '../../app.mjs';
import { ask, own, ownName, table } from '../../parts.mjs';
import { go } from '../../route.mjs';
import { judged } from '../../engine.mjs';
import { dev } from '../../dev.mjs';
import { key } from '../../draw/marks.mjs';
import { caseAddress, caseReport, caseState, chosenCase, courseName, courseOf, daysOf, kick, occupationName, organizationName, outcomeName, pipelineOf, said, stageName, stageOf } from '../parts.mjs';
import { coverKey, coverMark, dayCount, mayMark } from '../draw/case.mjs';
import { CASE } from '../texts-case.mjs';
import { criteriaOf, findingsOf, isSettled, priceOf, saysParts } from '../why-case.mjs';
import { assessorForms, caseForm, judgeForm, noteForm, opener } from './case-form.mjs';
import { formal, log, way } from './case-way.mjs';

const MOST = 300; // options of the list

export const unasked = () => (chosenCase() ? 'arende' : undefined);

export const code = {
  operation: 'validation.case',
  request: () => ({ ...judged(app.now), case: chosenCase()?.id ?? '' }),
  slice: () => (chosenCase() && caseReport(chosenCase().id)) ?? {},
  get go() {
    const must = ['if err != nil {', '\tlog.Fatal(err)', '}'];
    if (!chosenCase()) return ['fmt.Println(report.Says.In(samverkan.LANG))'];
    return [
      'fmt.Println(report.Says.In(samverkan.LANG))', `one, err := document.Case(${JSON.stringify(chosenCase().id)}, on)`, ...must,
      'fmt.Println(one.Says.In(samverkan.LANG))', 'for _, row := range one.Rows {', '\tfmt.Println(row.Name.In(samverkan.LANG), row.Judgment, row.Evidence)', '}',
    ];
  },
};

/* ---- which case ---- */

let sought = '';

const where = (c) => (c.stage ? say(stageName(c.occupation, c.stage)) : c.kind ? said('exits', c.kind) : said('states', c.state));

function chooser(shown) {
  const C = CASE.choose;
  const { cases = [] } = app.report;
  if (cases.length < 2) return null;
  const words = sought.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  const text = (c) => [c.id, c.candidate, where(c), say(occupationName(c.occupation)), say(organizationName(c.municipality))].join(' ').toLocaleLowerCase();
  const all = words.length ? cases.filter((c) => words.every((w) => text(c).includes(w))) : cases;
  const some = all.slice(0, MOST);
  const to = (id) => go({ view: 'arende', section: id });
  const groups = new Map();
  const put = (name, c) => groups.set(name, [...(groups.get(name) ?? []), c]);
  for (const o of app.report.occupations ?? []) for (const s of o.stages) some.filter((c) => c.occupation === o.occupation && c.stage === s.stage).forEach((c) => put(say(s.name), c));
  some.filter((c) => c.state === 'nothing').forEach((c) => put(t(C.notYet), c));
  some.filter((c) => c.left).forEach((c) => put(said('exits', c.kind), c));
  const option = (c) => h('option', { value: c.id, key: c.id }, t(c.old ? C.old : C.option, { candidate: c.candidate, where: where(c) }));
  return h('div', { class: 'row pickcase', key: 'choose', role: 'search' },
    h('div', { class: 'field' }, h('label', { for: 'sok', class: 'small' }, t(C.seek)), h('input', {
      id: 'sok', type: 'search', value: sought, autocomplete: 'off', maxlength: 100, 'aria-describedby': 'sok-antal',
      on: {
        input: ({ target }) => { sought = target.value; render(); },
        keydown: (event) => { if (event.key === 'Enter' && some.length) { event.preventDefault(); to(some[0].id); } },
      },
    })),
    h('div', { class: 'field' }, h('label', { for: 'vilket', class: 'small' }, t(C.which)),
      h('select', { id: 'vilket', value: shown.id, on: { change: ({ target }) => to(target.value) } },
        !some.includes(shown) && h('option', { value: shown.id, key: 'now' }, t(C.option, { candidate: shown.candidate, where: where(shown) })),
        [...groups].map(([name, of]) => h('optgroup', { label: t(C.inside, { stage: name, n: of.length }), key: name }, of.map(option))))),
    h('p', { class: 'small', id: 'sok-antal', role: 'status' }, words.length > 0 && t(all.length ? C.some : C.none, { n: all.length }), all.length > MOST && [' ', t(C.most, { n: MOST })]));
}

function about(report) {
  const { after, provider } = app.now.document.cases.find((c) => c.id === report.id) ?? {};
  const next = app.now.document.cases.find((c) => c.after === report.id);
  const link = (name, id) => caseState(id) && [' · ', t(name), h('a', { href: caseAddress(id) }, ownName(id))];
  return h('p', { class: 'small', key: 'about' },
    t(CASE.about, { occupation: occupationName(report.occupation), municipality: organizationName(report.municipality) }),
    provider && t(CASE.by, { provider: organizationName(provider) }), t(CASE.id, { id: report.id }),
    after && link(CASE.earlier, after), next && link(CASE.later, next.id));
}

/* ---- the sentence and what it says in numbers ---- */

function lead(report) {
  const rest = saysParts(report)[1];
  if (!rest) return null;
  if (!isSettled(report)) return h('p', { class: 'lead', key: 'lead' }, t(CASE.notSettled, { n: report.rows.filter((r) => !r.judgment).length }));
  const [course] = report.supplement?.courses ?? [];
  const name = course && say(courseName(course));
  const at = name ? rest.indexOf(name) : -1;
  return h('p', { class: 'lead', key: 'lead' }, at < 0 ? ask('arende.kvar', rest) : [rest.slice(0, at), ask('arende.kvar', ownName(name)), rest.slice(at + name.length)]);
}

function facts(report) {
  const F = CASE.facts;
  const s = report.supplement;
  const courses = s?.courses?.length ?? 0;
  const wanted = !report.left && courses > 0 && isSettled(report);
  const stayed = report.left ? dayCount(report.applied, report.left) : 0;
  const state = caseState(report.id);
  const stage = report.stage && stageName(report.occupation, report.stage);
  return h('div', { class: 'facts', key: 'facts' },
    h('div', { key: 'met' }, ask('arende', t(F.met, { met: whole(report.met), of: whole(report.of) })), t(F.metMore)),
    report.stage && h('div', { key: 'days' }, ask('arende.steg', whole(report.days ?? 0)), t(report.days === 1 ? F.day : F.days, { stage, state: said('states', report.state) }),
      state?.old && h('strong', { class: 'och step' }, t(F.old))),
    report.left && h('div', { key: 'stay' }, ask('arende.vag', whole(stayed)), t(F.stay, { n: stayed })),
    report.left && h('div', { key: 'exit' }, h('span', { class: 'big' }, said('exits', report.kind)), day(report.left)),
    wanted && h('div', { key: 'course' }, ask('arende.kvar', whole(s.days)), t(F.course, { n: s.days })),
    wanted && h('div', { key: 'price' }, ask('arende.kvar', priceOf(s.price) ?? t(T.unknown), { class: 'num' }), t(F.price, { n: courses })));
}

function wrong(report) {
  const found = findingsOf(report);
  return found.length > 0 && h('section', { key: 'wrong', class: 'guard', 'aria-label': t(CASE.wrong) },
    found.map((f, i) => h('p', { key: `f${i}` }, ask(`arende.fynd.${i}`, own(f.says)), ' ', own(f.next))));
}

/* ---- the matrix ---- */

function matrix(report) {
  const kinds = report.kinds ?? [];
  const note = (row) => {
    if (row.judgment === 'met') return row.earlier ? t(CASE.earlierShown, { id: row.earlier }) : !row.restsOn?.length && h('span', { class: 'och' }, t(CASE.noEvidence));
    return row.judgment && said('judgments', row.judgment);
  };
  const judgment = (row) => [
    ask(`arende.mal.${row.outcome}`, row.judgment === 'met' ? said('judgments', 'met') : t(row.judgment ? CASE.left : CASE.notJudged), { class: row.judgment && row.judgment !== 'met' ? 'tells' : 'mute' }),
    note(row) && h('span', { class: 'why-not' }, note(row)),
  ];
  return h('figure', { key: 'matrix', class: 'matrix' },
    table(t(CASE.rows), [...CASE.cols.map((c) => t(c)), ...kinds.map((k) => capital(said('evidence', k)))],
      report.rows.map((row) => ({ key: row.outcome, cells: [
        own(row.name), judgment(row),
        ...kinds.map((k, i) => { const c = row.covered?.[i] ?? 'none'; return [coverMark(c), h('span', { class: 'sr' }, t(CASE.covered[c]))]; }),
      ] })), { cls: 'mx' }),
    kinds.length ? key(coverKey()) : h('p', { class: 'small' }, t(CASE.noKinds)));
}

/* ---- what is left ---- */

function remains(report) {
  const R = CASE.remains;
  const rows = report.rows.filter((r) => r.judgment !== 'met');
  const s = report.supplement;
  if (!rows.length || (report.left && !s) || !isSettled(report)) return null;
  const title = report.left ? R.ended : rows.length === report.of ? R.hFirst : R.h;
  const lacking = (row) => {
    const ids = row.judgment ? row.lacks : row.gaps;
    const criteria = criteriaOf(report, row.outcome, ids);
    return criteria.length ? criteria.map((c) => h('span', { class: 'step', key: c.id }, own(c.text))) : t(R.whole);
  };
  const any = (app.now.document.courses ?? []).some((c) => c.occupation === report.occupation);
  const name = (o) => outcomeName(report.occupation, o);
  return h('section', { id: 'kvar', tabindex: -1, key: 'left' },
    h('h2', {}, t(title, { n: rows.length })),
    rows.some((r) => r.judgment) && table(t(R.caption), [t(CASE.cols[0]), t(R.lacks)], rows.map((r) => ({ key: r.outcome, cells: [own(r.name), lacking(r)] })), { stack: true, cls: 'lacks' }),
    s?.courses?.length > 0 && table(t(R.courses), R.cols.map((c) => t(c)), s.courses.map((id) => {
      const c = courseOf(id);
      return { key: id, cells: [ask('arende.kvar', own(courseName(id))), c.outcomes.filter((o) => s.trains?.includes(o)).map((o) => h('span', { class: 'step', key: o }, own(name(o)))),
        c.provider ? own(organizationName(c.provider)) : t(T.unknown), h('span', { class: 'num' }, daysOf({ exact: String(c.days) })), h('span', { class: 'num' }, priceOf(c.price) ?? t(T.unknown))] };
    }), { stack: true, cls: 'courses' }),
    s?.nowhere?.length > 0 && h('p', { class: 'small after och', key: 'nowhere' }, any ? ask('VAL-08', t(R.nowhere, { list: list(s.nowhere.map((o) => `”${say(name(o))}”`)) })) : t(R.noCatalogue)));
}

/* ---- who may judge ---- */

const shownAll = new Set();

function assessors(report) {
  const A = CASE.assessors;
  const left = report.rows.filter((r) => r.judgment !== 'met').map((r) => r.outcome);
  if (report.left || (!left.length && report.of) || !report.assessorsNeeded) return null;
  const all = report.assessors ?? [];
  const may = all.filter((a) => a.may);
  const need = report.assessorsNeeded;
  const asked = (a) => ask(`bedomare.${a.assessor}`, ownName(a.assessor));
  const names = list(may.map((a) => a.assessor));
  const title = !all.length ? t(A.noneAtAll) : !may.length ? t(A.none) : may.length > 3 ? t(A.many, { n: count(may.length) }) : t(may.length < need ? A.few : A.h, { list: names, n: need });
  // Those who are barred by a tie are told apart: they are approved and still may not.
  const tied = all.filter((a) => !a.may && a.outcomes?.length);
  const short = may.length >= need ? left.map((o) => [o, may.filter((a) => a.outcomes?.includes(o)).length]).filter(([, n]) => n < need) : [];
  const assess = pipelineOf(report.occupation)?.stages.find((s) => s.phase === 'assessment');
  const here = stageOf(report.occupation, report.stage)?.phase === 'assessment' && report.state === 'underway';
  const shown = shownAll.has(report.id) ? all : all.slice(0, 12);
  return h('section', { id: 'bedomare', tabindex: -1, key: 'assessors' },
    h('h2', {}, title),
    all.length > 0 && h('p', { class: 'lead' }, t(A.together, { n: need }), tied.map((a) => [' ', asked(a), t(A.not, { candidate: report.candidate })]), !here && assess && [' ', t(A.judge, { stage: assess.name })]),
    short.length > 0 && h('div', { class: 'guard' }, short.map(([o, n]) => h('p', { key: o }, t(n ? A.short : A.shortNone, { outcome: outcomeName(report.occupation, o), n })))),
    all.length > 0 && table(t(A.caption, { on: day(report.on) }), A.cols.map((c) => t(c)), shown.map((a) => ({ key: a.assessor, cells: [
      asked(a),
      list((app.now.document.assessors.find((x) => x.id === a.assessor)?.organizations ?? []).map((o) => say(organizationName(o)))) || h('span', { class: 'mute' }, t(A.nobody)),
      [mayMark(a.may), a.may ? (a.outcomes?.length < left.length ? t(A.some, { n: a.outcomes.length, of: left.length }) : t(A.all)) : t(A.mayNot)],
      a.may ? '' : ask(`bedomare.${a.assessor}`, list([...new Set(a.objections.map((o) => said('objections', o.code)))])),
    ] })), { stack: true, cls: 'judges' }),
    shown.length < all.length && h('button', { type: 'button', class: 'linkish', on: { click: () => { shownAll.add(report.id); render(); } } }, t(A.show, { n: all.length })),
    assessorForms(report));
}

/* ---- all together ---- */

export function view() {
  const shown = chosenCase();
  if (!shown) {
    return [kick(), h('h1', { class: 's', key: 'h1' }, t(CASE.none)), h('p', { class: 'lead', key: 'lead' }, t(app.report.recorded === 'none' ? CASE.noneHere : CASE.noneLead)), caseForm(), dev('arende')];
  }
  const report = caseReport(shown.id);
  if (!report) return [kick(), h('h1', { class: 's', key: 'h1' }, ownName(shown.candidate)), chooser(shown), h('p', { class: 'small', key: 'computing' }, t(CASE.computing)), dev('arende')];
  return [
    kick(),
    h('h1', { class: 's', key: 'h1' }, ownName(saysParts(report)[0])),
    lead(report),
    about(report),
    facts(report),
    h('div', { class: 'row todo-case', key: 'do' }, chooser(shown), h('div', { class: 'row', key: 'openers' }, judgeForm.opener(report), noteForm.opener(report), opener('nytt-arende'))),
    noteForm(report), judgeForm(report), caseForm({ bare: true }),
    wrong(report),
    matrix(report),
    remains(report),
    assessors(report),
    way(report),
    formal(report),
    log(report),
    dev('arende'),
  ];
}
