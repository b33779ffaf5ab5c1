// The room Analys as a visitor meets it: it opens on its example, loads its
// own code and engine alone, and every view can be read, asked, undone, printed
// and checked with axe. What a view itself does is tested beside it.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { top } from './browser.mjs';
import { UNSAID, flat, give, goTo, h1, nothingUnsaid, openAll, ready, room, saved, settled, shows } from './room.mjs';

const county = JSON.parse(readFileSync(join(top, 'examples/vasternorrland/vasternorrland.json'), 'utf8'));
const { report } = JSON.parse(readFileSync(join(top, 'wasm/contract/analysis-first.json'), 'utf8'));
const last = report.profiles.at(-1), other = report.profiles.at(-2);

// Two places, two years and two sexes, of which one figure is missing.
const STATISTICS = { name: 'jobb.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify({
  version: '2.0', class: 'dataset', label: 'Jobb <b>efter</b> kön', source: 'SCB', id: ['region', 'kön', 'år'], size: [2, 2, 2],
  role: { geo: ['region'], time: ['år'] },
  dimension: {
    region: { category: { index: ['2281', '2262'], label: { 2281: 'Sundsvall', 2262: 'Timrå' } } }, kön: { category: { index: ['1', '2'], label: { 1: 'män', 2: 'kvinnor' } } },
    år: { category: { index: ['2020', '2021'] } },
  },
  value: [10, 11, 20, 21, 40, 41, 30, null], status: { 7: '..' },
})) };

const { VIEWS, open, reads, modules, saysAll, common } = room('Analys', {
  edits: 'app/analys/edit.mjs',
  views: { kommunen: ['m', 'Kommunen'], folkmangd: ['f', 'Folkmängd'], brist: ['b', 'Brist'], besoken: ['e', 'Besöken'], blad: ['l', 'Faktablad'] },
  more: [`kommunen/${other.code}`],
  example: county, day: report.on, verdict: flat(report.says.sv), heading: flat(last.says.sv),
  days: ['2015-01-01', '2020-06-30', report.on, '2030-01-01'],
  begins: async (page) => {
    await page.locator('#statistikfil').setInputFiles(STATISTICS);
    await page.locator('#statistik table').first().waitFor();
  },
});
common();

test('a municipality has an address; the map and the select do the same, and going back shows the one before', async (t) => {
  const { page, wrong } = await open(t, `analys.html#kommunen/${other.code}`);
  const shows = (profile) => page.waitForFunction((says) => document.querySelector('#main h1')?.innerText.replace(/\s+/g, ' ').trim() === says, flat(profile.says.sv));
  await shows(other);
  await page.locator('#kommun').selectOption(last.code);
  await shows(last);
  assert.ok(page.url().endsWith(`#kommunen/${last.code}`));
  await goTo(page, `kommunen/${last.code}`);
  // One tab stop, the chosen one; arrows follow the order of the select, and Enter goes there.
  assert.equal(await page.locator('.map a[tabindex="0"]').count(), 1);
  const names = await page.locator('#kommun option').allInnerTexts();
  await page.locator('.map a[aria-current]').focus();
  const focused = () => page.evaluate(() => document.activeElement.getAttribute('aria-label'));
  assert.equal(await focused(), names.at(-1));
  await page.keyboard.press('ArrowRight');
  assert.equal(await focused(), names.at(-1));
  await page.keyboard.press('ArrowUp');
  assert.equal(await focused(), names.at(-2));
  await page.keyboard.press('Home');
  assert.equal(await focused(), names[0]);
  await page.keyboard.press('ArrowDown');
  assert.equal(await focused(), names[1]);
  await page.keyboard.press('Enter');
  await shows(report.profiles[1]);
  await goTo(page, `kommunen/${report.profiles[1].code}`);
  assert.equal(await focused(), names[1], 'focus stays on the map');
  assert.equal(await page.locator('.map a[aria-current]').getAttribute('aria-label'), names[1]);
  await page.goBack();
  await shows(last);
  await page.goBack();
  await shows(other);
  // It is the one that the other views speak of; what is no municipality is the one looked at last.
  await goTo(page, 'besoken');
  assert.equal(await page.locator('#kommun').inputValue(), other.code);
  await goTo(page, 'kommunen/x.y');
  await shows(other);
  assert.deepEqual(wrong, []);
});

