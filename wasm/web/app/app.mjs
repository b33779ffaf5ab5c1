// What the page knows and does: one room, one state with its history, the
// engine's report of it, and the few ways to change either. The views read;
// they call these.
import * as engine from './engine.mjs';
import * as store from './store.mjs';
import { begin, canRedo, canUndo, push, redo, undo } from './state.mjs';
import { lang, say, setLang, t } from './lang.mjs';
import { T } from './texts-frame.mjs';

export const app = {
  room: undefined, // what is particular to it: see shell.mjs
  history: undefined, // see state.mjs; app.now is its present entry
  report: undefined, // the working copy of app.now
  publication: undefined, // what may leave the room, of the same
  words: undefined,
  factors: new Map(), // the catalogue, by ID
  seeds: new Map(),
  texts: [], // the source texts
  version: undefined,
  route: { view: 'besked' },
  from: undefined, // what the open reason was asked from
  asked: [], // the reasons that were asked for, for print
  saved: { state: 'nothing' },
  faults: undefined, // shown at the top: {title, …}
  busy: undefined,
  toast: undefined,
  stopped: false,
  ways: undefined, // all ways, when they were asked for
  form: {}, // what is open for editing: {override, organization, when, clear}
  order: 'object',
  letters: true,
  get now() {
    return this.history.now;
  },
};

let draw = () => {};
let drawBottom = () => {};
/** How the page is drawn, and the row at its bottom alone. */
export const onDraw = (how, bottom) => ([draw, drawBottom] = [how, bottom]);
export const render = () => draw();

const today = () => {
  const d = new Date();
  return [d.getFullYear(), d.getMonth() + 1, d.getDate()].map((n) => String(n).padStart(2, '0')).join('-');
};
export { today };

/** A new document in the history; id tells documents apart when they are kept. */
export const entryOf = (document, on, more) => ({ document, on, phase: '', id: Date.now() + Math.random(), ...more });

/* ---- judging ---- */

const assess = (entry, options) => engine.ask(`${app.room.id}.assess`, app.room.asked(entry), options);

let tip; // the newest history, judged or not
let turn = 0;

/** Judges the newest entry of a history and then makes it the page's. */
async function judge(next, { quiet, spoken } = {}) {
  tip = next;
  const mine = ++turn;
  const slow = setTimeout(() => {
    app.busy = { text: t(T.busy.computing) };
    render();
  }, 200);
  try {
    const report = await assess(next.now, { latest: 'assess' });
    if (mine !== turn) return false;
    const before = app.report;
    const was = { headline: headline(), told: told() };
    app.history = next;
    app.report = report;
    app.publication = app.ways = app.faults = app.busy = undefined;
    app.stopped = false;
    keep(); // before it is shown: who sees it may go
    render();
    if (!quiet) tell(spoken ?? say(next.now.label), changed(was, before)); // what is seen now
    return true;
  } catch (error) {
    if (mine !== turn) return false;
    app.busy = undefined;
    if (error.name !== 'AbortError') {
      tip = app.history;
      if (error instanceof engine.Faults) app.faults = { title: t(T.faults.edit), faults: error.faults, refused: true };
      else app.stopped = true;
    }
    render();
    return false;
  } finally {
    clearTimeout(slow);
  }
}

/* What a change made different is told by what is seen: a view may export
 * told(was), which says the figure that is turned there. It is asked without was
 * before the change and after it; where it then says something else, it is asked
 * once more, with what it said before, and its answer is told. Otherwise what the
 * report says first is told, or else the heading of the view. */

const told = (was) => app.report && app.room.views.find(({ id }) => id === app.route.view)?.told?.(was);

function headline() {
  const h1 = document.querySelector('#main h1')?.cloneNode(true);
  for (const unseen of h1?.querySelectorAll('.sr') ?? []) unseen.remove();
  return h1?.textContent.trim() ?? '';
}

function changed(was, before) {
  const now = { headline: headline(), told: told() };
  if (now.told && was.told && now.told !== was.told) return told(was.told);
  if (!before || say(before.says) !== say(app.report.says)) return say(app.report.says);
  return now.headline === was.headline ? t(app.room.says.same) : now.headline;
}

/**
 * The first document, before there is a history, and the engine's report of it
 * where that is there already. Throws what is wrong with it.
 */
export async function open(entry, report) {
  report ??= await assess(entry);
  app.history = tip = begin(entry);
  app.report = report;
}

/** One edit: label says what it does, change gives what becomes different. */
export const edit = (label, change) => judge(push(tip, { ...tip.now, ...change(tip.now), label }));

/** An edit of the document alone. */
export const editDocument = (label, change) =>
  edit(label, (now) => ({ document: change(now.document), source: now.source === 'link' ? 'own' : now.source }));

