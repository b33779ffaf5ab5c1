// The room Dialog as a visitor meets it: it opens on its example, loads its own
// code and engine alone, keeps its own work, and every view can be read, asked,
// undone, printed and checked with axe. What a view itself does is tested beside it.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { inflateRawSync } from 'node:zlib';
import { top } from './browser.mjs';
import { drawn, engineStands, flat, give, goTo, h1, ready, room, saved, says, shows, until } from './room.mjs';

const SAYS = '13 av 17 nämnder är med. Ring två, den första senast 18 mars 2027.';
const VERDICT = 'Håller inte än. Två saker måste ändras.';
const vocollege = JSON.parse(readFileSync(join(top, 'examples/vocollege/vocollege.json'), 'utf8'));

const { VIEWS, url, open, reads, modules, saysAll, common } = room('Dialog', {
  edits: 'app/dialog/edit.mjs',
  views: { omgangen: ['o', 'Omgången'], mote: ['m', 'Nästa möte'], fragor: ['f', 'Frågor hem'], ideer: ['i', 'Idéer'], planen: ['l', 'Planen'] },
  example: vocollege, day: '2027-03-08', verdict: SAYS, heading: SAYS,
  days: ['2026-09-20', '2027-03-08', '2028-11-01', '2030-12-01'],
  begins: (page) => page.locator('form.start').waitFor(),
});
common();

