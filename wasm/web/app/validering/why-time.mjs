// The reasons of Tid till bevis. A key is tid for those certified, tid.EXIT or
// tid.inside for the others, tid.alone for the wrong count, and tid.lead, tid.all
// and tid.out for times.
import { day, decimal, percent, t, whole } from '../lang.mjs';
import { app } from '../app.mjs';
import { answering } from '../why.mjs';
import { own } from '../parts.mjs';
import { chosenOccupation, daysOf, said } from './parts.mjs';
import { TIME } from './texts-time.mjs';

const W = TIME.why;
const YEAR = 365;

/** A rounded share in percent. */
export const share = (x) => percent(`${Math.round(100 * x)}/100`, 0);

/** How far a point is uncertain, as the end of a sentence. */
export const range = ({ lowRounded, highRounded } = {}) =>
  (lowRounded === undefined ? '' : t(TIME.range, { low: whole(Math.round(100 * lowRounded)), high: share(highRounded) }));

export const exitOf = (flow, exit) => flow.exits?.find((x) => x.exit === exit);

/** The point at a year; where nobody has been followed so long, the last there is. */
export function pointOf({ at = [], curve = [] }) {
  const year = at.find(({ days }) => days.rounded === YEAR);
  return year?.shareRounded === undefined ? curve.at(-1) : year;
}

/** What a wrong count gives for those certified at the same day. */
export const aloneOf = (x, point) => x.alone?.find(({ days }) => days.exact === point?.days.exact);

answering('tid', (key) => {
  const flow = chosenOccupation()?.flow;
  if (!flow) return undefined;
  const [, what = 'certified'] = key.split('.');
  const open = flow.lead.open;
  const evidence = [t(W.evidence, { of: flow.cases, open, from: day(app.report.from), on: day(app.report.on) })];
  const same = { evidence, change: [t(W.changeMore)], id: 'validation.assess' };
  if (what === 'lead') return { ...same, head: t(W.lead), counted: t(W.leadC, { open, other: flow.lead.otherwise }), change: [] };
  if (what === 'all' || what === 'out') return { ...same, head: t(W.all), counted: t(W.allC) };
  if (what === 'inside') {
    const point = pointOf(flow.survival) ?? { shareRounded: 1, days: { exact: flow.survival.mean?.within.exact ?? '0' } };
    return { ...same, head: t(W.inside, { share: share(point.shareRounded), days: daysOf(point.days), range: range(point) }), counted: t(W.insideC) };
  }
  const x = exitOf(flow, what === 'alone' ? 'certified' : what);
  const point = x && pointOf(x);
  if (!x) return undefined;
  if (what === 'alone') {
    const alone = aloneOf(x, point);
    return alone && { ...same, head: t(W.alone, { alone: share(alone.aloneRounded), share: share(alone.shareRounded) }), counted: t(W.aloneC, { gap: decimal(100 * alone.gapRounded, 0) }), evidence: [...evidence, x.says && own(x.says)].filter(Boolean), change: [] };
  }
  return {
    ...same,
    head: t(W.exit, { n: whole(x.cases), of: whole(flow.cases), exit: said('exits', x.exit) }),
    counted: [point && `${t(W.share, { days: daysOf(point.days), share: share(point.shareRounded), range: range(point) })} `, t(W.counted)],
    evidence: [...evidence, point?.atRisk > 0 && t(W.risk, { n: point.atRisk })].filter(Boolean),
    change: [x.exit === 'certified' && t(W.change), t(W.changeMore)].filter(Boolean),
  };
});

/** The head line: how many are certified within a year. */
export function headline(flow) {
  const x = exitOf(flow, 'certified');
  const year = x?.at?.find(({ days }) => days.rounded === YEAR)?.shareRounded;
  if (year === undefined) return t(TIME.headNot);
  const n = Math.round(100 * year);
  const [, part] = TIME.parts.find(([of]) => Math.abs(of - n) < 2 && (of < 100 || n === 100)) ?? [];
  return t(TIME.head, { who: n === 0 ? t(TIME.nobody) : part ? t(part) : t(TIME.some, { n: whole(n) }), time: t(TIME.year) });
}
