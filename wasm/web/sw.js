// The service worker. The site's build puts three constants before this:
// VERSION, a hash of the files; FILES, the names of those that a visitor's
// first room takes; and LATER, the engines of other rooms with their hashes. A
// version is fetched whole or not at all, and serves until the reader asks for
// the next one.
const NAMES = typeof FILES === 'undefined' ? [] : FILES;
const REST = Object.entries(typeof LATER === 'undefined' ? {} : LATER);
const SCOPE = new URL('./', self.location.href);
const MINE = `samverkan ${SCOPE.pathname} `;
const CACHE = MINE + (typeof VERSION === 'undefined' ? '' : VERSION);
const OWN = new Set([...NAMES, ...REST.map(([name]) => name)].map((name) => new URL(name, SCOPE).pathname));

const first = () => NAMES.map((name) => new Request(new URL(name, SCOPE), { cache: 'reload' }));
// A file of another version has another hash, and the browser refuses it.
const rest = () => REST.map(([name, integrity]) => new Request(new URL(name, SCOPE), { cache: 'no-cache', integrity }));

// The first visitor waits for nothing but the first room; the page says when
// the rest can come. A version that follows another is fetched as a whole,
// while that one serves.
async function keep() {
  const cache = await caches.open(CACHE);
  await cache.addAll(self.registration.active ? [...first(), ...rest()] : first());
}

async function keepRest() {
  if (!(await caches.has(CACHE))) return; // it was cleared, and is not made again
  const cache = await caches.open(CACHE);
  for (const request of rest()) if (!(await cache.match(request))) await cache.add(request);
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
    // Without a network nothing comes; the next page that opens asks again.
    if (event.data === 'rest') event.waitUntil(keepRest().catch(() => {}));
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
