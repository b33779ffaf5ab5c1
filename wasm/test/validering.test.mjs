// The room Validering as a visitor meets it: it opens on its example, loads its
// own code and engine alone, and every view can be read, asked, undone, printed
// and checked with axe. What a view itself does is tested beside it.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { top } from './browser.mjs';
import { UNSAID, drawn, engineStands, flat, give, goTo, h1, nothingUnsaid, openAll, ready, room, saved } from './room.mjs';

const cooks = JSON.parse(readFileSync(join(top, 'examples/cooks/cooks.json'), 'utf8'));
const pilot = JSON.parse(readFileSync(join(top, 'examples/cooks/pilot.json'), 'utf8'));
const { report } = JSON.parse(readFileSync(join(top, 'wasm/contract/validation-first.json'), 'utf8'));
const SAYS = flat(report.says.sv), HEADING = `${SAYS.split('. ')[0]}.`;
// A case that is inside, and one that has ended.
const inside = report.cases.find((c) => c.stage && c.met > 0), left = report.cases.find((c) => c.left);

const { VIEWS, open, reads, modules, saysAll, common } = room('Validering', {
  edits: 'app/validering/edit.mjs',
  views: { flodet: ['f', 'Flödet'], arende: ['a', 'Ärende'], tid: ['t', 'Tid till bevis'], natverket: ['e', 'Nätverket'], vinst: ['k', 'Kvalitet och vinst'] },
  more: [`arende/${left.id}`],
  example: cooks, day: '2027-03-08', verdict: SAYS, heading: HEADING,
  days: ['2024-09-01', '2025-06-30', '2027-03-08', '2030-01-01'],
  begins: async (page) => {
    await page.locator('#loggfil').setInputFiles({ name: 'logg.csv', mimeType: 'text/csv', buffer: Buffer.from('case,activity,timestamp\nK-1,Begun,2026-03-02T09:00:00Z\n') });
    await page.locator('#logg table').first().waitFor();
  },
});
common();

/** A complaint is noted on the day of the report: it can be in every case that has begun. */
const complain = (page, id) => page.evaluate((of) => room.editDocument(room.label({ sv: 'Noterat.', en: 'Noted.' }), (d) => room.noteEvent(d, { on: room.app.now.on, what: 'complained', case: of })), id);
const noted = (page) => page.evaluate(() => room.app.now.document.log.length);

test('a case has an address; going back shows the one before, with its reason', async (t) => {
  const { page, wrong } = await open(t, `validering.html#arende/${left.id}`);
  const shows = (c) => page.waitForFunction((candidate) => document.querySelector('#main h1')?.innerText.includes(candidate), c.candidate);
  await shows(left);
  await page.evaluate((id) => { location.hash = `arende/${id}`; }, inside.id);
  await shows(inside);
  await goTo(page, `arende/${inside.id}`);
  await page.keyboard.press('n');
  await page.keyboard.press('v');
  await page.locator('#varfor.open h2:focus').waitFor();
  assert.match(page.url(), new RegExp(`#arende/${inside.id}\\?varfor=`));
  await page.keyboard.press('Escape');
  await page.waitForFunction(() => !document.querySelector('#varfor.open'));
  assert.ok(page.url().endsWith(`#arende/${inside.id}`));
  await page.goBack();
  await shows(left);
  // What was open for editing was about the case before.
  await modules(page);
  await page.evaluate(() => { room.app.form = { open: 'x' }; });
  // By the candidate's pseudonym too; what is no case is the one looked at last.
  await page.evaluate((of) => { location.hash = `arende/${of}`; }, inside.candidate);
  await shows(inside);
  assert.deepEqual(await page.evaluate(() => room.app.form), {});
  await goTo(page, 'flodet');
  await goTo(page, 'arende');
  await shows(inside);
  await goTo(page, 'arende/x.y');
  await shows(inside);
  assert.deepEqual(wrong, []);
});

test('after a judgment on a phone one stands where its case is', async (t) => {
  const { page, wrong } = await open(t, 'validering.html#arende/V-137', { viewport: { width: 390, height: 844 } });
  const opener = page.locator('[aria-controls=bedom]');
  await opener.click();
  for (const part of ['assessors', 'outcomes', 'restsOn']) await page.locator(`#bedom-${part} input`).first().check();
  await page.locator('#bedom-assessors input').nth(1).check();
  await page.locator('#bedom button[type=submit]').click();
  await page.locator('.toast').getByText(/./).first().waitFor();
  await page.waitForFunction(() => document.activeElement?.getAttribute('aria-controls') === 'bedom' && !document.querySelector('#bedom'));
  const seen = await opener.evaluate((button) => { const { top, bottom } = button.getBoundingClientRect(); return top >= 0 && bottom <= innerHeight; });
  assert.ok(seen, 'not at the foot of the page');
  assert.deepEqual(wrong, []);
});

