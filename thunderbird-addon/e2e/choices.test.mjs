// What the dialog offers beside Back and Send: each choice is made, and what comes of it is looked at where it counts.
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { asHtml, asText, letter, startWorld, SUBJECT } from './world.mjs';
import { badgeShows, DIALOG, dialogGone, dialogShows, discard, editorText, findingsShown, openPanel, PANEL, press, tabOf } from './pages.mjs';
import { startRelay } from './relay.mjs';
import { waitFor } from './harness/proc.mjs';

// Tuesday of Match Week 2027, inside NRMP's communication window.
const IN_THE_WINDOW = '2027-03-16T11:00:00-04:00';
let world;
let tb;
let matchWeek;
before(async () => {
  world = await startWorld();
  tb = world.tb;
  matchWeek = await startRelay(world.service, { at: IN_THE_WINDOW });
  await world.connect();
  await world.listKnown();
});
after(async () => {
  await world?.quit();
  await matchWeek?.stop();
});

const profile = () => world.service.call('GET', '/profile');
const programs = async () => (await world.service.call('GET', '/programs')).programs;
const settled = () => dialogShows(tb, '#notice.good:not([hidden])');

async function held(draft, selector) {
  const id = await tb.compose({ subject: SUBJECT, ...draft });
  await tb.clickSend(id);
  await dialogShows(tb, selector);
  return id;
}

async function goBack(id) {
  await press(tb, '#back');
  await dialogGone(tb);
  await tb.unlocked(id);
  await discard(tb, id);
}

const spoken = rule => tb.execIn(DIALOG, rule => [...document.querySelectorAll(`[data-rule="${rule}"] > p`)].map(each => each.textContent).join(' '), rule);

test('NRMP’s rule is explained in full once, and then in one line; “contacted me first” lets the message go', async () => {
  await world.connect(matchWeek);
  const first = await held({ to: 'residency@rivervalley.example', body: asHtml(letter('River Valley')) }, '[data-rule="first-contact"][data-severity="hold"]');
  assert.match(await spoken('first-contact'), /Monday 10:00 to Thursday 21:00.*programs must report it/);
  await goBack(first);

  const second = await held({ to: 'residency@cedarhollow.example', body: asHtml(letter('Cedar Hollow')) }, '[data-rule="first-contact"]');
  assert.equal(await spoken('first-contact'), '');
  await press(tb, '[data-remedy="contacted-me"]');
  await settled();
  assert.deepEqual(await findingsShown(tb), []);
  assert.equal(await tb.inWindow(second, win => win.gWindowLocked), true);
  assert.deepEqual(await tb.readInbox('residency@cedarhollow.example'), []);
  await press(tb, '#send');
  await tb.waitForMail('residency@cedarhollow.example');
  await tb.closed(second);
  await dialogGone(tb);
  const { contactedMe } = (await programs()).find(({ id }) => id === 'cedarhollow');
  assert.match(contactedMe, /^2027-03-16/);
  await world.connect();
});

test('a program that wants no contact: the list is quoted', async () => {
  const id = await held({ to: 'residency@clearfork.example', body: asHtml(letter('Clear Fork')) }, '[data-rule="no-contact"] [data-policy="no-contact"]');
  await goBack(id);
});

test('too soon after the last message: the draft is kept, and shown again when 48 hours are over', async () => {
  const first = await tb.compose({ to: 'residency@stonebridge.example', subject: SUBJECT, body: asHtml(letter('Stonebridge')) });
  await tb.clickSend(first);
  const [mail] = await tb.waitForMail('residency@stonebridge.example');
  await tb.closed(first);
  const sent = await world.service.recorded(mail['Message-ID']);

  const second = await held({ to: 'residency@stonebridge.example', body: asHtml(letter('Stonebridge')) }, '[data-rule="follow-up"] [data-remedy="remind"]');
  assert.match(await spoken('follow-up'), /Your last message to .* went on .* 48 hours are over on /);
  await press(tb, '[data-remedy="remind"]');
  await tb.closed(second);
  await dialogGone(tb);
  await waitFor('the draft to be kept', async () => (await tb.readInbox('alice@example.test', 'Drafts')).length === 1);
  assert.equal((await tb.readInbox('residency@stonebridge.example')).length, 1);
  const reminders = () => tb.execInBackground(async browser => (await browser.storage.local.get('reminders')).reminders);
  const [reminder] = await reminders();
  assert.equal(Date.parse(reminder.at), Math.floor(Date.parse(sent.at) / 1000) * 1000 + 48 * 3_600_000);

  // The two days pass, and the alarm rings.
  await waitFor('Thunderbird to see the draft', () => tb.execInBackground(async (browser, headerMessageId) =>
    (await browser.messages.query({ headerMessageId })).messages.length, reminder.draftId));
  await tb.execInBackground(async (browser, reminder) => {
    await browser.storage.local.set({ reminders: [{ ...reminder, at: new Date(Date.now() - 1000).toISOString() }] });
    await browser.alarms.create('reminders', { when: Date.now() });
  }, reminder);
  await tb.waitForPopup('reminders.html', '[data-does="reminderOpen"]');
  const said = await tb.execIn('reminders.html', () => document.body.innerText);
  assert.match(said, /Stonebridge/);
  assert.doesNotMatch(said, /\b(?:may|can|allowed|fine|safe)\b/i);
  await tb.clickInPopup('reminders.html', '[data-does="reminderOpen"]');
  await waitFor('the draft to be shown', async () => (await tb.windows()).some(({ type, title }) => type === 'mail:messageWindow' && title.includes('SOAP Applicant')));
  await waitFor('the reminder to be done with', async () => !(await reminders()).length);
  await tb.exec(() => { for (const win of Services.wm.getEnumerator('mail:messageWindow')) win.close(); });
});

