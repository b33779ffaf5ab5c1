// The edits of a validation: pure, from a document to a new one. What happened
// is noted in the log and never erased: what was wrong is corrected by another
// entry. Whether it can have happened is for the engine to say.
import { idFor, named } from '../edit-lists.mjs';

const SCHEMA = 'https://github.com/samverkan/samverkan/schemas/validation/1';

// Where an entry noted on a day goes: the log stands in the order of days, this last on its day.
function place(log, on) {
  const later = log.findIndex((entry) => entry.on > on);
  return later < 0 ? log.length : later;
}

/** Something happened in a case: {on, what, case, …}, on being the day it is noted. */
export function noteEvent(document, event) {
  const log = document.log ?? [];
  const i = place(log, event.on);
  return { ...document, log: [...log.slice(0, i), event, ...log.slice(i)] };
}

/** The document as it was noted up to a day: what an event of that day is added to. */
export const notedUpTo = (document, on) => ({ ...document, log: (document.log ?? []).slice(0, place(document.log ?? [], on)) });

/** The entries of a case with their numbers, which corrections go by: [[1, entry], …]. */
export const entriesOf = (document, id) => (document.log ?? []).filter((entry) => entry.case === id).map((entry, i) => [i + 1, entry]);

/**
 * An entry of a case, by its number, is to say something else, or did not
 * happen when there is nothing instead; the reason is a text. Noted on a day.
 */
export const correct = (document, id, entry, instead, text, on) =>
  noteEvent(document, { on, what: 'corrected', case: id, entry, ...(instead && { instead }), text });

/**
 * A case more, {candidate, occupation, municipality, provider, groups, after}:
 * of a document that said it held none, it then holds some; with a day the
 * application is noted on it. The case's ID is the candidate's,
 * with a number where that has a case already.
 */
export function addCase(document, { candidate, ...more }, on) {
  const cases = document.cases ?? [];
  const taken = new Set(cases.map((c) => c.id));
  let id = candidate;
  for (let n = 2; taken.has(id); n++) id = `${candidate}-${n}`;
  const made = Object.fromEntries(Object.entries(more).filter(([, value]) => value !== undefined && value !== ''));
  const out = { ...document, ...(document.recorded === 'none' && { recorded: 'some' }), cases: [...cases, { id, candidate, ...made }] };
  return on ? noteEvent(out, { on, what: 'applied', case: id }) : out;
}

/**
 * A network to begin with: its name and municipalities as they are written, and
 * an occupation {name, outcomes, pipeline} where there is one. The pipeline is
 * one to adapt.
 */
export function fresh(name, municipalities, occupation, lang) {
  const listed = (names, otherwise, more) => names.reduce((all, of) => [...all, { id: idFor(of, all.map(({ id }) => id), otherwise), name: named(of, lang), ...more?.(of) }], []);
  const organizations = listed(municipalities, 'kommun', (of) => ({ kind: /^region/i.test(of) ? 'region' : 'municipality' }));
  return {
    $schema: SCHEMA, id: idFor(name, [], 'validering'), name: named(name, lang), recorded: 'all',
    ...(organizations.length && { organizations }),
    ...(occupation && {
      pipelines: [occupation.pipeline],
      occupations: [{ id: idFor(occupation.name, [], 'yrke'), name: named(occupation.name, lang), pipeline: occupation.pipeline.id, outcomes: listed(occupation.outcomes, 'mal') }],
    }),
  };
}
