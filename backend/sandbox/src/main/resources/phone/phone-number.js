/** WeChat's own panel behind the button getPhoneNumber; its answer is a code, never the number. */
import { getAbout } from './api.js';
import { h } from './dom.js';
import { freshPhoneCode, maskedPhone } from './session.js';

/** Resolves to {code, shown} after 允许, to undefined after 不允许. */
export async function askForPhone() {
  const [about, shown] = await Promise.all([getAbout(), maskedPhone()]);
  const allowed = await showPanel(about, shown);
  return allowed ? { code: await freshPhoneCode(), shown } : undefined;
}

function showPanel(about, shown) {
  return new Promise((resolve) => {
    const panel = h('dialog.panel.wechat', { 'aria-labelledby': 'phone-title' });
    const finish = (allowed) => {
      removeEventListener('hashchange', leave);
      panel.close();
      panel.remove();
      resolve(allowed);
    };
    const leave = () => finish(false);
    addEventListener('hashchange', leave);
    panel.addEventListener('cancel', (event) => {
      event.preventDefault();
      finish(false);
    });
    panel.append(
      h('p.meta', `初心 · ${about.district}`),
      h('h2', { id: 'phone-title', tabindex: '-1', autofocus: true }, '申请获取并验证您的手机号'),
      h('p.row', h('strong', shown), h('span.meta', '微信绑定号码')),
      h('div.duo',
        h('button.weui-btn.weui-btn_default', { type: 'button', onclick: () => finish(false), 'data-test': 'phone-refuse' }, '不允许'),
        h('button.weui-btn.weui-btn_system', { type: 'button', onclick: () => finish(true), 'data-test': 'phone-allow' }, '允许')));
    document.body.append(panel);
    panel.showModal();
  });
}
