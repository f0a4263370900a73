/** Fields of a form: label, control, a hint, and a place for what is wrong with it. */
import { h, refill } from './dom.js';
import { tip } from './parts.js';
import { partsOf } from './words.js';

/** A line of text. Answers {element, input}. */
export function textField(id, label, attributes = {}, hint) {
  const input = h('input.fill', { type: 'text', id, autocomplete: 'off', 'aria-describedby': hint ? `${id}-hint` : false, 'data-test': id, ...attributes });
  return { input, element: h('div.mt', h('label.block', { for: id }, label), input, hint ? h('p.meta.mt', { id: `${id}-hint` }, hint) : false) };
}

/** A day, repeated in words below, since the browser writes it its own way. */
export function dayField(id, label, value, onchange) {
  const words = h('p.meta.mt', { id: `${id}-hint`, 'aria-live': 'polite' });
  const input = h('input.fill', { type: 'date', id, value: value ?? '', min: '1900-01-01', 'aria-describedby': `${id}-hint`, 'data-test': id });
  const tell = () => {
    words.textContent = dayInWords(input.value);
    onchange?.(input.value);
  };
  input.addEventListener('change', tell);
  tell();
  return { input, element: h('div.mt', h('label.block', { for: id }, label), input, words) };
}

export function choice(id, label, options, value) {
  const input = h('select.fill', { id, 'data-test': id }, Object.entries(options).map(([key, text]) =>
    h('option', { value: key, selected: key === value }, text)));
  return { input, element: h('div.mt', h('label.block', { for: id }, label), input) };
}

/** One tick for each sentence, nothing preset but what stands already. */
export function agreements(texts, standing) {
  const ticks = texts.map((text) => {
    const input = h('input', { type: 'checkbox', 'data-test': `agree-${text.purpose}` });
    input.checked = standing.has(text.purpose);
    return { text, input, element: h('label.ask', h('span', text.text, h('span.meta.block', text.required ? '登记需要这一项' : '可以不同意')), input) };
  });
  return {
    elements: ticks.map((tick) => tick.element),
    missing: () => ticks.find(({ text, input }) => text.required && !input.checked)?.input,
    given: () => ticks.filter(({ input }) => input.checked).map(({ text }) => ({ purpose: text.purpose, version: text.version })),
  };
}

export function complain(input, trouble, ...words) {
  refill(trouble, tip('bad', 'alert-circle', words));
  if (input === undefined) {
    trouble.scrollIntoView({ block: 'center' });
    return;
  }
  input.setAttribute('aria-invalid', 'true');
  input.addEventListener('input', () => input.removeAttribute('aria-invalid'), { once: true });
  input.focus({ preventScroll: true });
  input.scrollIntoView({ block: 'center' });
}

/** Full years on the server's day; undefined without a day. */
export function ageOn(day, now) {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return undefined;
  const [year, month, date] = day.split('-').map(Number);
  const today = partsOf(now);
  const before = today.month < month || (today.month === month && today.day < date);
  return today.year - year - (before ? 1 : 0);
}

export function dayInWords(day) {
  const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day ?? '');
  return found ? `${found[1]}年${Number(found[2])}月${Number(found[3])}日` : '';
}

/** The server's sentence about a refusal, if it is one that the form can answer. */
export function reasonOf(error) {
  return error.problem?.fieldErrors?.[0]?.message ?? (error.status === 409 ? error.problem?.detail : undefined);
}

export const RELATIONS = { PARENT: '父母', GRANDPARENT: '祖父母、外祖父母', SIBLING: '成年兄姐', OTHER: '其他监护人' };
