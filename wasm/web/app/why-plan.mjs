// The reasons in the view Mandat och plan, a key of which begins with mandat. or
// atgard., and who is needed for the puzzle (vilka). And the words for mandates
// and actions that the view uses too.
import { h } from './dom.mjs';
import { count, day, list, say, t, whole } from './lang.mjs';
import { T } from './texts.mjs';
import { announce, app, editDocument, factorOf, label, organizationOf, render, resultOf, stop, word } from './app.mjs';
import { Faults, ask } from './engine.mjs';
import { dayAfter, endMandate } from './edit-plan.mjs';
import { button, own, with_ } from './parts.mjs';
import { go } from './route.mjs';

/* ---- words ---- */

// People by ID, made once for each document.
const people = new WeakMap();

/** What somebody is called; nothing for nobody. */
export function personOf(id) {
  const { document } = app.now;
  if (!people.has(document)) people.set(document, new Map((document.people ?? []).map((p) => [p.id, p])));
  const person = people.get(document).get(id);
  return person && (person.name || t(T.override.anonymous));
}
export const orgName = (id) => organizationOf(id)?.name;
export const kronor = (n) => t(T.plan.kr, { n });

/** How far a mandate reaches; short for pictures. */
export function scope(m, short) {
  if (!m.person) return t(T.plan.nobody);
  const subjects = (app.now.document.subjects ?? []).filter((s) => m.subjects?.includes(s.id)).map((s) => say(s.name)).join(', ');
  const n = short && m.upTo % 1000 === 0 ? t(T.plan.tkr, { n: m.upTo / 1000 }) : kronor(m.upTo);
  const money = m.unlimited ? t(subjects ? T.plan.any : T.plan.all) : m.upTo ? t(T.plan.upTo, { n }) : t(T.plan.free);
  return [subjects, money].filter(Boolean).join('; ');
}

/** The days that a mandate holds on; its last day is the one before to. */
export const lastDay = (m) => day(dayAfter(m.to, -1));
export const period = (m) =>
  t(m.from && m.to ? T.plan.period : m.to ? T.plan.to : m.from ? T.plan.from : T.plan.always, { from: m.from && day(m.from), to: m.to && lastDay(m) });
export const entry = (m) => t(T.plan.entry, { who: personOf(m.person) ?? t(T.besked.nobody), scope: scope(m), period: period(m) });

/** A day of the report's year, without the year. */
export const soon = (date) => (date.slice(0, 4) === app.report.on.slice(0, 4) ? day(date).replace(/\s\d+$/, '') : day(date));

/** How far an action has come, what is expected of it, and whether it held, once a survey has told. */
export const stands = ({ is, by, done }) => (done > by ? t(T.plan.actions.doneLate, { on: day(done) }) : t(T.plan.actions[is === 'late' ? 'isLate' : is]));
export function expected({ factor, expected: n, about }) {
  if (!n) return t(factorOf(factor)?.kind === 'gate' ? T.plan.actions.gate : T.factorState.passGraded);
  return about ? with_(T.plan.actions.of, { n: whole(n), org: own(orgName(about)) }) : t(T.plan.actions.least, { n: whole(n) });
}
const level = (n) => (n ? whole(n) : t(T.unknown));
export function outcome({ wave, held, decidedBy, before, after }) {
  if (!wave) return t(T.plan.actions.waits);
  const said = t(T.plan.actions[held] ?? T.plan.actions.unknown);
  return decidedBy === 'fact' ? said : t(T.plan.actions.levels, { before: level(before), after: level(after), held: said });
}

/* ---- the next meeting ---- */

/** The organizations that a meeting's matters bind, with what each may decide of them: those that lack come first. */
export function bound(next) {
  const by = new Map();
  for (const matter of next?.matters ?? []) {
    for (const may of matter.organizations) by.set(may.organization, [...(by.get(may.organization) ?? []), may]);
  }
  const rank = ['no', 'unknown', 'yes'];
  return [...by].map(([id, all]) => ({ id, all, is: rank.find((is) => all.some((may) => may.answer === is)) }))
    .sort((a, b) => rank.indexOf(a.is) - rank.indexOf(b.is));
}

/** What the margin answers before anything is asked. */
export function planAsked() {
  const { mandates, plan } = app.report;
  const [worst] = bound(mandates.next);
  const first = plan?.find((a) => a.is === 'late') ?? plan?.[0];
  return worst && worst.is !== 'yes' ? `mandat.${worst.id}` : first && `atgard.${first.id}`;
}

/** Opens a form of the view, from wherever it is asked for. */
export function openForm(id, org, view = 'plan') {
  app.form = { plan: id, org };
  if (app.route.why) return go({ view, section: id });
  render();
  document.querySelector(`#${id} :is(input, select, textarea)`)?.focus();
}

const FEW = 8; // reasons that one place tells of

