// Edits of mandates, matters and actions: pure, from a document to a new one.
// A mandate that stands is never changed: what was known on a day must stay
// known on that day. It is struck on the day that it was found to be wrong or
// was replaced, and another is entered. One that became known that same day was
// never known before it, so it is taken out.
import { drop, idFor, named, swap, withList } from './edit-lists.mjs';

const add = (document, name, entry) => ({ ...document, [name]: [...(document[name] ?? []), entry] });
const given = (object) => Object.fromEntries(Object.entries(object).filter(([, value]) => value && value.length !== 0));
const newId = (name, list, otherwise) => idFor(name, (list ?? []).map((one) => one.id), otherwise);

/** A day some days after another: a period ends before the day that it names. */
export const dayAfter = (date, days = 1) => new Date(Date.parse(`${date}T00:00Z`) + days * 864e5).toISOString().slice(0, 10);

/** Somebody may decide; a name that nobody in the organization has is a new person. Nobody may where there is no name. */
export function addMandate(document, { who, source, lang, ...rest }) {
  const known = (document.people ?? []).find((p) => p.organization === rest.organization && p.name === who);
  const person = known?.id ?? (who && newId(who, document.people, 'person'));
  const out = person && !known ? add(document, 'people', { id: person, name: who, organization: rest.organization }) : document;
  return add(out, 'mandates', given({ person, ...rest, source: source && named(source, lang) }));
}

/** Strikes an entry, by its place, on a day. */
export const strikeMandate = (document, i, on) =>
  withList(document, 'mandates', on > document.mandates[i].known ? swap(document.mandates, i, { ...document.mandates[i], struck: on }) : drop(document.mandates, i));

/** Strikes an entry and enters one that holds to another day. Where that is written nobody has said. */
export function endMandate(document, i, to, on) {
  const { source: _, ...old } = document.mandates[i];
  return add(strikeMandate(document, i, on), 'mandates', { ...old, to, known: on });
}

/** A matter for the meeting on a day, which is entered when there is none; so is its subject. */
export function addMatter(document, { on, name, about, lang, ...rest }) {
  let out = document;
  let subject = about && out.subjects?.find((s) => Object.values(s.name).includes(about))?.id;
  if (about && !subject) {
    subject = newId(about, out.subjects, 'amne');
    out = add(out, 'subjects', { id: subject, name: named(about, lang) });
  }
  if (!out.meetings?.some((m) => m.on === on)) out = add(out, 'meetings', { id: newId(`mote ${on}`, out.meetings), on });
  const i = out.meetings.findIndex((m) => m.on === on);
  const matter = given({ id: newId(name, out.meetings[i].matters, 'arende'), name: named(name, lang), subject, ...rest });
  return { ...out, meetings: swap(out.meetings, i, add(out.meetings[i], 'matters', matter)) };
}

export const addAction = (document, { name, lang, ...rest }) =>
  add(document, 'actions', given({ id: newId(name, document.actions, 'atgard'), name: named(name, lang), ...rest }));

/** An action is begun, done, dropped or given another day. */
export const setAction = (document, id, change) => ({ ...document, actions: document.actions.map((a) => (a.id === id ? { ...a, ...change } : a)) });
