// Makt och vinst: who can, who is heard, who decides, and who gains.
import { h, s } from '../dom.mjs';
import { capital, day, lang, list, percent, rounded, say, small, t, whole } from '../lang.mjs';
import { T } from '../texts.mjs';
import { app, editDocument, label, organizationOf, render, resultOf, word } from '../app.mjs';
import { ask as askEngine } from '../engine.mjs';
import * as edits from '../edit-power.mjs';
import { powerKey, powerPlot, squareKey, squares } from '../draw/power.mjs';
import { ledgerPlot } from '../draw/ledger.mjs';
import { key } from '../draw/marks.mjs';
import { pieces } from '../pieces.mjs';
import { ask, asTable, button, field, own, select, table, with_ } from '../parts.mjs';
import { address, ask as openWhy } from '../route.mjs';
import { atTable, lookUp, much, nameOf, orgs, parts, range, unitOf, when } from '../why-power.mjs';
import { dev } from '../dev.mjs';

const MOST = { votes: 1_000_000, amount: Number.MAX_SAFE_INTEGER, slider: 200, listed: 4, rows: 50 };
const LENGTH = 40; // of an exact figure that stands in a table

export function view() {
  const { report } = app;
  const power = tried?.now === app.now ? tried.then : report.power;
  return [
    h('p', { class: 'kick', key: 'kick' }, t(T.makt.kick, { on: day(report.on) })),
    h('h1', { class: 's', key: 'h1' }, own(power.says)),
    columns(power),
    deciding(power),
    levers(),
    perceptions(power),
    gain(),
    dev('makt'),
  ];
}

/* ---- trying out: what is being turned is shown before it is set ---- */

let tried; // {now, then}: the balance of power as it would be
let turn = 0;

async function tryOut(change) {
  const now = app.now;
  const mine = ++turn;
  if (!change) {
    const was = tried;
    tried = undefined; // undoing comes back to the same state, not to what was tried there
    if (was?.now === now) render();
    return;
  }
  try {
    const { then } = await askEngine('partnership.power', { document: now.document, on: now.on, change }, { latest: 'makt' });
    if (mine !== turn || now !== app.now) return;
    tried = { now, then };
    render();
  } catch {
    // The number is shown when it is set, or its fault.
  }
}

// A field for a whole number. try_: what is shown meanwhile; set: the edit.
function numberField(id, now, { least = 0, most = MOST.amount, type = 'number', empty, try_, set, shown = now, ...more }) {
  const read = ({ value }) => {
    if (value === '' && empty !== undefined) return empty;
    const n = Number(value);
    return /^\d{1,16}$/.test(value) && n >= least && n <= most ? n : undefined;
  };
  return h('input', {
    id, type, min: least, max: most, step: 1, inputmode: 'numeric', autocomplete: 'off', value: String(shown), ...more,
    on: {
      input: try_ && (({ target }) => read(target) !== undefined && tryOut(try_(read(target)))),
      change: async ({ target }) => {
        const n = read(target);
        const done = n !== undefined && n !== now && await set(n);
        if (!done) target.value = String(now); // refused, or no number: what was there stands
        tryOut();
      },
    },
  });
}

// What is folded is made when it is opened.
const opened = new Set();

const folded = (id, summary, content, cls) => h('details', { class: cls, key: id, open: opened.has(id), on: { toggle: ({ target: { open } }) => {
  if (opened.has(id) === open) return;
  if (open) opened.add(id);
  else opened.delete(id);
  render();
} } }, h('summary', {}, summary), opened.has(id) && h('div', {}, content()));

/* ---- the three columns ---- */

const told = (row) => ({ ...row, id: row.organization, name: say(nameOf(row.organization)), word: t(T.makt.balance[row.balance]) });
const counts = (rows, is) => rows.filter((row) => row.balance === is).length;

