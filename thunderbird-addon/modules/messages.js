// The messages between the add-on's pages and its background page: all of them, in one place.

/** Why the applicant is told something beside the findings. @typedef {"fixed" | "fix-failed" | null} Notice */

/**
 * What the dialog shows. `held`: a send waits for the answer. `review`: a fix has called the send off; the next Send is the applicant's.
 * @typedef {object} DialogState
 * @property {"held" | "review"} phase
 * @property {import('./contract.js').CheckAnswer | null} answer
 * @property {import('./service.js').Failure | null} failure
 * @property {string[]} recipients
 * @property {string[]} unknownRecipients
 * @property {Notice} notice
 */

/** @typedef {Omit<DialogState, "phase" | "notice" | "recipients">} PanelState */

/** @typedef {{type: "dialog-state", tabId: number}} DialogStateRequest */
/** @typedef {{type: "dialog-fix", tabId: number, finding: number, fix: number}} DialogFixRequest */
/** @typedef {{type: "dialog-retry", tabId: number}} DialogRetryRequest */
/** @typedef {{type: "dialog-answer", tabId: number, answer: "send" | "back"}} DialogAnswer */
/** @typedef {{type: "panel-state", tabId: number}} PanelStateRequest */
/** @typedef {{type: "panel-check", tabId: number}} PanelCheckRequest */
/** @typedef {DialogStateRequest | DialogFixRequest | DialogRetryRequest | DialogAnswer | PanelStateRequest | PanelCheckRequest} PageMessage */

/**
 * `null`: there is nothing to show (any more).
 * @param {DialogStateRequest | DialogFixRequest | DialogRetryRequest | DialogAnswer} message
 * @returns {Promise<DialogState | null>}
 */
export const askDialog = message => browser.runtime.sendMessage(message);

/** @param {PanelStateRequest | PanelCheckRequest} message @returns {Promise<PanelState | null>} */
export const askPanel = message => browser.runtime.sendMessage(message);
