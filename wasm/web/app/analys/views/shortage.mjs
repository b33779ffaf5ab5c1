// Brist: need and supply of an occupation, what is lacking where and why, the
// cheapest mix of levers, and the levers to pull.
import { h } from '../../dom.mjs';
import { capital, list, percent, rounded, say, small, t, whole } from '../../lang.mjs';
import { T } from '../../texts-frame.mjs';
import { app, editDocument, label, render, word } from '../../app.mjs';
import { ask, field, own, select, table } from '../../parts.mjs';
import { dev } from '../../dev.mjs';
import { bandOf, chosenPlace, dayField, findings, kick, money, ownCapital, placeField, placeName } from '../parts.mjs';
import { awaited, chart, drawings, section } from '../drawings.mjs';
import { setLever, shareOf } from '../edit.mjs';
import { chooseOccupation, flows, leverName, occupation, occupationOf, persons, placeState, shortfall, yearOf } from '../why-shortage.mjs';
import { ANALYS } from '../texts.mjs';
import { SHORT } from '../texts-shortage.mjs';

const RULES = ['ANA-08', 'ANA-09', 'ANA-10', 'ANA-13', 'ANA-14'];
const cols = (all) => all.map((c) => t(c));

export const unasked = () => (occupation() ? (placeState(chosenPlace()) && yearOf(placeState(chosenPlace())) ? `brist.${chosenPlace()}` : 'brist') : undefined);

export const code = {
  slice: ({ says, occupations, shortages, programs }) => ({ says, ...(occupations && { occupations }), ...(shortages && { shortages }), ...(programs && { programs }) }),
  go: ['fmt.Println(report.Says.In(samverkan.LANG))', 'for _, o := range report.Occupations {', '\tfmt.Println(o.Name.In(samverkan.LANG), o.Says.In(samverkan.LANG))', '\tfor _, p := range o.Places {', '\t\tfmt.Println("\\t", p.Place, p.Says.In(samverkan.LANG))', '\t}',
    '\tif o.Mix != nil {', '\t\tfmt.Println(o.Mix.Says.In(samverkan.LANG))', '\t}', '}', 'for _, p := range report.Programs {', '\tfmt.Println(p.Name.In(samverkan.LANG))', '}'],
};

export function view() {
  const o = occupation();
  const place = chosenPlace();
  if (!o) return [kick(), h('h1', { class: 's', key: 'h1' }, t(SHORT.none)), h('p', { class: 'lead', key: 'lead' }, t(SHORT.noneLead)), programs(place), findings(RULES), dev('brist')];
  return [
    kick(),
    h('h1', { class: 's', key: 'h1' }, own(o.says)),
    h('div', { class: 'row form', key: 'choose' },
      app.report.occupations.length > 1 && field('yrke', t(SHORT.occupation), select('yrke', o.occupation, app.report.occupations.map((one) => [one.occupation, capital(say(one.name))]), chooseOccupation)),
      app.report.profiles.length > 0 && placeField('kommun')),
    facts(o, place),
    dayField(),
    gap(o, place),
    o.places?.length > 0 && places(o),
    o.places?.length > 0 && reasons(o),
    mixOf(o),
    levers(),
    programs(place),
    findings(RULES),
    dev('brist'),
  ];
}

/** What the levers come to, which is told when it turns: what filling the gap costs and gives, or how many are lacking even so. */
export function told(was) {
  const { mix } = occupation() ?? {};
  if (!mix) return undefined;
  const { turned } = SHORT.mix;
  const now = mix.enough ? `${mix.cost} ${mix.covers}` : String(up(mix.lacking));
  if (!was) return now;
  const [before, gave] = was.split(' ');
  const left = mix.left ? ` ${say(mix.left)}` : ''; // of what is unknown nothing is known to be the cheapest, or not enough
  if (!mix.enough) return t(gave ? turned.notEnough : turned.lacking, { n: whole(up(mix.lacking)), was: persons(before) }) + left;
  if (!gave) return t(turned.enough, { now: full(mix.cost), was: persons(before) }) + left;
  const args = { now: full(mix.cost), was: full(before), gives: persons(mix.covers), gave: persons(gave) };
  return t(Number(before) === mix.cost ? turned.gives : turned.cost, args) + left;
}

// Whether not every municipality is entered.
const partly = (o) => (o.places?.length ?? 0) < app.report.profiles.length;

