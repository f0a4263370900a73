/** The name that others see on a board. */
import { changeNickname, getMe } from '../api.js';
import { refusalWords, withConsent } from '../consent.js';
import { h, refill } from '../dom.js';
import { load, once, sentence, tip } from '../parts.js';
import { goInstead } from '../router.js';
import { frame } from '../shell.js';

const LONGEST = 16;

export function nicknameScreen({ signal }) {
  const page = frame({ title: '昵称', back: '/mine' });
  const body = h('div');
  page.main.append(body);
  load(body, signal, getMe, (me) => form(page, me));
}

function form(page, me) {
  const trouble = h('div', { id: 'nickname-trouble' });
  const input = h('input.fill', {
    type: 'text', id: 'nickname', value: me.nickname ?? '', autocomplete: 'nickname', enterkeyhint: 'done',
    'aria-describedby': 'nickname-hint nickname-trouble', 'data-test': 'nickname-input',
  });
  const save = once(() => change(input, trouble));
  page.dock(
    h('a.weui-btn.weui-btn_default', { href: '#/mine' }, '先不改'),
    h('button.weui-btn.weui-btn_primary', { type: 'submit', form: 'nickname-form', 'data-test': 'save-nickname' }, '改昵称'));
  const element = h('form.sheet', { id: 'nickname-form', novalidate: true },
    h('label.block', { for: 'nickname' }, '新昵称'), input,
    h('p.meta.mt', { id: 'nickname-hint' }, `1 到 ${LONGEST} 个字。只有加入榜单时别人才看得到。`), trouble);
  element.addEventListener('submit', (event) => {
    event.preventDefault();
    save({ currentTarget: element });
  });
  return element;
}

async function change(input, trouble) {
  const nickname = input.value.trim();
  const length = [...nickname].length;
  if (length < 1 || length > LONGEST) {
    complain(input, trouble, length < 1 ? '还没有写昵称。写 1 到 16 个字。' : `现在有 ${length} 个字，最多 ${LONGEST} 个。`);
    return;
  }
  try {
    const { refused, wait, done } = await withConsent(() => changeNickname(nickname));
    if (refused) refill(trouble, tip('', 'lock', refusalWords(wait)));
    else if (done.nicknameInReview) tellReview(trouble, done);
    else goInstead('/mine');
  } catch (error) {
    complain(input, trouble, ...why(error));
  }
}

function tellReview(trouble, me) {
  const notice = tip('', 'clock', h('strong', '要等工作人员看一眼'), h('br'),
    `通过以后换成“${me.nicknameInReview}”，在那之前显示${me.nickname ? `“${me.nickname}”` : '“匿名居民”'}。`);
  notice.setAttribute('role', 'status');
  notice.setAttribute('data-test', 'nickname-in-review');
  refill(trouble, notice);
}

function why(error) {
  const code = error.code ?? '';
  if (code === 'NICKNAME_REFUSED') return ['这个昵称不合适，没有改。换一个试试。'];
  if (code === 'INVALID_REQUEST') return [error.problem.fieldErrors?.[0]?.message ?? '这个昵称不能用，换一个试试。'];
  if (code === 'WECHAT_UNAVAILABLE') return ['微信那边暂时没有回应，昵称没有改。过一会儿再试。'];
  return sentence(error);
}

function complain(input, trouble, ...words) {
  input.setAttribute('aria-invalid', 'true');
  input.addEventListener('input', () => input.removeAttribute('aria-invalid'), { once: true });
  refill(trouble, tip('bad', 'alert-circle', words));
  input.focus();
}
