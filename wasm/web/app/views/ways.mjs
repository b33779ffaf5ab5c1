// So little is enough: the cheapest repairs, and all of them when asked for.
import { h } from '../dom.mjs';
import { large, say, small, t, whole } from '../lang.mjs';
import { T } from '../texts.mjs';
import { announce, app, factorOf, organizationOf, render, stop, verdictWord } from '../app.mjs';
import { Faults, ask as askEngine, judged, many } from '../engine.mjs';
import { ask, button, own, table, with_ } from '../parts.mjs';

const SHOWN = 8; // rises that are told of one way

const same = (change) => JSON.stringify([change.factor, change.organization, change.part, change.from, change.to]);

// Changes in words: a fact's step, or who rises and from what to what.
function told(changes) {
  const out = changes.filter((c) => !c.organization).map((c) => own(c.step));
  const byFactor = new Map();
  for (const c of changes.filter((c_) => c_.organization)) {
    if (!byFactor.has(c.factor)) byFactor.set(c.factor, []);
    byFactor.get(c.factor).push(c);
  }
  for (const [factor, rises] of byFactor) {
    const more = rises.length - SHOWN;
    const who = h('span', {}, rises.slice(0, more > 1 ? SHOWN : rises.length).map((c, i) => [
      i ? (i === rises.length - 1 ? ` ${t(T.and)} ` : ', ') : '',
      with_(T.ways.rise, { org: own(organizationOf(c.organization)?.name), from: c.from, to: c.to }),
    ]), more > 1 && ` ${t(T.ways.more, { n: more })}`);
    out.push(h('span', {}, with_(T.ways.on, { who, name: own(factorOf(factor).name) }), '.'));
  }
  return out.map((item, i) => [i ? ' ' : '', item]);
}

export function ways() {
  const { report } = app;
  const listed = app.ways?.repairs ?? report.cheapest ?? [];
  if (!listed.length) return null;
  const total = report.repairCount;
  const common = listed.length > 1 ? listed[0].changes.filter((c) => listed.every((way) => way.changes.some((d) => same(c) === same(d)))) : [];
  const shared = new Set(common.map(same));
  const rest = (way) => {
    const left = way.changes.filter((c) => !shared.has(same(c)));
    return left.length ? left : way.changes;
  };
  const most = many(app.now.document);
  const all = BigInt(total) <= BigInt(listed.length);
  const said = all ? t(T.ways.cheapest, { n: listed.length }) : t(T.ways.first, { n: whole(listed.length), of: large(total) });
  return h('section', { id: 'vagar', tabindex: -1, key: 'vagar' },
    h('h2', {}, `${t(T.ways.title)} ${said}`),
    h('p', { class: 'lead' }, t(listed.length === 1 ? T.ways.afterOne : T.ways.after, { verdict: small(say(verdictWord(listed[0].after))) }),
      common.length > 0 && [' ', t(T.ways.common), told(common)]),
    table(t(T.ways.caption), T.ways.cols.map((c) => t(c)), listed.map((way, i) => ({ key: `vag${i}`, cells: [
      ask('vagar', whole(i + 1)),
      told(rest(way)),
      whole(way.effort),
    ] })), { stack: true }),
    !all && !app.ways && h('div', { class: 'row after' },
      app.counting
        ? [
            h('label', { for: 'vag-p' }, t(T.ways.counting)),
            h('progress', { id: 'vag-p', max: 100, value: app.counting.part }, t(T.busy.percent, { n: app.counting.part })),
            button(t(T.cancel), () => app.counting.abort.abort()),
          ]
        : button(BigInt(total) <= BigInt(most) ? t(T.ways.all) : t(T.ways.most, { n: most }), showAll)));
}

// A long call: it is shown after 200 ms, and can be dropped.
async function showAll() {
  const abort = new AbortController();
  const { now } = app;
  const counting = { part: 0, abort };
  const slow = setTimeout(() => {
    app.counting = counting;
    render();
  }, 200);
  try {
    const found = await askEngine('partnership.repairs', { ...judged(now), count: many(now.document) }, {
      long: true,
      signal: abort.signal,
      onProgress: (done, of) => {
        counting.part = Math.floor((100 * done) / of);
        if (app.counting) render();
      },
    });
    if (app.now === now) {
      app.ways = found;
      announce(t(T.ways.done, { n: found.repairs.length }));
    }
  } catch (error) {
    if (error.name === 'AbortError') announce(t(T.ways.stopped));
    else if (error instanceof Faults) app.faults = { title: t(T.faults.edit), faults: error.faults };
    else return stop();
  } finally {
    clearTimeout(slow);
    app.counting = undefined;
    render();
  }
}
