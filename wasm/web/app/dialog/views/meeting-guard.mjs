// Which meeting is shown, and what the topic guard says of its items, of an
// item that is being written and of a sentence that is tried.
import { saidIn, say } from '../../lang.mjs';
import { app, editDocument, render } from '../../app.mjs';
import { ask } from '../../engine.mjs';
import { meetingState, nextMeeting } from '../parts.mjs';

const MOST = 500; // answers that are kept

let chosen; // its ID, nothing: the next one
let before; // the one chosen before an edit that is not accepted yet
let section; // of the address, the last that was looked at

/** The meeting that is shown: the one chosen here or in the address, else the next. */
export function shown() {
  if (app.route.section !== section) {
    section = app.route.section;
    if (meetingState(section)) chosen = section;
  }
  return meetingState(chosen) ?? meetingState(before) ?? nextMeeting();
}

export function choose(id) {
  chosen = id;
  app.form = {};
  render();
}

/** An edit about a meeting, which stays the one shown whatever becomes of it. */
export function change(m, label, edit) {
  if (m.id !== chosen) before = chosen;
  chosen = m.id;
  return editDocument(label, edit);
}

/** Whether a meeting is to come: it can still be moved and its agenda judged. */
export const coming = ({ state }) => state === 'planned' || state === 'invited';

/* ---- the topic guard ---- */

const said = new Map(); // what was asked, as JSON, and its objections
const asked = new Set(); // what is being asked

/** What the guard is asked about a text of an item. */
export const itemOf = (kind, text, stance, lang) => ({ kind, text, ...(stance && { stance }), ...(lang && { lang }) });

/** What the guard says of some items. */
export async function guard(items, latest) {
  const left = items.filter((item) => !said.has(JSON.stringify(item)));
  if (left.length) {
    const { objections } = await ask('dialogue.guard', { items: left }, { latest });
    if (said.size > MOST) said.clear();
    left.forEach((item, i) => said.set(JSON.stringify(item), objections[i]));
  }
  return items.map((item) => said.get(JSON.stringify(item)) ?? []);
}

/** What is known of it now, nothing when it must be asked: it is shown when the answer comes. */
export function look(items, latest) {
  const key = JSON.stringify(items);
  const out = items.map((item) => said.get(JSON.stringify(item)));
  if (out.includes(undefined) && !asked.has(key)) {
    asked.add(key);
    guard(items, latest).then(render, () => {}).finally(() => asked.delete(key));
  }
  return out;
}

/**
 * What is objected to in an item of a meeting: as the report has it, which is
 * by the first language that it is written in, or by the one that is spoken.
 */
export function objectionsTo(m, i) {
  const { text, stance, objections } = m.agenda[i];
  if (!objections || !text.sv || saidIn(text) === 'sv') return objections ?? [];
  const [found] = look([itemOf(m.kind, say(text), stance, 'en')]);
  return found?.length ? found : objections;
}

/** Those that nobody has decided to keep an item in spite of. */
export const against = (m) => (m.agenda ?? []).map((item, i) => (item.kept ? [] : objectionsTo(m, i)));

/** The sentence that is tried, and the kind of meeting that it is told of in full. */
export const tried = { text: undefined, kind: undefined };
