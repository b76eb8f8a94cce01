// Wires Thunderbird's events to the add-on's modules. All listeners are added at once and before any await: an event that wakes this
// page finds only those.
import { answerDialog, composeWindowFocused, dialogState, dialogWindowClosed } from './modules/send-dialog.js';
import { beforeSend, checkNow, fixDraft, retryCheck } from './modules/send-check.js';
import { forgetLook, lastLook } from './modules/last-look.js';
import { refreshListedPrograms } from './modules/listed-programs.js';
import { createSpace, welcome } from './modules/places.js';
import { noteDeparture, REPORT_ALARM, reportSends } from './modules/sends.js';

const REFRESH_ALARM = 'refresh-programs';
const REFRESH_MINUTES = 10;

/**
 * @param {import('./modules/messages.js').PageMessage} message
 * @returns {Promise<unknown>}
 */
async function answer(message) {
  switch (message.type) {
    case 'dialog-state': return dialogState(message.tabId);
    case 'dialog-fix': return fixDraft(message.tabId, message.finding, message.fix);
    case 'dialog-retry': return retryCheck(message.tabId);
    case 'dialog-answer': return answerDialog(message.tabId, message.answer);
    case 'panel-state': return lastLook(message.tabId);
    case 'panel-check': return checkNow(message.tabId).then(() => lastLook(message.tabId));
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
browser.runtime.onMessage.addListener((/** @type {import('./modules/messages.js').PageMessage} */ message) => answer(message));

browser.windows.onCreated.addListener(window => {
  // The applicant begins to write: the last chance to learn of new programs before the service may be away.
  if (window.type === 'messageCompose') inBackground(Promise.all([refreshListedPrograms(), reportSends()]));
});
browser.windows.onRemoved.addListener(dialogWindowClosed);
browser.windows.onFocusChanged.addListener(windowId => inBackground(composeWindowFocused(windowId)));
browser.tabs.onRemoved.addListener(tabId => {
  answerDialog(tabId, 'back');
  inBackground(forgetLook(tabId));
});

browser.folders.onFolderInfoChanged.addListener(folder => {
  if (folder.specialUse?.includes('sent')) inBackground(reportSends());
});
browser.alarms.onAlarm.addListener(({ name }) => {
  if (name === REPORT_ALARM) inBackground(reportSends());
  if (name === REFRESH_ALARM) inBackground(refreshListedPrograms());
});
browser.storage.onChanged.addListener((changes, area) => {
  if (area === 'local' && changes.service) inBackground(Promise.all([refreshListedPrograms({ anew: true }), reportSends()]));
});

function begin() {
  browser.alarms.create(REFRESH_ALARM, { periodInMinutes: REFRESH_MINUTES });
  inBackground(Promise.all([refreshListedPrograms(), reportSends()]));
}
browser.runtime.onInstalled.addListener(details => {
  begin();
  inBackground(welcome(details));
});
browser.runtime.onStartup.addListener(begin);
inBackground(createSpace());
