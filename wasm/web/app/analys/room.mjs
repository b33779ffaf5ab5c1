// The room Analys: how do the municipalities stand, what is short ahead, and
// what can be done about it? Its first view comes at once, the others when it stands.
import { judged } from '../engine.mjs';
import { A } from './texts.mjs';
import { code, unasked, view } from './views/municipality.mjs';

export const room = {
  id: 'analysis',
  says: A.room,
  day: '2023-02-01',
  example: 'vasternorrland',
  first: 'analysis-first',
  fileName: 'analys',
  at: A.at,
  views: [
    { id: 'kommunen', key: 'm', name: A.views.kommunen, of: true, view, unasked, code },
    { id: 'folkmangd', key: 'f', name: A.views.folkmangd, later: () => import('./views/ahead.mjs') },
    { id: 'brist', key: 'b', name: A.views.brist, later: () => import('./views/shortage.mjs') },
    { id: 'besoken', key: 'e', name: A.views.besoken, later: () => import('./views/visits.mjs') },
  ],
  start: { id: 'nytt', name: A.room.fresh, later: () => import('./views/start.mjs') },
  reason: () => undefined, // each view answers for its own keys, and rules for themselves
  asked: judged,
  paper: () => import('./paper.mjs'),
  files: [],
  share: undefined, // no link: the figures of a region are more than an address holds
  operations: ['analysis.assess', 'analysis.check', 'analysis.drawings', 'analysis.occupation', 'analysis.words', 'figures.convert', 'figures.queries', 'figures.read', 'figures.take'],
};
