// The room Dialog as a visitor meets it: it opens on its example, loads its own
// code and engine alone, keeps its own work, and every view can be read, asked,
// undone, printed and checked with axe. What a view itself does is tested beside it.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { inflateRawSync } from 'node:zlib';
import { browser, build, serve, top } from './browser.mjs';
import { look } from './look.mjs';

const VIEWS = ['omgangen', 'mote', 'fragor', 'ideer', 'planen'];
const SAYS = '13 av 17 nämnder är med. Ring två, den första senast 18 mars 2027.';
const VERDICT = 'Håller inte än. Två saker måste ändras.';
const vocollege = JSON.parse(readFileSync(join(top, 'examples/vocollege/vocollege.json'), 'utf8'));

let server;
before(async () => { server = await serve(); });
after(() => server?.stop());

const ready = (page) => page.waitForFunction(() => document.documentElement.dataset.ready === 'true');
/** A fresh person's page, closed when the test is over, however it went. */
const open = async (t, path = 'dialog.html', options = {}) => {
  const context = await browser({ viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce', ...options });
  t.after(() => context.close());
  const page = await context.newPage();
  const asked = [], wrong = [];
  page.on('request', (r) => asked.push(new URL(r.url()).pathname.slice(1)));
  page.on('pageerror', (e) => wrong.push(e.message));
  page.on('console', (m) => { if (m.type() === 'error') wrong.push(m.text()); });
  await page.goto(server.url + path);
  await ready(page);
  return { context, page, asked, wrong };
};
const h1 = (page) => page.locator('#main h1').innerText().then((said) => said.replace(/\s+/g, ' '));
const says = (page, want) => page.waitForFunction((w) => document.querySelector('#main h1')?.innerText.replace(/\s+/g, ' ') === w, want);
const drawn = (page) => page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
const goTo = async (page, address) => {
  await page.evaluate((hash) => { location.hash = hash; }, address);
  await page.waitForFunction((view) => document.querySelector('.views [aria-current]')?.hash === `#${view}` && document.querySelector('#main .view h1'), address.split('?')[0]);
  await drawn(page);
};
/** An edit that no view has to have: a reminder is noted on the day of the report. */
const remind = (page) => page.evaluate(async () => {
  const [{ app, editDocument, label }, { noteEvent }] = await Promise.all(['app/app.mjs', 'app/dialog/edit.mjs'].map((name) => import(new URL(name, location.href).href)));
  return editDocument(label({ sv: 'Påmint.', en: 'Reminded.' }), (d) => noteEvent(d, { on: app.now.on, what: 'reminded', to: 'tunadal-soc' }));
});
const reminded = (page) => page.evaluate(async () => (await import(new URL('app/app.mjs', location.href).href)).app.report.bodies?.find((b) => b.id === 'tunadal-soc')?.reminded);
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
const saved = (page) => page.getByText(/Sparat på den här enheten/).waitFor();

test('it opens on its example, with its own code and engine and no other', async (t) => {
  const { page, asked, wrong } = await open(t, 'dialog.html', { serviceWorkers: 'block' });
  assert.equal(await h1(page), SAYS);
  assert.equal(await page.title(), 'Omgången: 13 av 17 nämnder är med – samverkan');
  assert.deepEqual(await page.locator('header nav[aria-label=Rum] a').allInnerTexts(), ['Partnerskap', 'Dialog', 'Validering', 'Analys']);
  assert.equal(await page.locator('nav[aria-label=Rum] [aria-current]').innerText(), 'Dialog');
  await page.waitForFunction(() => performance.getEntriesByName('engine').length > 0);
  assert.deepEqual(asked.filter((path) => path.endsWith('.wasm')), ['dialogue.wasm']);
  assert.deepEqual(asked.filter((path) => /^app\/(texts\.|partnership|views\/)|dropin|\/first\.json/.test(path)), []);
  for (const view of VIEWS) {
    await goTo(page, view);
    assert.ok((await h1(page)).length > 10, view);
    assert.equal(await page.locator('nav[aria-label=Vyer] [aria-current=page]').count(), 1, view);
  }
  assert.deepEqual(asked.filter((path) => path.endsWith('.wasm')), ['dialogue.wasm']);
  assert.deepEqual(wrong, []);
});

test('rooms are links; each keeps its own work, and so does what is asked of the device', async (t) => {
  const { page, asked } = await open(t, 'index.html', { serviceWorkers: 'block' });
  await page.waitForFunction(() => performance.getEntriesByName('engine').length > 0);
  assert.deepEqual(asked.filter((path) => path.endsWith('.wasm')), ['partnership.wasm']);
  assert.deepEqual(asked.filter((path) => /^app\/dialog\/|vocollege/.test(path)), []);
  await page.getByLabel('Läge för Arbetsmarknadskontoret i länet').selectOption('declined');
  await page.getByText(/Sparat på den här enheten/).waitFor();
  const mine = await h1(page);

  await page.getByRole('link', { name: 'Dialog', exact: true }).click();
  await ready(page);
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
  await page.goto(`${server.url}index.html`);
  await says(page, VERDICT);

  // A link that a tab shows is one room's.
  const link = await page.evaluate(async () => {
    const [{ pack }, { app }] = await Promise.all(['app/share.mjs', 'app/app.mjs'].map((name) => import(new URL(name, location.href).href)));
    return pack({ ...app.now.document, name: { sv: 'Delat' } }, app.now.on);
  });
  await page.evaluate((fragment) => { location.hash = fragment; }, link);
  await page.locator('.views strong', { hasText: 'Delat' }).waitFor();
  await page.getByRole('link', { name: 'Dialog', exact: true }).click();
  await ready(page);
  assert.equal(await page.getByRole('alert').count(), 0);
  assert.equal(await h1(page), SAYS);
  await page.getByRole('link', { name: 'Partnerskap', exact: true }).click();
  await ready(page);
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
  await page.waitForFunction(async () => (await import(new URL('app/app.mjs', location.href).href)).app.report.bodies.find((b) => b.id === 'tunadal-soc').reminded === '2027-03-08');
  // What cannot have happened is refused, with the reason, and the document stands.
  const refused = await page.evaluate(async () => {
    const [{ app, editDocument, label }, { noteEvent }] = await Promise.all(['app/app.mjs', 'app/dialog/edit.mjs'].map((name) => import(new URL(name, location.href).href)));
    return editDocument(label({ sv: 'x', en: 'x' }), (d) => noteEvent(d, { on: app.now.on, what: 'letterSent', to: 'granvik-utb' }));
  });
  assert.equal(refused, false);
  await page.getByRole('alert').getByText('Ändringen gick inte att göra.').waitFor();
  assert.equal(await h1(page), SAYS);
  assert.deepEqual(wrong, []);
});

test('reasons are asked and left by keyboard, in every view that has a number', async (t) => {
  const { page } = await open(t);
  for (const [i, letter] of ['o', 'm', 'f', 'i', 'l'].entries()) {
    await page.keyboard.press('g');
    await page.keyboard.press(letter);
    await page.waitForFunction((view) => document.querySelector('.views [aria-current]')?.hash === `#${view}` && document.querySelector('#main .view h1'), VIEWS[i]);
    await drawn(page);
    assert.ok((await page.locator('#varfor h2').innerText()).length > 5, `${VIEWS[i]}: the margin answers before anything is asked`);
    if (!(await page.locator('main [data-why]').first().isVisible().catch(() => false))) continue;
    await page.keyboard.press('n');
    const key = await page.evaluate(() => document.activeElement.dataset.why);
    assert.ok(key, VIEWS[i]);
    await page.keyboard.press('v');
    await page.locator('#varfor.open h2:focus').waitFor();
    assert.ok(page.url().endsWith(`?varfor=${encodeURIComponent(key)}`), page.url());
    await page.keyboard.press('Escape');
    await page.waitForFunction((k) => document.activeElement?.dataset.why === k && !document.querySelector('#varfor.open'), key);
  }
});

test('every number and piece that can be asked has a reason', async (t) => {
  const { page } = await open(t);
  for (const view of VIEWS) {
    await goTo(page, view);
    await page.evaluate(() => document.querySelectorAll('main details').forEach((d) => { d.open = true; }));
    await drawn(page);
    const unanswered = () => page.evaluate(async () => {
      const { reason } = await import(new URL('app/why.mjs', location.href).href);
      return [...new Set([...document.querySelectorAll('main [data-why]')].map((node) => node.dataset.why))].filter((key) => !reason(key)?.head);
    });
    let without = await unanswered();
    for (const until = Date.now() + 20_000; without.length && Date.now() < until;) without = await unanswered(); // some come when the engine stands
    assert.deepEqual(without, [], view);
  }
});

test('the JSON, the Go code and the call that are shown give what the view shows', async (t) => {
  const { page } = await open(t);
  await page.evaluate(() => {
    globalThis.copied = [];
    navigator.clipboard.writeText = async (text) => { globalThis.copied.push(text); };
  });
  const folder = join(build, 'shown-dialogue');
  const shown = [];
  try {
    for (const view of VIEWS) {
      await goTo(page, view);
      await page.evaluate(() => { globalThis.copied = []; });
      if (!(await page.locator('#utv details').evaluate((d) => d.open))) await page.locator('#utv summary').click();
      await page.locator('#utv-go').waitFor();
      for (const copy of await page.locator('#utv .code button').all()) await copy.click();
      const [request, slice, go, curl] = await page.evaluate(() => globalThis.copied);
      const reply = await (await fetch(new URL(/http\S+/.exec(curl)[0]), { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: request })).json();
      for (const [name, value] of Object.entries(JSON.parse(slice).result)) assert.deepEqual(reply.result[name], value, `${view}: ${name}`);

      shown.push([view, go, JSON.stringify(JSON.parse(request).document)]);
    }
    // All programs are built at once.
    rmSync(folder, { recursive: true, force: true });
    for (const [view, go, document] of shown) {
      mkdirSync(join(folder, view), { recursive: true });
      writeFileSync(join(folder, view, 'main.go'), go);
      writeFileSync(join(folder, view, /ReadFile\("([^"]+)"\)/.exec(go)[1]), document);
    }
    mkdirSync(join(folder, 'bin'));
    execFileSync('go', ['build', '-o', join(folder, 'bin'), './wasm/.build/shown-dialogue/...'], { cwd: top });
    for (const [view] of shown) assert.ok(execFileSync(join(folder, 'bin', view), { cwd: join(folder, view), encoding: 'utf8' }).length > 20, view);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test('a document is opened and saved; one of another room is shown the way there', async (t) => {
  const { page, wrong } = await open(t);
  const give = (name, text) => page.locator('#fil').setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });
  await give('dropin.json', readFileSync(join(top, 'examples/dropin/dropin.json'), 'utf8'));
  await page.getByText('Filen hör till rummet Partnerskap. Öppna den där.').waitFor();
  assert.equal(await h1(page), SAYS);
  await give('trasig.json', JSON.stringify({ ...vocollege, electionYear: 'snart' }));
  await page.getByRole('alert').getByText(/Ett fel i filen/).waitFor();

  const own = { $schema: vocollege.$schema, id: 'eget', name: { sv: 'Vårt eget' }, electionYear: 2026 };
  await give('eget.json', JSON.stringify(own));
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
  assert.match(await guard.innerText(), /DLG-203|frågar hur vi ska göra/);
  await guard.getByRole('button', { name: 'Byt till förslaget' }).click();
  await page.waitForFunction(() => document.getElementById('punkt-koll').className !== 'guard');
  const proposed = await page.locator('#punkt-text').inputValue();
  assert.doesNotMatch(proposed, /Hur ska vi/);
  await page.getByRole('button', { name: 'Spara punkten' }).click();
  await page.locator('#dagordning ol.items > li').getByText(proposed).first().waitFor();
  assert.deepEqual(wrong, []);
});

test('an invitation and a letter are saved: a calendar file with its members, a Word file with its words', async (t) => {
  const { page, wrong } = await open(t, 'dialog.html#mote');
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
  const state = await page.evaluate(async () => (await import(new URL('app/app.mjs', location.href).href)).app.report.meetings.find((m) => m.id === 'dm-2027-vt'));
  assert.equal(lines.filter((line) => line.startsWith('ATTENDEE')).length, state.appointed - (state.unreached ?? []).length);

  await goTo(page, 'omgangen');
  const letter = await take(page.getByRole('button', { name: /^Påminnelsen som Word/ }));
  assert.match(letter.name, /^paminnelse-.*\.docx$/);
  // A Word file is a ZIP archive: its directory is read here, and the part with the words.
  const part = unzipped(letter.bytes, 'word/document.xml');
  assert.match(part, /^<\?xml/);
  assert.match(part.replace(/<[^>]+>/g, ''), /Att inte ha svarat är inte att tacka nej\./);
  assert.deepEqual(wrong, []);
});

test('a new cycle is begun with a name and the committees; every view says something of it', async (t) => {
  const { page, wrong } = await open(t);
  await page.getByRole('link', { name: 'Börja med er egen omgång' }).click();
  await page.getByRole('button', { name: 'Visa läget' }).click();
  await page.getByText('Skriv vad samarbetet heter.').waitFor();
  await page.getByText('Skriv minst en nämnd, med kommun, kolon och namn.').waitFor();
  await page.getByLabel('Vad heter det?').fill('Bron');
  await page.getByLabel('Vilka nämnder?').fill('Granvik: Skolnämnden\nGranvik: Socialnämnden\nRegion Norr: Vårdnämnden');
  await page.getByRole('button', { name: 'Visa läget' }).click();
  await page.locator('.views strong', { hasText: 'Bron' }).waitFor();
  assert.ok((await h1(page)).length > 5);
  for (const lang of ['sv', 'en']) {
    if (lang === 'en') await page.getByRole('button', { name: /in English/ }).click();
    for (const view of VIEWS) {
      await goTo(page, view);
      const said = await page.locator('#app').innerText();
      assert.doesNotMatch(said, /undefined|NaN|null|\{\w|\[object/, `${view} ${lang}`);
    }
  }
  assert.deepEqual(wrong, []);
});

test('nothing is left unsaid in either language, on other days too', async (t) => {
  const { page, wrong } = await open(t);
  for (const on of ['2026-09-20', '2027-03-08', '2028-11-01', '2030-12-01']) {
    await page.evaluate(async (day) => {
      const { edit, label } = await import(new URL('app/app.mjs', location.href).href);
      return edit(label({ sv: 'Dag.', en: 'Day.' }), () => ({ on: day }));
    }, on);
    for (const lang of ['en', 'sv']) {
      await page.getByRole('button', { name: lang === 'en' ? /in English/ : /på svenska/ }).click();
      assert.equal(await page.evaluate(() => document.documentElement.lang), lang);
      for (const view of VIEWS) {
        await goTo(page, view);
        assert.doesNotMatch(await page.locator('#app').innerText(), /undefined|NaN|null|\{\w|\[object/, `${view} ${lang} ${on}`);
      }
    }
  }
  assert.deepEqual(wrong, []);
});

test('paper has the view with its tables open, and the reasons asked for', async (t) => {
  const { page } = await open(t);
  await page.keyboard.press('n');
  await page.keyboard.press('v');
  await page.locator('#varfor.open').waitFor();
  const reason = await page.locator('#varfor h2').innerText();
  const paper = async () => {
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    return page.locator('#papper').evaluate((node) => ({ text: node.textContent, controls: node.querySelectorAll('button, input, select, textarea, .sr, [id]').length, closed: node.querySelectorAll('details:not([open])').length }));
  };
  await page.waitForFunction(() => performance.getEntriesByName('engine').length > 0);
  await page.waitForFunction(() => performance.getEntriesByType('resource').some((r) => r.name.endsWith('app/dialog/paper.mjs') && r.responseEnd));
  let sheet = await paper();
  for (let i = 0; i < 50 && !sheet.text.includes('Vårdcollege Mellanälven'); i++) sheet = (await drawn(page), await paper());
  const flat = (text) => text.replace(/\s+/g, ' ').trim();
  for (const part of ['Vårdcollege Mellanälven, 8 mars 2027', SAYS, 'Skäl ni har frågat efter', flat(reason), 'Räknat av samverkan']) assert.ok(flat(sheet.text).includes(flat(part)), part);
  assert.deepEqual([sheet.controls, sheet.closed], [0, 0]);
});

test('the help box lists this room’s keys and operations', async (t) => {
  const { page } = await open(t);
  await page.keyboard.press('?');
  const box = await page.getByRole('dialog').innerText();
  assert.match(box, /gå till Omgången, Nästa möte, Frågor hem, Idéer eller Planen/);
  assert.match(box, /gå till rummet Partnerskap, Dialog, Validering eller Analys/);
  await page.getByText('Operationer för utvecklare').click();
  await page.getByText('dialogue.assess').waitFor();
  assert.equal(await page.getByText('partnership.assess').count(), 0);
  await page.keyboard.press('Escape');
  assert.equal(await page.getByRole('button', { name: /^Dela/ }).count(), 0, 'no link yet');
});

test('rooms open without a network when they have been kept', async (t) => {
  const { context, page } = await open(t);
  await page.evaluate(() => navigator.serviceWorker.ready);
  await page.waitForFunction(async () => (await caches.match(new URL('partnership.wasm', location.href))) !== undefined && navigator.serviceWorker.controller);
  await context.setOffline(true);
  await page.goto(`${server.url}dialog.html`);
  await ready(page);
  assert.equal(await h1(page), SAYS);
  assert.equal(await remind(page), true, 'the engine comes from what was kept');
  await page.getByRole('link', { name: 'Partnerskap', exact: true }).click();
  await ready(page);
  await says(page, VERDICT);
});

test('a hostile document is text in every view', async (t) => {
  const nasty = ['<img src=x onerror="globalThis.pwned=1">', '"><svg onload=globalThis.pwned=1>', 'javascript:globalThis.pwned=1//', '\u202egpj.exe', '{n|a|b} ${1}', 'å'.repeat(500)];
  let i = 0;
  const walk = (value) => {
    if (Array.isArray(value)) return value.map(walk);
    if (!value || typeof value !== 'object') return value;
    if (typeof value.sv === 'string') return { sv: nasty[i++ % nasty.length], en: nasty[i++ % nasty.length] };
    return Object.fromEntries(Object.entries(value).map(([k, inner]) => [k, k === 'people' && typeof inner[0] === 'object' ? inner.map((p) => ({ ...p, name: nasty[i++ % nasty.length].slice(0, 200) })) : walk(inner)]));
  };
  const { page, wrong } = await open(t, 'dialog.html', { viewport: { width: 360, height: 800 } });
  await page.locator('#fil').setInputFiles({ name: 'ond.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(walk(vocollege))) });
  await page.waitForFunction(() => !document.body.innerText.includes('Mellanälven'));
  await page.evaluate(async () => {
    const { edit, label } = await import(new URL('app/app.mjs', location.href).href);
    return edit(label({ sv: 'Dag.', en: 'Day.' }), () => ({ on: '2027-03-08' }));
  });
  for (const view of VIEWS) {
    await goTo(page, view);
    await page.evaluate(() => document.querySelectorAll('details').forEach((d) => { d.open = true; }));
    await drawn(page);
    assert.deepEqual(await page.evaluate(() => ({
      pwned: globalThis.pwned, handlers: document.querySelectorAll('[onerror],[onload],[onclick]').length, images: document.querySelectorAll('img').length,
      links: [...document.querySelectorAll('a[href]')].map((a) => a.getAttribute('href')).filter((to) => !/^(#|(index|validering|analys)\.html$)/.test(to)),
      wide: document.documentElement.scrollWidth - document.documentElement.clientWidth,
    })), { pwned: undefined, handlers: 0, images: 0, links: [], wide: 0 }, view);
  }
  assert.deepEqual(wrong, []);
});

describe('axe finds nothing', { concurrency: 1 }, () => {
  for (const [width, lang, colours] of [[1280, 'sv', true], [360, 'sv', true], [320, 'en']]) {
    test(`${width} px, ${lang}`, async (t) => {
      const { page } = await open(t, 'dialog.html', { viewport: { width, height: 800 }, colorScheme: 'light' });
      if (lang === 'en') await page.getByRole('button', { name: /in English/ }).click();
      for (const view of VIEWS) await t.test(view, async () => {
        await goTo(page, view);
        await page.evaluate(() => document.querySelectorAll('main details').forEach((d) => { d.open = true; }));
        await drawn(page);
        await look(page, `${view}, all open`, colours);
        const key = await page.evaluate(() => [...document.querySelectorAll('main [data-why]')].find((node) => node.checkVisibility())?.dataset.why);
        if (key) {
          await goTo(page, `${view}?varfor=${encodeURIComponent(key)}`);
          await look(page, `${view}, why`, colours);
        }
      });
      await t.test('nytt', async () => {
        await page.evaluate(() => { location.hash = 'nytt'; });
        await page.locator('form.start').waitFor();
        await look(page, 'nytt', colours);
      });
    });
  }
});
