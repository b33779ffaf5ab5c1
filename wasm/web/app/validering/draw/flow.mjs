// The flow as a picture: a box a stage with a dot for each open case, the loop
// of supplementary training, the acts as brackets, the exits as one bar
// (PAGE.md §13, Flow).
import { dot, key, line, path, picture, rect, text } from '../../draw/marks.mjs';

const EXIT = { certified: 'fb', partial: 'fb2', withdrawn: 'fl2', referred: 'fp sl2 w1' };
const box = (x, y, w, h) => `M${x} ${y}h${w}v${h}h${-w}z`;

// As many words as fit on a line, two lines at most.
function wrap(words, most) {
  const lines = [''];
  for (const word of words.split(' ')) {
    const last = lines.at(-1);
    if (last && last.length + word.length >= most) lines.push(word);
    else lines.splice(-1, 1, last ? `${last} ${word}` : word);
  }
  const cut = lines.length > 2;
  return lines.slice(0, 2).map((l, i) => (l.length > most + 1 || (cut && i) ? `${l.slice(0, most - 1)}…` : l));
}

// Dots of cases, the old ones last: two paths, however many they are.
const discs = (all, r, cls) => all.length > 0 && path(all.map(([x, y]) => `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0z`).join(''), `pt ${cls}`);
function dots({ count = 0, old }, x, y, per, [pitch, r]) {
  const at = Array.from({ length: count }, (_, i) => [x + (i % per) * pitch, y + Math.floor(i / per) * pitch]);
  return [discs(at.slice(0, count - old), r, 'fb'), discs(at.slice(count - old), r - 0.5, r > 3 ? 'fp so w2' : 'fp so w1')];
}

// Dots have the same size in all boxes: as great as the fullest allows.
const sizeOf = (stages) => {
  const most = Math.max(...stages.map((s) => s.count ?? 0), 0);
  return most > 240 ? [6, 2] : most > 54 ? [9, 3.2] : [14, 5];
};

const right = (x, y) => path(`M${x - 6} ${y - 5}l6 5l-6 5`, 'fn sl2 w2');
const down = (x, y) => path(`M${x - 5} ${y - 6}l5 6l5 -6`, 'fn sl2 w2');

// How those who left did: one bar, and its parts named in its own colours.
function exitBar({ exits, title, left }, x, y, width, ask, at) {
  let along = x;
  let [tx, ty] = [x, y + 44];
  const parts = exits.filter((e) => e.cases > 0).map((e) => {
    const wide = (e.cases / left) * width;
    const words = e.says.length * 6.3 + 16;
    if (tx > x && tx + words > x + width) [tx, ty] = [x, ty + 18];
    const drawn = [rect(along, y + 12, Math.max(wide - 1.5, 1), 16, EXIT[e.kind]), rect(tx, ty - 9, 9, 9, EXIT[e.kind]), text(tx + 14, ty, e.says, 't2 ts')];
    along += wide;
    tx += words + 12;
    return drawn;
  });
  return { marks: [text(x, y, title, 'tb ts'), left > 0 && ask('ut', at, path(box(x - 3, y + 8, width + 6, 24), 'hit')), parts], bottom: left > 0 ? ty + 6 : y + 6 };
}

// Stages in a row that belong to the same act.
const spans = (row) => row.reduce((all, s, i) => {
  if (all.at(-1)?.act === s.act) all.at(-1).to = i;
  else all.push({ act: s.act, from: i, to: i });
  return all;
}, []);

// How many are there, and whose act it is, in what fits.
const counted = ({ count }, unknown, x, y) => (count === undefined ? text(x, y, unknown, 't2', 'end') : text(x, y, String(count), 'tf', 'end'));
function actText({ acts }, act, width) {
  const says = acts.find((a) => a.id === act)?.says ?? [''];
  return says.find((one) => one.length * 6.3 < width) ?? wrap(says.at(-1), width / 6.3)[0];
}

