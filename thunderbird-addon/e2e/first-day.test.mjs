// The pages, from the first day on, in one Thunderbird: set up, import, look back through Sent, then the board, a letter from its row, what
// programs wrote, and what is silenced. The tests build on one another, as the days do.
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { asHtml, ERAS_ID, letter, startWorld, SUBJECT } from './world.mjs';
import { deliver, messageIn } from './mail.mjs';
import { dialogGone, dialogShows, editorText, press, subjectOf } from './pages.mjs';
import { BOARD, drawingTimes, fillWeek, FIRST, isCutOffAtTwice, OPTIONS, pagesOf, rowOf, setForcedColors, TABLE } from './applicant-pages.mjs';
import { lightAndDark, picture, poorContrasts, setDark } from './looks.mjs';
import { waitFor } from './harness/proc.mjs';

let world;
let tb;
let fill, shows, click, textOf, lookAgain, openBoard;
before(async () => {
  world = await startWorld({ fresh: true, install: 'permanent', size: '1280x1000' });
  tb = world.tb;
  ({ fill, shows, click, textOf, lookAgain, openBoard } = pagesOf(tb));
});
after(() => world?.quit());

const programNamed = async name => (await world.service.call('GET', '/programs')).programs.find(program => program.name.startsWith(name));

test('the first day: agree, connect, say who one is', async () => {
  const id = await tb.compose({ to: 'residency@foxrun.example', subject: SUBJECT, body: asHtml(letter('Fox Run')) });
  await tb.clickSend(id);
  await tb.waitForMail('residency@foxrun.example');
  await tb.closed(id);

  await shows(FIRST, '#begin');
  assert.equal(await tb.execIn(FIRST, () => document.getElementById('steps').checkVisibility()), false);
  assert.deepEqual(await poorContrasts(tb, FIRST), []);
  await lightAndDark(tb, FIRST, 'first-run');
  await click(FIRST, '#begin');
  await fill(FIRST, { url: world.service.url, token: world.service.token });
  await click(FIRST, '#test');
  await shows(FIRST, '#service-outcome[data-outcome="good"]');
  await shows(FIRST, '#profile-fields:enabled');
  assert.equal(await tb.execIn(FIRST, () => document.getElementById('name').value), 'Alice Example');
  await fill(FIRST, { 'eras-id': '1409 3382', school: 'Lakeshore College of Medicine', 'time-zone': 'America/Chicago' });
  await click(FIRST, '#save-profile');
  await shows(FIRST, '#profile-outcome[data-outcome="good"]');
  const profile = await world.service.call('GET', '/profile');
  await picture(tb, 'first-run-steps', FIRST);
  assert.deepEqual([profile.name, profile.erasId, profile.school, profile.timeZone, profile.email],
    ['Alice Example', ERAS_ID, 'Lakeshore College of Medicine', 'America/Chicago', ['alice@example.test']]);
});

test('a list is looked at before it is saved: columns, faulty rows, what would change', async () => {
  await fill(FIRST, { table: TABLE.join('\n') });
  await click(FIRST, '.look');
  await shows(FIRST, '.complaints li[data-line="4"]');
  assert.match(await textOf(FIRST, '.complaints'), /Line 4, column 7/);
  assert.equal(await textOf(FIRST, '.columns li[data-field="institution"] .heading'), 'Hospital');
  assert.equal(await textOf(FIRST, '.columns li[data-field=""] .heading'), 'Positions left');
  assert.equal(await tb.execIn(FIRST, () => document.querySelector('.save').disabled), true);
  await tb.execIn(FIRST, () => document.querySelector('.preview').scrollIntoView({ block: 'center' }));
  await picture(tb, 'import-problem', FIRST);

  await fill(FIRST, { table: TABLE.join('\n').replace('pineridge\t', 'pineridge.example\t') });
  await click(FIRST, '.look');
  await shows(FIRST, '.group[data-kind="added"]');
  assert.match(await textOf(FIRST, '.group[data-kind="added"]'), /Pine Ridge/);
  assert.deepEqual((await world.service.call('GET', '/programs')).programs, []);
  await tb.execIn(FIRST, () => document.querySelector('.preview').scrollIntoView({ block: 'center' }));
  await picture(tb, 'import-preview', FIRST);
  await click(FIRST, '.save');
  await shows(FIRST, '#import-fields .outcome[data-outcome="good"]');
  assert.equal((await world.service.call('GET', '/programs')).programs.length, 3);
});

