// The reasons of Nätverket. A key is natverk for all, natverk.kommuner, .steg or
// .delade for a number, natverk.YRKE/KOMMUN/STEG for a stage of a municipality,
// godkanda.YRKE, fynd.REGEL.N for one finding, roll or roll.ID.
import { day, list, say, t, whole } from '../lang.mjs';
import { app, resultOf } from '../app.mjs';
import { answering } from '../why.mjs';
import { own } from '../parts.mjs';
import { occupationName, organizationName, organizationOf, stageName } from './parts.mjs';
import { lastOf } from './network-edit.mjs';
import { NETWORK } from './texts-network.mjs';

const W = NETWORK.why;
const org = (id) => say(organizationName(id));
const all = (name) => app.now.document[name] ?? [];

/** When something holds, in words. */
export function when({ from, to }) {
  const args = { from: from && day(from), last: to && day(lastOf(to)) };
  return t(from && to ? NETWORK.between : from ? NETWORK.from : to ? NETWORK.until : NETWORK.always, args);
}

/** Whether something holds on the day that is shown. */
export const holds = ({ from, to }) => (!from || from <= app.report.on) && (!to || app.report.on < to);

/** The cells of the report, by how they stand. */
export function counts(cells) {
  const n = (state) => cells.filter((c) => c.state === state).length;
  return { own: n('own'), shared: n('shared'), gap: n('gap'), of: cells.length };
}

/** The findings of a rule's that are about a place in the document, or all. */
export const findings = (rule) => resultOf(rule)?.findings ?? [];

/** How the assessors of an occupation stand: {is, n}. */
export function enough({ occupation, needed, fewest, tooFew, tight }) {
  const { outcomes } = all('occupations').find((o) => o.id === occupation) ?? {};
  if (!needed) return { is: 'none' };
  if (!outcomes?.length) return { is: 'unknown' };
  if (tooFew) return { is: 'few', n: tooFew.length };
  return tight ? { is: 'tight', n: tight.length } : { is: 'enough', n: fewest };
}
export const enoughWords = (state) => {
  const { is, n } = enough(state);
  return t(NETWORK.assessors.state[is], { n });
};

export const keyOf = (c) => `natverk.${c.occupation}/${c.municipality}/${c.stage}`;

/** The approvals of an assessor for an occupation that hold. */
export const approvals = (id, occupation) =>
  (all('assessors').find((a) => a.id === id)?.competences ?? []).filter((c) => (!occupation || c.occupation === occupation) && holds(c));

answering('natverk', (key) => {
  const { network: n, on } = app.report;
  if (key === 'natverk.kommuner') return n.municipalities && n.takePart !== undefined ? { head: t(W.partHead, { part: n.takePart, of: n.municipalities }), counted: t(W.part), sources: ['KFA-13'], id: 'VAL-14' } : undefined;
  if (key === 'natverk.delade') return shared(n, on);
  const cell = n.cells?.find((c) => keyOf(c) === key);
  if (cell) return ofCell(cell);
  const c = counts(n.cells ?? []);
  const now = all('offers').filter(holds).length;
  return {
    head: t(W.head), counted: c.of ? t(W.counted, { on: day(on), ...c }) : undefined,
    evidence: [t(W.evidence, { n: all('offers').length, now, on: day(on) })],
    change: findings('VAL-15').slice(0, 3).map((f) => own(f.next)),
    sources: ['KFA-13', 'KFA-05'], id: 'VAL-15',
  };
});

function shared({ shared: those = [] }, on) {
  return {
    head: t(W.sharedHead, { n: those.length, of: all('assessors').length }), counted: t(W.sharedCounted, { on: day(on) }),
    evidence: those.slice(0, 12).map((a) => t(W.sharedIs, { who: a.assessor, where: list(a.municipalities.map(org)) })),
    sources: ['KFA-05'], id: 'validation.assess',
  };
}

