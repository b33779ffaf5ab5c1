// Every vector in real Chromium: in the page's own workers, through its client.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { browser, serve } from './browser.mjs';
import { all } from './vectors.mjs';

let server, context, page;
const wrong = [];
before(async () => {
  server = await serve();
  context = await browser();
  page = await context.newPage();
  page.on('pageerror', (e) => wrong.push(e.message));
  page.on('console', (m) => { if (m.type() === 'error') wrong.push(m.text()); });
  await page.goto(server.url);
  await page.evaluate(async () => {
    const { Client } = await import(new URL('host/client.mjs', location.href).href);
    globalThis.clients = {};
    globalThis.ask = async (operation, budget, base64) => {
      const client = clients[budget] ??= new Client({ wasm: new URL('./samverkan.wasm', location.href), budget });
      const bytes = Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));
      const edit = await client.raw(operation, bytes);
      const long = await client.raw(operation, bytes, { long: true });
      if (edit.length !== long.length || edit.some((b, i) => b !== long[i])) throw new Error('the two workers differ');
      return new TextDecoder('utf-8', { fatal: true }).decode(edit);
    };
  });
});
after(async () => {
  await context?.close();
  await server?.stop();
});

for (const v of all()) {
  test(`${v.operation}/${v.shows}`, async () => {
    const got = await page.evaluate(([o, b, r]) => ask(o, b, r), [v.operation, v.budget, Buffer.from(v.request).toString('base64')]);
    assert.equal(got, Buffer.from(v.reply).toString());
  });
}

test('nothing was complained of', () => assert.deepEqual(wrong, []));
