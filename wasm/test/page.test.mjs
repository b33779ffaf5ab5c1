// The page's pure parts: edits, undo, links, words. What is seen in a browser is
// tested elsewhere.
import '../web/app/texts-forms.mjs';
import '../web/app/texts-enter.mjs';
import '../web/app/texts-power.mjs';
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { posix } from 'node:path';
import test from 'node:test';

import * as dialog from '../web/app/dialog/edit.mjs';
import * as analys from '../web/app/analys/edit.mjs';
import * as validering from '../web/app/validering/edit.mjs';
import { daysOf, money, rangeOf, shareOf, wholeDays } from '../web/app/validering/figures.mjs';
import * as edit from '../web/app/edit.mjs';
import { named } from '../web/app/edit-lists.mjs';
import { count, day, decimal, fill, large, list, say, setLang, t, whole } from '../web/app/lang.mjs';
import { pieces, stateOf } from '../web/app/pieces.mjs';
import { BadLink, pack, unpack } from '../web/app/share.mjs';
import * as state from '../web/app/state.mjs';
import { T } from '../web/app/texts.mjs';

// The texts of the other rooms: what each of their files of texts exports.
const rooms = ['dialog', 'validering', 'analys'];
const others = (await Promise.all(rooms.flatMap((room) => readdirSync(new URL(`../web/app/${room}/`, import.meta.url)).filter((name) => /^texts.*\.mjs$/.test(name)).sort()
  .map((name) => import(`../web/app/${room}/${name}`))))).flatMap((texts) => Object.entries(texts));

const dropin = JSON.parse(readFileSync(new URL('../../examples/dropin/dropin.json', import.meta.url), 'utf8'));

const frozen = (value) => {
  if (value && typeof value === 'object') {
    Object.freeze(value);
    Object.values(value).forEach(frozen);
  }
  return value;
};
frozen(dropin);

const organization = (document, id) => document.organizations.find((o) => o.id === id);

const county = frozen(JSON.parse(readFileSync(new URL('../../examples/vasternorrland/vasternorrland.json', import.meta.url), 'utf8')));

test('what an analysis says is edited without touching what was', () => {
  const [{ id, levers }] = county.occupations;
  const why = { sv: 'Vårt', en: 'Ours' };
  const lever = (d, of) => d.occupations[0].levers.find((l) => l.id === of);
  const set = (part, value) => lever(analys.setLever(county, id, levers[1].id, part, value, why), levers[1].id);
  assert.deepEqual(set('cost', 12_300).cost, { value: 12_300, basis: { assumption: why } });
  assert.deepEqual(set('yield', undefined).yield, { value: undefined, basis: { assumption: why } });
  assert.deepEqual(set('capacity', { total: 7 }).capacity, { total: 7, basis: { assumption: why } });
  assert.equal(lever(analys.setLever(county, id, levers[1].id, 'cost', 1, why), levers[0].id), levers[0], 'what did not change is shared');
  assert.deepEqual(['66,7', '66.7', '100', '0', '0,5', '12,50'].map(analys.shareOf), ['667/1000', '667/1000', '1', '0', '1/200', '1/8']);

  const visit = { place: '2281', on: '2022-06-01', subjects: ['demography'] };
  const visits = analys.addVisit(county, visit).visits;
  assert.equal(visits.length, county.visits.length + 1);
  assert.deepEqual(visits.map(({ on }) => on), visits.map(({ on }) => on).sort());
  assert.deepEqual(analys.addVisit({}, visit).visits, [visit]);
  assert.deepEqual(analys.addEvidence({}, { step: 'examples', text: 'Ett möte', on: '2022-06-01' }, 'sv').evidence, [{ step: 'examples', text: { sv: 'Ett möte' }, on: '2022-06-01', id: 'ett-mote' }]);
  assert.deepEqual(analys.fresh(['22', 'Västernorrland'], [['2281', 'Sundsvall']], 'sv'), {
    $schema: county.$schema, id: 'vasternorrland', name: { sv: 'Västernorrland' }, region: { code: '22', name: 'Västernorrland' }, municipalities: [{ code: '2281', name: 'Sundsvall' }],
  });
  const taken = analys.addPanel({ name: {} }, { source: 's' }, { id: 's' }, [{ id: 'm' }]);
  assert.deepEqual(taken, { name: {}, measures: [{ id: 'm' }], sources: [{ id: 's' }], panels: [{ source: 's' }] });
});

