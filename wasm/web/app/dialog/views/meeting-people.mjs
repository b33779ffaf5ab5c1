// Who is invited and has answered, who came, what was said and carried home; and
// what can be done: moved, canceled, held, summed up, another one added. What the
// log has on a meeting after the day is struck where it cannot be true.
import { h } from '../../dom.mjs';
import { day, lang, list, say, t, whole } from '../../lang.mjs';
import { T } from '../../texts-frame.mjs';
import { app, edit, label, render, stop } from '../../app.mjs';
import { Faults, ask as askEngine, judged } from '../../engine.mjs';
import { saveMade } from '../../files.mjs';
import { idFor } from '../../edit-lists.mjs';
import { dot, key, line, picture } from '../../draw/marks.mjs';
import { ask, asTable, button, own, ownName, table, with_ } from '../../parts.mjs';
import { noteEvent, setMeeting } from '../edit.mjs';
import { bodyName, dayField, meetingWord, personName, stateWord } from '../parts.mjs';
import { D } from '../texts.mjs';
import { MEETING } from '../texts-meeting.mjs';
import { lastOf, logOf } from '../why-meeting.mjs';
import { change, choose, coming } from './meeting-guard.mjs';
import { close, form, isOpen, open, opener, papers, personField, withPerson, written } from './meeting-forms.mjs';

const I = MEETING.invited;
const A = MEETING.acts;
const MOST = 400; // people that are drawn

/** Those appointed now, when they are as many as the report says are on a meeting's day. */
function appointedTo(m) {
  const all = [...new Set((app.report.bodies ?? []).flatMap((b) => (b.delegation.delegates ?? []).map((d) => d.person)))];
  return all.length === m.appointed ? all : undefined;
}

// By the log: what each has answered since the meeting was last moved.
function answers(m) {
  const out = new Map();
  for (const e of logOf(m)) {
    if (e.what === 'moved') out.clear();
    else if (e.what === 'replied') for (const id of e.people) out.set(id, e.answer);
  }
  return out;
}

/* ---- one mark is one person ---- */

const MARKS = {
  yes: (x, y) => dot(x, y, 5, 'fb'),
  no: (x, y) => [line(x - 4, y - 4, x + 4, y + 4, 'sl2 w2'), line(x - 4, y + 4, x + 4, y - 4, 'sl2 w2')],
  rest: (x, y) => dot(x, y, 4.25, 'fn sl2 w15'),
};

function crowd(groups, { title, desc }, width) {
  const pitch = 16;
  const columns = Math.floor(width / pitch);
  const all = groups.flatMap(([mark, n]) => Array(n).fill(mark));
  return picture(width, Math.ceil(all.length / columns) * pitch + 4, { title, desc },
    all.map((mark, i) => MARKS[mark](8 + (i % columns) * pitch, 8 + Math.floor(i / columns) * pitch)));
}

// Groups are [mark, how many, words, who].
const people = (groups, says, caption) => h('figure', {},
  key(groups.filter(([, n]) => n).map(([mark, , words]) => [MARKS[mark](12, 7), words])),
  groups.reduce((sum, [, n]) => sum + n, 0) <= MOST && [['w', 776], ['n', 328]].map(([cls, width]) => h('div', { class: cls }, crowd(groups, says, width))),
  asTable(caption, I.cols.map((c) => t(c)), groups.map(([, n, words, who]) => [words, whole(n), n > 0 && (who?.length === n ? list(who.map(personName)) : t(I.unnamed))])));

/* ---- the invitation and the answers ---- */

