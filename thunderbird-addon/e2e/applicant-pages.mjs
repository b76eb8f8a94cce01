// The pages of the first day, the board and the options, as the tests use them.

import { picture } from './looks.mjs';
import { waitFor } from './harness/proc.mjs';

export const FIRST = 'first-run.html';
export const BOARD = 'programs.html';
export const OPTIONS = 'options.html';

/** A list as a spreadsheet gives it when it is pasted; its last row has an address without a dot. */
export const TABLE = [
  'Program Name\tHospital\tSpecialty\tTrack\tCity\tState\tE-mail\tProgram Director\tContact Policy\tPositions left',
  'Fox Run Medical Center Program\tFox Run Medical Center\tInternal Medicine\tcategorical\tDayton\tOH\tresidency@foxrun.example\tDr. Maria Alvarez\topen\t2',
  'Maple Grove Medical Center Program\tMaple Grove Medical Center\tInternal Medicine\tcategorical\tErie\tPA\tresidency@maplegrove.example\tDr. Priya Nair\tno-calls\t1',
  'Pine Ridge Medical Center Program\tPine Ridge Medical Center\tInternal Medicine\tpreliminary\tAlbany\tNY\tresidency@pineridge\t\teras-only\t4',
];

export const rowOf = name => `li.row[aria-label="${name} Medical Center Program"]`;

/** What is done on the pages in that Thunderbird. */
export const pagesOf = tb => ({
  // Types these values into the controls with these ids, as a person would: the page hears of it.
  fill: (url, values) => tb.execIn(url, values => {
    for (const [id, value] of Object.entries(values)) {
      const control = document.getElementById(id);
      control.value = value;
      control.dispatchEvent(new window.Event('input', { bubbles: true }));
      control.dispatchEvent(new window.Event('change', { bubbles: true }));
    }
  }, values),
  shows: (url, selector) => tb.waitForPopup(url, selector),
  click: (url, selector) => tb.clickInPopup(url, selector),
  textOf: (url, selector) => tb.execIn(url, selector => document.querySelector(selector)?.innerText ?? '', selector),
  lookAgain: () => tb.execIn(BOARD, () => window.dispatchEvent(new window.Event('focus'))),
  openBoard: () => tb.execInBackground(async browser => { await browser.spaces.open((await browser.spaces.query({ isSelfOwned: true }))[0].id); }),
});

/** Programs to which something went in the last days, one of which has made contact; one to which nothing went. */
export async function fillWeek(service, programs, log) {
  const hoursAgo = hours => new Date(Date.now() - hours * 3_600_000);
  const week = [['Stonebridge', 70, 'Contacted'], ['Willow Bend', 52], ['Amber Lake', 30], ['Quail Creek', 20], ['Silver Birch', 5], ['Granite Peak', 0]];
  const idOf = name => name.toLowerCase().replace(' ', '');
  await service.call('PUT', '/programs', { programs: [...programs, ...week.map(([name, , contacted]) => ({
    id: idOf(name), name: `${name} Medical Center Program`, specialty: 'Internal Medicine', city: 'Toledo', state: 'OH',
    contactedMe: contacted ? hoursAgo(40).toISOString() : null, contact: name === 'Quail Creek' ? 'no-contact' : 'open',
  }))] });
  for (const [name, hours] of week) if (hours) await log(idOf(name), hoursAgo(hours));
  await log('stonebridge', hoursAgo(26), 'call');
}

/** Runs in the board: how long it takes to draw its rows anew, and to choose among them, in ms. */
export const drawingTimes = () => ['#later', '#words'].map(what => {
  const begin = window.performance.now();
  if (what === '#later') document.querySelector(what).click();
  else document.querySelector(what).dispatchEvent(new window.Event('input'));
  document.body.getBoundingClientRect();
  return Math.round(window.performance.now() - begin);
});

/** High contrast: the page may use the system's few colours only. */
export const setForcedColors = (tb, on) => tb.exec(on => {
  if (on) Services.prefs.setIntPref('ui.useAccessibilityTheme', 1);
  else Services.prefs.clearUserPref('ui.useAccessibilityTheme');
}, on);

/** Whether the page that is in front is wider than its window at twice its size. */
export async function isCutOffAtTwice(tb, url) {
  const zoomTo = factor => tb.exec(factor => {
    Services.wm.getMostRecentWindow('mail:3pane').document.getElementById('tabmail').currentTabInfo.browser.fullZoom = factor;
  }, factor);
  await zoomTo(2);
  await waitFor('the zoom', () => tb.execIn(url, () => window.devicePixelRatio >= 2));
  const cutOff = await tb.execIn(url, () => document.documentElement.scrollWidth > document.documentElement.clientWidth);
  await picture(tb, `${url.replace('.html', '')}-zoomed`, url);
  await zoomTo(1);
  return cutOff;
}
