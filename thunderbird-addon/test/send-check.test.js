// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { checkAnswer, composeDetails, fakeBrowser, fakeService, finding, SERVICE } from './fake-browser.js';

const TAB = /** @type {any} */ ({ id: 7, windowId: 70 });
/** @type {any} */
let browser;
/** @type {typeof import('../modules/send-check.js')} */
let check;
/** @type {typeof import('../modules/send-dialog.js')} */
let dialog;

beforeEach(async () => {
  vi.resetModules();
  browser = fakeBrowser();
  browser.storage.local.kept.service = SERVICE;
  browser.storage.local.kept.listedPrograms = { url: SERVICE.url, etag: null, addresses: ['im@rv.example'], domains: ['cedar.example'] };
  browser.compose.getComposeDetails.mockImplementation(async () => composeDetails());
  check = await import('../modules/send-check.js');
  dialog = await import('../modules/send-dialog.js');
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
});
afterEach(() => {
  dialog.answerDialog(TAB.id, 'back');
  vi.useRealTimers();
  vi.restoreAllMocks();
});

/** @param {any} [more] */
const send = more => check.beforeSend(TAB, composeDetails(more));
const asked = () => vi.waitFor(() => { expect(dialog.dialogState(TAB.id)?.phase).toBe('held'); expect(browser.windows.create).toHaveBeenCalled(); });
const departure = () => browser.storage.session.kept['departure-7'];

describe('a message leaves unasked', () => {
  it('before anything is set up, and nothing is asked of anybody', async () => {
    delete browser.storage.local.kept.service;
    const requests = fakeService(() => new Error('down'));
    expect(await send()).toEqual({});
    expect(requests).toEqual([]);
  });

  it('when nothing above a note was found', async () => {
    fakeService(() => ({ value: checkAnswer({ findings: [finding({ severity: 'note' })] }) }));
    expect(await send()).toEqual({});
    expect(browser.windows.create).not.toHaveBeenCalled();
    expect(departure()).toEqual({ receipt: 'receipt-1', to: ['IM Residency <im@rv.example>'], cc: [], bcc: [] });
  });

  it('when it is personal: whatever was found, and whether or not the service is there', async () => {
    fakeService(() => ({ value: checkAnswer({ inScope: false, verdict: 'hold', complete: false }) }));
    expect(await send()).toEqual({});
    fakeService(() => new TypeError('down'));
    expect(await send({ to: ['mum@family.example'], cc: ['A cousin who works there <someone@cedar.example>'] })).toEqual({});
    expect(browser.windows.create).not.toHaveBeenCalled();
    expect(departure()).toBeUndefined();
  });
});

describe('a message with findings', () => {
  beforeEach(() => fakeService(() => ({ value: checkAnswer({ verdict: 'hold', findings: [finding()] }) })));

  it('waits for the answer and is sent on', async () => {
    const sending = send();
    await asked();
    expect(dialog.dialogState(7)).toMatchObject({ phase: 'held', failure: null, notice: null, answer: { verdict: 'hold' } });
    dialog.answerDialog(7, 'send');
    expect(await sending).toEqual({});
    expect(browser.windows.remove).toHaveBeenCalledTimes(1);
    expect(departure().receipt).toBe('receipt-1');
  });

  it('stays where it is on back, and when the dialog or the compose window is closed', async () => {
    const ways = [() => dialog.answerDialog(7, 'back'), (/** @type {number} */ id) => dialog.dialogWindowClosed(id)];
    for (const leave of ways) {
      const sending = send();
      await asked();
      leave((await browser.windows.create.mock.results[0].value).id);
      expect(dialog.dialogState(7)).toBeNull();
      expect(await sending).toEqual({ cancel: true });
      expect(departure()).toBeUndefined();
      browser.windows.create.mockClear();
    }
  });

  it('is asked about once, though the event comes twice', async () => {
    const sending = [send(), (async () => { await asked(); return send(); })()];
    await asked();
    await vi.waitFor(async () => { expect(browser.windows.create).toHaveBeenCalledTimes(1); });
    dialog.answerDialog(7, 'send');
    expect(await sending[0]).toEqual({});
  });

  it('leaves no window behind when it is answered while that is still opening', async () => {
    browser.windows.create.mockImplementation(async () => {
      dialog.answerDialog(7, 'send');
      return { id: 555 };
    });
    expect(await send()).toEqual({});
    await vi.waitFor(() => expect(browser.windows.remove).toHaveBeenCalledWith(555));
  });

  it('stays when no dialog can be opened', async () => {
    browser.windows.create.mockRejectedValue(new Error('no window'));
    expect(await send()).toEqual({ cancel: true });
  });

  it('keeps the background page awake while it waits, and no longer', async () => {
    vi.useFakeTimers();
    const sending = send();
    await vi.waitFor(() => expect(dialog.dialogState(7)).not.toBeNull());
    await vi.advanceTimersByTimeAsync(100_000);
    expect(browser.runtime.getPlatformInfo).toHaveBeenCalledTimes(10);
    dialog.answerDialog(7, 'send');
    await sending;
    await vi.advanceTimersByTimeAsync(60_000);
    expect(browser.runtime.getPlatformInfo).toHaveBeenCalledTimes(10);
  });

  it('brings its dialog forward when the locked window is chosen', async () => {
    const sending = send();
    await asked();
    await dialog.composeWindowFocused(70);
    expect(browser.windows.update).toHaveBeenCalledWith(101, { focused: true });
    dialog.answerDialog(7, 'back');
    await sending;
  });
});

