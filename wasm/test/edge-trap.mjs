// The deployed entry with an engine that can be broken, for edge.test.mjs only:
// a request with the header Break finds the engine's memory overwritten.
const Instance = WebAssembly.Instance;
let memory;
WebAssembly.Instance = class {
  constructor(module, imports) {
    const instance = new Instance(module, imports);
    if (instance.exports.call) memory = instance.exports.memory; // the reactor, not the handler
    return instance;
  }
};

const { default: entry } = await import('../edge/worker.mjs');

export default {
  async fetch(request, env, context) {
    if (request.headers.has('Break')) new Uint8Array(memory.buffer).fill(0xff);
    return entry.fetch(request, env, context);
  },
};
