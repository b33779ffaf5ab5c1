// Makt och vinst: who can, who is heard, who decides, and who gains.
import { h } from '../dom.mjs';
import { day, t } from '../lang.mjs';
import { T } from '../texts.mjs';
import { app } from '../app.mjs';
import { own } from '../parts.mjs';
import { dev } from '../dev.mjs';

export function powerView() {
  const { report } = app;
  return [
    h('p', { class: 'kick', key: 'kick' }, t(T.makt.kick, { on: day(report.on) })),
    h('h1', { class: 's', key: 'h1' }, own(report.power.says)),
    dev('makt'),
  ];
}
