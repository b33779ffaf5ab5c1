// Nätverket: who offers what to whom, where nobody does, who can judge, and
// which roles are empty.
import { h } from '../../dom.mjs';
import { capital, count, day, list, say, t, whole } from '../../lang.mjs';
import { app, render } from '../../app.mjs';
import { ask, askMark, askWritten, asTable, field, own, select } from '../../parts.mjs';
import { dev } from '../../dev.mjs';
import { key } from '../../draw/marks.mjs';
import { chooseOccupation, chosenOccupation, kick, occupationName, organizationName, pipelineOf, stageName } from '../parts.mjs';
import { assessorKey, assessorRows, mapKey, netMap, places, placesKey } from '../draw/network.mjs';
import { approvals, counts, enough, enoughWords, findings, holds, keyOf, lastDay, when } from '../why-network.mjs';
import { NETWORK } from '../texts-network.mjs';
import { formAt, opener, rowsTable } from './network-parts.mjs';

const ROWS = 40; // municipalities that a picture shows
const STAGES = 8; // that have room beside each other
const TODO = 6; // findings that are told before the others are asked for

export const unasked = () => {
  const gap = app.report.network.cells?.find((c) => c.state === 'gap');
  return gap && app.report.network.takePart ? keyOf(gap) : 'natverk';
};

export const code = {
  slice: ({ network, roles }) => ({ network, roles }),
  go: ['if gaps := report.Network.Gaps; gaps != nil {', '\tfmt.Println(*gaps, len(report.Network.Cells))', '}', 'for _, r := range report.Roles {', '\tfmt.Println(r.Name.In(samverkan.LANG), len(r.Filled), len(r.Vacant))', '}', 'fmt.Println(report.Says.In(samverkan.LANG))'],
};

const both = (draw) => [[776, false], [328, true]].map(([width, phone]) => h('div', { class: phone ? 'n' : 'w' }, draw({ width, phone })));
const cols = (all) => all.map((c) => t(c));
const org = (id) => say(organizationName(id));
const red = (words) => h('span', { class: 'red' }, words);
const all = (name) => app.now.document[name] ?? [];
const adder = (kind, cls = 'btn') => opener(`ny-${kind}`, kind, {}, { cls });
const adders = (...kinds) => [h('div', { class: 'row after', key: `add ${kinds}` }, kinds.map((kind) => adder(kind))), ...kinds.map((kind) => formAt(`ny-${kind}`))];

export function view() {
  const { network } = app.report;
  const { cells = [], municipalities, takePart, gaps } = network;
  const state = chosenOccupation();
  const [head, lead] = conclusion(network);
  return [
    kick(),
    h('h1', { class: 's', key: 'h1' }, head),
    h('p', { class: 'lead', key: 'lead' }, lead),
    takePart > 0 && facts(network),
    todo(),
    (!municipalities || !all('occupations').length) && adders(...(municipalities ? ['occupation', 'organization'] : ['organization', 'occupation'])),
    cells.length > 0 && state && map(cells.filter((c) => c.occupation === state.occupation), state.occupation, gaps),
    assessors(network),
    roles(),
    notes(),
    dev('natverket'),
  ];
}

function conclusion({ municipalities, takePart, gaps }) {
  if (!municipalities) return [t(NETWORK.noMunicipality), t(NETWORK.leadMunicipality)];
  if (!all('occupations').length) return [t(NETWORK.noOccupation), t(NETWORK.leadOccupation)];
  if (takePart === undefined) return [t(NETWORK.noOfferWritten), t(NETWORK.leadOffer)];
  if (!takePart) return [red(t(NETWORK.noOffer)), t(NETWORK.leadOffer)];
  const part = takePart === municipalities ? t(NETWORK.all, { of: municipalities }) : t(NETWORK.some, { part: takePart, of: municipalities });
  return [[part, ' ', gaps ? red(t(NETWORK.holes, { n: gaps })) : t(NETWORK.whole)], t(gaps ? NETWORK.leadHoles : NETWORK.leadWhole)];
}

function facts({ municipalities, takePart, cells, gaps, shared = [] }) {
  const roles_ = app.report.roles ?? [];
  const n = (name) => roles_.reduce((sum, r) => sum + (r[name]?.length ?? 0), 0);
  const fact = (why, n_, of, words) => of > 0 && h('li', { key: why }, ask(why, t(NETWORK.of, { n: n_, of })), ' ', t(words));
  const F = NETWORK.facts;
  return h('ul', { class: 'facts', key: 'facts' },
    fact('natverk.kommuner', takePart, municipalities, F.part),
    fact('natverk', cells.length - gaps, cells.length, F.offered),
    fact('natverk.delade', shared.length, all('assessors').length, F.shared),
    fact('roll', n('vacant'), n('vacant') + n('filled'), F.vacant));
}

