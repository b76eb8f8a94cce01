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
  browser.compose.getComposeDetails.mockImplementation(async () => composeDetails());
  check = await import('../modules/send-check.js');
  dialog = await import('../modules/send-dialog.js');
  for (const method of /** @type {const} */ (['error', 'info'])) vi.spyOn(console, method).mockImplementation(() => undefined);
});
afterEach(() => {
  dialog.answerDialog(TAB.id, 'back');
  vi.restoreAllMocks();
});

/** @param {any} [more] */
const send = more => check.beforeSend(TAB, composeDetails(more));
const asked = () => vi.waitFor(() => { expect(dialog.dialogState(TAB.id)?.phase).toBe('held'); expect(browser.windows.create).toHaveBeenCalled(); });
const departure = () => browser.storage.session.kept['departure-7'];

describe('what the list or the profile learns', () => {
  const alias = { kind: /** @type {const} */ ('alias'), programId: 'rv', alias: 'Lakeside' };

  it('is asked of the service again, and the send waits on for its answer', async () => {
    let known = false;
    fakeService((path, { method }) => {
      if (method === 'PATCH') known = true;
      return { value: path === '/checks' ? checkAnswer(known ? { receipt: 'receipt-2' } : { verdict: 'hold', findings: [finding()] }) : {} };
    });
    const sending = send();
    await asked();
    expect(await check.actInDialog(7, 0, alias)).toMatchObject({ phase: 'held', notice: 'list-changed', answer: { verdict: 'clear', findings: [] } });
    // It does not leave by itself: the applicant pressed another button than Send.
    expect(dialog.isHeld(7)).toBe(true);
    dialog.answerDialog(7, 'send');
    expect(await sending).toEqual({});
    expect(departure().receipt).toBe('receipt-2');
  });

  it('changes nothing about the question when the service does not take it', async () => {
    fakeService((_, { method }) => (method === 'PATCH' ? { status: 500 } : { value: checkAnswer({ verdict: 'hold', findings: [finding()] }) }));
    const sending = send();
    await asked();
    expect(await check.actInDialog(7, 0, alias)).toMatchObject({ phase: 'held', notice: 'not-saved', answer: { verdict: 'hold' } });
    dialog.answerDialog(7, 'back');
    expect(await sending).toEqual({ cancel: true });
  });
});

describe('NRMP’s rule', () => {
  it('is explained in full in the first dialog that has it, and in every state of that dialog', async () => {
    fakeService(() => ({ value: checkAnswer({ verdict: 'hold', findings: [finding({ rule: 'first-contact' })] }) }));
    for (const explained of [false, true]) {
      const sending = send();
      await asked();
      expect(dialog.dialogState(7)?.explained).toBe(explained);
      await vi.waitFor(() => expect(browser.storage.local.kept.explained).toEqual(['first-contact']));
      expect(dialog.dialogState(7)?.explained).toBe(explained);
      dialog.answerDialog(7, 'back');
      await sending;
      browser.windows.create.mockClear();
    }
  });
});

it('what goes to a newsgroup alone leaves without a word to anybody', async () => {
  const requests = fakeService(() => ({ value: checkAnswer({ verdict: 'hold', findings: [finding()] }) }));
  expect(await send({ to: [], newsgroups: ['news.example.residency'] })).toEqual({});
  expect(requests).toEqual([]);
});

it('the panel acts on the look that it shows, and on no other', async () => {
  browser.scripting.executeScript.mockResolvedValue([{ result: true }]);
  const panel = await import('../modules/panel.js');
  const edits = [{ field: 'subject', start: 0, end: 7, text: 'SOAP' }];
  const requests = fakeService(() => ({ value: checkAnswer({ verdict: 'hold', findings: [finding({ fixes: [{ label: 'Fix', edits }] })] }) }));
  const shown = await panel.checkFromPanel(7);
  const newer = await panel.checkFromPanel(7);
  expect(await panel.actFromPanel(7, shown?.look ?? 0, 0, { kind: 'fix', fix: 0 })).toMatchObject({ look: newer?.look, notice: null });
  expect(browser.compose.setComposeDetails).not.toHaveBeenCalled();
  expect(await panel.actFromPanel(7, newer?.look ?? 0, 0, { kind: 'fix', fix: 0 })).toMatchObject({ notice: 'fixed' });
  expect(browser.compose.setComposeDetails).toHaveBeenCalledWith(7, { subject: 'SOAP' });
  expect(requests).toHaveLength(3);
});