test('a standing applies from a day, and a change on the same day takes its place', () => {
  const id = 'arbetsmarknadskontoret';
  const once = edit.setStanding(dropin, id, 'active', '2026-03-12');
  assert.deepEqual(organization(once, id).standing.map((s) => [s.is, s.from]), [
    ['active', '2025-08-25'],
    ['passive', '2026-02-19'],
    ['active', '2026-03-12'],
  ]);
  const twice = edit.setStanding(frozen(once), id, 'declined', '2026-03-12', { sv: 'Inte nu' });
  assert.deepEqual(organization(twice, id).standing.at(-1), { is: 'declined', from: '2026-03-12', reason: { sv: 'Inte nu' } });
  assert.equal(organization(twice, id).standing.length, 3);
  // What did not change is shared, and the document before is as it was.
  assert.equal(organization(twice, 'ekdal'), organization(dropin, 'ekdal'));
  assert.equal(organization(dropin, id).standing.length, 2);
});

test('an organization is added with an ID of its own', () => {
  const add = (d, name) => edit.addOrganization(d, { name, kind: '', standing: 'active', on: '2026-03-12', lang: 'sv' });
  const one = add(dropin, 'Ekdal');
  assert.deepEqual(one.organizations.at(-1), { id: 'ekdal-2', name: { sv: 'Ekdal' }, standing: [{ is: 'active', from: '2026-03-12' }] });
  assert.equal(add(one, '<b>‮Åmåls ÖK</b>').organizations.at(-1).id, 'b-amals-ok-b');
  assert.equal(add(one, '…').organizations.at(-1).id, 'part');
  assert.match(add(one, 'x'.repeat(2000)).organizations.at(-1).id, /^x{56}$/);
});

test('an organization is removed with all that hangs on it', () => {
  const gone = new Set(dropin.people.filter((p) => p.organization === 'kvarnbro').map((p) => p.id));
  assert.ok(gone.size > 0 && dropin.overrides.some((o) => gone.has(o.person)));
  const out = edit.removeOrganization(dropin, 'kvarnbro');
  assert.equal(organization(out, 'kvarnbro'), undefined);
  assert.ok(out.people.every((p) => !gone.has(p.id)));
  assert.ok(out.answers.every((sheet) => !gone.has(sheet.person)));
  assert.ok(out.meetings.every((m) => !m.attended?.some((p) => gone.has(p))));
  assert.equal(out.overrides, undefined, 'an empty list is left out');
});

test('who came to a meeting', () => {
  const last = edit.lastMeeting(dropin, '2026-03-12');
  assert.equal(last.on, '2026-03-11');
  assert.equal(edit.lastMeeting(dropin, '2020-01-01'), undefined);
  const came = edit.setAttendance(dropin, last.id, 'arbetsmarknadskontoret', 'yvonne-sandgren');
  const attended = (d) => d.meetings.find((m) => m.id === last.id).attended;
  assert.deepEqual(attended(came), [...attended(dropin), 'yvonne-sandgren']);
  assert.deepEqual(attended(edit.setAttendance(came, last.id, 'arbetsmarknadskontoret', '')), attended(dropin));
});

