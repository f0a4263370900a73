/** What belongs to the person: name, text size, data, and the ways out. */
import { getMe, listInbox, logOut, logOutEverywhere } from '../api.js';
import { h, icon, refill } from '../dom.js';
import { footer, load, once, sentence, tip } from '../parts.js';
import { goInstead } from '../router.js';
import { storage } from '../session.js';
import { applyTextSize, frame } from '../shell.js';

export function mineScreen({ signal }) {
  const { main } = frame({ title: '我的', tab: 'mine' });
  const name = h('div');
  const trouble = h('div');
  main.append(name, inbox(signal), h('div.weui-cells', link('/mine/volunteer', '志愿者', 'volunteer'), link('/mine/hours', '我的时长', 'hours')), textSize(), data(), trouble, ways(trouble), another(), footer());
  load(name, signal, getMe, nickname);
}

function nickname(me) {
  return [
    h('div.weui-cells', h('a.weui-cell.weui-cell_access', { href: '#/mine/nickname', 'data-test': 'nickname' },
      h('span.weui-cell__bd', '昵称'), h('span.weui-cell__ft', me.nickname ?? '还没有'))),
    me.nicknameInReview ? tip('', 'clock', `新昵称“${me.nicknameInReview}”正在等工作人员看。在那之前显示${me.nickname ? `“${me.nickname}”` : '“匿名居民”'}。`) : false,
  ];
}

/** The way to the messages stays, even when nobody can count them now. */
function inbox(signal) {
  const count = h('span.weui-cell__ft');
  listInbox(undefined, signal).then(({ unread }) => {
    if (unread > 0) count.append(h('span.weui-badge', { 'data-test': 'unread' }, unread > 99 ? '99+' : unread), h('span.sr', '条未读'));
  }, () => undefined);
  return h('div.weui-cells', h('a.weui-cell.weui-cell_access', { href: '#/mine/inbox', 'data-test': 'inbox' },
    h('span.weui-cell__bd', '消息'), count));
}

function textSize() {
  const input = h('input.weui-switch', { type: 'checkbox', role: 'switch', 'data-test': 'large' });
  input.checked = storage().get('large') === true;
  input.addEventListener('change', () => {
    storage().put('large', input.checked);
    applyTextSize();
  });
  return h('div.weui-cells', h('label.weui-cell.weui-cell_switch',
    h('span.weui-cell__bd', '大字显示', h('span.meta.block', '字和按钮都大一号')), h('span.weui-cell__ft', input)));
}

function data() {
  return h('div.weui-cells',
    link('/mine/places', '我的组织', 'places'),
    link('/mine/export', '导出我的数据', 'export'),
    link('/guideline', '隐私保护指引', 'guideline'),
    link('/about', '关于', 'about'));
}

function link(path, text, test) {
  return h('a.weui-cell.weui-cell_access', { href: `#${path}`, 'data-test': test },
    h('span.weui-cell__bd', text), h('span.weui-cell__ft'));
}

function ways(trouble) {
  return h('div.weui-cells',
    act('退出登录', 'log-out', logOut, trouble),
    act('在所有手机上退出', 'log-out-everywhere', logOutEverywhere, trouble),
    link('/mine/close', '注销账号', 'close-account'));
}

function act(text, test, leave, trouble) {
  return h('button.weui-cell', { type: 'button', 'data-test': test, onclick: once(async () => {
    try {
      await leave();
      goInstead('/');
    } catch (error) {
      refill(trouble, tip('bad', 'alert-circle', sentence(error)));
    }
  }) }, h('span.weui-cell__bd', text));
}

function another() {
  return h('p.end', h('a.link', { href: '#/people', 'data-test': 'another-person' }, icon('users'), '演示：换一个人的微信'));
}