function columns(power) {
  const rows = power.organizations ?? [];
  const n = { unheard: counts(rows, 'strongUnheard'), heard: counts(rows, 'heardWithoutLevers'), outside: counts(rows, 'outside') };
  const clauses = [
    n.unheard > 0 && t(T.makt.unheard, { n: n.unheard }),
    n.heard > 0 && t(n.unheard ? T.makt.heardToo : T.makt.heard, { n: n.heard }),
    n.outside > 0 && t(T.makt.outsiders, { n: n.outside }),
  ].filter(Boolean);
  const { reached, unreached } = power;
  return h('div', { key: 'makten', id: 'makten' },
    clauses.length > 0 && h('p', { class: 'lead' }, `${capital(list(clauses))}.`),
    !reached && !unreached && h('p', { class: 'lead' }, t(T.puzzle.none), ' ', h('a', { href: '#parter/delar' }, t(T.puzzle.addThem)), '.'),
    reached && unreached && h('p', { class: 'lead' }, with_(T.makt.unreached, { parts: parts(unreached) })),
    rows.length > 0 && h('figure', {},
      key(powerKey()),
      both((size) => powerPlot(rows.slice(0, MOST.rows).map(told), size)),
      some(rows),
      asTable(t(T.makt.caption), T.makt.cols.map((c) => t(c)), rows.map(exactRow), [1, 2, 3, 4, 5, 6, 7, 8, 9])));
}

// What a picture of very many leaves to the table.
const some = (rows) => rows.length > MOST.rows && h('p', { class: 'small' }, t(T.makt.some, { n: MOST.rows, of: rows.length }));

// A row of a picture that can be asked why.
function askRow(key, { first, label: said }, marks) {
  return s('a', {
    href: address({ view: 'makt', why: key }),
    'data-why': key,
    tabindex: first ? 0 : -1,
    'aria-label': `${said} ${t(T.why)}`,
    'aria-expanded': app.route.why === key ? 'true' : undefined,
    on: { click: (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      openWhy(key, event.currentTarget);
    } },
  }, marks);
}

// A picture for a laptop and one for a phone; its rows can be asked why.
const both = (draw, kind = 'makt') => [[776, false], [328, true]].map(([width, phone]) =>
  h('div', { class: phone ? 'n' : 'w' }, draw({ width, phone, ask: (row, how, marks) => askRow(`${kind}.${row.id}`, how, marks) })));

const exact = (share) => (share === undefined ? '' : share.length > LENGTH ? t(T.makt.long) : share);
const rough = (share) => (share === undefined ? t(T.makt.unknown) : percent(share, 1));

// What its votes can do by themselves.
const remark = (row) => row?.votes > 0 && (row.decides === '1' ? T.makt.dictates : row.vetoes ? T.makt.vetoes : row.idle && T.makt.idle);

function exactRow(row) {
  const note = remark(row);
  return [
    ask(`makt.${row.organization}`, own(nameOf(row.organization))),
    rough(row.can), exact(row.can), rough(row.perceived), exact(row.perceived),
    whole(row.votes), rough(row.decides), exact(row.decides), rough(row.banzhaf), rough(row.pays),
    t(T.makt.balance[row.balance]) + (note ? `, ${t(note)}` : ''),
  ];
}

/* ---- how you decide ---- */

function conclusion(power, voters) {
  const vetoes = voters.filter((o) => o.vetoes);
  if (!power.votes) return t(T.makt.none);
  if (power.notReckoned) return t(T.makt.h2.votes, { n: power.votes });
  if (voters.some((o) => o.decides === '1')) return with_(T.makt.h2.dictates, { org: orgs([voters.find((o) => o.decides === '1').organization]) });
  if (vetoes.length === voters.length) return t(T.makt.h2.consensus);
  return vetoes.length ? with_(T.makt.h2.vetoes, { orgs: orgs(vetoes.map((o) => o.organization)) }) : t(T.makt.h2.free);
}

function quotaSays({ quota, votes }) {
  const is = quota === votes && votes > 1 ? 'all' : 2 * quota <= votes ? 'low' : 2 * (quota - 1) <= votes ? 'half' : 'more';
  return t(T.makt.quotaIs[is], { says: t(T.makt.quotaSays, { n: quota, of: votes }) });
}