// The least whole number that is not below an exact one.
const up = (exact) => {
  const [n, d = 1n] = exact.split('/').map(BigInt);
  return Number(n / d + (n % d > 0n ? 1n : 0n));
};

function facts(o, place) {
  const F = SHORT.facts;
  const all = o.total && yearOf(o.total), here = placeState(place) && yearOf(placeState(place));
  const one = (key, number, words, args) => h('div', {}, ask(key, number), t(words, args));
  const count = (y) => (y?.needed === undefined ? t(T.unknown) : whole(y.needed));
  return h('div', { class: 'facts four', key: 'facts' },
    one('brist', count(all), partly(o) ? F.partly : F.lacking, { year: String(o.year), n: o.places?.length ?? 0, of: app.report.profiles.length }),
    all?.gapBand && one('brist', bandOf(all.gapBand), F.band),
    here && one(`brist.${place}`, count(here), F.here, { place: placeName(place) }),
    o.mix?.enough && one('blandning', money(o.mix.cost), F.cost));
}

const mine = (made, kind, o) => made?.find((d) => d.id === `${kind}.${o.occupation}`);

function gap(o, place) {
  if (!place || !placeState(place)) return undefined;
  const { made, waits } = drawings(place, ['gap']);
  const drawing = mine(made, 'gap', o);
  const heading = t(SHORT.here, { place: placeName(place), says: small(say(placeState(place).says)) });
  if (drawing) return section(drawing, waits, { heading });
  return !made && h('section', { key: 'gap' }, h('h2', {}, heading), awaited('gap'));
}

/* ---- all municipalities, and why ---- */

const order = (o) => {
  const at = ({ place }) => {
    const s = shortfall(place);
    return s?.rank || (s?.gap === undefined ? 2000 : 1000);
  };
  return [...o.places].sort((a, b) => at(a) - at(b));
};

function places(o) {
  const P = SHORT.places;
  const rows = order(o);
  const most = shortfall(rows[0].place);
  // In whole persons that add up: need and gap are rounded up, and supply is what that leaves.
  const shown = (y) => (y?.demand && y?.gap ? { need: up(y.demand), have: up(y.demand) - up(y.gap) } : undefined);
  const number = (n) => (n === undefined ? t(T.unknown) : whole(n));
  const row = (name, y, key, rests, of = shown(y)) => [name, number(of?.need), number(of?.have),
    ask(key, y?.needed === undefined ? t(T.unknown) : whole(y.needed)), bandOf(y?.gapBand), rests];
  const all = o.total && yearOf(o.total);
  const each = rows.map((p) => shown(yearOf(p) ?? {}));
  const sums = each.every(Boolean) ? { need: each.reduce((n, x) => n + x.need, 0), have: each.reduce((n, x) => n + x.have, 0) } : {};
  return h('section', { id: 'kommunerna', tabindex: -1, key: 'places' },
    h('h2', {}, most?.gap === undefined ? t(P.hUnknown) : most.needed ? t(most.gapBand?.p10Rounded >= 0.5 ? P.h : P.hPerhaps, { place: placeName(rows[0].place) }) : t(P.hNone)),
    table(t(P.caption, { what: capital(say(o.name)), year: String(o.year) }), cols(P.cols), [
      ...rows.filter((p) => yearOf(p)).map((p) => row(placeName(p.place), yearOf(p), `brist.${p.place}`, p.variance ? t(p.variance.mostlyAssumption ? P.mostly : P.notMostly) : t(T.unknown))),
      ...(all ? [{ key: 'alla', cells: row(h('strong', {}, t(partly(o) ? P.together : P.all)), all, 'brist', '', sums) }] : []),
    ], { stack: true, right: [1, 2, 3], cls: 'gaps' }),
    h('p', { class: 'small after' }, t(P.band)));
}

function reasons(o) {
  const R = SHORT.reasons;
  const rows = order(o);
  const left = [...new Set(rows.flatMap((p) => p.notCounted ?? []))].filter((is) => rows.every((p) => p.notCounted?.includes(is)));
  return h('section', { id: 'skal', tabindex: -1, key: 'reasons' }, h('h2', {}, t(R.h)),
    h('ul', { class: 'also' }, rows.map((p) => {
      const s = shortfall(p.place);
      return h('li', { key: p.place }, s?.says ? [h('strong', {}, t(R.of, { place: placeName(p.place) })), own(s.says)] : t(R.unknown, { place: placeName(p.place), n: p.unknown?.length ?? 0 }));
    })),
    left.length > 0 && h('p', { class: 'small after' }, t(R.notCounted, { flows: flows(left) })));
}

