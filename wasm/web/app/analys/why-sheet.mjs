// The reason of Faktablad: blad.
import { day, say, t } from '../lang.mjs';
import { app, render, word } from '../app.mjs';
import { answering } from '../why.mjs';
import { SHEET } from './texts-sheet.mjs';

const W = SHEET.why;
let audience; // the one chosen last

export const whom = () => audience ?? app.words.audiences[0].is;
export const whomName = () => say(word('audiences', whom()));
export function chooseWhom(is) {
  audience = is;
  render();
}

answering('blad', () => {
  const made = (app.now.document.evidence ?? []).filter((e) => e.sheet === whom() && e.on <= app.now.on);
  return {
    head: t(W.head, { whom: whomName() }),
    counted: t(W.counted),
    evidence: [...(made.length ? made.map((e) => t(SHEET.made, { text: say(e.text).replace(/\.$/, ''), on: day(e.on) })) : [t(SHEET.notNoted, { whom: whomName() })]), t(W.print), t(W.hash)],
    sources: ['KFA-08'],
    change: [t(W.change)],
    id: 'ANA-15',
  };
});
