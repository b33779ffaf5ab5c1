// Faktablad: one A4 on a municipality for an audience, as it will be printed.
import { h } from '../../dom.mjs';
import { capital, lang, say, t } from '../../lang.mjs';
import { app, tell, render } from '../../app.mjs';
import { download } from '../../files.mjs';
import { print } from '../../print.mjs';
import { ask, button, field, own, select } from '../../parts.mjs';
import { T } from '../../texts-frame.mjs';
import { dev } from '../../dev.mjs';
import { chosenPlace, kick, placeField, placeName } from '../parts.mjs';
import { awaited } from '../drawings.mjs';
import { asked, laid, sheet } from '../sheet.mjs';
import { chooseWhom, whom, whomName } from '../why-sheet.mjs';
import { SHEET } from '../texts-sheet.mjs';

export const unasked = () => (chosenPlace() ? 'blad' : undefined);

export const code = {
  operation: 'analysis.sheet',
  request: () => asked(chosenPlace(), whom()),
  slice: () => sheet(chosenPlace(), whom()).made,
  get go() {
    const must = ['if err != nil {', '\tlog.Fatal(err)', '}'];
    return [`sheet, err := report.Sheet(${JSON.stringify(chosenPlace())}, analysis.Audience(${JSON.stringify(whom())}), samverkan.LANG)`, ...must, 'text, err := sheet.Text(samverkan.LANG)', ...must, 'fmt.Print(text)'];
  },
};

function save(file) {
  download(file.name, file.text, file.mediaType);
  tell(t(T.did.saved, { file: file.name }), '', { undoable: false });
  render();
}

export function view() {
  const place = chosenPlace();
  if (!place) return [kick(), h('h1', { class: 's', key: 'h1' }, t(SHEET.none))];
  const one = sheet(place, whom());
  const file = (name, words) => button(t(words), () => save(one.made[name]), { disabled: !one.made || one.waits });
  return [
    kick(),
    h('h1', { class: 's', key: 'h1' }, t(SHEET.h1, { place: placeName(place), whom: whomName() })),
    h('p', { class: 'lead', key: 'lead' }, t(SHEET.lead), ' ', ask('blad', t(SHEET.how))),
    h('div', { class: 'row form', key: 'choose' },
      field('for-vem', t(SHEET.whom), select('for-vem', whom(), app.words.audiences.map(({ is, text }) => [is, capital(say(text))]), chooseWhom)),
      placeField('kommun')),
    h('div', { class: 'row after', key: 'files' },
      button(t(SHEET.print), print, { cls: 'btn go', disabled: !one.made || one.waits }), file('html', SHEET.html), file('markdown', SHEET.markdown), file('text', SHEET.text)),
    one.faults ? h('div', { class: 'guard bad', role: 'alert', key: 'faults' }, h('p', {}, h('strong', {}, t(SHEET.cannot))), h('ul', { class: 'plain' }, one.faults.slice(0, 10).map((f) => h('li', {}, own(f.text)))))
      : h('section', { id: 'bladet', tabindex: -1, key: 'sheet', 'aria-label': t(SHEET.shown), 'aria-busy': one.waits ? 'true' : undefined, class: one.waits ? 'waits' : undefined, lang: lang() }, one.made ? laid(one) : awaited('blad')),
    dev('blad'),
  ];
}
