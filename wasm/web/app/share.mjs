// A document in the fragment of an address: JSON, deflated, base64url. It holds
// what partnership.share gives and the day of the report, nothing else.

/** Links above this many characters get lost in mail programs. */
export const LONGEST = 30_000;
// What a link may unpack to: the largest document, so that no link fills memory.
const MOST = 9 << 20;

export class BadLink extends Error {}

async function through(bytes, stream, most = Infinity) {
  const chunks = [];
  let size = 0;
  const writer = stream.writable.getWriter();
  // A fault comes out at the reader's end too; here it would go unheard.
  writer.write(bytes).catch(() => {});
  writer.close().catch(() => {});
  const reader = stream.readable.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.length;
    if (size > most) {
      reader.cancel().catch(() => {});
      throw new BadLink('too large');
    }
    chunks.push(value);
  }
  const out = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    out.set(chunk, at);
    at += chunk.length;
  }
  return out;
}

function toBase64url(bytes) {
  let text = '';
  for (let i = 0; i < bytes.length; i += 0x8000) text += String.fromCharCode(...bytes.subarray(i, i + 0x8000));
  return btoa(text).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

/** The fragment, without #, of a document and a day. */
export async function pack(document, on) {
  const bytes = new TextEncoder().encode(JSON.stringify(document));
  return `d=${toBase64url(await through(bytes, new CompressionStream('deflate-raw')))}&per=${on}`;
}

/** The document's JSON and the day that a fragment holds; undefined when it holds none. */
export async function unpack(fragment) {
  const found = /^#?d=([^&]*)(?:&per=(\d{4}-\d{2}-\d{2}))?$/.exec(fragment);
  if (!found) {
    if (/^#?d=/.test(fragment)) throw new BadLink('form');
    return undefined;
  }
  try {
    if (!/^[\w-]+$/.test(found[1])) throw new BadLink('letters');
    const text = atob(found[1].replaceAll('-', '+').replaceAll('_', '/'));
    const bytes = Uint8Array.from(text, (c) => c.charCodeAt(0));
    const json = new TextDecoder('utf-8', { fatal: true }).decode(await through(bytes, new DecompressionStream('deflate-raw'), MOST));
    JSON.parse(json);
    return { json, on: found[2] };
  } catch (error) {
    throw error instanceof BadLink ? error : new BadLink(error.message);
  }
}
