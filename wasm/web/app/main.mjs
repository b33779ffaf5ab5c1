// The page starts here: the link in the address, what is kept on the device, or
// the example is shown with its verdict.
import * as engine from './engine.mjs';
import { h, patch } from './dom.mjs';
import { lang, say, setLang, small, t } from './lang.mjs';
import { T } from './texts.mjs';
import { app, entryOf, label, onDraw, open, publication, render, replace, saveNow, stop, tell } from './app.mjs';
import { arrive, go, parse } from './route.mjs';
import { alerts, bottom, footer, header } from './frame.mjs';
import { panel } from './why.mjs';
import { verdictView } from './views/verdict.mjs';
import { factorsView } from './views/factors.mjs';
import { organizationsView } from './views/organizations.mjs';
import { startView } from './views/start.mjs';
import { gateState } from './draw/gate.mjs';
import { keys } from './keys.mjs';
import { download, fileName, openFile } from './files.mjs';
import { lay, print } from './print.mjs';
import { BadLink, unpack } from './share.mjs';
import * as store from './store.mjs';
import { update, watch } from './offline.mjs';

// The policy of the page lets no text become markup or a script. Workers start
// from addresses, and these may be its own alone.
globalThis.trustedTypes?.createPolicy('default', {
  createScriptURL: (address) => (new URL(address, location.href).origin === location.origin ? String(address) : null),
});

const DAY = '2026-03-12'; // the day that the example speaks of

engine.onStop(stop);
engine.onReady((version) => {
  app.version = version;
  performance.mark('engine');
});

const chosen = store.choice('lang');
setLang(chosen ?? 'sv');
document.documentElement.lang = lang();
const theme = store.choice('theme');
if (theme) document.documentElement.dataset.theme = theme;
app.letters = store.choice('letters') !== 'off';
app.route = parse(location.hash);

/* ---- what is shown ---- */

const root = document.getElementById('app');
const wide = matchMedia('(min-width: 74.01rem)');
const VIEW = { besked: verdictView, faktorer: factorsView, parter: organizationsView, nytt: startView };

// Views that are fetched when the first one stands: the verdict does not wait
// for them.
const LATER = { makt: () => import('./views/power.mjs'), plan: () => import('./views/plan.mjs') };
const unaskedLater = {};
const asking = new Map();

function later(view) {
  if (!asking.has(view)) {
    asking.set(view, LATER[view]().then((module) => {
      VIEW[view] = module.view;
      unaskedLater[view] = module.unasked;
      if (app.route.view === view) render();
    }, () => {
      asking.delete(view); // without a network, before it was kept: the next visit asks again
      app.faults = { title: t(T.faults.view), faults: [] };
      render();
    }));
  }
}

// What the margin answers before anything is asked.
function unasked(view) {
  const { factors, organizations } = app.report;
  if (view === 'besked') return factors.find((f) => f.kind === 'gate' && ['closed', 'unknown'].includes(gateState(f)))?.id ?? 'besked';
  if (view === 'faktorer') return factors.find((f) => f.kind === 'graded' && f.outcome === 'fail')?.id ?? 'svar';
  if (LATER[view]) return unaskedLater[view]?.();
  if (view === 'parter') return organizations.find((o) => o.standing === 'passive') ? `org.${organizations.find((o) => o.standing === 'passive').id}` : 'aktiva';
  return undefined;
}

function title() {
  const { view } = app.route;
  const words = t(T.title[view], { says: app.report ? small(say(app.report.says).split('. ')[0].replace(/\.$/, '')) : '' });
  document.title = `${words} – ${t(T.name)}`;
}

let waitsForReport;

