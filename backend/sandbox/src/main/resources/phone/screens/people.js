/** Whose WeChat is this? Stands for the phone itself, so it is drawn outside of the mini-program. */
import { h } from '../dom.js';
import { load } from '../parts.js';
import { go } from '../router.js';
import { become, people } from '../session.js';
import { frame } from '../shell.js';

export function peopleScreen({ signal }) {
  const { main } = frame({ title: '演示：用谁的微信', capsule: false });
  main.classList.add('outside');
  const list = h('div');
  main.append(
    h('p.meta.lead', '这里代替真手机。选一个人，就是用这个人的微信打开小程序“初心”。人都是虚构的。'),
    list);
  load(list, signal, people, (all) => h('div.weui-cells', all.map(entry)));
}

function entry({ key, name, description }) {
  return h('button.weui-cell.weui-cell_access', { type: 'button', 'data-test': `choose-${key}`, onclick: () => choose(key) },
    h('span.face', { 'aria-hidden': 'true' }, [...name].at(-1)),
    h('span.weui-cell__bd', h('strong', name), h('span.meta.block', description)),
    h('span.weui-cell__ft'));
}

function choose(key) {
  become(key);
  go('/');
}
