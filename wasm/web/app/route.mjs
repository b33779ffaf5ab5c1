// The address: the room's page, then #view, #view/section, #view?varfor=key. Going back closes a
// reason. A link that carries a document begins with #d= and is taken elsewhere.
import { app, render } from './app.mjs';

/** The rooms that there are, and their pages. */
export const ROOMS = [['partnership', 'index.html'], ['dialogue', 'dialog.html'], ['validation', 'validering.html'], ['analysis', 'analys.html']];

/** The view that a room opens on. */
export const home = () => app.room.views[0].id;

export function parse(hash) {
  const found = /^#(\w+)(?:\/([\w.-]+))?(?:\?varfor=([^&]+))?$/.exec(hash);
  if (!found || (found[1] !== 'nytt' && !app.room.views.some(({ id }) => id === found[1]))) return { view: home() };
  let why;
  try {
    why = found[3] && decodeURIComponent(found[3]);
  } catch {
    why = undefined;
  }
  return { view: found[1], section: found[2], why };
}

export const address = ({ view, section, why }) =>
  `#${view}${section ? `/${section}` : ''}${why ? `?varfor=${encodeURIComponent(why)}` : ''}`;

export const go = (route) => {
  location.hash = address(route);
};

// The form that is open in a view is kept while the page is: whoever goes to look
// something up comes back to it.
const forms = new Map();

const open = (form) => Object.fromEntries(Object.entries(form).filter(([name, is]) => is && name !== 'clear'));

// Whether the section of a view is what it speaks of, and no place in it.
const speaksOf = (view) => app.room.views.find(({ id }) => id === view)?.of;

/** A view of a document, and what it speaks of: what is begun there belongs there. */
export const placeOf = ({ view, section }) => [app.now.id, view, speaksOf(view) && section].join(' ');

let pushed = false; // the reason that is open was put in the history by us

/** Opens a reason: a step forward, or in place of the one that is open. */
export function ask(key, from) {
  app.from = from;
  const to = address({ ...app.route, why: key });
  if (app.route.why) {
    history.replaceState(null, '', to);
    arrive();
  } else {
    pushed = true;
    history.pushState(null, '', to);
    arrive();
  }
}

export function closeWhy() {
  if (!app.route.why) return;
  if (pushed) history.back();
  else {
    history.replaceState(null, '', address({ ...app.route, why: undefined }));
    arrive();
  }
}

/** Goes to the reason that was asked for, as soon as it stands there: some are fetched first. */
export function reached() {
  if (!app.reading) return;
  const head = app.reading === app.route.why && document.querySelector('#varfor.open h2');
  if (!head && app.reading === app.route.why) return;
  app.reading = undefined;
  if (head) head.focus({ preventScroll: true });
}

/** The address has changed. */
export function arrive() {
  const was = app.route;
  const now = parse(location.hash);
  app.route = now;
  const of = speaksOf(now.view);
  const other = now.view !== was.view || now.section !== was.section;
  if (now.view === was.view) app.form = of && other ? {} : app.form;
  else if (app.history) {
    forms.set(placeOf(was), open(app.form));
    app.form = ((of || !now.section) && forms.get(placeOf(now))) || {};
  }
  // What was done here is not told there; what was done on the way is.
  if (now.view !== was.view && app.toast && performance.now() - app.toast.at > 1000) app.toast = undefined;
  if (now.why && !app.asked.includes(now.why)) app.asked.push(now.why);
  if (!now.why) pushed = false;
  if (!app.report) return;
  render();
  if (now.why && now.why !== was.why) {
    app.reading = now.why;
    reached();
  } else if (!now.why && was.why && now.view === was.view) {
    const from = app.from?.isConnected ? app.from : document.querySelector(`[data-why="${CSS.escape(was.why)}"]`);
    from?.focus({ preventScroll: true });
    app.from = undefined;
  } else if (now.view !== was.view) {
    scrollTo(0, 0);
    document.getElementById('main')?.focus({ preventScroll: true });
  }
  if (now.section && other && !of) {
    const section = document.getElementById(now.section);
    section?.scrollIntoView();
    section?.focus({ preventScroll: true });
  }
}
