// What Frågor hem and Idéer are put together of: forms that open in place, what
// can be noted about a thing, and what the log says of it.
import { h } from '../../dom.mjs';
import { day, lang, percent, say, t, whole } from '../../lang.mjs';
import { T } from '../../texts-frame.mjs';
import { app, editDocument, label, render, tell } from '../../app.mjs';
import { idFor } from '../../edit-lists.mjs';
import { back, button, field, own, select } from '../../parts.mjs';
import { noteEvent } from '../edit.mjs';
import { eventWord, personName } from '../parts.mjs';
import { QUESTIONS } from '../texts-questions.mjs';

const F = QUESTIONS.form;
const L = QUESTIONS.log;
const ROWS = 60; // of a table, until all are asked for

/** A share of the report's that is rounded. */
export const rounded = (share) => percent(`${Math.round(100 * share)}/100`, 0);

/* ---- forms ---- */

const openerOf = (id) => document.querySelector(`[aria-controls="${CSS.escape(id)}"]`);

function close(id) {
  app.form = {};
  render();
  back(openerOf(id) ?? document.getElementById('main'));
}

/** The button that opens and closes a form. */
export function opener(id, words, { about, cls = 'linkish' } = {}) {
  const open = app.form.open === id;
  return button([words, about && h('span', { class: 'sr' }, ' ', own(about))], () => {
    if (open) return close(id);
    app.form = { open: id, values: {} };
    render();
    document.getElementById(id)?.querySelector('input, select')?.focus();
  }, { cls, 'aria-expanded': String(open), 'aria-controls': id });
}

const valueOf = ({ id, value = '' }) => app.form.values[id] ?? value;

function control(form, one) {
  const { id, name, kind = 'text', options = [], hint } = one;
  const here = `${form}-${id}`;
  const wrong = app.form.wrong?.id === id && app.form.wrong.text;
  const keep = ({ target }) => { app.form.values[id] = kind === 'check' ? target.checked : target.value; };
  const told = [hint && `${here}-tips`, wrong && `${here}-fel`].filter(Boolean).join(' ') || undefined;
  const more = { 'aria-invalid': wrong ? 'true' : undefined, 'aria-describedby': told };
  const below = [hint && h('p', { class: 'small', id: `${here}-tips` }, hint), wrong && h('p', { class: 'small red', id: `${here}-fel` }, wrong)];
  if (kind === 'check') {
    return h('div', { key: id, class: 'field tickfield' }, h('label', { class: 'check' }, h('input', { id: here, type: 'checkbox', checked: valueOf(one) === true, on: { change: keep }, ...more }), name), below);
  }
  const from = options.length > 0 && `${here}-val`;
  return h('div', { key: id, class: 'field' }, field(here, name, kind === 'choice'
    ? select(here, valueOf(one), options, (is) => { app.form.values[id] = is; render(); }, more)
    : [h('input', { id: here, type: kind === 'date' ? 'date' : 'text', value: valueOf(one), inputmode: kind === 'number' ? 'numeric' : undefined, maxlength: kind === 'date' ? undefined : 2000, max: kind === 'date' ? app.now.on : undefined,
      list: from || undefined, autocomplete: 'off', on: { input: keep, change: keep }, ...more }),
      from && h('datalist', { id: from }, options.map((is) => h('option', { value: is })))]), below);
}

function refuse(form, id, text) {
  app.form.wrong = { id, text };
  render();
  document.getElementById(`${form}-${id}`)?.focus();
}

/** Says at a field what is wrong; act of a form may. */
export const wrongAt = (id, text) => refuse(app.form.open, id, text);

const conclusion = () => document.querySelector('#main h1').textContent;

/** An edit after which it is told what the view's conclusion has become, where it has changed. */
export async function concluded(make) {
  const before = conclusion();
  const done = await make();
  if (done && app.toast) tell(app.toast.what, conclusion() === before ? '' : conclusion());
  return done;
}

// The lists of a document that forms write in.
const MADE = ['log', 'people', 'questions', 'ideas', 'projects', 'interfaces', 'needs', 'offers'];

