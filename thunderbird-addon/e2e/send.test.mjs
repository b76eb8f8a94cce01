// Real Thunderbird, real service, real mail: what happens at Send.
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { asHtml, asText, letter, startWorld, SUBJECT } from './world.mjs';
import { decoded, DIALOG, dialogGone, dialogShows, editorText, findingsShown, keys, openDialogs, press, reviewShows, subjectOf } from './pages.mjs';
import { waitFor } from './harness/proc.mjs';

let world;
let tb;
before(async () => {
  world = await startWorld();
  tb = world.tb;
});
after(() => world?.quit());

test('before anything is set up, mail leaves unasked', async () => {
  const id = await tb.compose({ to: 'residency@coppercanyon.example', subject: 'Hello', body: asHtml(letter('Fox Run')) });
  await tb.clickSend(id);
  await tb.waitForMail('residency@coppercanyon.example');
  await tb.closed(id);
});

test('the options page connects to the service, and keeps name and ID there', async () => {
  await tb.execInBackground(browser => browser.runtime.openOptionsPage());
  await tb.waitForPopup('options.html', '#test');
  const fill = (url, token) => tb.execIn('options.html', (url, token) => {
    document.getElementById('url').value = url;
    document.getElementById('token').value = token;
    document.getElementById('test').click();
  }, url, token);
  const outcome = kind => tb.waitForPopup('options.html', `#service-outcome[data-outcome="${kind}"]`);
  await fill('http://residency.example', 'x');
  await outcome('bad');
  const kept = () => tb.execInBackground(async browser => (await browser.storage.local.get('service')).service ?? null);
  assert.equal(await kept(), null);
  await fill(world.service.url, world.service.token);
  await outcome('good');
  const good = { url: world.service.url, token: world.service.token, source: 'manual' };
  assert.deepEqual(await kept(), good);
  await fill(world.service.url, 'not-the-token');
  await outcome('bad');
  assert.deepEqual(await kept(), good);
  await fill(world.service.url, world.service.token);
  await outcome('good');
  await tb.execIn('options.html', () => {
    const name = document.getElementById('name');
    name.value = 'Alice B. Example';
    name.dispatchEvent(new window.Event('input', { bubbles: true }));
    document.getElementById('save-profile').click();
  });
  await tb.waitForPopup('options.html', '#profile-outcome[data-outcome="good"]');
  const profile = await world.service.call('GET', '/profile');
  assert.equal(profile.name, 'Alice B. Example');
  assert.equal(profile.erasId, '14093382');
  assert.deepEqual(profile.specialties, ['Internal Medicine']);
  await world.listKnown();
});

test('a clean message leaves unasked and is recorded', async () => {
  const id = await tb.compose({ to: 'residency@rivervalley.example', subject: SUBJECT, body: asHtml(letter('River Valley')) });
  await tb.clickSend(id, { mouse: true });
  const [mail] = await tb.waitForMail('residency@rivervalley.example');
  await tb.closed(id);
  const contact = await world.service.recorded(mail['Message-ID']);
  assert.equal(contact.programId, 'rivervalley');
  assert.equal(contact.address, 'residency@rivervalley.example');
});

test('a second message to another address of the program is held, and sent on deliberately', async () => {
  const id = await tb.compose({ to: 'coordinator@rivervalley.example', subject: SUBJECT, body: asHtml(letter('River Valley')) });
  await tb.clickSend(id);
  await dialogShows(tb, '[data-rule="follow-up"][data-severity="hold"]');
  assert.equal(await tb.execIn(DIALOG, () => document.activeElement.id), 'back');
  await press(tb, '#send');
  await dialogShows(tb, '#confirmation:not([hidden]) #confirm');
  assert.deepEqual(await tb.readInbox('coordinator@rivervalley.example'), []);
  await press(tb, '#confirm');
  const [mail] = await tb.waitForMail('coordinator@rivervalley.example');
  await tb.closed(id);
  await dialogGone(tb);
  await world.service.recorded(mail['Message-ID']);
});

test('a wrong name is fixed from the dialog, can be undone, and the fixed text arrives', async () => {
  const body = asHtml(letter('Cedar Hollow', { greeting: 'Dear <b>Stonebridge</b> selection committee,' }));
  const id = await tb.compose({ to: 'residency@cedarhollow.example', subject: SUBJECT, body });
  await tb.clickSend(id);
  await dialogShows(tb, '[data-rule="wrong-program"] button[data-fix]');
  await press(tb, '[data-rule="wrong-program"] button[data-fix]');
  await reviewShows(tb);
  await tb.unlocked(id);
  assert.match(await editorText(tb, id), /^Dear Cedar Hollow/);
  assert.match(await tb.inWindow(id, win => win.GetCurrentEditor().document.body.innerHTML), /Dear <b>Cedar Hollow[^<]*<\/b> selection/);
  assert.deepEqual(await tb.readInbox('residency@cedarhollow.example'), []);
  const fixed = await editorText(tb, id);
  await undoAndRedo(id, /^Dear Stonebridge selection/);
  assert.equal(await editorText(tb, id), fixed);
  await press(tb, '#back');
  await dialogGone(tb);
  await tb.clickSend(id);
  const [mail] = await tb.waitForMail('residency@cedarhollow.example');
  await tb.closed(id);
  assert.match(decoded(mail), /Cedar Hollow(?: Medical Center)?<\/b> selection committee/);
  assert.doesNotMatch(decoded(mail), /Stonebridge/);
});