test('a gate has one decision to go past it', () => {
  const how = { gate: 'P07', role: 'chair', person: 'eva-lotta-sjodahl', reason: 'Nytt skäl', on: '2026-03-12', lang: 'sv' };
  const out = edit.override(dropin, how);
  assert.deepEqual(out.overrides, [{ gate: 'P07', role: 'chair', person: 'eva-lotta-sjodahl', reason: { sv: 'Nytt skäl' }, on: '2026-03-12' }]);
  assert.equal(edit.takeBack(out, 'P07').overrides, undefined);
  assert.deepEqual(edit.having(dropin, 'chair', '2026-03-12').map((p) => p.id), ['eva-lotta-sjodahl']);
  assert.deepEqual(edit.having(dropin, 'chair', '2025-08-24'), []);
});

test('parts of the problem, what they need and who holds it', () => {
  let d = edit.addDimension(dropin, 'Bostad', 'sv');
  d = edit.setNeed(d, 'bostad', 'places', true);
  assert.deepEqual(d.problem.dimensions.at(-1), { id: 'bostad', name: { sv: 'Bostad' }, needs: ['places'] });
  d = edit.setHolding(d, 'ekdal', 'bostad', 'places', true);
  assert.deepEqual(organization(d, 'ekdal').holds.at(-1), { dimension: 'bostad', levers: ['places'] });
  const none = edit.setHolding(d, 'ekdal', 'bostad', 'places', false);
  assert.deepEqual(organization(none, 'ekdal').holds, organization(dropin, 'ekdal').holds);
  const without = edit.removeDimension(d, 'bostad');
  assert.deepEqual(without.problem.dimensions, dropin.problem.dimensions);
  assert.deepEqual(organization(without, 'ekdal').holds, organization(dropin, 'ekdal').holds);
  assert.equal('needs' in edit.setNeed(d, 'bostad', 'places', false).problem.dimensions.at(-1), false);
});

test('a name is written in the language that is spoken', () => {
  const d = edit.renameOrganization(dropin, 'ekdal', 'Ekdal', 'en');
  assert.deepEqual(organization(d, 'ekdal').name, { sv: 'Ekdals kommun', en: 'Ekdal' });
  // A name in one language only stays in one: it would be said in both.
  assert.deepEqual(named('Ny', 'sv', { sv: 'Gammal' }), { sv: 'Ny' });
});

test('a new document', () => {
  assert.deepEqual(edit.fresh('Bron', ['Skolan', 'Skolan'], '2026-11-22', 'sv'), {
    $schema: dropin.$schema,
    name: { sv: 'Bron' },
    phases: [{ phase: 'before', from: '2026-11-22' }],
    organizations: [
      { id: 'skolan', name: { sv: 'Skolan' }, standing: [{ is: 'active', from: '2026-11-22' }] },
      { id: 'skolan-2', name: { sv: 'Skolan' }, standing: [{ is: 'active', from: '2026-11-22' }] },
    ],
  });
});

const vocollege = frozen(JSON.parse(readFileSync(new URL('../../examples/vocollege/vocollege.json', import.meta.url), 'utf8')));

test('what happened in a dialogue stands in the log by its day, last on it', () => {
  const on = '2027-03-08';
  const d = dialog.noteEvent(vocollege, { on, what: 'reminded', to: 'tunadal-soc' });
  const at = d.log.findIndex((e) => e.what === 'reminded' && e.on === on && e.to === 'tunadal-soc');
  assert.ok(d.log[at - 1].on <= on && d.log[at + 1].on > on);
  assert.equal(d.log.length, vocollege.log.length + 1);
  assert.deepEqual(dialog.noteEvent({}, { on, what: 'informed' }).log, [{ on, what: 'informed' }]);
  const moved = dialog.moveMeeting(vocollege, 'dm-2027-vt', { on: '2027-04-29', clock: '13:00' }, on).log.find((e) => e.on === on && e.what === 'moved');
  assert.deepEqual(moved, { on, what: 'moved', to: 'dm-2027-vt', start: { on: '2027-04-29', clock: '13:00' } });
  assert.deepEqual(d.log.map((e) => e.on), d.log.map((e) => e.on).sort());
});

