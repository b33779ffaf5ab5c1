// The reasons of how groups fare. A key is grupp.DIVISION.
import { decimal, list, t, whole } from '../lang.mjs';
import { app } from '../app.mjs';
import { answering } from '../why.mjs';
import { own } from '../parts.mjs';
import { chosenOccupation } from './parts.mjs';
import { GROUPS } from './texts-time-groups.mjs';

const W = GROUPS.why;

/** The name of a grouping and of its groups, as the document has them. */
export const divisionName = (id) => app.now.document.groupings?.find((g) => g.id === id)?.name ?? { sv: id };
export function groupName(division, id) {
  if (!id) return GROUPS.nobody;
  return app.now.document.groupings?.find((g) => g.id === division)?.groups.find((g) => g.id === id)?.name ?? { sv: id };
}

const probability = (x) => (x < 0.001 ? t(W.tiny) : decimal(x, x < 0.1 ? 3 : 2));

function compared(division, { about, groups, pRounded, adjustedRounded, shown }) {
  const [one, ...rest] = groups.map((id) => own(groupName(division, id)).textContent);
  const all = about === 'time';
  return t(all ? W.between : W.compared, { about: t(GROUPS.about[about]), one, rest: list(all ? [one, ...rest] : rest), p: probability(pRounded), adjusted: probability(adjustedRounded), shown: t(shown ? W.isShown : W.notShown) });
}

function groups(f) {
  const made = f.comparisons ?? [];
  return {
    head: f.says,
    counted: t(W.groupsC),
    evidence: [...made.map((c) => compared(f.division, c)), t(GROUPS.note, { n: whole(f.floor) }), f.concealed > 0 && t(GROUPS.hidden, { n: f.concealed }), t(W.unstated)].filter(Boolean),
    sources: ['KFA-05'],
    change: [t(made.some((c) => c.shown) ? W.read : W.groupsMore)],
    id: 'VAL-12',
  };
}

answering('grupp', (key) => {
  const f = chosenOccupation()?.flow?.fairness?.find((one) => `grupp.${one.division}` === key);
  return f && groups(f);
});