reads('numbers of certificates say what each counts', async ({ page }) => {
  const text = () => page.locator('main .view').innerText().then((said) => flat(said.replace(/\s*: varför\?/g, '')));
  assert.match(await h1(page), /^49 ärenden pågår, och 64 har slutat med bevis sedan 12 augusti 2024\.$/);
  assert.match(await text(), /Alla yrken är medräknade\. Ett av bevisen är återkallat\./);
  assert.match(await page.locator('#stegen .w svg').textContent().then(flat), /Kock, har lämnat sedan 12 augusti 2024: 90.*61 bevis, 1 återkallat/);
  await goTo(page, 'vinst');
  assert.match(await text(), /60 gällande bevis, kock/);
  await page.locator('#kostnad table').waitFor();
  assert.match(await text(), /63 gällande bevis, alla yrken/);
});

test('an edit is judged, told, undone and kept; what cannot have happened is refused', async (t) => {
  const { page, wrong } = await open(t);
  await modules(page);
  const before = await noted(page);
  assert.equal(await complain(page, inside.id), true);
  await page.locator('.toast').getByText('Noterat.').waitFor();
  assert.equal(await noted(page), before + 1);
  await saved(page);
  await page.keyboard.press('Control+z');
  await page.getByText('Ångrat.').first().waitFor();
  assert.equal(await noted(page), before);
  await page.keyboard.press('Control+y');
  await page.waitForFunction((n) => room.app.now.document.log.length === n, before + 1);
  const refused = await page.evaluate((of) => room.editDocument(room.label({ sv: 'x', en: 'x' }), (d) => room.noteEvent(d, { on: room.app.now.on, what: 'started', case: of })), left.id);
  assert.equal(refused, false);
  await page.getByRole('alert').getByText('Ändringen gick inte att göra.').waitFor();
  assert.equal(await noted(page), before + 1);
  await page.reload();
  await ready(page);
  await modules(page);
  assert.equal(await noted(page), before + 1);
  assert.deepEqual(wrong, []);
});

test('a document is opened and saved, and what may leave it; one of another room is shown the way there', async (t) => {
  const { page, wrong } = await open(t);
  await give(page, 'vocollege.json', readFileSync(join(top, 'examples/vocollege/vocollege.json'), 'utf8'));
  await page.getByText('Filen hör till rummet Dialog. Öppna den där.').waitFor();
  assert.equal(await h1(page), HEADING);
  await give(page, 'trasig.json', { ...cooks, recorded: 'kanske' });
  await page.getByRole('alert').getByText(/Ett fel i filen/).waitFor();

  const own = { $schema: cooks.$schema, id: 'eget', name: { sv: 'Vårt eget' }, recorded: 'some' };
  await give(page, 'eget.json', own);
  await page.locator('.views strong', { hasText: 'Vårt eget' }).waitFor();
  const [file] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Control+s')]);
  assert.equal(file.suggestedFilename(), 'vart-eget.json');
  assert.deepEqual(JSON.parse(readFileSync(await file.path(), 'utf8')), own);
  await page.keyboard.press('Control+z');
  await page.locator('.views strong', { hasText: cooks.name.sv }).waitFor();
  assert.equal(await h1(page), HEADING);
  const candidates = cooks.cases.map((c) => c.candidate);
  for (const [name, extension, starts, isSafe] of [['Spara det som får lämna nätverket', '2027-03-08.json', '{', true], ['Spara händelseloggen som XES', '.xes', '<?xml'], ['Spara händelseloggen som OCEL', 'ocel', '{']]) {
    await page.locator('.menu summary').click();
    const [made] = await Promise.all([page.waitForEvent('download'), page.locator('.menu').getByRole('button', { name }).click()]);
    const text = readFileSync(await made.path(), 'utf8');
    assert.ok(made.suggestedFilename().endsWith(extension), made.suggestedFilename());
    assert.ok(text.length > 1000 && text.startsWith(starts), name);
    if (isSafe) assert.deepEqual(candidates.filter((of) => text.includes(`"${of}"`)), [], 'no candidate leaves the network');
  }
  assert.equal(await page.getByRole('button', { name: /^Dela/ }).count(), 0, 'a validation has no link');
  assert.deepEqual(wrong, []);
});

