// The picture of the contact board: one strip of time a program, all to the same scale. Made of SVG elements; positions in per cent, so that it
// grows with the window. For screen readers the row says the same in words, and the picture is hidden from them.
import { dayIn, momentIn, NEW_YORK } from './zone-time.js';
import { draw } from './page.js';
import { nextMatchWeek } from './nrmp-window.js';
import { HOURS_48 } from './standing.js';

/** @typedef {{from: Date, to: Date}} Span */
/** @typedef {{begins: number, width: number}} Stretch in per cent of the span */

const DAY = 86_400_000;

/** @param {Date} now @param {string} zone @returns {Span} Match Week from Monday to Saturday in the applicant's zone: with the days in which its last 48 hours end */
export function matchWeekSpan(now, zone) {
  const { year, month, day } = dayIn(nextMatchWeek(now).begins, NEW_YORK);
  return { from: momentIn(zone, year, month, day), to: momentIn(zone, year, month, day + 6) };
}

/** @param {Date} now @param {string} zone @returns {Span} the days around now in the applicant's zone: five before, today, two after */
export function spanAround(now, zone) {
  const { year, month, day } = dayIn(now, zone);
  return { from: momentIn(zone, year, month, day - 5), to: momentIn(zone, year, month, day + 3) };
}

/** @param {Date} now @param {string} zone @returns {Span} in Match Week that week, else the days around now */
export function firstSpan(now, zone) {
  const week = matchWeekSpan(now, zone);
  return now >= week.from && now < week.to ? week : spanAround(now, zone);
}

/** @param {Span} span @param {number} days @returns {Span} */
export const moved = ({ from, to }, days) => ({ from: new Date(from.getTime() + days * DAY), to: new Date(to.getTime() + days * DAY) });

/** @param {Span} span @param {Date} moment @returns {number} in per cent; outside 0 to 100 it is not in the picture */
export const placeOf = ({ from, to }, moment) => 100 * (moment.getTime() - from.getTime()) / (to.getTime() - from.getTime());

/** @param {Span} span @param {Date} begins @param {Date} ends @returns {Stretch | null} the part of it that lies in the span */
export function stretchOf(span, begins, ends) {
  const [left, right] = [Math.max(0, placeOf(span, begins)), Math.min(100, placeOf(span, ends))];
  return left < right ? { begins: left, width: right - left } : null;
}

/** @param {Span} span @param {string} zone @returns {{at: number, moment: Date}[]} where days begin in that zone */
export function daysOf(span, zone) {
  const { year, month, day } = dayIn(span.from, zone);
  const days = [];
  for (let i = 0; ; i++) {
    const moment = momentIn(zone, year, month, day + i);
    if (moment >= span.to) return days;
    if (moment >= span.from) days.push({ at: placeOf(span, moment), moment });
  }
}

/** @param {number} at */
const percent = at => `${at.toFixed(3)}%`;

/** @param {string} name @param {Stretch} stretch */
const shade = (name, { begins, width }) => draw('rect', { class: name, x: percent(begins), width: percent(width), y: 0, height: '100%' });

/** @param {"email" | "call" | "reply"} kind @param {number} at told apart by shape, not by colour alone */
function mark(kind, at) {
  const shape = kind === 'email' ? draw('circle', { r: 5.5 })
    : kind === 'call' ? draw('rect', { x: -5, y: -5, width: 10, height: 10 })
      : draw('path', { d: 'M0 -7 L7 0 L0 7 L-7 0 Z' });
  shape.setAttribute('class', `mark ${kind}`);
  return draw('svg', { x: percent(at), y: '50%', overflow: 'visible' }, shape);
}

/** @param {Span} span @param {string} zone @param {Date} now @returns {Element[]} what lies behind every row */
function background(span, zone, now) {
  const { opens, closes } = nextMatchWeek(span.from);
  const window = stretchOf(span, opens, closes);
  const here = placeOf(span, now);
  return [
    ...(window ? [shade('window', window)] : []),
    ...daysOf(span, zone).map(({ at }) => draw('line', { class: 'day', x1: percent(at), x2: percent(at), y1: 0, y2: '100%' })),
    ...(here >= 0 && here <= 100 ? [draw('line', { class: 'now', x1: percent(here), x2: percent(here), y1: 0, y2: '100%' })] : []),
  ];
}

/** Drawn once, within the axis; every row refers to it. */
const BACKGROUND = 'background';

/**
 * @param {import('./standing.js').Standing} standing
 * @param {Span} span
 * @returns {Element} to be shown under `axis`, of the same span
 */
export function strip({ contacts, replies }, span) {
  const shades = contacts.flatMap(({ at }) => stretchOf(span, new Date(at), new Date(Date.parse(at) + HOURS_48)) ?? []);
  const marks = [
    ...replies.map(time => /** @type {const} */ (['reply', placeOf(span, time)])),
    ...contacts.map(({ kind, at }) => /** @type {const} */ ([kind, placeOf(span, new Date(at))])),
  ].filter(([, at]) => at >= 0 && at <= 100);
  return draw('svg', { class: 'strip', 'aria-hidden': 'true', focusable: 'false' },
    draw('use', { href: `#${BACKGROUND}` }), ...shades.map(each => shade('rest', each)), ...marks.map(([kind, at]) => mark(kind, at)));
}

/** @param {Span} span @param {string} zone @param {string} language @returns {string} such as "Mar 15 – 20, 2027" */
export const spanWords = ({ from, to }, zone, language) =>
  new Intl.DateTimeFormat(language, { timeZone: zone, year: 'numeric', month: 'short', day: 'numeric' }).formatRange(from, new Date(to.getTime() - 1));

/** @param {Span} span @param {string} zone @param {string} language @param {Date} now @returns {Element} the days above the rows */
export function axis(span, zone, language, now) {
  const days = daysOf(span, zone);
  const room = 100 / Math.max(1, days.length);
  const weekday = new Intl.DateTimeFormat(language, { timeZone: zone, weekday: 'short' });
  return draw('svg', { class: 'axis', 'aria-hidden': 'true' },
    draw('g', { id: BACKGROUND }, ...background(span, zone, now)),
    ...days.map(({ at, moment }) => draw('text', { x: percent(at + room / 2), y: '50%', 'text-anchor': 'middle', 'dominant-baseline': 'central', text: `${weekday.format(moment)} ${dayIn(moment, zone).day}` })));
}
