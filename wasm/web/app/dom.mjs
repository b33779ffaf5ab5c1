// Elements from data. Text only ever becomes a text node: nothing in a document
// is parsed as markup. Two functions build (h for HTML, s for SVG), and patch
// makes a tree that stands like a new one without losing focus or scroll.

const SVG = 'http://www.w3.org/2000/svg';

// Where a link may go: in the page, beside it, or out by these two schemes.
const safe = (href) => /^(#|https:|mailto:|[\w./-]+$)/.test(href) && !/^javascript:/i.test(href);

function build(node, props, kids) {
  for (const [name, value] of Object.entries(props ?? {})) {
    if (value === undefined || value === null || (value === false && name !== 'checked')) continue;
    if (name === 'on') node.$on = value;
    else if (name === 'key') node.$key = value;
    else if (name === 'value' || name === 'checked') (node.$set ??= {})[name] = value;
    else if (name === 'style' || name.startsWith('on') || name === 'srcdoc') throw new Error(`${name} is not set here`);
    else if (name !== 'href' || safe(String(value))) node.setAttribute(name, value === true ? '' : value);
  }
  for (const type of Object.keys(node.$on ?? {})) node.addEventListener(type, heard);
  add(node, kids);
  Object.assign(node, node.$set);
  return node;
}

// A span of years, which stays on one line: 2014–2015.
const YEARS = /(?<!\d)(\d{4}–\d{4})(?!\d)/;

function add(node, kids) {
  for (const kid of kids) {
    if (Array.isArray(kid)) add(node, kid);
    else if (kid instanceof Node) node.append(kid);
    else if (kid !== undefined && kid !== null && kid !== false && kid !== '') node.append(...together(node, String(kid)));
  }
}

function together(node, text) {
  if (!YEARS.test(text) || node.namespaceURI === SVG || node.nodeName === 'OPTION') return [text];
  return text.split(YEARS).filter(Boolean).map((part) => (YEARS.test(part) ? Object.assign(document.createElement('span'), { className: 'num', textContent: part }) : part));
}

// Listeners are looked up when something happens, so that patch can change them.
function heard(event) {
  this.$on?.[event.type]?.(event);
}

export const h = (tag, props, ...kids) => build(document.createElement(tag), props, kids);
export const s = (tag, props, ...kids) => build(document.createElementNS(SVG, tag), props, kids);

const same = (a, b) => a.nodeName === b.nodeName && a.$key === b.$key;
// What somebody is writing in is left alone.
const writing = (node) =>
  node === document.activeElement && (node.nodeName === 'TEXTAREA' || (node.nodeName === 'INPUT' && node.type !== 'checkbox'));

/** Makes have like want, which is used up. */
export function patch(have, want) {
  if (have.nodeType === Node.TEXT_NODE) {
    if (have.data !== want.data) have.data = want.data;
    return;
  }
  // Whether details are open is the reader's, not the view's.
  for (const { name } of [...have.attributes]) if (!want.hasAttribute(name) && name !== 'open') have.removeAttribute(name);
  for (const { name, value } of want.attributes) {
    if (have.getAttribute(name) !== value && !(name === 'open' && have.nodeName === 'DETAILS')) have.setAttribute(name, value);
  }
  for (const type of Object.keys(want.$on ?? {})) if (!have.$on?.[type]) have.addEventListener(type, heard);
  have.$on = want.$on;
  children(have, want);
  if (want.$set && !writing(have)) {
    for (const [name, value] of Object.entries(want.$set)) if (have[name] !== value) have[name] = value;
  }
  have.$set = want.$set;
}

function children(have, want) {
  const keyed = new Map();
  for (const kid of have.childNodes) if (kid.$key !== undefined) keyed.set(kid.$key, kid);
  let at = have.firstChild;
  for (const kid of [...want.childNodes]) {
    const old = kid.$key === undefined ? at : keyed.get(kid.$key);
    if (old && old.nodeType === kid.nodeType && same(old, kid)) {
      if (old === at) at = at.nextSibling;
      else have.insertBefore(old, at);
      patch(old, kid);
    } else have.insertBefore(kid, at);
  }
  while (at) {
    const next = at.nextSibling;
    at.remove();
    at = next;
  }
}
