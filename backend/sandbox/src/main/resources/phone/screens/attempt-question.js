/** The question on the screen, and the line that says where its answer is. */
import { h, icon, refill } from '../dom.js';
import { pill, tip } from '../parts.js';
import { KINDS, letter, MARKING, points } from '../words.js';

const TYPING_PAUSE = 600;

/** Answers {element, flush}; flush hands over text that is still being typed. */
export function question(item, quiz, value, acts) {
  const body = item.kind === 'FILL' ? blank(item, value, acts) : choices(item, value, acts);
  const form = h('form', { onsubmit: (event) => { event.preventDefault(); acts.next(); } },
    h('fieldset', h('legend.stem', { tabindex: '-1' }, pills(item, quiz), h('br'), item.stem), body.elements));
  return { element: form, flush: body.flush };
}

function pills({ kind, marks }, quiz) {
  return [
    pill('accent', undefined, KINDS[kind]), ' ',
    kind === 'MULTIPLE' && quiz ? [pill('', undefined, MARKING[quiz.marking]), ' '] : false,
    pill('', undefined, `${points(marks)} 分`),
  ];
}

function choices({ kind, options }, value, acts) {
  const many = kind === 'MULTIPLE';
  const chosen = new Set(value.optionIds);
  const inputs = options.map(({ optionId }) => {
    const input = h('input', { type: many ? 'checkbox' : 'radio', name: 'option', value: optionId, onchange: tell });
    input.checked = chosen.has(optionId);
    return input;
  });
  function tell() {
    acts.answer({ optionIds: inputs.filter((input) => input.checked).map((input) => input.value) });
  }
  const elements = options.map(({ text }, index) => h('label.opt', { 'data-test': 'option' }, inputs[index],
    h('span.k', { class: many ? '' : 'round' }, letter(index)), h('span', text), icon('check')));
  return { elements, flush: () => undefined };
}

function blank(item, value, acts) {
  let told = value.text;
  let timer;
  const input = h('input.fill', {
    type: 'text', maxlength: '200', autocomplete: 'off', enterkeyhint: 'done', value: value.text,
    'aria-label': '您的答案', placeholder: '在这里写答案', 'data-test': 'fill',
  });
  const flush = () => {
    clearTimeout(timer);
    if (input.value === told) return;
    told = input.value;
    acts.answer({ text: told });
  };
  input.addEventListener('input', (event) => {
    clearTimeout(timer);
    if (!event.isComposing) timer = setTimeout(flush, TYPING_PAUSE);
  });
  input.addEventListener('change', flush);
  return { elements: [input, h('p.meta.mt', '标点、空格和大小写不影响对错。')], flush };
}

/** One live line under the options; says a thing once. */
export class SavedLine {
  constructor() {
    this.element = h('div', { role: 'status', 'data-test': 'saved' });
  }

  show(state) {
    if (this.element.dataset.state === state) return;
    this.element.dataset.state = state;
    refill(this.element, (WORDS[state] ?? (() => []))());
    if (NEWS.has(state)) this.element.scrollIntoView({ block: 'nearest' });
  }
}

/** What must not stay below the edge of the screen. */
const NEWS = new Set(['offline', 'replaced', 'refused']);
const WORDS = {
  saving: () => h('p.saved.wait', icon('cloud-upload'), '正在保存'),
  saved: () => h('p.saved', icon('cloud-check'), '已保存，换手机也能接着答'),
  offline: () => tip('', 'wifi-off', h('strong', '没有网络，这一题还没交上去'), h('br'),
    '答案先存在本机，联网后自动补交。时间到了以服务器收到的为准。'),
  replaced: () => tip('info', 'device-mobile', h('strong', '这一题在另一部手机上改过'), h('br'), '上面是那边的答案，可以再改。'),
  refused: () => tip('bad', 'alert-circle', h('strong', '这一题没存上'), h('br'), '上面是之前存好的答案，请再选一次。'),
};
