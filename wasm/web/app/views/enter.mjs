// What is entered once of a partnership: its purpose and problem, its people, and the
// meetings that have been.
import { h } from '../dom.mjs';
import { day, lang, say, t } from '../lang.mjs';
import { T } from '../texts.mjs';
import '../texts-enter.mjs';
import { app, label, word } from '../app.mjs';
import * as edits from '../edit-enter.mjs';
import { dayAfter } from '../edit-plan.mjs';
import { codeOf } from '../wave-table.mjs';
import { orgName } from '../why-plan.mjs';
import { FORMS, formButtons, partners, people } from './forms.mjs';

// The roles that somebody has, or is to have, by the place where each stands.
const held = (on) => people().flatMap((p) => (p.roles ?? []).map((r, place) => ({ p, r, place }))).filter(({ r }) => !r.to || r.to > on);
const chosen = (which) => {
  const { p, r, place } = held(app.now.on).find(({ p, place }) => `${place} ${p.id}` === which);
  return { id: p.id, place, from: r.from, role: word('roles', r.role), org: orgName(p.organization) };
};

const lines = (texts) => (texts ?? []).map(say).join('\n');

Object.assign(FORMS, {
  syftet: [T.enter.purpose, () => {
    const { targetGroup, outcome, means, by } = app.now.document.purpose ?? {};
    return [
      ['y-grupp', T.enter.targetGroup, 'area', { value: say(targetGroup), at: 'targetGroup' }],
      ['y-resultat', T.enter.outcome, 'area', { value: say(outcome), at: 'outcome' }],
      ['y-medel', T.enter.means, 'area', { value: say(means), at: 'means' }],
      ['y-dag', T.enter.by, 'date', { value: by, at: 'by' }],
    ];
  }, (v) => [label(T.enter.did.purpose), (d) => edits.setPurpose(d, { targetGroup: v['y-grupp'], outcome: v['y-resultat'], means: v['y-medel'], by: v['y-dag'], lang: lang() })]],
  problemet: [T.enter.problem, () => {
    const { statement, covers, leaves } = app.now.document.problem ?? {};
    return [
      ['b-problem', T.enter.statement, 'area', { value: say(statement), at: 'statement' }],
      ['b-ingar', T.enter.covers, 'lines', { value: lines(covers), at: 'covers' }],
      ['b-inte', T.enter.leaves, 'lines', { value: lines(leaves), at: 'leaves' }],
    ];
  }, (v) => [label(T.enter.did.problem), (d) => edits.setProblem(d, { statement: v['b-problem'], covers: v['b-ingar'], leaves: v['b-inte'], lang: lang() })]],
  'ny-person': [T.enter.person, () => [
    ['n-org', T.enter.org, 'choice', { options: app.report.organizations.map((o) => [o.id, say(o.name)]), at: 'organization' }],
    ['n-roll', T.enter.role, 'choice', { options: app.words.roles.map(({ is, text }) => [is, say(text)]), at: 'role' }],
    ['n-namn', T.enter.name, 'text', { at: 'name' }],
    ['n-fran', T.enter.from, 'date', { at: 'from' }],
  ], (v, on) => {
    const person = { organization: v['n-org'], role: v['n-roll'], name: v['n-namn'], from: v['n-fran'] || on };
    return [label(T.enter.did.person, () => ({ role: word('roles', person.role), org: orgName(person.organization) })), (d) => edits.addPerson(d, person)];
  }],
  'slut-roll': [T.enter.end, () => [
    ['r-vilken', T.enter.which, 'choice', { options: held(app.now.on).map(({ p, r, place }) =>
      [`${place} ${p.id}`, t(T.enter.held, { org: orgName(p.organization), role: word('roles', r.role), who: p.name || codeOf(p) })]), at: 'role' }],
    ['r-dag', T.enter.last, 'date', { at: 'to' }],
  ], (v) => {
    const { id, place, role, org } = chosen(v['r-vilken']);
    const last = v['r-dag'];
    return [label(last ? T.enter.did.ended : T.enter.did.gone, () => ({ role, org, to: last && day(last) })), (d) => edits.endRole(d, id, place, last && dayAfter(last))];
  }, {
    lead: T.enter.endLead,
    check: (v) => {
      const { from } = chosen(v['r-vilken']);
      return v['r-dag'] && v['r-dag'] < from && { 'r-dag': label(T.enter.notBegun, () => ({ from: day(from) })) };
    },
  }],
  forarbetet: [T.enter.groundwork, () => app.words.groundwork.flatMap(({ is, text }) => {
    const { done, source } = app.now.document.groundwork?.find((g) => g.item === is) ?? {};
    return [
      [`f-${is}`, label(T.enter.item, () => ({ item: text })), 'choice', { options: [['', t(T.enter.done.not)], ['yes', t(T.enter.done.yes)], ['no', t(T.enter.done.no)]], value: { true: 'yes', false: 'no' }[done] ?? '' }],
      [`f-${is}-var`, label(T.enter.where, () => ({ item: text })), 'text', { value: say(source) }],
    ];
  }), (v) => [label(T.enter.did.groundwork), (d) => edits.setGroundwork(d, app.words.groundwork.map(({ is }) =>
    ({ item: is, done: { yes: true, no: false }[v[`f-${is}`]], source: v[`f-${is}-var`] })), lang())], {
    lead: T.enter.groundworkLead,
    check: (v) => Object.fromEntries(app.words.groundwork.filter(({ is }) => v[`f-${is}-var`] && !v[`f-${is}`]).map(({ is }) => [`f-${is}`, T.enter.needDone])),
  }],
  'mote-varit': [T.enter.meeting, () => [
    ['k-dag', T.enter.on, 'date', { must: T.enter.needDay, at: 'on' }],
    ['k-vilka', T.enter.came, 'ticks', { options: [
      ...partners().map(([id, org]) => [`o ${id}`, t(T.enter.somebody, { org })]),
      ...people().filter((p) => p.name).map((p) => [`p ${p.id}`, p.name]),
    ] }],
  ], (v) => {
    const of = (kind) => v['k-vilka'].filter((one) => one.startsWith(kind)).map((one) => one.slice(2));
    const meeting = { on: v['k-dag'], people: of('p '), organizations: of('o ') };
    return [label(T.enter.did.meeting, () => ({ on: day(meeting.on) })), (d) => edits.addMeeting(d, meeting)];
  }, { check: (v, on) => v['k-dag'] > on && { 'k-dag': label(T.enter.notYet, () => ({ on: day(on) })) } }],
});

export const view = () =>
  h('section', { id: 'mer', tabindex: -1, key: 'mer' },
    h('h2', {}, t(T.enter.h)),
    h('p', { class: 'lead' }, t(T.enter.lead)),
    formButtons('syftet', 'problemet', 'forarbetet', 'ny-person', held(app.now.on).length > 0 && 'slut-roll', 'mote-varit'));
