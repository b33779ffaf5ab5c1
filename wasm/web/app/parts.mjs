// Small things that every view is made of.
import { h, s } from './dom.mjs';
import { fill, lang, saidIn, say, t } from './lang.mjs';
import { T } from './texts-frame.mjs';
import { app, render } from './app.mjs';
import { address, ask as openWhy } from './route.mjs';

/** A text of the document or the engine, kept from disturbing what is around it. */
export function own(text) {
  const l = saidIn(text);
  return h('bdi', { lang: l === lang() ? undefined : l }, say(text));
}
export const ownName = (name) => h('bdi', {}, name);

/** A sentence of the page's with elements at its places. */
export function with_(pair, args) {
  const plain = Object.fromEntries(Object.entries(args).filter(([, v]) => !(v instanceof Node)));
  return fill(pair[lang()], plain).split(/(\{\w+\})/).map((part) => {
    const place = /^\{(\w+)\}$/.exec(part);
    return place && args[place[1]] instanceof Node ? args[place[1]] : part;
  });
}

const clicked = (key) => (event) => {
  if (event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  openWhy(key, event.currentTarget);
};

/** A number or a statement that can be asked why. */
export function ask(key, content, { class: cls = '', written } = {}) {
  const open = app.route.why === key;
  return h(
    'a',
    {
      class: `why ${cls}`.trim(),
      href: address({ ...app.route, why: key }),
      'data-why': key,
      'aria-expanded': open ? 'true' : undefined,
      on: { click: clicked(key) },
    },
    content,
    written ? h('span', { class: 'sr' }, ' ', written) : h('span', { class: 'sr' }, t(T.whyOf)),
  );
}

/** Why? written out, about something. */
export const askWritten = (key, about) => ask(key, t(T.why), { class: 'ask', written: about });

/** A piece of a picture that can be asked why: at its row and column, the first one a tab stop. */
export const askMark = (key, { at, first, label }, marks) =>
  s('a', {
    href: address({ ...app.route, why: key }),
    'data-why': key,
    'data-at': at,
    tabindex: first ? 0 : -1,
    'aria-label': `${label} ${t(T.why)}`,
    'aria-expanded': app.route.why === key ? 'true' : undefined,
    on: { click: clicked(key) },
  }, marks);

/** A table; wide ones scroll in a named region, stacked ones stand as lists on a phone. */
export function table(caption, head, rows, { stack, right = [], cls = '' } = {}) {
  const cell = (i) => (right.includes(i) ? 'r' : undefined);
  return h(
    'div',
    stack ? { class: 'scroll' } : { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': caption },
    h('table', { class: `${stack ? 'stack ' : ''}${cls}`.trim() || undefined },
      h('caption', {}, caption),
      h('thead', {}, h('tr', {}, head.map((name, i) => h('th', { scope: 'col', class: cell(i) }, name)))),
      h('tbody', {}, rows.map((row) => h('tr', { key: row.key }, (row.cells ?? row).map((content, i) =>
        i ? h('td', { class: cell(i), 'data-l': stack ? head[i] : undefined }, content) : h('th', { scope: 'row' }, content))))),
    ),
  );
}

/** The table of a picture, below it. */
export const asTable = (caption, head, rows, right) =>
  h('details', { class: 'as-table' }, h('summary', {}, t(T.asTable)), table(caption, head, rows, { right }));

/** Focus goes back to what opened something, and it is seen: the page is shorter without that. */
export function back(to) {
  to.focus({ preventScroll: true });
  (to.closest('.todo-case') ?? to).scrollIntoView({ block: 'nearest' });
}

/** A label and its field. */
export const field = (id, name, control, { hint } = {}) =>
  h('div', { class: 'field' }, h('label', { for: id, class: 'small' }, name), control, hint && h('p', { class: 'small', id: `${id}-hint` }, hint));

export const select = (id, value, options, change, more) =>
  h('select', { id, value, on: change && { change: (event) => change(event.target.value) }, ...more },
    options.map(([is, name]) => h('option', { value: is, key: `o${is}` }, name)));

/** A part of a view that is fetched when it is first shown: the view of a module. */
export function lately(load) {
  let view;
  return () => {
    if (!view) {
      view = () => null;
      load().then((made) => {
        view = made.view;
        render();
      }, () => (view = undefined));
    }
    return view();
  };
}

export const button = (name, click, { cls = 'btn', ...more } = {}) => h('button', { type: 'button', class: cls, on: { click }, ...more }, name);
