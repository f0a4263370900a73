/** Who uses this phone, and the log-in that wx.login stands for. */
import { choosePerson, currentPerson, drawer } from './store.js';
import { call, Refusal, Unreachable } from './wire.js';

const API = '/phone/api';
let loggingIn;
let me;

export function person() {
  return currentPerson();
}

export function storage() {
  return drawer(currentPerson());
}

export function become(key) {
  me = undefined;
  loggingIn = undefined;
  choosePerson(key);
  storage().drop('out');
}

/** After a log-out 'left', after the account was closed 'closed'. */
export function howOut() {
  return storage().get('out');
}

/** True after a log-out or a closed account: then nobody is logged in again without a tap. */
export function isOut() {
  return storage().get('out') !== undefined;
}

export function comeBack() {
  storage().drop('out');
}

export function leave({ forget = false } = {}) {
  me = undefined;
  if (forget) storage().clear();
  storage().drop('token');
  storage().put('out', forget ? 'closed' : 'left');
}

export function knownMe() {
  return me;
}

export function remember(answer) {
  me = answer;
  return answer;
}

export function hasAgreed() {
  return me !== undefined && me.privacyConsentVersion === me.currentPrivacyVersion;
}

/** An API call as the person; a 401 logs in again by a fresh code, once, and repeats the call. */
export async function asPerson(method, path, options = {}) {
  const asked = person();
  const token = storage().get('token') ?? (await logIn());
  sameWeChat(asked);
  try {
    return await callApi(method, path, options, token);
  } catch (error) {
    if (!(error instanceof Refusal) || error.status !== 401) throw error;
    sameWeChat(asked);
    const fresh = await logInAgain(token);
    sameWeChat(asked);
    return callApi(method, path, options, fresh);
  }
}

export function asAnybody(method, path, options = {}) {
  return callApi(method, path, options);
}

export async function people() {
  return (await call('GET', '/phone/wx/people')).items;
}

/** What WeChat's panel shows of the number before a yes. */
export async function maskedPhone() {
  return (await people()).find(({ key }) => key === person())?.phone ?? '';
}

/** What the button getPhoneNumber gives after a yes. */
export async function freshPhoneCode() {
  const key = person();
  return (await call('POST', `/phone/wx/people/${encodeURIComponent(key)}/phone-code`, { headers: { 'X-Phone': key } })).code;
}

function callApi(method, path, options, token) {
  const headers = { 'X-Phone': person() ?? '' };
  if (token) headers.Authorization = `Bearer ${token}`;
  return call(method, API + path, { ...options, headers });
}

/** What one person began is never carried on as another. */
function sameWeChat(asked) {
  if (asked !== person()) throw new Unreachable();
}

function logInAgain(refused) {
  const token = storage().get('token');
  return token && token !== refused ? token : logIn();
}

/** Calls that find no token at the same time share one log-in: a code works once. */
function logIn() {
  if (loggingIn?.key !== person()) {
    const mine = { key: person() };
    mine.token = freshLogIn(mine.key, 1).finally(() => { if (loggingIn === mine) loggingIn = undefined; });
    loggingIn = mine;
  }
  return loggingIn.token;
}

async function freshLogIn(key, n) {
  const headers = { 'X-Phone': key };
  const { code } = await call('POST', `/phone/wx/people/${encodeURIComponent(key)}/login-code`, { headers });
  try {
    // A code dies with its first use, so a repeat with the same code could only fail.
    const session = await call('POST', `${API}/sessions`, { headers, body: { code }, tries: 1 });
    drawer(key).put('token', session.token);
    if (key === person()) remember(session.me);
    return session.token;
  } catch (error) {
    const final = error instanceof Refusal && error.code !== 'CODE_INVALID';
    if (final || n >= 3) throw error;
    await new Promise((resolve) => setTimeout(resolve, 500 * n));
    return freshLogIn(key, n + 1);
  }
}
