// What edits are made of, in every room: lists and names. Every edit is a pure
// function from a document to a new one, which shares what did not change.

export const swap = (list, i, value) => list.map((old, k) => (k === i ? value : old));
export const drop = (list, i) => list.filter((_, k) => k !== i);

export const without = (object, name) => {
  const { [name]: _, ...rest } = object;
  return rest;
};
/** A list that would be empty is left out, as the canonical form has it. */
export const withList = (object, name, list) => (list.length ? { ...object, [name]: list } : without(object, name));

/** An ID that is not taken, made of a name. */
export function idFor(name, taken, otherwise = 'part') {
  const base =
    name
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '')
      .slice(0, 56)
      .replace(/-+$/, '') || otherwise;
  const used = new Set(taken);
  for (let n = 1; ; n++) {
    const id = n === 1 ? base : `${base}-${n}`;
    if (!used.has(id)) return id;
  }
}

/** A name as somebody writes it: in the language it is written in. */
export const named = (name, lang, before) => (before && before[lang] !== undefined ? { ...before, [lang]: name } : { [lang]: name });
