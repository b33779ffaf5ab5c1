// A survey as a pasted table, and what else is entered of one's own partnership, as
// edits of a document. What is expected is counted by hand.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import * as enter from '../web/app/edit-enter.mjs';
import { removeWave, setWave } from '../web/app/edit-wave.mjs';
import { answerOf, cells, codeOf, readTable, template, written } from '../web/app/wave-table.mjs';

const dropin = JSON.parse(readFileSync(new URL('../../examples/dropin/dropin.json', import.meta.url), 'utf8'));
const text = (sv, en = sv) => ({ sv, en });
const factor = (id, asks, name, more) => [id, { id, key: `key-${id}`, name: text(name), statement: text(`Jag vet ${id}.`), asks, ...more }];
const factors = new Map([
  factor('P01', ['representative'], 'Gemensamt problem'),
  factor('P05', ['processLeader'], 'Förarbete gjort'),
  factor('P07', ['representative', 'homeManager'], 'Alla är med'),
  factor('P31', ['processLeader'], 'Nya nås', { decidedBy: 'fact' }),
]);
const roles = [['representative', 'företrädaren', 'the representative'], ['homeManager', 'chefen i hemorganisationen', 'the manager'], ['processLeader', 'processledaren', 'the process leader'], ['elected', 'den förtroendevalda', 'the elected representative']]
  .map(([is, sv, en]) => ({ is, text: { sv, en } }));
const organizations = [
  { id: 'kommunen', name: { sv: 'Söderslätts kommun', en: 'Söderslätt Municipality' }, standing: [{ is: 'active', from: '2026-03-10' }] },
  { id: 'regionen', name: { sv: 'Regionen; söder' }, standing: [{ is: 'active', from: '2026-03-10' }] },
  { id: 'formel', name: { sv: '=Formeln' }, standing: [{ is: 'declined' }] },
];
const read = (pasted) => readTable(pasted, { organizations, roles, factors });
const faults = (pasted) => read(pasted).faults.map(({ is, row, column, value }) => [is, row, column, value].filter((one) => one !== undefined).join(' '));

test('cells are read as spreadsheets and people write them', () => {
  assert.deepEqual(cells('\ufeffa;"b ""c""\r\nd";e\r\n;;\r"stray;2'), [['a', 'b "c"\nd', 'e'], ['', '', ''], ['"stray', '2']]);
  assert.deepEqual(cells('\n a \tb;c\t"d\te"'), [[''], ['a', 'b;c', 'd\te']], 'a tab is the mark where there is one');
  assert.deepEqual(cells('a,b\n"x, y",z'), [['a', 'b'], ['x, y', 'z']]);
  assert.deepEqual(cells(''), [['']]);
  const long = `"${'x'.repeat(200_000)}`;
  assert.equal(cells(`a;b\n${long};1`)[1][0], long, 'a quote that nobody closes swallows nothing');
});

test('an answer is 1 to 5, none, or that one does not know; nothing else is', () => {
  assert.deepEqual(['1', ' 5 ', '4,0', '3.00', '4 – stämmer ganska bra', '2 (delvis)'].map(answerOf), [1, 5, 4, 3, 4, 2]);
  assert.deepEqual(['', ' ', '-', '–'].map(answerOf), ['', '', '', '']);
  assert.deepEqual(['Vet inte', 'vet  ej', 'don’t know', "Don't know", 'Gäller inte', 'n/a'].map(answerOf), ['dontKnow', 'dontKnow', 'dontKnow', 'dontKnow', 'doesNotApply', 'doesNotApply']);
  for (const wrong of ['0', '6', '45', '4,5', '4/5', '1 2', '-1', 'ja', '1e0', '٣']) assert.equal(answerOf(wrong), undefined, wrong);
});

