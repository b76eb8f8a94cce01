import { beforeEach, describe, expect, it, vi } from 'vitest';
import { expectDeparture } from '../modules/departures.js';
import { noteDeparture, reportSends } from '../modules/sends.js';
import { fakeBrowser, fakeService, SERVICE } from './fake-browser.js';

/** @type {any} */
let browser;
/** @type {any} */
const DRAFT = { to: ['IM <im@rv.example>'], cc: [], bcc: ['me@x.example'] };
const log = () => browser.storage.local.kept.sends ?? { unreported: [], sought: [], reported: [] };

beforeEach(() => {
  browser = fakeBrowser();
  browser.storage.local.kept.service = SERVICE;
  vi.spyOn(console, 'info').mockImplementation(() => undefined);
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
});

/** @param {any} [more] */
const sentMessage = (more = {}) => ({
  id: 1, headerMessageId: 'm1@x', author: 'Alice <alice@example.test>', subject: 'Subject', date: new Date(),
  recipients: ['IM <im@rv.example>'], ccList: [], bccList: ['me@x.example'], ...more,
});
/** @param {...any} messages */
const inSent = (...messages) => browser.messages.query.mockImplementation(async (/** @type {any} */ query) =>
  ({ id: null, messages: messages.filter(each => !query.headerMessageId || each.headerMessageId === query.headerMessageId) }));

describe('a message that left', () => {
  it('is reported with its receipt, its id and the recipients it really went to', async () => {
    const requests = fakeService(() => ({ status: 201 }));
    await expectDeparture(7, 'receipt-1', DRAFT);
    await noteDeparture(7, { mode: 'sendNow', headerMessageId: 'm1@x', details: { to: ['other@rv.example'] } });
    expect(requests).toMatchObject([{ path: '/sends', method: 'POST', body: { receipt: 'receipt-1', messageId: 'm1@x', to: ['other@rv.example'], cc: [], bcc: [] } }]);
    expect(Date.parse(requests[0]?.body.sentAt)).toBeGreaterThan(Date.now() - 10_000);
    expect(log()).toMatchObject({ unreported: [], sought: [], reported: ['m1@x'] });
    expect(browser.alarms.clear).toHaveBeenCalled();
  });

  it('is not one when the send was called off or failed, or was not to a program', async () => {
    const requests = fakeService(() => ({ status: 201 }));
    await expectDeparture(7, 'receipt-1', DRAFT);
    await noteDeparture(7, { mode: 'sendNow', error: 'Send aborted' });
    await noteDeparture(7, { mode: 'sendNow', headerMessageId: null });
    await noteDeparture(8, { mode: 'sendNow', headerMessageId: 'personal@x' });
    expect(requests).toEqual([]);
    expect(log()).toMatchObject({ unreported: [], sought: [] });
  });

  it('waits, without a word of text, until the service has it', async () => {
    fakeService(() => new TypeError('down'));
    await expectDeparture(7, 'receipt-1', DRAFT);
    await noteDeparture(7, { mode: 'sendNow', headerMessageId: 'm1@x' });
    expect(Object.keys(log().unreported[0]).sort()).toEqual(['bcc', 'cc', 'messageId', 'receipt', 'sentAt', 'to']);
    expect(browser.alarms.create).toHaveBeenCalledWith('report-sends', { periodInMinutes: 1 });
    const requests = fakeService(() => ({ status: 200 }));
    await reportSends();
    await reportSends();
    expect(requests).toHaveLength(1);
    expect(log().unreported).toEqual([]);
  });

  it('keeps its place when two leave at once', async () => {
    fakeService(() => new TypeError('down'));
    await Promise.all([7, 8, 9].map(tab => expectDeparture(tab, `r${tab}`, DRAFT)));
    await Promise.all([7, 8, 9].map(tab => noteDeparture(tab, { mode: 'sendNow', headerMessageId: `m${tab}@x` })));
    expect(log().unreported.map((/** @type {any} */ send) => send.receipt).sort()).toEqual(['r7', 'r8', 'r9']);
  });

  it('is reported whole when its receipt is refused', async () => {
    const requests = fakeService((_path, { body }) => ({ status: body.receipt ? 422 : 201 }));
    inSent(sentMessage());
    browser.messages.listInlineTextParts.mockResolvedValue([{ contentType: 'text/plain', content: 'plain' }, { contentType: 'text/html', content: '<p>html</p>' }]);
    await expectDeparture(7, 'old', DRAFT);
    await noteDeparture(7, { mode: 'sendNow', headerMessageId: 'm1@x' });
    expect(requests[1]?.body).toMatchObject({ messageId: 'm1@x', from: 'Alice <alice@example.test>', subject: 'Subject', body: { type: 'text/html', content: '<p>html</p>' } });
    expect(log()).toMatchObject({ unreported: [], sought: [] });
  });
});

