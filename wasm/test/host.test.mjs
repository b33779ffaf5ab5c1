// One engine in Node: samverkan.mjs.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { Engine, Faults, Trapped, resultOf } from '../host/samverkan.mjs';
import { all } from './vectors.mjs';
import { dropin, partnership, wasmPath, withCeiling } from './wasm.mjs';

const wasm = readFileSync(wasmPath());
const module = new WebAssembly.Module(wasm);
const MiB = 1 << 20;
const text = (bytes) => new TextDecoder().decode(bytes);

test('the vectors get their bytes', () => {
  const engines = Object.fromEntries(['native', 'page', 'edge'].map((budget) => [budget, new Engine(module, { budget })]));
  for (const { operation, shows, budget, request, reply } of all()) {
    assert.equal(text(engines[budget].call(operation, request)), text(reply), `${operation}/${shows}`);
  }
});

// What a room's module does not have it says so of: everything else is a reply.
for (const name of ['partnership', 'dialogue', 'validation', 'analysis']) {
  test(`the vectors of ${name} and of no room get their bytes from ${name}.wasm`, () => {
    const room = new WebAssembly.Module(readFileSync(wasmPath(name)));
    const engines = Object.fromEntries(['native', 'page', 'edge'].map((budget) => [budget, new Engine(room, { budget })]));
    assert.deepEqual(engines.page.version, new Engine(module).version);
    const answered = new Set(), refused = new Set();
    for (const { operation, shows, budget, request, reply } of all()) {
      const got = text(engines[budget].call(operation, request));
      if (got.includes('It may belong to another room')) refused.add(operation);
      else {
        answered.add(operation);
        assert.equal(got, text(reply), `${operation}/${shows}`);
      }
    }
    assert.ok(answered.has('rulebook.get') && answered.has('seeds.list'));
    for (const room of ['partnership', 'dialogue', 'validation', 'analysis']) assert.equal(answered.has(`${room}.assess`), name === room);
    assert.ok([...answered].every((operation) => !refused.has(operation)));
  });
}

test('a request is text or bytes', () => {
  const engine = new Engine(module);
  const asked = JSON.stringify(dropin);
  assert.deepEqual(engine.call('partnership.check', asked), engine.call('partnership.check', new TextEncoder().encode(asked)));
});

test('ask returns the result, or throws all faults', () => {
  const engine = new Engine(module);
  assert.equal(engine.ask('partnership.assess', dropin).verdict.is, 'notReady');
  assert.deepEqual(engine.ask('rulebook.get').rooms.map(({ room }) => room), ['analysis', 'dialogue', 'partnership', 'validation']);
  assert.throws(() => engine.ask('partnership.assess', { on: '2026-02-30', lift: 1 }), (error) => {
    assert.ok(error instanceof Faults);
    assert.equal(error.name, 'Faults');
    assert.deepEqual(error.faults.map(({ at, code }) => [at, code]), [['/document', 'invalid'], ['/on', 'invalid'], ['/lift', 'unknown']]);
    assert.ok(error.faults.every((fault) => fault.text.sv && fault.text.en && error.message.includes(fault.text.en)));
    return true;
  });
  assert.throws(() => engine.ask('partnership.judge'), ({ faults }) => faults[0].code === 'unknown');
  assert.ok(engine.alive);
});

test('a job in steps gives the bytes of one call, whatever the steps', () => {
  const engine = new Engine(module);
  const asked = JSON.stringify({ ...dropin, count: 100 });
  const want = text(engine.call('partnership.repairs', asked));
  assert.ok(resultOf(new TextEncoder().encode(want)).repairs.length > 1);
  for (const units of [0, 1, 5000, 2 ** 31, 2 ** 32 - 1]) {
    const job = engine.start('partnership.repairs', asked);
    let last = -1;
    while (!job.step(units)) {
      const [done, of] = job.progress();
      assert.ok(done > last && done < of, `${done} of ${of} after ${last}`);
      last = done;
      assert.throws(() => job.reply(), /not done/);
    }
    assert.equal(text(job.reply()), want);
    assert.equal(text(job.reply()), want, 'as often as it is asked for');
    job.drop();
    assert.throws(() => job.reply(), /dropped/);
    assert.equal(job.step(1), false);
    assert.deepEqual(job.progress(), [0, 0]);
  }
});

test('the budget decides what is refused', () => {
  const asked = { ...partnership({ organizations: 40 }), count: 1000 };
  assert.equal(new Engine(module).ask('partnership.reasons', asked).reasons.length, 1000);
  assert.throws(() => new Engine(module, { budget: 'edge' }).ask('partnership.reasons', asked), ({ faults }) => faults[0].code === 'too-large');
  assert.throws(() => new Engine(module, { budget: 'large' }), TypeError);
});

