/** One quiz before the tap: facts, the rule that runs, own attempts, and what a start uses. */
import { getQuiz, getQuizRules, listMyAttempts, startAttempt } from '../api.js';
import { now } from '../clock.js';
import { refusalWords, withConsent } from '../consent.js';
import { h, icon, refill } from '../dom.js';
import { facts, footer, load, once, pill, sentence, tip } from '../parts.js';
import { go, show } from '../router.js';
import { frame } from '../shell.js';
import { Refusal } from '../wire.js';
import { duration, endMomentNear, MARKING, mayStart, moment, points, range, triesLeft } from '../words.js';

const PHASE = { OPEN: ['ok', '正在进行'], COMING: ['info', '即将开始'], PAST: ['', '已截止'] };

export function quizScreen({ quizId, signal }) {
  const page = frame({ title: '答题', back: '/quizzes/open' });
  const body = h('div');
  page.main.append(body);
  load(body, signal,
    async () => {
      const [quiz, own] = await Promise.all([getQuiz(quizId, signal), listMyAttempts(quizId, signal)]);
      return { quiz, own };
    },
    ({ quiz, own }) => {
      page.retitle(quiz.title);
      startDock(page, quiz, own, signal);
      return [overview(quiz), rules(quizId, signal), attempts(quiz, own), boardLink(quiz), footer(Boolean(quiz.voluntary))];
    });
}

function overview(quiz) {
  const [kind, text] = PHASE[quiz.phase];
  return h('section.sheet', pill(kind, undefined, text), ' ', quiz.voluntary ? pill('', undefined, '自愿参加') : false,
    h('h2.big', quiz.title),
    quiz.introduction ? h('p.meta', quiz.introduction) : false,
    facts(
      ['clock', range(quiz.opensAt, quiz.closesAt).map((piece) => [h('span.nowrap', piece), ' '])],
      ['list-check', `${quiz.questionCount} 道题，满分 ${points(quiz.fullScore)} 分`, h('br'),
        quiz.clockSeconds ? `每次限时 ${duration(quiz.clockSeconds)}` : '不限时'],
      ['repeat', limits(quiz), h('br'), quiz.counting === 'BEST_OF_DAY' ? '每天取最好的一次' : '只有一次，以它为准'],
      ['checks', `多选题${MARKING[quiz.marking]}`],
      ['bulb', quiz.answersShow === 'AFTER_END' ? '截止以后看答案和解析' : '交卷以后看答案和解析'],
    ));
}

function limits(quiz) {
  const words = [];
  if (quiz.attemptsPerDay !== undefined) words.push(`每天最多 ${quiz.attemptsPerDay} 次`);
  if (quiz.attemptsInAll !== undefined) words.push(`一共最多 ${quiz.attemptsInAll} 次`);
  return words.join('，') || '次数不限';
}

function rules(quizId, signal) {
  const body = h('div');
  const details = h('details.qa', { 'data-test': 'rules' }, h('summary', h('strong', '规则全文'), icon('chevron-down')), body);
  details.addEventListener('toggle', () => {
    load(body, signal, () => getQuizRules(quizId, signal), (text) => [
      text.voluntary ? h('p', text.voluntary) : false,
      text.sections.map(({ heading, lines }) => [h('h3.mt', heading), h('ul.lines', lines.map((line) => h('li', line)))]),
      h('p.meta.mt', `第 ${text.version} 版，按这次答题的设置写成。`),
    ]);
  }, { once: true });
  return h('section.sheet', details);
}

function attempts(quiz, own) {
  if (own.items.length === 0) return false;
  return [h('h2.title', '我答过的'), h('section.sheet', own.items.map((attempt) => attemptRow(quiz, attempt)))];
}

function attemptRow(quiz, attempt) {
  const open = attempt.state === 'OPEN';
  return h('a.row', { href: `#/quiz/${quiz.quizId}/${open ? 'attempt' : 'result'}/${attempt.number}`, 'data-test': `attempt-${attempt.number}` },
    h('span.leaf', attempt.number, h('small', '次')),
    h('span', h('strong', open ? '答到一半' : `${points(attempt.score)} 分`, ' ',
      attempt.counts ? pill('ok', 'check', '计入成绩') : false),
    h('span.meta', h('span.nowrap', moment(attempt.startedAt)), ' ',
      open ? false : h('span.nowrap', `用时 ${duration(attempt.timeUsedSeconds)}`))),
    icon('chevron-right'));
}

