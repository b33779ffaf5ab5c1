// Forms that open in place, in Tid till bevis and Kvalitet och vinst. What the
// engine finds wrong with what was written is said at its field.
import { h } from '../../dom.mjs';
import { day, t } from '../../lang.mjs';
import { T } from '../../texts-frame.mjs';
import { app, render, tell } from '../../app.mjs';
import { back, button, field, own, select } from '../../parts.mjs';
import { FORM } from '../texts-gain-form.mjs';

function close(id) {
  app.form = {};
  render();
  back(document.querySelector(`[aria-controls="${CSS.escape(id)}"]`) ?? document.getElementById('main'));
}

/** The button that opens and closes a form. */
export function opener(id, words, { about, cls = 'linkish' } = {}) {
  const open = app.form.open === id;
  return button([words, about && h('span', { class: 'sr' }, ' ', own(about))], () => {
    if (open) return close(id);
    app.form = { open: id, values: {} };
    render();
    document.getElementById(id)?.querySelector('input, select, textarea')?.focus();
  }, { cls, 'aria-expanded': String(open), 'aria-controls': id });
}

/** What is written in the open form so far. */
export const written = (id) => app.form.values?.[id];

const valueOf = ({ id, value = '' }) => written(id) ?? value;

function control(form, one) {
  const { id, name, kind = 'text', options = [], hint } = one;
  const here = `${form}-${id}`;
  const wrong = app.form.wrong?.id === id && app.form.wrong.text;
  const keep = ({ target }) => { app.form.values[id] = target.value; };
  const more = { 'aria-invalid': wrong ? 'true' : undefined, 'aria-describedby': [hint && `${here}-tips`, wrong && `${here}-fel`].filter(Boolean).join(' ') || undefined };
  return h('div', { key: id, class: `field f-${kind}` }, field(here, name, kind === 'choice'
    ? select(here, valueOf(one), options, (is) => { app.form.values[id] = is; render(); }, more)
    : h('input', { id: here, type: kind === 'date' ? 'date' : 'text', value: valueOf(one), inputmode: kind === 'number' ? 'numeric' : undefined, class: kind === 'number' ? 'much' : undefined, maxlength: kind === 'date' ? undefined : 2000,
      autocomplete: 'off', on: { input: keep, change: keep }, ...more })),
  hint && h('p', { class: 'small', id: `${here}-tips` }, hint), wrong && h('p', { class: 'small red', id: `${here}-fel` }, wrong));
}

function refuse(form, id, text) {
  app.form.wrong = { id, text };
  render();
  document.getElementById(`${form}-${id}`)?.focus();
}

/** Says at a field what is wrong; act of a form may. */
export const wrongAt = (id, text) => refuse(app.form.open, id, text);

const conclusion = () => document.querySelector('#main h1').textContent;

async function submit(form, list, fields, act) {
  const values = {};
  app.form.wrong = undefined;
  for (const { id, kind, must, ...one } of fields) {
    const said = valueOf({ id, ...one }).trim();
    if (must && !said) return refuse(form, id, t(FORM.need));
    if (kind === 'date' && said && !/^\d{4}-\d\d-\d\d$/.test(said)) return refuse(form, id, t(FORM.date, { on: day(app.now.on) }));
    if (kind === 'number' && said && !/^\d[\d\s]{0,12}$/.test(said)) return refuse(form, id, t(FORM.whole));
    values[id] = kind !== 'number' ? said : said ? Number(said.replace(/\s/g, '')) : undefined;
  }
  const before = conclusion();
  const done = await act(values);
  if (done) {
    if (app.toast) tell(app.toast.what, conclusion() === before ? '' : conclusion()); // what the view has come to say
    return close(form);
  }
  if (done === undefined) return undefined; // it has said at a field what is wrong
  const [fault] = app.faults?.faults ?? [];
  const at = fault?.at ?? '';
  if (!`${at}/`.includes(`/${list}/`)) return document.getElementById('fel')?.focus(); // of something else: it stays at the top
  app.faults = undefined;
  return refuse(form, (fields.find((one) => at.endsWith(`/${one.at ?? one.id}`)) ?? fields.find((one) => at.includes(`/${one.at ?? one.id}`)) ?? fields[0]).id, own(fault.text));
}

/**
 * A form, where it is open. Its fields: {id, name, kind, value, options, must,
 * hint, at}, at being its path in the list of the document that it writes in.
 */
export const form = (id, { title, lead, words, list, fields, act }) => app.form.open === id && h('div', { id, key: id, class: 'planform' },
  title && h('h3', { id: `${id}-h` }, title), lead && h('p', { class: 'small' }, lead),
  h('form', { class: 'row form', novalidate: true, 'aria-labelledby': title ? `${id}-h` : undefined, 'aria-label': title ? undefined : words, on: { submit: (event) => {
    event.preventDefault();
    submit(id, list, fields, act);
  } } }, fields.map((one) => control(id, one)),
  h('div', { class: 'row' }, h('button', { type: 'submit', class: 'btn go' }, words), button(t(T.cancel), () => close(id)))));
