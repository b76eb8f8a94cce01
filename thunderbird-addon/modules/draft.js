// What is sent to be checked of the message that is being written.
import { editorText } from './editor-text.js';
import { bareAddress, expandRecipients } from './recipients.js';

/** @typedef {import('./contract.js').Draft} Draft */
/** @typedef {import('./contract.js').AnsweredMessage} AnsweredMessage */
/** @typedef {browser.compose.ComposeDetails} ComposeDetails */

/** A draft, the ids of its attachments in the compose window, and the recipients that could not be looked into. */
/** @typedef {{draft: Draft, attachmentIds: number[], unknownRecipients: string[]}} ReadDraft */

/** @param {string} html @returns {string} without the pictures that are written into it: they can be megabytes, and nobody checks them */
export function withoutPictures(html) {
  if (!/data:/i.test(html)) return html;
  const document = new DOMParser().parseFromString(html, 'text/html');
  for (const element of document.querySelectorAll('*')) {
    for (const attribute of [...element.attributes]) {
      if (/^\s*data:/i.test(attribute.value)) element.removeAttribute(attribute.name);
      else if (attribute.name === 'style' || attribute.name === 'srcset') attribute.value = attribute.value.replace(/data:[^"')\s]*/gi, '');
    }
  }
  return document.documentElement.outerHTML;
}

/**
 * A plain-text message lives in the editor as preserved lines of HTML. Its text is read there by the add-on's own rules, not by
 * Thunderbird's converter, so that the offsets of an answer fit the editor.
 * @param {ComposeDetails} details
 * @returns {Draft["body"]}
 */
export function bodyOf(details) {
  const html = details.body ?? '';
  if (!details.isPlainText) return { type: 'text/html', content: withoutPictures(html) };
  return { type: 'text/plain', content: editorText(new DOMParser().parseFromString(html, 'text/html').body).text };
}

/** @param {unknown} headers @param {string} name @returns {string} */
const header = (headers, name) => String(/** @type {any} */ (headers)?.[name]?.[0] ?? '').trim();

/**
 * The message that a draft answers. A draft that was put away and opened again only remembers it by its In-Reply-To.
 * @param {ComposeDetails} details
 * @returns {Promise<AnsweredMessage | undefined>}
 */
async function answeredMessage({ type, relatedMessageId }) {
  if (!relatedMessageId || (type !== 'reply' && type !== 'draft')) return undefined;
  let id = relatedMessageId;
  if (type === 'draft') {
    const answered = header((await browser.messages.getFull(id)).headers, 'in-reply-to').replace(/^<|>.*$/g, '');
    if (!answered) return undefined;
    const { messages: [found] } = /** @type {browser.messages.MessageList} */ (await browser.messages.query({ headerMessageId: answered }));
    if (!found) return undefined;
    id = found.id;
  }
  const message = await browser.messages.get(id);
  const submitted = header((await browser.messages.getFull(id)).headers, 'auto-submitted').toLowerCase();
  return {
    from: bareAddress(message.author) || message.author, date: new Date(message.date).toISOString(),
    messageId: `<${message.headerMessageId}>`, automatic: submitted !== '' && !submitted.startsWith('no'),
  };
}

const TYPES = new Map([['pdf', 'application/pdf'], ['doc', 'application/msword'], ['txt', 'text/plain'], ['vcf', 'text/vcard'],
  ['docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'], ['ics', 'text/calendar'],
  ['asc', 'application/pgp-keys'], ['p7s', 'application/pkcs7-signature'], ['png', 'image/png'], ['jpg', 'image/jpeg'], ['jpeg', 'image/jpeg']]);

/** @param {string} name @returns {string} the compose window does not tell a file's type before it is sent */
const typeOf = name => TYPES.get(name.slice(name.lastIndexOf('.') + 1).toLowerCase()) ?? 'application/octet-stream';

/**
 * @param {number} tabId
 * @param {ComposeDetails} details
 * @returns {Promise<ReadDraft>}
 */
export async function readDraft(tabId, details) {
  const [to, cc, bcc, from, attachments, inReplyTo] = await Promise.all([
    expandRecipients(details.to), expandRecipients(details.cc), expandRecipients(details.bcc), expandRecipients(details.from),
    browser.compose.listAttachments(tabId),
    // The answered message may be deleted or out of reach meanwhile; the rest of the draft is checked all the same.
    answeredMessage(details).catch(() => undefined),
  ]);
  return {
    draft: {
      from: from.addresses[0] ?? '', to: to.addresses, cc: cc.addresses, bcc: bcc.addresses,
      subject: details.subject ?? '', body: bodyOf(details),
      attachments: attachments.map(({ name = '', size = 0 }) => ({ name, type: typeOf(name), size, inline: false })),
      ...(inReplyTo ? { inReplyTo } : {}),
    },
    attachmentIds: attachments.map(attachment => attachment.id),
    unknownRecipients: [...to.unknown, ...cc.unknown, ...bcc.unknown],
  };
}
