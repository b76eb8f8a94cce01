// Silences rules, in the profile that the service keeps. The options page lists what is silent, and undoes it.
import { readProfile, saveProfile, ServiceError } from './service.js';

/** @typedef {import('./contract.js').Mute} Mute */
/** @typedef {import('./service-address.js').ServiceAddress} ServiceAddress */

const CHANGED_MEANWHILE = 412;

/** @param {Date} now @returns {string} the coming Monday, as the day begins here */
export function endOfWeek(now) {
  return new Date(now.getFullYear(), now.getMonth(), now.getDate() + ((8 - now.getDay()) % 7 || 7)).toISOString();
}

/** @param {Mute} one @param {Mute} other */
const isSame = (one, other) => one.rule === other.rule && one.programId === other.programId && one.until === other.until;

/**
 * Reads, adds, writes; once more when somebody else has written in between.
 * @param {ServiceAddress} address
 * @param {Mute} mute
 */
export async function silence(address, mute) {
  for (let again = true; ; again = false) {
    const { profile, etag } = await readProfile(address);
    const mutes = profile.mutes ?? [];
    if (mutes.some(each => isSame(each, mute))) return;
    try {
      await saveProfile(address, { ...profile, mutes: [...mutes, mute] }, etag);
      return;
    } catch (error) {
      if (!again || !(error instanceof ServiceError) || error.status !== CHANGED_MEANWHILE) throw error;
    }
  }
}
