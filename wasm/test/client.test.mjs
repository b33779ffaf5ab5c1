// The engine in workers, in Node: client.mjs and worker.mjs. Nothing here waits
// for a time: each test waits for what a worker says.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { once } from 'node:events';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { Client, Faults, Trapped } from '../host/client.mjs';
import { Engine } from '../host/samverkan.mjs';
import { dropin, partnership, wasmPath, withCeiling } from './wasm.mjs';

const path = wasmPath();
const wasm = readFileSync(path);
const module = new WebAssembly.Module(wasm);
const engine = new Engine(module);
const worker = new URL('../host/worker.mjs', import.meta.url);
const text = (bytes) => new TextDecoder().decode(bytes);

const asked = JSON.stringify(dropin);
const long = { ...partnership({ organizations: 40 }), count: 1900 }; // about a second
const isAborted = { name: 'AbortError' };

// A client that is closed when its test ends, and fails it when it stops unasked.
function client(t, options = {}) {
  const made = new Client({ module, ...options });
  made.onstop = (error) => assert.fail(error);
  t.after(() => made.close());
  return made;
}

// The same with an engine that has 16 MiB, and a request that takes more.
function stopping(t, options) {
  const made = client(t, { module: new WebAssembly.Module(withCeiling(wasm, 256)), ...options });
  made.stops = [];
  made.onstop = (error) => made.stops.push(error);
  return made;
}
const tooMuch = `{"document":"${'x'.repeat(9e6)}"}`;

