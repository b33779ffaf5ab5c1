// Besked: the verdict, what must change first, and why.
import { h } from '../dom.mjs';
import { day, large, list, say, small, t, whole } from '../lang.mjs';
import { T } from '../texts.mjs';
import { app, edit, editDocument, factorOf, label, organizationOf, render, resultOf, verdictWord, word } from '../app.mjs';
import { rename, setAttendance, setStanding, lastMeeting, takeBack } from '../edit.mjs';
import { gate, gateState } from '../draw/gate.mjs';
import { count as tally, puzzle, puzzleKey } from '../draw/puzzle.mjs';
import { key } from '../draw/marks.mjs';
import { pieces } from '../pieces.mjs';
import { ask, askMark, askWritten, asTable, field, lately, own, select, table, with_ } from '../parts.mjs';
import { address } from '../route.mjs';
import { stateWord } from '../why-partnership.mjs';
import { openForm, pieceWords } from '../why-plan.mjs';
import { overrideForm } from './override.mjs';
import { ways } from './ways.mjs';
import { dev } from '../dev.mjs';

const askPiece = (piece, how, marks) => askMark(`bit.${piece.key}`, how, marks);

const LISTED = 6; // conditions
const COLOUR = { notReady: 'red', cannotJudgeYet: 'och' };

/** A sentence of the engine with its first clause coloured. */
export function headline(text, verdict, cls) {
  const says = say(text);
  const end = says.indexOf('. ');
  const first = end < 0 ? says : says.slice(0, end + 1);
  return h('h1', { class: cls }, h('span', { class: COLOUR[verdict] ?? 'blu' }, first), says.slice(first.length));
}

export function verdictView() {
  const { report, now } = app;
  const data = pieces(now.document, report, app.words.levers);
  const gates = report.factors.filter((f) => f.kind === 'gate');
  const stopping = gates.filter((f) => gateState(f) === (report.verdict.is === 'cannotJudgeYet' ? 'unknown' : 'closed') && f.applies);
  const conditions = conditionsOf(report);
  const listed = ['notReady', 'cannotJudgeYet'].includes(report.verdict.is) ? stopping : [];
  // What there is to do comes first; a long list of conditions stands as a table.
  const first = !listed.length && conditions.length > 0 && conditions.length <= LISTED;
  return [
    kick(),
    h('div', { class: `verdict${data.all.length ? '' : ' alone'}`, key: 'verdict' },
      h('div', {}, headline(report.says, report.verdict.is)),
      data.all.length > 0 && puzzle(data, { width: 216, mini: true })),
    app.form.when && whenForm(),
    listed.length > 0 && h('ol', { class: `repairs ${report.verdict.is}`, key: 'repairs' }, grouped(listed).map((gates_) => (gates_.length > 1 ? missing(gates_) : repair(gates_[0])))),
    first && h('ol', { class: 'repairs readyWithConditions', key: 'repairs' }, conditions.map(condition)),
    then(listed),
    facts(gates, data),
    puzzleSection(data),
    gatesSection(gates),
    ways(),
    conditionsSection(first ? [] : conditions, listed.length > 0),
    proofSection(),
    alsoSection(),
    more(),
    dev('besked'),
  ];
}

function kick() {
  const { report } = app;
  const { wave } = report;
  return h('p', { class: 'kick', key: 'kick' },
    t(T.besked.kick, { on: day(report.on), phase: say(word('phases', report.verdict.phase)) }),
    wave ? t(T.besked.wave, { form: word('forms', wave.form), on: day(wave.on) }) : t(T.besked.noWave),
    ' ',
    h('button', { type: 'button', class: 'linkish', 'aria-expanded': String(Boolean(app.form.when)), on: { click: () => { app.form.when = !app.form.when; render(); } } }, t(T.besked.change)));
}

function whenForm() {
  const { now } = app;
  const phases = app.words.phases.map(({ is, text }) => [is, say(text)]);
  return h('div', { class: 'row form', key: 'when' },
    field('on', t(T.besked.on), h('input', { id: 'on', type: 'date', value: now.on, min: '0001-01-01', max: '9999-12-31', on: { change: (event) => {
      const on = event.target.value;
      if (!/^\d{4}-\d{2}-\d{2}$/.test(on) || on === now.on) return;
      edit(label(T.did.on, () => ({ on: day(on) })), () => ({ on })).then((done) => {
        if (!done) event.target.value = app.now.on; // refused: what was there stands
      });
    } } })),
    field('phase', t(T.besked.phase), select('phase', now.phase, [['', t(T.besked.byDocument)], ...phases], (phase) => edit(label(T.did.phase), () => ({ phase })))),
    field('docname', t(T.besked.docName), h('input', { id: 'docname', type: 'text', maxlength: 2000, value: say(now.document.name), on: { change: (event) => {
      const name = event.target.value.trim();
      if (name) editDocument(label(T.did.renamed), (d) => rename(d, name, document.documentElement.lang));
      else event.target.value = say(now.document.name);
    } } })));
}