test('the Sent folder is looked through when asked to, and what went to programs is recorded', async () => {
  assert.deepEqual(await world.service.contacts(), []);
  await shows(FIRST, '#sent-fields:enabled');
  await click(FIRST, '#look-back');
  await shows(FIRST, '#sent-outcome[data-outcome="good"]');
  assert.match(await textOf(FIRST, '#sent-outcome'), /to programs: 1\. New on your board: 1; known before: 0/);
  const [contact] = await world.service.contacts();
  assert.equal(contact.address, 'residency@foxrun.example');
  await tb.execIn(FIRST, () => document.getElementById('sent-outcome').scrollIntoView({ block: 'center' }));
  await picture(tb, 'first-run-sent', FIRST);
  assert.deepEqual(await poorContrasts(tb, FIRST), []);
});

test('the space shows the board: what was sent, when 48 hours are over, what each program wants', async () => {
  await openBoard();
  await shows(BOARD, rowOf('Fox Run'));
  const fox = await textOf(BOARD, rowOf('Fox Run'));
  assert.match(fox, /Has not contacted you/);
  assert.match(fox, /Last message: .*48 hours are over on /s);
  assert.doesNotMatch(fox, /may write/);
  const drawn = await tb.execIn(BOARD, row => ['.mark.email', '.rest'].map(each => document.querySelector(row).querySelectorAll(each).length), rowOf('Fox Run'));
  assert.deepEqual(drawn, [1, 1]);
  assert.match(await textOf(BOARD, rowOf('Maple Grove')), /No calls/);
  assert.match(await textOf(BOARD, rowOf('Pine Ridge')), /Only through ERAS/);
  assert.match(await textOf(BOARD, '#window-now'), /Mar 15.*Mar 18.*New York/);
  assert.equal(await tb.execIn(BOARD, row => document.querySelector(`${row} .for-readers li`).textContent.startsWith('Message sent'), rowOf('Fox Run')), true);
  assert.deepEqual(await tb.execIn(BOARD, () => [...document.querySelectorAll('input, select, textarea')].filter(each => !each.labels.length && !each.ariaLabel).map(each => each.id)), []);
});

test('the keyboard goes from row to row, one stop for Tab', async () => {
  const at = () => tb.execIn(BOARD, () => document.activeElement.closest('li.row')?.getAttribute('aria-label') ?? document.activeElement.id);
  const key = name => tb.execIn(BOARD, name => document.activeElement.dispatchEvent(new window.KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true })), name);
  await tb.execIn(BOARD, row => document.querySelector(row).focus(), rowOf('Fox Run'));
  await key('ArrowDown');
  assert.equal(await at(), 'Maple Grove Medical Center Program');
  await key('End');
  assert.equal(await at(), 'Pine Ridge Medical Center Program');
  assert.equal(await tb.execIn(BOARD, () => document.querySelectorAll('li.row[tabindex="0"]').length), 1);
  await key('Enter');
  await shows(BOARD, '#program[open]');
  await tb.execIn(BOARD, () => document.getElementById('program').close());
  await fill(BOARD, { words: 'erie' });
  assert.deepEqual(await tb.execIn(BOARD, () => [...document.querySelectorAll('li.row')].map(each => each.getAttribute('aria-label'))), ['Maple Grove Medical Center Program']);
  await fill(BOARD, { words: '' });
});

