// Runs the tests of the hosts, two files at a time; the one that loads a host
// has the machine to itself. One server is started for all, which builds the
// engines, and they are taken from it.
//
//   node test/run.mjs [name …]     only files whose names begin with one of these
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, serveAlone, top } from './browser.mjs';
import { modules } from './wasm.mjs';

const ALONE = /^edge-load\.test/;
const wanted = process.argv.slice(2);
const files = readdirSync(new URL('.', import.meta.url))
  .filter((f) => f.endsWith('.test.mjs') && (!wanted.length || wanted.some((w) => f.startsWith(w)))).sort();

mkdirSync(build, { recursive: true });
const server = await serveAlone();
for (const name of modules) writeFileSync(join(build, `${name}.wasm`), Buffer.from(await (await fetch(`${server.url}${name}.wasm`)).arrayBuffer()));

const failed = [];
const run = (file) => new Promise((done) => {
  const began = Date.now();
  const more = join(build, `${file}.log`); // a dot says little of what went wrong
  const reporters = ['dot', 'spec'].flatMap((name, i) => [`--test-reporter=${name}`, `--test-reporter-destination=${i ? more : 'stdout'}`]);
  const child = spawn(process.execPath, ['--test', ...reporters, join('test', file)], {
    cwd: join(top, 'wasm'), stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, SAMVERKAN_WASM: build, SAMVERKAN_SERVER: server.url },
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += chunk));
  child.once('close', (status) => {
    if (status !== 0) {
      failed.push(file);
      said += readFileSync(more, 'utf8').split('failing tests:')[1] ?? '';
    }
    console.log(`\n== ${file}, ${Math.round((Date.now() - began) / 1000)} s\n${said.trim()}`);
    done();
  });
});
// The longest first, so that none is left for the end.
const LONG = ['axe', 'validering', 'analys', 'dialogue', 'hostile', 'edge', 'frame', 'flow', 'host'].map((name) => `${name}.test.mjs`);
const place = (file) => (LONG.includes(file) ? LONG.indexOf(file) : LONG.length);
const queue = files.filter((f) => !ALONE.test(f)).sort((a, b) => place(a) - place(b));
const lane = async () => {
  for (let file; (file = queue.shift()); ) await run(file);
};
await Promise.all([lane(), lane()]);
for (const file of files.filter((f) => ALONE.test(f))) await run(file);

// A test in a browser may rest on how fast the machine is without our knowing. A file
// that failed is run again, with the machine to itself; what passes then is named last,
// for it is to be mended all the same. Where many fail, the machine is not the cause.
const once = [];
if (failed.length <= 2) {
  for (const file of failed.splice(0)) {
    console.log(`\n== ${file}, once more`);
    await run(file);
    if (!failed.includes(file)) once.push(file);
  }
}
if ((await server.stop()) !== 0) failed.push('the server, when it was stopped');
console.log(failed.length ? `\nfailed: ${failed.join(', ')}` : `\npassed: ${files.join(', ')}`);
if (once.length) console.log(`failed first, and passed when run again: ${once.join(', ')}. Look at what it said above.`);
process.exit(failed.length ? 1 : 0);
