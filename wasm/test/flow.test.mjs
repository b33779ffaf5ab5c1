// The story of the page, in real Chromium: a person opens the example, wakes
// the passive partner, sees the verdict turn, asks why, and so on. Numbers and
// sentences are those that examples/dropin counts by hand (TestTheStory).
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { browser, serveAlone, top } from './browser.mjs';
import { h1, listen as hear, owns, ready, saved, says as saysOf, shows } from './room.mjs';

const folder = mkdtempSync(join(tmpdir(), 'samverkan-flow-'));
const passive = 'Arbetsmarknadskontoret i länet';
let server, context, page;
const wrong = [];

const listen = (p) => {
  hear(p, wrong);
  p.on('requestfailed', (r) => wrong.push(`${r.url()} ${r.failure()?.errorText}`));
};
const says = (want, p = page) => saysOf(p, want);

before(async () => {
  server = await serveAlone();
  context = await browser({ viewport: { width: 1280, height: 900 } });
  page = context.pages()[0] ?? await context.newPage();
  listen(page);
});
after(async () => {
  await context?.close();
  await server?.stop();
  rmSync(folder, { recursive: true, force: true });
});

describe('the story', { concurrency: 1 }, () => {
  test('the example opens on its verdict', async () => {
    await page.goto(server.url);
    await ready(page);
    await says('Håller inte än. Två saker måste ändras.');
    assert.match(await page.title(), /håller inte än/);
    assert.equal(await page.locator('html').getAttribute('lang'), 'sv');
  });

  test('waking the passive partner turns the verdict', async () => {
    await page.getByLabel(`Läge för ${passive}`).selectOption('active');
    await page.waitForFunction(() => document.querySelector('[role=status]'));
    const came = page.getByLabel(`Vem kom från ${passive} på mötet 11 mars 2026?`);
    if (await came.count()) await came.selectOption({ index: 1 });
    await says('Håller inte än. En sak måste ändras.');
    await page.getByText('En sak måste ändras', { exact: false }).and(page.locator('[role=status] *, [role=status]')).first().waitFor({ state: 'attached' });
  });

  test('a person asks why, and comes back', async () => {
    const ask = page.getByRole('link', { name: 'Varför? Tid för möten' });
    await ask.click();
    const panel = page.getByRole('complementary', { name: 'Varför?' });
    await panel.getByText('har tid med möten').waitFor(); // the key phrase of DROPIN-20
    await shows(panel, /DROPIN-20/);
    await shows(panel, /PAR-17/);
    assert.match(page.url(), /varfor=P17/);
    assert.equal(await page.evaluate(() => document.activeElement.closest('aside') !== null), true, 'focus moves into the panel');
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => !location.hash.includes('varfor'));
    assert.equal(await ask.evaluate((a) => a === document.activeElement), true, 'focus comes back to where it was asked');
    await ask.click();
    await panel.getByText('har tid med möten').waitFor();
    await page.goBack(); // the browser's own way back closes it too
    await page.waitForFunction(() => !location.hash.includes('varfor'));
  });

  test('going past the last gate with a reason turns it to holding with conditions', async () => {
    await page.getByRole('button', { name: /Gå förbi, med skäl.*Tid för möten/ }).click();
    const box = page.getByRole('dialog').or(page.getByRole('form')).or(page.locator('form:has-text("Gå förbi grinden")')).first();
    await box.getByRole('button', { name: 'Gå förbi grinden' }).click();
    await page.getByText('Skriv ett skäl.').first().waitFor(); // without a reason it is refused
    await box.getByLabel('Skäl').fill('Mötena är korta fram till sommaren.');
    await box.getByRole('button', { name: 'Gå förbi grinden' }).click();
    await page.waitForFunction(() => /^Håller,? med villkor/.test(document.querySelector('#main h1').innerText));
    await page.getByText('Mötena är korta fram till sommaren.', { exact: false }).first().waitFor({ state: 'attached' });
  });

  test('undo and redo, by button and by keys', async () => {
    const then = await h1(page);
    await page.getByRole('button', { name: 'Ångra', exact: true }).first().click();
    await says('Håller inte än. En sak måste ändras.');
    await page.keyboard.press('Control+y');
    await says(then);
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
    await says('Håller inte än. Två saker måste ändras.');
    for (let i = 0; i < 3; i++) await page.keyboard.press('Control+Shift+z');
    await says(then);
  });

  let file;
  test('the file that is saved opens again, in a browser that has never seen it', async () => {
    const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Control+s')]);
    file = join(folder, download.suggestedFilename());
    await download.saveAs(file);
    const saved = JSON.parse(readFileSync(file, 'utf8'));
    assert.equal(saved.organizations.find((o) => o.id === 'arbetsmarknadskontoret').standing.at(-1).is, 'active');
    assert.equal(saved.overrides.at(-1).gate, 'P17');
    assert.ok(saved.answers.length > 20, 'a file has everything');

    const then = await h1(page);
    const other = await browser({ viewport: { width: 1280, height: 900 } });
    const fresh = await other.newPage();
    listen(fresh);
    await fresh.goto(server.url);
    await ready(fresh);
    await fresh.locator('input[type=file]').first().setInputFiles(file);
    await owns(fresh);
    // The day of the report is the page's, not the document's: the same day gives the same verdict.
    const on = fresh.getByLabel('Besked per');
    if (!(await on.count())) await fresh.getByRole('button', { name: 'Ändra dag och fas' }).click();
    await fresh.getByLabel('Besked per').fill('2026-03-12');
    await says(then, fresh);
    await other.close();
  });

  test('what was done is there after a reload', async () => {
    const then = await h1(page);
    await saved(page);
    await page.reload();
    await ready(page);
    await says(then);
  });

  test('a link carries the partnership without answers and names', async () => {
    await page.getByRole('button', { name: 'Dela' }).click();
    await page.getByRole('button', { name: 'Kopiera länk' }).click();
    await page.getByText('Länken är kopierad', { exact: false }).waitFor();
    const link = await page.getByLabel('Länken', { exact: true }).inputValue();
    assert.ok(link.startsWith(server.url) && link.includes('#d='), link.slice(0, 80));
    await page.keyboard.press('Escape');

    // What is in the link is read here with Node's own inflate, not with the page's code.
    const { inflateRawSync } = await import('node:zlib');
    const carried = inflateRawSync(Buffer.from(new URL(link).hash.slice('#d='.length).split('&')[0], 'base64url')).toString();
    const document = JSON.parse(readFileSync(file, 'utf8'));
    assert.equal(document.people.length, 36);
    for (const person of document.people) assert.ok(!carried.includes(person.name), `${person.name} is in the link`);
    assert.ok(!/"answers"|"waves"|"values"/.test(carried), 'answers are in the link');
    assert.ok(carried.includes(passive));

    const reader = await context.newPage();
    listen(reader);
    await reader.goto(link);
    await ready(reader);
    // Of the eight gates of the phase, P07, P08 and P13 have a fact; the other five have no answers.
    await says('Går inte att bedöma ännu. Fem grindar saknar svar.', reader);
    await reader.getByText('Ni läser ett delat dokument', { exact: false }).waitFor();
    await reader.close();
    await page.reload();
    await ready(page);
    assert.doesNotMatch(await h1(page), /Går inte att bedöma/, 'reading a link does not replace what is kept');
  });

  test('a damaged link says so, and nothing is lost', async () => {
    const reader = await context.newPage();
    listen(reader);
    for (const bad of ['#d=', '#d=%%%', '#d=AAAA', '#d=eyJhIjoxfQ', `#d=${'x'.repeat(50_000)}`]) {
      await reader.goto('about:blank');
      await reader.goto(server.url + bad);
      await ready(reader);
      await reader.getByText('Länken är skadad.').waitFor();
    }
    await reader.close();
  });

  test('the language is switched, and kept', async () => {
    await page.getByRole('button', { name: /in English/ }).click();
    await page.waitForFunction(() => document.documentElement.lang === 'en');
    assert.match(await h1(page), /^Holds with conditions/);
    await page.reload();
    await ready(page);
    assert.equal(await page.locator('html').getAttribute('lang'), 'en');
    const words = await page.locator('body').innerText();
    for (const swedish of ['Varför', 'Grindar', 'öppna', 'Ångra', 'Skriv ut']) assert.ok(!words.includes(swedish), `“${swedish}” on the English page`);
    await page.getByRole('button', { name: /på svenska/ }).click();
    await page.waitForFunction(() => document.documentElement.lang === 'sv');
  });

  test('it prints the report, on A4, without what one person answered', async () => {
    // What the button does, up to the browser's own dialogue.
    await page.evaluate(() => { window.print = () => { globalThis.printed = true; }; });
    await page.getByRole('button', { name: 'Skriv ut' }).click();
    await page.waitForFunction(() => globalThis.printed);
    await page.emulateMedia({ media: 'print' });
    await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
    const pdf = join(folder, 'report.pdf');
    await page.pdf({ path: pdf, format: 'A4', preferCSSPageSize: true });
    await page.emulateMedia({ media: 'screen' });
    await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
    const info = spawnSync('pdfinfo', [pdf], { encoding: 'utf8' });
    assert.equal(info.status, 0, 'pdfinfo (Debian: poppler-utils) reads what was printed');
    assert.match(info.stdout, /Page size:\s+59[45](\.\d+)? x 84[12]/); // A4 in points
    const text = spawnSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' }).stdout;
    assert.match(text, /Håller,? med villkor/);
    assert.match(text, /samverkan 0\.1\.0/);
    assert.match(text, /sha256:[0-9a-f]{6}/);
    assert.match(text, /Visas inte/, 'what is withheld is said');
    for (const never of ['Medel', 'från 1 till', 'från 2 till', 'Sedan förra']) assert.ok(!text.includes(never), `“${never}” is in what leaves the room`);
    const pages = Number(/Pages:\s+(\d+)/.exec(info.stdout)[1]);
    assert.ok(pages >= 2 && pages <= 12, `${pages} pages`);
  });

  test('the report is saved as a file that holds what the engine writes', async () => {
    for (const [label, end] of [['Spara rapporten som text', '.md'], ['Spara rapporten som tabell', '.csv']]) {
      const item = page.getByText(label, { exact: true }).first();
      if (!(await item.isVisible())) await page.locator('summary', { hasText: 'Mer' }).click();
      const [download] = await Promise.all([page.waitForEvent('download'), page.getByText(label, { exact: true }).first().click()]);
      assert.ok(download.suggestedFilename().endsWith(end));
      const at = join(folder, download.suggestedFilename());
      await download.saveAs(at);
      const text = readFileSync(at, 'utf8');
      assert.match(text, /Tid för möten/);
      assert.ok(!text.includes('Maria Hedlöf'));
    }
  });

  test('it works without a network after the first load', async () => {
    await page.evaluate(() => navigator.serviceWorker.ready);
    await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated');
    const then = await h1(page);
    await context.setOffline(true);
    await page.reload();
    await ready(page);
    await says(then);
    await page.getByRole('link', { name: 'Parter', exact: true }).click();
    await page.getByLabel(`Läge för ${passive}`).first().selectOption('passive');
    await page.getByRole('link', { name: 'Besked', exact: true }).click();
    await page.waitForFunction(() => /^Håller inte än/.test(document.querySelector('#main h1').innerText));
    await saved(page);
    await context.setOffline(false);
    assert.equal(await server.stop(), 0); // and without the server there is nothing that could answer
    await page.reload();
    await ready(page);
    assert.match(await h1(page), /^Håller inte än/);
    wrong.splice(0, wrong.length, ...wrong.filter((w) => !/ERR_INTERNET_DISCONNECTED|ERR_CONNECTION_REFUSED|Failed to load resource/.test(w)));
  });

  test('nothing was complained of', () => assert.deepEqual(wrong, []));
});
