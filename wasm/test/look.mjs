// What is looked for in a page as it stands: axe finds nothing, in light nor in
// dark, and it does not scroll sideways. Colours take half of the time; they are
// the same in both languages and on a phone of any width, and what a reason
// changes is the reason.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const all = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const colour = ['color-contrast', 'link-in-text-block'];
const without = Object.fromEntries(colour.map((rule) => [rule, { enabled: false }]));
const reason = { include: [['#varfor'], ['[data-why][aria-expanded="true"]']] };

const found = (page, within, options) => page.evaluate(async ([where, how]) => (await globalThis.axe.run(where ?? document, { resultTypes: ['violations'], ...how })).violations
  .map((v) => `${v.id}: ${v.nodes.slice(0, 3).map((n) => n.target.join(' ')).join(', ')}`), [within, options]);

const wide = (page) => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** Looks whether a page scrolls sideways. */
export const lookWide = async (page, where) => assert.equal(await wide(page), 0, `${where} scrolls sideways`);

/** Looks at a page that is light, and leaves it so; with its colours, light and dark, where that is asked. */
export async function look(page, where, colours) {
  // By the debugger: the page's policy lets no foreign script in.
  if (!(await page.evaluate(() => globalThis.axe !== undefined))) await page.evaluate(axe);
  await lookWide(page, where);
  const asked = colours && (await page.evaluate(() => document.querySelector('#varfor.open') !== null)) ? reason : undefined;
  assert.deepEqual(await found(page, undefined, { runOnly: all, rules: colours && !asked ? {} : without }), [], where);
  if (!colours) return;
  if (asked) assert.deepEqual(await found(page, asked, { runOnly: colour }), [], where);
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await found(page, asked, { runOnly: colour });
  await page.emulateMedia({ colorScheme: 'light' });
  assert.deepEqual(dark, [], `${where}, dark`);
}