test('a network is begun with a name, or with an occupation too; every view says something of it', async (t) => {
  const { page, wrong } = await open(t);
  await modules(page);
  await page.getByRole('link', { name: 'Börja med ert eget' }).click();
  await page.getByRole('button', { name: 'Visa läget' }).click();
  await page.getByText('Skriv vad nätverket heter.').waitFor();
  await page.getByLabel('Vad heter nätverket?').fill('Bron');
  await page.getByLabel('Vilket yrke börjar ni med?').fill('Målare');
  await page.getByRole('button', { name: 'Visa läget' }).click();
  await page.getByText('Skriv minst ett lärandemål för yrket, eller lämna yrket tomt.').waitFor();
  await page.getByLabel('Vilket yrke börjar ni med?').fill('');
  await page.getByRole('button', { name: 'Visa läget' }).click();
  await page.locator('.views strong', { hasText: 'Bron' }).waitFor();
  await saysAll(page, 'begun');
  await page.evaluate(() => { location.hash = 'nytt'; });
  await page.getByLabel('Vad heter nätverket?').fill('Bryggan');
  await page.getByLabel('Vilka kommuner är med?').fill('Granvik\nÄlvnäs\nRegion Norr');
  await page.getByLabel('Vilket yrke börjar ni med?').fill('Målare');
  await page.getByLabel('Vad ska man kunna?').fill('Underlag\nFärg');
  await page.getByRole('button', { name: 'Visa läget' }).click();
  await page.locator('.views strong', { hasText: 'Bryggan' }).waitFor();
  await saysAll(page, 'with an occupation');
  // A first case.
  assert.equal(await page.evaluate(() => room.editDocument(room.label({ sv: 'Sökt.', en: 'Applied.' }), (d) => room.addCase(d, { candidate: 'K-1', occupation: 'malare', municipality: 'granvik' }, room.app.now.on))), true);
  await saysAll(page, 'with a case');
  assert.deepEqual(wrong, []);
});

test('where cases are not recorded, or only some, nothing is counted as if they were', async (t) => {
  const { page, wrong } = await open(t);
  for (const [name, document] of [['pilot.json', pilot], ['del.json', { ...cooks, name: { sv: 'En del' }, recorded: 'some' }]]) {
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

reads('one’s own event log is read and shown, and not kept', async ({ page, asked }) => {
  await engineStands(page);
  await page.evaluate(() => { location.hash = 'nytt'; });
  const before = asked.length;
  const log = (name, text) => page.locator('#loggfil').setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });
  await log('logg.csv', 'ärende;aktivitet;tid\nK-1;Ansökan;2026-03-02T09:00:00Z\nK-1;<b>Bedömning</b>;2026-04-17T13:00:00Z\nK-2;Ansökan;2026-03-02T09:00:00Z\n');
  await page.getByText('Två ärenden gick två olika vägar.').waitFor();
  await page.getByText(/Hälften tog högst 23 dagar .* det längsta 46 dagar/).waitFor();
  await page.getByText('Inget ärende gör om något.').waitFor();
  await page.getByRole('rowheader', { name: 'Ansökan → <b>Bedömning</b>' }).waitFor();
  assert.equal(await page.locator('#logg b').count(), 0);
  // Days that can be read in two ways are asked about, and read when it is said.
  await log('dagar.csv', 'ärende;aktivitet;tid\nK-1;Ansökan;02/03/2026\nK-1;Bedömning;17/04/2026\n');
  await page.locator('#logg').getByRole('alert').getByText(/Säg att dagen står först/).first().waitFor();
  await page.getByLabel('Dagen står före månaden i datum').check();
  await page.getByText('Ett ärende gick en väg.').waitFor();
  await log('ful.csv', 'a,b\n1,2\n');
  await page.locator('#logg').getByRole('alert').getByText(/saknar en kolumn/).waitFor();
  await log('logg.xes', '<log><trace><event><string key="concept:name" value="Ansökan"/><date key="time:timestamp" value="2026-03-02T09:00:00Z"/></event></trace></log>');
  await page.getByText('Ett ärende gick en väg.').waitFor();
  await page.getByText('Ett ärende saknar namn.').waitFor();
  await page.getByRole('button', { name: 'Ta bort loggen' }).click();
  await page.getByRole('button', { name: 'Välj fil', exact: true }).waitFor();
  assert.deepEqual(asked.slice(before).filter((path) => !/^(app|host|sw|examples|icon)/.test(path) && /logg|eventlog/.test(path)), [], 'the file stays on the device');
  await page.getByText('Exemplet sparas först när ni ändrar något.').waitFor();
});

reads('paper has what may leave the network, and no candidate', async ({ page }) => {
  await engineStands(page);
  const paper = async () => {
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    return page.locator('#papper').evaluate((node) => ({ text: node.textContent.replace(/\s+/g, ' '), controls: node.querySelectorAll('button, input, select, textarea, .sr, [id], details:not([open])').length }));
  };
  let sheet = await paper();
  for (const until = Date.now() + 20_000; !sheet.text.includes('Räknat av samverkan') && Date.now() < until;) sheet = (await drawn(page), await paper());
  for (const part of [`${cooks.name.sv}, 8 mars 2027`, 'Det som får lämna nätverket', 'Reglerna', 'Räknat av samverkan']) assert.ok(sheet.text.includes(part), part);
  assert.deepEqual(cooks.cases.filter((c) => new RegExp(`\\b${c.candidate}\\b|\\b${c.id}\\b`).test(sheet.text)), []);
  assert.doesNotMatch(sheet.text, UNSAID);
  assert.equal(sheet.controls, 0);
});
