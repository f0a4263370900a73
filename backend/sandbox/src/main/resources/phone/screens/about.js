/** Who runs this and whom to ask. */
import { getAbout } from '../api.js';
import { h } from '../dom.js';
import { load } from '../parts.js';
import { person } from '../session.js';
import { frame } from '../shell.js';
import { VOLUNTARY } from '../words.js';

export function aboutScreen({ signal }) {
  const { main } = frame({ title: '关于', back: person() === undefined ? '/people' : '/mine' });
  const body = h('div');
  main.append(body);
  load(body, signal, getAbout, (about) => [
    h('section.sheet.void', h('img.seal', { src: '/phone/seal.svg', alt: '', width: '64', height: '64' }),
      h('h2', `初心 · ${about.district}`), h('p.meta', VOLUNTARY)),
    h('div.weui-cells',
      fact('主办', about.host), fact('备案号', about.filingNumber ?? '暂无'), fact('联系', about.contact), fact('版本', about.version)),
    h('div.weui-cells', h('a.weui-cell.weui-cell_access', { href: '#/guideline' },
      h('span.weui-cell__bd', '隐私保护指引'), h('span.weui-cell__ft'))),
  ]);
}

function fact(label, value) {
  return h('div.weui-cell', h('span.weui-cell__hd.label', label), h('span.weui-cell__bd', value));
}
