// The charts, which the engine draws: asked once for each place, language and
// state of the document, and kept. The latest stand until the new ones come.
import { h } from '../dom.mjs';
import { lang, t } from '../lang.mjs';
import { app, render } from '../app.mjs';
import { Faults, ask, judged } from '../engine.mjs';
import { asTable, own } from '../parts.mjs';
import { ANALYS } from './texts.mjs';
import { built, read } from './svg.mjs';

const WIDTHS = [776, 328];
let asked = new Map(); // of the state that is shown, by kinds, place and language
let of;
const latest = new Map(); // what stood last, by kinds
let turn = 0;

/** The drawings of kinds: {made, waits}, made being the last that came; then the page is drawn again. */
export function drawings(place, kinds) {
  if (of !== app.now) [of, asked] = [app.now, new Map()];
  const kind = kinds.join();
  const key = `${kind} ${place} ${lang()}`;
  if (!asked.has(key)) {
    const mine = {};
    const here = asked;
    here.set(key, mine);
    ask('analysis.drawings', { ...judged(app.now), place, kinds, lang: lang(), widths: WIDTHS }, { latest: `drawings ${kind}` }).then(({ drawings: made }) => {
      turn++;
      mine.made = made.map((one) => ({ ...one, in: lang(), marks: one.svg.map((text, i) => ({ prefix: `${turn}-`, text, i })) }));
      latest.set(kind, mine);
      if (here === asked) render();
    }, (error) => {
      if (!(error instanceof Faults)) return here.delete(key); // another is asked for, or the engine has stopped, which is told elsewhere
      mine.made = []; // it cannot be drawn
      latest.delete(kind);
      if (here === asked) render();
      return undefined;
    });
  }
  const { made } = asked.get(key) ?? {};
  return { made: made ?? latest.get(kind)?.made, waits: !made };
}

const CLASSES = ['w', 'n'];

// Elements are made once: they move from the page before to this one.
function marks(mark, title) {
  mark.built ??= built(read(mark.text, mark.prefix), (tag, props) => (tag === 'svg' ? { ...props, key: `${mark.prefix}${title}` } : props));
  return mark.built;
}

/** A chart for a laptop and one for a phone, with what must be known to read it, and its table. */
export function chart(drawing, waits, { about } = {}) {
  const { caption, source, table, id } = drawing;
  const said = [caption, source].filter((text) => text?.sv);
  return h('figure', { key: `bild-${id}`, class: waits ? 'waits' : undefined, 'aria-busy': waits ? 'true' : undefined },
    drawing.marks.map((mark, i) => h('div', { class: CLASSES[i] }, marks(mark, id))),
    (said.length > 0 || about) && h('p', { class: 'small' }, about, said.map((text) => [own(text), ' '])),
    asTable(table.caption, table.columns, table.rows ?? [], table.numbers.flatMap((is, i) => (is ? [i] : []))));
}

/** Its place before it has come. */
export const awaited = (cls) => h('p', { class: `small await ${cls}`, key: `vantar-${cls}` }, t(ANALYS.drawing));

/** A section with what a chart says as its heading. */
export const section = (drawing, waits, more = {}) => h('section', { id: drawing.id.replace('.', '-'), tabindex: -1, key: drawing.id },
  h('h2', {}, more.heading ?? own(drawing.heading)), chart(drawing, waits, more), more.after);

/* ---- the map: its shapes are links, one tab stop, and arrows follow the select ---- */

function walk(event) {
  const links = [...event.currentTarget.querySelectorAll('a')].sort((a, b) => a.dataset.i - b.dataset.i);
  const at = links.indexOf(event.target.closest('a'));
  const to = { ArrowRight: at + 1, ArrowDown: at + 1, ArrowLeft: at - 1, ArrowUp: at - 1, Home: 0, End: links.length - 1 }[event.key];
  if (to === undefined || at < 0) return;
  event.preventDefault();
  const next = links[Math.max(0, Math.min(links.length - 1, to))];
  for (const link of links) link.setAttribute('tabindex', link === next ? 0 : -1);
  next.focus();
}

/** The map or its place, whose chosen shape is that of the place; order is the codes as the select has them. */
export function map(place, order) {
  const { made } = drawings(place, ['map']);
  if (!made) return awaited('map');
  const [drawing] = made;
  if (!drawing) return undefined;
  const { text, prefix } = drawing.marks[1];
  const code = (href) => decodeURIComponent(href.split('/')[1] ?? '');
  const first = read(text, prefix);
  const shapes = first.kids.filter(({ tag }) => tag === 'a').map(({ props }) => code(props.href));
  const stop = shapes.includes(place) ? place : order.find((one) => shapes.includes(one));
  return built(first, (tag, props) => {
    if (tag === 'svg') return { ...props, class: `${props.class} pz map`, on: { keydown: walk } };
    if (tag !== 'a') return props;
    const of = code(props.href);
    return { ...props, key: of, 'data-i': order.indexOf(of), tabindex: of === stop ? 0 : -1 };
  });
}

