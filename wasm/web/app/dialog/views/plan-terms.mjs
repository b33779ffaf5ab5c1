// What the plan must keep, edited in place: each change computes it anew.
import { h } from '../../dom.mjs';
import { capital, lang, say, small, t } from '../../lang.mjs';
import { named } from '../../edit-lists.mjs';
import { announce, app, editDocument, label, render, word } from '../../app.mjs';
import { button, field, own, ownName, select } from '../../parts.mjs';
import { after } from '../draw/year.mjs';
import { setPlanning } from '../edit.mjs';
import { PLAN } from '../texts-plan.mjs';
import { addBreak, dropBreak, setWay, wayOf } from './plan-edit.mjs';
import { progress } from './plan-parts.mjs';
import { chosen, numbers, planned, shortDay, work } from './plan-work.mjs';

const W = PLAN.terms;
const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
const WORKDAYS = WEEKDAYS.slice(0, 5);

/** An edit whose fault is told at its field. */
async function change(id, name, how, written) {
  const done = await editDocument(label(W.done, () => ({ what: small(t(name)) })), how);
  const fault = !done && app.faults?.faults[0]?.text;
  if (fault) {
    app.form = { ...app.form, wrong: id, written, fault };
    app.faults = undefined;
    announce(say(fault));
  } else if (done) app.form = {};
  render();
}

const wrong = (id) => app.form.wrong === id && h('p', { class: 'small red', id: `${id}-fel` }, own(app.form.fault));
const invalid = (id) => app.form.wrong === id && { 'aria-invalid': 'true', 'aria-describedby': `${id}-fel` };

function number(name, most, { empty = 0, times = 1, read = (p) => p[name], set = (n) => n || undefined } = {}) {
  const id = `plan-${name}`;
  const is = read(app.now.document.planning ?? {});
  return h('div', { class: 'field', key: id }, h('label', { for: id, class: 'small' }, t(W[name])),
    h('input', { id, type: 'number', min: 0, max: most, step: 1, inputmode: 'numeric', autocomplete: 'off', value: app.form.wrong === id ? app.form.written : String(is ? is / times : empty), ...invalid(id),
      on: { change: ({ target: { value } }) => {
        const n = Number(value);
        if (value !== '' && (!Number.isInteger(n) || n < 0)) {
          app.form = { wrong: id, written: value, fault: W.whole };
          render();
        } else change(id, W[name], (d) => setPlanning(d, { [name]: set(n * times) }), value);
      } } }), wrong(id));
}

function ticks(name, options, now, set) {
  return h('fieldset', { key: name }, h('legend', { class: 'small' }, t(W[name])), options.map(([is, what]) => h('label', { class: 'check', key: is },
    h('input', { type: 'checkbox', checked: now.includes(is), on: { change: ({ target: { checked } }) => {
      const then = options.map(([one]) => one).filter((one) => (one === is ? checked : now.includes(one)));
      if (then.length) change(name, W[name], (d) => setPlanning(d, { [name]: set(then) }));
      else render(); // none is not a choice
    } } }), what)));
}

const weekdayNames = () => t(PLAN.meetings.weekdays).split(',');
const same = (a, b) => a.length === b.length && a.every((one, i) => one === b[i]);

function heading(result) {
  if (!result || planned() !== result) return t(W.h);
  if (result.plan.conflict) return t(W.hClash);
  return result.year.people?.length && result.plan.placed.length ? t(W.hAt, numbers(result)) : t(W.h);
}

