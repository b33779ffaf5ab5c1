// Folkmängd: the population ahead of the region and a municipality, how well the
// bands have held, and how much each method missed.
import { h } from '../../dom.mjs';
import { capital, list, percent, rounded, t, whole } from '../../lang.mjs';
import { T } from '../../texts-frame.mjs';
import { app } from '../../app.mjs';
import { ask, asTable, own, ownName, table } from '../../parts.mjs';
import { dev } from '../../dev.mjs';
import { key, line, picture, rect, text } from '../../draw/marks.mjs';
import { ages, pyramid as drawn } from '../draw/pyramid.mjs';
import { chosenPlace, dayField, findings, kick, placeField, said } from '../parts.mjs';
import { awaited, drawings, section } from '../drawings.mjs';
import { bandOf, pastYears, placeAhead, triedTotal } from '../why-ahead.mjs';
import { AHEAD } from '../texts-ahead.mjs';

const RULES = ['ANA-06', 'ANA-07'];
const cols = (all) => all.map((c) => t(c));

export const unasked = () => {
  const { ahead } = app.report;
  return ahead && `ar.${ahead.region.code}.${ahead.region.years.at(-1)?.year}`;
};

export const code = {
  slice: ({ says, ahead }) => ({ says, ...(ahead && { ahead }) }),
  go: ['fmt.Println(report.Says.In(samverkan.LANG))', 'if report.Ahead != nil {', '\tfmt.Println(report.Ahead.Says.In(samverkan.LANG), report.Ahead.Given.In(samverkan.LANG))', '\tfor _, y := range report.Ahead.Region.Years {', '\t\tfmt.Println(y.Year, y.Total, y.Births, y.Deaths, y.Moved)', '\t}', '}'],
};

export function view() {
  const { ahead } = app.report;
  if (!ahead) return [kick(), h('h1', { class: 's', key: 'h1' }, t(AHEAD.none)), h('p', { class: 'lead', key: 'lead' }, t(AHEAD.noneLead)), findings(RULES), dev('folkmangd')];
  const { region, notes = [] } = ahead;
  const mine = placeAhead(chosenPlace());
  return [
    kick(),
    h('h1', { class: 's', key: 'h1' }, own(ahead.says)),
    h('p', { class: 'lead', key: 'lead' }, own(ahead.given), notes.length > 0 && [' ', own(notes[0])]),
    dayField(),
    region.years.length > 0 && regionPyramid(region),
    years(region),
    mine && mine !== region && [
      h('div', { class: 'row form pick', key: 'choose' }, placeField('kommun')),
      pyramid(mine),
    ],
    ahead.places?.length > 0 && places(ahead),
    bands(region, ahead.places ?? []),
    ahead.scores?.length > 0 && methods(ahead),
    notes.length > 1 && h('section', { key: 'notes' }, h('h2', {}, t(AHEAD.notes)), notes.slice(1).map((note) => h('p', { class: 'after' }, own(note)))),
    findings(RULES),
    dev('folkmangd'),
  ];
}

function pyramid(of) {
  const { made, waits } = drawings(of.code, ['pyramid']);
  if (made?.length) return section({ ...made[0], id: `pyramid.${of.code}` }, waits);
  return !made && h('section', { key: `pyramid-${of.code}` }, h('h2', {}, t(AHEAD.pyramid, { name: of.name })), awaited('pyramid'));
}

