// What is kept on the device: one document of each room, and the one before it,
// in IndexedDB, which holds the largest. Small choices are in localStorage. Where
// a browser keeps nothing, everything works all the same.

const NAME = 'samverkan';
const KEPT = 'kept';

let opened;
let room = ''; // what the names of a room's own begin with

/** What is kept from now on is a room's. The first room's names stay as they were before there were others. */
export const of = (id) => (room = id === 'partnership' ? '' : `${id}.`);

function open() {
  return (opened ??= new Promise((resolve, reject) => {
    const request = indexedDB.open(NAME, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(KEPT);
    request.onsuccess = () => {
      // Another tab that clears everything must not wait for this one.
      request.result.onversionchange = () => {
        request.result.close();
        opened = undefined;
      };
      resolve(request.result);
    };
    request.onerror = () => reject(request.error);
    request.onblocked = () => reject(new Error('blocked'));
  }).catch((error) => {
    opened = undefined;
    throw error;
  }));
}

async function within(mode, then) {
  const db = await open();
  return new Promise((resolve, reject) => {
    const transaction = db.transaction(KEPT, mode);
    const request = then(transaction.objectStore(KEPT));
    transaction.commit?.(); // else it needs this page to end, which may be left now
    transaction.oncomplete = () => resolve(request?.result);
    transaction.onerror = transaction.onabort = () => reject(transaction.error ?? new Error('aborted'));
  });
}

export const load = (key) => within('readonly', (kept) => kept.get(room + key));
export const save = (key, value) => within('readwrite', (kept) => kept.put(value, room + key));

/** Removes everything: documents, choices, cached files, the service worker. */
export async function clear() {
  const failed = [];
  const attempt = async (what) => {
    try {
      await what();
    } catch (error) {
      failed.push(error);
    }
  };
  await attempt(async () => {
    (await opened?.catch(() => {}))?.close();
    opened = undefined;
    await new Promise((resolve, reject) => {
      const request = indexedDB.deleteDatabase(NAME);
      request.onsuccess = resolve;
      request.onerror = () => reject(request.error);
      request.onblocked = resolve; // it goes when the other tab closes
    });
  });
  await attempt(() => {
    for (const key of ['lang', 'theme', 'letters']) localStorage.removeItem(`samverkan.${key}`);
    for (const key of Object.keys(sessionStorage)) if (key.endsWith('samverkan.link')) sessionStorage.removeItem(key);
  });
  await attempt(async () => {
    const registration = await navigator.serviceWorker?.getRegistration();
    await registration?.unregister();
  });
  await attempt(async () => {
    const scope = new URL('.', location.href).pathname;
    for (const key of (await globalThis.caches?.keys()) ?? []) if (key.startsWith(`samverkan ${scope} `)) await caches.delete(key);
  });
  return failed.length === 0;
}

/** A small choice, such as the language. */
export function choice(key, value) {
  try {
    if (value === undefined) return localStorage.getItem(`samverkan.${key}`) ?? undefined;
    localStorage.setItem(`samverkan.${key}`, value);
  } catch {
    // A browser that keeps nothing: the choice lasts while the page is open.
  }
  return value;
}

/** The link that this tab shows, so that it is still there after a reload. */
export function tabLink(value) {
  try {
    const key = `${room}samverkan.link`;
    if (value === undefined) return sessionStorage.getItem(key) ?? undefined;
    if (value === null) sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, value);
  } catch {
    // As above.
  }
  return undefined;
}
