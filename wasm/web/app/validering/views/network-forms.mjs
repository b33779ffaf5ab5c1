// The forms of Nätverket, which open in place: an offer, somebody in a role, a
// role, an assessor, and what a network begins with.
import { h } from '../../dom.mjs';
import { lang, say, t } from '../../lang.mjs';
import { T } from '../../texts-frame.mjs';
import { app, editDocument, label, render, tell } from '../../app.mjs';
import { button, field, own, select } from '../../parts.mjs';
import { chosenOccupation, pipelineOf } from '../parts.mjs';
import { close } from './network-parts.mjs';
import { addAssessor, addHolder, addOccupation, addOffer, addOrganization, addRole, endOffer, renew } from '../network-edit.mjs';
import { NETWORK } from '../texts-network.mjs';
import { NETFORM } from '../texts-network-form.mjs';

const L = NETFORM.fields;

const of = (list) => app.now.document[list] ?? [];
const named = (list, which = () => true) => of(list).filter(which).map((x) => [x.id, say(x.name)]);
const municipality = (o) => o.kind === 'municipality';

const one = (id, name, options, value = options[0]?.[0]) => ({ id, name: t(L[name]), kind: 'choice', options, value });
const many = (id, name, options, more) => ({ id, name: t(L[name]), kind: 'many', options, value: [], ...more });
const written = (id, name, more) => ({ id, name: t(L[name]), ...more });
const from = () => ({ id: 'from', name: t(L.from), kind: 'date', value: app.now.on });
const last = (more) => ({ id: 'last', name: t(L.last), kind: 'date', hint: t(L.lastHint), ...more });
const lastMust = () => last({ must: true, hint: undefined });
const occupation = () => one('occupation', 'occupation', named('occupations'), chosenOccupation()?.occupation);

// What each form asks for, and the edit that it makes.
const FORMS = {
  offer: {
    fields: (now) => {
      const about = now.occupation ?? occupation().value;
      return [
        { ...one('organization', 'organization', [['', t(L.choose)], ...named('organizations')]), must: true }, occupation(),
        many('stages', 'stages', (pipelineOf(about)?.stages ?? []).map((x) => [x.id, say(x.name)]), { must: true }),
        many('for', 'for', named('organizations', municipality), { hint: t(L.forHint) }), from(), last(),
      ];
    },
    act: (document, values) => addOffer(document, values),
  },
  holder: {
    fields: (now) => {
      const role = now.role ?? of('roles')[0]?.id;
      const { in: needs = [] } = of('roles').find((r) => r.id === role) ?? {};
      return [one('role', 'role', named('roles')), one('organization', 'at', named('organizations', (o) => needs.includes(o.id))), written('title', 'title'), from(), last()];
    },
    act: (document, values) => addHolder(document, values, lang()),
  },
  role: {
    fields: () => [written('name', 'name', { must: true }), written('why', 'why'), many('in', 'in', named('organizations'), { must: true })],
    act: (document, values) => addRole(document, values, lang()),
  },
  organization: {
    fields: () => [written('name', 'name', { must: true }), one('kind', 'kind', app.words.organizations.map((w) => [w.is, say(w.text)]))],
    act: (document, values) => addOrganization(document, values, lang()),
  },
  occupation: {
    fields: () => [written('name', 'name', { must: true }), written('outcomes', 'outcomes', { kind: 'area', must: true, hint: t(L.outcomesHint) })],
    act: (document, values) => addOccupation(document, values, app.words.pipeline, lang()),
  },
  assessor: {
    fields: () => [
      written('id', 'id', { must: true, hint: t(L.idHint) }), occupation(), many('organizations', 'organizations', named('organizations')),
      one('approvedBy', 'approvedBy', [['', t(L.unknown)], ...named('organizations')]), from(), last(),
    ],
    act: (document, values) => addAssessor(document, values),
  },
  renew: { fields: () => [lastMust()], act: (document, values, { assessor, occupation: is }) => renew(document, assessor, is, app.now.on, values.last) },
  end: { fields: () => [last({ must: true, hint: undefined, value: app.now.on })], act: (document, values, { offer }) => endOffer(document, offer, values.last) },
};

/* ---- fields ---- */