function ofMeeting(id) {
  const { next } = app.report.mandates;
  const here = bound(next).find((b) => b.id === id);
  if (!here) return undefined;
  const on = day(next.on);
  const org = orgName(id);
  const { w } = T.plan;
  const finding = resultOf('PAR-109')?.findings?.find((f) => f.about?.includes(id));
  // The entries that are nearest to a yes, each once, and why each does not do.
  const near = [...new Map(here.all.filter((may) => may.answer === 'no').map((may) => [may.mandate, may.reason]))].slice(0, FEW);
  const said = near.map(([i, reason]) => ({ i, m: app.now.document.mandates[i], reason }));
  const end = `${next.on.slice(0, 4)}-12-31`;
  const prolong = (i) => button(t(w.prolong), async () => {
    if (await editDocument(label(T.plan.did.ends, () => ({ org, to: day(end) })), (d) => endMandate(d, i, dayAfter(end), app.now.on))) {
      (document.querySelector('#varfor h2') ?? document.getElementById('main')).focus({ preventScroll: true });
    }
  }, { cls: 'linkish' });
  return {
    head: finding?.says ?? t(w.covered, { org, on }),
    chain: finding && [
      t(w.meets, { on }),
      ...said.map(({ m, reason }) => (reason === 'ended' ? t(w.ended, { who: personOf(m.person), to: lastDay(m) }) : `${entry(m)}: ${t(T.plan.reason[reason])}.`)),
      t(here.is === 'no' ? w.would : w.nothing, { on, org }),
    ],
    sources: ['DROPIN-10', 'DROPIN-11'],
    evidence: finding && [
      ...said.map(({ m }) => [m.source && [own(m.source), '. '], t(w.known, { on: day(m.known) })]),
      ...(finding.evidence ?? []).slice(0, FEW).map((e) => own(e.text)),
    ],
    change: finding && [
      own(finding.next),
      ...said.filter(({ reason }) => reason === 'ended').map(({ i }) => prolong(i)),
      button(t(T.plan.forms.mandate), () => openForm('nytt-mandat', id), { cls: 'linkish' }),
    ],
    aloud: finding?.aloud,
    id: 'PAR-109',
  };
}

/* ---- actions ---- */

function ofAction(id) {
  const action = app.report.plan?.find((a) => a.id === id);
  if (!action) return undefined;
  const { actions, waves } = app.now.document;
  const written = actions.find((a) => a.id === id);
  const finding = resultOf('PAR-114')?.findings?.find((f) => f.at === `/actions/${actions.indexOf(written)}`);
  const by = day(action.by);
  const { w } = T.plan;
  return {
    head: t(w.action, { name: action.name, is: stands(action) }),
    chain: [
      with_(w.forFactor, { name: own(factorOf(action.factor)?.name), expected: h('span', {}, expected(action)) }),
      t(w.agreed, { agreed: day(written.agreed), by }),
      action.wave ? t(w.wave, { on: day(waves.find((wave) => wave.id === action.wave).on), held: outcome(action) }) : t(w.noWave, { by: day(action.done > action.by ? action.done : action.by) }),
    ],
    counted: action.decidedBy === 'fact' ? t(T.w.ruleFact) : t(w.level, { before: level(action.before) }),
    sources: finding?.seeds ?? ['DROPIN-31'],
    evidence: written.reason && [own(written.reason)],
    change: finding && [own(finding.next)],
    aloud: finding?.aloud,
    id: 'PAR-114',
  };
}

export const ofPlan = (key) => (key.startsWith('atgard.') ? ofAction : ofMeeting)(key.slice(7));

/* ---- who is needed for the puzzle ---- */

/** Pieces in words: the lever in the part. */
export const pieceWords = (pieces) => list(pieces.map(({ dimension, lever }) =>
  t(T.plan.needed.piece, { lever: say(word('levers', lever)), part: app.now.document.problem.dimensions.find((d) => d.id === dimension)?.name ?? '' })));

let proof; // of which report it was tried, and what it said

async function check() {
  const { report, now } = app;
  try {
    await ask('partnership.cover', { document: now.document, on: now.on, certificate: report.puzzle.certificate });
    proof = { report, said: T.plan.needed.holds };
  } catch (error) {
    if (!(error instanceof Faults)) return stop();
    proof = { report, said: error.faults[0].text };
  }
  announce(say(proof.said));
  render();
}

/** Why these, and why not fewer. */
export function ofNeeded() {
  const { puzzle } = app.report;
  if (!puzzle) return undefined;
  const { needed } = T.plan;
  return {
    head: puzzle.says,
    chain: [
      ...(puzzle.invite ?? []).map((i) => t(needed.step, { org: orgName(i.organization), n: i.fills.length, alone: count(i.alone?.length ?? 0) })),
      ...(puzzle.holes ? [t(needed.holes, { pieces: pieceWords(puzzle.holes) })] : []),
    ],
    counted: [
      [puzzle.proven ? needed.proven : needed.unproven, needed.ways, needed.cheap].map((pair) => `${t(pair, { n: puzzle.allWays ? puzzle.ways : Math.max(2, puzzle.ways) })} `),
      puzzle.certificate && button(t(needed.check), check, { cls: 'linkish' }),
      proof?.report === app.report && [' ', h('strong', {}, own(proof.said))],
    ],
    sources: ['DROPIN-03', 'DROPIN-08'],
    id: 'partnership.cover',
  };
}

/** Whom to invite for a piece. */
export function invitesFor(piece) {
  const step = app.report.puzzle?.invite?.find((i) => i.fills.some((p) => `${p.dimension}.${p.lever}` === piece.key));
  return step ? [own(step.step)] : piece.holders.length ? [] : [t(T.plan.needed.nobody)];
}
