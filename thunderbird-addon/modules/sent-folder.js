// Finds messages again that left without telling their Message-ID: Send Later, and mail that was sent unchecked.
import { withoutPictures } from './draft.js';
import { bareAddress } from './recipients.js';

/** @typedef {browser.messages.MessageHeader} MessageHeader */

// Clocks and rounding: the Date header has whole seconds.
const EARLIER = 60_000;

/** @param {string[]} recipients @returns {string} */
const addressKey = recipients => [...new Set(recipients.map(recipient => bareAddress(recipient) || recipient))].sort().join(' ');

/** @param {"sent" | "inbox"} use @param {browser.messages.SentQuery} query @returns {AsyncGenerator<MessageHeader>} from all folders of that use */
export async function* messagesIn(use, query) {
  const folderId = (await browser.folders.query({ specialUse: [use] })).flatMap(({ id }) => id ?? []);
  if (!folderId.length) return;
  let page = await browser.messages.query({ ...query, folderId });
  for (;;) {
    yield* page.messages;
    if (!page.id) return;
    page = await browser.messages.continueList(page.id);
  }
}

/**
 * @param {{messageId: string | null, since: string, to: string[], cc: string[], bcc: string[]}} sought
 * @param {Set<string>} claimed Message-IDs that belong to other sends
 * @returns {Promise<MessageHeader | null>} the earliest that fits
 */
export async function findSent({ messageId, since, to, cc, bcc }, claimed) {
  if (messageId) {
    for await (const message of messagesIn('sent', { headerMessageId: messageId })) return message;
    return null;
  }
  const wanted = addressKey([...to, ...cc, ...bcc]);
  /** @type {MessageHeader | null} */
  let earliest = null;
  for await (const message of messagesIn('sent', { fromDate: new Date(Date.parse(since) - EARLIER) })) {
    const recipients = [...message.recipients, ...message.ccList, ...message.bccList];
    if (claimed.has(message.headerMessageId) || addressKey(recipients) !== wanted) continue;
    if (!earliest || message.date < earliest.date) earliest = message;
  }
  return earliest;
}

/**
 * @param {MessageHeader} message
 * @returns {Promise<import('./contract.js').Draft>} the whole message in the shape of a check
 */
export async function wholeMessage(message) {
  const [parts, attachments] = await Promise.all([browser.messages.listInlineTextParts(message.id), browser.messages.listAttachments(message.id)]);
  const html = parts.find(each => each.contentType === 'text/html');
  return {
    from: message.author, to: message.recipients, cc: message.ccList, bcc: message.bccList, subject: message.subject,
    body: html ? { type: 'text/html', content: withoutPictures(html.content) } : { type: 'text/plain', content: parts[0]?.content ?? '' },
    attachments: attachments.map(({ name, contentType, size }) => ({ name: name ?? '', type: contentType, size, inline: false })),
  };
}
