// What Omgången shows when its first sight stands: a body and its log, what is
// noted, the newcomers, what there is to work on, and what is handed over.
import { h } from '../../dom.mjs';
import { count, day, lang, list, say, t, whole } from '../../lang.mjs';
import { app, editDocument, label, render, resultOf, stop, word } from '../../app.mjs';
import { Faults, ask as askEngine, judged } from '../../engine.mjs';
import { named } from '../../edit-lists.mjs';
import { download, saveMade } from '../../files.mjs';
import { ask, askWritten, asTable, button, field, own, ownName, select } from '../../parts.mjs';
import { addBody, dropLater, noteAppointed, setProgramme, setResponsible } from '../cycle-edit.mjs';
import { newDots } from '../draw/bodies.mjs';
import { noteEvent } from '../edit.mjs';
import { bodyName, bodyOf, bodyState, eventWord, personName } from '../parts.mjs';
import { ROUND } from '../texts-cycle-more.mjs';
import { minutesSay, rungs } from '../why-cycle-more.mjs';
import { choice, inPlace, line, missing, send, ticks, value, words } from './cycle-form.mjs';
import { members } from './cycle-members.mjs';
import { opener, stands, toggle, writeTo } from './cycle.mjs';

/* ---- a body ---- */

const row = (name, ...content) => [h('dt', {}, t(name)), h('dd', {}, content)];

// What more an entry of the log says.
const more = (e) => [
  e.people && list(e.people.map(personName)), e.since && e.since !== e.on && day(e.since), minutesSay(e.minutes), e.step && say(word('steps', e.step)), e.text && say(e.text),
].filter(Boolean).join('; ');

/** What has happened in a body, and what there is to do about it. */
export function detail(b) {
  const { log = [] } = app.now.document;
  const { delegates = [], deviations = [] } = b.delegation;
  const { why } = bodyOf(b.id);
  const entries = log.filter((e) => e.to === b.id && e.on <= app.now.on);
  const minutes = minutesSay(b.minutes);
  const id = `notera-${b.id}`;
  const what = app.form.open?.id === id && app.form.open.what;
  return h('div', { class: 'namnden' },
    h('h3', {}, own(bodyName(b.id))),
    h('dl', {},
      row(ROUND.body.state, b.since ? t(ROUND.body.since, { state: stands(b), on: day(b.since) }) : stands(b), ' ', askWritten(`namnd.${b.id}`, say(bodyName(b.id)))),
      row(ROUND.body.people, delegates.length ? delegates.map((d, i) => [i > 0 && h('br', {}),
        ownName(personName(d.person)), ', ', d.bloc ? say(word('blocs', d.bloc)) : t(ROUND.body.bloc), ROUND.body.roles[d.role] && `, ${t(ROUND.body.roles[d.role])}`]) : t(ROUND.body.nobody)),
      minutes && row(ROUND.body.minutes, ownName(minutes)),
      b.state === 'appointed' && deviations.length > 0 && row(ROUND.body.otherwise, deviations.map((d) => h('span', { class: 'step' }, own(d.text)))),
      why && row(ROUND.body.why, with1(ROUND.body.because, { why })),
      row(ROUND.body.step, b.step ? [rungs(b.step), h('span', { class: 'why-not' }, ownName(t(ROUND.body.rests, { text: b.restsOn ?? t(ROUND.body.bloc), on: day(b.stepOn) })))] : t(ROUND.body.noStep)),
      row(ROUND.body.log, entries.length ? h('ol', { class: 'log' }, entries.map((e) => h('li', {}, h('span', { class: 'num' }, day(e.on)), ' ', h('span', {}, eventWord(e.what), more(e) && [': ', ownName(more(e))])))) : t(ROUND.body.noLog))),
    b.fallsOff && near() && h('p', { class: 'small after' }, t(ROUND.body.falls, { on: day(app.report.end) })),
    h('div', { class: 'row after' }, writeTo(b.id),
      opener(id, t(ROUND.body.note), { body: b.id }),
      button(t(ROUND.body.setStep), async () => {
        if (what) await toggle(id);
        if (what !== 'anchored') toggle(id, { body: b.id, what: 'anchored' });
      }, { 'aria-expanded': String(what === 'anchored') })),
    noteForm(id));
}

const with1 = (pair, args) => ownName(t(pair, args));
// The last year of a cycle, as the rule has it that looks across the election.
const near = () => resultOf('DLG-07')?.outcome !== 'notApplicable';

/* ---- noting what happened to a body ---- */

const stood = (x, on) => (x.from ?? '') <= on && on < (x.to ?? '~') && (x.known ?? '') <= app.now.on && app.now.on < (x.struck ?? '~');
const office = () => (app.now.on < app.report.term.committees.from ? app.report.term.committees.from : app.now.on);
const membersOf = (body) => (app.now.document.members ?? []).filter((m) => m.body === body && stood(m, office()));
const blocIn = (body, person) => (app.now.document.sides ?? []).find((s) => s.body === body && s.person === person && stood(s, office()))?.bloc;

