// Parter: who is in, who is not, and what each holds. Every change applies from
// the report's day.
import { h } from '../dom.mjs';
import { day, lang, say, t, whole } from '../lang.mjs';
import { T } from '../texts.mjs';
import { app, editDocument, factorOf, label, organizationOf, render, resultOf } from '../app.mjs';
import * as edits from '../edit.mjs';
import { named } from '../edit-lists.mjs';
import { ask, button, field, own, select, table } from '../parts.mjs';
import { changeStanding, standings } from './verdict.mjs';
import { dev } from '../dev.mjs';

export function organizationsView() {
  const { now, report } = app;
  return [
    h('p', { class: 'kick', key: 'kick' }, t(T.parter.kick, { on: day(report.on) })),
    h('h1', { class: 's', key: 'h1' }, conclusion(report)),
    h('p', { class: 'lead', key: 'lead' }, t(T.parter.lead, { on: day(report.on) })),
    h('section', { class: 'first', key: 'lista' }, rows(now.document), addForm()),
    parts(now.document),
    dev('parter'),
  ];
}

// Who is active, and whether the gates about the partners say that it is enough.
function conclusion({ organizations }) {
  const active = organizations.filter((o) => o.standing === 'active').length;
  const closed = (id) => factorOf(id)?.outcome === 'fail' && factorOf(id).by === 'fact';
  const missing = new Set((closed('P07') ? (resultOf('PAR-07').findings ?? []) : []).flatMap((f) => f.about ?? [])).size;
  return [
    active ? t(T.parter.active, { n: active }) : t(T.parter.noneActive),
    closed('P08') && t(T.parter.heaviest),
    missing > 0 && t(T.parter.missing, { n: missing }),
    factorOf('P07')?.fact === 'pass' && !closed('P08') && t(T.parter.allIn),
  ].filter(Boolean).join(' ');
}

/* ---- the list ---- */

function rows(document) {
  const { cols } = T.parter;
  const head = [cols.name, cols.standing, cols.meetings, cols.pieces, cols.answered, cols.edit].map((c) => t(c));
  return h('div', { class: 'scroll orgs' }, h('table', { class: 'stack' },
    h('caption', {}, t(T.parter.caption)),
    h('thead', {}, h('tr', {}, head.map((name) => h('th', { scope: 'col' }, name)))),
    h('tbody', {}, document.organizations.flatMap((o) => {
      const state = organizationOf(o.id);
      if (!state) return [];
      const open = app.form.organization === o.id;
      return [row(o, state, head, open), open && editRow(document, o, state, head.length)];
    }))));
}

function row(o, state, head, open) {
  const key = `org.${o.id}`;
  const of = (n, all) => t(T.parter.of, { n, of: all });
  const cell = (i, ...content) => h('td', { 'data-l': head[i], class: i === 1 || i === 5 ? `c${i}` : undefined }, content);
  return h('tr', { key, class: `is-${state.standing}` },
    h('th', { scope: 'row' }, ask(key, own(o.name)), state.reason && h('span', { class: 'why-not' }, own(state.reason))),
    cell(1, select(`lage-${o.id}`, state.standing, standings(), (is) => changeStanding(state, is), { 'aria-label': t(T.parter.standingOf, { org: o.name }) })),
    cell(2, state.meetings ? ask(key, of(state.attended, state.meetings)) : h('span', { class: 'mute' }, t(T.parter.noMeetings))),
    cell(3, h('span', {}, ask(key, whole(state.holds)), state.alone > 0 && h('span', { class: 'why-not' }, t(T.parter.alone, { n: state.alone })))),
    cell(4, state.asked ? ask(key, of(state.answered, state.asked)) : h('span', { class: 'mute' }, t(T.parter.noneAsked))),
    cell(5, h('button', { type: 'button', class: 'linkish', 'aria-expanded': String(open), on: { click: () => {
      app.form = { organization: open ? undefined : o.id };
      render();
      if (!open) window.document.getElementById('org-namn')?.focus();
    } } }, t(open ? T.parter.done : T.parter.edit), h('span', { class: 'sr' }, t(T.parter.editOf, { org: o.name })))));
}

