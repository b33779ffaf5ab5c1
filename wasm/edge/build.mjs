// Builds what the worker is made of, into build/ beside this file: the page
// with the reactor in it, the handler in Go with its shim, and the table of
// what the entry knows. It needs Go, and no network once Go has its modules.
import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';

const top = fileURLToPath(new URL('../..', import.meta.url));
const build = new URL('build/', import.meta.url);
const path = (name) => fileURLToPath(new URL(name, build));

const go = (args, env) =>
  execFileSync('go', args, { cwd: top, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'inherit'] });

export function buildEdge() {
  rmSync(build, { recursive: true, force: true });
  mkdirSync(build);
  go(['run', './wasm/serve', '-write', path('site')]);
  go(['run', 'github.com/syumai/workers/cmd/workers-assets-gen', '-mode=go', '-o', path('go')]);
  go(['build', '-trimpath', '-buildvcs=false', '-ldflags=-s -w', '-o', path('go/app.wasm'), './wasm/edge'], { GOOS: 'js', GOARCH: 'wasm' });
  go(['run', './wasm/edge', path('')]);
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) buildEdge();
