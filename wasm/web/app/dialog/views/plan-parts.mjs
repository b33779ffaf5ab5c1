// How far a long call of Planen is, and dropping it.
import { h } from '../../dom.mjs';
import { t } from '../../lang.mjs';
import { T } from '../../texts-frame.mjs';
import { button } from '../../parts.mjs';
import { work } from './plan-work.mjs';

export const progress = (name, pair, place = 'p') => work[name]?.told && h('div', { class: 'row', key: `${place}-${name}` },
  h('label', { for: `${place}-${name}`, class: 'small' }, t(pair)),
  h('progress', { id: `${place}-${name}`, max: 100, value: work[name].part }, t(T.busy.percent, { n: work[name].part })),
  button(t(T.cancel), () => work[name].abort.abort()));
