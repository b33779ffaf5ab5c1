// One engine in a worker: of a page, or of Node. The Client in client.mjs sends
// it one call at a time, which it answers by the call's number. A call that is
// long goes in steps, so that it can be told to drop it.
//
//	from the Client  {module, budget}                        once, first
//	                 {id, operation, request, long}          a call
//	                 {drop: id}                              of the long call that is under way
//	to the Client    {version}                               the engine stands
//	                 {id, progress: [done, of]}
//	                 {id, reply} or {id, dropped} or {id, error}
//	                 {trapped: message, output}              the last thing that is said
import { Engine, Trapped } from './samverkan.mjs';

const STEP = 16; // milliseconds: a frame
const TELL = 100; // milliseconds between reports of progress

// process.getBuiltinModule is Node's; in a page the worker itself is the port.
const port = globalThis.process?.getBuiltinModule?.('node:worker_threads').parentPort ?? globalThis;

let engine;
let dropped; // the number of the call that is not wanted any more

port.onmessage = async ({ data }) => {
  if ('drop' in data) {
    dropped = data.drop;
    return;
  }
  try {
    if (data.module) {
      engine = new Engine(data.module, { budget: data.budget });
      port.postMessage({ version: engine.version });
    } else if (data.long) {
      await answerInSteps(data);
    } else {
      send(data.id, engine.call(data.operation, data.request));
    }
  } catch (error) {
    if (error instanceof Trapped) port.postMessage({ trapped: error.message, output: error.output });
    else port.postMessage({ id: data.id, error: error.message });
  }
};

function send(id, reply) {
  port.postMessage({ id, reply }, [reply.buffer]);
}

// How many units a step takes follows the clock; what is answered does not
// depend on it.
async function answerInSteps({ id, operation, request }) {
  const job = engine.start(operation, request);
  let told = performance.now();
  for (let units = 1000; ; ) {
    const began = performance.now();
    if (job.step(units)) break;
    const now = performance.now();
    units = Math.min(Math.max(1, Math.round(units * Math.min(4, STEP / Math.max(now - began, 1)))), 1e9);
    if (now - told >= TELL) {
      told = now;
      port.postMessage({ id, progress: job.progress() });
    }
    await others();
    if (dropped === id) {
      job.drop();
      port.postMessage({ id, dropped: true });
      return;
    }
  }
  const reply = job.reply();
  job.drop();
  send(id, reply);
}

// Lets messages that have come be read. Node's setImmediate, else a channel: a
// timer waits for 4 ms in a page, and a channel goes before the port in Node.
const channel = globalThis.setImmediate ? undefined : new MessageChannel();

function others() {
  return new Promise((then) => {
    if (!channel) return void setImmediate(then);
    channel.port1.onmessage = then;
    channel.port2.postMessage(0);
  });
}
