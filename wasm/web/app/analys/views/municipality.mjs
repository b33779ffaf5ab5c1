// Kommunen: a municipality in figures, against the like ones and not only its
// neighbours. What further down is long comes with the rest.
import { h } from '../../dom.mjs';
import { decimal, lang, list, say, t } from '../../lang.mjs';
import { T } from '../../texts-frame.mjs';
import { app } from '../../app.mjs';
import { go } from '../../route.mjs';
import { ask, own, ownName, table, with_ } from '../../parts.mjs';
import { dev } from '../../dev.mjs';
import { changeOf, chosenPlace, dayField, figureOf, findings, kick, measureName, ownCapital, placeField, placeName, profileOf, rankOf } from '../parts.mjs';
import { awaited, drawings, map, section } from '../drawings.mjs';
import { ANALYS } from '../texts.mjs';
import { PLACE } from '../texts-municipality.mjs';
import '../why-municipality.mjs';

const RULES = ['ANA-01', 'ANA-02', 'ANA-03', 'ANA-04', 'ANA-05'];

export const unasked = () => (profileOf(chosenPlace())?.like.places?.length ? `lik.${chosenPlace()}` : undefined);

export const code = {
  slice: ({ says, profiles, facts }) => ({ says, profiles, ...(facts && { facts }) }),
  go: ['for _, p := range report.Profiles {', '\tfmt.Println(p.Says.In(samverkan.LANG), p.Compared.In(samverkan.LANG))', '\tfor _, m := range p.Measures {', '\t\tfmt.Println("\\t", m.Name.In(samverkan.LANG), m.Year, m.Value)', '\t}', '}',
    'for _, f := range report.Facts {', '\tfmt.Println(f.Says.In(samverkan.LANG), f.Because.In(samverkan.LANG))', '}'],
};

export function view() {
  const profile = profileOf(chosenPlace());
  if (!profile) return nobody();
  const figures = profile.measures.some((m) => m.year);
  return [
    head(profile, figures),
    dayField(),
    figures && pictures(profile),
    figures ? measures(profile) : none(),
    figures && alike(profile),
    facts(profile),
    sources(),
    findings(RULES),
    dev('kommunen'),
  ];
}

const nobody = () => [
  kick(), h('h1', { class: 's', key: 'h1' }, t(ANALYS.noPlaces)), h('p', { class: 'lead', key: 'lead' }, t(ANALYS.noPlacesLead)),
  h('p', { class: 'after', key: 'go' }, h('a', { class: 'btn go', href: '#nytt' }, t(ANALYS.room.fresh))), dev('kommunen'),
];

const none = () => h('section', { id: 'siffror', tabindex: -1, key: 'figures' }, h('h2', {}, t(PLACE.figures.none)),
  h('p', { class: 'after' }, h('a', { class: 'btn', href: '#nytt/statistik' }, t(PLACE.figures.read))));

/* ---- the sentence, the choice and the map ---- */

function head({ code: of, name, says, like }, figures) {
  const n = like.places?.length ?? 0;
  const codes = app.report.profiles.map((p) => p.code);
  const choose = (place) => go({ view: 'kommunen', section: place });
  const outlined = app.now.document.municipalities.some((m) => m.outline?.length);
  const drawn = outlined && map(of, codes);
  return h('div', { class: 'verdict place', key: 'head' },
    h('div', {},
      kick(),
      h('h1', { class: 's' }, figures ? own(says) : ownName(name)),
      h('p', { class: 'lead' }, n ? with_(PLACE.lead, { like: ask(`lik.${of}`, t(PLACE.like, { n })) }) : t(PLACE.noneAlike, { why: like.why ?? {} })),
      h('div', { class: 'row form' }, placeField('kommun', choose))),
    drawn && h('figure', { class: 'small-map' }, drawn));
}

/* ---- the profile, ages and series ---- */

function pictures(profile) {
  const { made, waits } = drawings(profile.code, ['profile', 'ages', 'series']);
  if (!made) return h('section', { key: 'profile' }, h('h2', {}, own(profile.compared)), awaited('profile'));
  return made.map((one) => section(one, waits, one.kind === 'profile' ? { heading: own(profile.compared) } : {}));
}

/* ---- every measure, with its reason ---- */

