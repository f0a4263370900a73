/** The privacy guideline, to read at any time. */
import { getMe, getPrivacyGuideline } from '../api.js';
import { ask, hasRefused } from '../consent.js';
import { h } from '../dom.js';
import { load } from '../parts.js';
import { show } from '../router.js';
import { isOut, knownMe } from '../session.js';
import { frame } from '../shell.js';

export function guidelineScreen({ signal }) {
  const page = frame({ title: '隐私保护指引', back: '/mine' });
  const body = h('div');
  page.main.append(body);
  load(body, signal, read, (guideline) => {
    if (!isOut() && hasRefused()) page.dock(h('button.weui-btn.weui-btn_default', { type: 'button', onclick: consider }, '看过了，再问我一次'));
    return h('section.sheet', h('h2', guideline.title), guideline.paragraphs.map((text) => h('p.mt', text)),
      h('p.meta.mt', `版本 ${guideline.version}`));
  });
}

async function read() {
  if (!isOut() && knownMe() === undefined) await getMe();
  return getPrivacyGuideline();
}

async function consider() {
  await ask();
  show();
}