/* ---- what to do ---- */

let more = false;

// What can be done about a finding here: a form, with what it already knows.
function remedy(rule, f, id) {
  const i = Number(f.at.split('/')[2]);
  const o = all('organizations')[i];
  if (rule === 'VAL-13') return opener(id, 'organization');
  if (rule === 'VAL-14') return o ? opener(id, 'offer', { organization: o.id }, { about: own(o.name) }) : opener(id, 'offer');
  if (rule === 'VAL-15') {
    if (!o || !app.report.network.cells) return opener(id, 'offer'); // no offer is written yet
    const gaps = app.report.network.cells.filter((c) => c.municipality === o.id && c.state === 'gap');
    // One finding is about one occupation: it is the n:th of the municipality's.
    const nth = findings(rule).filter((other) => other.at === f.at).indexOf(f);
    const occupation = [...new Set(gaps.map((c) => c.occupation))][nth] ?? gaps[0]?.occupation;
    return opener(id, 'offer', { occupation, stages: gaps.filter((c) => c.occupation === occupation).map((c) => c.stage), for: [o.id] }, { about: own(o.name) });
  }
  if (rule === 'VAL-16') return opener(id, 'assessor', { occupation: all('occupations')[i]?.id });
  if (rule === 'VAL-18') {
    const role = app.report.roles[i];
    return opener(id, 'holder', { role: role.role, organization: f.about?.[0] }, { about: own(role.name) });
  }
  return null;
}

const told = (severities) => ['VAL-14', 'VAL-15', 'VAL-16', 'VAL-18', 'VAL-13', 'VAL-20', 'VAL-17', 'VAL-19', 'VAL-21']
  .flatMap((rule) => findings(rule).map((f, i) => ({ rule, f, i }))).filter(({ f }) => severities.includes(f.severity));

const item = ({ rule, f, i }) => {
  const id = `fynd-${rule}-${i}`;
  return h('li', { key: id },
    h('p', {}, own(f.says), ' ', askWritten(`fynd.${rule}.${i}`, say(f.says))),
    h('p', { class: 'small' }, own(f.next), ' ', remedy(rule, f, id)),
    formAt(id));
};

function todo() {
  if (!app.report.network.municipalities || !all('occupations').length) return null;
  const found = told(['stop', 'work']).sort((a, b) => (b.f.severity === 'stop') - (a.f.severity === 'stop'));
  const shown = more ? found : found.slice(0, TODO);
  return found.length > 0 && h('section', { id: 'att-gora', tabindex: -1, key: 'todo', class: 'net' },
    h('h2', {}, t(NETWORK.todo.h, { n: found.length })),
    h('ol', { class: 'invite' }, shown.map(item)),
    found.length > shown.length && h('button', { type: 'button', class: 'linkish after', on: { click: () => { more = true; render(); } } }, t(NETWORK.todo.more, { n: whole(found.length - shown.length) })));
}

function notes() {
  const found = told(['note']);
  return found.length > 0 && h('section', { id: 'att-veta', tabindex: -1, key: 'notes', class: 'net' },
    h('h2', {}, t(NETWORK.notes.h, { n: found.length })),
    h('ul', { class: 'also' }, found.map(item)));
}

/* ---- the map ---- */

// Short names for a phone: initials, or the first letters of one word; longer where two would be alike.
function shortNames(ids) {
  const short = new Map();
  for (const id of ids) {
    const written = org(id).split(/[\s-]+/).filter(Boolean);
    const great = written.filter((w) => /^\p{Lu}/u.test(w));
    const words = great.length ? great : written;
    const initials = words.length > 1 && words.slice(-3).map((w) => w[0].toLocaleUpperCase()).join('');
    const taken = (name) => [...short.values()].includes(name);
    let name = initials || capital(words[0].slice(0, 2));
    for (let n = 2; taken(name) && n <= 5; n++) name = capital(words.at(-1).slice(0, n + 1));
    short.set(id, name);
  }
  return short;
}

