// The forms of mandates, matters, subjects and actions.
import { h } from '../dom.mjs';
import { day, lang, say, t, whole } from '../lang.mjs';
import { T } from '../texts.mjs';
import '../texts-forms.mjs';
import { app, editDocument, label, render } from '../app.mjs';
import * as edits from '../edit-plan.mjs';
import { button, select } from '../parts.mjs';
import { entry, openForm, orgName, personOf } from '../why-plan.mjs';

// A whole number as people write it, 0 for an empty field; undefined for anything else.
export function number(written) {
  const digits = written.replace(/\s/g, '');
  return /^\d{0,15}$/.test(digits) ? Number(digits) : undefined;
}

// A field is [id, name, kind, more]: text, number, date, a choice or ticks of
// options, a text with some to choose of, an area, or lines, which are a list.
// more.value: what stands there; more.must: what to write there, said when nothing
// is; more.at: what the field is called where it is written, so that a fault there
// is told here.
function control([id, name, kind, { options = [], must, value, change } = {}]) {
  const wrong = app.form.wrong?.[id];
  const invalid = { 'aria-invalid': wrong && 'true', 'aria-describedby': wrong && `${id}-fel` };
  const fault = wrong && h('p', { class: 'small red', id: `${id}-fel` }, say(wrong));
  if (kind === 'ticks') {
    return options.length > 0 && h('fieldset', { key: id }, h('legend', { class: 'small' }, t(name)),
      options.map(([is, what]) => h('label', { class: 'check', key: is }, h('input', { type: 'checkbox', name: id, value: is }), h('bdi', {}, what))));
  }
  const labelled = h('label', { for: id, class: 'small' }, t(name));
  if (kind === 'choice') {
    const box = select(id, change && value, options, change, { name: id, required: must && true, ...invalid });
    if (!change && value !== undefined) [...box.options].find((one) => one.value === value)?.setAttribute('selected', ''); // what stood there, until somebody chooses
    return h('div', { class: 'field', key: id }, labelled, box, fault);
  }
  const from = options.length > 0 && `${id}-val`;
  const common = { id, name: id, maxlength: 2000, required: must && true, autocomplete: 'off', ...invalid };
  if (kind === 'area' || kind === 'lines') return h('div', { class: 'field', key: id }, labelled, h('textarea', { ...common, rows: 3, maxlength: 20_000 }, value), fault);
  const input = h('input', { ...common, type: kind === 'date' ? 'date' : 'text', inputmode: kind === 'number' && 'numeric', max: kind === 'date' && '9999-12-30', list: from });
  if (value) input.setAttribute('value', value); // what stood there, until somebody writes
  return h('div', { class: 'field', key: id },
    labelled,
    input,
    from && h('datalist', { id: from }, options.map((is) => h('option', { value: is }))),
    fault);
}

// What is in the fields, and what is wrong with it, by field.
function read(fields, elements) {
  const out = {};
  const wrong = {};
  for (const [id, , kind, { must } = {}] of fields) {
    if (kind === 'ticks') {
      out[id] = [...elements].filter((e) => e.name === id && e.checked).map((e) => e.value);
      continue;
    }
    const written = elements[id].value.trim();
    out[id] = kind === 'number' ? number(written) : kind === 'lines' ? written.split('\n').map((line) => line.trim()).filter(Boolean) : written;
    if (out[id] === undefined) wrong[id] = T.plan.forms.whole;
    else if (elements[id].validity.badInput) wrong[id] = T.plan.forms.date;
    else if (must && !written) wrong[id] = must;
  }
  return [out, wrong];
}

// Says at the fields what is wrong there, and goes to the first of them.
function refuse(fields, wrong) {
  app.form.wrong = wrong;
  render();
  document.getElementById(fields.find(([id]) => wrong[id])[0]).focus();
}

