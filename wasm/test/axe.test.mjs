// axe finds nothing: every view, both languages, both colour schemes, phone and
// laptop, with the reason, the menu and the boxes open.
import { after, before, describe, test } from 'node:test';
import { browser, serve } from './browser.mjs';
import { look, lookWide } from './look.mjs';

let server;
before(async () => { server = await serve(); });
after(() => server?.stop());

const share = async (page) => {
  const button = page.getByRole('button', { name: /^(Dela|Share)$/ });
  if (!(await button.first().isVisible())) await page.locator('summary', { hasText: /Mer|More/ }).first().click();
  await button.locator('visible=true').first().click();
  await page.locator('dialog[open]').waitFor(); // the engine takes out what is private first
};
// In this order in one page: what an act opens, the next address or Esc closes.
const states = [
  ['besked'], ['besked?varfor=P08'], ['besked?varfor=bitar'], ['faktorer'], ['faktorer?varfor=P03'], ['parter'], ['nytt'],
  ['makt'], ['makt?varfor=makt.gymnasieskolan'], ['makt?varfor=vinst.kvarnbro'], ['makt?varfor=vinst.utjamning'],
  ['makt', 'power and gain, all open', async (page) => {
    const open = () => page.evaluate(() => document.querySelectorAll('main details').forEach((d) => { d.open = true; }));
    await open();
    await page.locator('#ny-post').waitFor();
    await open(); // and what opening made
    await page.getByText(/så det går inte att dela|so nothing can be divided/).waitFor();
  }],
  ['besked?varfor=vilka'], ['besked?varfor=bit.halsa.places'], ['plan'], ['plan?varfor=mandat.kvarnbro'], ['plan?varfor=atgard.tid-i-schemat'],
  ['plan', 'plan, every table', (page) => page.evaluate(() => document.querySelectorAll('main details').forEach((d) => { d.open = true; }))],
  ['plan', 'a mandate added', (page) => page.locator('[aria-controls=nytt-mandat]').click()],
  ['plan', 'a mandate ended', (page) => page.locator('[aria-controls=slut-mandat]').click()],
  ['plan', 'an action refused', async (page) => {
    await page.locator('[aria-controls=ny-atgard]').click();
    await page.locator('#ny-atgard [type=submit]').click();
  }],
  ['plan', 'a matter added', (page) => page.locator('[aria-controls=nytt-arende]').click()],
  ['plan', 'an action changed', (page) => page.locator('.plan button').first().click()],
  ['faktorer', 'every table', (page) => page.evaluate(() => document.querySelectorAll('main details').forEach((d) => { d.open = true; }))],
  ['parter', 'editing', (page) => page.getByRole('button', { name: /^(Ändra|Change)/ }).first().click()],
  ['besked', 'JSON and Go', async (page) => {
    await page.keyboard.press('j');
    await page.locator('#utv-go').waitFor();
  }],
  ['besked', 'share', share],
  ['besked', 'keys', async (page) => {
    await page.keyboard.press('?');
    await page.locator('dialog[open]').waitFor();
  }],
  ['besked', 'menu', (page) => page.locator('summary', { hasText: /Mer|More/ }).first().click()],
  ['besked', 'past a gate', (page) => page.locator('.past-open').first().click()],
  ['besked', 'undo row', async (page) => {
    await page.getByLabel(/^(Läge för|Standing of)/).first().selectOption('active');
    await page.locator('.toast').waitFor();
  }],
];

// Swedish with its colours, and narrower too; English narrow, and whether it fits a laptop.
for (const [width, lang, { colours, narrower, fits } = {}] of [[1280, 'sv', { colours: true }], [360, 'sv', { colours: true, narrower: 320 }], [320, 'en'], [1280, 'en', { fits: true }]]) {
  describe(`${width} px, ${lang}${colours ? ', light and dark' : ''}`, { concurrency: 1 }, () => {
    let context, page;
    before(async () => {
      context = await browser({ viewport: { width, height: 800 }, colorScheme: 'light', reducedMotion: 'reduce' });
      page = await context.newPage();
      await page.goto(server.url);
      await page.waitForFunction(() => document.documentElement.dataset.ready === 'true');
      if (lang === 'en') await page.getByRole('button', { name: /in English/ }).click();
    });
    after(() => context?.close());
    for (const [address, name = address, act] of states) {
      test(name, async () => {
        await page.keyboard.press('Escape');
        await page.evaluate((hash) => { location.hash = hash; }, address);
        await page.waitForFunction((view) => (document.querySelector('.views [aria-current]')?.hash ?? '#nytt') === `#${view}`, address.split('?')[0]);
        await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
        await act?.(page);
        const where = `${name} ${lang}`;
        if (fits) return lookWide(page, where);
        await look(page, where, colours);
        if (!narrower) return;
        await page.setViewportSize({ width: narrower, height: 800 });
        await lookWide(page, `${where} ${narrower}`);
        await page.setViewportSize({ width, height: 800 });
      });
    }
  });
}

// Every view is drawn before the engine has answered what it asks, and stands so for a while on a slow machine.
for (const room of ['', 'dialog.html', 'validering.html', 'analys.html']) {
  test(`every view of ${room || 'index.html'} before its engine answers`, async () => {
    const context = await browser({ viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce' });
    try {
      const page = await context.newPage();
      await page.addInitScript(() => {
        const post = Worker.prototype.postMessage;
        Worker.prototype.postMessage = function (...all) { return globalThis.mute ? undefined : post.apply(this, all); };
      });
      await page.goto(server.url + room);
      await page.waitForFunction(() => document.documentElement.dataset.ready === 'true');
      const views = await page.locator('.views a').evaluateAll((all) => all.map((a) => a.hash));
      await page.evaluate(() => { globalThis.mute = true; });
      for (const view of views) {
        await page.evaluate((hash) => { location.hash = hash; }, view);
        await page.waitForFunction((hash) => document.querySelector('.views [aria-current]')?.hash === hash && document.querySelector('#main .view h1'), view);
        await look(page, `${room}${view}, no answer yet`);
      }
    } finally {
      await context.close();
    }
  });
}
