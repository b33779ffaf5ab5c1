// Files: opened, saved, and the report as a file. What is opened is read by the
// engine, strictly; until it is found right the document before stays.
import { lang, say, t, whole } from './lang.mjs';
import { T } from './texts.mjs';
import { app, entryOf, label, render, replace, stop, tell, today } from './app.mjs';
import { idFor } from './edit.mjs';
import * as engine from './engine.mjs';

const MOST = 9 << 20;

export const fileName = (document) => `${idFor(say(document.name).slice(0, 200), [], 'partnerskap').slice(0, 40).replace(/-+$/, '')}.json`;

export function download(name, text, type) {
  const url = URL.createObjectURL(new Blob([text], { type }));
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
    else out.push(T.at[name] ? t(T.at[name]) : name);
  }
  return out.join(', ');
}

export async function openFile(file) {
  let bytes;
  const fail = (faults, title) => {
    app.faults = { title, faults, kept: true, focus: true };
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
    const { document } = await engine.check(bytes);
    const on = today();
    const covered = (document.phases ?? []).some((p) => (!p.from || p.from <= on) && (!p.to || on < p.to));
    await replace(entryOf(document, on, { phase: covered ? '' : 'before', source: 'own', label: label(T.did.opened, { file: file.name }) }));
  } catch (error) {
    if (!(error instanceof engine.Faults)) return stop();
    const faults = error.faults.map((f) => ({ ...f, place: place(bytes, f.offset) }));
    fail(faults, t(T.faults.title, { n: faults.length, file: file.name }));
  }
}

/** The document as a file, in canonical order where the engine can say it. */
export async function saveFile() {
  const { document } = app.now;
  let text;
  try {
    text = JSON.stringify((await engine.ask('partnership.check', { document })).document);
  } catch {
    text = JSON.stringify(document, null, 2);
  }
  download(fileName(document), text, 'application/json');
  tell(t(T.did.saved, { file: fileName(document) }), '', { undoable: false });
  render();
}

/** The report, which may leave the room, as a file. */
export async function saveReport(format) {
  try {
    const file = await engine.ask('partnership.export', { ...engine.judged(app.now), copy: 'report', format, lang: lang() });
    const name = `${fileName(app.now.document).replace(/\.json$/, '')}-${file.name}`;
    download(name, file.text, file.mediaType);
    tell(t(T.did.saved, { file: name }), '', { undoable: false });
    render();
  } catch (error) {
    if (error instanceof engine.Faults) {
      app.faults = { title: t(T.faults.read), faults: error.faults };
      render();
    } else stop();
  }
}
