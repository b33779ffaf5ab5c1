// The agenda, item by item, with the topic guard as it is written.
import { h } from '../../dom.mjs';
import { day, say, t } from '../../lang.mjs';
import { T } from '../../texts-frame.mjs';
import { announce, app, label, render, word } from '../../app.mjs';
import { swap } from '../../edit-lists.mjs';
import { ask, askWritten, button, own, ownName, select, table, with_ } from '../../parts.mjs';
import { addAgendaItem, dropAgendaItem, keepItem, setAgendaItem, setMeeting } from '../edit.mjs';
import { meetingWord, personName } from '../parts.mjs';
import { MEETING } from '../texts-meeting.mjs';
import { findings } from '../why-meeting.mjs';
import { change, coming, guard, itemOf, look, objectionsTo, tried } from './meeting-guard.mjs';
import { attempt, close, form, isOpen, open, papers, personField, withPerson, written } from './meeting-forms.mjs';

const A = MEETING.agenda;
const G = MEETING.guard;
const number = (i) => h('span', { class: 'mute num' }, i + 1);

// The rules' words, each with its reason.
const says = (objections, key) => objections.map((o, k) => h('p', { class: 'small', key: `s${k}` }, own(o.says), ' ', askWritten(`punkt.${key}.${k}`, say(o.says))));

const struck = (old, objections, key, lead) => [
  h('p', { class: 'old' }, lead, h('span', { class: 'sr' }, t(G.old)), h('del', {}, old)),
  h('p', {}, h('span', { class: 'sr' }, t(G.new)), h('ins', {}, ownName(objections[0].rewrite))),
  says(objections, key),
];

/* ---- an item as it stands ---- */

function item(m, i) {
  const { text, stance, kept } = m.agenda[i];
  const here = coming(m);
  if (here && isOpen('punkt') && app.form.item === i) return h('li', { key: 'punkt' }, editor(m));
  const found = here && !kept ? objectionsTo(m, i) : [];
  const edit = here && button([t(A.edit), h('span', { class: 'sr' }, t(A.nth, { n: i + 1 }))], () => edits(m, i), { cls: 'linkish', id: `andra-${i}` });
  const stanceWord = stance && say(word('stances', stance));
  if (!found.length) {
    return h('li', { key: `i${i}` }, number(i),
      h('div', {}, own(text), kept && h('p', { class: 'small' },
        with_(G.keptBy, { who: ownName(personName(kept.person)), on: day(kept.on), reason: own(kept.reason) }), ' ',
        here && objectionsTo(m, i).length > 0 && [askWritten(`punkt.${i}.0`, say(text)), h('span', { class: 'on-screen' }, ' · ')], here && button(t(G.again), () => change(m, label(G.back, { n: i + 1 }), (d) => keepItem(d, m.id, i, undefined)).then(() => document.getElementById(`andra-${i}`)?.focus()), { cls: 'linkish' }))),
      h('span', { class: 'small' }, stanceWord), edit);
  }
  const keeping = `behall-${i}`;
  return h('li', { class: 'guard', key: `i${i}` },
    struck(own(text), found, i, number(i)),
    h('div', { class: 'row after' },
      button(t(G.swap), () => swapFor(m, i), { cls: 'btn go' }),
      button(t(G.keep), () => (isOpen(keeping) ? close() : open(keeping)), { 'aria-expanded': String(isOpen(keeping)), 'aria-controls': keeping }),
      edit),
    form(keeping, t(G.keep), [
      { name: 'skal', label: G.why, at: '/kept/reason', type: 'area' },
      { ...personField('vem', G.who), at: '/kept/person' },
    ], ({ skal, vem }) => (vem ? change(m, label(G.kept, { n: i + 1 }), (d) => {
      const [all, person] = withPerson(d, vem);
      return keepItem(all, m.id, i, { person, reason: written(skal) ?? {}, on: app.now.on });
    }) : { field: 'vem', text: G.needWho }), { back: `#andra-${i}` }));
}

// The proposal in place of an item, in each language that it is written in.
async function swapFor(m, i) {
  const { text, stance } = m.agenda[i];
  const langs = ['sv', 'en'].filter((l) => text[l]);
  const found = await guard(langs.map((l) => itemOf(m.kind, text[l], stance, l)));
  const proposed = Object.fromEntries(langs.map((l, k) => [l, found[k][0]?.rewrite ?? text[l]]));
  await change(m, label(G.swapped, { n: i + 1 }), (d) => setAgendaItem(d, m.id, i, { text: proposed, stance: found.flat()[0]?.stance }));
  document.getElementById(`andra-${i}`)?.focus();
}

