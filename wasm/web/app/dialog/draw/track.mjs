// A question's way as five stops, a cross where it was dropped (PAGE.md §13,
// Track), and what became of all over time (Incidence).
import { t, whole } from '../../lang.mjs';
import { dot, line, path, picture, text } from '../../draw/marks.mjs';
import { QUESTIONS } from '../texts-questions.mjs';

export const STOPS = ['carried', 'raised', 'answered', 'prioritized', 'done'];

const cross = (x, y) => path(`M${x - 5} ${y - 5}l10 10m0 -10l-10 10`, 'fn sl2 w2');

/** The way of a question's state in the report; said: {title, desc}. */
export function trackOf(question, said) {
  const { dropped } = question;
  const reached = Math.max(...STOPS.map((stop, i) => (question[stop] ? i : 0)));
  const lost = dropped && !question.answered;
  const x = (i) => 6 + 32 * i;
  return picture(140, 18, { class: 'track', ...said },
    line(x(0), 9, x(4), 9, 'sl w2'),
    line(x(0), 9, x(reached), 9, `${lost ? 'sl2' : 'sb'} w2`),
    dropped && line(x(reached), 9, x(reached + 1), 9, 'sl2 w2'),
    STOPS.map((stop, i) => (dropped && i === reached + 1 ? cross(x(i), 9) : question[stop] ? dot(x(i), 9, 4.5, lost ? 'fl2' : 'fb') : dot(x(i), 9, 3.5, 'fp sl2 w15'))));
}

export const trackKey = () => [
  [dot(12, 7, 4.5, 'fb'), t(QUESTIONS.list.reached)],
  [dot(12, 7, 3.5, 'fp sl2 w15'), t(QUESTIONS.list.notYet)],
  [cross(12, 7), t(QUESTIONS.list.dropped)],
];

const O = QUESTIONS.over;

/**
 * The shares that have left by two exits, stacked: steps are the report's, last
 * is how many days somebody has been followed, half the day that half were
 * answered by. said: {title, desc, percent}.
 */
export function exitPlot(steps, { last, half, width, phone, title, desc, percent }) {
  const [left, right, top, height] = phone ? [38, 110, 12, 214] : [48, 140, 12, 250];
  const bottom = height - (phone ? 42 : 28);
  const step = [7, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000].find((n) => last / n <= (phone ? 3.2 : 6)) ?? 10000;
  const x = (d) => left + (d / last) * (width - left - right);
  const y = (share) => bottom - share * (bottom - top);
  const end = x(last);
  // The upper edge of what is below a share, from the left: flat, then up on the day.
  const edge = (of) => steps.reduce((d, s) => `${d}H${x(s.day).toFixed(1)}V${y(of(s)).toFixed(1)}`, `M${x(0)} ${y(0)}`);
  const area = (of, cls) => path(`${edge(of)}H${end.toFixed(1)}V${y(0)}Z`, `${cls} sp w1`);
  const { wonRounded: won, lostRounded: lost } = steps.at(-1);
  const ends = [[won / 2, O.answered, won, 'tl tb'], [won + lost / 2, O.dropped, lost, 't2'], [(1 + won + lost) / 2, O.open, 1 - won - lost, 't3']].filter(([, , n]) => n > 0.005);
  let floor = Infinity;
  return picture(width, height, { title, desc },
    [0, 0.5, 1].map((share) => [line(left, y(share), end, y(share), share ? 'sl w1' : 'si w1'), text(left - 8, y(share) + 4, percent(share), 't3 ts', 'end')]),
    lost > 0 && area((s) => s.wonRounded + s.lostRounded, 'fl'),
    won > 0 && area((s) => s.wonRounded, 'fb'),
    Array.from({ length: Math.floor(last / step) + 1 }, (_, i) => i * step).map((d) => [line(x(d), bottom, x(d), bottom + 5, 'si w1'), text(x(d), bottom + 18, whole(d), 't3 ts', 'middle')]),
    phone ? text(left, bottom + 36, t(O.unit), 't3 ts') : text(end + 8, bottom + 18, t(O.unit), 't3 ts'),
    half !== undefined && [
      line(left, y(0.5), x(half), y(0.5), 'si w15 da'), dot(x(half), y(0.5), 4, 'fp si w2'),
      text(Math.max(left + 4, x(half) - 8), y(0.5) - 10, t(O.half, { n: whole(half) }), 'ts th', x(half) - left > 110 ? 'end' : 'start'),
    ],
    ends.map(([at, words, n, cls]) => {
      floor = Math.min(floor - 17, y(at) + 4);
      return text(end + 8, floor, t(words, { n: percent(n) }), cls);
    }));
}