test('the version is the rulebook’s', () => {
  const engine = new Engine(module);
  const { engine: made, hash } = engine.ask('rulebook.get');
  assert.deepEqual(engine.version, { engine: made, rulebook: hash });
  assert.match(hash, /^sha256:[0-9a-f]{64}$/);
});

test('what is too large is said with figures, and above 64 MiB not even read', () => {
  const engine = new Engine(module);
  assert.throws(() => resultOf(engine.call('partnership.check', new Uint8Array(10 * MiB))), ({ faults }) => {
    assert.equal(faults[0].code, 'too-large');
    assert.match(faults[0].text.en, /10,485,760 bytes/);
    return true;
  });
  const { memory } = engine;
  assert.throws(() => engine.call('partnership.check', new Uint8Array(64 * MiB + 1)), RangeError);
  assert.equal(engine.memory, memory);
  assert.ok(engine.ask('partnership.words').roles.length > 0);
});

test('after a trap an engine answers nothing, and a new one as ever', () => {
  const small = new WebAssembly.Module(withCeiling(wasm, 256)); // 16 MiB
  const engine = new Engine(small);
  const want = text(engine.call('partnership.assess', JSON.stringify(dropin)));
  const job = engine.start('partnership.repairs', JSON.stringify(dropin));
  assert.throws(() => engine.call('partnership.check', `{"document":"${'x'.repeat(9 * MiB - 20)}"}`), (error) => {
    assert.ok(error instanceof Trapped);
    assert.match(error.message, /out of memory/);
    assert.match(error.output, /goroutine/);
    assert.ok(!error.output.includes('xxxx'), 'the output holds no document');
    return true;
  });
  assert.equal(engine.alive, false);
  for (const again of [
    () => engine.call('partnership.words', '{}'), () => engine.ask('partnership.words'), () => engine.start('partnership.words', '{}'),
    () => engine.version, () => job.step(1), () => job.progress(), () => job.reply(), () => job.drop(),
  ]) assert.throws(again, Trapped);
  assert.equal(text(new Engine(small).call('partnership.assess', JSON.stringify(dropin))), want);
});

test('a trap in the module’s code ends the engine, and no other', (t) => {
  const other = new Engine(module);
  let memory;
  t.mock.method(WebAssembly, 'Instance', new Proxy(WebAssembly.Instance, {
    construct: (target, args) => {
      const instance = new target(...args);
      memory = instance.exports.memory;
      return instance;
    },
  }));
  const engine = new Engine(module);
  new Uint8Array(memory.buffer).fill(0xff); // every address that the module has points outside
  assert.throws(() => engine.call('partnership.words', '{}'), ({ name, cause }) => name === 'Trapped' && cause instanceof WebAssembly.RuntimeError);
  assert.equal(engine.alive, false);
  assert.ok(other.ask('partnership.words'));
});

test('memory stands still under a thousand calls', (t) => {
  const engine = new Engine(module);
  const asked = JSON.stringify(dropin);
  let after = 0;
  for (let i = 0; i < 1000; i++) {
    engine.call('partnership.assess', asked);
    if (i === 200) after = engine.memory;
  }
  t.diagnostic(`memory after 1000 calls: ${engine.memory / MiB} MiB`);
  assert.ok(engine.memory - after <= MiB, `${after / MiB} MiB after 200 calls`); // a reply that is kept is 57 kB a call
});

test('a request of 1 MB stays within 32 MiB, ten times over', (t) => {
  const { document, on } = partnership({ organizations: 100, people: 4, gates: ['P01', 'P04', 'P08', 'P13', 'P17', 'P33'], waves: 20 });
  const alone = JSON.stringify({ document });
  const judged = JSON.stringify({ document, on });
  assert.ok(alone.length > 0.95e6 && judged.length <= MiB, `${judged.length}`);
  const engine = new Engine(module, { budget: 'edge' });
  for (let i = 0; i < 10; i++) {
    for (const operation of ['check', 'share']) resultOf(engine.call(`partnership.${operation}`, alone));
    for (const operation of ['assess', 'report']) resultOf(engine.call(`partnership.${operation}`, judged));
  }
  t.diagnostic(`memory after forty calls of ${judged.length} bytes: ${engine.memory / MiB} MiB`);
  assert.ok(engine.memory <= 32 * MiB, `${engine.memory / MiB} MiB`);
});
