// Rows of ranges on a common scale: from the least to the most that something
// can be. An end that is not known is open, and the line dashed.
import { dot, line, picture, rect, text } from '../../draw/marks.mjs';

/** Round values from 0 out to both ends, so many steps at most. */
function ticks(least, most, n) {
  const span = most - least || 1;
  const ten = 10 ** Math.floor(Math.log10(span / n));
  const step = [1, 2, 5, 10].map((k) => k * ten).find((s) => span / s <= n) ?? 20 * ten;
  const out = [];
  for (let k = Math.ceil(least / step - 1e-9); k * step <= most + step * 1e-9; k++) out.push(k * step);
  return out;
}

const LETTER = 7;
const fit = (name, most) => (name.length > most ? `${name.slice(0, most - 1)}…` : name);

function mark({ least, most, mid, cls }, x, from, y) {
  const open = least === undefined;
  const [a, b] = [open ? x(from) : x(least), x(most ?? least)];
  const cap = (at) => line(at, y - 6, at, y + 6, `${cls} w2`);
  return [line(a, y, Math.max(b, a + 1), y, `${cls} w3${open ? ' da' : ''}`), !open && cap(a), cap(b), mid !== undefined && dot(x(mid), y, 5, 'fb')];
}

/** The mark of a range, for a key. */
export const rangeMark = (cls, open) => mark({ least: open ? undefined : 3, most: 21, cls }, (n) => n, 3, 7);
export const midMark = () => mark({ least: 3, most: 21, mid: 12, cls: 'sl2' }, (n) => n, 3, 7);

/**
 * rows: {id, name, word, look, least, most, mid, cls}, or {title, word, look} above some;
 * what has neither least nor most has only its word. scale: {from, to, says,
 * zero}. ask wraps the marks of a row; without it nothing can be asked.
 */
export function rangePlot(rows, { width, phone, title, scale, ask }) {
  const known = rows.flatMap(({ least, most }) => [least, most]).filter((n) => n !== undefined);
  const { from = Math.min(0, ...known), to = Math.max(0, ...known) * 1.04 || 1, says } = scale;
  const names = rows.filter((r) => r.name).map((r) => r.name.length);
  const left = phone ? 8 : Math.min(250, 30 + Math.max(10, ...names) * LETTER);
  const right = phone ? 12 : 176;
  const last = width - right;
  const x = (n) => left + ((n - from) / (to - from)) * (last - left);
  const at = ticks(from, to, phone ? 4 : 6);
  let y = 28;
  let first = true;
  const drawn = rows.map((row, i) => {
    const begins = y;
    if (row.title) {
      y += phone ? 42 : 32;
      return [text(phone ? 8 : 0, phone ? y - 23 : y - 10, row.title, 'tb ts th'), ' ', text(phone ? 8 : last + 20, phone ? y - 8 : y - 10, row.word, `${row.look} ts th`)];
    }
    const none = row.least === undefined && row.most === undefined;
    y += phone ? (none ? 26 : 42) : 32;
    const mid = phone ? begins + 30 : begins + 16;
    const marks = [
      ask && rect(1, begins + 1, width - 2, y - begins - 2, 'hit'),
      phone ? text(14, begins + 16, fit(row.name, 26), 'ts th nm') : text(left - 16, mid + 4.5, fit(row.name, 32), 'nm', 'end'), ' ',
      !none && mark(row, x, from, mid),
      phone ? text(width - 8, begins + 16, row.word, `${row.look ?? 't2'} ts th`, 'end') : text(last + 20, mid + 4.5, row.word, row.look ?? 't2'), ' ',
    ];
    if (!ask) return marks;
    const stop = first;
    first = false;
    return ask(row, { at: `${i},0`, first: stop, label: `${fit(row.name, phone ? 26 : 32)} ${row.word}` }, marks);
  });
  return picture(width, y + 4, { title, desc: rows.map((r) => (r.title ? `${r.title}: ${r.word}.` : `${r.name}, ${r.word}.`)).join(' '), role: ask ? 'group' : undefined, class: ask ? 'pz rows' : undefined },
    at.map((n, i) => [line(x(n), 20, x(n), y, scale.zero && n === 0 ? 'si w15' : 'sl w1'),
      text(x(n), 13, says(n), 't3 ts', phone && i === 0 && x(n) < 24 ? 'start' : phone && i === at.length - 1 && x(n) > width - 40 ? 'end' : 'middle')]),
    drawn);
}
