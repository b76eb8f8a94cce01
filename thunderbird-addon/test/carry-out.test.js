// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { carryOut } from '../modules/carry-out.js';
import { dueReminders, forgetReminder, remind } from '../modules/reminders.js';
import { endOfWeek, silence } from '../modules/silence.js';
import { checkAnswer, composeDetails, fakeBrowser, fakeService, finding, SERVICE } from './fake-browser.js';

/** @type {any} */
let browser;
beforeEach(() => {
  browser = fakeBrowser();
  browser.storage.local.kept.service = SERVICE;
  browser.scripting.executeScript.mockResolvedValue([{ result: true }]);
  browser.compose.getComposeDetails.mockImplementation(async () => composeDetails());
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  vi.spyOn(console, 'info').mockImplementation(() => undefined);
});

/** @param {any} [more] @returns {any} */
const examination = (more = {}) => ({
  read: { draft: { to: ['im@rv.example'], cc: [], bcc: [], ...more.draft }, attachmentIds: [], unknownRecipients: [] },
  answer: checkAnswer(more.answer), scope: null, failure: null,
});

describe('silence', () => {
  const MUTE = { rule: 'length', programId: 'rv' };
  it('is added to what is silent already, and nothing else of the profile changes', async () => {
    const requests = fakeService((_, { method }) => (method === 'GET' ? { value: { name: 'Alice', mutes: [{ rule: 'shouting' }] }, etag: '"7"' } : { value: {} }));
    await silence(SERVICE_ADDRESS, MUTE);
    expect(requests[1]).toMatchObject({ method: 'PUT', headers: { 'If-Match': '"7"' }, body: { name: 'Alice', mutes: [{ rule: 'shouting' }, MUTE] } });
  });

  it('is written once more when somebody else wrote in between, and then given up', async () => {
    for (const [refusals, writes] of /** @type {const} */ ([[1, 2], [5, 2]])) {
      let refused = 0;
      const requests = fakeService((_, { method }) => {
        if (method === 'GET') return { value: { mutes: [] }, etag: `"${refused}"` };
        return refused++ < refusals ? { status: 412 } : { value: {} };
      });
      const done = silence(SERVICE_ADDRESS, MUTE).then(() => true, () => false);
      expect(await done).toBe(refusals < writes);
      const puts = requests.filter(({ method }) => method === 'PUT');
      expect(puts.map(({ headers }) => headers['If-Match'])).toEqual(['"0"', '"1"']);
    }
  });

  it('is not added twice', async () => {
    const requests = fakeService(() => ({ value: { mutes: [MUTE] } }));
    await silence(SERVICE_ADDRESS, MUTE);
    expect(requests).toHaveLength(1);
  });

  it('for a week ends when Monday begins', () => {
    for (const day of [15, 17, 21]) {
      const end = new Date(endOfWeek(new Date(2027, 2, day, 13)));
      expect([end.getDate(), end.getDay(), end.getHours()]).toEqual([22, 1, 0]);
    }
  });
});
const SERVICE_ADDRESS = /** @type {any} */ (SERVICE);

describe('what the service is told', () => {
  it('of an unlisted program: its addresses of that domain, and nobody else’s', async () => {
    const requests = fakeService(() => ({ status: 201, value: {} }));
    const unknown = finding({ rule: 'unknown-program', data: { address: 'im@lp.example' }, places: [{ field: 'to', quote: 'LP <im@lp.example>' }, { field: 'cc', quote: 'co@lp.example' }, { field: 'cc', quote: 'mum@family.example' }] });
    expect(await carryOut(7, examination(), unknown, { kind: 'add-program', name: 'Lost Prairie', specialty: 'Internal Medicine' })).toBe('list-changed');
    expect(requests[0]).toMatchObject({ method: 'POST', path: '/programs', body: { name: 'Lost Prairie', specialty: 'Internal Medicine', emails: ['im@lp.example', 'co@lp.example'] } });
  });

  it('is an alias, or when contact was made', async () => {
    const requests = fakeService(() => ({ value: {} }));
    await carryOut(7, examination(), finding(), { kind: 'alias', programId: 'r/v', alias: 'RV' });
    await carryOut(7, examination(), finding(), { kind: 'contacted-me', programId: 'rv' });
    expect(requests.map(({ method, path, body }) => [method, path, Object.keys(body).join()])).toEqual([['PATCH', '/programs/r%2Fv', 'alias'], ['PATCH', '/programs/rv', 'contactedMe']]);
  });

  it('and what it does not take is said', async () => {
    fakeService(() => ({ status: 422 }));
    expect(await carryOut(7, examination(), finding(), { kind: 'mute-week' })).toBe('not-saved');
    delete browser.storage.local.kept.service;
    expect(await carryOut(7, examination(), finding(), { kind: 'mute-week' })).toBe('not-saved');
  });
});

