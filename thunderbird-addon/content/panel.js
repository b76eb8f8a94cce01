// The panel of the compose window's button: the last look at this draft, and a new one on request. It never holds or sends anything.
import { findingViews, programNames, uncheckedParts } from '../modules/findings-view.js';
import { askPanel } from '../modules/messages.js';
import { readServiceAddress } from '../modules/service-address.js';
import { element, fillWords, say } from '../modules/words.js';

/** @typedef {import('../modules/messages.js').PanelState} PanelState */

/** @param {string} id @returns {HTMLElement} */
const byId = id => /** @type {HTMLElement} */ (document.getElementById(id));

/** @param {PanelState | null} state @param {boolean} setUp @returns {string} */
function headlineOf(state, setUp) {
  if (!setUp) return say('panelNotSetUp');
  if (!state) return say('panelNotYet');
  if (!state.answer) return say('headlineUnchecked');
  if (!state.answer.inScope) return say('panelPersonal');
  if (!state.answer.complete) return say('headlineIncomplete');
  const count = state.answer.findings.length;
  if (!count) return say('panelClear');
  return say(count === 1 ? 'panelOneFinding' : 'panelFindings', count);
}

/** @param {PanelState | null} state @param {boolean} setUp */
function show(state, setUp) {
  const answer = state?.answer?.inScope ? state.answer : null;
  document.body.dataset.state = state ? 'shown' : 'empty';
  byId('headline').textContent = headlineOf(state, setUp);
  byId('recipient').textContent = answer?.programs.length ? say('toPrograms', programNames(answer)) : '';
  byId('words').textContent = answer ? say('panelWords', answer.words) : '';
  const parts = state ? uncheckedParts(state) : [];
  if (state?.failure) parts.unshift(say(`failure_${state.failure}`));
  byId('unchecked').hidden = !parts.length;
  byId('unchecked').replaceChildren(...parts.map(text => element(document, 'p', { text })));
  byId('findings').replaceChildren(...(answer ? findingViews(document, answer, null) : []));
  byId('check').hidden = !setUp;
}

fillWords(document);
const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
const tabId = tab?.id ?? -1;
const setUp = await readServiceAddress() !== null;
show(await askPanel({ type: 'panel-state', tabId }), setUp);
byId('check').addEventListener('click', async () => show(await askPanel({ type: 'panel-check', tabId }), setUp));
byId('options').addEventListener('click', () => browser.runtime.openOptionsPage());
