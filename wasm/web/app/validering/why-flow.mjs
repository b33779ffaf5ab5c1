// The first reason of Flödet, which the margin shows unasked: flode.trangt.
// Those that are asked for are in why-flow-more.mjs.
import { list, say, t, whole } from '../lang.mjs';
import { app, resultOf } from '../app.mjs';
import { answering } from '../why.mjs';
import { chosenOccupation, daysOf } from './parts.mjs';
import { FLOW } from './texts-flow.mjs';

const W = FLOW.why;

/** What a rule found of the occupation shown. */
export function foundOf(rule) {
  const i = app.now.document.occupations?.findIndex(({ id }) => id === chosenOccupation()?.occupation);
  return resultOf(rule)?.findings?.find(({ at }) => at === `/occupations/${i}`);
}

/** The stages with the longest wait. */
export const longest = (o) => o?.stages.filter((s) => o.flow?.bottleneck.byWait?.includes(s.stage)) ?? [];
export const timesOf = (o, id) => o.flow?.stages?.find((s) => s.stage === id);
export const known = () => app.report.recorded !== 'none';

/** Which of a stage's times, in a sentence: its mean, and what half and 85 of 100 stay below. */
export function spread(pair, few, { mean, quantiles = [], known: n }, stage) {
  const below = (share) => quantiles.find((q) => q.share === share)?.days;
  const [half, most] = [below('1/2'), below('17/20')];
  const said = { stage, n: whole(n), mean: daysOf(mean) };
  return half && most ? t(pair, { ...said, half: daysOf(half), most: daysOf(most) }) : t(few, said);
}

let later; // of why-flow-more.mjs
export const answerLater = (how) => (later = how);

answering('flode', (key) => {
  const o = chosenOccupation();
  const [, what = 'inne', id] = key.split('.');
  if (!o && what !== 'kostnad') return undefined;
  return what === 'trangt' ? narrow(o) : later?.(o, what, id);
});

function narrow(o) {
  const found = foundOf('VAL-11');
  const those = longest(o);
  if (!those.length) return undefined;
  return {
    head: t(W.narrow, { stage: list(those.map((s) => say(s.name))), days: daysOf(timesOf(o, those[0].stage).waiting.mean) }),
    counted: [those.map((s) => `${spread(W.wait, W.waitFew, timesOf(o, s.stage).waiting, { sv: say(s.name) })} `), say(o.flow.bottleneck.says)],
    sources: found?.seeds ?? ['KFA-15'],
    evidence: [...those.map((s) => t(W.now, { stage: s.name, waiting: whole(s.waiting), underway: whole(s.underway) })), ...(found?.evidence ?? []).map((e) => say(e.text))],
    change: found && [found.next],
    aloud: found?.aloud,
    id: 'VAL-11',
  };
}
