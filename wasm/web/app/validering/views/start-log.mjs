// Läs in er egen logg: what an event log shows of itself (eventlog.read).
import { h } from '../../dom.mjs';
import { percent, rounded, t, whole } from '../../lang.mjs';
import { render } from '../../app.mjs';
import { Faults, ask } from '../../engine.mjs';
import { button, field, own, ownName, select, table } from '../../parts.mjs';
import { START } from '../texts-start.mjs';

const L = START.log;
const MOST = 6_500_000; // bytes: what the engine is given is a third larger, and may be 9 MB
const SHOWN = 15;
const ZONES = ['', '+01:00', '+02:00', 'Z'];
const ORDERS = ['asFiled', 'byTime'];

let file; // the one that was chosen
const how = { zone: '', order: 'asFiled', dayFirst: false };
let state = {}; // what it shows: seen, faults, or said: why it was not read

const megabytes = (bytes) => rounded(`${bytes}/1000000`, 1);

// The bytes of a file in base64: what comes after the comma.
const base64 = (blob) => new Promise((done, failed) => {
  const reader = new FileReader();
  reader.onload = () => done(reader.result.slice(reader.result.indexOf(',') + 1));
  reader.onerror = () => failed(reader.error);
  reader.readAsDataURL(blob);
});

const isXES = async (blob) => /^\s*</.test(new TextDecoder().decode(await blob.slice(0, 200).arrayBuffer()).replace(/^\ufeff/, ''));

async function read() {
  const mine = state = { name: file.name, working: true };
  render();
  const tell = (what) => {
    if (mine !== state) return; // another was chosen
    state = { name: mine.name, ...what };
    render();
  };
  if (file.size > MOST) return tell({ said: t(L.large, { name: file.name, mb: megabytes(file.size), most: megabytes(MOST) }) });
  try {
    const request = { format: (await isXES(file)) ? 'xes' : 'csv', base64: await base64(file), order: how.order, ...(how.zone && { zone: how.zone }), ...(how.dayFirst && { dayFirst: true }) };
    tell({ seen: await ask('eventlog.read', request, { long: true }) });
  } catch (error) {
    tell(error instanceof Faults ? { faults: error.faults } : { said: t(L.unread) });
  }
}

const set = (change) => {
  Object.assign(how, change);
  if (file) read();
  else render();
};

/* ---- what it shows ---- */

// Exact seconds in whole units: the largest that there are two of.
function time(seconds) {
  const [over, under = 1] = seconds.split('/').map(Number);
  const [unit, of] = [[L.days, 86_400], [L.hours, 3600]].find(([, s]) => over / under >= 2 * s) ?? [L.minutes, 60];
  return t(unit, { n: Math.round(over / under / of) });
}

const short = (list, of = list.length) => of > SHOWN && h('p', { class: 'small' }, t(L.first, { n: whole(Math.min(SHOWN, list.length)), of: whole(of) }));
const heads = (cols) => cols.map((c) => t(c));

function seen(log) {
  if (!log.cases) return h('p', { class: 'after' }, t(L.none));
  const { durations, variants = [], follows = [], activities = [], notes = [] } = log;
  const timesOf = (list, activity) => whole(list?.find((x) => x.activity === activity)?.times ?? 0);
  return [
    h('h2', { class: 'after' }, t(L.says, { cases: log.cases, ways: log.variantsInAll })),
    h('p', { class: 'lead' }, durations ? t(L.times, { median: time(durations.median), min: time(durations.min), max: time(durations.max) }) : t(L.unknown), ' ',
      durations?.unknown > 0 && `${t(L.timeUnknown, { n: durations.unknown })} `, t(log.reworked ? L.reworked : L.noRework, { n: log.reworked })),
    table(t(L.variants), heads(L.variantCols), variants.slice(0, SHOWN).map((v) => [v.activities?.length ? ownName(v.activities.join(' → ')) : t(L.empty), whole(v.cases), percent(`${v.cases}/${log.cases}`, 0)]), { right: [1, 2], cls: 'ways' }),
    short(variants, log.variantsInAll),
    follows.length > 0 && table(t(L.follows), heads(L.followCols), follows.slice(0, SHOWN).map((f) => [ownName(f.from), ownName(f.to), whole(f.times)]), { right: [2] }),
    short(follows),
    activities.length > 0 && table(t(L.activities), heads(L.activityCols), activities.slice(0, SHOWN).map((a) => [
      ownName(a.activity), whole(a.times), timesOf(log.starts, a.activity), timesOf(log.ends, a.activity), timesOf(log.rework, a.activity)]), { right: [1, 2, 3, 4] }),
    short(activities),
    h('h3', { class: 'after' }, t(L.odd)),
    notes.length ? h('ul', { class: 'plain' }, notes.map((note) => h('li', {}, own(note)))) : h('p', {}, t(L.even)),
  ];
}

const wrong = (title, faults) => h('div', { class: 'guard bad', role: 'alert' },
  h('p', {}, h('strong', {}, ownName(title))),
  faults?.length > 0 && h('ul', { class: 'plain' }, faults.slice(0, 20).map((fault) => h('li', {}, own(fault.text)))));

export function log() {
  const { name, working, faults, said } = state;
  return h('section', { id: 'logg', tabindex: -1, key: 'log' },
    h('h2', {}, t(L.h2)),
    h('p', { class: 'lead' }, t(L.lead)),
    h('input', { id: 'loggfil', type: 'file', hidden: true, accept: '.xes,.xml,.csv,.txt', 'aria-label': t(L.file), on: { change: ({ target }) => {
      [file = file] = target.files;
      target.value = ''; // so that the same can be chosen again
      if (file) read();
    } } }),
    h('div', { class: 'row after' }, button(t(file ? L.another : L.choose), () => document.getElementById('loggfil').click(), { cls: 'btn go', 'aria-describedby': 'loggfil-hjalp' }), name && h('span', { class: 'small' }, ownName(name))),
    h('p', { class: 'small', id: 'loggfil-hjalp' }, t(L.help)),
    h('div', { class: 'row form' },
      field('loggzon', t(L.zone), select('loggzon', how.zone, ZONES.map((zone, i) => [zone, t(L.zones[i])]), (zone) => set({ zone }))),
      field('loggordning', t(L.order), select('loggordning', how.order, ORDERS.map((order, i) => [order, t(L.orders[i])]), (order) => set({ order }))),
      h('label', { class: 'check small' }, h('input', { type: 'checkbox', checked: how.dayFirst, on: { change: ({ target }) => set({ dayFirst: target.checked }) } }), t(L.dayFirst))),
    working && h('p', { class: 'after', role: 'status' }, ownName(t(L.working, { name }))),
    said && wrong(said),
    faults && wrong(t(L.faults, { name }), faults),
    state.seen && [
      seen(state.seen),
      h('div', { class: 'row after' }, button(t(L.close), () => {
        file = undefined;
        state = {};
        render();
      })),
    ]);
}