test('the charts of a municipality are asked for once, and the latest stand until the new ones come', async (t) => {
  const { page, wrong } = await open(t, `analys.html#kommunen/${last.code}`);
  await goTo(page, `kommunen/${last.code}`);
  const charts = await page.locator('main figure .w > svg').count();
  assert.ok(charts >= 4, `${charts}`);
  await page.evaluate(() => {
    globalThis.posted = 0;
    const post = Worker.prototype.postMessage;
    Worker.prototype.postMessage = function (...all) { globalThis.posted++; return post.apply(this, all); };
  });
  const least = page.evaluate(() => new Promise((done) => {
    let n = Infinity;
    const look = () => {
      n = Math.min(n, document.querySelectorAll('main figure .w > svg').length);
      if (globalThis.enough) done(n);
      else requestAnimationFrame(look);
    };
    look();
  }));
  await goTo(page, `kommunen/${other.code}`);
  assert.match(await page.locator('#profile figure .w svg title').first().textContent(), new RegExp(other.name));
  const before = await page.evaluate(() => globalThis.posted);
  await goTo(page, `kommunen/${last.code}`);
  assert.match(await page.locator('#profile figure .w svg title').first().textContent(), new RegExp(last.name));
  assert.ok(await page.evaluate(() => globalThis.posted) - before <= 1, 'only what the test itself asks'); // seeds.list
  await page.evaluate(() => { globalThis.enough = true; });
  assert.ok(await least > 0, 'never without charts');
  assert.equal(await page.locator('main figure .w > svg').count(), charts);
  assert.deepEqual(await page.evaluate(() => [...document.querySelectorAll('[id]')].map((n) => n.id).filter((id, i, all) => all.indexOf(id) !== i)), []);
  assert.deepEqual(wrong, []);
});

test('who goes and comes in a year adds up, as it is told', async (t) => {
  const { page } = await open(t, 'analys.html#brist');
  await modules(page);
  await goTo(page, 'brist');
  for (const { place } of report.occupations[0].places) {
    const chain = await page.evaluate((of) => room.reason(`brist.${of}`).chain, place);
    const [, stock, goes, comes, there] = chain.map((text) => [...text.matchAll(/\d+(?:,\d+)?/g)].map((n) => Number(n[0].replace(',', '.'))));
    // Each of the five is told in tenths.
    assert.ok(Math.abs(stock[0] - goes[0] - goes[1] + comes[0] - there[0]) < 0.26, chain.join(' '));
  }
});

