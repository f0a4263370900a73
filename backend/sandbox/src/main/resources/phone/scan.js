/** Stands for wx.scanCode: this phone has no camera, so what the code says is pasted. */
import { h } from './dom.js';

/** Resolves to what was scanned, to undefined after 取消. */
export function scan() {
  return new Promise((resolve) => {
    const panel = h('dialog.panel.wechat', { 'aria-labelledby': 'scan-title' });
    const input = h('input.fill', { id: 'scanned', type: 'text', autocomplete: 'off', 'data-test': 'scanned' });
    const finish = (text) => {
      removeEventListener('hashchange', leave);
      panel.close();
      panel.remove();
      resolve(text);
    };
    const leave = () => finish(undefined);
    addEventListener('hashchange', leave);
    panel.addEventListener('cancel', (event) => {
      event.preventDefault();
      finish(undefined);
    });
    panel.append(
      h('h2', { id: 'scan-title', tabindex: '-1', autofocus: true }, '扫一扫'),
      h('label.block', { for: 'scanned' }, '演示：把码里的网址粘贴在这里'), input,
      h('div.duo',
        h('button.weui-btn.weui-btn_default', { type: 'button', onclick: leave }, '取消'),
        h('button.weui-btn.weui-btn_system', { type: 'button', 'data-test': 'scan-done', onclick: () => finish(input.value.trim()) }, '扫好了')));
    document.body.append(panel);
    panel.showModal();
  });
}

/** The code inside the link of a check-in code; anything else is left for the server to judge. */
export function codeOf(scanned) {
  return scanned.replace(/^https?:\/\/[^/]+\/qr\/check-in\/[^/]+\//, '').slice(0, 100);
}
