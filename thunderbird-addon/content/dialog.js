// The question before a message leaves. Shows the state that the background page keeps, and reports what was pressed.
import { askDialog, askPrefill } from '../modules/messages.js';
import { findingViews, programNames, showNotice, uncheckedParts } from '../modules/findings-view.js';
import { element, fillWords, say } from '../modules/words.js';

/** @typedef {import('../modules/messages.js').DialogState} DialogState */

const tabId = Number(new URLSearchParams(location.search).get('tab'));

/** @param {string} id @returns {HTMLElement} */
const byId = id => /** @type {HTMLElement} */ (document.getElementById(id));
/** @param {string} id @returns {HTMLButtonElement} */
const button = id => /** @type {HTMLButtonElement} */ (byId(id));

/** @param {DialogState} state @returns {"unchecked" | "incomplete" | "review" | "findings"} */
function kindOf({ phase, answer }) {
  if (!answer) return 'unchecked';
  if (!answer.complete) return 'incomplete';
  return phase === 'review' ? 'review' : 'findings';
}

/** @param {DialogState} state @returns {string} */
function headlineOf(state) {
  const { answer, phase } = state;
  if (!answer) return say('headlineUnchecked');
  if (!answer.complete) return say('headlineIncomplete');
  const serious = answer.findings.filter(({ severity }) => severity !== 'note').length;
  if (phase === 'review') return serious === 0 ? say('headlineNothingLeft') : say(serious === 1 ? 'headlineOneLeft' : 'headlineLeft', serious);
  if (serious === 0) return say(state.unknownRecipients.length ? 'headlineUnknownRecipient' : 'headlineNothingLeft');
  if (answer.verdict === 'hold') return say(serious === 1 ? 'headlineHoldOne' : 'headlineHold', serious);
  return say(serious === 1 ? 'headlineCautionOne' : 'headlineCaution', serious);
}

/** @param {DialogState} state */
function showUnchecked(state) {
  const parts = uncheckedParts(state);
  if (state.failure) parts.unshift(say(`failure_${state.failure}`), say('uncheckedAdvice'));
  else if (state.answer && !state.answer.complete) parts.unshift(say('incompleteAdvice'));
  byId('unchecked').hidden = !parts.length;
  byId('unchecked').replaceChildren(...parts.map(text => element(document, 'p', { text })));
}

/** @param {DialogState} state @returns {string} */
function sendWords({ answer, unknownRecipients }) {
  if (!answer) return 'sendUnchecked';
  if (answer.verdict === 'hold') return 'sendHold';
  return answer.verdict === 'clear' && answer.complete && !unknownRecipients.length ? 'sendNow' : 'send';
}

// Of the screen's height.
const TALLEST = 0.92;

/** Makes the window as high as what it shows, so that nothing is out of sight while the screen has room for it. */
async function fitWindow() {
  const { id, height = 0 } = await browser.windows.getCurrent();
  const frame = height - window.innerHeight;
  const content = document.body.scrollHeight - byId('main').clientHeight + contentHeight(byId('main'));
  const wanted = Math.min(Math.round(window.screen.availHeight * TALLEST), frame + content);
  if (id !== undefined && wanted !== height) await browser.windows.update(id, { height: wanted });
  document.body.dataset.fits = 'true';
}

/** @param {HTMLElement} box @returns {number} what it would need to show all, which scrollHeight does not say of one that is too large */
function contentHeight(box) {
  const { top } = box.getBoundingClientRect();
  const bottom = Math.max(top, ...[...box.children].map(child => child.getBoundingClientRect().bottom));
  return Math.ceil(bottom + box.scrollTop - top + parseFloat(window.getComputedStyle(box).paddingBottom));
}

/** @param {DialogState | null} state */
function show(state) {
  if (!state) {
    window.close();
    return;
  }
  const { answer, phase } = state;
  document.body.dataset.state = kindOf(state);
  document.body.dataset.verdict = answer?.verdict ?? 'unknown';
  byId('headline').textContent = headlineOf(state);
  document.title = say('dialogTitle', headlineOf(state));
  byId('recipient').textContent = say('toPrograms', (answer && programNames(answer)) || state.recipients.join(', '));
  showNotice(byId('notice'), state.notice);
  showUnchecked(state);
  byId('findings').replaceChildren(...(answer ? findingViews(document, answer, handling(state)) : []));
  byId('confirmation').hidden = true;
  button('retry').hidden = Boolean(answer?.complete);
  button('send').hidden = phase === 'review';
  button('send').textContent = say(sendWords(state));
  button('send').setAttribute('aria-expanded', 'false');
  button('send').dataset.asks = String(answer?.verdict === 'hold');
  for (const each of document.querySelectorAll('button')) each.disabled = false;
  button('back').focus();
}

/** @param {Promise<DialogState | null>} coming */
async function showWhenThere(coming) {
  document.body.setAttribute('aria-busy', 'true');
  show(await coming);
  fitWindow();
  document.body.removeAttribute('aria-busy');
}

/** Nothing can be pressed until the answer is there. @param {Promise<DialogState | null>} coming */
function busyUntil(coming) {
  for (const each of document.querySelectorAll('button')) each.disabled = true;
  showWhenThere(coming);
}

/** @param {DialogState} state @returns {import('../modules/findings-view.js').Handling} */
function handling({ explained, recipients }) {
  return {
    explained,
    act: (finding, remedy) => busyUntil(askDialog({ type: 'dialog-act', tabId, finding, remedy })),
    prefill: address => askPrefill({ type: 'program-prefill', address, recipients }),
  };
}

/** @param {"send" | "back"} answer */
const reply = answer => askDialog({ type: 'dialog-answer', tabId, answer });

fillWords(document);
// A click that comes before the findings waits for them: only then is it known whether a second step is needed.
const shown = showWhenThere(askDialog({ type: 'dialog-state', tabId }));

byId('back').addEventListener('click', () => reply('back'));
byId('retry').addEventListener('click', () => busyUntil(askDialog({ type: 'dialog-retry', tabId })));
byId('confirm').addEventListener('click', () => shown.then(() => reply('send')));
byId('send').addEventListener('click', async () => {
  await shown;
  if (button('send').dataset.asks !== 'true') {
    reply('send');
    return;
  }
  // Not onto the button itself: a second Enter by habit must not send.
  byId('confirmation').hidden = false;
  button('send').setAttribute('aria-expanded', 'true');
  byId('confirmation').focus();
});
document.addEventListener('keydown', event => { if (event.key === 'Escape') reply('back'); });
// An opened “More” or form is part of what is shown.
new window.ResizeObserver(fitWindow).observe(byId('findings'));
