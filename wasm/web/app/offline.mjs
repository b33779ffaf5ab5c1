// The service worker: the page opens without a network. A new version waits
// until the reader says so.
import { app, render } from './app.mjs';

let waiting;
let asked = false;

/** Registers the worker where there can be one, and looks for a new version. */
export async function watch() {
  const { serviceWorker } = navigator;
  if (!serviceWorker || !location.protocol.startsWith('http')) return;
  const had = Boolean(serviceWorker.controller);
  serviceWorker.addEventListener('controllerchange', () => {
    if (asked) location.reload();
    else if (had) {
      app.updatedElsewhere = true;
      render();
    }
  });
  try {
    const registration = await serviceWorker.register(new URL('../sw.js', import.meta.url), { updateViaCache: 'none' });
    const seen = (worker) => {
      if (!worker || !serviceWorker.controller) return;
      waiting = worker;
      app.update = true;
      render();
    };
    seen(registration.waiting);
    registration.addEventListener('updatefound', () => {
      const worker = registration.installing;
      worker?.addEventListener('statechange', () => worker.state === 'installed' && seen(worker));
    });
    // The engines come last: this room's and then the others', for a day without a
    // network. A version that waits has its own, and only waits longer for a worker
    // that is busy.
    serviceWorker.ready.then(({ active, waiting: next }) => {
      if (!next) active.postMessage({ keep: app.room.id });
    });
  } catch {
    // Without it the page works all the same, with a network.
  }
}

/** The reader wants the new version. */
export function update() {
  asked = true;
  waiting?.postMessage('now');
}
