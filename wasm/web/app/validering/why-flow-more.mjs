// The reasons of Flödet that are asked for: flode is how many are inside, then
// flode.WHAT, or flode.steg.STAGE.
import { h } from '../dom.mjs';
import { day, list, rounded, say, t, whole } from '../lang.mjs';
import { T } from '../texts-frame.mjs';
import { app, resultOf } from '../app.mjs';
import { own, ownName } from '../parts.mjs';
import { caseAddress, daysOf, money, pipelineOf, rangeOf, stageName } from './parts.mjs';
import { V } from './texts.mjs';
import { FLOW } from './texts-flow.mjs';
import { MOREFLOW } from './texts-flow-more.mjs';
import { answerLater, known, spread, timesOf } from './why-flow.mjs';
import { waitOf, yearOf } from './views/flow.mjs';

const W = MOREFLOW.why;
const share = (n) => whole(Math.round(100 * n));
const range = (of) => rangeOf(of, money) ?? t(T.unknown);
const measured = () => t(W.measured, { from: day(app.report.from), to: day(app.report.on) });
const digits = (exact) => rounded(exact, Math.abs(Number(String(exact).split('/')[0]) / Number(String(exact).split('/')[1] ?? 1)) < 1 ? 3 : 1);

/** The cases of an occupation that have been in their stage too long. */
const old = (o, stage) => (app.report.cases ?? []).filter((c) => c.old && c.occupation === o.occupation && (!stage || c.stage === stage)).sort((a, b) => b.days - a.days);
const oldOf = (o, c) => h('span', {}, h('a', { href: caseAddress(c.id) }, ownName(c.id)), ', ', t(W.oldOf, { stage: stageName(o.occupation, c.stage), days: daysOf({ exact: String(c.days) }) }));