export function invited(m) {
  const { appointed: of, yes, no } = m;
  const rest = of - yes - no;
  const all = appointedTo(m);
  const said = answers(m);
  const who = (is) => [...said].filter(([id, answer]) => answer === is && (all ?? [id]).includes(id)).map(([id]) => id);
  const asked = (words, args) => with_(words, { rest, asked: ask('mote.svar', t(yes ? I.of : I.silentOf, { yes, of })), ...args });
  const heading = !of ? t(I.none) : m.state === 'planned' ? t(I.planned, { of }) : asked(!(yes + no) ? I.silent : rest ? I.h : I.all);
  const silent = all?.filter((id) => !said.has(id));
  return h('section', { id: 'kallade', tabindex: -1, key: 'invited' },
    h('h2', {}, heading),
    m.state === 'invited' && of > 0 && [
      rest > 0 && h('p', { class: 'small after' }, t(I.lead)),
      people([['yes', yes, t(I.yes), who('yes')], ['no', no, t(I.no), who('no')], ['rest', rest, t(I.rest), silent]], { title: t(I.title), desc: t(I.desc, { yes, no, rest }) }, t(I.title)),
    ],
    h('div', { class: 'row after' },
      icsButton(m),
      m.state === 'planned' && button(t(I.send), () => change(m, label(I.sent), (d) => noteEvent(d, { on: app.now.on, what: 'invited', to: m.id }))),
      m.state === 'invited' && silent?.length > 0 && opener('svara', t(I.note)),
      m.state === 'invited' && fileButton(m)),
    m.state === 'invited' && silent?.length > 0 && form('svara', t(I.note), [
      { name: 'vem', label: I.who, type: 'choice', value: silent[0], options: silent.map((id) => [id, personName(id)]) },
      { name: 'svar', label: I.answer, type: 'choice', value: 'yes', options: [['yes', t(I.yes)], ['no', t(I.no)]] },
    ], ({ vem, svar }) => change(m, label(I.noted, { n: 1 }), (d) => noteEvent(d, { on: app.now.on, what: 'replied', to: m.id, people: [vem], answer: svar }))),
    m.state === 'invited' && [
      h('p', { class: 'drop small', key: 'drop', on: { drop: (event) => {
        event.preventDefault();
        event.stopPropagation(); // it is no document
        read(m, [...event.dataTransfer.files]);
      } } }, t(MEETING.replies.drop)),
      replies(m, all),
    ]);
}

const icsButton = (m) => button(t(m.state === 'canceled' ? I.icsOff : m.moved ? I.icsMoved : I.ics), () =>
  saveMade('dialogue.invitation', { ...judged(app.now), meeting: m.id, lang: lang(), stamp: Math.floor(Date.now() / 1000) }));

function fileButton(m) {
  const id = 'svarsfiler';
  return [
    button(t(MEETING.replies.choose), () => document.getElementById(id).click()),
    h('input', { type: 'file', id, accept: '.ics,text/calendar', multiple: true, hidden: true, on: { change: ({ target }) => {
      const files = [...target.files];
      target.value = '';
      read(m, files);
    } } }),
  ];
}

/* ---- answers in files ---- */

// What each file says: the event as it stands here is the engine's too.
async function read(m, files) {
  const { now } = app;
  const rows = [];
  try {
    const { text } = await askEngine('dialogue.invitation', { ...judged(now), meeting: m.id, lang: lang(), stamp: 1 });
    const { calendar: { events: [event] } } = await askEngine('calendar.read', { text });
    for (const file of files) {
      try {
        const found = (await askEngine('calendar.read', { text: await file.text() })).answers ?? [];
        if (!found.length) rows.push({ who: file.name, why: MEETING.replies.none });
        for (const answer of found) rows.push({ ...answer, who: answer.name || answer.mail, event });
      } catch (error) {
        if (!(error instanceof Faults)) throw error;
        rows.push({ who: file.name, why: error.faults[0].text });
      }
    }
  } catch (error) {
    if (!(error instanceof Faults)) return stop();
    app.faults = { title: t(T.faults.read), faults: error.faults };
    return render();
  }
  // Of somebody's answers the one that was written last: mail does not come in order.
  if (now === app.now) open('svarsfil', { rows: rows.sort((a, b) => (a.stamp ?? 0) - (b.stamp ?? 0)) });
  document.getElementById('svarsfil')?.focus();
}

const ANSWERS = { ACCEPTED: 'yes', DECLINED: 'no' };

