// A gate: two posts and a bar. Open: the bar is raised. Closed: it lies across.
// Past: it lies across in dashes. Later: posts only.
import { line, picture, rect } from './marks.mjs';

const posts = (a, b, cls = 'si w2') => [line(6, a, 6, 25, cls), line(46, b, 46, 25, cls)];

const MARKS = {
  open: () => [posts(4, 12), line(6, 15, 40, 3, 'sb w3')],
  closed: () => [rect(0, 11, 52, 7, 'fr'), posts(4, 4)],
  past: () => [posts(4, 4), line(2, 14.5, 50, 14.5, 'sr2 w3 da')],
  unknown: () => [posts(4, 4), line(8, 14, 44, 14, 'so w3 da')],
  later: () => [posts(10, 10, 'sl2 w2'), line(9, 24, 43, 24, 'sl2 w2 do')],
};

/** open, closed, past, unknown or later: how a gate stands, by its factor's state. */
export function gateState(factor) {
  if (!factor.applies || factor.outcome === 'notApplicable' || factor.outcome === 'notInForce') return 'later';
  if (factor.override && factor.outcome !== 'pass') return 'past';
  return { pass: 'open', fail: 'closed' }[factor.outcome] ?? 'unknown';
}

export const gate = (state, cls) => picture(52, 26, { class: cls }, MARKS[state]());