/** An edit that no view has to have: a reminder is noted on the day of the report. */
const remind = async (page) => {
  await modules(page);
  return page.evaluate(() => room.editDocument(room.label({ sv: 'Påmint.', en: 'Reminded.' }), (d) => room.noteEvent(d, { on: room.app.now.on, what: 'reminded', to: 'tunadal-soc' })));
};
const reminded = async (page) => {
  await modules(page);
  return page.evaluate(() => room.app.report.bodies?.find((b) => b.id === 'tunadal-soc')?.reminded);
};
/** To another room, from the page of one. */
const enter = async (page, name) => {
  await page.getByRole('link', { name, exact: true }).click();
  await page.waitForURL({ Dialog: '**/dialog.html', Partnerskap: '**/index.html' }[name]);
  await ready(page);
};
/** A part of a ZIP archive, by its directory (APPNOTE 4.3). */
const unzipped = (bytes, name) => {
  const end = bytes.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  for (let at = bytes.readUInt32LE(end + 16), n = bytes.readUInt16LE(end + 10); n > 0; n--) {
    const [method, size, long] = [bytes.readUInt16LE(at + 10), bytes.readUInt32LE(at + 20), bytes.readUInt16LE(at + 28)];
    const from = bytes.readUInt32LE(at + 42);
    if (bytes.toString('utf8', at + 46, at + 46 + long) === name) {
      const data = from + 30 + bytes.readUInt16LE(from + 26) + bytes.readUInt16LE(from + 28);
      const raw = bytes.subarray(data, data + size);
      return (method === 8 ? inflateRawSync(raw) : raw).toString('utf8');
    }
    at += 46 + long + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  throw new Error(`no ${name}`);
};

test('rooms are links; each keeps its own work, and so does what is asked of the device', async (t) => {
  const { page, asked } = await open(t, 'index.html', { worker: false });
  await engineStands(page);
  assert.deepEqual(asked.filter((path) => path.endsWith('.wasm')), ['partnership.wasm']);
  assert.deepEqual(asked.filter((path) => /^app\/dialog\/|vocollege/.test(path)), []);
  await page.getByLabel('Läge för Arbetsmarknadskontoret i länet').selectOption('declined');
  await saved(page);
  const mine = await h1(page);

  await enter(page, 'Dialog');
  assert.equal(await h1(page), SAYS);
  await page.getByText('Exemplet sparas först när ni ändrar något.').waitFor();
  assert.equal(await remind(page), true);
  await saved(page);
  assert.equal(await reminded(page), '2027-03-08');

  await page.keyboard.press('1');
  await page.waitForURL('**/index.html');
  await ready(page);
  await saved(page);
  assert.equal(await h1(page), mine);
  await page.keyboard.press('2');
  await page.waitForURL('**/dialog.html');
  await ready(page);
  await saved(page);
  assert.equal(await reminded(page), '2027-03-08');

  // Clearing clears the rooms together, as it says.
  await page.locator('footer').getByRole('button', { name: 'Rensa allt på den här datorn' }).click();
  await page.getByText(/i alla rum/).waitFor();
  await page.getByRole('button', { name: 'Ja, rensa allt' }).click();
  await page.getByText('Exemplet sparas först när ni ändrar något.').waitFor();
  await page.reload();
  await ready(page);
  await page.getByText('Exemplet sparas först när ni ändrar något.').waitFor();
  assert.notEqual(await reminded(page), '2027-03-08');
  await page.goto(url('index.html'));
  await says(page, VERDICT);

  // A link that a tab shows is one room's.
  const link = await page.evaluate(async () => {
    const [{ pack }, { app }] = await Promise.all(['app/share.mjs', 'app/app.mjs'].map((name) => import(new URL(name, location.href).href)));
    return pack({ ...app.now.document, name: { sv: 'Delat' } }, app.now.on);
  });
  await page.evaluate((fragment) => { location.hash = fragment; }, link);
  await page.locator('.views strong', { hasText: 'Delat' }).waitFor();
  await enter(page, 'Dialog');
  assert.equal(await page.getByRole('alert').count(), 0);
  assert.equal(await h1(page), SAYS);
  await enter(page, 'Partnerskap');
  await page.locator('.views strong', { hasText: 'Delat' }).waitFor();
});

test('an edit is judged, told, undone and redone', async (t) => {
  const { page, wrong } = await open(t);
  const before = await reminded(page);
  assert.equal(await remind(page), true);
  await page.locator('.toast').getByText('Påmint. Läget är detsamma.').waitFor();
  assert.equal(await reminded(page), '2027-03-08');
  await page.keyboard.press('Control+z');
  await page.getByText('Ångrat.').first().waitFor();
  assert.equal(await reminded(page), before);
  await page.keyboard.press('Control+y');
  await page.waitForFunction(() => room.app.report.bodies.find((b) => b.id === 'tunadal-soc').reminded === '2027-03-08');
  // What cannot have happened is refused, with the reason, and the document stands.
  const refused = await page.evaluate(() => room.editDocument(room.label({ sv: 'x', en: 'x' }), (d) => room.noteEvent(d, { on: room.app.now.on, what: 'letterSent', to: 'granvik-utb' })));
  assert.equal(refused, false);
  await page.getByRole('alert').getByText('Ändringen gick inte att göra.').waitFor();
  assert.equal(await h1(page), SAYS);
  assert.deepEqual(wrong, []);
});

test('a document is opened and saved; one of another room is shown the way there', async (t) => {
  const { page, wrong } = await open(t);
  await give(page, 'dropin.json', readFileSync(join(top, 'examples/dropin/dropin.json'), 'utf8'));
  await page.getByText('Filen hör till rummet Partnerskap. Öppna den där.').waitFor();
  assert.equal(await h1(page), SAYS);
  await give(page, 'trasig.json', { ...vocollege, electionYear: 'snart' });
  await page.getByRole('alert').getByText(/Ett fel i filen/).waitFor();

  const own = { $schema: vocollege.$schema, id: 'eget', name: { sv: 'Vårt eget' }, electionYear: 2026 };
  await give(page, 'eget.json', own);
  await page.locator('.views strong', { hasText: 'Vårt eget' }).waitFor();
  const [file] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Control+s')]);
  assert.equal(file.suggestedFilename(), 'vart-eget.json');
  assert.deepEqual(JSON.parse(readFileSync(await file.path(), 'utf8')), own);
  await page.keyboard.press('Control+z');
  await says(page, SAYS);
  for (const name of ['Spara överlämningen som Word', 'Spara de förtroendevalda som tabell']) {
    await page.locator('.menu summary').click();
    const [made] = await Promise.all([page.waitForEvent('download'), page.locator('.menu').getByRole('button', { name }).click()]);
    const bytes = readFileSync(await made.path());
    assert.ok(bytes.length > 1000, name);
    assert.equal(bytes.subarray(0, 2).toString('latin1') === 'PK', made.suggestedFilename().endsWith('.docx'), name);
  }
  assert.deepEqual(wrong, []);
});

test('an item that is typed is judged as it is written, and what the guard proposes is put in its place', async (t) => {
  const { page, wrong } = await open(t, 'dialog.html#mote');
  await page.getByRole('button', { name: 'Lägg till en punkt' }).click();
  const guard = page.locator('#punkt-koll');
  await page.locator('#punkt-text').pressSequentially('Vi berättar om årets handledarutbildning');
  await guard.locator('p.small').filter({ hasText: /./ }).waitFor(); // a telling is let through
  await page.locator('#punkt-text').fill('');
  await page.locator('#punkt-text').pressSequentially('Hur ska vi få fler handledare till hösten?');
  await page.waitForFunction(() => document.getElementById('punkt-koll').className === 'guard');
  await shows(guard, /DLG-203|frågar hur vi ska göra/);
  await guard.getByRole('button', { name: 'Byt till förslaget' }).click();
  await page.waitForFunction(() => document.getElementById('punkt-koll').className !== 'guard');
  const proposed = await page.locator('#punkt-text').inputValue();
  assert.doesNotMatch(proposed, /Hur ska vi/);
  await page.getByRole('button', { name: 'Spara punkten' }).click();
  await page.locator('#dagordning ol.items > li').getByText(proposed).first().waitFor();
  assert.deepEqual(wrong, []);
});

reads('an invitation and a letter are saved: a calendar file with its members, a Word file with its words', async ({ page }) => {
  await goTo(page, 'mote');
  const take = async (button) => {
    const [made] = await Promise.all([page.waitForEvent('download'), button.first().click()]);
    return { name: made.suggestedFilename(), bytes: readFileSync(await made.path()) };
  };
  const ics = await take(page.getByRole('button', { name: 'Spara kallelsen till kalendern' }));
  assert.match(ics.name, /\.ics$/);
  const text = ics.bytes.toString('utf8');
  assert.match(text, /^BEGIN:VCALENDAR\r\n/);
  assert.match(text, /\r\nEND:VCALENDAR\r\n$/);
  assert.equal(/[^\r]\n/.test(text), false, 'every line ends with CR LF');
  const lines = text.replaceAll('\r\n ', '').split('\r\n');
  assert.ok(lines.every((line, i) => !i || !line.startsWith(' ')));
  assert.ok(text.split('\r\n').every((line) => Buffer.byteLength(line) <= 75), 'folded at 75 octets');
  assert.ok(lines.includes('METHOD:REQUEST'));
  assert.ok(lines.includes('DTSTART;TZID=Europe/Stockholm:20270422T130000'));
  assert.ok(lines.includes('TZID:Europe/Stockholm'));
  // The members whom the document has appointed and whose address it has.
  const state = await page.evaluate(() => room.app.report.meetings.find((m) => m.id === 'dm-2027-vt'));
  assert.equal(lines.filter((line) => line.startsWith('ATTENDEE')).length, state.appointed - (state.unreached ?? []).length);

  await goTo(page, 'omgangen');
  const letter = await take(page.getByRole('button', { name: /^Påminnelsen som Word/ }));
  assert.match(letter.name, /^paminnelse-.*\.docx$/);
  // A Word file is a ZIP archive: its directory is read here, and the part with the words.
  const part = unzipped(letter.bytes, 'word/document.xml');
  assert.match(part, /^<\?xml/);
  assert.match(part.replace(/<[^>]+>/g, ''), /Att inte ha svarat är inte att tacka nej\./);
});

test('a new cycle is begun with a name and the committees; every view says something of it', async (t) => {
  const { page, wrong } = await open(t);
  await page.getByRole('link', { name: 'Börja med ert eget' }).click();
  await page.getByRole('button', { name: 'Visa läget' }).click();
  await page.getByText('Skriv vad samarbetet heter.').waitFor();
  await page.getByText('Skriv minst en nämnd, med kommun, kolon och namn.').waitFor();
  await page.getByLabel('Vad heter det?').fill('Bron');
  await page.getByLabel('Vilka nämnder?').fill('Granvik: Skolnämnden\nSocialnämnden i Norrhamn');
  await page.getByRole('button', { name: 'Visa läget' }).click();
  await page.getByText('På raden ”Socialnämnden i Norrhamn” fattas kommunen eller nämnden.').waitFor();
  assert.match(await page.getByLabel('Vilka nämnder?').inputValue(), /Socialnämnden i Norrhamn/);
  await page.getByLabel('Vilka nämnder?').fill('Granvik: Skolnämnden\nGranvik: Socialnämnden\nRegion Norr: Vårdnämnden');
  await page.getByRole('button', { name: 'Visa läget' }).click();
  await page.locator('.views strong', { hasText: 'Bron' }).waitFor();
  assert.ok((await h1(page)).length > 5);
  await saysAll(page, 'begun');
  assert.deepEqual(wrong, []);
});

reads('paper has the view with its tables open, and the reasons asked for', async ({ page }) => {
  await page.evaluate(() => { room.app.asked = []; }); // before this test
  await page.keyboard.press('n');
  await page.keyboard.press('v');
  await page.locator('#varfor.open').waitFor();
  const reason = await page.locator('#varfor h2').innerText();
  const paper = async () => {
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    return page.locator('#papper').evaluate((node) => ({ text: node.textContent, controls: node.querySelectorAll('button, input, select, textarea, .sr, [id]').length, closed: node.querySelectorAll('details:not([open])').length }));
  };
  await engineStands(page);
  await page.waitForFunction(() => performance.getEntriesByType('resource').some((r) => r.name.endsWith('app/dialog/paper.mjs') && r.responseEnd));
  let sheet = await paper();
  for (let i = 0; i < 50 && !sheet.text.includes('Vårdcollege Mellanälven'); i++) sheet = (await drawn(page), await paper());
  for (const part of ['Vårdcollege Mellanälven, 8 mars 2027', SAYS, 'Skäl ni har frågat efter', flat(reason), 'Räknat av samverkan']) assert.ok(flat(sheet.text).includes(flat(part)), part);
  assert.deepEqual([sheet.controls, sheet.closed], [0, 0]);
  // On the paper nothing is cut off or written over by what stands beside it, and nothing is asked for that only a screen can do.
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize({ width: 760, height: 900 });
  for (const view of VIEWS) {
    await goTo(page, view);
    const said = (await paper()).text;
    assert.doesNotMatch(said, /Varför\?|Varje ändring räknar om|Eller släpp svar/, view);
    assert.deepEqual(await page.locator('#papper').evaluate((node) => [...node.querySelectorAll('td, th, h1, h2, p')].filter((one) => one.scrollWidth > one.clientWidth + 1).map((one) => one.textContent)), [], view);
  }
  await page.emulateMedia({ media: null });
  await page.setViewportSize({ width: 1280, height: 900 });
});

test('rooms open without a network when they have been kept', async (t) => {
  const { context, page } = await open(t);
  await page.evaluate(() => navigator.serviceWorker.ready);
  for (const name of ['dialogue.wasm', 'partnership.wasm']) {
    await until(page, async (of) => (await caches.match(new URL(of, location.href))) !== undefined && Boolean(navigator.serviceWorker.controller), name);
  }
  await context.setOffline(true);
  await page.goto(url('dialog.html'));
  await ready(page);
  assert.equal(await h1(page), SAYS);
  assert.equal(await remind(page), true, 'the engine comes from what was kept');
  await enter(page, 'Partnerskap');
  await says(page, VERDICT);
});