test('a table says who was asked what and what they answered', () => {
  const out = read('\r\nTidsstämpel\tOrganisation\tRoll\tp1\tAlla är med\tE-post\tP05\tJag vet P31.\r\n'
    + 'måndag\tsöderslätts KOMMUN\t\t4\tvet inte\ta@b\t3\t\r\n\t\t\t\t\t\t\t\r\n'
    + 'tisdag\tRegionen; söder\tProcessledare\t\t\t\t5\t2\r\n\tregionen\tchef\t\t1\r\n\tSöderslätt Municipality\tförtroendevald\t');
  assert.deepEqual(out.faults, []);
  assert.deepEqual(out.rows, [
    { organization: 'kommunen', role: 'representative', code: '', values: { P01: 4, P07: 'dontKnow' } },
    { organization: 'regionen', role: 'processLeader', code: '', values: { P05: 5 } },
    { organization: 'regionen', role: 'homeManager', code: '', values: { P07: 1 } },
    { organization: 'kommunen', role: 'elected', code: '', values: {} },
  ]);
  assert.deepEqual(out.asked, { representative: ['P01', 'P07'], processLeader: ['P05'], homeManager: ['P07'], elected: [] }, 'who is asked nothing has a role all the same');
  assert.deepEqual(out.unread, ['Tidsstämpel', 'E-post']);
  // A representative is not asked P05, and nobody is asked what a fact decides.
  assert.deepEqual(out.uncounted, [['P05', 'representative'], ['P31', 'processLeader']]);
});

test('what is wrong is told with its row and column, all at once', () => {
  assert.deepEqual(faults(' \n\t\n'), ['empty 1']);
  assert.deepEqual(faults('Organisation;Roll;Svarande;P01;P07\nSöderslätts kommun;kung;1;7;4,5\n\nRegonen;;1;4;4\n;;;4;4\nRegionen;;2;4;4;5'), [
    'role 2 Roll kung', 'answer 2 P01 7', 'answer 2 P07 4,5', 'organization 4 Organisation Regonen', 'nobody 5 Organisation ', 'wide 6',
  ]);
  assert.deepEqual(faults('Organisation;Nr;P01\nkommunen;1;4\nkommunen;1;5\nregionen;1;3'), ['again 3 Nr 1']);
  assert.deepEqual(faults('Namn;P01\nkommunen;4'), ['noOrganization 1']);
  assert.deepEqual(faults('Part;Roll\nkommunen;'), ['noFactor 1']);
  assert.deepEqual(faults('Part;P99\nkommunen;4'), ['noFactor 1']);
  assert.deepEqual(faults('Part;P01;Gemensamt problem\nkommunen;4;4'), ['column 1 Gemensamt problem']);
  assert.deepEqual(faults('Part;Gemensamt problem\nkommunen;x'), ['answer 2 Gemensamt problem x']);
  assert.deepEqual(faults('Part;P01'), ['noRow 1']);
  assert.deepEqual(faults('Part;Roll;P01\nkommunen;förtroendevald;'), ['nothing 1']);
  assert.deepEqual(faults('Part;Roll;P01\nkommunen;fö;4'), ['role 2 Roll fö'], 'two letters are no role');
});

test('two thousand rows become as many people', () => {
  const { rows, faults: none } = read(`Part\tP01\tP07\n${'kommunen\t4\t5\n'.repeat(2000)}`);
  assert.deepEqual([rows.length, none.length], [2000, 0]);
  const out = setWave({ organizations }, { on: '2026-03-12', form: 'hel', asked: { representative: ['P01', 'P07'] }, rows });
  assert.equal(new Set(out.people.map((p) => p.id)).size, 2000);
});

const base = { organizations };
const one = (organization, code, values = { P01: 4 }, role = 'representative') => ({ organization, role, code, values });
const survey = (on, rows, asked = { representative: ['P01'] }) => ({ on, form: 'hel', asked, rows });
const rolesOf = (d, id) => d.people.find((p) => p.id === id)?.roles;

