// A partnership of one's own from nothing to its verdict: surveys as pasted tables, the
// purpose, the problem, people and meetings. What is expected is counted by hand.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import * as enter from '../web/app/edit-enter.mjs';
import { removeWave, setWave } from '../web/app/edit-wave.mjs';
import { answerOf, cells, codeOf, readTable, template, written } from '../web/app/wave-table.mjs';
import { browser, serve } from './browser.mjs';
import { look } from './look.mjs';
import { drawn, flat, language, listen, nothingUnsaid, openAll, ready, shows } from './room.mjs';

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

describe('the story', { concurrency: 1 }, () => {
  const ON = '2026-03-12';
  let server, context, page;
  const wrong = [];
  const main = () => page.locator('#main');
  const area = () => page.getByLabel('Tabellen med svar, rubrikerna överst');
  const save = () => page.getByRole('button', { name: 'Spara mätningen' });
  const ask = (operation, value) => page.evaluate(async ([of, with_]) => (await import(new URL('app/engine.mjs', location.href).href)).ask(of, with_), [operation, value]);
  const now = () => page.evaluate(async () => (await import(new URL('app/app.mjs', location.href).href)).app.now);
  const report = () => page.evaluate(async () => (await import(new URL('app/app.mjs', location.href).href)).app.report);
  const go = async (hash) => {
    await page.evaluate((to) => { location.hash = to; }, hash);
    await drawn(page);
  };

  before(async () => {
    server = await serve();
    context = await browser({ viewport: { width: 1280, height: 900 } });
    await context.clock?.setFixedTime?.(new Date(`${ON}T10:00:00Z`));
    page = await context.newPage();
    listen(page, wrong);
    await page.goto(`${server.url}#nytt`);
    await ready(page);
  });
  after(async () => {
    await context?.close();
    await server?.stop();
  });

  test('the example’s survey goes out as a template, comes back, and every factor stands as it did', async () => {
    await go('faktorer');
    await page.getByRole('button', { name: 'Lägg till en mätning' }).click();
    await page.getByLabel('Mätningens dag').fill('2026-03-04');
    await page.getByText('Det finns redan en mätning den dagen.', { exact: false }).waitFor();
    const before = await report();
    const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Hämta mallen' }).click()]);
    await area().fill(readFileSync(await file.path(), 'utf8'));
    await shows(page.locator('#svar-fel'), /fick frågorna, och .* har svarat\.$/);
    await save().click();
    await area().waitFor({ state: 'detached' });
    const { factors, verdict, wave, says } = await report();
    assert.deepEqual([factors, verdict, says, wave.asked, wave.answered], [before.factors, before.verdict, before.says, before.wave.asked, before.wave.answered]);
    await page.getByRole('button', { name: 'Ångra', exact: true }).first().click();
    await page.locator('#status', { hasText: 'Ångrat.' }).waitFor({ state: 'attached' });
    await go('nytt');
  });

  test('a partnership is begun, and the verdict asks for a survey, which is a step away', async () => {
    await page.locator('#namn').fill('Söderslätt');
    await page.locator('#parter').fill('Söderslätts kommun\nRegionen; söder\nArbetskontoret');
    await page.getByRole('button', { name: 'Visa första beskedet' }).click();
    await shows(page.locator('#main h1'), /^Går inte att bedöma ännu\. /);
    await main().getByRole('link', { name: 'Lägg till en mätning' }).click();
    await area().waitFor();
    assert.equal(await page.evaluate(() => document.activeElement.id), 'matning');
  });

  // The template as a spreadsheet would give it back: every empty cell of an answer filled.
  const filled = (template, answer) => cells(template).map((row, i) => row.map((cell, k) => (i && k > 2 && !cell ? answer : cell)));
  let mall;

  test('what is wrong stands beside the table with its row and column, and nothing is lost', async () => {
    await save().click();
    await shows(page.locator('#svar-fel'), 'Klistra in tabellen med svar här.');
    assert.equal(await page.evaluate(() => document.activeElement.id), 'svar');
    const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Hämta mallen' }).click()]);
    assert.equal(file.suggestedFilename(), 'soderslatt-mall.csv');
    mall = readFileSync(await file.path(), 'utf8');
    const [head, ...rows] = cells(mall);
    // Before the start a representative is asked the seven gates that apply and eleven of the other factors.
    assert.equal(head.length, 3 + 18);
    for (const gate of ['P01', 'P04', 'P07', 'P08', 'P13', 'P17', 'P33']) assert.ok(head.some((one) => one.startsWith(`${gate} `)), gate);
    assert.deepEqual(rows.map((row) => row.slice(0, 3)), [['Söderslätts kommun', 'företrädaren', '1'], ['Regionen; söder', 'företrädaren', '1'], ['Arbetskontoret', 'företrädaren', '1']]);
    const bad = filled(mall, '4');
    bad[1][3] = '7';
    bad[2][0] = 'Regonen';
    await area().fill(written(bad, '\t', 'sv'));
    await shows(page.locator('#svar-fel'), /^Två fel att rätta innan mätningen kan sparas\. Rad 2, P01: ”7” är inget svar\. .* Rad 3, Organisation: ”Regonen” finns inte under Parter\./);
    await save().click();
    assert.equal((await now()).document.waves, undefined);
    assert.equal(await area().getAttribute('aria-invalid'), 'true');
    // It stands when one comes back from looking something up.
    await go('parter');
    await go('faktorer');
    assert.equal(await area().inputValue(), written(bad, '\t', 'sv').replaceAll('\r\n', '\n'));
  });

  test('all at 4: every gate that applies is open, as the engine says of the same written by hand', async () => {
    await area().fill(written(filled(mall, '4'), '\t', 'sv'));
    await shows(page.locator('#svar-fel'), 'Tre personer i tre organisationer fick frågorna, och tre har svarat.');
    await save().click();
    await area().waitFor({ state: 'detached' });
    await page.getByText('Mätningen 12 mars 2026 är sparad: tre av tre har svarat.').first().waitFor();
    assert.equal(await page.evaluate(() => document.activeElement.getAttribute('aria-controls')), 'ny-matning');
    const made = await report();
    const asked = ['P01', 'P04', 'P07', 'P08', 'P13', 'P17', 'P33'];
    const gates = made.factors.filter((f) => f.kind === 'gate' && f.applies);
    assert.deepEqual(gates.map((f) => [f.id, f.outcome]), asked.map((id) => [id, 'pass']));
    assert.equal(made.verdict.is, 'ready');
    // The same by hand, with other names for everybody.
    const { document } = await now();
    const ids = ['soderslatts-kommun', 'regionen-soder', 'arbetskontoret'];
    const columns = cells(mall)[0].slice(3).map((head) => head.slice(0, 3));
    const hand = {
      $schema: document.$schema, name: { sv: 'Söderslätt' }, phases: [{ phase: 'before', from: ON }],
      organizations: ids.map((id, i) => ({ id, name: { sv: ['Söderslätts kommun', 'Regionen; söder', 'Arbetskontoret'][i] }, standing: [{ is: 'active', from: ON }] })),
      people: ids.map((id, i) => ({ id: `person-${i}`, organization: id, roles: [{ role: 'representative' }] })),
      waves: [{ id: 'en', on: ON, form: 'hel', asked: { representative: columns } }],
      answers: ids.map((_, i) => ({ wave: 'en', person: `person-${i}`, role: 'representative', values: Object.fromEntries(columns.map((id) => [id, 4])) })),
    };
    const same = await ask('partnership.assess', { document: hand, on: ON });
    assert.deepEqual(made.factors, same.factors);
    assert.deepEqual(made.verdict, same.verdict);
    assert.deepEqual([made.says, made.wave.asked, made.wave.answered], [same.says, 3, 3]);
    await go('besked');
    await shows(page.locator('#main h1'), /^Redo/);
    assert.ok(!flat(await main().innerText()).includes('har ingen som företräder den'));
  });

  test('a correction takes its place, and undo brings back the one before', async () => {
    await go('faktorer');
    await page.getByRole('button', { name: 'Lägg till en mätning' }).click();
    await page.getByText('Det finns redan en mätning den dagen.', { exact: false }).waitFor();
    // Two organizations at 1 on P01: not two thirds of three at 4, and somebody at 1. It is closed.
    await page.evaluate(() => { navigator.clipboard.writeText = async (said) => { globalThis.copied = said; }; });
    await page.getByRole('button', { name: 'Kopiera mallen' }).click();
    await page.getByText('Mallen är kopierad.', { exact: false }).first().waitFor();
    const rows = cells(await page.evaluate(() => globalThis.copied));
    assert.ok(rows.slice(1).every((row) => row.slice(3).every((cell) => cell === '4')), 'what was answered stands in it');
    rows[1][3] = rows[2][3] = '1';
    await area().fill(written(rows, '\t', 'sv'));
    await save().click();
    await area().waitFor({ state: 'detached' });
    const closed = await report();
    assert.deepEqual(closed.factors.filter((f) => f.kind === 'gate' && f.outcome === 'fail').map((f) => f.id), ['P01']);
    assert.equal(closed.verdict.is, 'notReady');
    assert.deepEqual([(await now()).document.waves.length, (await now()).document.people.length], [1, 3]);
    await page.getByRole('button', { name: 'Ångra', exact: true }).first().click();
    await shows(page.locator('#status'), /^Ångrat\. Redo/); // "Inte redo" stood there before
    assert.equal((await report()).verdict.is, 'ready');
  });

  test('a survey of a day that has not been is refused at its field, and one of last week counts from then', async () => {
    await page.getByRole('button', { name: 'Lägg till en mätning' }).click();
    await page.getByLabel('Mätningens dag').fill('2026-04-01');
    await area().fill(written(filled(mall, '4'), '\t', 'sv'));
    await save().click();
    await shows(page.locator('#matdag-fel'), 'Skriv en dag som har varit.');
    await page.getByLabel('Mätningens dag').fill('2026-03-05');
    await save().click();
    await area().waitFor({ state: 'detached' });
    const { document } = await now();
    assert.deepEqual(document.waves.map((w) => w.on), [ON, '2026-03-05']);
    assert.deepEqual(document.organizations.map((o) => o.standing[0].from), Array(3).fill('2026-03-05'));
    // It was entered on the wrong day.
    await page.getByRole('button', { name: 'Lägg till en mätning' }).click();
    await page.getByRole('button', { name: 'Ta bort mätningen 5 mars 2026' }).click();
    await page.getByRole('button', { name: 'Ta bort mätningen 5 mars 2026' }).waitFor({ state: 'detached' });
    assert.deepEqual([(await now()).document.waves.length, (await report()).verdict.is], [1, 'ready']);
    await page.getByRole('button', { name: 'Avbryt' }).click();
  });

  test('the purpose, the problem, a person and a meeting are written in forms', async () => {
    await go('besked');
    const more = page.locator('#mer');
    await main().getByText('Inget syfte är skrivet än.').waitFor();
    await page.locator('#ocksa').getByRole('button', { name: 'Skriv det här' }).first().click();
    assert.equal(await page.evaluate(() => document.activeElement.id), 'y-grupp');
    await page.getByLabel('Målgruppen').fill('Unga');
    await page.getByLabel('Resultatet').fill('Fler mår bra');
    await page.getByLabel('Medlen').fill('En gemensam plan');
    await page.getByLabel('Tidpunkten').fill('2027-06-30');
    await more.locator('[type=submit]').click();
    await main().getByText('Inget syfte är skrivet än.').waitFor({ state: 'detached' });
    // What was written stands there when it is to be changed.
    await more.getByRole('button', { name: 'Skriv syftet' }).click();
    assert.equal(await page.getByLabel('Målgruppen').inputValue(), 'Unga');
    await more.getByRole('button', { name: 'Skriv problemet och gränserna' }).click();
    await page.getByLabel('Problemet, i en mening').fill('Unga faller mellan stolarna');
    await page.getByLabel('Vad som ingår').fill('Unga 16–24 år\n\nSkolan');
    await page.getByLabel('Vad som inte ingår').fill('Slutenvård');
    await more.locator('[type=submit]').click();
    await main().getByText('Det står inte vad', { exact: false }).waitFor({ state: 'detached' });
    await more.getByRole('button', { name: 'Lägg till en person' }).click();
    await page.getByLabel('Organisation', { exact: true }).selectOption({ label: 'Söderslätts kommun' });
    await page.getByLabel('Roll').selectOption('chair');
    await more.locator('[type=submit]').click();
    await page.getByText('Ordföranden för Söderslätts kommun är tillagd.').first().waitFor();
    await more.getByRole('button', { name: 'Lägg till ett möte som har varit' }).click();
    await page.getByLabel('Mötets dag').fill('2026-05-01');
    await page.getByLabel('någon från Regionen; söder').check();
    await more.locator('[type=submit]').click();
    await more.getByText('Beskedet gäller 12 mars 2026. Skriv en dag som har varit då.').waitFor();
    await page.getByLabel('Mötets dag').fill('2026-03-11');
    await more.locator('[type=submit]').click();
    await page.getByText('Mötet 11 mars 2026 är sparat.').first().waitFor();
    const { document } = await now();
    assert.deepEqual(document.purpose, { targetGroup: { sv: 'Unga' }, outcome: { sv: 'Fler mår bra' }, means: { sv: 'En gemensam plan' }, by: '2027-06-30' });
    assert.deepEqual(document.problem, { statement: { sv: 'Unga faller mellan stolarna' }, covers: [{ sv: 'Unga 16–24 år' }, { sv: 'Skolan' }], leaves: [{ sv: 'Slutenvård' }] });
    assert.deepEqual(document.meetings, [{ id: 'mote-2026-03-11', on: '2026-03-11', attended: ['regionen-soder-1'] }]);
  });

  test('a survey made later moves the verdict to its day, and says who with a name is not in it', async () => {
    await page.clock.setFixedTime(new Date('2026-04-15T10:00:00Z'));
    const more = page.locator('#mer');
    await more.getByRole('button', { name: 'Lägg till en person' }).click();
    await page.getByLabel('Organisation', { exact: true }).selectOption({ label: 'Arbetskontoret' });
    await page.getByLabel('Namn').fill('Kim Ek');
    await more.locator('[type=submit]').click();
    await page.getByText('Företrädaren för Arbetskontoret är tillagd.').first().waitFor();
    await go('faktorer');
    await page.getByRole('button', { name: 'Lägg till en mätning' }).click();
    assert.equal(await page.getByLabel('Mätningens dag').inputValue(), '2026-04-15');
    // The same people by their codes, and only a gate: a pulse survey.
    await area().fill('Organisation;Svarande;P01\nSöderslätts kommun;1;4\n"Regionen; söder";1;4\nArbetskontoret;1;vet inte');
    await shows(page.locator('#svar-fel'), /De här står inte i tabellen och räknas som att de inte har svarat: Kim Ek\.$/);
    await save().click();
    await area().waitFor({ state: 'detached' });
    const entry = await now();
    assert.equal(entry.on, '2026-04-15');
    assert.deepEqual(entry.document.waves.map((w) => [w.on, w.form]), [[ON, 'hel'], ['2026-04-15', 'puls']]);
    assert.equal(entry.document.people.length, 5, 'three who answered both times, of whom one came to the meeting, and the two of the forms');
    const { wave, factors } = await report();
    assert.deepEqual([wave.asked, wave.answered], [4, 3]);
    assert.equal(factors.find((f) => f.id === 'P01').outcome, 'pass'); // two of three at 4, nobody at 1
  });

  test('the forms can be used by everybody, in both languages, at 320 px too', async () => {
    for (const [width, lang] of [[1280, 'sv'], [320, 'en']]) {
      await page.setViewportSize({ width, height: 800 });
      if (lang === 'en') await language(page, lang);
      await go('faktorer');
      const add = page.locator('[aria-controls="ny-matning"]');
      if (await add.getAttribute('aria-expanded') === 'false') await add.click();
      await page.locator('#svar').fill('Organisation\tRoll\tP01\tE-post\nRegonen\tx\t9\ta\n');
      await page.locator('#svar-fel li').first().waitFor();
      await openAll(page);
      await look(page, `survey ${width}`, true);
      await nothingUnsaid(page, `survey ${lang}`);
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), 0, lang);
      await go('besked');
      for (const id of ['syftet', 'problemet', 'ny-person', 'mote-varit']) {
        await page.locator(`[aria-controls="${id}"]`).click();
        await page.locator(`#${id}`).waitFor();
        await look(page, `${id} ${width}`, true);
        await nothingUnsaid(page, `${id} ${lang}`);
        assert.equal(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), 0, id);
      }
    }
    assert.deepEqual(wrong, []);
  });
});
