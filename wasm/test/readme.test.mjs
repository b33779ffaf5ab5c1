// The JavaScript of the README runs as it stands, and prints what it says.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { top } from './browser.mjs';

test('the README', () => {
  const [, code] = /```js\n([^]*?)```/.exec(readFileSync(join(top, 'README.md'), 'utf8'));
  const [, says] = /\/\/ (.*)\n$/.exec(code);
  const folder = mkdtempSync(join(tmpdir(), 'samverkan-readme-'));
  try {
    execFileSync('go', ['run', './wasm/serve', '-write', join(folder, 'site')], { cwd: top, stdio: 'ignore' });
    writeFileSync(join(folder, 'main.mjs'), code);
    assert.equal(execFileSync(process.execPath, ['main.mjs'], { cwd: folder, encoding: 'utf8' }), `${says}\n`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
