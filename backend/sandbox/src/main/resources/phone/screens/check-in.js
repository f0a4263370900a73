/** Comes and goes: by the organiser's code or by being there, also without a network. */
import { getActivity, getMyAttendance, listWards } from '../api.js';
import { claims, handInClaims, keep, submit } from '../claims.js';
import { refusalWords, withConsent } from '../consent.js';
import { h, icon, refill } from '../dom.js';
import { empty, facts, load, once, pill, sentence, tip } from '../parts.js';
import { show } from '../router.js';
import { codeOf, scan } from '../scan.js';
import { storage } from '../session.js';
import { frame } from '../shell.js';
import { Refusal, Unreachable } from '../wire.js';
import { clockOf, moment } from '../words.js';

const WAYS = { CODE: '扫码', POSITION: '位置', ORGANISER: '组织者记录' };
const GIVES_HOURS = new Set(['PARTY_MEMBER_SERVICE', 'VOLUNTEER_SERVICE', 'SECURITY_EMERGENCY', 'TRAINING']);
const PROOFS = { LATE_PROOF: ['warn', '等组织者确认'], CONFIRMED: ['ok', '组织者确认过'] };

export function checkInScreen({ activityId, signal }) {
  const page = frame({ title: '签到', back: `/activity/${activityId}`, ownOffline: true });
  const body = h('div');
  page.main.append(body);
  load(body, signal, () => read(activityId, signal), (known) => draw(page, known));
}

/** A scanned link leads here once; the code is not in the address that Back returns to. */
export function scannedScreen({ activityId, code, signal }) {
  const page = frame({ title: '签到', back: `/activity/${activityId}`, ownOffline: true });
  const body = h('div');
  page.main.append(body);
  history.replaceState(null, '', `#/activity/${activityId}/check-in`);
  load(body, signal, () => read(activityId, signal), (known) => {
    take(page, known, { code });
    return undefined;
  });
}

/** What the phone has to know; without a network as it was last seen, or as it is on arrival. */
async function read(activityId, signal) {
  const key = `attendance:${activityId}`;
  try {
    const refused = await handInClaims();
    const [attendance, activity, wards] = await Promise.all([getMyAttendance(activityId, signal), getActivity(activityId, signal), listWards(signal)]);
    const known = { activityId, people: attendance.people, items: attendance.items, summary: activity.summary, ways: activity.checkInWays,
      names: Object.fromEntries(wards.items.map(({ wardId, realName }) => [wardId, realName])) };
    storage().put(key, known);
    return { ...known, refused };
  } catch (error) {
    if (!(error instanceof Unreachable)) throw error;
    return { ...(storage().get(key) ?? { activityId, people: [{ self: true, nextNumber: 1 }], items: [], ways: ['CODE', 'POSITION'], names: {} }),
      refused: [], offline: true };
  }
}

function draw(page, known) {
  const { summary, people, refused } = known;
  const kept = claims().filter(({ activityId }) => activityId === known.activityId);
  if (people.length === 0) {
    return empty('user-off', '您没有报这个活动', '报了名才能签到。', h('a.weui-btn.weui-btn_default.mt2', { href: `#/activity/${known.activityId}` }, '看活动'));
  }
  if (kept.length === 0) dock(page, known);
  return [
    refused.map((text) => tip('bad', 'alert-circle', h('strong', '没有网络时签的一次没有收下'), h('br'), text)),
    kept.length > 0 || known.offline ? tip('', 'wifi-off', h('strong', { 'data-test': 'kept' }, kept.length > 0 ? '签到记在本机了' : '没有网络也能签'), h('br'),
      '联网后自动补交，由组织者核对。') : false,
    h('section.sheet', h('h2', summary?.title ?? '签到'), summary ? hints(summary) : false),
    h('section.sheet', people.map((person) => row(person, known))),
  ];
}

/** Hours run from the later of coming and the planned start (B7). */
function hints({ kind, startsAt }, cameAt = startsAt) {
  const from = Date.parse(cameAt) > Date.parse(startsAt) ? cameAt : startsAt;
  return GIVES_HOURS.has(kind) ? facts(['clock', `时长从 ${moment(from)} 开始算`], ['logout', '走之前再签退一次。忘了也没关系，由组织者核实。']) : false;
}

