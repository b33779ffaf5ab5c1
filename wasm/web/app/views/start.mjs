// Börja med ert eget: one question, and the first verdict.
import { h } from '../dom.mjs';
import { lang, t } from '../lang.mjs';
import { T } from '../texts.mjs';
import { app, entryOf, label, render, replace, today } from '../app.mjs';
import { fresh } from '../edit.mjs';
import { go } from '../route.mjs';

export function view() {
  const submit = async (event) => {
    event.preventDefault();
    const { namn, parter } = event.target.elements;
    const name = namn.value.trim();
    const organizations = parter.value.split('\n').map((row) => row.trim()).filter(Boolean);
    app.form = { needName: !name, needWho: !organizations.length };
    if (!name || !organizations.length) {
      render();
      (name ? parter : namn).focus();
      return;
    }
    const on = today();
    const done = await replace(entryOf(fresh(name, organizations, on, lang()), on, { source: 'own', label: label(T.did.fresh) }));
    if (done) go({ view: 'besked' });
  };
  const need = (id, yes, pair) => yes && h('p', { class: 'small red', id }, t(pair));
  return [
    h('h1', { class: 's', key: 'h1' }, t(T.start.h1)),
    h('p', { class: 'lead', key: 'lead' }, t(T.start.lead)),
    h('form', { class: 'start', key: 'start', novalidate: true, on: { submit } },
      h('div', { class: 'field' },
        h('label', { for: 'namn' }, t(T.start.name)),
        h('input', { id: 'namn', name: 'namn', type: 'text', maxlength: 2000, autocomplete: 'off',
          'aria-invalid': app.form.needName ? 'true' : undefined, 'aria-describedby': app.form.needName ? 'namn-fel' : undefined }),
        need('namn-fel', app.form.needName, T.start.needName)),
      h('div', { class: 'field' },
        h('label', { for: 'parter' }, t(T.start.who)),
        h('textarea', { id: 'parter', name: 'parter', rows: 8, 'aria-invalid': app.form.needWho ? 'true' : undefined,
          'aria-describedby': app.form.needWho ? 'parter-hjalp parter-fel' : 'parter-hjalp' }),
        h('p', { class: 'small', id: 'parter-hjalp' }, t(T.start.whoHelp)),
        need('parter-fel', app.form.needWho, T.start.needWho)),
      h('div', { class: 'row' }, h('button', { type: 'submit', class: 'btn go' }, t(T.start.do)))),
  ];
}
