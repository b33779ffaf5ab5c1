// Flödet: who is inside, where they wait, and what holds them back. What
// stands further down comes in flow-more.mjs.
import { h } from '../../dom.mjs';
import { capital, day, list, rounded, say, t, whole } from '../../lang.mjs';
import { T } from '../../texts-frame.mjs';
import { app, render, word } from '../../app.mjs';
import { started } from '../../engine.mjs';
import { ask, askMark, field, own, select } from '../../parts.mjs';
import { dev } from '../../dev.mjs';
import { flowKey, flowPlot } from '../draw/flow.mjs';
import { chooseOccupation, chosenOccupation, dayField, daysOf, kick, money, pipelineOf, rangeOf } from '../parts.mjs';
import { V } from '../texts.mjs';
import { FLOW } from '../texts-flow.mjs';
import { known, longest, timesOf } from '../why-flow.mjs';

export function unasked() {
  const o = chosenOccupation();
  return o ? (longest(o).length ? 'flode.trangt' : 'flode') : app.report.cost.project.least && 'flode.kostnad';
}

export const code = {
  slice: ({ says, pipelines, occupations, cost, cases }) => ({ says, pipelines, occupations, cost, cases }),
  go: ['fmt.Println(report.Says.In(samverkan.LANG))', 'for _, o := range report.Occupations {', '\tfor _, s := range o.Stages {', '\t\tfmt.Println(s.Name.In(samverkan.LANG), s.Waiting, s.Underway, s.Old)', '\t}', '}'],
};

export function view() {
  const o = chosenOccupation();
  if (!more) started().ready.then(fetchMore, fetchMore);
  return [
    kick(),
    headline(o),
    o && chooser(o),
    facts(o),
    dayField(),
    o?.stages?.length > 0 && stages(o),
    more?.sections(o),
    dev('flodet'),
  ];
}

/* ---- what comes when the first sight stands ---- */

let more;
let asks;
const fetchMore = () => (asks ??= import('./flow-more.mjs').then((made) => {
  more = made;
  render();
}, () => (asks = undefined)));

/* ---- the sentence, and four numbers ---- */

// The engine's first sentence is the heading; what it says more stands below.
function headline(o) {
  const { says, occupations = [] } = app.report;
  const [first, ...rest] = say(says).split(/(?<=\.) (?=[\p{Lu}\d])/u);
  const of = (words) => ({ [says.sv && say(says) === says.sv ? 'sv' : 'en']: words });
  const those = longest(o).map((s) => say(s.name));
  const key = (words) => (those.some((name) => words.includes(name)) ? 'flode.trangt' : o?.old && occupations.length === 1 && words === rest.at(-1) ? 'flode.lange' : undefined);
  return [
    h('h1', { class: 's', key: 'h1' }, own(of(first))),
    rest.length > 0 && h('p', { class: 'lead', key: 'lead' }, rest.map((words) => [key(words) ? ask(key(words), own(of(words))) : own(of(words)), ' '])),
  ];
}

const chooser = (o) => app.report.occupations.length > 1 && h('div', { class: 'row form', key: 'yrke' },
  field('yrke', t(FLOW.occupation), select('yrke', o.occupation, app.report.occupations.map((one) => [one.occupation, capital(say(one.name))]), chooseOccupation)));

const least = (n) => (app.report.recorded === 'some' ? t(V.atLeast, { least: whole(n) }) : whole(n));
const percent = (share) => whole(Math.round(100 * share));

/** The share certified within a year: {shareRounded, lowRounded, highRounded, atRisk}, no share where it is not known. */
export const yearOf = (o) => o.flow?.exits?.find((e) => e.exit === 'certified')?.at?.find((at) => at.days.exact === '365');

function facts(o) {
  const F = FLOW.facts;
  const { occupations = [], cost } = app.report;
  const all = occupations.reduce((n, one) => n + one.inside, 0);
  const fact = (why, number, words) => h('div', {}, ask(why, number), words);
  const year = o && yearOf(o);
  const unsure = year?.lowRounded !== undefined;
  return (o || cost.project.least) && h('div', { class: 'facts four', key: 'facts' },
    o && [
      fact('flode', known() ? least(o.inside) : t(FLOW.unknown), t(all > o.inside ? F.insideOf : F.inside, { all: least(all) })),
      fact('flode.lange', known() ? least(o.old) : t(FLOW.unknown), t(F.old)),
      fact('flode.ar', year?.shareRounded === undefined ? t(FLOW.unknown) : t(F.of, { n: percent(year.shareRounded) }), t(unsure ? F.year : F.yearNot, unsure ? { low: percent(year.lowRounded), high: percent(year.highRounded) } : {})),
    ],
    fact('flode.kostnad', rangeOf(cost.perCertified, money) ?? t(T.unknown), t(occupations.length > 1 && cost.perCertified.least ? F.costAll : F.cost)));
}