test('a program is edited; what another window changed first is told, and what was typed stays', async () => {
  await click(BOARD, `${rowOf('Maple Grove')} [data-action="edit"]`);
  await shows(BOARD, '#program[open]');
  await fill(BOARD, { 'program-tie': 'My rotation in Erie' });
  const { id } = await programNamed('Maple Grove');
  await world.service.call('PATCH', `/programs/${id}`, { website: 'https://maplegrove.example/im' });
  await picture(tb, 'program-form', BOARD);
  await click(BOARD, '#save-program');
  await shows(BOARD, '#program-outcome[data-outcome="bad"]');
  assert.equal(await tb.execIn(BOARD, () => document.getElementById('program-tie').value), 'My rotation in Erie');
  assert.equal((await programNamed('Maple Grove')).tie, '');
  await click(BOARD, '#save-program');
  await shows(BOARD, '#program:not([open])');
  const { tie, website } = await programNamed('Maple Grove');
  assert.deepEqual([tie, website], ['My rotation in Erie', 'https://maplegrove.example/im']);
});

test('a call is logged by hand, and taken back', async () => {
  await click(BOARD, `${rowOf('Pine Ridge')} [data-action="call"]`);
  await shows(BOARD, '#call[open]');
  await click(BOARD, '#save-call');
  await shows(BOARD, `${rowOf('Pine Ridge')} .mark.call`);
  const isCall = ({ kind }) => kind === 'call';
  assert.equal((await world.service.contacts()).filter(isCall).length, 1);
  await click(BOARD, `${rowOf('Pine Ridge')} [data-action="edit"]`);
  await click(BOARD, '#program-event-list button');
  assert.equal((await world.service.contacts()).filter(isCall).length, 1);
  await click(BOARD, '#program-event-list button');
  await waitFor('the call to be taken back', async () => !(await world.service.contacts()).some(isCall));
  await tb.execIn(BOARD, () => document.getElementById('program').close());
});

test('a letter begins from its row: address, greeting, subject, own phrases, and named blanks that are held at Send', async () => {
  await click(BOARD, '#open-phrases');
  await shows(BOARD, '#phrases[open]');
  await fill(BOARD, { 'phrase-who': 'I am {name}, a fourth-year student at {school}.', 'phrase-why': '{tie} made me choose {program}.' });
  await picture(tb, 'phrases', BOARD);
  await click(BOARD, '#save-phrases');
  await shows(BOARD, '#phrases:not([open])');
  await click(BOARD, `${rowOf('Maple Grove')} [data-action="write"]`);
  const [id] = await waitFor('the message', async () => { const open = (await tb.windows()).filter(({ type }) => type === 'msgcompose'); return open.length && open.map(win => win.id); });
  await waitFor('its text', async () => (await editorText(tb, id)).includes('Dear'));
  const text = await editorText(tb, id);
  assert.match(text, /^Dear Dr\. Nair,/);
  assert.match(text, /I am Alice Example, a fourth-year student at Lakeshore College of Medicine\./);
  assert.match(text, /My rotation in Erie made me choose Maple Grove Medical Center\./);
  assert.match(text, /\{\{Why this region\}\}/);
  assert.match(text, /ERAS ID 14093382/);
  assert.equal(await subjectOf(tb, id), `Applicant – Alice Example, ERAS ID ${ERAS_ID} – Internal Medicine`);
  await picture(tb, 'letter', BOARD);
  await tb.clickSend(id);
  await dialogShows(tb, '[data-rule="placeholder"][data-severity="hold"]');
  assert.equal(await tb.execIn('dialog.html', () => document.querySelectorAll('[data-rule="placeholder"]').length), 3);
  await press(tb, '#back');
  await dialogGone(tb);
  await tb.unlocked(id);
  await tb.inWindow(id, win => { win.gContentChanged = false; win.gMsgCompose.bodyModified = false; win.close(); });
  await tb.closed(id);
});

