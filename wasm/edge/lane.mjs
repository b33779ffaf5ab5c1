// The warm lane: one engine for many requests, made when the first comes.
// It takes what it can answer exactly as the handler in Go does, and leaves
// everything that is odd to that.

/** The reply when the engine stopped. */
export const stopped = (table) => new Response(table.stopped, { status: 500, headers: table.headers });

// A module's memory never shrinks, and an isolate may have 128 MB. An engine
// that has grown above this is left, and the next request makes another.
const MOST_MEMORY = 48 << 20;

export class Lane {
  #table;
  #operations;
  #make;
  #engine;

  constructor(table, make) {
    this.#table = table;
    this.#operations = new Map(Object.entries(table.operations));
    this.#make = make;
  }

  /**
   * What is asked, as {operation, request}; a Request that the handler is to
   * answer in the place of this one, whose body is read; or undefined when the
   * handler is to answer this one, of which nothing is read.
   */
  async read(request, pathname) {
    const operation = this.#operations.get(pathname);
    if (!operation || request.method !== 'POST' || !isPlainJSON(request.headers)) return undefined;
    const most = this.#table.mostBytes;
    const length = request.headers.get('Content-Length');
    if (Number(length) > most) return undefined;
    if (length !== null) return { operation, request: new Uint8Array(await request.arrayBuffer()) };
    const read = await readUpTo(request.body, most);
    // The handler refuses what is too large without looking at what it is.
    return read ? { operation, request: read } : new Request(request, { body: new Uint8Array(most + 1) });
  }

  // Not a step of it may wait: two requests would share an engine in the middle
  // of a call, and what waits for a request ends with that request.
  answer({ operation, request }) {
    let reply;
    try {
      this.#engine ??= this.#make();
      reply = this.#engine.call(operation, request);
    } catch (error) {
      this.#engine = undefined; // it would still answer, in a state that nobody knows
      console.error(error.message);
      return stopped(this.#table);
    }
    if (this.#engine.memory > MOST_MEMORY) this.#engine = undefined;
    return new Response(reply, { status: statusOf(reply), headers: this.#table.headers });
  }
}

// As httpapi says it, or less.
function isPlainJSON(headers) {
  return /^application\/json(; ?charset=utf-8)?$/i.test(headers.get('Content-Type')) && !headers.get('Content-Encoding');
}

// The status of a reply by its first fault, as httpapi gives it.
function statusOf(reply) {
  if (reply[2] !== 0x66) return 200; // {"f…
  const [{ code }] = JSON.parse(new TextDecoder().decode(reply)).faults;
  return { 'too-large': 413, internal: 500 }[code] ?? 422;
}

// All the bytes of a stream, or undefined when they are more.
async function readUpTo(stream, most) {
  const chunks = [];
  let size = 0;
  for await (const chunk of stream ?? []) {
    if ((size += chunk.length) > most) return undefined; // leaving the loop cancels the stream
    chunks.push(chunk);
  }
  const all = new Uint8Array(size);
  chunks.reduce((at, chunk) => (all.set(chunk, at), at + chunk.length), 0);
  return all;
}
