// `npm run edge`: builds the worker and runs it on this machine until Ctrl+C.
//
//	npm run edge -- --port 9000     8787 when left out; 0 is any that is free
//	npm run edge -- --lane off      every call to the handler in Go
import { parseArgs } from 'node:util';
import { buildEdge } from './build.mjs';

const { values: { port, lane } } = parseArgs({
  options: { port: { type: 'string', default: '8787' }, lane: { type: 'string', default: 'on' } },
});

console.log('Building …');
buildEdge();
const { bundle, start } = await import('./local.mjs');
const { url, stop } = await start(await bundle(), { port: Number(port), vars: { LANE: lane } });
console.log(`Page and API: ${url.href}\nCtrl+C ends it.`);
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, stop);
