// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest';
import { bodyOf, readDraft, withoutPictures } from '../modules/draft.js';
import { composeDetails, fakeBrowser } from './fake-browser.js';

/** @type {any} */
let browser;
beforeEach(() => { browser = fakeBrowser(); });

describe('the body that is checked', () => {
  it('is the HTML as it stands', () => {
    const { body } = composeDetails();
    expect(bodyOf(composeDetails())).toEqual({ type: 'text/html', content: body });
  });

  it('is read by the add-on\'s own rules in plain text', () => {
    const body = '<body style="white-space: pre-wrap">Dear  Dr. Lee,<br><br>two  spaces<br></body>';
    expect(bodyOf(composeDetails({ isPlainText: true, body }))).toEqual({ type: 'text/plain', content: 'Dear  Dr. Lee,\n\ntwo  spaces\n' });
  });

  it('loses its pictures and nothing else', () => {
    const html = '<html><head></head><body><p>data: see <img alt="x" src="data:image/png;base64,AAAA"></p><p style="background: url(data:image/png;base64,AA)">End</p></body></html>';
    const stripped = withoutPictures(html);
    expect(stripped).not.toContain('base64');
    expect(stripped).toContain('<p>data: see <img alt="x"></p>');
    expect(stripped).toContain('End');
  });
});

describe('a draft', () => {
  it('carries recipients, subject and attachments', async () => {
    browser.compose.listAttachments.mockResolvedValue([{ id: 7, name: 'cv.PDF', size: 12 }]);
    const { draft, attachmentIds, unknownRecipients } = await readDraft(1, composeDetails({ cc: ['Nobody'] }));
    expect(draft).toMatchObject({
      from: 'Alice <alice@example.test>', to: ['IM Residency <im@rv.example>'], cc: [], bcc: [], subject: 'Subject',
      attachments: [{ name: 'cv.PDF', type: 'application/pdf', size: 12, inline: false }],
    });
    expect(draft).not.toHaveProperty('sendAt');
    expect(draft).not.toHaveProperty('inReplyTo');
    expect(attachmentIds).toEqual([7]);
    expect(unknownRecipients).toEqual(['Nobody']);
  });

  const message = { author: 'IM Residency <im@rv.example>', date: new Date('2027-03-16T13:02:00Z'), headerMessageId: 'a@b' };

  it('says which message it answers', async () => {
    browser.messages.get.mockResolvedValue(message);
    const { draft } = await readDraft(1, composeDetails({ type: 'reply', relatedMessageId: 5 }));
    expect(draft.inReplyTo).toEqual({ from: 'im@rv.example', date: '2027-03-16T13:02:00.000Z', messageId: '<a@b>', automatic: false });
  });

  it.each([['auto-replied', true], ['auto-generated; x=y', true], ['no', false]])('knows an automatic reply by Auto-Submitted: %s', async (value, automatic) => {
    browser.messages.get.mockResolvedValue(message);
    browser.messages.getFull.mockResolvedValue({ headers: { 'auto-submitted': [value] } });
    expect((await readDraft(1, composeDetails({ type: 'reply', relatedMessageId: 5 }))).draft.inReplyTo?.automatic).toBe(automatic);
  });

  it('answers nothing when it forwards, is new, or its original is gone', async () => {
    browser.messages.get.mockRejectedValue(new Error('gone'));
    for (const type of ['forward', 'new', 'redirect', 'reply', 'draft']) {
      expect((await readDraft(1, composeDetails({ type, relatedMessageId: 5 }))).draft).not.toHaveProperty('inReplyTo');
    }
  });

  it('that was put away remembers by In-Reply-To', async () => {
    browser.messages.getFull.mockImplementation(async (/** @type {number} */ id) => ({ headers: id === 5 ? { 'in-reply-to': ['<a@b>'] } : {} }));
    browser.messages.query.mockResolvedValue({ id: null, messages: [{ id: 6 }] });
    browser.messages.get.mockResolvedValue(message);
    expect((await readDraft(1, composeDetails({ type: 'draft', relatedMessageId: 5 }))).draft.inReplyTo?.messageId).toBe('<a@b>');
    expect(browser.messages.query).toHaveBeenCalledWith({ headerMessageId: 'a@b' });
  });
});
