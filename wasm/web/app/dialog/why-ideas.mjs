// The reasons of Idéer. A key is ideer for all, ideer.people, .hours or .kronor
// for what they had, ide.ID, projekt.ID, yta.ID for an interface, and
// yta.A.B.subject for a pair that could become one.
import { day, list, say, t, whole } from '../lang.mjs';
import { app } from '../app.mjs';
import { dayAfter } from '../edit-plan.mjs';
import { answering } from '../why.mjs';
import { own } from '../parts.mjs';
import { organizationName, stateWord } from './parts.mjs';
import { can, logOf } from './views/questions-parts.mjs';
import { foundOf } from './why-questions.mjs';
import { IDEAS } from './texts-ideas.mjs';

const W = IDEAS.why;
const C = IDEAS.fates;

/** The head line: of so many, so many are what. */
export function headline({ born, embedded, buried, each }) {
  if (born === 1) return t(IDEAS.one, { state: stateWord(each[0].state) });
  return t(IDEAS.h1, { born, embedded: embedded ? t(IDEAS.embedded, { n: embedded }) : t(IDEAS.embeddedNone), buried: buried ? t(IDEAS.buried, { n: buried }) : t(IDEAS.buriedNone) });
}

const SEEDS = { people: ['INNO-11'], hours: ['INNO-14'], kronor: ['INNO-12'] };

answering('ideer', (key) => {
  const { ideas, on } = app.report;
  if (!ideas.born) return undefined;
  const condition = ideas.conditions?.find(({ had }) => key === `ideer.${had}`);
  const born = ideas.each.map((i) => i.born).sort();
  const evidence = [t(W.allE, { from: day(born[0]), to: day(born.at(-1)) })];
  if (!condition) return { head: headline(ideas), counted: t(W.allC, { on: day(on) }), evidence, sources: ['INNO-13', 'INNO-10'], id: 'dialogue.assess' };
  const { had, with: w, without: o } = condition;
  return {
    head: [t(C.with[had]), t(C.without[had])].map((who, i) => `${who} ${t(C.word, { n: whole([w, o][i].embedded), of: whole([w, o][i].ideas) })}`).join(', ').replace(/^./, (c) => c.toUpperCase()),
    counted: [t(W.fateC, { with: whole(w.ideas), has: t(C.with[had]), a: whole(w.embedded), b: whole(w.buried), without: whole(o.ideas), not: t(C.without[had]), c: whole(o.embedded), d: whole(o.buried) }), ' ', t(C.caveat, { n: ideas.born })],
    evidence, sources: SEEDS[had], id: 'dialogue.assess',
  };
});

answering('ide', (key) => {
  const idea = app.report.ideas.each?.find((i) => `ide.${i.id}` === key);
  if (!idea) return undefined;
  const written = app.now.document.ideas.find((i) => i.id === idea.id);
  const project = app.now.document.projects?.find((p) => p.id === written.project);
  const found = foundOf('DLG-21', 'ideas', idea.id) ?? foundOf('DLG-20', 'ideas', idea.id);
  const next = can('idea', idea.state);
  return {
    head: t(W.one, { idea: idea.text, state: stateWord(idea.state) }),
    chain: [found && own(found.says), project && (project.to ? t(W.livesTo, { project: project.name, on: day(dayAfter(project.to, -1)) }) : t(W.lives, { project: project.name })),
      written.organization && t(W.at, { organization: organizationName(written.organization) })].filter(Boolean),
    evidence: logOf(idea.id),
    sources: found?.seeds ?? ['INNO-13'],
    change: [found && own(found.next), next.length > 0 && t(W.next, { what: list(next.map((e) => say(e.text))) })].filter(Boolean),
    aloud: found?.aloud,
    id: found?.rule ?? 'dialogue.assess',
  };
});

answering('projekt', (key) => {
  const gate = app.report.ideas.gates?.find((g) => `projekt.${g.project}` === key);
  if (!gate) return undefined;
  const found = gate.living.map(({ id }) => foundOf('DLG-21', 'ideas', id)).filter(Boolean);
  return { head: gateSays(gate), chain: found.map((f) => own(f.says)), counted: t(W.gateC), sources: ['INNO-13', 'INNO-12'], change: found.map((f) => own(f.next)), aloud: found[0]?.aloud, id: 'DLG-21' };
});

/** A gate in words: when the project ends, and how many of its ideas lack something. */
export function gateSays({ name, ends, living }) {
  const n = living.filter((i) => i.lacks).length;
  const unsaid = living.filter((i) => i.unknown).length;
  return `${t(ends >= app.report.on ? IDEAS.gate.ends : IDEAS.gate.ended, { project: name, on: day(ends) })} ${n ? t(IDEAS.gate.lacks, { n }) : unsaid ? t(IDEAS.gate.unsaid, { n: unsaid }) : t(IDEAS.gate.fine)}`;
}

/* ---- interfaces ---- */

export const pairOf = ([a, b]) => t(IDEAS.faces.pair, { a: organizationName(a), b: organizationName(b) });
export const pairKey = ({ between: [a, b], subject }) => `yta.${a}.${b}.${subject}`;

/** Who of a pair needs the subject first, and who offers it. */
export function sides({ between: [a, b], subject }) {
  const has = (what, who) => app.now.document[what]?.some((one) => one.organization === who && one.subject === subject);
  return has('needs', a) && has('offers', b) ? [a, b] : [b, a];
}

/** A pair in words. */
export function pairSays(pair) {
  const [needs, offers] = sides(pair).map(organizationName);
  return t(pair.score > 1 ? IDEAS.pairs.two : IDEAS.pairs.one, { needs, offers, subject: pair.text ?? pair.subject });
}

answering('yta', (key) => {
  const face = app.report.interfaces?.find((f) => `yta.${f.id}` === key);
  const pair = face ?? app.report.candidates?.find((c) => pairKey(c) === key);
  if (!pair) return undefined;
  const { needs = [], offers = [] } = app.now.document;
  const of = (all, words) => all.filter((one) => one.subject === pair.subject && pair.between.includes(one.organization)).map((one) => t(words, { who: organizationName(one.organization), subject: one.text ?? one.subject }));
  const found = face && foundOf('DLG-22', 'interfaces', face.id);
  return {
    head: face ? t(IDEAS.faces.subject, { pair: pairOf(face.between), subject: stateWord(face.state) }) : pairSays(pair),
    chain: [found && own(found.says)].filter(Boolean),
    counted: [t(face ? W.faceC : W.pairC), pair.score > 0 && ` ${t(W.score, { n: pair.score })}`],
    evidence: [...(face ? logOf(face.id) : []), ...of(needs, W.needs), ...of(offers, W.offers)],
    sources: ['INNO-03', 'INNO-04'],
    change: [found && own(found.next)].filter(Boolean),
    aloud: found?.aloud,
    id: face ? 'DLG-22' : 'dialogue.assess',
  };
});
