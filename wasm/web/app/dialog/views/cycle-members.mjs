// A file of elected members is read by the engine, and what it says is shown
// before it is entered: rows that were not read, and parties whose bloc is asked.
import { h } from '../../dom.mjs';
import { say, t, whole } from '../../lang.mjs';
import { T } from '../../texts-frame.mjs';
import { app, editDocument, label, render, stop, word } from '../../app.mjs';
import { Faults, ask as askEngine } from '../../engine.mjs';
import { button, field, own, ownName, select } from '../../parts.mjs';
import { join } from '../cycle-edit.mjs';
import { ROUND } from '../texts-cycle-more.mjs';

const MOST = 20; // rows that are listed
const LISTS = ['organizations', 'bodies', 'people', 'members', 'sides', 'appointments'];

let file; // {of, name, format, base64, blocs, parties, read, faults}

const existing = (document) => Object.fromEntries(LISTS.filter((name) => document[name]).map((name) => [name, document[name]]));

async function read() {
  const { document, on } = app.now;
  const blocs = Object.entries(file.blocs).filter(([, bloc]) => bloc).map(([party, bloc]) => ({ party, bloc }));
  file.faults = undefined;
  try {
    file.read = await askEngine('dialogue.read', { format: file.format, base64: file.base64, existing: existing(document), known: on, affected: true, ...(blocs.length && { blocs }) });
    file.parties ??= file.read.unmapped ?? [];
    file.of = app.now;
  } catch (error) {
    if (!(error instanceof Faults)) return stop();
    file.read = undefined;
    file.faults = error.faults.map((f) => f.text);
  }
  render();
}

async function chosen({ target }) {
  const [one] = target.files;
  target.value = '';
  if (!one) return;
  const bytes = new Uint8Array(await one.arrayBuffer());
  let binary = '';
  for (let i = 0; i < bytes.length; i += 8192) binary += String.fromCharCode(...bytes.subarray(i, i + 8192));
  file = { name: one.name, format: /\.json$/i.test(one.name) ? 'popolo' : 'csv', base64: btoa(binary), blocs: {} };
  await read();
  document.getElementById('ledamoter')?.focus();
}

const close = () => {
  file = undefined;
  render();
};

async function enter() {
  const { register } = file.read;
  if (await editDocument(label(ROUND.file.done, { file: file.name }), (d) => join(d, register))) close();
}

/** The choice of a file, and what it says. */
export function members() {
  if (file?.of && file.of !== app.now) file = undefined; // another document
  const { read: said, faults, parties = [] } = file ?? {};
  return h('div', { class: 'after', key: 'members' },
    button(t(ROUND.file.choose), () => document.getElementById('fil-ledamoter').click()),
    h('input', { id: 'fil-ledamoter', type: 'file', accept: '.csv,.txt,.json', hidden: true, on: { change: chosen } }),
    file && h('section', { class: 'planform', id: 'ledamoter', tabindex: -1, 'aria-label': file.name },
      faults?.map((text) => h('p', { class: 'small red', role: 'alert' }, own(text))),
      said && [
        h('p', {}, ownName(file.name), ': ', t(ROUND.file.read, { taken: whole(said.taken), rows: whole(said.rows) }), said.refused?.length > 0 && ` ${t(ROUND.file.refused, { n: said.refused.length })}`),
        said.refused?.length > 0 && h('ul', { class: 'plain small' }, said.refused.slice(0, MOST).map((f) => h('li', {}, own(f.text)))),
        parties.length > 0 && h('fieldset', { class: 'weights' }, h('legend', { class: 'small' }, t(ROUND.file.parties)), parties.map((party, i) =>
          field(`parti-${i}`, ownName(party), select(`parti-${i}`, file.blocs[party] ?? '', [['', t(ROUND.file.unknown)], ...app.words.blocs.map(({ is }) => [is, say(word('blocs', is))])], (bloc) => {
            file.blocs[party] = bloc;
            read();
          })))),
      ],
      h('div', { class: 'row after' }, said?.taken > 0 && button(t(ROUND.file.take), enter, { cls: 'btn go' }), button(t(T.cancel), close))));
}
