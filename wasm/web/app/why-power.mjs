// The reasons in the view Makt och vinst. A key begins with makt. or vinst.; what
// would change an answer is asked of the engine when the reason opens.
import { h } from './dom.mjs';
import { capital, day, lang, percent, rounded, small, t, whole } from './lang.mjs';
import { T } from './texts.mjs';
import './texts-power.mjs';
import { answering } from './why.mjs';
import { app, organizationOf, render, resultOf } from './app.mjs';
import { Faults, ask as askEngine } from './engine.mjs';
import { own, with_ } from './parts.mjs';

const SHIFTS = 2; // that are told of what a change does

/* ---- what is asked of the engine about the document as it is ---- */

const asked = new WeakMap();

/** {result}, {faults} or, while it is asked, {}. */
export function lookUp(operation, more) {
  const now = app.now;
  if (!asked.has(now)) asked.set(now, new Map());
  const all = asked.get(now);
  const key = `${operation} ${JSON.stringify(more)}`;
  if (!all.has(key)) {
    all.set(key, {});
    askEngine(operation, { document: now.document, on: now.on, ...more })
      .then((result) => ({ result }), (error) => ({ faults: error instanceof Faults ? error.faults : [] }))
      .then((found) => {
        all.set(key, found);
        if (now === app.now) render();
      });
  }
  return all.get(key);
}

/* ---- what is written in several places ---- */

export const nameOf = (id) => organizationOf(id)?.name ?? { sv: id, en: id };

/** Names as a sentence says them. */
export function names(texts, quoted) {
  const last = ` ${t(T.and)} `;
  const [open, close] = quoted ? (lang() === 'sv' ? '””' : '“”') : ['', ''];
  return h('span', {}, texts.map((text, i) => [i ? (i === texts.length - 1 ? last : ', ') : '', open, own(text), close]));
}
export const orgs = (ids) => names(ids.map(nameOf));
export const parts = (ids) => names(ids.map((id) => app.now.document.problem?.dimensions?.find((d) => d.id === id)?.name ?? { sv: id }), true);

/** "kronor per år" */
export const unitOf = ({ unit, per }) => (per ? t(T.makt.unitPer, { unit: t(T.makt.units[unit ?? 'points']), per }) : t(T.makt.units[unit ?? 'points']));
/** "40 000 kronor per år" */
export const much = (exact, of) =>
  t(of.per ? T.makt.muchPer : T.makt.much, { n: rounded(exact), unit: t((exact === '1' ? T.makt.unit1 : T.makt.units)[of.unit ?? 'points']), per: of.per ?? '' });

/** What gain less cost says, in a word or two. */
export const sureWord = ({ is, least, greatest, idle }) =>
  t(T.makt.sure[is !== 'mayLose' || least.startsWith('-') ? is : idle ? 'idle' : greatest === '0' ? 'even' : 'short']);

/** Whether an organization is a partner on the day. */
export const atTable = (id) => ['active', 'passive'].includes(organizationOf(id)?.standing);

/** What an entry takes to arise, in words. */
export function when(entry) {
  const others = (entry.with ?? []).filter((id) => id !== entry.organization);
  if (!(entry.with ?? []).every(atTable)) return t(T.makt.depends.cannot);
  if (others.length) return with_(T.makt.depends.these, { orgs: orgs(others) });
  return t(entry.alone || entry.with || entry.side === 'cost' ? T.makt.depends.always : T.makt.depends.all);
}

const findingOf = (rule, id) => resultOf(rule)?.findings?.find((f) => f.about?.includes(id));
const lines = (...all) => all.filter(Boolean).map((one) => h('span', { class: 'step' }, one));

/* ---- power ---- */

/** What the margin answers before anything is asked. */
export function powerAsked() {
  const all = app.report.power.organizations ?? [];
  const apart = all.filter((o) => o.balance === 'strongUnheard' || o.balance === 'heardWithoutLevers');
  const first = apart.find((o) => o.standing === 'active') ?? apart[0] ?? all[0];
  return first && `makt.${first.organization}`;
}

