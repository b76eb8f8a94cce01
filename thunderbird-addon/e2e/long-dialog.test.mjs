// An applicant who thinks for a while: Thunderbird stops an idle background page after a minute, and the answer would be lost.
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { asHtml, letter, startWorld, SUBJECT } from './world.mjs';
import { DIALOG, dialogGone, dialogShows, press } from './pages.mjs';
import { waitFor } from './harness/proc.mjs';

const THINKING = 100_000;
let world;
let tb;
before(async () => {
  world = await startWorld();
  tb = world.tb;
  await world.connect();
  await world.listKnown();
});
after(() => world?.quit());

test('a dialog that stays open for 100 seconds still sends, and is recorded', async () => {
  const id = await tb.compose({ to: 'residency@foxrun.example', subject: SUBJECT, body: asHtml(letter('Fox Run', { greeting: 'Dear Willow Bend selection committee,' })) });
  await tb.clickSend(id);
  await dialogShows(tb, '[data-rule="wrong-program"]');
  const opened = await tb.execIn(DIALOG, () => window.performance.now());
  await waitFor('100 seconds to pass in the dialog', () =>
    tb.execIn(DIALOG, (opened, thinking) => window.performance.now() - opened >= thinking, opened, THINKING), { timeout: THINKING + 20_000, every: 2000 });
  assert.equal(await tb.backgroundState(), 'running');
  assert.equal(await tb.inWindow(id, win => win.gWindowLocked), true);
  await press(tb, '#send');
  await press(tb, '#confirm');
  const [mail] = await tb.waitForMail('residency@foxrun.example');
  await tb.closed(id);
  await dialogGone(tb);
  assert.equal((await world.service.recorded(mail['Message-ID'])).programId, 'foxrun');
});
