/** After a log-out or a closed account: nothing happens without a tap. */
import { h } from '../dom.js';
import { empty, footer } from '../parts.js';
import { go } from '../router.js';
import { comeBack, howOut } from '../session.js';
import { frame } from '../shell.js';

export function outScreen() {
  const { main } = frame({ title: '初心' });
  main.append(
    empty('door-exit', ...(howOut() === 'closed' ? ['账号已注销', '您的数据都删掉了。想再来，登录就是一个新账号。'] : ['已退出', '再登录就能接着用。']),
      h('button.weui-btn.weui-btn_primary.mt2', { type: 'button', 'data-test': 'log-in', onclick: logIn }, '用微信登录'),
      h('a.weui-btn.weui-btn_link', { href: '#/about' }, '关于')),
    footer());
}

function logIn() {
  comeBack();
  go('/');
}
