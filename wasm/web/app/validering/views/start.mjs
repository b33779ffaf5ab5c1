// Börja med ert eget: a network with a name, or one's own event log, which is
// looked at and not kept.
import { h } from '../../dom.mjs';
import { lang, t } from '../../lang.mjs';
import { app, entryOf, label, render, replace, today } from '../../app.mjs';
import { go, home } from '../../route.mjs';
import { fresh } from '../edit.mjs';
import { START } from '../texts-start.mjs';
import { log } from './start-log.mjs';

const rows = (text) => [...new Set(text.split('\n').map((row) => row.trim()).filter(Boolean))];

async function submit(event) {
  event.preventDefault();
  const { namn, kommuner, yrke, mal } = event.target.elements;
  const [name, occupation, outcomes] = [namn.value.trim(), yrke.value.trim(), rows(mal.value)];
  const missing = !name ? namn : occupation && !outcomes.length ? mal : !occupation && outcomes.length ? yrke : undefined;
  app.form = { missing: missing?.id };
  if (missing) {
    render();
    missing.focus();
    return;
  }
  const document = fresh(name, rows(kommuner.value), occupation && { name: occupation, outcomes, pipeline: app.words.pipeline }, lang());
  if (await replace(entryOf(document, today(), { source: 'own', label: label(START.done) }))) go({ view: home() });
}

function ask(id, name, control, { help, need } = {}) {
  const wrong = app.form.missing === id;
  return h('div', { class: 'field' },
    h('label', { for: id }, t(name)),
    control({ id, name: id, autocomplete: 'off', 'aria-invalid': wrong ? 'true' : undefined,
      'aria-describedby': [help && `${id}-hjalp`, wrong && `${id}-fel`].filter(Boolean).join(' ') || undefined }),
    help && h('p', { class: 'small', id: `${id}-hjalp` }, t(help)),
    wrong && h('p', { class: 'small red', id: `${id}-fel` }, t(need)));
}

const line = (props) => h('input', { type: 'text', maxlength: 2000, ...props });
const area = (props) => h('textarea', { rows: 4, ...props });

export function view() {
  return [
    h('h1', { class: 's', key: 'h1' }, t(START.h1)),
    h('p', { class: 'lead', key: 'lead' }, t(START.lead)),
    h('form', { class: 'start', key: 'start', novalidate: true, on: { submit } },
      ask('namn', START.name, line, { need: START.needName }),
      ask('kommuner', START.places, area, { help: START.placesHelp }),
      ask('yrke', START.occupation, line, { need: START.needOccupation }),
      ask('mal', START.outcomes, area, { help: START.outcomesHelp, need: START.needOutcomes }),
      h('div', { class: 'row' }, h('button', { type: 'submit', class: 'btn go' }, t(START.do)))),
    log(),
  ];
}
