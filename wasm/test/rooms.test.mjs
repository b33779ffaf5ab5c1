// The rooms' modules in the page: a visitor fetches the module of the room that
// is looked at, the others when they are asked or when nothing else goes on,
// and then all work without a network.
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join, normalize } from 'node:path';
import { after, before, test } from 'node:test';
import { browser, serve, siteOf } from './browser.mjs';

let server, context, page;
const fetched = [], wrong = [];
before(async () => {
  server = await serve();
  context = await browser({ viewport: { width: 1280, height: 900 } });
  // Of the page and of its service worker.
  context.on('request', (request) => request.url().endsWith('.wasm') && fetched.push(request.url().slice(server.url.length)));
  page = await context.newPage();
  page.on('pageerror', (error) => wrong.push(error.message));
  page.on('console', (message) => message.type() === 'error' && wrong.push(message.text()));
});
after(async () => {
  await context?.close();
  await server?.stop();
});

// The page's own client, as its views ask it.
const ask = (operation, value = {}) => page.evaluate(async ([operation, value]) => {
  const { ask } = await import(new URL('app/engine.mjs', location.href).href);
  return ask(operation, value);
}, [operation, value]);
const workers = () => page.workers().length;

test('the page opens with the module of its room alone', async () => {
  // Without the service worker, which fetches for later.
  await context.addInitScript(() => { Object.defineProperty(Navigator.prototype, 'serviceWorker', { configurable: true, value: undefined }); });
  await page.goto(server.url);
  await page.waitForFunction(() => performance.getEntriesByName('engine').length === 1);
  assert.ok((await ask('partnership.words')).roles.length > 0);
  assert.ok((await ask('seeds.list')).seeds.length > 0);
  assert.deepEqual(fetched, ['partnership.wasm']);
  assert.equal(workers(), 1);
});

test('another room is fetched and started when it is asked first', async () => {
  const words = await ask('dialogue.words');
  assert.ok(words.blocs.length > 0);
  assert.deepEqual(fetched, ['partnership.wasm', 'dialogue.wasm']);
  assert.equal(workers(), 2);
  assert.ok((await ask('calendar.year', { year: 2026 })).holidays.length > 0);
  assert.ok((await ask('partnership.words')).roles.length > 0);
  assert.deepEqual(fetched, ['partnership.wasm', 'dialogue.wasm']);
  assert.equal((await ask('eventlog.read', { format: 'csv', base64: 'Y2FzZSxhY3Rpdml0eSx0aW1lc3RhbXAKSy0xLGEsMjAyNi0wMy0wMgo=' })).cases, 1);
  assert.deepEqual(fetched, ['partnership.wasm', 'dialogue.wasm', 'validation.wasm']);
  assert.equal(workers(), 3);
  assert.equal((await ask('figures.queries', { indicators: ['N01951'], years: [2021] })).queries.length, 1);
  assert.deepEqual(fetched, ['partnership.wasm', 'dialogue.wasm', 'validation.wasm', 'analysis.wasm']);
  assert.equal(workers(), 4);
});

test('the page of another room opens with the module of that one alone', async () => {
  for (const [name, module] of [['dialog.html', 'dialogue.wasm'], ['validering.html', 'validation.wasm'], ['analys.html', 'analysis.wasm']]) {
    fetched.length = 0;
    const other = await context.newPage();
    await other.goto(server.url + name);
    await other.waitForFunction(() => performance.getEntriesByName('engine').length === 1);
    assert.deepEqual(fetched, [module]);
    await other.close();
  }
});

