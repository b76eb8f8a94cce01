// The words at fault, quoted with what stands around them.
import { element, say } from './words.js';

/** @typedef {import('./contract.js').Place} Place */
/** @typedef {import('./contract.js').CheckAnswer} CheckAnswer */

const SURROUNDINGS = 32;
const SHOWN_PLACES = 3;
/** They are about whom the message goes to, which the page says above all findings and the finding in its message. */
const ABOUT_RECIPIENT = new Set(['first-contact', 'follow-up', 'no-contact', 'unknown-program']);

/**
 * The words before and behind a stretch, in its line, cut between words.
 * @param {string} text @param {number} start @param {number} end
 */
function surroundings(text, start, end) {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const lineEnd = text.indexOf('\n', end) < 0 ? text.length : text.indexOf('\n', end);
  const before = text.slice(Math.max(lineStart, start - SURROUNDINGS), start);
  const after = text.slice(end, Math.min(lineEnd, end + SURROUNDINGS));
  return {
    before: start - before.length > lineStart ? `…${before.replace(/^\S*\s/, '')}` : before,
    after: end + after.length < lineEnd ? `${after.replace(/\s\S*$/, '')}…` : after,
  };
}

/** @param {Document} document @param {Place} place @param {CheckAnswer["text"]} text @returns {(Node | string)[]} */
function quoted(document, { field, start, end, quote }, text) {
  const mark = element(document, 'mark', { text: quote ?? '' });
  const whole = field === 'subject' ? text.subject : field === 'body' ? text.body : '';
  if (start === undefined || end === undefined || whole.slice(start, end) !== quote) return [mark];
  const { before, after } = surroundings(whole, start, end);
  return [before, mark, after];
}

/** @param {Document} document @param {Place} place @param {CheckAnswer["text"]} text @param {((place: Place) => void) | undefined} go */
function placeView(document, place, text, go) {
  const view = element(document, 'blockquote');
  if (place.field !== 'body') view.append(element(document, 'span', { class: 'field', text: say(`field_${place.field}`) }));
  if (!go || place.field !== 'body' || place.start === undefined) {
    view.append(...quoted(document, place, text));
    return view;
  }
  const button = element(document, 'button', { class: 'go' });
  button.setAttribute('type', 'button');
  button.title = say('goToWords');
  button.append(...quoted(document, place, text));
  button.addEventListener('click', () => go(place));
  view.append(button);
  return view;
}

/** What the list says about contact, word for word. @param {Document} document @param {string} policy */
function policyView(document, policy) {
  const view = element(document, 'blockquote', {}, element(document, 'span', { class: 'field', text: say('policy') }), element(document, 'mark', { text: policy }));
  view.dataset.policy = policy;
  return view;
}

/**
 * @param {Document} document
 * @param {import('./contract.js').Finding} finding
 * @param {CheckAnswer["text"]} text
 * @param {(place: Place) => void} [go] what a click on words of the message does
 * @returns {HTMLElement[]}
 */
export function quoteViews(document, { rule, places, data }, text, go) {
  const shown = places.filter(({ quote }) => quote && !ABOUT_RECIPIENT.has(rule)).slice(0, SHOWN_PLACES).map(place => placeView(document, place, text, go));
  return data.policy ? [policyView(document, data.policy), ...shown] : shown;
}