/* ---- an item that is written ---- */

const edits = (m, i) => {
  const { text, stance = '', about = '' } = m.agenda?.[i] ?? {};
  open('punkt', { item: i, text: say(text), stance, about });
};

function editor(m) {
  const { form: state } = app;
  const { item: i, stance, about } = state;
  const text = state.text.replace(/\s+/g, ' ');
  const before = m.agenda?.[i];
  const [now] = text.trim() ? look([itemOf(m.kind, text, stance)], 'guard') : [[]];
  heard('item', now);
  const found = state.found = now ?? state.found; // what it said stands until it says something else
  const set = (what) => {
    Object.assign(state, what);
    render();
  };
  const fault = state.faults?.[0];
  // What is written, put in its place; a text that was changed is in one language.
  const made = () => ({ text: text.trim() === say(before?.text) ? before.text : written(text.trim()) ?? { sv: '' }, stance: stance || undefined, about: about || undefined });
  const put = (d) => (before ? (same() ? d : setAgendaItem(d, m.id, i, made())) : addAgendaItem(d, m.id, JSON.parse(JSON.stringify(made()))));
  const same = () => before && made().text === before.text && stance === (before.stance ?? '') && about === (before.about ?? '');
  const save = async (event) => {
    event.preventDefault();
    if (same() || await attempt(change(m, label(before ? A.changed : A.added, { n: i + 1 }), put))) close(before ? `#andra-${i}` : '[aria-controls=punkt]');
  };
  const move = (by, id) => async () => {
    const to = i + by;
    const done = await attempt(change(m, label(A.moved, { n: to + 1 }), (d) => {
      const all = put(d);
      const { agenda } = all.meetings.find((one) => one.id === m.id);
      return setMeeting(all, m.id, { agenda: swap(swap(agenda, i, agenda[to]), to, agenda[i]) });
    }));
    if (!done) return;
    state.item = to;
    render();
    (document.getElementById(id) ?? document.getElementById('punkt-text')).focus();
  };
  const drop = async () => {
    await change(m, label(A.dropped, { n: i + 1 }), (d) => dropAgendaItem(d, m.id, i));
    close('[aria-controls=punkt]');
  };
  const choice = (id, pair, list, now, none) => h('div', { class: 'field' }, h('label', { for: id, class: 'small' }, t(pair)),
    select(id, now, [['', t(none)], ...app.words[list].map(({ is, text: what }) => [is, say(what)])], (is) => set({ [list === 'about' ? 'about' : 'stance']: is })));
  return h('form', { id: 'punkt', class: 'planform', novalidate: true, 'aria-label': t(A.edit) + t(A.nth, { n: i + 1 }), on: { submit: save } },
    h('div', { class: 'field' }, h('label', { for: 'punkt-text', class: 'small' }, `${i + 1}. ${t(A.text)}`),
      h('textarea', { id: 'punkt-text', rows: 2, maxlength: 2000, value: text, 'aria-invalid': fault && 'true', 'aria-describedby': fault ? 'punkt-fel' : 'punkt-koll', on: {
        input: ({ target }) => set({ text: target.value, faults: undefined }),
        keydown: (event) => {
          if (event.key !== 'Enter') return;
          event.preventDefault(); // an item is one line
          event.target.form.requestSubmit();
        },
      } }),
      fault && h('p', { class: 'small red', id: 'punkt-fel' }, own(fault.text))),
    h('div', { id: 'punkt-koll', class: found?.length ? 'guard' : undefined }, found?.length
      ? [struck(ownName(text), found, 'utkast'), h('div', { class: 'row after' }, button(t(G.swap), () => {
          set({ text: found[0].rewrite, stance: found[0].stance ?? '' });
          document.getElementById('punkt-text').focus();
        }))]
      : h('p', { class: 'small' }, text.trim() && t(MEETING.says.fine))),
    h('div', { class: 'row form' },
      choice('punkt-gor', A.stance, 'stances', stance, A.none),
      choice('punkt-om', A.about, 'about', about, A.other)),
    h('div', { class: 'row after' },
      h('button', { type: 'submit', class: 'btn go' }, t(A.save)),
      button(t(T.cancel), () => close(before ? `#andra-${i}` : '[aria-controls=punkt]')),
      before && [
        i > 0 && button(t(A.up), move(-1, 'punkt-upp'), { id: 'punkt-upp' }),
        i < m.agenda.length - 1 && button(t(A.down), move(1, 'punkt-ner'), { id: 'punkt-ner' }),
        button(t(A.drop), drop),
      ]));
}

