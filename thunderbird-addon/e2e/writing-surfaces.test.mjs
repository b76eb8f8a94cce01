// What the applicant sees while writing and in the dialogs of single rules, in light and dark.
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { asHtml, letter, startWorld, SUBJECT } from './world.mjs';
import { badgeShows, DIALOG, dialogGone, dialogShows, discard, markedWords, openPanel, PANEL, press } from './pages.mjs';
import { lightAndDark, picture, poorContrasts, setDark } from './looks.mjs';
import { startRelay } from './relay.mjs';
import { waitFor } from './harness/proc.mjs';

let world;
let tb;
let matchWeek;
before(async () => {
  world = await startWorld({ size: '1280x900' });
  tb = world.tb;
  matchWeek = await startRelay(world.service, { at: '2027-03-16T11:00:00-04:00' });
  await world.connect();
  await world.listKnown();
});
after(async () => {
  await world?.quit();
  await matchWeek?.stop();
});

/** The dialog in both shades; it fits one screen, and all of its text can be read. */
async function dialogLooks(draft, rule, name) {
  const id = await tb.compose({ subject: SUBJECT, ...draft });
  await tb.clickSend(id);
  await dialogShows(tb, `[data-rule="${rule}"]`);
  assert.deepEqual(await poorContrasts(tb, DIALOG), []);
  await dialogShows(tb, 'body[data-fits="true"]');
  const sizes = await tb.execIn(DIALOG, () => {
    const main = document.getElementById('main');
    return { wide: document.documentElement.scrollWidth - document.documentElement.clientWidth, hidden: main.scrollHeight - main.clientHeight };
  });
  assert.equal(sizes.wide, 0);
  assert.equal(sizes.hidden, 0);
  await lightAndDark(tb, DIALOG, name);
  await press(tb, '#back');
  await dialogGone(tb);
  await tb.unlocked(id);
  await discard(tb, id);
}

test('first contact: once in full, then in one line', async () => {
  await world.connect(matchWeek);
  await dialogLooks({ to: 'residency@rivervalley.example', body: asHtml(letter('River Valley')) }, 'first-contact', 'dialog-first-contact');
  await dialogLooks({ to: 'residency@cedarhollow.example', body: asHtml(letter('Cedar Hollow')) }, 'first-contact', 'dialog-first-contact-again');
  await world.connect();
});

test('a follow-up within 48 hours', async () => {
  const first = await tb.compose({ to: 'residency@stonebridge.example', subject: SUBJECT, body: asHtml(letter('Stonebridge')) });
  await tb.clickSend(first);
  const [mail] = await tb.waitForMail('residency@stonebridge.example');
  await tb.closed(first);
  await world.service.recorded(mail['Message-ID']);
  await dialogLooks({ to: 'residency@stonebridge.example', body: asHtml(letter('Stonebridge')) }, 'follow-up', 'dialog-follow-up');
});

const saying = (named, words) => { const lines = letter(named); return asHtml([...lines.slice(0, 2), words, ...lines.slice(2)]); };

test('one caution alone', async () => {
  await dialogLooks({ to: 'residency@foxrun.example', body: saying('Fox Run', 'Could we schedule a quick call this week?') }, 'call-request', 'dialog-caution');
});

test('a sentence that was judged by its meaning can be called fine', async () => {
  const message = { to: 'residency@granitepeak.example', body: saying('Granite Peak', 'Without this chance I do not know what will become of me.') };
  const plain = message.body.replace(/<[^>]*>/g, '\n');
  await waitFor('the model to be loaded', async () => {
    const { skipped } = await world.service.call('POST', '/checks', { to: [message.to], body: { type: 'text/plain', content: plain } });
    return !skipped.some(({ rule }) => rule === 'second-opinion');
  }, { timeout: 60_000, every: 500 });
  const id = await tb.compose({ ...message, subject: SUBJECT });
  await tb.clickSend(id);
  await dialogShows(tb, '[data-rule="begging"] .fixes > [data-remedy="mute"]');
  assert.equal(await tb.execIn(DIALOG, () => document.querySelector('[data-remedy="mute"]').textContent), 'This is fine');
  assert.deepEqual(await poorContrasts(tb, DIALOG), []);
  await lightAndDark(tb, DIALOG, 'dialog-by-meaning');
  await press(tb, '[data-remedy="mute"]');
  await dialogShows(tb, '#notice.good:not([hidden])');
  await picture(tb, 'dialog-nothing-left', DIALOG);
  await press(tb, '#back');
  await dialogGone(tb);
  await discard(tb, id);
});

test('an unlisted program can be added', async () => {
  const id = await tb.compose({ to: 'Lost Prairie Residency <im-residency@lostprairie.example>', subject: SUBJECT, body: asHtml(letter('Lost Prairie')) });
  await tb.clickSend(id);
  await dialogShows(tb, '[data-remedy="add-program"]');
  await press(tb, '[data-remedy="add-program"]');
  await dialogShows(tb, '#program-name');
  assert.deepEqual(await tb.execIn(DIALOG, () => [...document.querySelectorAll('input')].filter(each => !each.labels.length).length), 0);
  await waitFor('the window to hold the form', () => tb.execIn(DIALOG, () => {
    const main = document.getElementById('main');
    return main.scrollHeight <= main.clientHeight;
  }));
  await lightAndDark(tb, DIALOG, 'dialog-add-program');
  await press(tb, '#back');
  await dialogGone(tb);
  await discard(tb, id);
});

const drawn = id => tb.inWindow(id, win => new Promise(done => { win.requestAnimationFrame(() => win.requestAnimationFrame(done)); }));

test('marked words and the panel', async () => {
  const body = saying('Amber Lake', 'Could we schedule a quick call this week?').replace('Program Director', '<b>Copper Canyon</b> selection committee');
  const id = await tb.compose({ to: 'residency@amberlake.example', subject: 'SOAP Applicant – Alice Example – Internal Medicine', body });
  await badgeShows(tb, id, '!');
  await waitFor('the marks', async () => (await markedWords(tb, id))['sendcheck-hold']);
  await drawn(id);
  await picture(tb, 'marked-words-light');
  await setDark(tb, true);
  await waitFor('the dark window', () => tb.inWindow(id, win => win.matchMedia('(prefers-color-scheme: dark)').matches));
  await drawn(id);
  await picture(tb, 'marked-words-dark');
  await setDark(tb, false);
  await openPanel(tb, id, '[data-rule="call-request"]');
  assert.deepEqual(await poorContrasts(tb, PANEL), []);
  assert.equal(await tb.execIn(PANEL, () => document.documentElement.scrollWidth > document.documentElement.clientWidth), false);
  await lightAndDark(tb, PANEL, 'panel');
  await tb.execIn(PANEL, () => { window.close(); });
  await discard(tb, id);
});
