// The reasons of Kommunen. A key is lik.CODE, matt.CODE.MEASURE or fakta.ID.
import { lang, list, say, t, whole } from '../lang.mjs';
import { app } from '../app.mjs';
import { answering } from '../why.mjs';
import { own } from '../parts.mjs';
import { changeOf, figureOf, measureName, placeName, profileOf, rankOf, sourceOf } from './parts.mjs';
import { ANALYS } from './texts.mjs';
import { PLACE } from './texts-municipality.mjs';

const W = PLACE.why;
// What the engine has rounded, with three digits that count.
const near = (n) => String(Number(n.toPrecision(3))).replace('.', lang() === 'sv' ? ',' : '.');
const several = (first, last) => first !== last;

export const source = (id) => {
  const of = sourceOf(id);
  return of && t(W.source, { who: of.publisher ?? of.id, note: [of.table, of.retrieved].filter(Boolean).join(', ') }).trim();
};

answering('lik', (key) => {
  const profile = profileOf(key.split('.')[1]);
  if (!profile) return undefined;
  const { by, places = [], among, unknown, otherwise = [], why } = profile.like;
  if (!places.length) return { head: why ?? t(W.none), sources: ['KFA-14'] };
  const other = ({ measure, added, in: come = [], replaced }) => (replaced
    ? t(added ? W.added : W.leftOut, { what: measureName(measure), n: replaced, in: come.length, names: list(come.map(placeName)) })
    : t(added ? W.sameAdded : W.sameLeftOut, { what: measureName(measure) }));
  return {
    head: t(W.likeHead, { name: profile.name, others: list(places.slice(0, 2).map((p) => p.name)) }),
    counted: t(W.likeCounted, { n: by.length, all: whole(among + 1) }),
    evidence: [...by.map((m) => t(m.log ? W.byLog : W.by, { what: say(measureName(m.measure)), year: String(m.year), sd: near(m.log ? Math.exp(m.spreadRounded) : m.spreadRounded) })),
      unknown > 0 && t(W.unknown, { n: unknown }), t(W.neighbors)].filter(Boolean),
    sources: ['KFA-14'],
    change: otherwise.map(other),
  };
});

answering('matt', (key) => {
  const [, code, ...rest] = key.split('.');
  const profile = profileOf(code);
  const m = profile?.measures.find(({ measure }) => measure === rest.join('.'));
  if (!m) return undefined;
  const args = { what: say(m.name), place: profile.name, year: String(m.year ?? '') };
  if (m.value === undefined) return { head: t(W.unknownMeasure, args), evidence: [m.missing && t(W.because, { why: t(ANALYS.missing[m.missing]) }), m.source && source(m.source)].filter(Boolean), sources: ['KFA-11'] };
  const change = m.change && t(W.change, { from: String(m.change.from), to: String(m.change.to), by: changeOf(m.change.value, m) });
  return {
    head: t(W.measure, { ...args, value: figureOf(m.value, m) }),
    chain: [
      m.rank && t(W.rankAll, { rank: rankOf(m.rank) }), m.rank && several(m.rank.first, m.rank.last) && t(W.interval), m.regionRank && t(W.rankRegion, { rank: rankOf(m.regionRank) }),
      m.likeMedian !== undefined && t(W.likeMiddle, { n: m.likeKnown, value: figureOf(m.likeMedian, m), place: profile.name, above: m.likeAbove, below: m.likeBelow }),
      m.median !== undefined && t(W.allMiddle, { value: figureOf(m.median, m) }), change, m.change && !m.change.surely && t(W.changeNone),
    ].filter(Boolean),
    evidence: [m.source && source(m.source), m.source && sourceOf(m.source)?.note && own(sourceOf(m.source).note)].filter(Boolean),
    sources: ['KFA-01'],
    change: [t(W.newer)],
  };
});

answering('fakta', (key) => {
  const { facts = [] } = app.report;
  const fact = facts.find((f) => f.fact === key.split('.').slice(1).join('.'));
  if (!fact) return undefined;
  return {
    head: fact.says?.sv ? t(PLACE.facts.says, { what: say(fact.says) }) : t(PLACE.facts.unknown, { what: measureName(fact.measure), place: placeName(fact.place) }),
    counted: t(W.fact),
    evidence: [own(fact.because), fact.before && t(PLACE.facts.before[fact.before]), fact.rank && several(fact.rank.first, fact.rank.last) && t(W.interval),
      t(W.tested, { n: facts.length, held: whole(facts.filter((f) => f.before === 'yes').length) })].filter(Boolean),
    sources: ['KFA-09'],
    change: [fact.from > 0 && t(W.factChange), t(W.newer)].filter(Boolean),
  };
});