function deciding(power) {
  const { document } = app.now;
  const seats = document.deciding?.seats ?? [];
  const voters = (power.organizations ?? []).filter((o) => o.votes);
  const idle = voters.filter((o) => o.idle).map((o) => o.organization);
  const alone = voters.some((o) => o.decides === '1');
  const free = document.organizations.filter((o) => !seats.some((seat) => seat.organization === o.id));
  const partners = document.organizations.map((o) => o.id).filter(atTable);
  return h('section', { id: 'besluta', tabindex: -1, key: 'besluta' },
    h('h2', {}, conclusion(power, voters)),
    h('p', { class: 'lead' },
      power.votes ? [document.deciding.body && [own(document.deciding.body), ': '], goOn(quotaSays(power), document.deciding.body)] : t(T.makt.noneLead),
      idle.length > 0 && !alone && [' ', with_(T.makt.idleLead, { orgs: orgs(idle) })],
      power.notReckoned && [' ', own(power.notReckoned)]),
    h('div', { class: 'row form' },
      power.votes > 0 && field('kvot', t(T.makt.quota, { n: power.quota }), quota(power)),
      document.deciding?.quota && button(t(T.makt.half), () => editDocument(label(T.makt.half), (d) => edits.setQuota(d)))),
    seats.length > 0 && h('div', { class: 'own seats' }, table(t(T.makt.seats), [t(T.makt.org), t(T.makt.votes), t(T.makt.pays), t(T.makt.cols[6]), t(T.parter.remove)],
      seats.map((seat) => seatRow(seat, power)), { stack: true, right: [3] })),
    h('div', { class: 'row form' },
      free.length > 0 && field('ny-plats', t(T.makt.seatFor), select('ny-plats', undefined, free.map((o) => [o.id, say(o.name)]), undefined, { key: 'ny-plats' })),
      free.length > 0 && button(t(T.parter.addDo), () => {
        const id = window.document.getElementById('ny-plats').value;
        editDocument(label(T.makt.did.votes, { org: nameOf(id), n: 1 }), (d) => edits.setVotes(d, id, 1));
      }),
      !power.votes && partners.length > 0 && button(t(T.makt.each), () => editDocument(label(T.makt.did.each), (d) => edits.voteEach(d, partners))),
      field('organ', t(T.makt.body), h('input', { id: 'organ', type: 'text', value: say(document.deciding?.body), maxlength: 2000, autocomplete: 'off', on: { change: ({ target }) =>
        editDocument(label(T.did.renamed), (d) => edits.setBody(d, target.value.trim(), lang())) } }))));
}

// After the name of the body the sentence goes on.
const goOn = (text, after) => (after ? small(text) : text);

// The quota as it is set; while it is turned the sentence above follows.
function quota(power) {
  const { quota: now, votes } = app.report.power;
  return numberField('kvot', now, {
    type: votes <= MOST.slider ? 'range' : 'number', least: 1, most: votes, shown: Math.min(power.quota, votes), 'aria-valuetext': quotaSays(power),
    try_: (n) => ({ quota: n }),
    set: (n) => editDocument(label(T.makt.did.quota, { n }), (d) => edits.setQuota(d, n)),
  });
}

function seatRow({ organization: id, votes = 0, pays = 0 }, power) {
  const row = power.organizations?.find((o) => o.organization === id);
  const name = nameOf(id);
  const note = remark(row);
  return { key: id, cells: [
    [ask(`makt.${id}`, own(name)), note && h('span', { class: 'why-not' }, t(note))],
    numberField(`roster-${id}`, votes, {
      most: MOST.votes, 'aria-label': t(T.makt.votesOf, { org: name }),
      try_: (n) => ({ votes: [{ organization: id, votes: n }] }),
      set: (n) => editDocument(label(T.makt.did.votes, { org: name, n }), (d) => edits.setVotes(d, id, n)),
    }),
    numberField(`betalar-${id}`, pays, {
      class: 'much', 'aria-label': t(T.makt.paysOf, { org: name }),
      set: (n) => editDocument(label(T.makt.did.pays, { org: name, n }), (d) => edits.setPays(d, id, n)),
    }),
    rough(row?.decides),
    button([t(T.parter.remove), h('span', { class: 'sr' }, t(T.parter.removeOf, { org: name }))], () => {
      editDocument(label(T.makt.did.votes, { org: name, n: 0 }), (d) => edits.removeSeat(d, id));
      window.document.getElementById('besluta').focus({ preventScroll: true });
    }, { cls: 'linkish' }),
  ] };
}

/* ---- who holds what ---- */

