// One look at a draft: what the service said of it, or why nothing was said.
import { readDraft } from './draft.js';
import { isListedProgramMail } from './listed-programs.js';
import { askScope, checkDraft, ServiceError } from './service.js';
import { isOnThisComputer, readServiceAddress } from './service-address.js';

/** @typedef {import('./contract.js').Scope} Scope */
/** @typedef {import('./draft.js').ReadDraft} ReadDraft */
/** @typedef {import('./service-address.js').ServiceAddress} ServiceAddress */

/**
 * @typedef {object} Examination
 * @property {ReadDraft} read
 * @property {import('./contract.js').CheckAnswer | null} answer
 * @property {Scope | null} scope what the recipients alone say, where the service was asked that
 * @property {import('./service.js').Failure | "encrypted" | null} failure why there is no answer; `null` too where the text was not to be sent
 */

/** @param {{draft: {to: string[], cc: string[], bcc: string[]}}} read @returns {string[]} */
const recipientsOf = ({ draft }) => [...draft.to, ...draft.cc, ...draft.bcc];

/** @param {Examination} examination @returns {string[]} */
export const allRecipients = ({ read }) => recipientsOf(read);

/**
 * Speak only when there is something to say, and never of mail that is not to a program.
 * @param {Examination} examination
 * @returns {Promise<boolean>}
 */
export async function isProgramMail({ read, answer, scope }) {
  if (answer) return answer.inScope;
  return scope !== 'no' && isListedProgramMail(recipientsOf(read));
}

/** @param {browser.compose.ComposeDetails} details @returns {boolean} whether it leaves signed or encrypted */
function isSecured(details) {
  const technology = /** @type {any} */ (details).selectedEncryptionTechnology;
  return Boolean(technology?.encryptBody || technology?.signMessage);
}

/**
 * Text goes to a service on another host only when the message is known to be a program's, and never what leaves encrypted or signed.
 * @param {ServiceAddress} address
 * @param {browser.compose.ComposeDetails} details
 * @param {ReadDraft} read
 * @param {Scope} scope
 * @returns {Promise<"check" | "leave" | "encrypted">}
 */
async function whatToDo(address, details, read, scope) {
  if (scope === 'no') return 'leave';
  if (isOnThisComputer(address)) return 'check';
  if (scope !== 'yes' && !await isListedProgramMail(recipientsOf(read))) return 'leave';
  return isSecured(details) ? 'encrypted' : 'check';
}

/** The last answer about scope for each draft: recipients change seldom. @type {Map<number, {key: string, scope: Scope}>} */
const scopes = new Map();

/** Calls the service, in turn with others or at once. @typedef {<T>(call: () => Promise<T>) => Promise<T>} Turn */

/** @param {number} tabId @param {ServiceAddress} address @param {ReadDraft} read @param {Turn} inTurn @returns {Promise<Scope>} */
async function scopeOf(tabId, address, { draft }, inTurn) {
  const key = JSON.stringify([address.url, draft.to, draft.cc, draft.bcc]);
  const known = scopes.get(tabId);
  if (known?.key === key) return known.scope;
  const scope = await inTurn(() => askScope(address, draft));
  // The list may grow, and what was personal be a program's then: only a certain yes is kept.
  if (scope === 'yes') scopes.set(tabId, { key, scope });
  else scopes.delete(tabId);
  return scope;
}

/**
 * @param {number} tabId
 * @param {browser.compose.ComposeDetails} details
 * @param {{scopeFirst?: boolean, inTurn?: Turn}} [options] `scopeFirst`: while the message is being written, ask about the recipients before its
 *   text is sent
 * @returns {Promise<Examination | null>} `null` before anything is set up, and for what goes to nobody's mailbox (news)
 */
export async function examine(tabId, details, { scopeFirst = false, inTurn = call => call() } = {}) {
  const address = await readServiceAddress();
  if (!address) return null;
  const read = await readDraft(tabId, details);
  if (!recipientsOf(read).length && !read.unknownRecipients.length) return null;
  /** @type {Scope | null} */
  let scope = null;
  try {
    if (scopeFirst || !isOnThisComputer(address)) {
      scope = await scopeOf(tabId, address, read, inTurn);
      const next = await whatToDo(address, details, read, scope);
      if (next !== 'check') return { read, answer: null, scope, failure: next === 'encrypted' ? next : null };
    }
    return { read, answer: await inTurn(() => checkDraft(address, read.draft)), scope, failure: null };
  } catch (error) {
    return { read, answer: null, scope, failure: error instanceof ServiceError ? error.failure : 'nonsense' };
  }
}

/** @param {number} tabId */
export function forgetScope(tabId) {
  scopes.delete(tabId);
}
