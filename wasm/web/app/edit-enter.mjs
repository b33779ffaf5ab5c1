// Edits of the purpose, the problem, people and meetings that have been: pure, from a
// document to a new one. What is empty is left out, as the canonical form has it.
import { idFor, named, swap, withList, without } from './edit-lists.mjs';

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
  const id = idFor(name || `${organization.slice(0, 34)} 1`, people.map((p) => p.id), 'person');
  return { ...document, people: [...people, { id, ...(name && { name }), organization, roles: [held] }] };
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
    if (!person) people.push(person = { id: idFor(`${organization.slice(0, 34)} 1`, people.map((p) => p.id)), organization });
    attended.push(person.id);
  }
  const meetings = document.meetings ?? [];
  const i = meetings.findIndex((m) => m.on === on);
  const meeting = withList(i < 0 ? { id: idFor(`mote ${on}`, meetings.map((m) => m.id)), on } : meetings[i], 'attended', attended);
  return withList({ ...document, meetings: i < 0 ? [...meetings, meeting] : swap(meetings, i, meeting) }, 'people', people);
}
