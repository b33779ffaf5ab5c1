// The room Analys as a visitor meets it: it opens on its example, loads its
// own code and engine alone, and every view can be read, asked, undone, printed
// and checked with axe. What a view itself does is tested beside it.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { browser, build, serve, top } from './browser.mjs';
import { look } from './look.mjs';

const VIEWS = ['kommunen', 'folkmangd', 'brist', 'besoken', 'blad'];
const LETTERS = ['m', 'f', 'b', 'e', 'l'];
const county = JSON.parse(readFileSync(join(top, 'examples/vasternorrland/vasternorrland.json'), 'utf8'));
const { report } = JSON.parse(readFileSync(join(top, 'wasm/contract/analysis-first.json'), 'utf8'));
const flat = (said) => said.replace(/\s+/g, ' ').trim();
const last = report.profiles.at(-1), other = report.profiles.at(-2);
const DAY = report.on;
const UNSAID = /undefined|NaN|null|\{\w|\[object/;

let server;
before(async () => { server = await serve(); });
after(() => server?.stop());

const ready = (page) => page.waitForFunction(() => document.documentElement.dataset.ready === 'true');
/** A fresh person's page, closed when the test is over, however it went. */
const open = async (t, path = 'analys.html', options = {}) => {
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
  await page.waitForFunction(() => !document.querySelector('.await, .waits'), undefined, { timeout: 60_000 });
  await drawn(page);
};
/** The page's own modules, as globalThis.room, for what no view has to have. */
const modules = (page) => page.evaluate(async () => {
  const names = ['app/app.mjs', 'app/why.mjs', 'app/analys/edit.mjs'];
  globalThis.room = Object.assign({}, ...(await Promise.all(names.map((name) => import(new URL(name, location.href).href)))));
});
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

test('it opens on its example, with its own code and engine and no other', async (t) => {
  const { page, asked, wrong } = await open(t, 'analys.html', { serviceWorkers: 'block' });
  assert.equal(await page.title(), `Kommunen: ${flat(report.says.sv)[0].toLowerCase()}${flat(report.says.sv).slice(1).split('. ')[0].replace(/\.$/, '')} – samverkan`);
  assert.deepEqual(await page.locator('header nav[aria-label=Rum] a').allInnerTexts(), ['Partnerskap', 'Dialog', 'Validering', 'Analys']);
  assert.equal(await page.locator('nav[aria-label=Rum] [aria-current]').innerText(), 'Analys');
  assert.equal(await h1(page), flat(last.says.sv));
  await page.waitForFunction(() => performance.getEntriesByName('engine').length > 0);
  assert.deepEqual(asked.filter((path) => path.endsWith('.wasm')), ['analysis.wasm']);
  assert.deepEqual(asked.filter((path) => /^app\/(texts\.|partnership|views\/|dialog\/|validering\/)|dropin|vocollege|cooks|\/first\.json/.test(path)), []);
  for (const view of VIEWS) {
    await goTo(page, view);
    assert.ok((await h1(page)).length > 10, view);
    assert.equal(await page.locator('nav[aria-label=Vyer] [aria-current=page]').count(), 1, view);
  }
  assert.deepEqual(asked.filter((path) => path.endsWith('.wasm')), ['analysis.wasm']);
  assert.deepEqual(wrong, []);
});

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
  await input.fill('200 000');
  await input.press('Tab');
  await page.waitForFunction((before) => room.app.report.occupations[0].mix.cost !== before, was);
  const now = await page.evaluate((id) => room.app.now.document.occupations[0].levers.find((l) => l.id === id).cost, lever.id);
  assert.deepEqual([now.value, now.low, now.basis.assumption.sv], [20_000_000, undefined, 'Ändrat här på sidan: ert eget antagande.']);
  await page.getByText(/Sparat på den här enheten/).waitFor();
  await page.evaluate(() => document.activeElement.blur()); // a field has its own undoing
  await page.keyboard.press('Control+z');
  await page.waitForFunction((before) => room.app.report.occupations[0].mix.cost === before, was);
  // Empty is unknown: the lever is not in the mix, and it is said why.
  await page.locator(`#capacity-${lever.id}`).fill('');
  await page.locator(`#capacity-${lever.id}`).press('Tab');
  await page.getByText(/är inte med: antalet platser är okänt/).waitFor();
  assert.equal(await page.locator(`#capacity-${lever.id}`).getAttribute('placeholder'), 'okänd');
  await page.reload();
  await ready(page);
  await page.getByText(/är inte med: antalet platser är okänt/).waitFor();
  assert.deepEqual(wrong, []);
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
  for (const view of [...VIEWS, `kommunen/${other.code}`]) {
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
  const folder = join(build, 'shown-analys');
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
    execFileSync('go', ['build', '-o', join(folder, 'bin'), './wasm/.build/shown-analys/...'], { cwd: top });
    for (const [view] of shown) assert.ok(execFileSync(join(folder, 'bin', view), { cwd: join(folder, view), encoding: 'utf8' }).length > 20, view);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test('nothing is left unsaid in either language, on other days too', async (t) => {
  const { page, wrong } = await open(t);
  await modules(page);
  for (const on of ['2015-01-01', '2020-06-30', DAY, '2030-01-01']) {
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

test('the help box lists this room’s keys and operations', async (t) => {
  const { page } = await open(t);
  await page.keyboard.press('?');
  const box = await page.getByRole('dialog').innerText();
  assert.match(box, /gå till Kommunen, Folkmängd, Brist, Besöken eller Faktablad/);
  assert.match(box, /1 2 3 4/);
  await page.getByText('Operationer för utvecklare').click();
  await page.getByText('analysis.assess').waitFor();
  assert.equal(await page.getByText('dialogue.assess').count(), 0);
  await page.keyboard.press('Escape');
  await page.keyboard.press('2');
  await page.waitForURL('**/dialog.html');
  await ready(page);
  await page.keyboard.press('4');
  await page.waitForURL('**/analys.html');
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
  const { page, wrong } = await open(t, 'analys.html', { viewport: { width: 360, height: 800 } });
  await modules(page);
  await give(page, 'ond.json', walk(county));
  await page.waitForFunction((name) => !document.body.innerText.includes(name), county.name.sv);
  await setDay(page, DAY);
  for (const view of [...VIEWS, `kommunen/${other.code}`]) {
    await goTo(page, view);
    await openAll(page);
    assert.deepEqual(await page.evaluate(() => ({
      pwned: globalThis.pwned, handlers: document.querySelectorAll('[onerror],[onload],[onclick]').length, images: document.querySelectorAll('img').length,
      links: [...document.querySelectorAll('a[href]')].map((a) => a.getAttribute('href')).filter((to) => !/^(#|(index|dialog|validering)\.html$)/.test(to)),
      wide: document.documentElement.scrollWidth - document.documentElement.clientWidth,
    })), { pwned: undefined, handlers: 0, images: 0, links: [], wide: 0 }, view);
  }
  assert.deepEqual(wrong, []);
});

test('a fact sheet is made for each audience, saved in three forms, and is all that is printed', async (t) => {
  const { page, wrong } = await open(t, 'analys.html#blad');
  await goTo(page, 'blad');
  const options = await page.locator('#for-vem option').evaluateAll((all) => all.map((o) => [o.value, o.textContent]));
  assert.equal(options.length, 5);
  const seen = new Set();
  for (const [is, name] of options) {
    await page.locator('#for-vem').selectOption(is);
    await page.waitForFunction(() => !document.querySelector('.await, .waits'));
    const kick = flat(await page.locator('.blad .kick').innerText());
    assert.equal(kick.toLowerCase(), `faktablad för ${name}`.toLowerCase());
    assert.ok((await page.locator('.blad svg').count()) > 1, name);
    seen.add(await page.locator('.blad').innerText());
  }
  assert.equal(seen.size, 5);
  await page.locator('#kommun').selectOption(other.code);
  await page.locator('.blad h2', { hasText: other.name }).first().waitFor();
  await page.waitForFunction(() => !document.querySelector('.await, .waits'));
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
  assert.deepEqual(wrong, []);
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
  const inBoth = async (what) => {
    for (const lang of ['en', 'sv']) {
      await page.getByRole('button', { name: lang === 'en' ? /in English/ : /på svenska/ }).click();
      for (const view of VIEWS) {
        await goTo(page, view);
        await openAll(page);
        await nothingUnsaid(page, `${what}: ${view} ${lang}`);
      }
    }
  };
  await page.getByRole('button', { name: 'Visa läget' }).click();
  await page.getByText('Skriv vad regionen heter.').waitFor();
  await page.getByLabel('Vad heter regionen?').fill('Västernorrland');
  await page.getByLabel('Vilka kommuner ingår?').fill('2281 Sundsvall\nTimrå');
  await page.getByRole('button', { name: 'Visa läget' }).click();
  await page.getByText('Raden ”Timrå” har ingen kommunkod.').waitFor();
  await page.getByLabel('Vilka kommuner ingår?').fill('2281 Sundsvall\n2262 Timrå');
  await page.getByRole('button', { name: 'Visa läget' }).click();
  await page.locator('.views strong', { hasText: 'Västernorrland' }).waitFor();
  await inBoth('begun');

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
  await inBoth('with figures');
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

describe('axe finds nothing', { concurrency: 1 }, () => {
  for (const [width, lang, colours] of [[1280, 'sv', true], [360, 'sv', true], [320, 'en']]) {
    test(`${width} px, ${lang}`, async (t) => {
      const { page } = await open(t, 'analys.html', { viewport: { width, height: 800 }, colorScheme: 'light' });
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
        await page.locator('#statistikfil').setInputFiles(STATISTICS);
        await page.locator('#statistik table').first().waitFor();
        await look(page, 'nytt', colours);
      });
    });
  }
});
