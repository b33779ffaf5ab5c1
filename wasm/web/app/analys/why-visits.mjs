// The reasons of Besöken. A key is besok.CODE, punkt.CODE.SUBJECT or steg.STEP.
import { capital, day, decimal, list, say, t, whole } from '../lang.mjs';
import { app } from '../app.mjs';
import { answering } from '../why.mjs';
import { own } from '../parts.mjs';
import { measureName, placeName, profileOf, said } from './parts.mjs';
import { VISIT } from './texts-visits.mjs';

const W = VISIT.why;
export const planOf = (code) => app.report.visits?.find((v) => v.code === code);
export const evidenceOf = (id) => app.now.document.evidence?.find((e) => e.id === id);

answering('besok', (key) => {
  const plan = planOf(key.split('.')[1]);
  return plan && {
    head: plan.last ? t(W.visited, { place: plan.name, on: day(plan.last) }) : t(W.never, { place: plan.name }),
    evidence: [plan.last && (plan.taken?.length ? t(W.took, { what: list(plan.taken.map((is) => said('subjects', is))) }) : t(W.tookUnknown)),
      plan.next ? t(W.planned, { on: day(plan.next) }) : t(W.notPlanned)].filter(Boolean),
    sources: ['KFA-11'],
    change: [t(W.note)],
    id: 'ANA-17',
  };
});

answering('punkt', (key) => {
  const [, code, subject] = key.split('.');
  const plan = planOf(code);
  const n = plan?.agenda.findIndex((point) => point.subject === subject) ?? -1;
  if (n < 0) return undefined;
  const point = plan.agenda[n];
  const likes = profileOf(code)?.measures.find((m) => m.measure === point.measure)?.likeKnown >= 3;
  return {
    head: t(W.point, { subject: capital(say(point.title)), n: whole(n + 1), place: plan.name }),
    counted: point.deviationRounded === undefined ? t(W.noFigure)
      : t(W.deviates, { what: say(measureName(point.measure)), sd: decimal(point.deviationRounded, 2), whom: t(likes ? W.alike : W.region) }),
    evidence: [point.says && own(point.says), t(W.order)].filter(Boolean),
    sources: ['KFA-11'],
  };
});

answering('steg', (key) => {
  const step = app.report.steps.find((s) => s.step === key.split('.')[1]);
  return step && {
    head: t(W.step, { step: say(step.name), standing: t(VISIT.steps.standing[step.standing]) }),
    counted: t(W.reached),
    evidence: [t(W.evidence, { n: step.evidence?.length ?? 0, led: whole(step.led) }), step.without?.length > 0 && t(VISIT.steps.without, { names: list(step.without.map(placeName)) })].filter(Boolean),
    sources: ['KFA-01'],
  };
});
