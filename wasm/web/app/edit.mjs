// The edits of a partnership. What an edit means is for the engine to say.
import { drop, idFor, named, swap, withList, without } from './edit-lists.mjs';

const SCHEMA = 'https://github.com/samverkan/samverkan/schemas/partnership/1';

export function fresh(name, organizations, on, lang) {
  const taken = [];
  return {
    $schema: SCHEMA,
    name: named(name, lang),
    phases: [{ phase: 'before', from: on }],
    organizations: organizations.map((written) => {
      const id = idFor(written, taken);
      taken.push(id);
      return { id, name: named(written, lang), standing: [{ is: 'active', from: on }] };
    }),
  };
}

export const rename = (document, name, lang) => ({ ...document, name: named(name, lang, document.name) });

function organization(document, id, change) {
  const i = document.organizations.findIndex((o) => o.id === id);
  if (i < 0) return document;
  return { ...document, organizations: swap(document.organizations, i, change(document.organizations[i])) };
}

export const renameOrganization = (document, id, name, lang) =>
  organization(document, id, (o) => ({ ...o, name: named(name, lang, o.name) }));

export const setKind = (document, id, kind) =>
  organization(document, id, (o) => (kind ? { ...o, kind } : without(o, 'kind')));

/** The standing from a day on. A change on the same day takes the place of the earlier one. */
export function setStanding(document, id, is, on, reason) {
  return organization(document, id, (o) => {
    const since = { is, from: on, ...(reason && { reason }) };
    const i = o.standing.findIndex((s) => s.from === on);
    return { ...o, standing: i < 0 ? [...o.standing, since] : swap(o.standing, i, since) };
  });
}

export function addOrganization(document, { name, kind, standing, on, lang }) {
  const id = idFor(name, document.organizations.map((o) => o.id));
  const added = { id, name: named(name, lang), ...(kind && { kind }), standing: [{ is: standing, from: on }] };
  return { ...document, organizations: [...document.organizations, added] };
}

/**
 * Removes an organization with its people, what they answered, attended and
 * decided, and what else speaks of it: what would say something else without it
 * is removed too, so that the document says nothing that nobody wrote.
 */
export function removeOrganization(document, id) {
  const gone = new Set((document.people ?? []).filter((p) => p.organization === id).map((p) => p.id));
  const out = { ...document, organizations: document.organizations.filter((o) => o.id !== id) };
  const keep = (name, which, change = (x) => x) => {
    if (!out[name]) return;
    const list = out[name].filter(which).map(change);
    if (list.length) out[name] = list;
    else delete out[name];
  };
  const others = (list) => list.filter((o) => o !== id);
  keep('people', (p) => !gone.has(p.id));
  keep('answers', (sheet) => !gone.has(sheet.person));
  keep('overrides', (o) => !gone.has(o.person));
  keep('mandates', (m) => m.organization !== id && !gone.has(m.person));
  keep('meetings', () => true, (m) => {
    const came = m.attended?.some((p) => gone.has(p)) ? withList(m, 'attended', m.attended.filter((p) => !gone.has(p))) : m;
    if (!came.matters?.some((matter) => matter.binds?.includes(id))) return came;
    // A matter that bound it alone would come to bind everybody.
    const matters = came.matters.map((matter) => (matter.binds?.includes(id) ? { ...matter, binds: others(matter.binds) } : matter));
    return withList(came, 'matters', matters.filter((matter) => !matter.binds || matter.binds.length));
  });
  keep('perceived', (p) => p.by !== id && Object.keys(p.weights).some((to) => to !== id), (p) => (id in p.weights ? { ...p, weights: without(p.weights, id) } : p));
  // Its level was what the action was about.
  keep('actions', (a) => a.about !== id, (a) => (gone.has(a.owner) ? without(a, 'owner') : a));
  if (out.deciding?.seats?.some((seat) => seat.organization === id)) out.deciding = unseated(out.deciding, id);
  // What arises with it only does not arise.
  for (const of of Object.keys(out.ledgers ?? {})) {
    const { entries } = out.ledgers[of];
    const left = entries?.filter((e) => e.organization !== id && !e.with?.includes(id));
    if (left && left.length < entries.length) out.ledgers = { ...out.ledgers, [of]: withList(out.ledgers[of], 'entries', left) };
  }
  return out;
}

