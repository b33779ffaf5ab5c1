// "Visa JSON och Go-kod": what the view asked the engine, what it got, and the
// same from Go and over HTTP.
import { h } from './dom.mjs';
import { lang, t } from './lang.mjs';
import { T } from './texts-frame.mjs';
import { app, render, tell } from './app.mjs';
import { judged } from './engine.mjs';
import { fileName } from './files.mjs';

const MOST = 60; // lines that are shown; copying gives all

/** The program that gives what a view of a room shows: its rows write from the report. */
export function goCode(room, { go, imports = [] }, { on, phase }, file, language) {
  const options = [`On: on`, phase && `Phase: ${JSON.stringify(phase)}`].filter(Boolean).join(', ');
  const must = ['\tif err != nil {', '\t\tlog.Fatal(err)', '\t}'];
  return [
    'package main', '', 'import (', '\t"fmt"', '\t"log"', '\t"os"', '',
    '\t"github.com/samverkan/samverkan"', ...[room, ...imports].map((path) => `\t"github.com/samverkan/samverkan/${path}"`), ')', '',
    'func main() {',
    `\tdata, err := os.ReadFile(${JSON.stringify(file)})`, ...must,
    `\tdocument, err := ${room}.Decode(data)`, ...must,
    `\ton, err := samverkan.ParseDate(${JSON.stringify(on)})`, ...must,
    `\treport, err := document.Assess(${room}.Options{${options}})`, ...must,
    ...go.map((row) => `\t${row.replaceAll('LANG', language.toUpperCase())}`),
    '}', '',
  ].join('\n');
}

export const curl = (operation, origin, file) =>
  `curl -sS -H 'Content-Type: application/json' --data-binary @${file} \\\n  ${origin}/v1/${operation.replace('.', '/')}`;

async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    tell(t(T.did.copied), '', { undoable: false });
  } catch {
    app.faults = { title: t(T.faults.copy), faults: [] };
  }
  render();
}

function block(title, text) {
  const lines = text.split('\n');
  const hidden = lines.length - MOST;
  return [
    h('div', { class: 'row code' }, h('h3', {}, title),
      h('button', { type: 'button', class: 'linkish', on: { click: () => copy(text) } }, t(T.dev.copy), h('span', { class: 'sr' }, t(T.dev.copyOf, { what: title })))),
    h('pre', { tabindex: 0, role: 'region', 'aria-label': title, dir: 'ltr' }, h('code', {}, lines.slice(0, MOST).join('\n'))),
    hidden > 0 && h('p', { class: 'small' }, t(T.dev.more, { n: hidden })),
  ];
}

let opened = false;

/** The details at the end of a view; what is in them is made when they open. */
export function dev(view) {
  const { id, views } = app.room;
  const { code } = views.find((v) => v.id === view);
  const operation = code.operation ?? `${id}.assess`;
  const request = code.request?.() ?? judged(app.now);
  const file = fileName(app.now.document);
  const origin = location.origin.startsWith('http') ? location.origin : 'http://127.0.0.1:8080';
  return h('section', { id: 'utv', key: 'utv' },
    h('details', { on: { toggle: (event) => {
      if (opened === event.target.open) return;
      opened = event.target.open;
      render();
    } } },
      h('summary', {}, t(T.dev.title)),
      opened && h('div', {},
        h('p', { class: 'small' }, t(T.dev.lead)),
        block(t(T.dev.request, { operation }), JSON.stringify(request, null, 2)),
        block(t(T.dev.reply), JSON.stringify({ result: code.slice(app.report) }, null, 2)),
        h('div', { id: 'utv-go', tabindex: -1 }, block(t(T.dev.go), goCode(id, code, app.now, file, lang()))),
        block(t(T.dev.curl), curl(operation, origin, t(T.dev.file))))));
}

/** Opens the details and goes there: to the JSON or to the Go code. */
export function showDev(which) {
  const details = document.querySelector('#utv details');
  if (!details) return;
  details.open = true;
  requestAnimationFrame(() => requestAnimationFrame(() => {
    const to = (which === 'go' && document.getElementById('utv-go')) || details;
    to.scrollIntoView();
    (which === 'go' ? to : details.querySelector('summary')).focus({ preventScroll: true });
  }));
}
