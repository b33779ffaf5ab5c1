// Forms of Besöken: a visit held or planned, and something done in a step. What
// the engine finds wrong is said at the form.
import { h } from '../../dom.mjs';
import { capital, day, lang, say, t } from '../../lang.mjs';
import { T } from '../../texts-frame.mjs';
import { app, editDocument, label, render } from '../../app.mjs';
import { back, button, field, own, select } from '../../parts.mjs';
import { named } from '../../edit-lists.mjs';
import { addEvidence, addVisit } from '../edit.mjs';
import { chosenPlace, placeName, said } from '../parts.mjs';
import { ANALYS } from '../texts.mjs';
import { VISIT } from '../texts-visits.mjs';

const F = VISIT.forms;

function close(id) {
  app.form = {};
  render();
  back(document.querySelector(`[aria-controls="${id}"]`) ?? document.getElementById('main'));
}

const opener = (id, words) => button(words, () => {
  if (app.form.open === id) return close(id);
  app.form = { open: id, values: { on: app.now.on }, chosen: new Set() };
  render();
  document.getElementById(id)?.querySelector('input, select, textarea')?.focus();
  return undefined;
}, { 'aria-expanded': String(app.form.open === id), 'aria-controls': id });

const keep = (name) => ({ target }) => { app.form.values[name] = target.value; };

function line(form, name, words, { type = 'text', at = name } = {}) {
  const id = `${form}-${name}`;
  const { wrong } = app.form;
  const is = wrong?.at === at;
  return h('div', { class: `field f-${type}` }, field(id, words, h('input', { id, type, value: app.form.values[name] ?? '', autocomplete: 'off', maxlength: type === 'text' ? 2000 : undefined,
    'aria-invalid': is ? 'true' : undefined, 'aria-describedby': is ? `${id}-fel` : undefined, on: { input: keep(name), change: keep(name) } })),
  is && h('p', { class: 'small red', id: `${id}-fel` }, wrong.text));
}

const checks = (words, options) => h('fieldset', {}, h('legend', { class: 'small' }, words), options.map(([is, name]) => h('label', { class: 'check small', key: is },
  h('input', { type: 'checkbox', checked: app.form.chosen.has(is), on: { change: ({ target }) => app.form.chosen[target.checked ? 'add' : 'delete'](is) } }), name)));

function refuse(id, at, text) {
  app.form.wrong = { at, text };
  render();
  document.getElementById(`${id}-${at}`)?.focus();
}

function form(id, words, act, ...fields) {
  if (app.form.open !== id) return undefined;
  return h('form', { id, key: id, class: 'planform row form', novalidate: true, 'aria-label': words, on: { submit: async (event) => {
    event.preventDefault();
    app.form.wrong = undefined;
    const { on = '' } = app.form.values;
    if (!/^\d{4}-\d\d-\d\d$/.test(on)) return refuse(id, 'on', t(F.date, { on: day(app.now.on) }));
    const done = await act({ ...app.form.values, chosen: [...app.form.chosen] });
    if (done) return close(id);
    const [fault] = app.faults?.faults ?? [];
    if (done === false && fault) {
      app.faults = undefined;
      refuse(id, 'on', own(fault.text));
    }
    return undefined;
  } } }, fields, h('div', { class: 'row' }, h('button', { type: 'submit', class: 'btn go' }, t(ANALYS.form.save)), button(t(T.cancel), () => close(id))));
}

/** A visit to the municipality that is chosen. */
export function visitForm() {
  const place = chosenPlace();
  const write = ({ on, text, chosen }) => editDocument(label(F.visitDone, () => ({ place: placeName(place) })),
    (d) => addVisit(d, { place, on, ...(chosen.length && { subjects: app.words.visits.filter((is) => chosen.includes(is)) }), ...(text?.trim() && { text: named(text.trim(), lang()) }) }));
  return [
    h('div', { class: 'row after', key: 'visit' }, opener('besok', t(F.visit))),
    app.form.open === 'besok' && form('besok', t(F.visit), write,
      h('p', { class: 'small' }, t(F.visitLead, { on: day(app.now.on) })), line('besok', 'on', t(F.on), { type: 'date' }), line('besok', 'text', t(F.text)),
      checks(t(F.subjects), app.words.visits.map((is) => [is, capital(said('subjects', is))]))),
  ];
}

/** Something done in a step. */
export function evidenceForm() {
  const all = app.now.document.evidence ?? [];
  const write = ({ on, text = '', step = 'knowledge', led, chosen }) => {
    if (!text.trim()) {
      refuse('gjort', 'text', t(ANALYS.form.need));
      return undefined;
    }
    return editDocument(label(F.evidenceDone), (d) => addEvidence(d, { step, text: text.trim(), on, ...(chosen.length && { places: chosen }), ...(led && { ledBy: [led] }) }, lang()));
  };
  const choice = (name, words, options, otherwise) => h('div', { class: 'field' }, field(`gjort-${name}`, words, select(`gjort-${name}`, app.form.values[name] ?? otherwise, options, (is) => { app.form.values[name] = is; })));
  return [
    h('div', { class: 'row after', key: 'evidence' }, opener('gjort', t(F.evidence))),
    app.form.open === 'gjort' && form('gjort', t(F.evidence), write,
      choice('step', t(F.step), app.words.steps.map(({ is, text }) => [is, capital(say(text))]), 'knowledge'),
      line('gjort', 'on', t(F.on), { type: 'date' }), line('gjort', 'text', t(F.what)),
      all.length > 0 && choice('led', t(F.led), [['', t(F.nothing)], ...all.map((e) => [e.id, say(e.text).slice(0, 80)])], ''),
      checks(t(F.places), app.report.profiles.map((one) => [one.code, own({ sv: one.name })]))),
  ];
}
