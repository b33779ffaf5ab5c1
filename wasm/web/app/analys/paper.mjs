// Paper: the fact sheet alone where that is the view; else the view as it stands.
import { app } from '../app.mjs';
import { sheet } from '../paper-view.mjs';
import { printed } from './sheet.mjs';
import { ANALYS } from './texts.mjs';

export const paper = () => (app.route.view === 'blad' ? [printed()] : sheet(undefined, ANALYS.paper.notes, ANALYS.paper.from));
