// Planen: the days of the year's meetings with the proof that none are better.
import { h } from '../../dom.mjs';
import { capital, day, list, say, t, whole } from '../../lang.mjs';
import { T } from '../../texts-frame.mjs';
import { app, editDocument, label, render } from '../../app.mjs';
import { ask, askWritten, asTable, button, field, own, ownName, select, table, with_ } from '../../parts.mjs';
import { dev } from '../../dev.mjs';
import { key, picture, rect } from '../../draw/marks.mjs';
import { after, yearKey, yearPlot } from '../draw/year.mjs';
import { setPlanning } from '../edit.mjs';
import { organizationName } from '../parts.mjs';
import { PLAN } from '../texts-plan.mjs';
import { travels } from '../why-plan.mjs';
import { progress } from './plan-parts.mjs';
import { addPlanned, released } from './plan-edit.mjs';
import { seating } from './plan-tables.mjs';
import { terms } from './plan-terms.mjs';
import { chosen, compute, expected, faults, fullDay, headline, inCycle, kindOf, meetingOf, numbers, placeText, placedOf, planned, shortDay, shown, standing, wayOut, waysOut, whereOf, work, years } from './plan-work.mjs';

export const unasked = () => shown() && 'plan';

export const code = {
  operation: 'dialogue.plan',
  request: () => ({ document: app.now.document, on: app.now.on, year: chosen() }),
  slice: () => planned() ?? {},
  imports: ['dialogue/plan'],
  get go() {
    const must = ['if err != nil {', '\tlog.Fatal(err)', '}'];
    return [
      'fmt.Println(report.Says.In(samverkan.LANG))', `year, err := document.Year(${chosen()}, on)`, ...must, 'best, err := plan.Solve(year, plan.Options{})', ...must,
      'for _, m := range best.Placed {', '\tfmt.Println(m.On, m.Meeting, m.Form.Text().In(samverkan.LANG), m.Place)', '}', 'fmt.Println(best.Proven, plan.Check(year, *best) == nil)',
    ];
  },
};

export function view() {
  const year = chosen();
  const { document, on } = app.now;
  const begun = document.planning !== undefined;
  if (begun) compute();
  const result = begun ? shown() : undefined;
  return [
    h('p', { class: 'kick', key: 'kick' }, t(PLAN.kick, { year: String(year), on: day(on) })),
    heading(result, begun, year),
    lead(result, begun),
    h('div', { class: 'row form', key: 'year' },
      field('plan-ar', t(PLAN.year), select('plan-ar', String(year), years().map((y) => [String(y), String(y)]), (is) => {
        work.year = Number(is);
        work.drop = undefined;
        render();
      }, faults() && { 'aria-invalid': 'true', 'aria-describedby': 'plan-fel' })),
      faults() && h('div', { class: 'red small', id: 'plan-fel' }, faults().map((f) => h('p', {}, own(f.text)))),
      progress('busy', PLAN.busy),
      !begun && button(t(PLAN.without), () => editDocument(label(PLAN.begun), (d) => setPlanning(d, {}))),
      begun && !result && !work.busy && !faults() && button(t(PLAN.compute), () => compute(true), { cls: 'btn go' })),
    result?.plan.conflict && conflict(result),
    result && figure(result),
    result && meetings(result),
    terms(result),
    result && travel(result),
    result && seating(result),
    dev('planen'),
  ];
}

function heading(result, begun, year) {
  const [first, rest] = result ? headline(result) : [t(!begun ? PLAN.begin : work.busy ? PLAN.soon : PLAN.none, { year: String(year) })];
  return h('h1', { class: 's', key: 'h1' }, first, rest && [' ', h('span', { class: 'red' }, rest)]);
}

function lead(result, begun) {
  if (begun && !result) return null;
  const says = (...words) => h('p', { class: 'lead', key: 'lead' }, words);
  if (!begun) return says(t(PLAN.beginLead));
  const why = askWritten('plan', headline(result)[0]);
  if (result.plan.conflict || !result.plan.placed.length) return says(why);
  const { people = [] } = result.year;
  const { of } = numbers(result);
  const n = people.filter((p) => p.answers?.length).length;
  return says(of > 0 && [with_(PLAN.guess, { assumption: ask('plan.antaganden', t(PLAN.assumption)), who: n ? t(PLAN.who, { n, of }) : t(PLAN.nobody, { of }) }), ' '], t(travels(result).some((one) => one.known) ? PLAN.after : PLAN.earliest), ' ', result.plan.unknown && [own(result.plan.unknown), ' '], why);
}

/* ---- what cannot all hold ---- */

const FEW = 4; // ways out that are told at once

function conflict(result) {
  const all = waysOut(result);
  const on = wayOut(result);
  const more = work.more ? 0 : Math.max(0, all.length - FEW);
  return [h('ol', { class: 'repairs', key: 'conflict' }, all.slice(0, all.length - more).map((one) => {
    const release = planned() === result && released(one, result.year);
    const days = (one.plan ?? []).map((m) => t(PLAN.conflict.one, { name: say(meetingOf(result, m.meeting).name), on: shortDay(m.on) }));
    return h('li', { key: one.at }, h('div', {},
      h('h2', {}, ownName(capital(say(one.text)))),
      h('p', {}, ownName(days.length ? t(PLAN.conflict.gives, { plan: list(days) }) : t(PLAN.conflict.nothing))),
      one.also?.length > 0 && h('p', {}, ownName(t(PLAN.conflict.also, { also: list(one.also.map((c) => say(c.text))) }))),
      h('div', { class: 'row after' },
        all.length > 1 && days.length > 0 && button(t(one === on ? PLAN.conflict.shown : PLAN.conflict.show), () => {
          work.drop = one.at;
          render();
        }, { 'aria-pressed': String(one === on) }),
        release && button(t(PLAN.conflict.let), () => editDocument(label(PLAN.conflict.dropped, () => ({ what: capital(say(one.text)) })), release)))));
  })), more > 0 && h('div', { class: 'row after', key: 'more' }, button(t(PLAN.conflict.more, { n: more }), () => {
    work.more = true;
    render();
  }))];
}

