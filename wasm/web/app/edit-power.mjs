// Edits of votes, perceptions and ledgers: pure, from a document to a new one.
// What is empty is left out, as the canonical form has it.
import { drop, named, swap, withList, without } from './edit-lists.mjs';

// A member that says nothing is left out: 0, false, '' and what has no members.
const set = (object, name, value) =>
  (!value || (typeof value === 'object' && !Object.keys(value).length) ? without(object ?? {}, name) : { ...object, [name]: value });

/* ---- how you decide ---- */

const seatsOf = (document) => document.deciding?.seats ?? [];
const votesIn = (seats) => seats.reduce((sum, seat) => sum + (seat.votes ?? 0), 0);

// A decision can take no more votes than there are: consensus stays consensus.
function seated(document, seats) {
  const out = withList(document.deciding ?? {}, 'seats', seats);
  const votes = votesIn(seats);
  return set(document, 'deciding', out.quota > votes ? set(out, 'quota', votes) : out);
}

export const setBody = (document, name, lang) =>
  set(document, 'deciding', set(document.deciding, 'body', name && named(name, lang, document.deciding?.body)));

/** How many votes a decision takes; none given: more than half. */
export const setQuota = (document, quota) => set(document, 'deciding', set(document.deciding, 'quota', quota));

function seat(document, id, change) {
  const seats = seatsOf(document);
  const i = seats.findIndex((s) => s.organization === id);
  return seated(document, i < 0 ? [...seats, change({ organization: id })] : swap(seats, i, change(seats[i])));
}

export const setVotes = (document, id, votes) => seat(document, id, (s) => set(s, 'votes', votes));
export const setPays = (document, id, pays) => seat(document, id, (s) => set(s, 'pays', pays));
export const removeSeat = (document, id) => seated(document, seatsOf(document).filter((s) => s.organization !== id));

/** A vote each for those who have none. */
export const voteEach = (document, ids) =>
  ids.reduce((out, id) => (seatsOf(out).find((s) => s.organization === id)?.votes ? out : setVotes(out, id, 1)), document);

/* ---- what you say of each other ---- */

/** What an organization last said of the others up to a day. */
export const said = (document, by, on) =>
  (document.perceived ?? []).filter((p) => p.by === by && p.on <= on).reduce((late, p) => (!late || p.on > late.on ? p : late), undefined);

/**
 * What an organization says of another on a day; no weight: nothing. What it
 * said before of the rest goes along. Who said something before and takes it
 * all back says nothing from that day on.
 */
export function setPerception(document, by, on, to, weight) {
  const last = said(document, by, on);
  const { [to]: _, ...rest } = last?.weights ?? {};
  const now = { by, on, weights: weight === undefined ? rest : { ...rest, [to]: weight } };
  const all = document.perceived ?? [];
  const others = all.filter((p) => p.by !== by || p.on !== on);
  const speaks = Object.keys(now.weights).length || said({ perceived: others }, by, on);
  const at = all.findIndex((p) => p.by === by && p.on === on);
  if (!speaks) return withList(document, 'perceived', others);
  return { ...document, perceived: at < 0 ? [...all, now] : swap(all, at, now) };
}

/* ---- gains and costs ---- */

// which: partners or targetGroup.
const withLedger = (document, which, ledger) => set(document, 'ledgers', set(document.ledgers, which, ledger));
const ledgerOf = (document, which) => document.ledgers?.[which] ?? {};
const entriesOf = (document, which) => ledgerOf(document, which).entries ?? [];

/** The unit of a ledger (unit), what it is counted by (per), or the margin. */
export const setLedger = (document, which, name, value) => withLedger(document, which, set(ledgerOf(document, which), name, value));

// What depends on somebody does not arise alone, and a greatest that says no
// more than the least is left out. One below the least is for the engine to refuse.
function tidy({ greatest, with: names, alone, ...entry }) {
  return {
    ...entry,
    ...(greatest !== undefined && greatest !== entry.least && { greatest }),
    ...(names?.length && { with: names }),
    ...(alone && !names?.length && entry.side === 'gain' && { alone }),
  };
}

export const addEntry = (document, which, { organization, name, side, least, greatest, lang }) =>
  withLedger(document, which, {
    ...ledgerOf(document, which),
    entries: [...entriesOf(document, which), tidy({ ...(organization && { organization }), name: named(name, lang), side, least, greatest })],
  });

/** Changes an entry, by its place in the ledger. */
export function setEntry(document, which, i, change) {
  const entries = entriesOf(document, which);
  return withLedger(document, which, { ...ledgerOf(document, which), entries: swap(entries, i, tidy({ ...entries[i], ...change })) });
}

export const renameEntry = (document, which, i, name, lang) =>
  setEntry(document, which, i, { name: named(name, lang, entriesOf(document, which)[i].name) });

export const removeEntry = (document, which, i) =>
  withLedger(document, which, withList(ledgerOf(document, which), 'entries', drop(entriesOf(document, which), i)));
