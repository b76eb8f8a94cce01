// Drafts that were put away until 48 hours are over. Kept in storage.local: the Message-ID of the draft, whom it is for and when; alarms
// end with Thunderbird, and are set again at its start.
import { bareAddress } from './recipients.js';
import { oneAtATime } from './one-at-a-time.js';

/**
 * `at` in RFC 3339; `program` as the applicant knows it; `shown` once it came up.
 * @typedef {{draftId: string, at: string, program: string, recipients: string[], shown?: boolean}} Reminder
 */

export const REMINDER_ALARM = 'reminders';
const PAGE = 'content/reminders.html';
/** A server may not have shown the draft yet: its folder is looked into again after this long, in milliseconds, … */
const AGAIN = 5 * 60_000;
/** … and for this long. */
const LIFE = 7 * 86_400_000;

const exclusively = oneAtATime();

/** @returns {Promise<Reminder[]>} */
async function readReminders() {
  return (await browser.storage.local.get('reminders')).reminders ?? [];
}

/** @param {Reminder[]} reminders */
async function saveReminders(reminders) {
  const now = Date.now();
  const kept = reminders.filter(({ at }) => Date.parse(at) + LIFE > now);
  await browser.storage.local.set({ reminders: kept });
  const [next] = kept.filter(({ shown }) => !shown).map(({ at }) => (Date.parse(at) > now ? Date.parse(at) : now + AGAIN)).sort((a, b) => a - b);
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

/**
 * Shows what is due, in a window of its own like the calendar's, and sets the alarm for what is not.
 * @param {{again?: boolean}} [options] `again`: also what came up before and was not answered
 */
export async function remind({ again = false } = {}) {
  const due = (await dueReminders()).filter(({ reminder }) => again || !reminder.shown).map(({ reminder }) => reminder.draftId);
  await exclusively(async () => saveReminders((await readReminders()).map(each => (due.includes(each.draftId) ? { ...each, shown: true } : each))));
  if (!due.length) return;
  const { remindedIn } = await browser.storage.session.get('remindedIn');
  // An earlier one may be open still, behind other windows.
  if (remindedIn !== undefined) await browser.windows.remove(remindedIn).catch(() => undefined);
  const { id } = await browser.windows.create({ type: 'popup', url: PAGE, width: 520, height: 300 });
  await browser.storage.session.set({ remindedIn: id });
}
