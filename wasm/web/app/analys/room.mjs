// The room Analys: how do the municipalities stand, what is short ahead, and
// what can be done about it? Its first view comes at once, the others when it stands.
import { judged } from '../engine.mjs';
import { ANALYS } from './texts.mjs';
import { code, unasked, view } from './views/municipality.mjs';

export const room = {
  id: 'analysis',
  says: ANALYS.room,
  day: '2023-02-01',
  example: 'vasternorrland',
  first: 'analysis-first',
  fileName: 'analys',
  at: ANALYS.at,
  views: [
    { id: 'kommunen', key: 'm', name: ANALYS.views.kommunen, of: true, view, unasked, code },
    { id: 'folkmangd', key: 'f', name: ANALYS.views.folkmangd, later: () => import('./views/ahead.mjs') },
    { id: 'brist', key: 'b', name: ANALYS.views.brist, later: () => import('./views/shortage.mjs') },
    { id: 'besoken', key: 'e', name: ANALYS.views.besoken, later: () => import('./views/visits.mjs') },
    { id: 'blad', key: 'l', name: ANALYS.views.blad, later: () => import('./views/sheet.mjs') },
  ],
  start: { id: 'nytt', name: ANALYS.room.fresh, later: () => import('./views/start.mjs') },
  reason: () => undefined, // each view answers for its own keys, and rules for themselves
  asked: judged,
  paper: () => import('./paper.mjs'),
  files: [],
  share: undefined, // no link: the figures of a region are more than an address holds
  operations: ['analysis.assess', 'analysis.check', 'analysis.drawings', 'analysis.occupation', 'analysis.sheet', 'analysis.words', 'figures.convert', 'figures.queries', 'figures.read', 'figures.take'],
};
