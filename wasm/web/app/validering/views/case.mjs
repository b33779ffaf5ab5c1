// Ärende: what one candidate has shown, what remains and who may judge it.
import { h } from '../../dom.mjs';
import { say, t } from '../../lang.mjs';
import { app } from '../../app.mjs';
import { ask, own, ownName, table } from '../../parts.mjs';
import { go } from '../../route.mjs';
import { judged } from '../../engine.mjs';
import { dev } from '../../dev.mjs';
import { caseReport, chosenCase, kick, said, stageName } from '../parts.mjs';
import { CASE } from '../texts-case.mjs';
import '../why-case.mjs';

export const unasked = () => (chosenCase() ? 'arende' : undefined);

export const code = {
  operation: 'validation.case',
  request: () => ({ ...judged(app.now), case: chosenCase()?.id ?? '' }),
  slice: () => (chosenCase() && caseReport(chosenCase().id)) ?? {},
  get go() {
    const must = ['if err != nil {', '\tlog.Fatal(err)', '}'];
    if (!chosenCase()) return ['fmt.Println(report.Says.In(samverkan.LANG))'];
    return [
      'fmt.Println(report.Says.In(samverkan.LANG))', `one, err := document.Case(${JSON.stringify(chosenCase().id)}, on)`, ...must,
      'fmt.Println(one.Says.In(samverkan.LANG))', 'for _, row := range one.Rows {', '\tfmt.Println(row.Name.In(samverkan.LANG), row.Judgment, row.Evidence)', '}',
    ];
  },
};

function chooser(shown) {
  const { cases = [] } = app.report;
  const option = (c) => h('option', { value: c.id, key: c.id }, t(CASE.option, { candidate: c.candidate, where: c.stage ? say(stageName(c.occupation, c.stage)) : c.kind ? said('exits', c.kind) : said('states', c.state) }));
  const group = (name, of) => of.length > 0 && h('optgroup', { label: t(name), key: name.en }, of.map(option));
  return h('div', { class: 'field after', key: 'choose' },
    h('label', { for: 'vilket', class: 'small' }, t(CASE.choose)),
    h('select', { id: 'vilket', value: shown.id, on: { change: ({ target }) => go({ view: 'arende', section: target.value }) } },
      group(CASE.inside, cases.filter((c) => !c.left)), group(CASE.ended, cases.filter((c) => c.left))));
}

export function view() {
  const shown = chosenCase();
  if (!shown) return [kick(), h('h1', { class: 's', key: 'h1' }, t(CASE.none)), dev('arende')];
  const report = caseReport(shown.id);
  return [
    kick(),
    h('h1', { class: 's', key: 'h1' }, report ? own(report.says) : ownName(shown.candidate)),
    chooser(shown),
    report ? table(t(CASE.rows), CASE.cols.map((c) => t(c)), report.rows.map((row) => ({ key: row.outcome, cells: [own(row.name), ask(`arende.${row.outcome}`, row.judgment ? said('judgments', row.judgment) : t(CASE.left))] })))
      : h('p', { class: 'small', key: 'computing' }, t(CASE.computing)),
    dev('arende'),
  ];
}
