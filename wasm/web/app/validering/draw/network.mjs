// The pictures of Nätverket: municipalities by stages as pieces that meet, with
// a hole where nobody offers the stage; assessors as dots; a role's places.
import { s } from '../../dom.mjs';
import { dot, line, path, picture, rect, text } from '../../draw/marks.mjs';

const SHAPE = { own: 'fb sp w2', shared: 'fb3 sb w15', gap: 'fp sr2 w2 da' };
const WORDS = { own: 'tw ts', shared: 'ts', gap: 'tr ts tb' };

const cut = (words, most) => (words.length <= most ? words : `${words.slice(0, most - 1).trimEnd()}…`);

// Words on so many lines of so many letters; what has no room ends in ….
function wrap(words, most, lines) {
  const out = [];
  const left = words.split(/\s+/).filter(Boolean);
  while (left.length && out.length < lines) {
    let now = left.shift();
    while (left.length && (out.length === lines - 1 || now.length + 1 + left[0].length <= most)) now += ` ${left.shift()}`;
    out.push(cut(now, most));
  }
  return out;
}

// One side of a piece; at is where along it the knob sits.
function side(x0, y0, x1, y1, bump, k, at) {
  if (!bump) return `L${x1} ${y1}`;
  const level = y0 === y1;
  const way = Math.sign(level ? x1 - x0 : y1 - y0) * k * 0.72;
  const point = (by) => (level ? `${(at + by).toFixed(1)} ${y0}` : `${x0} ${(at + by).toFixed(1)}`);
  return `L${point(-way)}A${k} ${k} 0 1 ${bump > 0 ? 1 : 0} ${point(way)}L${x1} ${y1}`;
}

/** Rows {name, cells: [{state, lines: words, short, ask, told}]} below the names of columns. */
export function netMap({ rows, columns }, { width, phone, title, desc, ask }) {
  const left = phone ? 0 : 148;
  const heads = phone ? [] : columns.map((name) => wrap(name, Math.floor((width - left) / columns.length / 6.6), 2));
  const letters = (c) => (c === columns.length - 1 ? 13 : 18); // the last one leans to the edge
  const slope = phone ? 16 + 5.6 * Math.max(...columns.map((name, c) => Math.min(name.length, letters(c)))) : 0;
  const top = phone ? slope : 12 + 15 * Math.max(...heads.map((lines) => lines.length));
  const cw = (width - left - 4 - (phone ? 10 : 0)) / columns.length;
  const head = phone ? 27 : 0; // a row's name stands above it on a phone
  const ch = phone ? 40 : 60;
  const k = phone ? 4.5 : 8;
  const sign = (r, c) => ((r + c) % 2 ? 1 : -1);
  const there = (r, c) => r >= 0 && r < rows.length && c >= 0 && c < columns.length;
  const X = (c) => +(left + 2 + c * cw).toFixed(1);
  const Y = (r) => top + r * (ch + head) + head;
  const shape = (r, c) => {
    const [x, y, right, bottom] = [X(c), Y(r), X(c + 1), Y(r) + ch];
    const up = !head && there(r - 1, c) ? -sign(r - 1, c + 1) : 0;
    const down = !head && there(r + 1, c) ? sign(r, c + 1) : 0;
    const on = there(r, c + 1) ? sign(r, c) : 0;
    const back = there(r, c - 1) ? -sign(r, c - 1) : 0;
    const [ax, ay] = [x + cw * 0.82, y + ch * 0.8];
    return `M${x} ${y}${side(x, y, right, y, up, k, ax)}${side(right, y, right, bottom, on, k, ay)}${side(right, bottom, x, bottom, down, k, ax)}${side(x, bottom, x, y, back, k, ay)}Z`;
  };
  const names = [];
  const pieces = [];
  const holes = [];
  columns.forEach((name, c) => {
    if (phone) names.push(s('text', { class: 'ts t2', transform: `translate(${(X(c) + 18).toFixed(1)} ${top - 2}) rotate(-55)` }, cut(name, letters(c))));
    else heads[c].forEach((row, i) => names.push(text(X(c) + 10, top - 8 - 15 * (heads[c].length - 1 - i), row, 't2 ts')));
  });
  let first = true;
  rows.forEach(({ name, cells }, r) => {
    if (phone) names.push(text(2, Y(r) - 7, cut(name, 44), 'tb'));
    else wrap(name, 17, 2).forEach((row, i, all) => names.push(text(left - 12, Y(r) + ch / 2 + 5 + (i - (all.length - 1) / 2) * 18, row, 'tf', 'end')));
    cells.forEach((cell, c) => {
      const shown = phone ? [cell.short] : wrap(cell.words, Math.floor((cw - 36) / 6.4), 2);
      const words = s('text', { class: WORDS[cell.state] }, shown.map((row, i) =>
        [i ? ' ' : '', s('tspan', { x: +(X(c) + (phone ? 7 : 10)).toFixed(1), y: Y(r) + (phone ? 19 : 21) + i * 15 }, row)]));
      const piece = ask(cell, { at: `${r},${c}`, first, label: `${shown.join(' ')}. ${cell.told}` }, [path(shape(r, c), SHAPE[cell.state]), words]);
      first = false;
      (cell.state === 'gap' ? holes : pieces).push(piece);
    });
  });
  return picture(width, top + rows.length * (ch + head) + 4, { title, desc, role: 'group', class: 'pz' }, names, pieces, holes);
}

