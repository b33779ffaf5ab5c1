// Printing: what a room puts on paper, which is fetched when its first view stands.
import { h } from './dom.mjs';
import { lang, t } from './lang.mjs';
import { T } from './texts-frame.mjs';
import { app, publication, stop } from './app.mjs';

let paper;

/** Fetches what lays the paper out. */
export async function fetched() {
  paper ??= (await app.room.paper().catch(() => undefined))?.paper;
}

/** Lays the paper out; where what it shows is not there yet, it says so. */
export function lay() {
  const sheet = document.getElementById('papper');
  sheet.lang = lang();
  const there = paper && (app.publication || !app.room.publish);
  sheet.replaceChildren(...(there ? paper() : [h('p', {}, t(T.print.notYet))]).flat(9).filter(Boolean));
}

export async function print() {
  try {
    await Promise.all([fetched(), app.publication ?? publication()]);
  } catch {
    return stop();
  }
  lay();
  globalThis.print();
}
