/** Check-ins taken without a network: kept on this phone and handed in later; the organiser judges them. */
import { checkIn, checkOut } from './api.js';
import { storage } from './session.js';
import { Refusal } from './wire.js';

const FINAL = new Set([400, 404, 409]); // all else may pass another time
let running;

export function claims() {
  return storage().get('claims') ?? [];
}

/** claim: {activityId, direction: 'IN' or 'OUT', number, residentId, code or position} */
export function keep(claim) {
  storage().put('claims', [...claims(), { ...claim, takenAt: Date.now() }]);
}

export function submit({ activityId, direction, number, ...proof }) {
  return (direction === 'IN' ? checkIn : checkOut)(activityId, number, proof);
}

/** Hands in what is kept; answers the sentences of those that the server refused, which are given up. */
export function handInClaims() {
  running ??= handInAll().finally(() => { running = undefined; });
  return running;
}

async function handInAll() {
  const refused = [];
  for (const claim of claims()) {
    const { takenAt, ...rest } = claim;
    try {
      // the difference of two times of the same clock holds, however wrong the clock is
      await submit({ ...rest, offlineSeconds: Math.max(0, Math.round((Date.now() - takenAt) / 1000)) });
    } catch (error) {
      if (!(error instanceof Refusal && FINAL.has(error.status))) return refused;
      refused.push(error.problem?.fieldErrors?.[0]?.message ?? error.problem?.detail ?? '');
    }
    storage().put('claims', claims().filter((kept) => kept.takenAt !== takenAt || kept.residentId !== claim.residentId));
  }
  return refused;
}
