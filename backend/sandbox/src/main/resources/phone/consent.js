/** WeChat's own privacy panel, and the acts that need it first. */
import { agreeToPrivacy, getAbout, getMe, getPrivacyGuideline } from './api.js';
import { h, refill } from './dom.js';
import { failure } from './parts.js';
import { hasAgreed, knownMe, person } from './session.js';
import { visit } from './store.js';
import { Refusal } from './wire.js';

const REST_AFTER_REFUSAL = 10_000; // WeChat asks again after ten seconds at the earliest
let refusedAt;
let asking;

/** On arrival: asks once per visit, and a refusal is respected until an act needs it. */
export async function askOnArrival() {
  if (knownMe() === undefined) await getMe();
  if (!hasAgreed() && visit.get(`refused:${person()}`) !== true) await ask();
}

export function hasRefused() {
  return knownMe() !== undefined && !hasAgreed();
}

/** Runs the act after consent. Answers {refused: true, wait: seconds} when there is none. */
export async function withConsent(act) {
  if (knownMe() === undefined) await getMe();
  for (;;) {
    if (!hasAgreed()) {
      const wait = restSeconds();
      if (wait > 0) return { refused: true, wait };
      if (!(await ask())) return { refused: true, wait: restSeconds() };
    }
    try {
      return { done: await act() };
    } catch (error) {
      if (!(error instanceof Refusal) || error.code !== 'CONSENT_REQUIRED') throw error;
      await getMe();
      if (hasAgreed()) throw error;
    }
  }
}

export function refusalWords(wait) {
  return wait > 0 ? `您刚才选了不同意。${wait} 秒后再点，会重新问您。` : '同意隐私保护指引以后才能做这一步。';
}

function restSeconds() {
  if (refusedAt === undefined) return 0;
  return Math.max(0, Math.ceil((refusedAt + REST_AFTER_REFUSAL - performance.now()) / 1000));
}

/** Shows the panel, never two at once; resolves to true after 同意. */
export function ask() {
  asking ??= showPanel().finally(() => { asking = undefined; });
  return asking;
}

function showPanel() {
  return new Promise((resolve) => {
    const panel = h('dialog.panel.wechat', { 'aria-labelledby': 'privacy-title' });
    const close = (agreed) => {
      removeEventListener('hashchange', leave);
      panel.close();
      panel.remove();
      resolve(agreed);
    };
    // Who goes to another screen has not decided: nothing is noted, the next act asks.
    const leave = () => close(false);
    const finish = (agreed) => {
      if (!agreed) {
        refusedAt = performance.now();
        visit.put(`refused:${person()}`, true);
      }
      close(agreed);
    };
    addEventListener('hashchange', leave);
    panel.addEventListener('cancel', (event) => {
      event.preventDefault();
      finish(false);
    });
    document.body.append(panel);
    fill(panel, finish, false);
  });
}

async function fill(panel, finish, changed) {
  try {
    const [guideline, about] = await Promise.all([getPrivacyGuideline(), getAbout()]);
    refill(panel,
      h('p.meta', `初心 · ${about.district}`),
      h('h2', { id: 'privacy-title', tabindex: '-1', autofocus: true }, guideline.title),
      changed ? h('p.meta', '指引刚刚更新，内容如下。') : false,
      h('div.scroll', { tabindex: '0', role: 'group', 'aria-label': '指引全文' },
        guideline.paragraphs.map((text) => h('p', text))),
      h('div.duo',
        h('button.weui-btn.weui-btn_default', { type: 'button', 'data-test': 'disagree', onclick: () => finish(false) }, '不同意'),
        h('button.weui-btn.weui-btn_system', {
          type: 'button', 'data-test': 'agree', onclick: () => agree(panel, finish, guideline.version),
        }, '同意')),
      h('p.end', '不同意也可以随便看看。'));
  } catch (error) {
    refill(panel, failure(error, () => fill(panel, finish, changed)),
      h('button.weui-btn.weui-btn_link', { type: 'button', onclick: () => finish(false) }, '先不看'));
  }
  if (panel.isConnected && !panel.open) panel.showModal();
}

async function agree(panel, finish, version) {
  try {
    await agreeToPrivacy(version);
    finish(true);
  } catch (error) {
    if (error instanceof Refusal && error.code === 'GUIDELINE_CHANGED') fill(panel, finish, true);
    else refill(panel, failure(error, () => agree(panel, finish, version)),
      h('button.weui-btn.weui-btn_link', { type: 'button', onclick: () => finish(false) }, '先不同意'));
  }
}
