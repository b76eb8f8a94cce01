// @vitest-environment jsdom
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

  it.each([422, 410, 403])('is reported whole when its receipt is refused: %i', async status => {
    const requests = fakeService((_path, { body }) => ({ status: body.receipt ? status : 201 }));
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

describe('a send that cannot be reported', () => {
  const since = () => new Date().toISOString();
  /** @param {string} messageId @param {any} [more] */
  const unreported = (messageId, more = {}) => ({ receipt: 'r', messageId, sentAt: since(), to: ['im@rv.example'], cc: [], bcc: [], ...more });
  /** @param {string | null} messageId @param {any} [more] */
  const sought = (messageId, more = {}) => ({ receipt: null, messageId, later: false, since: since(), to: ['im@rv.example'], cc: [], bcc: [], ...more });
  /** @param {any} sends */
  const waiting = sends => { browser.storage.local.kept.sends = { unreported: [], sought: [], reported: [], ...sends }; };

  it.each([500, 503])('does not hold up the others: %i', async status => {
    waiting({ unreported: [unreported('bad@x'), unreported('good@x')], sought: [sought('m1@x')] });
    inSent(sentMessage());
    fakeService((_path, { body }) => ({ status: body.messageId === 'bad@x' ? status : 201 }));
    await reportSends();
    expect(log()).toMatchObject({ unreported: [{ messageId: 'bad@x' }], sought: [], reported: ['good@x', 'm1@x'] });
    expect(browser.alarms.create).toHaveBeenCalledWith('report-sends', { periodInMinutes: 1 });
  });

  it('because its message is gone meanwhile waits alone, and not for ever', async () => {
    const old = new Date(Date.now() - 31 * 86_400_000).toISOString();
    waiting({ sought: [sought('gone@x'), sought('old@x', { since: old }), sought('m1@x')] });
    inSent(sentMessage({ id: 8, headerMessageId: 'gone@x' }), sentMessage({ id: 8, headerMessageId: 'old@x' }), sentMessage());
    browser.messages.listInlineTextParts.mockImplementation(async (/** @type {number} */ id) => { if (id === 8) throw new Error('Message not found'); return []; });
    fakeService(() => ({ status: 201 }));
    await reportSends();
    expect(log()).toMatchObject({ sought: [{ messageId: 'gone@x' }], reported: ['m1@x'] });
  });

  it.each([['is away', () => new TypeError('down')], ['does not know the token', () => ({ status: 401 })], ['has had enough', () => ({ status: 429 })]])('is asked about once, and the rest later, when the service %s', async (_why, answer) => {
    waiting({ unreported: [unreported('a@x'), unreported('b@x')], sought: [sought('m1@x')] });
    inSent(sentMessage());
    const requests = fakeService(answer);
    await reportSends();
    expect(requests).toHaveLength(1);
    // Another one is first the next time: one that the service never answers must not keep the others from it.
    expect(log().unreported.map((/** @type {any} */ send) => send.messageId)).toEqual(['b@x', 'a@x']);
    expect(log().sought).toHaveLength(1);
  });

  it('is kept when the service lets nobody in, with or without a receipt', async () => {
    waiting({ sought: [sought('m1@x')] });
    inSent(sentMessage());
    fakeService(() => ({ status: 403 }));
    await reportSends();
    expect(log()).toMatchObject({ sought: [{ messageId: 'm1@x' }], reported: [] });
  });
});

describe('a whole message', () => {
  beforeEach(() => {
    browser.storage.local.kept.sends = { unreported: [], reported: [], sought: [{ receipt: null, messageId: 'm1@x', later: false, since: new Date().toISOString(), to: ['im@rv.example'], cc: [], bcc: [] }] };
    inSent(sentMessage());
  });

  it('goes without its pictures', async () => {
    browser.messages.listInlineTextParts.mockResolvedValue([{ contentType: 'text/html', content: '<p>Hello <img src="data:image/png;base64,AAAA"></p>' }]);
    const requests = fakeService(() => ({ status: 201 }));
    await reportSends();
    expect(requests[0]?.body.body.content).toContain('<p>Hello <img></p>');
  });

  it('that is too large goes without its text: who was written to is what counts', async () => {
    browser.messages.listInlineTextParts.mockResolvedValue([{ contentType: 'text/plain', content: 'long' }]);
    browser.messages.listAttachments.mockResolvedValue([{ name: 'cv.pdf', contentType: 'application/pdf', size: 5 }]);
    const requests = fakeService((_path, { body }) => ({ status: body.body.content ? 413 : 201 }));
    await reportSends();
    expect(requests[1]?.body).toMatchObject({ messageId: 'm1@x', to: ['IM <im@rv.example>'], bcc: ['me@x.example'], body: { type: 'text/plain', content: '' }, attachments: [] });
    expect(log()).toMatchObject({ sought: [], reported: ['m1@x'] });
  });
});
