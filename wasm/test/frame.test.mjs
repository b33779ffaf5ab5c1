// What the frame of the page promises: the code it shows works, a stopped
// engine starts again, clearing clears, and a new version waits to be asked.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createServer } from 'node:http';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join, normalize } from 'node:path';
import { after, before, test } from 'node:test';
import { browser, build, serve, siteOf, top } from './browser.mjs';

const passive = 'Arbetsmarknadskontoret i länet';
let server;
before(async () => { server = await serve(); });
after(() => server?.stop());

const open = async (url = server.url, script = () => {}) => {
  const context = await browser({ viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  await page.addInitScript(script);
  await page.goto(url);
  await page.waitForFunction(() => document.documentElement.dataset.ready === 'true');
  return { context, page };
};
const says = (page, want) => page.waitForFunction((w) => document.querySelector('#main h1')?.innerText.replace(/\s+/g, ' ') === w, want);

test('the JSON, the Go code and the call that are shown give what the page shows', async () => {
  const { context, page } = await open(server.url, () => {
    globalThis.copied = [];
    navigator.clipboard.writeText = async (text) => { globalThis.copied.push(text); };
  });
  const folder = join(build, 'shown');
  try {
    for (const view of ['besked', 'faktorer', 'parter']) {
      await page.evaluate((v) => { location.hash = v; globalThis.copied = []; }, view);
      await page.waitForFunction((v) => document.querySelector('.views [aria-current]')?.href.endsWith(`#${v}`), view);
      if (!(await page.locator('#utv details').evaluate((d) => d.open))) await page.locator('#utv summary').click();
      await page.locator('#utv-go').waitFor();
      for (const copy of await page.locator('#utv .code button').all()) await copy.click();
      const [request, slice, go, curl] = await page.evaluate(() => globalThis.copied);

      const path = new URL(/http\S+/.exec(curl)[0]);
      const reply = await (await fetch(path, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: request })).json();
      for (const [name, value] of Object.entries(JSON.parse(slice).result)) assert.deepEqual(reply.result[name], value, `${view}: ${name}`);

      rmSync(folder, { recursive: true, force: true });
      mkdirSync(folder, { recursive: true });
      writeFileSync(join(folder, 'main.go'), go);
      writeFileSync(join(folder, /ReadFile\("([^"]+)"\)/.exec(go)[1]), JSON.stringify(JSON.parse(request).document));
      execFileSync('go', ['build', '-o', join(folder, 'shown'), folder], { cwd: top });
      const said = execFileSync(join(folder, 'shown'), { cwd: folder, encoding: 'utf8' });
      const wanted = { besked: reply.result.says.sv, faktorer: reply.result.factors.at(-1).name.sv, parter: reply.result.organizations[0].name.sv };
      assert.ok(said.includes(wanted[view]), said);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
    await context.close();
  }
});

test('an engine that stops starts again by itself once, then when it is asked to; the document is kept', async () => {
  const { context, page } = await open(server.url, () => {
    const Real = Worker;
    globalThis.workers = [];
    globalThis.Worker = class extends Real {
      constructor(...args) {
        super(...args);
        globalThis.workers.push(this);
      }
    };
  });
  const trap = () => page.evaluate(() => workers.at(-1).onerror({ message: 'forced' }));
  await page.waitForFunction(() => performance.getEntriesByName('engine').length === 1);
  await trap();
  await page.waitForFunction(() => performance.getEntriesByName('engine').length >= 1 && workers.length === 2);
  await page.getByLabel(`Läge för ${passive}`).selectOption('active');
  await page.getByLabel(`Vem kom från ${passive} på mötet 11 mars 2026?`).selectOption({ index: 1 });
  await says(page, 'Håller inte än. En sak måste ändras.');
  await trap();
  await page.getByText('Räkningen stannade. Dokumentet är kvar.').first().waitFor();
  await says(page, 'Håller inte än. En sak måste ändras.');
  await page.getByRole('button', { name: 'Starta om' }).click();
  await page.getByText('Räkningen stannade.').first().waitFor({ state: 'detached' });
  await page.keyboard.press('Control+z');
  await says(page, 'Håller inte än. Två saker måste ändras.');
  await context.close();
});

test('on a phone the header is three rows, and what has no room is in the menu', async () => {
  for (const width of [360, 320]) {
    const context = await browser({ viewport: { width, height: 740 } });
    const page = await context.newPage();
    await page.goto(server.url);
    await page.waitForFunction(() => document.documentElement.dataset.ready === 'true');
    const rows = await page.evaluate(() => [...document.querySelectorAll('header :is(.mark, .tools, .top nav, .views)')].map((e) => e.getBoundingClientRect()).filter((box) => box.height)
      .map(({ top, bottom }) => Math.round((top + bottom) / 2 / 10)));
    assert.equal(new Set(rows).size, 3, `${width}: ${rows}`);
    assert.equal(await page.getByRole('button', { name: 'Öppna en fil' }).locator('visible=true').count(), 0);
    await page.locator('.menu summary').click();
    for (const name of ['Gör om', 'Öppna en fil', 'Spara fil', 'Skriv ut', 'Visa exemplet']) assert.equal(await page.getByRole('button', { name, exact: true }).locator('visible=true').count(), 1, name);
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), 0);
    await context.close();
  }
});

test('clearing leaves nothing on the device', async () => {
  const { context, page } = await open();
  await page.getByLabel(`Läge för ${passive}`).selectOption('declined');
  await page.getByText(/Sparat på den här enheten/).waitFor();
  await page.locator('footer').getByRole('button', { name: 'Rensa allt på den här datorn' }).click();
  await page.getByRole('button', { name: 'Ja, rensa allt' }).click();
  await page.getByText('Allt är rensat.', { exact: false }).first().waitFor();
  await says(page, 'Håller inte än. Två saker måste ändras.');
  assert.equal(await page.evaluate(() => localStorage.length), 0);
  assert.deepEqual(await page.evaluate(() => caches.keys()), []);
  await page.reload();
  await says(page, 'Håller inte än. Två saker måste ändras.');
  await page.getByText('Exemplet sparas först när ni ändrar något.').waitFor();
  await context.close();
});

test('a new version waits until the reader asks for it', async () => {
  const site = mkdtempSync(join(tmpdir(), 'samverkan-site-'));
  await siteOf(server, site);
  const types = { '.html': 'text/html', '.mjs': 'text/javascript', '.js': 'text/javascript', '.css': 'text/css', '.wasm': 'application/wasm', '.json': 'application/json', '.svg': 'image/svg+xml' };
  // A static host that knows nothing, and the page in a folder of it.
  const host = createServer((request, response) => {
    const path = normalize(new URL(request.url, 'http://x').pathname).replace(/^\/folder\//, '') || 'index.html';
    try {
      const body = readFileSync(join(site, path));
      response.writeHead(200, { 'Content-Type': types[extname(path)] ?? 'application/octet-stream' }).end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((listening) => host.listen(0, '127.0.0.1', listening));
  const { context, page } = await open(`http://127.0.0.1:${host.address().port}/folder/`);
  try {
    await page.evaluate(() => navigator.serviceWorker.ready);
    await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated');
    const texts = join(site, 'app', 'texts-frame.mjs'), worker = join(site, 'sw.js');
    writeFileSync(texts, readFileSync(texts, 'utf8').replace("p('Skriv ut', 'Print')", "p('Skriv ut nu', 'Print')"));
    writeFileSync(worker, readFileSync(worker, 'utf8').replace(/VERSION = "/, 'VERSION = "next-'));
    await page.evaluate(async () => (await navigator.serviceWorker.getRegistration()).update());
    await page.getByText('En ny version finns.').waitFor();
    await page.reload();
    await page.getByRole('button', { name: 'Skriv ut', exact: true }).waitFor(); // still the one before
    await page.getByText('En ny version finns.').waitFor();
    await page.getByRole('button', { name: 'Uppdatera' }).click();
    await page.getByRole('button', { name: 'Skriv ut nu' }).waitFor();
  } finally {
    await context.close();
    host.closeAllConnections();
    await new Promise((closed) => host.close(closed));
    rmSync(site, { recursive: true, force: true });
  }
});
