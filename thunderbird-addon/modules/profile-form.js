// Who the applicant is: a form that the options and the first day share. The service keeps the profile, the add-on does not.
import { byId, input, reasonOf, tell } from './page.js';
import { isChangedElsewhere } from './applicant-data.js';
import { readProfile, saveProfile } from './service.js';
import { say } from './words.js';
import { knownZone, NEW_YORK } from './zone-time.js';

/** @typedef {import('./contract.js').Profile} Profile */
/** @typedef {import('./service-address.js').ServiceAddress} ServiceAddress */

/** @type {Map<"name" | "erasId" | "casId" | "school" | "timeZone", string>} */
const CONTROLS = new Map([['name', 'name'], ['erasId', 'eras-id'], ['casId', 'cas-id'], ['school', 'school'], ['timeZone', 'time-zone']]);

/** As the service last gave it. @type {Profile | null} */
let shown = null;
let edited = false;

/** @param {Profile} profile */
function fill(profile) {
  for (const [field, id] of CONTROLS) input(id).value = profile[field] ?? '';
  fillZones(profile.timeZone ?? NEW_YORK);
}

/** @param {string} chosen */
function fillZones(chosen) {
  const zones = new Set([NEW_YORK, Intl.DateTimeFormat().resolvedOptions().timeZone, chosen, ...Intl.supportedValuesOf('timeZone')]);
  byId('time-zone').replaceChildren(...[...zones].map(zone => new Option(zone.replaceAll('_', ' '), zone, false, zone === chosen)));
}

/** @returns {Profile} */
const typed = () => ({
  ...Object.fromEntries([...CONTROLS].map(([field, id]) => [field, input(id).value.trim()])),
  erasId: input('eras-id').value.replace(/[\s-]/g, ''), timeZone: knownZone(input('time-zone').value),
});

/**
 * Never over what is being typed.
 * @param {ServiceAddress} address
 * @param {() => Promise<Partial<Profile>>} [proposals] for an applicant of whom the service knows nothing yet
 */
export async function showProfile(address, proposals = async () => ({})) {
  const { profile } = await readProfile(address);
  const proposed = profile.name ? {} : await proposals();
  if (!edited) {
    shown = profile;
    fill({ ...profile, ...proposed });
  }
  /** @type {HTMLFieldSetElement} */ (byId('profile-fields')).disabled = false;
}

/** @param {Profile} one @param {Profile} other @returns {boolean} whether they say the same of what this form shows */
const agree = (one, other) => [...CONTROLS.keys()].every(field => (one[field] ?? '') === (other[field] ?? ''));

/** What was not typed over here is shown as it is now. @param {Profile} before @param {Profile} now */
function takeOver(before, now) {
  const untouched = [...CONTROLS].filter(([field, id]) => input(id).value === (before[field] ?? ''));
  for (const [field, id] of untouched) input(id).value = now[field] ?? '';
}

/**
 * Read anew, so that what this form does not show stays; what another window changed of what it does show is told, not overwritten.
 * @param {ServiceAddress} address
 * @param {Partial<Profile>} more
 * @returns {Promise<boolean>}
 */
async function save(address, more) {
  const { profile, etag } = await readProfile(address);
  if (shown && !agree(shown, profile)) {
    takeOver(shown, profile);
    shown = profile;
    return false;
  }
  // Of a profile that was never shown an empty field says nothing.
  const given = shown ? typed() : Object.fromEntries(Object.entries(typed()).filter(([field, value]) => value && field !== 'timeZone'));
  const now = { ...profile, ...given, ...more };
  await saveProfile(address, now, etag);
  shown = now;
  return true;
}

/**
 * @param {() => Promise<ServiceAddress | null> | ServiceAddress | null} addressOf
 * @param {(address: ServiceAddress) => Promise<unknown>} saved
 * @param {() => Promise<Partial<Profile>>} [more] what else goes into the profile with it
 */
export function listenToProfileForm(addressOf, saved, more = async () => ({})) {
  byId('profile').addEventListener('input', () => { edited = true; });
  byId('profile').addEventListener('submit', async event => {
    event.preventDefault();
    const address = await addressOf();
    if (!address) return;
    try {
      if (!await save(address, await more())) {
        tell('profile-outcome', 'bad', say('optionsProfileChanged'));
        return;
      }
      edited = false;
      tell('profile-outcome', 'good', say('optionsProfileSaved'));
      await saved(address);
    } catch (error) {
      tell('profile-outcome', 'bad', isChangedElsewhere(error) ? say('optionsProfileChanged') : reasonOf(error));
    }
  });
}