function levers() {
  const { document } = app.now;
  const data = pieces(document, app.report, app.words.levers);
  if (!data.all.length) return null;
  // Nobody else is active there.
  const look = (piece, id) => {
    if (piece.holders.some((o) => o.id !== id && o.standing === 'active')) return 'shared';
    return { active: 'alone', passive: 'passive' }[piece.holders.find((o) => o.id === id).standing] ?? 'outside';
  };
  const rows = document.organizations.map((o) => ({
    o,
    held: app.words.levers.map(({ is }) => data.all
      .filter((p) => p.key === `${p.dimension.id}.${is}` && p.holders.some((holder) => holder.id === o.id))
      .map((p) => ({ look: look(p, o.id), name: say(p.dimension.name) }))),
  }));
  const alone = ({ held }) => held.flat().filter((one) => one.look !== 'shared').length;
  const most = Math.max(...rows.map(alone));
  const those = rows.filter((row) => alone(row) === most).map(({ o }) => o.id);
  const which = !most ? 'none' : those.length === 1 ? 'one' : those.length < MOST.listed ? 'some' : 'many';
  // Of very many those come first that are alone on most.
  const shown = rows.length > MOST.rows ? [...rows].sort((a, b) => alone(b) - alone(a)).slice(0, MOST.rows) : rows;
  const cls = { passive: 'och', forgotten: 'red' };
  const nothing = h('span', { class: 'mute' }, '·');
  return h('section', { id: 'redskap', tabindex: -1, key: 'redskap' },
    h('h2', {}, with_(T.makt.levers, { says: h('span', {}, with_(T.makt.alone[which], { org: orgs(those.slice(0, 1)), orgs: orgs(those), of: those.length, n: most })) })),
    h('p', { class: 'lead' }, t(T.makt.leversLead)),
    key(squareKey()),
    table(t(T.makt.leversCaption), [t(T.makt.org), t(T.parter.standing), ...app.words.levers.map(({ is, text }) => t(T.levers[is] ?? text))],
      shown.map(({ o, held }) => {
        const standing = organizationOf(o.id)?.standing;
        return { key: o.id, cells: [
          ask(`org.${o.id}`, own(o.name)),
          h('span', { class: cls[standing] ?? 'mute' }, say(word('standings', standing))),
          ...held.map((some) => (some.length
            ? [h('span', { class: 'sr' }, list(some.map((one) => t(T.makt.ofPart, { part: one.name, look: t(T.makt.square[one.look]) })))), squares(some)]
            : nothing.cloneNode(true))),
        ] };
      }), { cls: 'mx' }),
    some(rows),
    h('p', { class: 'small after' }, t(T.makt.fourThings)));
}

/* ---- what you say of each other ---- */

function perceptions(power) {
  const { document, on } = app.now;
  const partners = document.organizations.filter((o) => atTable(o.id));
  if (partners.length < 2) return null;
  const by = partners.find((o) => o.id === app.form.by) ?? partners[0];
  const weights = edits.said(document, by.id, on)?.weights ?? {};
  const options = [['', t(T.makt.nothing)], ...[0, 1, 2, 3, 4].map((n) => [String(n), T.makt.weights[n] ? t(T.makt.weights[n]) : n])];
  const change = (o) => (value) => {
    editDocument(label(T.makt.did.perceived, { by: by.name, org: o.name }), (d) => edits.setPerception(d, by.id, on, o.id, value === '' ? undefined : Number(value)));
  };
  return h('section', { id: 'sager', tabindex: -1, key: 'sager' },
    h('h2', {}, power.perceivedBy ? t(T.makt.said, { n: power.perceivedBy, on: day(power.perceivedOn) }) : t(T.makt.nobodySaid)),
    h('p', { class: 'lead' }, t(T.makt.saidLead)),
    folded('sager', t(T.makt.saidOpen), () => [
      h('div', { class: 'row form' }, field('sager-vem', t(T.makt.saidBy), select('sager-vem', by.id, partners.map((o) => [o.id, say(o.name)]), (id) => { app.form.by = id; render(); }))),
      h('p', { class: 'small after' }, t(T.makt.saidDay, { on: day(on) })),
      h('fieldset', { class: 'weights' }, h('legend', { class: 'small' }, t(T.makt.weightsOf)),
        partners.filter((o) => o !== by).map((o) => h('div', { class: 'field', key: o.id },
          h('label', { for: `vager-${o.id}`, class: 'small' }, own(o.name)),
          select(`vager-${o.id}`, weights[o.id] === undefined ? '' : String(weights[o.id]), options, change(o))))),
    ]));
}

/* ---- gain ---- */

const ORDER = ['surelyGains', 'mayLose', 'surelyLoses', 'unknown'];

