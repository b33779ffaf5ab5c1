// The reasons of Brist. A key is brist or brist.CODE, blandning,
// atgard.LEVER, or platser.PROGRAMME.YEAR.
import { decimal, list, rounded, say, t, whole } from '../lang.mjs';
import { T } from '../texts-frame.mjs';
import { app, render } from '../app.mjs';
import { answering } from '../why.mjs';
import { own } from '../parts.mjs';
import { bandOf, money, placeName } from './parts.mjs';
import { SHORT } from './texts-shortage.mjs';

const W = SHORT.why;

let chosen; // the occupation that was chosen last

export const occupation = () => app.report.occupations?.find((o) => o.occupation === chosen) ?? app.report.occupations?.[0];
export function chooseOccupation(id) {
  chosen = id;
  render();
}
export const occupationOf = () => app.now.document.occupations?.find((o) => o.id === occupation()?.occupation);
export const placeState = (code) => occupation()?.places?.find((p) => p.place === code);
export const yearOf = ({ years = [] }) => years.find((y) => y.year === occupation().year);
export const shortfall = (code) => {
  const { short = [], enough = [], unknown = [] } = app.report.shortages ?? {};
  return [...short, ...enough, ...unknown].find((s) => s.place === code && s.occupation === occupation().occupation);
};
export const leverName = (id) => occupationOf()?.levers?.find((l) => l.id === id)?.name ?? { sv: id };
const use = (id) => occupation()?.mix?.uses?.find((u) => u.lever === id);