// The faults that the engine found, where each can be said at a field; without one they stand at the top.
function refusedBy(fields, faults) {
  const wrong = {};
  for (const { at, text } of faults) {
    const [id] = fields.find(([, , , more]) => more?.at === at.split('/').pop()) ?? [];
    if (!id) return undefined;
    wrong[id] ??= text;
  }
  return wrong;
}

function mended({ name }) {
  if (!app.form.wrong?.[name]) return;
  delete app.form.wrong[name];
  render();
}

// A form, and what it does with what is written: act says false when it was
// refused, check what is wrong that a field alone cannot tell.
export const form = (fields, words, act, { check, cancel, ...more } = {}) =>
  h('form', { class: 'row form', novalidate: true, ...more, on: {
    submit: async (event) => {
      event.preventDefault();
      const [values, alone] = read(fields, event.target.elements);
      const wrong = { ...check?.(values), ...alone };
      if (Object.keys(wrong).length) return refuse(fields, wrong);
      app.form.wrong = undefined;
      if (await act(values) || !app.faults?.refused) return;
      const said = refusedBy(fields, app.faults.faults);
      if (said) {
        app.faults = undefined;
        return refuse(fields, said);
      }
      app.faults.focus = true;
      render();
    },
    // What was wrong is mended while it is written; a choice is made once it is changed.
    input: ({ target }) => target.nodeName !== 'SELECT' && mended(target),
    change: ({ target }) => target.nodeName === 'SELECT' && mended(target),
  } }, fields.map(control), h('div', { class: 'row' }, h('button', { type: 'submit', class: cancel ? 'btn go' : 'btn' }, t(words)), cancel));

export const people = (organization) => (app.now.document.people ?? []).filter((p) => !organization || p.organization === organization);
export const partners = () => app.report.organizations.filter((o) => o.standing === 'active' || o.standing === 'passive').map((o) => [o.id, say(o.name)]);

