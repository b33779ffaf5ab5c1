// Mandates as bars on a time line: blue where one holds on the day of the next
// decision, ochre where it does not, red dashes where there is none. A decision
// is an ink line.
import { day, t } from '../lang.mjs';
import { T } from '../texts.mjs';
import { line, picture, rect, text } from './marks.mjs';

const LETTER = 6.3; // about how wide one is, 12 px high
const wide = (words) => words.length * LETTER;
const cut = (words, room) => (wide(words) <= room ? words : `${words.slice(0, Math.max(0, Math.floor(room / LETTER) - 1)).trimEnd()}…`);
const number = (date) => Date.parse(`${date}T00:00Z`);

/**
 * rows: {who, org, is: holds, ends or none, from, to, says}; window: the first
 * day and the day after the last; decisions: their days, the next one first.
 */
export function mandatePlot({ rows, window, decisions, title, desc }, { width, phone = false }) {
  const left = phone ? 4 : 222;
  const right = width - 8;
  const top = 30;
  const high = phone ? 46 : 34;
  const height = top + rows.length * high + (phone ? 22 : 6);
  const [first, last] = window.map(number);
  const x = (date) => left + ((Math.min(Math.max(number(date), first), last) - first) / (last - first)) * (right - left);
  const next = decisions.length ? x(decisions[0]) : right;

  const lines = decisions.map((on, i) => line(x(on), top - 6, x(on), phone ? height - 16 : height, `si ${i ? 'w1' : 'w15'}`));
  const said = decisions.length ? t(T.plan.picture.decision, { on: day(decisions[0]).replace(/\s\d+$/, '') }) : '';
  const half = wide(said) / 2;
  const at = phone ? Math.min(Math.max(next, half), width - half) : Math.min(next + 5 + half, width - half);
  const months = [];
  const years = Number(window[1].slice(0, 4)) - Number(window[0].slice(0, 4));
  const step = years > 2 ? 12 * Math.ceil(years / 24) : 1;
  for (let m = 0; m < years * 12 + 12 && m < 40 * step; m += step) {
    const on = `${String(Number(window[0].slice(0, 4)) + Math.floor(m / 12)).padStart(4, '0')}-${String((m % 12) + 1).padStart(2, '0')}-01`;
    if (on >= window[1]) break;
    const [, month, year] = day(on).split('\u00a0');
    const says = `${month.slice(0, 3)}${m % 12 ? '' : ` ${year}`}`;
    const from = x(on) + 4;
    const free = phone || !said || from + wide(says) < at - half || from > at + half;
    months.push(line(x(on), top - 6, x(on), height, 'sl w1'), m % (3 * step) === 0 && free && from + wide(says) < width && text(from, 16, says, 't3 ts'));
  }

  const marks = [];
  const words = [said && text(at, phone ? height - 2 : 16, said, 'ts tb th', 'middle')];
  rows.forEach(({ who, org, is, from, to, says }, i) => {
    const y = top + i * high + (phone ? 32 : high / 2);
    if (phone) words.push(text(4, y - 12, cut([who, org].filter(Boolean).join(', '), width), 'ts th'));
    else words.push(text(left - 14, y + (who ? 1 : 4.5), cut(who || org, (left - 14) / 1.15), 'tb', 'end'), who && text(left - 14, y + 14, cut(org, left - 14), 't3 ts', 'end'));
    const [a, b] = is === 'none' ? [left, right] : [from ? x(from) : left, to ? x(to) : right];
    const bar = b - a > 1;
    if (bar) marks.push(rect(a, y - 8, b - a, 16, { holds: 'fb', ends: 'fo', none: 'fp sr2 w15 da' }[is]));
    // The words stand in the bar, clear of the line, else beside it.
    const rooms = (next > a && next < b ? [[a, next], [next, b]] : [[a, b]]).map(([start, end]) => [start + 8, end - start - 14]);
    const beside = (next > b - 4 && next < b + 8 + wide(says) ? next : b) + 8;
    const fits = bar && rooms.find(([, room]) => wide(says) <= room);
    if (!fits && beside + wide(says) <= width) words.push(text(beside, y + 4.5, says, 't2 ts th'));
    else {
      const [start, room] = fits || rooms.reduce((best, one) => (one[1] > best[1] ? one : best));
      if (room > 20) words.push(text(start, y + 4.5, cut(says, room), `${{ holds: 'tw', ends: 'tk', none: 'tr' }[is]} ts`));
    }
  });
  return picture(width, height, { title, desc }, months, marks, lines, words);
}

/** The key of what a picture holds, on a day. */
export const mandateKey = (rows, on) => [
  ['holds', rect(1, 1, 22, 12, 'fb')],
  ['ends', rect(1, 1, 22, 12, 'fo')],
  ['none', rect(2, 2, 20, 10, 'fp sr2 w15 da')],
].filter(([is]) => rows.some((row) => row.is === is)).map(([is, mark]) => [mark, t(T.plan.picture[is], { on })]);