describe('a draft that is kept', () => {
  const keep = (/** @type {string} */ at) => carryOut(7, examination({ draft: { bcc: ['Me <me@x.example>'] } }), finding(), { kind: 'remind', at });
  const PAST = new Date(Date.now() - 1000).toISOString();
  const SOON = new Date(Date.now() + 3_600_000).toISOString();

  it('is saved and closed, and an alarm is set for its time', async () => {
    expect(await keep(SOON)).toBe('kept');
    expect(browser.compose.saveMessage).toHaveBeenCalledWith(7, { mode: 'draft' });
    expect(browser.tabs.remove).toHaveBeenCalledWith(7);
    expect(browser.alarms.create).toHaveBeenCalledWith('reminders', { when: Date.parse(SOON) });
    expect(browser.storage.local.kept.reminders).toEqual([{ draftId: 'draft@example.test', at: SOON, program: 'River Valley Program', recipients: ['im@rv.example', 'Me <me@x.example>'] }]);
    expect(await dueReminders()).toEqual([]);
  });

  it('stays open when it could not be saved', async () => {
    browser.compose.saveMessage.mockRejectedValue(new Error('no space'));
    expect(await keep(SOON)).toBe('not-kept');
    expect(browser.tabs.remove).not.toHaveBeenCalled();
    expect(browser.storage.local.kept.reminders).toBeUndefined();
  });

  it('is shown when its time has come, also after a restart, and by its recipients when it was saved anew', async () => {
    await keep(PAST);
    browser.compose.saveMessage.mockResolvedValue({ messages: [{ id: 10, headerMessageId: 'other@example.test' }] });
    await keep(SOON);
    browser.alarms.create.mockClear();
    browser.messages.query.mockImplementation(async (/** @type {any} */ { headerMessageId }) => ({ id: null, messages: headerMessageId ? [] : [
      { id: 4, recipients: ['mum@family.example'], ccList: [], bccList: [] }, { id: 5, recipients: ['IM <im@rv.example>'], ccList: [], bccList: ['me@x.example'] }] }));
    await remind();
    expect(browser.alarms.create).toHaveBeenCalledWith('reminders', { when: Date.parse(SOON) });
    expect(browser.windows.create).toHaveBeenCalledWith(expect.objectContaining({ url: 'content/reminders.html' }));
    expect((await dueReminders()).map(({ messageId }) => messageId)).toEqual([5]);
    await forgetReminder('draft@example.test');
    expect(browser.storage.local.kept.reminders.map((/** @type {any} */ each) => each.draftId)).toEqual(['other@example.test']);
  });

  it('is looked for again while its folder does not have it, and for a week', async () => {
    await keep(PAST);
    browser.alarms.create.mockClear();
    await remind();
    expect(browser.windows.create).not.toHaveBeenCalled();
    expect(browser.alarms.create).toHaveBeenCalledTimes(1);
    browser.storage.local.kept.reminders[0].at = new Date(Date.now() - 8 * 86_400_000).toISOString();
    await remind();
    expect(browser.storage.local.kept.reminders).toEqual([]);
    expect(browser.alarms.clear).toHaveBeenCalledWith('reminders');
  });

  it('comes up once in a session, and again in the next if nobody answered', async () => {
    await keep(PAST);
    browser.messages.query.mockResolvedValue({ id: null, messages: [{ id: 5 }] });
    await remind();
    await remind();
    expect(browser.windows.create).toHaveBeenCalledTimes(1);
    await remind({ again: true });
    expect(browser.windows.create).toHaveBeenCalledTimes(2);
    expect(browser.windows.remove).toHaveBeenCalledTimes(1);
  });
});

it('a message that stays locked is not touched', async () => {
  vi.useFakeTimers();
  browser.scripting.executeScript.mockResolvedValue([{ result: false }]);
  const done = carryOut(7, examination(), finding(), { kind: 'split' });
  await vi.advanceTimersByTimeAsync(6000);
  expect(await done).toBe('fix-failed');
  expect(browser.compose.setComposeDetails).not.toHaveBeenCalled();
  vi.useRealTimers();
});