test('an item of an agenda is changed, kept, added and taken away', () => {
  const id = 'dm-2027-vt';
  const agenda = (d) => d.meetings.find((m) => m.id === id).agenda;
  const before = agenda(vocollege);
  const kept = { person: 'gustav-hellmyr', reason: { sv: 'Vi vill veta' }, on: '2027-03-08' };
  const stays = dialog.keepItem(vocollege, id, 2, kept);
  assert.deepEqual(agenda(stays)[2], { ...before[2], kept });
  assert.equal('kept' in agenda(dialog.keepItem(stays, id, 2, undefined))[2], false);
  const other = dialog.setAgendaItem(frozen(stays), id, 2, { text: { sv: 'Vi berättar.' }, stance: 'tell', about: undefined });
  assert.deepEqual(agenda(other)[2], { text: { sv: 'Vi berättar.' }, stance: 'tell' }, 'a decision to keep an item is about that item');
  assert.equal(agenda(other)[0], before[0], 'what did not change is shared');
  assert.deepEqual(agenda(dialog.addAgendaItem(vocollege, id, { text: { sv: 'Ny' } })).at(-1), { text: { sv: 'Ny' } });
  assert.deepEqual(agenda(dialog.addAgendaItem(vocollege, id, { text: { sv: 'Ny' } }, 1))[1], { text: { sv: 'Ny' } });
  assert.equal(agenda(dialog.dropAgendaItem(vocollege, id, 0)).length, before.length - 1);
  assert.equal(dialog.setAgendaItem(vocollege, 'nowhere', 0, {}), vocollege);
});

test('a new cycle', () => {
  assert.deepEqual(dialog.fresh('Bron', 2026, [['Granvik', 'Skolnämnden'], ['Granvik', 'Skolnämnden'], ['Region Norr', 'Vårdnämnden']], 'sv'), {
    $schema: vocollege.$schema, id: 'bron', name: { sv: 'Bron' }, electionYear: 2026,
    organizations: [{ id: 'granvik', name: { sv: 'Granvik' }, kind: 'municipality' }, { id: 'region-norr', name: { sv: 'Region Norr' }, kind: 'region' }],
    bodies: [
      { id: 'granvik-skolnamnden', name: { sv: 'Skolnämnden' }, kind: 'committee', organizations: ['granvik'], affected: true },
      { id: 'granvik-skolnamnden-2', name: { sv: 'Skolnämnden' }, kind: 'committee', organizations: ['granvik'], affected: true },
      { id: 'region-norr-vardnamnden', name: { sv: 'Vårdnämnden' }, kind: 'regionCommittee', organizations: ['region-norr'], affected: true },
    ],
  });
});

const cooks = frozen(JSON.parse(readFileSync(new URL('../../examples/cooks/cooks.json', import.meta.url), 'utf8')));

test('what happened in a case stands in the log by its day, and a correction by the number of its entry', () => {
  const [{ id }] = cooks.cases;
  const entries = validering.entriesOf(cooks, id);
  assert.deepEqual(entries.map(([n]) => n), entries.map((_, i) => i + 1));
  assert.ok(entries.length > 2 && entries.every(([, entry]) => entry.case === id));
  const on = entries[1][1].on;
  const noted = validering.noteEvent(cooks, { on, what: 'complained', case: id });
  const at = noted.log.findIndex((e) => e.what === 'complained' && e.on === on && e.case === id);
  assert.equal(noted.log.length, cooks.log.length + 1);
  assert.ok(noted.log[at - 1].on <= on && noted.log[at + 1].on > on);
  assert.deepEqual(validering.noteEvent({}, { on, what: 'applied', case: 'x' }).log, [{ on, what: 'applied', case: 'x' }]);
  const before = validering.notedUpTo(cooks, on).log;
  assert.ok(before.length > 0 && before.every((e) => e.on <= on) && cooks.log[before.length].on > on);
  assert.deepEqual(validering.notedUpTo({}, on).log, []);
  const reason = { sv: 'Fel ärende' };
  assert.deepEqual(validering.correct({}, id, 2, undefined, reason, on).log, [{ on, what: 'corrected', case: id, entry: 2, text: reason }]);
  const instead = { ...entries[1][1], text: { sv: 'Så här var det' } };
  assert.deepEqual(validering.correct({}, id, 2, instead, reason, on).log[0].instead, instead);
});