async function submit(form, fields, act) {
  const values = {};
  app.form.wrong = undefined;
  for (const one of fields) {
    const { id, kind, must } = one;
    const written = valueOf(one);
    const said = typeof written === 'string' ? written.trim() : written;
    if (must && !said) return refuse(form, id, t(F.need));
    if (kind === 'date' && (!/^\d{4}-\d\d-\d\d$/.test(said) || (one.most !== false && said > app.now.on))) return refuse(form, id, t(F.date, { on: day(app.now.on) }));
    if (kind === 'number' && said && !/^[\d\s]*[1-9][\d\s]*$/.test(said)) return refuse(form, id, t(F.whole));
    values[id] = kind === 'number' ? Number(said.replace(/\s/g, '')) : said;
  }
  if (await concluded(() => act(values))) return close(form);
  // What the engine found wrong with what was written is said at its field; what
  // is wrong elsewhere in the document stays at the top.
  const [fault] = app.faults?.faults ?? [];
  const at = fault?.at.split('/') ?? [];
  if (!at.some((part) => MADE.includes(part))) return document.getElementById('fel')?.focus();
  app.faults = undefined;
  const later = at.includes('log') && fields.find(({ id }) => id === 'later');
  return refuse(form, (later || fields.find(({ id }) => at.includes(id)) || fields[0]).id, own(fault.text));
}

/** A form, where it is open. Its fields: {id: as the member is called, name, kind, value, options, must, hint}. */
export const form = (id, { title, lead, words, fields, act }) => app.form.open === id && h('div', { id, key: id, class: 'planform note-form' },
  title && h('h3', { id: `${id}-h` }, title), lead && h('p', { class: 'small' }, lead),
  h('form', { class: 'row form', novalidate: true, 'aria-labelledby': title ? `${id}-h` : undefined, 'aria-label': title ? undefined : words, on: { submit: (event) => {
    event.preventDefault();
    submit(id, fields, act);
  } } }, fields.map((one) => control(id, one)),
  h('div', { class: 'row' }, h('button', { type: 'submit', class: 'btn go' }, words), button(t(T.cancel), () => close(id)))));

/* ---- what is noted ---- */

/** What can happen now to a thing that has come to a state. */
export const can = (of, state) => app.words.events.filter((event) => event.of === of && event.from?.includes(state));

export const dayOf = { id: 'since', kind: 'date', get name() { return t(F.since); }, get value() { return app.now.on; } };
export const ownerField = () => ({ id: 'people', name: t(F.owner), options: names() });
export const hoursField = () => ({ id: 'hours', name: t(F.hours), kind: 'number' });
export const kronorField = () => ({ id: 'kronor', name: t(F.kronor), kind: 'number' });
export const reasonField = () => ({ id: 'text', name: t(F.reason), must: true });

/** The names that somebody can be given by. */
export const names = () => [...new Set((app.now.document.people ?? []).map((p) => p.name).filter(Boolean))];

/** A person by name, and the document with that person in it. */
export function withPerson(document, name) {
  const people = document.people ?? [];
  const known = people.find((p) => p.name === name);
  if (known) return [document, known.id];
  const id = idFor(name, people.map((p) => p.id), 'person');
  return [{ ...document, people: [...people, { id, name }] }, id];
}

/** An event about a thing as its form says it; the day of noting is the day that the page speaks of. */
export function eventOf(what, to, { since, text, people, hours, kronor, paragraph }) {
  const { on } = app.now;
  return {
    on, what, to,
    ...(paragraph ? { minutes: { on: since, paragraph } } : since && since !== on ? { since } : {}),
    ...(people && { people: [people] }), ...(hours && { hours }), ...(kronor && { kronor }), ...(text && { text: { [lang()]: text } }),
  };
}

const laterOf = (to) => (app.now.document.log ?? []).filter((e) => e.to === to && e.on > app.now.on);

/** The field that takes away what the log has of the thing after the day. */
export function laterField(to) {
  const later = laterOf(to);
  return later.length > 0 && { id: 'later', kind: 'check', name: t(F.later, { n: later.length }), hint: t(F.laterHint, { what: eventWord(later[0].what), on: day(later[0].on) }) };
}
export const withoutLater = (document, to) => ({ ...document, log: document.log.filter((e) => e.to !== to || e.on <= app.now.on) });

