/** Hash routing: one screen at a time, told by its signal when it is left. */

const routes = [];
let leaving = new AbortController();

/** pattern like '/quiz/:quizId/attempt/:number' */
export function route(pattern, screen) {
  const names = [];
  const source = pattern.replace(/:(\w+)/g, (_, name) => {
    names.push(name);
    return '([^/?]+)';
  });
  routes.push({ matcher: new RegExp(`^${source}$`), names, screen });
}

export function go(path) {
  if (location.hash === `#${path}`) show();
  else location.hash = path;
}

/** Like go, but Back does not return to where we are. */
export function goInstead(path) {
  history.replaceState(null, '', `#${path}`);
  show();
}

export function start(guard) {
  addEventListener('hashchange', show);
  router.guard = guard;
  show();
}

/** Draws the present screen anew. */
export function show() {
  leaving.abort();
  leaving = new AbortController();
  const path = location.hash.slice(1) || '/';
  const found = router.guard(path) ?? match(path);
  if (found === undefined) {
    goInstead('/');
    return;
  }
  scrollTo(0, 0);
  found.screen({ ...found.params, signal: leaving.signal, path });
}

const router = { guard: () => undefined };

function match(path) {
  for (const { matcher, names, screen } of routes) {
    const groups = matcher.exec(path);
    if (groups) {
      const params = Object.fromEntries(names.map((name, i) => [name, decodeURIComponent(groups[i + 1])]));
      return { screen, params };
    }
  }
  return undefined;
}
