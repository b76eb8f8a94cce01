// Findings as the applicant sees them, in the dialog and in the panel. Built from nodes: nothing of a message is ever read as HTML.
import { element, say } from './words.js';

/** @typedef {import('./contract.js').Finding} Finding */
/** @typedef {import('./contract.js').CheckAnswer} CheckAnswer */
/** @typedef {import('./contract.js').Place} Place */
/** @typedef {(finding: number, fix: number) => void} ChooseFix */

const SURROUNDINGS = 32;
const SHOWN_PLACES = 3;
const SEVERITY_WORDS = { hold: 'severityHold', caution: 'severityCaution', note: 'severityNote' };

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

/** @param {Document} document @param {Place} place @param {CheckAnswer["text"]} text */
function placeView(document, { field, start, end, quote }, text) {
  const whole = field === 'subject' ? text.subject : field === 'body' ? text.body : '';
  const view = element(document, 'blockquote');
  if (field !== 'body') view.append(element(document, 'span', { class: 'field', text: say(`field_${field}`) }));
  if (start === undefined || end === undefined || whole.slice(start, end) !== quote) {
    view.append(element(document, 'mark', { text: quote ?? '' }));
    return view;
  }
  const { before, after } = surroundings(whole, start, end);
  view.append(before, element(document, 'mark', { text: quote ?? '' }), after);
  return view;
}

/** @param {Document} document @param {Finding} finding @param {number} index @param {ChooseFix} choose */
function fixButtons(document, finding, index, choose) {
  return finding.fixes.map((fix, number) => {
    const button = element(document, 'button', { text: fix.label });
    button.setAttribute('type', 'button');
    button.dataset.fix = String(number);
    button.addEventListener('click', () => choose(index, number));
    return button;
  });
}

/** @param {Document} document @param {Finding} finding @param {number} index @param {CheckAnswer["text"]} text @param {ChooseFix | null} choose */
function findingView(document, finding, index, text, choose) {
  const view = element(document, 'article', { class: 'finding' });
  view.dataset.rule = finding.rule;
  view.dataset.severity = finding.severity;
  const heading = element(document, 'h2', {}, element(document, 'span', { class: 'severity', text: say(SEVERITY_WORDS[finding.severity]) }), document.createTextNode(` ${finding.title}`));
  heading.id = `finding-${index}`;
  view.setAttribute('aria-labelledby', heading.id);
  view.append(heading, element(document, 'p', { text: finding.message }));
  for (const place of finding.places.filter(({ quote }) => quote).slice(0, SHOWN_PLACES)) view.append(placeView(document, place, text));
  if (finding.why) view.append(element(document, 'p', { class: 'why', text: finding.why }));
  const row = element(document, 'div', { class: 'fixes' }, ...(choose ? fixButtons(document, finding, index, choose) : []));
  if (finding.source) row.append(element(document, 'details', {}, element(document, 'summary', { text: say('source') }), document.createTextNode(finding.source)));
  if (row.childNodes.length) view.append(row);
  return view;
}

/**
 * @param {Document} document
 * @param {CheckAnswer} answer
 * @param {ChooseFix | null} choose what a fix's button does; `null` leaves the buttons out
 * @returns {HTMLElement[]}
 */
export function findingViews(document, answer, choose) {
  return answer.findings.map((finding, index) => findingView(document, finding, index, answer.text, choose));
}

/** @param {CheckAnswer} answer @returns {string} */
export function programNames({ programs }) {
  return programs.map(({ name, specialty }) => (specialty ? say('programName', name, specialty) : name)).join('; ');
}

/** What could not be looked at, in words. @param {{answer: CheckAnswer | null, unknownRecipients: string[]}} state @returns {string[]} */
export function uncheckedParts({ answer, unknownRecipients }) {
  const failed = (answer?.skipped ?? []).filter(({ cause }) => cause === 'failed');
  return [
    ...unknownRecipients.map(name => say('unknownRecipient', name)),
    ...(answer && !answer.complete ? failed.map(({ rule, reason }) => say('skippedRule', reason || rule)) : []),
  ];
}
