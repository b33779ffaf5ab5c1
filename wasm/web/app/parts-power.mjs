// What the views of power and gain are put together of: figures that are tried
// before they are set, folded parts, rows of pictures that can be asked why.
import { h } from './dom.mjs';
import { say, t, whole } from './lang.mjs';
import { T } from './texts.mjs';
import { app, render } from './app.mjs';
import { ask as askEngine } from './engine.mjs';
import { askMark } from './parts.mjs';

export const MOST = { votes: 1_000_000, amount: Number.MAX_SAFE_INTEGER, slider: 200, listed: 4, rows: 50 };

/* ---- trying out: what is being turned is shown before it is set ---- */

let trying; // {field, change}: the field that is turned, and what it would change
let trial; // {now, then}: the balance of power as it would be
let turn = 0;

export const tried = () => (trial?.now === app.now ? trial.then : undefined);

async function tryOut() {
  const { now } = app;
  const mine = ++turn;
  try {
    const { then } = await askEngine('partnership.power', { document: now.document, on: now.on, change: trying.change }, { latest: 'makt' });
    if (mine !== turn || now !== app.now) return;
    trial = { now, then };
    render();
  } catch {
    // The number is shown when it is set, or its fault.
  }
}

// That field is set, or as it was. Another that is turned meanwhile is tried on what
// stands now; one that was left as it was is not.
function settled(field) {
  if (trying && trying.field !== field && trying.field === document.activeElement) {
    tryOut();
    return;
  }
  const was = trial;
  trying = trial = undefined; // undoing comes back to the same state, not to what was tried there
  turn++;
  if (was?.now === app.now) render();
}

// What stands in a field and is no number that it takes: {written, says}. It is
// left as it was written, and the field says what would be right.
const wrong = new Map();

export const wholeNumber = (value, least = 0, most = MOST.amount) => {
  const n = Number(value);
  return /^\d{1,16}$/.test(value) && n >= least && n <= most ? n : undefined;
};

/** What to write where a whole number is wanted. */
export const wanted = (value, least = 0, most = MOST.amount) =>
  (Number(value) > most ? t(T.makt.atMost, { most: whole(most) }) : t(T.makt.atLeast, { least: whole(least) }));

// A field for a whole number, and what is wrong with what stands in it. try_:
// what is shown meanwhile; set: the edit.
export function numberField(id, now, { least = 0, most = MOST.amount, type = 'number', empty, try_, set, shown = now, ...more }) {
  const read = ({ value }) => {
    if (value === '' && empty !== undefined) return empty;
    return wholeNumber(value, least, most);
  };
  const key = `${app.now.id} ${id}`;
  const fault = wrong.get(key);
  const refuse = (written, says) => {
    wrong.set(key, { written, says });
    render();
  };
  return [h('input', {
    id, key: id, type, min: least, max: most, step: 1, inputmode: 'numeric', autocomplete: 'off', value: fault ? fault.written : String(shown), ...more,
    'aria-invalid': fault && 'true', 'aria-describedby': fault && `${id}-fel`,
    on: {
      input: ({ target }) => {
        const n = read(target);
        if (n === undefined) return;
        if (wrong.delete(key)) render();
        if (!try_) return;
        trying = { field: target, change: try_(n) };
        tryOut();
      },
      change: async ({ target }) => {
        const n = read(target);
        if (n === undefined) refuse(target.value, wanted(target.value, least, most));
        else if (n !== now && !await set(n) && app.faults?.refused) {
          const [{ text }] = app.faults.faults;
          app.faults = undefined;
          refuse(target.value, say(text));
        } else if (n === now) target.value = String(now);
        settled(target);
      },
    },
  }), fault && h('p', { class: 'small red', id: `${id}-fel`, key: `${id}-fel` }, fault.says)];
}

// What is folded is made when it is opened.
const opened = new Set();

export const folded = (id, summary, content, cls) => h('details', { class: cls, key: id, open: opened.has(id), on: { toggle: ({ target: { open } }) => {
  if (opened.has(id) === open) return;
  if (open) opened.add(id);
  else opened.delete(id);
  render();
} } }, h('summary', {}, summary), opened.has(id) && h('div', {}, content()));

/* ---- rows ---- */

// What a picture of very many leaves to the table.
export const some = (rows) => rows.length > MOST.rows && h('p', { class: 'small' }, t(T.makt.some, { n: MOST.rows, of: rows.length }));

// A picture for a laptop and one for a phone; its rows can be asked why.
export const both = (draw, kind = 'makt') => [[776, false], [328, true]].map(([width, phone]) =>
  h('div', { class: phone ? 'n' : 'w' }, draw({ width, phone, ask: (row, how, marks) => askMark(`${kind}.${row.id}`, how, marks) })));

/* ---- figures ---- */

const LENGTH = 40; // of an exact figure that stands in a table

/** An exact share as it stands in a table. */
export const exact = (share) => (share === undefined ? '' : share.length > LENGTH ? t(T.makt.long) : share);