const FIELDS = { people: 'n-vilka', since: 'n-sedan', minutes: 'n-dnr', 'minutes/on': 'n-dag', 'minutes/paragraph': 'n-paragraf', step: 'n-steg', text: 'n-text' };

/** The form for what happened to a body: only what can happen to it now. */
export function noteForm(id) {
  const { open } = app.form;
  if (open?.id !== id) return null;
  const { body } = open;
  const { on } = app.now;
  const state = bodyState(body);
  if (!state) return null; // of another document
  const events = app.words.events.filter((e) => e.of === 'body' && (!e.from || e.from.includes(state.state)));
  const what = value('n-vad', open.what ?? events[0].what);
  const event = events.find((e) => e.what === what) ?? events[0];
  const has = (member) => [...(event.needs ?? []), ...(event.may ?? [])].includes(member);
  const later = (app.now.document.log ?? []).filter((e) => e.to === body && e.on > on).length;
  const { delegates = [] } = state.delegation;
  const seats = what === 'resigned' ? delegates.map((d) => d.person) : membersOf(body).map((m) => m.person).filter((p) => !delegates.some((d) => d.person === p));
  const text = ROUND.note.text[what] ?? ROUND.note.text.text;
  const record = state.minutes?.record;
  const fields = [
    choice('n-vad', t(ROUND.note.what), events.map((e) => [e.what, say(e.text)]), what),
    has('people') && [
      seats.length > 0 && ticks('n-vilka', t(ROUND.note.people), seats.map((p) => [p, [personName(p), blocIn(body, p) && say(word('blocs', blocIn(body, p)))].filter(Boolean).join(', ')])),
      what === 'appointed' && (seats.length ? line('n-annan', t(ROUND.note.other)) : [line('n-majoritet', t(ROUND.note.majority)), line('n-opposition', t(ROUND.note.opposition))]),
    ],
    has('minutes') && [
      what !== 'registered' && [line('n-dag', t(ROUND.note.minutesOn), { type: 'date' }), line('n-paragraf', t(ROUND.note.paragraph))],
      line('n-dnr', t(ROUND.note.record), { start: record }),
    ],
    has('step') && choice('n-steg', t(ROUND.note.step), app.words.steps.map((s) => [s.is, say(s.text)]), app.words.steps[0].is),
    has('since') && line('n-sedan', t(ROUND.note.since[what] ?? ROUND.note.since.since, { on: day(on) }), { type: 'date' }),
    has('text') && line('n-text', t(text)),
  ];
  const read = (drop) => {
    const minutes = { on: words('n-dag'), paragraph: words('n-paragraf'), record: words('n-dnr', record) };
    for (const [name, is] of Object.entries(minutes)) if (!is) delete minutes[name];
    const others = [['n-annan'], ['n-majoritet', 'majority'], ['n-opposition', 'opposition']].map(([field_, bloc]) => [words(field_), bloc]).filter(([name]) => name);
    const all = {
      people: value('n-vilka', []).filter((p) => seats.includes(p)), since: words('n-sedan'), minutes: Object.keys(minutes).length ? minutes : '',
      step: value('n-steg', app.words.steps[0].is), text: words('n-text') && named(words('n-text'), lang()),
    };
    const lacks = (event.needs ?? []).filter((member) => (member === 'people' ? !all.people.length && !others.length : !all[member]));
    lacks.forEach((member) => missing(member === 'people' && !seats.length ? 'n-majoritet' : FIELDS[member]));
    if (lacks.length) return undefined;
    const made = { on, what, to: body };
    for (const [member, is] of Object.entries(all)) if (has(member) && is.length !== 0) made[member] = is;
    return [label(ROUND.note.done, () => ({ what: say(event.text), body: bodyName(body) })), (d) => {
      const from = drop ? dropLater(d, body, on) : d;
      return what === 'appointed' ? noteAppointed(from, made, others, app.report.term.committees.from) : noteEvent(from, made);
    }];
  };
  // The entry that is added is the last of its day.
  const where = (at, made) => {
    const [, i, , member] = /^\/log\/(\d+)(\/([\w/]+))?/.exec(at) ?? [];
    const entry = made?.log[i];
    return entry?.to === body && entry.on === on ? FIELDS[member] ?? FIELDS[member?.split('/')[0]] : undefined;
  };
  return inPlace(id, t(ROUND.body.note), fields, t(ROUND.note.do), read, where, later > 0 && h('div', {},
    h('p', { class: 'small' }, t(ROUND.note.later, { n: later, on: day(on) })),
    open.faults?.length > 0 && button(t(ROUND.note.dropLater, { n: later }), () => send(id, () => read(true), where))));
}

