/** The children whom a guardian registered. */
import { listWards, removeWard, saveWard } from '../api.js';
import { refusalWords, withConsent } from '../consent.js';
import { h, icon, refill } from '../dom.js';
import { agreements, choice, complain, dayField, dayInWords, reasonOf, RELATIONS, textField } from '../fields.js';
import { empty, load, once, sentence, tip } from '../parts.js';
import { goInstead, show } from '../router.js';
import { frame } from '../shell.js';

const MOST = 5;

export function wardsScreen({ signal }) {
  const page = frame({ title: '我登记的孩子', back: '/mine/volunteer' });
  const body = h('div');
  page.main.append(body);
  load(body, signal, () => listWards(signal), ({ items }) => {
    page.dock(items.length < MOST
      ? h('a.weui-btn.weui-btn_primary', { href: '#/mine/wards/form', 'data-test': 'add-ward' }, '添加一个孩子')
      : h('p.meta', `已有 ${MOST} 个孩子，移除一个才能再添加。`));
    return items.length ? h('section.sheet', items.map(entry))
      : empty('users', '还没有添加孩子', '8 到 13 周岁的孩子由您登记，和您一起报名。');
  });
}

function entry(ward) {
  const place = h('div');
  return h('div.entry', { 'data-test': 'ward' }, h('strong', ward.realName),
    h('p.meta', `${dayInWords(ward.birthDate)}出生 · 您是孩子的${RELATIONS[ward.relation]}`),
    h('button.link', { type: 'button', 'data-test': 'remove-ward', 'aria-label': `移除${ward.realName}`, onclick: () => refill(place, confirmation(ward, place)) },
      icon('user-minus'), '移除'), place);
}

function confirmation(ward, place) {
  const trouble = h('div');
  return h('div', h('p.meta', `${ward.realName}的姓名和出生日期立即删除，还没开始的报名一起取消。`), trouble,
    h('div.duo',
      h('button.weui-btn.weui-btn_default', { type: 'button', onclick: () => refill(place) }, '先不移除'),
      h('button.weui-btn.risk', { type: 'button', 'data-test': 'confirm-remove-ward', onclick: once(async () => {
        try {
          await removeWard(ward.wardId);
          show();
        } catch (error) {
          refill(trouble, tip('bad', 'alert-circle', reasonOf(error) ?? sentence(error)));
        }
      }) }, '移除')));
}

export function wardFormScreen({ signal }) {
  const page = frame({ title: '添加孩子', back: '/mine/wards' });
  const body = h('div');
  page.main.append(body);
  load(body, signal, () => listWards(signal), ({ consentTexts }) => form(page, consentTexts));
}

function form(page, texts) {
  const key = crypto.randomUUID(); // a repeated tap is the same child
  const trouble = h('div');
  const name = textField('ward-name', '孩子姓名');
  const born = dayField('ward-birth-date', '出生日期');
  const relation = choice('ward-relation', '您是孩子的', RELATIONS);
  const consents = agreements(texts, new Set());
  const save = once(() => submit({ key, name, born, relation, consents, trouble }));
  page.dock(h('button.weui-btn.weui-btn_primary', { type: 'submit', form: 'ward-form', 'data-test': 'save-ward' }, '添加孩子'));
  const element = h('form', { id: 'ward-form', novalidate: true },
    h('section.sheet', name.element, born.element, relation.element),
    h('fieldset.sheet', h('legend.sr', '同意事项'), h('h2', { 'aria-hidden': 'true' }, '同意事项'), consents.elements), trouble);
  element.addEventListener('change', () => refill(trouble));
  element.addEventListener('submit', (event) => {
    event.preventDefault();
    save({ currentTarget: element });
  });
  return element;
}

async function submit({ key, name, born, relation, consents, trouble }) {
  const missing = consents.missing();
  if (!name.input.value.trim()) return complain(name.input, trouble, '还没有写孩子的姓名。');
  if (!born.input.value) return complain(born.input, trouble, '还没有选出生日期。');
  if (missing) return complain(missing, trouble, '两项都同意才能添加，否则什么都不会记下。');
  try {
    const { refused, wait } = await withConsent(() => saveWard(key, {
      realName: name.input.value.trim(), birthDate: born.input.value, relation: relation.input.value, consents: consents.given(),
    }));
    if (refused) refill(trouble, tip('', 'lock', refusalWords(wait)));
    else goInstead('/mine/wards');
  } catch (error) {
    complain(undefined, trouble, reasonOf(error) ?? sentence(error));
  }
  return undefined;
}
