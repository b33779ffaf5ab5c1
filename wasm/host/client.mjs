// The engine beside a page or a Node program, in workers: one for edits, which
// are answered at once, and one for long work, which starts when there is some.
// With a module for each room, each room has such workers of its own. What each
// thing promises is said in client.d.mts.
import { Faults, Trapped, resultOf } from './samverkan.mjs';

export { Faults, Trapped };

// The rooms of operations whose names do not begin with their room's. Those of
// no room are in every module.
const ROOMS = { calendar: 'dialogue', cover: 'partnership', eventlog: 'validation', figures: 'analysis', gain: 'partnership', pipeline: 'validation', plan: 'dialogue', power: 'partnership' };

const roomOf = (operation) => {
  const [word] = operation.split('.', 1);
  return ROOMS[word] ?? word;
};

export class Client {
  onstop = () => {};
  #rooms = new Map();
  #first; // the room that was asked first

  constructor({
    module,
    wasm = new URL('../samverkan.wasm', import.meta.url),
    modules,
    worker = new URL('./worker.mjs', import.meta.url),
    budget = 'page',
    retry = 1,
  } = {}) {
    for (const [name, from] of Object.entries(modules ?? { '': module ?? wasm })) {
      this.#rooms.set(name, new Room({ from, worker, budget, retry, stopped: (error) => this.onstop(error) }));
    }
    if (this.#rooms.size === 0) throw new TypeError('There is no module.');
    if (!modules) this.#room().edits.boot();
  }

  get ready() {
    const { edits } = this.#room();
    edits.boot();
    return edits.ready;
  }

  get stopped() {
    return [...this.#rooms.values()].some((room) => room.stopped);
  }

  raw(operation, request, { signal, onProgress, long = false, latest } = {}) {
    const room = this.#room(operation);
    return new Promise((resolve, reject) => {
      room[long ? 'long' : 'edits'].ask({ operation, request, long, signal, onProgress, latest, resolve, reject });
    });
  }

  async ask(operation, value = {}, options) {
    return resultOf(await this.raw(operation, JSON.stringify(value), options));
  }

  restart() {
    for (const room of this.#rooms.values()) room.restart();
    return this.ready;
  }

  close() {
    for (const room of this.#rooms.values()) room.close();
  }

  // The room that answers an operation. What is of no room, or of one whose
  // module is not here, goes to the room that was asked first.
  #room(operation = '') {
    const room = this.#rooms.get(roomOf(operation)) ?? this.#first ?? this.#rooms.values().next().value;
    this.#first ??= room;
    return room;
  }
}

// Room is a module and its two workers.
class Room {
  edits;
  long;
  #from;
  #compiled;

  constructor({ from, ...house }) {
    this.#from = from;
    house.module = () => this.#module();
    this.edits = new Lane(house);
    this.long = new Lane(house);
  }

  get stopped() {
    return this.edits.stopped || this.long.stopped;
  }

  // A room that was not asked yet does not start.
  restart() {
    const started = this.edits.ready;
    this.long.restart();
    this.edits.restart();
    if (started) this.edits.boot();
  }

  close() {
    this.edits.close();
    this.long.close();
  }

  // Compiled once, here, for both workers; a failure is not kept.
  #module() {
    if (this.#from instanceof WebAssembly.Module) return Promise.resolve(this.#from);
    return (this.#compiled ??= compile(this.#from).catch((error) => ((this.#compiled = undefined), Promise.reject(error))));
  }
}

// Lane is a worker and those who wait for it. The worker is asked one thing at
// a time: what waits does so here, where it can be taken back.
class Lane {
  ready;
  #house;
  #booted; // settles ready
  #worker;
  #stands = false; // the worker has an engine
  #asked; // the call that the worker has
  #waiting = [];
  #ids = 0;
  #stops = 0;
  #why; // the error that calls get when there will be no worker
  #closed = false;

  constructor(house) {
    this.#house = house;
  }

  get stopped() {
    return this.#why !== undefined;
  }

  boot() {
    if (this.#worker || this.#why) return;
    this.ready = new Promise((resolve, reject) => (this.#booted = { resolve, reject }));
    this.ready.catch(() => {}); // those who call are told; nobody has to ask for ready
    const { worker, budget } = this.#house;
    let mine;
    const ifMine = (then) => (what) => this.#worker === mine && then(what);
    try {
      mine = spawn(worker, ifMine((message) => this.#hear(message)), ifMine((error) => this.#trap(error)));
    } catch (error) {
      return this.#fail(error); // a page opened as a file may not start workers
    }
    this.#worker = mine;
    this.#house.module().then(
      ifMine((module) => mine.postMessage({ module, budget })),
      ifMine((error) => this.#fail(error)),
    );
  }

  ask(call) {
    const { signal, latest } = call;
    if (signal?.aborted) return call.reject(signal.reason);
    if (this.#why) return call.reject(this.#why);
    if (latest !== undefined) {
      for (const older of this.#waiting.filter((waits) => waits.latest === latest)) {
        this.#take(older, aborted('A later call took its place.'));
      }
    }
    call.id = ++this.#ids;
    call.abort = () => this.#take(call, signal.reason);
    signal?.addEventListener('abort', call.abort);
    this.#waiting.push(call);
    this.boot();
    this.#next();
  }

  restart() {
    if (this.#closed) return;
    this.#stops = 0;
    this.#why = undefined;
  }

  close() {
    this.#closed = true;
    const error = aborted('The client is closed.');
    this.#end(error, error);
    if (!this.ready) (this.ready = Promise.reject(error)).catch(() => {}); // it never was booted
  }

  #next() {
    if (!this.#stands || this.#asked || this.#waiting.length === 0) return;
    this.#asked = this.#waiting.shift();
    const { id, operation, request, long } = this.#asked;
    this.#worker.postMessage({ id, operation, request, long });
  }

  #hear({ version, trapped, output, id, progress, reply, error }) {
    if (version) {
      this.#stands = true;
      this.#booted.resolve(version);
    } else if (trapped) {
      return this.#trap(new Trapped(trapped, { output }));
    } else if (!this.#asked || id !== this.#asked.id) {
      return;
    } else if (progress) {
      return this.#asked.onProgress?.(...progress);
    } else {
      const call = this.#asked;
      this.#asked = undefined;
      settle(call, error && new Error(error), reply); // dropped: neither, and rejected before
    }
    this.#next();
  }

  // Takes a call back: it is told at once. What a worker does in one go is done
  // all the same, and nobody reads it; what goes in steps is dropped.
  #take(call, error) {
    call.onProgress = undefined;
    settle(call, error);
    if (call !== this.#asked) this.#waiting = this.#waiting.filter((waits) => waits !== call);
    else if (call.long) this.#worker.postMessage({ drop: call.id });
  }

  #trap(cause) {
    const error = cause instanceof Trapped ? cause : new Trapped(`The worker stopped: ${cause.message}`, { cause });
    const again = ++this.#stops <= this.#house.retry;
    this.#end(error, again ? undefined : new Trapped('The engine stopped too often. restart() starts it again.', { cause: error }));
    if (again) this.boot();
    this.#house.stopped(error);
  }

  #fail(error) {
    this.#end(error, error);
    this.#house.stopped(error);
  }

  // Ends the worker. Who waits is told the error; who calls later is told why
  // there is no worker, or gets a new one.
  #end(error, why) {
    const pending = [this.#asked, ...this.#waiting].filter(Boolean);
    this.#worker?.terminate();
    this.#worker = this.#asked = undefined;
    this.#stands = false;
    this.#waiting = [];
    this.#why = why;
    this.#booted?.reject(error);
    for (const call of pending) settle(call, error);
  }
}

function settle(call, error, reply) {
  call.signal?.removeEventListener('abort', call.abort);
  if (error) call.reject(error);
  else call.resolve(reply);
}

const aborted = (why) => new DOMException(why, 'AbortError');

// What Node has and a page does not.
const node = (name) => globalThis.process?.getBuiltinModule?.(name);

function spawn(url, hear, fail) {
  const threads = node('node:worker_threads');
  if (threads) {
    const worker = new threads.Worker(url);
    worker.on('message', hear);
    worker.on('error', fail);
    worker.on('exit', (code) => fail(new Error(`exit(${code})`)));
    return worker;
  }
  const worker = new Worker(url, { type: 'module', name: 'samverkan' });
  worker.onmessage = ({ data }) => hear(data);
  worker.onerror = (event) => fail(new Error(event.message ?? `${url} could not be loaded.`));
  worker.onmessageerror = () => fail(new Error('A message could not be read.'));
  return worker;
}

async function compile(wasm) {
  const url = new URL(wasm, globalThis.location?.href);
  if (url.protocol === 'file:' && node('node:fs')) {
    return WebAssembly.compile(await node('node:fs').promises.readFile(url));
  }
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} could not be fetched: ${response.status} ${response.statusText}`);
  // A host that does not know the file's type is served too, a little later.
  return response.headers.get('content-type')?.startsWith('application/wasm')
    ? WebAssembly.compileStreaming(response)
    : WebAssembly.compile(await response.arrayBuffer());
}
