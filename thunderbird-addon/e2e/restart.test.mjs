// Thunderbird is closed and started again: sends that were not reported, drafts that were put away, windows that are watched.
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { asHtml, letter, startWorld, SUBJECT } from './world.mjs';
import { badgeShows, discard, openDialogs, tabOf, type } from './pages.mjs';
import { deliver, messageIn } from './mail.mjs';
import { startRelay } from './relay.mjs';
import { waitFor } from './harness/proc.mjs';

const PROGRAM = 'residency@foxrun.example';
let world;
let tb;
let relay;
let sent;
before(async () => {
  world = await startWorld({ lasting: true });
  tb = world.tb;
  relay = await startRelay(world.service);
  await world.connect(relay);
  await world.listKnown();

  // A message leaves while the service takes no reports; the program answers; the answer to that, and another draft, are put away.
  relay.refused.add('/sends');
  const id = await tb.compose({ to: PROGRAM, subject: SUBJECT, body: asHtml(letter('Fox Run')) });
  await tb.clickSend(id);
  [sent] = await tb.waitForMail(PROGRAM);
  await tb.closed(id);
  await waitFor('the send to wait', () => tb.execInBackground(async browser => (await browser.storage.local.get('sends')).sends?.unreported.length === 1));
  await deliver(tb, { from: PROGRAM, to: 'alice@example.test', subject: 'Your plans', text: 'Dear Alice, please tell us your plans.' });
  const reply = await tb.compose({ type: 'Reply', uri: await messageIn(tb, 'Inbox', 'Your plans') });
  await type(tb, reply, 'Dear Program Director, thank you. I plan to stay in Dayton.');
  await putAway(reply);
  const other = await tb.compose({ to: 'residency@willowbend.example', subject: 'Put away', body: asHtml(letter('Willow Bend')) });
  const draft = await putAway(other);
  await tb.execInBackground((browser, draftId) => browser.storage.local.set({ reminders: [
    { draftId, at: new Date(Date.now() - 1000).toISOString(), program: 'Willow Bend Medical Center Program', recipients: ['residency@willowbend.example'] }] }), draft);
  await messageIn(tb, 'Drafts', 'Put away');

  await tb.restart(() => { relay.refused.clear(); });
});
after(async () => {
  await world?.quit();
  await relay?.stop();
});

async function putAway(id) {
  const draft = await tb.execInBackground(async (browser, tab) => (await browser.compose.saveMessage(tab, { mode: 'draft' })).messages[0].headerMessageId, await tabOf(tb, id));
  await discard(tb, id);
  return draft;
}

test('a draft that was put away, and whose time has come meanwhile, is shown', async () => {
  await tb.waitForPopup('reminders.html', '[data-does="reminderForget"]');
  assert.match(await tb.execIn('reminders.html', () => document.getElementById('reminders').innerText), /Willow Bend Medical Center Program/);
  await tb.clickInPopup('reminders.html', '[data-does="reminderForget"]');
  await waitFor('the window to go', async () => !(await openDialogs(tb)).length);
  assert.deepEqual(await tb.execInBackground(async browser => (await browser.storage.local.get('reminders')).reminders), []);
});

test('a message that left unreported is reported', async () => {
  const contact = await world.service.recorded(sent['Message-ID']);
  assert.equal(contact.programId, 'foxrun');
});

test('an answer to the program, kept as a draft, is watched and leaves unasked', async () => {
  const id = await tb.compose({ type: 'Draft', uri: await messageIn(tb, 'Drafts', 'Your plans') });
  await badgeShows(tb, id, '✓');
  await tb.clickSend(id);
  await tb.waitForMail(PROGRAM, { count: 2 });
  await tb.closed(id);
  assert.deepEqual(await openDialogs(tb), []);
});
