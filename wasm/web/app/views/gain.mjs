// Who gains: the partners' ledger and the target group's, transfers, groups
// that would do better alone, and how the gain can be divided.
import { h } from '../dom.mjs';
import { rounded, say, t } from '../lang.mjs';
import { T } from '../texts.mjs';
import { app, resultOf } from '../app.mjs';
import { ledgerPlot } from '../draw/ledger.mjs';
import { ask, asTable, own, table, with_ } from '../parts.mjs';
import { lookUp, much, nameOf, orgs, range, sureWord, unitOf } from '../why-power.mjs';
import { MOST, both, exact, folded, some } from '../parts-power.mjs';
import { ledgerForm } from './ledger.mjs';

/* ---- gain ---- */

const ORDER = ['surelyGains', 'mayLose', 'surelyLoses', 'unknown'];

export function gain() {
  const { gain: found } = app.report;
  const rows = (found?.organizations ?? [])
    .map((o) => ({ ...o, id: o.organization, name: say(nameOf(o.organization)), word: sureWord(o) }))
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
        row.word,
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
    !alone && aloneAfter && [' ', with_(aloneAfter.surely ? T.makt.aloneSurely : T.makt.aloneMaybe, { orgs: orgs(aloneAfter.organizations) })],
  ];
}

function target(found) {
  if (!found) return h('p', { class: 'after' }, t(T.makt.noTarget));
  const entries = app.now.document.ledgers.targetGroup.entries;
  const total = found.least === found.greatest ? rounded(found.least) : t(T.makt.fromTo, { least: rounded(found.least), greatest: rounded(found.greatest) });
  return [
    h('h3', { class: 'apart' }, t(T.makt.target)),
    h('div', { class: 'facts' },
      h('div', {}, ask('vinst.malgrupp', total), t(T.makt.targetFact, { unit: unitOf(found), word: sureWord(found) })),
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
