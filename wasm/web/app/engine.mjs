// The engine, as the page asks it: one for each room, which is fetched and
// started with the first question to that room. A page that opens on the
// example has its verdict before, and the engine comes when that is on screen.
import { Client, Faults, Trapped } from '../host/client.mjs';

export { Faults, Trapped };

const modules = {
  partnership: new URL('../partnership.wasm', import.meta.url),
  dialogue: new URL('../dialogue.wasm', import.meta.url),
  validation: new URL('../validation.wasm', import.meta.url),
  analysis: new URL('../analysis.wasm', import.meta.url),
};
let room = 'partnership';
let client;
let stands = () => {};
let stopped = () => {};

/** Says which room the page opens on: its engine stands first. */
export const opens = (name) => (room = name);

/** Starts the engine of that room if it does not stand yet, and returns the client of all. */
export function started() {
  if (!client) {
    client = new Client({ modules: { [room]: modules[room], ...modules } });
    client.onstop = () => client.stopped && stopped();
    client.ready.then((version) => stands(version)).catch(() => {});
  }
  return client;
}

/** Calls back with its version when it stands. */
export const onReady = (then) => (stands = then);

/** Calls back when it has stopped and does not start again by itself. */
export const onStop = (then) => (stopped = then);

export const ask = (operation, value, options) => started().ask(operation, value, options);
export const raw = (operation, request, options) => started().raw(operation, request, options);
export const restart = () => started().restart();

/** What the judgements of a state are asked with. */
export const judged = ({ document, on, phase }) => ({ document, on, ...(phase && { phase }) });

/** How many ways are listed at once: fewer where each holds many changes. */
export const few = (document) => (document.organizations.length > 60 ? 1 : 10);
export const many = (document) => Math.min(1000, Math.max(10, Math.floor(20_000 / document.organizations.length)));

/** Reads a file's bytes as a room's document: the engine's own strict reading. */
export async function check(bytes, operation) {
  // An empty file is told to be empty, and not what is missing after a colon.
  const before = new TextEncoder().encode(bytes.some((b) => b > 32) ? '{"document":' : '');
  const request = new Uint8Array(before.length + bytes.length + (before.length && 1));
  request.set(before);
  request.set(bytes, before.length);
  if (before.length) request[request.length - 1] = 125; // }
  const reply = JSON.parse(new TextDecoder().decode(await raw(operation, request)));
  if (reply.faults) {
    const faults = reply.faults.map((f) => ({ ...f, at: f.at.replace(/^\/document/, ''), offset: f.offset < 0 ? -1 : f.offset - before.length }));
    throw new Faults(faults);
  }
  return reply.result;
}
