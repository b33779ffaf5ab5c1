// The module for tests in Node, and documents of any size.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const top = fileURLToPath(new URL('../../', import.meta.url));

/** The modules: one that has everything, and one of each room. */
export const modules = ['samverkan', 'partnership', 'dialogue', 'validation', 'analysis'];

/** Builds a module into a file. */
export function buildModule(name, path) {
  const own = `${path}.${process.pid}`; // others may be building it too
  const tags = name === 'samverkan' ? '' : `room_${name}`;
  const built = spawnSync('go', ['build', `-tags=${tags}`, '-buildmode=c-shared', '-trimpath', '-buildvcs=false', '-ldflags=-s -w', '-o', own, './wasm/reactor'], {
    cwd: top, encoding: 'utf8', env: { ...process.env, GOOS: 'wasip1', GOARCH: 'wasm' },
  });
  if (built.status !== 0) throw new Error(`go build: ${built.stderr}`);
  renameSync(own, path);
}

/** The path of a module, samverkan.wasm when none is named: in the folder SAMVERKAN_WASM, or built now. */
export function wasmPath(name = 'samverkan') {
  if (process.env.SAMVERKAN_WASM) return join(process.env.SAMVERKAN_WASM, `${name}.wasm`);
  const path = fileURLToPath(new URL(`../.build/${name}.wasm`, import.meta.url));
  mkdirSync(new URL('../.build/', import.meta.url), { recursive: true });
  buildModule(name, path);
  return path;
}

/**
 * The same module with a ceiling on its memory, so that it can be made to
 * stop: an engine never does for any document that its budget takes.
 */
export function withCeiling(wasm, pages) {
  const out = [...wasm.subarray(0, 8)];
  const number = (n) => (n < 128 ? [n] : [(n & 127) | 128, ...number(n >> 7)]);
  for (let at = 8; at < wasm.length; ) {
    const id = wasm[at++];
    let size = 0;
    for (let shift = 0; ; shift += 7) {
      size |= (wasm[at] & 127) << shift;
      if (wasm[at++] < 128) break;
    }
    let body = wasm.subarray(at, at + size);
    at += size;
    if (id === 5) body = [1, 1, ...body.subarray(2), ...number(pages)]; // one memory: with a maximum, from what it had
    out.push(id, ...number(body.length));
    for (const byte of body) out.push(byte);
  }
  return Uint8Array.from(out);
}

/** The document of examples/dropin, and the day that it is judged on. */
export const dropin = {
  document: JSON.parse(readFileSync(`${top}examples/dropin/dropin.json`, 'utf8')),
  on: '2026-03-12',
};

/** A request about so many organizations, each with so many people who all answer low on the gates. */
export function partnership({ organizations, people = 1, gates = ['P01', 'P04'], waves = 1 }) {
  const ids = Array.from({ length: organizations }, (_, i) => `o${i}`);
  const persons = ids.flatMap((organization) => Array.from({ length: people }, (_, i) => ({ id: `${organization}-p${i}`, organization })));
  const days = Array.from({ length: waves }, (_, i) => ({ id: `w${i}`, on: new Date(Date.UTC(2026, 0, 1 + i)).toISOString().slice(0, 10), form: 'hel' }));
  return {
    document: {
      $schema: 'https://github.com/samverkan/samverkan/schemas/partnership/1',
      name: { sv: 'Många', en: 'Many' },
      phases: [{ phase: 'running', from: '2026-01-01' }],
      organizations: ids.map((id) => ({ id, name: { sv: `Organisation ${id}`, en: `Organization ${id}` }, standing: [{ is: 'active' }] })),
      people: persons.map((person) => ({ ...person, roles: [{ role: 'representative' }] })),
      waves: days,
      answers: days.flatMap(({ id }) => persons.map((person, i) => (
        { wave: id, person: person.id, role: 'representative', values: Object.fromEntries(gates.map((gate) => [gate, 1 + (i % 2)])) }
      ))),
    },
    on: '2026-12-01',
  };
}
