// Times in a zone: the applicant's for everything, New York's where NRMP's clock rules.

export const NEW_YORK = 'America/New_York';

/** Formats are slow to make, and a board of 500 programs asks thousands of times. @type {Map<string, Intl.DateTimeFormat>} */
const clocks = new Map();

/** @param {Date} moment @param {string} zone @returns {number} what a clock there shows, as if it were UTC, in ms */
function wallClock(moment, zone) {
  let clock = clocks.get(zone);
  if (!clock) {
    clock = new Intl.DateTimeFormat('en-US', {
      timeZone: zone, hourCycle: 'h23', year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', second: 'numeric',
    });
    clocks.set(zone, clock);
  }
  const parts = clock.formatToParts(moment);
  /** @param {string} type */
  const part = type => Number(parts.find(each => each.type === type)?.value);
  return Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'));
}

/**
 * The moment at which a clock in that zone shows this.
 * @param {string} zone
 * @param {number} year
 * @param {number} month from 1
 * @param {number} day
 * @param {number} [hour]
 * @param {number} [minute]
 * @returns {Date} in the hour that a clock skips in spring: as if it had not
 */
export function momentIn(zone, year, month, day, hour = 0, minute = 0) {
  const wanted = Date.UTC(year, month - 1, day, hour, minute);
  const first = wanted - (wallClock(new Date(wanted), zone) - wanted);
  // The guess can lie on the other side of a change of clocks.
  return new Date(wanted - (wallClock(new Date(first), zone) - first));
}

/** @param {Date} moment @param {string} zone @returns {{year: number, month: number, day: number, weekday: number}} month from 1, Sunday is 0 */
export function dayIn(moment, zone) {
  const clock = new Date(wallClock(moment, zone));
  return { year: clock.getUTCFullYear(), month: clock.getUTCMonth() + 1, day: clock.getUTCDate(), weekday: clock.getUTCDay() };
}

/** @param {Date} moment @param {string} zone @returns {string} for an input of type datetime-local */
export const toInput = (moment, zone) => new Date(wallClock(moment, zone)).toISOString().slice(0, 16);

/** @param {string} typed from an input of type datetime-local @param {string} zone @returns {Date | null} */
export function fromInput(typed, zone) {
  const parts = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)/.exec(typed);
  if (!parts) return null;
  const [, year, month, day, hour, minute] = parts.map(Number);
  return momentIn(zone, Number(year), Number(month), Number(day), hour, minute);
}

/** By language, zone and year. @type {Map<string, Intl.DateTimeFormat>} */
const formats = new Map();

/**
 * @param {Date} moment
 * @param {string} zone
 * @param {string} language
 * @param {Date} [now]
 * @returns {string} such as "Tue, Mar 16, 10:15"; with the year if that is not this one
 */
export function written(moment, zone, language, now = new Date()) {
  const year = moment.getUTCFullYear() === now.getUTCFullYear() ? undefined : 'numeric';
  const key = `${language} ${zone} ${year}`;
  let format = formats.get(key);
  if (!format) {
    format = new Intl.DateTimeFormat(language, { timeZone: zone, year, weekday: 'short', month: 'short', day: 'numeric', hour: 'numeric', minute: '2-digit' });
    formats.set(key, format);
  }
  return format.format(moment);
}

/** @param {string} zone @returns {string} the zone if there is one of this name, else New York's */
export function knownZone(zone) {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone;
  } catch {
    return NEW_YORK;
  }
}
