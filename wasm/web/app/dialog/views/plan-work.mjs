// The plan of a year as the page has it: asked as long work, and kept for the
// document, the day and the year that it was asked of. And what is read off it.
import { Faults, ask } from '../../engine.mjs';
import { day, decimal, say, t } from '../../lang.mjs';
import { announce, app, render, stop, word } from '../../app.mjs';
import { weekday } from '../draw/year.mjs';
import { PLAN } from '../texts-plan.mjs';

/** What was chosen, what is under way and what was found, of one document. */
export const work = {};

/** The years of the cycle that are left. */
export function years() {
  const { term, end, on } = app.report;
  const out = [];
  for (let y = Math.max(on.slice(0, 4), term.committees.from.slice(0, 4)); y < end.slice(0, 4); y++) out.push(y);
  return out.length ? out : [Number(on.slice(0, 4))];
}

/** The dialogue meetings and cafés of a year that stand in the cycle. */
export const standing = (year) => (app.report.meetings ?? []).filter((m) => m.state !== 'canceled' && m.start.on.startsWith(year) && ['dialogueMeeting', 'cafe'].includes(m.kind));

/** The year that is shown: as chosen, else the first without dialogue meetings, else that of the day. */
export function chosen() {
  if (work.id !== app.now.id) {
    work.busy?.abort.abort();
    for (const name of Object.keys(work)) delete work[name];
    work.id = app.now.id;
  }
  const all = years();
  if (!all.includes(work.year)) work.year = all.find((y) => !standing(y).some((m) => m.kind === 'dialogueMeeting')) ?? all[0];
  return work.year;
}

const kept = new WeakMap(); // by document, then by day and year: {result} or {faults}
const key = () => `${app.now.on} ${chosen()}`;
const found = () => kept.get(app.now.document)?.get(key());

/** The plan of what is shown now; nothing while it is not known. */
export const planned = () => found()?.result;
export const faults = () => found()?.faults;
/** The same, or the one before while another is being computed. */
export function shown() {
  const year = chosen(); // another document begins anew
  return planned() ?? (!faults() && work.last?.year === year ? work.last.result : undefined);
}

/** A call that takes time: told of after 200 ms, and can be dropped. */
export async function long(name, operation, request, then) {
  work[name]?.abort.abort();
  const busy = { abort: new AbortController(), part: 0, of: app.now.document, key: key() };
  work[name] = busy;
  const slow = setTimeout(() => {
    busy.told = true;
    render();
  }, 200);
  const over = () => work[name] !== busy;
  try {
    then.found(await ask(operation, request, { long: true, signal: busy.abort.signal, onProgress: (done, of) => {
      busy.part = Math.floor((100 * done) / of);
      if (busy.told && !over()) render();
    } }));
  } catch (error) {
    if (error.name === 'AbortError') {
      if (over()) return;
      then.dropped?.();
      announce(t(PLAN.stopped));
    } else if (error instanceof Faults) then.faults(error.faults);
    else stop();
  } finally {
    clearTimeout(slow);
    if (!over()) work[name] = undefined;
    render();
  }
}

/** Asks for the plan of what is shown, unless it is known, under way or was dropped. */
export function compute(again) {
  const { document, on } = app.now;
  const year = chosen();
  const mine = key();
  const same = (what) => what?.of === document && what.key === mine;
  if (found() || same(work.busy) || (same(work.dropped) && !again)) return;
  const keep = (what) => {
    if (!kept.has(document)) kept.set(document, new Map());
    kept.get(document).set(mine, what);
  };
  work.dropped = undefined;
  long('busy', 'dialogue.plan', { document, on, year }, {
    found(result) {
      keep({ result });
      work.last = { year, result };
      if (app.route.view === 'planen' && app.now.document === document) announce(headline(result).join(' '));
    },
    faults: (list) => keep({ faults: list }),
    dropped: () => (work.dropped = { of: document, key: mine }),
  });
}

/** Lets code that did not make a plan check its proof. */
export function check(result) {
  work.checked = undefined;
  const says = (text) => {
    work.checked = { result, says: text };
    announce(say(text));
  };
  long('checking', 'plan.check', { year: result.year, plan: result.plan }, { found: () => says(PLAN.why.holds), faults: ([fault]) => says(fault.text) });
  render();
}

/* ---- what is read off a plan ---- */

const thousandths = (n, of) => decimal(`${n}/${1000 * of}`);
export const expected = (n) => thousandths(n, 1);

/** The numbers of a plan for sentences: those who come to a meeting, of how many, and the bound. */
export const numbers = ({ plan, year }) => ({
  n: thousandths(plan.value.attendance, plan.placed.length || 1), bound: thousandths(plan.bound.attendance, plan.placed.length || 1), of: year.people?.length ?? 0,
});

/** The conclusion, and what to do about it. */
export function headline(result) {
  const { plan, year } = result;
  if (plan.conflict) {
    const n = plan.conflict.dropped.length;
    return [t(PLAN.clash), n > 1 ? t(PLAN.drop, { n }) : t(PLAN.dropOne)];
  }
  if (!plan.placed.length) return [t(PLAN.unknown)];
  if (plan.proven && !year.people?.length) return [t(PLAN.days)];
  return [t(plan.proven ? PLAN.best : PLAN.open, numbers(result))];
}

export const meetingOf = ({ year }, id) => year.meetings.find((m) => m.id === id);
export const kindOf = (m) => (m.kind === 'cafe' ? 'cafe' : m.season ?? m.half);
/** The ways out of a conflict: first those that let go of least. */
export const waysOut = ({ plan: { conflict: { dropped } } }) => [...dropped].sort((a, b) => (a.also?.length ?? 0) - (b.also?.length ?? 0));
export const wayOut = (result) => waysOut(result).find((one) => one.at === work.drop) ?? waysOut(result)[0];
/** The plan that is shown: of a conflict, what becomes possible by the way out that is chosen. */
export const placedOf = (result) => (result.plan.conflict ? wayOut(result) : result.plan)[result.plan.conflict ? 'plan' : 'placed'] ?? [];

export const shortDay = (date) => day(date).replace(`\u00a0${chosen()}`, '');
/** With its weekday, in so many letters. */
export const fullDay = (date, letters = 99) => t(PLAN.meetings.onDay, { weekday: t(PLAN.meetings.weekdays).split(',')[weekday(date)].slice(0, letters), day: shortDay(date) });
const placeName = ({ year }, id) => say(year.places?.find((p) => p.id === id)?.name) || id;
export function whereOf(result, { place, form }) {
  const how = say(word('forms', form));
  return place ? t(PLAN.meetings.where, { place: placeName(result, place), form: how }) : how;
}
export const placeText = ({ year }, id) => year.places?.find((p) => p.id === id)?.name ?? { sv: id };

/** The meetings of the cycle that a plan's meetings have their place in: by the plan's ID. */
export function inCycle(result) {
  const left = standing(chosen());
  const out = new Map();
  const far = (a, b) => Math.abs(Date.parse(a) - Date.parse(b));
  const take = (placed, m) => {
    out.set(placed.meeting, m);
    left.splice(left.indexOf(m), 1);
  };
  const all = placedOf(result);
  const pairs = all.flatMap((placed) => left.filter((m) => kindOf(m) === kindOf(meetingOf(result, placed.meeting))).map((m) => ({ placed, m })))
    .sort((a, b) => far(a.placed.on, a.m.start.on) - far(b.placed.on, b.m.start.on));
  for (const { placed, m } of pairs) if (!out.has(placed.meeting) && left.includes(m)) take(placed, m);
  return out;
}
