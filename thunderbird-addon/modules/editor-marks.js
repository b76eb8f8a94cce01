// Marks words in the message editor without changing the message. Runs inside the editor: it must not touch `browser`. What the marks look
// like says content/editor.css.
import { placeEdit } from './editor-edits.js';
import { editorText, rangeOf } from './editor-text.js';

/** @typedef {{start: number, end: number}} Stretch offsets into the text that was checked */
/** @typedef {Stretch & {name: "hold" | "caution" | "note"}} Mark */

const NAMES = /** @type {const} */ (['note', 'caution', 'hold']);
const STRONG = 'sendcheck-strong';

/**
 * Where stretches of the checked text stand now; what cannot be found for certain is left out.
 * @param {Document} document
 * @param {string} checked
 * @param {Stretch[]} stretches
 * @returns {(Range | null)[]}
 */
function rangesOf(document, checked, stretches) {
  const content = editorText(document.body);
  return stretches.map(({ start, end }) => {
    const found = placeEdit(content.text, checked, { start, end, text: '' });
    return found && rangeOf(document.body, content, found.start, found.end);
  });
}

/** @param {Document} document @param {string} name @param {Range[]} ranges @param {number} priority */
function paint(document, name, ranges, priority) {
  const { CSS: { highlights }, Highlight } = /** @type {any} */ (document.defaultView);
  if (!ranges.length) {
    highlights.delete(name);
    return;
  }
  const highlight = new Highlight(...ranges);
  highlight.priority = priority;
  highlights.set(name, highlight);
}

/**
 * @param {Document} document the editor's
 * @param {string} checked
 * @param {Mark[]} marks instead of all that were shown
 */
export function showMarks(document, checked, marks) {
  const ranges = rangesOf(document, checked, marks);
  NAMES.forEach((name, priority) => {
    paint(document, `sendcheck-${name}`, ranges.flatMap((range, index) => (range && marks[index]?.name === name ? [range] : [])), priority);
  });
  paint(document, STRONG, [], NAMES.length);
}

/** @param {Document} document @param {string} checked @param {Stretch[]} stretches */
export function showStrongly(document, checked, stretches) {
  paint(document, STRONG, rangesOf(document, checked, stretches).flatMap(range => range ?? []), NAMES.length);
}

/**
 * Selects words and brings them into view.
 * @param {Document} document
 * @param {string} checked
 * @param {Stretch} stretch
 * @returns {boolean} whether they are still there
 */
export function goTo(document, checked, stretch) {
  const [range] = rangesOf(document, checked, [stretch]);
  if (!range) return false;
  const selection = document.getSelection();
  selection?.removeAllRanges();
  selection?.addRange(range);
  const { startContainer } = range;
  const element = startContainer.nodeType === 1 ? /** @type {Element} */ (startContainer) : startContainer.parentElement;
  element?.scrollIntoView({ block: 'center' });
  document.defaultView?.focus();
  return true;
}
