// When a program "contacted me first", as far as it can be told afterwards.

const HOUR = 3_600_000;
const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const NEW_YORK = new Intl.DateTimeFormat('en-US', { timeZone: 'America/New_York', weekday: 'short', hour: 'numeric', minute: 'numeric', hourCycle: 'h23' });

/** @param {Date} moment @returns {number} milliseconds since Monday 00:00 in New York */
function intoWeek(moment) {
  /** @type {Record<string, string>} */
  const parts = Object.fromEntries(NEW_YORK.formatToParts(moment).map(({ type, value }) => [type, value]));
  return (WEEKDAYS.indexOf(parts.weekday ?? '') * 24 + Number(parts.hour) + Number(parts.minute) / 60) * HOUR;
}

/**
 * The window opens on Monday at 10:00 in New York (NRMP's schedule; docs/rulebook.md, "first-contact"), and only contact since then counts.
 * A program that wrote first did so before the applicant's last message, if that was in this window; else before now. Taking "now" always
 * would make every earlier message look answered.
 * @param {string} lastSentAt the applicant's last message, '' if there is none
 * @param {Date} now
 * @returns {Date}
 */
export function openedBefore(lastSentAt, now) {
  const opening = now.getTime() - intoWeek(now) + 10 * HOUR;
  const last = Date.parse(lastSentAt) - 1000;
  return last >= opening + 60_000 && last < now.getTime() ? new Date(last) : now;
}
