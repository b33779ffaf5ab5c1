// Going past a gate: who decides, and why. Without a reason it is not done.
import { h } from '../dom.mjs';
import { day, lang, say, t } from '../lang.mjs';
import { T } from '../texts.mjs';
import { app, editDocument, label, render, word } from '../app.mjs';
import { having, override } from '../edit.mjs';
import { button, field, own, select } from '../parts.mjs';

export function overrideForm(factor) {
  const { document: now, on } = app.now;
  const who = ['chair', 'projectOwner'].flatMap((role) =>
    having(now, role, on).map((p) => [`${role} ${p.id}`, `${p.name || t(T.override.anonymous)}, ${say(word('roles', role))}`]));
  const close = () => {
    app.form.override = undefined;
    render();
    document.querySelector(`#andra-${CSS.escape(factor.id)} .past-open`)?.focus();
  };
  const submit = async (event) => {
    event.preventDefault();
    const [role, person] = event.target.elements.vem.value.split(' ');
    const reason = event.target.elements.skal.value.trim();
    if (!reason) {
      app.form.needReason = true;
      render();
      document.getElementById('skal').focus();
      return;
    }
    app.form.needReason = false;
    const done = await editDocument(label(T.override.done, { name: factor.name }), (d) => override(d, { gate: factor.id, role, person, reason, on, lang: lang() }));
    if (!done) return;
    app.form.override = undefined;
    render();
    document.getElementById('main')?.focus({ preventScroll: true });
  };
  return h('form', { class: 'past', key: 'past', on: { submit, input: () => app.form.needReason && render(app.form.needReason = false) }, novalidate: true, 'aria-labelledby': 'past-title' },
    h('h3', { id: 'past-title' }, t(T.override.title, { name: '\u0000' }).split('\u0000').flatMap((part, i) => (i ? [own(factor.name), part] : [part]))),
    h('p', { class: 'small' }, t(T.override.about)),
    who.length
      ? [
          field('vem', t(T.override.who), select('vem', undefined, who, undefined, { name: 'vem' })),
          h('div', { class: 'field' },
            h('label', { for: 'skal', class: 'small' }, t(T.override.reason)),
            h('input', { id: 'skal', name: 'skal', type: 'text', required: true, maxlength: 2000, autocomplete: 'off',
              'aria-invalid': app.form.needReason ? 'true' : undefined, 'aria-describedby': app.form.needReason ? 'skal-fel' : undefined }),
            app.form.needReason && h('p', { class: 'small red', id: 'skal-fel' }, t(T.override.need))),
          h('div', { class: 'row' }, h('button', { type: 'submit', class: 'btn go' }, t(T.override.do)), button(t(T.cancel), close)),
        ]
      : [h('p', {}, t(T.override.nobody, { on: day(on) })), h('div', { class: 'row' }, button(t(T.cancel), close))]);
}
