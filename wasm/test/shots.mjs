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
const rooms = [
  ['index.html', ['besked', 'faktorer', 'makt', 'plan', 'parter', 'nytt', 'besked?varfor=P08']],
  ['dialog.html', ['omgangen', 'mote', 'fragor', 'ideer', 'planen', 'nytt', 'omgangen?varfor=utsedda']],
  ['validering.html', ['flodet', 'arende/K-17', 'tid', 'natverket', 'vinst', 'nytt', 'flodet?varfor=flode']],
  ['analys.html', ['kommunen/2284', 'folkmangd', 'brist', 'besoken', 'nytt', 'kommunen/2284?varfor=lik.2284']],
];
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
      for (const [name, views] of readme ? [] : rooms) {
        for (const lang of ['sv', 'en']) {
          await page.goto(server.url + name);
          await page.waitForFunction(() => document.documentElement.dataset.ready === 'true');
          if (await page.evaluate((l) => document.documentElement.lang !== l, lang)) await page.locator('.tools .lang').click();
          for (const view of views) {
            await page.evaluate((hash) => { location.hash = hash; }, view);
            await page.waitForFunction(() => document.querySelector('#main .view h1') && performance.getEntriesByName('engine').length > 0);
            await page.evaluate(async () => (await import(new URL('app/engine.mjs', location.href).href)).ask('seeds.list')); // after what the view asks
            await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
            const reason = view.includes('?');
            await page.screenshot({ path: join(folder, `${name.split('.')[0]}-${reason ? 'varfor' : view.split('/')[0]}-${lang}-${width}-${colorScheme}.png`), fullPage: !reason });
          }
        }
      }
      await context.close();
    }
  }
} finally {
  await server.stop();
}
console.log(folder);