// What a change does to the others, the most changed first.
function shifts(id, now, then) {
  const before = new Map((now.organizations ?? []).map((o) => [o.organization, o]));
  const out = [];
  for (const o of then.organizations ?? []) {
    for (const column of ['can', 'decides']) {
      const was = before.get(o.organization)?.[column];
      const [from, to] = [was, o[column]].map((share) => share !== undefined && percent(share));
      if (o.organization !== id && from && to && from !== to) out.push({ org: o.organization, column, from, to });
    }
  }
  const size = ({ from, to }) => Math.abs(parseInt(from, 10) - parseInt(to, 10));
  return out.sort((a, b) => size(b) - size(a)).slice(0, SHIFTS);
}

function without(id) {
  const { result, faults } = lookUp('partnership.power', { change: { leave: [id] } });
  const org = own(nameOf(id));
  if (!result) return faults ? faults.map((f) => own(f.text)) : [t(T.busy.computing)];
  const { now, then } = result;
  const lost = (then.unreached ?? []).filter((part) => now.reached?.includes(part));
  const then_ = [
    lost.length > 0 ? h('span', {}, with_(T.makt.w.lost, { parts: parts(lost) })) : now.reached?.length > 0 && t(T.makt.w.keeps),
    ...shifts(id, now, then).map((one) => h('span', {}, with_(T.makt.w.shift, { ...one, org: own(nameOf(one.org)), column: t(T.makt.column[one.column]) }))),
  ].filter(Boolean);
  return then_.length ? [with_(T.makt.w.without, { org, then: h('span', {}, then_.map((one, i) => [i ? ' ' : '', one])) })] : [];
}

function oneMore(row) {
  const { result, faults } = lookUp('partnership.power', { change: { votes: [{ organization: row.organization, votes: row.votes + 1 }] } });
  if (!result) return faults?.map((f) => own(f.text)) ?? [];
  const to = result.then.organizations?.find((o) => o.organization === row.organization)?.decides;
  if (to === undefined) return [];
  return [t(T.makt.w.oneMore, { from: percent(row.decides ?? '0', 1), to: percent(to, 1) })];
}

function ofPartner(id) {
  const { power } = app.report;
  const row = power.organizations?.find((o) => o.organization === id);
  if (!row) return undefined;
  const org = row.organization;
  // One finding speaks of all whose columns differ the same way.
  const finding = resultOf('PAR-108')?.findings?.find((f) => f.codes?.includes(row.balance));
  const share = (column) => ({ percent: percent(row[column], 1), exact: row[column] });
  return {
    head: h('span', {}, with_(T.makt.w.balance[row.balance], { org: own(nameOf(org)) })),
    counted: lines(
      row.can === undefined ? t(T.makt.w.canNot) : t(T.makt.w.can, { ...share('can'), n: power.reached.length }),
      row.perceived === undefined ? t(T.makt.w.perceivedNot) : t(T.makt.w.perceived, share('perceived')),
      row.decides !== undefined && t(T.makt.w.decides, { ...share('decides'), banzhaf: row.banzhaf }),
      t(T.makt.w.apart),
    ),
    sources: ['DROPIN-09'],
    evidence: [
      row.needed?.length > 0 && h('span', {}, with_(T.makt.w.needed, { parts: parts(row.needed) })),
      power.votes > 0 && t(T.makt.w.votes, { n: row.votes, of: power.votes, quota: power.quota }),
      row.pays !== undefined && t(row.pays === '0' ? T.makt.w.paysNot : T.makt.w.pays, { percent: percent(row.pays), all: rounded(power.pays) }),
      power.perceivedBy > 0 && t(T.makt.said, { n: power.perceivedBy, on: day(power.perceivedOn) }),
    ].filter(Boolean),
    change: [finding && own(finding.next), ...without(org), ...(power.votes ? oneMore(row) : [])].filter(Boolean),
    aloud: finding?.aloud,
    id: 'PAR-108',
  };
}

/* ---- gain ---- */

