// What happens between the applicant's Send and the message's leaving.
import { expectDeparture, forgetDeparture } from './departures.js';
import { allRecipients, examine, isProgramMail } from './examination.js';
import { rememberLook } from './last-look.js';
import { isListedProgramMail } from './listed-programs.js';
import { actFromDialog, askAboutSend, openQuestion, retryFromDialog } from './send-dialog.js';

/** @typedef {import('./examination.js').Examination} Examination */

/** @param {Examination} examination @returns {Promise<boolean>} */
async function leavesUnasked(examination) {
  const { answer, read } = examination;
  if (!await isProgramMail(examination)) return true;
  return answer !== null && answer.complete && answer.verdict === 'clear' && !read.unknownRecipients.length;
}

/**
 * What onAfterSend has to know. Set before the message leaves, taken back when it does not.
 * @param {number} tabId
 * @param {Examination} examination
 */
async function prepareDeparture(tabId, examination) {
  if (await isProgramMail(examination)) await expectDeparture(tabId, examination.answer?.receipt || null, examination.read.draft);
  else await forgetDeparture(tabId);
}

/**
 * @param {browser.tabs.Tab} tab
 * @param {browser.compose.ComposeDetails} details
 * @returns {Promise<{cancel?: boolean}>}
 */
async function decide(tab, details) {
  const tabId = /** @type {number} */ (tab.id);
  // Another add-on can make the event come again while the question is open.
  const open = openQuestion(tabId);
  if (open) return { cancel: await open !== 'send' };
  const examination = await examine(tabId, details);
  if (!examination) {
    await forgetDeparture(tabId);
    return {};
  }
  await prepareDeparture(tabId, examination);
  if (await leavesUnasked(examination)) return {};
  // Badge and marks are for afterwards: the question does not wait for them.
  rememberLook(tabId, examination).catch(error => console.info('Sendcheck: a look was not kept', error.name));
  if (await askAboutSend(tab, examination) === 'send') return {};
  await forgetDeparture(tabId);
  return { cancel: true };
}

/**
 * Never rejects: a rejected listener leaves the compose window locked for good. What the add-on itself gets wrong calls the send off
 * for mail that may be a program's, and lets everything else pass.
 * @param {browser.tabs.Tab} tab
 * @param {browser.compose.ComposeDetails} details
 * @returns {Promise<{cancel?: boolean}>}
 */
export async function beforeSend(tab, details) {
  try {
    return await decide(tab, details);
  } catch (error) {
    console.error('Sendcheck: the check failed', /** @type {Error} */ (error).name);
    return askUnread(tab, details).catch(() => ({}));
  }
}

/**
 * The draft could not even be read.
 * @param {browser.tabs.Tab} tab
 * @param {browser.compose.ComposeDetails} details
 */
async function askUnread(tab, details) {
  const strings = (/** @type {unknown} */ field) => [field ?? []].flat().filter(each => typeof each === 'string');
  const draft = {
    from: '', to: strings(details.to), cc: strings(details.cc), bcc: strings(details.bcc), subject: '',
    body: { type: /** @type {const} */ ('text/plain'), content: '' }, attachments: [],
  };
  /** @type {Examination} */
  const nothing = { read: { draft, attachmentIds: [], unknownRecipients: [] }, answer: null, scope: null, failure: 'nonsense' };
  if (!await isListedProgramMail(allRecipients(nothing))) return {};
  await expectDeparture(/** @type {number} */ (tab.id), null, draft);
  return { cancel: await askAboutSend(tab, nothing) !== 'send' };
}

/** @param {number} tabId @param {boolean} held @returns {Promise<Examination | null>} */
async function lookAgain(tabId, held) {
  const examination = await examine(tabId, await browser.compose.getComposeDetails(tabId));
  if (examination && held) await prepareDeparture(tabId, examination);
  await rememberLook(tabId, examination);
  return examination;
}

/** @param {number} tabId @param {number} finding @param {import('./remedies.js').Remedy} remedy */
export const actInDialog = (tabId, finding, remedy) => actFromDialog(tabId, finding, remedy, lookAgain);

/** @param {number} tabId */
export const retryCheck = tabId => retryFromDialog(tabId, lookAgain, leavesUnasked);