function replies(m, all) {
  if (!isOpen('svarsfil')) return null;
  const R = MEETING.replies;
  const byMail = new Map((app.now.document.people ?? []).filter((p) => p.mail).map((p) => [p.mail.toLowerCase(), p.id]));
  const noted = new Map();
  const rows = app.form.rows.map(({ who, why, event, uid, sequence = 0, mail, status }) => {
    const person = mail && byMail.get(mail.toLowerCase());
    const answer = ANSWERS[status];
    why ??= uid !== event.uid ? R.other : sequence !== (event.sequence ?? 0) ? R.old
      : !person || (all && !all.includes(person)) ? R.stranger : !answer && R.maybe;
    if (!why) noted.set(person, answer);
    return [ownName(person ? personName(person) : who), why ? own(why) : t(I[answer])];
  });
  const n = noted.size;
  const note = (d) => ['yes', 'no'].reduce((all_, answer) => {
    const who = [...noted].filter(([, is]) => is === answer).map(([id]) => id);
    return who.length ? noteEvent(all_, { on: app.now.on, what: 'replied', to: m.id, people: who, answer }) : all_;
  }, d);
  return h('section', { id: 'svarsfil', key: 'svarsfil', tabindex: -1, class: 'planform', 'aria-label': t(R.caption) },
    h('h3', {}, t(n ? R.h : R.nothing, { n })),
    table(t(R.caption), R.cols.map((c) => t(c)), rows, { stack: true }),
    h('div', { class: 'row after' },
      n > 0 && button(t(R.do, { n }), async () => (await change(m, label(I.noted, { n }), note)) && close(), { cls: 'btn go' }),
      button(t(n ? T.cancel : T.close), () => close())));
}

/* ---- a meeting that was held ---- */

export function after(m) {
  const came = lastOf(m, 'held')?.people ?? [];
  const summary = lastOf(m, 'summaryDrafted', 'summaryAmended');
  const approved = m.state === 'approved' && lastOf(m, 'summaryApproved');
  const carried = (app.report.questions.each ?? []).filter((q) => q.meeting === m.id);
  return [
    h('section', { id: 'sammanfattning', tabindex: -1, key: 'summary' },
      h('h2', {}, ask('mote.sammanfattning', approved ? t(MEETING.summary.approved, { on: day(approved.on) }) : t(MEETING.says[m.state]))),
      summary && h('p', { class: 'lead serif' }, own(summary.text)),
      summaryForms(m, summary)),
    came.length > 0 && h('section', { id: 'kom', tabindex: -1, key: 'came' },
      h('h2', {}, with_(MEETING.came.h, { asked: ask('mote.kom', t(I.of, { yes: m.came, of: m.appointed })), n: m.bodies })),
      people([['yes', m.came, t(MEETING.came.yes), came], ['rest', m.appointed - m.came, t(MEETING.came.no)]], { title: t(MEETING.came.title), desc: t(MEETING.came.desc, { came: m.came, of: m.appointed }) }, t(MEETING.came.title))),
    h('section', { id: 'hem', tabindex: -1, key: 'home' },
      h('h2', {}, carried.length ? t(MEETING.home.h, { n: carried.length }) : t(MEETING.home.none)),
      carried.length > 0 && table(t(MEETING.home.caption), MEETING.home.cols.map((c) => t(c)), carried.map((q) => ({ key: q.id, cells: [own(q.text), own(bodyName(q.body)), stateWord(q.state)] })), { stack: true }),
      h('p', { class: 'after' }, h('a', { href: '#fragor' }, t(MEETING.home.link)))),
  ];
}

/* ---- notes in the log ---- */

const later = (m) => (app.now.document.log ?? []).filter((e) => e.to === m.id && e.on > app.now.on).length;

// What was noted of a meeting after the day falls when it goes another way.
const noted = (m, event) => (d) =>
  noteEvent({ ...d, log: (d.log ?? []).filter((e) => e.to !== m.id || e.on <= app.now.on) }, JSON.parse(JSON.stringify({ on: app.now.on, to: m.id, ...event })));

const struck = (m) => later(m) > 0 && t(A.later, { n: later(m), on: day(app.now.on) });

/* ---- a meeting to come ---- */

