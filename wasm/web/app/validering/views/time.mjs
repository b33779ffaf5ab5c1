// Tid till bevis: how long it takes, how many never get there, and whether
// groups fare alike; that comes in time-groups.mjs.
import { h } from '../../dom.mjs';
import { capital, list, t, whole } from '../../lang.mjs';
import { ask, askMark, asTable, own, table, with_ } from '../../parts.mjs';
import { dev } from '../../dev.mjs';
import { address } from '../../route.mjs';
import { key, line } from '../../draw/marks.mjs';
import { chooseOccupation, chosenOccupation, daysOf, kick } from '../parts.mjs';
import { at, incidencePlot, upright } from '../draw/incidence.mjs';
import { TIME } from '../texts-time.mjs';
import { aloneOf, exitOf, headline, pointOf, range, share } from '../why-time.mjs';
import { both, later, occupations } from './gain-parts.mjs';

const groups = later(() => import('./time-groups.mjs'));

export const unasked = () => (chosenOccupation()?.flow ? 'tid' : undefined);

export const code = {
  slice: ({ occupations: all }) => ({ occupations: all }),
  go: ['for _, o := range report.Occupations {', '\tif o.Flow == nil {', '\t\tcontinue', '\t}', '\tfor _, x := range o.Flow.Exits {', '\t\tfmt.Println(o.Name.In(samverkan.LANG), x.Exit, x.Cases, x.Says.In(samverkan.LANG))', '\t}', '\tfor _, f := range o.Flow.Fairness {', '\t\tfmt.Println(f.Division, f.Says.In(samverkan.LANG))', '\t}', '}', 'fmt.Println(report.Says.In(samverkan.LANG))'],
};

const EXITS = ['certified', 'partial', 'withdrawn', 'referred'];
const cols = (all) => all.map((c) => t(c));

export function view() {
  const o = chosenOccupation();
  const flow = o?.flow;
  const certified = flow && exitOf(flow, 'certified');
  if (!certified) return [kick(), h('h1', { class: 's', key: 'h1' }, t(TIME.none)), h('p', { class: 'lead', key: 'lead' }, t(TIME.noneLead)), o && occupations(o, chooseOccupation),
    h('p', { class: 'after', key: 'do' }, h('a', { href: address({ view: 'arende' }) }, t(TIME.noneDo))), groups()?.fairness(), dev('tid')];
  return [
    kick(),
    h('h1', { class: 's', key: 'h1' }, headline(flow)),
    h('p', { class: 'lead', key: 'lead' }, lead(flow, certified)),
    occupations(o, chooseOccupation),
    curves(flow, certified),
    how(certified),
    times(flow, certified),
    groups()?.fairness(flow),
    dev('tid'),
  ];
}

function lead(flow, x) {
  const point = pointOf(x);
  const some = flow.some && [' ', t(TIME.partly)];
  if (flow.survival.until && point?.days.rounded !== 365) return [own(flow.survival.says), some];
  if (!point) return [t(TIME.shortNone), some];
  const asked = ask('tid', share(point.shareRounded), { class: 'num' });
  const args = { share: asked, range: range(point) };
  if (point.days.rounded !== 365) return [with_(TIME.short, { ...args, days: daysOf(point.days) }), some];
  return [with_(TIME.yes, args), x.median && [' ', with_(TIME.half, { days: ask('tid.all', daysOf(x.median), { class: 'num' }) })], some];
}

/* ---- the curves ---- */

const stepsOf = ({ curve = [] }) => curve.map(({ days, shareRounded }) => [days.rounded, shareRounded ?? 0]);

// The day that the picture ends on: a year, or as far as somebody has been followed.
function endOf({ survival, exits }, x) {
  if (pointOf(x)?.days.rounded === 365) return 365;
  return Math.min(365, Math.max(survival.mean?.within.rounded ?? 0, ...exits.map((one) => one.curve?.at(-1)?.days.rounded ?? 0)));
}

