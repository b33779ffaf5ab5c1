// Faktorer: where the partnership stands, and where it does not know.
import { h } from '../dom.mjs';
import { count, day, decimal, list, say, t, whole } from '../lang.mjs';
import { T } from '../texts.mjs';
import { app, render, word } from '../app.mjs';
import { gate, gateState } from '../draw/gate.mjs';
import { factorKey, factorPlot, scale } from '../draw/factor.mjs';
import { key } from '../draw/marks.mjs';
import { ask, asTable, lately, own, select } from '../parts.mjs';
import { stateWord } from '../why-partnership.mjs';
import { dev } from '../dev.mjs';

const number = (exact) => {
  const [over, under = 1] = String(exact).split('/').map(Number);
  return over / under;
};
const given = (f) => f.people.counts.map((n, i) => (n ? i + 1 : 0)).filter(Boolean);

// How factors are put in order; what has no figure comes last.
const ORDERS = {
  lowest: (f) => [f.level || Infinity, f.people.mean === undefined ? Infinity : number(f.people.mean)],
  spread: (f) => (given(f).length ? [Math.min(...given(f)) - Math.max(...given(f)), 0] : [Infinity, 0]),
  change: (f) => (f.level && f.before ? [-Math.abs(f.level - f.before), f.level] : [Infinity, 0]),
};

const survey = lately(() => import('./survey.mjs'));

export function factorsView() {
  const { report } = app;
  return [
    kick(report),
    h('h1', { class: 's', key: 'h1' }, conclusion(report)),
    h('p', { class: 'lead', key: 'lead' }, t(T.factors.lead), report.wave?.notAsked?.length > 0 && ` ${t(T.factors.leadNotAsked, { n: report.wave.notAsked.length })}`),
    report.wave && key(meant(report)),
    h('section', { id: 'matning', tabindex: -1, key: 'matning' }, survey()),
    h('div', { class: 'row after', key: 'order' },
      h('label', { for: 'ordning', class: 'small' }, t(T.factors.order)),
      select('ordning', app.order, Object.entries(T.factors.orders).map(([is, name]) => [is, t(name)]), (to) => {
        app.order = to;
        render();
      })),
    groups(report),
    h('p', { class: 'small after', key: 'note' }, t(T.factors.note)),
    dev('faktorer'),
  ];
}

// What the marks mean, of those that are drawn.
function meant({ wave, factors }) {
  const drawn = wave ? factors.filter((f) => f.applies && f.people.asked) : [];
  const dots = drawn.filter((f) => given(f).length);
  const ofPerson = (f) => app.factors.get(f.id)?.answersAs === 'person';
  return [
    ['person', dots.some(ofPerson)],
    ['answer', dots.some((f) => !ofPerson(f))],
    ['mean', dots.length > 0],
    ['range', drawn.some((f) => f.people.silent)],
    ['gate', drawn.some((f) => f.kind === 'gate')],
  ].filter(([, is]) => is).map(([name]) => [factorKey[name](), t(T.factors.key[name])]);
}

function kick({ wave }) {
  return h('p', { class: 'kick', key: 'kick' }, wave
    ? [t(T.factors.kickWave, { form: word('forms', wave.form), on: day(wave.on) }), ask('svar', t(T.factors.answered, { n: wave.answered, of: wave.asked })), t(T.factors.haveAnswered)]
    : t(T.factors.noWave));
}

// The heading: what is weak of what is known, and what is closed.
function conclusion({ objects, factors }) {
  const known = objects.reduce((sum, o) => sum + o.known, 0);
  const weak = objects.reduce((sum, o) => sum + o.known - o.high, 0);
  const closed = factors.filter((f) => f.kind === 'gate' && gateState(f) === 'closed').length;
  const gates = factors.some((f) => f.kind === 'gate' && f.applies);
  const first = !known ? t(T.factors.h1None) : weak ? t(gates ? T.factors.h1WeakBeside : T.factors.h1Weak, { n: weak, of: count(known) }) : t(T.factors.h1NoneWeak);
  return `${list([first, closed ? t(T.factors.h1Closed, { n: closed }) : t(T.factors.h1Open)])}.`.replace(/ (och|and) /, ', $1 ');
}

