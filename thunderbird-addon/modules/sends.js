// Messages that have left, on their way to the service. Kept in storage.local, without a word of their text, until the service has them.
import { takeDeparture } from './departures.js';
import { oneAtATime } from './one-at-a-time.js';
import { expandRecipients } from './recipients.js';
import { findSent, wholeMessage } from './sent-folder.js';
import { reportSend, ServiceError } from './service.js';
import { readServiceAddress } from './service-address.js';

/** @typedef {import('./contract.js').ReceiptedSend} ReceiptedSend */
/** @typedef {import('./service-address.js').ServiceAddress} ServiceAddress */

/**
 * A message that has yet to be found in Sent. Without a receipt it is reported whole, read from there.
 * @typedef {object} SoughtSend
 * @property {string | null} receipt
 * @property {string | null} messageId
 * @property {boolean} later whether it waited in the Outbox
 * @property {string} since
 * @property {string[]} to
 * @property {string[]} cc
 * @property {string[]} bcc
 */

/** @typedef {{unreported: ReceiptedSend[], sought: SoughtSend[], reported: string[]}} SendLog */

/** @typedef {{mode: string, error?: string, headerMessageId?: string | null, details?: browser.compose.ComposeDetails}} SendInfo */

const DAY = 86_400_000;
const RECEIPT_LIFE = 7 * DAY;
const SEARCH_LIFE = 30 * DAY;
const REMEMBERED = 500;
export const REPORT_ALARM = 'report-sends';

// Two events at once must not overwrite each other's log.
const exclusively = oneAtATime();

/** @returns {Promise<SendLog>} */
async function readLog() {
  const { sends } = await browser.storage.local.get('sends');
  return { unreported: [], sought: [], reported: [], ...sends };
}

/** @param {SendLog} log */
async function saveLog(log) {
  await browser.storage.local.set({ sends: { ...log, reported: log.reported.slice(-REMEMBERED) } });
}

/**
 * onAfterSend also comes when nothing was sent: only a Message-ID, or Send Later without an error, says that a message is on its way.
 * @param {number} tabId
 * @param {SendInfo} info
 */
export async function noteDeparture(tabId, info) {
  const later = info.mode === 'sendLater';
  const messageId = info.headerMessageId ?? null;
  if (info.error || (!later && !messageId)) return;
  const expected = await takeDeparture(tabId);
  if (!expected) return;
  const { details } = info;
  const [to, cc, bcc] = details
    ? (await Promise.all([details.to, details.cc, details.bcc].map(expandRecipients))).map(field => field.addresses)
    : [expected.to, expected.cc, expected.bcc];
  const went = { to: to ?? [], cc: cc ?? [], bcc: bcc ?? [] };
  const now = new Date().toISOString();
  await exclusively(async () => {
    const log = await readLog();
    if (messageId && expected.receipt) log.unreported.push({ receipt: expected.receipt, messageId, sentAt: now, ...went });
    else log.sought.push({ receipt: expected.receipt, messageId, later, since: now, ...went });
    await saveLog(log);
  });
  await reportSends();
}

/** @param {unknown} error @returns {boolean} whether the service looked at the send and will not have it in this form */
const isRejected = error => error instanceof ServiceError && error.failure === 'rejected';

/** A receipt can also be refused as forged or as another account's. @param {unknown} error @returns {boolean} */
const isReceiptRefused = error => isRejected(error) || (error instanceof ServiceError && error.status === 403);

/** @param {unknown} error @returns {boolean} whether the next send would fare no better: nobody answers, or nobody is let in */
const concernsAll = error => error instanceof ServiceError && [0, 401, 429].includes(error.status);

/** @param {{since: string}} sought @returns {boolean} */
const isSoughtTooLong = ({ since }) => Date.now() - Date.parse(since) >= SEARCH_LIFE;

/**
 * Each on its own: what is wrong with one send must not keep the others from the service.
 * @template {ReceiptedSend | SoughtSend} T
 * @param {SendLog} log
 * @param {T[]} waiting the part of the log
 * @param {(send: T) => Promise<boolean>} report whether that send is done with
 */
