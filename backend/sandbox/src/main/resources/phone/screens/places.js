/** Where the person belongs: branch, work unit, community; none of them must be said. */
import { listMyPlaces } from '../api.js';
import { h } from '../dom.js';
import { load } from '../parts.js';
import { frame } from '../shell.js';
import { PLACES, PLACE_STATES } from '../words.js';

export function placesScreen({ signal }) {
  const { main } = frame({ title: '我的组织', back: '/mine' });
  const list = h('div');
  main.append(h('p.meta.lead', '都可以不填。除了您，只有管理这些组织的工作人员看得到。'), list);
  load(list, signal, () => listMyPlaces(signal), ({ items }) =>
    h('div.weui-cells', Object.keys(PLACES).map((kind) => cell(kind, items.find((place) => place.kind === kind)))));
}

function cell(kind, place) {
  return h('a.weui-cell.weui-cell_access', { href: `#/mine/places/${kind}`, 'data-test': `place-${kind}` },
    h('span.weui-cell__bd', PLACES[kind], place ? h('span.meta.block', place.organisationName) : false),
    h('span.weui-cell__ft', place ? PLACE_STATES[place.state] : '没有填'));
}
