// Börja med ert eget: a region with its municipalities; and figures, which are
// read and can be taken into the document that is open.
import { h } from '../../dom.mjs';
import { lang, t } from '../../lang.mjs';
import { app, entryOf, label, render, replace, today } from '../../app.mjs';
import { idFor } from '../../edit-lists.mjs';
import { go, home } from '../../route.mjs';
import { fresh } from '../edit.mjs';
import { BEGIN } from '../texts-start.mjs';
import { figures } from './start-figures.mjs';

const rows = (text) => text.split('\n').map((row) => row.trim()).filter(Boolean);

// The municipalities as they are written: 2281 Sundsvall; or what is wrong with them.
function places(text) {
  const all = rows(text).map((row) => /^(\d{4})\s+(.{1,100})$/.exec(row)?.slice(1) ?? row);
  const bare = all.find((row) => typeof row === 'string');
  if (bare !== undefined) return { wrong: t(BEGIN.needPlaces, { row: bare }) };
  const twice = all.find(([code], i) => all.findIndex((one) => one[0] === code) < i);
  if (twice) return { wrong: t(BEGIN.twice, { code: twice[0] }) };
  return all.length ? { all } : { wrong: t(BEGIN.needSome) };
}

async function submit(event) {
  event.preventDefault();
  const { regionnamn, lanskod, kommuner } = event.target.elements;
  const name = regionnamn.value.trim(), code = lanskod.value.trim();
  const found = places(kommuner.value);
  const [field, text] = !name ? [regionnamn, t(BEGIN.needName)] : code && !/^\d{2}$/.test(code) ? [lanskod, t(BEGIN.needCode)] : found.wrong ? [kommuner, found.wrong] : [];
  app.form = { wrong: field && { id: field.id, text } };
  if (field) {
    render();
    field.focus();
    return;
  }
  const document = fresh([code || idFor(name, [], 'region'), name], found.all, lang());
  if (await replace(entryOf(document, today(), { source: 'own', label: label(BEGIN.done) }))) go({ view: home() });
}

function ask(id, name, control, help) {
  const wrong = app.form.wrong?.id === id && app.form.wrong.text;
  return h('div', { class: 'field' },
    h('label', { for: id }, t(name)),
    control({ id, name: id, autocomplete: 'off', 'aria-invalid': wrong ? 'true' : undefined, 'aria-describedby': [help && `${id}-hjalp`, wrong && `${id}-fel`].filter(Boolean).join(' ') || undefined }),
    help && h('p', { class: 'small', id: `${id}-hjalp` }, t(help)),
    wrong && h('p', { class: 'small red', id: `${id}-fel` }, wrong));
}

export const view = () => [
  h('h1', { class: 's', key: 'h1' }, t(BEGIN.h1)),
  h('p', { class: 'lead', key: 'lead' }, t(BEGIN.lead)),
  h('form', { class: 'start', key: 'start', novalidate: true, on: { submit } },
    ask('regionnamn', BEGIN.name, (props) => h('input', { type: 'text', maxlength: 100, ...props })),
    ask('lanskod', BEGIN.code, (props) => h('input', { type: 'text', maxlength: 10, inputmode: 'numeric', ...props }), BEGIN.codeHelp),
    ask('kommuner', BEGIN.places, (props) => h('textarea', { rows: 6, ...props }), BEGIN.placesHelp),
    h('div', { class: 'row' }, h('button', { type: 'submit', class: 'btn go' }, t(BEGIN.do)))),
  figures(),
];
