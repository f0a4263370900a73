/** The frame of every screen: title bar with WeChat's capsule, main, and either tabs or a dock. */
import { h, icon, refill } from './dom.js';
import { storage } from './session.js';

const TABS = [
  ['home', '/', 'home', '首页'],
  ['quizzes', '/quizzes/open', 'list-check', '答题'],
  ['activities', '/activities/all', 'calendar-event', '活动'],
  ['mine', '/mine', 'user', '我的'],
];
const offlineTip = h('div.tip', { role: 'status', hidden: true }, icon('wifi-off'),
  h('span', h('strong', '没有网络'), h('br'), '看过的内容还在，连上后自动接着来。'));
const strip = h('aside.strip', { 'aria-label': '演示' });
let first = true;

/**
 * frame({title, back: '/quizzes/open', tab: 'home', ownOffline: true}) draws the frame and returns {main, dock(...children)}.
 * A screen that tells about the network itself sets ownOffline.
 */
export function frame({ title, back, tab, ownOffline = false, capsule = true }) {
  const phone = document.getElementById('phone');
  const heading = h('h1', { tabindex: '-1', title }, title);
  const main = h('main', { id: 'main' });
  const dockSlot = h('div.dock', { hidden: true });
  const bar = h('header.bar',
    back === undefined ? h('span') : h('a', { href: `#${back}`, 'aria-label': '返回' }, icon('chevron-left')),
    heading,
    capsule ? h('span.caps', { 'aria-hidden': 'true' }, icon('dots'), icon('circle-dot')) : h('span'));
  const slot = h('div.notice', ownOffline ? false : offlineTip);
  refill(phone, bar, slot, main, tab ? tabs(tab) : dockSlot);
  document.title = title;
  if (!first) heading.focus({ preventScroll: true });
  first = false;
  return {
    main,
    retitle(text) {
      heading.textContent = text;
      heading.title = text;
      document.title = text;
    },
    dock(...children) {
      refill(dockSlot, ...children);
      dockSlot.hidden = children.flat().filter(Boolean).length === 0;
    },
  };
}

export function watchNetwork() {
  const tell = () => { offlineTip.hidden = navigator.onLine; };
  addEventListener('online', tell);
  addEventListener('offline', tell);
  tell();
}

/** Beside the phone, on wide windows: whose WeChat is played. */
export function tellWhose(name) {
  if (!strip.isConnected) document.body.append(strip);
  refill(strip, name ? `演示：这是${name}的微信。` : '', name ? h('a.link', { href: '#/people' }, '换一个人') : false);
}

export function applyTextSize() {
  document.documentElement.classList.toggle('large', storage().get('large') === true);
}

function tabs(current) {
  return h('nav.nav', { 'aria-label': '主导航' }, TABS.map(([key, path, glyph, text]) =>
    h('a', { href: `#${path}`, 'aria-current': key === current ? 'page' : false, 'data-test': `tab-${key}` },
      icon(glyph), text)));
}
