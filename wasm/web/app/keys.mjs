// The keys, as the help box lists them. Single letters never act in a field,
// and can be switched off (WCAG 2.1.4).
import { app, redoOne, render, undoOne } from './app.mjs';
import { closeWhy, go } from './route.mjs';
import { helpBox } from './dialogs.mjs';
import { saveFile } from './files.mjs';
import { showDev } from './dev.mjs';

const VIEW = { b: 'besked', f: 'faktorer', m: 'makt', l: 'plan', p: 'parter' };
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
  } else if (app.form.override) {
    const from = app.form.override;
    app.form.override = undefined;
    render();
    document.querySelector(`#andra-${CSS.escape(from)} .past-open`)?.focus();
  } else if (app.route.why) closeWhy();
  else return;
  event.preventDefault();
}

function letter(event, key) {
  const after = waiting > event.timeStamp;
  waiting = 0;
  const asked = [...document.querySelectorAll('main [data-why]')].filter((node) => node.checkVisibility?.() ?? node.getClientRects().length);
  const at = asked.indexOf(document.activeElement);
  if (after && VIEW[key]) go({ view: VIEW[key] });
  else if (key === 'g') waiting = event.timeStamp + 1500;
  else if (key === 'n') asked[(at + 1) % asked.length]?.focus();
  else if (key === 'p') asked[(at < 1 ? asked.length : at) - 1]?.focus();
  else if (key === 'v') document.activeElement?.closest?.('[data-why]')?.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
  else if (key === 't') tableNear(document.activeElement);
  else if (key === 'j') showDev('json');
  else if (key === '?') helpBox();
  else if (key === '1') go({ view: 'besked' });
  else return;
  event.preventDefault();
}

// The table of the picture that has focus, or of the first one.
function tableNear(node) {
  const near = node?.closest?.('figure, section')?.querySelector('details.as-table') ?? document.querySelector('main details.as-table');
  if (!near) return;
  near.open = !near.open;
  near.querySelector('summary').focus();
}

// The puzzle is one tab stop; arrows walk over the places that need no piece.
function walk(event) {
  const at = event.target.closest?.('.pz a');
  if (!at) return;
  const picture = at.ownerSVGElement;
  const piece = (r, c) => picture.querySelector(`[data-at="${r},${c}"]`);
  let [r, c] = at.dataset.at.split(',').map(Number);
  let to = null;
  if (event.key === 'Home') for (let k = 0; k < 6 && !to; k++) to = piece(r, k);
  else if (event.key === 'End') for (let k = 5; k >= 0 && !to; k--) to = piece(r, k);
  else {
    const [down, right] = { ArrowLeft: [0, -1], ArrowRight: [0, 1], ArrowUp: [-1, 0], ArrowDown: [1, 0] }[event.key];
    const rows = app.now.document.problem.dimensions.length;
    while (!to && (r += down) >= 0 && (c += right) >= 0 && r < rows && c < 6) to = piece(r, c);
  }
  if (!to) return;
  event.preventDefault();
  at.setAttribute('tabindex', -1);
  to.setAttribute('tabindex', 0);
  to.focus();
}
