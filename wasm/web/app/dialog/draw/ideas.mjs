// Ideas over time as stacked steps, embedded lowest (PAGE.md §13, Incidence,
// ideas); what became of those with and without something; how an interface is.
import { t, whole } from '../../lang.mjs';
import { dot, line, path, picture, rect, text } from '../../draw/marks.mjs';
import { IDEAS } from '../texts-ideas.mjs';

const ORDER = [['embedded', 'fb', 'tl tb'], ['scheduled', 'fb2', ''], ['alive', 'fb3', ''], ['buried', 'fl', 't2']];
const at = (date) => Date.parse(date) / 864e5;

/** The picture of a report's quarters at a width. */
export function ideasPlot(quarters, { width, phone, title, desc }) {
  const [left, right, top, height] = phone ? [26, 96, 10, 212] : [34, 140, 12, 262];
  const bottom = height - 26;
  // A quarter is a column up to its last day, as high as it ended.
  const from = quarters[0].on.replace(/-(\d\d)-\d\d$/, (_, month) => `-${String(Math.floor((month - 1) / 3) * 3 + 1).padStart(2, '0')}-01`);
  const first = at(from);
  const last = Math.max(at(quarters.at(-1).on), first + 1);
  const most = Math.max(...quarters.map((q) => q.alive + q.scheduled + q.embedded + q.buried), 1);
  const step = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000].find((n) => most / n <= 4) ?? 2000;
  const end = width - right;
  const x = (date) => left + ((at(date) - first) / (last - first)) * (end - left);
  const y = (n) => bottom - (n / (most * 1.04)) * (bottom - top);
  const height0 = quarters.map(() => 0);
  let floor = Infinity;
  const drawn = ORDER.map(([is, cls, look]) => {
    const low = [...height0];
    quarters.forEach((q, i) => { height0[i] += q[is]; });
    const edge = (heights) => quarters.map((q, i) => `${i ? 'V' : `M${left} `}${y(heights[i]).toFixed(1)}H${x(q.on).toFixed(1)}`).join('');
    const back = quarters.map((q, i) => `V${y(low[i]).toFixed(1)}H${(i ? x(quarters[i - 1].on) : left).toFixed(1)}`).reverse().join('');
    const n = quarters.at(-1)[is];
    const mid = (low.at(-1) + height0.at(-1)) / 2;
    if (n > 0) floor = Math.min(floor - 16, y(mid) + 4);
    return [height0.some((h, i) => h > low[i]) && path(`${edge(height0)}${back}Z`, `${cls} sp w1`),
      n > 0 && text(end + 8, floor, t(IDEAS.steps[is], { n: whole(n), one: n }), look)];
  });
  const years = [];
  for (let year = Number(from.slice(0, 4)) + (from.endsWith('01-01') ? 0 : 1); at(`${year}-01-01`) <= last; year++) years.push(year);
  const each = Math.ceil(years.length / (phone ? 4 : 10));
  return picture(width, height, { title, desc },
    Array.from({ length: Math.floor(most / step) + 1 }, (_, i) => i * step).map((n) => [n > 0 && line(left, y(n), end, y(n), 'sl w1'), text(left - 8, y(n) + 4, whole(n), 't3 ts', 'end')]),
    drawn,
    line(left, bottom, end, bottom, 'si w1'),
    years.map((year, i) => [line(x(`${year}-01-01`), bottom, x(`${year}-01-01`), bottom + 5, 'si w1'), i % each === 0 && text(x(`${year}-01-01`), bottom + 19, String(year), 't3 ts', 'middle')]),
    (years.length === 0 || x(`${years[0]}-01-01`) - left > 44) && text(left, bottom + 19, from.slice(0, 4), 't3 ts'));
}

const range = (x1, x2, y) => [rect(x1, y - 1, Math.max(x2 - x1, 1), 2, 'fl2'), rect(x1, y - 4, 1.5, 8, 'fl2'), rect(x2 - 1.5, y - 4, 1.5, 8, 'fl2')];
const had = (x, y) => dot(x, y, 5, 'fb');
const hadNot = (x, y) => dot(x, y, 4.5, 'fp sb w2');

export const fatesKey = () => [[had(12, 7), t(IDEAS.fates.keyWith)], [hadNot(12, 7), t(IDEAS.fates.keyWithout)], [range(3, 21, 7), t(IDEAS.fates.keyRange)]];

/**
 * The report's conditions, each two lines: with it and without it. rows are
 * {id, told, lines: [{name, word, share, had}]}; ask wraps the marks of a row.
 */
export function fatesPlot(rows, { width, phone, title, percent, ask }) {
  const [left, right, top] = phone ? [8, 8, 26] : [190, 150, 30];
  const x = (share) => left + share * (width - left - right);
  const high = phone ? 38 : 24;
  const tall = 2 * high + (phone ? 10 : 14);
  const bottom = top + rows.length * tall;
  return picture(width, bottom, { title, desc: rows.map((row) => row.told).join(' '), role: 'group', class: 'pz rows' },
    [0, 0.25, 0.5, 0.75, 1].map((share) => [line(x(share), top - 6, x(share), bottom, 'sl w1'),
      (!phone || share % 0.5 === 0) && text(x(share), top - 13, percent(share), 't3 ts', !phone || share === 0.5 ? 'middle' : share ? 'end' : 'start')]),
    rows.map((row, i) => ask(row, { at: `${i},0`, first: i === 0, label: row.lines.map(({ name, word }) => `${name} ${word}`).join(' ') }, [
      rect(1, top + i * tall, width - 2, tall - 2, 'hit'),
      row.lines.map(({ name, word, share, had: yes }, k) => {
        const mid = top + i * tall + k * high + (phone ? 28 : 18);
        return [
          phone ? text(left, mid - 12, name, `ts th${k ? '' : ' nm'}`) : text(left - 16, mid + 4.5, name, k ? '' : 'nm', 'end'), ' ',
          share && range(x(share.lowRounded), x(share.highRounded), mid),
          share && (yes ? had : hadNot)(x(share.count / share.of), mid),
          phone ? text(width - right, mid - 12, word, 't3 ts th', 'end') : text(x(1) + 18, mid + 4.5, word, 't2'), ' ',
        ];
      }),
    ])));
}

const FACE = {
  nothing: () => dot(7, 7, 1.5, 'fl2'),
  found: () => dot(7, 7, 5, 'fp sb w2'),
  trying: () => [dot(7, 7, 5, 'fp sb w2'), path('M7 2a5 5 0 0 0 0 10z', 'fb')],
  established: () => dot(7, 7, 6, 'fb'),
  ended: () => path('M2 2l10 10m0 -10l-10 10', 'fn sl2 w2'),
};

/** How an interface is, in form: found open, tried half, established filled, ended a cross. */
export const faceMark = (state) => picture(14, 14, { class: 'face' }, (FACE[state] ?? FACE.nothing)());
