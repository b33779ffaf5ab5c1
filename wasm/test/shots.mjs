// Screenshots of every view, in both languages and both colour schemes, at 360
// and 1280 px, into a folder: look at them. And the README's pictures.
//
//   node test/shots.mjs [folder]
//   node test/shots.mjs --readme
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { browser, build, serve, top } from './browser.mjs';

const readme = process.argv[2] === '--readme';
const folder = readme ? join(top, 'wasm') : process.argv[2] ?? join(build, 'shots');
mkdirSync(folder, { recursive: true });
const server = await serve();
try {
  for (const colorScheme of ['light', 'dark']) {
    for (const width of readme ? [1280] : [1280, 360]) {
      const context = await browser({ viewport: { width, height: width === 360 ? 740 : 900 }, colorScheme, reducedMotion: 'reduce' });
      const page = await context.newPage();
      await page.goto(server.url);
      await page.waitForFunction(() => document.documentElement.dataset.ready === 'true');
      if (readme) {
        await page.waitForFunction(() => performance.getEntriesByName('engine').length > 0);
        await page.screenshot({ path: join(folder, colorScheme === 'dark' ? 'page-dark.png' : 'page.png') });
      }
      for (const lang of readme ? [] : ['sv', 'en']) {
        if (lang === 'en') await page.getByRole('button', { name: /in English/ }).click();
        for (const view of ['besked', 'faktorer', 'parter', 'nytt', 'besked?varfor=P08']) {
          await page.evaluate((hash) => { location.hash = hash; }, view);
          await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
          const reason = view.includes('?');
          await page.screenshot({ path: join(folder, `${reason ? 'varfor' : view}-${lang}-${width}-${colorScheme}.png`), fullPage: !reason });
        }
      }
      await context.close();
    }
  }
} finally {
  await server.stop();
}
console.log(folder);