test('what a program wrote is looked up after asking, and says that it made contact', async () => {
  await deliver(tb, { from: 'residency@maplegrove.example', to: 'alice@example.test', subject: 'Your application', text: 'Dear Alice, please tell us your plans.' });
  await messageIn(tb, 'Inbox', 'Your application');
  assert.equal(await tb.execInBackground(async browser => 'replies' in await browser.storage.local.get('replies')), false);
  await shows(BOARD, '#ask-replies:not([hidden])');
  await click(BOARD, '#allow-replies');
  await shows(BOARD, `${rowOf('Maple Grove')} .mark.reply`);
  const kept = await tb.execInBackground(async browser => (await browser.storage.local.get('replies')).replies);
  const { id } = await programNamed('Maple Grove');
  assert.deepEqual(Object.keys(kept), [id]);
  assert.match(kept[id].join(), /^\d{4}-\d\d-\d\dT[\d:.]+Z$/);
  await click(BOARD, `${rowOf('Maple Grove')} [data-action="contacted"]`);
  await shows(BOARD, `${rowOf('Maple Grove')}[data-nrmp="opened"]`);
  assert.equal(Date.parse((await programNamed('Maple Grove')).contactedMe), Date.parse(kept[id][0]));
});

test('the picture of a week: what was sent, the 48 hours after, replies, NRMP\'s window', async () => {
  const before = await world.service.call('GET', '/programs');
  const log = (programId, at, kind = 'email') => world.service.call('POST', '/contacts', { kind, programId, at: at.toISOString() });
  await fillWeek(world.service, before.programs, log);
  await openBoard();
  await lookAgain();
  await shows(BOARD, `${rowOf('Stonebridge')} .mark.call`);
  assert.match(await textOf(BOARD, rowOf('Willow Bend')), /48 hours were over on/);
  assert.equal(await tb.execIn(BOARD, () => document.querySelectorAll('#background rect.window').length), 0);
  assert.deepEqual(await poorContrasts(tb, BOARD), []);
  await lightAndDark(tb, BOARD, 'board');
  await setDark(tb, true);
  await waitFor('good contrast in the dark', async () => !(await poorContrasts(tb, BOARD)).length);
  await setDark(tb, false);

  await log('granitepeak', new Date('2027-03-16T10:15:00-04:00'));
  await log('stonebridge', new Date('2027-03-17T09:00:00-04:00'));
  await lookAgain();
  await click(BOARD, '#match-week');
  await shows(BOARD, `${rowOf('Granite Peak')} .mark.email`);
  // Monday 9:00 to Thursday 20:00 in Chicago, of six days that begin on Monday, in per cent.
  const [x, width] = await tb.execIn(BOARD, () => ['x', 'width'].map(name => parseFloat(document.querySelector('#background rect.window').getAttribute(name))));
  assert.deepEqual([x, width].map(Math.round), [6, 58]);
  await picture(tb, 'board-match-week', BOARD);
  await click(BOARD, '#around-now');
  await world.service.call('PUT', '/programs', before);
});

test('what is silenced is listed in the options and undone, beside a change from elsewhere', async () => {
  const { id } = await programNamed('Fox Run');
  const profile = await world.service.call('GET', '/profile');
  await world.service.call('PUT', '/profile', { ...profile, disabledRules: ['first-contact'], mutes: [{ rule: 'length', programId: id }, { rule: 'begging', until: '2099-03-20T00:00:00Z' }] });
  await tb.execInBackground(browser => browser.runtime.openOptionsPage());
  await shows(OPTIONS, '#silenced [data-mute="length"]');
  assert.match(await textOf(OPTIONS, '[data-mute="length"]'), /Fox Run Medical Center Program/);
  assert.match(await textOf(OPTIONS, '[data-mute="begging"]'), /until .*Mar 19/);
  assert.deepEqual(await poorContrasts(tb, OPTIONS), []);
  await tb.execIn(OPTIONS, () => document.getElementById('silenced-card').scrollIntoView({ block: 'center' }));
  await picture(tb, 'silenced', OPTIONS);
  const now = await world.service.call('GET', '/profile');
  await world.service.call('PUT', '/profile', { ...now, mutes: [...now.mutes, { rule: 'shouting' }] });
  await click(OPTIONS, '[data-mute="length"] button');
  await shows(OPTIONS, '#silenced [data-mute="shouting"]');
  await click(OPTIONS, '[data-off="first-contact"] button');
  await waitFor('the rule to be on', async () => !(await world.service.call('GET', '/profile')).disabledRules.length);
  assert.deepEqual((await world.service.call('GET', '/profile')).mutes.map(({ rule }) => rule), ['begging', 'shouting']);
});

