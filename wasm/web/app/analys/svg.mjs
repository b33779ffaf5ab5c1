// The engine's own drawings as elements. The page's policy lets no text become
// markup, so a drawing is read strictly, mark by mark, and built again of what is
// listed here. Anything else is no drawing of ours, and is refused.
import { s } from '../dom.mjs';

const SHAPES = 'x y cx cy r width height d fill-rule text-anchor class';
const MAY = Object.fromEntries(Object.entries({
  svg: 'viewBox role aria-labelledby lang class', title: 'id', desc: 'id', a: 'href aria-label aria-current',
  path: SHAPES, rect: SHAPES, circle: SHAPES, text: SHAPES,
}).map(([tag, names]) => [tag, new Set(names.split(' '))]));
// What a class says too, and what only a file of its own needs.
const LEFT = new Set('xmlns width height fill stroke stroke-width stroke-dasharray font-size font-family font-weight paint-order'.split(' '));
const MARK = /<(\/?)([a-z]+)((?: [a-zA-Z-]+="[^"<>]*")*)(\/?)>|([^<>]+)/y;
const ENTITIES = { amp: '&', lt: '<', gt: '>', quot: '"' };

const refuse = (what) => {
  throw new Error(`not a drawing: ${what.slice(0, 60)}`);
};
const plain = (text) => text.replace(/&([^;]*);?/g, (all, name) => ENTITIES[name] ?? refuse(all));

function attributes(tag, text, prefix) {
  const out = {};
  for (const [, name, value] of text.matchAll(/ ([a-zA-Z-]+)="([^"]*)"/g)) {
    const is = plain(value);
    if (MAY[tag].has(name)) {
      if (name === 'href' && !/^#[\w./%-]*$/.test(is)) refuse(is);
      out[name] = name === 'id' || name === 'aria-labelledby' ? is.split(' ').map((id) => prefix + id).join(' ') : is;
    } else if (!LEFT.has(name)) refuse(name);
  }
  return out;
}

/**
 * What a drawing is made of: {tag, props, kids}, texts as they are. IDs begin
 * with the prefix, since several drawings stand in a page.
 */
export function read(text, prefix = '') {
  const top = { kids: [] };
  const open = [top];
  for (MARK.lastIndex = 0; MARK.lastIndex < text.length;) {
    const at = MARK.lastIndex;
    const found = MARK.exec(text);
    if (!found) refuse(text.slice(at));
    const [, close, tag, props, empty, words] = found;
    const { kids, tag: inside } = open.at(-1);
    if (words !== undefined) {
      if (inside === undefined) refuse(words);
      kids.push(plain(words));
    } else if (close) {
      if (tag !== inside || props || empty) refuse(tag);
      open.pop();
    } else {
      if (!MAY[tag] || (tag === 'svg') !== (open.length === 1)) refuse(tag);
      const made = { tag, props: attributes(tag, props, prefix), kids: [] };
      kids.push(made);
      if (!empty) open.push(made);
    }
  }
  if (open.length > 1 || top.kids.length !== 1) refuse('it does not end');
  return top.kids[0];
}

/** The same as elements; change gives the attributes of each anew. */
export const built = ({ tag, props, kids }, change = (_, same) => same) =>
  s(tag, change(tag, props), kids.map((kid) => (kid.tag ? built(kid, change) : kid)));
