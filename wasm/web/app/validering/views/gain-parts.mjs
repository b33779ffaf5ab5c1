// What Tid till bevis and Kvalitet och vinst have in common: which occupation,
// pictures for a laptop and a phone, and what comes when the view stands.
import { h } from '../../dom.mjs';
import { capital, say, t } from '../../lang.mjs';
import { app, render } from '../../app.mjs';
import { field, select } from '../../parts.mjs';
import { FORM } from '../texts-gain-form.mjs';

/** The choice of occupation, where there are several; it holds for all views. */
export const occupations = (chosen, choose) => (app.report.occupations?.length ?? 0) > 1 && h('div', { class: 'after', key: 'occupation' },
  field('yrke', t(FORM.occupation), select('yrke', chosen.occupation, app.report.occupations.map((o) => [o.occupation, capital(say(o.name))]), choose)));

/** A picture for a laptop and one for a phone. */
export const both = (draw) => [[776, false], [328, true]].map(([width, phone]) => h('div', { class: phone ? 'n' : 'w' }, draw({ width, phone })));

/** A module that is fetched when it is first asked for; then the page is drawn again. */
export function later(get) {
  let made;
  let asks;
  return () => {
    asks ??= get().then((module) => {
      made = module;
      render();
    }, () => (asks = undefined));
    return made;
  };
}
