// The other side of the comparison in analysis/jsonstat/beside_test.go, which
// starts it: reads one file of JSON-stat with jsonstat-toolkit as often as a line
// on the standard input asks for it, and answers with milliseconds and a sum that
// shows that the same was read.
//
//   node test/toolkit.mjs file.json
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import JSONstat from 'jsonstat-toolkit';

const file = readFileSync(process.argv[2]);
const sum = (list) => list.reduce((all, n) => all + n, 0);
let cube;
const verbs = {
  version: () => [JSONstat('version'), 0],
  // From bytes to a data set that answers.
  read: () => {
    const began = performance.now();
    cube = JSONstat(JSON.parse(file.toString()));
    const last = cube.Data(cube.n - 1).value;
    return [performance.now() - began, last];
  },
  // Every cell with its labels, in the form that takes the toolkit the least time.
  rows: () => {
    const began = performance.now();
    const rows = cube.toTable({ type: 'array' });
    const took = performance.now() - began;
    return [took, sum(rows.slice(1).map((row) => row.at(-1)))];
  },
};
for await (const line of createInterface({ input: process.stdin })) console.log(verbs[line]().join(' '));
