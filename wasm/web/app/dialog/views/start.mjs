// Börja med er egen omgång: one question, and the state of what was answered.
import { h } from '../../dom.mjs';
import { lang, t } from '../../lang.mjs';
import { app, entryOf, label, render, replace, today } from '../../app.mjs';
import { go, home } from '../../route.mjs';
import { select } from '../../parts.mjs';
import { fresh } from '../edit.mjs';
import { D } from '../texts.mjs';

/** The election that a day's cycle began with: they are four years apart. */
const latest = (year) => year - ((year - 2022) % 4 + 4) % 4;

export function view() {
  const on = today();
  const last = latest(Number(on.slice(0, 4)));
  const submit = async (event) => {
    event.preventDefault();
    const { namn, val, namnder } = event.target.elements;
    const name = namn.value.trim();
    const rows = namnder.value.split('\n').map((row) => row.trim()).filter(Boolean);
    const bodies = rows.map((row) => /^([^:]+):(.+)$/.exec(row)?.slice(1).map((part) => part.trim()));
    const wrong = rows.find((_, i) => !bodies[i]?.every(Boolean)); // no row is left out unsaid
    app.form = { needName: !name, needBodies: wrong ? t(D.start.badRow, { row: wrong }) : !rows.length && t(D.start.needBodies) };
    if (!name || app.form.needBodies) {
      render();
      (name ? namnder : namn).focus();
      return;
    }
    const done = await replace(entryOf(fresh(name, Number(val.value), bodies, lang()), on, { source: 'own', label: label(D.start.done) }));
    if (done) go({ view: home() });
  };
  const need = (id, text) => text && h('p', { class: 'small red', id }, text);
  return [
    h('h1', { class: 's', key: 'h1' }, t(D.start.h1)),
    h('p', { class: 'lead', key: 'lead' }, t(D.start.lead)),
    h('form', { class: 'start', key: 'start', novalidate: true, on: { submit } },
      h('div', { class: 'field' },
        h('label', { for: 'namn' }, t(D.start.name)),
        h('input', { id: 'namn', name: 'namn', type: 'text', maxlength: 2000, autocomplete: 'off',
          'aria-invalid': app.form.needName ? 'true' : undefined, 'aria-describedby': app.form.needName ? 'namn-fel' : undefined }),
        need('namn-fel', app.form.needName && t(D.start.needName))),
      h('div', { class: 'field' },
        h('label', { for: 'val' }, t(D.start.year)),
        select('val', String(last), [last - 4, last, last + 4].map((year) => [String(year), String(year)]), undefined, { name: 'val' })),
      h('div', { class: 'field' },
        h('label', { for: 'namnder' }, t(D.start.bodies)),
        h('textarea', { id: 'namnder', name: 'namnder', rows: 8, 'aria-invalid': app.form.needBodies ? 'true' : undefined,
          'aria-describedby': app.form.needBodies ? 'namnder-hjalp namnder-fel' : 'namnder-hjalp' }),
        h('p', { class: 'small', id: 'namnder-hjalp' }, t(D.start.help)),
        need('namnder-fel', app.form.needBodies)),
      h('div', { class: 'row' }, h('button', { type: 'submit', class: 'btn go' }, t(D.start.do)))),
  ];
}
