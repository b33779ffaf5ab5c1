// The split disc of a body: left half the majority, right half the opposition,
// filled when somebody is appointed, ochre where it is otherwise than proposed,
// dashed when the body declined.
import { path, picture } from '../../draw/marks.mjs';

const LOOK = { in: 'fb', other: 'fo', none: 'fn sl2 w15', no: 'fn sl2 w15 da' };

/**
 * The looks of the two halves: those of the majority stand left, those of the
 * opposition right, and anybody else takes a half that is left.
 */
export function halves({ state, delegation: { delegates = [] } }) {
  const sides = ['majority', 'opposition'].map((bloc) => delegates.some((d) => d.bloc === bloc));
  let others = delegates.length - sides.filter(Boolean).length;
  return sides.map((there) => (there ? 'in' : others-- > 0 ? 'other' : state === 'declined' ? 'no' : 'none'));
}

const marks = ([left, right], y) => [path(`M12 ${y - 8}a8 8 0 0 0 0 16z`, LOOK[left]), path(`M14 ${y - 8}a8 8 0 0 1 0 16z`, LOOK[right])];

/** The disc of a body's state in the report. */
export const bodyDisc = (state) => picture(26, 22, { class: 'disc' }, marks(halves(state), 11));

/** The looks that are in use, with their marks for a key. */
export function discKey(states) {
  const used = new Set(states.flatMap(halves));
  return Object.keys(LOOK).filter((look) => used.has(look)).map((look) => [look, marks(look === 'other' ? ['in', look] : [look, look], 7)]);
}

const PITCH = 11;

/** One dot for each who is new: filled when reached, open when not. */
export function newDots(reached, all, { width, ...told }) {
  const row = Math.floor(width / PITCH);
  const some = (from, to, r) => Array.from({ length: to - from }, (_, k) => {
    const [x, y] = [((from + k) % row) * PITCH + 5.5, Math.floor((from + k) / row) * PITCH + 5.5];
    return `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0`;
  }).join('');
  return picture(width, Math.ceil(all / row) * PITCH + 1, told, path(some(0, reached, 4.2), 'fb'), path(some(reached, all, 3.5), 'fp sl2 w15'));
}
