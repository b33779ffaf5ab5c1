// Flödet: who is inside, where they wait, and what holds them back.
import { h } from '../../dom.mjs';
import { t, whole } from '../../lang.mjs';
import { app } from '../../app.mjs';
import { ask, own, table } from '../../parts.mjs';
import { dev } from '../../dev.mjs';
import { chosenOccupation, dayField, kick, daysOf } from '../parts.mjs';
import { FLOW } from '../texts-flow.mjs';
import '../why-flow.mjs';

export const unasked = () => (chosenOccupation() ? 'flode' : undefined);

export const code = {
  slice: ({ says, occupations, cases }) => ({ says, occupations, cases }),
  go: ['fmt.Println(report.Says.In(samverkan.LANG))', 'for _, o := range report.Occupations {', '\tfor _, s := range o.Stages {', '\t\tfmt.Println(s.Name.In(samverkan.LANG), s.Waiting, s.Underway)', '\t}', '}'],
};

export function view() {
  const o = chosenOccupation();
  return [
    kick(),
    h('h1', { class: 's', key: 'h1' }, own(app.report.says)),
    dayField(),
    o && h('section', { id: 'stegen', tabindex: -1, key: 'stages' },
      h('h2', {}, own(o.name)),
      table(t(FLOW.stages), FLOW.cols.map((c) => t(c)), o.stages.map((s, i) => [own(s.name), ask('flode', whole(s.waiting)), whole(s.underway), o.flow?.stages?.[i].waiting.mean ? daysOf(o.flow.stages[i].waiting.mean) : '']))),
    dev('flodet'),
  ];
}
