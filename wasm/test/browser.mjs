// Chromium for the tests, and the page served by `go run ./wasm/serve`. A file
// of tests has one Chromium. What it left open is closed when it ends, however
// it went.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { after } from 'node:test';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

export const top = fileURLToPath(new URL('../../', import.meta.url));
export const build = join(top, 'wasm', '.build');

const places = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Starts Chromium, and nothing that calls home; each newContext() is a fresh person. */
export const launch = () => {
  const executablePath = places.find((p) => p && existsSync(p));
  if (!executablePath) throw new Error('There is no Chromium. Install it (Debian: apt-get install chromium), or say where it is with CHROMIUM=…');
  return chromium.launch({
    executablePath, headless: true,
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  });
};

const tested = process.env.NODE_TEST_CONTEXT !== undefined; // by node --test
const contexts = new Set(), servers = new Set();
let started;

// A slow machine answers late, and a test must not rest on that it does not:
// SAMVERKAN_SLOW=150 lets every question to the engine wait so many milliseconds.
const SLOW = Number(process.env.SAMVERKAN_SLOW ?? 0);
function delayed(ms) {
  const post = Worker.prototype.postMessage;
  Worker.prototype.postMessage = function (...all) { setTimeout(() => post.apply(this, all), ms); };
}

/** A fresh person in Sweden, whose device keeps what they do until it is closed. */
export const browser = async (more = {}) => {
  const context = await (await (started ??= launch())).newContext({ acceptDownloads: true, locale: 'sv-SE', timezoneId: 'Europe/Stockholm', ...more });
  if (SLOW) await context.addInitScript(delayed, SLOW);
  contexts.add(context);
  context.on('close', () => contexts.delete(context));
  const close = context.close.bind(context);
  context.close = async () => {
    if (contexts.has(context)) await close();
    if (!tested && contexts.size === 0) await end();
  };
  return context;
};

async function end() {
  const last = started;
  started = undefined;
  await (await last)?.close();
}

if (tested) {
  after(async () => {
    await end();
    await Promise.all([...servers].map((server) => server.stop()));
  });
}

/** The native server that run.mjs has started, else one of one's own. */
export const serve = async () => (process.env.SAMVERKAN_SERVER ? { url: process.env.SAMVERKAN_SERVER, stop: async () => 0 } : serveAlone());

/** Builds and starts the native server on a free port; stop it with stop(). */
export const serveAlone = async () => {
  const program = join(build, 'serve');
  if (!process.env.SAMVERKAN_SERVER) {
    const built = spawnSync('go', ['build', '-o', program, './wasm/serve'], { cwd: top, encoding: 'utf8' });
    if (built.status !== 0) throw new Error(`go build: ${built.stderr}`);
  }
  const child = spawn(program, ['-addr', '127.0.0.1:0'], { cwd: top, stdio: ['ignore', 'pipe', 'pipe'] });
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
  const server = {
    url, pid: child.pid,
    stop: () => new Promise((resolve) => {
      servers.delete(server);
      if (child.exitCode !== null) return resolve(child.exitCode);
      child.once('exit', (code) => resolve(code));
      child.kill('SIGTERM');
    }),
  };
  servers.add(server);
  return server;
};

/** Writes the site that a server has into a folder: what its service worker keeps, that itself and the engine of all rooms. */
export const siteOf = async (server, folder) => {
  const worker = await (await fetch(`${server.url}sw.js`)).text();
  const [, files, engines] = /^const FILES = (.*);\nconst ENGINES = (.*);$/m.exec(worker);
  for (const name of [...JSON.parse(files), ...Object.keys(JSON.parse(engines)), 'sw.js', 'samverkan.wasm']) {
    const to = join(folder, name);
    mkdirSync(dirname(to), { recursive: true });
    writeFileSync(to, Buffer.from(await (await fetch(server.url + name)).arrayBuffer()));
  }
};
