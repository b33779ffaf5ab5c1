// The puzzle as data: which organizations hold each piece that is needed, and
// their standing on the day, as the report has it. Nothing is judged here.

/** Pieces by dimension and lever: {levers, dimensions, all, in}. */
export function pieces(document, report, levers) {
  const standing = new Map(report.organizations.map((o) => [o.id, o.standing]));
  const held = new Map();
  for (const o of document.organizations) {
    for (const { dimension, levers: with_ } of o.holds ?? []) {
      for (const lever of with_) {
        const key = `${dimension}.${lever}`;
        if (!held.has(key)) held.set(key, []);
        held.get(key).push({ id: o.id, name: o.name, standing: standing.get(o.id) ?? 'notInvited' });
      }
    }
  }
  const all = [];
  const dimensions = (document.problem?.dimensions ?? []).map((d) => ({
    id: d.id,
    name: d.name,
    cells: levers.map(({ is, text }) => {
      if (!d.needs?.includes(is)) return null;
      const key = `${d.id}.${is}`;
      const holders = held.get(key) ?? [];
      const piece = { key, dimension: d, lever: text, holders, state: stateOf(holders) };
      all.push(piece);
      return piece;
    }),
  }));
  return { levers, dimensions, all, in: all.filter((p) => p.state === 'many' || p.state === 'one').length };
}

/** many: two active or more; one: one active; passive: only passive ones; hole: nobody who is in. */
export function stateOf(holders) {
  const active = holders.filter((o) => o.standing === 'active').length;
  if (active > 1) return 'many';
  if (active === 1) return 'one';
  return holders.some((o) => o.standing === 'passive') ? 'passive' : 'hole';
}
