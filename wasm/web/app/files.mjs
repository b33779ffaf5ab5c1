// Files: opened, saved, and the report as a file. What is opened is read by the
// engine, strictly; until it is found right the document before stays.
import { say, t, whole } from './lang.mjs';
import { T } from './texts-frame.mjs';
import { app, entryOf, label, render, replace, stop, tell, today } from './app.mjs';
import { idFor } from './edit-lists.mjs';
import * as engine from './engine.mjs';
import { ROOMS } from './route.mjs';

const MOST = 9 << 20;

export const fileName = (document) => `${idFor(say(document.name).slice(0, 200), [], app.room.fileName).slice(0, 40).replace(/-+$/, '')}.json`;

export function download(name, content, type) {
  const url = URL.createObjectURL(new Blob([content], { type }));
  const a = document.createElement('a');
  a.href = url;
  a.download = name;
  document.body.append(a);
  a.click();
  a.remove();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** Where in a text a byte is, for people. */
export function place(bytes, offset) {
  if (offset < 0 || offset > bytes.length) return undefined;
  let line = 1;
  let start = 0;
  for (let i = 0; i < offset; i++) {
    if (bytes[i] === 10) {
      line++;
      start = i + 1;
    }
  }
  return { line, column: new TextDecoder().decode(bytes.subarray(start, offset)).length + 1 };
}

/** A JSON Pointer in words: organisation 4, läge 1, från. */
export function pointed(pointer) {
  const out = [];
  for (const token of pointer.split('/').slice(1)) {
    const name = token.replaceAll('~1', '/').replaceAll('~0', '~');
    if (/^\d+$/.test(name) && out.length) out.push(`${out.pop()} ${Number(name) + 1}`);
    else out.push(app.room.at[name] ? t(app.room.at[name]) : name);
  }
  return out.join(', ');
}

// The room that a file says it belongs to.
function roomOf(bytes) {
  const [, id] = /"\$schema":\s*"[^"]*\/schemas\/(\w+)\//.exec(new TextDecoder().decode(bytes)) ?? [];
  return ROOMS.find((room) => room[0] === id);
}

export async function openFile(file) {
  let bytes;
  const fail = (faults, title, more) => {
    app.faults = { title, faults, kept: true, focus: true, ...more };
    render();
  };
  if (file.size > MOST) {
    return fail([], t(T.faults.large, { mb: whole(Math.ceil(file.size / (1 << 20))) }));
  }
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    return fail([], t(T.faults.read));
  }
  // The mark that some Windows programs put first.
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) bytes = bytes.subarray(3);
  try {
    const { document } = await engine.check(bytes, `${app.room.id}.check`);
    const on = today();
    await replace(entryOf(document, on, { ...app.room.opened?.(document, on), source: 'own', label: label(T.did.opened, { file: file.name }) }));
    if (window.document.activeElement === window.document.body) window.document.getElementById('main').focus({ preventScroll: true });
  } catch (error) {
    if (!(error instanceof engine.Faults)) return stop();
    const of = roomOf(bytes);
    if (of && of[0] !== app.room.id) {
      const room = T.rooms[of[0]];
      return fail([], t(T.faults.room, { room }), { actions: [[t(T.faults.toRoom, { room }), () => (location.href = of[1])]] });
    }
    const faults = error.faults.map((f) => ({ ...f, place: place(bytes, f.offset) }));
    if (of) return fail(faults, t(T.faults.title, { n: faults.length, file: file.name }));
    // None of ours: that is what to say. What its bytes look like helps nobody.
    fail(faults.filter((f) => !/\ufffd/.test(say(f.text))), t(T.faults.notOurs, { file: file.name }), { more: t(T.faults.notOursMore), aside: true });
  }
}

/** The document as a file, in canonical order where the engine can say it. */
export async function saveFile() {
  const { document } = app.now;
  let text;
  try {
    text = JSON.stringify((await engine.ask(`${app.room.id}.check`, { document })).document);
  } catch {
    text = JSON.stringify(document, null, 2);
  }
  download(fileName(document), text, 'application/json');
  tell(t(T.did.saved, { file: fileName(document) }), '', { undoable: false });
  render();
}

/** What an operation makes as a file: a report, a letter, an invitation. */
export async function saveMade(operation, request, name = ({ name }) => name) {
  try {
    const file = await engine.ask(operation, request);
    const bytes = file.base64 === undefined ? file.text : Uint8Array.from(atob(file.base64), (c) => c.charCodeAt(0));
    download(name(file), bytes, file.mediaType);
    tell(t(T.did.saved, { file: name(file) }), '', { undoable: false });
    render();
  } catch (error) {
    if (error instanceof engine.Faults) {
      app.faults = { title: t(T.faults.read), faults: error.faults };
      render();
    } else stop();
  }
}
