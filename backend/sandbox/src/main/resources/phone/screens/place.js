/** One place of the person: taken by search or by the code of the organisation, and left again. */
import { claimPlace, findOrganisations, leavePlace, listMyPlaces } from '../api.js';
import { refusalWords, withConsent } from '../consent.js';
import { h, refill } from '../dom.js';
import { empty, load, once, sentence, tip } from '../parts.js';
import { goInstead } from '../router.js';
import { frame } from '../shell.js';
import { PLACES, PLACE_STATES } from '../words.js';

const SPOKEN = new Set(['PLACE_CODE_INVALID', 'PLACE_NOT_OFFERED', 'ORGANISATION_NOT_FOUND']);

export function placeScreen({ kind, signal }) {
  if (!(kind in PLACES)) {
    goInstead('/mine/places');
    return;
  }
  const { main } = frame({ title: PLACES[kind], back: '/mine/places' });
  const present = h('div');
  const trouble = h('div', { id: 'place-trouble' });
  main.append(present, trouble, search(kind, trouble, signal), code(kind, trouble));
  load(present, signal, () => listMyPlaces(signal), ({ items }) => now(items.find((place) => place.kind === kind), trouble));
}

function now(place, trouble) {
  if (place === undefined) return h('p.meta.lead', '还没有填，也可以不填。');
  return h('section.sheet', { 'data-test': 'present-place' }, h('strong', place.organisationName),
    h('p.meta', PLACE_STATES[place.state]),
    h('button.weui-btn.weui-btn_default.mt', { type: 'button', 'data-test': 'leave-place', onclick: once(async () => {
      try {
        await leavePlace(place.kind);
        goInstead('/mine/places');
      } catch (error) {
        refill(trouble, tip('bad', 'alert-circle', sentence(error)));
      }
    }) }, `不再是这个${PLACES[place.kind]}`));
}

function search(kind, trouble, signal) {
  const input = h('input.fill', { type: 'search', id: 'place-name', enterkeyhint: 'search', maxlength: '40', 'data-test': 'place-name' });
  const found = h('div', { 'aria-live': 'polite' });
  const element = h('form.sheet', { novalidate: true }, h('label.block', { for: 'place-name' }, `按名称找${PLACES[kind]}`), input,
    h('button.weui-btn.weui-btn_default.mt', { type: 'submit', 'data-test': 'find-place' }, '找一找'));
  element.addEventListener('submit', (event) => {
    event.preventDefault();
    load(found, signal, () => findOrganisations(kind, input.value.trim(), signal), ({ items, next }) => results(kind, items, next, trouble));
  });
  return h('div', element, found);
}

function results(kind, items, next, trouble) {
  if (!items.length) return empty('search', '没有找到', '换几个字再找，或者用邀请码。');
  return [
    h('div.weui-cells', items.map(({ organisationCode, name, parentName }) =>
      h('button.weui-cell.weui-cell_access', {
        type: 'button', 'data-test': 'found-place', onclick: once(() => take(kind, { organisationCode }, trouble)),
      }, h('span.weui-cell__bd', name, parentName ? h('span.meta.block', parentName) : false), h('span.weui-cell__ft', '就是这里')))),
    next ? h('p.end', '还有更多，请把名称写得全一些。') : false,
  ];
}

function code(kind, trouble) {
  const input = h('input.fill', {
    type: 'text', id: 'place-code', autocomplete: 'off', autocapitalize: 'characters', enterkeyhint: 'done', maxlength: '40',
    'aria-describedby': 'place-code-hint place-trouble', 'data-test': 'place-code',
  });
  const enter = once(() => take(kind, { invitationCode: input.value.trim() }, trouble));
  const element = h('form.sheet', { novalidate: true }, h('label.block', { for: 'place-code' }, '组织给的邀请码'), input,
    h('p.meta.mt', { id: 'place-code-hint' }, '12 个字母和数字，大小写和短横都可以。'),
    h('button.weui-btn.weui-btn_default.mt', { type: 'submit', 'data-test': 'enter-code' }, '用邀请码报到'));
  element.addEventListener('submit', (event) => {
    event.preventDefault();
    if (input.value.trim() === '') refill(trouble, tip('bad', 'alert-circle', '还没有写邀请码。'));
    else enter({ currentTarget: element });
  });
  return element;
}

async function take(kind, claim, trouble) {
  try {
    const { refused, wait } = await withConsent(() => claimPlace(kind, claim));
    if (refused) refill(trouble, tip('', 'lock', refusalWords(wait)));
    else goInstead('/mine/places');
  } catch (error) {
    refill(trouble, tip('bad', 'alert-circle', SPOKEN.has(error.code) ? error.problem.detail : sentence(error)));
    trouble.scrollIntoView({ block: 'center' });
  }
}