test('back, Escape and closing the dialog keep the draft as it was', async () => {
  const id = await tb.compose({ to: 'residency@stonebridge.example', subject: SUBJECT, body: asHtml(letter('Stonebridge', { greeting: 'Dear Willow Bend selection committee,' })) });
  const text = await editorText(tb, id);
  const leave = {
    back: () => press(tb, '#back'),
    escape: () => tb.execIn(DIALOG, () => { document.dispatchEvent(new window.KeyboardEvent('keydown', { key: 'Escape', bubbles: true })); }),
    close: () => tb.exec(() => { for (const win of Services.wm.getEnumerator('mail:extensionPopup')) win.close(); }),
  };
  for (const way of Object.values(leave)) {
    await tb.clickSend(id);
    await dialogShows(tb, '[data-rule="wrong-program"]');
    await way();
    await dialogGone(tb);
    await tb.unlocked(id);
    assert.equal(await editorText(tb, id), text);
  }
  assert.deepEqual(await tb.readInbox('residency@stonebridge.example'), []);
  await discard(id);
});

test('plain text: a wrong name is fixed, and Ctrl+Enter sends', async () => {
  const id = await tb.compose({ to: 'residency@granitepeak.example', subject: SUBJECT, html: false,
    body: asText(letter('Granite Peak', { greeting: 'Dear Willow Bend selection committee,' })) });
  await keys(tb, id, 'ctrl+Return');
  await dialogShows(tb, '[data-rule="wrong-program"] button[data-fix]');
  await press(tb, '[data-rule="wrong-program"] button[data-fix]');
  await reviewShows(tb);
  await tb.unlocked(id);
  await press(tb, '#back');
  await dialogGone(tb);
  await keys(tb, id, 'ctrl+Return');
  const [mail] = await tb.waitForMail('residency@granitepeak.example');
  await tb.closed(id);
  assert.match(decoded(mail), /Dear Granite Peak(?: Medical Center)? selection committee,/);
  assert.doesNotMatch(decoded(mail), /Willow/);
});

test('a missing ERAS ID is put in, and one click sends past a caution', async () => {
  const id = await tb.compose({ to: 'residency@willowbend.example', subject: 'SOAP Applicant – Alice Example – Internal Medicine', body: asHtml(letter('Willow Bend', { id: '' })) });
  await tb.clickSend(id);
  await dialogShows(tb, '[data-rule="missing-eras-id"][data-severity="caution"] button[data-fix]');
  await press(tb, '[data-rule="missing-eras-id"] button[data-fix]');
  await reviewShows(tb);
  await tb.unlocked(id);
  assert.match(await subjectOf(tb, id) + await editorText(tb, id), /14093382/);
  await tb.clickSend(id);
  await tb.waitForMail('residency@willowbend.example');
  await tb.closed(id);
  await dialogGone(tb);

  const second = await tb.compose({ to: 'residency@amberlake.example', subject: 'SOAP Applicant – Alice Example – Internal Medicine', body: asHtml(letter('Amber Lake', { id: '' })) });
  await tb.clickSend(second);
  await dialogShows(tb, '[data-rule="missing-eras-id"]');
  assert.equal(await tb.execIn(DIALOG, () => document.body.dataset.verdict), 'caution');
  await press(tb, '#send');
  await tb.waitForMail('residency@amberlake.example');
  await tb.closed(second);
});

test('a secret in the subject is taken out by its fix, and nothing stands in its stead', async () => {
  const subject = `${SUBJECT} – SSN `;
  const id = await tb.compose({ to: 'residency@silverbirch.example', subject: `${subject}123-45-6789`, body: asHtml(letter('Silver Birch')) });
  await tb.clickSend(id);
  await dialogShows(tb, '[data-rule="private-data"][data-severity="hold"] button[data-fix]');
  await press(tb, '[data-rule="private-data"] button[data-fix]');
  await reviewShows(tb);
  await tb.unlocked(id);
  assert.equal((await subjectOf(tb, id)).trim(), subject.trim());
  await press(tb, '#back');
  await dialogGone(tb);
  assert.deepEqual(await tb.readInbox('residency@silverbirch.example'), []);
  await discard(id);
});

