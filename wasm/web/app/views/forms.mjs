// The forms of mandates, matters, subjects and actions.
import { h } from '../dom.mjs';
import { day, lang, say, t, whole } from '../lang.mjs';
import { T } from '../texts.mjs';
import { app, editDocument, label, render } from '../app.mjs';
import * as edits from '../edit-plan.mjs';
import { button, field, select } from '../parts.mjs';
import { entry, openForm, orgName, personOf } from '../why-plan.mjs';

// A whole number as people write it, 0 for an empty field; undefined for anything else.
export function number(written) {
  const digits = written.replace(/\s/g, '');
  return /^\d{0,15}$/.test(digits) ? Number(digits) : undefined;
}

// A field is [id, name, kind, more]: text, number, date, a choice or ticks of
// options, a text with some to choose of.
function control([id, name, kind, { options = [], must, value, change } = {}]) {
  if (kind === 'ticks') {
    return options.length > 0 && h('fieldset', { key: id }, h('legend', { class: 'small' }, t(name)),
      options.map(([is, what]) => h('label', { class: 'check', key: is }, h('input', { type: 'checkbox', name: id, value: is }), h('bdi', {}, what))));
  }
  if (kind === 'choice') return field(id, t(name), select(id, value, options, change, { name: id }));
  const wrong = app.form.wrong?.[0] === id && app.form.wrong[1];
  const from = options.length > 0 && `${id}-val`;
  return h('div', { class: 'field', key: id },
    h('label', { for: id, class: 'small' }, t(name)),
    h('input', { id, name: id, type: kind === 'date' ? 'date' : 'text', inputmode: kind === 'number' && 'numeric', max: kind === 'date' && '9999-12-30', maxlength: 2000, list: from, required: must, autocomplete: 'off',
      'aria-invalid': wrong && 'true', 'aria-describedby': wrong && `${id}-fel` }),
    from && h('datalist', { id: from }, options.map((is) => h('option', { value: is }))),
    wrong && h('p', { class: 'small red', id: `${id}-fel` }, t(wrong)));
}

// What is in the fields; nothing when one of them is not as it must be, and then
// that field says so.
function read(fields, elements) {
  const out = {};
  for (const [id, , kind, { must } = {}] of fields) {
    if (kind === 'ticks') {
      out[id] = [...elements].filter((e) => e.name === id && e.checked).map((e) => e.value);
      continue;
    }
    const written = elements[id].value.trim();
    out[id] = kind === 'number' ? number(written) : written;
    const wrong = out[id] === undefined ? T.plan.forms.whole : must && !written && T.plan.forms.write;
    if (!wrong) continue;
    app.form.wrong = [id, wrong];
    render();
    document.getElementById(id).focus();
    return undefined;
  }
  return out;
}

export const form = (fields, words, act, more, cancel) =>
  h('form', { class: 'row form', novalidate: true, ...more, on: { submit: (event) => {
    event.preventDefault();
    const values = read(fields, event.target.elements);
    if (values) act(values);
  } } }, fields.map(control), h('div', { class: 'row' }, h('button', { type: 'submit', class: cancel ? 'btn go' : 'btn' }, t(words)), cancel));

export const people = (organization) => (app.now.document.people ?? []).filter((p) => !organization || p.organization === organization);
const partners = () => app.report.organizations.filter((o) => o.standing === 'active' || o.standing === 'passive').map((o) => [o.id, say(o.name)]);