export const mapKey = ([own, shared, gap]) => [
  [rect(2, 1, 20, 12, 'fb'), own],
  [rect(2.75, 1.75, 18.5, 10.5, 'fb3 sb w15'), shared],
  [rect(3, 2, 18, 10, 'fp sr2 w2 da'), gap],
];

/** Assessors {name, all, fewest, needed, cls, words, more(n)}: one dot each, filled as many as can judge what fewest can. */
export function assessorRows(rows, { width, phone, title, desc, ask }) {
  const left = phone ? 2 : 148;
  const height = phone ? 56 : 36;
  const pitch = phone ? 14 : 16;
  const most = Math.floor(((phone ? width - 30 : 200) - 12) / pitch);
  const marks = rows.map((row, r) => {
    const y = r * height + (phone ? 38 : height / 2);
    const name = cut(row.name, phone ? 22 : 20);
    const word = cut(row.words, phone ? 44 : 40);
    const x = (i) => left + 6 + i * pitch;
    const shown = Math.min(row.all, most);
    const needed = row.needed && left + 6 + (Math.min(row.needed, most) - 0.5) * pitch;
    return ask(row, { at: `${r},0`, first: !r, label: `${name} ${word}. ${row.told}` }, [
      s('rect', { class: 'hit', x: 0, y: r * height + 1, width, height: height - 2 }),
      text(phone ? 2 : left - 12, phone ? r * height + 17 : y + 5, name, phone ? 'tb nm' : 'tf nm', phone ? undefined : 'end'),
      Array.from({ length: shown }, (_, i) => dot(x(i), y, i < row.fewest ? 5 : 4.25, i < row.fewest ? 'fb' : 'fp sb w15')),
      row.all > shown && text(x(shown) - 2, y + 4, row.more(row.all - shown), 'ts t2'),
      needed && line(needed, y - 11, needed, y + 11, 'si w2'),
      ' ', text(phone ? width - 2 : 372, phone ? r * height + 17 : y + 5, word, `ts ${row.cls}`, phone ? 'end' : undefined),
    ]);
  });
  return picture(width, rows.length * height, { title, desc, role: 'group', class: 'pz rows' }, marks);
}

export const assessorKey = ([can, other, needed]) => [
  [dot(12, 7, 5, 'fb'), can], [dot(12, 7, 4.25, 'fp sb w15'), other], [line(12, 0, 12, 14, 'si w2'), needed],
];

const place = (state, x, y) => ({
  held: () => dot(x, y, 5, 'fb'),
  ending: () => dot(x, y, 4, 'fn so w2'),
  missing: () => [dot(x, y, 4.25, 'fn sr2 w15 da')],
})[state]();

/** The places of a role, one dot each; the words beside it say the same. */
export function places(states) {
  const row = 10;
  const [across, down] = [Math.min(states.length, row), Math.ceil(states.length / row)];
  return picture(row * 14, down * 14, { class: 'places', 'data-n': across }, states.map((state, i) => place(state, 7 + (i % row) * 14, 7 + Math.floor(i / row) * 14)));
}

export const placesKey = (words) => ['held', 'ending', 'missing'].map((state, i) => [place(state, 12, 7), words[i]]);
