/** One question at a time: answers are saved with each tap, the server's clock decides. */
import { getAttempt, getQuiz, handIn } from '../api.js';
import { Answers } from '../answers.js';
import { now } from '../clock.js';
import { h, icon, refill } from '../dom.js';
import { failure, load, tip } from '../parts.js';
import { goInstead } from '../router.js';
import { storage } from '../session.js';
import { frame } from '../shell.js';
import { backOff, pause, Refusal, Unreachable } from '../wire.js';
import { countdown, endMoment } from '../words.js';
import { answerCard, confirmation } from './attempt-card.js';
import { question, SavedLine } from './attempt-question.js';

const DAY = 86_400_000;
const LATE = 60_000;

export function attemptScreen({ quizId, number, signal }) {
  const page = frame({ title: '答题', back: `/quiz/${quizId}`, ownOffline: true });
  const body = h('div');
  page.main.append(body);
  load(body, signal,
    async () => {
      const [attempt, quiz] = await Promise.all([
        getAttempt(quizId, number, signal), getQuiz(quizId, signal).catch(() => undefined)]);
      return { attempt, quiz };
    },
    ({ attempt, quiz }) => {
      if (attempt.state !== 'OPEN') {
        goInstead(`/quiz/${quizId}/result/${number}`);
        return undefined;
      }
      page.retitle(attempt.title);
      return new Sitting(page, attempt, quiz, signal).begin();
    });
}

/** The open attempt on the screen. */
class Sitting {
  constructor(page, attempt, quiz, signal) {
    this.page = page;
    this.attempt = attempt;
    this.quiz = quiz;
    this.signal = signal;
    this.drawer = storage();
    this.questions = attempt.questions;
    this.answers = Answers.open(attempt, this.drawer, (event) => this.heard(event));
    this.placeKey = `place:${attempt.quizId}:${attempt.number}`;
    this.index = this.firstIndex();
    this.mode = 'question';
    this.done = false;
    this.position = h('span');
    this.timer = h('b', { role: 'timer', 'aria-label': '剩余时间', 'data-test': 'timer' });
    this.bar = h('progress', { max: this.questions.length });
    this.stage = h('div');
    this.saved = new SavedLine();
  }

  begin() {
    this.watch();
    this.tick();
    this.draw();
    this.answers.wake();
    return [h('div.clock', this.position, this.timer), this.bar, this.stage, this.saved.element];
  }

  /** Where this phone was, else the first question without an answer. */
  firstIndex() {
    const kept = this.questions.findIndex(({ questionId }) => questionId === this.drawer.get(this.placeKey));
    if (kept >= 0) return kept;
    return Math.max(0, this.questions.findIndex(({ questionId }) => !this.answers.isAnswered(questionId)));
  }

  watch() {
    const ticking = setInterval(() => this.tick(), 250);
    const back = () => { if (!document.hidden) this.resync(); };
    const hide = () => this.flush?.();
    document.addEventListener('visibilitychange', back);
    addEventListener('online', back);
    addEventListener('pagehide', hide);
    this.signal.addEventListener('abort', () => {
      this.flush?.();
      clearInterval(ticking);
      document.removeEventListener('visibilitychange', back);
      removeEventListener('online', back);
      removeEventListener('pagehide', hide);
      this.answers.listener = () => undefined;
    });
  }

  tick() {
    const rest = Date.parse(this.attempt.deadline) - now();
    if (Number.isNaN(rest)) return;
    const text = rest > DAY ? `${endMoment(this.attempt.deadline)} 截止` : countdown(rest);
    if (this.shown !== text) {
      this.shown = text;
      refill(this.timer, icon('clock'), text);
      this.timer.classList.toggle('late', rest < LATE);
    }
    if (rest <= 0 && !this.timeUp) {
      this.timeUp = true;
      this.handInNow();
    }
  }

  /** After sleep, a gap in the network or work on another phone. */
  async resync() {
    this.answers.wake();
    try {
      const fresh = await getAttempt(this.attempt.quizId, this.attempt.number, this.signal);
      if (this.signal.aborted || this.done) return;
      if (fresh.state !== 'OPEN') this.finish();
      else if (this.answers.refresh(fresh.answers).length > 0 && this.mode !== 'handing') this.draw();
    } catch {
      // The next answer or the next return tries again.
    }
  }

  heard({ kind, questionId }) {
    if (this.signal.aborted || this.done) return;
    if (kind === 'over') {
      this.handInNow();
      return;
    }
    const here = this.current.questionId === questionId;
    if (here && this.mode === 'question' && (kind === 'replaced' || kind === 'refused')) {
      this.draw();
      this.saved.show(kind);
    } else this.tellSaved();
    if (this.mode === 'card') this.draw();
  }

  tellSaved() {
    this.saved.show(this.mode === 'question' ? this.answers.stateOf(this.current.questionId) : '');
  }

  get current() {
    return this.questions[this.index];
  }

