// The worker's entry. Calls of operations go down the warm lane, other
// addresses of the API to the handler in Go, and the rest are files of the page.
import module from './build/site/samverkan.wasm';
import go from './build/go/worker.mjs';
import table from './build/table.json';
import { Engine } from '../host/samverkan.mjs';
import { Lane, stopped } from './lane.mjs';

const lane = new Lane(table, () => new Engine(module, { budget: 'edge' }));

export default {
  async fetch(request, env, context) {
    const { pathname } = new URL(request.url);
    // The files that there are do not come here; see wrangler.jsonc. Others do.
    if (!/^\/v1(\/|$)/.test(pathname)) return env.ASSETS.fetch(request);
    if (env.LANE === 'off') return handler(request, env, context);
    const asked = await lane.read(request, pathname);
    if (!asked) return handler(request, env, context);
    return asked instanceof Request ? handler(asked, env, context) : lane.answer(asked);
  },
};

// A reply to HEAD is that to GET without its body: syumai's shim promises as
// many bytes as Content-Length says, and none come.
async function handler(request, env, context) {
  try {
    if (request.method !== 'HEAD') {
      const reply = await go.fetch(request, env, context);
      await readToItsEnd(request);
      return reply;
    }
    const reply = await go.fetch(new Request(request.url, { headers: request.headers }), env, context);
    await reply.body?.cancel();
    return new Response(null, reply);
  } catch (error) {
    console.error(`The handler stopped: ${error.message}`);
    return stopped(table);
  }
}

// workerd closes a connection of whose request something is left, and what the
// client sent next on it is lost. The handler leaves what it refuses by its
// headers. What is too large, or does not say how large it is, is left.
async function readToItsEnd(request) {
  const length = request.headers.get('Content-Length');
  if (request.body && !request.bodyUsed && length !== null && Number(length) <= table.mostBytes) await request.arrayBuffer();
}
