// The table that answers come in: read as it is pasted from a spreadsheet, and
// written as a template to fill in. Both are pure. Nothing is guessed: what cannot
// be read is a fault with its row and column, and a column that is not read is named.

const key = (text) => String(text ?? '').normalize('NFC').toLowerCase().replace(/^'(?=[=+@-])/, '').replace(/\s+/g, ' ').trim();

/** The rows and cells of a text: tabs, semicolons or commas between them, and quotes as spreadsheets write them. */
export function cells(text) {
  const all = text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  const head = all.split('\n').find((line) => line.trim()) ?? '';
  const mark = ['\t', ';'].find((one) => head.includes(one)) ?? ',';
  // A quote that is not closed before the next mark is a quote that somebody wrote.
  const cell = new RegExp(`"((?:[^"]|""){0,5000})"(?=[${mark}\\n]|$)|[^${mark}\\n]*`, 'y');
  const rows = [];
  for (let row = [], at = 0; ; at++) {
    cell.lastIndex = at;
    const [whole, quoted] = cell.exec(all);
    row.push((quoted?.replaceAll('""', '"') ?? whole).trim());
    at += whole.length;
    if (all[at] === mark) continue;
    rows.push(row);
    row = [];
    if (at >= all.length) return rows;
  }
}

// What the first three columns may be called.
const HEADS = { organization: ['organisation', 'organization', 'part', 'partner'], role: ['roll', 'role'], code: ['svarande', 'respondent', 'kod', 'code', 'nr', 'id'] };
// "the representative", as somebody writes it: without its article, or its beginning.
const bare = (text) => key(text).replace(/^(den|the) /, '');

/** An answer as it is written: '' for none, undefined for what is no answer. */
export function answerOf(cell) {
  const written = key(cell);
  if (!written || /^[-–—]$/.test(written)) return '';
  const figure = /^([1-5])(?:[.,]0+)?(?: \D.*)?$/.exec(written); // forms write "4 – stämmer ganska bra"
  if (figure) return Number(figure[1]);
  if (/^(vet (inte|ej)|don.?t know|\?)$/.test(written)) return 'dontKnow';
  if (/^(gäller (inte|ej)|ej (aktuellt|relevant)|does not apply|n\/a)$/.test(written)) return 'doesNotApply';
  return undefined;
}

/**
 * What a pasted table says: rows of {organization, role, code, values}, what each
 * role was asked, the headings that were not read, the columns that do not count for
 * a role because it is not asked that, and the faults as {is, row, column, value}.
 */
export function readTable(text, { organizations, roles, factors }) {
  const out = { rows: [], asked: {}, unread: [], uncounted: [], faults: [] };
  const all = cells(text);
  const top = all.findIndex((row) => row.some(Boolean));
  const fault = (is, row, more) => out.faults.push({ is, row: row + 1, ...more });
  if (top < 0) {
    fault('empty', 0);
    return out;
  }
  const words = new Map(Object.entries(HEADS).flatMap(([is, names]) => names.map((name) => [name, is])));
  for (const f of factors.values()) for (const name of [f.key, f.name.sv, f.name.en, f.statement.sv, f.statement.en]) words.set(key(name), f.id);
  const named = new Map(organizations.flatMap((o) => [o.id, o.name.sv, o.name.en].map((name) => [key(name), o.id])));
  named.delete('');
  const headed = (head) => {
    const number = /^p ?0*(\d+)(?!\w)/.exec(key(head));
    const id = number && `P${number[1].padStart(2, '0')}`;
    return factors.has(id) ? id : words.get(key(head));
  };
  const at = new Map(); // the column of each thing that is read
  all[top].forEach((head, i) => {
    const is = headed(head);
    if (!is) head && out.unread.push(head);
    else if (at.has(is)) fault('column', top, { column: head });
    else at.set(is, i);
  });
  const asked = [...factors.values()].filter((f) => at.has(f.id)); // in the order of the catalogue
  if (!at.has('organization')) fault('noOrganization', top);
  if (!asked.length) fault('noFactor', top);
  if (out.faults.length) return out;

  const seen = new Map();
  const uncounted = new Set();
  all.forEach((row, i) => {
    if (i <= top || !row.some(Boolean)) return;
    const cell = (is) => row[at.get(is)] ?? '';
    const column = (is) => all[top][at.get(is)];
    const organization = named.get(key(cell('organization')));
    if (!organization) fault(cell('organization') ? 'organization' : 'nobody', i, { column: column('organization'), value: cell('organization') });
    const written = bare(cell('role'));
    const role = !written ? 'representative' : roles.find(({ is, text: word }) => [is, word.sv, word.en].some((one) => bare(one) === written || (written.length > 2 && bare(one).startsWith(written))))?.is;
    if (!role) fault('role', i, { column: column('role'), value: cell('role') });
    if (row.slice(all[top].length).some(Boolean)) fault('wide', i);
    const code = cell('code').replace(/^'(?=[=+@-])/, '');
    const who = [organization, key(code), role].join('\n');
    if (code && seen.has(who)) fault('again', i, { column: column('code'), value: code, first: seen.get(who) + 1 });
    seen.set(who, i);
    const values = {};
    if (role) out.asked[role] ??= [];
    for (const f of asked) {
      const answer = answerOf(cell(f.id));
      if (answer === undefined) fault('answer', i, { column: /^p ?\d/i.test(column(f.id)) ? f.id : column(f.id), value: cell(f.id) });
      else if (role && (f.decidedBy === 'fact' || !f.asks.includes(role))) answer && uncounted.add(`${f.id} ${role}`);
      else {
        if (answer) values[f.id] = answer;
        if (role && !out.asked[role].includes(f.id)) out.asked[role].push(f.id);
      }
    }
    out.rows.push({ organization, role, code, values });
  });
  out.uncounted = [...uncounted].map((one) => one.split(' '));
  if (!out.rows.length) fault('noRow', top);
  else if (!out.faults.length && !Object.values(out.asked).flat().length) fault('nothing', top);
  return out;
}

export const holds = ({ from, to }, on) => (!from || from <= on) && (!to || on < to);

/** Whether an organization is at the table on a day; before the first day that is known, as then, where no survey is made yet. */
export function atTable({ standing }, on, made) {
  const known = [...standing].sort((a, b) => ((a.from ?? '') < (b.from ?? '') ? -1 : 1));
  return ['active', 'passive'].includes((known.findLast((s) => !s.from || s.from <= on) ?? (made ? undefined : known[0]))?.is);
}

/**
 * The template of a survey on a day: a row for everybody who has a role that is
 * asked, and one for each partner that has no representative. asks says what each role
 * is asked. A survey that there is on that day stands as it was made, with its
 * answers. A cell that is not for a role has a dash.
 */
export function template(document, { on, asks, factors, heads, say, roleWord }) {
  const wave = document.waves?.find((w) => w.on === on);
  const sheets = new Map((document.answers ?? []).filter((s) => s.wave === wave?.id).map((s) => [`${s.person} ${s.role}`, s.values]));
  const columns = [...factors.values()].filter((f) => Object.values(asks).some((ids) => ids.includes(f.id)));
  const row = (o, role, code, values = {}) => [say(o.name), roleWord(role), code, ...columns.map((f) => (asks[role].includes(f.id) ? values[f.id] ?? '' : '–'))];
  const rows = document.organizations.flatMap((o) => {
    const here = atTable(o, on, wave);
    const people = (document.people ?? []).filter((p) => p.organization === o.id).flatMap((p) =>
      (p.roles ?? []).filter((r) => asks[r.role] && holds(r, on) && (here || sheets.has(`${p.id} ${r.role}`))).map(({ role }) => row(o, role, codeOf(p), sheets.get(`${p.id} ${role}`))));
    const theirs = (document.people ?? []).filter((p) => p.organization === o.id);
    if (wave || !here || !asks.representative || theirs.some((p) => p.roles?.some((r) => r.role === 'representative' && holds(r, on)))) return people;
    let n = 1;
    while (theirs.some((p) => codeOf(p) === String(n))) n++;
    return [...people, row(o, 'representative', String(n))];
  });
  return [[...heads, ...columns.map((f) => `${f.id} ${say(f.name)}`)], ...rows];
}

/** What a person is called in the table of their organization: no name. */
const front = (organization) => `${organization.slice(0, 34)}-`;
export const codeOf = ({ id, organization }) => (id.startsWith(front(organization)) ? id.slice(front(organization).length) : id);
export const idWith = (organization, code) => front(organization) + code;
/** The ID of one more without a name: the first number that nobody there has. */
export function nextId(organization, people) {
  let n = 1;
  while (people.some((p) => p.id === idWith(organization, n))) n++;
  return idWith(organization, n);
}

const CODES = { dontKnow: { sv: 'vet inte', en: 'don’t know' }, doesNotApply: { sv: 'gäller inte', en: 'does not apply' } };

/** A table as text. What a spreadsheet would take for a formula has an apostrophe before it. */
export const written = (rows, mark, lang) => rows.map((row) => row.map((cell) => {
  const text = CODES[cell]?.[lang] ?? String(cell).replace(/^[=+@\t\r-]/, "'$&");
  return /["\n\r\t;,]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}).join(mark)).join('\r\n');