/* ---- the year ---- */

function figure(result) {
  const { year } = result;
  const name = String(chosen());
  const span = ({ from, to }) => {
    const out = [];
    for (let date = from; date < to; date = after(date)) out.push(date);
    return out;
  };
  const closed = (year.closed ?? []).map((c) => ({ why: c.why, name: capital(say(c.text)), days: [...(c.days ?? []), ...(c.periods ?? []).flatMap(span)], periods: c.periods }));
  const bodies = new Map();
  for (const b of year.bodies ?? []) for (const date of b.meetsOn ?? []) bodies.set(date, (bodies.get(date) ?? 0) + 1);
  const placed = placedOf(result).map((m) => {
    const meeting = meetingOf(result, m.meeting);
    return { ...m, id: m.meeting, is: kindOf(meeting), says: t(PLAN.why.meeting, { name: say(meeting.name), on: fullDay(m.on), where: whereOf(result, m) }) };
  });
  const there = standing(chosen()).map((m) => ({ is: kindOf(m), on: m.start.on, name: m.name }));
  const data = { year: name, from: year.from, closed, bodies, placed, there, title: t(PLAN.picture.title, { year: name }), desc: placed.map((m) => m.says).join(' ') };
  const dates = (all) => list(all.map(shortDay));
  const rows = [
    ...placed.map((m) => [ownName(capital(say(meetingOf(result, m.id).name))),
      [fullDay(m.on), ...['letters', 'papers'].filter((what) => m[what]).map((what) => t(PLAN.why[what], { on: shortDay(m[what]) }))].join('. ')]),
    ...there.map((m) => [[own(m.name), ` (${t(PLAN.meetings.cols[6]).toLowerCase()})`], shortDay(m.on)]),
    ...closed.map((c) => [ownName(c.name), c.periods ? list(c.periods.map((p) => t(PLAN.picture.period, { from: shortDay(p.from), to: shortDay(after(p.to, -1)) }))) : dates(c.days)]),
    ...(year.bodies ?? []).filter((b) => b.meetsOn?.length).map((b) => [own(b.name), dates(b.meetsOn.filter((date) => date.startsWith(name)))]),
  ];
  return h('figure', { key: 'figure', id: 'aret', class: 'year-of' },
    h('div', { class: 'w' }, yearPlot(data, { width: 776 })), h('div', { class: 'n' }, yearPlot(data, { width: 328, phone: true })),
    key(yearKey(data)), asTable(t(PLAN.picture.caption), PLAN.picture.cols.map((c) => t(c)), rows));
}

/* ---- the meetings, and adding them to the cycle ---- */

function meetings(result) {
  const placed = placedOf(result);
  if (!placed.length) return null;
  const M = PLAN.meetings;
  const there = inCycle(result);
  const { of } = numbers(result);
  const lacks = placed.filter((m) => !there.has(m.meeting));
  const add = () => editDocument(label(M.added, { n: lacks.length }), (d) => addPlanned(d, lacks.map((m) => {
    const { kind, award } = meetingOf(result, m.meeting);
    return { ...m, kind, award, place: m.place && placeText(result, m.place), host: d.organizations.some((o) => o.id === m.place) ? m.place : undefined };
  })));
  return h('section', { id: 'moten', tabindex: -1, key: 'meetings', class: 'first' },
    table(t(M.caption), M.cols.map((c, i) => t(i === 3 && !of ? M.expected : c, { of })), placed.map((m) => ({ key: m.meeting, cells: [
      ask(`plan.${m.meeting}`, ownName(capital(say(meetingOf(result, m.meeting).name)))),
      fullDay(m.on, 3), ownName(whereOf(result, m)),
      of ? expected(m.expected) : t(T.unknown),
      m.letters ? shortDay(m.letters) : t(M.free), m.papers ? shortDay(m.papers) : t(M.free),
      there.has(m.meeting) ? shortDay(there.get(m.meeting).start.on) : t(M.missing),
    ] })), { stack: true, cls: 'placed' }),
    planned() === result && (lacks.length
      ? [h('div', { class: 'row after' }, button(t(M.add, { n: lacks.length }), add, { cls: 'btn go' })), h('p', { class: 'small after on-screen' }, t(M.lead))]
      : h('p', { class: 'small after' }, t(M.all))));
}

/* ---- travel ---- */

function travel(result) {
  if (result.plan.conflict || !result.plan.placed.length) return null;
  const W = PLAN.travel;
  const all = travels(result);
  const most = all.find((one) => one.known);
  return h('section', { id: 'resor', tabindex: -1, key: 'travel' },
    h('h2', {}, most ? t(all.every((one) => one.known) ? W.h : W.hSome, { name: organizationName(most.organization), n: most.minutes }) : t(W.h0)),
    most && table(t(W.caption), W.cols.map((c) => t(c)), all.map(({ organization, minutes, known }) => ({ key: organization, cells: [
      own(organizationName(organization)),
      h('div', { class: 'bar' }, picture(320, 12, {}, known && minutes > 0 && rect(0, 1, (320 * minutes) / most.minutes, 10, 'fb2')), h('span', { class: 'num' }, known ? whole(minutes) : t(T.unknown))),
    ] })), { cls: 'travel' }));
}
