// How groups fare in Tid till bevis: what is compared, and what is withheld.
import { h } from '../../dom.mjs';
import { lang, list, say, t, whole } from '../../lang.mjs';
import { editDocument, label } from '../../app.mjs';
import { idFor, named } from '../../edit-lists.mjs';
import { ask, asTable, own } from '../../parts.mjs';
import { key } from '../../draw/marks.mjs';
import { midMark, rangePlot } from '../draw/gain.mjs';
import { GROUPS } from '../texts-time-groups.mjs';
import { share } from '../why-time.mjs';
import { divisionName, groupName } from '../why-time-groups.mjs';
import { form, opener, wrongAt } from './gain-form.mjs';
import { both } from './gain-parts.mjs';

const cols = (all) => all.map((c) => t(c));

/** How groups fare. */
export function fairness({ fairness: all = [] } = {}) {
  const made = all.flatMap((f) => f.comparisons ?? []);
  const shown = made.filter((c) => c.shown).length;
  const where = all.filter((f) => f.comparisons?.some((c) => c.shown)).map((f) => say(divisionName(f.division)));
  return h('section', { id: 'grupper', tabindex: -1, key: 'fair' },
    h('h2', {}, t(!all.length ? GROUPS.missing : shown ? GROUPS.shown : made.length ? GROUPS.none : GROUPS.few, { n: shown, divisions: list(where) })),
    all.length > 0 && h('p', { class: 'small after' }, t(GROUPS.note, { n: whole(all[0].floor) })),
    all.map(grouping),
    h('div', { class: 'after' }, opener('ny-indelning', t(GROUPS.add), { cls: all.length ? 'linkish' : 'btn' }), addGrouping()));
}

function grouping(f) {
  const name = divisionName(f.division);
  const groups = f.groups ?? [];
  const row = (g, one, known) => ({
    id: g.group, name: say(groupName(f.division, g.group)), cls: 'sl2',
    ...(one ? { least: one.lowRounded, most: one.highRounded, mid: one.rounded, word: t(GROUPS.word, { share: share(one.rounded), n: whole(one.count), of: whole(one.of) }) } : { word: t(known ? GROUPS.none0 : GROUPS.withheld), look: 't3' }),
  });
  // A measure with what came of comparing it; of one that is withheld for all groups, only that.
  const measure = (about, of, known) => {
    const made = f.comparisons?.filter((c) => c.about === about) ?? [];
    const told = groups.some((g) => of(g) || known(g));
    const is = made.some((c) => c.shown) ? 'shown' : made.length ? 'not' : told ? 'alone' : 'hidden';
    return [{ title: t(GROUPS.about[about]), word: t(GROUPS.is[is]), look: is === 'shown' ? 'to tb' : 't3' }, ...(told ? groups.map((g) => row(g, of(g), known(g))) : [])];
  };
  const rows = [
    ...measure('certified', (g) => g.certification, (g) => g.cases !== undefined && g.open !== undefined && g.certified !== undefined),
    ...measure('firstPass', (g) => g.firstPass, (g) => g.attempted !== undefined && g.passedFirst !== undefined),
  ];
  const told = (n) => (n === undefined ? h('span', { class: 'mute' }, t(GROUPS.withheld)) : whole(n));
  return h('div', { key: f.division, class: 'groups' },
    h('h3', {}, own({ [lang()]: t(GROUPS.by, { division: name }) })),
    h('p', {}, ask(`grupp.${f.division}`, own(f.says))),
    groups.length > 0 && h('figure', {},
      groups.some((g) => g.certification || g.firstPass) && [both((at_) => rangePlot(rows, { ...at_, title: t(GROUPS.title, { division: name }), scale: { from: 0, to: 1, says: share } })), key([[midMark(), t(GROUPS.key)]])],
      f.concealed > 0 && h('p', { class: 'small' }, ask(`grupp.${f.division}`, t(GROUPS.hidden, { n: f.concealed })), '.'),
      asTable(t(GROUPS.caption, { division: name }), cols(GROUPS.cols), groups.map((g) => [own(groupName(f.division, g.group)), ...[g.cases, g.open, g.certified, g.partial, g.withdrawn, g.referred, g.attempted, g.passedFirst].map(told)]), [1, 2, 3, 4, 5, 6, 7, 8])));
}

function addGrouping() {
  return form('ny-indelning', {
    title: t(GROUPS.add), words: t(GROUPS.add), list: 'groupings',
    fields: [{ id: 'name', name: t(GROUPS.name), hint: t(GROUPS.nameHint), must: true }, { id: 'groups', name: t(GROUPS.groups), hint: t(GROUPS.groupsHint), must: true }],
    act: ({ name, groups }) => {
      const each = groups.split(',').map((one) => one.trim()).filter(Boolean);
      if (each.length < 2) return wrongAt('groups', t(GROUPS.two));
      return editDocument(label(GROUPS.did, { name }), (d) => {
        const all = d.groupings ?? [];
        const taken = all.flatMap((g) => g.groups.map(({ id }) => id));
        const made = [];
        for (const one of each) made.push({ id: idFor(one, [...taken, ...made.map(({ id }) => id)], 'grupp'), name: named(one, lang()) });
        return { ...d, groupings: [...all, { id: idFor(name, all.map((g) => g.id), 'indelning'), name: named(name, lang()), groups: made }] };
      });
    },
  });
}
