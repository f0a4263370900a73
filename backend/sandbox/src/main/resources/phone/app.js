/** Starts the phone page: the routes, and what stands before them. */
import { claims, handInClaims } from './claims.js';
import { isOut, people, person } from './session.js';
import { route, start } from './router.js';
import { applyTextSize, tellWhose, watchNetwork } from './shell.js';
import { aboutScreen } from './screens/about.js';
import { activitiesScreen } from './screens/activities.js';
import { activityScreen } from './screens/activity.js';
import { attemptScreen } from './screens/attempt.js';
import { boardScreen, boardLookScreen } from './screens/board.js';
import { checkInScreen, scannedScreen } from './screens/check-in.js';
import { closeScreen } from './screens/close.js';
import { exportScreen } from './screens/export.js';
import { guidelineScreen } from './screens/guideline.js';
import { homeScreen } from './screens/home.js';
import { hoursScreen } from './screens/hours.js';
import { inboxScreen } from './screens/inbox.js';
import { mineScreen } from './screens/mine.js';
import { nicknameScreen } from './screens/nickname.js';
import { outScreen } from './screens/out.js';
import { peopleScreen } from './screens/people.js';
import { placeScreen } from './screens/place.js';
import { placesScreen } from './screens/places.js';
import { quizScreen } from './screens/quiz.js';
import { quizzesScreen } from './screens/quizzes.js';
import { resultScreen } from './screens/result.js';
import { togetherScreen } from './screens/together.js';
import { volunteerScreen } from './screens/volunteer.js';
import { volunteerFormScreen } from './screens/volunteer-form.js';
import { wardsScreen, wardFormScreen } from './screens/wards.js';

const OPEN_TO_ALL = new Set(['/about', '/guideline']);

route('/', homeScreen);
route('/people', peopleScreen);
route('/quizzes/:phase', quizzesScreen);
route('/quiz/:quizId', quizScreen);
route('/quiz/:quizId/attempt/:number', attemptScreen);
route('/quiz/:quizId/result/:number', resultScreen);
route('/quiz/:quizId/board', boardScreen);
route('/quiz/:quizId/board/look', boardLookScreen);
route('/activities/:which', activitiesScreen);
route('/activity/:activityId', activityScreen);
route('/activity/:activityId/together', togetherScreen);
route('/activity/:activityId/check-in', checkInScreen);
route('/activity/:activityId/check-in/:code', scannedScreen);
route('/mine', mineScreen);
route('/mine/inbox', inboxScreen);
route('/mine/hours', hoursScreen);
route('/mine/nickname', nicknameScreen);
route('/mine/places', placesScreen);
route('/mine/places/:kind', placeScreen);
route('/mine/export', exportScreen);
route('/mine/volunteer', volunteerScreen);
route('/mine/volunteer/form', volunteerFormScreen);
route('/mine/wards', wardsScreen);
route('/mine/wards/form', wardFormScreen);
route('/mine/close', closeScreen);
route('/about', aboutScreen);
route('/guideline', guidelineScreen);

watchNetwork();
start((path) => {
  applyTextSize();
  if (path === '/people') return undefined;
  if (person() === undefined) return { screen: peopleScreen };
  if (isOut() && !OPEN_TO_ALL.has(path)) return { screen: outScreen };
  return undefined;
});
nameStrip();
addEventListener('hashchange', nameStrip);
addEventListener('online', () => {
  if (person() !== undefined && !isOut() && claims().length > 0) handInClaims();
});

let names;
async function nameStrip() {
  try {
    names ??= new Map((await people()).map(({ key, name }) => [key, name]));
    tellWhose(person() === undefined || location.hash === '#/people' ? undefined : names.get(person()));
  } catch {
    tellWhose(undefined);
  }
}
