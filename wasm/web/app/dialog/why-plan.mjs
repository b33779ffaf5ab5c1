// The reasons of Planen. A key is plan, plan.antaganden, plan.bord, or plan.ID of
// one of the plan's meetings.
import { h } from '../dom.mjs';
import { count, say, t } from '../lang.mjs';
import { app, word } from '../app.mjs';
import { button, own, ownName } from '../parts.mjs';
import { address } from '../route.mjs';
import { answering } from '../why.mjs';
import { organizationName } from './parts.mjs';
import { PLAN } from './texts-plan.mjs';
import { check, expected, fullDay, meetingOf, numbers, placedOf, shortDay, shown, waysOut, whereOf, work } from './views/plan-work.mjs';

const W = PLAN.why;

/** What each organization travels, who travels farthest first; known: its place is. */
export const travels = ({ plan, year }) => (plan.travel ?? [])
  .map((one) => ({ ...one, known: year.bodies.some((b) => b.organization === one.organization && b.place) }))
  .sort((a, b) => b.known - a.known || b.minutes - a.minutes);

const sum = (list, of) => (list ?? []).reduce((n, one) => n + of(one), 0);
const bounds = (slices) => sum(slices, (s) => sum(s.left, (l) => l.steps?.length ?? 0));

const proof = (result) => (work.checking ? [t(W.checking)]
  : [button(t(W.check), () => check(result), { cls: 'linkish' }), work.checked?.result === result && [' ', h('strong', {}, own(work.checked.says))]]);

function whole(result) {
  const { plan } = result;
  const terms = h('a', { href: address({ view: 'planen', section: 'villkor' }) }, t(W.terms));
  if (plan.conflict) {
    const { dropped } = plan.conflict;
    return { head: t(W.clash, { n: dropped.length }), chain: waysOut(result).map((d) => own(d.text)), counted: [t(W.clashC), ' ', proof(result)], change: [terms], sources: ['VOC-25'], id: 'dialogue.plan' };
  }
  const nodes = (name) => sum(plan.proof, (c) => c[name]?.length ?? 0);
  const minutes = plan.value.farthest;
  const some = result.year.people?.length > 0;
  return {
    head: t(!plan.proven ? W.open : some ? W.best : PLAN.days),
    chain: plan.proven ? [
      t(W.cases, { n: plan.proof.filter((c) => !c.divide).length }),
      t(W.daysC, { n: sum(plan.proof, (c) => bounds(c.days)) }),
      ...(nodes('farthest') ? [t(W.farthest, { n: nodes('farthest'), minutes })] : []),
      ...(nodes('total') ? [t(W.total, { n: nodes('total'), minutes: plan.value.total })] : []),
    ] : [],
    counted: [some && t(W.counted, numbers(result)), plan.proven && proof(result)],
    sources: ['VOC-25'],
    evidence: travels(result).some((one) => one.known) ? travels(result).map(({ organization, minutes: n, known }) => t(known ? W.travels : W.noPlace, { name: organizationName(organization), n })) : [],
    change: [...(some ? [t(W.less), t(W.answers)] : []), terms],
    silent: some && t(W.silent),
    id: 'dialogue.plan',
  };
}

function guess(result) {
  return {
    head: t(W.guess),
    counted: t(W.guessC),
    evidence: (result.year.assumptions ?? []).map((a) => t(W.assumed, { form: say(word('forms', a.form)), n: `${a.expected / 10} %` })),
    change: [t(W.answers)],
    silent: t(W.silent),
    id: 'dialogue.plan',
  };
}

function meeting(result, m) {
  const { year } = result;
  const { name, kind, award } = meetingOf(result, m.meeting);
  const at = `/meetings/${year.meetings.findIndex((one) => one.id === m.meeting)}`;
  return {
    head: ownName(t(W.meeting, { name: say(name), on: fullDay(m.on), where: whereOf(result, m) })),
    chain: result.constraints.filter((c) => c.at === at || c.at.startsWith(`${at}/`)).map((c) => own(c.text)),
    counted: year.people?.length > 0 && t(W.meetingC, { yes: m.yes, no: m.no, unanswered: m.unanswered, n: expected(m.expected) }),
    sources: [kind === 'cafe' ? 'VOC-26' : award ? 'VOC-18' : 'VOC-25'],
    evidence: [
      ...(m.bodies ? [t(W.bodies, { n: m.bodies })] : []),
      ...(m.letters ? [t(W.letters, { on: shortDay(m.letters) })] : []),
      ...(m.papers ? [t(W.papers, { on: shortDay(m.papers) })] : []),
    ],
    id: 'dialogue.plan',
  };
}

function tables() {
  const { result: { pairs, pairsBound, alike, alikeBound } } = work.seat;
  return { head: t(W.pairs, { n: pairs, of: pairsBound }), counted: t(W.pairsC), evidence: [t(W.alike, { n: count(alike), of: count(alikeBound) })], sources: ['VOC-26'], id: 'plan.tables' };
}

answering('plan', (key) => {
  const result = app.route.view === 'planen' && shown();
  if (!result) return undefined;
  const [, what] = key.split('.');
  if (!what) return whole(result);
  if (what === 'antaganden') return guess(result);
  if (what === 'bord') return work.seat?.result && tables();
  const m = placedOf(result).find((one) => one.meeting === what);
  return m && meeting(result, m);
});
