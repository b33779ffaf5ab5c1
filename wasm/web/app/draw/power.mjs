// Three columns side by side: can, is perceived, decides. And what such pictures
// are made of: rows with a name, marks on a common scale, and a word.
import { h, s } from '../dom.mjs';
import { capital, percent, t } from '../lang.mjs';
import { T } from '../texts.mjs';
import { dot, line, path, picture, rect, text } from './marks.mjs';
import { wrap } from './puzzle.mjs';

const LETTER = 6.9; // the mean width of one, at 13 px

/** An exact number as a place on a scale. */
export const value = (exact) => {
  const [over, under = 1n] = String(exact).split('/').map(BigInt);
  return Number((over * 1000000n) / under) / 1e6;
};

/** Round values from 0 out to both ends, so many steps at most. */
export function ticks(least, greatest, most, steps = [1, 2, 2.5, 5]) {
  const span = Math.max(greatest, 0) - Math.min(least, 0) || 1;
  const ten = 10 ** Math.floor(Math.log10(span / most));
  const step = [...steps, 10].map((n) => n * ten).find((n) => span / n <= most) ?? 20 * ten;
  const out = [];
  for (let n = Math.floor(Math.min(least, 0) / step + 1e-9); n <= Math.ceil(Math.max(greatest, 0) / step - 1e-9); n++) out.push(n * step);
  return out.length > 1 ? out : [0, step];
}

/**
 * Rows of a picture that can be asked why: one tab stop, arrows between. A row
 * is {id, name, word, look, told}; scale is {from, to, at: values with a
 * hairline, says, note, zero}; marks(row, x, y) draws between.
 */
export function rowPicture(rows, { width, phone, title, scale, high, ask, marks }) {
  const letters = phone ? 42 : 33;
  const names = rows.map((row) => wrap(row.name, letters, 2));
  const longest = Math.max(...names.flat().map((name) => name.length));
  const left = phone ? 14 : Math.min(240, Math.max(120, 20 + longest * LETTER));
  const right = phone ? 14 : 178;
  const { from = scale.at[0], to = scale.at.at(-1) } = scale;
  const words = width - right + (scale.note ? 36 : 20);
  const x = (v) => left + ((v - from) / (to - from)) * (width - left - right);
  const top = phone ? 26 : 34;
  let y = top;
  const drawn = rows.map((row, i) => {
    const name = names[i];
    const ends = phone ? 20 + name.at(-1).length * 7.4 + row.word.length * 6.6 > width - 28 : false; // the word has a line of its own
    const above = phone ? 18 + (name.length - 1) * 15 + (ends ? 15 : 0) : 0;
    const height = phone ? above + (high > 36 ? 38 : 30) : Math.max(high, name.length * 17 + 10);
    const mid = phone ? y + above + (high > 36 ? 16 : 13) : y + height / 2;
    const at = phone ? y + 15 : mid + 4.5 - (name.length - 1) * 8.5;
    const piece = ask(row, { first: i === 0, label: `${name.join(' ')} ${row.word}. ${row.told}` }, [
      rect(phone ? 0 : 2, y + 1, width - (phone ? 0 : 4), height - 2, 'hit'),
      s('text', { class: `nm th${phone ? ' tb' : ''}`, 'text-anchor': phone ? undefined : 'end' },
        name.map((part, k) => s('tspan', { x: (phone ? 14 : left - 18).toFixed(1), y: (at + k * (phone ? 15 : 17)).toFixed(1) }, part, k < name.length - 1 ? ' ' : ''))),
      ' ',
      phone
        ? text(ends ? 14 : width - 14, y + above - 3, row.word, `${row.look} ts th`, ends ? undefined : 'end')
        : text(words, mid + 4.5, row.word, row.look),
      marks(row, x, mid),
    ]);
    y += height;
    return piece;
  });
  const lines = scale.at.map((v, i) => {
    const half = scale.says(v).length * 3.4;
    const end = phone && (x(v) < half ? 'start' : x(v) > width - half && 'end');
    return [line(x(v), top - 8, x(v), y, scale.zero && v === 0 ? 'si w15' : 'sl w1'), text(x(v), top - 14, scale.says(v), 't3 ts', end || 'middle')];
  });
  const note = scale.note && (phone ? text(14, y + 16, scale.note, 't3 ts') : text(words, top - 14, scale.note, 't3 ts'));
  return picture(width, y + (phone && scale.note ? 22 : 6), { title, desc: rows.map((row) => `${row.name}, ${row.word}. ${row.told}`).join(' '), role: 'group', class: 'rows', on: { keydown: walk } }, lines, drawn, note);
}

