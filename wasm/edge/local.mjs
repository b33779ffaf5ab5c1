// The worker on this machine: wrangler bundles it as it would for a deployment,
// and workerd, which is what Cloudflare runs, answers. Nothing is fetched.
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const here = fileURLToPath(new URL('.', import.meta.url));
const config = join(here, 'wrangler.jsonc');

// Before wrangler is read, so that it asks nobody anything.
Object.assign(process.env, { CI: '1', NO_COLOR: '1', WRANGLER_HIDE_BANNER: 'true', WRANGLER_SEND_METRICS: 'false', CLOUDFLARE_CF_FETCH_ENABLED: 'false' });
const { Miniflare, Log, LogLevel } = await import('miniflare');
const { unstable_getMiniflareWorkerOptions: optionsOf } = await import('wrangler');

/**
 * What `wrangler deploy` would send of what build.mjs has built: its modules,
 * and what wrangler says. Another entry is for tests.
 */
export async function bundle(entry = join(here, 'worker.mjs')) {
  const out = mkdtempSync(join(tmpdir(), 'samverkan-edge-'));
  try {
    const wrangler = fileURLToPath(new URL('../node_modules/wrangler/bin/wrangler.js', import.meta.url));
    const { stdout } = await promisify(execFile)(process.execPath,
      [wrangler, 'deploy', entry, '--dry-run', '--outdir', out, '--config', config], { cwd: here });
    const modules = readdirSync(out).filter((name) => /\.(js|wasm)$/.test(name)).map((name) => ({
      type: name.endsWith('.js') ? 'ESModule' : 'CompiledWasm', path: name, contents: readFileSync(join(out, name)),
    })).sort((a, b) => (a.type < b.type ? 1 : -1)); // the entry first
    return { modules, said: stdout };
  } finally {
    rmSync(out, { recursive: true });
  }
}

/** Starts workerd. What is in vars goes before what wrangler.jsonc says. */
export async function start({ modules }, { port = 0, vars = {}, onError = console.error } = {}) {
  const { workerOptions } = optionsOf(config);
  const log = new Log(LogLevel.NONE);
  const worker = new Miniflare({
    ...workerOptions, modules, bindings: { ...workerOptions.bindings, ...vars },
    host: '127.0.0.1', port, cf: false, log,
    handleRuntimeStdio(_stdout, stderr) {
      stderr.on('data', (text) => onError(String(text).trimEnd()));
    },
  });
  return { url: await worker.ready, stop: () => worker.dispose() };
}