// The region's, ten years on as a municipality's is: what a plan reaches.
function regionPyramid(region) {
  const { launch } = app.report.ahead;
  const then = region.years[Math.min(1, region.years.length - 1)];
  const band = bandOf(region, then.year);
  const years = { now: String(launch), then: String(then.year) };
  const title = t(AHEAD.pyramid, { name: region.name });
  const both = (counts) => counts[0].map((n, i) => n + counts[1][i]);
  const at = (counts) => both(counts).indexOf(Math.max(...both(counts)));
  const most = (counts) => t(AHEAD.ages, { ages: ages(at(counts), counts[0].length), n: whole(both(counts)[at(counts)]) });
  const [a, b] = [region.now, then.counts].map((counts) => ages(at(counts), counts[0].length));
  const data = { now: region.now, then: then.counts, band };
  const desc = t(AHEAD.desc, { ...years, most: most(region.now), later: most(then.counts) });
  const range = (of, i) => (band ? `${whole(band.low[of][i])}–${whole(band.high[of][i])}` : t(AHEAD.region.noBand));
  return h('section', { id: 'lanet', tabindex: -1, key: 'region' },
    h('h2', {}, t(a === b ? AHEAD.mostSame : AHEAD.most, { ...years, a, b })),
    h('figure', {},
      key([[rect(0, 2, 20, 10, 'fb3'), years.now], [[band && rect(4, 0, 12, 14, 'fl'), line(10, 0, 10, 14, 'sb w2')], t(band ? AHEAD.keys.band : AHEAD.keys.then, { year: years.then })]]),
      [[776, false], [328, true]].map(([width, phone]) => h('div', { class: phone ? 'n' : 'w' }, drawn(data, { title, desc, width, phone }))),
      h('p', { class: 'small' }, t(AHEAD.based, pastYears()), band && ` ${t(AHEAD.wide)} ${held(band)}`),
      asTable(title, AHEAD.ageCols.map((c) => t(c, years)), region.now[0].map((_, i) => [ages(i, region.now[0].length), whole(region.now[1][i]), whole(then.counts[1][i]), range(1, i), whole(region.now[0][i]), whole(then.counts[0][i]), range(0, i)]).reverse(), [1, 2, 4, 5])));
}

// What bands of age groups, as they are drawn, have held: not what those of totals have.
const held = ({ coverage: c, level }) => (c?.cells ? t(AHEAD.held, { inside: whole(c.inside), cells: whole(c.cells), level }) : t(AHEAD.untried));

function years(region) {
  const R = AHEAD.region;
  const { launch } = app.report.ahead;
  const band = (y) => bandOf(region, y.year)?.total;
  return h('section', { id: 'aren', tabindex: -1, key: 'years' },
    h('h2', {}, t(R.people, { name: region.name })),
    table(t(R.caption, { launch: String(launch) }), cols(R.cols), [
      [String(launch), whole(region.total), '', '', '', '', '', ''],
      ...region.years.map((y, i) => [String(y.year), ask(`ar.${region.code}.${y.year}`, whole(y.total)), whole(y.births), whole(y.deaths), whole(y.moved), band(y) ? `${whole(band(y).low)}–${whole(band(y).high)}` : t(R.noBand), ...[region.hamiltonPerry, region.unchanged].map((of) => (of ? whole(of[i]) : t(T.unknown)))]),
    ], { stack: true, right: [1, 2, 3, 4, 6, 7], cls: 'years' }),
    h('p', { class: 'small after' }, t(R.adds)));
}

/* ---- the municipalities add up ---- */

function places({ places: all, region, launch }) {
  const P = AHEAD.places;
  const shown = region.years;
  const total = (p, i) => p.years[i]?.total;
  const sum = (get) => all.reduce((n, p) => n + get(p), 0);
  const now = sum((p) => p.total), sums = shown.map((_, i) => sum((p) => total(p, i)));
  const adds = now === region.total && shown.every((y, i) => y.total === sums[i]);
  const share = (before, after) => percent(`${after - before}/${before}`, 1);
  return h('section', { id: 'kommunerna', tabindex: -1, key: 'places' },
    h('h2', {}, t(adds ? P.h : P.hNot)),
    table(t(P.caption), [t(P.place), String(launch), ...shown.map((y) => String(y.year)), t(P.change)], [
      ...all.map((p) => [ownName(p.name), whole(p.total), ...shown.map((y, i) => ask(`ar.${p.code}.${y.year}`, whole(total(p, i)))), share(p.total, total(p, shown.length - 1))]),
      { key: 'alla', cells: [h('strong', {}, t(P.sum)), whole(now), ...sums.map(whole), share(now, sums.at(-1))] },
      ...(adds ? [] : [{ key: 'lan', cells: [ownName(region.name), whole(region.total), ...shown.map((y) => whole(y.total)), share(region.total, shown.at(-1).total)] }]),
    ], { stack: true, right: [1, 2, 3, 4, 5, 6, 7, 8], cls: 'sums' }),
    all.filter((p) => p.estimate?.sv).map((p) => h('p', { class: 'small after', key: p.code }, t(P.estimate, { place: p.name, what: p.estimate }))));
}