describe('a message that could not be checked', () => {
  it('is asked about when it goes to a listed address, or to an office on a listed domain', async () => {
    fakeService(() => new TypeError('down'));
    for (const to of ['Director <IM@rv.example>', 'gme@cedar.example', 'Program Coordinator <someone@mail.cedar.example>']) {
      const sending = send({ to: [to] });
      await asked();
      expect(dialog.dialogState(7)).toMatchObject({ answer: null, failure: 'down' });
      dialog.answerDialog(7, 'send');
      expect(await sending).toEqual({});
      expect(departure()).toEqual({ receipt: null, to: [to], cc: [], bcc: [] });
      browser.windows.create.mockClear();
    }
  });

  it('goes on when a retry finds it clear', async () => {
    let down = true;
    fakeService(() => (down ? new TypeError('down') : { value: checkAnswer() }));
    const sending = send();
    await asked();
    expect(await check.retryCheck(7)).toMatchObject({ failure: 'down' });
    down = false;
    expect(await check.retryCheck(7)).toBeNull();
    expect(await sending).toEqual({});
    expect(departure().receipt).toBe('receipt-1');
  });

  it('shows what a retry finds', async () => {
    let down = true;
    fakeService(() => (down ? { status: 503 } : { value: checkAnswer({ verdict: 'caution', findings: [finding({ severity: 'caution' })] }) }));
    const sending = send();
    await asked();
    down = false;
    expect(await check.retryCheck(7)).toMatchObject({ phase: 'held', failure: null, answer: { verdict: 'caution' } });
    dialog.answerDialog(7, 'back');
    expect(await sending).toEqual({ cancel: true });
  });

  it('or only in part is asked about though nothing was found', async () => {
    fakeService(() => ({ value: checkAnswer({ complete: false }) }));
    const sending = send();
    await asked();
    expect(browser.composeAction.setBadgeText).toHaveBeenLastCalledWith({ tabId: 7, text: '?' });
    dialog.answerDialog(7, 'send');
    expect(await sending).toEqual({});
  });

  it('to a recipient that cannot be looked into is asked about', async () => {
    fakeService(() => ({ value: checkAnswer() }));
    const sending = send({ cc: ['Selection friends'] });
    await asked();
    expect(dialog.dialogState(7)?.unknownRecipients).toEqual(['Selection friends']);
    dialog.answerDialog(7, 'send');
    expect(await sending).toEqual({});
  });

  it('because of the add-on itself never locks the window, and never passes a listed program silently', async () => {
    browser.compose.listAttachments.mockRejectedValue(new Error('broken'));
    fakeService(() => ({ value: checkAnswer() }));
    expect(await send({ to: ['mum@family.example'] })).toEqual({});
    const sending = send();
    await asked();
    dialog.answerDialog(7, 'back');
    expect(await sending).toEqual({ cancel: true });
  });
});

