// While a message is being written: badge, panel, marked words, and what is asked of the service for it.
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { asHtml, letter, startWorld, SUBJECT } from './world.mjs';
import { badge, badgeShows, decoded, dialogShows, discard, editorText, markedWords, openDialogs, openPanel, PANEL, press, subjectOf, tabOf, type } from './pages.mjs';
import { startRelay } from './relay.mjs';
import { waitFor } from './harness/proc.mjs';

let world;
let tb;
let relay;
before(async () => {
  world = await startWorld();
  tb = world.tb;
  relay = await startRelay(world.service);
  await world.connect(relay);
  await world.listKnown();
});
after(async () => {
  await world?.quit();
  await relay?.stop();
});

const wrong = { greeting: 'Dear Copper Canyon selection committee,' };
const checkedTexts = () => relay.asked('/checks').map(({ body }) => body.body.content).join('\n');

test('the badge follows text, subject and recipients', async () => {
  const id = await tb.compose({ to: 'residency@rivervalley.example', subject: SUBJECT, body: asHtml(letter('River Valley', wrong)) });
  await badgeShows(tb, id, '!');
  await type(tb, id, 'River Valley', 'Copper Canyon');
  await badgeShows(tb, id, '✓');
  await tb.inWindow(id, win => {
    const subject = win.document.getElementById('msgSubject');
    subject.value = '';
    subject.dispatchEvent(new win.Event('input', { bubbles: true }));
  });
  await badgeShows(tb, id, '1');
  await tb.execInBackground((browser, tabId) => browser.compose.setComposeDetails(tabId, { bcc: ['residency@pineridge.example'] }), await tabOf(tb, id));
  await badgeShows(tb, id, '!');
  await discard(tb, id);
});

test('for mail to oneself nothing but the recipients is sent', async () => {
  const id = await tb.compose({ to: 'alice@example.test', subject: 'Note', body: '<p>Remember the milk for Sunday.</p>' });
  await waitFor('the recipients to be asked about', () => relay.asked('/scope').some(({ body }) => body.to.includes('alice@example.test')));
  const asked = relay.asked('/scope').length;
  await type(tb, id, 'And bread.');
  await waitFor('them to be asked about again', () => relay.asked('/scope').length > asked);
  assert.equal(await badge(tb, id), '');
  assert.doesNotMatch(checkedTexts(), /milk/);
  await discard(tb, id);
});

test('family is looked at on this computer, without a badge, and two windows never ask at once', async () => {
  relay.most = 0;
  const family = await tb.compose({ to: 'mum@family.example', subject: 'Sunday', body: '<p>Home for dinner on Sunday.</p>' });
  const program = await tb.compose({ to: 'residency@foxrun.example', subject: SUBJECT, body: asHtml(letter('Fox Run', wrong)) });
  await badgeShows(tb, program, '!');
  await waitFor('the text for Mum to be checked', () => /Home for dinner/.test(checkedTexts()));
  await Promise.all([type(tb, family, 'Bring cake.'), type(tb, program, 'Thank you.')]);
  await waitFor('both to be looked at again', () => /cake/.test(checkedTexts()) && /Thank you\.<\/p>|Thank you\./.test(checkedTexts()));
  assert.equal(await badge(tb, family), '');
  assert.deepEqual(await markedWords(tb, family), {});
  assert.equal(relay.most, 1);
  await discard(tb, family);
  await discard(tb, program);
});

