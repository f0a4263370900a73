/** The phone's storage: one drawer per person, as each WeChat has its own. */

const memory = new Map();

export function drawer(person) {
  const name = (key) => `chuxin:${person}:${key}`;
  return {
    get: (key) => read(localStorageOrNull(), name(key)),
    put: (key, value) => write(localStorageOrNull(), name(key), value),
    drop: (key) => write(localStorageOrNull(), name(key), undefined),
    clear: () => clear(localStorageOrNull(), name('')),
  };
}

/** Whose WeChat this tab plays: the tab's own choice, else the last one made in this browser. */
export function currentPerson() {
  return read(sessionStorageOrNull(), 'chuxin:person') ?? read(localStorageOrNull(), 'chuxin:person');
}

export function choosePerson(person) {
  write(sessionStorageOrNull(), 'chuxin:person', person);
  write(localStorageOrNull(), 'chuxin:person', person);
}

/** What is forgotten with the tab. */
export const visit = {
  get: (key) => read(sessionStorageOrNull(), `chuxin:visit:${key}`),
  put: (key, value) => write(sessionStorageOrNull(), `chuxin:visit:${key}`, value),
};

function read(storage, name) {
  const text = storage ? storage.getItem(name) : memory.get(name);
  if (text === null || text === undefined) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function write(storage, name, value) {
  if (value === undefined) {
    memory.delete(name);
    storage?.removeItem(name);
    return;
  }
  memory.set(name, JSON.stringify(value));
  try {
    storage?.setItem(name, JSON.stringify(value));
  } catch {
    // A full or forbidden storage costs only the memory of a reload: the server keeps what was saved.
  }
}

function clear(storage, prefix) {
  const names = storage ? Object.keys(storage) : [...memory.keys()];
  names.filter((name) => name.startsWith(prefix)).forEach((name) => write(storage, name, undefined));
}

function localStorageOrNull() {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}

function sessionStorageOrNull() {
  try {
    return window.sessionStorage;
  } catch {
    return null;
  }
}
