// How the figures of a report are said: {exact, rounded}, and ranges and shares
// of them. Pure.
import { rounded, t, whole } from '../lang.mjs';
import { V } from './texts.mjs';

const nearest = ({ exact }) => Number(rounded(exact).replace('−', '-').replace(/[^\d-]/g, ''));

/** Days of a figure {exact, rounded}, whole, as a sentence says them: sju dagar. */
export const wholeDays = (figure) => t(V.days, { n: nearest(figure) });

/** The same in digits, for tables and facts: 46 dagar, 7 dagar. */
export function daysOf(figure) {
  const n = nearest(figure);
  return t(V.daysOf, { d: whole(n), n });
}

/** A figure in öre as money: 118 tkr, 1,4 mkr; in kronor below a hundred thousand. */
export function money({ exact }) {
  const [over, under = '1'] = exact.split('/');
  const kronor = Math.abs(Number(over) / Number(under)) / 100;
  const [unit, ore, digits] = kronor >= 999_500 ? [V.mkr, 100_000_000n, 1] : kronor >= 99_999.5 ? [V.tkr, 100_000n, 0] : [V.kr, 100n, 0];
  return t(unit, { n: rounded(`${over}/${BigInt(under) * ore}`, digits) });
}

/** A range {least, most} of figures, in words of say; nothing known is undefined. */
export function rangeOf({ least, most } = {}, words) {
  if (least && most) return least.exact === most.exact ? words(least) : t(V.between, { least: words(least), most: words(most) });
  return least ? t(V.atLeast, { least: words(least) }) : most ? t(V.atMost, { most: words(most) }) : undefined;
}

/** A share of the report's: {count, of, exact, low, high}, said in whole percents. */
export const shareOf = ({ count, of, exact, lowRounded, highRounded }) => ({
  count: whole(count), of: whole(of), percent: exact === undefined ? undefined : rounded(exact, 0, 100n),
  low: lowRounded === undefined ? undefined : whole(Math.round(100 * lowRounded)), high: highRounded === undefined ? undefined : whole(Math.round(100 * highRounded)),
});