function map(cells, occupation, gaps) {
  const M = NETWORK.map;
  const n = counts(cells);
  const name = occupationName(occupation);
  const stages = pipelineOf(occupation).stages.map((x) => x.id);
  const short = shortNames([...new Set(cells.flatMap((c) => (c.by ?? []).filter((id) => id !== c.municipality)))]);
  const who = ({ state, by = [], municipality }) => {
    const others = by.filter((id) => id !== municipality);
    if (state === 'gap') return { words: t(M.nobody), short: t(M.nobody), told: t(M.nobody) };
    if (state === 'own') return { words: t(others.length ? M.selfAnd : M.self, { n: others.length }), short: t(M.self), told: list([t(M.self), ...others.map(org)]) };
    return { words: capital(others.length > 1 ? t(M.more, { name: org(others[0]), n: others.length - 1 }) : org(others[0])), short: `${short.get(others[0])}${others.length > 1 ? `+${others.length - 1}` : ''}`, told: list(others.map(org)) };
  };
  const ids = [...new Set(cells.map((c) => c.municipality))];
  const rows = ids.map((id) => ({ id, name: org(id), cells: cells.filter((c) => c.municipality === id).map((c) => ({ ...c, ...who(c) })) }))
    .map((row) => ({ ...row, gap: row.cells.some((c) => c.state === 'gap') })).sort((a, b) => b.gap - a.gap);
  const drawn = rows.slice(0, ROWS);
  const heads = stages.map((id) => capital(say(stageName(occupation, id))));
  const some = (value, one, none) => (value ? t(one, { n: value }) : t(none));
  const mark = (cell, how, marks) => askMark(keyOf(cell), { ...how, label: how.label.replace(/^\. /, '') }, marks);
  const many = all('occupations').length > 1;
  return h('section', { id: 'kartan', tabindex: -1, key: 'map', class: 'net' },
    h('h2', {}, n.own + n.shared ? t(M.h, { occupation: name, own: some(n.own, M.own, M.ownNone), shared: some(n.shared, M.rest, M.restNone), gap: some(n.gap, M.rest, M.restNone) }) : t(M.hNone, { occupation: name })),
    many && h('div', { class: 'after' }, field('yrket', t(M.choose), select('yrket', occupation, all('occupations').map((o) => [o.id, capital(say(o.name))]), chooseOccupation))),
    h('figure', {},
      stages.length <= STAGES ? [
        key(mapKey(cols(M.keys))),
        both(({ phone, width }) => netMap({ rows: drawn, columns: heads }, { width, phone, title: t(M.title), ask: mark,
          desc: drawn.map((row) => t(M.row, { name: row.name, cells: row.cells.map((c) => t(M.cell, { stage: say(stageName(occupation, c.stage)), who: c.told })).join(', ') })).join(' ') })),
        short.size > 0 && h('div', { class: 'n', key: 'short' }, h('ul', { class: 'key' }, [...short].map(([id, is]) => h('li', { key: id }, h('b', {}, is), own(organizationName(id)))))),
        rows.length > drawn.length && h('p', { class: 'small' }, t(M.rest40, { n: drawn.length, rest: whole(rows.length - drawn.length) })),
      ] : h('p', { class: 'small' }, t(M.onlyTable, { n: stages.length })),
      asTable(t(M.caption, { occupation: name }), [t(M.municipality), ...heads], rows.map((row) => [own(organizationName(row.id)), ...row.cells.map((c) => ask(keyOf(c), c.state === 'gap' ? red(c.told) : c.told))]))),
    adders('offer', 'organization', 'occupation'),
    offers(occupation));
}

function offers(occupation) {
  const O = NETWORK.offers;
  const now = all('offers').map((o, i) => ({ ...o, i })).filter((o) => o.occupation === occupation && holds(o));
  const municipal = (id) => all('organizations').some((o) => o.id === id && o.kind === 'municipality');
  return now.length > 0 && h('details', { class: 'as-table', key: 'offers' }, h('summary', {}, capital(t(O.h, { n: now.length, occupation: occupationName(occupation) }))),
    rowsTable(t(O.caption, { on: day(app.report.on) }), cols(O.cols), now.map((o) => ({ key: `o${o.i}`, cells: [
      own(organizationName(o.organization)), list(o.stages.map((id) => say(stageName(occupation, id)))),
      o.for?.length ? list(o.for.map(org)) : t(municipal(o.organization) ? O.own : O.all), when(o),
      opener(`slut-${o.i}`, 'end', { offer: o.i }, { about: own(organizationName(o.organization)) }),
    ], form: formAt(`slut-${o.i}`) })), 'offers'));
}

/* ---- assessors ---- */

const CLASS = { enough: 't2', tight: 'to tb', few: 'tr tb', unknown: 'to', none: 't3' };

