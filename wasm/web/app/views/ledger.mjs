// Entering what each gains and gives.
import { h } from '../dom.mjs';
import { capital, lang, say, t } from '../lang.mjs';
import { T } from '../texts.mjs';
import { app, editDocument, label, render } from '../app.mjs';
import * as edits from '../edit-power.mjs';
import { button, field, own, select, table } from '../parts.mjs';
import { atTable, nameOf, when } from '../why-power.mjs';
import { MOST, folded, numberField, wanted, wholeNumber } from '../parts-power.mjs';

/* ---- entering gain and cost ---- */

const GROUP = ''; // the target group, which no organization is

export const ledgerForm = () => folded('skriv', t(T.makt.edit), ledgerFields, 'apart');

function ledgerFields() {
  const { document } = app.now;
  const whose = document.organizations.filter((o) => atTable(o.id) || document.ledgers?.partners?.entries?.some((e) => e.organization === o.id));
  const id = app.form.ledger ?? whose[0]?.id ?? GROUP;
  const which = id === GROUP ? 'targetGroup' : 'partners';
  const ledger = document.ledgers?.[which] ?? {};
  const edit = (name, value) => editDocument(label(T.makt.did.ledger), (d) => edits.setLedger(d, which, name, value));
  const entries = (ledger.entries ?? []).map((entry, i) => ({ entry, i })).filter(({ entry }) => (entry.organization ?? GROUP) === id);
  const name = id === GROUP ? t(T.makt.targetGroup) : say(nameOf(id));
  return [
    h('div', { class: 'row form', key: 'vems' },
      field('vems', t(T.makt.whose), select('vems', id, [...whose.map((o) => [o.id, say(o.name)]), [GROUP, t(T.makt.targetGroup)]], (to) => { app.form.ledger = to; render(); })),
      field('enhet', t(T.makt.unit), select('enhet', ledger.unit ?? 'points', Object.entries(T.makt.units).map(([is, text]) => [is, t(text)]), (unit) => edit('unit', unit === 'points' ? undefined : unit))),
      field('per', t(T.makt.per), h('input', { id: 'per', type: 'text', value: say(ledger.per), maxlength: 200, autocomplete: 'off', on: { change: ({ target }) => {
        const per = target.value.trim();
        edit('per', per && { ...(ledger.per?.[lang()] !== undefined && ledger.per), [lang()]: per });
      } } })),
      which === 'partners' && field('minst', t(T.makt.margin), numberField('minst', ledger.margin ?? 1, { least: 1, class: 'much', set: (n) => edit('margin', n === 1 ? undefined : n) }))),
    entries.length > 0
      ? h('div', { class: 'own posts', key: `poster-${id}` }, table(name, [t(T.makt.name), t(T.makt.side), t(T.makt.least), t(T.makt.greatest), t(T.parter.remove)],
          entries.map(({ entry, i }) => entryRow(entry, i, which)), { stack: true }))
      : h('p', { class: 'after', key: 'inga' }, t(T.makt.noEntries)),
    newEntry(id, which),
  ];
}

const sides = () => Object.entries(T.makt.sides).map(([is, text]) => [is, t(text)]);

function entryRow(entry, i, which) {
  const act = (change) => editDocument(label(T.makt.did.ledger), change);
  const set = (change) => act((d) => edits.setEntry(d, which, i, change));
  const of = (pair) => `${t(pair)}: ${say(entry.name)}`;
  const at = `post-${which}-${i}`;
  return { key: at, cells: [
    [h('input', { id: at, type: 'text', value: say(entry.name), maxlength: 2000, autocomplete: 'off', 'aria-label': of(T.makt.name), on: { change: ({ target }) => {
      const name = target.value.trim();
      if (name) act((d) => edits.renameEntry(d, which, i, name, lang()));
      else target.value = say(entry.name);
    } } }), which === 'partners' && depends(entry, set)],
    select(`${at}-slag`, entry.side, sides(), (side) => set({ side }), { 'aria-label': of(T.makt.side) }),
    numberField(`${at}-minst`, entry.least, { class: 'much', 'aria-label': of(T.makt.least), set: (least) => set({ least }) }),
    numberField(`${at}-storst`, entry.greatest ?? entry.least, { class: 'much', empty: entry.least, 'aria-label': of(T.makt.greatest), set: (greatest) => set({ greatest }) }),
    button([t(T.parter.remove), h('span', { class: 'sr' }, t(T.parter.removeOf, { org: entry.name }))], () => {
      act((d) => edits.removeEntry(d, which, i));
      window.document.getElementById('ny-post')?.focus({ preventScroll: true });
    }, { cls: 'linkish' }),
  ] };
}

