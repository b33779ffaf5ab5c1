// "Varför?": the reason for a number or a statement, in parts that always come
// in the same order, empty ones left out. What a reason says is the room's; a
// rule that was not kept says it itself.
import { h } from './dom.mjs';
import { say, t } from './lang.mjs';
import { T } from './texts-frame.mjs';
import { app, resultOf } from './app.mjs';
import { own } from './parts.mjs';
import { closeWhy } from './route.mjs';
import { showDev } from './dev.mjs';

const sentence = (text) => (/[.?”]$/.test(text) ? text : `${text}.`);

function quotes(ids) {
  return (ids ?? []).map((id) => app.seeds.get(id)).filter(Boolean).map((seed) => {
    const from = app.texts.find((source) => seed.id.startsWith(`${source.prefix}-`));
    return h('div', { class: 'quote', key: seed.id },
      h('blockquote', { lang: 'sv' }, seed.quote),
      h('p', {}, say(seed.text)),
      h('cite', {}, from && h('span', { lang: 'sv' }, `”${from.name}” · `), h('span', { class: 'id' }, seed.id)));
  });
}

/** The reason for a rule that was not kept: what it found. */
export function ofRule(id) {
  const result = resultOf(id);
  const [finding, ...more] = result?.findings ?? [];
  if (!finding) return undefined;
  return {
    head: finding.says,
    sources: finding.seeds,
    evidence: [...(finding.evidence ?? []).map((e) => own(e.text)), ...more.map((f) => own(f.says))],
    change: [own(finding.next)],
    aloud: finding.aloud,
    id,
  };
}

const more = new Map();

/** What reasons whose keys begin so are answered with; views that come later say it. */
export const answering = (prefix, of) => more.set(prefix, of);

/**
 * The reason for a key, nothing when there is none: {head, chain, counted,
 * sources: IDs of seed rules, evidence, change, aloud, silent, id}.
 */
export const reason = (key) => more.get(key.split('.')[0])?.(key) ?? app.room.reason(key) ?? ofRule(key);

/** Says in the panel that there is more of its text below, as long as there is; then the keys can scroll it too. */
export function below() {
  const box = document.getElementById('varfor');
  const word = box?.querySelector('.below');
  if (!word) return;
  word.hidden = box.scrollHeight - box.clientHeight - box.scrollTop < 24;
  if (box.scrollHeight > box.clientHeight) box.setAttribute('tabindex', 0);
}

const shown = (what) => (typeof what === 'string' || what instanceof Node || Array.isArray(what) ? what : own(what));
const part = (title, ...content) => [h('h3', {}, t(title)), ...content];

/** The panel, with the reason for a key in it. */
export function panel(key, open) {
  const why = key && reason(key);
  const many = (list_, tag) => h(tag, {}, list_.map((item) => h('li', {}, shown(item))));
  return h(
    'aside',
    { class: `panel${open && why ? ' open' : ''}`, id: 'varfor', 'aria-label': t(T.why), key: 'panel', on: { scroll: below } },
    why && [
      open && h('button', { type: 'button', class: 'x', key: 'x', on: { click: closeWhy } }, t(T.close)),
      h('div', { key: `why-${key}` },
        h('p', { class: 'kick' }, t(T.why)),
        h('h2', { tabindex: -1 }, shown(why.head)),
        why.chain?.length > 0 && part(T.whyParts.chain, many(why.chain, 'ol')),
        why.counted && part(T.whyParts.counted, h('p', {}, why.counted)),
        why.sources?.length > 0 && app.seeds.size > 0 && part(T.whyParts.source, quotes(why.sources)),
        why.evidence?.length > 0 && part(T.whyParts.evidence, why.evidence.map((e) => h('p', {}, typeof e === 'string' ? sentence(e) : e))),
        why.change?.length > 0 && part(T.whyParts.change, many(why.change, 'ul')),
        why.aloud && part(T.whyParts.aloud, h('p', { class: 'serif' }, '”', own(why.aloud), '”')),
        why.silent && part(T.whyParts.silent, h('p', {}, why.silent)),
        h('footer', {},
          why.id && h('span', { class: 'id' }, why.id),
          h('button', { type: 'button', class: 'linkish', on: { click: () => showDev('json') } }, t(T.whyParts.json)),
          h('button', { type: 'button', class: 'linkish', on: { click: () => showDev('go') } }, t(T.whyParts.go)))),
      h('p', { class: 'below', key: 'below', hidden: true, 'aria-hidden': 'true' }, t(T.whyParts.below)),
    ],
  );
}
