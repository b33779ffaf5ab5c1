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
import { ready, says } from './room.mjs';

const passive = 'Arbetsmarknadskontoret i länet';
let server;
before(async () => { server = await serve(); });
after(() => server?.stop());

const open = async (url = server.url, script = () => {}) => {
  const context = await browser({ viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  await page.addInitScript(script);
  await page.goto(url);
  await ready(page);
  return { context, page };
};

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
    await ready(page);
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
  await page.waitForFunction(() => document.activeElement.id === 'main');
  await says(page, 'Håller inte än. Två saker måste ändras.');
  assert.equal(await page.evaluate(() => localStorage.length), 0);
  assert.deepEqual(await page.evaluate(() => caches.keys()), []);
  await page.reload();
  await says(page, 'Håller inte än. Två saker måste ändras.');
  await page.getByText('Exemplet sparas först när ni ändrar något.').waitFor();
  await context.close();
});

const focused = (page) => page.evaluate(() => document.activeElement.id || document.activeElement.innerText);
const sized = async (width, height, hash, url = server.url) => {
  const context = await browser({ viewport: { width, height } });
  const page = await context.newPage();
  await page.goto(url + hash);
  await page.waitForFunction(() => document.documentElement.dataset.ready === 'true');
  return { context, page };
};

test('clearing is asked for where it is seen and heard; Esc is a no', async () => {
  const { context, page } = await open();
  await page.locator('#rensa-allt').focus();
  await page.keyboard.press('Enter');
  const question = page.getByRole('alertdialog', { name: 'Rensa allt på den här datorn?' });
  assert.equal(await focused(page), 'rensa');
  const box = await question.boundingBox();
  assert.ok(box.y >= 0 && box.y + box.height <= 900, `${box.y}, ${box.height}`);
  await page.keyboard.press('Tab');
  assert.equal(await focused(page), 'Avbryt', 'the harmless answer comes first');
  await page.keyboard.press('Escape');
  assert.equal(await focused(page), 'rensa-allt');
  await context.close();
});

test('a file that is none of ours is told in plain words', async () => {
  const { context, page } = await open();
  const files = [['brev.pdf', Buffer.from([0x25, 0x50, 0x44, 0x46, 0xff, 0xfe, 0x93])], ['brev.txt', Buffer.from('Hej på dig')], ['annat.json', Buffer.from('{"a":1}')], ['lista.json', Buffer.from('[]')]];
  for (const [name, buffer] of files) {
    await page.locator('#fil').setInputFiles({ name, mimeType: 'text/plain', buffer });
    await page.locator('#fel').getByText(`”${name}” är inte en fil från samverkan.`).waitFor();
    assert.equal(await focused(page), 'fel');
    const said = (await page.locator('#fel').innerText()).split('\n');
    assert.equal(said.filter(Boolean)[1], 'Öppna en fil som du har sparat här. Dess namn slutar på .json.');
    assert.ok(!said.some((line) => line.trim() === '·' || /·\s*$|\ufffd/.test(line)), said.join(' / '));
  }
  // What belongs to the room and is damaged is told line by line, as before.
  const bad = JSON.stringify({ $schema: 'https://github.com/samverkan/samverkan/schemas/partnership/1', name: { sv: 'X' }, organizations: 3 });
  await page.locator('#fil').setInputFiles({ name: 'skadad.json', mimeType: 'application/json', buffer: Buffer.from(bad) });
  await page.locator('#fel').getByText('i filen ”skadad.json”', { exact: false }).waitFor();
  await context.close();
});

test('the row at the bottom tells what the open view says, when that is what changed', async () => {
  const { context, page } = await open(`${server.url}dialog.html#mote`);
  await page.getByRole('button', { name: 'Byt till förslaget' }).first().click();
  await page.locator('.toast').getByText('En punkt står kvar, med skäl.', { exact: false }).waitFor();
  // It is gone when something else is looked at, and not because its time is out: that stands still under the pointer.
  await page.locator('.toast').hover();
  await page.waitForTimeout(1100);
  await page.evaluate(() => { location.hash = 'planen'; });
  await page.locator('.toast').waitFor({ state: 'detached' });
  await context.close();
});

test('what was done is told in the row at the bottom at once, and nothing else is drawn for it', async () => {
  const { context, page } = await open();
  const seen = await page.evaluate(async () => {
    const { tell } = await import(new URL('app/app.mjs', location.href).href);
    const heading = document.querySelector('#main h1');
    heading.setAttribute('data-here', ''); // a view that is drawn anew takes it away
    const rows = ['Ett.', 'Två.'].map((words) => {
      tell(words, '', { undoable: false });
      return [...document.querySelectorAll('.toast')].map((row) => row.innerText.trim());
    });
    return { rows, stands: heading.hasAttribute('data-here') };
  });
  assert.deepEqual(seen, { rows: [['Ett.'], ['Två.']], stands: true });
  await context.close();
});