/* ---- how well the bands held, and the methods ---- */

function bands(region, places) {
  const B = AHEAD.bands;
  const all = region.bands ?? [];
  const without = region.years.filter((y) => !bandOf(region, y.year)).map((y) => String(y.year));
  return h('section', { id: 'band', tabindex: -1, key: 'bands' },
    h('h2', {}, t(all.length ? B.h : B.none)),
    all.map((b) => {
      const c = b.coverage;
      if (!c) return h('p', { class: 'after', key: b.year }, capital(t(B.notTested, { n: b.horizon })));
      return h('p', { class: 'after', key: b.year }, ask(`band.${b.year}`, t(B.covered, { inside: whole(c.inside), cells: whole(c.cells), n: b.horizon, share: percent(c.share), level: b.level })),
        ' ', t(100 * c.inside < b.level * c.cells ? B.narrow : B.right),
        ' ', triedTotal(b));
    }),
    all.length > 0 && without.length > 0 && h('p', { class: 'after' }, t(B.without, { years: list(without) })),
    all.length > 0 && places.length > 0 && !places.some((p) => p.bands?.length) && h('p', { class: 'after' }, t(B.places)));
}

// Whether the totals were too many or too few, a projection on average.
function whichWay({ totalTooMany: n, forecasts }) {
  const M = AHEAD.methods;
  return n ? t(n > 0 ? M.tooMany : M.tooFew, { n: rounded(`${Math.abs(n)}/${forecasts}`) }) : t(M.even);
}

function methods({ scores, byHorizon = [] }) {
  const M = AHEAD.methods;
  const value = (s) => s.missed / s.cells;
  const sorted = [...scores].sort((a, b) => value(a) - value(b));
  const name = (s) => said('methods', s.method);
  const most = value(sorted.at(-1)) || 1;
  const bars = (width, phone) => picture(width, sorted.length * (phone ? 44 : 30), { title: t(M.title), desc: sorted.map((s) => `${name(s)}: ${rounded(s.meanAbsolute)}`).join('. ') }, sorted.map((s, i) => {
    const left = phone ? 0 : 230, room = width - left - 60, y = i * (phone ? 44 : 30), long = Math.max(1, room * value(s) / most);
    return [text(phone ? 0 : left - 12, y + (phone ? 14 : 19), name(s), undefined, phone ? undefined : 'end'), rect(left, y + (phone ? 20 : 6), long, 16, i ? 'fb3' : 'fb'), text(left + long + 8, y + (phone ? 33 : 19), rounded(s.meanAbsolute), 'tb')];
  }));
  return h('section', { id: 'metoder', tabindex: -1, key: 'methods' },
    h('h2', {}, t(M.h, { best: name(sorted[0]) })),
    h('p', { class: 'lead' }, t(byHorizon.length > 1 ? M.lead : M.leadOne, { a: byHorizon[0]?.ahead, b: byHorizon.at(-1)?.ahead, n: sorted[0].forecasts, list: capital(list(sorted.map((s) => t(M.one, { method: name(s), n: rounded(s.meanAbsolute) })))) })),
    h('figure', {}, h('div', { class: 'w' }, bars(776, false)), h('div', { class: 'n' }, bars(328, true))),
    table(t(M.caption), cols(M.cols), sorted.map((s) => [name(s), ask(`metod.${s.method}`, rounded(s.meanAbsolute, 1)), s.weighted ? percent(s.weighted, 1) : t(T.unknown), rounded(s.totalMeanAbsolute), whichWay(s)]), { stack: true, right: [1, 2, 3, 4], cls: 'methods' }),
    byHorizon.length > 0 && table(t(M.byYears), [t(M.ahead), t(M.from), t(M.times), ...byHorizon[0].scores.map((s) => capital(name(s)))], byHorizon.map((of) => [String(of.ahead), of.first === of.last ? String(of.first) : `${of.first}–${of.last}`, whole(of.scores[0].forecasts), ...of.scores.map((s) => rounded(s.totalMeanAbsolute))]), { stack: true, right: [2, 3, 4, 5], cls: 'methods' }));
}
