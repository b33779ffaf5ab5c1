// The vectors of testdata/vectors as bytes; their README says how a file is
// turned into them.
import { readFileSync, readdirSync } from 'node:fs';

const top = new URL('../../', import.meta.url);
const utf8 = new TextEncoder();

/** Canonical JSON (RFC 8785): ECMAScript's own, with the members sorted. */
export const canonical = (value) =>
  Array.isArray(value) ? `[${value.map(canonical).join(',')}]`
  : value && typeof value === 'object'
    ? `{${Object.keys(value).sort().map((k) => `${JSON.stringify(k)}:${canonical(value[k])}`).join(',')}}`
    : JSON.stringify(value);

const textOf = (v) => {
  if (v.requestText !== undefined) return v.requestText;
  const rest = JSON.stringify(v.request);
  if (!v.document) return rest;
  const document = readFileSync(new URL(v.document, top), 'utf8').trim();
  return `{"document":${document}${rest === '{}' ? '' : ','}${rest.slice(1)}`;
};

/** @returns {{operation: string, shows: string, budget: string, request: Uint8Array, reply: Uint8Array}[]} */
export const all = () => {
  const folder = new URL('testdata/vectors/', top);
  return readdirSync(folder, { withFileTypes: true }).filter((d) => d.isDirectory()).flatMap(({ name: operation }) =>
    readdirSync(new URL(`${operation}/`, folder)).filter((f) => f.endsWith('.json')).sort().map((file) => {
      const v = JSON.parse(readFileSync(new URL(`${operation}/${file}`, folder), 'utf8'));
      return {
        operation, shows: file.slice(0, -'.json'.length), budget: v.budget ?? 'page',
        request: utf8.encode(textOf(v)), reply: utf8.encode(canonical(v.reply)),
      };
    }));
};