export function terms(result) {
  const { planning: p = {} } = app.now.document;
  const forms = ['onSite', 'digital', 'hybrid'];
  return h('section', { id: 'villkor', tabindex: -1, key: 'terms' },
    h('h2', {}, heading(result)), result && work.busy?.told ? progress('busy', PLAN.busy, 'villkor') : h('p', { class: 'small after on-screen', key: 'each' }, t(W.lead)),
    h('div', { class: 'terms', key: 'fields' },
      ticks('weekdays', WEEKDAYS.map((is, i) => [is, weekdayNames()[i]]), p.weekdays ?? WORKDAYS, (then) => (same(then, WORKDAYS) ? undefined : then)),
      ticks('forms', forms.map((is) => [is, say(word('forms', is))]), p.forms ?? ['onSite'], (then) => (same(then, ['onSite']) ? undefined : then)),
      h('div', { class: 'numbers' },
        number('cafes', 8), number('gap', 366), number('dialogueGap', 366),
        number('share', 100, { times: 10, read: ({ share }) => share?.perMille, set: (perMille) => ({ ...p.share, perMille }) }),
        number('maxTravel', 10000, { empty: '' }), number('lettersBefore', 200), number('papersBefore', 200)),
      h('label', { class: 'check' }, h('input', { type: 'checkbox', checked: Boolean(p.bothBlocs), on: { change: ({ target: { checked } }) => change('both', W.both, (d) => setPlanning(d, { bothBlocs: checked || undefined })) } }), t(W.both))),
    breaks(), ways(),
    result?.constraints.length > 0 && h('details', { class: 'as-table after', key: 'all' }, h('summary', {}, t(W.all)), h('ul', { class: 'plain small all-terms' }, result.constraints.map((c) => h('li', {}, ownName(capital(say(c.text))))))));
}

function breaks() {
  const year = String(chosen());
  const all = (app.now.document.breaks ?? []).filter((b) => b.from < `${chosen() + 1}` && b.to > `${year}-01-01`);
  const submit = (event) => {
    event.preventDefault();
    const { namn, fran, till } = event.target.elements;
    const name = namn.value.trim();
    if (!name || !fran.value || !(till.value >= fran.value)) {
      app.form = { wrong: 'plan-lov', fault: W.fill };
      render();
      (name ? fran : namn).focus();
      return;
    }
    const added = { name: named(name, lang()), from: fran.value, to: after(till.value) };
    change('plan-lov', W.addBreak, (d) => addBreak(d, added));
    event.target.reset();
  };
  const input = (id, pair, type) => field(`lov-${id}`, t(pair), h('input', { id: `lov-${id}`, name: id, type, maxlength: 200, autocomplete: 'off', ...invalid('plan-lov') }));
  return h('div', { class: 'sub', key: 'breaks' }, h('h3', {}, t(W.breaks, { year })),
    all.length
      ? h('ul', { class: 'rows-of' }, all.map((b) => h('li', { key: b.from + b.to }, h('span', {}, own(b.name), `, ${t(PLAN.picture.period, { from: shortDay(b.from), to: shortDay(after(b.to, -1)) })}`),
          button([t(W.remove), h('span', { class: 'sr' }, ' ', own(b.name))], () => change('', W.breaks, (d) => dropBreak(d, (one) => one === b)), { cls: 'linkish' }))))
      : h('p', { class: 'small' }, t(W.noBreaks, { year })),
    h('form', { class: 'row form', novalidate: true, on: { submit } },
      input('namn', W.name, 'text'), input('fran', W.from, 'date'), input('till', W.to, 'date'),
      h('button', { type: 'submit', class: 'btn' }, t(W.addBreak)), wrong('plan-lov')));
}

function ways() {
  const { document } = app.now;
  const all = (document.organizations ?? []).map((o) => [o.id, say(o.name)]);
  if (all.length < 2) return null;
  const a = app.form.a ?? all[0][0];
  const b = app.form.b ?? all[1][0];
  const pick = (name) => (is) => {
    app.form = { a, b, [name]: is };
    render();
  };
  const submit = (event) => {
    event.preventDefault();
    const { value } = event.target.elements.minuter;
    const n = Number(value);
    if (a !== b && value !== '' && Number.isInteger(n) && n >= 0) return void change('vag', W.way, (d) => setWay(d, a, b, n), value);
    app.form = { a, b, wrong: 'vag', written: value, fault: W.whole };
    render();
  };
  return h('div', { class: 'sub', key: 'ways' }, h('h3', {}, t(W.way)),
    h('form', { class: 'row form', novalidate: true, on: { submit } },
      field('vag-a', t(W.between), select('vag-a', a, all, pick('a'))), field('vag-b', t(W.and), select('vag-b', b, all, pick('b'))),
      field('vag', t(W.minutes), h('input', { id: 'vag', name: 'minuter', type: 'number', min: 0, max: 10000, autocomplete: 'off', value: app.form.wrong === 'vag' ? app.form.written : String(wayOf(document, a, b) ?? ''), ...invalid('vag') })),
      h('button', { type: 'submit', class: 'btn' }, t(W.add)), wrong('vag')));
}
