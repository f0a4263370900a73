/**
 * The server's clock, read from `serverNow` of the answers and carried on by performance.now().
 *
 * Each reading is a lower bound: at receipt the server is at least that far. Keeping the highest bound makes the
 * clock immune to cached and repeated answers, and it never runs ahead of the server.
 */
let base;

export function note(serverNow) {
  const reading = Date.parse(serverNow);
  if (Number.isNaN(reading)) return;
  const offset = reading - performance.now();
  if (base === undefined || offset > base) base = offset;
}

/** Milliseconds since 1970 by the server, or undefined before the first answer. */
export function now() {
  return base === undefined ? undefined : base + performance.now();
}
