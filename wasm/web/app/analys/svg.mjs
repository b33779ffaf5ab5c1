// The engine's drawings as elements. The page lets no text become markup, so a
// drawing is read mark by mark and built of what is listed here; anything else
// is refused. A fact sheet is read so too, with more elements.
import { h, s } from '../dom.mjs';

const SHAPE = 'x y cx cy r width height d fill-rule text-anchor class';

/** Elements and the attributes that each may have. */
export const elements = (list) => Object.assign(Object.create(null), Object.fromEntries(Object.entries(list).map(([tag, names]) => [tag, names.split(' ')])));
const DRAWN = elements({
  svg: 'viewBox role aria-labelledby lang class', title: 'id', desc: 'id', a: 'href aria-label aria-current', path: SHAPE, rect: SHAPE, circle: SHAPE, text: SHAPE,
});
// What a class says too, and what only a file needs.
const LEFT = 'xmlns width height fill stroke stroke-width stroke-dasharray font-size font-family font-weight paint-order'.split(' ');
const MARK = /<(\/?)([a-z]+\d?)((?: [a-zA-Z-]+="[^"<>]*")*)(\/?)>|([^<>]+)/y;
const ENTITIES = { __proto__: null, amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

const refuse = (what) => {
  throw new Error(`not a drawing: ${what.slice(0, 60)}`);
};
const plain = (text) => text.replace(/&([^;]*);?/g, (all, name) => ENTITIES[name] ?? refuse(all));

function attributes(may, text, prefix) {
  const out = {};
  for (const [, name, value] of text.matchAll(/ ([a-zA-Z-]+)="([^"]*)"/g)) {
    const is = plain(value);
    if (may.includes(name)) {
      if (name === 'href' && !/^#[\w./%-]*$/.test(is)) refuse(is);
      out[name] = /^id$|edby$/.test(name) ? is.replace(/\S+/g, `${prefix}$&`) : is;
    } else if (!LEFT.includes(name)) refuse(name);
  }
  return out;
}

/** What a drawing is made of: {tag, props, kids, drawn}. IDs begin with the prefix. With more elements, what is around drawings too, in a root of its own. */
export function read(text, prefix = '', more = elements({}), root = 'svg') {
  const top = { kids: [] };
  const open = [top];
  for (MARK.lastIndex = 0; MARK.lastIndex < text.length;) {
    const at = MARK.lastIndex;
    const [, close, tag, props, empty, words] = MARK.exec(text) ?? refuse(text.slice(at));
    const inside = open.at(-1);
    if (words !== undefined) inside.kids.push(inside === top ? refuse(words) : plain(words));
    else if (close) {
      if (tag !== inside.tag || props || empty) refuse(tag);
      open.pop();
    } else {
      const drawn = inside.drawn || tag === 'svg';
      const may = (drawn ? DRAWN : more)[tag];
      if (!may || (inside.drawn && tag === 'svg') || (inside === top && tag !== root)) refuse(tag);
      const made = { tag, props: attributes(may, props, prefix), kids: [], drawn };
      inside.kids.push(made);
      if (!empty) open.push(made);
    }
  }
  if (open.length > 1 || top.kids.length !== 1) refuse('it does not end');
  return top.kids[0];
}

/** The same as elements; change gives the attributes of each anew, names what an element becomes. */
export const built = ({ tag, props, kids, drawn }, change, names = {}) =>
  (drawn ? s : h)((!drawn && names[tag]) || tag, change(tag, props), kids.map((kid) => (kid.tag ? built(kid, change, names) : kid)));
