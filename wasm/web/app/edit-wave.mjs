// Edits of surveys: pure, from a document to a new one. Who was asked is who has a
// role on the day, so a survey gives those of its table their roles on that day, and
// takes them from the others that have no name: they were not asked.
import { idFor, withList } from './edit-lists.mjs';
import { codeOf, holds, idWith } from './wave-table.mjs';

// Those of whom the document says more than which roles they have.
export const spokenOf = (document) => new Set([
  ...(document.answers ?? []).map((s) => s.person), ...(document.meetings ?? []).flatMap((m) => m.attended ?? []),
  ...[...(document.mandates ?? []), ...(document.overrides ?? [])].map((m) => m.person), ...(document.actions ?? []).map((a) => a.owner),
]);

/** Takes away the survey of a day with its answers, and those that were known by it alone. */
export function removeWave(document, on) {
  const wave = document.waves?.find((w) => w.on === on);
  if (!wave) return document;
  const out = withList(withList(document, 'waves', document.waves.filter((w) => w !== wave)), 'answers', (document.answers ?? []).filter((s) => s.wave !== wave.id));
  const spoken = spokenOf(out);
  return withList(out, 'people', (out.people ?? []).filter((p) => p.name || spoken.has(p.id) || !p.roles?.length || p.roles.some((r) => r.from !== on || (wave.asked && !wave.asked[r.role]))));
}

// Roles with one more on a day, until the day given or the next one held.
function withRole(roles, role, on, until) {
  if (roles.some((r) => r.role === role && holds(r, on))) return roles;
  const [to] = [until, ...roles.filter((r) => r.role === role && r.from > on).map((r) => r.from)].filter(Boolean).sort();
  const before = roles.find((r) => r.role === role && r.to === on);
  return [...roles.filter((r) => r !== before), { role, ...(before ? before.from && { from: before.from } : { from: on }), ...(to && { to }) }];
}

// Roles without one on a day: it ends there, and begins again with the next answers given in it.
const withoutRole = (roles, role, on, again) => roles.flatMap((r) => {
  if (r.role !== role || !holds(r, on)) return [r];
  const back = again && (!r.to || again < r.to) && { ...r, from: again };
  return [(!r.from || r.from < on) && { ...r, to: on }, back].filter(Boolean);
});

/**
 * A survey on a day, with what each role was asked and a row for everybody who was:
 * {organization, role, code, values}. The one that was there that day is replaced. A
 * row with a code is the person who had that code before; one without is somebody new.
 */
export function setWave(document, { on, form, asked, rows }) {
  const id = document.waves?.find((w) => w.on === on)?.id ?? idFor(`matning ${on}`, (document.waves ?? []).map((w) => w.id));
  const base = removeWave(document, on);
  const days = new Map((base.waves ?? []).map((w) => [w.id, w.on]));
  const [next] = [...days.values()].filter((day) => day > on).sort();
  const people = new Map((base.people ?? []).map((p) => [p.id, p]));
  const gone = new Map((document.people ?? []).filter((p) => !people.has(p.id)).map((p) => [p.id, p.roles])); // who comes back has the role as long as before
  const theirs = new Map(); // by organization: the people by what they may be called
  for (const p of people.values()) {
    if (!theirs.has(p.organization)) theirs.set(p.organization, new Map());
    for (const name of [p.name, codeOf(p), p.id]) if (name) theirs.get(p.organization).set(name.toLowerCase(), p.id);
  }
  const last = new Map(); // the last number given, by organization
  const numbered = (organization) => {
    let n = last.get(organization) ?? 0;
    do n++; while (people.has(idWith(organization, n)));
    last.set(organization, n);
    return idWith(organization, n);
  };
  const called = new Map(); // by person: the code they have in this table
  const known = (organization, code) => {
    if (!theirs.has(organization)) theirs.set(organization, new Map());
    const [mine, full, short] = [theirs.get(organization), code.toLowerCase(), idFor(code, [], 'x').slice(0, 20)];
    let person = code && (mine.get(full) ?? mine.get(short));
    if (!person || (called.get(person) ?? full) !== full) person = code ? idFor(idWith(organization, short), people.keys()) : numbered(organization);
    if (!people.has(person)) people.set(person, { id: person, organization });
    if (code) mine.set(full, person);
    called.set(person, full);
    return person;
  };
  const here = new Set();
  const sheets = [];
  for (const { organization, role, code, values } of rows) {
    const person = known(organization, code);
    here.add(`${person} ${role}`);
    const p = people.get(person);
    const { roles = [] } = p;
    const again = roles.some((r) => r.role === role) ? [] : (gone.get(person) ?? []).filter((r) => r.role === role);
    people.set(person, { ...p, roles: withRole([...roles, ...again], role, on, next) });
    if (Object.keys(values).length) sheets.push({ wave: id, person, role, values });
  }
  for (const p of people.values()) {
    if (p.name || !p.roles) continue;
    for (const role of Object.keys(asked)) {
      if (here.has(`${p.id} ${role}`) || !people.get(p.id).roles?.some((r) => r.role === role && holds(r, on))) continue;
      const [again] = (base.answers ?? []).filter((s) => s.person === p.id && s.role === role && days.get(s.wave) > on).map((s) => days.get(s.wave)).sort();
      people.set(p.id, withList(p, 'roles', withoutRole(people.get(p.id).roles, role, on, again)));
    }
  }
  // Who was asked was at the table then, also before the day that the page was begun.
  const atTable = new Set(rows.map((r) => r.organization));
  const organizations = base.organizations.map((o) => {
    const [first] = [...o.standing].sort((a, b) => ((a.from ?? '') < (b.from ?? '') ? -1 : 1));
    if (!atTable.has(o.id) || !(first?.from > on) || !['active', 'passive'].includes(first.is)) return o;
    return { ...o, standing: o.standing.map((s) => (s === first ? { ...s, from: on } : s)) };
  });
  return { ...base, organizations, people: [...people.values()], waves: [...(base.waves ?? []), { id, on, form, asked }], answers: [...(base.answers ?? []), ...sheets] };
}