function walk(event) {
  const all = [...event.currentTarget.querySelectorAll('a')];
  const at = all.indexOf(event.target.closest('a'));
  const to = { ArrowUp: at - 1, ArrowDown: at + 1, Home: 0, End: all.length - 1 }[event.key];
  if (at < 0 || !all[to]) return;
  event.preventDefault();
  all[at].setAttribute('tabindex', -1);
  all[to].setAttribute('tabindex', 0);
  all[to].focus();
}

const can = (x, y) => rect(x - 5.5, y - 5.5, 11, 11, 'fb');
const perceived = (x, y) => dot(x, y, 5.5, 'fn so w3');
const decides = (x, y) => path(`M${x} ${y - 7}L${x + 7} ${y}L${x} ${y + 7}L${x - 7} ${y}Z`, 'fi');
const MARK = { can, decides, perceived }; // in this order none hides another
const COLUMNS = ['can', 'perceived', 'decides'];

export const powerKey = () => COLUMNS.map((column) =>
  [MARK[column](12, 7), [h('strong', {}, t(T.makt.column[column])), `: ${t(T.makt.columnSays[column])}`]]);

// An organization's three columns in a sentence.
const told = (row) => `${capital(COLUMNS.map((column) => `${t(T.makt.column[column])} ${row[column] === undefined ? t(T.makt.unknown) : percent(row[column], 1)}`).join(', '))}.`;

const LOOK = { inBalance: 't3', strongUnheard: 'to tb', heardWithoutLevers: 'to tb', outside: 'tr', unknown: 't3' };

/** rows: the report's organizations, with name and word. */
export function powerPlot(rows, { width, phone, ask }) {
  const shares = rows.flatMap((row) => COLUMNS.map((column) => row[column]).filter((share) => share !== undefined)).map(value);
  return rowPicture(rows.map((row) => ({ ...row, look: LOOK[row.balance], told: told(row) })), {
    width, phone, ask, high: 42, title: t(T.makt.title),
    scale: { at: ticks(0, Math.max(...shares) * 100, 4), says: (v) => percent(`${Math.round(v * 10)}/1000`, v % 1 ? 1 : 0) },
    marks(row, x, y) {
      const at = Object.fromEntries(COLUMNS.filter((column) => row[column] !== undefined).map((column) => [column, x(value(row[column]) * 100)]));
      const all = Object.values(at);
      if (!all.length) return null;
      const out = !['inBalance', 'unknown'].includes(row.balance);
      return [
        line(Math.min(...all), y, Math.max(...all), y, `${out ? 'sl2' : 'sl'} w3`),
        at.perceived !== undefined && dot(at.perceived, y, 5.5, 'fp'), // the line does not go through it
        Object.keys(MARK).map((column) => at[column] !== undefined && MARK[column](Math.round(at[column] * 10) / 10, y)),
      ];
    },
  });
}

/** One small square for each part that an organization holds a lever in. */
export const squares = (held) =>
  picture(held.length * 17, 18, {}, held.map(({ look, name }, i) => {
    const inset = look === 'alone' || look === 'passive' ? 0 : 0.75;
    return s('rect', { x: i * 17 + 1.5 + inset, y: 2.5 + inset, width: 13 - 2 * inset, height: 13 - 2 * inset, class: SQUARE[look] }, s('title', {}, name));
  }));

const SQUARE = { shared: 'fb3 sb w15', alone: 'fb', passive: 'fo', outside: 'fp sr2 w2' };
export const squareKey = () => Object.keys(SQUARE).map((look) => [rect(6, 1, 12, 12, SQUARE[look]), t(T.makt.square[look])]);
