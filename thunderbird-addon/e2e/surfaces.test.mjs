// What the applicant sees: dialog, panel, badge and options, in light and dark. SENDCHECK_SHOTS=1 writes the pictures to docs/images.
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { asHtml, letter, startWorld } from './world.mjs';
import { DIALOG, dialogGone, dialogShows, press } from './pages.mjs';
import { lightAndDark, picture, poorContrasts, setDark } from './looks.mjs';
import { waitFor } from './harness/proc.mjs';

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
  assert.deepEqual(await poorContrasts(tb, DIALOG), []);
  await lightAndDark(tb, DIALOG, 'dialog');
  await setDark(tb, true);
  await waitFor('good contrast in the dark', async () => !(await poorContrasts(tb, DIALOG)).length);
  await setDark(tb, false);

  await press(tb, '#send');
  await dialogShows(tb, '#confirmation:not([hidden])');
  await picture(tb, 'dialog-confirm', DIALOG);
  await press(tb, '[data-rule="wrong-program"] button[data-fix]');
  await dialogShows(tb, 'body[data-state="review"]');
  assert.equal(await tb.execIn(DIALOG, () => document.getElementById('send').checkVisibility()), false);
  await picture(tb, 'dialog-after-fix', DIALOG);
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
  assert.deepEqual(await poorContrasts(tb, 'panel.html'), []);
  await tb.clickInPopup('panel.html', '#check');
  await tb.waitForPopup('panel.html', '[data-rule="missing-eras-id"]');
});

test('the options page', async () => {
  await tb.execInBackground(browser => browser.runtime.openOptionsPage());
  await tb.waitForPopup('options.html', '#profile-fields:enabled');
  await tb.clickInPopup('options.html', '#test');
  await tb.waitForPopup('options.html', '#service-outcome[data-outcome="good"]');
  assert.deepEqual(await tb.execIn('options.html', () => [...document.querySelectorAll('input')].filter(each => !each.labels.length).length), 0);
  assert.deepEqual(await poorContrasts(tb, 'options.html'), []);
  await tb.exec(() => {
    for (const win of Services.wm.getEnumerator('msgcompose')) { win.gContentChanged = false; win.gMsgCompose.bodyModified = false; win.close(); }
  });
  await waitFor('the compose windows to go', async () => !(await tb.windows()).some(win => win.type === 'msgcompose'));
  await lightAndDark(tb, 'options.html', 'options');
});

test('the dialog of a message that was not checked', async () => {
  await world.service.kill();
  const id = await draft('IM Residency <residency@rivervalley.example>');
  await tb.clickSend(id);
  await dialogShows(tb, 'body[data-state="unchecked"] #retry');
  assert.deepEqual(await poorContrasts(tb, DIALOG), []);
  await lightAndDark(tb, DIALOG, 'dialog-unchecked');
  await press(tb, '#back');
  await dialogGone(tb);
});
