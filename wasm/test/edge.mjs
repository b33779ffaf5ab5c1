// What the tests of the worker share: requests as bytes, and the process that
// answers them.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { request as begin } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import installed from 'workerd';
import { Engine } from '../host/samverkan.mjs';
import { all } from './vectors.mjs';

const workerd = installed.default; // the path of the program
const file = (path) => new URL(path, import.meta.url);

/** The address of an operation. */
export const addressOf = (operation) => `/v1/${operation.replaceAll('.', '/')}`;

/**
 * Sends a request and returns {status, headers, body}. A body that is an array
 * goes in chunks, without a length. Headers are those that say something: not
 * Date, and not how the connection is kept. Each has a connection of its own:
 * a busy workerd lets go of connections that are kept, whatever the worker is.
 */
export function ask(url, path, { method = 'POST', headers = { 'Content-Type': 'application/json' }, body, agent = false } = {}) {
  return new Promise((resolve, reject) => {
    const sent = begin(new URL(url).origin + path, { method, headers, agent }, async (answer) => {
      try {
        const { date, connection, 'keep-alive': _, ...rest } = answer.headers;
        resolve({ status: answer.statusCode, headers: rest, body: Buffer.concat(await answer.toArray()) });
      } catch (error) {
        reject(error);
      }
    });
    sent.on('error', reject);
    if (Array.isArray(body)) {
      for (const chunk of body) sent.write(chunk);
      sent.end();
    } else {
      if (body !== undefined) sent.setHeader('Content-Length', Buffer.byteLength(body));
      sent.end(body);
    }
  });
}

/** Calls an operation with a request that is a value, a text or bytes. */
export const call = (url, operation, request, options) => ask(url, addressOf(operation), {
  ...options, body: Buffer.from(request instanceof Uint8Array || typeof request === 'string' ? request : JSON.stringify(request)),
});

/** Does the same to each of many, a few at a time. */
export async function each(many, atOnce, act) {
  const left = many[Symbol.iterator]();
  await Promise.all(Array.from({ length: atOnce }, async () => {
    for (const one of left) await act(one);
  }));
}

/**
 * Starts workerd with one worker and nothing before it. Miniflare, which also
 * serves the page, answers through workers of its own, whose memory grows and
 * whose work is more than the lane's.
 */
export async function startAlone(modules, { vars = {}, v8Flags = [] } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'samverkan-workerd-'));
  for (const { path, contents } of modules) writeFileSync(join(folder, path), contents);
  const listed = modules.map(({ type, path }) => `(name = "${path}", ${type === 'ESModule' ? 'esModule' : 'wasm'} = embed "${path}")`);
  const bound = Object.entries(vars).map(([name, value]) => `(name = "${name}", text = "${value}")`);
  writeFileSync(join(folder, 'config.capnp'), `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [(name = "main", worker = (compatibilityDate = "2026-04-20", modules = [${listed}], bindings = [${bound}]))],
  sockets = [(name = "http", address = "127.0.0.1:0", http = (), service = "main")],
  v8Flags = [${v8Flags.map((flag) => `"${flag}"`)}]
);`);
  const server = spawn(workerd, ['serve', 'config.capnp', '--control-fd=3'], { cwd: folder, stdio: ['ignore', 'ignore', 'pipe', 'pipe'] });
  const said = [];
  server.stderr.on('data', (text) => said.push(String(text)));
  const ended = new Promise((resolve) => server.once('exit', resolve));
  const port = await new Promise((resolve, reject) => {
    let events = '';
    server.stdio[3].on('data', (text) => {
      events += text;
      const [, listens] = events.match(/"listen".*"port":(\d+)/) ?? [];
      if (listens) resolve(listens);
    });
    ended.then(() => reject(new Error(`workerd ended:\n${said.join('')}`)));
  });
  return {
    url: new URL(`http://127.0.0.1:${port}/`), pid: server.pid, said,
    async stop() {
      server.kill();
      await ended;
      rmSync(folder, { recursive: true });
    },
  };
}

/** The vectors with the replies of the edge's budget, by the same engine in Node. */
export function vectorsOfTheEdge() {
  const module = new WebAssembly.Module(readFileSync(file('../edge/build/site/samverkan.wasm')));
  const engine = new Engine(module, { budget: 'edge' });
  return all().map((v) => ({ ...v, reply: Buffer.from(v.reply), there: Buffer.from(engine.call(v.operation, v.request)) }));
}

/** The examples's document. */
export const dropin = () => JSON.parse(readFileSync(file('../../examples/dropin/dropin.json'), 'utf8'));

/** The workerd processes that this one has started. */
export const workerds = () => readdirSync('/proc').filter((pid) => {
  try {
    const [, name, parent] = readFileSync(`/proc/${pid}/stat`, 'utf8').match(/\((.*)\) \S (\d+)/);
    return name === 'workerd' && Number(parent) === process.pid;
  } catch {
    return false; // no process, or one that has ended
  }
}).map(Number);

/** The memory of a process in MiB. */
export const memoryOf = (pid) => Number(readFileSync(`/proc/${pid}/status`, 'utf8').match(/VmRSS:\s+(\d+) kB/)[1]) / 1024;

/** The CPU that a process has taken, in ms: ticks of 10 ms, of all its threads. */
export function cpuOf(pid) {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/.*\) /s, '').split(' ');
  return (Number(fields[11]) + Number(fields[12])) * 10;
}