/** Another document; the one before is an undo away. */
export const replace = (entry) => judge(push(tip, entry));

export function undoOne() {
  if (canUndo(tip)) judge(undo(tip), { spoken: t(T.did.undone) });
}

export function redoOne() {
  if (canRedo(tip)) judge(redo(tip), { spoken: t(T.did.redone) });
}

/** A label in both languages, so that it can be told in either later. */
export function label(pair, args) {
  const was = lang();
  const out = {};
  for (const l of ['sv', 'en']) {
    setLang(l);
    out[l] = t(pair, typeof args === 'function' ? args() : args);
  }
  setLang(was);
  return out;
}

/** The report that may leave the room, of what is shown now, where the room has one. */
export async function publication() {
  const now = app.now;
  if (!app.room.publish) return undefined;
  const made = await engine.ask(app.room.publish, engine.judged(now));
  if (now === app.now && app.publication === undefined) {
    app.publication = made;
    render();
  }
  return made;
}

/* ---- the engine stops ---- */

export function stop() {
  app.stopped = true;
  render();
}

export async function startAgain() {
  try {
    await engine.restart();
    app.stopped = false;
    await judge(tip, { quiet: true });
  } catch {
    stop();
  }
}

/* ---- keeping ---- */

let saving = Promise.resolve();
let waits = false; // a save waits for the one before it
let keptId; // the document that is on the device, as far as is known

function keep() {
  const { source } = app.now;
  if (source === 'link') app.saved = { state: 'link' };
  else if (source === 'example' && !canUndo(app.history) && !canRedo(app.history)) app.saved = { state: 'nothing' };
  else saveNow();
}

/** Keeps what is shown now: at once, or when the save before is done. */
export function saveNow() {
  if (waits) return saving;
  waits = true;
  saving = saving.then(async () => {
    waits = false;
    const { document, on, phase, source, id } = app.now;
    if (source === 'link') return;
    try {
      if (keptId !== id) {
        // The document that another one takes the place of is set aside.
        const before = await store.load('work');
        if (before && before.id !== id && before.source !== 'example') {
          await store.save('before', before);
          app.before = true;
        }
      }
      const at = Date.now();
      await store.save('work', { document, on, phase, source, id, at });
      keptId = id;
      store.tabLink(null);
      app.saved = { state: 'saved', at: new Date(at) };
      others?.postMessage(id);
    } catch (error) {
      app.saved = { state: 'failed', full: error?.name === 'QuotaExceededError' };
    }
    render();
  });
  return saving;
}

// Other tabs of the room are told that its document was changed.
let others;

/** Makes the page that of a room: what is kept and told is that room's alone. */
export function enter(room) {
  app.room = room;
  store.of(room.id);
  others = globalThis.BroadcastChannel && new BroadcastChannel(`samverkan ${room.id}`);
  if (!others) return;
  others.onmessage = () => {
    if (!app.history || app.now.source === 'link') return;
    app.elsewhere = true;
    render();
  };
}

/* ---- telling ---- */

let toastTimer;
let sayTimer;

/** The row at the bottom for seven seconds, and its words for screen readers. */
export function tell(what, then, { undoable = true } = {}) {
  app.toast = { what, then, undoable, at: performance.now() };
  drawBottom();
  armToast();
  announce([what, then].filter(Boolean).join(' '));
}

export function armToast() {
  clearTimeout(toastTimer);
  toastTimer = setTimeout(() => {
    app.toast = undefined;
    drawBottom();
  }, 7000);
}
export const holdToast = () => clearTimeout(toastTimer);

export function announce(words) {
  clearTimeout(sayTimer);
  sayTimer = setTimeout(() => (document.getElementById('status').textContent = words), 400);
}

/* ---- choices ---- */

export function chooseLang(to) {
  setLang(to);
  store.choice('lang', to);
  document.documentElement.lang = lang();
  document.getElementById('status').lang = lang();
  render();
}

export function toggleTheme() {
  const root = document.documentElement;
  const dark = root.dataset.theme ? root.dataset.theme === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
  root.dataset.theme = dark ? 'light' : 'dark';
  store.choice('theme', root.dataset.theme);
}

/* ---- what the views look up ---- */

export const factorOf = (id) => app.report.factors.find((f) => f.id === id);
export const resultOf = (rule) => app.report.results.find((r) => r.rule === rule);
export const organizationOf = (id) => app.report.organizations.find((o) => o.id === id);
export const word = (list, is) => app.words[list].find((w) => w.is === is)?.text ?? { sv: is, en: is };
export const verdictWord = ({ is, phase }) => word(phase === 'before' ? 'verdictsBefore' : 'verdictsSince', is);
