/** What the person was told (站内消息), newest first. */
import { listInbox, readMessage, readMessages } from '../api.js';
import { now } from '../clock.js';
import { h, icon } from '../dom.js';
import { empty, load, once, sentence, tip } from '../parts.js';
import { show } from '../router.js';
import { frame } from '../shell.js';
import { momentNear } from '../words.js';

const ICONS = {
  SIGN_UP_RESULT: 'calendar-check', PROMOTED: 'calendar-event', WAITING_LIST: 'list-numbers', REMINDER: 'clock',
  CHANGED: 'calendar-time', CANCELLED: 'calendar-off', SERVICE_TIME: 'certificate', RECORD_DUE: 'clipboard-list',
  QUIZ: 'list-check',
};

export function inboxScreen({ signal }) {
  const { main } = frame({ title: '消息', back: '/mine' });
  const body = h('div');
  main.append(body);
  load(body, signal, () => listInbox(undefined, signal), (page) =>
    page.items.length ? listing(page, signal) : empty('bell', '还没有消息', '报名结果、活动提醒都会在这里。'));
}

function listing(page, signal) {
  const sheet = h('section.sheet', page.items.map(row));
  return [
    page.unread > 0 ? readAll(page.items[0].messageId) : false,
    sheet,
    page.next ? more(sheet, page.next, signal) : false,
    h('p.end', '消息都在这一页，保留半年。'),
  ];
}

function readAll(upTo) {
  const button = h('button.weui-btn.weui-btn_link', { type: 'button', 'data-test': 'read-all' }, '全部标为已读');
  button.addEventListener('click', once(async () => {
    try {
      await readMessages(upTo);
      show();
    } catch (error) {
      button.before(tip('bad', 'alert-circle', sentence(error)));
    }
  }));
  return button;
}

/** A message that leads somewhere is a link, any other is read by a tap. */
function row(message) {
  const fresh = message.readAt ? false : h('span.weui-badge', { 'data-test': 'new' }, '新');
  const content = [
    h('span.sq', icon(ICONS[message.topic] ?? 'bell')),
    h('span', h('strong', message.title, fresh ? [' ', fresh] : false),
      h('span.meta', message.text, h('br'), momentNear(message.at, now()))),
  ];
  const read = () => {
    if (!fresh || !fresh.isConnected) return;
    readMessage(message.messageId).then(() => fresh.remove(), () => undefined);
  };
  return message.page
    ? h('a.row', { href: `#${message.page}`, onclick: read, 'data-test': 'message' }, content, icon('chevron-right'))
    : h('button.row', { type: 'button', onclick: read, 'data-test': 'message' }, content);
}

function more(sheet, cursor, signal) {
  const button = h('button.weui-btn.weui-btn_link', { type: 'button' }, '再看几条');
  button.addEventListener('click', once(async () => {
    try {
      const page = await listInbox(cursor, signal);
      sheet.append(...page.items.map(row));
      button.replaceWith(...(page.next ? [more(sheet, page.next, signal)] : []));
    } catch (error) {
      button.before(tip('bad', 'alert-circle', sentence(error)));
    }
  }));
  return button;
}
