/** What one can go to, the next first. */
import { listActivities, listMyActivities } from '../api.js';
import { h, icon } from '../dom.js';
import { empty, footer, load, once, pill, sentence, tip } from '../parts.js';
import { goInstead } from '../router.js';
import { frame } from '../shell.js';
import { ACTIVITY_KINDS, partsOf, range, SIGN_UP_STATES } from '../words.js';

const among = (query) => ({ read: (cursor, signal) => listActivities(query, cursor, signal), draw: (activity) => row(activity) });
const WHICH = {
  all: ['全部', among({})],
  free: ['还能报名', among({ free: 'true' })],
  service: ['志愿服务', among({ kind: 'VOLUNTEER_SERVICE' })],
  mine: ['我报的', { read: listMyActivities, draw: ({ summary, mine }) => row(summary, standing(mine)) }],
};

export function activitiesScreen({ which, signal }) {
  if (!WHICH[which]) {
    goInstead('/activities/all');
    return;
  }
  const { main } = frame({ title: '活动', tab: 'activities' });
  const list = h('div');
  main.append(tabs(which), list, footer());
  load(list, signal, () => WHICH[which][1].read(undefined, signal), (page) =>
    page.items.length ? listing(which, page, signal) : nothing(which));
}

function tabs(current) {
  return h('nav.seg', { 'aria-label': '看哪些活动' }, Object.entries(WHICH).map(([which, [text]]) =>
    h('a', { href: `#/activities/${which}`, 'aria-current': which === current ? 'page' : false, 'data-test': `which-${which}` },
      text)));
}

function listing(which, page, signal) {
  const sheet = h('section.sheet', page.items.map(WHICH[which][1].draw));
  return page.next ? [sheet, more(which, sheet, page.next, signal)] : sheet;
}

function more(which, sheet, cursor, signal) {
  const button = h('button.weui-btn.weui-btn_link', { type: 'button' }, '再看几个');
  button.addEventListener('click', once(async () => {
    try {
      const page = await WHICH[which][1].read(cursor, signal);
      sheet.append(...page.items.map(WHICH[which][1].draw));
      button.replaceWith(...(page.next ? [more(which, sheet, page.next, signal)] : []));
    } catch (error) {
      button.before(tip('bad', 'alert-circle', sentence(error)));
    }
  }));
  return button;
}

function row(activity, mark = false) {
  const day = partsOf(activity.startsAt);
  return h('a.row', { href: `#/activity/${activity.activityId}`, 'data-test': `activity-${activity.activityId}` },
    h('span.leaf', day.day, h('small', `${day.month}月`)),
    h('span', h('strong', activity.title),
      h('span.meta', h('span.block', range(activity.startsAt, activity.endsAt).map((piece) => [h('span.nowrap', piece), ' '])),
        mark ? activity.place : `${activity.place} · ${room(activity)}`, mark ? h('span.block', mark) : false)),
    icon('chevron-right'));
}

function standing({ people, position }) {
  const person = people.find(({ self }) => self) ?? people[0];
  const [kind, text] = SIGN_UP_STATES[person.state];
  const together = people.filter(({ state }) => state === person.state).length;
  return [pill(kind, undefined, person.state === 'WAITING' ? `候补第 ${position} 位` : text), together > 1 ? ` 共 ${together} 人` : false];
}

/** What one finds when signing up now. */
export function room(activity) {
  if (activity.state === 'CANCELLED') return '已取消';
  if (!activity.signUpOpen) return '现在不能报名';
  if (activity.freePlaces > 0) return `还有 ${activity.freePlaces} 个名额`;
  return activity.waiting > 0 ? `名额已满，${activity.waiting} 个候补` : '名额已满，可以候补';
}

export function kindOf(activity) {
  return ACTIVITY_KINDS[activity.kind] ?? '活动';
}

function nothing(which) {
  if (which === 'all') return empty('calendar', '还没有安排活动', '有了会出现在这里。');
  return which === 'mine'
    ? empty('calendar', '您还没有报过名', '报名以后在这里看得到。')
    : empty('calendar', '没有找到这样的活动', '看看全部活动。',
      h('a.weui-btn.weui-btn_default.mt2', { href: '#/activities/all' }, '看全部活动'));
}
