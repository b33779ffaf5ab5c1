// The page around a room's views: the link in the address, what is kept on the
// device, or the example is shown with its headline. What a room is, is told in
// wasm/web/site.go.
import * as engine from './engine.mjs';
import { h, patch } from './dom.mjs';
import { lang, say, setLang, small, t } from './lang.mjs';
import { T } from './texts-frame.mjs';
import { app, enter, entryOf, label, onDraw, open, publication, render, replace, saveNow, stop, tell } from './app.mjs';
import { address, arrive, go, home, parse, placeOf, reached } from './route.mjs';
import { alerts, bottom, footer, header } from './frame.mjs';
import { below, panel } from './why.mjs';
import { keys } from './keys.mjs';
import { download, fileName, openFile } from './files.mjs';
import { fetched, lay, print } from './print.mjs';
import { BadLink, unpack } from './share.mjs';
import * as store from './store.mjs';
import { update, watch } from './offline.mjs';

// The policy of the page lets no text become markup or a script. Workers start
// from addresses, and these may be its own alone.
globalThis.trustedTypes?.createPolicy('default', {
  createScriptURL: (address) => (new URL(address, location.href).origin === location.origin ? String(address) : null),
});

/* ---- what is shown ---- */

const root = document.getElementById('app');
const wide = matchMedia('(min-width: 74.01rem)');
const asking = new Map(); // the views that are being fetched

const all = () => [...app.room.views, app.room.start];

function later(view) {
  if (view.view || asking.has(view)) return;
  asking.set(view, view.later().then(({ view: made, unasked, code, told }) => {
    Object.assign(view, { view: made, unasked, code, told });
    if (app.route.view === view.id) render();
  }, () => {
    app.faults = { title: t(T.faults.view), faults: [] };
    render();
    asking.delete(view); // without a network, before it was kept: the next visit asks again
  }));
}

function title(view) {
  const says = app.report && view.id === home() ? `: ${small(say(app.report.says).split('. ')[0].replace(/\.$/, ''))}` : '';
  document.title = `${t(view.name)}${says} – ${t(T.name)}`;
}

let waitsForReport;

// What somebody has begun to write stands in the fields of a view. A view that is
// left is laid aside as it stands, and comes back so; each document has its own.
const aside = new Map();
let shown = {}; // {id: the document's, view, place, row: what the row of views was put to show}

function layAside() {
  const { view } = app.route;
  const { id } = app.now;
  const place = placeOf(app.route);
  const main = document.getElementById('main');
  const node = main?.querySelector(':scope > .view');
  if (node && shown.place && (shown.view !== view || shown.id !== id)) {
    aside.set(shown.place, node);
    node.remove();
    if (aside.has(place)) main.append(aside.get(place));
  }
  Object.assign(shown, { id, view, place });
}

// The row of views is wider than a phone: the one that is open is brought into it.
function showPlace() {
  const words = `${shown.view} ${lang()}`;
  if (shown.row === words) return;
  shown.row = words;
  const row = document.querySelector('.views');
  const here = row?.querySelector('[aria-current]');
  if (here) row.scrollLeft += here.getBoundingClientRect().left - row.getBoundingClientRect().left - (row.clientWidth - here.offsetWidth) / 2;
}

// Where focus is, and the places around it.
function focused() {
  const around = [];
  for (let node = document.activeElement; root.contains(node) && node !== root; node = node.parentElement) around.push(node);
  return around;
}

// What had focus is gone, or was moved: the nearest place around it that is there takes it.
function keepFocus(around) {
  if (document.activeElement !== document.body || document.querySelector('dialog[open]')) return;
  for (const node of around.length ? [...around, document.getElementById('main')] : []) {
    if (node.isConnected) node.focus({ preventScroll: true });
    if (document.activeElement !== document.body) return;
  }
}

