// Looks at a message again while it is being written: when something has changed, and then rests for a moment.
import { examine, forgetScope } from './examination.js';
import { rememberLook } from './last-look.js';
import { oneAtATime } from './one-at-a-time.js';
import { isHeld } from './send-dialog.js';

/** How long a draft has to rest, in milliseconds. */
const REST = 700;
/** Thunderbird has no event for recipients and subject: of the window that is being written in they are compared this often. */
const COMPARE_EVERY = 1000;

/** @type {Map<number, ReturnType<typeof setTimeout>>} by compose tab */
const resting = new Map();
/** What was compared last. @type {Map<number, string>} */
const seen = new Map();
/** Which look at a draft is the latest. @type {Map<number, symbol>} */
const latest = new Map();
// Never more than one call under way, however many windows are open. Only calls stand in this queue: they end in time, while Thunderbird never
// answers some questions about a window that was just closed.
const inTurn = oneAtATime();

/** @param {number} tabId */
async function look(tabId) {
  // A message that waits for an answer is locked, and was looked at.
  if (isHeld(tabId)) return;
  const mine = Symbol('look');
  latest.set(tabId, mine);
  const examination = await examine(tabId, await browser.compose.getComposeDetails(tabId), { scopeFirst: true, inTurn });
  if (latest.get(tabId) === mine) await rememberLook(tabId, examination);
}

/** @param {number} tabId */
function lookWhenRested(tabId) {
  resting.delete(tabId);
  look(tabId).catch(error => console.info('Sendcheck: a draft was not looked at', /** @type {Error} */ (error).name));
}

/** Something about the draft has changed. @param {number} tabId */
export function draftTouched(tabId) {
  clearTimeout(resting.get(tabId));
  resting.set(tabId, setTimeout(() => lookWhenRested(tabId), REST));
}

/** What is known of programs or applicant has changed: every draft is another one. */
export async function touchAllDrafts() {
  for (const { id } of await browser.tabs.query({ type: 'messageCompose' })) draftTouched(/** @type {number} */ (id));
}

/** @param {number} tabId */
async function compare(tabId) {
  const { to, cc, bcc, subject, from, newsgroups, body } = await browser.compose.getComposeDetails(tabId);
  const now = JSON.stringify([to, cc, bcc, subject, from, newsgroups, body]);
  if (seen.get(tabId) === now) return;
  seen.set(tabId, now);
  draftTouched(tabId);
}

/** @type {ReturnType<typeof setInterval> | undefined} */
let comparing;
let chosen = browser.windows.WINDOW_ID_NONE;

/**
 * While a compose window is in front, its recipients and subject are compared; asking for them keeps this page awake as well.
 * @param {number} windowId the window that is in front now, of whatever kind
 */
export async function windowChosen(windowId) {
  clearInterval(comparing);
  chosen = windowId;
  if (windowId === browser.windows.WINDOW_ID_NONE) return;
  const [tab] = await browser.tabs.query({ type: 'messageCompose', windowId });
  if (!tab || chosen !== windowId) return;
  const tabId = /** @type {number} */ (tab.id);
  const compareOrStop = () => compare(tabId).catch(() => { if (chosen === windowId) clearInterval(comparing); });
  comparing = setInterval(compareOrStop, COMPARE_EVERY);
  await compareOrStop();
}

/** @param {number} tabId */
export function stopWatching(tabId) {
  clearTimeout(resting.get(tabId));
  resting.delete(tabId);
  seen.delete(tabId);
  latest.delete(tabId);
  forgetScope(tabId);
}