/**
 * The picture of a flow: {stages: [{id, name, act, owner, wait, hot, count, old,
 * training, next: [IDs]}], acts: [{id, says: [the longest first]}], exits, left,
 * title, unknown, only, via(stage)}. ask(id, at, marks) makes a piece that can
 * be asked.
 */
export function flowPlot(flow, { width, phone, title, desc, ask }) {
  const all = phone ? tall(flow, width, ask) : wide(flow, width, ask);
  return picture(width, all.height, { title, desc, role: 'group', class: 'pz flow' }, all.marks);
}

function wide(flow, width, ask) {
  const size = sizeOf(flow.stages);
  const main = flow.stages.filter((s) => !s.training);
  const loops = flow.stages.filter((s) => s.training);
  const cols = main.length === 5 ? 5 : Math.min(Math.max(main.length, 1), 4);
  const bw = cols === 5 ? 128 : 150;
  const gap = cols > 3 ? (width - cols * bw) / (cols - 1) : 58;
  const per = Math.floor((bw - 28) / size[0]) + 1;
  const marks = [];
  const at = new Map();
  const rows = Math.ceil(main.length / cols);
  let y = 0;
  for (let r = 0; r < rows; r++) {
    const row = main.slice(r * cols, (r + 1) * cols);
    const names = row.map((s) => wrap(s.name, (bw + gap - 10) / 7.2));
    const two = names.some((n) => n.length > 1);
    const top = y + (two ? 74 : 56);
    const bh = Math.max(112, ...row.map((s) => 36 + Math.ceil((s.count ?? 0) / per) * size[0]));
    for (const { act, from, to } of spans(row)) {
      const [x1, x2] = [from * (bw + gap), to * (bw + gap) + bw];
      marks.push(text(x1, y + 14, actText(flow, act, x2 - x1 + gap - 8), 't3 ts'), line(x1, y + 24, x2, y + 24, 'sl2 w1'));
    }
    row.forEach((s, i) => {
      const x = Math.round(i * (bw + gap));
      at.set(s.id, { x, top, bh, col: i });
      marks.push(
        ask(s.id, `${r},${i}`, path(box(x, top, bw, bh), s.hot ? 'fo3' : 'fs')),
        names[i].map((words, k) => text(x, top - 8 - (names[i].length - 1 - k) * 17, words, 'tb')),
        dots(s, x + 14, top + 18, per, size),
        counted(s, flow.unknown, x + bw - 8, top + bh - 10),
        text(x, top + bh + 18, wrap(s.owner, (bw + gap - 12) / 6.2)[0], 't2 ts'),
        text(x, top + bh + 36, s.wait, s.hot ? 'to tb' : 't2'),
        row[i + 1] && s.next.includes(row[i + 1].id) && [line(x + bw + 5, top + 44, x + bw + gap - 6, top + 44, 'sl2 w2'), right(x + bw + gap - 6, top + 44)],
      );
    });
    y = top + bh + (r < rows - 1 ? 64 : 36);
  }

  // Training: under the stage that it leaves from and returns to, else in rows of its own.
  const tw = 222;
  const fit = Math.floor((tw - 24) / size[0]) + 1;
  const [one] = loops;
  const home = loops.length === 1 && rows === 1 && main.length && main.every((s) => s.next.includes(one.id) === one.next.includes(s.id)) && main.filter((s) => one.next.includes(s.id));
  const place = home && home.length === 1 && at.get(home[0].id);
  const beside = place && place.x > 320;
  let bottom = y;
  loops.forEach((s, i) => {
    const x = place ? Math.max(29, Math.min(place.x - 4, width - tw)) : (i % 3) * (tw + 40);
    const th = Math.max(56, 36 + Math.ceil((s.count ?? 0) / fit) * size[0]);
    const ty = y + 32 + (place ? 0 : Math.floor(i / 3) * (th + 64));
    const into = place && Math.max(x + 14, Math.min(place.x + 132, x + tw - 14));
    marks.push(
      ask(s.id, `${rows},${place ? Math.max(place.col, 1) : i + 1}`, path(box(x, ty, tw, th), s.hot ? 'fo3' : 'fs')),
      text(x + 10, ty + 20, wrap(s.name, 24)[0], 'tb'),
      counted(s, flow.unknown, x + tw - 8, ty + 21),
      dots(s, x + 16, ty + 38, fit, size),
      text(x, ty + th + 18, wrap(`${s.owner} · ${s.wait}`, 40)[0], s.hot ? 'to ts tb' : 't2 ts'),
      text(x, ty + th + 36, place ? flow.only : wrap(flow.via(s), 40)[0], 't3 ts'),
      place && [
        line(into, place.top + place.bh + (home[0].wait.length > 18 ? 42 : 4), into, ty - 3, 'sl2 w2'), down(into, ty - 3),
        path(`M${x - 2} ${ty + 22}H${Math.min(x, place.x) - 29}V${place.top + 84}H${place.x - 5}`, 'fn sl2 w2'), right(place.x - 5, place.top + 84),
      ],
    );
    bottom = Math.max(bottom, ty + th + 42);
  });
  const bar = exitBar(flow, 0, beside ? y + 46 : bottom + 34, beside ? Math.min(place.x - 80, 300) : Math.min(width, 480), ask, `${rows + (beside ? 0 : 1)},0`);
  marks.push(bar.marks);
  return { height: Math.max(bottom, bar.bottom) + 4, marks };
}

