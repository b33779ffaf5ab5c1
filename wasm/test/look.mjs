// What is looked for in a page as it stands: axe finds nothing in light nor in
// dark, and it does not scroll sideways. Colours take half of the time; they are
// the same in both languages, and on a phone of any width.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const all = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const colour = ['color-contrast', 'link-in-text-block'];

const found = (page, options) => page.evaluate(async (how) => (await globalThis.axe.run(document, { resultTypes: ['violations'], ...how })).violations
  .map((v) => `${v.id}: ${v.nodes.slice(0, 3).map((n) => n.target.join(' ')).join(', ')}`), options);

/** Looks at a page that is light, and leaves it so; with its colours, light and dark, where that is asked. */
export async function look(page, where, colours) {
  // By the debugger: the page's policy lets no foreign script in.
  if (!(await page.evaluate(() => globalThis.axe !== undefined))) await page.evaluate(axe);
  assert.deepEqual(await found(page, { runOnly: all, rules: colours ? {} : Object.fromEntries(colour.map((rule) => [rule, { enabled: false }])) }), [], where);
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), 0, `${where} scrolls sideways`);
  if (!colours) return;
  await page.emulateMedia({ colorScheme: 'dark' });
  assert.deepEqual(await found(page, { runOnly: colour }), [], `${where}, dark`);
  await page.emulateMedia({ colorScheme: 'light' });
}
