// Forms in place, one open at a time: what is written is kept while they are
// open, and what the engine refuses stands at the field that it is about.
import { h } from '../../dom.mjs';
import { lang, t } from '../../lang.mjs';
import { T } from '../../texts-frame.mjs';
import { app, render, tell } from '../../app.mjs';
import { ask as askEngine, judged } from '../../engine.mjs';
import { saveMade } from '../../files.mjs';
import { idFor } from '../../edit-lists.mjs';
import { back, button, own, select } from '../../parts.mjs';
import { MEETING } from '../texts-meeting.mjs';

export const isOpen = (id) => app.form.open === id;

export function open(id, more) {
  app.form = { open: id, ...more };
  render();
  document.querySelector(`#${id} :is(input, textarea, select)`)?.focus();
}

/** Closes it, and goes back to the button that opened it or to the section that it stood in. */
export function close(to = `[aria-controls="${app.form.open}"]`) {
  const section = document.getElementById(app.form.open)?.parentElement.closest('section')?.id;
  app.form = {};
  render();
  back(document.querySelector(to) ?? document.getElementById(section) ?? document.getElementById('main'));
}

/** The button that opens a form and closes it. */
export const opener = (id, words, more) =>
  button(words, () => (isOpen(id) ? close() : open(id, more)), { 'aria-expanded': String(isOpen(id)), 'aria-controls': id });

/** Does an edit that may be refused: then the faults are the form's, at their fields. */
export async function attempt(edit) {
  if (await edit) return true;
  if (app.faults) {
    app.form.faults = app.faults.faults;
    app.faults = undefined;
    render();
    document.querySelector('main form [aria-invalid]')?.focus();
  }
  return false;
}

const value = ({ name, value: before = '' }) => app.form.written?.[name] ?? before;
const write = (name, what) => {
  app.form.written = { ...app.form.written, [name]: what };
};

// A field: {name, label, at, value, type, options, list}. At is the end of the
// place that the engine's faults about it have.
function control(field) {
  const { name, label, type = 'text', options, list } = field;
  const now = value(field);
  if (type === 'ticks') {
    return h('fieldset', { key: name, 'aria-describedby': faultOf(field) && `${app.form.open}-${name}-fel` }, h('legend', { class: 'small' }, t(label)), options.map(([is, words]) =>
      h('label', { class: 'check', key: is }, h('input', { type: 'checkbox', checked: now.includes(is), on: { change: ({ target }) => {
        write(name, target.checked ? [...value(field), is] : value(field).filter((one) => one !== is));
      } } }), h('bdi', {}, words))), fault(field));
  }
  const id = `${app.form.open}-${name}`;
  const wrong = faultOf(field);
  const more = { id, name, value: now, 'aria-invalid': wrong && 'true', 'aria-describedby': wrong && `${id}-fel`, on: { input: ({ target }) => write(name, target.value) } };
  return h('div', { class: `field ${type}`, key: name },
    h('label', { for: id, class: 'small' }, t(label)),
    type === 'choice' ? select(id, now, options, undefined, more)
      : type === 'area' ? h('textarea', { rows: 4, maxlength: 20000, ...more })
        : h('input', { type, maxlength: 2000, max: type === 'date' && '9999-12-30', autocomplete: 'off', list: list && `${id}-val`, ...more }),
    list && h('datalist', { id: `${id}-val` }, list.map(([is, words]) => h('option', { value: is, key: is }, words))),
    fault(field));
}

const faultOf = ({ name, at = '' }) => app.form.faults?.find((f) => f.field === name || (at && f.at?.endsWith(at)));
const fault = (field) => {
  const wrong = faultOf(field);
  return wrong && h('p', { class: 'small red', id: `${app.form.open}-${field.name}-fel` }, own(wrong.text));
};

/** A form. Act is given what is written, and returns an edit, or {field, text}: what is not there. */
export function form(id, words, fields, act, { lead, back } = {}) {
  const submit = async (event) => {
    event.preventDefault();
    const written = Object.fromEntries(fields.map((field) => [field.name, typeof value(field) === 'string' ? value(field).trim() : value(field)]));
    const edit = act(written);
    if (edit.field) {
      app.form.faults = [edit];
      render();
      document.querySelector(`#${id} :is([aria-invalid], [type=checkbox])`)?.focus();
    } else if (await attempt(edit)) close(back);
  };
  const elsewhere = app.form.faults?.filter((f) => !fields.some((field) => faultOf(field) === f));
  return isOpen(id) && h('section', { id, key: id, tabindex: -1, class: 'planform even' },
    h('p', { id: `${id}-h` }, h('strong', {}, words)),
    lead && h('p', { class: 'small' }, lead),
    h('form', { class: 'row form', novalidate: true, 'aria-labelledby': `${id}-h`, on: { submit } },
      fields.map(control),
      elsewhere?.length > 0 && h('div', { class: 'row', role: 'alert' }, elsewhere.map((f) => h('p', { class: 'small red' }, own(f.text)))),
      h('div', { class: 'row' }, h('button', { type: 'submit', class: 'btn go' }, words), button(t(T.cancel), () => close()))));
}

/* ---- people, by their names ---- */

/** A field for a person: those who answer for the meetings are proposed. */
export function personField(name, label) {
  const { responsible = {}, people = [] } = app.now.document;
  const proposed = ['chair', 'processLeader'].map((role) => [people.find((p) => p.id === responsible[role])?.name, t(MEETING.roles[role])]).filter(([who]) => who);
  return { name, label, value: proposed[0]?.[0], list: proposed };
}

/** The document with a person of that name, and the ID: one who is not there is added. */
export function withPerson(document, name) {
  const people = document.people ?? [];
  const found = people.find((p) => p.name?.toLocaleLowerCase() === name.toLocaleLowerCase());
  if (found) return [document, found.id];
  const id = idFor(name, people.map((p) => p.id), 'person');
  return [{ ...document, people: [...people, { id, name }] }, id];
}

/** A text as it was written: in the language that is spoken. */
export const written = (text) => (text ? { [lang()]: text } : undefined);

/* ---- papers ---- */

const paperOf = (m, paper, format) => ({ ...judged(app.now), paper, of: m.id, lang: lang(), format });
const save = (m, paper, format) => saveMade('dialogue.paper', paperOf(m, paper, format));

async function copy(m, paper) {
  try {
    const { text } = await askEngine('dialogue.paper', paperOf(m, paper, 'text'));
    await navigator.clipboard.writeText(text);
    tell(t(T.did.copied), '', { undoable: false });
    render();
  } catch {
    save(m, paper, 'text'); // as a file, where the browser lets nothing be copied
  }
}

/** A paper as a file for Word, as text to paste and as Markdown. */
export const papers = (m, paper, words) => [
  button(t(words), () => save(m, paper, 'docx')),
  button(t(MEETING.agenda.copy), () => copy(m, paper)),
  button(t(MEETING.agenda.md), () => save(m, paper, 'markdown')),
];
