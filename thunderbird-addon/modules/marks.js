// Marks the words at fault in the editor of a compose window. The marks are the editor's own (CSS Custom Highlight API): nothing of them
// is in the message.

/** @typedef {import('./contract.js').CheckAnswer} CheckAnswer */
/** @typedef {import('./contract.js').Place} Place */
/** @typedef {import('./editor-marks.js').Mark} Mark */

const EDITOR_SCRIPT = { id: 'editor', js: ['content/editor.js'], css: ['content/editor.css'] };

/** @param {Place[]} places @returns {{start: number, end: number}[]} */
function stretches(places) {
  return places.flatMap(({ field, start, end }) => (field === 'body' && start !== undefined && end !== undefined && start < end ? [{ start, end }] : []));
}

/**
 * Quietest first: where two findings share words, the louder one's mark lies on top.
 * @param {CheckAnswer} answer
 * @returns {Mark[]}
 */
export function marksOf({ findings }) {
  return findings.flatMap(({ severity, places }) => stretches(places).map(stretch => ({ ...stretch, name: severity }))).reverse();
}

/**
 * @param {number} tabId
 * @param {"showMarks" | "showStrongly" | "goTo"} what a function of editor-marks.js
 * @param {unknown[]} args
 * @returns {Promise<unknown>} what it says; `undefined` when there is no editor
 */
async function inEditor(tabId, what, args) {
  const [outcome] = await browser.scripting.executeScript({
    target: { tabId },
    // Runs in the editor. Its modules come by their address, because scripts there are no modules.
    func: async (/** @type {string} */ address, /** @type {string} */ name, /** @type {any} */ list) => {
      const marks = await import(address);
      return marks[name](document, ...list);
    },
    args: [browser.runtime.getURL('modules/editor-marks.js'), what, args],
  });
  return outcome?.result;
}

/** @param {number} tabId @param {CheckAnswer | null} answer `null` takes all marks away */
export async function markWords(tabId, answer) {
  // Marks are a help, and never stand in the way of a check.
  await inEditor(tabId, 'showMarks', [answer?.text.body ?? '', answer ? marksOf(answer) : []])
    .catch(error => console.info('Sendcheck: no words were marked', /** @type {Error} */ (error).name));
}

/** @param {number} tabId @param {CheckAnswer} answer @param {Place[]} places none: nothing is marked strongly any more */
export async function markStrongly(tabId, answer, places) {
  await inEditor(tabId, 'showStrongly', [answer.text.body, stretches(places)]);
}

/** @param {number} tabId @param {CheckAnswer} answer @param {Place} place */
export async function goToWords(tabId, answer, place) {
  const [stretch] = stretches([place]);
  if (stretch) await inEditor(tabId, 'goTo', [answer.text.body, stretch]);
}

/** For compose windows that are opened from now on, and for those that are open. Thunderbird forgets registered scripts when it ends. */
export async function watchEditors() {
  const scripts = browser.scripting.compose;
  const registered = await scripts.getRegisteredScripts();
  if (registered.some(({ id }) => id === EDITOR_SCRIPT.id)) await scripts.unregisterScripts({ ids: [EDITOR_SCRIPT.id] });
  await scripts.registerScripts([EDITOR_SCRIPT]);
  const tabs = await browser.tabs.query({ type: 'messageCompose' });
  await Promise.all(tabs.map(async ({ id }) => {
    const target = { tabId: /** @type {number} */ (id) };
    await browser.scripting.insertCSS({ target, files: EDITOR_SCRIPT.css });
    await browser.scripting.executeScript({ target, files: EDITOR_SCRIPT.js });
  }));
}
