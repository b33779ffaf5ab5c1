// Tid till bevis: how long it takes, and how many never get there.
import { h } from '../../dom.mjs';
import { rounded, t, whole } from '../../lang.mjs';
import { ask, own, table } from '../../parts.mjs';
import { dev } from '../../dev.mjs';
import { chosenOccupation, kick, said } from '../parts.mjs';
import { TIME } from '../texts-time.mjs';
import '../why-time.mjs';

export const unasked = () => (chosenOccupation()?.flow ? 'tid' : undefined);

export const code = {
  slice: ({ occupations }) => ({ occupations }),
  go: ['for _, o := range report.Occupations {', '\tif o.Flow == nil {', '\t\tcontinue', '\t}', '\tfor _, x := range o.Flow.Exits {', '\t\tfmt.Println(o.Name.In(samverkan.LANG), x.Says.In(samverkan.LANG))', '\t}', '}'],
};

export function view() {
  const flow = chosenOccupation()?.flow;
  const certified = flow?.exits.find(({ exit }) => exit === 'certified');
  return [
    kick(),
    h('h1', { class: 's', key: 'h1' }, certified ? own(certified.says) : t(TIME.none)),
    certified && table(t(TIME.shares), [t(TIME.days), ...flow.exits.map((x) => said('exits', x.exit))], certified.at.map((point, i) => [
      rounded(point.days.exact), ...flow.exits.map((x) => (x.at[i].shareRounded === undefined ? '' : ask('tid', `${whole(Math.round(100 * x.at[i].shareRounded))}\u00a0%`)))])),
    dev('tid'),
  ];
}
