// What the hosts cost. Sizes, counts and ratios decide; times are shown beside
// their goals and decide nothing, for they are a machine's.
//
//   node test/bench.mjs            compares with bench.json
//   node test/bench.mjs --update   writes bench.json anew
import { spawnSync } from 'node:child_process';
import { readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, brotliCompressSync, constants } from 'node:zlib';
import { build, launch, serve, top } from './browser.mjs';
import { Engine } from '../host/samverkan.mjs';

// Of the modules, the budget is what a visitor of one room downloads: that
// room's. The whole is for programs, which load a file once from their own
// disk; it grows with every room and has no limit.
const modules = { partnership: 'partnership', dialogue: 'dialogue', validation: 'validation', analysis: 'analysis', whole: 'samverkan' };
const budgets = { // WASM.md: goal, hard limit
  partnershipBrotli: [1.15e6, 1.4e6], dialogueBrotli: [1.15e6, 1.4e6], validationBrotli: [1.15e6, 1.4e6], analysisBrotli: [1.15e6, 1.4e6], pageBrotli: [60e3, 100e3], dialoguePageBrotli: [60e3, 100e3], validationPageBrotli: [60e3, 100e3], analysisPageBrotli: [60e3, 100e3], memoryOf1MB: [16 * 2 ** 20, 32 * 2 ** 20],
  rulebookRatio: [2, 2.5], assessRatio: [12, 20],
  recomputeMs: [16.7], readyMs: [250, 600], coldLaneMs: [150, 500], coldGoMs: [300, 800],
};
const measured = {};

// In the page: one judgement of the example, there and back to the worker; and
// an edit until the heading says something else.
const edits = async () => {
  const module = (name) => import(new URL(name, location.href).href);
  const [{ raw }, { app }] = await Promise.all([module('app/engine.mjs'), module('app/app.mjs')]);
  const middle = (list) => Math.round([...list].sort((a, b) => a - b)[list.length >> 1] * 10) / 10;
  const request = JSON.stringify({ document: app.now.document, on: app.now.on });
  const calls = [], seen = [];
  for (let i = 0; i < 60; i++) {
    const began = performance.now();
    await raw('partnership.assess', request);
    if (i >= 20) calls.push(performance.now() - began);
  }
  location.hash = 'parter';
  for (let i = 0; i < 30; i++) {
    await new Promise((then) => setTimeout(then, 120));
    const select = [...document.querySelectorAll('select')].find((e) => `${e.labels[0]?.innerText ?? ''}${e.getAttribute('aria-label') ?? ''}`.includes('Ekdals kommun'));
    const heading = document.querySelector('#main h1').innerText;
    const changed = new Promise((then) => {
      const watch = new MutationObserver(() => {
        if (document.querySelector('#main h1').innerText === heading) return;
        watch.disconnect();
        then(performance.now());
      });
      watch.observe(document.getElementById('app'), { subtree: true, childList: true, characterData: true });
    });
    select.value = select.value === 'active' ? 'passive' : 'active';
    const began = performance.now();
    for (const type of ['input', 'change']) select.dispatchEvent(new Event(type, { bubbles: true }));
    if (i >= 10) seen.push((await changed) - began);
    else await changed;
  }
  return { recomputeMs: middle(calls), editToScreenMs: middle(seen) };
};

const smallest = (bytes) => ({ params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } });
const brotli = (bytes) => brotliCompressSync(bytes, smallest(bytes)).length;
const files = (dir) => readdirSync(dir, { withFileTypes: true, recursive: true }).filter((f) => f.isFile()).map((f) => join(f.parentPath ?? f.path, f.name));
const run = (program, ...args) => {
  const ran = spawnSync(program, args, { cwd: top, encoding: 'utf8', maxBuffer: 1 << 26 });
  if (ran.status !== 0) throw new Error(`${program} ${args.join(' ')}: ${ran.stderr}`);
  return ran.stdout;
};
const median = (list) => [...list].sort((a, b) => a - b)[list.length >> 1];

// Sizes.
const site = join(build, 'bench-site');
rmSync(site, { recursive: true, force: true });
run('go', 'run', './wasm/serve', '-write', site);
const wasm = Object.fromEntries(Object.entries(modules).map(([name, file]) => [name, readFileSync(join(site, `${file}.wasm`))]));
await Promise.all(Object.entries(wasm).map(async ([name, bytes]) => {
  measured[`${name}Bytes`] = bytes.length;
  measured[`${name}Brotli`] = undefined; // its place in the list
  measured[`${name}Brotli`] = (await promisify(brotliCompress)(bytes, smallest(bytes))).length;
}));
// What the first view of each room needs, which its page names, with the engine's
// workers and the service worker; the other views come when it stands.
const own = files(site).filter((f) => /\.(mjs|js|css)$/.test(f)).map((f) => ({ name: relative(site, f), weight: brotli(readFileSync(f)) }));
const weigh = (list) => list.reduce((sum, { weight }) => sum + weight, 0);
const first = new Set();
for (const [measure, page] of [['pageBrotli', 'index.html'], ['dialoguePageBrotli', 'dialog.html'], ['validationPageBrotli', 'validering.html'], ['analysisPageBrotli', 'analys.html']]) {
  const html = readFileSync(join(site, page), 'utf8');
  const needed = own.filter(({ name }) => /^host\/|^sw\.js$/.test(name) || html.includes(`"${name}"`));
  measured[measure] = weigh(needed);
  for (const one of needed) first.add(one);
}
measured.laterBrotli = weigh(own.filter((one) => !first.has(one)));
measured.pageFiles = own.length;