/* ---- the cheapest mix ---- */

const leverOf = (id) => occupationOf()?.levers?.find((l) => l.id === id);
// Costs that stand above or beside their parts, in full: rounded, they would not add up.
const full = (ore) => t(ANALYS.kr, { n: rounded(`${ore}/100`) });
const takes = (lever) => (lever?.leadMonths ? t(SHORT.levers.months, { n: lever.leadMonths }) : t(SHORT.levers.atOnce));
const priced = (u) => t(u.onAssumption === 0 ? SHORT.mix.source : u.onAssumption === u.cost ? SHORT.mix.assumed : SHORT.mix.partly);

function mixOf(o) {
  const M = SHORT.mix;
  const { mix } = o;
  if (!mix) return h('section', { key: 'mix' }, h('h2', {}, t(M.none)));
  const without = (u) => mix.without?.find((w) => w.lever === u.lever);
  const notUsed = mix.notUsed?.map((n) => h('p', { class: 'small', key: n.lever }, t(M.notUsed, { name: leverName(n.lever), why: word('notUsed', n.why) })));
  if (!mix.enough) return h('section', { id: 'blandning', tabindex: -1, key: 'mix' }, h('h2', {}, ask('blandning', t(mix.left ? M.notEnoughKnown : M.notEnough, { n: whole(up(mix.lacking)) }))), notUsed);
  const { made, waits } = drawings(app.report.profiles[0]?.code, ['mix']);
  const drawing = mine(made, 'mix', o);
  return h('section', { id: 'blandning', tabindex: -1, key: 'mix' },
    h('h2', {}, ask('blandning', t(mix.left ? M.hKnown : M.h, { cost: full(mix.cost) }))),
    drawing ? chart(drawing, waits) : !made && awaited('mix'),
    table(t(M.caption), cols(M.cols), mix.uses.map((u) => [
      ask(`atgard.${u.lever}`, ownCapital(u.name)), whole(u.persons), persons(u.gives), takes(leverOf(u.lever)), full(u.cost), full(u.highCost), priced(u), without(u)?.cost === undefined ? t(M.notWithout) : full(without(u).cost),
    ]), { stack: true, right: [1, 2, 4, 5, 7], cls: 'mix' }),
    h('p', { class: 'small after' }, mix.lowCovers !== mix.highCovers && `${t(M.gives, { n: rounded(mix.covers), gap: rounded(mix.gap), low: rounded(mix.lowCovers), high: rounded(mix.highCovers) })} `, t(M.band, { low: money(mix.lowCost), high: money(mix.highCost), assumed: money(mix.onAssumption), cost: money(mix.cost) }),
      mix.next && ` ${t(M.next, { what: list(mix.next.uses.map((u) => t(M.use, { name: leverName(u.lever), n: whole(u.persons) }))), cost: money(mix.next.cost) })}`,
      mix.undecided && ` ${t(M.undecided)}`),
    notUsed);
}

/* ---- the levers to pull ---- */

const L = SHORT.levers;
const digits = (text) => text.replace(/[\s\u00a0]/g, '');
const how = (lever) => (lever.capacity?.perYear === undefined && lever.capacity?.total !== undefined ? 'total' : 'perYear');
// What a field holds, what is right in it, and what that is in the document.
const PARTS = {
  capacity: { shown: (l) => l.capacity?.[how(l)], right: /^\d{1,6}$/, wrong: L.wholeNumber, value: (text, l) => (text ? { [how(l)]: Number(text) } : {}) },
  cost: { shown: (l) => l.cost?.value === undefined ? undefined : rounded(`${l.cost.value}/100`), right: /^\d{1,9}$/, wrong: L.wholeNumber, value: (text) => (text ? Number(text) * 100 : undefined) },
  yield: { shown: (l) => l.yield?.value === undefined ? undefined : rounded(l.yield.value, 1, 100n).replace(/[,.]0$/, ''), right: /^(100|\d{1,2})([.,]\d{1,4})?$/, wrong: L.percent, value: (text) => (text ? shareOf(text) : undefined) },
};

