// The term of a cycle as a picture: five lanes from election to election
// (PAGE.md §13, Term).
import { day, lang, say, t, whole } from '../../lang.mjs';
import { app, today } from '../../app.mjs';
import { askMark } from '../../parts.mjs';
import { key, line, path, picture, rect, text } from '../../draw/marks.mjs';
import { stateWord } from '../parts.mjs';
import { CYCLE } from '../texts-cycle.mjs';

const number = (date) => Date.parse(`${date}T00:00Z`);
const wide = (words) => words.length * 6.4;

const disc = (x, y, r = 7) => `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0z`;
const diamond = (x, y, r = 9) => `M${x} ${y - r}L${x + r} ${y}L${x} ${y + r}L${x - r} ${y}z`;
const square = (x, y) => `M${x - 5} ${y - 5}h10v10h-10z`;
const triangle = (x, y) => `M${x} ${y - 6}l6 11h-12z`;
const ring = (x, y) => disc(x, y, 5);
const cross = (x, y) => `M${x - 5} ${y - 5}l10 10m0 -10l-10 10`;

// What meetings look like, in the order of the key: shape, colours, and its size there.
const LOOK = {
  spring: [disc, 'fb', 5.5], autumn: [diamond, 'fb', 7], former: [diamond, 'fp so w2', 6.5], unnoted: [disc, 'fp sb w2', 5.5],
  cafe: [square, 'fp sl2 w15'], seminar: [triangle, 'fp sl2 w15'], openForum: [ring, 'fp sl2 w15'], canceled: [cross, 'fn sl2 w2'],
};

function lookOf({ state, kind, start, half, formerMembers }) {
  if (state === 'canceled') return 'canceled';
  if (kind !== 'dialogueMeeting') return kind;
  if (start.on < app.report.on && (state === 'planned' || state === 'invited')) return 'unnoted';
  return formerMembers ? 'former' : half;
}

/** The meetings of the term, from its election to its end. */
export const inTerm = ({ term, end, meetings = [] }) => meetings.filter((m) => m.start.on >= term.election && m.start.on < end);

/** What became of the letters. */
export function letters({ bodies = [] }) {
  const asked = bodies.map((b) => b.asked).filter(Boolean).sort();
  const done = bodies.filter((b) => b.state === 'appointed' || b.state === 'declined');
  return { asked: asked[0], of: asked.length, answered: done.length, last: done.map((b) => b.since).filter(Boolean).sort().at(-1) };
}

/** The same in words. */
export function lettersSay(report) {
  const { asked, of, answered } = letters(report);
  return asked ? t(CYCLE.term.letters, { asked: day(asked), answered, of: whole(of) }) : t(CYCLE.term.noLetters);
}

// 22/4, as a calendar has it.
const short = (date) => (lang() === 'sv' ? `${Number(date.slice(8))}/${Number(date.slice(5, 7))}` : day(date).replace(/(\s...).*$/, '$1'));