// The offers of a stage that are, were or will be for a municipality's candidates.
function ofCell({ municipality, occupation, stage, state, by = [] }) {
  const { on } = app.report;
  const offers = all('offers').filter((o) => o.occupation === occupation && o.stages.includes(stage));
  const here = offers.filter((o) => (o.for?.length ? o.for.includes(municipality) : o.organization === municipality || organizationOf(o.organization)?.kind !== 'municipality'));
  const words = (o) => {
    const who = org(o.organization);
    if (holds(o)) return t(W.offer, { who, when: when(o) });
    return o.to && o.to <= on ? t(W.ended, { who, last: day(lastOf(o.to)) }) : t(W.coming, { who, from: day(o.from) });
  };
  const others = [...new Set(offers.filter((o) => holds(o) && !here.includes(o)).map((o) => o.organization))];
  const now = here.filter(holds);
  const ends = now.length > 0 && now.every((o) => o.to) && now.map((o) => o.to).sort().at(-1);
  const change = state !== 'gap'
    ? [by.length === 1 && state === 'shared' && t(W.single, { who: org(by[0]) }), ends && t(W.endsOn, { last: day(lastOf(ends)) })]
    : [others.length > 0 ? t(others.length > 1 ? W.others : W.other, { who: list(others.map(org)) }) : t(W.any)];
  return {
    head: t(W.cell, { stage: stageName(occupation, stage), name: organizationName(municipality), occupation: occupationName(occupation), who: state === 'gap' ? t(NETWORK.map.nobody) : list(by.map((id) => (id === municipality ? t(W.cellSelf) : org(id)))) }),
    evidence: here.length ? here.map(words) : [t(W.none)],
    change: change.filter(Boolean),
    sources: state === 'gap' ? ['KFA-13'] : ['KFA-05'],
    aloud: state === 'gap' ? findings('VAL-15').find((f) => f.about?.includes(municipality))?.aloud : undefined,
    id: 'VAL-15',
  };
}

answering('fynd', (key) => {
  const [, rule, i] = key.split('.');
  const f = findings(rule)[i];
  return f && { head: f.says, sources: f.seeds, evidence: (f.evidence ?? []).map((e) => own(e.text)), change: [own(f.next)], aloud: f.aloud, id: rule };
});

answering('godkanda', (key) => {
  const state = app.report.network.occupations?.find((o) => key === `godkanda.${o.occupation}`);
  if (!state) return undefined;
  const { occupation, needed, assessors = [] } = state;
  const at = all('occupations').findIndex((o) => o.id === occupation);
  const outcomes = all('occupations')[at].outcomes?.length;
  const found = findings('VAL-16').filter((f) => f.at === `/occupations/${at}`);
  return {
    head: t(W.assessors, { occupation: occupationName(occupation), state: enoughWords(state) }),
    chain: found.map((f) => own(f.says)),
    counted: needed ? t(W.assessorsCounted, { needed }) : undefined,
    evidence: assessors.slice(0, 20).flatMap((id) => approvals(id, occupation).map((c) =>
      t(c.approvedBy ? W.approvedBy : W.approved, { who: id, by: c.approvedBy && org(c.approvedBy), when: [c.outcomes?.length && t(W.outcomes, { n: c.outcomes.length, of: whole(outcomes) }), when(c)].filter(Boolean).join(', ') }))),
    change: found.map((f) => own(f.next)), aloud: found[0]?.aloud, sources: ['KFA-05'], id: 'VAL-16',
  };
});

answering('roll', (key) => {
  const roles = app.report.roles ?? [];
  const vacant = roles.reduce((n, r) => n + (r.vacant?.length ?? 0), 0);
  const of = vacant + roles.reduce((n, r) => n + (r.filled?.length ?? 0), 0);
  const counted = t(W.roles, { on: day(app.report.on) });
  const role = roles.find((r) => `roll.${r.role}` === key);
  if (!role) return of ? { head: t(W.rolesHead, { vacant, of }), counted, change: findings('VAL-18').map((f) => own(f.next)).slice(0, 1), sources: ['KFA-05'], id: 'VAL-18' } : undefined;
  const { filled = [], vacant: empty = [], ending = [], name } = role;
  const { why } = all('roles').find((r) => r.id === role.role);
  return {
    head: t(W.role, { role: name, filled: filled.length, of: filled.length + empty.length }),
    chain: [why && own(why)].filter(Boolean), counted,
    evidence: all('holders').filter((x) => x.role === role.role && holds(x)).map((x) =>
      t(x.title ? W.holderTitle : W.holder, { who: org(x.organization), title: x.title, when: when(x) })),
    change: [...empty.map((id) => t(W.appoint, { who: org(id) })), ...ending.map((id) => t(W.endsAt, { who: org(id), last: day(lastDay(role.role, id)) }))],
    sources: ['KFA-05'], id: 'VAL-18',
  };
});

/** The last day that somebody holds a role at an organization. */
export const lastDay = (role, organization) =>
  lastOf(all('holders').filter((x) => x.role === role && x.organization === organization && holds(x)).map((x) => x.to).sort().at(-1));