function boardLink(quiz) {
  if (!quiz.boardOn) return false;
  return h('section.sheet.mt', h('a.row', { href: `#/quiz/${quiz.quizId}/board`, 'data-test': 'board' },
    h('span.sq', icon('trophy')), h('span', h('strong', '榜单'), h('span.meta', '加不加入由您')), icon('chevron-right')));
}

/** Says what the tap uses and until when, before the tap. */
function startDock(page, quiz, own, signal) {
  const open = own.items.find((attempt) => attempt.state === 'OPEN');
  if (open) {
    page.dock(
      h('p.meta', open.deadline ? `${endMomentNear(open.deadline, now())} 前交卷，接着答不另算次数。` : '接着答不另算次数。'),
      h('a.weui-btn.weui-btn_primary', { href: `#/quiz/${quiz.quizId}/attempt/${open.number}`, 'data-test': 'resume' }, '接着答'));
  } else if (quiz.phase === 'COMING') {
    page.dock(h('p.meta', `${moment(quiz.opensAt)} 开始，到时再来。`));
    redrawAt(Date.parse(quiz.opensAt), signal);
  } else if (quiz.phase === 'OPEN') {
    if (!mayStart(own)) page.dock(h('p.meta', `${triesLeft(own)}，成绩还在上面。`));
    else offerStart(page, quiz, own, signal);
    redrawAt(Date.parse(quiz.closesAt), signal);
  }
}

function offerStart(page, quiz, own, signal) {
  const price = h('p.meta', { 'data-test': 'price' });
  const trouble = h('div');
  const tell = () => refill(price, uses(quiz, own), h('br'), until(quiz));
  tell();
  const timer = setInterval(tell, 5000);
  signal.addEventListener('abort', () => clearInterval(timer));
  page.dock(trouble, price,
    h('button.weui-btn.weui-btn_primary', {
      type: 'button', 'data-test': 'start', onclick: once(() => begin(quiz, own.nextNumber, trouble)),
    }, `开始答题（第 ${own.nextNumber} 次）`));
}

function uses(quiz, own) {
  const { attemptsLeft: all = Infinity, attemptsLeftToday: today = Infinity } = own;
  if (all === 1) return '点开始就用掉这一次，之后没有了。';
  if (all <= today) return all === Infinity ? '次数不限。' : `点开始就用掉 1 次，现在还有 ${all} 次。`;
  return `点开始就用掉今天的 1 次，今天还有 ${today} 次。`;
}

function until(quiz) {
  const end = Date.parse(quiz.closesAt);
  const byClock = quiz.clockSeconds ? now() + quiz.clockSeconds * 1000 : Infinity;
  return byClock < end
    ? `现在开始，${endMomentNear(byClock, now())} 前交卷。`
    : `${endMomentNear(end, now())} 前交卷，到那时答题截止。`;
}

async function begin(quiz, number, trouble) {
  refill(trouble);
  try {
    const { refused, wait, done } = await withConsent(() => startAttempt(quiz.quizId, number));
    if (refused) refill(trouble, tip('', 'lock', refusalWords(wait)));
    else go(`/quiz/${quiz.quizId}/${done.state === 'OPEN' ? 'attempt' : 'result'}/${number}`);
  } catch (error) {
    if (error instanceof Refusal && error.code === 'ATTEMPT_OPEN') {
      go(`/quiz/${quiz.quizId}/attempt/${error.problem.openNumber}`);
    } else {
      refill(trouble, tip('bad', 'alert-circle', cannotStart(error)));
    }
  }
}

function cannotStart(error) {
  const again = h('button.link', { type: 'button', onclick: show }, '看最新的次数');
  switch (error instanceof Refusal ? error.code : '') {
    case 'QUIZ_NOT_OPEN':
      return [h('strong', '现在不在答题时间'), h('br'), '没有用掉次数。', again];
    case 'ATTEMPT_NUMBER_WRONG':
      return [h('strong', '您在别处答过一次'), h('br'), '这里的次数是旧的，没有另外用掉。', again];
    case 'ATTEMPTS_USED_TODAY':
      return [h('strong', '今天的次数答完了'), h('br'), '明天还可以再答。', again];
    case 'ATTEMPTS_USED_UP':
      return [h('strong', '次数都答完了'), h('br'), '成绩都在。', again];
    default:
      return sentence(error);
  }
}

function redrawAt(instant, signal) {
  const wait = instant - now() + 500;
  if (wait <= 0 || wait > 86_400_000) return;
  const timer = setTimeout(show, wait);
  signal.addEventListener('abort', () => clearTimeout(timer));
}
