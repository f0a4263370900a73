/** The own hours of service: the sum, and where each of them comes from. */
import { getServiceHours, listServiceRecords, objectToRecord } from '../api.js';
import { h, icon, refill } from '../dom.js';
import { complain, reasonOf } from '../fields.js';
import { empty, load, once, pill, sentence, tip } from '../parts.js';
import { show } from '../router.js';
import { frame } from '../shell.js';
import { hours, moment, partsOf } from '../words.js';

const ORIGINS = { MEASURED: ['clock-check', '签到记录'], CONFIRMED: ['user-check', '组织者确认'], ADDED: ['pencil', '事后补录'] };
const STATES = { UNCONFIRMED: ['warn', '待确认'], IN_NOTICE: ['info', '公示中'] };

export function hoursScreen({ signal }) {
  const { main } = frame({ title: '我的时长', tab: 'mine' });
  const sum = h('div');
  const records = h('div');
  main.append(sum, records);
  load(sum, signal, () => getServiceHours(signal), total);
  load(records, signal, () => listServiceRecords(undefined, signal), (page) => (page.items.length
    ? [h('h2.title', '每一笔的来历'), listing(page, signal)]
    : empty('clock', '还没有服务记录', '参加志愿服务，签到签退以后记在这里。')));
}

function total({ hours: served, pendingMinutes, trainingMinutes, years, serverNow }) {
  const thisYear = years.find(({ year }) => year === partsOf(serverNow).year)?.confirmedMinutes ?? 0;
  return h('section.sheet.score', h('p.meta', '累计服务'), h('b', { 'data-test': 'hours' }, served), h('p', '小时'),
    h('div.trio', figure(thisYear, '今年'), figure(pendingMinutes, '待确认', 'pending'), figure(trainingMinutes, '培训另计')));
}

function figure(minutes, text, test) {
  return h('div', h('b', { 'data-test': test }, hours(minutes)), h('span.meta', text));
}

function listing(page, signal) {
  const sheet = h('section.sheet', page.items.map(entry));
  return page.next ? [sheet, more(sheet, page.next, signal)] : sheet;
}

function more(sheet, cursor, signal) {
  const button = h('button.weui-btn.weui-btn_link', { type: 'button' }, '再看以前的');
  button.addEventListener('click', once(async () => {
    try {
      const page = await listServiceRecords(cursor, signal);
      sheet.append(...page.items.map(entry));
      button.replaceWith(...(page.next ? [more(sheet, page.next, signal)] : []));
    } catch (error) {
      button.before(tip('bad', 'alert-circle', sentence(error)));
    }
  }));
  return button;
}

function entry(record) {
  const day = partsOf(record.startedAt);
  const [glyph, origin] = ORIGINS[record.origin];
  const objecting = h('div');
  return h('div', { 'data-test': 'service-record' }, h('div.row', h('span.leaf', day.day, h('small', `${day.month}月`)),
    h('span', h('strong', record.title), h('span.meta.block', record.organisation),
      pill('', glyph, origin), ' ', STATES[record.state] ? pill(...spread(STATES[record.state])) : false, ' ',
      record.gives === 'TRAINING_TIME' ? pill('', 'school', '培训') : false,
      record.corrections.map(({ minutes, reason }) => h('span.meta.block', `更正 ${minutes > 0 ? '+' : ''}${minutes} 分钟：${reason}`)),
      objection(record, objecting)),
    h('strong.nowrap', `${hours(record.minutes)} 小时`)), objecting);
}

function spread([kind, text]) {
  return [kind, undefined, text];
}

function objection(record, place) {
  const raised = record.objection;
  if (raised === undefined) {
    return h('button.link', { type: 'button', 'data-test': 'object', onclick: () => refill(place, form(record, place)) }, '记得不对？');
  }
  return h('span.meta.block', pill(raised.answer === undefined ? 'bad' : 'ok', undefined, raised.answer === undefined ? '已提异议' : '已答复'), ' ',
    raised.answer ?? `${moment(raised.at)} 提出，五个工作日内答复`);
}

function form(record, place) {
  const trouble = h('div');
  const text = h('textarea.fill', { id: `objection-${record.recordId}`, rows: '3', maxlength: '200', 'data-test': 'objection-text' });
  const send = once(async () => {
    if (!text.value.trim()) return complain(text, trouble, '写一句哪里不对，例如“我 11:00 才走”。');
    try {
      await objectToRecord(record.recordId, text.value.trim());
      show();
    } catch (error) {
      complain(undefined, trouble, reasonOf(error) ?? sentence(error));
    }
    return undefined;
  });
  return h('div', h('label.block', { for: text.id }, '哪里记得不对？'), text, trouble, h('div.duo',
    h('button.weui-btn.weui-btn_default', { type: 'button', onclick: () => refill(place) }, '先不提'),
    h('button.weui-btn.weui-btn_primary', { type: 'button', 'data-test': 'send-objection', onclick: send }, icon('send'), '提出异议')));
}
