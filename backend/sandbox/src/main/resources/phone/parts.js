/** Pieces that several screens share: loading, failure, emptiness, tips, footer. */
import { getAbout } from './api.js';
import { h, icon, refill } from './dom.js';
import { Refusal, Unreachable } from './wire.js';
import { VOLUNTARY } from './words.js';

/** Fills a part of the page when its data is there; the rest of the page lives on. */
export async function load(part, signal, read, draw) {
  const late = setTimeout(() => {
    if (!signal.aborted) refill(part, skeleton());
  }, 300);
  try {
    const data = await read();
    clearTimeout(late);
    if (signal.aborted) return;
    const children = draw(data);
    if (children !== undefined) refill(part, children);
  } catch (error) {
    clearTimeout(late);
    if (signal.aborted) return;
    refill(part, failure(error, () => load(part, signal, read, draw)));
    if (!(error instanceof Refusal || error instanceof Unreachable)) throw error;
  }
}

export function skeleton() {
  return h('section.sheet', { 'aria-busy': 'true' }, h('p.meta', '正在读取…'),
    h('span.skel.w70.mt'), h('span.skel.mt'), h('span.skel.w40.mt'));
}

const LOST = {
  QUIZ_NOT_FOUND: ['#/quizzes/open', '看别的答题'],
  ATTEMPT_NOT_FOUND: ['#/quizzes/open', '看别的答题'],
  ACTIVITY_NOT_FOUND: ['#/activities/all', '看别的活动'],
};

export function failure(error, retry) {
  const [glyph, head, text] = explain(error);
  const elsewhere = LOST[error.code];
  return h('section.sheet.void', { role: 'alert', 'data-test': 'failure' }, icon(glyph), h('h2', head), h('p.meta', text),
    elsewhere ? h('a.weui-btn.weui-btn_default.mt2', { href: elsewhere[0] }, elsewhere[1])
      : h('button.weui-btn.weui-btn_default.mt2', { type: 'button', onclick: retry, 'data-test': 'retry' }, '再试一次'));
}

/** One sentence for a tip beside a button. */
export function sentence(error) {
  const [, head, text] = explain(error);
  return [h('strong', head), h('br'), text];
}

function explain(error) {
  const quote = error.number ? `稍后再试，或告诉工作人员编号 ${error.number}。` : '过一会儿再试。';
  if (error instanceof Unreachable && !error.busy) {
    return ['wifi-off', '没有网络', '答过的题都在。连上网以后再试一次。'];
  }
  if (error instanceof Unreachable) return ['refresh', '现在人有点多', `答过的题都已保存。${quote}`];
  if (!(error instanceof Refusal)) return ['refresh', '暂时打不开', '答过的题都已保存。关掉这一页再打开。'];
  switch (error.code) {
    case 'QUIZ_NOT_FOUND':
      return ['book-off', '找不到这次答题', '它可能已经撤下。'];
    case 'ATTEMPT_NOT_FOUND':
      return ['file-off', '找不到这份答卷', '它可能不是您的，也可能还没开始。'];
    case 'ACTIVITY_NOT_FOUND':
      return ['calendar-off', '找不到这个活动', '它可能已经撤下，或者只对一部分单位开放。'];
    case 'ACCOUNT_RISK':
      return ['lock', '这个微信暂时不能登录', '微信说这个账号有风险。在微信里处理好以后再来。'];
    case 'CLIENT_TOO_OLD':
      return ['refresh', '小程序要更新', '关掉小程序再打开，就是新的。'];
    case 'TOO_MANY_REQUESTS':
      return ['clock', '点得有点快', '歇一分钟再试。'];
    default:
      return ['refresh', '暂时打不开', `答过的题都已保存。${quote}`];
  }
}

export function empty(glyph, head, text, ...acts) {
  return h('section.sheet.void', icon(glyph), h('h2', head), h('p.meta', text), acts);
}

/** kind: '', 'info', 'ok' or 'bad' */
export function tip(kind, glyph, ...children) {
  return h('div.tip', { class: kind, role: kind === 'bad' ? 'alert' : false }, icon(glyph), h('span', children));
}

export function pill(kind, glyph, text) {
  return h('span.pill', { class: kind }, glyph ? icon(glyph) : false, text);
}

export function facts(...pairs) {
  return h('div.facts', pairs.filter(Boolean).map(([glyph, ...content]) => [icon(glyph), h('span', content)]));
}

/** The words each page ends with; the host comes from the server. */
export function footer(voluntary = true) {
  const end = h('p.end', voluntary ? VOLUNTARY : '');
  getAbout().then((about) => {
    if (voluntary) end.append(h('br'));
    end.append(`主办：${about.host}`);
    if (about.filingNumber) end.append(h('br'), about.filingNumber);
  }, () => undefined);
  return end;
}

/** A button that cannot be tapped twice while its act runs. */
export function once(act) {
  return async (event) => {
    const button = event.currentTarget;
    if (button.dataset.busy) return;
    button.dataset.busy = 'true';
    button.setAttribute('aria-disabled', 'true');
    try {
      await act(event);
    } finally {
      delete button.dataset.busy;
      button.removeAttribute('aria-disabled');
    }
  };
}