test('a lever is pulled in place: the answer is computed anew, told, undone and kept', async (t) => {
  const { page, wrong } = await open(t, 'analys.html#brist');
  await modules(page);
  await goTo(page, 'brist');
  const lever = county.occupations[0].levers.find((l) => l.capacity.perYear !== undefined);
  const cost = () => page.evaluate(() => room.app.report.occupations[0].mix.cost);
  const was = await cost();
  const input = page.locator(`#cost-${lever.id}`);
  await input.fill('många');
  await input.press('Tab');
  await page.getByText('Skriv ett helt tal, till exempel 4.').waitFor();
  assert.equal(await input.getAttribute('aria-invalid'), 'true');
  // What is written stands while it is counted, and the toast says the figure that turned.
  await page.evaluate(() => {
    const post = Worker.prototype.postMessage, held = [];
    Worker.prototype.postMessage = function (...all) { held.push(() => post.apply(this, all)); };
    globalThis.letGo = () => { Worker.prototype.postMessage = post; held.forEach((send) => send()); };
  });
  await input.fill('200000');
  await input.press('Tab');
  await page.getByText('Räknar', { exact: false }).first().waitFor();
  assert.equal(await input.inputValue(), '200000');
  await page.evaluate(() => globalThis.letGo());
  await page.waitForFunction((before) => room.app.report.occupations[0].mix.cost !== before, was);
  await shows(page.locator('.toast p'), /: ni ändrade kostnaden\. Nu kostar det [\d ]+ kr att fylla bristen, mot 11 670 000 kr förut\.$/);
  assert.equal(flat(await input.inputValue()), '200 000');
  const now = await page.evaluate((id) => room.app.now.document.occupations[0].levers.find((l) => l.id === id).cost, lever.id);
  assert.deepEqual([now.value, now.low, now.basis.assumption.sv], [20_000_000, undefined, 'Ändrat här på sidan: ert eget antagande.']);
  await saved(page);
  await page.evaluate(() => document.activeElement.blur()); // a field has its own undoing
  await page.keyboard.press('Control+z');
  await page.waitForFunction((before) => room.app.report.occupations[0].mix.cost === before, was);
  // Empty is unknown: the lever is not in the mix, and it is said why.
  await page.locator(`#capacity-${lever.id}`).fill('');
  await page.locator(`#capacity-${lever.id}`).press('Tab');
  await page.getByText(/är inte med: antalet platser är okänt/).first().waitFor();
  assert.equal(await page.locator(`#capacity-${lever.id}`).getAttribute('placeholder'), 'okänd');
  await saved(page);
  await page.reload();
  await ready(page);
  await page.getByText(/är inte med: antalet platser är okänt/).first().waitFor();
  // Nobody can begin anywhere: what is lacking even so is told, and it is not told as known.
  await modules(page);
  await goTo(page, 'brist');
  for (const { id } of county.occupations[0].levers.slice(1)) {
    await page.locator(`#capacity-${id}`).fill('0');
    await page.locator(`#capacity-${id}`).press('Tab');
    await page.waitForFunction((of) => room.app.now.document.occupations[0].levers.find((l) => l.id === of).capacity.perYear === 0, id);
  }
  await shows(page.locator('.toast p'), /Åtgärderna väntas inte räcka: 69 saknas ändå, mot [\d ]+ förut\. .+ är inte med: antalet platser är okänt\.$/);
  assert.deepEqual(wrong, []);
});

reads('what is missing is told in words, as many as the drawing and the table say', async ({ page }) => {
  await goTo(page, 'brist');
  for (const { place, years } of report.occupations[0].places) {
    const { needed, gapBand } = years.at(-1);
    await page.locator('#kommun').selectOption(place);
    await settled(page);
    const said = flat(await page.locator('main .view').innerText());
    assert.match(said, new RegExp(`brist ${needed}\\b`), place);
    assert.doesNotMatch(said, /−/, place); // too many is said so
    assert.equal(/för många till \d+ för få/.test(await page.evaluate((of) => room.reason(`brist.${of}`).evidence[0], place)), gapBand.p10Rounded < -0.5, place);
    assert.equal((await page.evaluate((of) => room.reason(`brist.${of}`).chain.at(-1), place)).startsWith('I hela personer, avrundat uppåt, saknas'), needed > 0, place);
  }
  await goTo(page, 'folkmangd');
  assert.ok((await h1(page)).length < 90);
  assert.match(flat(await page.locator('.lead').first().innerText()), /^Då blir det 233 601 invånare mot 245 347\. Som förut betyder/);
  assert.deepEqual((await page.locator('.methods').first().locator('tbody td:last-child').allInnerTexts()).map(flat), ['1 863 för få', '1 540 för få', '9 527 för många']);
  // Years that belong together stay on one line.
  assert.ok((await page.locator('.lead .num').allInnerTexts()).includes('2014–2015'));
  assert.ok(await page.locator('.num', { hasText: '2014–2015' }).evaluateAll((all) => all.every((one) => one.getClientRects().length < 2)));
});

