// The marks that pictures are made of, as SVG elements. Classes give colours
// (style.css): f… fill, s… stroke, w… width, da and do dashes.
import { h, s } from '../dom.mjs';

const r = (x) => Math.round(x * 10) / 10;
let ids = 0;

/** A picture; with a title it is told to screen readers, without it is hidden. */
export function picture(width, height, { title, desc, role = 'img', ...props }, ...kids) {
  const viewBox = `0 0 ${r(width)} ${r(height)}`;
  if (!title) return s('svg', { viewBox, 'aria-hidden': 'true', ...props }, kids);
  const id = `p${++ids}`;
  return s(
    'svg',
    { viewBox, role, 'aria-labelledby': `${id}t`, 'aria-describedby': `${id}d`, ...props },
    s('title', { id: `${id}t` }, title),
    s('desc', { id: `${id}d` }, desc),
    kids,
  );
}

export const line = (x1, y1, x2, y2, cls) => s('path', { d: `M${r(x1)} ${r(y1)}L${r(x2)} ${r(y2)}`, class: `fn ${cls}` });
export const rect = (x, y, width, height, cls) => s('rect', { x: r(x), y: r(y), width: r(width), height: r(height), class: cls });
export const dot = (cx, cy, radius, cls) => s('circle', { cx: r(cx), cy: r(cy), r: radius, class: cls });
export const path = (d, cls) => s('path', { d, class: cls });
export const text = (x, y, what, cls, anchor) => s('text', { x: r(x), y: r(y), class: cls, 'text-anchor': anchor }, what);

/** A key in the picture's own marks. */
export const key = (items) =>
  h('ul', { class: 'key' }, items.map(([marks, words]) => h('li', {}, picture(24, 14, {}, marks), h('span', {}, words))));

/** samverkan's mark: two pieces that meet. */
export const mark = () =>
  picture(28, 20, {}, path('M1 1h11v5.2a3.4 3.4 0 1 1 0 7.6V19H1z', 'fb'), path('M15 1h12v18H15v-3.4a5 5 0 0 0 0-11.2z', 'fn si w15'));

export const halfMoon = () =>
  picture(16, 16, { class: 'moon' }, dot(8, 8, 6.25, 'fn si w15'), path('M8 1.75a6.25 6.25 0 0 1 0 12.5z', 'fi'));
