// What is read in the mail folders after asking: what programs wrote, and what went to them.
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { lookBack } from '../modules/look-back.js';
import { allowReplies, lookForReplies, mayLookForReplies } from '../modules/replies.js';
import { fakeBrowser, fakeService, SERVICE } from './fake-browser.js';

const NOW = new Date('2027-03-17T15:00:00Z');
/** @type {any} */
let browser;
beforeEach(() => {
  browser = fakeBrowser();
  browser.storage.local.kept.listedPrograms = { url: SERVICE.url, etag: null, addresses: ['im@rv.example', 'fm@shared.example'], domains: [] };
  browser.messages.listInlineTextParts = vi.fn(async () => [{ contentType: 'text/plain', content: 'Dear Dr. Alvarez' }]);
});

/** @param {number} id @param {any} [more] @returns {any} */
const message = (id, more = {}) => ({
  id, headerMessageId: `m${id}`, author: 'Alice <alice@example.test>', recipients: ['im@rv.example'], ccList: [], bccList: [], subject: 'S',
  date: new Date('2027-03-16T14:00:00Z'), ...more,
});

describe('replies', () => {
  const programs = /** @type {any[]} */ ([{ id: 'rv', name: 'RV', emails: ['IM@rv.example'], people: [{ name: 'Dr. A', email: 'a@rv.example' }] },
    { id: 'x', name: 'X', emails: ['fm@shared.example'] }, { id: 'y', name: 'Y', emails: ['fm@shared.example'] }]);

  it('are known by a program\'s own address; only program and time are kept', async () => {
    browser.messages.query.mockResolvedValue({ id: 'more', messages: [message(1, { author: '"IM, Residency" <im@RV.example>' }), message(2, { author: 'mum@family.example' })] });
    browser.messages.continueList.mockResolvedValue({ id: null, messages: [message(3, { author: 'a@rv.example', date: new Date('2027-03-17T14:00:00Z') }), message(4, { author: 'fm@shared.example' })] });
    const replies = { rv: ['2027-03-17T14:00:00.000Z', '2027-03-16T14:00:00.000Z'] };
    expect(await lookForReplies(programs, NOW)).toEqual(replies);
    expect(browser.storage.local.kept.replies).toEqual(replies);
    expect(browser.folders.query).toHaveBeenCalledWith({ specialUse: ['inbox'] });
    browser.messages.getFull.mockClear();
    browser.messages.continueList.mockResolvedValue({ id: null, messages: [] });
    expect(await lookForReplies(programs, NOW)).toEqual({ rv: ['2027-03-16T14:00:00.000Z'] });
    expect(browser.messages.getFull).not.toHaveBeenCalled();
  });

  it('are no out-of-office', async () => {
    browser.messages.query.mockResolvedValue({ id: null, messages: [message(1, { author: 'im@rv.example' })] });
    browser.messages.getFull.mockResolvedValue({ headers: { 'auto-submitted': ['auto-replied'] } });
    expect(await lookForReplies(programs, NOW)).toEqual({});
  });

  it('go when the applicant no longer wants them', async () => {
    expect(await mayLookForReplies()).toBeNull();
    await allowReplies(true);
    browser.storage.local.kept.replies = { rv: [] };
    await allowReplies(false);
    expect(await mayLookForReplies()).toBe(false);
    expect(browser.storage.local.kept).not.toHaveProperty('replies');
  });
});

describe('the look through Sent', () => {
  /** @param {any[]} requests @returns {any[][]} what each batch held */
  const batches = requests => requests.filter(({ path }) => path === '/sends/batch').map(({ body }) => body.sends);

  it('hands over whole messages to listed recipients, and counts what came of them', async () => {
    browser.messages.query.mockResolvedValue({ id: null, messages: [message(1), message(2, { recipients: ['mum@family.example'] }), message(3, { recipients: [], bccList: ['IM <im@rv.example>'] }), message(4)] });
    const requests = fakeService(() => ({ value: { results: [{ status: 201 }, { status: 200 }, { status: 422 }] } }));
    /** @type {number[]} */
    const progress = [];
    expect(await lookBack(/** @type {any} */ (SERVICE), NOW, ({ looked }) => progress.push(looked))).toEqual({ looked: 4, toPrograms: 3, recorded: 1, known: 1, refused: 1 });
    expect(progress).toEqual([1, 2, 3, 4, 4]);
    const [sends] = batches(requests);
    expect(sends?.map(send => send.messageId)).toEqual(['m1', 'm3', 'm4']);
    expect(sends?.[0]).toMatchObject({ sentAt: '2027-03-16T14:00:00.000Z', to: ['im@rv.example'], subject: 'S', body: { type: 'text/plain', content: 'Dear Dr. Alvarez' } });
    expect(browser.messages.query.mock.calls[0][0].fromDate).toEqual(new Date('2027-03-10T15:00:00Z'));
  });

  it('goes in batches of 500 at most', async () => {
    browser.messages.query.mockResolvedValue({ id: null, messages: Array.from({ length: 501 }, (_each, i) => message(i)) });
    const requests = fakeService((_path, { body }) => ({ value: { results: body.sends.map(() => ({ status: 201 })) } }));
    expect((await lookBack(/** @type {any} */ (SERVICE), NOW, () => undefined)).recorded).toBe(501);
    expect(batches(requests).map(sends => sends.length)).toEqual([500, 1]);
  });

  it('goes in batches of 8 MiB at most, in bytes, and leaves out a text that fits none', async () => {
    const sizes = [3, 3, 3, 9].map(mebibytes => 'é'.repeat(mebibytes * 512 * 1024));
    browser.messages.listInlineTextParts = vi.fn(async id => [{ contentType: 'text/plain', content: sizes[id] }]);
    browser.messages.query.mockResolvedValue({ id: null, messages: sizes.map((_size, id) => message(id)) });
    const requests = fakeService((_path, { body }) => ({ value: { results: body.sends.map(() => ({ status: 201 })) } }));
    await lookBack(/** @type {any} */ (SERVICE), NOW, () => undefined);
    expect(batches(requests).map(sends => sends.map(send => send.messageId))).toEqual([['m0', 'm1'], ['m2', 'm3']]);
    expect(batches(requests)[1]?.[1].body.content).toBe('');
    for (const { body } of requests) expect(Buffer.byteLength(JSON.stringify(body))).toBeLessThanOrEqual(8 * 1024 * 1024);
  });
});
