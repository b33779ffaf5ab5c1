// Läs in statistik: what a table of figures shows of itself (figures.read), and
// the figures of it that are taken into the document (figures.take).
import { h } from '../../dom.mjs';
import { capital, lang, rounded, say, t, whole } from '../../lang.mjs';
import { app, editDocument, label, render } from '../../app.mjs';
import { Faults, ask } from '../../engine.mjs';
import { button, field, own, ownName, select, table } from '../../parts.mjs';
import { idFor, named } from '../../edit-lists.mjs';
import { go, home } from '../../route.mjs';
import { addPanel } from '../edit.mjs';
import { ANALYS } from '../texts.mjs';
import { FIGURES } from '../texts-start.mjs';

const K = FIGURES.take;
const MOST = 6_500_000; // bytes: what the engine is given is a third larger, and may be 9 MB
const SHOWN = 4;

let file; // the one that was chosen
let state = {}; // what it shows: seen, faults, or said: why it was not read
let chosen = {}; // what is filled in to take it

const megabytes = (bytes) => rounded(`${bytes}/1000000`, 1);

// The bytes of a file in base64: what comes after the comma.
const base64 = (blob) => new Promise((done, failed) => {
  const reader = new FileReader();
  reader.onload = () => done(reader.result.slice(reader.result.indexOf(',') + 1));
  reader.onerror = () => failed(reader.error);
  reader.readAsDataURL(blob);
});

