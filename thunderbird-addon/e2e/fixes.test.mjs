// One click each: what was wrong is put right where it stands, formatting stays, and undo brings back what was there.
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { asHtml, asText, ERAS_ID, startWorld, SUBJECT } from './world.mjs';
import { badgeShows, discard, editorText, openPanel, PANEL, subjectOf } from './pages.mjs';
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

/** A letter with a fault of each kind; `mark` formats the words at fault. */
const faulty = mark => [
  `Dear ${mark('Copper Canyon')} selection committee,`,
  `I have applied to your ${mark('Family Medicine')} program, and hope to train at ${mark('[Program Name]')} in Dayton.`,
  'Thank you for reading my application.', 'Best regards,', 'Alice Example', `ERAS ID ${mark('14093383')}`,
];

const FIXES = [
  ['wrong-program', 'Copper Canyon', 'Cedar Hollow'], ['wrong-specialty', 'Family Medicine', 'Internal Medicine'],
  ['placeholder', '[Program Name]', 'Cedar Hollow Medical Center'], ['wrong-eras-id', '14093383', ERAS_ID],
];

for (const html of [true, false]) {
  test(`${html ? 'formatted' : 'plain'} text: name, specialty, placeholder and ID`, async () => {
    const body = html ? asHtml(faulty(words => `<u>${words}</u>`)) : asText(faulty(words => words));
    const id = await tb.compose({ to: 'residency@cedarhollow.example', subject: SUBJECT, body, html });
    await badgeShows(tb, id, '!');
    const before = await editorText(tb, id);
    await openPanel(tb, id, '[data-rule="wrong-program"] button[data-fix]');
    for (const [rule, wrong, right] of FIXES) {
      const last = await tb.waitForPopup(PANEL, `[data-rule="${rule}"] button[data-fix]:enabled`) && await tb.execIn(PANEL, () => document.body.dataset.look);
      await tb.clickInPopup(PANEL, `[data-rule="${rule}"] button[data-fix]`);
      await waitFor(`a new look after ${rule}`, () => tb.execIn(PANEL, last => document.body.dataset.look !== last && !document.getElementById('notice').hidden, last));
      const text = await editorText(tb, id);
      assert.ok(text.includes(right) && !text.includes(wrong), `${rule}: ${text}`);
      if (html) assert.match(await tb.inWindow(id, win => win.GetCurrentEditor().document.body.innerHTML), new RegExp(`<u>${right}[^<]*</u>`), rule);
    }
    await tb.execIn(PANEL, () => { window.close(); });
    await badgeShows(tb, id, '✓');
    for (let steps = 0; steps < 2 * FIXES.length && await editorText(tb, id) !== before; steps++) await tb.inWindow(id, win => { win.goDoCommand('cmd_undo'); });
    assert.equal(await editorText(tb, id), before);
    await discard(tb, id);
  });
}

test('an empty subject takes the suggested one', async () => {
  const id = await tb.compose({ to: 'residency@stonebridge.example', subject: '', body: asHtml(['Dear Program Director,', 'I have applied to the Stonebridge program. I grew up in Dayton.', 'Best regards,', 'Alice Example', `ERAS ID ${ERAS_ID}`]) });
  await badgeShows(tb, id, '1');
  await openPanel(tb, id, '[data-rule="subject-line"] button[data-fix]');
  await tb.clickInPopup(PANEL, '[data-rule="subject-line"] button[data-fix]');
  await badgeShows(tb, id, '✓');
  assert.equal(await subjectOf(tb, id), `Applicant – Alice Example, ERAS ID ${ERAS_ID} – Internal Medicine`);
  await tb.execIn(PANEL, () => { window.close(); });
  await discard(tb, id);
});