// Each form: its name, its fields, and the edit that they make: [label, change].
export const FORMS = {
  'nytt-mandat': [T.plan.forms.mandate, () => {
    const { forms } = T.plan;
    const org = app.form.org ?? '';
    return [
      ['m-part', forms.org, 'choice', { must: forms.needOrg, options: [['', t(forms.choose)], ...partners()], value: org, change: (is) => { app.form.org = is; render(); }, at: 'organization' }],
      ['m-vem', forms.person, 'text', { options: (org ? people(org) : []).map((p) => p.name).filter(Boolean), at: 'person' }],
      ['m-ingen', forms.or, 'ticks', { options: [['1', t(forms.nobody)]] }],
      ['m-amne', forms.subjects, 'ticks', { options: (app.now.document.subjects ?? []).map((s) => [s.id, say(s.name)]) }],
      ['m-belopp', forms.upTo, 'number', { at: 'upTo' }],
      ['m-obegransat', forms.or, 'ticks', { options: [['1', t(T.plan.any)]] }],
      ['m-fran', forms.from, 'date', { at: 'from' }],
      ['m-till', forms.until, 'date', { at: 'to' }],
      ['m-kalla', forms.source, 'text', { at: 'source' }],
    ];
  }, (v, on) => {
    const any = v['m-vem'] && v['m-obegransat'].length > 0;
    const mandate = {
      who: v['m-vem'], organization: v['m-part'], subjects: v['m-amne'], upTo: v['m-vem'] && !any ? v['m-belopp'] : 0, unlimited: any,
      from: v['m-fran'] || on, to: v['m-till'] && edits.dayAfter(v['m-till']), known: on, source: v['m-kalla'], lang: lang(),
    };
    return [label(v['m-vem'] ? T.plan.did.mandate : T.plan.did.nobody, { org: orgName(mandate.organization) }), (d) => edits.addMandate(d, mandate)];
  }, {
    // That nobody may decide is a fact about an organization: it is entered when it is said, not when nothing is.
    check: (v, on) => {
      const { forms } = T.plan;
      const nobody = v['m-ingen'].length > 0;
      return {
        ...(!nobody && !v['m-vem'] && { 'm-vem': forms.needPerson }),
        ...(nobody && v['m-vem'] && { 'm-vem': forms.either }),
        ...(v['m-till'] && v['m-till'] < (v['m-fran'] || on) && { 'm-till': v['m-fran'] ? forms.notBefore : forms.notPast }),
      };
    },
  }],
  'slut-mandat': [T.plan.forms.strike, () => [
    ['s-vilket', T.plan.forms.which, 'choice', { options: app.report.mandates.today.organizations.flatMap((o) => (o.stand ?? []).map((i) => [String(i), `${say(orgName(o.organization))}, ${entry(app.now.document.mandates[i])}`])) }],
    ['s-dag', T.plan.forms.last, 'date', { at: 'to' }],
  ], (v, on) => {
    const i = Number(v['s-vilket']);
    const org = orgName(app.now.document.mandates[i].organization);
    const last = v['s-dag'];
    return last
      ? [label(T.plan.did.ends, () => ({ org, to: day(last) })), (d) => edits.endMandate(d, i, edits.dayAfter(last), on)]
      : [label(T.plan.did.struck, { org }), (d) => edits.strikeMandate(d, i, on)];
  }, {
    lead: T.plan.forms.strikeLead,
    check: (v) => {
      const { from } = app.now.document.mandates[Number(v['s-vilket'])];
      return v['s-dag'] && v['s-dag'] < from && { 's-dag': label(T.plan.forms.notBegun, () => ({ from: day(from) })) };
    },
  }],
  'nytt-arende': [T.plan.forms.matter, () => [
    ['a-dag', T.plan.forms.meeting, 'date', { must: !app.report.mandates.next && T.plan.forms.needMeeting, at: 'on' }],
    ['a-namn', T.plan.forms.what, 'text', { must: T.plan.forms.needWhat, at: 'name' }],
    ['a-amne', T.plan.forms.about, 'text', { options: (app.now.document.subjects ?? []).map((s) => say(s.name)) }],
    ['a-belopp', T.plan.forms.cost, 'number', { at: 'amount' }],
    ['a-binder', T.plan.forms.binds, 'ticks', { options: partners() }],
  ], (v) => {
    const matter = { on: v['a-dag'] || app.report.mandates.next.on, name: v['a-namn'], about: v['a-amne'], amount: v['a-belopp'], binds: v['a-binder'], lang: lang() };
    return [label(T.plan.did.matter, { name: matter.name }), (d) => edits.addMatter(d, matter)];
  }],
  'ny-atgard': [T.plan.forms.action, () => [
    ['p-namn', T.plan.forms.todo, 'text', { must: T.plan.forms.needTodo, at: 'name' }],
    ['p-faktor', T.plan.forms.factor, 'choice', { options: app.report.factors.map((f) => [f.id, say(f.name)]) }],
    ['p-vem', T.plan.actions.cols[2], 'choice', { options: [['', t(T.plan.actions.nobody)], ...people().map((p) => [p.id, personOf(p.id)])] }],
    ['p-dag', T.plan.actions.cols[3], 'date', { must: T.plan.forms.needBy, at: 'by' }],
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
  const more = made?.[3];
  const act = async (values) => {
    const done = await editDocument(...made[2](values, app.now.on));
    if (done) close();
    return done;
  };
  return [
    h('div', { class: 'row after' }, ids.filter(Boolean).map((id) => button(t(FORMS[id][0]), () => (open === id ? close() : openForm(id)), { 'aria-expanded': String(open === id), 'aria-controls': id }))),
    made && h('section', { id: open, tabindex: -1, key: open, class: 'planform' },
      h('h3', { id: `${open}-h` }, t(made[0])),
      more?.lead && h('p', { class: 'small' }, t(more.lead)),
      form(fields, made[0], act, { 'aria-labelledby': `${open}-h`, check: more?.check && ((values) => more.check(values, app.now.on)), cancel: button(t(T.cancel), close) })),
  ];
}
