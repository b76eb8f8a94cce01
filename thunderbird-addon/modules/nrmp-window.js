// NRMP's Match Week: the week of March's third Friday. Applicants may not start contact from its Monday 10:00, up to but not including its
// Thursday 21:00, New York time. The same days as the service's sendcheck.season.MatchWeek.
import { dayIn, momentIn, NEW_YORK } from './zone-time.js';

/** @typedef {{opens: Date, closes: Date, begins: Date, ends: Date}} MatchWeek `opens` to `closes` is the window; `begins` its Monday 0:00, `ends` after Match Day */

const FRIDAY = 5;

/** @param {number} year @returns {MatchWeek} */
export function matchWeekOf(year) {
  const first = new Date(Date.UTC(year, 2, 1)).getUTCDay();
  const monday = 1 + ((FRIDAY - first + 7) % 7) + 14 - 4;
  return {
    begins: momentIn(NEW_YORK, year, 3, monday), opens: momentIn(NEW_YORK, year, 3, monday, 10),
    closes: momentIn(NEW_YORK, year, 3, monday + 3, 21), ends: momentIn(NEW_YORK, year, 3, monday + 5),
  };
}

/** @param {Date} moment @returns {MatchWeek} the one that it lies in, or else the next */
export function nextMatchWeek(moment) {
  const { year } = dayIn(moment, NEW_YORK);
  const week = matchWeekOf(year);
  return moment < week.ends ? week : matchWeekOf(year + 1);
}

/** @param {Date} moment @returns {MatchWeek | null} from its Monday 10:00 to the end of Match Day */
export function matchWeekAt(moment) {
  const week = matchWeekOf(dayIn(moment, NEW_YORK).year);
  return moment >= week.opens && moment < week.ends ? week : null;
}

/** @param {Date} moment @returns {boolean} whether NRMP's window is open */
export function isWindow(moment) {
  const { opens, closes } = matchWeekOf(dayIn(moment, NEW_YORK).year);
  return moment >= opens && moment < closes;
}

/**
 * When a program "contacted me first", as far as it can be told afterwards: before the applicant's last message, if that was in this week's
 * window; else before now. Taking "now" always would make every earlier message look answered.
 * @param {string} lastSentAt the applicant's last message, '' if there is none
 * @param {Date} now
 * @returns {Date}
 */
export function openedBefore(lastSentAt, now) {
  const week = matchWeekAt(now);
  const last = Date.parse(lastSentAt) - 1000;
  return week && last >= week.opens.getTime() + 60_000 && last < now.getTime() ? new Date(last) : now;
}
