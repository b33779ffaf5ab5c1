// The fact sheets, opened from disk as people open them: the golden files of
// analysis/factsheet and of examples/vasternorrland. One A4 when printed and no higher than the sheet's own
// estimate; axe finds nothing, light and dark; no sideways scroll from 320 pixels;
// nothing is fetched and nothing is complained of.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { browser, top } from './browser.mjs';
import { look, lookWide } from './look.mjs';

// folder, name, the millimeters that the sheet says it needs, and those of the page.
const sheets = [['analysis', 'factsheet'], ['examples', 'vasternorrland']].map((at) => join(top, ...at, 'testdata'))
  .flatMap((at) => readFileSync(join(at, 'room.txt'), 'utf8').trim().split('\n').map((l) => [at, ...(/^(\S+) (\d+) of (\d+)$/.exec(l).slice(1))]));

/** The size of each page of a PDF, in points: an object of type Page has its own or that of the whole. */
const pages = (pdf) => {
  const text = pdf.toString('latin1');
  const box = /\/MediaBox\s*\[([^\]]*)\]/.exec(text)[1].trim().split(/\s+/).map(Number);
  return { count: (text.match(/\/Type\s*\/Page(?![a-zA-Z])/g) ?? []).length, width: box[2], height: box[3] };
};

for (const [folder, name, needs, has] of sheets) {
  describe(name, { concurrency: 1 }, () => {
    let context, page;
    const asked = [], said = [];
    const address = pathToFileURL(join(folder, name)).href;
    before(async () => {
      context = await browser({ viewport: { width: 1280, height: 900 }, colorScheme: 'light', reducedMotion: 'reduce' });
      page = await context.newPage();
      page.on('request', (r) => asked.push(r.url()));
      page.on('console', (m) => said.push(m.text()));
      page.on('pageerror', (e) => said.push(String(e)));
      await page.goto(address);
    });
    after(() => context?.close());

    test('axe finds nothing, at 1280, 360 and 320 pixels, light and dark, with folded tables open', async () => {
      for (const width of [1280, 360, 320]) {
        await page.setViewportSize({ width, height: 900 });
        await look(page, `${name} ${width}`, true);
      }
      await page.evaluate(() => document.querySelectorAll('details').forEach((d) => { d.open = true; }));
      await look(page, `${name} opened`, false);
    });

    test('it does not scroll sideways, between phone and laptop, and with letters twice as large', async () => {
      for (const width of [480, 767, 768, 769, 800]) {
        await page.setViewportSize({ width, height: 900 });
        await lookWide(page, `${name} ${width}`);
      }
      await page.setViewportSize({ width: 360, height: 900 });
      // As a reader's own style: the policy lets no style of the page's in.
      const debug = await context.newCDPSession(page);
      await debug.send('Page.enable');
      await debug.send('Page.setFontSizes', { fontSizes: { standard: 32, fixed: 26 } });
      await lookWide(page, `${name}, letters twice as large`);
      await debug.send('Page.setFontSizes', { fontSizes: { standard: 16, fixed: 13 } });
    });

    test('colors of the reader', async () => {
      await page.setViewportSize({ width: 1280, height: 900 });
      await page.emulateMedia({ forcedColors: 'active' });
      assert.equal(await page.evaluate(() => matchMedia('(forced-colors: active)').matches), true);
      await lookWide(page, `${name}, forced colors`);
      await page.emulateMedia({ forcedColors: 'none' });
    });

    test('exactly one A4, in light though the screen is dark, and no higher than it says', async () => {
      await page.emulateMedia({ colorScheme: 'dark' });
      const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
      const { count, width, height } = pages(pdf);
      assert.equal(count, 1, `${count} pages`);
      assert.ok(Math.abs(width - 595.3) < 1 && Math.abs(height - 841.9) < 1, `${width} × ${height} points`);
      // Letters twice as large on the screen are not so on paper, where there is one page.
      await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
      await page.setViewportSize({ width: 680, height: 900 });
      const [mm, paper, outside] = await page.evaluate(() => {
        const parts = [...document.querySelectorAll('.head, .cols, .over, footer')].filter((e) => !e.querySelector(':scope > .over'));
        const gap = 22; // above each but the first
        const high = parts.reduce((sum, e) => sum + e.getBoundingClientRect().height, (parts.length - 1) * gap);
        const right = document.querySelector('.sheet').getBoundingClientRect().right;
        const wide = [...document.querySelectorAll('table, h1, h2, svg')].filter((e) => e.getBoundingClientRect().right > right + 0.5).length;
        return [(high * 25.4) / 96, getComputedStyle(document.documentElement).colorScheme, wide];
      });
      assert.equal(paper, 'light');
      assert.equal(outside, 0, 'wider than the paper');
      assert.ok(mm <= Number(needs), `${mm.toFixed(1)} mm, and it says ${needs}`);
      assert.ok(mm > 0.85 * Number(needs), `${mm.toFixed(1)} mm, and it says ${needs}: far too much`);
      assert.ok(Number(needs) <= Number(has));
      await page.emulateMedia({ media: null, colorScheme: 'light' });
    });

    test('nothing was fetched but the file, and nothing complained of', () => {
      assert.deepEqual(asked, [address]);
      assert.deepEqual(said, []);
    });
  });
}
