// The reasons of Folkmängd. A key is ar.CODE.YEAR, metod.METHOD or band.YEAR.
import { rounded, t, whole } from '../lang.mjs';
import { app } from '../app.mjs';
import { answering } from '../why.mjs';
import { own } from '../parts.mjs';
import { said } from './parts.mjs';
import { AHEAD } from './texts-ahead.mjs';

const W = AHEAD.why;

export const placeAhead = (code) => {
  const { region, places = [] } = app.report.ahead ?? {};
  return places.find((p) => p.code === code) ?? (region?.code === code ? region : undefined);
};

export const bandOf = (place, year) => place.bands?.find((b) => b.year === year);
// Whether bands of the whole population held, which those of age groups do not tell.
export const triedTotal = ({ total, coverage: of }) => total && t(of?.totals ? AHEAD.bands.total : AHEAD.bands.totalUntried, { inside: of?.totalsInside ?? 0, n: of?.totals ?? 0 });

/** The years that the rates are of, as they stand in a sentence. */
export const pastYears = () => {
  const { deathsFrom, birthsFrom, movesFrom, to } = app.report.ahead;
  return { deaths: String(deathsFrom), births: birthsFrom === to ? String(to) : `${birthsFrom}–${to}`, moves: String(movesFrom), to: String(to) };
};

answering('ar', (key) => {
  const [, code, year] = key.split('.');
  const at = placeAhead(code);
  if (!at) return undefined;
  const { ahead } = app.report;
  const i = at.years.findIndex((y) => String(y.year) === year);
  const y = at.years[i];
  if (!y) return undefined;
  const before = i ? at.years[i - 1].total : at.total;
  const band = bandOf(at, y.year)?.total;
  return {
    head: t(W.head, { name: at.name, now: whole(at.total), launch: String(ahead.launch), then: whole(y.total), year }),
    counted: t(W.counted, pastYears()),
    evidence: [
      t(W.adds, { before: whole(before), births: whole(y.births), deaths: whole(y.deaths), sign: y.moved < 0 ? '−' : '+', moved: whole(Math.abs(y.moved)), total: whole(y.total) }),
      at !== ahead.region && t(W.share), band && t(W.band, { low: whole(band.low), high: whole(band.high), level: whole(bandOf(at, y.year).level) }), band && triedTotal(bandOf(at, y.year)),
      at.estimate && own(at.estimate), ...(ahead.notes ?? []).map((note) => own(note)),
    ].filter(Boolean),
    sources: ['KFA-02'],
    change: [t(W.newer)],
    id: 'ANA-06',
  };
});

answering('metod', (key) => {
  const score = app.report.ahead?.scores?.find((s) => s.method === key.split('.').slice(1).join('.'));
  return score && {
    head: t(W.score, { method: said('methods', score.method), n: rounded(score.meanAbsolute) }),
    counted: t(W.scored, { missed: whole(score.missed), cells: whole(score.cells), n: score.forecasts, years: app.report.ahead.byHorizon?.at(-1).ahead }),
    evidence: [t(W.same)],
    sources: ['KFA-02'],
    change: [t(W.newer)],
    id: 'ANA-07',
  };
});

answering('band', (key) => {
  const { region } = app.report.ahead ?? {};
  const band = region?.bands?.find((b) => String(b.year) === key.split('.')[1]);
  const of = band?.coverage;
  return of && {
    head: t(W.cover, { inside: whole(of.inside), cells: whole(of.cells) }), counted: t(W.covered, { n: of.launches }), sources: ['KFA-02'], change: [t(W.longer)], id: 'ANA-07',
  };
});
