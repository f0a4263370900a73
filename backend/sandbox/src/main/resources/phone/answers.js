/**
 * The answers of one open attempt on this phone: every tap gets a rising save number, is kept on the phone until the
 * server has it, and is sent again until it does. Knows nothing of the page.
 */
import { saveAnswer } from './api.js';
import { person } from './session.js';
import { backOff, pause, Refusal, Unreachable } from './wire.js';

const alive = new Map();
const FINAL = new Set([400, 404, 409, 413, 415, 422]);

export class Answers {
  /** Goes on with the answers of an attempt that was left and entered again on this page, so that nothing waits. */
  static open(attempt, drawer, listener) {
    const name = `${person()}:${attempt.quizId}:${attempt.number}`;
    const running = alive.get(name);
    if (running === undefined || running.closed) alive.set(name, new Answers(attempt, drawer, listener));
    else {
      running.listener = listener;
      running.refresh(attempt.answers);
    }
    return alive.get(name);
  }

  /**
   * listener(event) hears {kind: 'saving'|'saved'|'offline'|'replaced'|'refused'|'over', questionId}
   * drawer keeps the drafts over a reload.
   */
  constructor(attempt, drawer, listener) {
    this.quizId = attempt.quizId;
    this.number = attempt.number;
    this.drawer = drawer;
    this.listener = listener;
    this.person = person();
    this.key = `attempt:${attempt.quizId}:${attempt.number}`;
    this.standing = new Map(attempt.answers.map((answer) => [answer.questionId, answer]));
    this.drafts = new Map();
    this.sending = new Set();
    this.naps = new Set();
    this.failing = false;
    this.closed = false;
    this.pickUp(new Set(attempt.questions.map((question) => question.questionId)));
  }

  /** What the person last chose here, else what the server has. */
  valueOf(questionId) {
    const answer = this.drafts.get(questionId) ?? this.standing.get(questionId);
    return { optionIds: answer?.optionIds ?? [], text: answer?.text ?? '' };
  }

  isAnswered(questionId) {
    const { optionIds, text } = this.valueOf(questionId);
    return optionIds.length > 0 || text.trim() !== '';
  }

  /** '' (nothing chosen yet), 'saving', 'offline' or 'saved' */
  stateOf(questionId) {
    if (this.drafts.has(questionId)) return this.failing ? 'offline' : 'saving';
    return this.standing.has(questionId) ? 'saved' : '';
  }

  hasUnsaved() {
    return this.drafts.size > 0;
  }

  /** value: {optionIds} or {text} */
  put(questionId, value) {
    if (this.closed) return;
    this.draft(questionId, value, this.topNumber(questionId) + 1, true);
    this.listener({ kind: this.failing ? 'offline' : 'saving', questionId });
    this.send(questionId);
    this.wake();
  }

  /** The saves the server has not acknowledged, as they ride along with the hand-in. */
  unsaved() {
    return [...this.drafts].map(([questionId, draft]) => ({ questionId, ...content(draft) }));
  }

  /** The server's refusal of a save that rode along: what stands is taken over. */
  takeStanding(standing) {
    this.overruled(standing.questionId, this.drafts.get(standing.questionId), standing);
  }

  /** Sends what waits, at once. */
  wake() {
    this.naps.forEach((getUp) => getUp());
    for (const questionId of this.drafts.keys()) this.send(questionId);
  }

  /** What the server has now, with the saves of another phone. Answers the questions that changed. */
  refresh(answers) {
    const changed = answers.filter((answer) => answer.saveNumber > this.topNumber(answer.questionId));
    for (const answer of changed) {
      this.standing.set(answer.questionId, answer);
      this.drafts.delete(answer.questionId);
    }
    this.keep();
    return changed.map((answer) => answer.questionId);
  }

  close() {
    this.closed = true;
  }

  forget() {
    this.close();
    this.drafts.clear();
    this.drawer.drop(this.key);
  }

