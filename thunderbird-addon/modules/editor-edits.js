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

/** @param {Document} document @param {number} start @param {number} end */
function select(document, start, end) {
  const selection = document.getSelection();
  selection?.removeAllRanges();
  selection?.addRange(rangeOf(document.body, editorText(document.body), start, end));
}

/** @param {string} text @returns {string} */
const withSingleSpaces = text => text.replace(/\s+/g, ' ').trim();

/**
 * execCommand is deprecated for web pages, and the one way into the editor's own undo history.
 * Replacing all of an inline element's text in one go makes the editor swallow the space behind it ("<b>Name</b> committee"). Then the
 * new words are put beside the old ones before those are deleted: two steps to undo, and right.
 * @param {Document} document
 * @param {TextEdit} edit
 * @returns {number} how many steps were done; 0 if the text would not become what it should
 */
function replace(document, { start, end, text }) {
  const before = editorText(document.body).text;
  const wanted = before.slice(0, start) + text + before.slice(end);
  const ways = [
    [() => { select(document, start, end); return text ? document.execCommand('insertText', false, text) : document.execCommand('delete'); }],
    [
      () => { select(document, end, end); return document.execCommand('insertText', false, text); },
      () => { select(document, start, end); return document.execCommand('delete'); },
    ],
  ];
  for (const steps of text && start < end ? ways : ways.slice(0, 1)) {
    const done = steps.filter(step => step()).length;
    const now = editorText(document.body).text;
    const last = steps === ways[1] || !text || start === end;
    if (now === wanted || (last && done === steps.length && withSingleSpaces(now) === withSingleSpaces(wanted))) return done;
    undo(document, done);
  }
  return 0;
}

/** @param {Document} document @param {number} steps */
function undo(document, steps) {
  for (; steps > 0; steps--) document.execCommand('undo');
}

/**
 * @param {Document} document the editor's
 * @param {string} checked
 * @param {TextEdit[]} edits
 * @returns {boolean} whether the fix was carried out; if not, the message is as it was
 */
export function applyEdits(document, checked, edits) {
  const placed = placeEdits(editorText(document.body).text, checked, edits);
  if (!placed) return false;
  let steps = 0;
  for (const edit of placed.filter(({ start, end, text }) => text || start < end)) {
    const done = replace(document, edit);
    if (!done) {
      undo(document, steps);
      return false;
    }
    steps += done;
  }
  return true;
}
