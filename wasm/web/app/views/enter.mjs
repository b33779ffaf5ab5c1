// What is entered once of a partnership: its purpose and problem, its people, and the
// meetings that have been.
import { h } from '../dom.mjs';
import { day, lang, say, t } from '../lang.mjs';
import { T } from '../texts.mjs';
import '../texts-enter.mjs';
import { app, label, word } from '../app.mjs';
import * as edits from '../edit-enter.mjs';
import { orgName } from '../why-plan.mjs';
import { FORMS, formButtons, partners, people } from './forms.mjs';

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
    formButtons('syftet', 'problemet', 'ny-person', 'mote-varit'));