function assessors({ occupations = [], shared = [] }) {
  if (!occupations.length) return null;
  const A = NETWORK.assessors;
  if (!all('assessors').length) {
    return h('section', { id: 'bedomare', tabindex: -1, key: 'assessors', class: 'net' }, h('h2', {}, t(A.nobody)), h('p', { class: 'small after' }, t(A.leadNobody)), adders('assessor'));
  }
  const judged = occupations.filter((o) => o.needed);
  const well = judged.filter((o) => ['enough'].includes(enough(o).is)).length;
  const lapsing = occupations.flatMap((o) => (o.lapsing ?? []).map((l) => ({ ...l, occupation: o.occupation })));
  const says = well === judged.length ? t(well === 2 ? A.hBoth : A.hAll, { of: well }) : well ? t(A.h, { n: well, of: judged.length }) : t(A.hNone);
  const rows = occupations.map((o) => {
    const { is } = enough(o);
    const known = is !== 'unknown' && is !== 'none';
    const n = o.assessors?.length ?? 0;
    return { ...o, name: capital(say(occupationName(o.occupation))), all: n, fewest: known ? o.fewest : 0, known, cls: CLASS[is], words: enoughWords(o), more: (rest) => t(A.more, { n: rest }),
      told: known ? t(A.desc, { occupation: occupationName(o.occupation), approved: n, fewest: o.fewest, needed: o.needed, state: enoughWords(o) }) : enoughWords(o) };
  });
  const drawn = rows.slice(0, ROWS);
  return h('section', { id: 'bedomare', tabindex: -1, key: 'assessors', class: 'net' },
    judged.length > 0 && h('h2', {}, says, lapsing.length > 0 && ` ${t(A.lapsing, { n: lapsing.length })}`),
    lapsing.map((l) => {
      const id = `fornya-${l.assessor}-${l.occupation}`;
      return h('div', { key: id, class: 'guard' },
        h('p', {}, ask('VAL-17', t(A.lapse, { who: l.assessor, occupation: occupationName(l.occupation), last: day(l.last) })), ' ', opener(id, 'renew', { assessor: l.assessor, occupation: l.occupation }, { about: own({ sv: l.assessor }) })),
        formAt(id));
    }),
    h('figure', {},
      key(assessorKey(cols(A.keys))),
      both(({ phone, width }) => assessorRows(drawn, { width, phone, title: t(A.title), desc: drawn.map((r) => r.told).join(' '), ask: (r, how, marks) => askMark(`godkanda.${r.occupation}`, how, marks) })),
      asTable(t(A.title), cols(A.cols), rows.map((r) => [r.name, whole(r.all), r.known ? whole(r.fewest) : r.words, whole(r.needed), r.words]), [1, 3])),
    adders('assessor'),
    shared.length > 0 && h('section', { class: 'apart', key: 'shared' }, h('h3', {}, ask('natverk.delade', t(A.shared, { n: shared.length }))),
      rowsTable(t(A.sharedCaption), cols(A.sharedCols), shared.map((a) => ({ key: a.assessor, cells: [h('bdi', {}, a.assessor), list(a.municipalities.map(org)), list([...new Set(approvals(a.assessor).map((c) =>
        t(A.approval, { occupation: occupationName(c.occupation), when: c.to ? when({ to: c.to }) : when({}) })))])] })))));
}

/* ---- roles ---- */

function roles() {
  const R = NETWORK.roles;
  const those = app.report.roles ?? [];
  const n = (name) => those.reduce((sum, r) => sum + (r[name]?.length ?? 0), 0);
  const [vacant, filled, ending] = ['vacant', 'filled', 'ending'].map(n);
  if (!those.length) return all('organizations').length > 0 && h('section', { id: 'roller', tabindex: -1, key: 'roles', class: 'net' }, h('h2', {}, t(R.no)), h('p', { class: 'small after' }, t(R.leadNo)), adders('role'));
  const row = ({ role, name, filled: held = [], vacant: empty = [], ending: ends = [] }) => {
    const { in: needs = [], why } = all('roles').find((r) => r.id === role);
    const state = (id) => (empty.includes(id) ? 'missing' : ends.includes(id) ? 'ending' : 'held');
    return { key: role, cells: [
      [ask(`roll.${role}`, h('bdi', {}, capital(say(name)))), why && h('span', { class: 'why-not' }, own(why))],
      [places(needs.map(state)), h('span', { class: 'num' }, t(NETWORK.of, { n: held.length, of: needs.length }))],
      held.length ? list(held.map((id) => (ends.includes(id) ? t(R.ends, { name: org(id), last: day(lastDay(role, id)) }) : org(id)))) : t(R.full),
      empty.length ? empty.map((id) => h('span', { class: 'step', key: id }, h('b', { class: 'red' }, own(organizationName(id))), ' ',
        opener(`utse-${role}-${id}`, 'holder', { role, organization: id }, { about: own({ sv: `${say(name)}, ${org(id)}` }) }))) : h('span', { class: 'mute' }, t(R.full)),
    ], form: empty.map((id) => formAt(`utse-${role}-${id}`)).find(Boolean) };
  };
  return h('section', { id: 'roller', tabindex: -1, key: 'roles', class: 'net' },
    h('h2', {}, vacant ? t(R.h, { vacant: capital(count(vacant)), n: vacant, of: vacant + filled }) : t(R.none), ending > 0 && ` ${t(R.ending, { n: ending })}`),
    key(placesKey(cols(R.keys))),
    rowsTable(t(R.caption), cols(R.cols), those.map(row), 'roles'),
    adders('holder', 'role'));
}