test('a visit and what was done are noted, and the agenda is copied', async (t) => {
  const { page, wrong } = await open(t, 'analys.html#besoken');
  await modules(page);
  await goTo(page, 'besoken');
  await page.evaluate(() => { navigator.clipboard.writeText = async (text) => { globalThis.copied = text; }; });
  await page.getByRole('button', { name: 'Kopiera dagordningen' }).click();
  await page.getByText('Dagordningen är kopierad.').first().waitFor();
  const text = await page.evaluate(() => globalThis.copied);
  assert.match(text, new RegExp(`^Dagordning i ${last.name}`));
  for (const point of report.visits.at(-1).agenda) assert.ok(text.includes(point.ask.sv), point.subject);
  await page.getByRole('button', { name: 'Lägg till ett besök' }).click();
  await page.locator('#besok-on').fill('');
  await page.getByRole('button', { name: 'Spara', exact: true }).click();
  await page.getByText(/Skriv en dag, till exempel/).waitFor();
  await page.locator('#besok-on').fill('2030-12-02');
  await page.getByRole('button', { name: 'Spara', exact: true }).click();
  await page.getByRole('row', { name: new RegExp(`${last.name}.*2 december 2030`) }).waitFor();
  await page.getByRole('button', { name: 'Lägg till något ni har gjort' }).click();
  await page.getByRole('button', { name: 'Spara', exact: true }).click();
  await page.getByText('Det här behöver fyllas i.').waitFor();
  await page.locator('#gjort-text').fill('Ett <b>studiebesök</b>');
  await page.locator('#gjort-step').selectOption('examples');
  await page.getByRole('button', { name: 'Spara', exact: true }).click();
  await page.locator('#steg').getByText(/^Ett <b>studiebesök<\/b> \(\d+\s\S+\s\d{4}\)$/).waitFor();
  assert.deepEqual(wrong, []);
});

reads('a fact sheet is made for each audience, saved in three forms, and is all that is printed', async ({ page }) => {
  await goTo(page, 'blad');
  const options = await page.locator('#for-vem option').evaluateAll((all) => all.map((o) => [o.value, o.textContent]));
  assert.equal(options.length, 5);
  const seen = new Set();
  for (const [is, name] of options) {
    await page.locator('#for-vem').selectOption(is);
    await settled(page);
    const kick = flat(await page.locator('.blad .kick').innerText());
    assert.equal(kick.toLowerCase(), `faktablad för ${name}`.toLowerCase());
    assert.ok((await page.locator('.blad svg').count()) > 1, name);
    seen.add(await page.locator('.blad').innerText());
  }
  assert.equal(seen.size, 5);
  await page.locator('#kommun').selectOption(other.code);
  await page.locator('.blad h2', { hasText: other.name }).first().waitFor();
  await settled(page);
  for (const [name, extension, has] of [['Spara som HTML', '.html', /^<!doctype html>[^]*<svg/], ['Spara som Markdown', '.md', new RegExp(`# ${other.name}`)], ['Spara som text', '.txt', new RegExp(other.name)]]) {
    const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name }).click()]);
    assert.ok(file.suggestedFilename().endsWith(`${other.code}-${options.at(-1)[0]}${extension}`), file.suggestedFilename());
    assert.match(readFileSync(await file.path(), 'utf8'), has);
  }
  const pages = (await page.pdf({ preferCSSPageSize: true, format: 'A4' })).toString('latin1').match(/\/Type\s*\/Page(?![a-zA-Z])/g).length;
  assert.equal(pages, 1);
  assert.equal(flat(await page.locator('#papper').textContent()).startsWith('Faktablad för'), true);
  await goTo(page, 'brist');
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  const paper = await page.locator('#papper').evaluate((node) => ({ text: node.textContent, controls: node.querySelectorAll('button, input, select, textarea, [id]:not(svg *), details:not([open])').length }));
  assert.match(paper.text, /Räknat av samverkan/);
  assert.doesNotMatch(paper.text, UNSAID);
  assert.equal(paper.controls, 0);
});

test('a document is opened and saved; one of another room is shown the way there', async (t) => {
  const { page, wrong } = await open(t);
  await give(page, 'vocollege.json', readFileSync(join(top, 'examples/vocollege/vocollege.json'), 'utf8'));
  await page.getByText('Filen hör till rummet Dialog. Öppna den där.').waitFor();
  await give(page, 'trasig.json', { ...county, region: { code: '22' } });
  await page.getByRole('alert').getByText(/fel i filen/).waitFor();
  const two = { $schema: county.$schema, id: 'tva', name: { sv: 'Två kommuner' }, region: { code: '22', name: 'Västernorrland' }, municipalities: [{ code: '2281', name: 'Sundsvall' }, { code: '2262', name: 'Timrå' }] };
  await give(page, 'tva.json', two);
  await page.locator('.views strong', { hasText: 'Två kommuner' }).waitFor();
  const [file] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Control+s')]);
  assert.equal(file.suggestedFilename(), 'tva-kommuner.json');
  assert.deepEqual(JSON.parse(readFileSync(await file.path(), 'utf8')), two);
  await page.keyboard.press('Control+z');
  await page.locator('.views strong', { hasText: county.name.sv }).waitFor();
  assert.deepEqual(wrong, []);
});

