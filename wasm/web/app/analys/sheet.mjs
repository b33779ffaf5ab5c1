// The fact sheet, which the engine makes: asked once for each municipality,
// audience and language, read strictly, and built as elements.
import { h } from '../dom.mjs';
import { lang } from '../lang.mjs';
import { app, render } from '../app.mjs';
import { Faults, ask, judged } from '../engine.mjs';
import { built, elements, read } from './svg.mjs';

const PLAIN = Object.fromEntries('header main section figure figcaption details summary table thead tbody tr ol ul li footer h1 h2 caption p div span th td data'.split(' ').map((tag) => [tag, 'class lang']));
const MORE = elements({ ...PLAIN, div: 'class lang tabindex role aria-label', th: 'class lang scope', data: 'class lang value' });
// The page has a heading, a main part and a foot of its own.
const NAMES = { main: 'div', header: 'div', footer: 'div', h1: 'h2', h2: 'h3', data: 'span' };

export const asked = (place, audience) => ({ ...judged(app.now), place, audience, lang: lang() });

let now, all = new Map(), latest, turn = 0;

/** What is known of a sheet: {made, faults}; while a new one is made, the last that was: {made, waits}. */
export function sheet(place, audience) {
  if (now !== app.now) [now, all] = [app.now, new Map()];
  const key = `${place} ${audience} ${lang()}`;
  if (!all.has(key)) {
    const mine = {}, here = all;
    here.set(key, mine);
    ask('analysis.sheet', asked(place, audience), { latest: 'sheet' }).then((made) => {
      Object.assign(mine, { made, turn: ++turn });
      latest = mine;
    }, (error) => {
      if (error instanceof Faults) mine.faults = error.faults;
      else here.delete(key); // another is asked for, or the engine has stopped, which is told elsewhere
    }).then(() => here === all && render());
  }
  const mine = all.get(key) ?? {};
  return mine.made || mine.faults ? mine : { ...latest, waits: true };
}

/** It as elements, with a prefix for their IDs. */
export function laid({ made, turn: n }, prefix = '') {
  const { text } = made.html;
  const body = text.slice(text.indexOf('<body>') + 6, text.indexOf('</body>')).trim();
  return built(read(body, `blad${prefix}${n}-`, MORE, 'div'), (tag, props) => (tag === 'svg' ? { ...props, key: `svg${n}` } : props.class === 'sheet' ? { class: 'blad', key: `blad${n}` } : props), NAMES);
}

/** The same on paper, where it has been made. */
export const printed = () => (latest ? laid(latest, 'p') : h('p', {}));