  /** Drafts of an earlier visit that the server does not know yet. */
  pickUp(onPaper) {
    for (const [questionId, draft] of Object.entries(this.drawer.get(this.key) ?? {})) {
      const standing = this.standing.get(questionId);
      const news = onPaper.has(questionId) && draft.saveNumber > (standing?.saveNumber ?? 0);
      if (news) this.drafts.set(questionId, { ...draft, fresh: false });
    }
    this.keep();
  }

  draft(questionId, value, saveNumber, fresh) {
    this.drafts.set(questionId, { saveNumber, ...value, fresh });
    this.keep();
  }

  topNumber(questionId) {
    return Math.max(this.drafts.get(questionId)?.saveNumber ?? 0, this.standing.get(questionId)?.saveNumber ?? 0);
  }

  keep() {
    if (this.drafts.size === 0) this.drawer.drop(this.key);
    else this.drawer.put(this.key, Object.fromEntries([...this.drafts].map(([id, draft]) => [id, content(draft)])));
  }

  /** One call at a time per question; the newest draft goes next. */
  async send(questionId) {
    if (this.sending.has(questionId)) return;
    this.sending.add(questionId);
    try {
      for (let failures = 0; this.goesOn(questionId);) {
        const draft = this.drafts.get(questionId);
        try {
          const saved = await saveAnswer(this.quizId, this.number, questionId, content(draft));
          failures = 0;
          this.acknowledged(questionId, draft, saved);
        } catch (error) {
          if (!this.takeRefusal(questionId, draft, error)) {
            failures++;
            this.failed(questionId, draft);
            await this.nap(backOff(failures));
          }
        }
      }
    } finally {
      this.sending.delete(questionId);
    }
  }

  /** Another person on this phone must never send these. */
  goesOn(questionId) {
    return !this.closed && this.person === person() && this.drafts.has(questionId);
  }

  async nap(milliseconds) {
    let getUp;
    const called = new Promise((resolve) => { getUp = resolve; });
    this.naps.add(getUp);
    await Promise.race([called, pause(milliseconds)]);
    this.naps.delete(getUp);
  }

  acknowledged(questionId, draft, saved) {
    this.failing = false;
    if (saved.saveNumber > this.topNumber(questionId)) this.overruled(questionId, draft, saved);
    else this.settle(questionId, draft, saved);
  }

  settle(questionId, draft, saved) {
    if (saved.saveNumber >= (this.standing.get(questionId)?.saveNumber ?? 0)) this.standing.set(questionId, saved);
    if (this.drafts.get(questionId) === draft) this.drafts.delete(questionId);
    this.keep();
    this.listener({ kind: this.stateOf(questionId), questionId });
  }

  failed(questionId, draft) {
    this.failing = true;
    draft.fresh = false;
    this.listener({ kind: 'offline', questionId });
  }

  /** True when the server said something final about this save. */
  takeRefusal(questionId, draft, error) {
    if (error instanceof Unreachable) return false;
    if (!(error instanceof Refusal)) throw error;
    if (!FINAL.has(error.status)) return false;
    if (error.code === 'SAVE_NUMBER_USED') {
      this.failing = false;
      this.overruled(questionId, draft, error.problem.standing);
    } else if (error.code === 'ATTEMPT_OVER') {
      this.close();
      this.listener({ kind: 'over', questionId });
    } else {
      this.drafts.delete(questionId);
      this.keep();
      this.listener({ kind: 'refused', questionId });
    }
    return true;
  }

  /**
   * Another phone saved this question meanwhile. A tap made just now is the newest word and goes again with the next
   * number; a draft that has waited is older than what stands, so what stands is shown.
   */
  overruled(questionId, draft, standing) {
    this.standing.set(questionId, standing);
    const latest = this.drafts.get(questionId) ?? draft;
    if (latest?.fresh) {
      this.draft(questionId, withoutNumber(content(latest)), standing.saveNumber + 1, true);
      return;
    }
    this.drafts.delete(questionId);
    this.keep();
    this.listener({ kind: 'replaced', questionId });
  }
}

function content({ saveNumber, optionIds, text }) {
  return optionIds === undefined ? { saveNumber, text } : { saveNumber, optionIds };
}

function withoutNumber({ optionIds, text }) {
  return optionIds === undefined ? { text } : { optionIds };
}
