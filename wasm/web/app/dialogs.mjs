// The boxes: what a shared link holds, and the keys.
import { h } from './dom.mjs';
import { list, say, t, whole } from './lang.mjs';
import { T } from './texts-frame.mjs';
import { app, announce, render, stop } from './app.mjs';
import { Faults, ask } from './engine.mjs';
import { LONGEST, pack } from './share.mjs';
import { button, own } from './parts.mjs';
import { saveFile } from './files.mjs';
import { choice } from './store.mjs';
import { ROOMS } from './route.mjs';

// Shows a box and gives focus back to where it was.
function box(title, ...content) {
  // A choice of the menu is out of sight when the menu is closed.
  const from = document.activeElement.closest('.menu')?.querySelector('summary') ?? document.activeElement;
  document.querySelector('dialog')?.close();
  const dialog = h('dialog', { 'aria-labelledby': 'ruta', on: {
    close: () => {
      dialog.remove();
      from?.focus({ preventScroll: true });
    },
    click: (event) => {
      if (event.target === dialog) dialog.close();
    },
  } },
  h('div', { class: 'box' },
    h('div', { class: 'row head' }, h('h2', { id: 'ruta', tabindex: -1 }, title), button(t(T.close), () => dialog.close())),
    content));
  document.body.append(dialog);
  dialog.showModal();
  dialog.querySelector('h2').focus();
  return dialog;
}

// Texts that somebody wrote freely, as the link would hold them.
function freeTexts(value, out = new Map()) {
  if (Array.isArray(value)) value.forEach((item) => freeTexts(item, out));
  else if (value && typeof value === 'object') {
    const keys = Object.keys(value);
    if (keys.length && keys.every((k) => k === 'sv' || k === 'en')) out.set(say(value), value);
    else for (const key of keys) freeTexts(value[key], out);
  }
  return out;
}

export async function shareBox() {
  let shared;
  try {
    shared = (await ask(app.room.share.operation, { document: app.now.document })).document;
  } catch (error) {
    if (!(error instanceof Faults)) return stop();
    app.faults = { title: t(T.faults.read), faults: error.faults };
    return render();
  }
  let fragment;
  try {
    fragment = await pack(shared, app.now.on);
  } catch {
    return box(t(T.share.title), h('p', {}, t(T.share.noStreams)), h('div', { class: 'row' }, button(t(T.tools.save), saveFile)));
  }
  const link = `${location.href.split('#')[0]}#${fragment}`;
  const texts = [...freeTexts(app.room.share.free(shared)).values()];
  const free = [
    h('p', {}, t(T.share.texts)),
    texts.length > 0 && h('details', {}, h('summary', {}, t(T.share.show, { n: texts.length })), h('ul', { class: 'free' }, texts.map((text) => h('li', {}, own(text))))),
  ];
  if (link.length > LONGEST) {
    return box(t(T.share.title), h('p', {}, t(T.share.long, { n: link.length })), h('p', {}, t(T.share.file)), h('div', { class: 'row' }, button(t(T.tools.save), saveFile)));
  }
  const input = h('input', { type: 'text', id: 'lank', readonly: true, value: link, on: { focus: () => input.select() } });
  const done = h('p', { class: 'small', role: 'status' });
  box(t(T.share.title),
    h('p', {}, t(T.share.holds)),
    h('p', {}, h('strong', {}, t(T.share.never))),
    free,
    h('div', { class: 'field' }, h('label', { for: 'lank', class: 'small' }, t(T.share.link)), input),
    h('div', { class: 'row' }, button(t(T.share.copy), async () => {
      try {
        await navigator.clipboard.writeText(link);
        done.textContent = t(T.share.copied, { n: whole(link.length) });
      } catch {
        input.focus();
        done.textContent = t(T.faults.copy);
      }
    }, { cls: 'btn go' })),
    done);
}

// The operations that every room has. A test holds all to the engine's table.
const GENERAL = ['rulebook.get', 'seeds.list'];

export function helpBox() {
  const { rows, then } = T.help;
  const key = (name) => h('kbd', {}, name);
  const keys = [
    [[key('g'), ` ${t(then)} `, app.room.views.map((view, i) => [i ? ' ' : '', key(view.key)])], t(rows.views, { views: list(app.room.views.map((view) => t(view.name)), t(T.or)) })],
    [ROOMS.map((_, i) => [i ? ' ' : '', key(i + 1)]), t(rows.rooms, { rooms: list(ROOMS.map(([id]) => t(T.rooms[id])), t(T.or)) })],
    [[key('n'), ' ', key('p')], rows.np],
    [[key('v')], rows.v],
    [[key('t')], rows.t],
    [[key('j')], rows.j],
    [[key('?')], rows.q],
    [[key('←'), ' ', key('→'), ' ', key('↑'), ' ', key('↓')], rows.arrows],
    [[key('Esc')], rows.esc],
    [[key('Ctrl'), '+', key('Z'), ' ', key('Y')], rows.undo],
    [[key('Ctrl'), '+', key('S'), ' ', key('O'), ' ', key('P')], rows.files],
  ];
  box(t(T.help.title),
    h('table', {}, h('thead', {}, h('tr', {}, h('th', { scope: 'col' }, t(T.help.key)), h('th', { scope: 'col' }, t(T.help.does)))),
      h('tbody', {}, keys.map(([names, does]) => h('tr', {}, h('th', { scope: 'row' }, names), h('td', {}, does.sv ? t(does) : does))))),
    h('p', { class: 'after' }, h('label', { class: 'check' }, h('input', { type: 'checkbox', checked: app.letters, on: { change: (event) => {
      app.letters = event.target.checked;
      choice('letters', app.letters ? 'on' : 'off');
    } } }), ' ', t(T.help.letters)), h('span', { class: 'small' }, ` ${t(T.help.lettersMore)}`)),
    h('details', {}, h('summary', {}, t(T.help.operations)), h('ul', { class: 'id ops' }, [...app.room.operations, ...GENERAL].map((name) => h('li', {}, name)))));
  announce('');
}