async function formatOf(blob) {
  const head = new TextDecoder().decode(await blob.slice(0, 4000).arrayBuffer()).replace(/^\ufeff/, '');
  return !/^\s*[{[]/.test(head) ? 'px' : /"kpi"/.test(head) ? 'kolada' : 'jsonstat';
}

async function read() {
  const mine = state = { name: file.name, working: true };
  chosen = { fixed: {}, measure: '', unit: 'count', subject: 'economy' };
  render();
  const tell = (what) => {
    if (mine !== state) return; // another was chosen
    state = { name: mine.name, ...what };
    render();
  };
  if (file.size > MOST) return tell({ said: t(FIGURES.large, { name: file.name, mb: megabytes(file.size), most: megabytes(MOST) }) });
  try {
    const request = { format: await formatOf(file), pages: [await base64(file)] };
    const seen = await ask('figures.read', request, { long: true });
    tell({ seen, request });
  } catch (error) {
    tell(error instanceof Faults ? { faults: error.faults } : { said: t(FIGURES.unread) });
  }
}

const wrong = (title, faults) => h('div', { class: 'guard bad', role: 'alert' },
  h('p', {}, h('strong', {}, ownName(title))),
  faults?.length > 0 && h('ul', { class: 'plain' }, faults.slice(0, 20).map((fault) => h('li', {}, own(fault.text)))));

const called = ({ label: name, id }) => name || id;

function seenOf(seen) {
  const source = seen.sources?.[0];
  return [
    h('h3', { class: 'after' }, seen.label ? ownName(seen.label) : t(FIGURES.unnamed)),
    h('p', {}, t(FIGURES.says, { known: whole(seen.known), cells: whole(seen.cells) }), (seen.missing ?? []).map((m) => ` ${t(FIGURES.missing, { n: m.cells, why: ANALYS.missing[m.why] })}`)),
    table(t(FIGURES.dimensions), FIGURES.cols.map((c) => t(c)), seen.dimensions.map((d) => [
      ownName(called(d)), t(FIGURES.roles[d.role || 'none']), whole(d.size), ownName([...d.categories.slice(0, SHOWN).map(called), d.size > SHOWN && '…'].filter(Boolean).join(', ')),
    ]), { right: [2], cls: 'seen' }),
    h('p', { class: 'small after' }, source?.publisher ? t(FIGURES.from, { who: [source.publisher, source.table, source.updated].filter(Boolean).join(', ') }) : t(FIGURES.noSource), seen.tables > 1 && ` ${t(FIGURES.tables, { n: seen.tables })}`),
    seen.notes?.length > 0 && h('ul', { class: 'plain small' }, seen.notes.slice(0, 10).map((note) => h('li', {}, ownName(note)))),
  ];
}

/* ---- taking them into the document ---- */

// The dimensions of which one category is to be chosen.
const open = (seen) => seen.dimensions.filter((d) => !['geo', 'time'].includes(d.role) && d.size > 1);

async function take(event) {
  event.preventDefault();
  const { seen, request } = state;
  const document = app.now.document;
  const name = chosen.name?.trim(), publisher = chosen.publisher?.trim() || seen.sources?.[0]?.publisher;
  state.missing = !chosen.measure && !name ? 'matt-namn' : !publisher ? 'utgivare' : undefined;
  state.refused = undefined;
  if (state.missing) {
    render();
    window.document.getElementById(state.missing)?.focus();
    return;
  }
  const made = !chosen.measure && { id: idFor(name, (document.measures ?? []).map((m) => m.id), 'matt'), name: named(name, lang()), subject: chosen.subject, unit: chosen.unit };
  const source = { id: idFor(file.name.replace(/\.\w+$/, ''), (document.sources ?? []).map((s) => s.id), 'kalla'), ...seen.sources?.[0], publisher };
  const taking = { source: source.id, measure: made ? made.id : chosen.measure, fixed: open(seen).map((d) => ({ dimension: d.id, category: chosen.fixed[d.id] ?? d.categories[0].id })) };
  try {
    const { panel } = await ask('figures.take', { ...request, taking }, { long: true });
    const places = new Set([...(document.municipalities ?? []), ...(document.others ?? [])].map((p) => p.code));
    const rows = Object.fromEntries(Object.entries(panel.rows).filter(([code]) => places.has(code)));
    state.outside = Object.keys(panel.rows).length - Object.keys(rows).length;
    if (!Object.keys(rows).length) throw new Faults([{ code: 'unknown', at: '', text: K.nobody }]);
    const done = await editDocument(label(K.done, () => ({ name: made ? name : say(document.measures.find((m) => m.id === chosen.measure).name) })), (d) => addPanel(d, { ...panel, rows }, source, made ? [made] : []));
    if (!done) {
      state.refused = app.faults?.faults ?? [];
      app.faults = undefined;
      return render();
    }
    file = undefined;
    state = {};
    go({ view: home() });
  } catch (error) {
    if (!(error instanceof Faults)) throw error;
    state.refused = error.faults;
  }
  render();
}

const set = (what) => (is) => {
  Object.assign(chosen, { [what]: is });
  render();
};

function line(id, what, words) {
  const bad = state.missing === id;
  return h('div', { class: 'field f-text', key: id }, field(id, t(words), h('input', { id, type: 'text', maxlength: 200, autocomplete: 'off', value: chosen[what] ?? '', 'aria-invalid': bad ? 'true' : undefined, 'aria-describedby': bad ? `${id}-fel` : undefined,
    on: { input: ({ target }) => { chosen[what] = target.value; } } })),
  bad && h('p', { class: 'small red', id: `${id}-fel` }, t(K.need)));
}

function taking(seen) {
  const all = app.now.document.measures ?? [];
  return h('form', { class: 'planform', key: 'take', novalidate: true, 'aria-label': t(K.h, { name: app.report.name }), on: { submit: take } },
    h('h3', {}, own({ [lang()]: t(K.h, { name: app.report.name }) })),
    h('p', { class: 'small' }, t(K.example)),
    h('div', { class: 'row form' },
      field('matt', t(K.measure), select('matt', chosen.measure, [['', t(K.isNew)], ...all.map((m) => [m.id, say(m.name)])], set('measure'))),
      !chosen.measure && [line('matt-namn', 'name', K.name),
        field('matt-enhet', t(K.unit), select('matt-enhet', chosen.unit, app.words.units.map(({ is, text }) => [is, say(text)]), set('unit'))),
        field('matt-amne', t(K.subject), select('matt-amne', chosen.subject, app.words.subjects.map(({ is, text }) => [is, capital(say(text))]), set('subject')))],
      !seen.sources?.[0]?.publisher && line('utgivare', 'publisher', K.publisher),
      open(seen).map((d, i) => h('div', { class: 'field', key: d.id }, field(`val-${i}`, t(K.fixed, { dimension: called(d) }), select(`val-${i}`, chosen.fixed[d.id] ?? d.categories[0].id, d.categories.map((c) => [c.id, called(c)]), (is) => {
        chosen.fixed[d.id] = is;
        render();
      })))),
      h('div', { class: 'row' }, h('button', { type: 'submit', class: 'btn go' }, t(K.do)))),
    state.outside > 0 && h('p', { class: 'small' }, t(K.outside, { n: state.outside })),
    state.refused && wrong(t(K.wrong), state.refused));
}

export function figures() {
  const { name, working, faults, said, seen } = state;
  return h('section', { id: 'statistik', tabindex: -1, key: 'figures' },
    h('h2', {}, t(FIGURES.h2)),
    h('p', { class: 'lead' }, t(FIGURES.lead)),
    h('input', { id: 'statistikfil', type: 'file', hidden: true, accept: '.json,.px,.jsonstat,application/json', 'aria-label': t(FIGURES.file), on: { change: ({ target }) => {
      [file = file] = target.files;
      target.value = ''; // so that the same can be chosen again
      if (file) read();
    } } }),
    h('div', { class: 'row after' }, button(t(file ? FIGURES.another : FIGURES.choose), () => document.getElementById('statistikfil').click(), { cls: 'btn' }), name && h('span', { class: 'small' }, ownName(name))),
    working && h('p', { class: 'after', role: 'status' }, ownName(t(FIGURES.working, { name }))),
    said && wrong(said),
    faults && wrong(t(FIGURES.faults, { name }), faults),
    seen && [
      seenOf(seen),
      taking(seen),
      h('div', { class: 'row after' }, button(t(FIGURES.close), () => {
        file = undefined;
        state = {};
        render();
      })),
    ]);
}
