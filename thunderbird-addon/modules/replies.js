// What programs wrote: looked up in the inbox folders after the applicant has allowed it. Of each message only the program and the time are kept.
import { bareAddress } from './recipients.js';
import { messagesIn } from './sent-folder.js';
import { addressesOf } from './standing.js';

/** @typedef {Record<string, string[]>} Replies times by program */

const DAYS = 30;
const DAY = 86_400_000;

/** @returns {Promise<boolean | null>} `null` before the applicant was asked */
export async function mayLookForReplies() {
  const { repliesAllowed } = await browser.storage.local.get('repliesAllowed');
  return repliesAllowed ?? null;
}

/** @param {boolean} allowed what was found before goes with the permission */
export async function allowReplies(allowed) {
  await browser.storage.local.set({ repliesAllowed: allowed });
  if (!allowed) await browser.storage.local.remove('replies');
}

/** @returns {Promise<Replies>} */
export async function knownReplies() {
  const { replies } = await browser.storage.local.get('replies');
  return replies ?? {};
}

/** An out-of-office is no contact. @param {number} messageId @returns {Promise<boolean>} */
async function isAutomatic(messageId) {
  const { headers } = await browser.messages.getFull(messageId);
  const submitted = String(/** @type {any} */ (headers)?.['auto-submitted']?.[0] ?? '').trim().toLowerCase();
  return submitted !== '' && !submitted.startsWith('no');
}

/**
 * An address that several programs share tells nothing about one of them.
 * @param {import('./contract.js').Program[]} programs
 * @returns {Map<string, string>} program by address
 */
function programsByAddress(programs) {
  /** @type {Map<string, string | null>} */
  const owners = new Map();
  for (const program of programs) {
    for (const address of new Set(addressesOf(program))) owners.set(address, owners.has(address) ? null : program.id ?? null);
  }
  return new Map([...owners].flatMap(([address, id]) => (id ? [[address, id]] : [])));
}

/**
 * @param {import('./contract.js').Program[]} programs
 * @param {Date} now
 * @returns {Promise<Replies>} of the last 30 days, newest first; kept for the next time
 */
export async function lookForReplies(programs, now) {
  const owners = programsByAddress(programs);
  const known = await knownReplies();
  /** @type {Replies} */
  const replies = {};
  for await (const message of messagesIn('inbox', { fromDate: new Date(now.getTime() - DAYS * DAY) })) {
    const programId = owners.get(bareAddress(message.author));
    if (!programId) continue;
    const time = new Date(message.date).toISOString();
    // What was looked at before is not fetched again.
    if (known[programId]?.includes(time) || !await isAutomatic(message.id)) (replies[programId] ??= []).push(time);
  }
  for (const times of Object.values(replies)) times.sort().reverse();
  await browser.storage.local.set({ replies });
  return replies;
}
