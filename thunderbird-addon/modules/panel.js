// What the panel of the compose window's button asks for: a new look at its draft, and something done about a finding.
import { carryOut } from './carry-out.js';
import { examine } from './examination.js';
import { lastLook, panelState, rememberLook } from './last-look.js';
import { goToWords, markStrongly } from './marks.js';

/** @typedef {import('./messages.js').PanelState} PanelState */
/** @typedef {import('./messages.js').Notice} Notice */
/** @typedef {import('./contract.js').Place} Place */

/** @param {number} tabId @param {Notice} notice @returns {Promise<PanelState | null>} */
async function stateWith(tabId, notice) {
  const state = await panelState(tabId);
  return state && { ...state, notice };
}

/** A check without a send. @param {number} tabId @returns {Promise<PanelState | null>} */
export async function checkFromPanel(tabId) {
  await rememberLook(tabId, await examine(tabId, await browser.compose.getComposeDetails(tabId)));
  return panelState(tabId);
}

/**
 * @param {number} tabId
 * @param {number} number the look that the panel shows
 * @param {number} finding
 * @param {import('./remedies.js').Remedy} remedy
 * @returns {Promise<PanelState | null>} `null` when the draft was put away
 */
export async function actFromPanel(tabId, number, finding, remedy) {
  const look = await lastLook(tabId);
  const chosen = look?.answer?.findings[finding];
  // The draft was looked at again in the meantime: the offsets of the older look are not its.
  if (!look || look.number !== number || !chosen) return stateWith(tabId, null);
  const notice = await carryOut(tabId, look, chosen, remedy);
  if (notice === 'kept') return null;
  await checkFromPanel(tabId);
  return stateWith(tabId, notice);
}

/** @param {number} tabId @param {Place[]} places */
export async function showStrongly(tabId, places) {
  const look = await lastLook(tabId);
  if (look?.answer) await markStrongly(tabId, look.answer, places);
}

/** @param {number} tabId @param {Place} place */
export async function goTo(tabId, place) {
  const look = await lastLook(tabId);
  if (look?.answer) await goToWords(tabId, look.answer, place);
}
