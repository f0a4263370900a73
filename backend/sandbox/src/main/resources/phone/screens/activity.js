/** One activity: what it is, where one's own sign-up stands, and the one act that fits. */
import { getActivity, listWards, signUp, withdraw } from '../api.js';
import { now } from '../clock.js';
import { refusalWords, withConsent } from '../consent.js';
import { h, refill } from '../dom.js';
import { facts, footer, load, once, pill, sentence, tip } from '../parts.js';
import { show } from '../router.js';
import { frame } from '../shell.js';
import { Refusal } from '../wire.js';
import { moment, range, SIGN_UP_STATES } from '../words.js';
import { kindOf, room } from './activities.js';

const BEFORE = 4 * 3_600_000;
const AFTER = 24 * 3_600_000;
const STATES = {
  PENDING: ['hourglass', '等组织者确认', '确认后会告诉您。'],
  CONFIRMED: ['check', '报名成功', '到时见。'],
  REFUSED: ['x', '没有通过', ''],
  CANCELLED: ['x', '报名被取消', ''],
  ATTENDED: ['check', '参加过', ''],
  ABSENT: ['minus', '没有到场', '有疑问可以告诉组织者。'],
};

export function activityScreen({ activityId, signal }) {
  const page = frame({ title: '活动详情', back: '/activities/all' });
  const body = h('div');
  page.main.append(body);
  load(body, signal, () => getActivity(activityId, signal), (activity) => {
    page.retitle(activity.summary.title);
    dock(page, activity);
    return [own(activity), companions(activity, signal), overview(activity), risks(activity), footer()];
  });
}

/** Whom one signed up besides oneself; each can be withdrawn alone (B22). */
function companions({ summary, mine, groupLimit }, signal) {
  const others = (mine?.people ?? []).filter(({ self }) => !self);
  const more = mine && summary.signUpOpen && groupLimit > 1 && together('link', summary);
  if (others.length === 0) return more ? h('p.end', more) : false;
  const sheet = h('section.sheet', { 'data-test': 'companions' });
  load(sheet, signal, () => listWards(signal), ({ items }) => {
    const names = new Map(items.map(({ wardId, realName }) => [wardId, realName]));
    return [h('h2', '一起报名的人'), others.map((person) => companion(summary, person, names.get(person.residentId) ?? '同行的人')), more];
  });
  return sheet;
}

function companion({ activityId }, { residentId, state, reason }, name) {
  const [kind, text] = SIGN_UP_STATES[state];
  const trouble = h('div');
  const stays = ['PENDING', 'CONFIRMED', 'WAITING'].includes(state);
  return h('div.entry', h('strong', name), ' ', pill(kind, undefined, text), reason ? h('p.meta', `原因：${reason}`) : false,
    stays ? h('button.link', { type: 'button', 'data-test': 'withdraw-companion', 'aria-label': `取消${name}的报名`,
      onclick: once(() => run(() => withdraw(activityId, [residentId]), trouble)) }, '只取消这一位') : false, trouble);
}

function mine(activity) {
  return activity.mine?.people.find((person) => person.self);
}

function own(activity) {
  const me = mine(activity);
  if (me === undefined || me.state === 'WITHDRAWN') return false;
  if (me.state === 'WAITING') {
    const ahead = activity.mine.position - 1;
    return h('section.sheet.score', { 'data-test': 'waiting' }, h('b', activity.mine.position),
      h('p', h('strong', `您排在候补第 ${activity.mine.position} 位`)),
      h('p.meta', `${ahead > 0 ? `前面还有 ${ahead} 份报名。` : '下一个就是您。'}有人退出会自动补上，并告诉您。`));
  }
  const [glyph, head, text] = STATES[me.state];
  return [tip(me.state === 'CONFIRMED' || me.state === 'ATTENDED' ? 'ok' : 'info', glyph,
    h('strong', { 'data-test': 'state' }, head), h('br'), me.reason ? `原因：${me.reason}` : text), wayIn(activity, me)];
}

/** From some hours before the start to the next day; the server knows the exact window. */
function wayIn({ summary }, { state }) {
  const near = now() > Date.parse(summary.startsAt) - BEFORE && now() < Date.parse(summary.endsAt) + AFTER;
  return near && (state === 'CONFIRMED' || state === 'ATTENDED')
    ? h('a.weui-btn.weui-btn_primary.mt2', { href: `#/activity/${summary.activityId}/check-in`, 'data-test': 'check-in' }, '签到、签退') : false;
}