function show() {
  const view = all().find(({ id }) => id === app.route.view);
  const around = focused();
  const { why } = app.route;
  const starting = view.id === 'nytt';
  const one = starting || !app.report;
  if (app.report) later(view);
  const key = app.report && (why ?? (wide.matches ? view.unasked?.() : undefined));
  if (app.report) layAside();
  patch(root, h('div', { id: 'app', class: starting ? 'starting' : undefined },
    header(acts),
    h('div', { class: `page${one ? ' one' : ''}`, key: 'page' },
      h('main', { id: 'main', tabindex: -1, key: 'main' }, alerts(acts), app.report && h('div', { class: 'view', key: `view-${view.id}` }, view.view?.())),
      !one && panel(key, Boolean(why))),
    footer(acts),
    bottom()));
  document.querySelector('.skip').textContent = t(T.skip);
  title(view);
  if (app.report) showPlace();
  below();
  keepFocus(around);
  reached();
  if (app.faults?.focus) {
    app.faults.focus = false;
    document.getElementById('fel')?.focus();
  }
  // The report that may leave the room is made when nothing else goes on.
  if (app.report && app.room.publish && app.publication === undefined) {
    clearTimeout(waitsForReport);
    waitsForReport = setTimeout(() => publication().catch(() => {}), 150);
  }
}

// What was done is told when it is shown: the rest of the page stands as it is.
function showBottom() {
  const around = focused();
  const have = root.querySelector(':scope > .toast');
  const want = bottom();
  if (want && have?.$key === want.$key) patch(have, want);
  else {
    have?.remove();
    if (want) root.append(want);
  }
  keepFocus(around);
}

/* ---- what can be done ---- */

const acts = {
  open: () => document.getElementById('fil').click(),
  print,
  async example() {
    await replace(entryOf(await example(), app.room.day, { source: 'example', label: label(T.did.example) }));
    go({ view: home() });
  },
  async before() {
    const kept = await store.load('before').catch(() => undefined);
    if (kept) await replace({ ...kept, label: label(T.did.before) });
  },
  keep() {
    app.now.source = 'own';
    saveNow();
    store.tabLink(null);
    render();
  },
  async mine() {
    const kept = await store.load('work').catch(() => undefined);
    app.elsewhere = false;
    if (kept) await replace({ ...kept, label: label(T.did.before) });
    store.tabLink(null);
  },
  async clear() {
    const done = await store.clear();
    app.form = {};
    aside.clear();
    document.querySelector('#main > .view')?.remove();
    app.before = app.kept = app.elsewhere = false;
    delete document.documentElement.dataset.theme;
    await start(undefined, true);
    tell(t(done ? T.foot.cleared : T.foot.notCleared), '', { undoable: false });
    render();
    document.getElementById('main').focus();
  },
  update,
};

const read = async (name) => {
  const response = await fetch(new URL(`../examples/${name}.json`, import.meta.url));
  if (!response.ok) throw new Error(`${response.status}`);
  return response.json();
};
const example = () => read(app.room.example);

// What the engine says of the example, written when the site was made: the
// verdict stands before the engine does. Without it the engine is asked.
let first;

/* ---- the start ---- */

// A link's document is read as strictly as a file.
async function linked(fragment) {
  const link = await unpack(fragment);
  if (!link) return undefined;
  const { document } = await engine.check(new TextEncoder().encode(link.json), `${app.room.id}.check`).catch((error) => {
    throw error instanceof engine.Faults ? new BadLink(error.message) : error;
  });
  return entryOf(document, link.on ?? app.room.day, { source: 'link', label: label(T.did.link) });
}

const badLink = (more) => ({
  title: t(T.faults.link),
  faults: [],
  more: `${t(T.faults.linkMore)} ${more}`,
  focus: true,
});

const atHome = () => history.replaceState(null, '', address({ view: home() }));

/** Judges the first thing of those that can be: link, kept, example. */
async function start(fragment, bare) {
  const [kept, before, given] = await Promise.all([
    bare ? undefined : store.load('work').catch(() => undefined),
    bare ? undefined : store.load('before').catch(() => undefined),
    example().catch(() => undefined),
  ]);
  app.kept = Boolean(kept);
  app.before = Boolean(before);
  app.saved = { state: 'nothing' };
  const link = fragment ?? store.tabLink();
  if (link && !bare) {
    try {
      const entry = await linked(link);
      if (entry) {
        await open(entry);
        store.tabLink(link);
        app.saved = { state: 'link' };
        atHome();
        return;
      }
    } catch (error) {
      if (!(error instanceof BadLink) && !(error instanceof engine.Faults)) throw error;
      store.tabLink(null);
      atHome();
      app.faults = badLink(t(kept ? T.faults.linkMine : T.faults.linkNow));
      app.faults.actions = kept && [[t(T.faults.linkExample), acts.example]];
    }
  }
  if (kept) {
    try {
      await open(kept);
      app.saved = { state: 'saved', at: new Date(kept.at ?? Date.now()) };
      return;
    } catch (error) {
      if (!(error instanceof engine.Faults)) throw error;
      app.faults = { title: t(T.faults.kept2), faults: error.faults, actions: [[t(T.faults.keptSave), () => download(fileName(kept.document), JSON.stringify(kept.document), 'application/json')]] };
    }
  }
  await open(entryOf(given, app.room.day, { source: 'example', id: 'example' }), (await first)?.report);
}

