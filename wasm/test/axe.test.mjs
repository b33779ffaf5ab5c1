// axe finds nothing: every view, both languages, both colour schemes, phone and
// laptop, with the reason, the menu and the boxes open.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, describe, test } from 'node:test';
import { browser, serve } from './browser.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
let server;
before(async () => { server = await serve(); });
after(() => server?.stop());

const look = async (page, where) => {
  const found = await page.evaluate(async (runOnly) => (await globalThis.axe.run(document, { runOnly })).violations
    .map((v) => `${v.id}: ${v.nodes.slice(0, 3).map((n) => n.target.join(' ')).join(', ')}`), tags);
  assert.deepEqual(found, [], where);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  assert.equal(wide, 0, `${where} scrolls sideways`);
};

const states = {
  besked: async () => {},
  'besked?varfor=P08': async () => {},
  'besked?varfor=bitar': async () => {},
  faktorer: async () => {},
  'faktorer?varfor=P03': async () => {},
  parter: async () => {},
  nytt: async () => {},
  'besked (past a gate)': async (page) => page.locator('.past-open').first().click(),
  'besked (share)': async (page) => page.getByRole('button', { name: /^(Dela|Share)$/ }).click(),
  'besked (keys)': async (page) => page.keyboard.press('?'),
  'besked (more)': async (page) => page.locator('summary', { hasText: /Mer|More/ }).first().click(),
  'besked (JSON)': async (page) => page.keyboard.press('j'),
  'faktorer (tables)': async (page) => page.evaluate(() => document.querySelectorAll('main details').forEach((d) => { d.open = true; })),
  'parter (editing)': async (page) => page.getByRole('button', { name: /^(Ändra|Change)/ }).first().click(),
  'besked (undo row)': async (page) => {
    await page.getByLabel(/^(Läge för|Standing of)/).first().selectOption('active');
    await page.locator('.toast, [class*=toast]').first().waitFor();
  },
};

for (const colorScheme of ['light', 'dark']) {
  for (const width of [1280, 360, 320]) {
    describe(`${width} px, ${colorScheme}`, { concurrency: 1 }, () => {
      let context, page;
      before(async () => {
        // The policy of the page lets no foreign script in; axe comes in before it.
        context = await browser({ viewport: { width, height: 800 }, colorScheme, reducedMotion: 'reduce' });
        page = await context.newPage();
      });
      after(() => context?.close());
      for (const lang of ['sv', 'en']) {
        for (const [state, act] of Object.entries(states)) {
          test(`${state} ${lang}`, async () => {
            await page.goto('about:blank');
            await page.goto(`${server.url}#${state.split(' ')[0]}`);
            await page.waitForFunction(() => document.documentElement.dataset.ready === 'true');
            if (await page.locator('html').getAttribute('lang') !== lang) await page.getByRole('button', { name: lang === 'en' ? /in English/ : /på svenska/ }).click();
            if (!(await page.evaluate(() => Boolean(globalThis.axe)))) await page.evaluate(axe);
            await act(page);
            await look(page, `${state} ${lang} ${width} ${colorScheme}`);
          });
        }
      }
    });
  }
}
