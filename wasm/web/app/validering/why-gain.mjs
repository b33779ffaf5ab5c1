// The reasons of the gain. A key is vinst or vinst.dagar for days, vinst.pengar
// for money, both with .PLACE for one municipality. How ranges are said.
import { lang, rounded, t, whole } from '../lang.mjs';
import { T } from '../texts-frame.mjs';
import { answering } from '../why.mjs';
import { own } from '../parts.mjs';
import { chosenOccupation, money, organizationName } from './parts.mjs';
import { V } from './texts.mjs';
import { GAIN } from './texts-gain.mjs';

const W = GAIN.why;
const NB = '\u00a0';

/** Days of a figure, whole, with their sign. */
export const days = ({ exact }) => t(V.daysOf, { d: rounded(exact), n: Number(rounded(exact).replace(/\D/g, '')) });

// The unit of two amounts once: 638–645 tkr, and −122 till −42 dagar.
function joined(a, b) {
  const apart = (least, most) => t(a.includes('−') || b.includes('−') ? GAIN.places.to : V.between, { least, most });
  const [x, y] = [a.split(NB), b.split(NB)];
  if (lang() === 'en' && x[0] === 'SEK' && y[0] === 'SEK' && /\D$/.test(a) === /\D$/.test(b) && (!/\D$/.test(a) || a.at(-1) === b.at(-1))) return apart(/\D$/.test(a) ? a.slice(0, -1) : a, b.slice(4));
  return x.at(-1) === y.at(-1) && /^\D+$/.test(x.at(-1)) ? apart(x.slice(0, -1).join(NB), b) : apart(a, b);
}

/** A range as people say it, its unit once; unknown when nothing is known. */
export function span({ least, most } = {}, words) {
  if (least && most) {
    const [a, b] = [words(least), words(most)];
    return a === b ? a : joined(a, b);
  }
  return least ? t(V.atLeast, { least: words(least) }) : most ? t(V.atMost, { most: words(most) }) : t(T.unknown);
}

const figure = (n) => ({ exact: String(n) });

/** What is written in days or öre, {from, to}, as people say it. */
export const spanOf = ({ from, to }, words) => span({ least: figure(from), most: figure(to) }, words);

export const gains = () => chosenOccupation()?.flow?.gain ?? [];
export const placeName = (place) => (place ? organizationName(place) : GAIN.places.all);

/** What of a gain is for sure: sooner, later, either, or nothing is known. */
export function isGain({ least, most } = {}) {
  if (!least && !most) return 'unknown';
  if (least && least.rounded > 0) return 'gain';
  if (most && most.rounded < 0) return 'loss';
  return least ? 'either' : 'open';
}

/** What of the project's cost is in the gain of all. */
function ofProject(project) {
  if (!project) return t(W.projectNot);
  return project.from === 0 && project.to > 0 ? t(W.projectPart, { most: money({ exact: String(project.to) }) }) : t(W.project, { range: spanOf(project, money) });
}

answering('vinst', (key) => {
  const [, what = 'dagar', ...rest] = key.split('.');
  const place = rest.join('.');
  const all = gains();
  const g = all.find((one) => one.place === place) ?? (place ? undefined : all[0]);
  if (!g) return place ? undefined : { head: t(W.head), sources: ['KFA-13', 'KFA-15'], id: 'VAL-23' };
  const n = whole(g.certified ?? 0);
  const inMoney = what === 'pengar';
  const unknown = chosenOccupation().flow.cost.unknownCases;
  const open = inMoney && !g.moneyPerCase.least;
  return {
    head: !g.certified ? t(W.nobody) : t(W.place, { place: placeName(g.place), words: inMoney ? span(g.moneyPerCase, money) : span(g.daysPerCase, days) }),
    counted: g.certified > 0 && (inMoney
      ? g.cost ? [t(W.money, { n, cost: spanOf(g.cost, money) }), open && ` ${t(W.open)}`, !g.place && ` ${ofProject(g.project)}`] : t(W.noCost)
      : t(W.days, { n, days: spanOf(g.days, days), all: span(g.gainedDays, days) })),
    evidence: [own(g.says), g.revoked > 0 && t(W.revoked, { n: g.revoked })].filter(Boolean),
    sources: ['KFA-13', 'KFA-15'],
    change: [g.assumed ? t(W.source) : t(W.narrow), inMoney && unknown > 0 && t(W.note, { n: unknown })].filter(Boolean),
    id: 'VAL-23',
  };
});
