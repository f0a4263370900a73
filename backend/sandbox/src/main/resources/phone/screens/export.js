/** Everything kept about the person, to read and to take along. */
import { exportMyData } from '../api.js';
import { h, icon } from '../dom.js';
import { load } from '../parts.js';
import { frame } from '../shell.js';
import { moment } from '../words.js';

export function exportScreen({ signal }) {
  const page = frame({ title: '我的数据', back: '/mine' });
  const body = h('div');
  page.main.append(body);
  load(body, signal, () => exportMyData(signal), (data) => {
    page.dock(download(data, signal));
    return [
      h('p.meta.mt', `${moment(data.exportedAt)} 的全部数据，只有您自己看得到。`),
      data.sections.map(section),
    ];
  });
}

function section({ name, rows }) {
  return [h('h2.title', name), h('section.sheet', { 'data-test': 'export-section' },
    rows.length ? rows.map(row) : h('p.meta', '这里没有数据。'))];
}

function row({ title, facts }) {
  return h('div.entry', h('strong', title), h('dl.pairs', facts.map(({ label, value }) => [h('dt', label), h('dd', value)])));
}

function download(data, signal) {
  const file = new Blob([JSON.stringify(data, null, 2)], { type: 'application/json' });
  const url = URL.createObjectURL(file);
  signal.addEventListener('abort', () => URL.revokeObjectURL(url));
  return h('a.weui-btn.weui-btn_primary', { href: url, download: 'chuxin-my-data.json', 'data-test': 'download' },
    icon('download'), '下载这份数据');
}