function curves(flow, x) {
  const end = endOf(flow, x);
  if (end <= 0) return undefined;
  const point = pointOf(x);
  const stay = (d) => flow.survival.curve?.findLast(({ days }) => days.rounded <= d)?.shareRounded ?? 1;
  const layers = EXITS.map((id) => ({ id, steps: stepsOf(exitOf(flow, id) ?? {}) })).map((one) => ({ ...one, share: at(one.steps, end) }));
  if (point && point.days.rounded <= end) Object.assign(layers[0], { low: point.lowRounded, high: point.highRounded });
  layers.push({ id: 'inside', inside: true, steps: [], share: stay(end) });
  const shown = layers.filter((one) => one.id === 'certified' || share(one.share) !== share(0)).map((one) => ({ ...one, words: t(TIME.exits[one.id], { share: share(one.share) }) }));
  const wrong = aloneOf(x, point);
  const alone = wrong && end === 365 && share(wrong.aloneRounded) !== share(wrong.shareRounded) && wrong.aloneRounded;
  const days = daysOf({ exact: String(end) });
  const desc = t(TIME.desc, { days, shares: list(shown.map(({ words }) => words)) }) + (alone ? ` ${capital(t(TIME.alone, { share: share(alone) }))}.` : '');
  const weeks = [...Array.from({ length: Math.floor(end / 28) + 1 }, (_, i) => i * 4)];
  const cell = (points, d) => {
    const p = points.findLast((one) => one.days.rounded <= d);
    return [share(p?.shareRounded ?? 0), p?.lowRounded !== undefined && h('span', { class: 'why-not' }, `${whole(Math.round(100 * p.lowRounded))}–${whole(Math.round(100 * p.highRounded))}`)];
  };
  const inside = flow.survival.curve ?? [];
  return h('section', { id: 'kurvan', tabindex: -1, key: 'curves', class: 'first', 'aria-label': t(TIME.title) }, h('figure', {},
    both((how) => incidencePlot(shown, {
      ...how, title: t(TIME.title), desc, end, percent: share, axis: t(TIME.axis),
      alone: alone ? { share: alone, words: t(how.phone ? TIME.aloneShort : TIME.alone, { share: share(alone) }) } : undefined,
      ask: ({ id }, place, marks) => askMark(id === 'certified' ? 'tid' : `tid.${id}`, place, marks),
    })),
    key([layers[0].low !== undefined && [upright(12, 1, 13), t(TIME.keyRange)], alone && [line(2, 7, 22, 7, 'sr2 w2 da'), t(TIME.keyAlone)]].filter(Boolean)),
    asTable(t(TIME.shares), cols(TIME.cols), weeks.map((week) => [whole(week), ...EXITS.map((id) => cell(exitOf(flow, id)?.curve ?? [], week * 7)),
      inside.some(({ days: d }) => d.rounded <= week * 7) ? cell(inside, week * 7) : share(1)]), [1, 2, 3, 4, 5])));
}

/* ---- how it is counted, in plain words ---- */

function how(x) {
  const alone = aloneOf(x, pointOf(x));
  const wrong = alone && share(alone.aloneRounded) !== share(alone.shareRounded);
  const asked = x.at ?? [];
  return h('section', { id: 'raknat', tabindex: -1, key: 'how' },
    h('h2', {}, t(TIME.how.h)),
    h('p', { class: 'lead' }, t(TIME.how.right)),
    wrong && h('p', { class: 'lead' }, with_(TIME.how.wrong, { alone: ask('tid.alone', share(alone.aloneRounded), { class: 'num' }), share: ask('tid', share(alone.shareRounded), { class: 'num' }), days: daysOf(alone.days) })),
    asked.length > 0 && table(t(TIME.asked, { list: list(asked.map(({ days }) => whole(days.rounded))) }), [t(TIME.day), t(TIME.cols[1]), t(TIME.wrong)], asked.map((p) => {
      const off = aloneOf(x, p);
      return { key: p.days.exact, cells: [whole(p.days.rounded),
        p.shareRounded === undefined ? h('span', { class: 'mute' }, t(TIME.notYet)) : [h('span', { class: 'num' }, share(p.shareRounded)), p.lowRounded !== undefined && h('span', { class: 'mute num' }, ` (${whole(Math.round(100 * p.lowRounded))}–${whole(Math.round(100 * p.highRounded))})`)],
        off ? h('span', { class: share(off.aloneRounded) === share(off.shareRounded) ? 'num' : 'num red' }, share(off.aloneRounded)) : h('span', { class: 'mute' }, t(TIME.notYet))] };
    }), { right: [1, 2], cls: 'short' }));
}

/* ---- how long it took ---- */

function times({ lead: took, survival }, x) {
  const L = TIME.lead;
  const half = took.quantiles?.find((q) => q.share === '1/2');
  const spread = ({ median, medianLow, medianHigh }) => {
    const d = daysOf(median);
    if (!medianLow) return d;
    return medianHigh ? t(L.between, { d, low: whole(medianLow.rounded), high: whole(medianHigh.rounded) }) : t(L.from, { d, low: whole(medianLow.rounded) });
  };
  const rows = [
    ...(took.quantiles ?? []).map((q) => {
      const [over, under = 1] = q.share.split('/').map(Number);
      return [q.share === '1/2' ? t(L.half, { n: whole(took.known) }) : t(L.of100, { p: whole(Math.round((100 * over) / under)) }), ask('tid.lead', daysOf(q.days))];
    }),
    took.mean && [t(L.mean), ask('tid.lead', daysOf(took.mean))],
    [t(L.all), ask('tid.all', x.median ? daysOf(x.median) : t(survival.until ? TIME.notYet : L.allNot))],
    survival.median && [t(L.out), ask('tid.out', spread(survival))],
  ].filter(Boolean);
  return h('section', { id: 'ledtid', tabindex: -1, key: 'times' },
    h('h2', {}, half ? t(L.h, { days: daysOf(half.days) }) : t(L.none)),
    half && h('p', { class: 'lead' }, t(L.note, { open: took.open })),
    table(t(L.caption), cols(L.cols), rows, { right: [1], cls: 'short' }));
}