test('an attached file is found, and taken out again by its fix', async () => {
  const id = await tb.compose({ to: 'residency@pineridge.example', subject: SUBJECT, body: asHtml(letter('Pine Ridge')) });
  await tb.execInBackground(async browser => {
    const [tab] = await browser.tabs.query({ type: 'messageCompose' });
    await browser.compose.addAttachment(tab.id, { file: new File(['cv'], 'cv.pdf', { type: 'application/pdf' }) });
  });
  await tb.clickSend(id);
  await dialogShows(tb, '[data-rule="attachment"]');
  assert.deepEqual(await findingsShown(tb), ['caution attachment']);
  await press(tb, '[data-rule="attachment"] button[data-fix]');
  await reviewShows(tb);
  await tb.unlocked(id);
  assert.equal(await tb.inWindow(id, win => win.document.getElementById('attachmentBucket').itemCount), 0);
  await press(tb, '#back');
  await discard(id);
});

test('personal mail leaves untouched and unrecorded', async () => {
  const contacts = await world.service.contacts();
  const body = '<p>Dear Mum, SOAP is awful, and River Valley has not written.</p>';
  const id = await tb.compose({ to: 'mum@family.example', subject: 'Tonight', body });
  await tb.clickSend(id);
  const [mail] = await tb.waitForMail('mum@family.example');
  await tb.closed(id);
  assert.match(decoded(mail), /Dear Mum, SOAP is awful, and River Valley has not written\./);
  assert.deepEqual(await world.service.contacts(), contacts);
  const { sends } = await tb.execInBackground(browser => browser.storage.local.get('sends'));
  assert.deepEqual([...sends.sought, ...sends.unreported], []);
});

test('mail that was put into the Outbox is found in Sent when it has left', async () => {
  const id = await tb.compose({ to: 'residency@maplegrove.example', subject: SUBJECT, body: asHtml(letter('Maple Grove')) });
  await tb.inWindow(id, win => { win.goDoCommand('cmd_sendLater'); });
  await tb.closed(id);
  await waitFor('the send to be sought', () => tb.execInBackground(async browser => (await browser.storage.local.get('sends')).sends?.sought.length === 1));
  assert.deepEqual(await tb.readInbox('residency@maplegrove.example'), []);
  await tb.exec(() => {
    const { MailServices } = ChromeUtils.importESModule('resource:///modules/MailServices.sys.mjs');
    Cc['@mozilla.org/messengercompose/sendlater;1'].getService(Ci.nsIMsgSendLater).sendUnsentMessages(MailServices.accounts.defaultAccount.defaultIdentity);
  });
  const [mail] = await tb.waitForMail('residency@maplegrove.example');
  const contact = await world.service.recorded(mail['Message-ID']);
  assert.equal(contact.programId, 'maplegrove');
});

test('with the service gone, mail to a listed program is asked about and family is not', async () => {
  const id = await tb.compose({ to: 'residency@foxrun.example', subject: SUBJECT, body: asHtml(letter('Fox Run')) });
  await world.service.kill();
  await tb.clickSend(id);
  await dialogShows(tb, 'body[data-state="unchecked"] #retry');
  await press(tb, '#retry');
  await dialogShows(tb, 'body[data-state="unchecked"] #back:not([disabled])');
  await press(tb, '#back');
  await dialogGone(tb);
  await tb.unlocked(id);
  assert.deepEqual(await tb.readInbox('residency@foxrun.example'), []);

  const home = await tb.compose({ to: 'dad@family.example', subject: 'Tonight', body: '<p>Home at eight.</p>' });
  await tb.clickSend(home);
  await tb.waitForMail('dad@family.example');
  await tb.closed(home);
  assert.deepEqual(await openDialogs(tb), []);

  await tb.clickSend(id);
  await dialogShows(tb, 'body[data-state="unchecked"] #send');
  await press(tb, '#send');
  const [mail] = await tb.waitForMail('residency@foxrun.example');
  await tb.closed(id);

  await world.restartService();
  await world.connect();
  const contact = await world.service.recorded(mail['Message-ID']);
  assert.equal(contact.programId, 'foxrun');
});

test('a retry that finds the service again goes on as if nothing had been', async () => {
  const id = await tb.compose({ to: 'residency@quailcreek.example', subject: SUBJECT, body: asHtml(letter('Quail Creek')) });
  await world.service.kill();
  await tb.clickSend(id);
  await dialogShows(tb, 'body[data-state="unchecked"] #retry');
  await world.restartService();
  await world.connect();
  await press(tb, '#retry');
  const [mail] = await tb.waitForMail('residency@quailcreek.example');
  await tb.closed(id);
  await world.service.recorded(mail['Message-ID']);
});

// As often as it takes to come back to the text before the fix, and forward again.
async function undoAndRedo(id, original) {
  const step = async (command, wanted) => {
    for (let steps = 1; steps <= 3; steps++) {
      await tb.inWindow(id, (win, command) => { win.goDoCommand(command); }, command);
      if (wanted.test(await editorText(tb, id))) return steps;
    }
    throw new Error(`${command} does not lead there`);
  };
  const back = await step('cmd_undo', original);
  for (let steps = back; steps > 0; steps--) await tb.inWindow(id, win => { win.goDoCommand('cmd_redo'); });
}

async function discard(id) {
  await tb.inWindow(id, win => { win.gContentChanged = false; win.gMsgCompose.bodyModified = false; win.close(); });
  await tb.closed(id);
}