test('a caution is silenced for one program, and for this week, in the profile', async () => {
  const lines = letter('Granite Peak');
  const asking = [...lines.slice(0, 3), 'Could we schedule a quick call this week?', ...lines.slice(3)];
  const id = await held({ to: 'residency@granitepeak.example', body: asHtml(asking) }, '[data-rule="call-request"] [data-remedy="mute"]');
  assert.deepEqual(await tb.execIn(DIALOG, () => [...document.querySelectorAll('[data-rule="call-request"] [data-remedy]')].map(each => each.dataset.remedy)), ['mute', 'mute-week']);
  await press(tb, '[data-remedy="mute"]');
  await settled();
  assert.deepEqual((await profile()).mutes, [{ rule: 'call-request', programId: 'granitepeak' }]);
  assert.deepEqual(await findingsShown(tb), []);
  await goBack(id);

  const other = await held({ to: 'residency@willowbend.example', body: asHtml(asking.map(line => line.replace('Granite Peak', 'Willow Bend'))) }, '[data-rule="call-request"] [data-remedy="mute-week"]');
  await press(tb, '[data-remedy="mute-week"]');
  await settled();
  const [, week] = (await profile()).mutes;
  assert.equal(week.rule, 'call-request');
  assert.equal(new Date(week.until).getDay(), 1);
  await press(tb, '#send');
  await tb.waitForMail('residency@willowbend.example');
  await tb.closed(other);
  await world.service.call('PUT', '/profile', { ...await profile(), mutes: [] });
});

const composeWindows = async () => (await tb.windows()).filter(({ type }) => type === 'msgcompose').map(({ id }) => id);
const detailsOf = async id => tb.execInBackground((browser, tabId) => browser.compose.getComposeDetails(tabId), await tabOf(tb, id));
const ready = id => tb.inWindow(id, win => win.composeEditorReady);

for (const html of [true, false]) {
  test(`one message to two programs becomes one draft for each, with text and files (${html ? 'HTML' : 'plain text'})`, async () => {
    const body = html ? asHtml(letter('Fox Run', { greeting: 'Dear <i>Program Director</i>,' })) : asText(letter('Fox Run'));
    const id = await tb.compose({ to: 'residency@foxrun.example,residency@maplegrove.example', bcc: 'alice@example.test', subject: SUBJECT, body, html });
    await tb.execInBackground(async (browser, tabId) => { await browser.compose.addAttachment(tabId, { file: new File(['card'], 'card.vcf', { type: 'text/vcard' }) }); }, await tabOf(tb, id));
    const text = await editorText(tb, id);
    await tb.clickSend(id);
    await dialogShows(tb, '[data-rule="several-programs"] [data-remedy="split"]');
    await press(tb, '[data-remedy="split"]');
    await settled();
    const drafts = await composeWindows();
    assert.equal(drafts.length, 2);
    const seen = {};
    for (const draft of drafts) {
      await waitFor('the editor', () => ready(draft));
      const { to, bcc, isPlainText, subject } = await detailsOf(draft);
      assert.deepEqual([bcc, isPlainText, subject], [['alice@example.test'], !html, SUBJECT]);
      assert.equal((await editorText(tb, draft)).trim(), text.trim());
      if (html) assert.match(await tb.inWindow(draft, win => win.GetCurrentEditor().document.body.innerHTML), /<i>Program Director<\/i>/);
      assert.equal(await tb.inWindow(draft, win => win.document.getElementById('attachmentBucket').itemCount), 1);
      seen[to.join()] = draft;
    }
    assert.deepEqual(Object.keys(seen).sort(), ['residency@foxrun.example', 'residency@maplegrove.example']);
    await press(tb, '#back');
    await dialogGone(tb);
    for (const draft of drafts) await discard(tb, draft);
    assert.deepEqual(await tb.readInbox('residency@maplegrove.example'), []);
  });
}