describe('a fix', () => {
  const wrong = { verdict: 'hold', findings: [finding({ fixes: [{ label: 'Subject', edits: [{ field: 'subject', start: 0, end: 7, text: 'SOAP' }] }] })] };

  beforeEach(() => { document.queryCommandEnabled = () => true; });

  it('calls the send off, changes the message, and shows what is left', async () => {
    fakeService((_path, { body }) => ({ value: checkAnswer(body.subject === 'Subject' ? wrong : {}) }));
    browser.compose.setComposeDetails.mockImplementation(async () => { browser.compose.getComposeDetails.mockResolvedValue(composeDetails({ subject: 'SOAP' })); });
    const sending = send();
    await asked();
    const left = check.actInDialog(7, 0, { kind: 'fix', fix: 0 });
    expect(await sending).toEqual({ cancel: true });
    expect(await left).toMatchObject({ phase: 'review', notice: 'fixed', answer: { verdict: 'clear', findings: [] } });
    expect(browser.compose.setComposeDetails).toHaveBeenCalledWith(7, { subject: 'SOAP' });
    // The next Send is a new question, and the review goes away.
    expect(await send({ subject: 'SOAP' })).toEqual({});
    expect(dialog.dialogState(7)).toBeNull();
  });

  it('that takes something out leaves nothing in its stead', async () => {
    const edits = [{ field: 'subject', start: 4, end: 7 }];
    fakeService(() => ({ value: checkAnswer({ verdict: 'hold', findings: [finding({ fixes: [{ label: 'Take it out', edits }] })] }) }));
    const sending = send();
    await asked();
    expect(await check.actInDialog(7, 0, { kind: 'fix', fix: 0 })).toMatchObject({ notice: 'fixed' });
    expect(browser.compose.setComposeDetails).toHaveBeenCalledWith(7, { subject: 'Subj' });
    await sending;
  });

  it('that has no certain place changes nothing and says so', async () => {
    fakeService(() => ({ value: checkAnswer(wrong) }));
    browser.compose.getComposeDetails.mockResolvedValue(composeDetails({ subject: 'Quite another' }));
    const sending = send();
    await asked();
    expect(await check.actInDialog(7, 0, { kind: 'fix', fix: 0 })).toMatchObject({ phase: 'review', notice: 'fix-failed' });
    expect(await sending).toEqual({ cancel: true });
    expect(browser.compose.setComposeDetails).not.toHaveBeenCalled();
  });

  it('takes out recipients and attachments by their index', async () => {
    const edits = [{ field: 'to', index: 0, text: '' }, { field: 'attachments', index: 1, text: '' }];
    fakeService(() => ({ value: checkAnswer({ verdict: 'hold', findings: [finding({ fixes: [{ label: 'Take out', edits }] })] }) }));
    browser.compose.listAttachments.mockResolvedValue([{ id: 3, name: 'a' }, { id: 4, name: 'b' }]);
    const details = composeDetails({ to: ['a@x.example', 'im@rv.example'] });
    browser.compose.getComposeDetails.mockResolvedValue(details);
    const sending = check.beforeSend(TAB, details);
    await asked();
    expect(await check.actInDialog(7, 0, { kind: 'fix', fix: 0 })).toMatchObject({ notice: 'fixed' });
    expect(browser.compose.setComposeDetails).toHaveBeenCalledWith(7, { to: ['im@rv.example'] });
    expect(browser.compose.removeAttachment.mock.calls).toEqual([[7, 4]]);
    await sending;
  });

  it('that is not there is no fix', async () => {
    fakeService(() => ({ value: checkAnswer(wrong) }));
    const sending = send();
    await asked();
    expect(await check.actInDialog(7, 5, { kind: 'fix', fix: 0 })).toMatchObject({ phase: 'held' });
    expect(await check.actInDialog(99, 0, { kind: 'fix', fix: 0 })).toBeNull();
    dialog.answerDialog(7, 'back');
    await sending;
  });
});
