// How those who applied have left, by time: stacked steps, the wanted exit
// lowest and darkest, those still inside on top; and what is said wrongly, as a
// red dashed line.
import { whole } from '../../lang.mjs';
import { line, path, picture, text } from '../../draw/marks.mjs';

const WEEK = 7;
const LOOK = [['fb', 'tl tb'], ['fb2', ''], ['fl2', 't2'], ['fl', 't2'], ['fp', 't3']];

/** The share of a curve at a day: that of its last step until then. */
export const at = (steps, day) => steps.findLast(([d]) => d <= day)?.[1] ?? 0;

/** An interval, upright: how far a share is uncertain. */
export const upright = (x, low, high) => [line(x, low, x, high, 'si w15'), line(x - 4, low, x + 4, low, 'si w15'), line(x - 4, high, x + 4, high, 'si w15')];

/**
 * layers, from the lowest: {id, words, steps: [[day, share]], low, high}, the
 * last of them those still inside; end: the last day that is drawn; alone:
 * {share, words}; ask wraps the marks of a layer.
 */
export function incidencePlot(layers, { width, phone, title, desc, end, alone, axis, percent, ask }) {
  const [left, right, top] = [phone ? 38 : 44, phone ? 118 : 190, 10];
  const height = phone ? 244 : 300;
  const bottom = height - 36;
  const last = width - right;
  const x = (day) => left + (day / end) * (last - left);
  const y = (share) => bottom - share * (bottom - top);
  const days = [...new Set([0, ...layers.flatMap(({ steps }) => steps.map(([day]) => day)).filter((day) => day <= end), end])].sort((a, b) => a - b);
  const heights = days.map(() => 0);
  const small = phone ? ' ts' : '';
  const drawn = layers.map(({ steps, inside }, i) => {
    const low = [...heights];
    days.forEach((day, k) => { heights[k] = inside ? 1 : heights[k] + at(steps, day); });
    const up = days.map((day, k) => (k ? `H${x(day).toFixed(1)}V${y(heights[k]).toFixed(1)}` : `M${x(0)} ${y(heights[0]).toFixed(1)}`)).join('');
    // Back along the lower edge: up or down to it, then left to where its step began.
    const down = days.map((day, k) => `V${y(low[k]).toFixed(1)}H${x(day).toFixed(1)}`).reverse().join('');
    return { d: `${up}${down}Z`, mid: y((low.at(-1) + heights.at(-1)) / 2) + 4.5, cls: inside ? 'fp' : `${LOOK[i][0]} sp w1`, look: (inside ? LOOK[4] : LOOK[i])[1], thin: heights.at(-1) === low.at(-1) };
  });
  // Labels at the right end, in the order of the stack, none upon another.
  const gap = 17;
  drawn.forEach((one, i) => { one.at = Math.min(one.mid, i ? drawn[i - 1].at - gap : Infinity); });
  for (let i = drawn.length - 1; i >= 0; i--) drawn[i].at = Math.max(drawn[i].at, i < drawn.length - 1 ? drawn[i + 1].at + gap : top + 4);
  const each = end > 26 * WEEK ? 13 : 4;
  const weeks = Array.from({ length: Math.floor(end / WEEK / each) + 1 }, (_, k) => k * each);
  const from = x(end * (phone ? 0.6 : 0.58));
  return picture(width, height, { title, desc, role: 'group', class: 'pz rows inc' },
    layers.map((layer, i) => ask(layer, { at: `${layers.length - i},0`, first: i === 0, label: layer.words }, [path(drawn[i].d, drawn[i].cls), text(last + (phone ? 12 : 18), drawn[i].at, layer.words, `nm ${drawn[i].look}${small}`)])).reverse(),
    [0, 0.25, 0.5, 0.75, 1].map((share) => [text(left - 8, y(share) + 4, percent(share), 't3 ts', 'end'), share > 0 && line(left, y(share), last, y(share), 'sl w1')]),
    line(left, bottom, last, bottom, 'si w1'),
    weeks.map((week) => [line(x(week * WEEK), bottom, x(week * WEEK), bottom + 5, 'si w1'), text(x(week * WEEK), bottom + 19, whole(week), 't3 ts', 'middle')]),
    text((left + last) / 2, height - 2, axis, 't3 ts', 'middle'),
    layers[0].low !== undefined && upright(last + 5, y(layers[0].low), y(layers[0].high)),
    alone && ask({ id: 'alone' }, { at: '0,0', label: alone.words }, [
      line(from, y(alone.share), last, y(alone.share), 'sp w3'), line(from, y(alone.share), last, y(alone.share), 'sr2 w2 da'),
      text(from - 6, y(alone.share) + 4, alone.words, 'nm tr ts th', 'end'),
    ]));
}
