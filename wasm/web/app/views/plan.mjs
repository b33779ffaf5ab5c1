// Mandat och plan: who may decide next time, and what was agreed to do.
import { h } from '../dom.mjs';
import { day, t } from '../lang.mjs';
import { T } from '../texts.mjs';
import { app } from '../app.mjs';
import { own } from '../parts.mjs';
import { dev } from '../dev.mjs';

export function planView() {
  const { report } = app;
  return [
    h('p', { class: 'kick', key: 'kick' }, t(T.plan.kick, { on: day(report.on) })),
    h('h1', { class: 's', key: 'h1' }, own(report.mandates.says)),
    dev('plan'),
  ];
}
