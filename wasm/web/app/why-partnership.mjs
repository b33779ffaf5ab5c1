// The reasons of the room Partnerskap. A key is a factor (P08), a piece (bit.…),
// an organization (org.…) or one of the facts.
import { count, day, decimal, list, say, small, t, whole } from './lang.mjs';
import { T } from './texts.mjs';
import { app, factorOf, organizationOf, resultOf, verdictWord, word } from './app.mjs';
import { gateState } from './draw/gate.mjs';
import { count as tally, told } from './draw/puzzle.mjs';
import { pieces } from './pieces.mjs';
import { button, own, with_ } from './parts.mjs';
import { invitesFor, ofNeeded, ofPlan, openForm } from './why-plan.mjs';
import { standingField } from './views/verdict.mjs';

/** How a factor stands, in a word. */
export function stateWord(factor) {
  if (factor.kind === 'gate') return t(T.gates.state[gateState(factor)]);
  const fact = factor.by === 'fact';
  const words = { pass: fact ? 'passFact' : 'passGraded', fail: fact ? 'failFact' : 'failGraded' };
  return t(T.factorState[words[factor.outcome] ?? factor.outcome] ?? T.unknown);
}

/** The proof's steps that a rule has, in the order they are told. */
function chain(rule) {
  const out = [];
  const walk = (step, mine) => {
    const here = mine || step.rule === rule;
    if (mine) out.push(step.says);
    for (const next of step.because ?? []) walk(next, here);
  };
  walk(app.report.proof, false);
  return out;
}

const unlike = (texts, others) => texts.filter((a) => !others.some((b) => say(a) === say(b)));

const phasesOf = (known) => list((known?.phases ?? []).map((is) => say(word('phases', is))));

function heading(factor, finding) {
  if (finding && factor.outcome === 'fail') return finding.says;
  const name = factor.name;
  const args = { name, level: count(factor.level ?? 0), role: factor.override?.role ?? '' };
  if (factor.kind === 'gate') {
    const by = { open: T.w.gateOpen, closed: T.w.gateClosed, past: T.w.gatePast, unknown: T.w.gateUnknown, later: T.w.gateLater };
    return t(by[gateState(factor)], args);
  }
  if (!factor.applies) return t(T.w.gradedLater, args);
  if (factor.by === 'fact' && factor.outcome !== 'unknown') return t(factor.outcome === 'pass' ? T.w.factPass : T.w.factFail, args);
  return t(factor.level ? T.w.graded : T.w.gradedUnknown, args);
}

// How the organizations are spread, with the numbers in words.
function levelled({ answered, asked, high, lowest }) {
  const some = (n) => (n ? count(n) : t(T.w.none));
  return t(T.w.organizations, { answered: count(answered), asked: count(asked), high: some(high), lowest: some(lowest) });
}

function evidenceOf(factor, said, told_) {
  const out = [];
  const { people } = factor;
  // What the report says of the factor, where the working copy has no finding.
  const published = [...(app.publication?.gates ?? []), ...(app.publication?.objects ?? []).flatMap((o) => o.factors)].find((f) => f.id === factor.id);
  if (published?.evidence && factor.outcome !== 'fail' && !told_.some((text) => say(text) === say(published.evidence))) out.push(own(published.evidence));
  for (const text of said) out.push(own(text));
  if (factor.override) out.push(with_(T.w.overrideBy, { role: factor.override.role, on: day(factor.override.on), reason: own(factor.override.reason) }));
  if (people.asked && app.report.wave) {
    const levels = people.counts.reduce((a, b) => a + b, 0);
    out.push([t(T.w.people, { n: levels, of: people.asked }), factor.answered > 0 && levelled(factor)].filter(Boolean).join(' '));
    if (people.mean !== undefined) {
      const means = [t(T.w.mean, { mean: decimal(people.mean), exact: people.mean })];
      if (people.silent) means.push(t(T.w.range, { least: decimal(people.least), greatest: decimal(people.greatest) }));
      out.push(means.join(' '));
    }
  }
  if (factor.before) out.push(t(T.w.before, { before: factor.before }));
  if (factor.byPersons) out.push(t(T.w.byPersons, { state: stateWord({ ...factor, outcome: factor.byPersons, by: 'answers', override: undefined }) }));
  return out;
}

