// The first reason of Omgången, which the margin shows unasked: utsedda. Those
// that are asked for are in why-cycle-more.mjs.
import { capital, day, list, say, t, whole } from '../lang.mjs';
import { app } from '../app.mjs';
import { answering } from '../why.mjs';
import { bodyName, stateWord } from './parts.mjs';
import { CYCLE } from './texts-cycle.mjs';

export const appointed = () => (app.report.bodies ?? []).filter((b) => b.state === 'appointed');

// How many of a list have each value.
const tally = (values) => [...values.reduce((n, value) => n.set(value, (n.get(value) ?? 0) + 1), new Map())];

answering('utsedda', () => {
  const { bodies = [], calls = [] } = app.report;
  const of = bodies.length;
  const n = appointed().length;
  if (!of) return { head: t(CYCLE.why.noBodies), sources: ['VOC-07'], id: 'DLG-02' };
  return {
    head: t(CYCLE.why.appointed, { n: whole(n), of: whole(of), k: of }),
    counted: t(CYCLE.why.appointedC, { states: capital(tally(bodies.map((b) => b.state)).map(([state, k]) => `${stateWord(state)}: ${whole(k)}`).join(', ')) }),
    sources: ['VOC-07', 'VOC-09'],
    evidence: [
      ...tally(bodies.map((b) => b.asked).filter(Boolean)).map(([on, k]) => t(CYCLE.why.letters, { on: day(on), n: k })),
      ...bodies.filter((b) => b.reminded && b.state !== 'appointed').map((b) => t(CYCLE.why.reminder, { on: day(b.reminded), body: bodyName(b.id) })),
    ],
    change: calls.length > 0 ? [t(CYCLE.why.ifAnswer, { bodies: list(calls.map((c) => say(bodyName(c.body)))), k: calls.length, n: n + calls.length, of }), t(CYCLE.why.nextTime)] : undefined,
    id: 'DLG-04',
  };
});