/** The form for a body more. */
export const bodyForm = (id) => inPlace(id, t(ROUND.add.name), app.form.open?.id === id && [
  line('b-av', t(ROUND.add.organization), { options: (app.now.document.organizations ?? []).map((o) => say(o.name)) }),
  line('b-namn', t(ROUND.add.name)),
  line('b-omrade', t(ROUND.add.area), { options: [...new Set((app.now.document.bodies ?? []).map((b) => say(b.area)).filter(Boolean))] }),
], t(ROUND.add.do), () => {
  const body = { organization: words('b-av'), name: words('b-namn'), area: words('b-omrade') };
  const lacks = [[body.organization, 'b-av'], [body.name, 'b-namn']].filter(([is]) => !is);
  lacks.forEach(([, id_]) => missing(id_));
  return lacks.length ? undefined : [label(ROUND.add.done, body), (d) => addBody(d, body, lang())];
}, (at) => (/^\/bodies\/\d+\/area/.test(at) ? 'b-omrade' : at.startsWith('/bodies') ? 'b-namn' : 'b-av'));

/* ---- the newcomers ---- */

// The new who are left, by the body that they sit in.
function leftBy() {
  const { bodies = [], newcomers: { left = [] } } = app.report;
  const rest = new Set(left);
  const out = bodies.map((b) => [b.id, membersOf(b.id).map((m) => m.person).filter((p) => rest.delete(p))]);
  return [...out, ['', [...rest]]].filter(([, people]) => people.length);
}

const seatName = (id) => (id ? say(bodyName(id)) : t(ROUND.nya.noBody));

function newcomers() {
  const { bodies = [], newcomers: { new: n, unknown, reached, missing: lacking = [] } } = app.report;
  if (!bodies.length) return null;
  const h2 = !n ? t(unknown || !app.now.document.members ? ROUND.nya.unknown : ROUND.nya.nobody)
    : t(reached === n ? ROUND.nya.every : reached ? ROUND.nya.h2 : n > 1 ? ROUND.nya.none : ROUND.nya.one, { n, reached });
  const groups = leftBy();
  const told = { title: t(ROUND.nya.title), desc: t(ROUND.nya.desc, { n: whole(n), reached: whole(reached) }) };
  const lead = [
    n > 0 && t(ROUND.nya.lead), unknown > 0 && t(ROUND.nya.unsure, { n: unknown }),
    lacking.length > 0 && app.now.document.members && t(ROUND.nya.missing, { names: lacking.length > 4 ? t(ROUND.nya.bodies, { n: lacking.length }) : list(lacking.map((id) => say(bodyName(id)))) }),
    !app.now.document.members && t(ROUND.nya.empty),
  ].filter(Boolean).join(' ');
  return h('section', { id: 'nya', tabindex: -1, key: 'nya' },
    h('h2', {}, n ? ask('nya.natta', h2) : h2),
    h('p', { class: 'lead' }, ownName(lead)),
    n > 0 && h('figure', {},
      h('div', { class: 'w' }, newDots(reached, n, { width: 776, ...told })),
      h('div', { class: 'n' }, newDots(reached, n, { width: 328, ...told })),
      groups.length > 0 && asTable(t(ROUND.nya.caption), ROUND.nya.cols.map((c) => t(c)), groups.map(([id, people]) => [ownName(seatName(id)), whole(people.length), ownName(people.map(personName).join(', '))]), [1])),
    (!n || unknown > 0 || lacking.length > 0) && members(),
    groups.length > 0 && h('div', { class: 'row after' }, opener('informera', t(ROUND.nya.note))),
    app.form.open?.id === 'informera' && informForm(groups));
}

function informForm(groups) {
  const { on } = app.now;
  return inPlace('informera', t(ROUND.nya.note), [
    ticks('i-vilka', t(ROUND.nya.which), groups.map(([id, people]) => [id || '-', t(ROUND.nya.row, { body: seatName(id), n: whole(people.length) })])),
    line('i-hur', t(ROUND.nya.how)),
  ], t(ROUND.note.do), () => {
    const chosen = value('i-vilka', []);
    const people = groups.filter(([id]) => chosen.includes(id || '-')).flatMap(([, all]) => all);
    if (!people.length) return void missing('i-vilka');
    const text = words('i-hur');
    return [label(ROUND.nya.done, () => ({ n: people.length })), (d) => noteEvent(d, { on, what: 'informed', people, ...(text && { text: named(text, lang()) }) })];
  }, (at) => (at.endsWith('/text') ? 'i-hur' : undefined));
}

/* ---- what there is to work on ---- */

const RULES = ['DLG-01', 'DLG-02', 'DLG-03', 'DLG-04', 'DLG-05', 'DLG-06', 'DLG-07', 'DLG-08', 'DLG-09', 'DLG-15', 'DLG-16', 'DLG-17'];

