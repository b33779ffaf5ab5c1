// The edits of a dialogue: pure, from a document to a new one. What happened is
// noted in the log; what was planned is changed in place. Whether it can be so
// is for the engine to say.
import { drop, idFor, named, swap, withList, without } from '../edit-lists.mjs';

const SCHEMA = 'https://github.com/samverkan/samverkan/schemas/dialogue/1';

const set = (object, change) => Object.entries(change).reduce((out, [name, value]) => (value === undefined ? without(out, name) : { ...out, [name]: value }), object);

function meeting(document, id, change) {
  const i = (document.meetings ?? []).findIndex((m) => m.id === id);
  return i < 0 ? document : { ...document, meetings: swap(document.meetings, i, change(document.meetings[i])) };
}

const item = (document, id, index, change) =>
  meeting(document, id, (m) => (m.agenda?.[index] ? { ...m, agenda: swap(m.agenda, index, change(m.agenda[index])) } : m));

/** Something happened: {on, what, to, …}. The log stands in the order of days, this last on its day. */
export function noteEvent(document, event) {
  const log = document.log ?? [];
  const later = log.findIndex(({ on }) => on > event.on);
  return { ...document, log: later < 0 ? [...log, event] : [...log.slice(0, later), event, ...log.slice(later)] };
}

/** A planned meeting as it is to be: what is undefined is taken away. */
export const setMeeting = (document, id, change) => meeting(document, id, (m) => set(m, change));

/** The meeting begins at another time, {on, clock}: noted on a day, so that those invited are told. */
export const moveMeeting = (document, id, start, on) => noteEvent(document, { on, what: 'moved', to: id, start });

/** An item as it is to be; it is another item then, so a decision to keep it falls. */
export const setAgendaItem = (document, id, index, change) => item(document, id, index, (old) => set(without(old, 'kept'), change));

/** The decision {person, reason, on} to keep an item as it is; nothing takes it back. */
export const keepItem = (document, id, index, kept) => item(document, id, index, (old) => set(old, { kept }));

/** An item more, last or at a place. */
export const addAgendaItem = (document, id, added, index = Infinity) =>
  meeting(document, id, (m) => ({ ...m, agenda: [...(m.agenda ?? []).slice(0, index), added, ...(m.agenda ?? []).slice(index)] }));

export const dropAgendaItem = (document, id, index) => meeting(document, id, (m) => withList(m, 'agenda', drop(m.agenda ?? [], index)));

/** How the meetings of a year are to be placed: what is undefined is taken away. */
export const setPlanning = (document, change) => ({ ...document, planning: set(document.planning ?? {}, change) });

/** A new cycle: bodies are [organization, name], as they are written. */
export function fresh(name, electionYear, bodies, lang) {
  const organizations = [];
  const all = [];
  for (const [of, what] of bodies) {
    let organization = organizations.find((o) => o.name[lang] === of);
    if (!organization) {
      organization = { id: idFor(of, organizations.map((o) => o.id), 'organisation'), name: named(of, lang), kind: /^region/i.test(of) ? 'region' : 'municipality' };
      organizations.push(organization);
    }
    all.push({
      id: idFor(`${organization.id.slice(0, 24)} ${what}`, all.map((b) => b.id), 'namnd'), name: named(what, lang),
      kind: organization.kind === 'region' ? 'regionCommittee' : 'committee', organizations: [organization.id], affected: true,
    });
  }
  return { $schema: SCHEMA, id: idFor(name, [], 'dialog'), name: named(name, lang), electionYear, organizations, bodies: all };
}