/* ---- what must change ---- */

// Gates that lack the same are one thing to do.
function grouped(gates) {
  const groups = new Map();
  for (const f of gates) {
    const finding = resultOf(f.rule)?.findings?.[0];
    const same = f.outcome === 'unknown' && finding ? JSON.stringify([finding.next, finding.evidence]) : f.id;
    groups.set(same, [...(groups.get(same) ?? []), f]);
  }
  return [...groups.values()];
}

function missing(gates) {
  const [finding] = resultOf(gates[0].rule).findings;
  return h('li', { key: `saknas-${gates[0].id}` }, h('div', {},
    h('h2', {}, app.report.wave ? own(finding.next) : t(T.besked.firstWave)),
    finding.evidence?.map((e) => h('p', {}, own(e.text))),
    !app.report.wave && h('p', {}, h('a', { href: address({ view: 'faktorer', section: 'matning' }) }, t(T.besked.addWave))),
    h('p', { class: 'who' }, h('span', {}, t(T.besked.gates)), ' ', gates.map((f, i) => [i ? ', ' : '', ask(f.id, own(f.name))]))));
}

function repair(factor) {
  const findings = resultOf(factor.rule)?.findings ?? [];
  const [first] = findings;
  const changes = app.report.cheapest?.[0]?.changes.filter((c) => c.factor === factor.id) ?? [];
  const owners = [...new Set(changes.map((c) => say(word('roles', c.owner))))];
  const effort = changes.reduce((sum, c) => sum + c.effort, 0);
  const open = app.form.override === factor.id;
  const because = first?.evidence?.filter((e) => e.at === '/answers').map((e) => e.text) ?? [];
  const says = factor.by === 'answers' ? [first?.says, ...because] : findings.map((f) => f.says);
  return h('li', { key: factor.id, id: `andra-${factor.id}` }, h('div', {},
    h('h2', {}, findings.length ? own(first.next) : own(factor.name)),
    says.filter(Boolean).map((text) => h('p', {}, own(text))),
    findings.slice(1).map((f) => h('p', {}, own(f.next))),
    h('ul', { class: 'who' },
      h('li', {}, h('span', {}, t(T.besked.gate)), ' ', own(factor.name)),
      owners.length > 0 && h('li', {}, h('span', {}, t(T.besked.owner)), ' ', list(owners)),
      effort > 0 && h('li', {}, h('span', {}, t(T.besked.effort)), ' ', ask('insats', whole(effort))),
      h('li', {}, askWritten(factor.id, say(factor.name))),
      h('li', {}, h('button', { type: 'button', class: 'linkish past-open', 'aria-expanded': String(open), 'aria-label': `${t(T.besked.past)}: ${say(factor.name)}`, on: { click: () => {
        app.form.override = open ? undefined : factor.id;
        render();
        if (!open) document.getElementById('skal')?.focus();
      } } }, t(T.besked.past)))),
    factor.by === 'fact' && controls(findings),
    open && overrideForm(factor)));
}

// The standing of who it is about, and who came, are changed where they matter.
function controls(findings) {
  const { now } = app;
  const ids = [...new Set(findings.flatMap((f) => f.about ?? []))];
  if (!ids.length) return null;
  const absent = findings.some((f) => f.evidence?.some((e) => e.at === '/meetings'));
  const last = lastMeeting(now.document, now.on);
  return h('div', { class: 'row form' }, ids.slice(0, 5).map((id) => [
    standingField(organizationOf(id), `andra-lage-${id}`),
    absent && last && attendanceField(id, last),
  ]));
}

export const standings = () => app.words.standings.map(({ is, text }) => [is, say(text)]);

export function changeStanding(organization, is) {
  editDocument(label(T.did.standing[is], { org: organization.name }), (d) => setStanding(d, organization.id, is, app.now.on));
}

