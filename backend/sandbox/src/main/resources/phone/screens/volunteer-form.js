/** Registering as a volunteer, or changing what was told. */
import { getVolunteer, registerVolunteer } from '../api.js';
import { refusalWords, withConsent } from '../consent.js';
import { h, icon, refill } from '../dom.js';
import { ageOn, agreements, choice, complain, dayField, reasonOf, RELATIONS, textField } from '../fields.js';
import { load, once, sentence, tip } from '../parts.js';
import { askForPhone } from '../phone-number.js';
import { goInstead } from '../router.js';
import { frame } from '../shell.js';
import { SKILLS } from './skills.js';

export function volunteerFormScreen({ signal }) {
  const page = frame({ title: '登记为志愿者', back: '/mine/volunteer' });
  const body = h('div');
  page.main.append(body);
  load(body, signal, () => getVolunteer(signal), (volunteer) => form(page, volunteer));
}

function form(page, told) {
  const trouble = h('div');
  const name = textField('real-name', '姓名', { value: told.realName ?? '', autocomplete: 'name' }, '和身份证上一样。');
  const phone = phoneField(told.phone, trouble);
  const more = details(told);
  const guardian = guardianPart(told);
  const agreed = h('fieldset.sheet');
  let consents;
  const born = dayField('birth-date', '出生日期', told.birthDate, (day) => {
    const age = ageOn(day, told.serverNow);
    guardian.show(age);
    const standing = new Set(consents?.given().map(({ purpose }) => purpose) ?? told.consents.map(({ purpose }) => purpose));
    consents = agreements(told.consentTexts.filter(({ purpose }) => purpose !== 'GUARDIAN' || guardian.needed()), standing);
    refill(agreed, h('legend.sr', '同意事项'), h('h2', { 'aria-hidden': 'true' }, '同意事项'), consents.elements);
  });
  const save = once(() => submit({ told, name, born, phone, more, guardian, consents: () => consents, trouble }));
  page.dock(h('button.weui-btn.weui-btn_primary', { type: 'submit', form: 'volunteer-form', 'data-test': 'save-volunteer' },
    told.registered ? '保存修改' : '登记为志愿者'));
  const element = h('form', { id: 'volunteer-form', novalidate: true },
    h('section.sheet', name.element, born.element, phone.element), guardian.element, more.element, agreed, trouble);
  element.addEventListener('change', () => refill(trouble));
  element.addEventListener('submit', (event) => {
    event.preventDefault();
    save({ currentTarget: element });
  });
  return element;
}

function phoneField(shown, trouble) {
  const field = { code: undefined, verified: shown !== undefined };
  const state = h('p.meta.mt', { role: 'status', 'data-test': 'phone-state' });
  const button = h('button.weui-btn.weui-btn_default.mt', { type: 'button', 'data-test': 'verify-phone', onclick: once(async () => {
    try {
      const answer = await askForPhone();
      if (answer === undefined) return;
      field.code = answer.code;
      field.verified = true;
      tell(answer.shown);
    } catch (error) {
      refill(trouble, tip('bad', 'alert-circle', sentence(error)));
    }
  }) });
  const tell = (number) => {
    refill(state, number ? [icon('circle-check'), ` 已验证 ${number}`] : '只用来联系您，不会公开。');
    button.textContent = number ? '换一个手机号' : '用微信验证手机号';
  };
  field.forget = () => {
    field.code = undefined;
    field.verified = shown !== undefined;
    tell(shown);
  };
  tell(shown);
  return Object.assign(field, { button, element: h('div.mt', h('p', '手机号'), state, button) });
}

function guardianPart(told) {
  const name = textField('guardian-name', '监护人姓名', { value: told.guardian?.name ?? '' });
  const phone = textField('guardian-phone', '监护人电话', { value: told.guardian?.phone ?? '', inputmode: 'tel' });
  const relation = choice('guardian-relation', '监护人是您的', RELATIONS, told.guardian?.relation);
  const element = h('div');
  let needed = false;
  return {
    element, name, phone,
    needed: () => needed,
    show(age) {
      needed = age >= 14 && age < 18;
      if (needed) {
        refill(element, h('section.sheet', h('h2', '监护人'), h('p.meta', '未满 18 周岁，要监护人在场同意。'),
          name.element, phone.element, relation.element));
      } else if (age < 14) {
        refill(element, tip('info', 'users', age < 8 ? '满 8 周岁以后才能参加。' : '未满 14 周岁，请监护人用自己的微信，在“志愿者”里添加孩子。'));
      } else {
        refill(element);
      }
    },
    value: () => (needed ? { name: name.input.value.trim(), phone: phone.input.value.trim(), relation: relation.input.value } : undefined),
  };
}

function details(told) {
  const number = textField('national-number', '全国志愿者编号', { value: told.nationalNumber ?? '' });
  const contact = textField('emergency-name', '紧急联系人', { value: told.emergencyContact?.name ?? '' });
  const call = textField('emergency-phone', '紧急联系人电话', { value: told.emergencyContact?.phone ?? '', inputmode: 'tel' });
  const other = textField('other-skills', '其他特长', { value: (told.otherSkills ?? []).join('、') }, '用顿号分开，最多 5 项。');
  const ticks = Object.entries(SKILLS).map(([key, text]) => {
    const input = h('input', { type: 'checkbox', value: key });
    input.checked = told.skills?.includes(key) ?? false;
    return { input, element: h('label.tick', input, text) };
  });
  const filled = (input) => input.value.trim() || undefined;
  return {
    element: h('section.sheet', h('details.qa', h('summary', h('span', '更多，可以不填'), icon('chevron-down')),
      contact.element, call.element, number.element, h('p.mt', '特长'), h('div.ticks', ticks.map((tick) => tick.element)), other.element)),
    value: () => ({
      nationalNumber: filled(number.input),
      skills: ticks.filter(({ input }) => input.checked).map(({ input }) => input.value),
      otherSkills: other.input.value.split(/[、,，]/).map((word) => word.trim()).filter(Boolean).slice(0, 5),
      emergencyContact: filled(contact.input) || filled(call.input)
        ? { name: contact.input.value.trim(), phone: call.input.value.trim() } : undefined,
    }),
  };
}

async function submit({ told, name, born, phone, more, guardian, consents, trouble }) {
  const realName = name.input.value.trim();
  const missing = consents().missing();
  if (!realName) return complain(name.input, trouble, '还没有写姓名。');
  if (!born.input.value) return complain(born.input, trouble, '还没有选出生日期。');
  if (!phone.verified) return complain(phone.button, trouble, '还没有验证手机号，点“用微信验证手机号”。');
  if (guardian.needed() && !guardian.name.input.value.trim()) return complain(guardian.name.input, trouble, '还没有写监护人姓名。');
  if (missing) return complain(missing, trouble, '还有一项需要同意。不同意就不能登记，什么都不会记下。');
  try {
    const { refused, wait } = await withConsent(() => registerVolunteer({
      realName, birthDate: born.input.value, phoneCode: phone.code, guardian: guardian.value(), ...more.value(), consents: consents().given(),
    }));
    if (refused) refill(trouble, tip('', 'lock', refusalWords(wait)));
    else goInstead('/mine/volunteer');
  } catch (error) {
    if (error.code === 'PHONE_CODE_INVALID') phone.forget();
    complain(undefined, trouble, reasonOf(error) ?? sentence(error));
  }
  return undefined;
}
