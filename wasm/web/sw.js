// The service worker. The site's build puts three constants before this:
// VERSION, a hash of the files; FILES, the names of those that the pages are
// made of; and ENGINES, those of the rooms with their hashes. The files are
// fetched whole or not at all, and serve until the reader asks for the next
// version.
const NAMES = typeof FILES === 'undefined' ? [] : FILES;
const ROOMS = Object.entries(typeof ENGINES === 'undefined' ? {} : ENGINES);
const SCOPE = new URL('./', self.location.href);
const MINE = `samverkan ${SCOPE.pathname} `;
const CACHE = MINE + (typeof VERSION === 'undefined' ? '' : VERSION);
const OWN = new Set([...NAMES, ...ROOMS.map(([name]) => name)].map((name) => new URL(name, SCOPE).pathname));

const files = () => NAMES.map((name) => new Request(new URL(name, SCOPE), { cache: 'reload' }));
// A file of another version has another hash, and the browser refuses it.
const engines = () => ROOMS.map(([name, integrity]) => new Request(new URL(name, SCOPE), { cache: 'no-cache', integrity }));

// A first visitor has the engine of one room, and the page says when it and the
// others can be kept. A version that follows another is fetched as a whole,
// while that one serves.
async function keep() {
  const cache = await caches.open(CACHE);
  await cache.addAll(self.registration.active ? [...files(), ...engines()] : files());
}

// The engine of the room that is open first: the browser has just fetched it,
// and asks only whether it is still the same. What did not come is asked for once
// more, after the others. Without a network nothing comes; the next page that opens
// asks again.
async function keepEngines(room) {
  if (!(await caches.has(CACHE))) return; // it was cleared, and is not made again
  const cache = await caches.open(CACHE);
  const isOpen = ({ url }) => url.endsWith(`/${room}.wasm`);
  const wanted = engines().sort((a, b) => isOpen(b) - isOpen(a));
  for (const request of [...wanted, ...wanted]) {
    if (!(await cache.match(request))) await cache.add(request).catch(() => {});
  }
}

if (NAMES.length > 0) {
  self.addEventListener('install', (event) => event.waitUntil(keep()));

  self.addEventListener('activate', (event) => {
    event.waitUntil(
      caches
        .keys()
        .then((keys) => Promise.all(keys.filter((key) => key.startsWith(MINE) && key !== CACHE).map((key) => caches.delete(key))))
        .then(() => self.clients.claim()),
    );
  });

  self.addEventListener('message', (event) => {
    if (event.data === 'now') self.skipWaiting();
    if (event.data?.keep) event.waitUntil(keepEngines(event.data.keep));
  });

  self.addEventListener('fetch', (event) => {
    const url = new URL(event.request.url);
    if (event.request.method !== 'GET' || url.origin !== SCOPE.origin) return;
    // The folder itself is its index.html.
    const path = url.pathname === SCOPE.pathname ? new URL('index.html', SCOPE).pathname : url.pathname;
    if (!OWN.has(path)) return;
    event.respondWith(
      // Not caches.open, which would make the cache again after it was cleared.
      caches.match(new URL(path, SCOPE), { cacheName: CACHE }).then((kept) => kept ?? fetch(event.request)),
    );
  });
}
