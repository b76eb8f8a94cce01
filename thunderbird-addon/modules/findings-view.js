// Findings as the applicant sees them, in the dialog and in the panel. Built from nodes: nothing of a message is ever read as HTML.
import { addProgramForm } from './add-program-form.js';
import { quoteViews } from './quote-view.js';
import { offersFor, silencersFor } from './remedies.js';
import { element, say } from './words.js';

/** @typedef {import('./contract.js').Finding} Finding */
/** @typedef {import('./contract.js').CheckAnswer} CheckAnswer */
/** @typedef {import('./contract.js').Place} Place */
/** @typedef {import('./remedies.js').Remedy} Remedy */
/** @typedef {import('./remedies.js').Offer} Offer */

/**
 * What a page does with findings. Without `act` there are no buttons; without `go` words cannot be jumped to.
 * @typedef {object} Handling
 * @property {(finding: number, remedy: Remedy) => void} [act]
 * @property {(place: Place) => void} [go]
 * @property {(places: Place[]) => void} [strong] the pointer or the focus is on a finding; none: it has left
 * @property {(address: string) => Promise<import('./messages.js').ProgramPrefill>} [prefill]
 * @property {boolean} [explained] whether NRMP's rule has been explained in full before
 */

const SEVERITY_WORDS = { hold: 'severityHold', caution: 'severityCaution', note: 'severityNote' };

/** @param {Document} document @param {Offer} offer @param {(remedy: Remedy) => void} choose */
function offerButton(document, { remedy, label }, choose) {
  const button = element(document, 'button', { text: label });
  button.setAttribute('type', 'button');
  if (remedy.kind === 'fix') button.dataset.fix = String(remedy.fix);
  else button.dataset.remedy = remedy.kind;
  button.addEventListener('click', () => choose(remedy));
  return button;
}

/**
 * What few will want to read or press: reason, source, silence.
 * @param {Document} document @param {Finding} finding @param {Node[]} said what stands here because it was left out above
 * @param {Offer[]} silencers @param {(remedy: Remedy) => void} choose
 */
function moreView(document, finding, said, silencers, choose) {
  const view = element(document, 'details', { class: 'more' }, element(document, 'summary', { text: say('more') }), ...said);
  if (finding.source) view.append(element(document, 'p', { class: 'quiet', text: say('source', finding.source) }));
  if (silencers.length) view.append(element(document, 'div', { class: 'silencers' }, ...silencers.map(offer => offerButton(document, offer, choose))));
  return view.childNodes.length > 1 ? view : null;
}

/** A whole sentence that stands in the message needs no second quote; a name in its surroundings does. @param {Finding} finding */
const isSaidInMessage = ({ places: [place, ...others], message }) => !others.length && /\s.*[.!?]\W*$/.test(place?.quote ?? '') && message.includes(place?.quote ?? '');

/** @param {HTMLElement} view @param {Finding} finding @param {Handling} handling */
function markWhilePointedAt(view, { places }, { strong }) {
  if (!strong) return;
  for (const event of ['mouseenter', 'focusin']) view.addEventListener(event, () => strong(places));
  for (const event of ['mouseleave', 'focusout']) view.addEventListener(event, () => strong([]));
}

/** @param {Document} document @param {Finding} finding @param {number} index @param {CheckAnswer} answer @param {Handling} handling */
function findingView(document, finding, index, answer, handling) {
  const { act, explained = false } = handling;
  const view = element(document, 'article', { class: 'finding' });
  view.dataset.rule = finding.rule;
  view.dataset.severity = finding.severity;
  const heading = element(document, 'h2', {}, element(document, 'span', { class: 'severity', text: say(SEVERITY_WORDS[finding.severity]) }), document.createTextNode(` ${finding.title}`));
  heading.id = `finding-${index}`;
  view.setAttribute('aria-labelledby', heading.id);
  const message = element(document, 'p', { text: finding.message });
  const why = finding.why ? [element(document, 'p', { class: 'why', text: finding.why })] : [];
  const short = finding.rule === 'first-contact' && explained;
  // In the panel the quote is the way to the words.
  const quoted = !short && (handling.go || !isSaidInMessage(finding));
  // NRMP's rule is said in two sentences; what breaking it costs is for those who want more.
  const full = finding.severity === 'hold' && finding.rule !== 'first-contact';
  view.append(heading, ...(short ? [] : [message]), ...(quoted ? quoteViews(document, finding, answer.text, handling.go) : []), ...(full ? why : []));
  /** @param {Remedy} remedy */
  const choose = remedy => act?.(index, remedy);
  const row = element(document, 'div', { class: 'fixes' }, ...(act ? offersFor(finding, answer).map(offer => offerButton(document, offer, choose)) : []));
  if (act && handling.prefill && finding.data.address) row.append(addProgramForm(document, finding.data.address, handling.prefill, choose));
  const more = moreView(document, finding, [...(short ? [message] : []), ...(full ? [] : why)], act ? silencersFor(finding, answer) : [], choose);
  if (more) row.append(more);
  if (row.childNodes.length) view.append(row);
  markWhilePointedAt(view, finding, handling);
  return view;
}

/**
 * @param {Document} document
 * @param {CheckAnswer} answer
 * @param {Handling} handling
 * @returns {HTMLElement[]}
 */
export function findingViews(document, answer, handling) {
  return answer.findings.map((finding, index) => findingView(document, finding, index, answer, handling));
}

/** @param {CheckAnswer} answer @returns {string} */
export function programNames({ programs }) {
  return programs.map(({ name, specialty }) => (specialty ? say('programName', name, specialty) : name)).join('; ');
}

/** What should have been looked at and was not, in words. @param {{answer: CheckAnswer | null, unknownRecipients: string[]}} state @returns {string[]} */
export function uncheckedParts({ answer, unknownRecipients }) {
  const failed = (answer?.skipped ?? []).filter(({ cause }) => cause === 'failed');
  return [
    ...unknownRecipients.map(name => say('unknownRecipient', name)),
    ...(answer && !answer.complete ? failed.map(({ rule, reason }) => say('skippedRule', reason || rule)) : []),
  ];
}

/** What did not apply here, or was silenced, in words. @param {CheckAnswer} answer @returns {string[]} */
export function passedOver({ skipped }) {
  return skipped.filter(({ cause }) => cause !== 'failed').map(({ rule, reason }) => say('passedOver', rule.replaceAll('-', ' '), reason));
}

/** @type {Record<NonNullable<import('./messages.js').Notice>, [words: string, isGood: boolean]>} */
const NOTICES = {
  fixed: ['noticeFixed', true], 'fix-failed': ['noticeFixFailed', false], split: ['noticeSplit', true], kept: ['noticeKept', true],
  'not-kept': ['noticeNotKept', false], 'list-changed': ['noticeListChanged', true], muted: ['noticeMuted', true], 'not-saved': ['noticeNotSaved', false],
};

/** @param {HTMLElement} box @param {import('./messages.js').Notice} notice */
export function showNotice(box, notice) {
  const [words, isGood] = notice ? NOTICES[notice] : ['', false];
  box.hidden = !notice;
  box.classList.toggle('good', isGood);
  box.textContent = words && say(words);
}