const reasons = {
  inne(o) {
    const at = o.stages.filter((s) => s.waiting + s.underway > 0).map((s) => t(W.at, { n: whole(s.waiting + s.underway), stage: s.name }));
    return {
      head: known() ? t(o.inside ? W.inside : FLOW.stages.nobody, { n: o.inside }) : t(FLOW.stages.unknown),
      counted: at.length > 0 && t(W.sum, { stages: list(at) }),
      sources: ['KFA-05'],
      evidence: [o.flow && t(W.since, { cases: whole(o.flow.cases), from: day(app.report.from), left: whole(o.flow.throughput.left) }), t(W.started, { on: day(app.report.on) })].filter(Boolean),
      id: 'validation.assess',
    };
  },
  lange(o) {
    const all = old(o);
    const rule = resultOf('VAL-09')?.findings?.find(({ at }) => app.now.document.cases[at.split('/')[2]]?.occupation === o.occupation);
    const aging = o.flow?.aging ?? [];
    const limits = aging.filter((a) => a.p85).map((a) => t(W.limit, { stage: stageName(o.occupation, a.stage), days: daysOf(a.p85) }));
    const without = aging.filter((a) => !a.p85 && a.open > 0).map((a) => say(stageName(o.occupation, a.stage)));
    return {
      head: t(!known() || (!o.old && without.length) ? W.oldUnknown : o.old ? W.old : W.oldNone, { n: o.old }),
      counted: limits.length > 0 && t(W.oldC, { limits: list(limits) }),
      sources: rule?.seeds ?? ['KFA-15'],
      evidence: [...all.slice(0, 12).map((c) => oldOf(o, c)), without.length > 0 && t(W.limitNot, { stages: list(without) })].filter(Boolean),
      change: all.length > 0 && rule ? [rule.next] : undefined,
      aloud: all.length > 0 && rule?.aloud,
      id: 'VAL-09',
    };
  },
  ar(o) {
    const at = yearOf(o);
    const is = at?.shareRounded !== undefined;
    const alone = o.flow?.exits?.find((e) => e.exit === 'certified')?.alone?.find((a) => a.days.exact === '365');
    const cases = { cases: whole(o.flow?.cases ?? 0), from: day(app.report.from) };
    return {
      head: is ? t(W.year, { n: share(at.shareRounded) }) : t(W.yearNot),
      counted: is ? [at.lowRounded !== undefined && `${t(W.yearC, { low: share(at.lowRounded), high: share(at.highRounded) })} `, alone?.gapRounded > 0 && t(W.yearAlone, { n: share(alone.aloneRounded) })] : t(W.yearFew),
      sources: ['KFA-06'],
      evidence: o.flow ? [at?.atRisk ? t(W.yearE, { ...cases, risk: whole(at.atRisk) }) : t(W.yearE2, cases)] : [],
      change: [h('a', { href: '#tid' }, t(W.timeView))],
      id: 'validation.assess',
    };
  },
  kostnad() {
    const { cost } = app.report;
    const per = rangeOf(cost.perCertified, money);
    const rule = resultOf('VAL-22')?.findings?.[0];
    return {
      head: per ? t(W.cost, { range: per }) : t(W.costNot),
      counted: t(per ? W.costC : W.costC2, { project: range(cost.project), direct: range(cost.direct), n: whole(cost.certified ?? 0) }),
      sources: ['KFA-06'],
      evidence: [t(W.perCase, { range: range(cost.perCase) }), t(W.ofCertified, { range: range(cost.ofCertified) }), ...(cost.says ?? []).map((says) => own(says))],
      change: [rule ? rule.next : cost.unknownCases > 0 && t(W.costIf), h('a', { href: '#vinst' }, t(V.views.vinst))].filter(Boolean),
      aloud: rule?.aloud,
      id: 'VAL-22',
    };
  },
  ut(o) {
    if (!o.flow) return undefined;
    const { throughput, lead } = o.flow;
    return {
      head: t(W.left, { n: throughput.left, from: day(app.report.from) }),
      counted: t(W.leftC, { ways: list(o.exits.map((e) => `${whole(e.cases)} ${say(e.name)}`)) }),
      sources: ['KFA-05'],
      evidence: [lead.mean && spread(W.lead, W.leadFew, lead), t(W.perWeek, { left: rounded(throughput.leftPerWeek.exact, 2), certified: rounded(throughput.certifiedPerWeek.exact, 2) })].filter(Boolean),
      id: 'validation.assess',
    };
  },
  steg(o, id) {
    const s = o.stages.find(({ stage }) => stage === id);
    if (!s) return undefined;
    const times = timesOf(o, id);
    const way = pipelineOf(o.occupation);
    const act = way?.acts.find((a) => a.id === s.act);
    const { promisedDays } = way?.stages.find((one) => one.id === id) ?? {};
    return {
      head: known() ? t(W.stage, { stage: s.name, waiting: whole(s.waiting), underway: whole(s.underway) }) : `${say(s.name)}: ${waitOf(o, s)}`,
      counted: times?.waiting.mean ? spread(FLOW.why.wait, FLOW.why.waitFew, times.waiting, s.name) : waitOf(o, s),
      sources: [s.training ? 'KFA-03' : 'KFA-05'],
      evidence: [
        times?.processing.mean && spread(W.work, W.workFew, times.processing),
        times && (times.processing.unknown || times.waiting.unknown) > 0 && t(W.unknown, { n: Math.max(times.processing.unknown ?? 0, times.waiting.unknown ?? 0) }),
        promisedDays > 0 && t(W.promised, { days: daysOf({ exact: String(promisedDays) }) }),
        act && t(W.act, { act: act.name, owner: act.owner, law: act.law ? t(W.law, { law: act.law }) : t(W.lawNot) }),
        ...old(o, id).slice(0, 6).map((c) => oldOf(o, c)),
        measured(),
      ].filter(Boolean),
      id: 'validation.assess',
    };
  },
  little(o) {
    const { little, inProgress } = o.flow ?? {};
    if (!little?.stay) return undefined;
    const gap = little.naiveGap.exact;
    const less = gap.startsWith('-');
    return {
      head: little.holds ? t(W.little) : t(MOREFLOW.little.holdsNot),
      counted: t(W.littleC, { mean: digits(inProgress.mean.exact), perDay: digits(little.perDay.exact), stay: daysOf(little.stay), product: digits(little.product.exact) }),
      evidence: [gap !== '0' && t(W.naive, { product: digits(little.naiveProduct.exact), gap: t(less ? W.gapLess : W.gapMore, { n: digits(gap.replace('-', '')) }) }), measured()].filter(Boolean),
      id: 'validation.assess',
    };
  },
  omtag: () => ({ head: t(W.again), counted: t(W.againC), sources: ['KFA-05'], evidence: [t(W.againE), measured()], id: 'validation.assess' }),
  vag(o) {
    const proof = app.report.pipelines?.find((p) => p.pipeline === o.pipeline)?.proof;
    return proof && {
      head: t(proof.holds ? W.way : W.wayNot),
      counted: t(proof.holds ? W.wayC : W.wayN, { n: whole(proof.states) }),
      sources: ['KFA-16'],
      evidence: [t(W.wayE, { n: whole(proof.reached.length) })],
      change: [t(W.wayIf)],
      id: 'pipeline.prove',
    };
  },
};

answerLater((o, what, id) => reasons[what]?.(o, id));
