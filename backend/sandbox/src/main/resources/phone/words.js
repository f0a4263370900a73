/** Dates, times and numbers as people here say them; all days are days in Asia/Shanghai. */

const SHANGHAI = 8 * 3_600_000; // no summer time there
const WEEKDAYS = ['周日', '周一', '周二', '周三', '周四', '周五', '周六'];

/** The calendar parts of an instant (RFC 3339 text or milliseconds) in Shanghai. */
export function partsOf(instant) {
  const at = new Date((typeof instant === 'number' ? instant : Date.parse(instant)) + SHANGHAI);
  return {
    year: at.getUTCFullYear(), month: at.getUTCMonth() + 1, day: at.getUTCDate(),
    hour: at.getUTCHours(), minute: at.getUTCMinutes(), second: at.getUTCSeconds(),
    weekday: WEEKDAYS[at.getUTCDay()],
  };
}

export function greeting(now) {
  if (now === undefined) return '您好';
  const { hour } = partsOf(now);
  if (hour < 5) return '晚上好';
  if (hour < 9) return '早上好';
  if (hour < 12) return '上午好';
  if (hour < 14) return '中午好';
  return hour < 18 ? '下午好' : '晚上好';
}

/** 11月28日 周六 8:30 */
export function moment(instant) {
  const p = partsOf(instant);
  return `${p.month}月${p.day}日 ${p.weekday} ${time(p)}`;
}

/** An end at midnight belongs to the day before: 11月30日 周一 24:00 */
export function endMoment(instant) {
  const { p, midnight } = endParts(instant);
  return `${p.month}月${p.day}日 ${p.weekday} ${midnight ? '24:00' : time(p)}`;
}

export function endDay(instant) {
  const { p } = endParts(instant);
  return `${p.month}月${p.day}日`;
}

/** 今天 20:12, otherwise with the day. */
export function endMomentNear(instant, now) {
  const { p, midnight } = endParts(instant);
  const today = partsOf(now);
  const clock = midnight ? '24:00' : time(p);
  return p.day === today.day && p.month === today.month ? `今天 ${clock}` : `${p.month}月${p.day}日 ${clock}`;
}

/** When something happened: 今天 9:12, otherwise 11月16日 9:12. */
export function momentNear(instant, now) {
  const p = partsOf(instant);
  const today = partsOf(now);
  const same = p.day === today.day && p.month === today.month && p.year === today.year;
  return same ? `今天 ${time(p)}` : `${p.month}月${p.day}日 ${time(p)}`;
}

/** The pieces of a range that must not be broken: one for one day, two for more. */
export function range(from, to) {
  const a = partsOf(from);
  const { p: b, midnight } = endParts(to);
  const end = midnight ? '24:00' : time(b);
  const start = `${a.month}月${a.day}日 ${a.weekday} ${time(a)}`;
  const oneDay = a.month === b.month && a.day === b.day && a.year === b.year;
  return oneDay ? [`${start}–${end}`] : [`${start} –`, `${b.month}月${b.day}日 ${b.weekday} ${end}`];
}

/** 1 天, 3 小时, 20 分钟: the largest whole unit. */
export function remaining(milliseconds) {
  const minutes = Math.floor(milliseconds / 60_000);
  if (minutes >= 1440) return `${Math.floor(minutes / 1440)} 天`;
  if (minutes >= 60) return `${Math.floor(minutes / 60)} 小时`;
  return minutes >= 1 ? `${minutes} 分钟` : '不到 1 分钟';
}

/** 06:42, above an hour 1:06:42; rounded up so that 00:00 means over. */
export function countdown(milliseconds) {
  const seconds = Math.max(0, Math.ceil(milliseconds / 1000));
  const two = (n) => String(n).padStart(2, '0');
  const hours = Math.floor(seconds / 3600);
  const rest = `${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
  return hours > 0 ? `${hours}:${rest}` : rest;
}

/** 3 分 18 秒 */
export function duration(seconds) {
  const minutes = Math.floor(seconds / 60);
  const rest = seconds % 60;
  if (minutes === 0) return `${rest} 秒`;
  return rest === 0 ? `${minutes} 分钟` : `${minutes} 分 ${rest} 秒`;
}

export function clockOf(instant) {
  const p = partsOf(instant);
  return `${time(p)}:${String(p.second).padStart(2, '0')}`;
}

export const KINDS = { SINGLE: '单选题', MULTIPLE: '多选题', TRUE_FALSE: '判断题', FILL: '填空题' };
export const PLACES = { BRANCH: '党支部', WORK_UNIT: '单位', COMMUNITY: '社区' };
export const PLACE_STATES = { CLAIMED: '等待确认', CONFIRMED: '已确认', REFUSED: '没有确认' };
export const MARKING = { ALL_OR_NOTHING: '选全才得分', HALF: '漏选得一半', PER_OPTION: '按选对的得分' };
export const ACTIVITY_KINDS = {
  THEME_PARTY_DAY: '主题党日', ON_SITE_EDUCATION: '现场教育', GRASSROOTS_TALK: '基层宣讲', PARTY_LECTURE: '讲党课', HOME_VISIT: '走访慰问',
  PARTY_MEMBER_SERVICE: '党员志愿服务', RED_CULTURE: '红色文化活动', VOLUNTEER_SERVICE: '志愿服务', SECURITY_EMERGENCY: '应急志愿服务', TRAINING: '志愿者培训',
};
/** Kind of pill and word for each state of a sign-up. */
export const SIGN_UP_STATES = {
  PENDING: ['warn', '等组织者确认'], CONFIRMED: ['ok', '报名成功'], WAITING: ['info', '候补中'], REFUSED: ['bad', '没有通过'], WITHDRAWN: ['', '已取消'],
  CANCELLED: ['bad', '报名被取消'], ATTENDED: ['ok', '参加过'], ABSENT: ['', '没有到场'],
};
export const VOLUNTARY = '自愿参加，不作考核依据';

/** How often the person may still start, from the list of own attempts. */
export function triesLeft({ attemptsLeft, attemptsLeftToday }) {
  if (attemptsLeft === 0) return '次数答完了';
  if (attemptsLeftToday === 0) return '今天的次数答完了';
  if (attemptsLeftToday !== undefined) return `今天还可答 ${attemptsLeftToday} 次`;
  return attemptsLeft === undefined ? '次数不限' : `还可答 ${attemptsLeft} 次`;
}

export function mayStart({ attemptsLeft, attemptsLeftToday }) {
  return attemptsLeft !== 0 && attemptsLeftToday !== 0;
}

export function letter(index) {
  return String.fromCharCode(65 + index);
}

/** At most two decimals, without floating rests: 97.5 */
export function points(score) {
  return String(Math.round(score * 100) / 100);
}

/** Minutes as hours with one decimal, rounded down as the server does. */
export function hours(minutes) {
  return (Math.floor(minutes / 6) / 10).toFixed(1);
}

function endParts(instant) {
  const milliseconds = typeof instant === 'number' ? instant : Date.parse(instant);
  const at = partsOf(milliseconds);
  const midnight = at.hour === 0 && at.minute === 0 && at.second === 0;
  return { p: midnight ? partsOf(milliseconds - 1) : at, midnight };
}

function time(p) {
  return `${p.hour}:${String(p.minute).padStart(2, '0')}`;
}
