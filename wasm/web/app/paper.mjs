// Paper: the report that may leave the room (partnership.report), never the
// working copy. Every table and proof is open, and the reasons that were asked
// for stand as numbered notes.
import { h } from './dom.mjs';
import { day, list, say, small, t } from './lang.mjs';
import { T } from './texts.mjs';
import { app, verdictWord, word } from './app.mjs';
import { gate } from './draw/gate.mjs';
import { mark } from './draw/marks.mjs';
import { own } from './parts.mjs';
import { headline } from './views/verdict.mjs';

const plain = (head, rows) => h('table', {},
  h('thead', {}, h('tr', {}, head.map((name) => h('th', { scope: 'col' }, name)))),
  h('tbody', {}, rows.map(([first, ...cells]) => h('tr', {}, h('th', { scope: 'row' }, first), cells.map((c) => h('td', {}, c))))));

const step = (proof) => h('li', {}, own(proof.says),
  proof.rule && h('span', { class: 'id' }, ` ${[proof.rule, ...(proof.seeds ?? [])].join(' · ')}`),
  proof.because?.length > 0 && h('ul', {}, proof.because.map(step)));

const gateOf = (f) =>
  !f.applies ? 'later' : f.override ? 'past' : { pass: 'open', fail: 'closed' }[f.outcome] ?? 'unknown';

/** The report as elements. */
export function paper() {
  const { asked, publication: report } = app;
  const cols = T.print.cols.map((c) => t(c));
  const rows = (factors, marks) => factors.map((f) => [marks ? [gate(gateOf(f), 'mg'), own(f.name)] : own(f.name), own(f.state), f.evidence ? own(f.evidence) : '']);
  const { wave } = report;
  const factors = [...report.gates, ...report.objects.flatMap((o) => o.factors)];
  const rules = asked.map((key) => factors.find((f) => f.id === key)?.rule ?? key);
  const notes = (report.findings ?? []).filter((f) => rules.includes(f.rule));
  const seeds = new Map((report.sources ?? []).map((seed) => [seed.id, seed]));
  const note = (f) => h('li', {},
    h('p', {}, h('strong', {}, own(f.says))),
    f.evidence?.map((e) => h('p', {}, own(e.text))),
    h('p', {}, own(f.next)),
    f.seeds?.map((id) => seeds.get(id)).filter(Boolean).map((seed) => h('p', { class: 'small' }, h('q', { lang: 'sv' }, seed.quote), ` ${say(seed.text)} `, h('span', { class: 'id' }, seed.id))),
    h('p', { class: 'id' }, f.rule));
  return [
    h('p', { class: 'mark' }, mark(), t(T.name)),
    h('p', { class: 'kick' }, own(report.name), ` · ${t(T.print.report, { on: day(report.on) })} · ${say(word('phases', report.verdict.phase))}`),
    headline(report.says, report.verdict.is),
    h('p', {}, wave && `${t(T.print.wave, { form: word('forms', wave.form), on: day(wave.on), n: wave.answered, of: wave.asked })} `, own(report.silent)),
    report.warning && h('p', {}, own(report.warning)),
    wave?.notAsked?.length > 0 && h('p', { class: 'small' }, t(T.print.notAsked, { names: list(wave.notAsked.map(say)) })),
    report.steps?.length > 0 && [
      h('h2', {}, t(T.print.enough)),
      h('ol', { class: 'repairs' }, report.steps.map((s) => h('li', {}, h('div', {}, h('h3', {}, own(s.name)), h('p', {}, own(s.needs), ' ', own(s.step), ' ', t(T.print.owner, { owner: s.owner })))))),
      report.after && h('p', {}, t(T.print.then, { verdict: small(say(verdictWord(report.after))) })),
    ],
    h('h2', {}, t(T.print.therefore)),
    h('ul', { class: 'proof' }, (report.proof.because ?? []).map(step)),
    report.talkTo?.length > 0 && [h('h2', {}, t(T.print.talk)), h('ul', { class: 'talk' }, report.talkTo.map((name) => h('li', {}, own(name))))],
    h('h2', {}, t(T.print.gates)),
    plain(cols, rows(report.gates, true)),
    report.objects.map((o) => [h('h2', {}, t(T.print.object, { object: word('objects', o.object) })), plain(cols, rows(o.factors))]),
    notes.length > 0 && [h('h2', {}, t(T.print.notes)), h('ol', { class: 'notes' }, notes.map(note))],
    report.withheld?.length > 0 && [h('h2', {}, t(T.print.withheld)), h('ul', { class: 'talk' }, report.withheld.map((w) => h('li', {}, own(w.what), ' ', own(w.why))))],
    h('p', { class: 'small last' }, t(T.print.from, { engine: report.engine, rulebook: report.rulebook, catalogue: report.catalogueHash })),
  ];
}