// What the report is said with.
async function lookUp() {
  const { id, lookedUp = [], know } = app.room;
  const found = (await first) ?? await asked([`${id}.words`, 'seeds.list', ...lookedUp]);
  app.words = found.words;
  app.texts = found.seeds.texts;
  app.seeds = new Map(found.seeds.seeds.map((seed) => [seed.id, seed]));
  know?.(found);
}

// By the last part of the operations' names, but the seeds, which are all there is of theirs.
async function asked(operations) {
  const results = await Promise.all(operations.map(async (name) => [name === 'seeds.list' ? 'seeds' : name.split('.')[1], await engine.ask(name)]));
  return Object.fromEntries(results);
}

function failed() {
  app.faults = { title: t(T.faults.notStarted), faults: [], more: t(T.faults.oldBrowser) };
  render();
}

async function boot() {
  try {
    const fragment = /^#d=/.test(location.hash) ? location.hash : undefined;
    await Promise.all([start(fragment), lookUp()]);
    app.route = parse(location.hash);
    if (app.route.why) app.asked.push(app.route.why);
    render();
  } catch (error) {
    console.error(error);
    return failed();
  }
  performance.mark('ready');
  document.documentElement.dataset.ready = 'true';
  await engine.started().ready.catch(() => {});
  all().forEach(later);
  fetched();
  watch(); // its worker fetches every file, so it comes last
}

/** Shows the page of a room, and answers to what happens around it. */
export function begin(room) {
  engine.opens(room.id);
  enter(room);
  engine.onStop(stop);
  engine.onReady((version) => {
    app.version = version;
    performance.mark('engine');
  });
  setLang(store.choice('lang') ?? 'sv');
  document.documentElement.lang = lang();
  const theme = store.choice('theme');
  if (theme) document.documentElement.dataset.theme = theme;
  app.letters = store.choice('letters') !== 'off';
  app.route = parse(location.hash);
  first = read(room.first).catch(() => undefined);
  onDraw(show, showBottom);
  wide.addEventListener('change', render);
  boot(); // what is kept is fetched while the frame is drawn
  render();
  listen();
  keys(acts);
}

/* ---- what happens around the page ---- */

async function arriveWith() {
  if (!/^#d=/.test(location.hash)) return arrive();
  const fragment = location.hash;
  atHome();
  try {
    await replace(await linked(fragment));
    store.tabLink(fragment);
  } catch (error) {
    if (!(error instanceof BadLink)) return stop();
    app.faults = badLink('');
  }
  arrive();
}

function listen() {
  addEventListener('hashchange', arriveWith);
  addEventListener('popstate', () => !/^#d=/.test(location.hash) && arrive());
  addEventListener('beforeprint', lay);

  document.getElementById('fil').addEventListener('change', (event) => {
    const [file] = event.target.files;
    event.target.value = '';
    if (file) openFile(file);
  });
  addEventListener('dragover', (event) => event.preventDefault());
  addEventListener('drop', (event) => {
    event.preventDefault();
    const [file] = event.dataTransfer?.files ?? [];
    if (file) openFile(file);
  });
  document.querySelector('.skip').addEventListener('click', (event) => {
    event.preventDefault();
    document.getElementById('main')?.focus();
  });
  // The menu closes when something else is pressed.
  addEventListener('click', (event) => {
    for (const menu of document.querySelectorAll('.menu[open]')) if (!menu.contains(event.target)) menu.open = false;
  });
}