test('all rooms work without a network after the first load, the open one’s module is kept first, and the whole was never fetched', async () => {
  await page.close();
  fetched.length = 0;
  const host = await browser({ viewport: { width: 1280, height: 900 } });
  try {
    host.on('request', (request) => request.url().endsWith('.wasm') && fetched.push(request.url().slice(server.url.length)));
    page = await host.newPage();
    await page.goto(`${server.url}validering.html`);
    await page.evaluate(() => navigator.serviceWorker.ready);
    const kept = () => page.evaluate(async () => {
      const names = [];
      for (const key of await caches.keys()) for (const { url } of await (await caches.open(key)).keys()) names.push(new URL(url).pathname.slice(1));
      return names;
    });
    for (const end = Date.now() + 60_000; !(await kept()).includes('partnership.wasm') && Date.now() < end;) await page.waitForTimeout(50);
    const names = await kept();
    assert.ok(names.includes('dialogue.wasm') && names.includes('validation.wasm') && names.includes('analysis.wasm') && !names.includes('samverkan.wasm'));
    assert.deepEqual([...new Set(fetched)], ['validation.wasm', 'analysis.wasm', 'dialogue.wasm', 'partnership.wasm']);
    await host.setOffline(true);
    for (const name of ['validering.html', '', 'dialog.html', 'analys.html']) {
      await page.goto(server.url + name);
      await page.waitForFunction(() => performance.getEntriesByName('engine').length === 1);
    }
    assert.ok((await ask('dialogue.words')).blocs.length > 0);
    assert.ok((await ask('partnership.words')).roles.length > 0);
    assert.ok((await ask('validation.words')).exits.length > 0);
    assert.ok((await ask('analysis.words')).levers.length > 0);
  } finally {
    await host.close();
  }
});

test('a module of another version is not kept, the right one is at the next visit, and the next version comes whole', async () => {
  const site = mkdtempSync(join(tmpdir(), 'samverkan-site-'));
  await siteOf(server, site);
  const types = { '.html': 'text/html', '.mjs': 'text/javascript', '.js': 'text/javascript', '.css': 'text/css', '.wasm': 'application/wasm', '.json': 'application/json', '.svg': 'image/svg+xml' };
  const later = join(site, 'dialogue.wasm'), right = readFileSync(later);
  let given = 0; // how often the module was
  const host = createServer(({ url }, response) => {
    const path = normalize(new URL(url, 'http://x').pathname).slice(1) || 'index.html';
    try {
      const body = readFileSync(join(site, path));
      response.writeHead(200, { 'Content-Type': types[extname(path)] ?? 'application/octet-stream' }).end(body, () => { if (path === 'dialogue.wasm') given++; });
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((listening) => host.listen(0, '127.0.0.1', listening));
  writeFileSync(later, Buffer.concat([right, Buffer.of(0, 2, 1, 0x78)])); // with a section of its own
  const visitor = await browser({ viewport: { width: 1280, height: 900 } });
  try {
    const page = await visitor.newPage();
    const kept = () => page.evaluate(async () => Object.fromEntries(await Promise.all((await caches.keys()).map(async (key) => [
      /next-/.test(key) ? 'next' : 'now', (await (await caches.open(key)).keys()).map(({ url }) => new URL(url).pathname.slice(1)).filter((name) => name.endsWith('.wasm')).sort()]))));
    const until = async (what) => {
      for (const end = Date.now() + 60_000; ;) {
        const now = await kept();
        if (what(now)) return now;
        assert.ok(Date.now() < end, `kept: ${JSON.stringify(now)}`);
        await page.waitForTimeout(50);
      }
    };
    await page.goto(`http://127.0.0.1:${host.address().port}/`);
    await page.evaluate(() => navigator.serviceWorker.ready);
    // They are kept one after the other: that one was refused when the one after it is there.
    assert.deepEqual(await until(({ now }) => now.includes('validation.wasm')), { now: ['analysis.wasm', 'partnership.wasm', 'validation.wasm'] });
    assert.ok(given > 0);
    writeFileSync(later, right);
    await page.reload();
    assert.deepEqual(await until(({ now }) => now.includes('dialogue.wasm')), { now: ['analysis.wasm', 'dialogue.wasm', 'partnership.wasm', 'validation.wasm'] });

    const worker = join(site, 'sw.js');
    writeFileSync(worker, readFileSync(worker, 'utf8').replace(/VERSION = "/, 'VERSION = "next-'));
    await page.evaluate(async () => (await navigator.serviceWorker.getRegistration()).update());
    // It stands in the cache as a whole or not at all.
    assert.deepEqual((await until(({ next }) => next?.length > 0)).next, ['analysis.wasm', 'dialogue.wasm', 'partnership.wasm', 'validation.wasm']);
  } finally {
    await visitor.close();
    host.closeAllConnections();
    await new Promise((closed) => host.close(closed));
    rmSync(site, { recursive: true, force: true });
  }
});

test('nothing was complained of', () => assert.deepEqual(wrong, []));
