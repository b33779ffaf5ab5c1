// The puzzle: parts of the problem by levers, a piece where somebody must hold
// the lever. Needed pieces that meet have a knob between them.
import { s } from '../dom.mjs';
import { say, t } from '../lang.mjs';
import { T } from '../texts.mjs';
import { dot, path, picture, rect } from './marks.mjs';

const SHAPE = { many: 'fb sp w2', one: 'fb3 sb w15', passive: 'fo3 so w15', hole: 'fp sr2 w2 da' };
const WORDS = { many: 'tw ts', one: 'ts', passive: 'to ts', hole: 'tr ts tb' };

// One side of a piece; at is where along it the knob sits, clear of the text.
function edge(x0, y0, x1, y1, bump, k, at) {
  if (!bump) return `L${x1} ${y1}`;
  const level = y0 === y1;
  const way = Math.sign(level ? x1 - x0 : y1 - y0);
  const point = (side) => (level ? `${(at + side * way * k * 0.72).toFixed(1)} ${y0}` : `${x0} ${(at + side * way * k * 0.72).toFixed(1)}`);
  return `L${point(-1)}A${k} ${k} 0 1 ${bump > 0 ? 1 : 0} ${point(1)}L${x1} ${y1}`;
}

const cut = (words, most) => (words.length <= most ? words : `${words.slice(0, most - 1).trimEnd()}…`);

/** Words on so many lines of so many letters; what has no room ends in …. */
export function wrap(words, most, lines) {
  const out = [];
  const left = words.split(/\s+/).filter(Boolean);
  while (left.length && out.length < lines) {
    let now = left.shift();
    while (left.length && now.length + 1 + left[0].length <= most) now += ` ${left.shift()}`;
    if (out.length === lines - 1 && left.length) now += ` ${left.splice(0).join(' ')}`;
    out.push(cut(now, most));
  }
  return out;
}

export function puzzle(data, { width, phone = false, mini = false, ask }) {
  const { dimensions, levers } = data;
  const rows = dimensions.length;
  const columns = levers.length;
  const left = mini || phone ? 0 : 148;
  const top = mini ? 6 : phone ? 74 : 26;
  const cw = (width - left - 4) / columns;
  const head = phone && !mini ? 26 : 0; // a row's name stands above it on a phone
  const ch = mini ? Math.min(27, 140 / rows) : phone ? 52 : 68;
  const k = mini ? Math.min(4.5, ch / 6) : phone ? 5.5 : 8.5;
  const sign = (r, c) => ((r + c) % 2 ? 1 : -1);
  const need = (r, c) => Boolean(dimensions[r]?.cells[c]);
  const X = (c) => +(left + 2 + c * cw).toFixed(1);
  const Y = (r) => +(top + r * (ch + head) + head).toFixed(1);
  const letters = Math.floor((cw - 18) / 6.9);

  const shape = (r, c) => {
    const [x, y, right, bottom] = [X(c), Y(r), X(c + 1), +(Y(r) + ch).toFixed(1)];
    const up = !head && need(r - 1, c) ? -sign(r - 1, c + 1) : 0;
    const down = !head && need(r + 1, c) ? sign(r, c + 1) : 0;
    const on = need(r, c + 1) ? sign(r, c) : 0;
    const back = need(r, c - 1) ? -sign(r, c - 1) : 0;
    const ax = x + cw * (mini ? 0.5 : 0.8);
    const ay = y + ch * (mini ? 0.5 : phone ? 0.8 : 0.73);
    return `M${x} ${y}${edge(x, y, right, y, up, k, ax)}${edge(right, y, right, bottom, on, k, ay)}${edge(right, bottom, x, bottom, down, k, ax)}${edge(x, bottom, x, y, back, k, ay)}Z`;
  };

  const pieces = [];
  const holes = [];
  const words = [];
  let first = true;
  if (!mini) {
    levers.forEach(({ text }, c) =>
      words.push(
        phone
          ? s('text', { class: 'ts t2', transform: `translate(${(X(c) + 16).toFixed(1)} ${top - 8}) rotate(-42)` }, t(T.levers[levers[c].is] ?? text))
          : s('text', { x: X(c) + 11, y: 16, class: 't2 ts' }, t(T.levers[levers[c].is] ?? text)),
      ));
  }
  dimensions.forEach((d, r) => {
    if (!mini) {
      if (phone) words.push(s('text', { x: 2, y: Y(r) - 7, class: 'tb' }, cut(say(d.name), 44)));
      else {
        const lines = wrap(say(d.name), 17, 3);
        lines.forEach((row, i) =>
          words.push(s('text', { x: left - 14, y: Y(r) + ch / 2 + 5 + (i - (lines.length - 1) / 2) * 19, class: 'tf', 'text-anchor': 'end' }, row)));
      }
    }
    d.cells.forEach((piece, c) => {
      if (!piece) {
        if (!mini) pieces.push(dot(X(c) + (phone ? 10 : 14), Y(r) + (phone ? 14 : 19), 1.5, 'fl2'));
        return;
      }
      let mark = path(shape(r, c), SHAPE[piece.state]);
      if (!mini) {
        const shown = label(piece, letters, phone);
        const lines = s('text', { class: WORDS[piece.state] }, shown.map((row, i) =>
          [i ? ' ' : '', s('tspan', { x: +(X(c) + (phone ? 6 : 11)).toFixed(1), y: Y(r) + (phone ? 17 : 23) + i * (phone ? 14 : 15) }, row)]));
        mark = ask(piece, { at: `${r},${c}`, first, label: `${shown.join(' ')}. ${told(piece)}` }, [mark, lines]);
        first = false;
      }
      (piece.state === 'hole' ? holes : pieces).push(mark);
    });
  });
  const height = top + rows * (ch + head) + 4;
  if (mini) return picture(width, height, { class: 'mini' }, pieces, holes);
  const states = count(data);
  return picture(width, height, { title: t(T.puzzle.title), desc: t(T.puzzle.desc, states), role: 'group', class: 'pz' }, words, pieces, holes);
}

