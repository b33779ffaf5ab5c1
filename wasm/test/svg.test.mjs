// The reader of the engine's drawings: what it reads stands for itself, and what
// is no drawing of the engine's is refused. What stands in a page is tested there.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { Engine } from '../host/samverkan.mjs';
import { wasmPath } from './wasm.mjs';
import { elements, read } from '../web/app/analys/svg.mjs';

const document = JSON.parse(readFileSync(new URL('../../examples/vasternorrland/vasternorrland.json', import.meta.url), 'utf8'));
const css = (name) => readFileSync(new URL(`../web/${name}.css`, import.meta.url), 'utf8');
const engine = new Engine(new WebAssembly.Module(readFileSync(wasmPath('analysis'))));
const drawn = (lang) => engine.ask('analysis.drawings', { document, on: '2023-02-01', place: '2284', lang, widths: [776, 328] }).drawings.flatMap(({ svg }) => svg);
const all = [...drawn('sv'), ...drawn('en')];

const every = (node, then) => {
  then(node);
  for (const kid of node.kids) if (kid.tag) every(kid, then);
};

test('every drawing of the example is read, with all of its texts and marks', () => {
  assert.ok(all.length > 30);
  for (const text of all) {
    const top = read(text, 'x-');
    let marks = 0, words = '';
    every(top, ({ kids }) => {
      marks++;
      words += kids.filter((kid) => typeof kid === 'string').join('');
    });
    assert.equal(marks, [...text.matchAll(/<[a-z]/g)].length);
    assert.equal(words, text.replace(/<[^>]*>/g, '').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&'));
    assert.match(top.props['aria-labelledby'], /^x-\S+ x-\S+$/);
  }
});

test('every class of a drawing has a rule of the page’s', () => {
  const rules = css('style') + css('analys');
  const classes = new Set();
  for (const text of all) every(read(text), ({ props }) => props.class?.split(' ').forEach((name) => classes.add(name)));
  assert.ok(classes.size > 20);
  assert.deepEqual([...classes].filter((name) => !new RegExp(`\\.${name}(?![\\w-])`).test(rules)), []);
  // And each that the engine's own style sheet names.
  const style = readFileSync(new URL('../../analysis/chart/style.go', import.meta.url), 'utf8');
  const known = [...new Set(style.split('const looks = `')[1].split('`')[0].trim().split('\n').map((line) => line.split(' ')[0]))];
  assert.ok(known.length > 20);
  assert.deepEqual(known.filter((name) => !new RegExp(`\\.${name}(?![\\w-])`).test(rules)), []);
});

const within = (inner, root = '') => `<svg viewBox="0 0 1 1"${root}>${inner}</svg>`;

test('what stands in a drawing is text', () => {
  assert.deepEqual(read(within('<text x="1">&lt;script&gt; &amp;amp; &quot;</text>')).kids[0].kids, ['<script> &amp; "']);
  assert.equal(read(within('<a href="#kommunen/22%3Cx" aria-label="&lt;b&gt;"></a>')).kids[0].props['aria-label'], '<b>');
});

test('what is no drawing is refused', () => {
  const hostile = [
    within('<script>alert(1)</script>'), within('<constructor></constructor>'), within('<text>&constructor;</text>'), within('<g onload="x"></g>'), within('<path onload="alert(1)"/>'), within('<image href="x"/>'), within('<use href="#x"/>'), within('<style>*{}</style>'),
    within('<foreignObject><p>x</p></foreignObject>'), within('<animate/>'), within('<a href="javascript:alert(1)"></a>'), within('<a href="https://x.example/"></a>'), within('<a href="# onclick"></a>'),
    within('<a href="#&#106;"></a>'), within('<text>&#60;</text>'), within('<text>&nbsp;</text>'), within('<text>a & b</text>'), within('<path style="x"/>'), within('<path xlink:href="#x"/>'),
    within('', ' onload="alert(1)"'), within('<svg viewBox="0 0 1 1"></svg>'), within('<!-- x -->'), within('<![CDATA[x]]>'), '<?xml version="1.0"?>' + within(''), within('') + within(''), ` ${within('')}`, `${within('')}x`,
    '<svg viewBox="0 0 1 1">', '<svg viewBox="0 0 1 1"><text></svg></text>', '</svg>', '', 'text', '<path d="M0 0"/>', within('<path d=\'x\'/>'), within('<PATH d="x"/>'), within('<path  d="x"/>'), within('<path d="x" >'), within('<text x="1" x="2<3"></text>'),
    '<svg><title>x</title></svg', within('<title onclick="x">y</title>'), within('</text>'), within('<text class="a"/ >'),
  ];
  for (const text of hostile) assert.throws(() => read(text), /not a drawing/, text);
});

test('a fact sheet is read with more elements, and what is none of them is refused', () => {
  const more = elements({ div: 'class', h1: 'class', p: 'class' });
  const top = read('<div class="sheet"><h1>A &#39;b&#39;</h1> <svg viewBox="0 0 1 1"><title id="t">x</title></svg></div>', 'p-', more, 'div');
  assert.deepEqual(top.kids.map((kid) => kid.tag ?? kid), ['h1', ' ', 'svg']);
  assert.deepEqual([top.drawn, top.kids[2].drawn, top.kids[2].kids[0].props], [false, true, { id: 'p-t' }]);
  const hostile = ['<div><script>1</script></div>', '<div onclick="1"></div>', '<p>x</p>', '<div style="x"></div>', '<div><a href="#x"></a></div>', '<div><title>x</title></div>', '<div><svg viewBox="x"><p>y</p></svg></div>', '<div><img src="x"/></div>'];
  for (const text of hostile) assert.throws(() => read(text, '', more, 'div'), /not a drawing/, text);
});
