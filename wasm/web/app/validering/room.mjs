// The room Validering: who is inside, what takes time, and who gets a
// certificate? Its first view comes at once, the others when it stands.
import { ask, judged } from '../engine.mjs';
import { app, render, stop, tell } from '../app.mjs';
import { t } from '../lang.mjs';
import { T } from '../texts-frame.mjs';
import { download, fileName, saveMade } from '../files.mjs';
import { V } from './texts.mjs';
import { code, unasked, view } from './views/flow.mjs';

const log = (format) => () => saveMade('validation.export', { ...judged(app.now), format });

// What may leave the network, as a file for programs.
async function publication() {
  const name = fileName(app.now.document).replace(/\.json$/, `-${app.now.on}.json`);
  try {
    download(name, JSON.stringify(await ask('validation.publish', judged(app.now))), 'application/json');
    tell(t(T.did.saved, { file: name }), '', { undoable: false });
    render();
  } catch {
    stop();
  }
}

export const room = {
  id: 'validation',
  says: V.room,
  day: '2027-03-08',
  example: 'cooks',
  first: 'validation-first',
  fileName: 'validering',
  at: V.at,
  views: [
    { id: 'flodet', key: 'f', name: V.views.flodet, view, unasked, code },
    { id: 'arende', key: 'a', name: V.views.arende, of: true, later: () => import('./views/case.mjs') },
    { id: 'tid', key: 't', name: V.views.tid, later: () => import('./views/time.mjs') },
    { id: 'natverket', key: 'e', name: V.views.natverket, later: () => import('./views/network.mjs') },
    { id: 'vinst', key: 'k', name: V.views.vinst, later: () => import('./views/gain.mjs') },
  ],
  start: { id: 'nytt', name: V.room.fresh, later: () => import('./views/start.mjs') },
  reason: () => undefined, // each view answers for its own keys, and rules for themselves
  asked: judged,
  publish: 'validation.publish',
  paper: () => import('./paper.mjs'),
  files: [[V.files.publication, publication], [V.files.xes, log('xes')], [V.files.ocel, log('ocel')]],
  // No link: a validation is of people, pseudonyms too are personal data, and
  // what is left without them is the publication.
  share: undefined,
  operations: ['eventlog.conform', 'eventlog.measure', 'eventlog.read', 'pipeline.prove', 'validation.assess', 'validation.case', 'validation.check',
    'validation.export', 'validation.note', 'validation.objections', 'validation.publish', 'validation.remove', 'validation.words'],
};