/* ---- the flow ---- */

/** Who does the work of a stage: a role, a kind of organization, or a word that most have. */
export function ownerOf({ owner }) {
  const role = app.now.document.roles?.find(({ id }) => id === owner);
  return FLOW.stages.owners[owner] ?? role?.name ?? word('organizations', owner) ?? { sv: owner };
}

/** How long the wait for a stage was, in words. */
export function waitOf(o, { stage }) {
  const { waiting, stillWaiting } = timesOf(o, stage) ?? {};
  if (!waiting?.mean) return t(known() && !waiting?.unknown && !stillWaiting ? FLOW.stages.waitNone : FLOW.stages.waitUnknown);
  const n = Number(rounded(waiting.mean.exact).replace(/\D/g, ''));
  return t(FLOW.stages.wait, { d: whole(n), n });
}

function conclusion(o) {
  const S = FLOW.stages;
  if (!known()) return t(S.unknown);
  if (!o.inside) return t(S.nobody);
  const those = longest(o);
  const n = those.reduce((sum, s) => sum + s.waiting, 0);
  const stage = list(those.map((s) => say(s.name)));
  return those.length ? t(n ? S.waiting : S.waitingNot, { n, of: whole(o.inside), stage }) : t(S.inside, { n: o.inside });
}

function stages(o) {
  const S = FLOW.stages;
  const way = pipelineOf(o.occupation);
  const hot = longest(o).map((s) => s.stage);
  const place = (id) => say(way.stages.find((s) => s.id === id)?.name);
  const leads = (id) => (way.stages.find((s) => s.id === id)?.steps ?? []).map((s) => s.to);
  const left = o.exits.reduce((n, e) => n + e.cases, 0);
  const drawn = o.stages.map((s) => ({
    id: s.stage, name: capital(say(s.name)), act: s.act, owner: say(ownerOf(s)), wait: waitOf(o, s), hot: hot.includes(s.stage),
    count: known() ? s.waiting + s.underway : undefined, old: s.old, training: s.training, next: leads(s.stage),
  }));
  const flow = {
    stages: drawn, left, unknown: t(FLOW.unknown), only: t(S.only),
    acts: way.acts.map((a) => ({ id: a.id, says: S.acts.map((pair) => t(pair, { act: capital(say(a.name)), owner: say(a.owner) })) })),
    exits: o.exits.map((e) => ({ ...e, says: t(e.revoked ? S.exitRevoked : S.exit, { n: whole(e.cases), way: e.name, revoked: e.revoked }) })),
    title: !known() ? t(S.leftUnknown) : left ? t(app.report.occupations.length > 1 ? S.leftOf : S.left, { name: o.name, from: day(app.report.from), n: least(left) }) : t(S.leftNone),
    via: (s) => t(S.via, { from: list(way.stages.filter((one) => leads(one.id).includes(s.id)).map((one) => say(one.name))), to: list(s.next.map(place).filter(Boolean)) }),
  };
  const told = new Map(drawn.map((s) => [s.id, t(S.desc, { stage: s.name, owner: s.owner, n: s.count === undefined ? t(FLOW.unknown) : whole(s.count), old: whole(s.old), wait: s.wait })]));
  told.set('ut', `${flow.title}${left ? `, ${flow.exits.map((e) => e.says).join(', ')}.` : ''}`);
  const piece = (id, at, marks) => askMark(id === 'ut' ? 'flode.ut' : `flode.steg.${id}`, { at, first: at === '0,0', label: told.get(id) }, marks);
  return h('section', { id: 'stegen', tabindex: -1, key: 'stages' },
    h('h2', {}, conclusion(o)),
    h('figure', {},
      flowKey({ one: t(S.one), old: o.old > 0 && t(S.old), hot: hot.length > 0 && t(S.hot) }),
      [[776, 'w'], [328, 'n']].map(([width, cls]) => h('div', { class: cls }, flowPlot(flow, { width, phone: cls === 'n', title: t(S.title), desc: [...told.values()].join(' '), ask: piece }))),
      more?.inside(o, drawn)));
}