test('a survey gives those of its table a role, and asks for no names', () => {
  const out = setWave(base, survey('2026-03-12', [one('kommunen', ''), one('kommunen', '', {}), one('regionen', 'A')]));
  assert.deepEqual(out.people, ['kommunen-1', 'kommunen-2', 'regionen-a'].map((id) => ({ id, organization: id.split('-')[0], roles: [{ role: 'representative', from: '2026-03-12' }] })));
  assert.deepEqual(out.waves, [{ id: 'matning-2026-03-12', on: '2026-03-12', form: 'hel', asked: { representative: ['P01'] } }]);
  assert.deepEqual(out.answers, ['kommunen-1', 'regionen-a'].map((person) => ({ wave: 'matning-2026-03-12', person, role: 'representative', values: { P01: 4 } })), 'who did not answer has no sheet');
  assert.equal(out.organizations[0], organizations[0]);
  assert.equal(base.people, undefined);
});

test('who was asked before the page was begun was at the table then', () => {
  const out = setWave(base, survey('2026-03-01', [one('kommunen', '')]));
  assert.deepEqual(out.organizations.map((o) => o.standing[0].from), ['2026-03-01', '2026-03-10', undefined]);
});

test('a survey on the same day takes the place of the one before, and leaves nothing of it', () => {
  const first = setWave(base, survey('2026-03-12', [one('kommunen', ''), one('kommunen', ''), one('regionen', 'a')]));
  const again = setWave(first, survey('2026-03-12', [one('kommunen', '', { P01: 2 })]));
  assert.deepEqual(again, setWave(base, survey('2026-03-12', [one('kommunen', '', { P01: 2 })])));
  assert.deepEqual(removeWave(first, '2026-03-12'), base);
  assert.equal(removeWave(base, '2026-03-12'), base);
  // Who has a role that was not asked was not known by it.
  const chair = { id: 'regionen-ordf', organization: 'regionen', roles: [{ role: 'chair', from: '2026-03-12' }] };
  assert.deepEqual(removeWave({ ...first, people: [...first.people, chair] }, '2026-03-12').people, [chair]);
  // Who came to a meeting is spoken of elsewhere, and stays.
  const met = { ...first, meetings: [{ id: 'm', on: '2026-03-11', attended: ['regionen-a'] }] };
  assert.deepEqual(removeWave(met, '2026-03-12').people.map((p) => p.id), ['regionen-a']);
});

test('who is not in the next table was not asked then; who is, is the same by the code', () => {
  const first = setWave(base, survey('2026-03-12', [one('kommunen', '1'), one('kommunen', '2')]));
  const second = setWave(first, survey('2026-06-12', [one('kommunen', '2'), one('kommunen', '3')]));
  assert.deepEqual(second.people.map((p) => p.id), ['kommunen-1', 'kommunen-2', 'kommunen-3']);
  assert.deepEqual(rolesOf(second, 'kommunen-1'), [{ role: 'representative', from: '2026-03-12', to: '2026-06-12' }]);
  assert.deepEqual(rolesOf(second, 'kommunen-2'), [{ role: 'representative', from: '2026-03-12' }]);
  // Asked after all: the second one is corrected, and the role goes on.
  assert.deepEqual(rolesOf(setWave(second, survey('2026-06-12', [one('kommunen', '1')])), 'kommunen-1'), [{ role: 'representative', from: '2026-03-12' }]);
  // One between them that asked only somebody else: they are back when they answer again.
  const between = setWave(second, survey('2026-05-01', [one('kommunen', '4')]));
  assert.deepEqual(rolesOf(between, 'kommunen-2'), [{ role: 'representative', from: '2026-03-12', to: '2026-05-01' }, { role: 'representative', from: '2026-06-12' }]);
  assert.deepEqual(rolesOf(between, 'kommunen-4'), [{ role: 'representative', from: '2026-05-01', to: '2026-06-12' }]);
  // The first one, told again, moves no end of a role that the second asked nobody about.
  const chairs = { representative: ['P01'], chair: ['P32'] };
  const both = setWave(setWave(base, survey('2026-03-12', [one('kommunen', '1'), one('kommunen', '2', {}, 'chair')], chairs)), survey('2026-06-12', [one('kommunen', '1')]));
  assert.deepEqual(rolesOf(setWave(both, survey('2026-03-12', [one('kommunen', '1'), one('kommunen', '2', {}, 'chair')], chairs)), 'kommunen-2'), [{ role: 'chair', from: '2026-03-12' }]);
  // Somebody with a name is left as they are.
  const lena = { ...base, people: [{ id: 'lena', name: 'Lena', organization: 'kommunen', roles: [{ role: 'representative' }] }] };
  const out = setWave(lena, survey('2026-03-12', [one('kommunen', '')]));
  assert.deepEqual(rolesOf(out, 'lena'), [{ role: 'representative' }]);
  assert.deepEqual(setWave(lena, survey('2026-03-12', [one('kommunen', 'LENA')])).people, lena.people);
});

