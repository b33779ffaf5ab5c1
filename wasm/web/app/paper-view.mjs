// What papers have in common that show the view as it stands: every table open and
// without what is pressed, written in or asked, and the reasons that were asked for
// as numbered notes.
import { h } from './dom.mjs';
import { t } from './lang.mjs';
import { T } from './texts-frame.mjs';
import { app } from './app.mjs';
import { mark } from './draw/marks.mjs';
import { own } from './parts.mjs';
import { reason } from './why.mjs';

const shown = (what) => (typeof what === 'string' || what instanceof Node || Array.isArray(what) ? what : own(what));

export function view() {
  const copy = document.querySelector('#main .view').cloneNode(true);
  // A number that is changed in a table is read there too.
  for (const input of copy.querySelectorAll('.pull input')) input.replaceWith(input.value || t(T.unknown));
  for (const gone of copy.querySelectorAll('#utv, .sr, .ask, .on-screen, .drop, .edit, .note-form, .terms, .sub, button, form, select, input, textarea, label')) gone.remove();
  for (const details of copy.querySelectorAll('details')) details.open = true;
  // An ID is an element's on the screen.
  for (const node of copy.querySelectorAll('[id]')) node.removeAttribute('id');
  return copy;
}

const note = (why) => h('li', {}, h('p', {}, h('strong', {}, shown(why.head))),
  [...(why.chain ?? []), why.counted, ...(why.evidence ?? [])].filter(Boolean).map((what) => h('p', {}, shown(what))), why.id && h('p', { class: 'id' }, why.id));

/** The paper: kick above the view, what the notes are called, and where it is from. */
export function sheet(kick, heading, from) {
  const notes = app.asked.map(reason).filter(Boolean);
  return [
    h('p', { class: 'mark' }, mark(), t(T.name)),
    kick && h('p', { class: 'kick' }, kick),
    view(),
    notes.length > 0 && [h('h2', {}, t(heading)), h('ol', { class: 'notes' }, notes.map(note))],
    h('p', { class: 'small last' }, t(from, { engine: app.report.engine, rulebook: app.report.rulebook })),
  ];
}