/** The edit of noting events about a thing. */
export const noted = (to, events, values) => (document) => {
  let out = values.later ? withoutLater(document, to) : document;
  let people;
  if (values.people) [out, people] = withPerson(out, values.people);
  return events.reduce((made, what) => noteEvent(made, eventOf(what.what, to, what.of({ ...values, people }))), out);
};

const TEXT = { questionAnswered: 'answer', questionDropped: 'reason', ideaBuried: 'reason', interfaceEnded: 'reason' };

/** The form that notes what happened to a thing: {of, to, state, about}. */
export function noteForm(id, { of, to, state, about }) {
  const events = can(of, state);
  if (app.form.open !== id || !events.length) return null;
  const event = events.find((e) => e.what === app.form.values.what) ?? events[0];
  const needs = (member) => event.needs?.includes(member);
  const has = (member) => needs(member) || event.may?.includes(member);
  const must = (one) => ({ ...one, must: true });
  return form(id, {
    title: [`${t(F.note)}: `, own(about)], words: t(F.short),
    fields: [
      { id: 'what', name: t(F.what), kind: 'choice', value: event.what, options: events.map((e) => [e.what, say(e.text)]) },
      needs('people') && must(ownerField()),
      needs('hours') && must(hoursField()),
      needs('kronor') && must(kronorField()),
      dayOf,
      has('text') && { id: 'text', name: t(F[TEXT[event.what] ?? 'free']), must: needs('text') },
      has('minutes') && { id: 'paragraph', name: t(F.paragraph) },
      laterField(to),
    ].filter(Boolean),
    act: (values) => editDocument(label(F.did, () => ({ what: eventWord(values.what) })), noted(to, [{ what: values.what, of: (all) => all }], values)),
  });
}

/* ---- what the log says ---- */

/** What is noted about a thing up to the day, each with its day. */
export const logOf = (id) => (app.now.document.log ?? []).filter((e) => e.to === id && e.on <= app.now.on).map((e) => {
  const then = e.minutes?.on ?? (e.since && e.since <= e.on ? e.since : e.on);
  const more = [e.people && e.people.map(personName).join(', '), e.hours && t(L.hours, { n: whole(e.hours) }), e.kronor && t(L.kronor, { n: whole(e.kronor) }), e.minutes?.paragraph && t(L.paragraph, { paragraph: e.minutes.paragraph })].filter(Boolean);
  return [t(L.entry, { on: day(then), what: eventWord(e.what) }), more.length > 0 && ` (${more.join('; ')})`, then !== e.on && t(L.noted, { on: day(e.on) }), '.', e.text && [' ', own(e.text)]];
});

/* ---- tables ---- */

const opened = new Set();

/** So many of a table's things as are shown. */
export const shownOf = (caption, things) => (opened.has(caption) ? things : things.slice(0, ROWS));

/** A table of things, whose row is {key, cells, form}: a form stands in a row of its own. The last column is what can be done, if act. */
export function rowsTable(caption, head, things, row, { cls = '', act = true } = {}) {
  const last = act ? head.length - 1 : -1;
  return [
    h('div', { class: 'scroll' }, h('table', { class: `stack dlg ${cls}` },
      h('caption', {}, caption),
      h('thead', {}, h('tr', {}, head.map((name, i) => h('th', { scope: 'col' }, i === last ? h('span', { class: 'sr' }, name) : name)))),
      h('tbody', {}, shownOf(caption, things).map(row).flatMap(({ key, cells, form: open }) => [
        h('tr', { key }, cells.map((content, i) => (i ? h('td', { 'data-l': i === last ? undefined : head[i] }, content) : h('th', { scope: 'row' }, content)))),
        open && h('tr', { key: `${key} form`, class: 'edit' }, h('td', { colspan: head.length }, open)),
      ])))),
    things.length > ROWS && !opened.has(caption) && button(t(F.all, { n: whole(things.length) }), () => { opened.add(caption); render(); }, { cls: 'linkish' }),
  ];
}