test('codes that look alike when they are cut are two people still', () => {
  const [a, b] = ['a', 'b'].map((end) => `en mycket lång kod som slutar på ${end}`);
  const rows = [one('kommunen', a), one('kommunen', b)];
  const out = setWave(base, survey('2026-03-12', rows));
  assert.equal(new Set(out.answers.map((s) => s.person)).size, 2);
  assert.ok(out.people.every((p) => /^[\w.-]{1,64}$/.test(p.id)));
  // The first of them, who was there before, is known again.
  const later = setWave(setWave(base, survey('2026-03-12', rows.slice(0, 1))), survey('2026-06-12', rows));
  assert.equal(later.answers[1].person, later.answers[0].person);
  assert.notEqual(later.answers[2].person, later.answers[1].person);
  const far = { organizations: [{ ...organizations[0], id: 'x'.repeat(64) }] };
  const people = setWave(far, survey('2026-03-12', [one('x'.repeat(64), a), one('x'.repeat(64), '')])).people;
  assert.ok(people.every((p) => /^[\w.-]{1,64}$/.test(p.id)) && people.length === 2);
});

test('the template has everybody who is asked, what they answered, and no formulas', () => {
  const make = (document, asks = { representative: ['P01', 'P07'], homeManager: ['P07'] }) => template(document, {
    on: '2026-03-12', asks, factors, heads: ['Organisation', 'Roll', 'Svarande'], say: (name) => name.sv, roleWord: (is) => roles.find((r) => r.is === is).text.sv,
  });
  const said = { ...base, people: [{ id: 'f', organization: 'formel', roles: [{ role: 'representative' }] }] };
  assert.deepEqual(make(said), [
    ['Organisation', 'Roll', 'Svarande', 'P01 Gemensamt problem', 'P07 Alla är med'],
    ['Söderslätts kommun', 'företrädaren', '1', '', ''], ['Regionen; söder', 'företrädaren', '1', '', ''],
  ], 'who said no is not asked');
  assert.deepEqual(make(base, { homeManager: ['P07'] }).length, 1, 'where no representatives were asked nobody is made up');
  // A partner with a chair alone is to have a representative, who is not the chair; a survey that was made stands as it was.
  const chaired = { ...base, people: [{ id: 'kommunen-1', organization: 'kommunen', roles: [{ role: 'chair' }] }] };
  assert.deepEqual(make(chaired)[1].slice(0, 3), ['Söderslätts kommun', 'företrädaren', '2']);
  assert.deepEqual(make({ ...chaired, waves: [{ id: 'w', on: '2026-03-12' }] }).length, 1);
  const filled = setWave(base, survey('2026-03-12', [one('kommunen', 'k', { P01: 'dontKnow', P07: 2 }), one('kommunen', 'k', { P07: 5 }, 'homeManager'), one('regionen', '', {})], { representative: ['P01', 'P07'], homeManager: ['P07'] }));
  const rows = make(filled);
  assert.deepEqual(rows.slice(1), [
    ['Söderslätts kommun', 'företrädaren', 'k', 'dontKnow', 2], ['Söderslätts kommun', 'chefen i hemorganisationen', 'k', '–', 5], ['Regionen; söder', 'företrädaren', '1', '', ''],
  ]);
  // As text it is read back as it was, in both forms; saved again it changes nothing.
  for (const mark of ['\t', ';', ',']) {
    const back = read(written(rows, mark, 'sv'));
    assert.deepEqual(back.faults, [], mark);
    assert.deepEqual(setWave(filled, { on: '2026-03-12', form: 'hel', asked: back.asked, rows: back.rows }), filled, mark);
  }
  assert.equal(written([['=Formeln', '@x', '-1', 'a"b', 'c;d']], ';', 'sv'), '\'=Formeln;\'@x;\'-1;"a""b";"c;d"');
  assert.deepEqual(faults("Organisation;P01\n'=Formeln;4"), []);
});