/** A number of persons that need not be whole: in tenths where it is not. */
export const persons = (exact) => (exact === undefined ? t(T.unknown) : /\//.test(exact) ? rounded(exact, 1) : whole(exact));

// Need and supply are told in tenths, and the gap is their difference as they are told.
const tenths = (exact) => {
  const [n, d = 1n] = exact.split('/').map(BigInt);
  return Number((20n * n + (n < 0n ? -d : d)) / (2n * d));
};
const input = (at) => t(W.inputs[at.split('/')[1]] ?? W.inputs.needs);
const sum = (y) => ['graduates', 'validated', 'inMovers', 'transfersIn'].map((name) => y[name]).filter(Boolean).reduce((n, exact) => n + exact.split('/').map(Number).reduce((a, b) => a / b), 0);

function ends(y) {
  const gap = tenths(y.demand) - tenths(y.supply);
  return t(gap > 0 ? W.there : gap < 0 ? W.over : W.even, { n: rounded(y.supply, 1), gap: rounded(`${Math.abs(gap)}/10`, 1) });
}

answering('brist', (key) => {
  const o = occupation();
  const code = key.split('.')[1];
  if (!o) return undefined;
  if (!code) {
    const y = o.total && yearOf(o.total);
    return { head: o.says, counted: t(W.all), evidence: [y?.gapBand && `${bandOf(y.gapBand)}. ${t(W.allBand)}`].filter(Boolean), sources: ['KFA-05'], change: [t(W.narrow)], id: 'ANA-10' };
  }
  const place = placeState(code);
  const y = place && yearOf(place);
  if (!y) return undefined;
  const known = y.demand && y.supply && y.stock;
  const largest = place.variance?.inputs?.[0];
  return {
    head: t(W.place, { place: placeName(code), says: say(place.says) }),
    chain: known && [
      t(W.need, { n: rounded(y.demand, 1), year: String(y.year) }), t(W.stock, { n: rounded(y.stock, 1) }),
      t(W.goes, { retired: rounded(y.retirements, 1), left: rounded(y.leavers, 1) }), t(W.comes, { n: decimal(sum(y), 1) }),
      ends(y),
      y.needed > 0 && y.gap.includes('/') && t(W.up, { n: y.needed }),
    ].filter(Boolean),
    evidence: [y.gapBand && t(W.drawn, { n: whole(place.draws), band: bandOf(y.gapBand) }), place.variance && own(place.variance.says),
      place.unknown?.length > 0 && t(W.unknown, { what: list([...new Set(place.unknown.map(input))]) }), place.notCounted?.length > 0 && t(SHORT.reasons.notCounted, { flows: flows(place.notCounted) }),
      largest && t(W.biggest, { what: input(largest.at), n: `${whole(Math.round(100 * largest.share.shareRounded))}\u00a0%` }), shortfall(code)?.says && own(shortfall(code).says)].filter(Boolean),
    sources: ['KFA-05'],
    change: [t(W.narrow)],
    id: 'ANA-09',
  };
});

answering('blandning', () => {
  const mix = occupation()?.mix;
  if (!mix) return { head: t(SHORT.mix.none), sources: ['KFA-15'] };
  return {
    head: mix.says,
    counted: t(W.mix),
    evidence: [t(W.covers, { covers: persons(mix.covers), gap: persons(mix.gap), from: String(mix.from), by: String(mix.by), low: persons(mix.lowCovers), high: persons(mix.highCovers) }), t(W.reach, { n: persons(mix.reach) }),
      mix.enough && t(W.priced, { source: money(mix.onSource), assumed: money(mix.onAssumption) })].filter(Boolean),
    sources: ['KFA-15'],
    change: (mix.without ?? []).map((w) => t(W.without, { name: leverName(w.lever), cost: w.cost === undefined ? t(SHORT.mix.notWithout) : money(w.cost) })),
    id: 'ANA-10',
  };
});

const basis = ({ basis: of } = {}, what) => {
  if (!of?.assumption && !of?.source) return undefined;
  return t(W.basis, { what, why: of.assumption ? say(of.assumption) : t(W.source, { who: of.source.name }) });
};

answering('atgard', (key) => {
  const lever = occupationOf()?.levers?.find((l) => l.id === key.split('.').slice(1).join('.'));
  if (!lever) return undefined;
  const used = use(lever.id);
  const { parts } = SHORT.levers;
  const without = occupation().mix?.without?.find((w) => w.lever === lever.id);
  return {
    head: used ? t(W.lever, { name: lever.name, persons: whole(used.persons), gives: persons(used.gives), by: String(occupation().mix.by), cost: money(used.cost) }) : t(W.lever0, { name: lever.name }),
    chain: used?.starts?.map((s) => t(W.starts, { year: String(s.year), n: s.persons })),
    evidence: [basis(lever.capacity, t(parts.capacity)), basis(lever.cost, t(parts.cost)), basis(lever.yield, t(parts.yield))].filter(Boolean),
    sources: ['KFA-05', 'KFA-15'],
    change: [without && t(W.without, { name: lever.name, cost: without.cost === undefined ? t(SHORT.mix.notWithout) : money(without.cost) }), t(W.narrow)].filter(Boolean),
  };
});

answering('platser', (key) => {
  const parts = key.split('.');
  const program = app.report.programs?.find((p) => p.program === parts.slice(1, -1).join('.'));
  const y = program?.years.find(({ year }) => String(year) === parts.at(-1));
  if (!y) return undefined;
  const of = app.now.document.programs.find((p) => p.id === program.program).years.find(({ year }) => year === y.year);
  const args = { year: String(y.year), n: y.unfilled, of: of?.granted === undefined ? t(T.unknown) : whole(of.granted) };
  return {
    head: t(y.unfilled === undefined ? W.fillUnknown : y.unfilled ? W.fill : W.fillNone, args),
    evidence: [y.unfilled > 0 && t(W.returned), program.next && own(program.next.says), ...(program.followed ?? []).map((f) => own(f.says))].filter(Boolean),
    sources: ['KFA-07'],
    id: 'ANA-13',
  };
});

/** Names of flows that are not in the supply. */
export const flows = (names) => list(names.map((is) => (is === 'transfersOut' ? t(SHORT.reasons.transfersOut) : say(app.words.inflows.find((w) => w.is === is)?.text))));
