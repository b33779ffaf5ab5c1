// A partnership of one's own from nothing to its verdict, in real Chromium: surveys as
// pasted tables, the purpose, the problem, the groundwork, people and meetings. What is
// expected is counted by hand.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { cells, written } from '../web/app/wave-table.mjs';
import { browser, serve } from './browser.mjs';
import { look } from './look.mjs';
import { drawn, flat, language, listen, nothingUnsaid, openAll, ready, shows } from './room.mjs';

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

  /** Opens the form of a person, at their organization. */
  const personOf = async (label) => {
    await page.locator('#mer').getByRole('button', { name: 'Lägg till en person' }).click();
    await page.getByLabel('Organisation', { exact: true }).selectOption({ label });
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
    await personOf('Söderslätts kommun');
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

  test('the checklist of the groundwork is a step from its factor, and decides it when all is said', async () => {
    await go('faktorer?varfor=P05');
    const factor = async () => (await report()).factors.find((f) => f.id === 'P05');
    assert.equal((await factor()).outcome, 'unknown');
    await page.locator('#varfor').getByRole('button', { name: 'Skriv det här' }).click();
    const form = page.locator('#forarbetet');
    await form.waitFor();
    await form.getByLabel('Forskning', { exact: true }).selectOption('');
    await form.getByLabel('Forskning: var det finns att läsa').fill('Länets kunskapsöversikt');
    await form.locator('[type=submit]').click();
    await shows(form.locator('#f-research-fel'), 'Välj klart eller återstår.');
    assert.equal(await page.evaluate(() => document.activeElement.id), 'f-research');
    for (const name of ['Analyser', 'Bakgrundsmaterial', 'Tidigare erfarenheter', 'Forskning', 'Syfte och mål']) await form.getByLabel(name, { exact: true }).selectOption('yes');
    await form.locator('[type=submit]').click();
    await page.getByText('Förarbetet är sparat.').first().waitFor();
    assert.equal((await factor()).outcome, 'pass');
    // One thing that is left to do, and it does not hold any more.
    await page.locator('#mer').getByRole('button', { name: 'Fyll i förarbetet' }).click();
    assert.equal(await form.getByLabel('Forskning: var det finns att läsa').inputValue(), 'Länets kunskapsöversikt');
    await form.getByLabel('Analyser', { exact: true }).selectOption('no');
    await form.locator('[type=submit]').click();
    await page.locator('#forarbetet').waitFor({ state: 'detached' });
    assert.equal((await factor()).outcome, 'fail');
  });

  test('a role ends on a day, or was entered by mistake; who answered in it had it then', async () => {
    const more = page.locator('#mer');
    await personOf('Arbetskontoret');
    await page.getByLabel('Roll').selectOption('elected');
    await more.locator('[type=submit]').click();
    await page.getByText('Den förtroendevalda för Arbetskontoret är tillagd.').first().waitFor();
    const end = async (which, last) => {
      await more.getByRole('button', { name: 'Avsluta en roll' }).click();
      await page.getByLabel('Vilken roll').selectOption({ label: which });
      await page.getByLabel('Sista dagen (tomt').fill(last);
      await more.locator('#slut-roll [type=submit]').click();
    };
    const roles = async () => (await now()).document.people.map((p) => [p.id, ...(p.roles ?? []).map((r) => `${r.role} ${r.from ?? ''}–${r.to ?? ''}`)]);
    const before = await roles();
    assert.deepEqual(before.at(-1), ['arbetskontoret-2', `elected ${ON}–`]);
    await end('Arbetskontoret: den förtroendevalda, 2', '');
    await page.getByText('Den förtroendevalda för Arbetskontoret är borttagen.').first().waitFor();
    assert.deepEqual(await roles(), before.slice(0, -1));
    // Who answered had the role that day: the form says so, and nothing is changed.
    await end('Arbetskontoret: företrädaren, 1', '');
    await more.locator('#slut-roll .red').waitFor();
    assert.equal(await page.evaluate(() => document.activeElement.id), 'r-vilken');
    await more.getByRole('button', { name: 'Avbryt' }).click();
    await end('Arbetskontoret: företrädaren, 1', '2026-03-01');
    await shows(more.locator('#r-dag-fel'), 'Rollen börjar 12 mars 2026. Sista dagen ska vara den dagen eller senare.');
    await page.getByLabel('Sista dagen (tomt').fill('2026-06-30');
    await more.locator('#slut-roll [type=submit]').click();
    await page.getByText(/^Företrädaren för Arbetskontoret slutar 30\sjuni\s2026\.$/).first().waitFor();
    assert.ok((await roles()).find(([id]) => id === 'arbetskontoret-1').includes(`representative ${ON}–2026-07-01`));
    await page.getByRole('button', { name: 'Ångra', exact: true }).first().click();
    await shows(page.locator('#status'), /^Ångrat\./);
    assert.deepEqual(await roles(), before.slice(0, -1));
  });

  test('a survey made later moves the verdict to its day, and says who with a name is not in it', async () => {
    await page.clock.setFixedTime(new Date('2026-04-15T10:00:00Z'));
    const more = page.locator('#mer');
    await personOf('Arbetskontoret');
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
      for (const id of ['syftet', 'problemet', 'forarbetet', 'ny-person', 'slut-roll', 'mote-varit']) {
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
