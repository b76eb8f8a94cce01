// What a fix makes of the recipients of a field. An entry is most often one mailbox, and can be several: "a@x.example, b@y.example".
import { placeEdits } from './editor-edits.js';
import { bareAddress } from './recipients.js';

/** @typedef {import('./contract.js').Edit} Edit */
/** @typedef {{start: number, end: number}} Span */
/** @typedef {Span & {text: string}} SpannedEdit */

// A name may hold commas, in quotes or in a comment.
const MAILBOX = /(?:"(?:[^"\\]|\\.)*"|\([^()]*\)|<[^<>]*>|[^,;])+/g;

/** @param {string} entry @returns {Span[]} */
function mailboxesIn(entry) {
  return [...entry.matchAll(MAILBOX)].flatMap(({ 0: text, index }) => {
    const start = index + text.length - text.trimStart().length;
    return text.trim() ? [{ start, end: start + text.trim().length }] : [];
  });
}

/** @param {Span} outer @param {Span} inner @returns {boolean} */
const holds = (outer, inner) => outer.start <= inner.start && inner.end <= outer.end;

/** @param {Span} one @param {Span} other @returns {boolean} */
const overlap = (one, other) => one.start < other.end && other.start < one.end;

/** @param {string} entry @param {Span} mailbox @returns {Span | null} where its address stands */
function addressIn(entry, { start, end }) {
  const mailbox = entry.slice(start, end);
  const address = bareAddress(mailbox);
  const at = address ? mailbox.toLowerCase().lastIndexOf(address) : -1;
  return at < 0 ? null : { start: start + at, end: start + at + address.length };
}

/** @param {string} entry @param {Span} mailbox @param {SpannedEdit[]} replacements @returns {string | null} */
function editedMailbox(entry, { start, end }, replacements) {
  const text = entry.slice(start, end);
  const placed = placeEdits(text, text, replacements.map(edit => ({ ...edit, start: edit.start - start, end: edit.end - start })));
  return placed ? placed.reduce((done, edit) => done.slice(0, edit.start) + edit.text + done.slice(edit.end), text) : null;
}

/**
 * @param {string} entry
 * @param {Edit[]} edits all of this entry
 * @returns {string | null} '' when nobody is left; `null` if it cannot be said for certain what is meant
 */
function editedEntry(entry, edits) {
  /** @type {SpannedEdit[]} */
  const spanned = edits.map(({ start = 0, end = entry.length, text }) => ({ start, end, text }));
  const [whole] = spanned.filter(edit => edit.start === 0 && edit.end === entry.length);
  if (whole) return spanned.length === 1 ? whole.text : null;
  const mailboxes = mailboxesIn(entry);
  const deletions = spanned.filter(edit => !edit.text);
  const replacements = spanned.filter(edit => edit.text);
  for (const deletion of deletions) {
    const hit = mailboxes.filter(mailbox => overlap(deletion, mailbox));
    const certain = deletion.start >= 0 && deletion.end <= entry.length && hit.every(mailbox => {
      const address = addressIn(entry, mailbox);
      return address !== null && holds(deletion, address);
    });
    if (!hit.length || !certain) return null;
  }
  const left = mailboxes.filter(mailbox => !deletions.some(deletion => overlap(deletion, mailbox)));
  if (!replacements.every(edit => left.some(mailbox => holds(mailbox, edit)))) return null;
  const edited = left.map(mailbox => editedMailbox(entry, mailbox, replacements.filter(edit => holds(mailbox, edit))));
  return edited.includes(null) ? null : edited.join(', ');
}

/**
 * @param {string[]} checked the recipients that the edits' indices refer to
 * @param {string[]} current
 * @param {Edit[]} edits
 * @returns {string[] | null} `null` if it cannot be said for certain
 */
export function editedRecipients(checked, current, edits) {
  if (checked.length !== current.length || checked.some((recipient, index) => recipient !== current[index])) return null;
  if (edits.some(({ index }) => index === undefined || index < 0 || index >= checked.length)) return null;
  /** @type {string[]} */
  const edited = [];
  for (const [index, recipient] of checked.entries()) {
    const own = edits.filter(each => each.index === index);
    const entry = own.length ? editedEntry(recipient, own) : recipient;
    if (entry === null) return null;
    if (entry) edited.push(entry);
  }
  return edited;
}
