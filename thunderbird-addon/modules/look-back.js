// The first look through the Sent folders: messages to listed programs that left before Sendcheck was there. Only these are handed to the
// service, which keeps what it keeps of every message that left: program, time, Message-ID and fingerprint.
import { reportBatch } from './applicant-data.js';
import { isListedProgramMail } from './listed-programs.js';
import { messagesIn, wholeMessage } from './sent-folder.js';

/** @typedef {import('./contract.js').WholeSend} WholeSend */
/** @typedef {{looked: number, toPrograms: number, recorded: number, known: number, refused: number}} LookBack messages each */

const DAYS = 7;
const DAY = 86_400_000;
const MOST_SENDS = 500;
// The service takes 8 MiB; the rest is for the frame around the messages.
const MOST_BYTES = 8 * 1024 * 1024 - 1024;

const encoder = new TextEncoder();
/** @param {WholeSend} send @returns {number} bytes in JSON, with its comma */
const sizeOf = send => encoder.encode(JSON.stringify(send)).length + 1;

/** Too large for any batch: who was written to, and when, is what counts. @param {WholeSend} send @returns {WholeSend} */
const fitting = send => (sizeOf(send) <= MOST_BYTES ? send : { ...send, body: { type: 'text/plain', content: '' }, attachments: [] });

/** @param {browser.messages.MessageHeader} message @returns {Promise<WholeSend>} */
const wholeSend = async message => fitting({ ...await wholeMessage(message), messageId: message.headerMessageId, sentAt: new Date(message.date).toISOString() });

/**
 * @param {import('./service-address.js').ServiceAddress} address
 * @param {Date} now
 * @param {(soFar: LookBack) => void} progress
 * @returns {Promise<LookBack>}
 */
export async function lookBack(address, now, progress) {
  /** @type {LookBack} */
  const found = { looked: 0, toPrograms: 0, recorded: 0, known: 0, refused: 0 };
  /** @type {WholeSend[]} */
  let batch = [];
  let bytes = 0;
  const report = async () => {
    if (!batch.length) return;
    for (const status of await reportBatch(address, batch)) {
      if (status === 201) found.recorded += 1;
      else if (status === 200) found.known += 1;
      else if (status !== 204) found.refused += 1;
    }
    [batch, bytes] = [[], 0];
    progress(found);
  };
  for await (const message of messagesIn('sent', { fromDate: new Date(now.getTime() - DAYS * DAY) })) {
    found.looked += 1;
    if (await isListedProgramMail([...message.recipients, ...message.ccList, ...message.bccList])) {
      found.toPrograms += 1;
      const send = await wholeSend(message);
      const size = sizeOf(send);
      if (batch.length === MOST_SENDS || bytes + size > MOST_BYTES) await report();
      batch.push(send);
      bytes += size;
    }
    progress(found);
  }
  await report();
  return found;
}