const kinds = () => [['', t(T.parter.noKind)], ...app.words.kinds.map(({ is, text }) => [is, say(text)])];

function editRow(document, o, state, columns) {
  const dimensions = document.problem?.dimensions ?? [];
  const people = (document.people ?? []).filter((p) => p.organization === o.id).length;
  const removing = app.form.remove === o.id;
  const holds = (d, lever) => o.holds?.some((held) => held.dimension === d && held.levers.includes(lever)) ?? false;
  return h('tr', { key: `edit.${o.id}`, class: 'edit' }, h('td', { colspan: columns },
    h('div', { class: 'row form' },
      field('org-namn', t(T.parter.name), h('input', { id: 'org-namn', type: 'text', value: say(o.name), maxlength: 2000, autocomplete: 'off', on: { change: (event) => {
        const name = event.target.value.trim();
        if (name) editDocument(label(T.did.renamed), (d) => edits.renameOrganization(d, o.id, name, lang()));
        else event.target.value = say(o.name);
      } } })),
      field('org-slag', t(T.parter.kind), select('org-slag', o.kind ?? '', kinds(), (kind) => editDocument(label(T.did.kind), (d) => edits.setKind(d, o.id, kind)))),
      field('org-skal', t(T.parter.reason), h('input', { id: 'org-skal', type: 'text', value: say(state.reason), maxlength: 2000, autocomplete: 'off', on: { change: (event) => {
        const reason = event.target.value.trim();
        editDocument(label(T.did.reason), (d) => edits.setStanding(d, o.id, state.standing, app.now.on, reason ? named(reason, lang()) : undefined));
      } } }))),
    dimensions.length > 0 && grid(t(T.parter.holds), dimensions, (d, { is, text }) =>
      box(t(T.parter.holdsOf, { lever: text, part: d.name }), holds(d.id, is), (on) =>
        editDocument(label(on ? T.did.holds : T.did.holdsNot, { org: o.name, lever: text }), (doc) => edits.setHolding(doc, o.id, d.id, is, on)))),
    h('div', { class: 'row after' }, removing
      ? [
          h('span', { class: 'small' }, people ? t(T.parter.removeSure, { org: o.name, n: people }) : t(T.parter.removeSureNone, { org: o.name })),
          button(t(T.parter.removeYes), () => {
            app.form = {};
            editDocument(label(T.did.removed, { org: o.name }), (d) => edits.removeOrganization(d, o.id));
            window.document.getElementById('main').focus({ preventScroll: true });
          }),
          button(t(T.cancel), () => { app.form.remove = undefined; render(); }),
        ]
      : button([t(T.parter.remove), h('span', { class: 'sr' }, t(T.parter.removeOf, { org: o.name }))], () => { app.form.remove = o.id; render(); }))));
}

const box = (name, checked, change) =>
  h('label', { class: 'tick' }, h('input', { type: 'checkbox', checked, 'aria-label': name, on: { change: (event) => change(event.target.checked) } }));

// Parts of the problem by levers, with something to tick in each place.
function grid(caption, dimensions, cell, more) {
  return h('div', { class: 'grid' }, table(caption,
    [t(T.parter.part), ...app.words.levers.map(({ is, text }) => t(T.levers[is] ?? text)), ...(more ? [t(T.parter.remove)] : [])],
    dimensions.map((d) => ({ key: d.id, cells: [own(d.name), ...app.words.levers.map((lever) => cell(d, lever)), ...(more ? [more(d)] : [])] })),
    { cls: 'mx' }));
}

/* ---- adding ---- */

// Whether something of a name is there already, in either language.
const isThere = (list, name) => list.some((one) => Object.values(one.name).some((has) => has.trim().toLowerCase() === name.toLowerCase()));

// What was wrong with a field is mended while it is written.
const mended = (which, field_) => ({ target }) => {
  if (target.name !== field_ || !app.form[which]) return;
  app.form[which] = undefined;
  render();
};