// The memory that a request of 1 MB takes: a document with as many people.
const dropin = JSON.parse(readFileSync(join(top, 'examples/dropin/dropin.json'), 'utf8'));
const big = structuredClone(dropin);
for (let i = 0; JSON.stringify(big).length < 1e6 && i < 400; i++) {
  for (let k = 0; k < 25; k++) big.people.push({ id: `extra-${i}-${k}`, name: `Extra Person ${i} ${k}`, organization: 'ekdal', roles: [{ role: 'representative', from: '2026-01-01' }] });
}
const engine = new Engine(new WebAssembly.Module(wasm.partnership));
const reply = new TextDecoder().decode(engine.call('partnership.assess', JSON.stringify({ document: big, on: '2026-03-12' })));
if (!reply.startsWith('{"result":')) throw new Error(reply.slice(0, 300));
measured.memoryOf1MB = engine.memory;

// Ready in Chromium, each time with nothing kept from before: the verdict on
// the screen, and the engine behind it.
const server = await serve();
const chromium = await launch();
const ready = [], engines = [], requests = [];
for (let i = 0; i < 11; i++) {
  const context = await chromium.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  let n = 0;
  page.on('request', () => n++);
  await page.goto(server.url);
  await page.waitForFunction(() => document.documentElement.dataset.ready === 'true');
  const counted = n;
  await page.waitForFunction(() => performance.getEntriesByName('engine').length > 0);
  if (i > 0) { // the first one is Chromium's own start
    ready.push(await page.evaluate(() => performance.getEntriesByName('ready')[0].startTime));
    engines.push(await page.evaluate(() => performance.getEntriesByName('engine')[0].startTime));
    requests.push(counted);
  }
  if (i === 10) Object.assign(measured, await page.evaluate(edits));
  await context.close();
}
await chromium.close();
await server.stop();
measured.readyMs = Math.round(median(ready));
measured.engineMs = Math.round(median(engines));
measured.requestsToReady = median(requests);

// The edge. A ratio of two CPU times moves by a tenth or more while others use
// the machine: what is above its limit is measured again, and decides when it
// was above three times in a row.
let edge;
for (let i = 0; i < 3; i++) {
  edge = JSON.parse(run(process.execPath, 'wasm/test/edge-bench.mjs'));
  measured.rulebookRatio = edge['rulebook.get'].ratio;
  measured.assessRatio = edge['partnership.assess'].ratio;
  const over = ['rulebookRatio', 'assessRatio'].filter((name) => measured[name] > budgets[name][1]);
  if (!over.length) break;
  console.log(`above the limit: ${over.map((name) => `${name} ${measured[name]}`).join(', ')} (measuring ${i + 1} of 3)`);
}
measured.coldLaneMs = edge.coldStart.laneWithProcessMs;
measured.coldGoMs = edge.coldStart.handlerWithProcessMs;

const kept = new URL('bench.json', import.meta.url);
const before = process.argv.includes('--update') ? {} : JSON.parse(readFileSync(kept, 'utf8'));
const counts = ['partnershipBrotli', 'dialogueBrotli', 'validationBrotli', 'analysisBrotli', 'pageBrotli', 'dialoguePageBrotli', 'validationPageBrotli', 'analysisPageBrotli', 'laterBrotli', 'pageFiles', 'memoryOf1MB'];
const over = [];
for (const [name, value] of Object.entries(measured)) {
  const [goal, limit] = budgets[name] ?? [];
  const isTime = name.endsWith('Ms');
  const verdict = [];
  if (limit !== undefined && value > limit) verdict.push('above the hard limit');
  else if (goal !== undefined && value > goal) verdict.push('above the goal');
  if (limit !== undefined && value > limit && !isTime) over.push(name);
  if (counts.includes(name) && before[name] !== undefined && value > before[name] * 1.02) {
    verdict.push(`was ${before[name]}`);
    over.push(name);
  }
  console.log(`${name.padEnd(18)} ${String(value).padStart(10)}  ${goal === undefined ? '' : `goal ${goal}${limit === undefined ? '' : `, limit ${limit}`}`} ${verdict.join(', ')}`);
}
if (process.argv.includes('--update')) writeFileSync(kept, `${JSON.stringify(measured, null, 2)}\n`);
if (over.length) {
  console.error(`\nToo much: ${over.join(', ')}. If a growth is meant, say why and run it with --update.`);
  process.exit(1);
}
