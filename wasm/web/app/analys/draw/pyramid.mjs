// The region's pyramid: who lives there now as bars, and later as a step line
// with its band, as the engine draws those of municipalities (PAGE.md §13).
import { t, whole } from '../../lang.mjs';
import { line, path, picture, rect, text } from '../../draw/marks.mjs';
import { AHEAD } from '../texts-ahead.mjs';

/** The ages of a group of five years. */
export const ages = (i, of) => (i === of - 1 ? `${5 * i}+` : `${5 * i}–${5 * i + 4}`);

// The least round number that nobody is above: 1, 2 or 5 with noughts, twice.
function roundUp(most) {
  const power = 10 ** Math.floor(Math.log10(Math.max(most, 1) / 2));
  return 2 * power * [1, 2, 5, 10].find((n) => 2 * n * power >= most);
}

/** Counts are [women, men] by group of five years: now, then, and {low, high} of then. */
export function pyramid({ now, then, band }, { title, desc, width, phone }) {
  const n = now[0].length, row = phone ? 12.5 : 15, gutter = phone ? 36 : 48, top = 24;
  const edge = 24; // half of the last number of the axis
  const half = (width - gutter) / 2 - edge, bottom = top + n * row;
  const most = roundUp(Math.max(...now.flat(), ...then.flat(), ...(band ? band.high.flat() : [])));
  const long = (count) => (half * count) / most;
  const y = (i) => bottom - (i + 1) * row;
  const marks = [1, 0].map((of, side) => { // men to the left
    const zero = side ? width - half - edge : half + edge;
    const at = (count) => zero + (side ? long(count) : -long(count));
    const box = (from, to, i, cls) => rect(Math.min(at(from), at(to)), y(i) + 0.5, Math.abs(at(to) - at(from)), row - 1, cls);
    const ticks = [0, most / 2, most].map((count) => [line(at(count), top, at(count), bottom, 'sl w1'), text(at(count), bottom + 17, whole(count), 'ts t3', 'middle')]);
    const step = then[of].map((count, i) => `${i ? 'L' : 'M'}${at(count).toFixed(1)} ${(y(i) + row).toFixed(1)}V${y(i).toFixed(1)}`).join('');
    return [ticks, now[of].map((count, i) => box(0, count, i, 'fb3')), band && band.low[of].map((low, i) => box(low, band.high[of][i], i, 'fl')), path(step, 'fn sb w2'),
      text(zero, 14, t(side ? AHEAD.women : AHEAD.men), 'ts t2', side ? 'start' : 'end')];
  });
  const names = now[0].map((_, i) => i % 2 === 0 && text(width / 2, y(i) + row - 3, String(5 * i), 'ts t3', 'middle'));
  return picture(width, bottom + 22, { title, desc, class: 'chart' }, marks, names);
}