test('a case more is the candidate’s, and a network begins with a name', () => {
  const one = validering.addCase({}, { candidate: 'K-1', occupation: 'kock', municipality: 'granvik', provider: '', groups: undefined }, '2027-03-08');
  assert.deepEqual(one, { cases: [{ id: 'K-1', candidate: 'K-1', occupation: 'kock', municipality: 'granvik' }], log: [{ on: '2027-03-08', what: 'applied', case: 'K-1' }] });
  const again = validering.addCase(frozen(one), { candidate: 'K-1', occupation: 'kock', municipality: 'granvik', after: 'K-1' });
  assert.equal(again.recorded, one.recorded);
  assert.equal(validering.addCase(frozen({ recorded: 'none' }), { candidate: 'K-1', occupation: 'kock', municipality: 'granvik' }).recorded, 'some');
  assert.deepEqual(again.cases[1], { id: 'K-1-2', candidate: 'K-1', occupation: 'kock', municipality: 'granvik', after: 'K-1' });
  assert.equal(again.log, one.log, 'nothing is noted without a day');
  assert.deepEqual(validering.fresh('Bron', [], undefined, 'sv'), { $schema: cooks.$schema, id: 'bron', name: { sv: 'Bron' }, recorded: 'all' });
  const pipeline = { id: 'vag' };
  assert.deepEqual(validering.fresh('Bron', ['Granvik', 'Region Norr'], { name: 'Kock', outcomes: ['Sås', 'Sås'], pipeline }, 'sv'), {
    $schema: cooks.$schema, id: 'bron', name: { sv: 'Bron' }, recorded: 'all',
    organizations: [{ id: 'granvik', name: { sv: 'Granvik' }, kind: 'municipality' }, { id: 'region-norr', name: { sv: 'Region Norr' }, kind: 'region' }],
    pipelines: [pipeline], occupations: [{ id: 'kock', name: { sv: 'Kock' }, pipeline: 'vag', outcomes: [{ id: 'sas', name: { sv: 'Sås' } }, { id: 'sas-2', name: { sv: 'Sås' } }] }],
  });
});

test('days, money, ranges and shares as they are said', () => {
  const figure = (exact) => ({ exact, rounded: 0 });
  assert.deepEqual(['1', '7/2', '-3', '1234'].map((exact) => daysOf(figure(exact))), ['1\u00a0dag', '4\u00a0dagar', '−3\u00a0dagar', '1\u00a0234\u00a0dagar']);
  assert.deepEqual(['1', '7', '46', '-3', '0'].map((exact) => wholeDays(figure(exact))), ['en dag', 'sju dagar', '46 dagar', '−3 dagar', 'noll dagar']);
  assert.deepEqual(['0', '99900', '1000000', '9999949', '9999950', '11800000', '99949999', '99950000', '140000000', '-6200000', '-140000000', '5357/20'].map((exact) => money(figure(exact))), [
    '0\u00a0kr', '999\u00a0kr', '10\u00a0000\u00a0kr', '99\u00a0999\u00a0kr', '100\u00a0tkr', '118\u00a0tkr', '999\u00a0tkr', '1,0\u00a0mkr', '1,4\u00a0mkr', '−62\u00a0000\u00a0kr', '−1,4\u00a0mkr', '3\u00a0kr']);
  const days = (f) => f.exact;
  assert.deepEqual([{ least: figure('3'), most: figure('3') }, { least: figure('3'), most: figure('5') }, { least: figure('3') }, { most: figure('5') }, {}, undefined].map((range) => rangeOf(range, days)),
    ['3', '3–5', 'minst 3', 'högst 5', undefined, undefined]);
  assert.deepEqual(shareOf({ count: 2, of: 3, exact: '2/3', rounded: 0.667, lowRounded: 0.2, highRounded: 0.94 }), { count: '2', of: '3', percent: '67', low: '20', high: '94' });
});

