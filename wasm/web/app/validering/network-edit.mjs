// The edits of Nätverket: pure, from a document to a new one. What holds for a
// time is written with its last day, and kept with the day after it.
import { idFor, named, swap } from '../edit-lists.mjs';

const moved = (date, days) => {
  const [y, m, d] = date.split('-').map(Number);
  return new Date(Date.UTC(y, m - 1, d + days)).toISOString().slice(0, 10);
};

/** The last day of what ends before a day. */
export const lastOf = (to) => moved(to, -1);

/** What is written, without what is empty; its days as a document keeps them. */
function kept({ from, last, ...more }) {
  const all = { ...more, from, to: last && moved(last, 1) };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => (Array.isArray(value) ? value.length : value)));
}

const added = (document, list, thing) => ({ ...document, [list]: [...(document[list] ?? []), thing] });
const idIn = (document, list, name, otherwise) => idFor(name, (document[list] ?? []).map((x) => x.id), otherwise);

/** Somebody offers stages: {organization, occupation, stages, for, from, last}. */
export const addOffer = (document, offer) => added(document, 'offers', kept(offer));

/** An offer gets a last day. */
export const endOffer = (document, i, last) => ({ ...document, offers: swap(document.offers, i, { ...document.offers[i], to: moved(last, 1) }) });

/** Somebody holds a role: {role, organization, title, from, last}. */
export const addHolder = (document, { title, ...more }, lang) => added(document, 'holders', kept({ ...more, title: title && named(title, lang) }));

/** A role that organizations need: {name, why, in}. */
export const addRole = (document, { name, why, in: of }, lang) =>
  added(document, 'roles', { id: idIn(document, 'roles', name, 'roll'), name: named(name, lang), ...(why && { why: named(why, lang) }), in: of });

/** An organization more: {name, kind}. */
export const addOrganization = (document, { name, kind }, lang) =>
  added(document, 'organizations', { id: idIn(document, 'organizations', name, 'organisation'), name: named(name, lang), kind });

/** An occupation more, {name, outcomes: a row each}, which follows the document's first pipeline, or one to begin with. */
export function addOccupation(document, { name, outcomes }, pipeline, lang) {
  const [first] = document.pipelines ?? [];
  const out = first ? document : { ...document, pipelines: [pipeline] };
  const listed = [];
  for (const row of outcomes.split('\n').map((x) => x.trim()).filter(Boolean)) listed.push({ id: idFor(row, listed.map((x) => x.id), 'mal'), name: named(row, lang) });
  return added(out, 'occupations', { id: idIn(document, 'occupations', name, 'yrke'), name: named(name, lang), pipeline: (first ?? pipeline).id, outcomes: listed });
}

/** An assessor more, approved for all outcomes of an occupation. */
export const addAssessor = (document, { id, organizations, ...competence }) =>
  added(document, 'assessors', { id, ...(organizations.length && { organizations }), competences: [kept(competence)] });

/** The approvals of an assessor for an occupation that hold on a day hold until another. */
export function renew(document, assessor, occupation, on, last) {
  const i = document.assessors.findIndex((a) => a.id === assessor);
  const old = document.assessors[i];
  const competences = old.competences.map((c) => (c.occupation === occupation && c.to > on && (!c.from || c.from <= on) ? { ...c, to: moved(last, 1) } : c));
  return { ...document, assessors: swap(document.assessors, i, { ...old, competences }) };
}