test('a dean in copy is given a draft of their own, or left out', async () => {
  const draft = { to: 'residency@amberlake.example', cc: 'Dean of Students <dean@med.example>', body: asHtml(letter('Amber Lake')) };
  const id = await held(draft, '[data-rule="copied-people"] [data-remedy="move"]');
  await press(tb, '[data-remedy="move"]');
  await settled();
  const drafts = await composeWindows();
  const copy = drafts.find(each => each !== id);
  await waitFor('the editor', () => ready(copy));
  assert.deepEqual((await detailsOf(copy)).to, ['Dean of Students <dean@med.example>']);
  const { to, cc } = await detailsOf(id);
  assert.deepEqual([to, cc], [['residency@amberlake.example'], []]);
  await press(tb, '#back');
  await dialogGone(tb);
  await discard(tb, copy);
  await discard(tb, id);

  const again = await held(draft, '[data-rule="copied-people"] button[data-fix]');
  await press(tb, '[data-rule="copied-people"] button[data-fix]');
  await settled();
  assert.deepEqual((await detailsOf(again)).cc, []);
  await press(tb, '#back');
  await dialogGone(tb);
  await discard(tb, again);
});

test('an unlisted program is put on the list from the dialog, and not asked about again', async () => {
  const to = 'Lost Prairie Residency <im-residency@lostprairie.example>';
  const id = await held({ to, body: asHtml(letter('Lost Prairie')) }, '[data-rule="unknown-program"] [data-remedy="add-program"]');
  await press(tb, '[data-remedy="add-program"]');
  await dialogShows(tb, '#program-name');
  assert.deepEqual(await tb.execIn(DIALOG, () => ['program-name', 'program-specialty'].map(each => document.getElementById(each).value)), ['Lost Prairie Residency', 'Internal Medicine']);
  await press(tb, '#add-program');
  await settled();
  assert.deepEqual(await findingsShown(tb), []);
  const added = (await programs()).find(({ emails }) => emails.includes('im-residency@lostprairie.example'));
  assert.deepEqual([added.name, added.specialty], ['Lost Prairie Residency', 'Internal Medicine']);
  await press(tb, '#send');
  const [mail] = await tb.waitForMail('im-residency@lostprairie.example');
  await tb.closed(id);
  assert.equal((await world.service.recorded(mail['Message-ID'])).programId, added.id);
});

test('a name that only looks different becomes another name of the program', async () => {
  const id = await held({ to: 'residency@pineridge.example', body: asHtml(letter('Saint Alban Regional Hospital')) }, '[data-rule="wrong-program"][data-severity="caution"] [data-remedy="alias"]');
  await press(tb, '[data-remedy="alias"]');
  await settled();
  assert.deepEqual((await findingsShown(tb)).filter(shown => shown.includes('wrong-program')), []);
  assert.ok((await programs()).find(({ id }) => id === 'pineridge').aliases.includes('Saint Alban Regional Hospital'));
  await goBack(id);
});

test('a greeting of nobody becomes the listed director’s from the panel, its formatting stays, and it can be undone', async () => {
  const id = await tb.compose({ to: 'residency@ironbridge.example', subject: SUBJECT, body: asHtml(letter('Iron Bridge', { greeting: '<b>To whom it may concern</b>,' })) });
  await badgeShows(tb, id, '✓');
  await openPanel(tb, id, '[data-rule="impersonal-greeting"] button[data-fix]');
  await tb.clickInPopup(PANEL, '[data-rule="impersonal-greeting"] button[data-fix]');
  await tb.waitForPopup(PANEL, '#notice.good:not([hidden])');
  assert.match(await tb.inWindow(id, win => win.GetCurrentEditor().document.body.innerHTML), /<b>Dear Dr\. Alvarez<\/b>,/);
  await tb.execIn(PANEL, () => { window.close(); });
  for (let steps = 0; steps < 3 && !/whom/.test(await editorText(tb, id)); steps++) await tb.inWindow(id, win => { win.goDoCommand('cmd_undo'); });
  assert.match(await editorText(tb, id), /^To whom it may concern,/);
  await discard(tb, id);
});

test('what the service does not save is said, and the message still waits', async () => {
  const id = await held({ to: 'residency@quailcreek.example', body: asHtml(letter('Saint Alban Clinic')) }, '[data-rule="wrong-program"] [data-remedy="mute"]');
  await world.service.kill();
  await press(tb, '[data-remedy="mute"]');
  await dialogShows(tb, '#notice:not([hidden], .good)');
  assert.equal(await tb.inWindow(id, win => win.gWindowLocked), true);
  await world.restartService();
  await world.connect();
  await goBack(id);
});
