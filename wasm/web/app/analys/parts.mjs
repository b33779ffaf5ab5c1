// What the views of an analysis look up in the document and the report by ID or
// code, and how they say it. Names are the document's: give them to ownName().
import { h } from '../dom.mjs';
import { capital, day, rounded, say, t, whole } from '../lang.mjs';
import { app, edit, label, render, resultOf, word } from '../app.mjs';
import { T } from '../texts-frame.mjs';
import { ask, field, own, select } from '../parts.mjs';
import { ANALYS } from './texts.mjs';

const found = (list, code) => app.now.document[list]?.find((x) => x.code === code);

/** What a code is called: of the region's own, of others, of the region. */
export const placeName = (code) => (found('municipalities', code) ?? found('others', code) ?? (app.now.document.region.code === code ? app.now.document.region : undefined))?.name ?? code;
export const profileOf = (code) => app.report.profiles.find((p) => p.code === code);
export const measureOf = (id) => app.now.document.measures?.find((m) => m.id === id);
export const measureName = (id) => measureOf(id)?.name ?? { sv: id };
export const sourceOf = (id) => app.now.document.sources?.find((x) => x.id === id);

/** What people call a value: a list of analysis.words and the code in it. */
export const said = (list, is) => say(word(list, is));

/** A name that begins a line: Antalet invånare. They stand in the document as in a sentence. */
export function ownCapital(text) {
  const name = own(text);
  name.textContent = capital(name.textContent);
  return name;
}

/* ---- which municipality ---- */

let last; // the one looked at last

/** The municipality that the views speak of: of the address, else the one looked at last, else the document's last. */
export function chosenPlace() {
  const { view, section } = app.route;
  if (view === 'kommunen' && profileOf(section)) last = section;
  return (profileOf(last) ?? app.report.profiles.at(-1))?.code;
}

export function choosePlace(code) {
  last = code;
  render();
}

/** The choice of it. */
export const placeField = (id, choose = choosePlace) => field(id, t(ANALYS.place), select(id, chosenPlace(), app.report.profiles.map((p) => [p.code, p.name]), choose));

/* ---- figures ---- */

/** An exact figure of a measure: 22,9 %, 222,3 tkr. */
export const figureOf = (exact, { unit, decimals = 0 }) => t(ANALYS.units[unit], { n: rounded(exact, decimals) });

/** A difference of it: 2,0 procentenheter. */
export const changeOf = (exact, { unit, decimals = 0 }) => t(unit === 'percent' ? ANALYS.points : ANALYS.units[unit], { n: signed(rounded(exact, decimals)) });

const signed = (n) => (n.startsWith('−') || !/[1-9]/.test(n) ? n : `+${n}`);

/** A rank {first, last, of}: 45 av 290, 117–127 av 290. */
export const rankOf = (rank) => (rank ? t(ANALYS.rank, { n: rank.first === rank.last ? whole(rank.first) : `${whole(rank.first)}–${whole(rank.last)}`, of: rank.of }) : t(T.unknown));

/** A band of a gap {p10Rounded, p90Rounded}: 5 till 21, 4 för många till 9 för få. */
export function bandOf(band) {
  if (!band) return t(T.unknown);
  const [low, high] = [band.p10Rounded, band.p90Rounded].map(Math.round);
  if (low >= 0) return t(ANALYS.to, { low, high });
  return high > 0 ? t(ANALYS.overToShort, { over: -low, high }) : t(ANALYS.over, { low: Math.abs(high), high: -low });
}

/** Öre as money: 118 tkr, 1,4 mkr; in kronor below a hundred thousand. */
export function money(ore) {
  const kronor = Math.abs(ore) / 100;
  const [unit, of, digits] = kronor >= 999_500 ? [ANALYS.mkr, 100_000_000, 1] : kronor >= 99_999.5 ? [ANALYS.tkr, 100_000, 0] : [ANALYS.kr, 100, 0];
  return t(unit, { n: rounded(`${ore}/${of}`, digits) });
}

/* ---- what stands in every view ---- */

/** The line above a heading: the work and the day. */
export const kick = () => h('p', { class: 'kick', key: 'kick' }, t(ANALYS.kick, { name: app.report.name, on: day(app.report.on) }));

/** The field for the day that the page speaks of. */
export const dayField = () =>
  h('details', { class: 'after', key: 'day' }, h('summary', {}, t(ANALYS.on.change)),
    field('dag', t(ANALYS.on.label), h('input', { id: 'dag', type: 'date', value: app.now.on, on: { change: ({ target }) => {
      if (target.value && target.value !== app.now.on) edit(label(ANALYS.on.done, () => ({ on: day(target.value) })), () => ({ on: target.value }));
    } } })));

/** What rules found, each with its reason. */
export function findings(rules) {
  const kept = rules.map((id) => [id, resultOf(id)?.findings ?? []]).filter(([, list]) => list.length);
  return h('section', { id: 'anmarkningar', tabindex: -1, key: 'findings' }, h('h2', {}, t(ANALYS.findings.h)),
    kept.length ? h('ul', { class: 'also' }, kept.map(([id, [first, ...more]]) => h('li', { key: id },
      h('p', {}, ask(id, own(first.says))), h('p', { class: 'small' }, own(first.next), more.length > 0 && ` (${t(ANALYS.findings.more, { n: more.length })})`))))
      : h('p', {}, t(ANALYS.findings.none)));
}
