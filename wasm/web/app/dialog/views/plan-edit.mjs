// The edits of Planen: pure, from a document to a new one.
import { swap, withList } from '../../edit-lists.mjs';
import { setPlanning } from '../edit.mjs';
import { PLAN } from '../texts-plan.mjs';

const AGENDAS = {
  dialogueMeeting: [['success', 'tell'], ['obstacle', 'tell'], ['award', 'tell'], ['reflection', 'askHome'], ['carryHome', 'reflect']],
  cafe: [['question']],
};
const USUAL = { clock: '13:00', dialogueMeeting: 180, cafe: 120 };

/**
 * The meetings of a plan as meetings of the cycle, with the usual agenda:
 * {meeting, kind, award, on, form, place: text, host: ID}. They begin and last
 * as the latest of their kind.
 */
export function addPlanned(document, planned) {
  const meetings = document.meetings ?? [];
  const ids = new Set(meetings.map((m) => m.id));
  const added = planned.map(({ meeting, kind, award, on, form, place, host }) => {
    const like = meetings.filter((m) => m.kind === kind).at(-1);
    const base = `${kind === 'cafe' ? meeting : `dm-${meeting}`}-${on.slice(0, 4)}`;
    let id = base;
    for (let n = 2; ids.has(id); n++) id = `${base}-${n}`;
    ids.add(id);
    const agenda = AGENDAS[kind].filter(([about]) => about !== 'award' || award).map(([about, stance]) => ({ about, ...(stance && { stance }), text: PLAN.agenda[about] }));
    return { id, kind, start: { on, clock: like?.start.clock ?? USUAL.clock }, minutes: like?.minutes ?? USUAL[kind], ...(place && { place }), form, ...(host && { host }), agenda };
  });
  return { ...document, meetings: [...meetings, ...added] };
}

/** Without what a constraint of a conflict says; nothing where the document cannot let it go. */
export function released({ at }, year) {
  const [, list, i, name] = /^\/(\w+)(?:\/(\d+))?(?:\/(\w+))?$/.exec(at) ?? [];
  if (['gap', 'dialogueGap', 'share', 'bothBlocs', 'maxTravel'].includes(list)) return (d) => setPlanning(d, { [list]: undefined });
  if (['weekdays', 'lettersBefore', 'papersBefore'].includes(name)) return (d) => setPlanning(d, { [name]: undefined });
  if (name === 'forms') return (d) => setPlanning(d, { forms: ['onSite', 'digital', 'hybrid'] });
  if (list === 'meetings' && !name && year.meetings[i].kind === 'cafe') return (d) => setPlanning(d, { cafes: d.planning.cafes - 1 || undefined });
  if (list === 'closed' && year.closed[i].why === 'schoolBreak') {
    const [{ from, to }] = year.closed[i].periods;
    return (d) => dropBreak(d, (b) => b.from === from && b.to === to);
  }
  return undefined;
}

export const dropBreak = (document, which) => withList(document, 'breaks', document.breaks.filter((b) => !which(b)));
export const addBreak = (document, added) => ({ ...document, breaks: [...(document.breaks ?? []), added] });

/** So long it takes between two organizations, one way, both ways alike. */
export function setWay(document, a, b, minutes) {
  let places = document.planning?.places ?? [];
  for (const [id, from] of [[a, b], [b, a]]) {
    if (!places.some((p) => p.id === id)) places = [...places, { id, name: document.organizations.find((o) => o.id === id).name }];
    const i = places.findIndex((p) => p.id === id);
    const others = (places[i].minutes ?? []).filter((m) => m.from !== from);
    places = swap(places, i, { ...places[i], minutes: [...others, { from, minutes }] });
  }
  return setPlanning(document, { places });
}
export const wayOf = (document, a, b) => document.planning?.places?.find((p) => p.id === a)?.minutes?.find((m) => m.from === b)?.minutes;
