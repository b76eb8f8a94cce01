// The last look at each draft, for the panel and for the badge on the compose window's button. Session memory only: it quotes the draft.
import { isProgramMail } from './examination.js';
import { markWords } from './marks.js';
import { say } from './words.js';

/** @typedef {import('./messages.js').PanelState} PanelState */
/** @typedef {import('./examination.js').Examination} Examination */

/**
 * What is kept of an examination: all but the text, which the answer has already.
 * @typedef {Examination & {inScope: boolean, number: number}} Look `number` tells it from an earlier one of the same draft
 */

const COLORS = { hold: '#b3261e', caution: '#8a5300', clear: '#1d6b33', quiet: '#5c636a' };
let number = Date.now();

/** @param {number} tabId */
const keyOf = tabId => `look-${tabId}`;

/** @param {PanelState | null} look @returns {{text: string, color: string, title: string}} what the button shows, and its name for a screen reader */
export function badgeOf(look) {
  if (!look?.inScope) return { text: '', color: COLORS.quiet, title: say('panelTitle') };
  const { answer } = look;
  if (!answer?.complete) return { text: '?', color: COLORS.quiet, title: say('badgeUnchecked') };
  const cautions = answer.findings.filter(({ severity }) => severity === 'caution').length;
  if (answer.verdict === 'hold') return { text: '!', color: COLORS.hold, title: say('badgeHold') };
  if (answer.verdict === 'caution') return { text: String(cautions), color: COLORS.caution, title: say(cautions === 1 ? 'badgeCaution' : 'badgeCautions', cautions) };
  return { text: '✓', color: COLORS.clear, title: say('badgeClear') };
}

/** @param {Examination} examination @returns {Promise<Look>} */
async function lookOf({ read, ...rest }) {
  const draft = { ...read.draft, body: { ...read.draft.body, content: '' } };
  return { ...rest, read: { ...read, draft }, inScope: await isProgramMail({ read, ...rest }), number: ++number };
}

/** @param {number} tabId @param {Examination | null} examination */
export async function rememberLook(tabId, examination) {
  const look = examination && await lookOf(examination);
  const { text, color, title } = badgeOf(look && panelStateOf(look));
  // The badge first: it fails for a window that is gone, and then nothing is to be kept of its draft.
  await Promise.all([
    browser.composeAction.setBadgeText({ tabId, text }),
    browser.composeAction.setBadgeBackgroundColor({ tabId, color }),
    browser.composeAction.setTitle({ tabId, title }),
  ]);
  await browser.storage.session.set({ [keyOf(tabId)]: look });
  await markWords(tabId, look?.inScope ? look.answer : null);
}

/** @param {number} tabId @returns {Promise<Look | null>} */
export async function lastLook(tabId) {
  const key = keyOf(tabId);
  return (await browser.storage.session.get(key))[key] ?? null;
}

/** @param {Look} look @returns {PanelState} */
function panelStateOf({ answer, failure, scope, inScope, read, number: looked }) {
  return { answer, failure, scope, inScope, unknownRecipients: read.unknownRecipients, look: looked, notice: null };
}

/** @param {number} tabId @returns {Promise<PanelState | null>} */
export async function panelState(tabId) {
  const look = await lastLook(tabId);
  return look && panelStateOf(look);
}

/** @param {number} tabId */
export async function forgetLook(tabId) {
  await browser.storage.session.remove(keyOf(tabId));
}

/** Tells the panel when there is something new to show. @param {number} tabId @param {() => void} changed */
export function onNewLook(tabId, changed) {
  browser.storage.onChanged.addListener((changes, area) => {
    if (area === 'session' && keyOf(tabId) in changes) changed();
  });
}
