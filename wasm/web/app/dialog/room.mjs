// The room Dialog: are those who are elected with us, and what became of what
// they took home? Its first view comes at once, the others when it stands.
import { judged } from '../engine.mjs';
import { lang } from '../lang.mjs';
import { app } from '../app.mjs';
import { saveMade } from '../files.mjs';
import { D } from './texts.mjs';
import { code, unasked, view } from './views/cycle.mjs';

const handover = () => saveMade('dialogue.paper', { ...judged(app.now), paper: 'handover', lang: lang(), format: 'docx' });
const members = () => saveMade('dialogue.write', { ...judged(app.now), format: 'csv', lang: lang() });

export const room = {
  id: 'dialogue',
  says: D.room,
  day: '2027-03-08',
  example: 'vocollege',
  first: 'dialogue-first',
  fileName: 'dialog',
  at: D.at,
  views: [
    { id: 'omgangen', key: 'o', name: D.views.omgangen, view, unasked, code },
    { id: 'mote', key: 'm', name: D.views.mote, later: () => import('./views/meeting.mjs') },
    { id: 'fragor', key: 'f', name: D.views.fragor, later: () => import('./views/questions.mjs') },
    { id: 'ideer', key: 'i', name: D.views.ideer, later: () => import('./views/ideas.mjs') },
    { id: 'planen', key: 'l', name: D.views.planen, later: () => import('./views/plan.mjs') },
  ],
  start: { id: 'nytt', name: D.room.fresh, later: () => import('./views/start.mjs') },
  reason: () => undefined, // each view answers for its own keys, and rules for themselves
  asked: judged,
  paper: () => import('./paper.mjs'),
  files: [[D.files.handover, handover], [D.files.members, members]],
  // No link yet: a link holds no names of people, and the engine has no
  // operation that takes them out of a dialogue as partnership.share does.
  share: undefined,
  operations: ['calendar.read', 'calendar.year', 'dialogue.assess', 'dialogue.check', 'dialogue.guard', 'dialogue.invitation', 'dialogue.note', 'dialogue.paper',
    'dialogue.plan', 'dialogue.read', 'dialogue.template', 'dialogue.words', 'dialogue.write', 'plan.check', 'plan.tables', 'plan.year'],
};

