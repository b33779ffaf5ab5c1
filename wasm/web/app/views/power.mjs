// Makt och vinst: who can, who is heard, who decides, and who gains.
import { h } from '../dom.mjs';
import { capital, day, lang, list, percent, say, small, t, whole } from '../lang.mjs';
import { T } from '../texts.mjs';
import { app, editDocument, label, organizationOf, render, word } from '../app.mjs';
import * as edits from '../edit-power.mjs';
import { powerKey, powerPlot, squareKey, squares } from '../draw/power.mjs';
import { key } from '../draw/marks.mjs';
import { pieces } from '../pieces.mjs';
import { ask, asTable, button, field, own, select, table, with_ } from '../parts.mjs';
import { atTable, nameOf, orgs, parts } from '../why-power.mjs';
import { dev } from '../dev.mjs';
import { MOST, both, exact, folded, numberField, some, tried } from '../parts-power.mjs';
import { gain } from './gain.mjs';

export function view() {
  const { report } = app;
  const power = tried() ?? report.power;
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

export { powerAsked as unasked } from '../why-power.mjs';

export const code = {
  slice: ({ power, gain }) => ({ power, gain }),
  go: ['fmt.Println(report.Power.Says.In(samverkan.LANG))', 'for _, o := range report.Power.Organizations {', '\tfmt.Println(o.Organization, o.Can, o.Decides, o.Balance)', '}'],
};
