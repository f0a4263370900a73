/** The own registration as a volunteer: what is kept, the children, and the way out. */
import { getVolunteer, leaveVolunteers } from '../api.js';
import { h, icon, refill } from '../dom.js';
import { dayInWords, RELATIONS, reasonOf } from '../fields.js';
import { facts, load, once, pill, sentence, tip } from '../parts.js';
import { show } from '../router.js';
import { frame } from '../shell.js';
import { SKILLS } from './skills.js';

export function volunteerScreen({ signal }) {
  const page = frame({ title: '志愿者', back: '/mine' });
  const body = h('div');
  page.main.append(body);
  load(body, signal, () => getVolunteer(signal), (volunteer) => (volunteer.registered ? registered(volunteer) : invitation(page, volunteer)));
}

function invitation(page, volunteer) {
  page.dock(h('a.weui-btn.weui-btn_primary', { href: '#/mine/volunteer/form', 'data-test': 'start-registration' }, '登记为志愿者'));
  return [
    volunteer.leftAt ? tip('info', 'info-circle', '您已经退出，登记的内容都删掉了。想再来，重新登记就好。') : false,
    h('section.sheet', h('h2', '自愿登记，随时可以退出'), facts(
      ['user-check', '由您自己登记，别人不能代替'],
      ['phone-check', '手机号用微信验证，只给您参加的活动的组织者看'],
      ['lock', '姓名、出生日期和电话加密保存'],
      ['users', '8 到 13 周岁的孩子，由您登记后在这里添加'])),
  ];
}

function registered(volunteer) {
  const leaving = h('div');
  const cell = (label, value) => (value ? h('div.weui-cell', h('span.weui-cell__hd.label', label), h('span.weui-cell__bd', value)) : false);
  const skills = [...volunteer.skills.map((skill) => SKILLS[skill] ?? skill), ...volunteer.otherSkills].join('、');
  return [
    h('section.sheet', pill('ok', 'circle-check', '已登记'), h('h2.big', volunteer.realName),
      h('p.meta', `${dayInWords(volunteer.birthDate)}出生 · ${volunteer.phone}`)),
    h('div.weui-cells',
      cell('编号', volunteer.nationalNumber), cell('特长', skills),
      cell('紧急联系', volunteer.emergencyContact && `${volunteer.emergencyContact.name} ${volunteer.emergencyContact.phone}`),
      cell('监护人', volunteer.guardian && `${volunteer.guardian.name} ${volunteer.guardian.phone}（${RELATIONS[volunteer.guardian.relation]}）`),
      cell('同意事项', `${volunteer.consents.length} 项`),
      h('a.weui-cell.weui-cell_access', { href: '#/mine/volunteer/form', 'data-test': 'change-registration' },
        h('span.weui-cell__bd', '修改'), h('span.weui-cell__ft'))),
    volunteer.guardian ? false : h('div.weui-cells', h('a.weui-cell.weui-cell_access', { href: '#/mine/wards', 'data-test': 'wards' },
      h('span.weui-cell__bd', '我登记的孩子', h('span.meta.block', '8 到 13 周岁，最多 5 个')), h('span.weui-cell__ft'))),
    h('p.end', h('button.link', { type: 'button', 'data-test': 'leave-volunteers', onclick: () => refill(leaving, confirmation(leaving)) },
      icon('logout'), '退出志愿者')),
    leaving,
  ];
}

function confirmation(place) {
  const trouble = h('div');
  const card = h('section.sheet', h('h2', { tabindex: '-1' }, '退出志愿者？'),
    h('p.meta', '姓名、出生日期、电话和其他登记内容立即删除。已有的服务记录不变。以后可以重新登记。'), trouble,
    h('div.duo',
      h('button.weui-btn.weui-btn_default', { type: 'button', onclick: () => refill(place) }, '先不退出'),
      h('button.weui-btn.risk', { type: 'button', 'data-test': 'confirm-leave', onclick: once(() => leave(trouble)) }, '退出')));
  setTimeout(() => card.scrollIntoView({ block: 'end' }));
  return card;
}

async function leave(trouble) {
  try {
    await leaveVolunteers();
    show();
  } catch (error) {
    refill(trouble, tip('bad', 'alert-circle', reasonOf(error) ?? sentence(error)));
  }
}
