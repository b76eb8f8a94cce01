// The last look at each draft, for the panel and for the badge on the compose window's button. Session memory only: it quotes the draft.

/** @typedef {import('./messages.js').PanelState} PanelState */
/** @typedef {import('./examination.js').Examination} Examination */

/** @param {number} tabId */
const keyOf = tabId => `look-${tabId}`;

/** @param {PanelState | null} look @returns {{text: string, color: string}} */
export function badgeOf(look) {
  if (!look || (look.answer && !look.answer.inScope)) return { text: '', color: '#5c636a' };
  if (!look.answer?.complete) return { text: '?', color: '#5c636a' };
  const count = (/** @type {string} */ severity) => look.answer?.findings.filter(finding => finding.severity === severity).length ?? 0;
  if (count('hold')) return { text: '!', color: '#b3261e' };
  if (count('caution')) return { text: String(count('caution')), color: '#8a5300' };
  return { text: count('note') ? String(count('note')) : '', color: '#1f5fa8' };
}

/** @param {number} tabId @param {Examination | null} examination */
export async function rememberLook(tabId, examination) {
  /** @type {PanelState | null} */
  const look = examination && { answer: examination.answer, failure: examination.failure, unknownRecipients: examination.read.unknownRecipients };
  const { text, color } = badgeOf(look);
  await Promise.all([
    browser.storage.session.set({ [keyOf(tabId)]: look }),
    browser.composeAction.setBadgeText({ tabId, text }),
    browser.composeAction.setBadgeBackgroundColor({ tabId, color }),
  ]);
}

/** @param {number} tabId @returns {Promise<PanelState | null>} */
export async function lastLook(tabId) {
  const key = keyOf(tabId);
  return (await browser.storage.session.get(key))[key] ?? null;
}

/** @param {number} tabId */
export async function forgetLook(tabId) {
  await browser.storage.session.remove(keyOf(tabId));
}
