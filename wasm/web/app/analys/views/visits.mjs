// Besöken: which visit is next and what to ask there, how far the four steps
// reach, and what led to each structure.
import { h } from '../../dom.mjs';
import { capital, day, lang, list, say, t } from '../../lang.mjs';
import { app, render, tell } from '../../app.mjs';
import { ask, button, own, ownName, table } from '../../parts.mjs';
import { dev } from '../../dev.mjs';
import { chosenPlace, dayField, findings, kick, placeField, placeName, said } from '../parts.mjs';
import { evidenceOf, planOf } from '../why-visits.mjs';
import { VISIT } from '../texts-visits.mjs';
import { evidenceForm, visitForm } from './visits-form.mjs';

const RULES = ['ANA-11', 'ANA-12', 'ANA-15', 'ANA-16', 'ANA-17', 'ANA-18', 'ANA-19', 'ANA-20', 'ANA-21'];

export const unasked = () => (planOf(chosenPlace()) ? `besok.${chosenPlace()}` : app.report.steps.length ? `steg.${app.report.steps[0].step}` : undefined);

export const code = {
  slice: ({ says, visits, steps, chains, catalogue }) => ({ says, visits, steps, ...(chains && { chains }), catalogue }),
  go: ['fmt.Println(report.Says.In(samverkan.LANG))', 'for _, v := range report.Visits {', '\tfmt.Println(v.Name, v.Last, v.Next)', '\tfor _, point := range v.Agenda {', '\t\tfmt.Println("\\t", point.Ask.In(samverkan.LANG))', '\t}', '}',
    'for _, s := range report.Steps {', '\tfmt.Println(s.Name.In(samverkan.LANG), s.Standing, s.Without)', '}'],
};

export function view() {
  const { visits = [] } = app.report;
  const held = visits.filter((v) => v.last).length;
  return [
    kick(),
    h('h1', { class: 's', key: 'h1' }, headline(visits)),
    visits.length > 0 && h('p', { class: 'lead', key: 'lead' }, t(VISIT.lead, { n: held, of: visits.length })),
    dayField(),
    visits.length > 0 && plan(visits),
    visits.length > 0 && agenda(),
    steps(),
    chains(),
    findings(RULES),
    dev('besoken'),
  ];
}

function headline(visits) {
  if (!visits.length) return t(VISIT.noneAtAll);
  const [first] = visits.filter((v) => v.next).sort((a, b) => (a.next < b.next ? -1 : 1));
  const without = visits.filter((v) => !v.next).length;
  return first ? t(without ? VISIT.nextMore : VISIT.next, { place: first.name, on: day(first.next), n: without }) : t(VISIT.noneNext);
}

function plan(visits) {
  const P = VISIT.plan;
  const taken = (v) => (!v.last ? '' : !v.taken?.length ? t(P.notNoted) : v.taken.length === 5 ? t(P.all) : list(v.taken.map((is) => said('subjects', is))));
  return h('section', { id: 'plan', tabindex: -1, key: 'plan' }, h('h2', {}, t(P.h)),
    table(t(P.caption), P.cols.map((c) => t(c)), visits.map((v) => [ownName(v.name), ask(`besok.${v.code}`, v.last ? day(v.last) : t(P.never)), taken(v), v.next ? day(v.next) : t(P.notPlanned)]), { stack: true, cls: 'visits' }));
}

/* ---- the agenda of the municipality that is chosen ---- */

const asText = (one) => [t(VISIT.agenda.h, { place: one.name }), ...one.agenda.flatMap((point, i) => [
  '', `${i + 1}. ${capital(say(point.title))}`, say(point.says) || t(VISIT.agenda.unknown), t(VISIT.agenda.ask, { what: point.ask }),
]), ''].join('\n');

async function copy(one) {
  try {
    await navigator.clipboard.writeText(asText(one));
    tell(t(VISIT.agenda.copied), '', { undoable: false });
  } catch {
    tell(t(VISIT.agenda.cannot), '', { undoable: false });
  }
  render();
}

function agenda() {
  const one = planOf(chosenPlace());
  const G = VISIT.agenda;
  return h('section', { id: 'dagordning', tabindex: -1, key: 'agenda' },
    h('h2', {}, t(G.h, { place: one.name })),
    h('div', { class: 'row form' }, placeField('kommun'), button(t(G.copy), () => copy(one))),
    h('ol', { class: 'invite' }, one.agenda.map((point) => h('li', { key: point.subject },
      h('h3', {}, ask(`punkt.${one.code}.${point.subject}`, own({ [lang()]: capital(say(point.title)) }))),
      h('p', { class: 'small' }, point.says ? own(point.says) : t(G.unknown), point.leftOut && ` ${t(G.leftOut)}`),
      h('p', { class: 'serif' }, own(point.ask))))),
    visitForm());
}

/* ---- the four steps, and what led to what ---- */

const textOf = (id) => {
  const e = evidenceOf(id);
  return e ? t(VISIT.steps.item, { what: say(e.text).replace(/\.$/, ''), on: day(e.on) }) : id;
};

function steps() {
  const S = VISIT.steps;
  return h('section', { id: 'steg', tabindex: -1, key: 'steps' }, h('h2', {}, t(S.h)),
    h('ol', { class: 'invite steps' }, app.report.steps.map((step) => h('li', { key: step.step },
      h('h3', {}, h('bdi', {}, capital(say(step.name))), ': ', ask(`steg.${step.step}`, t(S.standing[step.standing]))),
      step.evidence?.length ? h('ul', { class: 'plain small' }, step.evidence.map((id) => h('li', { key: id }, h('bdi', {}, textOf(id))))) : h('p', { class: 'small' }, t(S.none)),
      step.ended?.length > 0 && h('p', { class: 'small' }, t(S.ended, { what: list(step.ended.map(textOf)) })),
      step.standing !== 'notBegun' && step.without?.length > 0 && h('p', { class: 'small' }, t(S.without, { names: list(step.without.map(placeName)) }))))),
    evidenceForm());
}

function chains() {
  const C = VISIT.chains;
  const { chains: all = [] } = app.report;
  return h('section', { id: 'kedjor', tabindex: -1, key: 'chains' }, h('h2', {}, t(all.length ? C.h : C.none)),
    all.length > 0 && h('ul', { class: 'also' }, all.map((c) => h('li', { key: c.evidence },
      h('p', {}, h('strong', {}, own(evidenceOf(c.evidence)?.text ?? { sv: c.evidence }))),
      c.back?.length ? h('p', { class: 'small' }, t(C.from, { what: c.back.map(textOf).join(' ← ') })) : h('p', { class: 'small' }, t(C.nothing)),
      h('p', { class: 'small' }, [c.owner ? t(C.owner, { who: c.owner }) : t(C.noOwner), c.lasting ? t(C.lasting[c.lasting]) : t(C.lastingUnknown), c.model && t(C.model, { model: c.model })].filter(Boolean).join(' '))))));
}
