// The panel of the compose window's button: what is known of this draft, kept up to date while it is open. It never holds or sends anything.
import { findingViews, passedOver, programNames, showNotice, uncheckedParts } from '../modules/findings-view.js';
import { onNewLook } from '../modules/last-look.js';
import { askPanel, askPrefill, showWords } from '../modules/messages.js';
import { readServiceAddress } from '../modules/service-address.js';
import { element, fillWords, say } from '../modules/words.js';
import { isExplained } from '../modules/explained.js';

/** @typedef {import('../modules/messages.js').PanelState} PanelState */

/** @param {string} id @returns {HTMLElement} */
const byId = id => /** @type {HTMLElement} */ (document.getElementById(id));

/** @param {PanelState | null} state @returns {string} */
function headlineOf(state) {
  if (!setUp) return say('panelNotSetUp');
  if (!state) return say('panelNotYet');
  if (!state.inScope) return say(state.answer || state.scope === 'no' ? 'panelPersonal' : 'panelRecipientsOnly');
  if (!state.answer) return say('headlineUnchecked');
  if (!state.answer.complete) return say('headlineIncomplete');
  const count = state.answer.findings.length;
  if (!count) return say('panelClear');
  return say(count === 1 ? 'panelOneFinding' : 'panelFindings', count);
}

/** @param {PanelState} state @returns {import('../modules/findings-view.js').Handling} */
function handling({ look, answer }) {
  return {
    explained,
    act: async (finding, remedy) => {
      for (const each of document.querySelectorAll('button')) each.disabled = true;
      const next = await askPanel({ type: 'panel-act', tabId, look, finding, remedy });
      if (next) show(next);
      else window.close();
    },
    go: async place => {
      await showWords({ type: 'words-go', tabId, place });
      window.close();
    },
    strong: places => { showWords({ type: 'words-strong', tabId, places }); },
    prefill: address => askPrefill({ type: 'program-prefill', address, recipients: answer?.findings.flatMap(({ places }) => places.map(({ quote }) => quote ?? '')) ?? [] }),
  };
}

/** @param {PanelState} state @returns {string[]} */
function problems(state) {
  const parts = uncheckedParts(state);
  return state.failure ? [say(`failure_${state.failure}`), ...parts] : parts;
}

/** @param {PanelState | null} state */
function show(state) {
  const answer = state?.inScope ? state.answer : null;
  document.body.dataset.state = state ? 'shown' : 'empty';
  document.body.dataset.look = String(state?.look ?? '');
  byId('headline').textContent = headlineOf(state);
  byId('recipient').textContent = answer?.programs.length ? say('toPrograms', programNames(answer)) : '';
  byId('words').textContent = answer ? say(answer.words === 1 ? 'panelOneWord' : 'panelWords', answer.words) : '';
  showNotice(byId('notice'), state?.notice ?? null);
  const parts = state ? problems(state) : [];
  byId('unchecked').hidden = !parts.length;
  byId('unchecked').replaceChildren(...parts.map(text => element(document, 'p', { text })));
  byId('findings').replaceChildren(...(answer && state ? findingViews(document, answer, handling(state)) : []));
  const passed = answer ? passedOver(answer) : [];
  byId('passed-over').hidden = !passed.length;
  byId('passed-over-list').replaceChildren(...passed.map(text => element(document, 'li', { text })));
  byId('check').hidden = !setUp;
  for (const each of document.querySelectorAll('button')) each.disabled = false;
}

fillWords(document);
const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
const tabId = tab?.id ?? -1;
const [setUp, explained] = [await readServiceAddress() !== null, await isExplained('first-contact')];
const refresh = async () => show(await askPanel({ type: 'panel-state', tabId }));
onNewLook(tabId, refresh);
await refresh();
byId('check').addEventListener('click', async () => show(await askPanel({ type: 'panel-check', tabId })));
byId('options').addEventListener('click', () => browser.runtime.openOptionsPage());
