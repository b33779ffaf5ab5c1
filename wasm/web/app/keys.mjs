// The keys, as the help box lists them. Single letters never act in a field,
// and can be switched off (WCAG 2.1.4).
import { app, redoOne, undoOne } from './app.mjs';
import { ROOMS, closeWhy, go } from './route.mjs';
import { helpBox } from './dialogs.mjs';
import { keepAll } from './frame.mjs';
import { saveFile } from './files.mjs';
import { showDev } from './dev.mjs';

let waiting = 0; // until when a letter after g counts

const inField = (node) => node?.matches?.('input:not([type="checkbox"]), textarea, select, [contenteditable]');
const writes = (node) => node?.matches?.('textarea, input:not([type="checkbox"]):not([type="date"])');

export function keys({ open, print }) {
  addEventListener('keydown', (event) => {
    if (event.defaultPrevented || !app.report) return;
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    if ((event.ctrlKey || event.metaKey) && !event.altKey) return chord(event, key, { open, print });
    if (document.querySelector('dialog[open]')) return;
    if (key === 'Escape') return escape(event);
    if (key.startsWith('Arrow') || key === 'Home' || key === 'End') return walk(event);
    if (!app.letters || event.altKey || inField(event.target)) return;
    letter(event, key);
  });
}

function chord(event, key, { open, print }) {
  const act = { z: event.shiftKey ? redoOne : undoOne, y: redoOne, s: saveFile, o: open, p: print }[key];
  if (!act || (event.shiftKey && key !== 'z')) return;
  // A field has its own undoing.
  if ((key === 'z' || key === 'y') && (writes(event.target) || document.querySelector('dialog[open]'))) return;
  event.preventDefault();
  act();
}

function escape(event) {
  const menu = document.querySelector('.menu[open]');
  if (menu) {
    menu.open = false;
    menu.querySelector('summary').focus();
  } else if (!keepAll() && !app.room.escape?.()) {
    if (!app.route.why) return;
    closeWhy();
  }
  event.preventDefault();
}

function letter(event, key) {
  const after = waiting > event.timeStamp;
  waiting = 0;
  const asked = [...document.querySelectorAll('main [data-why]')].filter((node) => node.checkVisibility?.() ?? node.getClientRects().length);
  const at = asked.indexOf(document.activeElement);
  const view = after && app.room.views.find((v) => v.key === key);
  if (view) go({ view: view.id });
  else if (key === 'g') waiting = event.timeStamp + 1500;
  else if (key === 'n') asked[(at + 1) % asked.length]?.focus();
  else if (key === 'p') asked[(at < 1 ? asked.length : at) - 1]?.focus();
  else if (key === 'v') document.activeElement?.closest?.('[data-why]')?.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
  else if (key === 't') tableNear(document.activeElement);
  else if (key === 'j') showDev('json');
  else if (key === '?') helpBox();
  else if (ROOMS[key - 1]) toRoom(ROOMS[key - 1]);
  else return;
  event.preventDefault();
}

// A room's own page, or the first view of the one that we are in.
function toRoom([id, page]) {
  if (id === app.room.id) go({ view: app.room.views[0].id });
  else location.href = page;
}

// The table of the picture that has focus, or of the first one.
function tableNear(node) {
  const near = node?.closest?.('figure, section')?.querySelector('details.as-table') ?? document.querySelector('main details.as-table');
  if (!near) return;
  near.open = !near.open;
  near.querySelector('summary').focus();
}

// A picture is one tab stop; arrows walk between its pieces, over the places
// that have none. A piece says where it is: its row and its column.
function walk(event) {
  const from = event.target.closest?.('.pz a');
  if (!from) return;
  const where = (node) => node.dataset.at.split(',').map(Number);
  const [row, column] = where(from);
  const along = /^(Arrow(Left|Right)|Home|End)$/.test(event.key);
  const back = /^(ArrowLeft|ArrowUp|Home)$/.test(event.key);
  // Those in the same row or column on the side that is walked to, from the nearest.
  const line = [...from.ownerSVGElement.querySelectorAll('[data-at]')].map((node) => ({ node, at: where(node) }))
    .filter(({ at: [r, c] }) => (along ? r === row && (back ? c < column : c > column) : c === column && (back ? r < row : r > row)))
    .sort((a, b) => (a.at[0] - b.at[0] || a.at[1] - b.at[1]) * (back ? -1 : 1));
  const to = line.at(/^(Home|End)$/.test(event.key) ? -1 : 0)?.node;
  if (!to) return;
  event.preventDefault();
  from.setAttribute('tabindex', -1);
  to.setAttribute('tabindex', 0);
  to.focus();
}