export const standingField = (organization, id) =>
  organization && field(id, t(T.besked.standingOf, { org: organization.name }), select(id, organization.standing, standings(), (is) => changeStanding(organization, is)));

function attendanceField(id, meeting) {
  const people = (app.now.document.people ?? []).filter((p) => p.organization === id);
  if (!people.length) return null;
  const organization = organizationOf(id);
  const came = people.find((p) => meeting.attended?.includes(p.id))?.id ?? '';
  const nameOf = (p) => p.name || p.id;
  return field(`kom-${id}`, t(T.besked.cameTo, { org: organization.name, on: day(meeting.on) }),
    select(`kom-${id}`, came, [['', t(T.besked.nobody)], ...people.map((p) => [p.id, nameOf(p)])], (person) => {
      const who = people.find((p) => p.id === person);
      const said = who
        ? label(T.did.came, () => ({ person: nameOf(who), on: day(meeting.on) }))
        : label(T.did.nobodyCame, () => ({ org: organization.name, on: day(meeting.on) }));
      editDocument(said, (d) => setAttendance(d, meeting.id, id, person));
    }));
}

/* ---- what then ---- */

function then(listed) {
  const { report } = app;
  const after = report.cheapest?.[0]?.after;
  const can = report.band.length > 1;
  const silent = report.wave && report.wave.answered < report.wave.asked;
  if (listed.length && !after && !silent) return null;
  return h('p', { class: 'then', key: 'then' },
    !listed.length && t(T.besked.holds),
    after && [t(T.besked.then), h('strong', {}, small(say(verdictWord(after)))), '. '],
    after && [report.repairCount === '1' ? t(T.besked.oneWay) : t(T.besked.ways, { n: large(report.repairCount) }), ' ',
      h('a', { href: address({ view: 'besked', section: 'vagar' }) }, t(T.besked.seeWays)), '. '],
    silent && [ask('besked', t(can ? T.besked.silentYes : T.besked.silentNo)), '.']);
}

function facts(gates, data) {
  const { report } = app;
  const { wave } = report;
  const of = (n, all) => t(T.besked.facts.of, { n, of: all });
  const now = gates.filter((f) => f.applies && gateState(f) !== 'later');
  const fact = (why, figure, words) => h('div', { key: why }, ask(why, figure), words);
  return h('div', { class: 'facts', key: 'facts' },
    fact('grindar', of(now.filter((f) => gateState(f) === 'open').length, now.length), t(T.besked.facts.gates)),
    data.all.length ? fact('bitar', of(data.in, data.all.length), t(T.besked.facts.pieces)) : fact('bitar', t(T.besked.facts.none), t(T.besked.facts.noPieces)),
    wave ? fact('svar', of(wave.answered, wave.asked), t(T.besked.facts.answered)) : fact('svar', t(T.besked.facts.noneOne), t(T.besked.facts.noWave)),
    fact('aktiva', of(report.organizations.filter((o) => o.standing === 'active').length, report.organizations.length), t(T.besked.facts.active)));
}

/* ---- the puzzle ---- */

function puzzleSection(data) {
  const n = tally(data);
  const clauses = [
    n.passive > 0 && t(T.puzzle.somePassive, { n: n.passive }),
    n.hole > 0 && t(n.passive ? T.puzzle.someMissing : T.puzzle.someMissingAlone, { n: n.hole }),
  ].filter(Boolean);
  return h('section', { id: 'pusslet', tabindex: -1, key: 'pusslet' },
    h('h2', {}, !n.all ? t(T.puzzle.none) : clauses.length ? `${list(clauses)}.` : t(T.puzzle.allIn, n)),
    n.all
      ? [
          h('p', { class: 'lead' }, t(T.puzzle.lead)),
          h('figure', {},
            h('div', { class: 'w' }, puzzle(data, { width: 776, ask: askPiece })),
            h('div', { class: 'n' }, puzzle(data, { width: 328, phone: true, ask: askPiece })),
            key(puzzleKey()),
            h('p', { class: 'small n' }, t(T.puzzle.phoneNote)),
            asTable(t(T.puzzle.caption), T.puzzle.cols.map((c) => t(c)), data.all.map((p) => [
              own(p.dimension.name), say(p.lever), t(T.puzzle.state[p.state]),
              p.holders.length ? p.holders.map((o, i) => [i ? ', ' : '', own(o.name), ` (${say(word('standings', o.standing))})`]) : t(T.besked.nobody),
            ]))),
        ]
      : h('p', { class: 'lead' }, h('a', { href: '#parter/delar' }, t(T.puzzle.addThem)), '.'),
    app.report.puzzle && needed(app.report.puzzle));
}

