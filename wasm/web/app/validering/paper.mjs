// Paper: what may leave the network (validation.publish), never the working
// copy: no case, no candidate, and no count below the floor. The reasons of the
// working copy name cases, so they are not printed.
import { h } from '../dom.mjs';
import { capital, day, list, percent, rounded, say, t, whole } from '../lang.mjs';
import { T } from '../texts-frame.mjs';
import { app } from '../app.mjs';
import { mark } from '../draw/marks.mjs';
import { own } from '../parts.mjs';
import { money, ownCapital, rangeOf } from './parts.mjs';
import { V } from './texts.mjs';

const P = V.paper;
const plain = (caption, head, rows) => rows.length > 0 && h('table', {}, caption && h('caption', {}, caption),
  h('thead', {}, h('tr', {}, head.map((name) => h('th', { scope: 'col' }, t(name))))),
  h('tbody', {}, rows.map(([first, ...cells]) => h('tr', {}, h('th', { scope: 'row' }, first), cells.map((cell) => h('td', {}, cell))))));

const told = (n) => (n === undefined ? t(P.withheld) : whole(n));

function headline({ exits = [], inside }) {
  const certified = exits.find(({ kind }) => kind === 'certified')?.cases;
  const args = { certified, inside, from: day(app.publication.from) };
  if (certified === undefined) return t(P.saysNot);
  return t(certified === 0 ? P.saysNobody : inside === undefined ? P.saysFew : P.says, args);
}

function gained({ daysPerCase, moneyPerCase }) {
  const days = rangeOf(daysPerCase, ({ exact }) => rounded(exact));
  const said = [days && t(P.gainDays, { days }), rangeOf(moneyPerCase, money)].filter(Boolean);
  return said.length > 0 && `${t(P.gainEach, { what: list(said) })} `;
}

function occupation(o) {
  const gain = (o.gain ?? []).find(({ place }) => !place);
  return [
    h('h2', {}, ownCapital(o.name)),
    h('p', {}, headline(o)),
    plain(t(P.where), P.counts, [...(o.exits ?? []).map((x) => [ownCapital(x.name), told(x.cases)]), [t(P.inside), told(o.inside)]]),
    plain(t(P.waits), P.waitCols, (o.stages ?? []).map((s) => [[ownCapital(s.name), s.bottleneck && t(P.bottleneck)], s.waitRounded === undefined ? t(P.withheld) : whole(s.waitRounded)])),
    plain(t(P.shares), P.shareCols, (o.certified ?? []).map((x) => [whole(x.days), percent(`${x.percentRounded}/100`, 0)])),
    gain && [h('h3', {}, t(P.gain)), h('p', {}, gained(gain), own(gain.says))],
  ];
}

/** What may leave the network, as elements. */
export function paper() {
  const { name, on, occupations = [], floor, gaps, roles = [], costSays = [], outcomes, engine, rulebook } = app.publication;
  return [
    h('p', { class: 'mark' }, mark(), t(T.name)),
    h('p', { class: 'kick' }, t(V.kick, { name, on: day(on) })),
    h('h1', {}, t(P.report)),
    h('p', {}, t(P.floor, { n: whole(floor) })),
    occupations.map(occupation),
    h('h2', {}, t(P.network)),
    h('p', {}, gaps === undefined ? t(P.noOffers) : gaps ? t(P.gaps, { n: gaps }) : t(P.noGaps)),
    roles.filter((r) => r.vacant?.length).map((r) => h('p', {}, t(P.vacant, { role: capital(say(r.name)), n: r.vacant.length, of: whole(r.vacant.length + (r.filled?.length ?? 0)) }))),
    costSays.length > 0 && [h('h2', {}, t(P.cost)), costSays.map((says) => h('p', {}, own(says)))],
    h('h2', {}, t(P.rules)),
    plain('', P.ruleCols, outcomes.filter(({ outcome }) => outcome !== 'notApplicable').map((x) => [own(x.title), t(P.outcomes[x.outcome])])),
    h('p', { class: 'small last' }, t(P.from, { engine, rulebook })),
  ];
}
