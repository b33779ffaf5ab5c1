// What is around every view: the mark, the tools, the views, the foot.
import { h } from './dom.mjs';
import { clock, lang, t } from './lang.mjs';
import { T } from './texts-frame.mjs';
import { app, armToast, chooseLang, holdToast, redoOne, render, startAgain, toggleTheme, undoOne } from './app.mjs';
import { canRedo, canUndo } from './state.mjs';
import { halfMoon, mark } from './draw/marks.mjs';
import { button, own, ownName } from './parts.mjs';
import { ROOMS, address, go, home } from './route.mjs';
import { helpBox, shareBox } from './dialogs.mjs';
import { pointed, saveFile } from './files.mjs';

const tool = (words, click, more = {}) => h('button', { type: 'button', on: { click }, ...more }, words);

export function header(acts) {
  const { history, room, route } = app;
  const undoable = history && canUndo(history);
  const redoable = history && canRedo(history);
  const menu = (event) => {
    if (!event.target.closest('button')) return;
    event.currentTarget.open = false;
    if (event.currentTarget.contains(document.activeElement)) event.currentTarget.querySelector('summary').focus();
  };
  // In the row where there is room for them, else in the menu.
  const rest = (cls) => [
    tool(t(T.tools.redo), redoOne, { class: cls, 'aria-keyshortcuts': 'Control+Y', 'aria-disabled': String(!redoable) }),
    tool([t(T.tools.open), h('span', { class: 'sr' }, t(T.tools.openMore))], acts.open, { class: cls, 'aria-keyshortcuts': 'Control+O' }),
    tool(t(T.tools.save), saveFile, { class: cls, 'aria-keyshortcuts': 'Control+S' }),
    room.share && tool(t(T.tools.share), shareBox, { class: cls }),
    tool(t(T.tools.print), acts.print, { class: cls, 'aria-keyshortcuts': 'Control+P' }),
  ];
  return h('header', { key: 'header' },
    h('div', { class: 'bar' }, h('div', { class: 'top' },
      h('a', { class: 'mark', href: address({ view: home() }) }, mark(), t(T.name)),
      h('nav', { 'aria-label': t(T.rooms.label) }, h('ul', {}, ROOMS.map(([id, page]) =>
        h('li', {}, id === room.id ? h('a', { href: address({ view: home() }), 'aria-current': 'true' }, t(T.rooms[id])) : h('a', { href: page }, t(T.rooms[id])))))),
      h('div', { class: 'tools' },
        tool(t(T.tools.undo), undoOne, { 'aria-keyshortcuts': 'Control+Z', 'aria-disabled': String(!undoable) }),
        rest('w'),
        h('details', { class: 'menu', on: { click: menu } },
          h('summary', {}, t(T.tools.more)),
          h('div', {},
            rest('n'),
            room.files.map(([name, act]) => tool(t(name), act)),
            tool(t(room.says.fresh), () => go({ view: 'nytt' })),
            tool(t(T.tools.example), acts.example),
            app.before && tool(t(T.tools.before), acts.before),
            tool(t(T.tools.keys), helpBox))),
        tool([t(T.tools.otherLang), h('span', { class: 'sr' }, t(T.tools.otherLangMore))], () => chooseLang(lang() === 'sv' ? 'en' : 'sv'), { lang: lang() === 'sv' ? 'en' : 'sv', class: 'lang' }),
        tool(halfMoon(), toggleTheme, { 'aria-label': t(T.tools.theme), class: 'theme' })))),
    history && h('nav', { class: 'bar', 'aria-label': t(T.views.label), key: 'views' }, h('div', { class: 'views' },
      h('strong', {}, own(app.now.document.name)),
      h('ul', {}, room.views.map(({ id, name }) =>
        h('li', {}, h('a', { href: address({ view: id }), 'aria-current': route.view === id ? 'page' : undefined }, t(name))))))),
    note(acts));
}

function note(acts) {
  const source = app.history && app.now.source;
  if (source === 'example' && app.route.view !== 'nytt') {
    return h('div', { class: 'note', key: 'note' }, h('p', {}, t(app.room.says.example), ' ', h('a', { href: '#nytt' }, t(app.room.says.fresh))));
  }
  if (source !== 'link') return null;
  return h('div', { class: 'note', key: 'note' }, h('p', {}, t(T.note.link), ' ',
    h('button', { type: 'button', class: 'linkish', on: { click: acts.keep } }, t(T.note.keep)),
    app.kept && [' ', h('button', { type: 'button', class: 'linkish', on: { click: acts.mine } }, t(T.note.mine))]));
}

/* ---- what is wrong ---- */

