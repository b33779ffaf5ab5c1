// What the views of a validation look up in the document and the report by ID,
// and how they say it. Names are the document's: give them to own() or ownName().
import { h } from '../dom.mjs';
import { capital, day, say, t } from '../lang.mjs';
import { app, edit, label, render, word } from '../app.mjs';
import { Faults, ask, judged } from '../engine.mjs';
import { address } from '../route.mjs';
import { field, own } from '../parts.mjs';
import { notedUpTo } from './edit.mjs';
import { V } from './texts.mjs';

export { daysOf, money, rangeOf, shareOf, wholeDays } from './figures.mjs';

const found = (list, id) => app.now.document[list]?.find((x) => x.id === id);

/** As the document has them. */
export const organizationOf = (id) => found('organizations', id);
export const occupationOf = (id) => found('occupations', id);
export const courseOf = (id) => found('courses', id);
export const assessorOf = (id) => found('assessors', id);
export const pipelineOf = (occupation) => found('pipelines', occupationOf(occupation)?.pipeline);
export const stageOf = (occupation, id) => pipelineOf(occupation)?.stages.find((s) => s.id === id);
export const outcomeOf = (occupation, id) => occupationOf(occupation)?.outcomes?.find((o) => o.id === id);

/** As the report has them. */
export const caseState = (id) => app.report.cases?.find((c) => c.id === id);
export const occupationState = (id) => app.report.occupations?.find((o) => o.occupation === id);

/** A text {sv, en}; what is unknown is its ID. */
const nameOf = (thing, id) => thing?.name ?? { sv: id };
export const organizationName = (id) => nameOf(organizationOf(id), id);
export const occupationName = (id) => nameOf(occupationOf(id), id);
export const courseName = (id) => nameOf(courseOf(id), id);
export const stageName = (occupation, id) => nameOf(stageOf(occupation, id), id);
export const outcomeName = (occupation, id) => nameOf(outcomeOf(occupation, id), id);

/** What people call a value: a list of validation.words and the code in it. */
export const said = (list, is) => say(word(list, is));
export const eventWord = (what) => say(app.words.events.find((e) => e.what === what)?.text);

/** A name that begins a line: Bedömning. They stand in the document as in a sentence. */
export function ownCapital(text) {
  const name = own(text);
  name.textContent = capital(name.textContent);
  return name;
}

/* ---- which occupation, which case ---- */

let occupation; // the one that was chosen last

/** The occupation that the views speak of: the one chosen, else the one with the most cases. */
export function chosenOccupation() {
  const { occupations = [] } = app.report;
  return occupations.find((o) => o.occupation === occupation)
    ?? occupations.reduce((most, o) => (!most || (o.flow?.cases ?? 0) > (most.flow?.cases ?? 0) ? o : most), undefined);
}

export function chooseOccupation(id) {
  occupation = id;
  render();
}

let lastCase;

/**
 * The case that the view Ärende speaks of: that of the address, by its ID or
 * its candidate's pseudonym; else the one looked at last; else the open one that
 * has been longest in its stage, of those with something shown and something left.
 */
export function chosenCase() {
  const { cases = [] } = app.report;
  const longest = (of) => cases.reduce((most, c) => (c.stage && of(c) && (!most || (c.days ?? 0) > (most.days ?? 0)) ? c : most), undefined);
  const { section } = app.route;
  const here = app.route.view === 'arende' && section && (cases.find((c) => c.id === section) ?? cases.findLast((c) => c.candidate === section));
  if (here) lastCase = here.id;
  const tied = new Set((app.now.document.ties ?? []).map((x) => x.candidate)); // somebody may not judge them: there is something to see
  return here || (caseState(lastCase) ?? longest((c) => tied.has(c.candidate) && c.met > 0 && c.met < c.of) ?? longest((c) => c.met > 0 && c.met < c.of) ?? longest(() => true) ?? cases[0]);
}

/** Where a case is shown. */
export const caseAddress = (id) => address({ view: 'arende', section: id });

let held = {}; // the case report that is shown or asked for

/** The report of a case (validation.case); undefined until the engine has answered, then the page is drawn again. */
export function caseReport(id) {
  const { now } = app;
  if (held.now !== now || held.id !== id) {
    const mine = held = { now, id, report: held.id === id ? held.report : undefined };
    ask('validation.case', { ...judged(now), case: id }, { latest: 'case' }).then((report) => {
      if (mine !== held) return;
      mine.report = report;
      render();
    }, () => {}); // another is asked for, or the engine has stopped, which is told elsewhere
  }
  return held.report;
}

/** What speaks against that an event can have happened: faults, none when it can. */
export async function refusals(event) {
  try {
    await ask('validation.note', { document: notedUpTo(app.now.document, event.on), events: [event] });
    return [];
  } catch (error) {
    if (error instanceof Faults) return error.faults;
    throw error;
  }
}

/** The line above a heading: the network and the day. */
export const kick = () => h('p', { class: 'kick', key: 'kick' }, t(V.kick, { name: app.report.name, on: day(app.report.on) }));

/** The field for the day that the page speaks of. */
export const dayField = () =>
  h('details', { class: 'after', key: 'day' }, h('summary', {}, t(V.on.change)),
    field('dag', t(V.on.label), h('input', { id: 'dag', type: 'date', value: app.now.on, on: { change: ({ target }) => {
      if (target.value && target.value !== app.now.on) edit(label(V.on.done, () => ({ on: day(target.value) })), () => ({ on: target.value }));
    } } })));
