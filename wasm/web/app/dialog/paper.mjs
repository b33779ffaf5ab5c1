// Paper: the view as it stands, below whose it is.
import { day, t } from '../lang.mjs';
import { app } from '../app.mjs';
import { sheet } from '../paper-view.mjs';
import { D } from './texts.mjs';

export const paper = () => sheet(t(D.paper.kick, { name: app.report.name, on: day(app.report.on) }), D.paper.notes, D.paper.from);
