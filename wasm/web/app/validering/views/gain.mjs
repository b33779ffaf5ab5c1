// Kvalitet och vinst: what validation gives against full training. What it
// costs, and what the network says of itself, comes in gain-more.mjs.
import { h } from '../../dom.mjs';
import { say, t, whole } from '../../lang.mjs';
import { T } from '../../texts-frame.mjs';
import { app } from '../../app.mjs';
import { ask, askMark, asTable, own } from '../../parts.mjs';
import { dev } from '../../dev.mjs';
import { key } from '../../draw/marks.mjs';
import { chooseOccupation, chosenOccupation, kick, money } from '../parts.mjs';
import { rangeMark, rangePlot } from '../draw/gain.mjs';
import { GAIN } from '../texts-gain.mjs';
import { days, gains, isGain, placeName, span } from '../why-gain.mjs';
import { both, later, occupations } from './gain-parts.mjs';

const more = later(() => import('./gain-more.mjs'));

export const unasked = () => (gains().length ? 'vinst' : 'kostnad.perCertified');

export const code = {
  slice: ({ cost, quality, occupations: all }) => ({ cost, quality, occupations: all }),
  go: ['for _, o := range report.Occupations {', '\tif o.Flow == nil {', '\t\tcontinue', '\t}', '\tfor _, g := range o.Flow.Gain {', '\t\tfmt.Println(o.Name.In(samverkan.LANG), g.Place, g.Says.In(samverkan.LANG))', '\t}', '}',
    'for _, q := range report.Quality {', '\tfmt.Println(q.Name.In(samverkan.LANG), q.Level, q.Shows.In(samverkan.LANG), q.Against)', '}', 'for _, says := range report.Cost.Says {', '\tfmt.Println(says.In(samverkan.LANG))', '}'],
};

const cols = (all) => all.map((c) => t(c));
const LOOK = { gain: ['sb', 't2'], either: ['so', 'to tb'], open: ['so', 'to'], loss: ['sr2', 'tr tb'], unknown: ['sl2', 't3'] };

export function view() {
  const o = chosenOccupation();
  const all = gains();
  return [
    kick(),
    h('h1', { class: 's', key: 'h1' }, headline(o, all[0])),
    all.length ? h('p', { class: 'lead', key: 'lead' }, own(all[0].says)) : h('p', { class: 'lead', key: 'lead' }, t(o ? GAIN.noneLead : GAIN.noOccupationLead)),
    o && occupations(o, chooseOccupation),
    all.length > 0 && facts(all[0]),
    all.length > 0 && all[0].certified > 0 && places(all),
    more()?.more(o),
    dev('vinst'),
  ];
}

function headline(o, g) {
  if (!o) return t(GAIN.noOccupation);
  if (!g) return t(GAIN.none);
  if (g.certified === undefined) return t(GAIN.notKnown);
  if (!g.certified) return t(GAIN.nobody);
  const is = isGain(g.daysPerCase);
  if (is !== 'gain' && is !== 'loss') return t(GAIN.either);
  const { least, most } = g.daysPerCase;
  const away = is === 'gain' ? g.daysPerCase : { least: positive(most), most: positive(least) };
  return t(is === 'gain' ? GAIN.soon : GAIN.late, { days: span(away, days).replace('–', '\u2060–\u2060'), if: g.assumed ? t(GAIN.if) : '' });
}

const positive = ({ exact }) => ({ exact: exact.replace('-', '') });

function facts(g) {
  const F = GAIN.facts;
  const fact = (asked, words, args) => h('div', {}, asked, t(words, args));
  const unit = (text) => text.replace(/\u00a0(dagar|dag|days|day)$/, '');
  return h('div', { class: 'facts', key: 'facts' },
    fact(ask('vinst.dagar', g.certified === undefined ? t(T.unknown) : whole(g.certified)), app.report.occupations?.length > 1 ? F.certifiedOf : F.certified, { name: chosenOccupation().name }),
    fact(ask('vinst', unit(span(g.daysPerCase, days))), F.days),
    fact(ask('vinst.pengar', span(g.moneyPerCase, money)), F.money),
    fact(ask('kostnad.perCertified', span(app.report.cost.perCertified, money)), F.cost));
}