async function reportEach(log, waiting, report) {
  for (const send of [...waiting]) {
    let done;
    try {
      done = await report(send);
    } catch (error) {
      if (concernsAll(error)) {
        // Another one is first the next time: this may be the one that the service never answers.
        waiting.push(...waiting.splice(waiting.indexOf(send), 1));
        throw error;
      }
      console.info('Sendcheck: a send waits to be reported', /** @type {Error} */ (error).message);
      done = 'since' in send && isSoughtTooLong(send);
    }
    if (!done) continue;
    waiting.splice(waiting.indexOf(send), 1);
    await saveLog(log);
  }
}

/** @param {ServiceAddress} address @param {SendLog} log @param {ReceiptedSend} send @returns {Promise<boolean>} */
async function reportReceipted(address, log, send) {
  try {
    await reportSend(address, send);
    log.reported.push(send.messageId);
  } catch (error) {
    if (!isReceiptRefused(error)) throw error;
    // A receipt that is too old, or another service's: the message itself still tells what is needed.
    const { messageId, sentAt, to, cc, bcc } = send;
    log.sought.push({ receipt: null, messageId, later: false, since: sentAt, to, cc, bcc });
  }
  return true;
}

/** @param {ServiceAddress} address @param {import('./contract.js').WholeSend} send */
async function reportWhole(address, send) {
  try {
    await reportSend(address, send);
  } catch (error) {
    if (!(error instanceof ServiceError) || error.status !== 413) throw error;
    // Too large. Who was written to, and when, is what counts later.
    await reportSend(address, { ...send, body: { type: 'text/plain', content: '' }, attachments: [] });
  }
}

/** @param {ServiceAddress} address @param {SoughtSend} sought @param {browser.messages.MessageHeader} message */
async function reportFound(address, { receipt, since, later, to, cc, bcc }, message) {
  const messageId = message.headerMessageId;
  // Mail from the Outbox keeps the Date of the moment when it was put there. When it is found is closer to when it left, and never too early.
  const sentAt = (later ? new Date() : new Date(message.date)).toISOString();
  if (receipt && Date.now() - Date.parse(since) < RECEIPT_LIFE) {
    try {
      await reportSend(address, { receipt, messageId, sentAt, to, cc, bcc });
      return;
    } catch (error) {
      if (!isReceiptRefused(error)) throw error;
    }
  }
  await reportWhole(address, { ...await wholeMessage(message), messageId, sentAt });
}

/** @param {ServiceAddress} address @param {SendLog} log @param {SoughtSend} sought @returns {Promise<boolean>} */
async function reportSought(address, log, sought) {
  const message = await findSent(sought, new Set([...log.reported, ...log.unreported.map(send => send.messageId)]));
  if (!message) return isSoughtTooLong(sought);
  try {
    await reportFound(address, sought, message);
  } catch (error) {
    if (!isRejected(error)) throw error;
    console.warn('Sendcheck: the service would not record a message that left', /** @type {ServiceError} */ (error).status);
  }
  log.reported.push(message.headerMessageId);
  return true;
}

/** Brings the service up to date, as far as it can be reached; what is left is tried again. */
export function reportSends() {
  return exclusively(async () => {
    const log = await readLog();
    if (!log.unreported.length && !log.sought.length) return;
    const address = await readServiceAddress();
    try {
      if (address) {
        await reportEach(log, log.unreported, send => reportReceipted(address, log, send));
        await reportEach(log, log.sought, sought => reportSought(address, log, sought));
      }
    } catch (error) {
      console.info('Sendcheck: sends wait to be reported', /** @type {Error} */ (error).message);
    }
    await saveLog(log);
    if (log.unreported.length || log.sought.length) await browser.alarms.create(REPORT_ALARM, { periodInMinutes: log.unreported.length ? 1 : 5 });
    else await browser.alarms.clear(REPORT_ALARM);
  });
}
