// A factor: people's answers as dots, their mean, and how far the silent could
// move it. One dot is one answer; where there is no room for the dots, bars
// with their numbers stand instead.
import { t, decimal, whole } from '../lang.mjs';
import { T } from '../texts.mjs';
import { dot, line, picture, rect, text } from './marks.mjs';

const WIDTH = 284;
const HEIGHT = 46;
const ROOM = 24; // dots at one level: eight columns of three
const x = (level) => 20 + (level - 1) * 61;
const number = (exact) => {
  const [over, under = 1] = String(exact).split('/').map(Number);
  return over / under;
};

function dots(level, n, open) {
  const columns = Math.ceil(n / 3);
  return Array.from({ length: n }, (_, i) =>
    dot(x(level) + (Math.floor(i / 3) - (columns - 1) / 2) * 7.2, 25 - (i % 3) * 7.2, open ? 2.6 : 3.1, open ? 'fp si w1' : 'fb'));
}

function bars(counts, open) {
  const most = Math.max(...counts);
  return counts.map((n, i) => {
    if (!n) return null;
    const height = Math.max(1, (14 * n) / most);
    return [
      rect(x(i + 1) - 13, 28 - height, 26, height, open ? 'fp si w1' : 'fb'),
      text(x(i + 1), 24 - height, whole(n), 'ts th', 'middle'),
    ];
  });
}

/** factor: the report's state of it; from: the level where a gate's field begins. */
export function factorPlot(factor, { name, open, from }) {
  const { counts, mean, least, greatest } = factor.people;
  const marks = from ? [rect(x(from), 0, WIDTH - x(from), HEIGHT, 'fb3')] : [];
  for (let level = 1; level <= 5; level++) marks.push(line(x(level), 0, x(level), HEIGHT, 'sl w1'));
  if (Math.max(...counts) > ROOM) marks.push(bars(counts, open));
  else counts.forEach((n, i) => marks.push(dots(i + 1, n, open)));
  let desc = t(T.plot.counts, { counts: counts.map(whole).join(', ') });
  if (mean !== undefined) {
    const [lo, hi, mid] = [least, greatest, mean].map((n) => x(number(n)));
    marks.push(line(lo, 37, hi, 37, 'sl2 w15'), line(lo, 34, lo, 40, 'sl2 w15'), line(hi, 34, hi, 40, 'sl2 w15'), line(mid, 32, mid, 42, 'si w3'));
    desc += ` ${t(T.plot.mean, { mean: decimal(mean), least: decimal(least), greatest: decimal(greatest) })}`;
  }
  return picture(WIDTH, HEIGHT, { title: name, desc }, marks);
}

export const scale = () =>
  picture(WIDTH, 16, {}, [t(T.plot.no), '2', '3', '4', t(T.plot.yes)].map((word, i) => text(x(i + 1), 13, word, 't3 ts', 'middle')));

export const factorKey = {
  answer: () => dot(12, 7, 3, 'fb'),
  person: () => dot(12, 7, 3, 'fp si w1'),
  mean: () => line(12, 1, 12, 13, 'si w3'),
  range: () => [line(2, 7, 22, 7, 'sl2 w15'), line(2, 3, 2, 11, 'sl2 w15'), line(22, 3, 22, 11, 'sl2 w15')],
  gate: () => rect(2, 1, 20, 12, 'fb3'),
};