function tall(flow, width, ask) {
  const size = sizeOf(flow.stages).map((n) => n * 0.9);
  const per = Math.floor((width - 72) / size[0]) + 1;
  const marks = [];
  let y = 0;
  let act;
  const order = [...flow.stages.filter((s) => !s.training), ...flow.stages.filter((s) => s.training)];
  order.forEach((s, i) => {
    if (s.act !== act && !s.training) {
      marks.push(text(0, y + 12, actText(flow, s.act, width), 't3 ts'), line(0, y + 20, width, y + 20, 'sl2 w1'));
      y += 28;
    }
    act = s.training ? act : s.act;
    const apart = (s.name.length + 1) * 7.4 + s.wait.length * 6.9 > width - 20;
    const head = apart ? 38 : 20;
    const more = s.training ? 18 : 0;
    const high = Math.max(head + 44, head + 22 + Math.ceil((s.count ?? 0) / per) * size[0]) + more;
    marks.push(
      ask(s.id, `${i},0`, path(box(0, y, width, high), s.hot ? 'fo3' : 'fs')),
      text(10, y + 20, wrap(s.name, (width - 20) / 7.4)[0], 'tb'),
      text(apart ? 10 : width - 10, y + head, s.wait, s.hot ? 'to tb' : 't2', apart ? undefined : 'end'),
      s.training && text(10, y + head + 18, wrap(flow.via(s), (width - 20) / 6.2)[0], 't2 ts'),
      dots(s, 16, y + head + more + 22, per, size),
      counted(s, flow.unknown, width - 10, y + high - 12),
    );
    y += high;
    const next = order[i + 1];
    const leads = next && !next.training && next.act === s.act && s.next.includes(next.id);
    if (leads) marks.push(line(width / 2, y + 2, width / 2, y + 13, 'sl2 w2'), down(width / 2, y + 13));
    y += leads ? 16 : 12;
  });
  const bar = exitBar(flow, 0, y + 22, width, ask, `${order.length},0`);
  marks.push(bar.marks);
  return { height: bar.bottom + 4, marks };
}

/** Its key, in its own marks. */
export const flowKey = ({ one, old, hot }) => key([[dot(12, 7, 5, 'fb'), one], old && [dot(12, 7, 4.5, 'fp so w2'), old], hot && [rect(2, 1, 20, 12, 'fo3'), hot]].filter(Boolean));
