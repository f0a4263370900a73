/** Closing the account: cannot be undone, so the word is typed and the safe button comes first. */
import { closeAccount } from '../api.js';
import { h, refill } from '../dom.js';
import { once, sentence, tip } from '../parts.js';
import { goInstead } from '../router.js';
import { frame } from '../shell.js';

const WORD = '注销';

export function closeScreen() {
  const { main } = frame({ title: '注销账号', back: '/mine' });
  const trouble = h('div');
  const input = h('input.fill', { type: 'text', id: 'word', autocomplete: 'off', 'aria-describedby': 'word-hint', 'data-test': 'close-word' });
  const button = h('button.weui-btn.risk', { type: 'button', disabled: true, 'data-test': 'confirm-close-account' }, '注销账号');
  input.addEventListener('input', () => { button.disabled = input.value.trim() !== WORD; });
  button.addEventListener('click', once(() => close(trouble)));
  main.append(h('section.sheet',
    h('h2', '注销以后，不能恢复'),
    h('ul.lines',
      h('li', '昵称、答题记录、成绩和榜单名次都会删掉'),
      h('li', '所有手机都会退出'),
      h('li', '以后再来，是一个全新的账号；还没结束的答题，用过的次数照算')),
    h('p.mt', h('a.link', { href: '#/mine/export' }, '先导出我的数据')),
    h('label.block.mt', { for: 'word' }, `想好了，就写下“${WORD}”两个字`), input,
    h('p.meta.mt', { id: 'word-hint' }, `写下“${WORD}”以后，右边的按钮才能点。`),
    trouble,
    h('div.duo', h('a.weui-btn.weui-btn_default', { href: '#/mine', 'data-test': 'keep-account' }, '先不注销'), button)));
}

async function close(trouble) {
  try {
    await closeAccount();
    goInstead('/');
  } catch (error) {
    refill(trouble, tip('bad', 'alert-circle', sentence(error)));
  }
}
