/** Score, time, and each question with its explanation and source once they may be seen. */
import { getMyPlace, getQuiz, getResult, listMyAttempts } from '../api.js';
import { h, icon } from '../dom.js';
import { footer, load, pill, tip } from '../parts.js';
import { goInstead } from '../router.js';
import { frame } from '../shell.js';
import { Refusal } from '../wire.js';
import { duration, letter, mayStart, moment, points, triesLeft } from '../words.js';

export function resultScreen({ quizId, number, signal }) {
  const page = frame({ title: '答题结果', back: `/quiz/${quizId}` });
  const body = h('div');
  page.main.append(body);
  load(body, signal, () => read(quizId, number, signal), (data) => {
    if (data === undefined) {
      goInstead(`/quiz/${quizId}/attempt/${number}`);
      return undefined;
    }
    dock(page, data.quiz, data.own);
    return [summary(data), boardTip(data.quiz, signal), review(data.result), footer(Boolean(data.quiz.voluntary))];
  });
}

async function read(quizId, number, signal) {
  try {
    const [result, quiz, own] = await Promise.all([
      getResult(quizId, number, signal), getQuiz(quizId, signal), listMyAttempts(quizId, signal)]);
    return { result, quiz, own };
  } catch (error) {
    if (error instanceof Refusal && error.code === 'ATTEMPT_NOT_FINISHED') return undefined;
    throw error;
  }
}

function summary({ result, quiz, own }) {
  return h('section.sheet.score',
    h('p.meta', quiz.title, h('br'), `第 ${result.number} 次${quiz.phase === 'OPEN' ? `，${triesLeft(own)}` : ''}`),
    h('b', { 'data-test': 'score' }, points(result.score)),
    h('p', `满分 ${points(result.fullScore)} 分`),
    result.state === 'EXPIRED' ? h('p.meta', '时间到了，按已保存的答案算分。') : false,
    h('div.trio',
      h('div', h('b', `${result.correctCount} / ${result.questionCount}`), h('span.meta', '答对')),
      h('div', h('b', duration(result.timeUsedSeconds)), h('span.meta', '用时')),
      h('div', h('b', result.counts ? '计入' : '不计入'), h('span.meta', '成绩'))));
}

/** A place is named only to those who chose to be on the board. */
function boardTip(quiz, signal) {
  if (!quiz.boardOn) return false;
  const slot = h('div');
  const link = (text) => h('a.link', { href: `#/quiz/${quiz.quizId}/board`, 'data-test': 'board' }, text);
  getMyPlace(quiz.quizId, signal).then(({ joined, mine }) => {
    if (!joined) slot.append(tip('info', 'trophy', '这次答题有榜单，加不加入由您。', h('br'), link('看看怎么回事')));
    else if (mine) slot.append(tip('info', 'trophy', `您在榜单上：第 ${mine.place} 名，${points(mine.score)} 分。`, h('br'), link('看榜单')));
  }, () => undefined);
  return slot;
}

function review(result) {
  if (result.review === undefined) {
    return tip('info', 'clock', h('strong', '答案和解析还没公布'), h('br'),
      result.reviewFrom ? `${moment(result.reviewFrom)} 起可以看。` : '公布以后在这里看。');
  }
  const all = result.review.map((item, index) => ({ item, index }));
  const ordered = [...all.filter(({ item }) => !item.correct), ...all.filter(({ item }) => item.correct)];
  return [h('h2.title', '看看解析'), h('section.sheet', ordered.map(({ item, index }) => entry(item, index)))];
}

function entry(item, index) {
  return h('details.qa', { open: !item.correct, 'data-test': 'review' },
    h('summary', h('span', h('strong', `${index + 1}.`), ` ${item.stem}`), verdict(item)),
    h('dl',
      h('dt', item.kind === 'FILL' ? '您写的' : '您选的'), h('dd', item.kind === 'FILL' ? written(item) : chosen(item, item.chosenOptionIds)),
      h('dt', '正确答案'), h('dd', h('strong', item.kind === 'FILL' ? item.acceptedTexts.join(' 或 ') : chosen(item, item.correctOptionIds))),
      h('dt', '得分'), h('dd', `${points(item.score)} / ${points(item.marks)} 分`)),
    item.explanation ? h('p.src', item.explanation) : false,
    item.source ? h('p.meta', `出处：${item.source}`) : false);
}

function verdict(item) {
  if (item.correct) return pill('ok', 'check', '答对');
  if (item.score > 0) return pill('warn', 'circle-half-2', '对一部分');
  const silent = item.kind === 'FILL' ? !item.chosenText : !item.chosenOptionIds?.length;
  return silent ? pill('', 'minus', '没答') : pill('bad', 'x', '答错');
}

function written(item) {
  return item.chosenText || '没答';
}

function chosen(item, ids = []) {
  const texts = item.options.flatMap(({ optionId, text }, index) => (ids.includes(optionId) ? [`${letter(index)} ${text}`] : []));
  return texts.length ? texts.flatMap((text, i) => (i ? [h('br'), text] : [text])) : '没答';
}

function dock(page, quiz, own) {
  const more = quiz.phase === 'OPEN' && mayStart(own);
  page.dock(more
    ? [h('a.weui-btn.weui-btn_default', { href: '#/' }, '回首页'),
      h('a.weui-btn.weui-btn_primary', { href: `#/quiz/${quiz.quizId}`, 'data-test': 'again' }, '再答一次')]
    : h('a.weui-btn.weui-btn_default', { href: `#/quiz/${quiz.quizId}` }, '回到这次答题'));
}
