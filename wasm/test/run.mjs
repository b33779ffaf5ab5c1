// Runs the tests of the hosts one file after the other: they share a machine,
// and some measure memory. Build products are made once, before.
//
//   node test/run.mjs [name …]     only files whose names hold one of these
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { build, top } from './browser.mjs';
import { buildModule, modules } from './wasm.mjs';

const wanted = process.argv.slice(2);
const files = readdirSync(new URL('.', import.meta.url))
  .filter((f) => f.endsWith('.test.mjs') && (!wanted.length || wanted.some((w) => f.includes(w)))).sort();

mkdirSync(build, { recursive: true });
for (const name of modules) buildModule(name, join(build, `${name}.wasm`));

const failed = [];
for (const file of files) {
  console.log(`\n== ${file}`);
  const ran = spawnSync(process.execPath, ['--test', '--test-reporter=dot', join('test', file)], {
    cwd: join(top, 'wasm'), stdio: 'inherit', env: { ...process.env, SAMVERKAN_WASM: build },
  });
  if (ran.status !== 0) failed.push(file);
}
console.log(failed.length ? `\nfailed: ${failed.join(', ')}` : `\npassed: ${files.join(', ')}`);
process.exit(failed.length ? 1 : 0);
