// A room as its tests meet it, and what every room is tested for. Tests that only
// read share one page: to open one, compile its engine and compute its example
// takes longer than most of what is read.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { browser, build, serve, top } from './browser.mjs';
import { look } from './look.mjs';

// In the order of the keys 1 to 4; own is what no other room's page asks for.
const ROOMS = [
  { name: 'Partnerskap', path: 'index.html', engine: 'partnership', own: /^app\/(texts\.|partnership|views\/)|dropin|\/first\.json/ },
  { name: 'Dialog', path: 'dialog.html', engine: 'dialogue', own: /^app\/dialog\/|vocollege|dialogue-first/ },
  { name: 'Validering', path: 'validering.html', engine: 'validation', own: /^app\/validering\/|cooks|validation-first/ },
  { name: 'Analys', path: 'analys.html', engine: 'analysis', own: /^app\/analys\/|vasternorrland|analysis-first/ },
];

export const UNSAID = /undefined|NaN|null|\{\w|\[object/;
export const flat = (said) => said.replace(/\s+/g, ' ').trim();
export const ready = (page) => page.waitForFunction(() => document.documentElement.dataset.ready === 'true');
export const drawn = (page) => page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
export const h1 = (page) => page.locator('#main h1').innerText().then(flat);
/** Waits until the heading says something; in vain it fails with what it says. */
export const says = async (page, want) => {
  await page.waitForFunction((w) => document.querySelector('#main h1')?.innerText.replace(/\s+/g, ' ').trim() === w, want).catch(() => {});
  assert.equal(await h1(page), want);
};
/**
 * Waits until what stands there is that text, or is like that expression; in vain
 * it fails with what stands. A click is answered when the page comes to it.
 */
export const shows = async (locator, want) => {
  const said = async () => flat((await locator.innerText()).replace(/\s*: varför\?/g, ''));
  const is = (text) => (typeof want === 'string' ? text === want : want.test(text));
  for (const until = Date.now() + 30_000; Date.now() < until && !is(await said());) await new Promise((later) => setTimeout(later, 50));
  if (typeof want === 'string') assert.equal(await said(), want);
  else assert.match(await said(), want);
};
/** What happens while every question to the engine waits so many milliseconds, as on a phone that takes its time. */
export const slowly = async (page, ms, happens) => {
  await page.evaluate((wait) => {
    const post = Worker.prototype.postMessage;
    Worker.prototype.postMessage = function (...all) { setTimeout(() => post.apply(this, all), wait); };
    globalThis.atOnce = () => { Worker.prototype.postMessage = post; };
  }, ms);
  try {
    await happens();
  } finally {
    await page.evaluate(() => globalThis.atOnce());
  }
};
/** What a page complains of, from now on; it is page.wrong too. */
export const listen = (page, wrong = []) => {
  page.wrong = wrong;
  page.on('pageerror', (e) => wrong.push(e.message));
  page.on('console', (m) => { if (m.type() === 'error' || m.type() === 'warning') wrong.push(m.text()); });
  return wrong;
};
/** Waits until what is shown is kept on the device, and the page says so: it may say so still of the change before. */
export const saved = async (page) => {
  await page.getByText(/Sparat på den här enheten \d\d\.\d\d/).waitFor();
  await page.evaluate(async () => {
    const [{ app }, { load }] = await Promise.all(['app', 'store'].map((name) => import(new URL(`app/${name}.mjs`, location.href).href)));
    for (const until = Date.now() + 30_000; Date.now() < until;) {
      if (JSON.stringify((await load('work'))?.document) === JSON.stringify(app.now.document)) return;
      await new Promise((later) => setTimeout(later, 20));
    }
    throw new Error('What is shown was never kept.');
  });
};
export const give = (page, name, document) => page.locator('#fil').setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(typeof document === 'string' ? document : JSON.stringify(document)) });
/** Waits until the page says yes to what takes it time to answer: waitForFunction takes a promise for a yes. */
export const until = async (page, holds, of) => {
  for (const end = Date.now() + 30_000; !(await page.evaluate(holds, of)); await page.waitForTimeout(50)) assert.ok(Date.now() < end, `never so: ${holds}`);
};
/** Waits until what is shown is somebody's own. What a phone leaves out of the heading tells nothing of it. */
export const owns = (page) => until(page, async () => (await import(new URL('app/app.mjs', location.href).href)).app.now.source === 'own');
export const engineStands = (page) => page.waitForFunction(() => performance.getEntriesByName('engine').length > 0);
export const language = async (page, lang) => {
  await page.getByRole('button', { name: lang === 'en' ? /in English/ : /på svenska/ }).click();
  assert.equal(await page.evaluate(() => document.documentElement.lang), lang);
};
export const openAll = async (page, which = 'main details') => {
  await page.evaluate((of) => document.querySelectorAll(of).forEach((d) => { d.open = true; }), which);
  await drawn(page);
};
const stands = (page, view) => page.waitForFunction((of) => document.querySelector('.views [aria-current]')?.hash === `#${of}` && document.querySelector('#main .view h1'), view);
/** Waits until what the view asks the engine has come, which answers one question after the other, and is drawn. */
export const settled = async (page) => {
  await page.evaluate(async () => {
    const { ask } = await import(new URL('app/engine.mjs', location.href).href);
    await ask('seeds.list');
  });
  await page.waitForFunction(() => !document.querySelector('.await, .waits'), undefined, { timeout: 60_000 });
  await drawn(page);
};
export const goTo = async (page, address) => {
  await page.evaluate((hash) => { location.hash = hash; }, address);
  const [view] = address.split(/[?/]/);
  await stands(page, view).catch((error) => { throw new Error(`${address} does not come. ${page.wrong.join(' ')}`, { cause: error }); });
  await settled(page);
};
/** Nothing is left unsaid on the page, but in the code that it shows. */
export const nothingUnsaid = async (page, where) => {
  const said = await page.evaluate(() => {
    const code = document.querySelector('#utv');
    code.hidden = true;
    const text = document.getElementById('app').innerText;
    code.hidden = false;
    return text;
  });
  assert.equal(new RegExp(`.{0,60}(${UNSAID.source}).{0,60}`, 's').exec(said)?.[0], undefined, where);
};