test('the example’s own survey goes out as a template and comes back as it was', () => {
  const on = '2026-03-04';
  const wave = dropin.waves.find((w) => w.on === on);
  const all = new Map([...new Set(Object.values(wave.asked).flat())].sort().map((id) => factor(id, Object.keys(wave.asked).filter((role) => wave.asked[role].includes(id)), id)));
  const words = Object.keys(wave.asked).map((is) => ({ is, text: text(is) }));
  const rows = template(dropin, { on, asks: wave.asked, factors: all, heads: ['Organisation', 'Roll', 'Svarande'], say: (name) => name.sv, roleWord: (is) => is });
  const back = readTable(written(rows, '\t', 'sv'), { organizations: dropin.organizations, roles: words, factors: all });
  assert.deepEqual(back.faults, []);
  const out = setWave(dropin, { on, form: 'hel', asked: wave.asked, rows: back.rows });
  const sheets = (d) => d.answers.filter((s) => s.wave === wave.id).map(({ person, role, values }) => [person, role, values]).sort();
  assert.deepEqual(sheets(out), sheets(dropin));
  assert.deepEqual(out.people, dropin.people);
  assert.deepEqual(out.organizations, dropin.organizations);
  for (const p of dropin.people) assert.ok(codeOf(p).length > 0);
});

test('the purpose and the problem stand in the language they are written in, and what is empty is left out', () => {
  const made = enter.setPurpose({}, { targetGroup: 'Unga', outcome: '', means: 'Plan', by: '2027-06-30', lang: 'sv' });
  assert.deepEqual(made, { purpose: { targetGroup: { sv: 'Unga' }, means: { sv: 'Plan' }, by: '2027-06-30' } });
  const english = enter.setPurpose(made, { targetGroup: 'Young people', outcome: '', means: 'Plan', by: '', lang: 'en' });
  assert.deepEqual(english, { purpose: { targetGroup: { en: 'Young people' }, means: { sv: 'Plan' } } }, 'what was there in the other language said something else');
  assert.deepEqual(enter.setPurpose(english, { targetGroup: '', outcome: '', means: '', by: '', lang: 'sv' }), {});
  const problem = { dimensions: [{ id: 'd', name: { sv: 'D' } }], covers: [{ sv: 'A', en: 'The A' }, { sv: 'B' }] };
  assert.deepEqual(enter.setProblem({ problem }, { statement: 'Vad', covers: ['C', 'A'], leaves: [], lang: 'sv' }).problem, { dimensions: problem.dimensions, statement: { sv: 'Vad' }, covers: [{ sv: 'C' }, { sv: 'A', en: 'The A' }] });
  assert.equal('problem' in enter.setProblem({}, { statement: '', covers: [], leaves: [], lang: 'sv' }), false);
});

