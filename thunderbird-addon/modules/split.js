// Makes several drafts of one: the same letter, with the same attachments, to fewer people each.
import { recipientsByProgram, without } from './remedies.js';

/** @typedef {import('./examination.js').Examination} Examination */
/** @typedef {{to: string[], cc: string[], bcc: string[]}} Recipients */

/** @param {Recipients} recipients @param {string[]} addresses those that are left out */
const leaveOut = ({ to, cc, bcc }, addresses) => ({ to: without(to, addresses), cc: without(cc, addresses), bcc: without(bcc, addresses) });

/**
 * A new window with the letter of an open one. The text is put in after the window has opened: what it is opened with gets a second signature.
 * @param {number} tabId
 * @param {Recipients} recipients
 */
async function openCopy(tabId, recipients) {
  const { identityId, isPlainText, subject, body, plainTextBody } = await browser.compose.getComposeDetails(tabId);
  const attachments = await browser.compose.listAttachments(tabId);
  const files = await Promise.all(attachments.map(async ({ id, name }) => ({ name, file: await browser.compose.getAttachmentFile(id) })));
  const copy = await browser.compose.beginNew(/** @type {any} */ (null), { identityId, isPlainText, ...recipients, subject });
  const copyId = /** @type {number} */ (copy.id);
  await browser.compose.setComposeDetails(copyId, isPlainText ? { plainTextBody } : { body });
  for (const attachment of files) await browser.compose.addAttachment(copyId, attachment);
}

/**
 * Everybody who belongs to no program stays in each draft. The open window keeps the first program.
 * @param {number} tabId
 * @param {Examination} examination
 */
export async function splitByProgram(tabId, { read: { draft }, answer }) {
  const groups = answer ? recipientsByProgram(answer) : [];
  const everybody = groups.flat();
  /** @param {string[]} group */
  const draftFor = group => leaveOut(draft, everybody.filter(address => !group.includes(address)));
  for (const group of groups.slice(1)) await openCopy(tabId, draftFor(group));
  await browser.compose.setComposeDetails(tabId, draftFor(groups[0] ?? []));
}

/**
 * Those whom a fix would leave out get a draft of their own.
 * @param {number} tabId
 * @param {Examination} examination
 * @param {import('./contract.js').Fix} fix
 */
export async function moveOut(tabId, { read: { draft } }, { edits }) {
  /** @param {"to" | "cc" | "bcc"} field @param {boolean} moved */
  const part = (field, moved) => draft[field].filter((_, index) => edits.some(edit => edit.field === field && edit.index === index) === moved);
  /** @param {boolean} moved */
  const recipients = moved => ({ to: part('to', moved), cc: part('cc', moved), bcc: part('bcc', moved) });
  const { to, cc, bcc } = recipients(true);
  await openCopy(tabId, { to: [...to, ...cc, ...bcc], cc: [], bcc: [] });
  await browser.compose.setComposeDetails(tabId, recipients(false));
}