let counting = {}; // what has been written in the fields, until the engine has answered

async function pull(o, lever, part, input) {
  const text = digits(input.value);
  const is = PARTS[part];
  app.form = {};
  if (text && (!is.right.test(text) || (part === 'yield' && parseFloat(text.replace(',', '.')) > 100))) {
    app.form = { wrong: input.id, values: { [input.id]: input.value } };
    return render();
  }
  if (!(input.id in counting) && text === digits(String(is.shown(lever) ?? ''))) return render();
  const mine = counting = { ...counting, [input.id]: input.value };
  await editDocument(label(L.done, () => ({ name: capital(say(lever.name)), what: t(L.parts[part]) })), (d) => setLever(d, o.id, lever.id, part, is.value(text, lever), { ...L.own }));
  if (mine !== counting) return; // a later pull is being counted, with this one in it
  counting = {};
  render();
}

function fieldOf(o, lever, part, unit) {
  const id = `${part}-${lever.id}`;
  const wrong = app.form.wrong === id;
  return h('div', { class: 'pull' },
    h('input', { id, type: 'text', inputmode: 'decimal', autocomplete: 'off', maxlength: 20, value: String(app.form.values?.[id] ?? counting[id] ?? PARTS[part].shown(lever) ?? ''), placeholder: t(T.unknown),
      'aria-label': t(L[part], { name: capital(say(lever.name)), how: unit ?? '' }), 'aria-invalid': wrong ? 'true' : undefined, 'aria-describedby': wrong ? `${id}-fel` : undefined,
      on: { change: ({ target }) => pull(o, lever, part, target) } }),
    unit && h('span', { class: 'small' }, unit),
    wrong && h('p', { class: 'small red', id: `${id}-fel` }, t(PARTS[part].wrong)));
}

function levers() {
  const o = occupationOf();
  const all = o?.levers ?? [];
  return h('section', { id: 'atgarder', tabindex: -1, key: 'levers' },
    h('h2', {}, t(L.h)),
    all.length === 0 ? h('p', {}, t(L.none)) : [
      h('p', { class: 'lead on-screen' }, t(L.lead)),
      table(t(L.caption), cols(L.cols), all.map((lever) => ({ key: lever.id, cells: [
        [ask(`atgard.${lever.id}`, ownCapital(lever.name)), lever.fixed?.value !== undefined && h('span', { class: 'why-not' }, t(L.fixed, { cost: money(lever.fixed.value) }))],
        fieldOf(o, lever, 'capacity', t(L[how(lever)])), fieldOf(o, lever, 'cost'), fieldOf(o, lever, 'yield', '%'), takes(lever),
      ] })), { stack: true, cls: 'levers' }),
    ]);
}

/* ---- places of higher vocational education ---- */

function programs(place) {
  const all = (app.report.programs ?? []).filter((p) => !p.place || p.place === place);
  if (!all.length || !place) return undefined;
  const { made, waits } = drawings(place, ['places']);
  const Y = SHORT.programs;
  return all.map((p) => {
    const drawing = made?.find((d) => d.id === `places.${p.program}`);
    const lastYear = p.years.at(-1);
    const of = app.now.document.programs.find((x) => x.id === p.program);
    const known = (n) => (n === undefined ? t(T.unknown) : whole(n));
    return h('section', { id: `platser-${p.program}`, tabindex: -1, key: `p-${p.program}` },
      h('h2', {}, t(lastYear?.unfilled === undefined ? Y.unknown : lastYear.unfilled ? Y.says : Y.full, { name: p.name, n: lastYear?.unfilled, year: String(lastYear?.year) })),
      p.next && h('p', { class: 'lead' }, own(p.next.says)),
      drawing ? chart(drawing, waits) : !made && awaited('places'),
      table(t(Y.caption), cols(Y.cols), p.years.map((y) => {
        const counted = of.years.find((x) => x.year === y.year) ?? {};
        return [String(y.year), known(counted.granted), known(counted.started), ask(`platser.${p.program}.${y.year}`, known(y.unfilled)), y.fill ? percent(y.fill, 1) : t(T.unknown), y.eligiblePerPlace ? rounded(y.eligiblePerPlace, 1) : t(T.unknown)];
      }), { stack: true, right: [1, 2, 3, 4, 5], cls: 'intakes' }));
  });
}
