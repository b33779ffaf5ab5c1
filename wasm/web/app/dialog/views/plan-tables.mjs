// The tables of the next café: who sits where in each round.
import { h } from '../../dom.mjs';
import { t, whole } from '../../lang.mjs';
import { announce, app, render } from '../../app.mjs';
import { ask, own, ownName, table, with_ } from '../../parts.mjs';
import { personName } from '../parts.mjs';
import { PLAN } from '../texts-plan.mjs';
import { chosen, long, meetingOf, placedOf, shortDay, standing, work } from './plan-work.mjs';
import { progress } from './plan-parts.mjs';

const W = PLAN.tables;

// The café that comes next in the year: of the cycle, else of the plan.
function next(result) {
  const { on } = app.report;
  const days = (all) => all.filter((date) => date >= on).sort();
  return days(standing(chosen()).filter((m) => m.kind === 'cafe').map((m) => m.start.on))[0]
    ?? days(placedOf(result).filter((m) => meetingOf(result, m.meeting).kind === 'cafe').map((m) => m.on))[0];
}

export function seating(result) {
  const on = next(result);
  const all = result.year.people ?? [];
  if (!on || all.length < 2) return null;
  const organization = new Map((result.year.bodies ?? []).map((b) => [b.id, b.organization]));
  const guests = all.filter((p) => !p.answers?.some((a) => a.on === on && a.can === 'no'))
    .map((p) => ({ id: p.id, organization: organization.get(p.body), bloc: p.bloc }));
  const of = JSON.stringify(guests) + on;
  if (work.seat?.of !== of) {
    work.seating?.abort.abort();
    work.seat = { of, tables: String(Math.ceil(guests.length / 5)), seats: '5', rounds: '3' };
  }
  const { seat } = work;
  const name = t(W.cafe, { on: shortDay(on) });
  const said = (n) => ({ n, of: whole(seat.result.pairsBound), name });
  const put = (which) => {
    const fault = seat.faults?.find((f) => f.at === `/${which}`);
    return h('div', { class: 'field', key: which }, h('label', { for: `bord-${which}`, class: 'small' }, t(W[which])),
      h('input', { id: `bord-${which}`, name: which, type: 'number', min: 1, max: 200, autocomplete: 'off', value: seat[which], 'aria-invalid': fault && 'true', 'aria-describedby': fault && `bord-${which}-fel` }),
      fault && h('p', { class: 'small red', id: `bord-${which}-fel` }, own(fault.text)));
  };
  const submit = (event) => {
    event.preventDefault();
    const read = (which) => Number((seat[which] = event.target.elements[which].value));
    long('seating', 'plan.tables', { guests, tables: read('tables'), seats: read('seats'), rounds: read('rounds') }, {
      found(seated) {
        Object.assign(seat, { result: seated, faults: undefined });
        announce(t(W.h, said(whole(seated.pairs))));
      },
      faults(list) {
        Object.assign(seat, { faults: list });
        announce(list.map((f) => f.text.sv).join(' '));
      },
    });
    render();
  };
  return h('section', { id: 'bord', tabindex: -1, key: 'tables', class: !seat.result && 'on-screen' },
    h('h2', {}, seat.result ? with_(W.h, said(ask('plan.bord', whole(seat.result.pairs)))) : t(W.h0, { name })),
    h('p', { class: 'lead' }, t(W.lead, { n: guests.length })),
    h('form', { class: 'row form', novalidate: true, on: { submit } }, put('tables'), put('seats'), put('rounds'),
      h('button', { type: 'submit', class: 'btn' }, t(W.do)), progress('seating', W.busy)),
    seat.result && seats(seat.result, guests));
}

function seats({ rounds }, guests) {
  const heads = rounds.map((_, i) => t(W.round, { n: i + 1 }));
  const at = (round, id) => round.tables.findIndex((ids) => ids.includes(id)) + 1;
  return [
    table(t(W.caption), [t(W.table, { n: '' }).trim(), ...heads], rounds[0].tables.map((_, i) => [
      t(W.table, { n: i + 1 }), ...rounds.map((round) => round.tables[i].map((id) => h('span', { class: 'step' }, ownName(personName(id))))),
    ]), { stack: true, cls: 'seating' }),
    h('details', { class: 'as-table after' }, h('summary', {}, t(W.each)),
      table(t(W.each), [t(W.person), ...heads], guests.map(({ id }) => [ownName(personName(id)), ...rounds.map((round) => t(W.table, { n: at(round, id) }))]))),
  ];
}