/** "6–14" */
export const range = ({ least, greatest }) => (greatest === undefined || least === greatest ? rounded(least) : `${rounded(least)}–${rounded(greatest)}`);

const entries = (all, ledger, partners) => all.map((entry) => h('span', {},
  `${capital(t(T.makt.sides[entry.side]))}: `, own(entry.name), `, ${range(entry)}\u00a0${unitOf(ledger)}`, partners && [`, ${small(t(T.makt.when))} `, when(entry)], '.',
  entry.source && [` ${t(T.makt.w.source)}: `, own(entry.source), '.']));

// The sum that makes the least or the greatest, as it is written on paper.
function sum(all, gain, cost) {
  const of = (side, amount) => all.filter((e) => e.side === side).map((e) => whole(amount(e)));
  return [of('gain', gain).join(' + ') || '0', ...of('cost', cost)].join(' − ');
}

function counted(all, { least, greatest }) {
  const most = (e) => e.greatest ?? e.least;
  return lines(
    t(T.makt.w.least, { sum: sum(all, (e) => e.least, most), is: rounded(least) }),
    t(T.makt.w.greatest, { sum: sum(all, most, (e) => e.least), is: rounded(greatest) }),
  );
}

function ofGain(id) {
  const { gain } = app.report;
  const of = gain?.organizations?.find((o) => o.organization === id);
  if (!of) return undefined;
  const ledger = app.now.document.ledgers.partners;
  const all = ledger.entries.filter((e) => e.organization === id);
  const arise = all.filter((e) => (e.with ?? []).every(atTable));
  const finding = findingOf('PAR-111', id);
  return {
    head: finding?.says ?? h('span', {}, with_(T.makt.w.gains, { org: own(nameOf(id)) })),
    counted: of.least !== undefined && counted(arise, of),
    sources: ['DROPIN-04'],
    evidence: entries(all, ledger, true),
    change: finding && [own(finding.next)],
    aloud: finding?.aloud,
    id: 'PAR-111',
  };
}

function ofTransfers() {
  const { gain } = app.report;
  if (!gain?.transfers?.length) return undefined;
  const unknown = gain.organizations.filter((o) => o.is === 'unknown').map((o) => o.organization);
  return {
    head: t(T.makt.w.moved, { much: much(gain.moved, gain), who: t(unknown.length ? T.makt.whoKnown : T.makt.whoAll) }),
    counted: t(T.makt.w.movedC, { margin: much(String(gain.margin), gain), fewest: t(gain.fewest ? T.makt.w.fewest : T.makt.w.fewestNot) }),
    sources: ['DROPIN-04'],
    evidence: [
      ...gain.transfers.map((m) => h('span', {}, with_(T.makt.move, { n: much(m.amount, gain), from: own(nameOf(m.from)), to: own(nameOf(m.to)) }), '.')),
      unknown.length > 0 && h('span', {}, with_(T.makt.w.leftOut, { orgs: orgs(unknown), n: unknown.length })),
    ].filter(Boolean),
    id: 'PAR-111',
  };
}

function ofTarget() {
  const target = app.report.gain?.targetGroup;
  if (!target) return undefined;
  const [finding] = resultOf('PAR-112')?.findings ?? [];
  const ledger = app.now.document.ledgers.targetGroup;
  return {
    head: finding?.says ?? t(T.makt.w.targetH, { word: sureWord(target) }),
    counted: counted(ledger.entries, target),
    sources: ['DROPIN-26'],
    evidence: entries(ledger.entries, ledger),
    change: finding && [own(finding.next)],
    aloud: finding?.aloud,
    id: 'PAR-112',
  };
}

export function ofPower(key) {
  const [kind, id] = [key.slice(0, key.indexOf('.')), key.slice(key.indexOf('.') + 1)];
  if (kind === 'makt') return ofPartner(id);
  if (id === 'utjamning') return ofTransfers();
  if (id === 'malgrupp') return ofTarget();
  return ofGain(id);
}

answering('makt', ofPower);
answering('vinst', ofPower);
