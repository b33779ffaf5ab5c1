// The engine in workers, in Chromium: what client.mjs and worker.mjs do
// otherwise than in Node, under a policy that allows the page no more than
// WebAssembly.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { once } from 'node:events';
import { after, before, test } from 'node:test';
import { browser } from './browser.mjs';
import { partnership, wasmPath, withCeiling } from './wasm.mjs';

const wasm = readFileSync(wasmPath());
const files = {
  '/page/': ['text/html', '<!doctype html><title>x</title><link rel="icon" href="data:,">'],
  '/page/samverkan.wasm': ['application/wasm', wasm],
  '/page/untyped.wasm': ['text/plain', wasm],
  '/page/small.wasm': ['application/wasm', withCeiling(wasm, 256)], // 16 MiB
};
for (const name of ['samverkan', 'client', 'worker']) {
  files[`/page/host/${name}.mjs`] = ['text/javascript', readFileSync(new URL(`../host/${name}.mjs`, import.meta.url))];
}

let server, context, page;
const wrong = [];
before(async () => {
  server = createServer(({ url }, response) => {
    const [type, body] = files[url] ?? [];
    if (!type) return response.writeHead(404).end();
    response.writeHead(200, { 'content-type': type, 'content-security-policy': "default-src 'self'; img-src data:; script-src 'self' 'wasm-unsafe-eval'" }).end(body);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  context = await browser();
  page = await context.newPage();
  page.on('pageerror', (error) => wrong.push(error.message));
  page.on('console', (message) => message.type() === 'error' && wrong.push(message.text()));
  await page.goto(`http://127.0.0.1:${server.address().port}/page/`);
});
after(async () => {
  await context?.close();
  server?.closeAllConnections();
  server?.close();
});

test('the engine is found beside the client’s folder', async () => {
  const version = await page.evaluate(async () => {
    const { Client } = await import('/page/host/client.mjs');
    const client = new Client();
    const version = await client.ready;
    client.close();
    return version;
  });
  assert.match(version.rulebook, /^sha256:/);
});

test('a host that does not know the type of the file will do', async () => {
  assert.ok(await page.evaluate(async () => {
    const { Client } = await import('/page/host/client.mjs');
    const client = new Client({ wasm: 'untyped.wasm' });
    const words = await client.ask('partnership.words');
    client.close();
    return words.roles.length;
  }));
});

test('a long call tells how far it is, edits are answered meanwhile, and what is aborted is dropped', async () => {
  const long = { ...partnership({ organizations: 40 }), count: 1900 };
  const { told, name, order, listed } = await page.evaluate(async (long) => {
    const { Client } = await import('/page/host/client.mjs');
    const client = new Client({ wasm: 'samverkan.wasm' });
    const order = [];
    const all = client.ask('partnership.repairs', long, { long: true }).then((result) => (order.push('long'), result));
    await client.ask('partnership.words').then(() => order.push('edit'));
    const listed = (await all).repairs.length;

    const controller = new AbortController();
    const told = [];
    const onProgress = (...progress) => (told.push(progress), controller.abort());
    const { name } = await client.ask('partnership.repairs', long, { long: true, signal: controller.signal, onProgress }).catch((error) => error);
    await client.ask('partnership.words', {}, { long: true });
    client.close();
    return { told, name, order, listed };
  }, long);
  assert.deepEqual(order, ['edit', 'long']);
  assert.equal(listed, long.count);
  assert.equal(name, 'AbortError');
  assert.equal(told.length, 1);
  assert.equal(told[0][1], long.count);
});

test('a trap is told, and the next call is answered', async () => {
  const got = await page.evaluate(async () => {
    const { Client, Trapped } = await import('/page/host/client.mjs');
    const client = new Client({ wasm: 'small.wasm' });
    const stops = [];
    client.onstop = (error) => stops.push(error.message);
    const error = await client.raw('partnership.check', `{"document":"${'x'.repeat(9e6)}"}`).catch((error) => error);
    const words = await client.ask('partnership.words');
    client.close();
    return { trapped: error instanceof Trapped, stops, roles: words.roles.length };
  });
  assert.ok(got.trapped && got.roles);
  assert.equal(got.stops.length, 1);
  assert.match(got.stops[0], /out of memory/);
});

test('nothing was complained of', () => assert.deepEqual(wrong, []));

test('a worker that is not there is said', async () => {
  const message = await page.evaluate(async () => {
    const { Client } = await import('/page/host/client.mjs');
    const client = new Client({ wasm: 'samverkan.wasm', worker: 'host/none.mjs' });
    return client.ask('partnership.words').catch(({ message }) => message);
  });
  assert.match(message, /The worker stopped: .*none\.mjs could not be loaded/);
});
