// What can be undone. Pure: every function returns a new history. An entry is
// {document, on, phase, label, from}: a whole state and what made it.

const MOST = 500;

export const begin = (entry) => ({ past: [], now: entry, next: [] });

export const push = (history, entry) => ({
  past: [...history.past, history.now].slice(-MOST),
  now: entry,
  next: [],
});

export const canUndo = (history) => history.past.length > 0;
export const canRedo = (history) => history.next.length > 0;

export function undo(history) {
  if (!canUndo(history)) return history;
  return { past: history.past.slice(0, -1), now: history.past.at(-1), next: [history.now, ...history.next] };
}

export function redo(history) {
  if (!canRedo(history)) return history;
  return { past: [...history.past, history.now], now: history.next[0], next: history.next.slice(1) };
}