function overview({ summary, ...activity }) {
  const taken = summary.capacity - summary.freePlaces;
  return h('section.sheet', pill('', undefined, kindOf(summary)), ' ',
    pill(summary.freePlaces > 0 && summary.signUpOpen ? 'ok' : '', undefined, room(summary)),
    h('h2.big', summary.title),
    h('p.meta', activity.content),
    summary.state === 'CANCELLED' ? tip('bad', 'calendar-off', h('strong', '活动取消了'), h('br'), activity.reason) : false,
    h('p.mt', `已报 ${taken} 人，共 ${summary.capacity} 个名额`),
    h('progress.calm', { max: summary.capacity, value: taken, 'aria-label': `已报 ${taken} 人，共 ${summary.capacity} 个名额` }),
    facts(
      ['clock', range(summary.startsAt, summary.endsAt).map((piece) => [h('span.nowrap', piece), ' '])],
      ['map-pin', summary.place, activity.position ? [h('br'), map(activity.position)] : false],
      ['building-community', [summary.organisation, summary.organisation ? ' · ' : false, `负责人 ${activity.personInCharge}`, h('br'), `电话 ${activity.contact}`]],
      activity.bring ? ['backpack', `请带：${activity.bring}`] : false,
      activity.demands ? ['list-check', activity.demands] : false,
      ['calendar-time', `${moment(activity.signUpClosesAt)} 前报名`, h('br'), `${moment(activity.cancelUntil)} 前可以取消`],
      ['users', who(activity)],
    ));
}

function who(activity) {
  const words = [activity.volunteersOnly ? '登记过的志愿者可以参加' : '居民都可以参加'];
  if (activity.groupLimit > 1) words.push(`一次最多报 ${activity.groupLimit} 人`);
  if (activity.approval) words.push('报名由组织者确认');
  return words.join('，');
}

function map({ latitude, longitude }) {
  return h('a.link', { href: `geo:${latitude},${longitude}` }, '看地图');
}

function risks(activity) {
  return tip('', 'alert-triangle', h('strong', '风险提示'), h('br'), activity.risks,
    activity.insurer ? [h('br'), `已投保：${activity.insurer}`] : false);
}

function dock(page, activity) {
  const { summary } = activity;
  const state = mine(activity)?.state;
  const trouble = h('div');
  if (state === 'CONFIRMED' || state === 'PENDING') {
    if (now() > Date.parse(activity.cancelUntil) && state === 'CONFIRMED') {
      page.dock(h('p.meta', '取消报名的时间过了，来不了请打电话说一声。'));
    } else {
      page.dock(trouble, h('p.meta', '来不了就取消，名额会留给候补的人。'),
        act('weui-btn_default', 'withdraw', '取消报名', () => withdraw(summary.activityId), trouble));
    }
  } else if (state === 'WAITING') {
    page.dock(trouble, act('weui-btn_default', 'withdraw', '退出候补', () => withdraw(summary.activityId), trouble));
  } else if (summary.signUpOpen && (state === undefined || state === 'WITHDRAWN')) {
    const alone = act('weui-btn_primary', 'sign-up', summary.freePlaces > 0 ? '我要报名' : '排候补', () => signUp(summary.activityId), trouble);
    page.dock(trouble, activity.groupLimit > 1 ? h('div.duo', together('weui-btn.weui-btn_default', summary), alone) : alone);
  }
}

function together(look, { activityId }) {
  return h(`a.${look}`, { href: `#/activity/${activityId}/together`, 'data-test': 'together' }, '带孩子报名');
}

function act(kind, test, text, call, trouble) {
  return h('button.weui-btn', { class: kind, type: 'button', 'data-test': test, onclick: once(() => run(call, trouble)) }, text);
}

async function run(call, trouble) {
  refill(trouble);
  try {
    const { refused, wait } = await withConsent(call);
    if (refused) refill(trouble, tip('', 'lock', refusalWords(wait)));
    else show();
  } catch (error) {
    refill(trouble, tip('bad', 'alert-circle', error instanceof Refusal && error.problem?.detail ? error.problem.detail : sentence(error)));
  }
}