test('undo and redo', () => {
  let h = state.begin('a');
  assert.equal(state.undo(h), h);
  assert.equal(state.redo(h), h);
  h = state.push(state.push(h, 'b'), 'c');
  assert.equal(h.now, 'c');
  const back = state.undo(state.undo(h));
  assert.equal(back.now, 'a');
  assert.equal(state.canUndo(back), false);
  assert.deepEqual(state.redo(state.redo(back)), h);
  // A new edit is the end of what was undone.
  assert.equal(state.canRedo(state.push(back, 'd')), false);
  assert.equal(state.undo(state.push(back, 'd')).now, 'a');
});

test('a link holds the document and the day', async () => {
  const fragment = await pack(dropin, '2026-03-12');
  assert.match(fragment, /^d=[\w-]+&per=2026-03-12$/);
  const { json, on } = await unpack(`#${fragment}`);
  assert.deepEqual(JSON.parse(json), dropin);
  assert.equal(on, '2026-03-12');
  assert.equal(await unpack('#besked?varfor=P08'), undefined);
  assert.equal(await unpack(''), undefined);
});

test('a damaged link is a BadLink', async () => {
  const fragment = await pack({ a: 'ett dokument', b: [1, 2, 3] }, '2026-03-12');
  const body = /d=([\w-]+)/.exec(fragment)[1];
  const damaged = ['#d=', '#d=!!', '#d=AAAA', `#d=${body}&per=i går`, `#d=${body}&x=1`];
  for (let n = 1; n < body.length; n++) damaged.push(`#d=${body.slice(0, n)}`); // cut anywhere
  for (const link of damaged) await assert.rejects(unpack(link), BadLink, link);
  // A changed letter is seen, or the document is another one that the engine reads strictly.
  for (let n = 0; n < body.length; n++) {
    const other = `#d=${body.slice(0, n)}${body[n] === 'A' ? 'B' : 'A'}${body.slice(n + 1)}`;
    await unpack(other).then(({ json }) => JSON.parse(json), (error) => assert.ok(error instanceof BadLink));
  }
});

test('a link that would unpack to more than any document is refused', async () => {
  const fragment = await pack('x'.repeat(10 << 20), '2026-03-12');
  assert.ok(fragment.length < 30_000);
  await assert.rejects(unpack(`#${fragment}`), BadLink);
});

test('a piece is as its best holders', () => {
  const of = (...standings) => stateOf(standings.map((standing) => ({ standing })));
  assert.equal(of('active', 'passive', 'active'), 'many');
  assert.equal(of('active', 'passive'), 'one');
  assert.equal(of('passive', 'forgotten'), 'passive');
  assert.equal(of('forgotten', 'declined', 'notInvited'), 'hole');
  assert.equal(of(), 'hole');
});

test('the puzzle of the example', () => {
  const levers = ['legalDuty', 'money', 'contact', 'data', 'competence', 'places'].map((is) => ({ is, text: {} }));
  const report = { organizations: dropin.organizations.map((o) => ({ id: o.id, standing: o.standing.at(-1).is })) };
  const data = pieces(dropin, report, levers);
  assert.equal(data.all.length, 20);
  assert.equal(data.in, 14);
  assert.deepEqual(data.all.filter((p) => p.state === 'hole').map((p) => p.key), ['halsa.contact', 'halsa.places']);
  assert.equal(data.all.filter((p) => p.state === 'passive').length, 4);
});