function silentOf(factor) {
  if (!factor.applies || !factor.band) return undefined;
  if (factor.by === 'fact') return t(T.w.silentFact);
  if (!factor.people.asked || !app.report.wave) return undefined;
  if (!factor.people.silent) return t(T.w.silentNone);
  if (factor.band.length === 1) return t(T.w.silentNo);
  const states = factor.band.map((outcome) => stateWord({ ...factor, outcome, override: undefined }));
  return t(T.w.silentYes, { states: list(states, t(T.w.or)) });
}

function changesOf(factor, finding) {
  const out = [];
  if (finding) out.push(own(finding.next));
  const cheapest = app.report.cheapest?.[0]?.changes.filter((c) => c.factor === factor.id && c.organization) ?? [];
  for (const c of cheapest) out.push(with_(T.w.rise, { org: own(organizationOf(c.organization)?.name), from: c.from, to: c.to }));
  if (factor.robustness !== undefined) out.push(t(T.w.robust, { n: factor.robustness }));
  return out;
}

// The checklist that its step speaks of; the example is filled in.
const enterHere = (known) => (known?.fact === 'groundwork' && app.now.source !== 'example' ? [button(t(T.besked.enter), () => openForm('forarbetet', undefined, 'besked'))] : []);

function ofFactor(id) {
  const factor = factorOf(id);
  if (!factor) return undefined;
  const known = app.factors.get(id);
  const finding = resultOf(factor.rule)?.findings?.[0];
  const findings = resultOf(factor.rule)?.findings ?? [];
  const head = heading(factor, finding);
  const steps = unlike(chain(factor.rule), [head]);
  const evidence = unlike(findings.flatMap((f) => (f === finding ? [] : [f.says]).concat((f.evidence ?? []).map((e) => e.text))), [head, ...steps]);
  const byAnswers = factor.by !== 'fact';
  const rule = known?.kind !== 'gate' ? T.w.ruleGraded : known.passes === 'noLoser' ? T.w.ruleNoLoser : T.w.ruleGate;
  return {
    head,
    chain: steps,
    counted: !factor.applies
      ? known?.phases && t(T.w.inPhases, { phases: phasesOf(known) })
      : byAnswers ? [t(rule), t(T.w.level)].join(' ') : t(T.w.ruleFact),
    sources: known?.seeds,
    evidence: evidenceOf(factor, factor.override ? [] : evidence, [...steps, ...evidence]),
    change: [...changesOf(factor, finding), ...enterHere(known)],
    aloud: finding?.aloud,
    silent: silentOf(factor),
    id: factor.rule,
  };
}

function ofVerdict() {
  const { report } = app;
  const after = report.cheapest?.[0]?.after;
  const band = report.band.map((is) => small(say(verdictWord({ is, phase: report.verdict.phase }))));
  return {
    head: report.says,
    chain: report.proof.because?.map((step) => step.says),
    counted: t(T.w.verdictC[report.verdict.is]),
    sources: report.proof.seeds,
    change: [
      after && t(T.w.after, { verdict: small(say(verdictWord(after))) }),
      report.robustness !== undefined ? t(T.w.robust, { n: report.robustness }) : t(T.w.robustNone),
    ].filter(Boolean),
    silent: report.wave && (band.length > 1 ? t(T.w.silentYes, { states: list(band, t(T.w.or)) }) : t(T.w.silentNo)),
    id: 'partnership.assess',
  };
}

