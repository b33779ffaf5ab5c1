// What is looked for in a page as it stands: axe finds nothing in light nor in
// dark, and it does not scroll sideways.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const all = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
// Dark has other colours, and is otherwise the same.
const colours = ['color-contrast', 'link-in-text-block'];

const found = (page, rules) => page.evaluate(async (runOnly) => (await globalThis.axe.run(document, { runOnly, resultTypes: ['violations'] })).violations
  .map((v) => `${v.id}: ${v.nodes.slice(0, 3).map((n) => n.target.join(' ')).join(', ')}`), rules);

/** Looks at a page that is light, and leaves it so. */
export async function look(page, where) {
  // By the debugger: the page's policy lets no foreign script in.
  if (!(await page.evaluate(() => globalThis.axe !== undefined))) await page.evaluate(axe);
  assert.deepEqual(await found(page, all), [], where);
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), 0, `${where} scrolls sideways`);
  await page.emulateMedia({ colorScheme: 'dark' });
  assert.deepEqual(await found(page, colours), [], `${where}, dark`);
  await page.emulateMedia({ colorScheme: 'light' });
}
