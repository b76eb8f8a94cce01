// What is known of a message between onBeforeSend and onAfterSend. Session memory: it outlives a sleeping background page, and
// never reaches the disk.

/**
 * `receipt` is null for program mail that was sent on without having been checked.
 * @typedef {{receipt: string | null, to: string[], cc: string[], bcc: string[]}} Expected
 */

/** @param {number} tabId */
const keyOf = tabId => `departure-${tabId}`;

/** @param {number} tabId @param {string | null} receipt @param {import('./contract.js').Draft} draft */
export async function expectDeparture(tabId, receipt, { to, cc, bcc }) {
  /** @type {Expected} */
  const expected = { receipt, to, cc, bcc };
  await browser.storage.session.set({ [keyOf(tabId)]: expected });
}

/** @param {number} tabId */
export async function forgetDeparture(tabId) {
  await browser.storage.session.remove(keyOf(tabId));
}

/** @param {number} tabId @returns {Promise<Expected | null>} */
export async function takeDeparture(tabId) {
  const key = keyOf(tabId);
  const { [key]: expected } = await browser.storage.session.get(key);
  await browser.storage.session.remove(key);
  return expected ?? null;
}
