// Carries out what the applicant chose to do about a finding.
import { applyFix, isUnlocked } from './fixes.js';
import { refreshListedPrograms } from './listed-programs.js';
import { bareAddress, domainOf } from './recipients.js';
import { keepUntil } from './reminders.js';
import { addProgram, changeProgram } from './applicant-data.js';
import { ServiceError } from './service.js';
import { readServiceAddress } from './service-address.js';
import { endOfWeek, silence } from './silence.js';
import { moveOut, splitByProgram } from './split.js';
import { changesMessage } from './remedies.js';
import { openedBefore } from './nrmp-window.js';

/** @typedef {import('./contract.js').Finding} Finding */
/** @typedef {import('./examination.js').Examination} Examination */
/** @typedef {import('./messages.js').Notice} Notice */
/** @typedef {import('./remedies.js').Remedy} Remedy */

/** @param {Finding} finding @returns {string[]} the addresses of the program that a finding is about: those of one domain */
function addressesOf({ places, data }) {
  const domain = domainOf(data.address ?? '');
  const addresses = places.flatMap(({ quote }) => bareAddress(quote ?? '') || []).filter(address => domainOf(address) === domain);
  return [...new Set([...(data.address ? [data.address] : []), ...addresses])];
}

/** @param {Examination} examination @returns {string} when the applicant last wrote to the program, as far as a finding says so; '' if none does */
function lastSent({ answer }) {
  return answer?.findings.find(({ data }) => data.lastSentAt)?.data.lastSentAt ?? '';
}

/**
 * @param {Examination} examination
 * @param {Finding} finding
 * @param {Remedy} remedy
 * @returns {Promise<Notice>}
 */
async function tellService(examination, finding, remedy) {
  const address = await readServiceAddress();
  if (!address) return 'not-saved';
  switch (remedy.kind) {
    case 'contacted-me':
      await changeProgram(address, remedy.programId, { contactedMe: openedBefore(lastSent(examination), new Date()).toISOString() }, null);
      return 'list-changed';
    case 'alias':
      await changeProgram(address, remedy.programId, { alias: remedy.alias }, null);
      return 'list-changed';
    case 'add-program':
      await addProgram(address, { name: remedy.name, specialty: remedy.specialty, emails: addressesOf(finding) }, null);
      await refreshListedPrograms();
      return 'list-changed';
    case 'mute':
      await silence(address, { rule: finding.rule, programId: remedy.programId });
      return 'muted';
    default:
      await silence(address, { rule: finding.rule, until: endOfWeek(new Date()) });
      return 'muted';
  }
}

/**
 * @param {number} tabId
 * @param {Examination} examination
 * @param {Finding} finding
 * @param {Remedy} remedy
 * @returns {Promise<Notice>}
 */
async function changeMessage(tabId, examination, finding, remedy) {
  if (!await isUnlocked(tabId)) return 'fix-failed';
  if (remedy.kind === 'remind') {
    const { answer, read: { draft } } = examination;
    const recipients = [...draft.to, ...draft.cc, ...draft.bcc];
    await keepUntil(tabId, { at: remedy.at, program: answer?.programs[0]?.name ?? recipients.join(', '), recipients });
    return 'kept';
  }
  if (remedy.kind === 'split') {
    await splitByProgram(tabId, examination);
    return 'split';
  }
  const fix = finding.fixes[remedy.kind === 'fix' ? remedy.fix : 0];
  if (!fix) return 'fix-failed';
  if (remedy.kind === 'move') {
    await moveOut(tabId, examination, fix);
    return 'split';
  }
  return await applyFix(tabId, examination, fix) ? 'fixed' : 'fix-failed';
}

/**
 * Never rejects: what went wrong is a notice, too.
 * @param {number} tabId
 * @param {Examination} examination
 * @param {Finding} finding
 * @param {Remedy} remedy
 * @returns {Promise<Notice>}
 */
export async function carryOut(tabId, examination, finding, remedy) {
  const inMessage = changesMessage(remedy);
  try {
    return await (inMessage ? changeMessage(tabId, examination, finding, remedy) : tellService(examination, finding, remedy));
  } catch (error) {
    console.error('Sendcheck:', remedy.kind, 'failed', error instanceof ServiceError ? error.message : /** @type {Error} */ (error).name);
    if (!inMessage) return 'not-saved';
    return remedy.kind === 'remind' ? 'not-kept' : 'fix-failed';
  }
}
