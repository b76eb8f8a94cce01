// Drafts that were put away, when 48 hours are over. It says so, and nothing about whether to write.
import { dueReminders, forgetReminder } from '../modules/reminders.js';
import { element, fillWords, say } from '../modules/words.js';

/** @typedef {import('../modules/reminders.js').Reminder} Reminder */

/** @param {string} words @param {() => Promise<unknown>} action */
function button(words, action) {
  const made = element(document, 'button', { text: say(words) });
  made.setAttribute('type', 'button');
  made.dataset.does = words;
  made.addEventListener('click', action);
  return made;
}

/** @param {Reminder} reminder */
async function putAway({ draftId }) {
  await forgetReminder(draftId);
  await show();
}

/** @param {Reminder} reminder @param {number} messageId */
async function openDraft(reminder, messageId) {
  await /** @type {any} */ (browser.messageDisplay).open({ messageId, location: 'window' });
  await putAway(reminder);
}

async function show() {
  const due = await dueReminders();
  if (!due.length) window.close();
  /** @type {HTMLElement} */ (document.getElementById('reminders')).replaceChildren(...due.map(({ reminder, messageId }) => element(document, 'li', {},
    element(document, 'span', { text: reminder.program }), button('reminderOpen', () => openDraft(reminder, messageId)), button('reminderForget', () => putAway(reminder)))));
  document.body.dataset.state = 'shown';
}

fillWords(document);
await show();
document.addEventListener('keydown', event => { if (event.key === 'Escape') window.close(); });
