// How much evidence shows of an outcome, and a case's way through the stages.
import { capital, lang, t } from '../../lang.mjs';
import { dot, line, path, picture, rect, text } from '../../draw/marks.mjs';
import { CASE } from '../texts-case.mjs';

const W = CASE.way;

const half = (x, y, r) => path(`M${x} ${y - r}a${r} ${r} 0 0 0 0 ${2 * r}z`, 'fb');
const marks = (x, y, r) => ({
  whole: () => dot(x, y, r, 'fb'),
  half: () => [half(x, y, r), dot(x, y, r, 'fn sb w15')],
  none: () => dot(x, y, 1.5, 'fl2'),
});
/** Full, half or a point. */
export const coverMark = (coverage) => picture(20, 20, {}, marks(10, 10, 6.5)[coverage]());
export const coverKey = () => ['whole', 'half', 'none'].map((is) => [marks(12, 7, 5.5)[is](), t(CASE.covered[is])]);

export const cross = (x, y) => path(`M${x - 4} ${y - 4}l8 8m0 -8l-8 8`, 'fn sr2 w2');
/** Who may judge: a dot; who may not: a cross. */
export const mayMark = (may) => picture(20, 20, { class: 'may' }, may ? dot(10, 10, 5, 'fb') : cross(10, 10));

const diamond = (x, y) => path(`M${x} ${y - 6.5}l6.5 6.5l-6.5 6.5l-6.5 -6.5z`, 'fi');
export const wayKey = () => [[line(2, 7, 22, 7, 'sl2 w3'), t(W.waits)], [rect(2, 1, 20, 12, 'fb'), t(W.works)]];

export const number = (date) => Date.parse(date) / 864e5;
const MONTHS = { sv: 'jan feb mars april maj juni juli aug sep okt nov dec', en: 'Jan Feb Mar Apr May June July Aug Sep Oct Nov Dec' };

/** The firsts of months between two days, not more than so many. */
function ticks(from, to, most) {
  const months = (to - from) / 30.44;
  const step = [1, 2, 3, 6, 12, 24, 60].find((n) => months / n <= most) ?? 120;
  const out = [];
  const start = new Date(from * 864e5);
  for (let m = Math.ceil((start.getUTCFullYear() * 12 + start.getUTCMonth() + 1) / step) * step; ; m += step) {
    const at = Date.UTC(Math.floor(m / 12), m % 12, 1) / 864e5;
    if (at > to) return out;
    out.push([at, m % 12, Math.floor(m / 12)]);
  }
}

/**
 * The way: visits {name, queued, started, ended, word, old}, what is formal {on,
 * is: decision or certificate, revoked}, and the last day that is drawn, with
 * its word where the case is open. said: {title, desc}.
 */
export function wayPlot(visits, formal, { last, today, width, phone, ...said }) {
  const [left, right, rowHeight, top] = phone ? [4, 8, 44, 28] : [178, 164, 32, 30];
  const kinds = ['decision', 'certificate'].filter((is) => formal.some((f) => f.is === is));
  const rows = visits.length + kinds.length;
  const bottom = top + rows * rowHeight;
  const from = number(visits[0].queued);
  const to = Math.max(number(last), from + 28);
  const x = (d) => left + ((d - from) / (to - from)) * (width - left - right);
  const names = MONTHS[lang()].split(' ');
  const y = (i) => top + i * rowHeight + (phone ? 30 : rowHeight / 2);
  const name = (i, words) => text(phone ? left : left - 14, y(i) + (phone ? -14 : 4.5), words, phone ? 'th' : '', phone ? 'start' : 'end');
  return picture(width, bottom + 6, said,
    ticks(from, to, phone ? 4 : 7).map(([at, m, year], i) => {
      const words = m === 0 || i === 0 ? `${names[m]} ${year}` : names[m];
      return [line(x(at), top - 8, x(at), bottom, 'sl w1'), x(at) < width - (phone ? 40 : 60) && text(x(at), 14, words, 't3 ts', x(at) < 30 ? 'start' : 'middle')];
    }),
    today && line(x(to), top - 8, x(to), bottom, 'si w1 da'),
    visits.map((v, i) => {
      const begun = v.started ? number(v.started) : to;
      const over = v.ended ? number(v.ended) : to;
      return [
        name(i, v.name),
        line(x(number(v.queued)), y(i), x(begun), y(i), `${v.old ? 'so' : 'sl2'} w3`),
        v.started && rect(x(begun), y(i) - 6, Math.max(2, x(over) - x(begun)), 12, v.old ? 'fo' : 'fb'),
        text(phone ? width - right - 6 : width - right + 14, y(i) + (phone ? -14 : 4.5), phone ? v.short : v.word, `${v.old ? 'to tb' : 't2'}${phone ? ' th' : ''}`, phone ? 'end' : 'start'),
      ];
    }),
    kinds.map((is, k) => [
      name(visits.length + k, capital(t(W[is]))),
      formal.filter((f) => f.is === is).map(({ on, revoked }) => {
        const [px, py] = [x(number(on)), y(visits.length + k)];
        return is === 'decision' ? diamond(px, py) : [dot(px, py, 5.5, 'fp si w2'), revoked && cross(x(number(revoked)), py)];
      }),
    ]));
}
export const dayCount = (from, to) => number(to) - number(from);
