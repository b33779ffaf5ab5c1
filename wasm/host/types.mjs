// Makes operations.d.ts, the TypeScript types of everything that can be asked,
// of contract/openapi.json. With --check it writes nothing and fails where the
// file is another.
//
//	node host/types.mjs [--check]
import { readFile, writeFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { compile } from 'json-schema-to-typescript';

const contract = new URL('../contract/openapi.json', import.meta.url);
const target = new URL('./operations.d.ts', import.meta.url);

const head = `// Made of contract/openapi.json by host/types.mjs. Do not edit.
/* eslint-disable */
`;

/** The text of operations.d.ts for an OpenAPI description. */
export async function typesOf(openapi) {
  const properties = {};
  for (const { post } of Object.values(openapi.paths)) {
    if (!post) continue;
    const request = post.requestBody.content['application/json'].schema;
    properties[post.operationId] = {
      description: post.description,
      type: 'object',
      properties: { request, result: post['x-result'] },
      required: ['request', 'result'],
      additionalProperties: false,
    };
  }
  const schema = {
    description: 'Every operation by its name: what it is asked and what it answers.',
    type: 'object',
    properties,
    required: Object.keys(properties),
    additionalProperties: false,
    $defs: openapi.components.schemas,
  };
  const made = await compile(readable(schema), 'Operations', {
    bannerComment: head,
    unreachableDefinitions: true, // faults are of no request and no result
    ignoreMinAndMaxItems: true, // the engine counts; a tuple for each length says no more
    style: { singleQuote: true, printWidth: 120 },
  });
  return made
    .replace(/( \*\n)? \* This interface was referenced by .*\n \* via the .*\n/g, '') // which is plain to see
    .replace(/^\/\*\*\n \*\/\n/gm, '');
}

// Rewrites what json-schema-to-typescript reads otherwise than JSON Schema
// 2020-12 does: where definitions lie, and that a reference has a description
// of its own beside it.
function readable(schema) {
  if (Array.isArray(schema)) return schema.map(readable);
  if (schema === null || typeof schema !== 'object') return schema;
  const out = {};
  for (const [key, value] of Object.entries(schema)) out[key] = readable(value);
  if (typeof out.$ref === 'string') {
    out.$ref = out.$ref.replace('#/components/schemas/', '#/$defs/');
    if (out.description) return { description: out.description, allOf: [{ $ref: out.$ref }] };
  }
  return out;
}

async function main() {
  const made = await typesOf(JSON.parse(await readFile(contract, 'utf8')));
  if (!process.argv.includes('--check')) return writeFile(target, made);
  const stands = await readFile(target, 'utf8').catch(() => '');
  if (stands !== made) {
    console.error('operations.d.ts is not what contract/openapi.json makes. Write it anew with: node host/types.mjs');
    process.exitCode = 1;
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await main();
