// Paper: the fact sheet alone where that is the view; else the view as it stands, every table open and without what is pressed or
// written in, and the reasons that were asked for as numbered notes.
import { h } from '../dom.mjs';
import { day, t } from '../lang.mjs';
import { T } from '../texts-frame.mjs';
import { app } from '../app.mjs';
import { mark } from '../draw/marks.mjs';
import { own } from '../parts.mjs';
import { reason } from '../why.mjs';
import { printed } from './sheet.mjs';
import { ANALYS } from './texts.mjs';

const shown = (what) => (typeof what === 'string' || what instanceof Node || Array.isArray(what) ? what : own(what));

function view() {
  const copy = document.querySelector('#main .view').cloneNode(true);
  for (const gone of copy.querySelectorAll('#utv, .sr, button, form, select, input, textarea, label')) gone.remove();
  for (const details of copy.querySelectorAll('details')) details.open = true;
  // An ID is an element's on the screen.
  for (const node of copy.querySelectorAll('[id]')) node.removeAttribute('id');
  return copy;
}

const note = (why) => h('li', {}, h('p', {}, h('strong', {}, shown(why.head))),
  [...(why.chain ?? []), why.counted, ...(why.evidence ?? [])].filter(Boolean).map((what) => h('p', {}, shown(what))), why.id && h('p', { class: 'id' }, why.id));

export function paper() {
  if (app.route.view === 'blad') return [printed()];
  const { name, on, engine, rulebook } = app.report;
  const notes = app.asked.map(reason).filter(Boolean);
  return [
    h('p', { class: 'mark' }, mark(), t(T.name)),
    h('p', { class: 'kick' }, t(ANALYS.kick, { name, on: day(on) })),
    view(),
    notes.length > 0 && [h('h2', {}, t(ANALYS.paper.notes)), h('ol', { class: 'notes' }, notes.map(note))],
    h('p', { class: 'small last' }, t(ANALYS.paper.from, { engine, rulebook })),
  ];
}