function show() {
  const { view, why } = app.route;
  const one = view === 'nytt' || !app.report;
  const key = app.report && (why ?? (wide.matches ? unasked(view) : undefined));
  patch(root, h('div', { id: 'app', class: view === 'nytt' ? 'starting' : undefined },
    header(acts),
    h('div', { class: `page${one ? ' one' : ''}`, key: 'page' },
      h('main', { id: 'main', tabindex: -1, key: 'main' }, alerts(acts), app.report && h('div', { class: 'view', key: `view-${view}` }, VIEW[view] ? VIEW[view]() : later(view))),
      !one && panel(key, Boolean(why))),
    footer(acts),
    bottom()));
  document.querySelector('.skip').textContent = t(T.skip);
  title();
  if (app.faults?.focus) {
    app.faults.focus = false;
    document.getElementById('fel')?.focus();
  }
  // The report that may leave the room is made when nothing else goes on.
  if (app.report && app.publication === undefined) {
    clearTimeout(waitsForReport);
    waitsForReport = setTimeout(() => publication().catch(() => {}), 150);
  }
}
onDraw(show);
wide.addEventListener('change', render);

/* ---- what can be done ---- */

const acts = {
  open: () => document.getElementById('fil').click(),
  print,
  async example() {
    await replace(entryOf(await example(), DAY, { source: 'example', label: label(T.did.example) }));
    go({ view: 'besked' });
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
    app.before = app.kept = app.elsewhere = false;
    delete document.documentElement.dataset.theme;
    await start(undefined, true);
    tell(t(done ? T.foot.cleared : T.foot.notCleared), '', { undoable: false });
    render();
  },
  update,
};

const read = async (name) => {
  const response = await fetch(new URL(`../examples/${name}.json`, import.meta.url));
  if (!response.ok) throw new Error(`${response.status}`);
  return response.json();
};
const example = () => read('dropin');

// What the engine says of the example, written when the site was made: the
// verdict stands before the engine does. Without it the engine is asked.
const first = read('first').catch(() => undefined);

/* ---- the start ---- */

// A link's document is read as strictly as a file.
async function linked(fragment) {
  const link = await unpack(fragment);
  if (!link) return undefined;
  const { document } = await engine.check(new TextEncoder().encode(link.json)).catch((error) => {
    throw error instanceof engine.Faults ? new BadLink(error.message) : error;
  });
  return entryOf(document, link.on ?? DAY, { source: 'link', label: label(T.did.link) });
}

const badLink = (more) => ({
  title: t(T.faults.link),
  faults: [],
  more: `${t(T.faults.linkMore)} ${more}`,
  focus: true,
});

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
        history.replaceState(null, '', '#besked');
        return;
      }
    } catch (error) {
      if (!(error instanceof BadLink) && !(error instanceof engine.Faults)) throw error;
      store.tabLink(null);
      history.replaceState(null, '', '#besked');
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
  await open(entryOf(given, DAY, { source: 'example', id: 'example' }), (await first)?.report);
}

// What the verdict is said with.
async function lookUp() {
  const { words, catalogue, seeds } = (await first) ?? await asked({ words: 'partnership.words', catalogue: 'partnership.catalogue', seeds: 'seeds.list' });
  app.words = words;
  app.factors = new Map(catalogue.catalogue.factors.map((f) => [f.id, f]));
  app.texts = seeds.texts;
  app.seeds = new Map(seeds.seeds.map((seed) => [seed.id, seed]));
}

async function asked(operations) {
  const results = await Promise.all(Object.entries(operations).map(async ([name, operation]) => [name, await engine.ask(operation)]));
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
  for (const view of Object.keys(LATER)) later(view);
  watch(); // its worker fetches every file, so it comes last
}

render();
boot();

/* ---- what happens around the page ---- */

async function arriveWith() {
  if (!/^#d=/.test(location.hash)) return arrive();
  const fragment = location.hash;
  history.replaceState(null, '', '#besked');
  try {
    await replace(await linked(fragment));
    store.tabLink(fragment);
  } catch (error) {
    if (!(error instanceof BadLink)) return stop();
    app.faults = badLink('');
  }
  arrive();
}

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
keys(acts);