/** The picture of a report's term and meetings, at a width; on the phone the lanes have their names above. */
export function termPlot(report, { width, phone = false, title, desc }) {
  const { term, nextElection, end, on } = report;
  const { committees, election } = term;
  const begins = Number(election.slice(0, 4));
  const left = phone ? 4 : 140;
  const first = number(`${begins}-09-01`);
  const x = (date) => Math.round(10 * (left + ((number(date) - first) / (number(end) - first)) * (width - left - (phone ? 8 : 16)))) / 10;
  const top = 34;
  const lane = phone ? 46 : 38;
  const bottom = top + lane * 5;
  const y = (i) => top + lane * (i + 0.5) + (phone ? 9 : 0);
  const all = inTerm(report);
  const dialogue = all.filter((m) => m.kind === 'dialogueMeeting');
  const others = all.filter((m) => m.kind !== 'dialogueMeeting');

  const years = [];
  for (let year = begins; year < Number(end.slice(0, 4)); year++) {
    const at = year > begins ? x(`${year}-01-01`) : left;
    if (year > begins) years.push(line(at, 22, at, bottom, 'sl w1'));
    if (year > begins || !phone) years.push(text(at + (year > begins ? 4 : 0), 16, String(year), 't2 ts'));
  }
  const lanes = CYCLE.term.lanes.map((_, i) => i > 0 && line(0, top + lane * i, width, top + lane * i, 'sl w1'));
  const names = CYCLE.term.lanes.map((name, i) => (phone ? text(left + 8, y(i) - 16, t(name), 't3 ts th') : text(left - 14, y(i) + 4.5, t(name), 't2', 'end')));

  const elections = [election, nextElection].map((date, i) => {
    const at = x(date);
    const says = day(date).replace(/(\s...).*$/, '$1');
    const flip = at + wide(says) + 12 > width;
    return [line(at, top, at, bottom, 'si w15'), askMark('tid', { at: `0,${i}`, first: i === 0 && !dialogue.length, label: `${says}: ${t(CYCLE.term.election, { on: day(date) })}.` }, [
      rect(flip ? at - wide(says) - 12 : at, y(0) - 13, wide(says) + 12, 26, 'hit'), text(flip ? at - 6 : at + 6, y(0) + 4.5, says, 'ts tb th', flip ? 'end' : undefined)])];
  });

  // The committees, and what is left of those before.
  const terms = [
    committees.from > election && rect(x(election), y(1) - 5, x(committees.from) - x(election), 10, 'fl'),
    rect(x(committees.from), y(1) - 5, x(end) - x(committees.from), 10, 'fb3 sb w1'),
  ];

  // Letters to the last answer, and dashes while somebody has not answered.
  const { asked, of, answered, last } = letters(report);
  const till = last > asked ? last : asked;
  const waits = asked && answered < of && on > till && (on < end ? on : end);
  const said = !phone ? lettersSay(report) : asked ? t(CYCLE.term.answers, { answered: whole(answered), of: whole(of) }) : t(CYCLE.term.noLetters);
  const after = Math.max(x(waits || till || committees.from), x(on) < width / 3 ? x(on) : 0) + 9;
  // Where there is no room after the bar the words stand before it, else below.
  const long = asked && after + wide(said) > width;
  const before = long && x(asked) - 8 - wide(said) > left;
  const sent = [
    asked && rect(x(asked), y(2) - 5, Math.max(3, x(till) - x(asked)), 10, 'fb'),
    waits && rect(x(till), y(2) - 5, x(waits) - x(till), 10, 'fp sb w15 da'),
    text(before ? x(asked) - 8 : !long ? after : phone ? width - 8 : x(asked), y(2) + (!long || before ? 4.5 : phone ? -16 : 17), said, 't2 ts th', before || (long && phone) ? 'end' : undefined),
  ];

  const middle = y(3) - (phone ? 0 : 5);
  const marks = dialogue.map((m, i) => {
    const at = x(m.start.on);
    const [shape, cls, size] = LOOK[lookOf(m)];
    return askMark(`tid.${m.id}`, { at: `3,${i}`, first: i === 0, label: `${phone ? '' : `${short(m.start.on)}: `}${say(m.name)}, ${stateWord(m.state)}.` }, [
      rect(at - 14, middle - 14, 28, phone ? 28 : 38, 'hit'), path(shape(at, middle, size && size + 1.5), cls),
      !phone && text(Math.min(at, width - 14), middle + 21, short(m.start.on), `${m.id === report.next ? 'tb' : 't3'} ts th`, 'middle'),
    ]);
  });
  // Those near each other stand above and below.
  const near = others.map((m, i) => i > 0 && x(m.start.on) - x(others[i - 1].start.on) < 13);
  let below = false;
  const beside = others.map((m, i) => {
    below = near[i] && !below;
    const [shape, cls] = LOOK[lookOf(m)];
    return path(shape(x(m.start.on), y(4) + (near[i] || near[i + 1] ? (below ? 8 : -6) : 0)), cls);
  });

  const inside = on >= `${begins}-09-01` && on < end;
  const flip = x(on) > width - 90;
  const now = inside && [line(x(on), 22, x(on), bottom, 'sr2 w15'), text(flip ? x(on) - 4 : x(on) + 4, 30, on === today() ? t(CYCLE.term.today) : day(on), 'tr ts th', flip ? 'end' : undefined)];
  return picture(width, bottom + 4, { title, desc, role: 'group', class: 'pz term' }, years, lanes, terms, sent, now, elections, marks, beside, names);
}

/** Its key, in its own marks. */
export function termKey(report) {
  const used = new Set(inTerm(report).map(lookOf));
  return key(Object.keys(LOOK).filter((look) => used.has(look)).map((look) => [path(LOOK[look][0](12, 7, LOOK[look][2]), LOOK[look][1]), t(CYCLE.term.looks[look])]));
}
