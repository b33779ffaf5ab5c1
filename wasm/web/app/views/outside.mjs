// What of a partnership is written in its file and not on the page, and how that is done.
import { h } from '../dom.mjs';
import { t } from '../lang.mjs';
import { T } from '../texts.mjs';
import '../texts-outside.mjs';
import { button } from '../parts.mjs';
import { saveFile } from '../files.mjs';

const listed = (tag, all) => h(tag, { class: 'plain after' }, all.map((one) => h('li', {}, t(one))));

export const outside = () =>
  h('section', { id: 'utanfor', tabindex: -1, key: 'utanfor' },
    h('h2', {}, t(T.outside.h)),
    h('p', { class: 'lead' }, t(T.outside.lead)),
    listed('ul', T.outside.what),
    h('h3', { class: 'after' }, t(T.outside.how)),
    listed('ol', T.outside.steps),
    h('div', { class: 'row after' }, button(t(T.tools.save), saveFile)));