describe('a message without a Message-ID', () => {
  it('from the Outbox is found in Sent by date and recipients, once', async () => {
    const requests = fakeService(() => ({ status: 201 }));
    inSent();
    await expectDeparture(7, 'receipt-1', DRAFT);
    await noteDeparture(7, { mode: 'sendLater' });
    expect(log().sought).toMatchObject([{ receipt: 'receipt-1', messageId: null, later: true }]);
    expect(browser.alarms.create).toHaveBeenCalledWith('report-sends', { periodInMinutes: 5 });
    inSent(sentMessage({ headerMessageId: 'other@x', bccList: [] }), sentMessage());
    await reportSends();
    expect(requests).toMatchObject([{ body: { receipt: 'receipt-1', messageId: 'm1@x' } }]);
    expect(log()).toMatchObject({ sought: [], reported: ['m1@x'] });
  });

  it('does not take another one\'s place', async () => {
    const requests = fakeService(() => ({ status: 201 }));
    inSent();
    for (const tab of [7, 8]) {
      await expectDeparture(tab, `r${tab}`, DRAFT);
      await noteDeparture(tab, { mode: 'sendLater' });
    }
    inSent(sentMessage({ headerMessageId: 'm2@x', date: new Date(Date.now() + 1000) }), sentMessage());
    await reportSends();
    expect(requests.map(({ body }) => [body.receipt, body.messageId])).toEqual([['r7', 'm1@x'], ['r8', 'm2@x']]);
  });

  it('that was sent unchecked is reported whole from Sent', async () => {
    fakeService(() => new TypeError('down'));
    await expectDeparture(7, null, DRAFT);
    await noteDeparture(7, { mode: 'sendNow', headerMessageId: 'm1@x' });
    expect(log().sought).toMatchObject([{ receipt: null, messageId: 'm1@x', later: false }]);
    const requests = fakeService(() => ({ status: 201 }));
    inSent(sentMessage({ date: new Date('2026-11-25T08:00:00Z') }));
    browser.messages.listInlineTextParts.mockResolvedValue([{ contentType: 'text/plain', content: 'Hello' }]);
    await reportSends();
    expect(requests[0]?.body).toMatchObject({ messageId: 'm1@x', sentAt: '2026-11-25T08:00:00.000Z', body: { type: 'text/plain', content: 'Hello' }, to: ['IM <im@rv.example>'] });
    expect(requests[0]?.body).not.toHaveProperty('receipt');
  });

  it('is sought page by page, and for thirty days', async () => {
    fakeService(() => ({ status: 201 }));
    browser.storage.local.kept.sends = { unreported: [], reported: [], sought: [
      { receipt: 'r', messageId: null, later: true, since: new Date(Date.now() - 31 * 86_400_000).toISOString(), to: ['gone@rv.example'], cc: [], bcc: [] },
      { receipt: 'r', messageId: null, later: true, since: new Date().toISOString(), to: ['im@rv.example'], cc: [], bcc: ['me@x.example'] }] };
    browser.messages.query.mockResolvedValue({ id: 'page', messages: [] });
    browser.messages.continueList.mockResolvedValue({ id: null, messages: [sentMessage()] });
    await reportSends();
    expect(log()).toMatchObject({ sought: [], reported: ['m1@x'] });
  });
});
