/** A quiz's board: asked first, own place, neighbours, and the way out that works at once. */
import { getBoard, getMyPlace, leaveBoard } from '../api.js';
import { h, refill } from '../dom.js';
import { empty, load, sentence, tip } from '../parts.js';
import { show } from '../router.js';
import { frame } from '../shell.js';
import { Refusal } from '../wire.js';
import { clockOf, duration, endDay, points, VOLUNTARY } from '../words.js';
import { joining } from './board-join.js';

const FIRST_LOOK = 10;
const REFRESH = 5000;

export function boardScreen({ quizId, signal }) {
  open(quizId, signal, false);
}

/** The top as everybody sees it, for who has not joined. */
export function boardLookScreen({ quizId, signal }) {
  open(quizId, signal, true);
}

function open(quizId, signal, look) {
  const page = frame({ title: '榜单', back: look ? `/quiz/${quizId}/board` : `/quiz/${quizId}` });
  const body = h('div');
  page.main.append(body);
  load(body, signal, () => read(quizId, signal), (data) => {
    if (data === undefined) return off(quizId);
    if (!data.own.joined && !look) return joining(page, quizId, data.own, data.board);
    return new Standings(quizId, data, signal).begin();
  });
}

async function read(quizId, signal) {
  try {
    const [board, own] = await Promise.all([getBoard(quizId, signal), getMyPlace(quizId, signal)]);
    return { board, own };
  } catch (error) {
    if (error instanceof Refusal && error.code === 'BOARD_OFF') return undefined;
    throw error;
  }
}

function off(quizId) {
  return empty('trophy', '这次没有榜单', '榜单没开，或已到期关上。您的成绩和解析不受影响。',
    h('a.weui-btn.weui-btn_default.mt2', { href: `#/quiz/${quizId}` }, '回到这次答题'));
}

class Standings {
  constructor(quizId, data, signal) {
    this.quizId = quizId;
    this.signal = signal;
    this.whole = false;
    this.mine = h('div');
    this.top = h('div');
    this.near = h('div');
    this.switch = h('div');
    this.end = h('p.end');
    this.data = data;
  }

  begin() {
    this.draw();
    this.drawSwitch();
    const timer = setInterval(() => { if (!document.hidden) this.refresh(); }, REFRESH);
    this.signal.addEventListener('abort', () => clearInterval(timer));
    return [this.mine, this.top, this.near, this.switch, this.end];
  }

  async refresh() {
    try {
      const data = await read(this.quizId, this.signal);
      if (this.signal.aborted) return;
      if (data === undefined || data.own.joined !== this.data.own.joined) show();
      else {
        this.data = data;
        this.draw();
      }
    } catch {
      // What is shown says of when it is.
    }
  }

  draw() {
    const { board, own } = this.data;
    refill(this.mine, ownPlace(own, board));
    refill(this.top, this.list(board));
    refill(this.near, neighbours(own));
    refill(this.end, VOLUNTARY, h('br'), `${board.participants} 人在榜，${clockOf(board.asOf)} 的名次`);
  }

  list(board) {
    if (board.items.length === 0) return empty('trophy', '榜上还没有人', '有人加入并答完一次，就会出现在这里。');
    const shown = this.whole ? board.items : board.items.slice(0, FIRST_LOOK);
    const more = board.items.length > shown.length;
    return h('section.sheet', h('h2.sr', '榜上前列'), h('ol', { 'data-test': 'board-top' }, shown.map((item) => rank(item, item.nickname))),
      more ? h('button.link', { type: 'button', onclick: () => { this.whole = true; this.draw(); } }, `看前 ${board.items.length} 位`) : false);
  }

  drawSwitch(notice) {
    if (!this.data.own.joined) {
      refill(this.switch, notice ?? false,
        h('a.weui-btn.weui-btn_default.mt2', { href: `#/quiz/${this.quizId}/board` }, '要不要加入'));
      return;
    }
    const input = h('input.weui-switch', { type: 'checkbox', role: 'switch', 'data-test': 'leave-board', onchange: () => this.leave() });
    input.checked = true;
    refill(this.switch, notice ?? false, h('div.weui-cells', h('label.weui-cell.weui-cell_switch',
      h('span.weui-cell__bd', '在榜单上显示我', h('span.meta.block', '关掉后立刻从榜单消失')), h('span.weui-cell__ft', input))));
  }

  async leave() {
    try {
      await leaveBoard(this.quizId);
      if (this.signal.aborted) return;
      this.data.own = { ...this.data.own, joined: false, mine: undefined, neighbours: [] };
      this.draw();
      this.drawSwitch(left());
      this.data = (await read(this.quizId, this.signal)) ?? this.data;
      this.draw();
    } catch (error) {
      if (!this.signal.aborted && this.data.own.joined) this.drawSwitch(tip('bad', 'alert-circle', sentence(error)));
    }
  }
}

function left() {
  const notice = tip('ok', 'check', '已退出，榜单上没有您了。');
  notice.setAttribute('role', 'status');
  return notice;
}

function ownPlace(own, board) {
  if (!own.joined) return false;
  if (!own.mine) {
    return h('section.sheet', { 'data-test': 'my-place' }, h('strong', '您已加入，还没有计入的成绩'),
      h('p.meta', `答完一次就有名次 · ${endDay(board.endsAt)}关榜`));
  }
  const { place, score } = own.mine;
  return h('section.sheet.place', h('b', { 'data-test': 'my-place' }, place),
    h('div', h('strong', `您是第 ${place} 名，${points(score)} 分`), h('p.meta', gap(own), h('span.nowrap', `${endDay(board.endsAt)}关榜`))));
}

function gap(own) {
  const above = own.neighbours.filter((item) => item.place < own.mine.place).at(-1);
  if (above === undefined) return '';
  const difference = Math.round((above.score - own.mine.score) * 100) / 100;
  return difference > 0 ? [h('span.nowrap', `离上一名差 ${points(difference)} 分 ·`), ' '] : [h('span.nowrap', '和上一名同分 ·'), ' '];
}

function neighbours(own) {
  if (!own.mine || own.neighbours.length === 0) return false;
  return h('section.sheet', h('h2.sr', '您的前后'), h('ol', { 'data-test': 'neighbours' },
    own.neighbours.map((item) => rank(item, item.me ? `您（${item.nickname}）` : item.nickname, item.me))));
}

function rank(item, name, me = false) {
  const kind = me ? 'me' : item.place <= 3 ? 'top' : '';
  return h('li.rank', { class: kind }, h('span.n', item.place),
    h('span', name, h('small', `用时 ${duration(item.timeUsedSeconds)}`)), h('span', `${points(item.score)} 分`));
}
