/** All quizzes by phase. */
import { listQuizzes } from '../api.js';
import { now } from '../clock.js';
import { h, icon } from '../dom.js';
import { empty, footer, load, once, sentence, tip } from '../parts.js';
import { goInstead } from '../router.js';
import { frame } from '../shell.js';
import { endMoment, moment, remaining } from '../words.js';

const PHASES = {
  open: ['OPEN', '正在进行', (quiz) => `${endMoment(quiz.closesAt)} 截止`, (quiz) => `还剩 ${remaining(Date.parse(quiz.closesAt) - now())} · `],
  coming: ['COMING', '即将开始', (quiz) => `${moment(quiz.opensAt)} 开始`],
  past: ['PAST', '往期', (quiz) => `${endMoment(quiz.closesAt)} 已截止`],
};
const EMPTY = {
  open: ['现在没有正在进行的答题', '看看即将开始的。', 'coming', '看即将开始的'],
  coming: ['还没有排好的答题', '有了会出现在这里。', 'open', '看正在进行的'],
  past: ['还没有往期答题', '结束的答题会留在这里。', 'open', '看正在进行的'],
};

export function quizzesScreen({ phase, signal }) {
  if (!PHASES[phase]) {
    goInstead('/quizzes/open');
    return;
  }
  const { main } = frame({ title: '答题', tab: 'quizzes' });
  const list = h('div');
  main.append(tabs(phase), list, footer());
  load(list, signal, () => listQuizzes(PHASES[phase][0], undefined, signal), (page) =>
    page.items.length ? listing(phase, page, signal) : nothing(phase));
}

function tabs(current) {
  return h('nav.seg', { 'aria-label': '按时间看' }, Object.entries(PHASES).map(([phase, [, text]]) =>
    h('a', { href: `#/quizzes/${phase}`, 'aria-current': phase === current ? 'page' : false, 'data-test': `phase-${phase}` },
      text)));
}

function listing(phase, page, signal) {
  const sheet = h('section.sheet', page.items.map((quiz) => row(phase, quiz)));
  return page.next ? [sheet, more(phase, sheet, page.next, signal)] : sheet;
}

function more(phase, sheet, cursor, signal) {
  const button = h('button.weui-btn.weui-btn_link', { type: 'button' }, '再看几个');
  button.addEventListener('click', once(async () => {
    try {
      const page = await listQuizzes(PHASES[phase][0], cursor, signal);
      sheet.append(...page.items.map((quiz) => row(phase, quiz)));
      button.replaceWith(...(page.next ? [more(phase, sheet, page.next, signal)] : []));
    } catch (error) {
      button.before(tip('bad', 'alert-circle', sentence(error)));
    }
  }));
  return button;
}

function row(phase, quiz) {
  return h('a.row', { href: `#/quiz/${quiz.quizId}`, 'data-test': `quiz-${quiz.quizId}` },
    h('span.sq', icon('book')),
    h('span', h('strong', quiz.title), h('span.meta', h('span.block.nowrap', PHASES[phase][2](quiz)), `${PHASES[phase][3]?.(quiz) ?? ''}${quiz.questionCount} 道题`)),
    icon('chevron-right'));
}

function nothing(phase) {
  const [head, text, other, act] = EMPTY[phase];
  return empty('list-check', head, text, h('a.weui-btn.weui-btn_default.mt2', { href: `#/quizzes/${other}` }, act));
}