test('people have roles, and those who came to a meeting need no names', () => {
  const one = enter.addPerson({}, { organization: 'kommunen', role: 'chair', name: '', from: '2026-03-12' });
  assert.deepEqual(one.people, [{ id: 'kommunen-1', organization: 'kommunen', roles: [{ role: 'chair', from: '2026-03-12' }] }]);
  assert.equal(enter.addPerson(one, { organization: 'kommunen', role: 'elected', name: '', from: '2026-03-12' }).people[1].id, 'kommunen-2', 'in a table they are called 1 and 2');
  const lena = enter.addPerson(one, { organization: 'regionen', role: 'representative', name: 'Lena Ek', from: '2026-01-01' });
  const twice = enter.addPerson(lena, { organization: 'regionen', role: 'elected', name: 'Lena Ek', from: '2026-02-01' });
  assert.deepEqual([twice.people.length, twice.people[1].roles.map((r) => r.role)], [2, ['representative', 'elected']]);
  const met = enter.addMeeting(twice, { on: '2026-03-01', people: ['lena-ek'], organizations: ['kommunen', 'regionen', 'ny'] });
  assert.deepEqual(met.meetings, [{ id: 'mote-2026-03-01', on: '2026-03-01', attended: ['lena-ek', 'kommunen-1', 'ny-1'] }]);
  assert.deepEqual(met.people.slice(2), [{ id: 'ny-1', organization: 'ny' }]);
  // What is decided there stays when it is told again who came.
  const matters = { ...met, meetings: [{ ...met.meetings[0], matters: [{ id: 'a' }] }] };
  assert.deepEqual(enter.addMeeting(matters, { on: '2026-03-01', people: [], organizations: ['ny'] }).meetings, [{ id: 'mote-2026-03-01', on: '2026-03-01', attended: ['ny-1'], matters: [{ id: 'a' }] }]);
  assert.deepEqual(enter.addMeeting({}, { on: '2026-03-01', people: [], organizations: [] }), { meetings: [{ id: 'mote-2026-03-01', on: '2026-03-01' }] });
});

test('a role ends or never was, and the groundwork says what is done', () => {
  const roles = [{ role: 'representative', from: '2026-03-12' }, { role: 'chair' }];
  const d = { people: [{ id: 'a', organization: 'kommunen', roles }, { id: 'b', organization: 'kommunen', roles: [{ role: 'elected', from: '2026-03-12' }] }], meetings: [{ id: 'm', on: '2026-03-11', attended: ['b'] }] };
  assert.deepEqual(enter.endRole(d, 'a', 0, '2026-07-01').people[0].roles, [{ role: 'representative', from: '2026-03-12', to: '2026-07-01' }, { role: 'chair' }]);
  const less = enter.endRole(d, 'a', 0);
  assert.deepEqual(less.people[0].roles, [{ role: 'chair' }]);
  assert.deepEqual(enter.endRole(less, 'a', 0).people, [d.people[1]], 'who has no role and is spoken of nowhere is gone');
  assert.deepEqual(enter.endRole(d, 'b', 0).people[1], { id: 'b', organization: 'kommunen' }, 'who came to a meeting stays');
  assert.equal('people' in enter.endRole({ people: [{ id: 'a', organization: 'kommunen', roles: [roles[1]] }] }, 'a', 0), false);

  const items = (...said) => said.map(([item, done, source = '']) => ({ item, done, source }));
  const made = enter.setGroundwork({}, items(['analysis', true, 'Rapport 3'], ['research', false], ['goals', undefined]), 'sv');
  assert.deepEqual(made, { groundwork: [{ item: 'analysis', done: true, source: { sv: 'Rapport 3' } }, { item: 'research', done: false }] });
  const later = enter.setGroundwork({ groundwork: [{ item: 'research', done: false }, { item: 'analysis', done: true, source: { sv: 'Rapport 3', en: 'Report 3' } }] }, items(['analysis', true, 'Report 3'], ['goals', true], ['research', true]), 'en');
  assert.deepEqual(later, { groundwork: [{ item: 'research', done: true }, { item: 'analysis', done: true, source: { sv: 'Rapport 3', en: 'Report 3' } }, { item: 'goals', done: true }] }, 'what stands there keeps its order and its other language');
  assert.deepEqual(enter.setGroundwork(later, items(['goals', undefined]), 'sv'), {}, 'unknown is left out');
});
