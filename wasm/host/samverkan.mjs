// The engine for JavaScript: one instance of samverkan.wasm, synchronous and
// without imports, so that the same file serves a page, a module worker, Node
// and an edge worker. What each thing promises is said in samverkan.d.mts.

const utf8 = new TextEncoder();
const text = (bytes) => new TextDecoder().decode(bytes);

// Names and requests up to this size share one place in the module's memory.
const SCRATCH = 64 << 10;

/** What is wrong with a request, as the engine says it. */
export class Faults extends Error {
  constructor(faults) {
    super(faults.map((fault) => [fault.at, fault.text.en].filter(Boolean).join(': ')).join('\n'));
    this.name = 'Faults';
    this.faults = faults;
  }
}

/** The engine has stopped: out of memory or stack, or a bug. */
export class Trapped extends Error {
  constructor(message, { cause, output = '' } = {}) {
    super(message, { cause });
    this.name = 'Trapped';
    this.output = output;
  }
}

/** The result that a reply holds; throws its faults. */
export function resultOf(reply) {
  const { result, faults } = JSON.parse(text(reply));
  if (faults) throw new Faults(faults);
  return result;
}

export class Engine {
  #wasm; // the module's exports
  #said = { text: '' }; // what Go wrote to standard error before it stopped
  #alive = true;
  #scratch = 0;
  #version;