test('at twice the size nothing is cut off', async () => {
  assert.equal(await isCutOffAtTwice(tb, OPTIONS), false);
  await openBoard();
  assert.equal(await isCutOffAtTwice(tb, BOARD), false);
});

test('in forced colours the picture is still one', async () => {
  const isForced = () => tb.execIn(BOARD, () => window.matchMedia('(forced-colors: active)').matches);
  await setForcedColors(tb, true);
  await waitFor('forced colours', isForced);
  const [mark, ground] = await tb.execIn(BOARD, row => [getComputedStyle(document.querySelector(`${row} .mark`)).fill, getComputedStyle(document.body).backgroundColor], rowOf('Fox Run'));
  assert.notEqual(mark, ground);
  await picture(tb, 'board-forced-colors', BOARD);
  await setForcedColors(tb, false);
  await waitFor('own colours', async () => !await isForced());
});

test('five hundred programs are shown and searched', async t => {
  const { programs } = await world.service.call('GET', '/programs');
  const many = Array.from({ length: 500 - programs.length }, (_each, i) => ({ name: `Hospital ${i} Program`, specialty: 'Family Medicine', emails: [`fm@hospital${i}.example`] }));
  await world.service.call('PUT', '/programs', { programs: [...programs, ...many] });
  await lookAgain();
  await waitFor('500 rows', () => tb.execIn(BOARD, () => document.querySelectorAll('li.row').length === 500));
  const took = await tb.execIn(BOARD, drawingTimes);
  t.diagnostic(`500 rows: drawn anew in ${took[0]} ms, filtered in ${took[1]} ms`);
  await fill(BOARD, { words: 'hospital 437' });
  assert.equal(await tb.execIn(BOARD, () => document.querySelectorAll('li.row').length), 1);
  await fill(BOARD, { words: '' });
  await world.service.call('PUT', '/programs', { programs });
});

test('the space is there again when Thunderbird starts', async () => {
  await tb.restart();
  await waitFor('the space', () => tb.exec(() => Boolean(Services.wm.getMostRecentWindow('mail:3pane')?.document.querySelector('#spacesToolbar [id*="sendcheck"]'))));
  await openBoard();
  await shows(BOARD, rowOf('Fox Run'));
});

test('all of it in Spanish', async () => {
  await tb.exec(async id => {
    const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
    Services.locale.availableLocales = ['es-ES', 'en-US'];
    Services.locale.requestedLocales = ['es-ES'];
    await (await AddonManager.getAddonByID(id)).reload();
  }, tb.addonId);
  await waitFor('the add-on anew', () => tb.execInBackground(async browser => (await browser.spaces.query({ isSelfOwned: true })).length === 1 && browser.i18n.getUILanguage().startsWith('es')));
  await openBoard();
  await shows(BOARD, rowOf('Fox Run'));
  assert.equal(await textOf(BOARD, 'h1'), 'Programas y contactos');
  assert.match(await textOf(BOARD, rowOf('Fox Run')), /Último mensaje: .*Las 48 horas se cumplen el /s);
  assert.equal(await tb.execIn(BOARD, () => document.documentElement.lang.slice(0, 2)), 'es');
  await picture(tb, 'board-es', BOARD);
  await tb.execInBackground(browser => browser.runtime.openOptionsPage());
  await shows(OPTIONS, '#profile-fields:enabled');
  await picture(tb, 'options-es', OPTIONS);
  await tb.execInBackground(async browser => { await browser.tabs.create({ url: browser.runtime.getURL('content/first-run.html') }); });
  await shows(FIRST, '#begin');
  await picture(tb, 'first-run-es', FIRST);
});