// A decision can take no more votes than there are: consensus stays consensus.
function unseated(deciding, id) {
  const seats = deciding.seats.filter((seat) => seat.organization !== id);
  const votes = seats.reduce((sum, seat) => sum + (seat.votes ?? 0), 0);
  const out = withList(deciding, 'seats', seats);
  if (!out.quota || out.quota <= votes) return out;
  return votes ? { ...out, quota: votes } : without(out, 'quota');
}

/** Whether an organization holds a lever in a dimension. */
export function setHolding(document, id, dimension, lever, holds) {
  return organization(document, id, (o) => {
    const all = o.holds ?? [];
    const i = all.findIndex((held) => held.dimension === dimension);
    const levers = (all[i]?.levers ?? []).filter((l) => l !== lever).concat(holds ? lever : []);
    const now = { dimension, levers };
    if (i < 0) return holds ? { ...o, holds: [...all, now] } : o;
    return withList(o, 'holds', levers.length ? swap(all, i, now) : drop(all, i));
  });
}

const withDimensions = (document, dimensions) => ({
  ...document,
  problem: withList(document.problem ?? {}, 'dimensions', dimensions),
});

export function addDimension(document, name, lang) {
  const all = document.problem?.dimensions ?? [];
  return withDimensions(document, [...all, { id: idFor(name, all.map((d) => d.id), 'del'), name: named(name, lang) }]);
}

export function removeDimension(document, id) {
  const out = withDimensions(document, (document.problem?.dimensions ?? []).filter((d) => d.id !== id));
  const organizations = out.organizations.map((o) =>
    o.holds?.some((held) => held.dimension === id) ? withList(o, 'holds', o.holds.filter((held) => held.dimension !== id)) : o,
  );
  return { ...out, organizations };
}

/** Whether somebody must hold a lever in a dimension. */
export function setNeed(document, id, lever, needs) {
  const all = document.problem?.dimensions ?? [];
  return withDimensions(document, all.map((d) =>
    d.id === id ? withList(d, 'needs', (d.needs ?? []).filter((l) => l !== lever).concat(needs ? lever : [])) : d,
  ));
}

/** Who came from an organization to a meeting: one person, or nobody. */
export function setAttendance(document, meeting, organizationId, person) {
  const theirs = new Set((document.people ?? []).filter((p) => p.organization === organizationId).map((p) => p.id));
  return {
    ...document,
    meetings: document.meetings.map((m) => {
      if (m.id !== meeting) return m;
      const others = (m.attended ?? []).filter((p) => !theirs.has(p));
      return withList(m, 'attended', person ? [...others, person] : others);
    }),
  };
}

/** A decision to go past a gate; a gate has one. */
export const override = (document, { gate, role, person, reason, on, lang }) => ({
  ...document,
  overrides: [...(document.overrides ?? []).filter((o) => o.gate !== gate), { gate, role, person, reason: named(reason, lang), on }],
});

export const takeBack = (document, gate) => withList(document, 'overrides', (document.overrides ?? []).filter((o) => o.gate !== gate));

/** Who has a role on a day. */
export const having = (document, role, on) =>
  (document.people ?? []).filter((p) =>
    p.roles?.some((held) => held.role === role && (!held.from || held.from <= on) && (!held.to || on < held.to)),
  );

/** The latest meeting up to a day. */
export const lastMeeting = (document, on) =>
  (document.meetings ?? []).filter((m) => m.on <= on).reduce((late, m) => (!late || m.on > late.on ? m : late), undefined);
