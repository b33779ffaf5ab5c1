// The room Validering as a visitor meets it: it opens on its example, loads its
// own code and engine alone, and every view can be read, asked, undone, printed
// and checked with axe. What a view itself does is tested beside it.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { browser, build, serve, top } from './browser.mjs';
import { look } from './look.mjs';

const VIEWS = ['flodet', 'arende', 'tid', 'natverket', 'vinst'];
const LETTERS = ['f', 'a', 't', 'e', 'k'];
const cooks = JSON.parse(readFileSync(join(top, 'examples/cooks/cooks.json'), 'utf8'));
const pilot = JSON.parse(readFileSync(join(top, 'examples/cooks/pilot.json'), 'utf8'));
const { report } = JSON.parse(readFileSync(join(top, 'wasm/contract/validation-first.json'), 'utf8'));
const flat = (said) => said.replace(/\s+/g, ' ').trim();
const SAYS = flat(report.says.sv);
// A case that is inside, and one that has ended.
const inside = report.cases.find((c) => c.stage && c.met > 0), left = report.cases.find((c) => c.left);
const UNSAID = /undefined|NaN|null|\{\w|\[object/;

let server;
before(async () => { server = await serve(); });
after(() => server?.stop());

const ready = (page) => page.waitForFunction(() => document.documentElement.dataset.ready === 'true');
/** A fresh person's page, closed when the test is over, however it went. */
const open = async (t, path = 'validering.html', options = {}) => {
  const context = await browser({ viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce', ...options });
  t.after(() => context.close());
  const page = await context.newPage();
  const asked = [], wrong = [];
  page.on('request', (r) => asked.push(new URL(r.url()).pathname.slice(1)));
  page.on('pageerror', (e) => wrong.push(e.message));
  page.on('console', (m) => { if (m.type() === 'error') wrong.push(m.text()); });
  page.wrong = wrong;
  await page.goto(server.url + path);
  await ready(page);
  return { context, page, asked, wrong };
};
const h1 = (page) => page.locator('#main h1').innerText().then(flat);
const atExample = async (page) => assert.ok(SAYS.startsWith(await h1(page)), await h1(page));
const drawn = (page) => page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
const goTo = async (page, address) => {
  await page.evaluate((hash) => { location.hash = hash; }, address);
  await page.waitForFunction((view) => document.querySelector('.views [aria-current]')?.hash === `#${view}` && document.querySelector('#main .view h1'), address.split(/[?/]/)[0])
    .catch((error) => { throw new Error(`${address} does not come. ${page.wrong.join(' ')}`, { cause: error }); });
  await page.waitForFunction(async () => { // what the view asks the engine has come
    const { ask } = await import(new URL('app/engine.mjs', location.href).href);
    await ask('seeds.list');
    return true;
  });
  await drawn(page);
};
/** The page's own modules, as globalThis.room, for what no view has to have. */
const modules = (page) => page.evaluate(async () => {
  const names = ['app/app.mjs', 'app/why.mjs', 'app/validering/edit.mjs'];
  globalThis.room = Object.assign({}, ...(await Promise.all(names.map((name) => import(new URL(name, location.href).href)))));
});
/** A complaint is noted on the day of the report: it can be in every case that has begun. */
const complain = (page, id) => page.evaluate((of) => room.editDocument(room.label({ sv: 'Noterat.', en: 'Noted.' }), (d) => room.noteEvent(d, { on: room.app.now.on, what: 'complained', case: of })), id);
const noted = (page) => page.evaluate(() => room.app.now.document.log.length);
const setDay = (page, on) => page.evaluate((day) => room.edit(room.label({ sv: 'Dag.', en: 'Day.' }), () => ({ on: day })), on);
const give = (page, name, document) => page.locator('#fil').setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(typeof document === 'string' ? document : JSON.stringify(document)) });
const openAll = async (page) => {
  await page.evaluate(() => document.querySelectorAll('main details').forEach((d) => { d.open = true; }));
  await drawn(page);
};
/** Nothing is left unsaid on the page, but in the code that it shows. */
const nothingUnsaid = async (page, where) => {
  const said = await page.evaluate(() => {
    const code = document.querySelector('#utv');
    code.hidden = true;
    const text = document.getElementById('app').innerText;
    code.hidden = false;
    return text;
  });
  assert.equal(new RegExp(`.{0,60}(${UNSAID.source}).{0,60}`, 's').exec(said)?.[0], undefined, where);
};

test('it opens on its example, with its own code and engine and no other', async (t) => {
  const { page, asked, wrong } = await open(t, 'validering.html', { serviceWorkers: 'block' });
  assert.equal(await page.title(), `Flödet: ${SAYS[0].toLowerCase()}${SAYS.slice(1).split('. ')[0].replace(/\.$/, '')} – samverkan`);
  assert.deepEqual(await page.locator('header nav[aria-label=Rum] a').allInnerTexts(), ['Partnerskap', 'Dialog', 'Validering', 'Analys']);
  assert.equal(await page.locator('nav[aria-label=Rum] [aria-current]').innerText(), 'Validering');
  await page.waitForFunction(() => performance.getEntriesByName('engine').length > 0);
  assert.deepEqual(asked.filter((path) => path.endsWith('.wasm')), ['validation.wasm']);
  assert.deepEqual(asked.filter((path) => /^app\/(texts\.|partnership|views\/|dialog\/)|dropin|vocollege|\/first\.json/.test(path)), []);
  for (const view of VIEWS) {
    await goTo(page, view);
    assert.ok((await h1(page)).length > 10, view);
    assert.equal(await page.locator('nav[aria-label=Vyer] [aria-current=page]').count(), 1, view);
  }
  assert.deepEqual(asked.filter((path) => path.endsWith('.wasm')), ['validation.wasm']);
  assert.deepEqual(wrong, []);
});

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

test('an edit is judged, told, undone and kept; what cannot have happened is refused', async (t) => {
  const { page, wrong } = await open(t);
  await modules(page);
  const before = await noted(page);
  assert.equal(await complain(page, inside.id), true);
  await page.locator('.toast').getByText('Noterat.').waitFor();
  assert.equal(await noted(page), before + 1);
  await page.getByText(/Sparat på den här enheten/).waitFor();
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

test('reasons are asked and left by keyboard, in every view', async (t) => {
  const { page } = await open(t);
  for (const [i, letter] of LETTERS.entries()) {
    await page.keyboard.press('g');
    await page.keyboard.press(letter);
    await page.waitForFunction((view) => document.querySelector('.views [aria-current]')?.hash === `#${view}` && document.querySelector('#main .view h1'), VIEWS[i]);
    await page.locator('main [data-why]').first().waitFor();
    await drawn(page);
    assert.ok((await page.locator('#varfor h2').innerText()).length > 5, `${VIEWS[i]}: the margin answers before anything is asked`);
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
  await modules(page);
  for (const view of [...VIEWS, `arende/${left.id}`]) {
    await goTo(page, view);
    await openAll(page);
    const unanswered = () => page.evaluate(() => [...new Set([...document.querySelectorAll('main [data-why]')].map((node) => node.dataset.why))].filter((key) => !room.reason(key)?.head));
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
  const folder = join(build, 'shown-validering');
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
      const { result } = JSON.parse(slice);
      assert.ok(Object.keys(result).length > 0, view);
      for (const [name, value] of Object.entries(result)) assert.deepEqual(reply.result[name], value, `${view}: ${name}`);
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
    execFileSync('go', ['build', '-o', join(folder, 'bin'), './wasm/.build/shown-validering/...'], { cwd: top });
    for (const [view] of shown) assert.ok(execFileSync(join(folder, 'bin', view), { cwd: join(folder, view), encoding: 'utf8' }).length > 20, view);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test('a document is opened and saved, and what may leave it; one of another room is shown the way there', async (t) => {
  const { page, wrong } = await open(t);
  await give(page, 'vocollege.json', readFileSync(join(top, 'examples/vocollege/vocollege.json'), 'utf8'));
  await page.getByText('Filen hör till rummet Dialog. Öppna den där.').waitFor();
  await atExample(page);
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
  await atExample(page);
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
  const inBoth = async () => {
    for (const lang of ['en', 'sv']) {
      await page.getByRole('button', { name: lang === 'en' ? /in English/ : /på svenska/ }).click();
      for (const view of VIEWS) {
        await goTo(page, view);
        await openAll(page);
        await nothingUnsaid(page, `${view} ${lang}`);
      }
    }
  };
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
  await inBoth();
  await page.evaluate(() => { location.hash = 'nytt'; });
  await page.getByLabel('Vad heter nätverket?').fill('Bryggan');
  await page.getByLabel('Vilka kommuner är med?').fill('Granvik\nÄlvnäs\nRegion Norr');
  await page.getByLabel('Vilket yrke börjar ni med?').fill('Målare');
  await page.getByLabel('Vad ska man kunna?').fill('Underlag\nFärg');
  await page.getByRole('button', { name: 'Visa läget' }).click();
  await page.locator('.views strong', { hasText: 'Bryggan' }).waitFor();
  await inBoth();
  // A first case.
  assert.equal(await page.evaluate(() => room.editDocument(room.label({ sv: 'Sökt.', en: 'Applied.' }), (d) => room.addCase(d, { candidate: 'K-1', occupation: 'malare', municipality: 'granvik' }, room.app.now.on))), true);
  await inBoth();
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

test('one’s own event log is read and shown, and not kept', async (t) => {
  const { page, asked, wrong } = await open(t, 'validering.html#nytt');
  await page.waitForFunction(() => performance.getEntriesByName('engine').length > 0);
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
  assert.deepEqual(wrong, []);
});

test('nothing is left unsaid in either language, on other days too', async (t) => {
  const { page, wrong } = await open(t);
  await modules(page);
  for (const on of ['2024-09-01', '2025-06-30', '2027-03-08', '2030-01-01']) {
    await setDay(page, on);
    for (const lang of ['en', 'sv']) {
      await page.getByRole('button', { name: lang === 'en' ? /in English/ : /på svenska/ }).click();
      assert.equal(await page.evaluate(() => document.documentElement.lang), lang);
      for (const view of VIEWS) {
        await goTo(page, view);
        await nothingUnsaid(page, `${view} ${lang} ${on}`);
      }
    }
  }
  assert.deepEqual(wrong, []);
});

test('paper has what may leave the network, and no candidate', async (t) => {
  const { page } = await open(t);
  await page.waitForFunction(() => performance.getEntriesByName('engine').length > 0);
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

test('the help box lists this room’s keys and operations', async (t) => {
  const { page } = await open(t);
  await page.keyboard.press('?');
  const box = await page.getByRole('dialog').innerText();
  assert.match(box, /gå till Flödet, Ärende, Tid till bevis, Nätverket eller Kvalitet och vinst/);
  assert.match(box, /1 2 3/);
  await page.getByText('Operationer för utvecklare').click();
  await page.getByText('validation.assess').waitFor();
  assert.equal(await page.getByText('dialogue.assess').count(), 0);
  await page.keyboard.press('Escape');
  await page.keyboard.press('2');
  await page.waitForURL('**/dialog.html');
  await ready(page);
  await page.keyboard.press('3');
  await page.waitForURL('**/validering.html');
});

test('a hostile document is text in every view', async (t) => {
  const nasty = ['<img src=x onerror="globalThis.pwned=1">', '"><svg onload=globalThis.pwned=1>', 'javascript:globalThis.pwned=1//', '\u202egpj.exe', '{n|a|b} ${1}', 'å'.repeat(500)];
  let i = 0;
  const walk = (value) => {
    if (Array.isArray(value)) return value.map(walk);
    if (!value || typeof value !== 'object') return value;
    if (typeof value.sv === 'string') return { sv: nasty[i++ % nasty.length], en: nasty[i++ % nasty.length] };
    return Object.fromEntries(Object.entries(value).map(([k, inner]) => [k, walk(inner)]));
  };
  const { page, wrong } = await open(t, 'validering.html', { viewport: { width: 360, height: 800 } });
  await modules(page);
  await give(page, 'ond.json', walk(cooks));
  await page.waitForFunction((name) => !document.body.innerText.includes(name), cooks.name.sv);
  await setDay(page, '2027-03-08');
  for (const view of [...VIEWS, `arende/${left.id}`]) {
    await goTo(page, view);
    await openAll(page);
    assert.deepEqual(await page.evaluate(() => ({
      pwned: globalThis.pwned, handlers: document.querySelectorAll('[onerror],[onload],[onclick]').length, images: document.querySelectorAll('img').length,
      links: [...document.querySelectorAll('a[href]')].map((a) => a.getAttribute('href')).filter((to) => !/^(#|(index|dialog|analys)\.html$)/.test(to)),
      wide: document.documentElement.scrollWidth - document.documentElement.clientWidth,
    })), { pwned: undefined, handlers: 0, images: 0, links: [], wide: 0 }, view);
  }
  assert.deepEqual(wrong, []);
});

describe('axe finds nothing', { concurrency: 1 }, () => {
  for (const [width, lang, colours] of [[1280, 'sv', true], [360, 'sv', true], [320, 'en']]) {
    test(`${width} px, ${lang}`, async (t) => {
      const { page } = await open(t, 'validering.html', { viewport: { width, height: 800 }, colorScheme: 'light' });
      if (lang === 'en') await page.getByRole('button', { name: /in English/ }).click();
      for (const view of VIEWS) await t.test(view, async () => {
        await goTo(page, view);
        await openAll(page);
        await look(page, `${view}, all open`, colours);
        const key = await page.evaluate(() => [...document.querySelectorAll('main [data-why]')].find((node) => node.checkVisibility())?.dataset.why);
        if (!key) return;
        await goTo(page, `${view}?varfor=${encodeURIComponent(key)}`);
        await look(page, `${view}, why`, colours);
      });
      await t.test('nytt', async () => {
        await page.evaluate(() => { location.hash = 'nytt'; });
        await page.locator('#loggfil').setInputFiles({ name: 'logg.csv', mimeType: 'text/csv', buffer: Buffer.from('case,activity,timestamp\nK-1,Begun,2026-03-02T09:00:00Z\n') });
        await page.locator('#logg table').first().waitFor();
        await look(page, 'nytt', colours);
      });
    });
  }
});
