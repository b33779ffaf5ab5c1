// Gain less cost of each partner, from the least to the greatest.
import { capital, rounded, t } from '../lang.mjs';
import { T } from '../texts.mjs';
import { line } from './marks.mjs';
import { wrap } from './puzzle.mjs';
import { rowPicture, ticks, value } from './power.mjs';

const STROKE = { surelyGains: 'sb', mayLose: 'so', surelyLoses: 'sr2' };
const LOOK = { surelyGains: 't3', mayLose: 'to tb', surelyLoses: 'tr tb', unknown: 't3' };

// An organization's gain in a sentence.
const told = (row) => (row.least === undefined ? '' : `${capital(t(T.makt.fromTo, { least: rounded(row.least), greatest: rounded(row.greatest) }))}.`);

/** rows: the report's partners, with name and word; note: what is counted. */
export function ledgerPlot(rows, { width, phone, ask, note }) {
  const known = rows.filter((row) => row.least !== undefined).flatMap((row) => [value(row.least), value(row.greatest)]);
  const [least, greatest] = [Math.min(0, ...known), Math.max(0, ...known)];
  const plus = (v) => (v > 0 ? `+${rounded(BigInt(v))}` : rounded(BigInt(v)));
  // As many hairlines as there is room for their numbers.
  const wide = Math.max(...[least, greatest].map((v) => plus(Math.round(v)).length)) * 8 + 18;
  const at = ticks(least, greatest, Math.max(1, Math.min(5, Math.floor((phone ? 300 : 340) / wide))), [1, 2, 5]).map(Math.round);
  // The scale ends a little beyond the last figure, not at a round one.
  const spare = (greatest - least || 1) * 0.03;
  const [from, to] = known.length ? [least - spare, greatest + spare] : [at[0], at.at(-1)];
  return rowPicture(rows.map((row) => ({ ...row, look: LOOK[row.is], told: told(row) })), {
    width, phone, ask, high: 34, title: t(T.makt.gainTitle),
    scale: { from, to, at: at.filter((v) => v >= from && v <= to), says: plus, note: wrap(note, 22, 1)[0], zero: true },
    marks(row, x, y) {
      if (row.least === undefined) return null;
      const [from, to] = [x(value(row.least)), x(value(row.greatest))];
      const cls = STROKE[row.is];
      return [line(from, y, to, y, `${cls} w3`), line(from, y - 6, from, y + 6, `${cls} w2`), line(to, y - 6, to, y + 6, `${cls} w2`)];
    },
  });
}
