// The edits of Omgången: pure, from a document to a new one, besides those in
// edit.mjs that all views have.
import { idFor, named } from '../edit-lists.mjs';
import { noteEvent } from './edit.mjs';

const ids = (list) => (list ?? []).map((x) => x.id);
const kind = (name) => (/^region/i.test(name) ? 'region' : 'municipality');

/** The person of a name, and the document with that person in it. */
export function withPerson(document, name) {
  const there = document.people?.find((p) => p.name === name);
  if (there) return [document, there.id];
  const id = idFor(name, ids(document.people), 'person');
  return [{ ...document, people: [...(document.people ?? []), { id, name }] }, id];
}

/** An affected body more, of an organization that is there already or is new. */
export function addBody(document, { organization, name, area }, lang) {
  const { organizations = [], bodies = [] } = document;
  const is = (text) => [text?.sv, text?.en].includes(organization);
  const there = organizations.find((o) => is(o.name));
  const owner = there ?? { id: idFor(organization, ids(organizations), 'organisation'), name: named(organization, lang), kind: kind(organization) };
  const same = area && bodies.find((b) => [b.area?.sv, b.area?.en].includes(area))?.area;
  const body = {
    id: idFor(`${owner.id.slice(0, 24)} ${name}`, ids(bodies), 'namnd'), name: named(name, lang),
    kind: owner.kind === 'region' ? 'regionCommittee' : 'committee', organizations: [owner.id], affected: true, ...(area && { area: same || named(area, lang) }),
  };
  return { ...document, organizations: there ? organizations : [...organizations, owner], bodies: [...bodies, body] };
}

/**
 * A body has appointed: the event with those who are registered in people, and
 * others as [name, bloc], who come into the register. It is known from the day.
 */
export function noteAppointed(document, event, others, from) {
  let out = document;
  const people = [...(event.people ?? [])];
  for (const [name, bloc] of others) {
    let id;
    [out, id] = withPerson(out, name);
    if (!people.includes(id)) people.push(id);
    if (bloc) out = { ...out, sides: [...(out.sides ?? []), { person: id, body: event.to, bloc, ...(from <= event.on && { from }), known: event.on }] };
  }
  return noteEvent(out, people.length ? { ...event, people } : event);
}

/** What is noted of a body after a day is taken away. */
export const dropLater = (document, body, on) => ({ ...document, log: document.log.filter((e) => e.to !== body || e.on <= on) });

/** Letters went to bodies on a day. */
export const noteLetters = (document, bodies, on) => bodies.reduce((d, to) => noteEvent(d, { on, what: 'letterSent', to }), document);

/** Who answers for the meetings, by name; who is not named stays as before. */
export function setResponsible(document, { chair, processLeader, mail }) {
  let out = document;
  const responsible = { ...document.responsible };
  for (const [role, name] of Object.entries({ chair, processLeader })) if (name) [out, responsible[role]] = withPerson(out, name);
  return { ...out, responsible: { ...responsible, ...(mail && { mail }) } };
}

/** The decision that the dialogue rests on. */
export const setProgramme = (document, decidedBy, on, lang) => ({ ...document, program: { decidedBy: named(decidedBy, lang, document.program?.decidedBy), on } });

// A fact without when it came to be known, to tell whether it stands already.
const fact = ({ known: _, ...rest }) => JSON.stringify(Object.entries(rest).sort());

/** What was read from a file goes into the register: what has an ID once, facts that do not stand there yet. */
export function join(document, read) {
  const out = { ...document };
  for (const list of ['organizations', 'bodies', 'people', 'members', 'sides', 'appointments']) {
    const key = ['organizations', 'bodies', 'people'].includes(list) ? (x) => x.id : fact;
    const there = new Set((document[list] ?? []).map(key));
    const more = (read[list] ?? []).filter((x) => !there.has(key(x)));
    if (more.length) out[list] = [...(document[list] ?? []), ...more];
  }
  return out;
}