const valueOf = ({ id, kind, options, value = '' }) => {
  const now = app.form.values[id] ?? value;
  // What was chosen may be none of the choices any longer, when another choice was made.
  if (kind === 'choice' && !options.some(([is]) => is === now)) return options[0]?.[0] ?? '';
  return kind === 'many' ? now.filter((is) => options.some(([other]) => other === is)) : now;
};

function control(form, what) {
  const { id, name, kind, options, hint } = what;
  const here = `${form}-${id}`;
  const wrong = app.form.wrong?.id === id && app.form.wrong.text;
  const told = [hint && `${here}-tips`, wrong && `${here}-fel`].filter(Boolean).join(' ') || undefined;
  const more = { 'aria-invalid': wrong ? 'true' : undefined, 'aria-describedby': told };
  const below = [hint && h('p', { class: 'small', id: `${here}-tips` }, hint), wrong && h('p', { class: 'small red', id: `${here}-fel` }, wrong)];
  const set = (value) => { app.form.values[id] = value; };
  if (kind === 'many') {
    const now = valueOf(what);
    return h('fieldset', { key: id, 'aria-describedby': told }, h('legend', { class: 'small' }, name),
      options.map(([is, words], i) => h('label', { class: 'check', key: is }, h('input', { id: i ? undefined : here, type: 'checkbox', checked: now.includes(is), on: { change: ({ target }) => {
        set(target.checked ? [...valueOf(what), is] : valueOf(what).filter((other) => other !== is));
        render();
      } } }), h('bdi', {}, words))), below);
  }
  return h('div', { key: id, class: 'field' }, field(here, name, kind === 'choice'
    ? select(here, valueOf(what), options, (is) => { set(is); render(); }, more)
    : h(kind === 'area' ? 'textarea' : 'input', { id: here, ...(kind === 'area' ? { rows: 4 } : { type: kind ?? 'text', maxlength: kind ? undefined : 400, autocomplete: 'off' }), value: valueOf(what), on: { input: ({ target }) => set(target.value), change: ({ target }) => set(target.value) }, ...more })), below);
}

function refuse(form, id, text) {
  app.form.wrong = { id, text };
  render();
  document.getElementById(`${form}-${id}`)?.focus();
}

const conclusion = () => document.querySelector('#main h1').textContent;

// The lists that these forms write in: what is wrong there is said in the form.
const MADE = /\/(offers|holders|roles|organizations|occupations|assessors|pipelines)(\/|$)/;

async function submit(id, kind, fields) {
  const values = {};
  app.form.wrong = undefined;
  for (const what of fields) {
    const value = valueOf(what);
    values[what.id] = typeof value === 'string' ? value.trim() : value;
    if (what.must && !values[what.id].length) return refuse(id, what.id, t(what.kind === 'many' ? NETFORM.needOne : NETFORM.need));
  }
  const { begin } = app.form;
  const before = conclusion();
  if (await editDocument(label(NETFORM.did[kind]), (document) => FORMS[kind].act(document, values, begin))) {
    if (app.toast) tell(app.toast.what, conclusion() === before ? '' : conclusion());
    return close(id);
  }
  const [fault] = app.faults?.faults ?? [];
  if (!MADE.test(fault?.at)) return document.getElementById('fel')?.focus();
  app.faults = undefined;
  const at = fault.at.split('/').map((part) => (part === 'to' ? 'last' : part));
  return refuse(id, (fields.findLast((what) => at.includes(what.id)) ?? fields.find((what) => what.id === 'last') ?? fields[0]).id, own(fault.text));
}

/** The form, where it is open. */
export function formAt(id, title) {
  if (app.form.open !== id) return null;
  const { kind, values } = app.form;
  const fields = FORMS[kind].fields(values);
  return h('div', { id, key: `form ${id}`, class: 'planform net-form' },
    h('h3', { id: `${id}-h` }, title ?? t(NETWORK.act[kind])),
    h('form', { class: 'row form', novalidate: true, 'aria-labelledby': `${id}-h`, on: { submit: (event) => {
      event.preventDefault();
      submit(id, kind, fields);
    } } }, fields.map((what) => control(id, what)),
    h('div', { class: 'row' }, h('button', { type: 'submit', class: 'btn go' }, t(NETWORK.act[kind])), button(t(T.cancel), () => close(id)))));
}