const PIVOTAL = 8; // sentences about those that nobody can do without

// Who is needed: whom to ask, in which order, and without whom it cannot be done.
function needed({ says, invite = [], pivotal = [], holes = [] }) {
  const { needed: words } = T.plan;
  const and = (nodes) => h('span', {}, nodes.map((node, i) => [i ? (i === nodes.length - 1 ? ` ${t(T.and)} ` : ', ') : '', node]));
  const partsOf = (pieces) => and([...new Set(pieces.map((p) => p.dimension))].map((id) =>
    with_(words.part, { name: own(app.now.document.problem.dimensions.find((d) => d.id === id)?.name) })));
  const hard = [...pivotal].sort((a, b) => (a.standing === 'active') - (b.standing === 'active'));
  return [
    h('p', { class: 'lead' }, ask('vilka', own(says))),
    invite.length > 0 && [
      h('h3', { class: 'after' }, t(words.order)),
      h('ol', { class: 'invite' }, invite.map((i) => h('li', { key: i.organization },
        h('p', {}, own(i.step)),
        h('ul', { class: 'who' },
          h('li', {}, ask(`org.${i.organization}`, own(organizationOf(i.organization)?.name))),
          h('li', {}, h('span', {}, t(T.parter.standing)), ' ', say(word('standings', i.standing))),
          h('li', {}, h('span', {}, t(T.besked.effort)), ' ', ask('insats', whole(i.effort))))))),
    ],
    (hard.length > 0 || holes.length > 0) && h('ul', { class: 'also' },
      holes.length > 0 && h('li', { key: 'hal' }, t(words.holes, { pieces: pieceWords(holes) })),
      hard.slice(0, PIVOTAL).map((o) => h('li', { key: o.organization }, with_(words.pivotal, { org: ask(`org.${o.organization}`, own(organizationOf(o.organization)?.name)), parts: partsOf(o.pieces) }))),
      hard.length > PIVOTAL && h('li', { key: 'fler' }, t(T.ways.more, { n: hard.length - PIVOTAL }))),
  ];
}

/* ---- gates ---- */

function gatesSection(gates) {
  const by = Object.groupBy ? Object.groupBy(gates, gateState) : gates.reduce((all, f) => ((all[gateState(f)] ??= []).push(f), all), {});
  const n = (state) => by[state]?.length ?? 0;
  const now = gates.length - n('later');
  const parts = ['closed', 'past', 'unknown'].filter((state) => n(state)).map((state) => t(T.gates[state], { n: n(state) }));
  const whole_ = { closed: 'allClosed', past: 'allPast', unknown: 'allUnknown' };
  const all = now > 1 && Object.keys(whole_).find((state) => n(state) === now);
  const said = all ? t(T.gates[whole_[all]]) : parts.length ? list(parts) : t(T.gates.open);
  const order = ['closed', 'unknown', 'past', 'open', 'later'].flatMap((state) => by[state] ?? []);
  return h('section', { id: 'grindar', tabindex: -1, key: 'grindar' },
    h('h2', {}, `${t(T.gates.now, { n: now })} ${said.charAt(0).toUpperCase()}${said.slice(1)}.`),
    h('p', { class: 'lead' }, t(T.gates.lead)),
    h('ul', { class: 'gates' }, order.map((f) => {
      const state = gateState(f);
      const phases = app.factors.get(f.id)?.phases ?? [];
      return h('li', { key: f.id },
        gate(state),
        h('span', { class: { closed: 'red', unknown: 'och', past: 'red' }[state] ?? 'mute' },
          state === 'later' && phases.length ? t(T.gates.in, { phases: list(phases.map((is) => say(word('phases', is)))) }) : t(T.gates.state[state])),
        h('br', {}),
        ask(f.id, own(f.name)));
    })));
}

/* ---- conditions ---- */

// What makes the verdict conditional, as the engine's proof has it: gates that
// are passed with a reason, and the weak factors of what there is too little of.
function conditionsOf(report) {
  const weak = report.objects.filter((o) => !o.enough).flatMap((o) => o.low ?? []);
  return report.factors.filter((f) => (f.kind === 'gate' && gateState(f) === 'past') || weak.includes(f.id));
}

