/** One HTTP call with time-out and retries; behaves like wx.request (no cookies, any status is an answer). */
import { note } from './clock.js';

const CLIENT_VERSION = '1.0.0';
const TIMEOUT = 20_000;
const LONGEST_WAIT = 10_000;

/** No answer came: no network, time-out, or a server that is not there. */
export class Unreachable extends Error {
  constructor({ busy = false, code = undefined, number = undefined } = {}) {
    super(code ?? 'unreachable');
    this.busy = busy;
    this.code = code;
    this.number = number;
  }
}

/** The server answered with a problem document. */
export class Refusal extends Error {
  constructor(status, problem, requestId) {
    super(problem.code ?? String(status));
    this.status = status;
    this.code = problem.code ?? 'INTERNAL_ERROR';
    this.problem = problem;
    this.number = shortNumber(problem.requestId ?? requestId);
  }
}

/**
 * Every write of the API has a natural key, so a repeat gets the first answer again and retrying is safe.
 * options: headers, body, tries (4), timeout (ms), keepalive, signal
 */
export async function call(method, url, options = {}) {
  const tries = options.tries ?? 4;
  for (let n = 1; ; n++) {
    const { answer, fault, wait } = await once(method, url, options);
    if (!fault) return answer;
    if (n >= tries || wait > LONGEST_WAIT || options.signal?.aborted) throw fault;
    await pause(wait ?? backOff(n));
    if (options.signal?.aborted) throw fault;
  }
}

/** Waits, but no longer than until the network is back. */
export function pause(milliseconds) {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      removeEventListener('online', done);
      resolve();
    };
    const timer = setTimeout(done, milliseconds);
    addEventListener('online', done);
  });
}

export function backOff(n) {
  return Math.min(8000, 500 * 2 ** (n - 1)) * (0.75 + Math.random() / 2);
}

async function once(method, url, options) {
  const timeout = new AbortController();
  const timer = setTimeout(() => timeout.abort(), options.timeout ?? TIMEOUT);
  try {
    const response = await fetch(url, {
      method,
      headers: headers(options),
      body: options.body === undefined ? undefined : JSON.stringify(options.body),
      credentials: 'omit',
      cache: 'no-store',
      keepalive: options.keepalive ?? false,
      signal: timeout.signal,
    });
    const text = await response.text();
    return judge(response, text);
  } catch (error) {
    if (error instanceof Refusal) throw error;
    return { fault: new Unreachable() };
  } finally {
    clearTimeout(timer);
  }
}

function judge(response, text) {
  const requestId = response.headers.get('X-Request-Id') ?? undefined;
  const body = parse(text);
  note(body?.serverNow ?? body?.me?.serverNow ?? body?.items?.[0]?.serverNow);
  if (response.ok) return { answer: body };
  if ([502, 503, 504].includes(response.status)) {
    return { fault: new Unreachable({ busy: true, code: body?.code, number: shortNumber(requestId) }), wait: retryAfter(response) };
  }
  const refusal = new Refusal(response.status, body ?? {}, requestId);
  if (response.status === 429) return { fault: refusal, wait: retryAfter(response) ?? LONGEST_WAIT + 1 };
  throw refusal;
}

function headers(options) {
  const all = { Accept: 'application/json', 'X-Client-Version': CLIENT_VERSION, ...options.headers };
  if (options.body !== undefined) all['Content-Type'] = 'application/json';
  return all;
}

function parse(text) {
  try {
    return text ? JSON.parse(text) : undefined;
  } catch {
    return undefined;
  }
}

function retryAfter(response) {
  const seconds = Number(response.headers.get('Retry-After') ?? NaN);
  return Number.isFinite(seconds) ? seconds * 1000 : undefined;
}

function shortNumber(requestId) {
  return requestId ? requestId.slice(-4).toUpperCase() : undefined;
}
