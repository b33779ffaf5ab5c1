// A survey is entered as a table from a spreadsheet, beside a template of it.
import { h } from '../dom.mjs';
import { day, lang, list, say, t } from '../lang.mjs';
import { T } from '../texts.mjs';
import '../texts-enter.mjs';
import { app, announce, edit, label, render, today, word } from '../app.mjs';
import * as edits from '../edit-wave.mjs';
import { ask as engine } from '../engine.mjs';
import { download, fileName } from '../files.mjs';
import { atTable, codeOf, holds, readTable, template, written } from '../wave-table.mjs';
import { button, field, ownName, select } from '../parts.mjs';

const MOST = 20; // faults that are shown

const wave = () => app.form.wave ?? {};
const dayOf = () => wave().on ?? (app.now.source === 'example' ? app.now.on : today());
const kindOf = () => wave().kind ?? 'hel';
const set = (change) => {
  app.form.wave = { ...wave(), ...change };
  render();
};
const roleWord = (role) => say(word('roles', role));

// What the text says, of the organizations that there are now.
let last = {};
function found() {
  const { text } = wave();
  const { organizations } = app.now.document;
  if (last.text !== text || last.organizations !== organizations) last = { text, organizations, read: readTable(text, { organizations, roles: app.words.roles, factors: app.factors }) };
  return last.read;
}

/* ---- the template ---- */

// What each role is asked, as the engine proposes it: those that somebody has, and the representatives.
async function table() {
  const on = dayOf();
  const { document } = app.now;
  const there = document.waves?.find((w) => w.on === on);
  const roles = new Set(['representative', ...(document.people ?? []).flatMap((p) => (p.roles ?? []).map((r) => r.role)), ...Object.keys(there?.asked ?? {})]);
  const turn = (document.waves ?? []).filter((w) => w.form === 'hel' && w.on < on).length;
  const all = (role) => [...app.factors.values()].filter((f) => f.asks.includes(role) && f.decidedBy !== 'fact').map((f) => f.id);
  const asks = there?.asked ?? Object.fromEntries(await Promise.all([...roles].map(async (role) => {
    if (there) return [role, all(role)]; // a survey that does not say what it asked, asked everything
    const { factors } = await engine('partnership.ask', { form: kindOf(), phase: app.report.verdict.phase, role, turn });
    return [role, factors.map((f) => f.id)];
  })));
  return template(document, { on, asks: Object.fromEntries(Object.entries(asks).filter(([, ids]) => there || ids.length)), factors: app.factors, heads: T.survey.heads.map((one) => t(one)), say, roleWord });
}

async function save() {
  // A spreadsheet takes semicolons where the comma is in numbers, and the mark for its letters.
  download(`${fileName(app.now.document).replace(/\.json$/, '')}-${t(T.survey.file)}.csv`, `\ufeff${written(await table(), lang() === 'sv' ? ';' : ',', lang())}`, 'text/csv');
}

async function copy() {
  try {
    await navigator.clipboard.writeText(written(await table(), '\t', lang()));
    set({ copied: true });
    announce(t(T.survey.copied));
  } catch {
    save();
  }
}

function statements() {
  const { phase } = app.report.verdict;
  const all = [...app.factors.values()].filter((f) => f.decidedBy !== 'fact' && f.phases.includes(phase) && (kindOf() === 'hel' || f.kind === 'gate'));
  return h('details', {}, h('summary', {}, t(T.survey.statements)),
    h('p', { class: 'small' }, t(T.survey.scale)),
    h('ul', { class: 'also' }, all.map((f) => h('li', { key: f.id }, h('span', { class: 'id' }, f.id), ' ', t(T.survey.one, { statement: say(f.statement), roles: list(f.asks.map(roleWord)) })))));
}

/* ---- what was pasted ---- */

const told = ({ is, ...more }) => t(T.survey.faults[is], { ...more, row: String(more.row), value: String(more.value ?? '').slice(0, 60), roles: is === 'role' && list(app.words.roles.map(({ text }) => say(text)), t(T.or)) });

function outcome({ rows, faults }) {
  if (faults[0]?.is === 'empty') return told(faults[0]);
  if (faults.length) return t(T.survey.wrong, { n: faults.length });
  return t(T.survey.read, { n: rows.length, of: new Set(rows.map((r) => r.organization)).size, answered: answered(rows) });
}

// Those with a name who have a role that was asked and are not in the table.
function silent({ asked, rows }) {
  const who = (organization, code) => `${organization} ${code.toLowerCase()}`;
  const here = new Set(rows.map((r) => who(r.organization, r.code)));
  return (app.now.document.people ?? []).filter((p) => p.name && p.roles?.some((r) => asked[r.role] && holds(r, dayOf()))
    && ![p.name, p.id, codeOf(p)].some((code) => here.has(who(p.organization, code)))).map((p) => p.name);
}

function read(table) {
  const { rows, unread, uncounted, faults } = table;
  if (faults.length) {
    return h('div', { id: 'svar-fel' }, h('p', { class: 'small red' }, outcome(table)),
      faults[0].is !== 'empty' && h('ul', { class: 'plain small red' }, faults.slice(0, MOST).map((one) => h('li', {}, ownName(told(one)))),
        faults.length > MOST && h('li', {}, t(T.ways.more, { n: faults.length - MOST }))));
  }
  const from = new Set(rows.map((r) => r.organization));
  const not = silent(table);
  const away = app.now.document.organizations.filter((o) => from.has(o.id) && !atTable(o, dayOf()));
  return h('div', { id: 'svar-fel', class: 'small' },
    h('p', {}, outcome(table)),
    unread.length > 0 && h('p', {}, t(T.survey.unread, { names: list(unread.map((one) => `”${one.slice(0, 60)}”`)) })),
    uncounted.length > 0 && h('p', { class: 'och' }, t(T.survey.uncounted, { names: list(uncounted.map(([factor, role]) => t(T.survey.pair, { factor, role: roleWord(role) }))) })),
    not.length > 0 && h('p', { class: 'och' }, t(T.survey.silent, { names: list(not) })),
    away.length > 0 && h('p', { class: 'och' }, t(T.survey.away, { names: list(away.map((o) => say(o.name))) })));
}
const answered = (rows) => rows.filter((r) => Object.keys(r.values).length).length;