test('an analysis is begun with a region and its municipalities, figures are taken into it, and every view says something', async (t) => {
  const { page, asked, wrong } = await open(t, 'analys.html#nytt');
  await modules(page);
  await page.getByRole('button', { name: 'Visa läget' }).click();
  await page.getByText('Skriv vad regionen heter.').waitFor();
  await page.getByLabel('Vad heter regionen?').fill('Västernorrland');
  await page.getByLabel('Vilka kommuner ingår?').fill('2281 Sundsvall\nTimrå');
  await page.getByRole('button', { name: 'Visa läget' }).click();
  await page.getByText('Raden ”Timrå” har ingen kommunkod.').waitFor();
  await page.getByLabel('Vilka kommuner ingår?').fill('2281 Sundsvall\n2262 Timrå');
  await page.getByRole('button', { name: 'Visa läget' }).click();
  await page.locator('.views strong', { hasText: 'Västernorrland' }).waitFor();
  await saysAll(page, 'begun');

  await page.evaluate(() => { location.hash = 'nytt/statistik'; });
  await page.locator('#statistikfil').setInputFiles({ name: 'ful.json', mimeType: 'application/json', buffer: Buffer.from('{"version":"1.0"}') });
  await page.locator('#statistik').getByRole('alert').getByText('ful.json gick inte att läsa.').waitFor();
  await page.locator('#statistikfil').setInputFiles(STATISTICS);
  await page.getByText('7 av 8 uppgifter är kända.').waitFor();
  await page.getByText('En uppgift saknas: inte tillgänglig.').waitFor();
  assert.deepEqual(await page.locator('#statistik tbody tr').first().locator('th, td').allInnerTexts(), ['region', 'platser', '2', 'Sundsvall, Timrå']);
  assert.equal(await page.locator('#statistik b').count(), 0);
  await page.getByRole('button', { name: 'Ta in', exact: true }).click();
  await page.getByText('Det här behöver fyllas i.').waitFor();
  await page.getByLabel('Måttets namn, som det står i en mening').fill('antalet jobb');
  await page.getByLabel('kön: vilken tas in?').selectOption('1');
  await page.getByRole('button', { name: 'Ta in', exact: true }).click();
  await page.locator('.views [aria-current]', { hasText: 'Kommunen' }).waitFor();
  await page.getByRole('row', { name: /Antalet jobb.*2021.*41/ }).waitFor();
  assert.deepEqual(await page.evaluate(() => room.app.now.document.panels[0].rows), { 2262: '40 41', 2281: '10 11' });
  await saysAll(page, 'with figures');
  assert.deepEqual(asked.filter((path) => /^app\/(dialog|validering)\/|cooks/.test(path)), []);
  assert.deepEqual(wrong, []);
});

test('a document with no figures, and one without occupations, say what is missing', async (t) => {
  const { page, wrong } = await open(t);
  const { occupations, ...without } = county;
  const { facts, evidence, visits, catalogue, measures, panels, programs, ...bare } = without;
  for (const [name, document] of [['utan.json', { ...without, name: { sv: 'Utan yrken' }, programs: undefined, catalogue: undefined }], ['tal.json', { ...bare, name: { sv: 'Utan mått' } }]]) {
    await give(page, name, document);
    await page.locator('.views strong', { hasText: document.name.sv }).waitFor();
    for (const view of VIEWS) {
      await goTo(page, view);
      await openAll(page);
      await nothingUnsaid(page, `${name} ${view}`);
    }
  }
  assert.deepEqual(wrong, []);
});