test('numbers, days and lists in both languages', () => {
  setLang('sv');
  assert.deepEqual([whole(9999999), whole('1267650600228229401496703205376').length, whole(-12), count(12), count(13)], ['9\u00a0999\u00a0999', 41, '−12', 'tolv', '13']);
  assert.deepEqual([large('999999999999'), large('1267650600228229401496703205376')], ['999\u00a0999\u00a0999\u00a0999', 'omkring\u00a01,2\u00a0×\u00a010³⁰']);
  assert.deepEqual([decimal('70/17'), decimal('4'), decimal('5/2', 2)], ['4,1', '4,0', '2,50']);
  assert.equal(day('2026-03-12'), '12\u00a0mars\u00a02026');
  assert.equal(list(['A', 'B', 'C']), 'A, B och C');
  assert.equal(say({ en: 'only' }), 'only');
  setLang('en');
  assert.deepEqual([whole(9999999), decimal('70/17'), day('2026-03-12'), list(['A', 'B'])], ['9,999,999', '4.1', '12\u00a0March\u00a02026', 'A and B']);
  setLang('sv');
});

test('a value is put in as it is, and cannot turn the sentence around', () => {
  assert.equal(fill('{^n|en sak|# saker}: {name}', { n: 2, name: '{n}' }), 'Två saker: {n}');
  assert.equal(fill('{n|en sak|# saker}', { n: 1 }), 'en sak');
  assert.equal(fill('{a} {b}', { a: 'x' }), 'x {b}');
  assert.equal(fill('{a}.', { a: 'moc\u202e' }), '\u2068moc\u202e\u2069.');
});

// Each object of texts with the files whose code asks for them by its name. The
// frame's are in every room's.
const app = new URL('../web/app/', import.meta.url);
const files = readdirSync(app, { recursive: true }).filter((name) => name.endsWith('.mjs')).map((name) => name.replaceAll('\\', '/')).sort();
const code = (name) => readFileSync(new URL(name, app), 'utf8');
const isText = (name) => /(^|\/)texts[^/]*$/.test(name);
const spoken = { T, ...Object.fromEntries(others) };
const asks = files.filter((name) => !isText(name)).map((name) => {
  // A file may call a group by a name of its own: const M = T.makt;
  let text = code(name);
  for (const [, own, of, group] of text.matchAll(/const (\w+) = ([A-Z]+)\.(\w+);/g)) text = text.replace(new RegExp(`(?<![\\w.])${own}\\.`, 'g'), `${of}.${group}.`);
  return text;
}).join('\n');

