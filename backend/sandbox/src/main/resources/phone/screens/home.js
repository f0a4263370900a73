/** What runs now, and what is begun, for a resident who opens the mini-program. */
import { getAbout, getMe, listMyAttempts, listQuizzes } from '../api.js';
import { now } from '../clock.js';
import { askOnArrival } from '../consent.js';
import { h, icon } from '../dom.js';
import { empty, footer, load } from '../parts.js';
import { knownMe } from '../session.js';
import { frame } from '../shell.js';
import { endDay, endMomentNear, greeting, partsOf, remaining, triesLeft } from '../words.js';

export function homeScreen({ signal }) {
  const { main, retitle } = frame({ title: '初心', tab: 'home' });
  const hello = h('h2', greeting(now()));
  const body = h('div');
  main.append(h('div.hello', hello), body, footer());
  getAbout().then((about) => { if (!signal.aborted) retitle(`初心 · ${about.district}`); }, () => undefined);
  load(body, signal, read(signal), (quizzes) => {
    hello.textContent = greeting(now());
    askOnArrival().catch(() => undefined);
    return quizzes.length ? running(quizzes) : nothing();
  });
}

function read(signal) {
  return async () => {
    if (knownMe() === undefined) await getMe();
    const { items } = await listQuizzes('OPEN', undefined, signal);
    const own = await Promise.all(items.slice(0, 8).map((quiz) =>
      listMyAttempts(quiz.quizId, signal).catch(() => undefined)));
    return items.map((quiz, i) => ({ quiz, own: own[i], open: own[i]?.items.find((a) => a.state === 'OPEN') }))
      .sort((a, b) => Boolean(b.open) - Boolean(a.open) || Date.parse(a.quiz.closesAt) - Date.parse(b.quiz.closesAt));
  };
}

function running([first, ...others]) {
  return [
    card(first),
    others.length ? h('h2.title', '正在进行的答题') : false,
    others.length ? h('section.sheet', others.map(row)) : false,
  ];
}

function card({ quiz, own, open }) {
  const today = partsOf(now());
  return h('section.sheet.today',
    h('div.day', h('b', today.day), h('span.meta', `${today.month}月 ${today.weekday}`)),
    h('div', h('h2', quiz.title), h('p.meta', open ? begun(open) : summary(quiz, own))),
    open
      ? h('a.weui-btn.weui-btn_primary', {
        href: `#/quiz/${quiz.quizId}/attempt/${open.number}`, 'data-test': 'resume',
      }, '接着答')
      : h('a.weui-btn.weui-btn_primary', { href: `#/quiz/${quiz.quizId}`, 'data-test': `quiz-${quiz.quizId}` }, '去看看'));
}

function begun(open) {
  return open.deadline ? ['答到一半，', h('span.nowrap', `${endMomentNear(open.deadline, now())} 前交卷`)] : '答到一半，可以接着答';
}

function summary(quiz, own) {
  const size = `${quiz.questionCount} 道题，${quiz.clockSeconds ? `限时 ${minutes(quiz.clockSeconds)}` : '不限时'}`;
  return [size, h('br'), standing(left(quiz), own)];
}

function row({ quiz, own, open }) {
  return h('a.row', { href: `#/quiz/${quiz.quizId}`, 'data-test': `quiz-${quiz.quizId}` },
    h('span.sq', icon('book')),
    h('span', h('strong', quiz.title),
      h('span.meta', standing(open ? '答到一半' : left(quiz), own))),
    icon('chevron-right'));
}

function left(quiz) {
  const rest = Date.parse(quiz.closesAt) - now();
  return rest < 3 * 86_400_000 ? `还剩 ${remaining(rest)}` : `${endDay(quiz.closesAt)}截止`;
}

function standing(first, own) {
  if (own === undefined) return first;
  return [h('span.nowrap', `${first}，`), h('span.nowrap', triesLeft(own))];
}

function minutes(seconds) {
  return seconds % 60 === 0 ? `${seconds / 60} 分钟` : `${seconds} 秒`;
}

function nothing() {
  return empty('list-check', '现在没有正在进行的答题', '看看接下来有什么，或翻翻往期。',
    h('a.weui-btn.weui-btn_primary.mt2', { href: '#/quizzes/coming' }, '看即将开始的'),
    h('a.weui-btn.weui-btn_link', { href: '#/quizzes/past' }, '看往期'));
}
