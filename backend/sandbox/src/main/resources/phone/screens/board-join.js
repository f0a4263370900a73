/** Before joining: what others see, until when, how to leave; nothing is preset. */
import { joinBoard } from '../api.js';
import { refusalWords, withConsent } from '../consent.js';
import { h, icon, refill } from '../dom.js';
import { facts, once, sentence, tip } from '../parts.js';
import { show } from '../router.js';
import { Refusal } from '../wire.js';
import { endMoment } from '../words.js';

export function joining(page, quizId, own, board) {
  const trouble = h('div');
  const adult = radio('adult', '我已满 18 周岁');
  const minor = radio('minor', '未满 18 周岁');
  const age = h('fieldset.sheet', h('legend.sr', '您的年龄'), h('h2', { 'aria-hidden': 'true' }, '您的年龄'),
    h('p.meta', '榜单只收成年人。只记下您已满 18 周岁，不问生日。'), adult.label, minor.label);
  age.addEventListener('change', () => refill(trouble, minor.input.checked ? tooYoung() : false));
  page.dock(trouble, h('div.duo',
    h('a.weui-btn.weui-btn_default', { href: `#/quiz/${quizId}`, 'data-test': 'not-join' }, '不加入'),
    h('button.weui-btn.weui-btn_default', {
      type: 'button', 'data-test': 'join-board', onclick: once(() => join(quizId, adult.input, minor.input, trouble)),
    }, '加入榜单')));
  return [
    h('section.sheet.void', icon('trophy'), h('h2', '要不要加入这次的榜单？'), h('p.meta', '不加入也能看到自己的成绩和解析。')),
    h('section.sheet', h('h2', '加入以后'), facts(
      ['eye', '别人看到您的', h('strong', '昵称、分数和用时'), '，看不到真名和电话'],
      ['calendar-event', `只在这次答题，${endMoment(own.endsAt)} 自动关闭`],
      ['logout', '随时可以退出，退出立刻生效'],
      ['shield-check', '名次不作考核依据，不报给单位']),
    h('a.link', { href: `#/quiz/${quizId}/board/look`, 'data-test': 'look' }, `先看看榜单（${board.participants} 人在榜）`)),
    age,
  ];
}

function radio(value, text) {
  const input = h('input', { type: 'radio', name: 'age', value, 'data-test': `age-${value}` });
  return { input, label: h('label.ask', h('span', text), input) };
}

async function join(quizId, adult, minor, trouble) {
  if (minor.checked) {
    refill(trouble, tooYoung());
    return;
  }
  if (!adult.checked) {
    refill(trouble, tip('bad', 'alert-circle', '先在上面选一下年龄，再加入。'));
    adult.focus({ preventScroll: true });
    adult.scrollIntoView({ block: 'center' });
    return;
  }
  try {
    const { refused, wait } = await withConsent(() => joinBoard(quizId));
    if (refused) refill(trouble, tip('', 'lock', refusalWords(wait)));
    else show();
  } catch (error) {
    const code = error instanceof Refusal ? error.code : '';
    if (code === 'UNDER_AGE') refill(trouble, tooYoung());
    else if (code === 'BOARD_OFF') show();
    else refill(trouble, tip('bad', 'alert-circle', sentence(error)));
  }
}

function tooYoung() {
  const notice = tip('info', 'mood-smile', h('strong', '满 18 周岁再来加入'), h('br'), '答题、成绩和解析您都照常能看，一样也不少。');
  notice.setAttribute('role', 'status');
  return notice;
}
