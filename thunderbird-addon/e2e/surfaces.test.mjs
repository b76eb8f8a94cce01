// What the applicant sees: dialog, panel, badge and options, in light and dark. SENDCHECK_SHOTS=1 writes the pictures to docs/images.
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { asHtml, letter, startWorld } from './world.mjs';
import { DIALOG, dialogGone, dialogShows, press } from './pages.mjs';
import { waitFor } from './harness/proc.mjs';

const IMAGES = path.resolve(import.meta.dirname, '../../docs/images');
const TITLE = 'SOAP Applicant – Alice Example – Internal Medicine';
let world;
let tb;
before(async () => {
  world = await startWorld({ size: '1280x900' });
  tb = world.tb;
  await world.connect();
  await world.listKnown();
});
after(() => world?.quit());

async function picture(name, url = DIALOG) {
  if (process.env.SENDCHECK_SHOTS !== '1') return;
  await tb.execIn(url, () => new Promise(done => { window.requestAnimationFrame(() => window.requestAnimationFrame(done)); }));
  await tb.exec(() => { for (const win of Services.wm.getEnumerator(null)) win.windowUtils.flushLayoutWithoutThrottledAnimations?.(); });
  fs.mkdirSync(IMAGES, { recursive: true });
  await tb.screenshot(path.join(IMAGES, `${name}.png`));
}

const setDark = dark => tb.exec(dark => { Services.prefs.setIntPref('ui.systemUsesDarkTheme', dark ? 1 : 0); }, dark);
const shade = url => tb.execIn(url, () => getComputedStyle(document.body).backgroundColor);

/** Shows the page in both shades, with a picture of each; `page` must follow the system's choice. */
async function lightAndDark(url, name) {
  const light = await shade(url);
  await picture(`${name}-light`, url);
  await setDark(true);
  await waitFor('the dark page', async () => await shade(url) !== light);
  await picture(`${name}-dark`, url);
  await setDark(false);
  await waitFor('the light page', async () => await shade(url) === light);
}

/** Text against its ground, by WCAG's formula; every text on the page has to reach 4.5. */
const poorContrasts = url => tb.execIn(url, () => {
  const channel = value => { const c = value / 255; return c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4; };
  const parse = color => (color.match(/[\d.]+/g) ?? []).map(Number);
  const luminance = ([r, g, b]) => 0.2126 * channel(r) + 0.7152 * channel(g) + 0.0722 * channel(b);
  const ground = element => {
    for (let each = element; each; each = each.parentElement) {
      const color = parse(getComputedStyle(each).backgroundColor);
      if (color.length === 3 || color[3] === 1) return color;
    }
    return [255, 255, 255];
  };
  return [...document.querySelectorAll('body *')].filter(each => each.checkVisibility() && [...each.childNodes].some(node => node.nodeType === 3 && node.data.trim()))
    .map(each => {
      const [a, b] = [luminance(parse(getComputedStyle(each).color)), luminance(ground(each))].sort((x, y) => y - x);
      return { text: each.textContent.slice(0, 30), ratio: (a + 0.05) / (b + 0.05) };
    }).filter(({ ratio }) => ratio < 4.5);
});

const draft = to => tb.compose({ to, subject: TITLE, body: asHtml(letter('River Valley', { greeting: 'Dear Cedar Hollow selection committee,', id: '' })) });

test('the dialog: loudest first, the words at fault, fixes, and Back in focus', async () => {
  const id = await draft('IM Residency <residency@rivervalley.example>');
  await tb.clickSend(id);
  await dialogShows(tb, '[data-rule="missing-eras-id"]');
  const shown = await tb.execIn(DIALOG, () => ({
    severities: [...document.querySelectorAll('[data-rule]')].map(each => each.dataset.severity),
    marked: document.querySelector('[data-rule="wrong-program"] mark').textContent,
    focus: document.activeElement.id,
    lang: document.documentElement.lang,
    unnamed: [...document.querySelectorAll('button')].filter(each => each.checkVisibility() && !each.textContent.trim()).length,
    overflow: document.documentElement.scrollWidth > document.documentElement.clientWidth,
  }));
  assert.equal(shown.severities[0], 'hold');
  assert.deepEqual(shown.severities, [...shown.severities].sort((a, b) => ['hold', 'caution', 'note'].indexOf(a) - ['hold', 'caution', 'note'].indexOf(b)));
  assert.match(shown.marked, /Cedar Hollow/);
  assert.equal(shown.focus, 'back');
  assert.equal(shown.lang, 'en-US');
  assert.equal(shown.unnamed, 0);
  assert.equal(shown.overflow, false);
  assert.deepEqual(await poorContrasts(DIALOG), []);
  await lightAndDark(DIALOG, 'dialog');
  await setDark(true);
  await waitFor('good contrast in the dark', async () => !(await poorContrasts(DIALOG)).length);
  await setDark(false);

  await press(tb, '#send');
  await dialogShows(tb, '#confirmation:not([hidden])');
  await picture('dialog-confirm');
  await press(tb, '[data-rule="wrong-program"] button[data-fix]');
  await dialogShows(tb, 'body[data-state="review"]');
  assert.equal(await tb.execIn(DIALOG, () => document.getElementById('send').checkVisibility()), false);
  await picture('dialog-after-fix');
  await press(tb, '#back');
  await dialogGone(tb);
  await tb.unlocked(id);
});

test('the badge and the panel of the compose window', async () => {
  const badge = await tb.exec(() => {
    const [win] = Services.wm.getEnumerator('msgcompose');
    return [...win.document.querySelectorAll('[badge]')].map(each => each.getAttribute('badge'));
  });
  assert.ok(badge.some(text => /^[1-9]$/.test(text)), JSON.stringify(badge));
  await tb.execInBackground(async browser => {
    const [tab] = await browser.tabs.query({ type: 'messageCompose' });
    await browser.composeAction.openPopup({ windowId: tab.windowId });
  });
  await tb.waitForPopup('panel.html', '[data-rule="missing-eras-id"]');
  assert.deepEqual(await poorContrasts('panel.html'), []);
  await tb.clickInPopup('panel.html', '#check');
  await tb.waitForPopup('panel.html', '[data-rule="missing-eras-id"]');
  await picture('panel', 'panel.html');
});

test('the options page', async () => {
  await tb.execInBackground(browser => browser.runtime.openOptionsPage());
  await tb.waitForPopup('options.html', '#profile-fields:enabled');
  await tb.clickInPopup('options.html', '#test');
  await tb.waitForPopup('options.html', '#service-outcome[data-outcome="good"]');
  assert.deepEqual(await tb.execIn('options.html', () => [...document.querySelectorAll('input')].filter(each => !each.labels.length).length), 0);
  assert.deepEqual(await poorContrasts('options.html'), []);
  await tb.exec(() => {
    for (const win of Services.wm.getEnumerator('msgcompose')) { win.gContentChanged = false; win.gMsgCompose.bodyModified = false; win.close(); }
  });
  await waitFor('the compose windows to go', async () => !(await tb.windows()).some(win => win.type === 'msgcompose'));
  await lightAndDark('options.html', 'options');
});

test('the dialog of a message that was not checked', async () => {
  await world.service.kill();
  const id = await draft('IM Residency <residency@rivervalley.example>');
  await tb.clickSend(id);
  await dialogShows(tb, 'body[data-state="unchecked"] #retry');
  assert.deepEqual(await poorContrasts(DIALOG), []);
  await lightAndDark(DIALOG, 'dialog-unchecked');
  await press(tb, '#back');
  await dialogGone(tb);
});