function measures({ code: of, name, measures: all }) {
  const F = PLACE.figures;
  const known = all.filter((m) => m.value !== undefined), lacking = all.filter((m) => m.value === undefined);
  const key = (m) => `matt.${of}.${m.measure}`;
  return h('section', { id: 'siffror', tabindex: -1, key: 'figures' },
    h('h2', {}, t(F.h)),
    known.length > 0 && table(t(F.caption, { place: name }), F.cols.map((c) => t(c)), known.map((m) => [
      ownCapital(m.name), String(m.year), ask(key(m), figureOf(m.value, m)), rankOf(m.rank), m.likeMedian === undefined ? t(T.unknown) : figureOf(m.likeMedian, m),
      m.change ? t(F.since, { by: changeOf(m.change.value, m), from: String(m.change.from) }) : t(T.unknown),
    ]), { stack: true, cls: 'measures' }),
    lacking.length > 0 && [h('h3', { class: 'after' }, t(F.missingH)), h('ul', { class: 'plain' }, lacking.map((m) =>
      h('li', {}, ask(key(m), ownCapital(m.name)), `: ${m.missing ? t(ANALYS.missing[m.missing]) : t(T.unknown)}.`)))]);
}

/* ---- the like ones ---- */

function alike({ code: of, name, like }) {
  const { places = [], why } = like;
  if (!places.length) return why && h('section', { key: 'alike' }, h('h2', {}, own(why)));
  const L = PLACE.alike;
  const [a, b] = places.map((p) => p.name);
  return h('section', { id: 'liknande', tabindex: -1, key: 'alike' },
    h('h2', {}, t(b ? L.h : L.hOne, { a, b, name })),
    table(t(L.caption), L.cols.map((c) => t(c)), places.map((p) => [ownName(p.name), decimal(p.distanceRounded, 2)]), { right: [1], cls: 'alike' }),
    h('p', { class: 'small after' }, ask(`lik.${of}`, t(L.how))));
}

/* ---- did you know ---- */

const fact = (f) => h('div', { class: 'fact', key: f.fact },
  h('p', { class: 'serif' }, ask(`fakta.${f.fact}`, f.says?.sv ? t(PLACE.facts.says, { what: say(f.says) }) : t(PLACE.facts.unknown, { what: measureName(f.measure), place: placeName(f.place) }))),
  h('p', { class: 'small' }, own(f.because), ' ', f.known && (f.before ? t(PLACE.facts.before[f.before]) : t(PLACE.facts.once))));

function facts({ code: of, name }) {
  const { facts: all = [] } = app.report;
  if (!all.length) return undefined;
  const K = PLACE.facts;
  const mine = all.filter((f) => f.place === of), others = all.filter((f) => f.place !== of);
  return h('section', { id: 'fakta', tabindex: -1, key: 'facts' },
    h('h2', {}, t(K.h)),
    mine.length > 0 && h('div', { class: 'cols' }, mine.map(fact)),
    h('p', { class: 'small after' }, t(mine.length ? K.stated : K.none, { n: all.length, own: mine.length, place: name })),
    others.length > 0 && h('details', { class: 'after' }, h('summary', {}, t(K.others)), h('div', { class: 'cols' }, others.map(fact))));
}

/* ---- the sources ---- */

function sources() {
  const { sources: all = [] } = app.report;
  const { note } = app.now.document;
  const O = PLACE.sources;
  if (!all.length && !note) return undefined;
  const noted = all.filter((one) => one.note);
  return h('section', { id: 'kallor', tabindex: -1, key: 'sources' },
    h('h2', {}, t(O.h)),
    note && h('p', { class: 'lead' }, own(note)),
    all.length > 0 && table(t(O.caption), O.cols.map((c) => t(c)), all.map((one) => [
      ownName([one.publisher, one.table].filter(Boolean).join(', ')), one.measures ? own({ [lang()]: list(one.measures.map((id) => say(measureName(id)))) }) : t(O.people),
      one.first ? `${one.first}–${one.last}` : t(T.unknown), t(one.traceable ? O.yes : O.no),
    ]), { stack: true, cls: 'sources' }),
    noted.length > 0 && h('details', { class: 'after' }, h('summary', {}, t(O.notes)), noted.map((one) => h('p', { class: 'small after', key: one.id }, own(one.note)))));
}
