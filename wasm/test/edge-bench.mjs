// What the worker costs, for `make bench-hosts`. Prints one object of JSON.
//
// CPU is what the workerd process takes, user and system, over many requests,
// in ms for each. The plain worker parses the same request, hashes it with
// SHA-256 and returns a stored reply of the same size. Both run in a process
// of their own, in turns, in this one run; nothing is subtracted, and a worker
// that only reads the request and answers with nothing is measured beside them.
// CPU is counted in ticks of 10 ms, so the quick ones are asked more often: a
// round of each is some twenty ticks at least.
//
// A cold start is from the start of the process until the first reply, less
// the same of that empty worker: what the isolate, the module and Go take.
import { buildEdge } from '../edge/build.mjs';
import { bundle } from '../edge/local.mjs';
import { addressOf, ask, cpuOf, dropin, startAlone } from './edge.mjs';

const ROUNDS = 6;
const STARTS = 9;

buildEdge();
const { modules } = await bundle();
const worker = (contents) => [{ type: 'ESModule', path: 'worker.js', contents: Buffer.from(contents) }];
const empty = worker('export default { async fetch(request) { await request.arrayBuffer(); return new Response(); } };');
const plain = (reply) => worker(`
const reply = new TextEncoder().encode(${JSON.stringify(reply.toString('utf8'))});
const headers = { 'Content-Type': 'application/json', 'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff' };
export default { async fetch(request) {
  const bytes = await request.arrayBuffer();
  const asked = JSON.parse(new TextDecoder().decode(bytes));
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return new Response(reply.slice(), { headers: { ...headers, 'X-Asked': Object.keys(asked).length + '-' + hash[0] } });
} };`);

const round = (x, digits = 2) => Number(x.toFixed(digits));
const median = (all) => all.toSorted((a, b) => a - b)[Math.floor(all.length / 2)];

async function send(process, path, body, n) {
  const before = cpuOf(process.pid);
  for (let i = 0; i < n; i++) await ask(process.url, path, { body });
  return (cpuOf(process.pid) - before) / n;
}

/** n: how many requests in a round, of the lane and of the two quick workers. */
async function compare(operation, request, n) {
  const path = addressOf(operation), body = Buffer.from(JSON.stringify(request));
  const lane = await startAlone(modules, { vars: { LANE: 'on' } });
  const { status, body: reply } = await ask(lane.url, path, { body });
  if (status !== 200) throw new Error(`${operation}: ${reply}`);
  const all = { lane, plain: await startAlone(plain(reply)), empty: await startAlone(empty) };
  const took = { lane: [], plain: [], empty: [] };
  for (const name in all) await send(all[name], path, body, 2 * n[name]); // until V8 has compiled what is hot
  for (let i = 0; i < ROUNDS; i++) for (const name in all) took[name].push(await send(all[name], path, body, n[name]));
  for (const name in all) await all[name].stop();
  const ms = Object.fromEntries(Object.entries(took).map(([name, each]) => [name, median(each)]));
  return {
    requestBytes: body.length, replyBytes: reply.length, requests: ROUNDS * n.lane,
    laneMs: round(ms.lane, 3), plainMs: round(ms.plain, 3), emptyMs: round(ms.empty, 3),
    ratio: round(ms.lane / ms.plain), ratioLessEmpty: round((ms.lane - ms.empty) / (ms.plain - ms.empty)),
  };
}

async function coldStarts() {
  const kinds = {
    empty: [empty, {}, '/v1/rulebook/get'],
    lane: [modules, { LANE: 'on' }, '/v1/rulebook/get'],
    handler: [modules, { LANE: 'off' }, '/v1/rulebook/get'],
  };
  const took = { empty: [], lane: [], handler: [] };
  for (let i = 0; i < STARTS; i++) {
    for (const [name, [what, vars, path]] of Object.entries(kinds)) {
      const began = performance.now();
      const process = await startAlone(what, { vars });
      await ask(process.url, path, { body: '{}' });
      took[name].push(performance.now() - began);
      await process.stop();
    }
  }
  const ms = Object.fromEntries(Object.entries(took).map(([name, all]) => [name, median(all)]));
  return {
    starts: STARTS, emptyMs: round(ms.empty, 0),
    laneMs: round(ms.lane - ms.empty, 0), handlerMs: round(ms.handler - ms.empty, 0),
    laneWithProcessMs: round(ms.lane, 0), handlerWithProcessMs: round(ms.handler, 0),
  };
}

console.log(JSON.stringify({
  'rulebook.get': await compare('rulebook.get', {}, { lane: 800, plain: 1000, empty: 1000 }),
  'partnership.assess': await compare('partnership.assess', { document: dropin(), on: '2026-09-01' }, { lane: 100, plain: 800, empty: 1000 }),
  coldStart: await coldStarts(),
}, null, 1));