function gain() {
  const { gain: found } = app.report;
  const rows = (found?.organizations ?? [])
    .map((o) => ({ ...o, id: o.organization, name: say(nameOf(o.organization)), word: t(T.makt.sure[o.is]) }))
    .sort((a, b) => ORDER.indexOf(a.is) - ORDER.indexOf(b.is) || (a.least === undefined ? 0 : Number(BigInt(b.least) - BigInt(a.least))));
  const unit = found && unitOf(found);
  return h('section', { id: 'vinst', tabindex: -1, key: 'vinst' },
    h('h2', {}, found ? own(found.says) : t(T.makt.noGain)),
    !rows.some((row) => row.least !== undefined) && h('p', { class: 'lead' }, t(T.makt.noGainLead)),
    found && transfers(found),
    rows.length > 0 && h('figure', {},
      both((size) => ledgerPlot(rows.slice(0, MOST.rows), { ...size, note: unit }), 'vinst'),
      some(rows),
      h('p', { class: 'small' }, apart(found)),
      asTable(t(T.makt.gainCaption, { unit }), T.makt.gainCols.map((c) => t(c)), rows.map((row) => [
        ask(`vinst.${row.id}`, own(nameOf(row.id))),
        ...[row.least, row.greatest].map((n) => (n === undefined ? t(T.makt.unknown) : rounded(n))),
        t(T.makt.sure[row.is]),
      ]), [1, 2])),
    found && target(found.targetGroup),
    rows.length > 1 && division(found),
    ledgerForm());
}

function transfers(found) {
  const all = found.transfers ?? [];
  const who = t(found.organizations?.some((o) => o.is === 'unknown') ? T.makt.whoKnown : T.makt.whoAll);
  const asked = (amount) => ask('vinst.utjamning', much(amount, found));
  const move = (m, n = rounded(m.amount)) => h('span', {}, with_(T.makt.move, { n, from: own(nameOf(m.from)), to: own(nameOf(m.to)) }));
  const short = found.shortfall && t(T.makt.short, { much: much(found.shortfall, found) });
  if (!all.length) return short && h('p', { class: 'lead' }, short);
  const [first] = all;
  const shown = all.slice(0, all.length > MOST.listed + 1 ? MOST.listed : all.length);
  const said = all.length === 1
    ? with_(T.makt.movedOne, { much: asked(first.amount), from: own(nameOf(first.from)), to: own(nameOf(first.to)), who })
    : with_(T.makt.moved, { much: asked(found.moved), who, list: h('span', {}, shown.map((m, i) => [i ? (i === all.length - 1 ? ` ${t(T.and)} ` : ', ') : '', move(m)]),
      shown.length < all.length && ` ${t(T.ways.more, { n: all.length - shown.length })}`) });
  return h('p', { class: 'lead' }, said, short && ` ${short}`);
}

// Whether some of the partners would do better on their own, before and after.
function apart({ alone, aloneAfter, transfers: moved, notLooked, organizations }) {
  if (notLooked) return own(notLooked);
  if (organizations.length < 2) return null;
  const known = organizations.every((o) => o.is !== 'unknown');
  const [finding] = resultOf('PAR-113')?.findings ?? [];
  const same = alone && aloneAfter && alone.organizations.join() === aloneAfter.organizations.join();
  return [
    !alone ? t(known ? T.makt.stay : T.makt.staySoFar) : finding && ask('PAR-113', own(finding.says)),
    alone && moved?.length > 0 && [' ', same ? t(T.makt.aloneToo) : aloneAfter ? with_(T.makt.aloneOther, { orgs: orgs(aloneAfter.organizations) }) : t(T.makt.aloneNot)],
    !alone && aloneAfter && [' ', with_(T.makt.aloneOther, { orgs: orgs(aloneAfter.organizations) })],
  ];
}

function target(found) {
  if (!found) return h('p', { class: 'after' }, t(T.makt.noTarget));
  const entries = app.now.document.ledgers.targetGroup.entries;
  const total = found.least === found.greatest ? rounded(found.least) : t(T.makt.fromTo, { least: rounded(found.least), greatest: rounded(found.greatest) });
  return [
    h('h3', { class: 'apart' }, t(T.makt.target)),
    h('div', { class: 'facts' },
      h('div', {}, ask('vinst.malgrupp', total), t(T.makt.targetFact, { unit: unitOf(found), word: t(T.makt.sure[found.is]) })),
      entries.slice(0, 3).map((e) => h('div', {}, ask('vinst.malgrupp', range(e)), with_(T.makt.sideOf[e.side], { name: own(e.name) })))),
  ];
}