test('the panel lists findings, words and what was not checked; a click on a quote selects its words; a fix works from there', async () => {
  const id = await tb.compose({ to: 'residency@cedarhollow.example', subject: SUBJECT, body: asHtml(letter('Cedar Hollow', wrong)) });
  await badgeShows(tb, id, '!');
  await openPanel(tb, id, '[data-rule="wrong-program"] .go');
  const shown = await tb.execIn(PANEL, () => ({ words: document.getElementById('words').textContent, quote: document.querySelector('.go mark').textContent }));
  assert.match(shown.words, /^\d+ words$/);
  assert.equal(shown.quote, 'Copper Canyon');
  await tb.execIn(PANEL, () => { document.querySelector('[data-rule="wrong-program"]').dispatchEvent(new window.MouseEvent('mouseenter')); });
  await waitFor('the words to be marked strongly', async () => (await markedWords(tb, id))['sendcheck-strong']?.[0] === 'Copper Canyon');
  await tb.clickInPopup(PANEL, '.go');
  await waitFor('the words to be selected', () => tb.inWindow(id, win => String(win.GetCurrentEditor().document.getSelection()) === 'Copper Canyon'));
  await openPanel(tb, id, '[data-rule="wrong-program"] button[data-fix]');
  await tb.clickInPopup(PANEL, '[data-rule="wrong-program"] button[data-fix]');
  await tb.waitForPopup(PANEL, '#notice:not([hidden])');
  assert.match(await editorText(tb, id), /^Dear Cedar Hollow/);
  await badgeShows(tb, id, '✓');
  await waitFor('the marks to go', async () => !Object.keys(await markedWords(tb, id)).length);
  await discard(tb, id);
});

test('the words at fault are marked, and the message that leaves is the same to the byte', async () => {
  const body = asHtml(letter('Stonebridge', { ...wrong, greeting: 'Dear <b>Copper Canyon</b> selection committee, could we have a quick chat?' }));
  const marked = await tb.compose({ to: 'residency@stonebridge.example', subject: SUBJECT, body });
  await badgeShows(tb, marked, '!');
  const words = await waitFor('the marks', async () => { const now = await markedWords(tb, marked); return now['sendcheck-hold'] && now; });
  assert.deepEqual(words['sendcheck-hold'], ['Copper Canyon']);
  assert.match(words['sendcheck-caution'].join(), /chat/);
  const before = await tb.inWindow(marked, win => win.GetCurrentEditor().document.documentElement.outerHTML);
  assert.doesNotMatch(before, /sendcheck|highlight/i);
  await tb.clickSend(marked);
  await dialogShows(tb, '[data-rule="wrong-program"]');
  await press(tb, '#send');
  await press(tb, '#confirm');
  const [withMarks] = await tb.waitForMail('residency@stonebridge.example');
  await tb.closed(marked);

  await tb.execInBackground(browser => browser.storage.local.remove('service'));
  const plain = await tb.compose({ to: 'residency@granitepeak.example', subject: SUBJECT, body });
  await tb.clickSend(plain);
  const [without] = await tb.waitForMail('residency@granitepeak.example');
  await tb.closed(plain);
  assert.deepEqual(await openDialogs(tb), []);
  assert.equal(bodyOf(withMarks), bodyOf(without));
  assert.match(decoded(withMarks), /quick chat/);
  await world.connect(relay);
});

// All behind the headers; the boundary between parts is made up anew for every message.
function bodyOf({ mimeMessage }) {
  const [head, ...rest] = mimeMessage.split('\r\n\r\n');
  const boundary = /boundary="([^"]+)"/.exec(head)?.[1];
  const text = rest.join('\r\n\r\n');
  return boundary ? text.replaceAll(boundary, 'BOUNDARY') : text;
}

test('a window that was open before the add-on is watched as well', async () => {
  const id = await tb.compose({ to: 'residency@willowbend.example', subject: SUBJECT, body: asHtml(letter('Willow Bend')) });
  await badgeShows(tb, id, '✓');
  await tb.execInBackground(browser => { browser.runtime.reload(); });
  await waitFor('the add-on to be there again', () => tb.execInBackground(async browser => (await browser.scripting.compose.getRegisteredScripts()).length));
  await type(tb, id, 'Copper Canyon', 'Willow Bend');
  await badgeShows(tb, id, '!');
  assert.equal(await subjectOf(tb, id), SUBJECT);
  await discard(tb, id);
});
