// Kvalitet och vinst: what the network says of itself, what the figures say,
// what it costs and what it gives against full training.
import { h } from '../../dom.mjs';
import { t } from '../../lang.mjs';
import { app } from '../../app.mjs';
import { ask, own, table } from '../../parts.mjs';
import { dev } from '../../dev.mjs';
import { chosenOccupation, kick, said } from '../parts.mjs';
import { GAIN } from '../texts-gain.mjs';
import '../why-gain.mjs';

export const unasked = () => 'vinst';

export const code = {
  slice: ({ cost, quality, occupations }) => ({ cost, quality, occupations }),
  go: ['for _, q := range report.Quality {', '\tfmt.Println(q.Name.In(samverkan.LANG), q.Level, q.Against)', '}', 'for _, says := range report.Cost.Says {', '\tfmt.Println(says.In(samverkan.LANG))', '}'],
};

export function view() {
  const gain = chosenOccupation()?.flow?.gain?.find(({ place }) => !place);
  return [
    kick(),
    h('h1', { class: 's', key: 'h1' }, gain ? own(gain.says) : t(GAIN.none)),
    table(t(GAIN.factors), GAIN.cols.map((c) => t(c)), app.report.quality.map((q) => [own(q.name), ask('vinst', q.level ? said('levels', q.level) : t(GAIN.unsaid))])),
    dev('vinst'),
  ];
}