export function acts(m) {
  const on = m.start.on;
  const place = say(m.place);
  const all = appointedTo(m) ?? [];
  return h('section', { id: 'andra', tabindex: -1, key: 'acts' },
    h('h2', {}, t(A.h[m.state]), m.moved > 0 && [' ', t(A.movedTimes, { n: m.moved })]),
    coming(m) && h('div', { class: 'row after' }, opener('flytta', t(A.move)), opener('stallin', t(A.cancel)), on <= app.now.on && opener('hallet', t(A.held))),
    m.state === 'canceled' && h('div', { class: 'row after' }, icsButton(m)),
    form('flytta', t(A.move), [
      { name: 'dag', label: A.day, at: '/start/on', type: 'date', value: on },
      { name: 'tid', label: A.time, at: '/start/clock', type: 'time', value: m.start.clock },
      { name: 'plats', label: A.place, type: 'text', value: place },
      { name: 'skal', label: A.reason, type: 'text' },
    ], ({ dag, tid, plats, skal }) => {
      const there = (d) => (plats === place ? d : setMeeting(d, m.id, { place: written(plats) }));
      if (dag === on && tid === m.start.clock) return change(m, label(A.placed), there);
      return change(m, label(A.moved, () => ({ on: day(dag) })), (d) => noted(m, { what: 'moved', start: { on: dag, clock: tid }, text: written(skal) })(there(d)));
    }, { lead: struck(m) }),
    form('stallin', t(A.cancel), [{ name: 'skal', label: A.reason, type: 'text' }],
      ({ skal }) => change(m, label(A.canceled), noted(m, { what: 'canceled', text: written(skal) })), { lead: struck(m) }),
    form('hallet', t(A.held), [
      { name: 'kom', label: A.came, type: 'ticks', value: all.filter((id) => answers(m).get(id) === 'yes'), options: all.map((id) => [id, personName(id)]) },
    ], ({ kom }) => (kom.length || !all.length ? change(m, label(A.heldDone), noted(m, { what: 'held', people: kom.length ? kom : undefined })) : { field: 'kom', text: A.needCame }), { lead: struck(m) }),
    coming(m) && on > app.now.on && h('p', { class: 'small after' }, t(A.day0, { on: day(on) }), ' ',
      button(t(A.goto), () => { choose(m.id); edit(label(D.on.done, () => ({ on: day(on) })), () => ({ on })); }, { cls: 'linkish' })));
}

/* ---- the summary ---- */

function summaryForms(m, now) {
  const did = (what, more) => change(m, label(MEETING.summary.did[what]), noted(m, { what, ...more }));
  const text = { name: 'text', label: MEETING.summary.text, at: '/text', type: 'area', value: say(now?.text) };
  const waits = m.state === 'drafted' || m.state === 'amended';
  return [
    h('div', { class: 'row after' },
      m.state === 'held' && opener('utkast', t(MEETING.summary.draft)),
      waits && [opener('andring', t(MEETING.summary.amend)), opener('godkann', t(MEETING.summary.approve))],
      papers(m, 'summary', MEETING.summary.word)),
    form('utkast', t(MEETING.summary.draft), [text], ({ text: said }) => did('summaryDrafted', { text: written(said) }), { lead: struck(m) }),
    form('andring', t(MEETING.summary.amend), [text], ({ text: said }) => did('summaryAmended', { text: written(said) }), { lead: struck(m) }),
    form('godkann', t(MEETING.summary.approve), [personField('vem', MEETING.summary.who)], ({ vem }) => change(m, label(MEETING.summary.did.summaryApproved), (d) => {
      const [all, person] = vem ? withPerson(d, vem) : [d];
      return noted(m, { what: 'summaryApproved', people: person && [person] })(all);
    }), { lead: struck(m) }),
  ];
}

/* ---- a meeting more ---- */

export function another(first) {
  const words = app.words;
  const choices = (list) => words[list].map(({ is, text }) => [is, say(text)]);
  return h('section', { id: 'fler', tabindex: -1, key: 'another', class: first ? 'first' : undefined },
    h('div', { class: 'row' }, opener('nytt-mote', t(A.fresh))),
    form('nytt-mote', t(A.fresh), [
      { name: 'slag', label: A.kind, type: 'choice', value: 'dialogueMeeting', options: choices('meetings') },
      { name: 'dag', label: A.day, at: '/start/on', type: 'date' },
      { name: 'tid', label: A.time, at: '/start/clock', type: 'time', value: '13:00' },
      { name: 'minuter', label: A.minutes, at: '/minutes', type: 'number', value: '180' },
      { name: 'plats', label: A.place, type: 'text' },
      { name: 'form', label: A.form, type: 'choice', value: 'onSite', options: choices('forms') },
    ], (v) => {
      const meetings = app.now.document.meetings ?? [];
      const id = idFor(`${meetingWord(v.slag)} ${v.dag}`, meetings.map((m) => m.id), 'mote');
      const made = { id, kind: v.slag, start: { on: v.dag, clock: v.tid }, minutes: Number(v.minuter), ...(v.plats && { place: written(v.plats) }), form: v.form };
      return change(made, label(A.added), (d) => ({ ...d, meetings: [...(d.meetings ?? []), made] }));
    }),
    dayField());
}