function label(piece, letters, phone) {
  const active = piece.holders.filter((o) => o.standing === 'active');
  if (piece.state === 'hole') return [t(T.puzzle.missing)];
  if (piece.state === 'many') return phone ? [String(active.length)] : [t(T.puzzle.active, { n: active.length })];
  const one = piece.state === 'one' ? active[0] : piece.holders.find((o) => o.standing === 'passive');
  if (phone) return piece.state === 'one' ? ['1'] : [t(T.puzzle.passive)];
  return [...wrap(say(one.name), letters, 2), ...(piece.state === 'passive' ? [t(T.puzzle.passive)] : [])];
}

/** A piece in a sentence. */
export function told(piece) {
  const who = piece.holders
    .filter((o) => (piece.state === 'hole' ? true : piece.state === 'passive' ? o.standing === 'passive' : o.standing === 'active'))
    .map((o) => say(o.name));
  return `${say(piece.dimension.name)}, ${say(piece.lever)}: ${t(T.puzzle.state[piece.state])}${who.length ? `: ${who.join(', ')}` : ''}.`;
}

/** How many pieces stand how. */
export function count(data) {
  const of = (state) => data.all.filter((p) => p.state === state).length;
  return { all: data.all.length, in: data.in, many: of('many'), one: of('one'), passive: of('passive'), hole: of('hole') };
}

export const puzzleKey = () => [
  [rect(2, 1, 20, 12, 'fb'), t(T.puzzle.state.many)],
  [rect(2.75, 1.75, 18.5, 10.5, 'fb3 sb w15'), t(T.puzzle.state.one)],
  [rect(2.75, 1.75, 18.5, 10.5, 'fo3 so w15'), t(T.puzzle.state.passive)],
  [rect(3, 2, 18, 10, 'fp sr2 w2 da'), t(T.puzzle.state.hole)],
  [dot(12, 7, 1.5, 'fl2'), t(T.puzzle.notNeeded)],
];
