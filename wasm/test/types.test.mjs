// The types: operations.d.ts is what the contract makes, and a program in
// strict TypeScript is compiled where it is right and refused where it is not.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { test } from 'node:test';
import ts from 'typescript';

const host = fileURLToPath(new URL('../host/', import.meta.url));

const head = `
import { Engine, Faults, Trapped, type Result } from './samverkan.mjs';
import { Client } from './client.mjs';
declare const module: WebAssembly.Module;
declare const document: import('./operations.d.ts').Partnership;
const engine = new Engine(module, { budget: 'edge' });
const client = new Client({ wasm: 'samverkan.wasm' });
`;

// What the compiler says of the lines, as a program in the host's folder.
function complaints(lines) {
  const name = `${host}snippet.mts`;
  const options = {
    strict: true, noEmit: true, target: ts.ScriptTarget.ES2022, lib: ['lib.es2022.d.ts', 'lib.dom.d.ts'], types: [],
    module: ts.ModuleKind.NodeNext, moduleResolution: ts.ModuleResolutionKind.NodeNext, exactOptionalPropertyTypes: true,
  };
  const files = ts.createCompilerHost(options);
  const { getSourceFile, fileExists } = files;
  files.fileExists = (path) => path === name || fileExists(path);
  files.getSourceFile = (path, ...rest) =>
    path === name ? ts.createSourceFile(path, head + lines, ...rest) : getSourceFile(path, ...rest);
  const program = ts.createProgram([name], options, files);
  return ts.getPreEmitDiagnostics(program).map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
}

test('operations.d.ts is what the contract makes', async () => {
  await promisify(execFile)(process.execPath, [`${host}types.mjs`, '--check']);
});

test('right lines compile', () => {
  assert.deepEqual(complaints(`
    const report: Result<'partnership.assess'> = engine.ask('partnership.assess', { document, on: '2026-05-01', list: 3 });
    const is: 'notReady' | 'cannotJudgeYet' | 'readyWithConditions' | 'ready' = report.verdict.is;
    const hash: string = engine.ask('rulebook.get').hash;
    const bytes: Uint8Array = engine.call('whatever', '{}');
    const job = engine.start('partnership.repairs', bytes);
    while (!job.step(100)) { const [done, of]: [number, number] = job.progress(); }
    const signal = new AbortController().signal;
    const repairs = await client.ask('partnership.repairs', { document, on: '2026-05-01' }, { long: true, signal, onProgress(done, of) {} });
    const count: string = repairs.count;
    await client.ask('partnership.check', { document }, { latest: 'check' }).catch((error) => {
      if (error instanceof Faults) for (const { at, offset, text } of error.faults) console.log(at, offset + 1, text.sv);
      if (error instanceof Trapped) console.log(error.output);
    });
    client.onstop = (error) => console.log(error.message);
    new Client({ modules: { partnership: 'partnership.wasm', dialogue: module }, budget: 'page' });
    new Client({ modules: { dialogue: new URL('https://samverkan.example/dialogue.wasm'), validation: module } });
    const { engine: made }: { engine: string } = await client.ready;
  `), []);
});

for (const [what, line, complaint] of [
  ['an operation that does not exist', `engine.ask('partnership.judge', { document });`, /"?partnership\.judge"?' is not assignable/],
  ['a member that does not exist', `engine.ask('partnership.check', { document, date: '2026-05-01' });`, /'date' does not exist/],
  ['a member that is missing', `await client.ask('partnership.assess', { document });`, /'on' is missing/],
  ['a request that is missing', `await client.ask('partnership.assess');`, /Expected 2-3 arguments/],
  ['a value that is none of the choices', `engine.ask('partnership.ask', { form: 'long', phase: 'running', role: 'chair' });`, /'"long"' is not assignable/],
  ['a member of a result that does not exist', `engine.ask('rulebook.get').rules;`, /'rules' does not exist/],
  ['a budget that does not exist', `new Engine(module, { budget: 'large' });`, /'"large"' is not assignable/],
  ['a room that does not exist', `new Client({ modules: { weather: 'weather.wasm' } });`, /'weather' does not exist/],
  ['an option that does not exist', `await client.ask('partnership.words', {}, { slow: true });`, /'slow' does not exist/],
]) {
  test(`refused: ${what}`, () => {
    const all = complaints(line);
    assert.equal(all.length, 1, all.join('\n'));
    assert.match(all[0], complaint);
  });
}