/* ---- the form ---- */

function close() {
  app.form = { survey: 'no' };
  render();
  document.querySelector('[aria-controls="ny-matning"]')?.focus();
}

async function submit(event) {
  event.preventDefault();
  const { matdag, svar } = event.target.elements;
  const on = dayOf();
  const latest = [today(), app.now.on].sort().at(-1);
  const wrong = matdag.validity.badInput || !/^\d{4}-\d\d-\d\d$/.test(on) ? T.survey.needDay : on > latest ? T.survey.future : undefined;
  set({ wrong, text: svar.value });
  if (wrong) return matdag.focus();
  const { asked, rows, faults } = found();
  if (faults.length) return svar.focus();
  const form = Object.values(asked).flat().some((id) => app.factors.get(id).kind !== 'gate') ? 'hel' : 'puls';
  const done = await edit(label(T.survey.did, () => ({ on: day(on), n: rows.length, answered: answered(rows) })), (now) => ({
    document: edits.setWave(now.document, { on, form, asked, rows }), on: now.on < on ? on : now.on, source: now.source === 'link' ? 'own' : now.source,
  }));
  if (done) return close();
  if (app.faults) app.faults.focus = true;
  render();
}

function form() {
  const on = dayOf();
  const { wrong, text } = wave();
  const said = text !== undefined && found();
  const { waves = [] } = app.now.document;
  const there = waves.some((w) => w.on === on);
  return h('section', { id: 'ny-matning', class: 'planform', tabindex: -1, key: 'ny-matning' },
    h('h2', { id: 'ny-matning-h', class: 'plain' }, t(T.survey.add)),
    h('p', { class: 'after' }, t(T.survey.lead)),
    h('form', { class: 'row form', novalidate: true, 'aria-labelledby': 'ny-matning-h', on: { submit } },
      h('div', { class: 'field' }, h('label', { for: 'matdag', class: 'small' }, t(T.survey.on)),
        h('input', { id: 'matdag', name: 'matdag', type: 'date', value: on, min: '0001-01-01', max: '9999-12-30', required: true, 'aria-invalid': wrong && 'true', 'aria-describedby': wrong ? 'matdag-fel' : there ? 'matdag-finns' : undefined,
          on: { change: ({ target }) => set({ on: target.value, wrong: undefined }) } }),
        wrong && h('p', { class: 'small red', id: 'matdag-fel' }, t(wrong))),
      field('matslag', t(T.survey.which), select('matslag', kindOf(), Object.entries(T.survey.forms).map(([is, name]) => [is, t(name)]), (kind) => set({ kind }))),
      there && h('p', { class: 'small wide', id: 'matdag-finns' }, t(T.survey.there)),
      h('div', { class: 'row' }, button(t(T.survey.get), save), button(t(T.survey.copy), copy), wave().copied && h('span', { class: 'small' }, t(T.survey.copied))),
      h('div', { class: 'wide' }, statements()),
      h('div', { class: 'field wide' }, h('label', { for: 'svar', class: 'small' }, t(T.survey.table)),
        h('textarea', { id: 'svar', name: 'svar', rows: 8, wrap: 'off', spellcheck: 'false', autocomplete: 'off', 'aria-invalid': said && said.faults.length > 0 && 'true', 'aria-describedby': `svar-namn${said ? ' svar-fel' : ''}`,
          on: { input: ({ target }) => {
            set({ text: target.value.trim() ? target.value : undefined });
            if (wave().text) announce(outcome(found()));
          } } }),
        h('p', { class: 'small', id: 'svar-namn' }, t(T.survey.names)),
        said && read(said)),
      h('div', { class: 'row' }, h('button', { type: 'submit', class: 'btn go' }, t(T.survey.do)), button(t(T.cancel), close))),
    waves.length > 0 && [
      h('h3', { class: 'after' }, t(T.survey.made)),
      h('ul', { class: 'plain' }, waves.map((w) => h('li', { key: w.id }, day(w.on), ', ', say(word('forms', w.form)), ' ',
        h('button', { type: 'button', class: 'linkish', on: { click: () => edit(label(T.survey.removed, () => ({ on: day(w.on) })), (now) => ({ document: edits.removeWave(now.document, w.on) })) } },
          t(T.survey.remove), h('span', { class: 'sr' }, t(T.survey.removeOf, { on: day(w.on) })))))),
    ]);
}

/** The button, and the form under it; a partnership of one's own that has no survey begins with it. */
export function view() {
  const open = app.form.survey ? app.form.survey === 'yes' : app.route.section === 'matning' || (!app.report.wave && app.now.source === 'own');
  return [
    h('div', { class: 'row after' }, button(t(T.survey.add), () => {
      if (open) return close();
      app.form = { survey: 'yes' };
      render();
      document.getElementById('matdag')?.focus();
    }, { 'aria-expanded': String(open), 'aria-controls': 'ny-matning' })),
    open && form(),
  ];
}
