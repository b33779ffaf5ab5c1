// The service worker. The site's build puts two constants before this:
// VERSION, a hash of the files, and FILES, their names. A version is fetched
// whole or not at all, and serves until the reader asks for the next one.
const NAMES = typeof FILES === 'undefined' ? [] : FILES;
const SCOPE = new URL('./', self.location.href);
const MINE = `samverkan ${SCOPE.pathname} `;
const CACHE = MINE + (typeof VERSION === 'undefined' ? '' : VERSION);
const OWN = new Set(NAMES.map((name) => new URL(name, SCOPE).pathname));

if (NAMES.length > 0) {
  self.addEventListener('install', (event) => {
    event.waitUntil(
      caches.open(CACHE).then((cache) => cache.addAll(NAMES.map((name) => new Request(new URL(name, SCOPE), { cache: 'reload' })))),
    );
  });

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
