// Wires Thunderbird's events to the add-on's modules. All listeners are added at once and before any await: an event that wakes this
// page finds only those.
import { answerDialog, composeWindowFocused, dialogState, dialogWindowClosed } from './modules/send-dialog.js';
import { actInDialog, beforeSend, retryCheck } from './modules/send-check.js';
import { draftTouched, stopWatching, touchAllDrafts, windowChosen } from './modules/draft-watch.js';
import { forgetLook, panelState } from './modules/last-look.js';
import { refreshListedPrograms } from './modules/listed-programs.js';
import { watchEditors } from './modules/marks.js';
import { actFromPanel, checkFromPanel, goTo, showStrongly } from './modules/panel.js';
import { createSpace, welcome } from './modules/places.js';
import { programPrefill } from './modules/program-prefill.js';
import { remind, REMINDER_ALARM } from './modules/reminders.js';
import { noteDeparture, REPORT_ALARM, reportSends } from './modules/sends.js';

const REFRESH_ALARM = 'refresh-programs';
const REFRESH_MINUTES = 10;

/**
 * @param {import('./modules/messages.js').PageMessage} message
 * @param {browser.runtime.MessageSender} sender
 * @returns {Promise<unknown>}
 */
async function answer(message, sender) {
  switch (message.type) {
    case 'draft-touched': return sender?.tab?.id === undefined ? undefined : draftTouched(sender.tab.id);
    case 'dialog-state': return dialogState(message.tabId);
    case 'dialog-act': return actInDialog(message.tabId, message.finding, message.remedy);
    case 'dialog-retry': return retryCheck(message.tabId);
    case 'dialog-answer': return answerDialog(message.tabId, message.answer);
    case 'panel-state': return panelState(message.tabId);
    case 'panel-check': return checkFromPanel(message.tabId);
    case 'panel-act': return actFromPanel(message.tabId, message.look, message.finding, message.remedy);
    case 'words-strong': return showStrongly(message.tabId, message.places);
    case 'words-go': return goTo(message.tabId, message.place);
    case 'program-prefill': return programPrefill(message.address, message.recipients);
    default: return null;
  }
}

/** @param {Promise<unknown>} work */
function inBackground(work) {
  work.catch(error => console.error('Sendcheck:', error.name, error.message));
}

// The published types do not know that the answer may be a promise.
browser.compose.onBeforeSend.addListener(/** @type {any} */ (beforeSend));
browser.compose.onAfterSend.addListener((tab, info) => inBackground(noteDeparture(/** @type {number} */ (tab.id), info)));
browser.compose.onAttachmentAdded.addListener(tab => draftTouched(/** @type {number} */ (tab.id)));
browser.compose.onAttachmentRemoved.addListener(tab => draftTouched(/** @type {number} */ (tab.id)));
browser.compose.onIdentityChanged.addListener(tab => draftTouched(/** @type {number} */ (tab.id)));
browser.runtime.onMessage.addListener((/** @type {import('./modules/messages.js').PageMessage} */ message, sender) => answer(message, sender));

browser.windows.onCreated.addListener(window => {
  // The applicant begins to write: the last chance to learn of new programs before the service may be away.
  if (window.type === 'messageCompose') inBackground(Promise.all([refreshListedPrograms(), reportSends()]));
});
browser.windows.onRemoved.addListener(dialogWindowClosed);
browser.windows.onFocusChanged.addListener(windowId => inBackground(Promise.all([composeWindowFocused(windowId), windowChosen(windowId)])));
browser.tabs.onRemoved.addListener(tabId => {
  answerDialog(tabId, 'back');
  stopWatching(tabId);
  inBackground(forgetLook(tabId));
});

browser.folders.onFolderInfoChanged.addListener(folder => {
  if (folder.specialUse?.includes('sent')) inBackground(reportSends());
});
browser.alarms.onAlarm.addListener(({ name }) => {
  if (name === REPORT_ALARM) inBackground(reportSends());
  if (name === REFRESH_ALARM) inBackground(refreshListedPrograms());
  if (name === REMINDER_ALARM) inBackground(remind());
});
browser.storage.onChanged.addListener((changes, area) => {
  if (area === 'local' && changes.service) inBackground(Promise.all([refreshListedPrograms({ anew: true }), reportSends(), touchAllDrafts()]));
});

/** Whatever ends with Thunderbird is begun again: alarms, and scripts in compose windows. */
function begin() {
  browser.alarms.create(REFRESH_ALARM, { periodInMinutes: REFRESH_MINUTES });
  inBackground(Promise.all([refreshListedPrograms(), reportSends(), watchEditors(), remind({ again: true })]));
}
browser.runtime.onInstalled.addListener(details => {
  begin();
  inBackground(welcome(details));
});
browser.runtime.onStartup.addListener(begin);
inBackground(createSpace());
