// Nätverket: who offers what to whom, where nobody does, and which roles are empty.
import { h } from '../../dom.mjs';
import { list, say, t } from '../../lang.mjs';
import { app } from '../../app.mjs';
import { ask, own, table } from '../../parts.mjs';
import { dev } from '../../dev.mjs';
import { kick, occupationName, organizationName, stageName } from '../parts.mjs';
import { NETWORK } from '../texts-network.mjs';
import '../why-network.mjs';

export const unasked = () => 'natverk';

export const code = {
  slice: ({ network, roles }) => ({ network, roles }),
  go: ['fmt.Println(report.Network.TakePart, report.Network.Municipalities, report.Network.Gaps)', 'for _, r := range report.Roles {', '\tfmt.Println(r.Name.In(samverkan.LANG), len(r.Filled), len(r.Vacant))', '}', 'fmt.Println(report.Says.In(samverkan.LANG))'],
};

export function view() {
  const { municipalities, takePart, cells = [], gaps } = app.report.network;
  return [
    kick(),
    h('h1', { class: 's', key: 'h1' }, municipalities ? [t(NETWORK.head, { part: takePart, of: municipalities }), ' ', t(gaps ? NETWORK.gaps : NETWORK.noGaps, { n: gaps })] : t(NETWORK.none)),
    cells.length > 0 && table(t(NETWORK.cells), NETWORK.cols.map((c) => t(c)), cells.map((c) => [
      own(organizationName(c.municipality)), own(occupationName(c.occupation)), own(stageName(c.occupation, c.stage)),
      ask('natverk', c.by ? list(c.by.map((id) => say(organizationName(id)))) : t(NETWORK.nobody))])),
    dev('natverket'),
  ];
}
