// Contact lists, replies, windows that close under a question, and two questions at once.
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { asHtml, letter, startWorld, SUBJECT } from './world.mjs';
import { dialogGone, dialogShows, findingsShown, openDialogs, press } from './pages.mjs';
import { deliver, messageIn } from './mail.mjs';
import { waitFor } from './harness/proc.mjs';

let world;
let tb;
before(async () => {
  world = await startWorld();
  tb = world.tb;
  await world.connect();
  await world.listKnown();
});
after(() => world?.quit());

test('a contact list in Bcc is looked into: two programs in it are held', async () => {
  await tb.execInBackground(async (browser, members) => {
    const [book] = await browser.addressBooks.list();
    const list = await browser.addressBooks.mailingLists.create(book.id, { name: 'My programs' });
    for (const address of members) {
      const contact = await browser.addressBooks.contacts.create(book.id, `BEGIN:VCARD\r\nVERSION:4.0\r\nFN:${address}\r\nEMAIL;PREF=1:${address}\r\nEND:VCARD\r\n`);
      await browser.addressBooks.mailingLists.addMember(list, contact);
    }
  }, ['residency@pineridge.example', 'residency@amberlake.example']);
  const id = await tb.compose({ bcc: 'My programs <My programs>', subject: SUBJECT, body: asHtml(letter('Pine Ridge')) });
  await tb.clickSend(id);
  await dialogShows(tb, '[data-rule="several-programs"][data-severity="hold"]');
  await press(tb, '#back');
  await dialogGone(tb);
  await discard(id);
});

test('a reply to what the program wrote after one\'s message leaves unasked', async () => {
  const first = await tb.compose({ to: 'residency@stonebridge.example', subject: SUBJECT, body: asHtml(letter('Stonebridge')) });
  await tb.clickSend(first);
  const [mail] = await tb.waitForMail('residency@stonebridge.example');
  await tb.closed(first);
  await world.service.recorded(mail['Message-ID']);

  await deliver(tb, { from: 'residency@stonebridge.example', to: 'alice@example.test', subject: 'Your application', text: 'Dear Alice, please tell us your plans.' });
  const uri = await messageIn(tb, 'Inbox', 'Your application');
  const reply = await tb.compose({ type: 'Reply', uri });
  await tb.execInBackground(async browser => {
    const [tab] = await browser.tabs.query({ type: 'messageCompose' });
    await browser.scripting.executeScript({ target: { tabId: tab.id }, func: () => {
      getSelection().collapse(document.body, 0);
      document.execCommand('insertText', false, 'Dear Program Director, thank you. I plan to stay in Dayton.');
    } });
  });
  await tb.clickSend(reply);
  await tb.waitForMail('residency@stonebridge.example', { count: 2 });
  await tb.closed(reply);
  assert.deepEqual(await openDialogs(tb), []);
});

test('a question goes away with its compose window', async () => {
  const id = await held('residency@granitepeak.example', 'Granite Peak');
  await discard(id);
  await dialogGone(tb);
  assert.deepEqual(await tb.readInbox('residency@granitepeak.example'), []);
});

test('two questions at once keep to their own messages', async () => {
  const one = await held('residency@willowbend.example', 'Willow Bend');
  const two = await held('residency@maplegrove.example', 'Maple Grove');
  const pageFor = async to => `dialog.html?tab=${await tb.execInBackground(async (browser, to) => {
    for (const { id } of await browser.tabs.query({ type: 'messageCompose' })) {
      if ((await browser.compose.getComposeDetails(id)).to.includes(to)) return id;
    }
    throw new Error(`no message to ${to}`);
  }, to)}`;
  const [first, second] = [await pageFor('residency@willowbend.example'), await pageFor('residency@maplegrove.example')];
  for (const page of [first, second]) await tb.waitForPopup(page, '[data-rule="wrong-program"]');
  await tb.clickInPopup(first, '#send');
  await tb.clickInPopup(first, '#confirm');
  await tb.waitForMail('residency@willowbend.example');
  await tb.closed(one);
  await waitFor('one dialog', async () => (await openDialogs(tb)).length === 1);
  assert.deepEqual(await tb.readInbox('residency@maplegrove.example'), []);
  await tb.clickInPopup(second, '#back');
  await dialogGone(tb);
  await tb.unlocked(two);
  await discard(two);
});

test('a caution beside a hold is shown after it', async () => {
  const id = await tb.compose({ to: 'residency@foxrun.example', subject: 'SOAP Applicant – Alice Example', body: asHtml(letter('Fox Run', { greeting: 'Dear Quail Creek selection committee,', id: '' })) });
  await tb.clickSend(id);
  await dialogShows(tb, '[data-rule="missing-eras-id"]');
  const shown = await findingsShown(tb);
  assert.ok(shown.indexOf('hold wrong-program') < shown.indexOf('caution missing-eras-id'), shown.join());
  await press(tb, '#back');
  await dialogGone(tb);
});

async function held(to, named) {
  const id = await tb.compose({ to, subject: SUBJECT, body: asHtml(letter(named, { greeting: 'Dear Copper Canyon selection committee,' })) });
  await tb.clickSend(id);
  await dialogShows(tb, '[data-rule="wrong-program"]');
  return id;
}

async function discard(id) {
  await tb.inWindow(id, win => { win.gContentChanged = false; win.gMsgCompose.bodyModified = false; win.close(); });
  await tb.closed(id);
}
