// "Visa JSON och Go-kod": what the view asked the engine, what it got, and the
// same from Go and over HTTP.
import { h } from './dom.mjs';
import { lang, t } from './lang.mjs';
import { T } from './texts.mjs';
import { app, render, tell } from './app.mjs';
import { judged } from './engine.mjs';
import { fileName } from './files.mjs';

const MOST = 60; // lines that are shown; copying gives all

const SLICES = {
  besked: ({ says, verdict, band, robustness, proof, repairCount, cheapest }) => ({ says, verdict, band, robustness, proof, repairCount, cheapest }),
  faktorer: ({ wave, objects, factors }) => ({ wave, objects, factors }),
  makt: ({ power, gain }) => ({ power, gain }),
  plan: ({ mandates, plan }) => ({ mandates, plan }),
  parter: ({ organizations }) => ({ organizations }),
};

const GO = {
  besked: ['fmt.Println(report.Says.In(samverkan.LANG))', 'for repair := range report.Repairs() {', '\tfmt.Println(repair.Effort, len(repair.Changes))', '}'],
  faktorer: ['for _, f := range report.Factors {', '\tfmt.Println(f.ID, f.Name.In(samverkan.LANG), f.Level, f.Outcome)', '}'],
  makt: ['fmt.Println(report.Power.Says.In(samverkan.LANG))', 'for _, o := range report.Power.Organizations {', '\tfmt.Println(o.Organization, o.Can, o.Decides, o.Balance)', '}'],
  plan: ['fmt.Println(report.Mandates.Says.In(samverkan.LANG))', 'for _, a := range report.Plan {', '\tfmt.Println(a.Name.In(samverkan.LANG), a.Is, a.Held)', '}'],
  parter: ['for _, o := range report.Organizations {', '\tfmt.Println(o.Name.In(samverkan.LANG), o.Standing, o.Attended, o.Meetings)', '}'],
};

/** The program that gives what a view shows. */
export function goCode(view, { on, phase }, file, language) {
  const options = [`On: on`, phase && `Phase: ${JSON.stringify(phase)}`].filter(Boolean).join(', ');
  const must = ['\tif err != nil {', '\t\tlog.Fatal(err)', '\t}'];
  return [
    'package main', '', 'import (', '\t"fmt"', '\t"log"', '\t"os"', '',
    '\t"github.com/samverkan/samverkan"', '\t"github.com/samverkan/samverkan/partnership"', ')', '',
    'func main() {',
    `\tdata, err := os.ReadFile(${JSON.stringify(file)})`, ...must,
    '\tp, err := partnership.Decode(data)', ...must,
    `\ton, err := samverkan.ParseDate(${JSON.stringify(on)})`, ...must,
    `\treport, err := p.Assess(partnership.Options{${options}})`, ...must,
    ...GO[view].map((row) => `\t${row.replace('LANG', language.toUpperCase())}`),
    '}', '',
  ].join('\n');
}

export const curl = (origin, file) =>
  `curl -sS -H 'Content-Type: application/json' --data-binary @${file} \\\n  ${origin}/v1/partnership/assess`;

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
        block(t(T.dev.request, { operation: 'partnership.assess' }), JSON.stringify(judged(app.now), null, 2)),
        block(t(T.dev.reply), JSON.stringify({ result: SLICES[view](app.report) }, null, 2)),
        h('div', { id: 'utv-go', tabindex: -1 }, block(t(T.dev.go), goCode(view, app.now, file, lang()))),
        block(t(T.dev.curl), curl(origin, t(T.dev.file))))));
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