const division = (found) => folded('delas', t(T.makt.divide), () => shares(found), 'apart');

function shares(found) {
  const { result, faults } = lookUp('partnership.shares');
  if (faults) return h('div', { class: 'guard' }, faults.map((f) => h('p', {}, own(f.text))));
  if (!result) return h('p', { class: 'small' }, t(T.busy.computing));
  const { organizations, shapley, core, together, least, balanced } = result;
  return [
    h('p', {}, t(T.makt.together, { much: much(together, found) })),
    h('p', { class: 'after' }, core ? t(T.makt.core) : t(T.makt.noCore, { least: much(least, found), much: much(together, found) })),
    !core && balanced?.length > 0 && [
      h('p', { class: 'after' }, t(T.makt.balanced)),
      h('ul', { class: 'plain' }, balanced.map((b) => h('li', {}, with_(T.makt.weight, { orgs: orgs(b.organizations), weight: b.weight })))),
    ],
    table(t(T.makt.divideCaption, { unit: unitOf(found) }), T.makt.divideCols.slice(0, core ? 4 : 3).map((c) => t(c)), organizations.map((id, i) =>
      [own(nameOf(id)), rounded(shapley[i]), exact(shapley[i]), ...(core ? [rounded(core[i])] : [])]), { right: [1, 2, 3] }),
  ];
}

/* ---- entering gain and cost ---- */

const GROUP = ''; // the target group, which no organization is

const ledgerForm = () => folded('skriv', t(T.makt.edit), ledgerFields, 'apart');

function ledgerFields() {
  const { document } = app.now;
  const whose = document.organizations.filter((o) => atTable(o.id) || document.ledgers?.partners?.entries?.some((e) => e.organization === o.id));
  const id = app.form.ledger ?? whose[0]?.id ?? GROUP;
  const which = id === GROUP ? 'targetGroup' : 'partners';
  const ledger = document.ledgers?.[which] ?? {};
  const edit = (name, value) => editDocument(label(T.makt.did.ledger), (d) => edits.setLedger(d, which, name, value));
  const entries = (ledger.entries ?? []).map((entry, i) => ({ entry, i })).filter(({ entry }) => (entry.organization ?? GROUP) === id);
  const name = id === GROUP ? t(T.makt.targetGroup) : say(nameOf(id));
  return [
    h('div', { class: 'row form', key: 'vems' },
      field('vems', t(T.makt.whose), select('vems', id, [...whose.map((o) => [o.id, say(o.name)]), [GROUP, t(T.makt.targetGroup)]], (to) => { app.form.ledger = to; render(); })),
      field('enhet', t(T.makt.unit), select('enhet', ledger.unit ?? 'points', Object.entries(T.makt.units).map(([is, text]) => [is, t(text)]), (unit) => edit('unit', unit === 'points' ? undefined : unit))),
      field('per', t(T.makt.per), h('input', { id: 'per', type: 'text', value: say(ledger.per), maxlength: 200, autocomplete: 'off', on: { change: ({ target }) => {
        const per = target.value.trim();
        edit('per', per && { ...(ledger.per?.[lang()] !== undefined && ledger.per), [lang()]: per });
      } } })),
      which === 'partners' && field('minst', t(T.makt.margin), numberField('minst', ledger.margin ?? 1, { least: 1, class: 'much', set: (n) => edit('margin', n === 1 ? undefined : n) }))),
    entries.length > 0
      ? h('div', { class: 'own posts', key: `poster-${id}` }, table(name, [t(T.makt.name), t(T.makt.side), t(T.makt.least), t(T.makt.greatest), t(T.parter.remove)],
          entries.map(({ entry, i }) => entryRow(entry, i, which)), { stack: true }))
      : h('p', { class: 'after', key: 'inga' }, t(T.makt.noEntries)),
    newEntry(id, which),
  ];
}

const sides = () => Object.entries(T.makt.sides).map(([is, text]) => [is, t(text)]);

