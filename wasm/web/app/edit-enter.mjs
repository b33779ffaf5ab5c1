// Edits of the purpose, the problem, people and meetings that have been: pure, from a
// document to a new one. What is empty is left out, as the canonical form has it.
import { drop, idFor, named, swap, withList, without } from './edit-lists.mjs';
import { spokenOf } from './edit-wave.mjs';
import { nextId } from './wave-table.mjs';

const put = (document, name, value) => (Object.keys(value).length ? { ...document, [name]: value } : without(document, name));
const texts = (text) => [text?.sv, text?.en];

// Texts that somebody wrote, by member; one that was not changed stands as it was.
const written = (object, changes, lang) => Object.entries(changes).reduce((out, [name, is]) =>
  (!is ? without(out, name) : texts(out[name]).includes(is) ? out : { ...out, [name]: named(is, lang, out[name]) }), object ?? {});

export const setPurpose = (document, { by, lang, ...changes }) => {
  const purpose = written(document.purpose, changes, lang);
  return put(document, 'purpose', by ? { ...purpose, by } : without(purpose, 'by'));
};

export function setProblem(document, { statement, covers, leaves, lang }) {
  let problem = written(document.problem, { statement }, lang);
  for (const [name, lines] of [['covers', covers], ['leaves', leaves]]) {
    const old = problem[name] ?? [];
    problem = withList(problem, name, lines.map((line) => old.find((text) => texts(text).includes(line)) ?? { [lang]: line }));
  }
  return put(document, 'problem', problem);
}

/** Somebody with a role from a day on; a name that the organization has gets one role more. */
export function addPerson(document, { organization, role, name, from }) {
  const people = document.people ?? [];
  const i = name ? people.findIndex((p) => p.organization === organization && p.name === name) : -1;
  const held = { role, from };
  if (i >= 0) return { ...document, people: swap(people, i, { ...people[i], roles: [...(people[i].roles ?? []), held] }) };
  const id = name ? idFor(name, people.map((p) => p.id), 'person') : nextId(organization, people);
  return { ...document, people: [...people, { id, ...(name && { name }), organization, roles: [held] }] };
}

/**
 * A role of somebody, by its place, to a day (which is not in it); without one it was
 * wrong, and never held. Somebody who has no other then, and of whom nothing more is
 * said, is gone.
 */
export function endRole(document, id, place, to) {
  const i = document.people.findIndex((p) => p.id === id);
  const roles = document.people[i].roles;
  const person = withList(document.people[i], 'roles', to ? swap(roles, place, { ...roles[place], to }) : drop(roles, place));
  if (person.roles || spokenOf(document).has(id)) return { ...document, people: swap(document.people, i, person) };
  return withList(document, 'people', drop(document.people, i));
}

/**
 * What is said of the groundwork: for each item whether it is done, which may be
 * undefined, and where it can be read.
 */
export function setGroundwork(document, items, lang) {
  const before = document.groundwork ?? [];
  const place = ({ item }) => (before.findIndex((g) => g.item === item) + 1) || items.length + 1; // what stands there keeps its order
  const said = items.filter(({ done }) => done !== undefined).sort((a, b) => place(a) - place(b));
  return withList(document, 'groundwork', said.map(({ item, done, source }) => written({ ...before.find((g) => g.item === item), item, done }, { source }, lang)));
}

/**
 * A meeting that has been, and who came: people, and organizations that somebody came
 * from. Somebody is whoever of them has no name; nobody has to have one.
 */
export function addMeeting(document, { on, people: came, organizations }) {
  const people = [...(document.people ?? [])];
  const attended = [...came];
  for (const organization of organizations) {
    if (people.some((p) => p.organization === organization && attended.includes(p.id))) continue;
    let person = people.find((p) => p.organization === organization && !p.name);
    if (!person) people.push(person = { id: nextId(organization, people), organization });
    attended.push(person.id);
  }
  const meetings = document.meetings ?? [];
  const i = meetings.findIndex((m) => m.on === on);
  const meeting = withList(i < 0 ? { id: idFor(`mote ${on}`, meetings.map((m) => m.id)), on } : meetings[i], 'attended', attended);
  return withList({ ...document, meetings: i < 0 ? [...meetings, meeting] : swap(meetings, i, meeting) }, 'people', people);
}
