/** The answer card and the question before handing in. */
import { h, icon } from '../dom.js';

export function answerCard(questions, answers, current, jump) {
  const open = questions.filter(({ questionId }) => !answers.isAnswered(questionId)).length;
  return h('section.sheet.mt2',
    h('h2', { tabindex: '-1' }, '答题卡'),
    h('p.meta', open === 0 ? `${questions.length} 题都答了。` : `答了 ${questions.length - open} 题，还有 ${open} 题没答。`),
    h('ol.grid', questions.map(({ questionId }, index) => {
      const [word, glyph] = stateOf(questionId, answers);
      return h('li', h('button.cell', {
        type: 'button', class: glyph ? 'on' : '', 'aria-label': `第 ${index + 1} 题，${word}`,
        'aria-current': index === current ? 'true' : false, 'data-test': `jump-${index + 1}`, onclick: () => jump(index),
      }, index + 1, glyph ? icon(glyph) : h('span.dash', { 'aria-hidden': 'true' })));
    })));
}

function stateOf(questionId, answers) {
  if (!answers.isAnswered(questionId)) return ['没答', undefined];
  return answers.stateOf(questionId) === 'offline' ? ['已答，还没交上去', 'cloud-off'] : ['已答', 'check'];
}

export function confirmation(questions, answers, { stay, handIn }) {
  const missing = questions.flatMap(({ questionId }, index) => (answers.isAnswered(questionId) ? [] : [index + 1]));
  const waiting = answers.unsaved().length;
  return h('section.sheet.mt2', { 'data-test': 'confirm' },
    h('h2', { tabindex: '-1' }, missing.length ? `还有 ${missing.length} 题没答，现在交卷？` : '现在交卷？'),
    h('p', missing.length ? `没答的是第 ${list(missing)} 题，不得分。` : `${questions.length} 题都答了。`),
    waiting ? h('p', `有 ${waiting} 题还没交上去，会和交卷一起送到。`) : false,
    h('p.meta', '交卷以后不能再改。'),
    h('div.duo',
      h('button.weui-btn.weui-btn_default', { type: 'button', 'data-test': 'keep-answering', onclick: stay }, '再看看'),
      h('button.weui-btn.weui-btn_primary', { type: 'button', 'data-test': 'confirm-hand-in', onclick: handIn }, '交卷')));
}

function list(numbers) {
  return numbers.length > 8 ? `${numbers.slice(0, 8).join('、')} 等` : numbers.join('、');
}