/* ---- the gain by municipality ---- */

const value = (figure) => figure?.rounded;

function plotOf(all, { member, words, kind, title, per = 1 }) {
  const rows = all.map((g) => {
    const range = g[member];
    const is = isGain(range);
    return {
      id: g.place, name: say(placeName(g.place)), cls: LOOK[is][0], look: g.certified ? LOOK[is][1] : 't3',
      least: value(range?.least) / per || (range?.least ? 0 : undefined), most: value(range?.most) / per || (range?.most ? 0 : undefined),
      word: !g.certified ? t(GAIN.places.nobody) : per === 1 ? t(GAIN.places.of, { days: span(range, words), n: g.certified }) : span(range, words),
    };
  });
  const says = (n) => (per === 1 ? whole(n) : n ? money({ exact: String(n * per) }) : whole(0));
  // What is known at most alone begins beyond nothing: it can be a loss.
  const open = rows.some((r) => r.least === undefined && r.most !== undefined);
  const ends = rows.flatMap((r) => [r.least, r.most]).filter((n) => n !== undefined);
  const from = open ? Math.min(0, ...ends) - 0.12 * Math.max(...ends.map(Math.abs), 1) : undefined;
  return both((how) => rangePlot(rows, { ...how, title: t(title), scale: { zero: true, says, from }, ask: ({ id }, place, marks) => askMark(`vinst.${kind}${id ? `.${id}` : ''}`, place, marks) }));
}

function places(all) {
  const P = GAIN.places;
  const order = all.filter((g) => g.place).sort((a, b) => (value(b.daysPerCase.least) ?? -Infinity) - (value(a.daysPerCase.least) ?? -Infinity));
  const first = all.find((g) => !g.place);
  const rows = first ? [...order, first] : order;
  const have = order.filter((g) => g.certified > 0);
  const sure = have.filter((g) => isGain(g.daysPerCase) === 'gain').length;
  const lost = have.length > 0 && have.every((g) => isGain(g.daysPerCase) === 'loss');
  const kinds = new Set(rows.map((g) => isGain(g.moneyPerCase)));
  const knows = rows.some((g) => isGain(g.moneyPerCase) !== 'unknown');
  const marks = (is) => [is.has('gain') && [rangeMark('sb'), t(P.key)], is.has('either') && [rangeMark('so'), t(P.keyCross)], is.has('open') && [rangeMark('so', true), t(P.keyOpen)], is.has('loss') && [rangeMark('sr2'), t(P.keyLoss)]].filter(Boolean);
  return h('section', { id: 'kommuner', tabindex: -1, key: 'places' },
    h('h2', {}, t(sure === order.length ? P.hAll : sure ? P.h : lost ? P.hLoss : P.hNone, { n: sure, of: order.length, if: all.some((g) => g.assumed) ? t(GAIN.if) : '' })),
    h('h3', { class: 'after' }, t(P.days)),
    h('figure', {}, key(marks(new Set(rows.map((g) => isGain(g.daysPerCase))))), plotOf(rows, { member: 'daysPerCase', words: days, kind: 'dagar', title: P.days })),
    knows && [h('h3', { class: 'after' }, t(P.money)), h('figure', {}, key(marks(kinds)), plotOf(rows, { member: 'moneyPerCase', words: money, kind: 'pengar', title: P.money, per: 100 }))],
    asTable(t(P.caption), cols(P.cols), rows.map((g) => [own(placeName(g.place)), g.certified === undefined ? t(T.unknown) : whole(g.certified),
      ...[[g.daysPerCase, days], [g.gainedDays, days], [g.moneyPerCase, money], [g.gainedMoney, money]].map(([range, words]) => (g.certified ? span(range, words) : t(P.nobody)))]), [1, 2, 3, 4, 5]));
}
