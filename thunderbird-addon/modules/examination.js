// One look at a draft: what the service said of it, or why nothing was said.
import { readDraft } from './draft.js';
import { checkDraft, ServiceError } from './service.js';
import { readServiceAddress } from './service-address.js';

/**
 * @typedef {object} Examination
 * @property {import('./draft.js').ReadDraft} read
 * @property {import('./contract.js').CheckAnswer | null} answer
 * @property {import('./service.js').Failure | null} failure why there is no answer
 */

/**
 * @param {number} tabId
 * @param {browser.compose.ComposeDetails} details
 * @returns {Promise<Examination | null>} `null` before anything is set up
 */
export async function examine(tabId, details) {
  const address = await readServiceAddress();
  if (!address) return null;
  const read = await readDraft(tabId, details);
  try {
    return { read, answer: await checkDraft(address, read.draft), failure: null };
  } catch (error) {
    return { read, answer: null, failure: error instanceof ServiceError ? error.failure : 'nonsense' };
  }
}

/** @param {Examination} examination @returns {string[]} */
export function allRecipients({ read: { draft } }) {
  return [...draft.to, ...draft.cc, ...draft.bcc];
}
