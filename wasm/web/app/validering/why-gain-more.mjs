// The reasons of costs and of quality. A key is kostnad.WHAT or kvalitet.FACTOR.
import { day, say, t } from '../lang.mjs';
import { app } from '../app.mjs';
import { answering } from '../why.mjs';
import { own } from '../parts.mjs';
import { money, said } from './parts.mjs';
import { span } from './why-gain.mjs';
import { MORE } from './texts-gain-more.mjs';

const W = MORE.why;

answering('kostnad', (key) => {
  const { cost, from } = app.report;
  const what = key.split('.')[1] ?? 'perCertified';
  if (!MORE.cost.rows[what]) return undefined;
  return {
    head: t(W.costHead, { what: t(MORE.cost.rows[what]), range: span(cost[what], money) }),
    counted: t(W.costC[what], { from: day(from) }),
    evidence: (cost.says ?? []).map((says) => own(says)),
    sources: ['KFA-06'],
    change: [!cost[what]?.most && t(W.costChange), cost.unknownCases > 0 && t(W.note, { n: cost.unknownCases })].filter(Boolean),
    id: 'VAL-22',
  };
});

/** A factor of quality as the report has it. */
export const levelOf = (level) => (level ? said('levels', level) : t(MORE.quality.unsaid));

answering('kvalitet', (key) => {
  const q = app.report.quality.find((one) => `kvalitet.${one.factor}` === key);
  if (!q) return undefined;
  const works = app.words.quality.find((one) => one.factor === q.factor)?.works;
  const before = (app.now.document.quality ?? []).filter((one) => one.factor === q.factor && one.on <= app.now.on);
  return {
    head: t(W.factor, { factor: q.name, level: levelOf(q.level) }),
    counted: [works && t(W.when, { works }), ` ${t(say(q.shows) ? W.againstC : W.silentC)}`],
    evidence: [say(q.shows) && own(q.shows), ...before.map((one) => [t(W.said, { on: day(one.on), level: levelOf(one.level) }), one.text && [' ', own(one.text)]])].filter(Boolean),
    sources: ['KFA-05', 'KFA-15'],
    change: [q.against && t(W.judgeAgain)].filter(Boolean),
    id: 'VAL-24',
  };
});