// While somebody writes, what the guard says is told when it turns.
const told = {};
function heard(where, objections) {
  if (!objections) return;
  const now = objections.map((o) => say(o.says)).join(' ') || t(MEETING.says.fine);
  if (told[where] && told[where] !== now) announce(now);
  told[where] = now;
}

export function agenda(m) {
  const n = m.agenda?.length ?? 0;
  const here = coming(m);
  const writes = isOpen('punkt') && app.form.item === n && here;
  return (n > 0 || here) && h('section', { id: 'dagordning', tabindex: -1, key: 'agenda', class: here ? 'first' : undefined, 'aria-label': t(A.label) },
    !here && h('h2', {}, t(A.was)),
    h('ol', { class: 'items' }, (m.agenda ?? []).map((_, i) => item(m, i)), writes && h('li', { key: 'punkt' }, editor(m))),
    here && h('div', { class: 'row after' },
      !writes && button(t(A.add), () => edits(m, n), { 'aria-expanded': 'false', 'aria-controls': 'punkt' }),
      n > 0 && papers(m, 'agenda', A.word)));
}

/* ---- what the rules say of the agenda ---- */

const OF = { dialogueMeeting: ['DLG-11', 'DLG-12', 'DLG-13'], cafe: ['DLG-14'] };

export function rules(m) {
  const all = ['DLG-11', 'DLG-12', 'DLG-13', 'DLG-14', 'DLG-17'].map((id) => [id, findings(id, m)[0]])
    .filter(([id, found]) => found || (OF[m.kind]?.includes(id) && (id !== 'DLG-11' || m.half === 'autumn')));
  if (!all.length || !coming(m)) return null;
  const { agenda: items } = m;
  const n = all.filter(([id, found]) => found && id !== 'DLG-17').length;
  return h('section', { id: 'regler', tabindex: -1, key: 'rules' },
    h('h2', {}, t(!items ? MEETING.rules.later : n ? MEETING.rules.broken : MEETING.rules.fine, { n })),
    items && table(t(MEETING.rules.caption), MEETING.rules.cols.map((c) => t(c)), all.map(([id, found]) => ({ key: id, cells: [
      ask(`mote.${id}`, t(MEETING.rules[id])),
      found ? [h('span', { class: found.severity === 'note' ? undefined : 'och' }, own(found.says)), ' ', own(found.next)] : t(MEETING.rules.keeps),
    ] })), { stack: true }));
}

/* ---- a sentence in four kinds of meetings ---- */

export function trial(m) {
  const text = tried.text ?? t(MEETING.test.sample);
  const kind = tried.kind ?? m?.kind ?? 'dialogueMeeting';
  const kinds = app.words.meetings.map(({ is }) => is);
  const here = kinds.indexOf(kind);
  const now = text.trim() ? look(kinds.map((one) => itemOf(one, text)), 'trial') : [];
  const found = tried.found = now.includes(undefined) ? tried.found ?? [] : now;
  heard('trial', now[here]);
  const known = found.length > 0;
  const fine = found.filter((o) => !o.length).length;
  const set = (what) => {
    Object.assign(tried, what);
    render();
  };
  return h('section', { id: 'prova', tabindex: -1, key: 'trial' },
    h('h2', {}, t(!known ? MEETING.test.none : !fine ? MEETING.test.no : fine === kinds.length ? MEETING.test.all : MEETING.test.h, { n: fine })),
    h('div', { class: 'row form' },
      h('div', { class: 'field grow' }, h('label', { for: 'prova-text', class: 'small' }, t(MEETING.test.label)),
        h('input', { id: 'prova-text', type: 'text', maxlength: 2000, autocomplete: 'off', value: text, on: { input: ({ target }) => set({ text: target.value }) } })),
      h('div', { class: 'field' }, h('label', { for: 'prova-slag', class: 'small' }, t(MEETING.test.kind)),
        select('prova-slag', kind, kinds.map((one) => [one, meetingWord(one)]), (one) => set({ kind: one })))),
    known && (found[here].length
      ? h('div', { class: 'guard' }, struck(ownName(text), found[here], 'prova'))
      : h('p', { class: 'after' }, t(MEETING.says.fine))),
    known && table(t(MEETING.test.caption), MEETING.test.cols.map((c) => t(c)), kinds.map((one, i) => ({ key: one, cells: [
      meetingWord(one), found[i].length ? found[i].map((o, k) => [k > 0 && ' ', own(o.says)]) : t(MEETING.test.fine),
    ] })), { stack: true }));
}
