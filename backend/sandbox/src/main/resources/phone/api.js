/** The operations of the contract that a resident's phone uses, by their operation names. */
import { asAnybody, asPerson, leave, remember } from './session.js';

const part = encodeURIComponent;
const quiz = (quizId) => `/quizzes/${part(quizId)}`;
const attempt = (quizId, number) => `${quiz(quizId)}/attempts/${part(number)}`;
const get = (path, signal) => asPerson('GET', path, { signal });
let about;

/** Never changes while the page is open, so it is read once. */
export async function getAbout() {
  about ??= await asAnybody('GET', '/about');
  return about;
}

export const getPrivacyGuideline = () => asAnybody('GET', '/privacy-guideline');

export const getMe = async () => remember(await get('/me'));
export const agreeToPrivacy = async (version) =>
  remember(await asPerson('PUT', '/me/privacy-consent', { body: { version } }));
export const changeNickname = async (nickname) =>
  remember(await asPerson('PUT', '/me/nickname', { body: { nickname } }));
export const getVolunteer = (signal) => get('/me/volunteer', signal);
export const registerVolunteer = (registration) => asPerson('PUT', '/me/volunteer', { body: registration });
export const leaveVolunteers = () => asPerson('DELETE', '/me/volunteer');
export const listWards = (signal) => get('/me/wards', signal);
export const saveWard = (key, ward) => asPerson('PUT', `/me/wards/${part(key)}`, { body: ward });
export const removeWard = (wardId) => asPerson('DELETE', `/me/wards/${part(wardId)}`);
export const listMyPlaces = (signal) => get('/me/places', signal);
export const claimPlace = (kind, claim) => asPerson('PUT', `/me/places/${part(kind)}`, { body: claim });
export const leavePlace = (kind) => asPerson('DELETE', `/me/places/${part(kind)}`);
export const findOrganisations = (place, name, signal) =>
  get(`/organisations?place=${part(place)}&q=${part(name)}`, signal);
export const exportMyData = (signal) => get('/me/export', signal);

export const listInbox = (cursor, signal) => get(`/me/inbox${cursor ? `?cursor=${part(cursor)}` : ''}`, signal);
export const readMessage = (messageId) => asPerson('PUT', `/me/inbox/${part(messageId)}/read`, { keepalive: true });
export const readMessages = (upTo) => asPerson('PUT', '/me/inbox/read', { body: { upTo } });

export async function logOut() {
  await asPerson('DELETE', '/sessions/current');
  leave();
}

export async function logOutEverywhere() {
  await asPerson('DELETE', '/sessions');
  leave();
}

export async function closeAccount() {
  await asPerson('DELETE', '/me');
  leave({ forget: true });
}

export const listQuizzes = (phase, cursor, signal) =>
  get(`/quizzes?phase=${phase}${cursor ? `&cursor=${part(cursor)}` : ''}`, signal);
export const getQuiz = (quizId, signal) => get(quiz(quizId), signal);
export const getQuizRules = (quizId, signal) => get(`${quiz(quizId)}/rules`, signal);
export const listMyAttempts = (quizId, signal) => get(`${quiz(quizId)}/attempts`, signal);

export const startAttempt = (quizId, number) => asPerson('PUT', attempt(quizId, number));
export const getAttempt = (quizId, number, signal) => get(attempt(quizId, number), signal);
export const saveAnswer = (quizId, number, questionId, answer) =>
  asPerson('PUT', `${attempt(quizId, number)}/answers/${part(questionId)}`,
    { body: answer, tries: 1, timeout: 8000, keepalive: true });
export const handIn = (quizId, number, answers) =>
  asPerson('PUT', `${attempt(quizId, number)}/hand-in`,
    { body: answers.length ? { answers } : {}, tries: 1, timeout: 15_000 });
export const getResult = (quizId, number, signal) => get(`${attempt(quizId, number)}/result`, signal);

export const getBoard = (quizId, signal) => get(`${quiz(quizId)}/board`, signal);
export const getMyPlace = (quizId, signal) => get(`${quiz(quizId)}/board/me`, signal);
export const joinBoard = (quizId) => asPerson('PUT', `${quiz(quizId)}/board/consent`, { body: { adult: true } });
export const leaveBoard = (quizId) => asPerson('DELETE', `${quiz(quizId)}/board/consent`);

const activity = (activityId) => `/activities/${part(activityId)}`;

export const listActivities = (query, cursor, signal) => {
  const parameters = new URLSearchParams(query);
  if (cursor) parameters.set('cursor', cursor);
  const text = parameters.toString();
  return get(`/activities${text ? `?${text}` : ''}`, signal);
};
export const listMyActivities = (cursor, signal) => get(`/me/activities${cursor ? `?cursor=${part(cursor)}` : ''}`, signal);
export const getActivity = (activityId, signal) => get(activity(activityId), signal);
export const signUp = (activityId, people) =>
  asPerson('PUT', `${activity(activityId)}/sign-up`, { body: people ? { people } : {} });
export const withdraw = (activityId, people) =>
  asPerson('PUT', `${activity(activityId)}/withdrawal`, { body: people ? { people } : {} });

export const getMyAttendance = (activityId, signal) => get(`${activity(activityId)}/attendance`, signal);
export const checkIn = (activityId, number, proof) =>
  asPerson('PUT', `${activity(activityId)}/check-ins/${part(number)}`, { body: proof, tries: 2, timeout: 8000 });
export const checkOut = (activityId, number, proof) =>
  asPerson('PUT', `${activity(activityId)}/check-outs/${part(number)}`, { body: proof, tries: 2, timeout: 8000 });

export const getServiceHours = (signal) => get('/me/service-hours', signal);
export const listServiceRecords = (cursor, signal) => get(`/me/service-records${cursor ? `?cursor=${part(cursor)}` : ''}`, signal);
export const objectToRecord = (recordId, text) => asPerson('PUT', `/me/service-records/${part(recordId)}/objection`, { body: { text } });
