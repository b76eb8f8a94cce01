// Drafts that were put away until 48 hours are over. Kept in storage.local: the Message-ID of the draft, whom it is for and when; alarms
// end with Thunderbird, and are set again at its start.
import { bareAddress } from './recipients.js';
import { oneAtATime } from './one-at-a-time.js';

/** @typedef {{draftId: string, at: string, program: string, recipients: string[]}} Reminder `at` in RFC 3339; `program` as the applicant knows it */

export const REMINDER_ALARM = 'reminders';
const PAGE = 'content/reminders.html';

const exclusively = oneAtATime();

/** @returns {Promise<Reminder[]>} */
async function readReminders() {
  return (await browser.storage.local.get('reminders')).reminders ?? [];
}

/** @param {Reminder[]} reminders */
async function saveReminders(reminders) {
  await browser.storage.local.set({ reminders });
  const [next] = reminders.map(({ at }) => Date.parse(at)).filter(at => at > Date.now()).sort((a, b) => a - b);
  if (next) await browser.alarms.create(REMINDER_ALARM, { when: next });
  else await browser.alarms.clear(REMINDER_ALARM);
}

/** @param {string[]} recipients */
const addressKey = recipients => [...new Set(recipients.map(bareAddress))].sort().join(' ');

/**
 * A draft that was saved again has another Message-ID; then it is known by its recipients.
 * @param {Reminder} reminder
 * @returns {Promise<number | null>} `null` when it is gone: sent, or thrown away
 */
async function findDraft({ draftId, recipients }) {
  const folderId = (await browser.folders.query({ specialUse: ['drafts'] })).flatMap(({ id }) => id ?? []);
  if (!folderId.length) return null;
  const byId = await browser.messages.query({ folderId, headerMessageId: draftId });
  if (byId.messages[0]) return byId.messages[0].id;
  for (let page = await browser.messages.query({ folderId }); ; page = await browser.messages.continueList(page.id ?? '')) {
    const found = page.messages.find(each => addressKey([...each.recipients, ...each.ccList, ...each.bccList]) === addressKey(recipients));
    if (found) return found.id;
    if (!page.id) return null;
  }
}

/**
 * Saves the draft, closes its window, and remembers when to show it again.
 * @param {number} tabId a compose window that is not locked
 * @param {Omit<Reminder, "draftId">} about
 */
export async function keepUntil(tabId, about) {
  const { messages: [draft] } = await /** @type {any} */ (browser.compose).saveMessage(tabId, { mode: 'draft' });
  if (!draft) throw new Error('the draft was not saved');
  await exclusively(async () => saveReminders([...await readReminders(), { ...about, draftId: draft.headerMessageId }]));
  await browser.tabs.remove(tabId);
}

/** @returns {Promise<{reminder: Reminder, messageId: number}[]>} those whose time has come and whose draft is still there */
export async function dueReminders() {
  const due = (await readReminders()).filter(({ at }) => Date.parse(at) <= Date.now());
  const found = await Promise.all(due.map(async reminder => ({ reminder, messageId: await findDraft(reminder) })));
  return found.flatMap(({ reminder, messageId }) => (messageId === null ? [] : [{ reminder, messageId }]));
}

/** @param {string} draftId */
export function forgetReminder(draftId) {
  return exclusively(async () => saveReminders((await readReminders()).filter(each => each.draftId !== draftId)));
}

/** Shows what is due, in a window of its own like the calendar's, and sets the alarm for what is not. */
export async function remind() {
  await exclusively(async () => saveReminders(await readReminders()));
  if (!(await dueReminders()).length) return;
  const shown = await browser.tabs.query({ url: browser.runtime.getURL(PAGE) });
  for (const { id } of shown) if (id !== undefined) await browser.tabs.remove(id);
  await browser.windows.create({ type: 'popup', url: PAGE, width: 520, height: 300 });
}