const peopleNames = () => (app.now.document.people ?? []).map((p) => p.name).filter(Boolean).slice(0, 500);

// What two of the rules ask for is entered here: [words, fields, edit].
const ENTER = {
  'DLG-01': [ROUND.work.program, ({ program: p }) => [line('p-vem', t(ROUND.work.decidedBy), { start: say(p?.decidedBy) }), line('p-dag', t(ROUND.work.on), { type: 'date', start: p?.on })], ({ program: p }) => {
    const [by, on] = [words('p-vem', say(p?.decidedBy)), words('p-dag', p?.on)];
    if (!by) missing('p-vem');
    if (!on) missing('p-dag');
    return by && on && ((d) => setProgramme(d, by, on, lang()));
  }, (at) => (at.endsWith('/on') ? 'p-dag' : 'p-vem')],
  'DLG-15': [ROUND.work.responsible, ({ responsible: r }) => [
    line('r-ordf', t(ROUND.work.chair), { start: r?.chair && personName(r.chair), options: peopleNames() }),
    line('r-ledare', t(ROUND.work.processLeader), { start: r?.processLeader && personName(r.processLeader), options: peopleNames() }),
    line('r-post', t(ROUND.work.mail), { start: r?.mail }),
  ], ({ responsible: r }) => {
    const [chair, processLeader, mail] = [words('r-ordf', r?.chair && personName(r.chair)), words('r-ledare', r?.processLeader && personName(r.processLeader)), words('r-post', r?.mail)];
    if (!chair && !processLeader) return void missing('r-ordf');
    return (d) => setResponsible(d, { chair, processLeader, mail });
  }, (at) => (at.endsWith('/mail') ? 'r-post' : undefined)],
};

function work() {
  const all = RULES.map(resultOf).filter((r) => r?.findings?.length);
  if (!all.length) return null;
  const rank = (r) => (r.findings.some((f) => f.severity === 'work') ? 0 : 1);
  all.sort((a, b) => rank(a) - rank(b));
  const n = all.filter((r) => !rank(r)).length;
  const m = all.length - n;
  return h('section', { id: 'villkor', tabindex: -1, key: 'work' },
    h('h2', {}, t(n && m ? ROUND.work.h2 : n ? ROUND.work.work : ROUND.work.know, { n: n || m, m: count(m) })),
    h('ul', { class: 'also' }, all.map(({ rule, findings: [first, ...others] }) => {
      const [title, fields, made, where] = ENTER[rule] ?? [];
      const id = `villkor-${rule.toLowerCase()}`;
      return h('li', { key: rule },
        h('p', {}, own(first.says), ' ', askWritten(rule, say(first.says))),
        h('p', { class: 'small' }, own(first.next)),
        others.length > 0 && h('details', {}, h('summary', {}, t(ROUND.work.more, { n: others.length })), h('ul', { class: 'plain small' }, others.map((f) => h('li', {}, own(f.says))))),
        title && [h('div', { class: 'row after' }, opener(id, t(title))),
          app.form.open?.id === id && inPlace(id, t(title), fields(app.now.document), t(ROUND.work.save), () => {
            const change = made(app.now.document);
            return change && [label(ROUND.work.did), change];
          }, where)]);
    })));
}

/* ---- what is handed over ---- */

let year; // that the template begins with, when it was chosen

async function saveTemplate(electionYear) {
  try {
    const made = await askEngine('dialogue.template', { document: app.now.document, electionYear });
    download(t(ROUND.over.file, { year: String(electionYear) }), `${JSON.stringify(made.document, null, 2)}\n`, 'application/json');
  } catch (error) {
    if (!(error instanceof Faults)) return stop();
    app.faults = { title: t(ROUND.over.template), faults: error.faults };
    render();
  }
}

function over() {
  const next = Number(app.report.nextElection.slice(0, 4));
  const chosen = [next - 4, next, next + 4].includes(year) ? year : next;
  return h('section', { id: 'overlamning', tabindex: -1, key: 'over' },
    h('h2', {}, t(ROUND.over.h2, { end: day(app.report.end) })),
    h('p', { class: 'lead' }, t(ROUND.over.lead)),
    h('div', { class: 'row form' },
      button(t(ROUND.over.handover), () => saveMade('dialogue.paper', { ...judged(app.now), paper: 'handover', lang: lang(), format: 'docx' })),
      field('mall-ar', t(ROUND.over.year), select('mall-ar', String(chosen), [next - 4, next, next + 4].map((y) => [String(y), String(y)]), (y) => {
        year = Number(y);
        render();
      })),
      button(t(ROUND.over.template), () => saveTemplate(chosen))));
}

export const sections = () => [newcomers(), work(), over()];