// Nasty texts in every place that holds one, and as the names of people.
function hostile(document) {
  const nasty = ['<img src=x onerror="globalThis.pwned=1">', '"><svg onload=globalThis.pwned=1>', 'javascript:globalThis.pwned=1//', '\u202egpj.exe', '{n|a|b} ${1}', 'å'.repeat(500)];
  let i = 0;
  const next = () => nasty[i++ % nasty.length];
  const walk = (value) => {
    if (Array.isArray(value)) return value.map(walk);
    if (!value || typeof value !== 'object') return value;
    if (typeof value.sv === 'string') return { sv: next(), en: next() };
    return Object.fromEntries(Object.entries(value).map(([k, inner]) => [k, k === 'people' && typeof inner[0] === 'object' ? inner.map((p) => ({ ...p, name: next().slice(0, 200) })) : walk(inner)]));
  };
  return walk(document);
}

/**
 * The room of that name. views has the letter and the name of each view, more the
 * addresses below them that are looked at too; example and day are what it opens
 * on, verdict what the report says of it and heading what the first view does; days
 * are those on which nothing may be left unsaid, and begins comes when what is
 * looked at stands where one begins with one's own.
 */
export function room(name, { edits, views, more = [], example, day, verdict, heading, days, begins }) {
  const here = ROOMS.find((r) => r.name === name), others = ROOMS.filter((r) => r !== here);
  const VIEWS = Object.keys(views), home = VIEWS[0];
  const [letters, names] = [0, 1].map((i) => Object.values(views).map((of) => of[i]));
  let server, shared;
  before(async () => { server = await serve(); });
  after(() => server?.stop());

  const opened = async (path = here.path, { worker = true, ...options } = {}) => {
    const context = await browser({ viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce', colorScheme: 'light', ...options });
    if (!worker) await context.addInitScript(() => { Object.defineProperty(Navigator.prototype, 'serviceWorker', { configurable: true, value: undefined }); });
    const page = await context.newPage();
    const asked = [], wrong = listen(page);
    page.on('request', (r) => asked.push(new URL(r.url()).pathname.slice(1)));
    await page.goto(server.url + path);
    await ready(page);
    return { context, page, asked, wrong };
  };
  /** A fresh person's page, without the service worker if that is said; closed when the test is over, however it went. */
  const open = async (t, path, options) => {
    const person = await opened(path, options);
    t.after(() => person.context.close());
    return person;
  };
  /** The page's own modules, as globalThis.room, for what no view has to have. */
  const modules = (page) => page.evaluate(async (paths) => {
    globalThis.room = Object.assign({}, ...(await Promise.all(paths.map((path) => import(new URL(path, location.href).href)))));
  }, ['app/app.mjs', 'app/why.mjs', edits]);
  const setDay = (page, on) => page.evaluate((to) => room.edit(room.label({ sv: 'Dag.', en: 'Day.' }), () => ({ on: to })), on);

  /**
   * A test that only reads, on the page that such tests share: it begins and ends on
   * the first view, with nothing changed. After one that fails the next has a new
   * one. Without the service worker, which fetches all rooms.
   */
  const reads = (what, run) => test(what, async (t) => {
    const mine = shared ?? (await opened(here.path, { worker: false }));
    const { context, page, wrong } = mine;
    shared = undefined;
    try {
      await modules(page);
      await run(mine, t);
      await modules(page);
      assert.deepEqual(await page.evaluate(() => [room.app.now.source, room.app.saved.state]), ['example', 'nothing']);
      await goTo(page, home);
      await page.evaluate(() => {
        document.activeElement.blur();
        document.querySelectorAll('main details').forEach((d) => { d.open = false; });
      });
      assert.deepEqual(wrong, []);
      shared = mine;
    } finally {
      if (!shared) await context.close();
    }
  });

  /** Every view in both languages, with everything open, says what it has to say. */
  const saysAll = async (page, where) => {
    for (const lang of ['en', 'sv']) {
      await language(page, lang);
      for (const view of VIEWS) {
        await goTo(page, view);
        await openAll(page);
        await nothingUnsaid(page, `${where}: ${view} ${lang}`);
      }
    }
  };

  /** What is tested in every room. */
  const common = () => {
    reads('it opens on its example, with its own code and engine and no other', async ({ page, asked }) => {
      assert.equal(await page.title(), `${names[0]}: ${verdict[0].toLowerCase()}${verdict.slice(1).split('. ')[0].replace(/\.$/, '')} – samverkan`);
      assert.deepEqual(await page.locator('header nav[aria-label=Rum] a').allInnerTexts(), ROOMS.map((r) => r.name));
      assert.equal(await page.locator('nav[aria-label=Rum] [aria-current]').innerText(), name);
      assert.equal(await h1(page), heading);
      await engineStands(page);
      for (const view of VIEWS) {
        await goTo(page, view);
        assert.ok((await h1(page)).length > 10, view);
        assert.equal(await page.locator('nav[aria-label=Vyer] [aria-current=page]').count(), 1, view);
      }
      assert.deepEqual(asked.filter((path) => path.endsWith('.wasm')), [`${here.engine}.wasm`]);
      assert.deepEqual(asked.filter((path) => others.some(({ own }) => own.test(path))), []);
    });

    reads('reasons are asked and left by keyboard, in every view', async ({ page }) => {
      for (const [i, view] of VIEWS.entries()) {
        await page.keyboard.press('g');
        await page.keyboard.press(letters[i]);
        await stands(page, view);
        await page.locator('main [data-why]').first().waitFor();
        await drawn(page);
        assert.ok((await page.locator('#varfor h2').innerText()).length > 5, `${view}: the margin answers before anything is asked`);
        await page.keyboard.press('n');
        const key = await page.evaluate(() => document.activeElement.dataset.why);
        assert.ok(key, view);
        await page.keyboard.press('v');
        await page.locator('#varfor.open h2:focus').waitFor();
        assert.ok(page.url().endsWith(`?varfor=${encodeURIComponent(key)}`), page.url());
        await page.keyboard.press('Escape');
        await page.waitForFunction((k) => document.activeElement?.dataset.why === k && !document.querySelector('#varfor.open'), key);
      }
    });

    reads('every number and piece that can be asked has a reason', async ({ page }) => {
      for (const view of [...VIEWS, ...more]) {
        await goTo(page, view);
        await openAll(page);
        const unanswered = () => page.evaluate(() => [...new Set([...document.querySelectorAll('main [data-why]')].map((node) => node.dataset.why))].filter((key) => !room.reason(key)?.head));
        let without = await unanswered();
        for (const until = Date.now() + 20_000; without.length && Date.now() < until;) without = await unanswered(); // some come when the engine stands
        assert.deepEqual(without, [], view);
      }
    });

    reads('the JSON, the Go code and the call that are shown give what the view shows', async ({ page }) => {
      await page.evaluate(() => { navigator.clipboard.writeText = async (text) => { globalThis.copied.push(text); }; });
      const folder = join(build, `shown-${here.engine}`);
      const shown = [];
      try {
        for (const view of VIEWS) {
          await goTo(page, view);
          await page.evaluate(() => { globalThis.copied = []; });
          if (!(await page.locator('#utv details').evaluate((d) => d.open))) await page.locator('#utv summary').click();
          await page.locator('#utv-go').waitFor();
          await page.waitForFunction(() => !/"result": \{\}/.test(document.getElementById('utv').textContent)); // an answer that takes a while
          for (const copy of await page.locator('#utv .code button').all()) await copy.click();
          const [request, slice, go, curl] = await page.evaluate(() => globalThis.copied);
          const reply = await (await fetch(new URL(/http\S+/.exec(curl)[0]), { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: request })).json();
          const { result } = JSON.parse(slice);
          assert.ok(Object.keys(result).length > 0, view);
          for (const [member, value] of Object.entries(result)) assert.deepEqual(reply.result[member], value, `${view}: ${member}`);
          shown.push([view, go, JSON.stringify(JSON.parse(request).document)]);
        }
        // All programs are built at once, without what a debugger reads: linking takes the time.
        rmSync(folder, { recursive: true, force: true });
        for (const [view, go, document] of shown) {
          mkdirSync(join(folder, view), { recursive: true });
          writeFileSync(join(folder, view, 'main.go'), go);
          writeFileSync(join(folder, view, /ReadFile\("([^"]+)"\)/.exec(go)[1]), document);
        }
        mkdirSync(join(folder, 'bin'));
        execFileSync('go', ['build', '-ldflags=-s -w', '-o', join(folder, 'bin'), `./wasm/.build/shown-${here.engine}/...`], { cwd: top });
        for (const [view] of shown) assert.ok(execFileSync(join(folder, 'bin', view), { cwd: join(folder, view), encoding: 'utf8' }).length > 20, view);
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    });

    // One page for all widths: it is made narrower as it stands, and light and dark by turns.
    reads('axe finds nothing', async ({ page }, t) => {
      for (const [width, lang, colours] of [[1280, 'sv', true], [360, 'sv', true], [320, 'en']]) {
        await t.test(`${width} px, ${lang}`, async (of) => {
          await page.setViewportSize({ width, height: 800 });
          if (lang === 'en') await language(page, lang);
          for (const view of VIEWS) await of.test(view, async () => {
            await goTo(page, view);
            await openAll(page);
            await look(page, `${view}, all open`, colours);
            const key = await page.evaluate(() => [...document.querySelectorAll('main [data-why]')].find((node) => node.checkVisibility())?.dataset.why);
            if (!key) return;
            await goTo(page, `${view}?varfor=${encodeURIComponent(key)}`);
            await look(page, `${view}, why`, colours);
          });
          await of.test('nytt', async () => {
            await page.evaluate(() => { location.hash = 'nytt'; });
            await begins(page);
            await look(page, 'nytt', colours);
          });
        });
      }
      await language(page, 'sv');
      await page.setViewportSize({ width: 1280, height: 900 });
    });

    reads('the help box lists this room’s keys and operations, and the keys go to other rooms', async ({ page }) => {
      await page.keyboard.press('?');
      const box = page.getByRole('dialog');
      const said = flat(await box.innerText());
      for (const part of [`gå till ${names.slice(0, -1).join(', ')} eller ${names.at(-1)}`, 'gå till rummet Partnerskap, Dialog, Validering eller Analys', '1 2 3 4']) assert.ok(said.includes(part), part);
      await box.getByText('Operationer för utvecklare').click();
      await box.getByText(`${here.engine}.assess`).waitFor();
      for (const { engine } of others) assert.equal(await page.getByText(`${engine}.assess`).count(), 0);
      await page.keyboard.press('Escape');
      assert.equal(await page.getByRole('button', { name: /^Dela/ }).count(), 0, 'no link');
      for (const to of [others[1], here]) {
        await page.keyboard.press(`${ROOMS.indexOf(to) + 1}`);
        await page.waitForURL(`**/${to.path}`);
        await ready(page);
      }
    });

    test('nothing is left unsaid in either language, on other days too', async (t) => {
      const { page, wrong } = await open(t);
      await modules(page);
      for (const on of days) {
        await setDay(page, on);
        await saysAll(page, on);
      }
      assert.deepEqual(wrong, []);
    });

    test('a hostile document is text in every view', async (t) => {
      const { page, wrong } = await open(t, here.path, { viewport: { width: 360, height: 800 } });
      await modules(page);
      await give(page, 'ond.json', hostile(example));
      await owns(page);
      await setDay(page, day);
      for (const view of [...VIEWS, ...more]) {
        await goTo(page, view);
        await openAll(page, 'details');
        assert.deepEqual(await page.evaluate((rooms) => ({
          pwned: globalThis.pwned, handlers: document.querySelectorAll('[onerror],[onload],[onclick]').length, images: document.querySelectorAll('img').length,
          links: [...document.querySelectorAll('a[href]')].map((a) => a.getAttribute('href')).filter((to) => !to.startsWith('#') && !rooms.includes(to)),
          wide: document.documentElement.scrollWidth - document.documentElement.clientWidth,
        }), others.map((r) => r.path)), { pwned: undefined, handlers: 0, images: 0, links: [], wide: 0 }, view);
      }
      assert.deepEqual(wrong, []);
    });
  };

  return { VIEWS, url: (path) => new URL(path, server.url).href, open, reads, modules, setDay, saysAll, common };
}
