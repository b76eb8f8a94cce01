// The dialog that a held message waits for, and the review that it turns into when a fix has called the send off.
import { carryOut } from './carry-out.js';
import { allRecipients } from './examination.js';
import { isExplained, rememberExplained } from './explained.js';
import { changesMessage } from './remedies.js';

/** @typedef {import('./examination.js').Examination} Examination */
/** @typedef {import('./messages.js').DialogState} DialogState */
/** @typedef {"send" | "back"} Answer */

/** Looks at the draft anew, for the panel as well; `held`: the send that waits will be the one that was looked at. */
/** @typedef {(tabId: number, held: boolean) => Promise<Examination | null>} LookAgain */

// The event page is stopped after a minute without API calls, although onBeforeSend waits; the compose window would stay locked.
const ALIVE = 10_000;
const WIDTH = 600;

/** @type {Map<number, SendDialog>} by compose tab */
const dialogs = new Map();

class SendDialog {
  /** @type {number | null} */
  windowId = null;
  /** @type {import('./messages.js').Notice} */
  notice = null;
  held = true;
  /** @type {(answer: Answer) => void} */
  #settle = () => undefined;
  #alive = setInterval(() => browser.runtime.getPlatformInfo(), ALIVE);
  /** @type {Promise<Answer>} */
  answered = new Promise(resolve => { this.#settle = resolve; });

  /** @param {browser.tabs.Tab} tab @param {Examination} examination @param {boolean} explained */
  constructor(tab, examination, explained) {
    this.tab = tab;
    this.tabId = /** @type {number} */ (tab.id);
    this.examination = examination;
    this.explained = explained;
  }

  async open() {
    // A first guess; the page fits it to what it shows.
    const height = Math.min(700, 240 + 130 * (this.examination.answer?.findings.length ?? 0));
    const page = await browser.windows.create({
      type: 'popup', url: `content/dialog.html?tab=${this.tabId}`, width: WIDTH, height, ...await this.#placeOver(height),
    });
    this.windowId = page.id ?? null;
    // The page can have been answered while the window was still being opened.
    if (dialogs.get(this.tabId) !== this) this.close('back');
  }

  /** Over the compose window, where the applicant is looking. @param {number} height @returns {Promise<{left?: number, top?: number}>} */
  async #placeOver(height) {
    if (this.tab.windowId === undefined) return {};
    const { left, top, width, height: whole } = await browser.windows.get(this.tab.windowId);
    if (left === undefined || top === undefined || !width || !whole) return {};
    return { left: Math.max(0, Math.round(left + (width - WIDTH) / 2)), top: Math.max(0, Math.round(top + (whole - height) / 3)) };
  }

  /** @returns {DialogState} */
  get state() {
    const { answer, failure, read } = this.examination;
    return {
      phase: this.held ? 'held' : 'review', answer, failure, notice: this.notice, explained: this.explained,
      recipients: allRecipients(this.examination), unknownRecipients: read.unknownRecipients,
    };
  }

  /** Lets go of the send, and leaves the page open. @param {Answer} answer */
  release(answer) {
    this.held = false;
    this.#settle(answer);
  }

  /** @param {Answer} answer */
  close(answer) {
    this.release(answer);
    clearInterval(this.#alive);
    if (dialogs.get(this.tabId) === this) dialogs.delete(this.tabId);
    // It may be the page's own closing that is reported here.
    if (this.windowId !== null) browser.windows.remove(this.windowId).catch(() => undefined);
  }
}

/**
 * Asks the applicant about a message that waits to be sent.
 * @param {browser.tabs.Tab} tab
 * @param {Examination} examination
 * @returns {Promise<Answer>}
 */
export async function askAboutSend(tab, examination) {
  const dialog = new SendDialog(tab, examination, await isExplained('first-contact'));
  dialogs.set(dialog.tabId, dialog);
  try {
    await dialog.open();
  } catch (error) {
    console.error('Sendcheck: no dialog could be opened', /** @type {Error} */ (error).message);
    dialog.close('back');
  }
  if (examination.answer?.findings.some(({ rule }) => rule === 'first-contact')) await rememberExplained('first-contact');
  return dialog.answered;
}

/** The answer of the question that is already open for that message, if there is one. @param {number} tabId @returns {Promise<Answer> | null} */
export function openQuestion(tabId) {
  const dialog = dialogs.get(tabId);
  if (dialog?.held) return dialog.answered;
  dialog?.close('back');
  return null;
}

/** @param {number} tabId @returns {boolean} whether a send of that message waits for an answer */
export const isHeld = tabId => dialogs.get(tabId)?.held ?? false;

/** @param {number} tabId @returns {DialogState | null} */
export function dialogState(tabId) {
  return dialogs.get(tabId)?.state ?? null;
}

/** @param {number} tabId @param {Answer} answer */
export function answerDialog(tabId, answer) {
  dialogs.get(tabId)?.close(answer === 'send' ? 'send' : 'back');
}

/** The page was closed, by the applicant or by the window manager. @param {number} windowId */
export function dialogWindowClosed(windowId) {
  for (const dialog of [...dialogs.values()]) if (dialog.windowId === windowId) dialog.close('back');
}

/** The locked compose window was chosen: bring forward what it waits for. @param {number} windowId */
export async function composeWindowFocused(windowId) {
  for (const dialog of dialogs.values()) {
    if (dialog.held && dialog.tab.windowId === windowId && dialog.windowId !== null) await browser.windows.update(dialog.windowId, { focused: true });
  }
}

/**
 * Does what the applicant chose about a finding. A locked compose window cannot be edited, so what changes the message calls the send off first.
 * @param {number} tabId
 * @param {number} finding
 * @param {import('./remedies.js').Remedy} remedy
 * @param {LookAgain} lookAgain
 * @returns {Promise<DialogState | null>}
 */
export async function actFromDialog(tabId, finding, remedy, lookAgain) {
  const dialog = dialogs.get(tabId);
  const chosen = dialog?.examination.answer?.findings[finding];
  if (!dialog || !chosen) return dialog?.state ?? null;
  if (changesMessage(remedy)) dialog.release('back');
  dialog.notice = await carryOut(tabId, dialog.examination, chosen, remedy);
  if (dialog.notice === 'kept') {
    dialog.close('back');
    return null;
  }
  dialog.examination = await lookAgain(tabId, dialog.held) ?? dialog.examination;
  return dialogs.get(tabId) === dialog ? dialog.state : null;
}

/**
 * @param {number} tabId
 * @param {LookAgain} lookAgain
 * @param {(examination: Examination) => Promise<boolean>} mayLeave whether a message of which that is known leaves without a question
 * @returns {Promise<DialogState | null>}
 */
export async function retryFromDialog(tabId, lookAgain, mayLeave) {
  const dialog = dialogs.get(tabId);
  if (!dialog) return null;
  dialog.examination = await lookAgain(tabId, dialog.held) ?? dialog.examination;
  dialog.notice = null;
  if (dialog.held && await mayLeave(dialog.examination)) {
    dialog.close('send');
    return null;
  }
  return dialogs.get(tabId) === dialog ? dialog.state : null;
}