// Each form: its name, its fields, and the edit that they make: [label, change].
const FORMS = {
  'nytt-mandat': [T.plan.forms.mandate, () => {
    const { forms } = T.plan;
    const org = app.form.org ?? partners()[0]?.[0];
    return [
      ['m-part', forms.org, 'choice', { options: partners(), value: org, change: (is) => { app.form.org = is; render(); } }],
      ['m-vem', forms.person, 'text', { options: people(org).map((p) => p.name).filter(Boolean) }],
      ['m-amne', forms.subjects, 'ticks', { options: (app.now.document.subjects ?? []).map((s) => [s.id, say(s.name)]) }],
      ['m-belopp', forms.upTo, 'number'],
      ['m-obegransat', forms.or, 'ticks', { options: [['1', t(T.plan.any)]] }],
      ['m-fran', forms.from, 'date'],
      ['m-till', forms.until, 'date'],
      ['m-kalla', forms.source, 'text'],
    ];
  }, (v, on) => {
    const any = v['m-vem'] && v['m-obegransat'].length > 0;
    const mandate = {
      who: v['m-vem'], organization: v['m-part'], subjects: v['m-amne'], upTo: v['m-vem'] && !any ? v['m-belopp'] : 0, unlimited: any,
      from: v['m-fran'] || on, to: v['m-till'] && edits.dayAfter(v['m-till']), known: on, source: v['m-kalla'], lang: lang(),
    };
    return [label(T.plan.did.mandate, { org: orgName(mandate.organization) }), (d) => edits.addMandate(d, mandate)];
  }],
  'slut-mandat': [T.plan.forms.strike, () => [
    ['s-vilket', T.plan.forms.which, 'choice', { options: app.report.mandates.today.organizations.flatMap((o) => (o.stand ?? []).map((i) => [String(i), `${say(orgName(o.organization))}, ${entry(app.now.document.mandates[i])}`])) }],
    ['s-dag', T.plan.forms.last, 'date'],
  ], (v, on) => {
    const i = Number(v['s-vilket']);
    const org = orgName(app.now.document.mandates[i].organization);
    const last = v['s-dag'];
    return last
      ? [label(T.plan.did.ends, () => ({ org, to: day(last) })), (d) => edits.endMandate(d, i, edits.dayAfter(last), on)]
      : [label(T.plan.did.struck, { org }), (d) => edits.strikeMandate(d, i, on)];
  }, T.plan.forms.strikeLead],
  'nytt-arende': [T.plan.forms.matter, () => [
    ['a-dag', T.plan.forms.meeting, 'date', { must: !app.report.mandates.next }],
    ['a-namn', T.plan.forms.what, 'text', { must: true }],
    ['a-amne', T.plan.forms.about, 'text', { options: (app.now.document.subjects ?? []).map((s) => say(s.name)) }],
    ['a-belopp', T.plan.forms.cost, 'number'],
    ['a-binder', T.plan.forms.binds, 'ticks', { options: partners() }],
  ], (v) => {
    const matter = { on: v['a-dag'] || app.report.mandates.next.on, name: v['a-namn'], about: v['a-amne'], amount: v['a-belopp'], binds: v['a-binder'], lang: lang() };
    return [label(T.plan.did.matter, { name: matter.name }), (d) => edits.addMatter(d, matter)];
  }],
  'ny-atgard': [T.plan.forms.action, () => [
    ['p-namn', T.plan.forms.todo, 'text', { must: true }],
    ['p-faktor', T.plan.forms.factor, 'choice', { options: app.report.factors.map((f) => [f.id, say(f.name)]) }],
    ['p-vem', T.plan.actions.cols[2], 'choice', { options: [['', t(T.plan.actions.nobody)], ...people().map((p) => [p.id, personOf(p.id)])] }],
    ['p-dag', T.plan.actions.cols[3], 'date', { must: true }],
    ['p-niva', T.plan.actions.cols[4], 'choice', { options: [['', t(T.plan.forms.needed)], ...[1, 2, 3, 4, 5].map((n) => [String(n), t(T.plan.actions.least, { n: whole(n) })])] }],
  ], (v, on) => {
    const action = { name: v['p-namn'], factor: v['p-faktor'], owner: v['p-vem'], agreed: on, by: v['p-dag'], expected: Number(v['p-niva']), lang: lang() };
    return [label(T.plan.did.action, { name: action.name }), (d) => edits.addAction(d, action)];
  }],
};

// One form is open at a time, under the buttons that open them.
export function formButtons(...ids) {
  const open = ids.includes(app.form.plan ?? app.route.section) && (app.form.plan ?? app.route.section);
  const close = () => {
    app.form = { plan: '' };
    render();
    document.querySelector(`[aria-controls="${open}"]`)?.focus();
  };
  const made = open && FORMS[open];
  const fields = made && made[1]();
  const act = async (values) => (await editDocument(...made[2](values, app.now.on))) && close();
  return [
    h('div', { class: 'row after' }, ids.filter(Boolean).map((id) => button(t(FORMS[id][0]), () => (open === id ? close() : openForm(id)), { 'aria-expanded': String(open === id), 'aria-controls': id }))),
    made && h('section', { id: open, tabindex: -1, key: open, class: 'planform' },
      h('h3', { id: `${open}-h` }, t(made[0])),
      made[3] && h('p', { class: 'small' }, t(made[3])),
      form(fields, made[0], act, { 'aria-labelledby': `${open}-h` }, button(t(T.cancel), close))),
  ];
}
