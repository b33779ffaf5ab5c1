// The story again with the keyboard alone: no mouse event is made.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { browser, serve } from './browser.mjs';
import { h1, ready } from './room.mjs';

let server, context, page;
const press = async (...keys) => { for (const key of keys) await page.keyboard.press(key); };
const focused = () => page.evaluate(() => {
  const e = document.activeElement;
  return `${e.tagName.toLowerCase()} ${e.getAttribute('aria-label') ?? (e.labels?.[0]?.innerText || e.innerText || e.value || '')}`.replace(/\s+/g, ' ').trim();
});
const says = async (want) => {
  await page.waitForFunction((w) => document.querySelector('#main h1')?.innerText.replace(/\s+/g, ' ').startsWith(w), want).catch(() => {});
  assert.ok((await h1(page)).startsWith(want), `${await h1(page)} instead of ${want}`);
};
/** Tab until the focus is where it is looked for; what has focus is always seen. */
const tabTo = async (what) => {
  for (let i = 0; i < 80; i++) {
    await press('Tab');
    const seen = await page.evaluate(() => {
      const e = document.activeElement;
      if (e === document.body) return true;
      const box = e.getBoundingClientRect();
      const style = getComputedStyle(e);
      const ringed = style.outlineStyle !== 'none' || e.closest('.pz') !== null;
      return ringed && box.width > 0 && box.top < innerHeight && box.bottom > 0;
    });
    assert.ok(seen, `focus cannot be seen on ${await focused()}`);
    if (what.test(await focused())) return;
  }
  assert.fail(`Tab never comes to ${what}`);
};

before(async () => {
  server = await serve();
  context = await browser({ viewport: { width: 1280, height: 900 } });
  page = await context.newPage();
  await page.goto(server.url);
  await ready(page);
});
after(async () => {
  await context?.close();
  await server?.stop();
});

describe('by keyboard alone', { concurrency: 1 }, () => {
  test('the first stop skips to the content', async () => {
    await press('Tab');
    assert.match(await focused(), /Till innehållet/);
    await press('Enter');
    assert.match(await focused(), /^main/);
  });

  test('the passive partner is woken', async () => {
    await tabTo(/Läge för Arbetsmarknadskontoret i länet/);
    await press('ArrowUp'); // from passive to active
    await tabTo(/Vem kom från Arbetsmarknadskontoret/);
    await press('ArrowDown');
    await says('Håller inte än. En sak måste ändras.');
  });

  test('why is asked and closed, and focus comes back', async () => {
    await press('g', 'b');
    await page.evaluate(() => document.getElementById('main').focus());
    await tabTo(/Varför\? ?Tid för möten/);
    await press('v');
    await page.waitForFunction(() => location.hash.includes('varfor=P17') && document.activeElement.closest('aside'));
    await press('Escape');
    await page.waitForFunction(() => !location.hash.includes('varfor'));
    assert.match(await focused(), /Varför\? ?Tid för möten/);
  });

  test('a gate is passed with a reason', async () => {
    await tabTo(/Gå förbi, med skäl/);
    await press('Enter');
    await page.locator('#skal').waitFor();
    for (let i = 0; i < 6 && !(await page.evaluate(() => document.activeElement.id === 'skal')); i++) await press('Tab');
    await page.keyboard.type('Kort tid, beslutat av styrgruppen.');
    await press('Enter');
    await says('Håller med villkor.');
  });

  test('undo and redo', async () => {
    await press('Control+z', 'Control+z', 'Control+z');
    await says('Håller inte än. Två saker måste ändras.');
    await press('Control+y', 'Control+y', 'Control+y');
    await says('Håller med villkor.');
  });

  test('the views, the puzzle, the tables and the help', async () => {
    await press('g', 'f');
    await page.waitForFunction(() => location.hash.startsWith('#faktorer'));
    await press('g', 'p');
    await page.waitForFunction(() => location.hash.startsWith('#parter'));
    await press('g', 'b');
    await page.waitForFunction(() => location.hash.startsWith('#besked'));
    await page.evaluate(() => document.querySelector('.pz a[tabindex="0"]').focus());
    const at = () => page.evaluate(() => document.activeElement.dataset.at.split(',').map(Number));
    const all = await page.evaluate(() => [...document.activeElement.ownerSVGElement.querySelectorAll('[data-at]')].map((node) => node.dataset.at.split(',').map(Number)));
    const [row, column] = await at();
    const along = all.filter(([r]) => r === row).map(([, c]) => c).sort((a, b) => a - b);
    const down = all.filter(([, c]) => c === column).map(([r]) => r).sort((a, b) => a - b);
    for (const [key, to] of [['Home', [row, along[0]]], ['ArrowRight', [row, along[1]]], ['End', [row, along.at(-1)]], ['ArrowLeft', [row, along.at(-2)]], ['Home', [row, along[0]]]]) {
      await press(key);
      assert.deepEqual(await at(), to, key);
    }
    if (column !== along[0]) await page.evaluate((where) => document.activeElement.ownerSVGElement.querySelector(`[data-at="${where}"]`).focus(), [row, column]);
    for (const to of [...down.filter((r) => r > row), down.at(-1), ...down.slice(0, -1).reverse(), down[0]]) {
      await press(to > (await at())[0] || to === down.at(-1) ? 'ArrowDown' : 'ArrowUp');
      assert.deepEqual(await at(), [to, column], 'over the places that need no piece');
    }
    await press('Enter');
    await page.waitForFunction(() => location.hash.includes('varfor=bit.'));
    await press('Escape');
    await page.waitForFunction(() => !location.hash.includes('varfor'));
    await press('t');
    assert.equal(await page.evaluate(() => document.activeElement.closest('details').open), true);
    await press('?');
    await page.locator('dialog[open]').waitFor();
    await press('Escape');
    assert.equal(await page.locator('dialog[open]').count(), 0);
  });

  test('single letters can be switched off, and never act in a field', async () => {
    await press('g', 'p');
    await page.waitForFunction(() => location.hash.startsWith('#parter'));
    await page.evaluate(() => document.getElementById('ny-namn').focus());
    await page.keyboard.type('gbgf?j');
    assert.equal(await page.locator('#ny-namn').inputValue(), 'gbgf?j');
    assert.ok((await page.evaluate(() => location.hash)).startsWith('#parter'));
    await page.locator('#ny-namn').fill('');
    await page.evaluate(() => document.getElementById('main').focus());
    await press('?');
    await page.locator('dialog[open]').waitFor();
    for (let i = 0; i < 10 && !(await page.evaluate(() => document.activeElement.type === 'checkbox')); i++) await press('Tab');
    await press('Space', 'Escape');
    await press('g', 'b');
    assert.ok((await page.evaluate(() => location.hash)).startsWith('#parter'));
  });

  test('a file is opened and saved', async () => {
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), press('Control+o')]);
    assert.ok(chooser);
    const [download] = await Promise.all([page.waitForEvent('download'), press('Control+s')]);
    assert.match(download.suggestedFilename(), /\.json$/);
  });
});
