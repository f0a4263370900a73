/** Signs up children, and oneself if one comes along. */
import { getActivity, getMe, listWards, signUp } from '../api.js';
import { refusalWords, withConsent } from '../consent.js';
import { h, refill } from '../dom.js';
import { ageOn, complain, reasonOf } from '../fields.js';
import { empty, load, once, sentence, tip } from '../parts.js';
import { goInstead } from '../router.js';
import { frame } from '../shell.js';

const ENDED = ['WITHDRAWN', 'REFUSED', 'CANCELLED'];
const ALONE_FROM = 10; // younger children come with the adult who signed them up

export function togetherScreen({ activityId, signal }) {
  const page = frame({ title: '带孩子报名', back: `/activity/${activityId}` });
  const body = h('div');
  page.main.append(body);
  load(body, signal, () => Promise.all([getActivity(activityId, signal), listWards(signal), getMe()]),
    ([activity, wards, me]) => (wards.items.length ? form(page, activity, wards.items, me.residentId) : nobody()));
}

function nobody() {
  return empty('users', '还没有登记孩子', '先登记，再一起报名。',
    h('a.weui-btn.weui-btn_default.mt2', { href: '#/mine/wards/form', 'data-test': 'add-ward' }, '登记孩子'));
}

function form(page, activity, wards, self) {
  const { summary, mine, groupLimit } = activity;
  const trouble = h('div');
  const standing = new Set((mine?.people ?? []).filter(({ state }) => !ENDED.includes(state)).map(({ residentId }) => residentId));
  const choices = [
    choice('person-self', self, '我自己', undefined, standing),
    ...wards.map((ward) => choice('person-ward', ward.wardId, ward.realName,
      ageOn(ward.birthDate, summary.startsAt) < ALONE_FROM ? '未满 10 周岁，要和您一起来' : undefined, standing)),
  ];
  page.dock(trouble, h('button.weui-btn.weui-btn_primary', { type: 'button', 'data-test': 'sign-up-together', onclick: once(() => submit(activity, choices, trouble)) },
    summary.freePlaces > 0 ? '一起报名' : '一起排候补'));
  return [
    h('fieldset.sheet', h('legend.sr', '谁来参加'), h('h2', summary.title), h('p.meta', `谁来参加？一次最多 ${groupLimit} 人，每人占一个名额。`), choices.map(({ element }) => element)),
    tip('info', 'info-circle', '名额不够所有人时，一起排在候补里，有足够的空位才会一起补上。'),
  ];
}

function choice(test, id, name, hint, standing) {
  const input = h('input', { type: 'checkbox', 'data-test': test, disabled: standing.has(id) });
  input.checked = standing.has(id) || test === 'person-self';
  return { id, input, element: h('label.ask', h('span', name, h('span.meta.block', standing.has(id) ? '已经报名' : hint)), input) };
}

async function submit({ summary, groupLimit }, choices, trouble) {
  const chosen = choices.filter(({ input }) => input.checked && !input.disabled);
  refill(trouble);
  if (chosen.length === 0) return complain(undefined, trouble, '还没有选人。');
  if (chosen.length > groupLimit) return complain(undefined, trouble, `一次最多报 ${groupLimit} 人，请分开报名。`);
  try {
    const { refused, wait } = await withConsent(() => signUp(summary.activityId, chosen.map(({ id }) => id)));
    if (refused) refill(trouble, tip('', 'lock', refusalWords(wait)));
    else goInstead(`/activity/${summary.activityId}`);
  } catch (error) {
    complain(undefined, trouble, reasonOf(error) ?? sentence(error));
  }
  return undefined;
}