test('on a phone the row of views shows where one is, in every room', async () => {
  for (const [hash, next] of [['#parter', 'plan'], ['dialog.html#planen', 'omgangen']]) {
    const { context, page } = await sized(390, 844, hash);
    const seen = () => page.evaluate(() => {
      const box = document.querySelector('.views [aria-current]').getBoundingClientRect();
      return box.left >= 0 && box.right <= innerWidth;
    });
    assert.ok(await seen(), hash);
    await page.evaluate((to) => { location.hash = to; }, next);
    await page.waitForFunction((to) => document.querySelector('.views [aria-current]')?.href.endsWith(to), next);
    assert.ok(await seen(), next);
    await context.close();
  }
});

test('numbers in tables are no smaller than a finger', async () => {
  for (const [width, least] of [[1280, 24], [390, 44]]) {
    const { context, page } = await sized(width, 900, '#besked');
    for (const view of ['besked', 'parter']) {
      await page.evaluate((to) => { location.hash = to; }, view);
      await page.waitForFunction((to) => document.querySelector('.views [aria-current]')?.href.endsWith(`#${to}`), view);
      const small = await page.evaluate((n) => [...document.querySelectorAll('#main :is(td, .who) .why, #main .grid .linkish')].filter((a) => a.checkVisibility()).map((a) => [a.innerText, a.getBoundingClientRect()])
        .filter(([, box]) => box.width < n || box.height < n).map(([text, box]) => `${text} ${box.width} × ${box.height}`), least);
      assert.deepEqual(small, [], `${view}, ${width}`);
    }
    await context.close();
  }
});

test('the margin says that there is more below, and the keys scroll it', async () => {
  const { context, page } = await sized(1280, 900, '#parter?varfor=org.arbetsmarknadskontoret');
  const panel = page.locator('#varfor');
  await panel.getByText('Mer nedanför').waitFor();
  assert.equal(await panel.getAttribute('tabindex'), '0');
  // Nothing moves when the word goes: who is about to press a button there must not miss it.
  const length = () => panel.evaluate((box) => box.scrollHeight);
  const before = await length();
  await panel.evaluate((box) => box.scrollTo(0, box.scrollHeight));
  await panel.getByText('Mer nedanför').waitFor({ state: 'hidden' });
  assert.equal(await length(), before);
  await context.close();
});

test('a partnership of one’s own says how to go on, and nothing that contradicts itself', async () => {
  const { context, page } = await open(`${server.url}#nytt`);
  await page.locator('#namn').fill('Söderslätt');
  await page.locator('#parter').fill('Kommunen\nRegionen\nFörsäkringskassan');
  await page.getByRole('button', { name: 'Visa första beskedet' }).click();
  await page.waitForFunction(() => location.hash === '#besked');
  const main = page.locator('#main');
  const said = async () => (await main.innerText()).replace(/\s+/g, ' ');
  await page.locator('.toast').waitFor(); // what was done on the way here is told
  assert.match(await said(), /Gör en första mätning\..*Inget syfte är skrivet än\./);
  assert.doesNotMatch(await said(), /okänd : varför\? har svarat|Syftet säger inget/);
  await main.locator('#mer').waitFor();
  await main.locator('#ocksa').getByRole('button', { name: 'Skriv det här' }).first().click();
  assert.equal(await focused(page), 'y-grupp');
  await main.getByRole('link', { name: 'Lägg till en mätning' }).click();
  assert.equal(await focused(page), 'matning');
  await page.evaluate(() => { location.hash = 'besked?varfor=aktiva'; });
  await page.locator('#varfor').getByText('Alla tre är aktiva, enligt processledaren den', { exact: false }).waitFor();
  await page.evaluate(() => { location.hash = 'faktorer'; });
  await main.getByRole('heading', { name: 'Arbetet, grindarna oräknade: inget är känt än.' }).waitFor();
  assert.doesNotMatch(await said(), /har inte svarat\b(?! räknas)/);
  await page.evaluate(() => { location.hash = 'parter'; });
  const name = page.locator('#ny-namn');
  await name.fill('regionen ');
  await page.locator('form.add [type=submit]').first().click();
  await main.getByText('regionen finns redan.').waitFor();
  await name.fill('');
  await main.getByText('regionen finns redan.').waitFor({ state: 'detached' });
  await name.press('Enter');
  await main.getByText('Skriv vad organisationen heter.').waitFor();
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
