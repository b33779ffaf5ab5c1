// The days of a year in twelve rows, weekday under weekday: what is closed, when
// bodies meet, the meetings of the plan and of the cycle, and the last days for
// letters and papers.
import { askMark } from '../../parts.mjs';
import { day, t } from '../../lang.mjs';
import { line, path, picture, text } from '../../draw/marks.mjs';
import { PLAN } from '../texts-plan.mjs';

const DAY = 864e5;
export const at = (date) => Date.parse(`${date}T00:00:00Z`);
/** 0 for Monday. */
export const weekday = (date) => (new Date(at(date)).getUTCDay() + 6) % 7;
const on = (ms) => new Date(ms).toISOString().slice(0, 10);
export const after = (date, n = 1) => on(at(date) + n * DAY);
const month = (date) => day(date).split('\u00a0')[1].slice(0, 3);

const SHAPE = {
  spring: (x, y, r) => `M${x - r} ${y}a${r} ${r} 0 1 1 ${2 * r} 0a${r} ${r} 0 1 1 ${-2 * r} 0z`,
  autumn: (x, y, r) => `M${x} ${y - r * 1.2}l${r * 1.2} ${r * 1.2}l${-r * 1.2} ${r * 1.2}l${-r * 1.2} ${-r * 1.2}z`,
  cafe: (x, y, r) => `M${x - r * 0.85} ${y - r * 0.85}h${r * 1.7}v${r * 1.7}h${-r * 1.7}z`,
};
const cross = (x, y) => `M${x - 3} ${y - 3}l6 6m0 -6l-6 6`;
const slash = (x, y) => `M${x - 3} ${y + 3}l6 -6`;

const HIGH = 34; // of a month: words above, marks below
const TOP = 22;

/**
 * The picture of data at a width: {year, from, closed: [{why, name, days: [date]}],
 * bodies: Map of date to how many meet, placed, there: [{id, is, on, letters, papers, says}],
 * title, desc}. is: spring, autumn or cafe.
 */
