// The edits of an analysis: pure, from a document to a new one.
import { idFor, named, swap, withList } from '../edit-lists.mjs';

const SCHEMA = 'https://github.com/samverkan/samverkan/schemas/analysis/1';

const at = (list, id, change) => swap(list, list.findIndex((x) => x.id === id), change(list.find((x) => x.id === id)));

/** An exact share of a percentage as it is written: 66,7 is 667/1000. */
export function shareOf(text) {
  const [, over, under = ''] = /^(\d+)(?:[.,](\d+))?$/.exec(text);
  const top = BigInt(over + under), bottom = 100n * 10n ** BigInt(under.length);
  const common = (a, b) => (b ? common(b, a % b) : a);
  const by = common(top, bottom);
  return bottom === by ? String(top / by) : `${top / by}/${bottom / by}`;
}

/**
 * A lever of an occupation with another cost (in öre), capacity or yield. The
 * number before came from somewhere; this one does not, so it is said to be
 * assumed, and its band is gone.
 */
export const setLever = (document, occupation, lever, part, value, why) => ({
  ...document,
  occupations: at(document.occupations, occupation, (o) => ({
    ...o, levers: at(o.levers, lever, (l) => ({ ...l, [part]: { ...(part === 'capacity' ? value : { value }), basis: { assumption: why } } })),
  })),
});

/** A visit more, held or planned: {place, on, subjects, text}; they stand in the order of days. */
export function addVisit(document, visit) {
  const visits = document.visits ?? [];
  const i = visits.findIndex(({ on }) => on > visit.on);
  const k = i < 0 ? visits.length : i;
  return { ...document, visits: [...visits.slice(0, k), visit, ...visits.slice(k)] };
}

/** Something more that was done in a step: {step, text, on, places, ledBy}. */
export const addEvidence = (document, evidence, lang) => ({
  ...document,
  evidence: [...(document.evidence ?? []), {
    ...evidence, id: idFor(evidence.text, (document.evidence ?? []).map(({ id }) => id), 'underlag'), text: named(evidence.text, lang),
  }],
});

/** An analysis to begin with: the region and its municipalities, [code, name] each. */
export const fresh = ([code, name], municipalities, lang) => ({
  $schema: SCHEMA, id: idFor(name, [], 'analys'), name: named(name, lang), region: { code, name },
  municipalities: municipalities.map(([of, called]) => ({ code: of, name: called })),
});

/** A panel of figures more, with the source and the measures that it needs and are not there. */
export const addPanel = (document, panel, source, measures) => ({
  ...withList(document, 'measures', [...(document.measures ?? []), ...measures]),
  sources: [...(document.sources ?? []), source],
  panels: [...(document.panels ?? []), panel],
});