  draw() {
    this.flush?.();
    this.flush = undefined;
    const count = this.questions.length;
    refill(this.position, '第 ', h('strong', this.index + 1), ` 题，共 ${count} 题`);
    this.bar.value = this.index + 1;
    this.bar.setAttribute('aria-label', `第 ${this.index + 1} 题，共 ${count} 题`);
    ({ question: () => this.drawQuestion(), card: () => this.drawCard(), confirm: () => this.drawConfirm(),
      handing: () => this.drawHanding() })[this.mode]();
    this.tellSaved();
  }

  drawQuestion() {
    const { questionId } = this.current;
    const drawn = question(this.current, this.quiz, this.answers.valueOf(questionId), {
      answer: (value) => this.answers.put(questionId, value),
      next: () => this.forward(),
    });
    this.flush = drawn.flush;
    refill(this.stage, drawn.element);
    const last = this.index === this.questions.length - 1;
    this.page.dock(
      h('button.weui-btn.weui-btn_default.icon', {
        type: 'button', 'aria-label': '答题卡', 'data-test': 'card', onclick: () => this.turn('card'),
      }, icon('layout-grid')),
      this.index > 0 ? h('button.weui-btn.weui-btn_default', {
        type: 'button', 'data-test': 'previous', onclick: () => this.jump(this.index - 1),
      }, '上一题') : false,
      h('button.weui-btn.weui-btn_primary', {
        type: 'button', 'data-test': last ? 'hand-in' : 'next', onclick: () => this.forward(),
      }, last ? '交卷' : '下一题'));
    this.drawer.put(this.placeKey, questionId);
  }

  drawCard() {
    refill(this.stage, answerCard(this.questions, this.answers, this.index, (index) => this.jump(index)));
    this.page.dock(
      h('button.weui-btn.weui-btn_default', {
        type: 'button', 'data-test': 'back-to-question', onclick: () => this.turn('question'),
      }, `回到第 ${this.index + 1} 题`),
      h('button.weui-btn.weui-btn_primary', { type: 'button', 'data-test': 'hand-in', onclick: () => this.turn('confirm') }, '交卷'));
  }

  drawConfirm() {
    refill(this.stage, confirmation(this.questions, this.answers, {
      stay: () => this.turn('question'), handIn: () => this.handInNow(),
    }));
    this.page.dock();
  }

  drawHanding() {
    refill(this.stage, h('section.sheet.void', { role: 'status', 'data-test': 'handing-in' }, icon('send'),
      h('h2', this.timeUp ? '时间到了，正在交卷' : '正在交卷'), h('p.meta', '马上就好。')));
    this.page.dock();
  }

  turn(mode) {
    this.mode = mode;
    this.draw();
    scrollTo(0, 0);
    this.stage.querySelector('[tabindex="-1"]')?.focus({ preventScroll: true });
  }

  jump(index) {
    this.flush?.();
    this.index = index;
    this.turn('question');
  }

  forward() {
    this.flush?.();
    if (this.index < this.questions.length - 1) this.jump(this.index + 1);
    else this.turn('confirm');
  }

  /** Repeats until the server has it: hand-in is the same for every copy. */
  async handInNow() {
    if (this.mode === 'handing' || this.done) return;
    this.flush?.();
    this.turn('handing');
    for (let failures = 0; this.mode === 'handing' && !this.signal.aborted;) {
      try {
        await handIn(this.attempt.quizId, this.attempt.number, this.answers.unsaved());
        this.finish();
        return;
      } catch (error) {
        if (this.signal.aborted || this.mode !== 'handing') return;
        if (!(error instanceof Refusal || error instanceof Unreachable)) throw error;
        if (this.settledByStanding(error)) continue;
        if (error instanceof Refusal && error.status < 500 && error.status !== 429) {
          this.drawStuck(failure(error, () => this.again()));
          return;
        }
        failures++;
        this.drawStuck(this.waiting(error));
        await pause(backOff(failures));
      }
    }
  }

  settledByStanding(error) {
    if (!(error instanceof Refusal) || error.code !== 'SAVE_NUMBER_USED') return false;
    this.answers.takeStanding(error.problem.standing);
    return true;
  }

  again() {
    this.mode = 'question';
    this.handInNow();
  }

  waiting(error) {
    const head = error.busy || error instanceof Refusal ? '现在人有点多，还没交上' : '没有网络，还没交上';
    return tip('', error.busy ? 'hourglass' : 'wifi-off', h('strong', head), h('br'),
      '答案存在本机，正在自动补交，请先别关这一页。时间到了以服务器收到的为准。');
  }

  drawStuck(notice) {
    notice.setAttribute('data-test', 'handing-in');
    refill(this.stage, notice);
    if (!this.timeUp) {
      this.page.dock(h('button.weui-btn.weui-btn_default', { type: 'button', onclick: () => this.turn('question') }, '先回去看看'));
    }
  }

  finish() {
    this.done = true;
    this.answers.forget();
    this.drawer.drop(this.placeKey);
    goInstead(`/quiz/${this.attempt.quizId}/result/${this.attempt.number}`);
  }
}
