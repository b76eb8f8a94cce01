// The messages between the add-on's pages and its background page: all of them, in one place.

/** @typedef {import('./remedies.js').Remedy} Remedy */
/** @typedef {import('./contract.js').Place} Place */

/**
 * What came of what the applicant chose to do; each has its sentence in _locales.
 * @typedef {"fixed" | "fix-failed" | "split" | "kept" | "not-kept" | "list-changed" | "muted" | "not-saved" | null} Notice
 */

/** @typedef {import('./service.js').Failure | "encrypted" | null} Unchecked why there is no answer */

/**
 * What the dialog shows. `held`: a send waits for the answer. `review`: a fix has called the send off; the next Send is the applicant's.
 * @typedef {object} DialogState
 * @property {"held" | "review"} phase
 * @property {import('./contract.js').CheckAnswer | null} answer
 * @property {Unchecked} failure
 * @property {string[]} recipients
 * @property {string[]} unknownRecipients
 * @property {Notice} notice
 * @property {boolean} explained whether NRMP's rule was explained in full in an earlier dialog
 */

/**
 * What the panel shows.
 * @typedef {object} PanelState
 * @property {import('./contract.js').CheckAnswer | null} answer
 * @property {Unchecked} failure
 * @property {import('./contract.js').Scope | null} scope
 * @property {boolean} inScope whether it is mail to a program
 * @property {string[]} unknownRecipients
 * @property {number} look which look at the draft it is: an action is refused when it belongs to an earlier one
 * @property {Notice} notice
 */

/** What is known for an entry of the list. @typedef {{name: string, specialty: string, specialties: string[]}} ProgramPrefill */

/** @typedef {{type: "dialog-state", tabId: number}} DialogStateRequest */
/** @typedef {{type: "dialog-act", tabId: number, finding: number, remedy: Remedy}} DialogAction */
/** @typedef {{type: "dialog-retry", tabId: number}} DialogRetryRequest */
/** @typedef {{type: "dialog-answer", tabId: number, answer: "send" | "back"}} DialogAnswer */
/** @typedef {{type: "panel-state", tabId: number}} PanelStateRequest */
/** @typedef {{type: "panel-check", tabId: number}} PanelCheckRequest */
/** @typedef {{type: "panel-act", tabId: number, look: number, finding: number, remedy: Remedy}} PanelAction */
/** @typedef {{type: "words-strong", tabId: number, places: Place[]}} WordsStrong */
/** @typedef {{type: "words-go", tabId: number, place: Place}} WordsGo */
/** @typedef {{type: "program-prefill", address: string, recipients: string[]}} PrefillRequest */
/** Sent by the message editor. @typedef {{type: "draft-touched"}} DraftTouched */
/** @typedef {DialogStateRequest | DialogAction | DialogRetryRequest | DialogAnswer} DialogMessage */
/** @typedef {PanelStateRequest | PanelCheckRequest | PanelAction} PanelMessage */
/** @typedef {DialogMessage | PanelMessage | WordsStrong | WordsGo | PrefillRequest | DraftTouched} PageMessage */

/**
 * `null`: there is nothing to show (any more).
 * @param {DialogMessage} message
 * @returns {Promise<DialogState | null>}
 */
export const askDialog = message => browser.runtime.sendMessage(message);

/** @param {PanelMessage} message @returns {Promise<PanelState | null>} */
export const askPanel = message => browser.runtime.sendMessage(message);

/** @param {WordsStrong | WordsGo} message @returns {Promise<void>} */
export const showWords = message => browser.runtime.sendMessage(message);

/** @param {PrefillRequest} message @returns {Promise<ProgramPrefill>} */
export const askPrefill = message => browser.runtime.sendMessage(message);
