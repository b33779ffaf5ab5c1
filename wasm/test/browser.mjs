// Chromium for the tests, and the page served by `go run ./wasm/serve`.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

export const top = fileURLToPath(new URL('../../', import.meta.url));
export const build = join(top, 'wasm', '.build');

const places = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

const options = () => {
  const executablePath = places.find((p) => p && existsSync(p));
  if (!executablePath) throw new Error('There is no Chromium. Install it (Debian: apt-get install chromium), or say where it is with CHROMIUM=…');
  return {
    executablePath, headless: true,
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  };
};

/** Starts Chromium, and nothing that calls home; each newContext() is a fresh person. */
export const launch = () => chromium.launch(options());

/** The same with a profile on the disk, as a person has: what is kept outlives a page. */
export const browser = async (more = {}) => {
  const profile = mkdtempSync(join(tmpdir(), 'samverkan-'));
  const context = await chromium.launchPersistentContext(profile, {
    ...options(), acceptDownloads: true, locale: 'sv-SE', timezoneId: 'Europe/Stockholm', ...more,
  });
  const close = context.close.bind(context);
  context.close = async () => {
    await close();
    rmSync(profile, { recursive: true, force: true });
  };
  return context;
};

/** Builds and starts the native server on a free port; stop it with stop(). */
export const serve = async (...args) => {
  const program = join(build, 'serve');
  const built = spawnSync('go', ['build', '-o', program, './wasm/serve'], { cwd: top, encoding: 'utf8' });
  if (built.status !== 0) throw new Error(`go build: ${built.stderr}`);
  const child = spawn(program, ['-addr', '127.0.0.1:0', ...args], { cwd: top, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  const url = await new Promise((resolve, reject) => {
    const hear = (chunk) => {
      said += chunk;
      const found = /http:\/\/127\.0\.0\.1:\d+/.exec(said);
      if (found) resolve(`${found[0]}/`);
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.once('exit', (code) => reject(new Error(`serve ended with ${code}: ${said}`)));
    child.once('error', reject);
  });
  return {
    url, pid: child.pid,
    stop: () => new Promise((resolve) => {
      child.once('exit', (code) => resolve(code));
      child.kill('SIGTERM');
    }),
  };
};