export function alerts(acts) {
  const out = [];
  if (app.stopped) {
    out.push(h('div', { class: 'guard bad', role: 'alert', key: 'stopped' }, h('p', {}, h('strong', {}, t(T.faults.stopped))),
      h('div', { class: 'row after' }, button(t(T.faults.restart), startAgain), button(t(T.tools.save), saveFile))));
  }
  if (app.faults) {
    const { title, faults, kept, more, actions, aside } = app.faults;
    out.push(h('div', { class: 'guard bad', role: 'alert', tabindex: -1, id: 'fel', key: 'faults' },
      h('p', {}, h('strong', {}, ownName(title)), kept && ` ${t(T.faults.kept)}`),
      more && h('p', {}, more),
      // What the engine says of a file that is none of ours stands aside.
      faults.length > 0 && h('ol', { class: aside ? 'faults small' : 'faults' }, faults.slice(0, 50).map((f) => {
        const at = f.at.replace(/^\/document/, '');
        const where = [f.place && t(T.faults.at, f.place), at && ownName(pointed(at))].filter(Boolean);
        return h('li', {},
          h('p', {}, own(f.text)),
          where.length > 0 && h('p', { class: 'small' }, where.map((one, i) => [i ? ' · ' : '', one])),
          h('p', { class: 'small id' }, ownName(`${f.code} ${at || '/'}`)));
      })),
      faults.length >= 50 && h('p', { class: 'small' }, t(T.faults.most)),
      h('div', { class: 'row after' }, actions?.map(([name, act]) => button(name, act)), button(t(T.close), () => {
        app.faults = undefined;
        render();
        document.getElementById('main').focus({ preventScroll: true });
      }))));
  }
  return out;
}

/* ---- the foot ---- */

export function footer(acts) {
  const { saved, version } = app;
  return h('footer', { class: 'foot', key: 'foot' },
    h('span', { role: 'status', class: saved.state === 'failed' ? 'red' : undefined },
      saved.state === 'saved' && t(T.foot.saved, { at: clock(saved.at) }),
      saved.state === 'failed' && t(T.foot.unsaved, { why: t(saved.full ? T.foot.full : T.foot.refused) }),
      saved.state === 'nothing' && t(T.foot.nothing),
      saved.state === 'link' && t(T.foot.linkNot)),
    saved.state === 'failed' && h('button', { type: 'button', class: 'linkish', on: { click: saveFile } }, t(T.foot.saveFile)),
    app.elsewhere && h('span', {}, t(T.foot.other), ' ', h('button', { type: 'button', class: 'linkish', on: { click: acts.mine } }, t(T.foot.otherShow))),
    h('span', {}, t(T.foot.offline)),
    h('span', { class: 'w' }, h('button', { type: 'button', class: 'linkish', on: { click: helpBox } }, h('kbd', {}, '?'), ' ', t(T.foot.help))),
    version && h('span', { class: 'id' }, t(T.foot.version, { engine: version.engine, rulebook: app.report?.rulebook.replace('sha256:', '').slice(0, 12) ?? '' })),
    app.update && h('span', {}, t(T.foot.update), ' ', h('button', { type: 'button', class: 'linkish', on: { click: acts.update } }, t(T.foot.updateNow))),
    app.updatedElsewhere && h('span', {}, t(T.foot.reload)),
    h('div', { class: 'clear' }, app.form.clear
      ? h('div', { role: 'alertdialog', 'aria-labelledby': 'rensa', 'aria-describedby': 'rensa-om', key: 'rensa' },
        h('h2', { class: 'plain', id: 'rensa', tabindex: -1 }, t(T.foot.clearAsk)),
        h('p', { id: 'rensa-om' }, t(T.foot.clearSure)),
        h('div', { class: 'row' }, button(t(T.cancel), keepAll), button(t(T.foot.clearYes), acts.clear)))
      : h('button', { type: 'button', class: 'linkish', id: 'rensa-allt', key: 'rensa-allt', on: { click: askToClear } }, t(T.foot.clear))));
}

// The one thing that cannot be undone is asked for where it is seen and heard.
function askToClear() {
  app.form.clear = true;
  render();
  const head = document.getElementById('rensa');
  head.focus({ preventScroll: true });
  head.parentElement.scrollIntoView({ block: 'nearest' });
}

/** Nothing is to be cleared; whether it was asked about. */
export function keepAll() {
  if (!app.form.clear) return false;
  app.form.clear = false;
  render();
  document.getElementById('rensa-allt').focus();
  return true;
}

/* ---- what was done ---- */

export function bottom() {
  const { toast, busy } = app;
  if (busy) {
    return h('section', { class: 'toast', key: 'busy', 'aria-label': busy.text }, h('label', { for: 'raknar' }, busy.text), h('progress', { id: 'raknar' }));
  }
  if (!toast) return null;
  return h('section', { class: 'toast', key: 'toast', 'aria-label': t(T.did.latest), on: { mouseenter: holdToast, mouseleave: armToast, focusin: holdToast, focusout: armToast } },
    h('p', {}, ownName(toast.what), toast.then && [' ', ownName(toast.then)]),
    toast.undoable && canUndo(app.history) && button(t(T.tools.undo), undoOne));
}
