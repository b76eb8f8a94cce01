// Carries out a fix in a compose window that is no longer locked. All edits of a fix or none: half a fix is a new mistake.
import { placeEdits } from './editor-edits.js';
import { editedRecipients } from './recipient-edits.js';
import { expandRecipients } from './recipients.js';

/** @typedef {import('./contract.js').Edit} Edit */
/** @typedef {import('./examination.js').Examination} Examination */
/** @typedef {"to" | "cc" | "bcc"} RecipientField */

const UNLOCK_LIMIT = 5000;
const POLL = 50;
/** @type {RecipientField[]} */
const RECIPIENT_FIELDS = ['to', 'cc', 'bcc'];

/**
 * A locked editor is read-only. Asked there, because compose.getComposeState answers with an empty object (Thunderbird 153).
 * @param {number} tabId
 * @returns {Promise<boolean>} false if it is still locked after a while
 */
export async function isUnlocked(tabId) {
  for (const deadline = Date.now() + UNLOCK_LIMIT; Date.now() < deadline;) {
    const [editor] = await browser.scripting.executeScript({ target: { tabId }, func: () => document.queryCommandEnabled('insertText') });
    if (editor?.result === true) return true;
    await new Promise(resolve => setTimeout(resolve, POLL));
  }
  return false;
}

/**
 * @param {string} current
 * @param {string} checked
 * @param {Edit[]} edits
 * @returns {string | null}
 */
export function editedText(current, checked, edits) {
  const placed = placeEdits(current, checked, edits.map(({ start = 0, end = checked.length, text }) => ({ start, end, text })));
  return placed ? placed.reduce((text, edit) => text.slice(0, edit.start) + edit.text + text.slice(edit.end), current) : null;
}

/**
 * What the fix makes of the details of the message; `null` if it cannot be said for certain.
 * @param {browser.compose.ComposeDetails} details
 * @param {Examination} examination
 * @param {Edit[]} edits
 * @returns {Promise<browser.compose.ComposeDetails | null>}
 */
async function changedDetails(details, { read, answer }, edits) {
  /** @type {browser.compose.ComposeDetails} */
  const changes = {};
  const subject = edits.filter(edit => edit.field === 'subject');
  if (subject.length) {
    const text = editedText(details.subject ?? '', answer?.text.subject ?? '', subject);
    if (text === null) return null;
    changes.subject = text;
  }
  for (const field of RECIPIENT_FIELDS) {
    const own = edits.filter(edit => edit.field === field);
    if (!own.length) continue;
    const { addresses, unknown } = await expandRecipients(details[field]);
    const recipients = unknown.length ? null : editedRecipients(read.draft[field], addresses, own);
    if (!recipients) return null;
    changes[field] = recipients;
  }
  const from = edits.find(edit => edit.field === 'from');
  if (from) changes.from = from.text;
  return changes;
}

/**
 * @param {number} tabId
 * @param {Examination} examination
 * @param {Edit[]} edits
 * @returns {Promise<number[] | null>} the ids of the attachments to take out
 */
async function attachmentsToRemove(tabId, { read }, edits) {
  const there = new Set((await browser.compose.listAttachments(tabId)).map(attachment => attachment.id));
  const ids = edits.filter(edit => edit.field === 'attachments').map(({ index = -1, text }) => (text ? undefined : read.attachmentIds[index]));
  return ids.every(id => id !== undefined && there.has(id)) ? /** @type {number[]} */ (ids) : null;
}

/**
 * @param {number} tabId
 * @param {string} checked
 * @param {Edit[]} edits
 * @returns {Promise<boolean>}
 */
async function editBody(tabId, checked, edits) {
  const [outcome] = await browser.scripting.executeScript({
    target: { tabId },
    // Runs in the editor. Its modules come by their address, because scripts there are no modules.
    func: async (/** @type {string} */ address, /** @type {string} */ text, /** @type {any} */ list) => {
      /** @type {typeof import('./editor-edits.js')} */
      const { applyEdits } = await import(address);
      return applyEdits(document, text, list);
    },
    args: [browser.runtime.getURL('modules/editor-edits.js'), checked,
      edits.map(({ start = 0, end = checked.length, text }) => ({ start, end, text }))],
  });
  return outcome?.result === true;
}

/**
 * @param {number} tabId
 * @param {Examination} examination
 * @param {import('./contract.js').Fix} fix
 * @returns {Promise<boolean>} whether it was carried out
 */
export async function applyFix(tabId, examination, { edits }) {
  const changes = await changedDetails(await browser.compose.getComposeDetails(tabId), examination, edits);
  const attachments = await attachmentsToRemove(tabId, examination, edits);
  if (!changes || !attachments) return false;
  const body = edits.filter(edit => edit.field === 'body');
  if (body.length && !await editBody(tabId, examination.answer?.text.body ?? '', body)) return false;
  if (Object.keys(changes).length) await browser.compose.setComposeDetails(tabId, changes);
  for (const id of attachments) await browser.compose.removeAttachment(tabId, id);
  return true;
}