  constructor(module, { budget = 'page' } = {}) {
    const imports = wasi(module, () => this.#wasm.memory.buffer, this.#said);
    this.#run(() => {
      this.#wasm = new WebAssembly.Instance(module, imports).exports;
      this.#wasm._initialize();
    });
    if (!this.#put([utf8.encode(budget)], (at, size) => this.#wasm.budget(at, size))) {
      throw new TypeError(`There is no budget called “${budget}”: it is native, page or edge.`);
    }
  }

  get alive() {
    return this.#alive;
  }

  get memory() {
    return this.#wasm.memory.buffer.byteLength;
  }

  get version() {
    return (this.#version ??= JSON.parse(text(this.#take(this.#run(() => this.#wasm.version())))));
  }

  call(operation, request) {
    return this.#take(this.#ask('call', operation, request));
  }

  ask(operation, value = {}) {
    return resultOf(this.call(operation, JSON.stringify(value)));
  }

  start(operation, request) {
    const job = this.#ask('start', operation, request);
    return {
      step: (units) => this.#run(() => this.#wasm.step(job, units)) === 1,
      progress: () => {
        const both = this.#run(() => this.#wasm.progress(job));
        return [Number(BigInt.asUintN(32, both >> 32n)), Number(BigInt.asUintN(32, both))];
      },
      reply: () => this.#take(this.#run(() => this.#wasm.reply(job))),
      drop: () => this.#run(() => this.#wasm.drop(job)),
    };
  }

  #ask(how, operation, request) {
    const name = utf8.encode(operation);
    const asked = typeof request === 'string' ? utf8.encode(request) : request;
    return this.#put([name, asked], (at) => this.#wasm[how](at, name.length, at + name.length, asked.length));
  }

  // Lays bytes after each other in the module's memory and makes a call with
  // their place.
  #put(pieces, call) {
    const size = pieces.reduce((sum, piece) => sum + piece.length, 0);
    const at = this.#place(size);
    const view = new Uint8Array(this.#wasm.memory.buffer, at, size); // never kept: when memory grows, old views are empty
    pieces.reduce((from, piece) => (view.set(piece, from), from + piece.length), 0);
    const answer = this.#run(() => call(at, size));
    if (at !== this.#scratch) this.#run(() => this.#wasm.free(at));
    return answer;
  }

  #place(size) {
    if (size <= SCRATCH) return (this.#scratch ||= this.#run(() => this.#wasm.alloc(SCRATCH)) >>> 0);
    const at = this.#run(() => this.#wasm.alloc(size)) >>> 0;
    if (at === 0) throw new RangeError(`A request of ${size} bytes is more than the engine reads at all.`);
    return at;
  }

  // Copies a reply out of the module's memory and frees it there.
  #take(pointer) {
    const at = pointer >>> 0;
    if (at === 0) throw new Error('There is no reply: the job is not done, or was dropped.');
    const size = new DataView(this.#wasm.memory.buffer).getUint32(at, true);
    const reply = new Uint8Array(this.#wasm.memory.buffer, at + 4, size).slice();
    this.#run(() => this.#wasm.free(at));
    return reply;
  }

  // Whatever is thrown out of the module leaves it half done: a trap, the end
  // of the stack, an exit. It would still answer, in a state that nobody knows.
  #run(inside) {
    if (!this.#alive) throw new Trapped('The engine has stopped. Make a new one.');
    try {
      return inside();
    } catch (cause) {
      this.#alive = false;
      const output = this.#said.text;
      throw new Trapped(`The engine stopped: ${output.split('\n', 1)[0] || cause.message}`, { cause, output });
    }
  }
}

// What Go's runtime asks of WASI preview 1. There are no files, no arguments
// and no environment; errors are told from success by WASI's numbers for them.
function wasi(module, memory, said) {
  const OK = 0, BADF = 8, NOSYS = 52;
  const bytes = (at, size) => new Uint8Array(memory(), at >>> 0, size >>> 0);
  const data = () => new DataView(memory());
  const put32 = (at, value) => data().setUint32(at >>> 0, value, true);
  const isStandard = (fd) => fd >= 0 && fd <= 2;
  const nothing = (count, size) => (put32(count, 0), put32(size, 0), OK);

  const known = {
    args_sizes_get: nothing,
    environ_sizes_get: nothing,
    args_get: () => OK,
    environ_get: () => OK,
    sched_yield: () => OK,
    fd_close: (fd) => (isStandard(fd) ? OK : BADF),
    fd_fdstat_set_flags: (fd) => (isStandard(fd) ? OK : BADF),
    fd_prestat_get: () => BADF, // no folder is open
    fd_prestat_dir_name: () => BADF,

    fd_fdstat_get(fd, at) {
      if (!isStandard(fd)) return BADF;
      bytes(at, 24).fill(0);
      data().setUint8(at >>> 0, 2); // a character device
      return OK;
    },

    // Only a runtime that is about to stop writes anything.
    fd_write(fd, vectors, count, written) {
      if (fd !== 1 && fd !== 2) return BADF;
      let sum = 0;
      for (let i = 0; i < count; i++) {
        const at = (vectors >>> 0) + 8 * i;
        const piece = bytes(data().getUint32(at, true), data().getUint32(at + 4, true));
        if (said.text.length < SCRATCH) said.text += text(piece);
        sum += piece.length;
      }
      put32(written, sum);
      return OK;
    },

    proc_exit(code) {
      throw new Error(`exit(${code})`);
    },

    random_get(at, size) {
      const most = 65536; // at a time
      for (let i = 0; i < size >>> 0; i += most) crypto.getRandomValues(bytes((at >>> 0) + i, Math.min(most, (size >>> 0) - i)));
      return OK;
    },

    clock_time_get(clock, _precision, at) {
      const ms = clock === 0 ? Date.now() : performance.now();
      data().setBigUint64(at >>> 0, BigInt(Math.round(ms * 1000)) * 1000n, true);
      return OK;
    },

    // Nothing here can wait. Every clock that is waited for has struck.
    poll_oneoff(asked, events, count, happened) {
      for (let i = 0; i < count; i++) {
        const from = (asked >>> 0) + 48 * i, to = (events >>> 0) + 32 * i;
        bytes(to, 32).fill(0);
        data().setBigUint64(to, data().getBigUint64(from, true), true); // whose event it is
        data().setUint8(to + 10, data().getUint8(from + 8)); // of what kind
      }
      put32(happened, count);
      return OK;
    },
  };

  const imports = {};
  for (const { module: from, name } of WebAssembly.Module.imports(module)) {
    (imports[from] ??= {})[name] = known[name] ?? (() => NOSYS); // a later Go may ask for more, and do without
  }
  return imports;
}