function ofFact(key) {
  const { report, now } = app;
  if (key === 'besked') return ofVerdict();
  if (key === 'grindar') {
    const gates = report.factors.filter((f) => f.kind === 'gate' && f.applies);
    return {
      head: t(T.w.gatesH, { n: gates.filter((f) => gateState(f) === 'open').length, of: gates.length }),
      counted: t(T.w.gatesC),
      evidence: gates.map((f) => `${say(f.name)}: ${stateWord(f)}`),
      sources: ['DROPIN-32'],
    };
  }
  if (key === 'bitar') {
    const all = tally(pieces(now.document, report, app.words.levers));
    return all.all
      ? { head: t(T.w.piecesH, all), counted: t(T.w.piecesC, all), sources: ['DROPIN-03'] }
      : { head: t(T.w.noPieces) };
  }
  if (key === 'svar') {
    const { wave } = report;
    return wave
      ? {
          head: t(T.w.answeredH, { n: wave.answered, of: wave.asked }),
          counted: t(T.w.answeredC),
          evidence: [`${t(T.factors.kickWave, { form: word('forms', wave.form), on: day(wave.on) }).trim()}`],
          silent: report.band.length > 1 ? ofVerdict().silent : t(T.w.silentNo),
        }
      : { head: t(T.w.noWave) };
  }
  if (key === 'aktiva') {
    const all = report.organizations.length;
    const by = Object.keys(T.w.standings).map((is) => [is, report.organizations.filter((o) => o.standing === is).length]).filter(([, n]) => n);
    const one = all > 1 && by.length === 1 && T.w.standings[by[0][0]][1];
    return {
      head: t(T.w.activeH, { n: report.organizations.filter((o) => o.standing === 'active').length, of: all }),
      counted: one ? t(T.w.activeAll, { all: t(one, { n: count(all) }), on: day(report.on) })
        : t(T.w.activeC, { on: day(report.on), list: list(by.map(([is, n]) => t(T.w.standings[is][0], { n }))) }),
    };
  }
  if (key === 'vagar') {
    const n = Number(report.repairCount);
    return { head: n === 1 ? t(T.w.waysH, { n }) : t(T.w.waysH, { n }).replace(count(n), whole(report.repairCount)), counted: t(T.w.waysC) };
  }
  if (key === 'insats') return { head: t(T.w.effortH), counted: t(T.w.effortC) };
  return undefined;
}

const HOLDERS = 5; // whose standing can be tried

function ofPiece(key) {
  const piece = pieces(app.now.document, app.report, app.words.levers).all.find((p) => p.key === key);
  if (!piece) return undefined;
  return {
    head: told(piece),
    counted: t(T.w.pieceC, { part: say(piece.dimension.name) }),
    evidence: piece.holders.length
      ? piece.holders.map((o) => with_(T.w.isStanding, { org: own(o.name), standing: say(word('standings', o.standing)) }))
      : [t(T.w.nobodyHolds)],
    // A change of standing moves the piece; nobody else can come to hold it here.
    change: [
      ...invitesFor(piece),
      ...piece.holders.slice(0, HOLDERS).map((o) => standingField(organizationOf(o.id), `bit-lage-${o.id}`)),
    ].filter(Boolean),
    sources: { passive: ['DROPIN-07'], hole: ['DROPIN-08'] }[piece.state] ?? ['DROPIN-03'],
  };
}

function ofOrganization(id) {
  const o = organizationOf(id);
  if (!o) return undefined;
  const about = app.report.results.flatMap((r) => r.findings ?? []).filter((f) => f.about?.includes(id));
  return {
    head: t(T.w.orgH[o.standing], { org: o.name }),
    chain: about.map((f) => f.says),
    evidence: [
      o.reason && own(o.reason),
      o.meetings > 0 && t(T.w.orgMeetings, { n: o.attended, of: o.meetings }),
      [t(T.w.orgPieces, { n: o.holds }), o.alone > 0 && t(T.w.orgAlone, { n: o.alone })].filter(Boolean).join(' '),
      o.asked > 0 && t(T.w.orgAnswered, { n: o.answered, of: o.asked }),
    ].filter(Boolean),
    sources: about[0]?.seeds,
    change: about.slice(0, 1).map((f) => own(f.next)),
    id: list([...new Set(about.map((f) => f.rule))]),
  };
}

/** The reason for a key of this room's. */
export function reason(key) {
  if (key.startsWith('bit.')) return ofPiece(key.slice(4));
  if (key.startsWith('org.')) return ofOrganization(key.slice(4));
  if (/^(mandat|atgard)\./.test(key)) return ofPlan(key);
  if (key === 'vilka') return ofNeeded();
  return ofFact(key) ?? ofFactor(key);
}
