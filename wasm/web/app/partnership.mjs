// The room Partnerskap: will the collaboration hold, and what must change first?
import { few, judged } from './engine.mjs';
import { lang } from './lang.mjs';
import { T } from './texts.mjs';
import { app, render } from './app.mjs';
import { gateState } from './draw/gate.mjs';
import { fileName, saveMade } from './files.mjs';
import { reason } from './why-partnership.mjs';
import { factorsView } from './views/factors.mjs';
import { organizationsView } from './views/organizations.mjs';
import { verdictView } from './views/verdict.mjs';

const passive = () => app.report.organizations.find((o) => o.standing === 'passive');

// The report, which may leave the room, as a file.
const saveReport = (format) => () => saveMade('partnership.export', { ...judged(app.now), copy: 'report', format, lang: lang() },
  ({ name }) => `${fileName(app.now.document).replace(/\.json$/, '')}-${name}`);

// The margin answers for a gate that is not open, if there is one.
const firstGate = () => app.report.factors.find((f) => f.kind === 'gate' && ['closed', 'unknown'].includes(gateState(f)))?.id;
const firstWeak = () => app.report.factors.find((f) => f.kind === 'graded' && f.outcome === 'fail')?.id;

export const room = {
  id: 'partnership',
  says: T.room,
  day: '2026-03-12',
  example: 'dropin',
  first: 'first',
  fileName: 'partnerskap',
  at: T.at,
  views: [
    {
      id: 'besked', key: 'b', name: T.views.besked, view: verdictView, unasked: () => firstGate() ?? 'besked',
      code: {
        slice: ({ says, verdict, band, robustness, proof, repairCount, cheapest }) => ({ says, verdict, band, robustness, proof, repairCount, cheapest }),
        go: ['fmt.Println(report.Says.In(samverkan.LANG))', 'for repair := range report.Repairs() {', '\tfmt.Println(repair.Effort, len(repair.Changes))', '}'],
      },
    },
    {
      id: 'faktorer', key: 'f', name: T.views.faktorer, view: factorsView, unasked: () => firstWeak() ?? 'svar',
      code: {
        slice: ({ wave, objects, factors }) => ({ wave, objects, factors }),
        go: ['for _, f := range report.Factors {', '\tfmt.Println(f.ID, f.Name.In(samverkan.LANG), f.Level, f.Outcome)', '}'],
      },
    },
    { id: 'makt', key: 'm', name: T.views.makt, later: () => import('./views/power.mjs') },
    { id: 'plan', key: 'l', name: T.views.plan, later: () => import('./views/plan.mjs') },
    {
      id: 'parter', key: 'p', name: T.views.parter, view: organizationsView, unasked: () => (passive() ? `org.${passive().id}` : 'aktiva'),
      code: {
        slice: ({ organizations }) => ({ organizations }),
        go: ['for _, o := range report.Organizations {', '\tfmt.Println(o.Name.In(samverkan.LANG), o.Standing, o.Attended, o.Meetings)', '}'],
      },
    },
  ],
  start: { id: 'nytt', name: T.room.fresh, later: () => import('./views/start.mjs') },
  reason,
  asked: (entry) => ({ ...judged(entry), list: few(entry.document) }),
  // A file that does not say what phase it is in has not begun.
  opened(document, on) {
    const covered = (document.phases ?? []).some((p) => (!p.from || p.from <= on) && (!p.to || on < p.to));
    return { phase: covered ? '' : 'before' };
  },
  lookedUp: ['partnership.catalogue'],
  know: ({ catalogue }) => (app.factors = new Map(catalogue.catalogue.factors.map((f) => [f.id, f]))),
  publish: 'partnership.report',
  paper: () => import('./paper.mjs'),
  files: [[T.room.markdown, saveReport('markdown')], [T.room.csv, saveReport('csv')]],
  share: {
    operation: 'partnership.share',
    // Names of organizations and parts are no free texts.
    free: (shared) => ({
      ...shared, name: undefined, organizations: shared.organizations.map(({ standing }) => standing),
      problem: shared.problem && { ...shared.problem, dimensions: undefined },
    }),
  },
  // Esc closes the form for going past a gate.
  escape() {
    const from = app.form.override;
    if (!from) return false;
    app.form.override = undefined;
    render();
    document.querySelector(`#andra-${CSS.escape(from)} .past-open`)?.focus();
    return true;
  },
  operations: ['cover.solve', 'gain.check', 'gain.division', 'gain.ledger', 'partnership.ask', 'partnership.assess', 'partnership.catalogue', 'partnership.check', 'partnership.cover',
    'partnership.export', 'partnership.mandates', 'partnership.power', 'partnership.reasons', 'partnership.repairs', 'partnership.report', 'partnership.share',
    'partnership.shares', 'partnership.words', 'power.change', 'power.coalitions', 'power.indices'],
};
