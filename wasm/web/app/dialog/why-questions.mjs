// The reasons of Frågor hem. A key is fragor for the share, fragor.halva,
// fragor.utfall, fragor.prioriterade, or fraga.ID for one question.
import { list, percent, say, small, t, day, whole } from '../lang.mjs';
import { app, resultOf } from '../app.mjs';
import { answering } from '../why.mjs';
import { own } from '../parts.mjs';
import { bodyName, meetingState, personName, shareOf, stateWord } from './parts.mjs';
import { can, logOf } from './views/questions-parts.mjs';
import { QUESTIONS } from './texts-questions.mjs';

const W = QUESTIONS.why;
export const days = (n) => t(QUESTIONS.days, { n });

/** How uncertain the day is by which half have an answer; nothing when all got theirs on one day. */
export const halfRange = ({ halfLow, halfHigh }) => halfLow !== undefined
  && t(halfHigh === undefined ? QUESTIONS.halfNever : QUESTIONS.halfBetween, { low: days(halfLow), high: halfHigh === undefined ? '' : days(halfHigh) });

/** What a rule found about the things of a list, by their ID. */
export const foundIn = (rule, things) => new Map((resultOf(rule)?.findings ?? []).filter(({ at }) => at?.startsWith(`/${things}/`)).map((found) => [app.now.document[things][found.at.split('/')[2]]?.id, found]));
export const foundOf = (rule, things, id) => foundIn(rule, things).get(id);

// What is said of all questions rests on the same entries.
function rests() {
  const all = app.report.questions.each.map((q) => q.carried).sort();
  return [t(W.log, { n: all.length, from: day(all[0]), to: day(all.at(-1)) })];
}

const bounds = ({ open, answered, carried }) => open > 0 && t(W.bounds, { open, answered: whole(answered), carried: whole(carried), most: whole(answered + open) });

const ALL = {
  fragor: (q) => {
    const { percent: share, low, high } = shareOf(q.share);
    return {
      head: t(W.share, { answered: whole(q.answered), carried: whole(q.carried) }),
      counted: t(W.shareC, { answered: whole(q.answered), carried: whole(q.carried), percent: share, low, high: percent(`${high}/100`, 0), open: q.open, dropped: q.dropped }),
      silent: bounds(q),
    };
  },
  'fragor.halva': (q) => ({
    head: q.halfAnswered === undefined ? t(W.halfNot) : t(W.half, { days: days(q.halfAnswered) }),
    counted: [q.halfAnswered === undefined && `${t(W.halfNotC)} `, q.halfAnswered !== undefined && halfRange(q) && `${halfRange(q)} `, t(W.halfC)],
    silent: bounds(q),
  }),
  'fragor.utfall': () => ({ head: t(W.over), counted: t(W.overC) }),
  'fragor.prioriterade': (q) => ({
    head: t(W.prioritized, { n: q.prioritized }),
    counted: t(W.prioritizedC),
    chain: q.each.filter((one) => one.prioritized).map((one) => t(QUESTIONS.log.entry, { on: day(one.prioritized), what: one.text })),
  }),
};

answering('fragor', (key) => {
  const { questions } = app.report;
  return questions.carried > 0 && ALL[key] ? { evidence: rests(), sources: ['VOC-16'], id: 'dialogue.assess', ...ALL[key](questions) } : undefined;
});

answering('fraga', (key) => {
  const question = app.report.questions.each?.find((q) => `fraga.${q.id}` === key);
  if (!question) return undefined;
  const found = foundOf('DLG-18', 'questions', question.id);
  const next = can('question', question.state);
  return {
    head: t(W.one, { question: question.text, state: stateWord(question.state) }),
    chain: [t(W.from, { meeting: small(say(meetingState(question.meeting)?.name) || question.meeting), body: bodyName(question.body) }), question.person && t(W.bears, { name: personName(question.person) }), found && own(found.says)].filter(Boolean),
    evidence: logOf(question.id),
    sources: ['VOC-16'],
    change: [found && own(found.next), next.length ? t(W.next, { what: list(next.map((e) => say(e.text))) }) : t(W.last)].filter(Boolean),
    aloud: found?.aloud,
    id: 'DLG-18',
  };
});
