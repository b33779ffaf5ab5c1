// What the views of the dialogue look up in the document and the report by ID,
// and how they say it. Names are the document's: give them to own() or ownName().
import { h } from '../dom.mjs';
import { day, lang, percent, say, t, whole } from '../lang.mjs';
import { app, edit, label, word } from '../app.mjs';
import { field } from '../parts.mjs';
import { D } from './texts.mjs';

const found = (list, id) => app.now.document[list]?.find((x) => x.id === id);

export const organizationOf = (id) => found('organizations', id);
export const personOf = (id) => found('people', id);
/** As the document has it; bodyState is how it stands. */
export const bodyOf = (id) => found('bodies', id);
export const bodyState = (id) => app.report.bodies?.find((b) => b.id === id);
export const meetingState = (id) => app.report.meetings?.find((m) => m.id === id);
/** The next meeting, nothing when none is planned. */
export const nextMeeting = () => meetingState(app.report.next);

/** A text {sv, en}; what is unknown is its ID. */
export const organizationName = (id) => organizationOf(id)?.name ?? { sv: id };
/** A name as it is written: people have one in all languages. */
export const personName = (id) => personOf(id)?.name || id;
export const surname = (id) => personName(id).split(' ').at(-1);
/** The body with whose it is, {sv, en}: Socialnämnden, Tunadal. */
export function bodyName(id) {
  const body = bodyOf(id);
  if (!body) return { sv: id };
  return label(D.inOrganization, () => ({ body: say(body.name), organization: body.organizations.map((o) => say(organizationName(o))).join('–') }));
}

/** What people call a state, a kind of meeting, a stance: stateWord('tabled') is bordlagt. */
export const stateWord = (is) => say(word('states', is));
export const meetingWord = (is) => say(word('meetings', is));
export const eventWord = (what) => say(app.words.events.find((e) => e.what === what)?.text);

/** A time of day, 13.00, and a moment, 22 april 2027 kl. 13.00. */
export const clock = (time) => (lang() === 'sv' ? time.replace(':', '.') : time);
export const moment = (start) => t(D.moment, { on: day(start.on), clock: clock(start.clock) });

/** A share of the report's: {count, of, percent, low, high}, said in whole percents. */
export const shareOf = ({ count, of, lowRounded, highRounded }) => ({
  count: whole(count), of: whole(of), percent: percent(`${count}/${of}`, 0),
  low: whole(Math.round(100 * lowRounded)), high: whole(Math.round(100 * highRounded)),
});

/** The field for the day that the page speaks of. */
export const dayField = () =>
  h('details', { class: 'after', key: 'day' }, h('summary', {}, t(D.on.change)),
    field('dag', t(D.on.label), h('input', { id: 'dag', type: 'date', value: app.now.on, on: { change: ({ target }) => {
      if (target.value && target.value !== app.now.on) edit(label(D.on.done, () => ({ on: day(target.value) })), () => ({ on: target.value }));
    } } })));
