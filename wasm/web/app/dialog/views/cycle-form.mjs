// The forms of Omgången: one is open at a time, in place, and what is wrong
// stands at its field as the engine says it.
import { h } from '../../dom.mjs';
import { t } from '../../lang.mjs';
import { T } from '../../texts-frame.mjs';
import { app, editDocument, render } from '../../app.mjs';
import { back, button, own, select } from '../../parts.mjs';
import { ROUND } from '../texts-cycle-more.mjs';
import { toggle } from './cycle.mjs';

const form = () => app.form.open;

/** What stands in a field of the open form. */
export const value = (id, start = '') => form().values[id] ?? start;
const trimmed = (id, start) => String(value(id, start)).trim();
const set = (id, is) => {
  form().values[id] = is;
  if (form().wrong?.[id]) {
    delete form().wrong[id];
    render();
  }
};

const wrongOf = (id) => form().wrong?.[id];
const told = (id) => ({ 'aria-invalid': wrongOf(id) && 'true', 'aria-describedby': wrongOf(id) && `${id}-fel` });
const fault = (id) => wrongOf(id) && h('p', { class: 'small red', id: `${id}-fel` }, own(wrongOf(id)));

/** A text, or a date. */
export const line = (id, name, { type = 'text', start, options } = {}) => h('div', { class: 'field', key: id },
  h('label', { for: id, class: 'small' }, name),
  h('input', { id, type, maxlength: type === 'text' && 2000, max: type === 'date' && '9999-12-30', list: options?.length && `${id}-val`, autocomplete: 'off', value: value(id, start), ...told(id), on: { input: ({ target }) => set(id, target.value) } }),
  options?.length > 0 && h('datalist', { id: `${id}-val` }, options.map((is) => h('option', { value: is }))),
  fault(id));

/** One of several. */
export const choice = (id, name, options, start) => h('div', { class: 'field', key: id },
  h('label', { for: id, class: 'small' }, name),
  select(id, value(id, start), options, (is) => {
    set(id, is);
    render();
  }, told(id)),
  fault(id));

/** Any of several, as a list of values. */
export const ticks = (id, name, options) => h('fieldset', { key: id, id, ...told(id), tabindex: wrongOf(id) && -1 }, h('legend', { class: 'small' }, name),
  options.map(([is, what]) => h('label', { class: 'check', key: is }, h('input', { type: 'checkbox', checked: value(id, []).includes(is), on: { change: ({ target }) => {
    set(id, target.checked ? [...value(id, []), is] : value(id, []).filter((one) => one !== is));
    render();
  } } }), own({ sv: what }))), fault(id));

export const words = trimmed;

/**
 * A form in its place, when it is the open one: read gives the edit [label,
 * change] of its values, or marks what is missing and gives nothing. where
 * tells the field that a place in the new document is about.
 */
export function inPlace(id, title, fields, does, read, where = () => undefined, more) {
  if (form()?.id !== id) return null;
  return h('section', { id, class: 'planform', tabindex: -1, key: id, 'aria-label': title },
    h('form', { class: 'row form', novalidate: true, on: { submit: (event) => {
      event.preventDefault();
      send(id, read, where);
    } } },
    fields,
    more,
    form().faults?.map((text) => h('p', { class: 'small red', role: 'alert' }, own(text))),
    h('div', { class: 'row' }, h('button', { type: 'submit', class: 'btn go' }, does), button(t(T.cancel), () => toggle(id)))));
}

/** Makes the edit of a form; refused, its fields say why. */
export async function send(id, read, where) {
  const open = form();
  open.wrong = {};
  open.faults = [];
  const edit = read();
  let made;
  const done = edit && await editDocument(edit[0], (d) => (made = edit[1](d)));
  if (done) {
    app.form = { ...app.form, open: undefined };
    render();
    back(document.querySelector(`[aria-controls="${id}"]`) ?? document.getElementById('main'));
    return;
  }
  for (const { at, text } of app.faults?.faults ?? []) {
    const field = where(at.replace(/^\/document/, ''), made);
    if (field && document.getElementById(field)) open.wrong[field] = text;
    else open.faults.push(text);
  }
  app.faults = undefined;
  render();
  const first = Object.keys(open.wrong).map((field) => document.getElementById(field)).find(Boolean);
  (first ?? document.getElementById(id))?.focus();
}

/** Marks a field that must be filled in. */
export const missing = (id) => (form().wrong[id] = ROUND.note.must);