function row(person, { items, names }) {
  const pairs = items.filter(({ residentId, self }) => (person.self ? self : residentId === person.residentId));
  return h('div.entry', { 'data-test': person.self ? 'own-attendance' : 'companion-attendance' },
    h('strong', nameOf(person, names)), pairs.length === 0 ? h('p.meta', '还没有签到') : pairs.map((pair) => h('p.meta',
      `${clockOf(pair.checkedInAt)} ${WAYS[pair.inWay]}签到`, pair.checkedOutAt ? `，${clockOf(pair.checkedOutAt)} ${WAYS[pair.outWay]}签退` : '，还没有签退', ' ',
      PROOFS[pair.proof] ? pill(PROOFS[pair.proof][0], undefined, PROOFS[pair.proof][1]) : false)));
}

function nameOf({ self, residentId }, names) {
  return self ? '我自己' : names[residentId] ?? '同行的人';
}

/** Whoever is there goes, else whoever is not there comes. */
function next(people) {
  const leaving = people.filter(({ openNumber }) => openNumber);
  return leaving.length > 0 ? { direction: 'OUT', who: leaving } : { direction: 'IN', who: people.filter(({ nextNumber }) => nextNumber) };
}

function dock(page, known) {
  const { direction, who } = next(known.people);
  if (who.length === 0) return;
  const verb = direction === 'IN' ? '签到' : '签退';
  page.dock(h('div.duo',
    known.ways.includes('POSITION') ? h('button.weui-btn.weui-btn_default', { type: 'button', 'data-test': 'by-position',
      onclick: once(async () => take(page, known, await here())) }, icon('map-pin'), '我在现场') : h('a.weui-btn.weui-btn_default', { href: `#/activity/${known.activityId}` }, '看活动'),
    known.ways.includes('CODE') ? h('button.weui-btn.weui-btn_primary', { type: 'button', 'data-test': 'by-code',
      onclick: once(async () => {
        const scanned = await scan();
        if (scanned) await take(page, known, { code: codeOf(scanned) });
      }) }, icon('scan'), `扫码${verb}`) : false));
}

/** Stands for wx.getLocation, which gives GCJ-02. */
function here() {
  return new Promise((resolve) => {
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => resolve({ position: { latitude: coords.latitude, longitude: coords.longitude, accuracyMetres: Math.min(100_000, Math.round(coords.accuracy)) } }),
      () => resolve(undefined), { timeout: 10_000, maximumAge: 0, enableHighAccuracy: true });
  });
}

/** One scan serves everybody who came together, adults before children. */
async function take(page, known, proof) {
  if (proof === undefined) {
    refill(page.main, problem('map-pin-off', '不知道您在哪里', '请在手机设置里允许用位置，或者扫码。'));
    return;
  }
  const { direction, who } = next(known.people);
  const done = [];
  for (const person of who) {
    const claim = { activityId: known.activityId, direction, number: person.openNumber ?? person.nextNumber,
      ...(person.self ? {} : { residentId: person.residentId }), ...proof };
    try {
      const { refused, wait, done: answer } = await withConsent(() => submit(claim));
      if (refused) {
        refill(page.main, tip('', 'lock', refusalWords(wait)));
        return;
      }
      done.push([person, answer]);
    } catch (error) {
      if (error instanceof Unreachable && !error.busy) {
        keep(claim);
        continue;
      }
      refill(page.main, done.length > 0 ? success(known, done) : false, refusal(error, person, known));
      return;
    }
  }
  if (done.length === 0) show();
  else {
    page.dock(h('a.weui-btn.weui-btn_default', { href: `#/activity/${known.activityId}` }, '看活动'));
    refill(page.main, success(known, done));
  }
}

function success({ names, summary }, done) {
  return [
    h('section.sheet.void', { role: 'status', 'data-test': 'attended' }, h('div.ring', icon('check')), done.map(([person, answer]) => [
      h('h2', person.self ? answer.sentence : `${nameOf(person, names)}：${answer.sentence}`),
      h('p.meta', clockOf(answer.checkedOutAt ?? answer.checkedInAt))])),
    summary ? h('section.sheet', h('h2', summary.title), hints(summary, done[0][1].checkedInAt)) : false,
  ];
}

function refusal(error, person, { names }) {
  const text = error instanceof Refusal && (error.problem?.fieldErrors?.[0]?.message ?? error.problem?.detail);
  return [
    problem('qrcode-off', person.self ? '没有签上' : `${nameOf(person, names)}没有签上`, text || sentence(error)),
    h('section.sheet', h('h2', '扫不上？'), h('p.meta', '可以用位置签到：只判断是否在现场，不保存您的位置。也可以请组织者在名单上打勾。')),
  ];
}

function problem(glyph, head, text) {
  return h('section.sheet.void', { role: 'alert', 'data-test': 'not-attended' }, icon(glyph), h('h2', head), h('p.meta', text),
    h('button.weui-btn.weui-btn_default.mt2', { type: 'button', 'data-test': 'again', onclick: show }, '再试一次'));
}