function depends(entry, set) {
  const some = entry.with ?? [];
  const others = app.now.document.organizations.filter((o) => o.id !== entry.organization && (atTable(o.id) || some.includes(o.id)));
  const tick = (name, checked, change) => h('label', { class: 'check' }, h('input', { type: 'checkbox', checked, on: { change: ({ target }) => change(target.checked) } }), h('span', {}, name));
  return h('details', {}, h('summary', {}, t(T.makt.when), ' ', when(entry)),
    h('fieldset', { class: 'weights' }, h('legend', { class: 'small' }, t(T.makt.onlyWith)),
      others.map((o) => tick(own(o.name), some.includes(o.id), (on) => set({ with: some.filter((id) => id !== o.id).concat(on ? o.id : []) })))),
    entry.side === 'gain' && tick(capital(t(T.makt.depends.always)), entry.alone ?? false, (alone) => set({ alone, with: undefined })));
}

function newEntry(id, which) {
  const submit = (event) => {
    event.preventDefault();
    const { vad, slag, minst, storst } = event.target.elements;
    const name = vad.value.trim();
    const [least, greatest] = [minst, storst].map(({ value }) => wholeNumber(value));
    const unread = ({ value, validity }) => value !== '' || validity.badInput;
    const wrong = {
      ...(!name && { vad: t(T.makt.needName) }),
      // Nothing written is not 0.
      ...(least === undefined && { minst: unread(minst) ? wanted(minst.value) : t(T.makt.needLeast) }),
      ...(unread(storst) && (greatest === undefined ? { storst: wanted(storst.value) } : greatest < least && { storst: t(T.makt.notLess) })),
    };
    app.form.entry = wrong;
    const first = [vad, minst, storst].find((one) => wrong[one.name]);
    if (first) {
      render();
      return first.focus();
    }
    const entry = { organization: id, name, side: slag.value, least, greatest, lang: lang() };
    editDocument(label(T.makt.did.ledger), (d) => edits.addEntry(d, which, entry)).then((done) => {
      if (done) for (const one of [vad, minst, storst]) one.value = '';
      vad.focus();
    });
  };
  const mended = ({ target }) => {
    if (!app.form.entry?.[target.name]) return;
    delete app.form.entry[target.name];
    render();
  };
  const says = (name) => app.form.entry?.[name];
  const invalid = (name) => ({ 'aria-invalid': says(name) && 'true', 'aria-describedby': says(name) && `ny-${name}-fel` });
  const fault = (name) => says(name) && h('p', { class: 'small red', id: `ny-${name}-fel` }, says(name));
  const amount = (at, name) => h('input', { id: at, name, type: 'number', min: 0, max: MOST.amount, step: 1, inputmode: 'numeric', class: 'much', autocomplete: 'off', ...invalid(name) });
  return h('form', { class: 'row form add', key: 'ny', novalidate: true, 'aria-labelledby': 'ny-post-h', on: { submit, input: mended } },
    h('h3', { id: 'ny-post-h' }, t(T.makt.newEntry)),
    h('div', { class: 'field' },
      h('label', { for: 'ny-post', class: 'small' }, t(T.makt.name)),
      h('input', { id: 'ny-post', name: 'vad', type: 'text', maxlength: 2000, autocomplete: 'off', ...invalid('vad') }),
      fault('vad')),
    field('ny-slag', t(T.makt.side), select('ny-slag', undefined, sides(), undefined, { name: 'slag' })),
    h('div', { class: 'field' }, h('label', { for: 'ny-minst', class: 'small' }, t(T.makt.least)), amount('ny-minst', 'minst'), fault('minst')),
    h('div', { class: 'field' }, h('label', { for: 'ny-storst', class: 'small' }, t(T.makt.greatest)), amount('ny-storst', 'storst'), fault('storst')),
    h('button', { type: 'submit', class: 'btn' }, t(T.parter.addDo)));
}