const takeBackButton = (f) => f.override && h('button', { type: 'button', class: 'linkish', on: { click: () => editDocument(label(T.override.undone, { name: f.name }), (d) => takeBack(d, f.id)) } },
  t(T.override.back), h('span', { class: 'sr' }, t(T.override.backOf, { name: f.name })));

function condition(f) {
  const finding = resultOf(f.rule)?.findings?.[0];
  return h('li', { key: f.id, id: `andra-${f.id}` }, h('div', {},
    h('h2', {}, own(finding?.next ?? f.name)),
    finding && h('p', {}, own(finding.says)),
    h('ul', { class: 'who' },
      h('li', {}, h('span', {}, t(f.kind === 'gate' ? T.besked.gate : T.besked.factor)), ' ', own(f.name)),
      h('li', {}, h('span', {}, t(T.besked.state)), ' ', stateWord(f)),
      h('li', {}, askWritten(f.id, say(f.name))),
      f.override && h('li', {}, takeBackButton(f)))));
}

function conditionsSection(conditions, later) {
  const also = app.report.objects.filter((o) => o.enough).flatMap((o) => o.low ?? []).map(factorOf);
  if (!conditions.length && !also.length) return null;
  const n = conditions.length;
  return h('section', { id: 'villkor', tabindex: -1, key: 'villkor' },
    n > 0 && h('h2', {}, t(later ? T.conditions.then : T.conditions.now, { n })),
    n > 0 && table(t(T.conditions.caption), T.conditions.cols.map((c) => t(c)), conditions.map((f) => ({ key: f.id, cells: [
      ask(f.id, own(f.name)),
      stateWord(f),
      [own(resultOf(f.rule)?.findings?.[0]?.next ?? f.name),
        f.override && [' ', takeBackButton(f)]],
    ] })), { stack: true }),
    also.length > 0 && h('p', { class: n ? 'small after' : 'small' }, t(T.conditions.also, { names: '\u0000' }).split('\u0000').flatMap((part, i) =>
      i ? [also.map((f, k) => [k ? (k === also.length - 1 ? ` ${t(T.and)} ` : ', ') : '', ask(f.id, own(f.name))]), part] : [part])));
}

/* ---- proof ---- */

function step(proof) {
  const why = proof.rule && app.report.factors.find((f) => f.rule === proof.rule);
  const ids = [proof.rule, ...(proof.seeds ?? [])].filter(Boolean);
  return h('li', {},
    why ? ask(why.id, own(proof.says)) : own(proof.says),
    ids.length > 0 && [' ', h('span', { class: 'id' }, ids.join(' · '))],
    proof.because?.length > 0 && h('ul', {}, proof.because.map(step)));
}

function proofSection() {
  const { proof } = app.report;
  return h('section', { id: 'darfor', tabindex: -1, key: 'darfor' },
    h('h2', {}, `${t(T.proof.title)}: ${small(say(proof.says)).replace(/\. .*$/s, '.')}`),
    h('p', { class: 'lead' }, t(T.proof.lead)),
    proof.because?.length > 0 && h('ul', { class: 'proof' }, proof.because.map(step)));
}

/* ---- what else was seen ---- */

function alsoSection() {
  const rules = new Set(app.report.factors.map((f) => f.rule));
  const also = app.report.results.filter((r) => !rules.has(r.rule) && r.findings?.length);
  if (!also.length) return null;
  return h('section', { id: 'ocksa', tabindex: -1, key: 'ocksa' },
    h('h2', {}, t(T.also.title)),
    h('ul', { class: 'also' }, also.flatMap((r) => r.findings.map((f, i) =>
      h('li', { key: `${r.rule}-${i}` }, h('p', {}, ask(r.rule, own(f.says))), h('p', { class: 'small' }, own(f.next), ENTERED[r.rule] && [' ', h('button', { type: 'button', class: 'linkish', on: { click: () => openForm(ENTERED[r.rule], undefined, 'besked') } }, t(T.besked.enter))]))))));
}

/* ---- what is entered here ---- */

const ENTERED = { 'PAR-101': 'syftet', 'PAR-102': 'problemet', 'PAR-106': 'ny-person' }; // purpose, scope, who represents
const enter = lately(() => import('./enter.mjs'));

// The example is filled in.
const more = () => (app.now.source !== 'example' || app.report.results.some((r) => ENTERED[r.rule] && r.findings?.length)) && enter();