// Modules of rooms by address, from a host that counts who asks for them.
async function hosted(t) {
  const fetched = [];
  const server = createServer(({ url }, response) => {
    fetched.push(url.slice(1));
    response.writeHead(200, { 'content-type': 'application/wasm' }).end(readFileSync(wasmPath(url.slice(1, -'.wasm'.length))));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  t.after(() => (server.closeAllConnections(), server.close()));
  const at = (name) => `http://127.0.0.1:${server.address().port}/${name}.wasm`;
  return { fetched, modules: { partnership: at('partnership'), dialogue: at('dialogue'), validation: at('validation'), analysis: at('analysis') } };
}

test('a room is fetched and started when it is asked first, and what is of no room goes where one is', async (t) => {
  const { fetched, modules } = await hosted(t);
  const c = client(t, { module: undefined, modules });
  assert.deepEqual(fetched, []);
  assert.ok((await c.ask('calendar.year', { year: 2026 })).holidays.length > 0);
  assert.ok((await c.ask('seeds.list')).seeds.length > 0);
  assert.deepEqual(await c.ready, engine.version, 'of the first that was asked');
  await assert.rejects(c.ask('no.such'), ({ faults }) => faults[0].code === 'unknown');
  assert.deepEqual(fetched, ['dialogue.wasm']);
  const [long, short] = await Promise.all([c.raw('partnership.assess', asked, { long: true }), c.raw('partnership.assess', asked)]);
  assert.equal(text(long), text(short));
  assert.equal(text(long), text(engine.call('partnership.assess', asked)));
  assert.deepEqual(fetched, ['dialogue.wasm', 'partnership.wasm'], 'once for both workers');
  assert.ok((await c.ask('eventlog.read', { format: 'csv', base64: btoa('case,activity,timestamp\nK-1,Begun,2026-03-02T09:00:00Z\n') })).cases === 1);
  assert.deepEqual(fetched, ['dialogue.wasm', 'partnership.wasm', 'validation.wasm']);
  assert.equal((await c.ask('figures.queries', { indicators: ['N01951'], years: [2021] })).queries.length, 1);
  assert.deepEqual(fetched, ['dialogue.wasm', 'partnership.wasm', 'validation.wasm', 'analysis.wasm']);
});

test('before anything is asked, ready starts the first that is listed', async (t) => {
  const { fetched, modules } = await hosted(t);
  const c = client(t, { module: undefined, modules });
  assert.deepEqual(await c.ready, engine.version);
  assert.ok((await c.ask('rulebook.get')).hash);
  assert.deepEqual(fetched, ['partnership.wasm']);
});

const rooms = Object.fromEntries(['partnership', 'dialogue', 'validation', 'analysis'].map((name) => [name, new WebAssembly.Module(readFileSync(wasmPath(name)))]));

test('every operation of the contract goes to a module that has it', async (t) => {
  const c = client(t, { modules: rooms });
  const { paths } = JSON.parse(readFileSync(new URL('../contract/openapi.json', import.meta.url), 'utf8'));
  for (const { post } of Object.values(paths)) {
    assert.doesNotMatch(text(await c.raw(post.operationId, '{}')), /another room/, post.operationId);
  }
  const alone = client(t, { modules: { dialogue: rooms.dialogue } });
  await assert.rejects(alone.ask('partnership.words'), ({ faults }) => /another room/.test(faults[0].text.en));
});

test('a room that stops leaves the other as it is', async (t) => {
  const c = stopping(t, { retry: 0, modules: { ...rooms, partnership: new WebAssembly.Module(withCeiling(readFileSync(wasmPath('partnership')), 256)) } });
  await c.ask('partnership.words');
  const year = c.ask('calendar.year', { year: 2026 });
  await assert.rejects(c.raw('partnership.check', tooMuch), Trapped);
  assert.equal(c.stopped, true);
  assert.ok((await year).nextElection);
  assert.ok((await c.ask('dialogue.words', {}, { long: true })).blocs.length > 0);
  await assert.rejects(c.ask('partnership.words'), Trapped);
  assert.deepEqual(await c.restart(), engine.version);
  assert.equal(c.stopped, false);
  assert.ok((await c.ask('partnership.words')).roles.length > 0);
  assert.equal(c.stops.length, 1);
});

test('a client of rooms that was closed before it was asked answers nothing', async (t) => {
  const c = client(t, { modules: rooms });
  c.close();
  await assert.rejects(c.ready, isAborted);
  await assert.rejects(c.ask('dialogue.words'), isAborted);
  await assert.rejects(c.restart(), isAborted);
  assert.throws(() => new Client({ modules: {} }), TypeError);
});

test('ready says the version, and calls need not wait for it', async (t) => {
  const c = client(t);
  assert.equal(text(await c.raw('partnership.assess', asked)), text(engine.call('partnership.assess', asked)));
  assert.deepEqual(await c.ready, engine.version);
  assert.equal(c.stopped, false);
});

test('each of 200 interleaved calls gets its own reply, in either worker', async (t) => {
  const c = client(t);
  const answered = [];
  const calls = Array.from({ length: 200 }, (_, i) => {
    const operation = ['partnership.ask', 'partnership.repairs', 'partnership.words', 'no.such'][i % 4];
    const request = i % 4 === 0
      ? JSON.stringify({ form: 'hel', phase: 'running', role: 'representative', turn: i })
      : i % 4 === 1 ? JSON.stringify({ ...dropin, from: i % 9, count: 1 + (i % 3) }) : '{}';
    const reply = c.raw(operation, request, { long: i % 3 === 0 });
    reply.then(() => i % 3 && answered.push(i));
    return { operation, request, reply };
  });
  for (const { operation, request, reply } of calls) {
    assert.equal(text(await reply), text(engine.call(operation, request)), `${operation} ${request.slice(-40)}`);
  }
  assert.deepEqual(answered, calls.map((_, i) => i).filter((i) => i % 3), 'in the order of asking');
});

test('a request of bytes stays the caller’s', async (t) => {
  const bytes = new TextEncoder().encode(asked);
  assert.ok((await client(t).raw('partnership.check', bytes)).length > 0);
  assert.deepEqual(bytes, new TextEncoder().encode(asked));
});

test('ask returns the result, or rejects with all faults', async (t) => {
  const c = client(t);
  assert.equal((await c.ask('partnership.assess', dropin)).verdict.is, 'notReady');
  assert.ok((await c.ask('seeds.list')).seeds.length > 0);
  await assert.rejects(c.ask('partnership.assess', { on: 'x' }), (error) => error instanceof Faults && error.faults.length === 2);
  await assert.rejects(c.ask('no.such', {}, { long: true }), ({ faults }) => faults[0].code === 'unknown');
});

test('a long call says how far it is, while edits are answered', async (t) => {
  const c = client(t);
  const told = [];
  const result = c.ask('partnership.repairs', long, { long: true, onProgress: (done, of) => told.push([done, of]) });
  assert.equal((await c.ask('partnership.assess', dropin)).verdict.is, 'notReady');
  assert.equal((await result).repairs.length, long.count);
  assert.ok(told.length > 0);
  assert.ok(told.every(([done, of], i) => of === long.count && done < of && done > (told[i - 1]?.[0] ?? 0)), `${told}`);
});

test('an aborted long call is told at once, and the same worker goes on', async (t) => {
  const c = client(t);
  const controller = new AbortController();
  let told = 0;
  const dropped = c.raw('partnership.repairs', JSON.stringify(long), {
    long: true, signal: controller.signal, onProgress: () => (told++, controller.abort()),
  });
  const next = c.raw('partnership.repairs', asked, { long: true });
  await assert.rejects(dropped, isAborted);
  assert.equal(told, 1, 'nobody is told of a call that was taken back');
  assert.equal(text(await next), text(engine.call('partnership.repairs', asked)));
});

// A worker that does nothing until it is told to drop it, and speaks of calls
// that nobody waits for.
const idle = new URL(`data:text/javascript,${encodeURIComponent(`
  const { parentPort } = process.getBuiltinModule('node:worker_threads');
  parentPort.onmessage = ({ data: { module, id, drop, operation } }) => {
    if (module) parentPort.postMessage({ version: {} });
    if (id) parentPort.postMessage({ id: id + 1, reply: new Uint8Array(1) });
    if (operation === 'end') parentPort.postMessage({ id, reply: new Uint8Array(2) });
    else if (id) parentPort.postMessage({ id, progress: [1, 2] });
    if (drop) parentPort.postMessage({ id: drop, dropped: true });
    if (drop) parentPort.postMessage({ id: drop, reply: new Uint8Array(3) });
  };
`)}`);

test('the worker is told to drop a call, and only what it says of the call that it has is heard', { timeout: 20_000 }, async (t) => {
  const c = client(t, { worker: idle });
  const controller = new AbortController();
  await assert.rejects(c.raw('wait', '', { long: true, signal: controller.signal, onProgress: () => controller.abort() }), isAborted);
  assert.equal((await c.raw('end', '', { long: true })).length, 2);
});

// What the worker does is asked of itself: the Client cannot see it.
test('the worker drops a call between two steps, without starting again', { timeout: 60_000 }, async (t) => {
  const w = new Worker(worker);
  t.after(() => w.terminate());
  const said = [];
  let wanted;
  const says = (what) => new Promise((resolve) => (wanted = { what, resolve }));
  w.on('message', (message) => {
    said.push(Object.keys(message).sort().join());
    if (wanted && what(message)) wanted.resolve(message);
  });
  const what = (message) => wanted.what in message;
  w.postMessage({ module, budget: 'page' });
  await says('version');
  w.postMessage({ id: 1, operation: 'partnership.repairs', request: JSON.stringify(long), long: true });
  const { progress } = await says('progress');
  assert.equal(progress[1], long.count);
  w.postMessage({ drop: 1 });
  assert.equal((await says('dropped')).id, 1);
  w.postMessage({ id: 2, operation: 'partnership.words', request: '{}', long: true });
  assert.equal((await says('reply')).id, 2);
  assert.deepEqual(said.filter((keys) => keys !== 'id,progress'), ['version', 'dropped,id', 'id,reply']);
});

test('an aborted short call is told at once, and its reply is nobody’s', async (t) => {
  const c = client(t);
  await c.ready;
  const controller = new AbortController();
  const running = c.raw('partnership.assess', asked, { signal: controller.signal });
  const waiting = c.raw('partnership.words', '{}', { signal: controller.signal });
  const next = c.raw('partnership.check', JSON.stringify({ document: dropin.document }));
  controller.abort(new Error('changed my mind'));
  await assert.rejects(running, /changed my mind/);
  await assert.rejects(waiting, /changed my mind/);
  await assert.rejects(c.raw('partnership.words', '{}', { signal: AbortSignal.abort() }), isAborted);
  assert.match(text(await next), /^\{"result":\{"document":/);
});

test('of calls with one key that have not begun, the latest is answered', async (t) => {
  const c = client(t);
  await c.ready;
  const ask = (turn, latest) => c.raw('partnership.ask', JSON.stringify({ form: 'hel', phase: 'running', role: 'representative', turn }), { latest });
  const [begun, stale, other, none, last] = [ask(0, 'a'), ask(1, 'a'), ask(2, 'b'), ask(3), ask(4, 'a')];
  await assert.rejects(stale, isAborted);
  const replies = (await Promise.all([begun, other, none, last])).map(text);
  assert.deepEqual(replies, [0, 2, 3, 4].map((turn) => text(engine.call('partnership.ask', `{"form":"hel","phase":"running","role":"representative","turn":${turn}}`))));
});

for (const lane of [{ long: false }, { long: true }]) {
  test(`a trap rejects what is pending, and the next call is answered ${JSON.stringify(lane)}`, async (t) => {
    const c = stopping(t);
    const pending = await Promise.allSettled([c.raw('partnership.check', tooMuch, lane), c.raw('partnership.words', '{}', lane), c.ask('partnership.words', {}, lane)]);
    assert.ok(pending.every(({ reason }) => reason instanceof Trapped && /out of memory/.test(reason.message)), pending.map(String).join());
    assert.deepEqual(c.stops, [pending[0].reason]);
    assert.match(c.stops[0].output, /goroutine/);
    assert.equal(c.stopped, false);
    assert.equal(text(await c.raw('partnership.assess', asked, lane)), text(engine.call('partnership.assess', asked)));
    assert.deepEqual(await c.ready, engine.version);
  });
}

test('what stops too often stays stopped until restart', async (t) => {
  const c = stopping(t, { retry: 2 });
  for (let n = 1; n <= 3; n++) {
    assert.equal(c.stopped, false);
    await assert.rejects(c.raw('partnership.check', tooMuch), Trapped);
    assert.equal(c.stops.length, n);
  }
  assert.equal(c.stopped, true);
  await assert.rejects(c.raw('partnership.words', '{}'), (error) => error instanceof Trapped && /restart/.test(error.message));
  assert.match(text(await c.raw('partnership.words', '{}', { long: true })), /result/, 'the other worker goes on');
  assert.deepEqual(await c.restart(), engine.version);
  assert.equal(c.stopped, false);
  assert.match(text(await c.raw('partnership.words', '{}')), /result/);
  assert.equal(c.stops.length, 3);
});

test('a closed client rejects what is pending and what comes', async (t) => {
  const c = client(t);
  await c.ready;
  const pending = [c.raw('partnership.assess', asked), c.raw('partnership.assess', asked), c.ask('partnership.repairs', long, { long: true })];
  c.close();
  for (const reply of [...pending, c.raw('partnership.words', '{}'), c.ask('partnership.words', {}, { long: true })]) await assert.rejects(reply, isAborted);
});

test('the module is found by its address, whatever type a host says it has', async (t) => {
  const types = { '/typed': 'application/wasm', '/untyped': 'application/octet-stream' };
  const server = createServer(({ url }, response) => {
    if (!types[url]) return response.writeHead(404).end();
    response.writeHead(200, { 'content-type': types[url] }).end(wasm);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  t.after(() => (server.closeAllConnections(), server.close()));
  const at = (name) => `http://127.0.0.1:${server.address().port}/${name}`;
  for (const place of [pathToFileURL(path), at('typed'), at('untyped')]) {
    assert.deepEqual(await client(t, { module: undefined, wasm: place }).ready, engine.version, String(place));
  }

  const lost = client(t, { module: undefined, wasm: at('gone') });
  const stops = [];
  lost.onstop = (error) => stops.push(error.message);
  await assert.rejects(lost.raw('partnership.words', '{}'), /gone could not be fetched: 404/);
  await assert.rejects(lost.ready, /404/);
  assert.equal(stops.length, 1);
  types['/gone'] = 'application/wasm';
  assert.deepEqual(await lost.restart(), engine.version);
});

test('a worker that cannot be loaded is said', async (t) => {
  const c = client(t, { worker: new URL('./no-such-worker.mjs', import.meta.url) });
  c.onstop = () => {};
  await assert.rejects(c.raw('partnership.words', '{}'), /The worker stopped: Cannot find module/);
});
