// Nästa möte: when and where, its agenda with the topic guard, who comes, and
// what can be done about it; and every other meeting there is.
import { h } from '../../dom.mjs';
import { day, t } from '../../lang.mjs';
import { app, word } from '../../app.mjs';
import { askWritten } from '../../parts.mjs';
import { dev } from '../../dev.mjs';
import { meetingWord, moment, organizationOf, stateWord } from '../parts.mjs';
import { MEETING } from '../texts-meeting.mjs';
import '../why-meeting.mjs';
import { agenda, rules, trial } from './meeting-agenda.mjs';
import { against, choose, coming, shown } from './meeting-guard.mjs';
import { acts, after, another, invited } from './meeting-people.mjs';

const objected = (m) => against(m).findIndex((found) => found.length);

export function unasked() {
  const m = shown();
  if (!m) return undefined;
  if (!coming(m)) return m.state === 'canceled' ? 'mote.slag' : 'mote.sammanfattning';
  return objected(m) < 0 ? 'mote.slag' : `punkt.${objected(m)}.0`;
}

export const code = {
  slice: ({ next, meetings }) => ({ next, meetings }),
  go: ['for _, m := range report.Meetings {', '\tfmt.Println(m.Start, m.Name.In(samverkan.LANG), m.State.Text().In(samverkan.LANG), len(m.Agenda))', '}'],
};

// A day without its year, when that is the year that the page speaks of.
const near = (on) => (on.slice(0, 4) === app.now.on.slice(0, 4) ? day(on).replace(/.\d{4}$/, '') : day(on));

// Where: in the municipality that hosts it, or as the place is written.
function at(m) {
  const host = organizationOf(app.now.document.meetings.find(({ id }) => id === m.id).host);
  if (host?.kind === 'municipality') return t(MEETING.h1.at, { place: host.name });
  return m.place ? t(MEETING.comma, { what: m.place }) : '';
}

// The conclusion: which meeting, and what there is to say of it.
function headline(m) {
  const { says } = MEETING;
  const args = { kind: meetingWord(m.kind), on: near(m.start.on), at: at(m), came: m.came, of: m.appointed };
  if (m.state === 'canceled') return t(MEETING.h1.canceled, args);
  if (!coming(m)) return [t(m.attendanceUnknown ? MEETING.h1.nobody : MEETING.h1.held, args), ' ', h('span', { class: m.state === 'approved' ? undefined : 'och' }, t(says[m.state]))];
  if (m.start.on < app.now.on) return h('span', { class: 'red' }, t(MEETING.h1.past, args));
  const open = against(m).flat().length;
  const n = open || (m.agenda ?? []).filter((item) => item.kept && item.objections).length;
  return [t(app.report.next === m.id ? MEETING.h1.next : MEETING.h1.other, args), ' ',
    h('span', { class: open || !m.agenda ? 'och' : undefined }, t(!m.agenda ? says.empty : open ? says.some : n ? says.kept : says.fine, { n }))];
}

function chooser(m) {
  const { meetings = [] } = app.report;
  const groups = [[MEETING.choose.coming, meetings.filter(coming)], [MEETING.choose.past, meetings.filter((one) => !coming(one)).reverse()]];
  return meetings.length > 1 && h('div', { class: 'field after', key: 'choose' },
    h('label', { for: 'vilket', class: 'small' }, t(MEETING.choose.label)),
    h('select', { id: 'vilket', value: m?.id ?? '', on: { change: ({ target }) => choose(target.value) } },
      !m && h('option', { value: '' }, t(MEETING.choose.none)),
      groups.map(([name, of]) => of.length > 0 && h('optgroup', { label: t(name), key: name.en }, of.map((one) =>
        h('option', { value: one.id, key: one.id }, t(MEETING.choose.one, { on: day(one.start.on), kind: meetingWord(one.kind), state: stateWord(one.state) })))))));
}

export function view() {
  const m = shown();
  if (!m) {
    return [
      h('h1', { class: 's', key: 'h1' }, t(MEETING.h1.none)),
      h('p', { class: 'lead', key: 'lead' }, t(MEETING.begin)),
      chooser(m), another(true), trial(m), dev('mote'),
    ];
  }
  const where = [m.place, m.form && word('forms', m.form)].filter(Boolean).map((what) => t(MEETING.comma, { what })).join('');
  return [
    h('p', { class: 'kick', key: 'kick' }, t(MEETING.kick, { kind: meetingWord(m.kind), moment: moment(m.start), where, state: stateWord(m.state) })),
    h('h1', { class: 's', key: 'h1' }, headline(m)),
    h('p', { class: 'lead', key: 'lead' }, t(MEETING.kinds[m.kind]), ' ', askWritten('mote.slag', meetingWord(m.kind))),
    chooser(m),
    m.state === 'canceled' ? acts(m) : !coming(m) && after(m),
    agenda(m),
    rules(m),
    coming(m) && invited(m),
    coming(m) && acts(m),
    trial(m),
    another(),
    dev('mote'),
  ];
}