function groups({ objects, factors }) {
  if (app.order !== 'object') {
    const by = ORDERS[app.order];
    const sorted = factors.map((f) => [by(f), f]).sort(([a], [b]) => (a[0] - b[0] || 0) || (a[1] - b[1] || 0)).map(([, f]) => f);
    return group('alla', t(T.factors.said[app.order]), sorted);
  }
  return objects.map((o) => {
    const mine = factors.filter((f) => f.object === o.object);
    const gates = mine.some((f) => f.kind === 'gate'); // which stand in the table and are not counted
    const object = { sv: t(gates ? T.factors.beside : T.factors.of, { object: word('objects', o.object) }) };
    const said = t(!o.known ? T.factors.nothing : o.enough ? T.factors.enough : T.factors.few, { object, high: count(o.high), known: count(o.known) });
    return group(o.object, said, mine);
  });
}

function group(id, said, factors) {
  const { cols } = T.factors;
  return h('section', { id, tabindex: -1, key: `grupp-${id}` },
    h('h2', {}, said),
    h('div', { role: 'table', 'aria-label': said, class: 'ftable' },
      h('div', { role: 'rowgroup' }, h('div', { class: 'frow h', role: 'row' },
        h('span', { role: 'columnheader' }, t(cols.name)),
        h('span', { role: 'columnheader' }, h('span', { class: 'sr' }, t(cols.answers)), scale()),
        [cols.before, cols.level, cols.state, cols.range].map((c) => h('span', { role: 'columnheader' }, t(c))))),
      h('div', { role: 'rowgroup' }, factors.map(row))),
    asTable(`${t(T.factors.table)}. ${said}`, T.factors.tableCols.map((c) => t(c)), factors.map((f) => [
      own(f.name),
      ...(app.report.wave && f.people.asked
        ? [...f.people.counts, f.people.dontKnow, f.people.doesNotApply, f.people.silent].map(whole)
        : [quiet(f), ...Array(7).fill('')]),
      ...[f.people.mean, f.people.least, f.people.greatest].map((n) => (n === undefined ? t(T.unknown) : decimal(n, 2))),
    ]), [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]));
}

// Why there are no dots to show, in words.
function quiet(f) {
  if (!f.applies) return t(T.factors.later);
  if (app.factors.get(f.id)?.decidedBy === 'fact') return t(T.factors.byFact);
  return t(app.report.wave ? T.factors.notAsked : T.factors.noSurvey);
}

// Who did not answer with a figure, in words.
function silence({ asked, silent, dontKnow, doesNotApply }) {
  const parts = [
    silent && t(T.factors.silent, { n: silent }),
    dontKnow && t(T.factors.dontKnow, { n: dontKnow }),
    doesNotApply && t(T.factors.doesNotApply, { n: doesNotApply }),
  ].filter(Boolean);
  return parts.length ? parts.join(', ') : asked === 1 ? t(T.factors.one) : t(T.factors.everybody, { n: asked });
}

function row(f) {
  const known = app.factors.get(f.id);
  const { people } = f;
  const asked = app.report.wave && people.asked > 0; // before there is a survey nobody has been asked
  const state = f.kind === 'gate' ? gateState(f) : f.outcome;
  const cls = { closed: 'red', past: 'red', unknown: 'och', fail: 'red' }[state] ?? 'mute';
  const from = f.kind === 'gate' && f.applies ? (known?.passes === 'noLoser' ? 2.5 : 3.5) : undefined;
  return h('div', { class: `frow${f.applies ? '' : ' off'}`, role: 'row', key: f.id },
    h('span', { role: 'rowheader', class: f.kind === 'gate' ? 'g' : undefined },
      f.kind === 'gate' && gate(gateState(f), 'mg'),
      ask(f.id, own(f.name)),
      asked && h('span', { class: 'silence' }, silence(people))),
    h('span', { role: 'cell' }, asked
      ? factorPlot(f, { name: say(f.name), open: known?.answersAs === 'person', from })
      : h('span', { class: 'quiet' }, quiet(f))),
    h('span', { role: 'cell' }, f.before ? whole(f.before) : h('span', { class: 'mute' }, h('span', { 'aria-hidden': 'true' }, '·'), h('span', { class: 'sr' }, t(T.unknown)))),
    h('span', { role: 'cell' }, f.level ? h('strong', {}, whole(f.level)) : h('span', { class: 'mute' }, t(T.unknown))),
    h('span', { role: 'cell', class: cls }, state === 'fail' || state === 'closed' ? h('strong', {}, stateWord(f)) : stateWord(f)),
    h('span', { role: 'cell' }, people.mean === undefined ? h('span', { class: 'mute' }, t(T.unknown)) : asked && people.silent ? `${decimal(people.least)}–${decimal(people.greatest)}` : decimal(people.mean)));
}
