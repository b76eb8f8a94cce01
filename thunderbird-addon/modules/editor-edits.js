// Carries out a fix in the message editor, so that Ctrl+Z takes it back. Runs inside the editor: it must not touch `browser`.
import { editorText, rangeOf } from './editor-text.js';

/** @typedef {{start: number, end: number, text: string}} TextEdit */

// How much of the surroundings has to agree when the editor's text is not the text that was checked; longest first.
const SURROUNDINGS = [40, 20, 10];

/** @param {string} text @param {string} part @returns {number[]} */
function occurrences(text, part) {
  const found = [];
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) found.push(at);
  return found;
}

/**
 * Finds where an edit belongs. `null` when it cannot be told: a wrong place is never edited.
 * @param {string} current
 * @param {string} checked the text that the edit's offsets refer to
 * @param {TextEdit} edit
 * @returns {TextEdit | null}
 */
export function placeEdit(current, checked, edit) {
  const { start, end } = edit;
  if (!(start >= 0 && start <= end && end <= checked.length)) return null;
  if (current === checked) return edit;
  for (const width of SURROUNDINGS) {
    const from = Math.max(0, start - width);
    const context = checked.slice(from, Math.min(checked.length, end + width));
    const found = occurrences(current, context);
    if (found.length > 1) return null;
    if (found.length === 1) {
      const at = /** @type {number} */ (found[0]) + start - from;
      return { ...edit, start: at, end: at + end - start };
    }
  }
  const quote = checked.slice(start, end);
  const found = quote ? occurrences(current, quote) : [];
  if (found.length !== 1 || occurrences(checked, quote).length !== 1) return null;
  const at = /** @type {number} */ (found[0]);
  return { ...edit, start: at, end: at + end - start };
}

/**
 * All edits or none, last one first, so that the offsets before it stay true. `null` when one has no certain place or two overlap.
 * @param {string} current
 * @param {string} checked
 * @param {TextEdit[]} edits
 * @returns {TextEdit[] | null}
 */
export function placeEdits(current, checked, edits) {
  /** @type {TextEdit[]} */
  const placed = [];
  for (const edit of edits) {
    const found = placeEdit(current, checked, edit);
    if (!found) return null;
    placed.push(found);
  }
  placed.sort((a, b) => b.start - a.start || b.end - a.end);
  return placed.every((edit, index) => index === 0 || edit.end <= /** @type {TextEdit} */ (placed[index - 1]).start) ? placed : null;
}

/**
 * @param {Document} document the editor's
 * @param {string} checked
 * @param {TextEdit[]} edits
 * @returns {boolean} whether the fix was carried out
 */
export function applyEdits(document, checked, edits) {
  const body = document.body;
  const placed = placeEdits(editorText(body).text, checked, edits);
  const selection = document.getSelection();
  if (!placed || !selection) return false;
  for (const { start, end, text } of placed) {
    const range = rangeOf(body, editorText(body), start, end);
    selection.removeAllRanges();
    selection.addRange(range);
    // Deprecated for web pages, and the one way into the editor's own undo history.
    const done = text ? document.execCommand('insertText', false, text) : range.collapsed || document.execCommand('delete');
    if (!done) return false;
  }
  return true;
}
