// The buttons of Nätverket that open a form in place; the forms are fetched when
// one is opened.
import { h } from '../../dom.mjs';
import { t } from '../../lang.mjs';
import { app, render } from '../../app.mjs';
import { back, button } from '../../parts.mjs';
import { NETWORK } from '../texts-network.mjs';

let forms;

const openerOf = (id) => document.querySelector(`[aria-controls="${CSS.escape(id)}"]`);

export function close(id) {
  app.form = {};
  render();
  back(openerOf(id) ?? document.getElementById('main'));
}

/** The button that opens and closes a form: with values to begin with, and what it is about in words. */
export function opener(id, kind, begin = {}, { about, cls = 'linkish' } = {}) {
  const open = app.form.open === id;
  return button([t(NETWORK.act[kind]), about && h('span', { class: 'sr' }, ': ', about)], async () => {
    if (open) return close(id);
    app.form = { open: id, kind, begin, values: { ...begin } };
    forms ??= await import('./network-forms.mjs');
    render();
    document.getElementById(id)?.querySelector('input, select')?.focus();
  }, { cls, 'aria-expanded': String(open), 'aria-controls': id });
}

/** The form, where it is open. */
export const formAt = (id) => (app.form.open === id && forms ? forms.formAt(id) : null);

/** A table whose rows {key, cells, form} may have a form in a row of its own below; a list on a phone. */
export const rowsTable = (caption, head, rows, cls = '') =>
  h('div', { class: 'scroll' }, h('table', { class: `stack ${cls}`.trim() },
    h('caption', {}, caption),
    h('thead', {}, h('tr', {}, head.map((name) => h('th', { scope: 'col' }, name)))),
    h('tbody', {}, rows.flatMap(({ key, cells, form }) => [
      h('tr', { key }, cells.map((content, i) => (i ? h('td', { 'data-l': head[i] }, content) : h('th', { scope: 'row' }, content)))),
      form && h('tr', { key: `${key} form`, class: 'edit' }, h('td', { colspan: head.length }, form)),
    ]))));