test('every text is there in both languages, with the same places', () => {
  const places = (text) => [...text.matchAll(/\{\^?(\w+)/g)].map(([, name]) => name);
  let texts = 0;
  const walk = (value, at) => {
    if (typeof value.sv === 'string') {
      texts++;
      assert.ok(value.sv && value.en, at);
      assert.deepEqual(new Set(places(value.en)), new Set(places(value.sv)), at);
      assert.doesNotMatch(`${value.sv}${value.en}`, /!|"/, at);
      assert.doesNotMatch(value.sv, /“/, at);
    } else for (const [name, inner] of Object.entries(value)) walk(inner, `${at}.${name}`);
  };
  for (const [which, all] of Object.entries(spoken)) walk(all, which);
  assert.ok(texts > 400);
  assert.equal(Object.keys(spoken).length, 1 + others.length, 'two rooms have texts of one name');
  assert.equal(t(T.close), 'Stäng');
});

test('every text that the page asks for is there, and every one is asked for', () => {
  for (const [which, all] of Object.entries(spoken)) {
    for (const [, path] of asks.matchAll(new RegExp(`\\b${which}((?:\\.\\w+)+)`, 'g'))) {
      let value = all;
      for (const name of path.split('.').slice(1)) {
        if (typeof value?.sv === 'string' || Array.isArray(value)) break;
        value = value?.[name];
      }
      assert.ok(value, `${which}${path}`);
    }
    const whole = (group) => typeof all[group].sv === 'string' || Array.isArray(all[group]);
    const unused = Object.keys(all).flatMap((group) => (whole(group) ? [[group]] : Object.keys(all[group]).map((name) => [group, name])))
      .filter(([group, name]) => !new RegExp(name === undefined ? `${which}\\.${group}\\b|\\{[^}]*\\b${group}\\b[^}]*\\} = ${which};`
        : `${which}\\.${group}(\\.${name}\\b|\\[)|\\{[^}]*\\b${name}\\b[^}]*\\} = ${which}\\.${group}|['"]${name}['"]|${{ at: 'pointed', room: 'room\\.says' }[group] ?? '^$'}|(rows|cols|then|says)\\.${name}\\b`).test(asks));
    assert.deepEqual(unused, [], which);
  }
});

test('each page asks for the modules that its first view needs at once, and no others; every module is some page’s', () => {
  // What a module imports, and what it fetches later.
  const imports = (name) => [...code(name).matchAll(/^\s*(?:import|export)\s(?:[^'";]*?from\s*)?'(\.[^']+)'/gm)].map(([, to]) => posix.join(posix.dirname(name), to));
  const fetches = (name) => [...code(name).matchAll(/\bimport\('(\.[^']+)'\)/g)].map(([, to]) => posix.join(posix.dirname(name), to));
  const follow = (name, steps, seen = new Set()) => {
    if (!seen.has(name)) {
      seen.add(name);
      for (const step of steps) for (const to of step(name).filter((to) => !to.startsWith('..'))) follow(to, steps, seen);
    }
    return seen;
  };
  const all = new Set();
  for (const [page, room] of [['index.html', ''], ...rooms.map((room) => [`${room}.html`, `${room}/`])]) {
    const first = `${room}main.mjs`;
    const html = readFileSync(new URL(`../web/${page}`, import.meta.url), 'utf8');
    const named = [...html.matchAll(/(?:modulepreload" href|module"(?: async)? src)="app\/([^"]+)"/g)].map(([, path]) => path).sort();
    assert.deepEqual(named, [...follow(first, [imports])].sort(), page);
    const ever = [...follow(first, [imports, fetches])];
    assert.deepEqual(ever.filter((name) => rooms.some((other) => `${other}/` !== room && name.startsWith(`${other}/`)) || (room && /^(texts|partnership|edit|views\/\w+)\.mjs$/.test(name))), [], `${page} loads another room`);
    for (const name of ever) all.add(name);
  }
  assert.deepEqual([...all].sort(), files);
});

test('the help box lists the operations that the engine has', () => {
  const { paths } = JSON.parse(readFileSync(new URL('../contract/openapi.json', import.meta.url), 'utf8'));
  const lists = [['dialogs.mjs', 'const GENERAL ='], ['partnership.mjs', 'operations:'], ...rooms.map((room) => [`${room}/room.mjs`, 'operations:'])].map(([name, before]) =>
    new RegExp(`${before} \\[([^\\]]*)\\]`).exec(code(name))[1].match(/[\w.]+\w/g));
  for (const list of lists) assert.deepEqual(list, [...list].sort());
  assert.deepEqual(lists.flat().sort(), Object.values(paths).map(({ post }) => post.operationId).sort());
});

// A promise is a yes to Playwright's waitForFunction: such a wait is over at once.
test('no test waits for a promise', () => {
  const files = readdirSync(new URL('.', import.meta.url)).filter((name) => name.endsWith('.mjs'));
  assert.ok(files.length > 25);
  assert.deepEqual(files.filter((name) => /waitForFunction\(\s*async/.test(readFileSync(new URL(name, import.meta.url), 'utf8'))), []);
});