function addForm() {
  const submit = (event) => {
    event.preventDefault();
    const { namn, slag, lage } = event.target.elements;
    const name = namn.value.trim();
    app.form.name = !name ? t(T.parter.needName) : isThere(app.now.document.organizations, name) && t(T.parter.there, { name });
    if (app.form.name) {
      render();
      namn.focus();
      return;
    }
    const standing = lage.value;
    const kind = slag.value;
    editDocument(label(T.did.added, { org: name }), (d) => edits.addOrganization(d, { name, kind, standing, on: app.now.on, lang: lang() }))
      .then((done) => done && namn.value.trim() === name && (namn.value = ''));
    namn.focus();
  };
  return h('form', { class: 'row form add', key: 'lagg-till', novalidate: true, 'aria-labelledby': 'lagg-till', on: { submit, input: mended('name', 'namn') } },
    h('h2', { id: 'lagg-till', class: 'plain' }, t(T.parter.add)),
    h('div', { class: 'field' },
      h('label', { for: 'ny-namn', class: 'small' }, t(T.parter.name)),
      h('input', { id: 'ny-namn', name: 'namn', type: 'text', maxlength: 2000, autocomplete: 'off', 'aria-invalid': app.form.name ? 'true' : undefined, 'aria-describedby': app.form.name ? 'ny-fel' : undefined }),
      app.form.name && h('p', { class: 'small red', id: 'ny-fel' }, app.form.name)),
    field('ny-slag', t(T.parter.kind), select('ny-slag', undefined, kinds(), undefined, { name: 'slag' })),
    field('ny-lage', t(T.parter.standing), select('ny-lage', undefined, standings(), undefined, { name: 'lage' })),
    h('button', { type: 'submit', class: 'btn' }, t(T.parter.addDo)));
}

/* ---- the parts of the problem ---- */

function parts(document) {
  const dimensions = document.problem?.dimensions ?? [];
  const add = (event) => {
    event.preventDefault();
    const input = event.target.elements.del;
    const name = input.value.trim();
    app.form.part = !name ? t(T.parter.needPart) : isThere(dimensions, name) && t(T.parter.partThere, { name });
    if (app.form.part) {
      render();
      return input.focus();
    }
    editDocument(label(T.did.part, { part: name }), (d) => edits.addDimension(d, name, lang()))
      .then((done) => done && input.value.trim() === name && (input.value = ''));
    input.focus();
  };
  return h('section', { id: 'delar', tabindex: -1, key: 'delar' },
    h('h2', {}, dimensions.length ? t(T.parter.parts, { n: dimensions.length }) : t(T.parter.noParts)),
    h('p', { class: 'lead' }, t(T.parter.partsLead)),
    dimensions.length > 0 && grid(t(T.parter.partsCaption), dimensions, (d, { is, text }) =>
      box(t(T.parter.needs, { lever: text, part: d.name }), d.needs?.includes(is) ?? false, (on) =>
        editDocument(label(on ? T.did.needs : T.did.needsNot, { part: d.name, lever: text }), (doc) => edits.setNeed(doc, d.id, is, on))),
    (d) => h('button', { type: 'button', class: 'linkish', on: { click: () => {
      editDocument(label(T.did.partRemoved, { part: d.name }), (doc) => edits.removeDimension(doc, d.id));
      window.document.getElementById('del')?.focus();
    } } }, t(T.parter.remove), h('span', { class: 'sr' }, t(T.parter.removeOf, { org: d.name })))),
    h('form', { class: 'row form add', novalidate: true, on: { submit: add, input: mended('part', 'del') } },
      h('div', { class: 'field' },
        h('label', { for: 'del', class: 'small' }, t(T.parter.addPart)),
        h('input', { id: 'del', name: 'del', type: 'text', maxlength: 2000, autocomplete: 'off', 'aria-invalid': app.form.part ? 'true' : undefined, 'aria-describedby': app.form.part ? 'del-fel' : undefined }),
        app.form.part && h('p', { class: 'small red', id: 'del-fel' }, app.form.part)),
      h('button', { type: 'submit', class: 'btn' }, t(T.parter.addDo))));
}