function entryRow(entry, i, which) {
  const act = (change) => editDocument(label(T.makt.did.ledger), change);
  const set = (change) => act((d) => edits.setEntry(d, which, i, change));
  const of = (pair) => `${t(pair)}: ${say(entry.name)}`;
  const at = `post-${which}-${i}`;
  return { key: at, cells: [
    [h('input', { id: at, type: 'text', value: say(entry.name), maxlength: 2000, autocomplete: 'off', 'aria-label': of(T.makt.name), on: { change: ({ target }) => {
      const name = target.value.trim();
      if (name) act((d) => edits.renameEntry(d, which, i, name, lang()));
      else target.value = say(entry.name);
    } } }), which === 'partners' && depends(entry, set)],
    select(`${at}-slag`, entry.side, sides(), (side) => set({ side }), { 'aria-label': of(T.makt.side) }),
    numberField(`${at}-minst`, entry.least, { class: 'much', 'aria-label': of(T.makt.least), set: (least) => set({ least }) }),
    numberField(`${at}-storst`, entry.greatest ?? entry.least, { class: 'much', empty: entry.least, 'aria-label': of(T.makt.greatest), set: (greatest) => set({ greatest }) }),
    button([t(T.parter.remove), h('span', { class: 'sr' }, t(T.parter.removeOf, { org: entry.name }))], () => {
      act((d) => edits.removeEntry(d, which, i));
      window.document.getElementById('ny-post')?.focus({ preventScroll: true });
    }, { cls: 'linkish' }),
  ] };
}

function depends(entry, set) {
  const some = entry.with ?? [];
  const others = app.now.document.organizations.filter((o) => o.id !== entry.organization && (atTable(o.id) || some.includes(o.id)));
  const tick = (name, checked, change) => h('label', { class: 'check' }, h('input', { type: 'checkbox', checked, on: { change: ({ target }) => change(target.checked) } }), h('span', {}, name));
  return h('details', {}, h('summary', {}, t(T.makt.when), ' ', when(entry)),
    h('fieldset', { class: 'weights' }, h('legend', { class: 'small' }, t(T.makt.onlyWith)),
      others.map((o) => tick(own(o.name), some.includes(o.id), (on) => set({ with: some.filter((id) => id !== o.id).concat(on ? o.id : []) })))),
    entry.side === 'gain' && tick(capital(t(T.makt.depends.always)), entry.alone ?? false, (alone) => set({ alone, with: undefined })));
}

function newEntry(id, which) {
  const submit = (event) => {
    event.preventDefault();
    const { vad, slag, minst, storst } = event.target.elements;
    const name = vad.value.trim();
    const lacking = !name ? vad : minst.value === '' ? minst : undefined; // nothing written is not 0
    app.form.needEntry = lacking?.name;
    if (lacking) {
      render();
      return lacking.focus();
    }
    const entry = { organization: id, name, side: slag.value, least: Number(minst.value), greatest: storst.value === '' ? undefined : Number(storst.value), lang: lang() };
    editDocument(label(T.makt.did.ledger), (d) => edits.addEntry(d, which, entry)).then((done) => {
      if (done) for (const one of [vad, minst, storst]) one.value = '';
      vad.focus();
    });
  };
  const lacks = (name) => app.form.needEntry === name;
  const invalid = (name) => ({ 'aria-invalid': lacks(name) ? 'true' : undefined, 'aria-describedby': lacks(name) ? `ny-${name}-fel` : undefined });
  const fault = (name, text) => lacks(name) && h('p', { class: 'small red', id: `ny-${name}-fel` }, t(text));
  const amount = (at, name) => h('input', { id: at, name, type: 'number', min: 0, max: MOST.amount, step: 1, inputmode: 'numeric', class: 'much', autocomplete: 'off', ...invalid(name) });
  return h('form', { class: 'row form add', key: 'ny', novalidate: true, 'aria-labelledby': 'ny-post-h', on: { submit } },
    h('h3', { id: 'ny-post-h' }, t(T.makt.newEntry)),
    h('div', { class: 'field' },
      h('label', { for: 'ny-post', class: 'small' }, t(T.makt.name)),
      h('input', { id: 'ny-post', name: 'vad', type: 'text', maxlength: 2000, autocomplete: 'off', ...invalid('vad') }),
      fault('vad', T.makt.needName)),
    field('ny-slag', t(T.makt.side), select('ny-slag', undefined, sides(), undefined, { name: 'slag' })),
    h('div', { class: 'field' }, h('label', { for: 'ny-minst', class: 'small' }, t(T.makt.least)), amount('ny-minst', 'minst'), fault('minst', T.makt.needLeast)),
    field('ny-storst', t(T.makt.greatest), amount('ny-storst', 'storst')),
    h('button', { type: 'submit', class: 'btn' }, t(T.parter.addDo)));
}

export { powerAsked as unasked } from '../why-power.mjs';
