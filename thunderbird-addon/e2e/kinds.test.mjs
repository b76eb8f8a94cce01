// Whatever way a message comes to be written in Thunderbird, it is looked at; and other add-ons have their say.
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { asHtml, letter, startWorld, SUBJECT } from './world.mjs';
import { badgeShows, dialogGone, dialogShows, discard, editorText, press, tabOf } from './pages.mjs';
import { deliver, messageIn } from './mail.mjs';
import { waitFor } from './harness/proc.mjs';

let world;
let tb;
before(async () => {
  world = await startWorld({ prefs: {
    'mail.account.account1.identities': 'id1,id2',
    'mail.identity.id2.fullName': 'Alice At School', 'mail.identity.id2.useremail': 'alice@school.test', 'mail.identity.id2.smtpServer': 'smtp1',
    'mail.identity.id2.valid': true, 'mail.identity.id2.compose_html': true, 'mail.identity.id2.fcc': true,
    'mail.identity.id2.htmlSigText': 'Alice at school', 'mail.identity.id2.htmlSigFormat': false,
  } });
  tb = world.tb;
  await world.connect();
  await world.listKnown();
});
after(() => world?.quit());

const write = (id, text) => tb.execInBackground(async (browser, tabId, text) => {
  await browser.scripting.executeScript({ target: { tabId }, args: [text], func: text => {
    getSelection().collapse(document.body, 0);
    document.execCommand('insertText', false, text);
  } });
}, id, text);

test('replies to all, forwards, messages edited as new and templates are held like new ones', async () => {
  await deliver(tb, { from: 'colleague@family.example', to: 'alice@example.test', subject: 'Your draft', text: 'Here is the letter that we talked about.' });
  const uri = await messageIn(tb, 'Inbox', 'Your draft');
  for (const type of ['ReplyAll', 'ForwardInline', 'ForwardAsAttachment', 'EditAsNew', 'Template']) {
    const id = await tb.compose({ type, uri });
    const tab = await tabOf(tb, id);
    await tb.execInBackground(async (browser, tab) => browser.compose.setComposeDetails(tab, { to: ['residency@rivervalley.example'], cc: [] }), tab);
    await write(tab, 'Dear Copper Canyon selection committee, I have applied to your program. ');
    await tb.clickSend(id);
    await dialogShows(tb, '[data-rule="wrong-program"]');
    await press(tb, '#back');
    await dialogGone(tb);
    await tb.unlocked(id);
    await discard(tb, id);
  }
  assert.deepEqual(await tb.readInbox('residency@rivervalley.example'), []);
});

test('a draft that was put away and opened again is held, too', async () => {
  const first = await tb.compose({ to: 'residency@cedarhollow.example', subject: 'Kept for later', body: asHtml(letter('Copper Canyon')) });
  await tb.execInBackground((browser, tab) => browser.compose.saveMessage(tab, { mode: 'draft' }), await tabOf(tb, first));
  await discard(tb, first);
  const id = await tb.compose({ type: 'Draft', uri: await messageIn(tb, 'Drafts', 'Kept for later') });
  await badgeShows(tb, id, '!');
  await tb.clickSend(id);
  await dialogShows(tb, '[data-rule="wrong-program"]');
  await press(tb, '#back');
  await dialogGone(tb);
  await tb.unlocked(id);
  await discard(tb, id);
});

test('from a second identity a message is checked and recorded as from the first, and a split draft keeps identity and signature', async () => {
  const fromSchool = async more => {
    const { id: tab, windowId } = await tb.execInBackground(async (browser, more) => browser.compose.beginNew(null, { identityId: 'id2', ...more }), more);
    const id = await tb.exec(windowId => {
      const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
      return ExtensionParent.apiManager.global.windowTracker.getWindow(windowId).docShell.outerWindowID;
    }, windowId);
    await waitFor('the editor', () => tb.inWindow(id, win => win.composeEditorReady && !win.document.getElementById('button-send').disabled));
    await write(tab, letter('Fox Run').join(' '));
    return { id, tab };
  };
  const one = await fromSchool({ to: ['residency@foxrun.example'], subject: SUBJECT });
  await tb.clickSend(one.id);
  const [mail] = await tb.waitForMail('residency@foxrun.example');
  await tb.closed(one.id);
  assert.match(mail.mimeMessage, /From: Alice At School <alice@school\.test>/);
  assert.equal((await world.service.recorded(mail['Message-ID'])).programId, 'foxrun');

  const { id } = await fromSchool({ to: ['residency@maplegrove.example', 'residency@pineridge.example'], subject: SUBJECT });
  await tb.clickSend(id);
  await dialogShows(tb, '[data-remedy="split"]');
  await press(tb, '[data-remedy="split"]');
  await dialogShows(tb, '#notice.good:not([hidden])');
  const drafts = (await tb.windows()).filter(({ type }) => type === 'msgcompose');
  assert.equal(drafts.length, 2);
  for (const draft of drafts) {
    assert.match(await tb.execInBackground(async (browser, tab) => (await browser.compose.getComposeDetails(tab)).from, await tabOf(tb, draft.id)), /alice@school\.test/);
    assert.equal((await editorText(tb, draft.id)).match(/Alice at school/g)?.length, 1);
  }
  await press(tb, '#back');
  await dialogGone(tb);
  for (const draft of drafts) await discard(tb, draft.id);
});

test('what another add-on calls off is not recorded, and is when it leaves after all', async () => {
  const other = path.join(tb.dir, 'other-addon');
  fs.mkdirSync(other);
  fs.writeFileSync(path.join(other, 'manifest.json'), JSON.stringify({
    manifest_version: 3, name: 'Another', version: '1', permissions: ['compose'], background: { scripts: ['background.js'] },
    browser_specific_settings: { gecko: { id: 'another@sendcheck.example' } },
  }));
  fs.writeFileSync(path.join(other, 'background.js'), 'let calls = 0; browser.compose.onBeforeSend.addListener(() => ({ cancel: ++calls === 1 }));');
  await tb.installAddon(other);
  const contacts = await world.service.contacts();
  const id = await tb.compose({ to: 'residency@amberlake.example', subject: SUBJECT, body: asHtml(letter('Amber Lake')) });
  await badgeShows(tb, id, '✓');
  await tb.clickSend(id);
  await tb.unlocked(id);
  assert.deepEqual(await tb.readInbox('residency@amberlake.example'), []);
  assert.deepEqual(await world.service.contacts(), contacts);
  await tb.clickSend(id);
  const [mail] = await tb.waitForMail('residency@amberlake.example');
  await tb.closed(id);
  await world.service.recorded(mail['Message-ID']);
  assert.equal((await world.service.contacts()).length, contacts.length + 1);
});

test('the service is started anew while a message is written: badge and check come back by themselves', async () => {
  const id = await tb.compose({ to: 'residency@granitepeak.example', subject: SUBJECT, body: asHtml(letter('Copper Canyon')) });
  await badgeShows(tb, id, '!');
  await world.service.kill();
  const tab = await tabOf(tb, id);
  await write(tab, 'Good morning. ');
  await badgeShows(tb, id, '?');
  await world.restartService();
  await world.connect();
  await badgeShows(tb, id, '!');
  await discard(tb, id);
});