export function yearPlot({ year, from, closed, bodies, placed, there, title, desc }, { width, phone }) {
  const left = phone ? 28 : 42;
  const cell = (width - left) / 37;
  const start = [...Array(12).keys()].map((m) => `${year}-${String(m + 1).padStart(2, '0')}-01`);
  const where = (date) => {
    const row = Number(date.slice(5, 7)) - 1;
    const y = TOP + row * HIGH;
    return { row, x: left + (weekday(start[row]) + Number(date.slice(8)) - 0.5) * cell, y: y + 22, y0: y + 11, end: y + HIGH };
  };
  const inYear = (date) => date?.startsWith(year);
  const open = (date) => inYear(date) && date >= from;
  const r = phone ? 5.5 : 6.5;
  const free = closed.filter(({ why }) => why === 'schoolBreak').flatMap(({ name, days }) => {
    // A break in each row it reaches; its name stands where there is most room.
    const rows = new Map();
    for (const d of days.filter(open)) rows.set(where(d).row, [...(rows.get(where(d).row) ?? []), where(d)]);
    const spans = [...rows.values()].map((all) => [all[0].x - cell / 2 + 2, all.at(-1).x + cell / 2 - 2, all[0].y]);
    const widest = spans.reduce((a, b) => (b[1] - b[0] > a[1] - a[0] ? b : a), [0, 0, 0]);
    return spans.map((span) => {
      const [a, b, y] = span;
      return [path(`M${a} ${y - 4}v8M${a} ${y}H${b}M${b} ${y - 4}v8`, 'fn sl2 w1'),
        span === widest && b - a > name.length * 5.4 && text((a + b) / 2, y + 4, name, 't2 ts th', 'middle')];
    });
  });
  const marks = (whys, shape) => {
    const d = closed.filter(({ why }) => whys.includes(why)).flatMap(({ days }) => days).filter((date) => open(date) && weekday(date) < 5).map((date) => shape(where(date).x, where(date).y)).join('');
    return d && path(d, 'fn si w1');
  };
  const ticks = [...bodies].filter(([date]) => open(date)).map(([date, n]) => {
    const { x, end } = where(date);
    const step = Math.min(3, 20 / n);
    return [...Array(n).keys()].map((i) => `M${x - (phone ? 2.5 : 4)} ${end - 3.5 - i * step}h${phone ? 5 : 8}`).join('');
  }).join('');
  const weekends = start.map((first, m) => {
    let d = '';
    for (let date = first; date.slice(0, 7) === first.slice(0, 7); date = after(date)) {
      const { x, end } = where(date);
      if (weekday(date) > 4) d += `M${x - cell / 2} ${end - HIGH + 3}h${cell}v${HIGH - 3}h${-cell}z`;
    }
    const last = where(after(start[m + 1] ?? `${Number(year) + 1}-01-01`, -1));
    return [path(d, 'fs'), line(where(first).x - cell / 2, last.end, last.x + cell / 2, last.end, 'sl w1'), text(0, last.end - 8, month(first), phone ? 'ts t2' : 't2')];
  });
  const onPlan = new Set(placed.map((m) => m.on));
  const inCycle = new Set(there.map((m) => m.on));
  const number = (date, cls, on = 0) => text(where(date).x + on + r + (inCycle.has(date) ? 7 : 4), where(date).y + 4.5, String(Number(date.slice(8))), `${cls} ts th`);
  // Letters and papers of different meetings may go on one day.
  const sent = new Map();
  for (const m of placed) for (const what of ['letters', 'papers']) {
    if (inYear(m[what])) sent.set(m[what], new Set([...(sent.get(m[what]) ?? []), t(PLAN.picture[what])]));
  }
  return picture(width, TOP + 12 * HIGH + 2, { title, desc, role: placed.length ? 'group' : 'img', class: 'pz year' },
    weekends,
    [...Array(37).keys()].map((c) => (phone ? c < 35 && c % 7 % 5 === 0 && text(left + c * cell, 12, t(PLAN.picture.some).split(',')[c % 7 ? 1 : 0], 't3 ts')
      : text(left + (c + 0.5) * cell, 12, t(PLAN.picture.week)[c % 7], 't3 ts', 'middle'))),
    from > start[0] && text(where(start[0]).x - cell / 2, where(start[0]).y + 4, t(PLAN.picture.gone), 't3 ts'),
    ticks && path(ticks, 'fn sl2 w15'),
    free, marks(['holiday', 'other', 'weekend'], cross), marks(['squeeze'], slash),
    there.filter((m) => inYear(m.on)).map((m) => [path(SHAPE[m.is](where(m.on).x, where(m.on).y, r + 3), 'fp si w15'), !onPlan.has(m.on) && number(m.on, 't2')]),
    [...sent].map(([date, what]) => text(where(date).x, where(date).y0, [...what].join(''), 'ts tb th', 'middle')),
    placed.map((m, i) => {
      // Those of one day stand side by side, and the day after the last.
      const same = placed.filter((one) => one.on === m.on);
      const k = same.indexOf(m);
      const { x, y } = where(m.on);
      const step = 2 * r + 3;
      return askMark(`plan.${m.id}`, { at: `0,${i}`, first: i === 0, label: m.says }, [
        path(SHAPE[m.is](x + k * step, y, r), 'fb'), k === same.length - 1 && number(m.on, 'tl tb', k * step)]);
    }));
}

/** Its key, in its own marks: of what is in the picture. */
export const yearKey = ({ closed, bodies, placed, there }) => {
  const P = PLAN.picture;
  const has = (...whys) => closed.some(({ why }) => whys.includes(why));
  return [
    ...['spring', 'autumn', 'cafe'].map((is) => placed.some((m) => m.is === is) && [path(SHAPE[is](12, 7, 5.5), 'fb'), t(P[is])]),
    there.length > 0 && [path(SHAPE.spring(12, 7, 5.5), 'fp si w15'), t(P.there)],
    ...['letters', 'papers'].map((what) => placed.some((m) => m[what]) && [text(12, 11.5, t(P[what]), 'tb', 'middle'), t(P[`${what}Key`])]),
    bodies.size > 0 && [line(8, 7, 16, 7, 'sl2 w15'), t(P.body)],
    has('holiday') && [path(cross(12, 7), 'fn si w1'), t(P.holiday)],
    has('squeeze') && [path(slash(12, 7), 'fn si w1'), t(P.squeeze)],
    has('schoolBreak') && [path('M3 3v8M3 7H21M21 3v8', 'fn sl2 w1'), t(P.breaks)],
  ].filter(Boolean);
};
