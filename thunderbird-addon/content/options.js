// The options: where the service is, and who the applicant is (which the service keeps, not the add-on).
import { readHealth, readProfile, saveProfile, ServiceError } from '../modules/service.js';
import { loopbackAddress, readServiceAddress, saveServiceAddress } from '../modules/service-address.js';
import { fillWords, say } from '../modules/words.js';

/** @typedef {import('../modules/service-address.js').ServiceAddress} ServiceAddress */

/** @param {string} id @returns {HTMLElement} */
const byId = id => /** @type {HTMLElement} */ (document.getElementById(id));
/** @param {string} id @returns {HTMLInputElement} */
const input = id => /** @type {HTMLInputElement} */ (byId(id));

/** @param {"service-outcome" | "profile-outcome"} id @param {"good" | "bad"} outcome @param {string} text */
function tell(id, outcome, text) {
  byId(id).dataset.outcome = outcome;
  byId(id).textContent = text;
}

/** @param {unknown} error @returns {string} */
const reasonOf = error => say(`failure_${error instanceof ServiceError ? error.failure : 'nonsense'}`);

/** @returns {ServiceAddress | null} what is typed, if it is this computer */
function typedAddress() {
  const url = loopbackAddress(input('url').value);
  const token = input('token').value.trim();
  if (url && token) return { url, token, source: 'manual' };
  tell('service-outcome', 'bad', say(url ? 'optionsNoToken' : 'optionsNotLocal'));
  return null;
}

/** What works is kept, without another click. The same address stays as it is, whoever gave it. @param {ServiceAddress} address */
async function keep({ url, token }) {
  const known = await readServiceAddress();
  if (known?.url !== url || known.token !== token) await saveServiceAddress(url, token);
}

let edited = false;

/** Never over what is being typed. @param {ServiceAddress} address */
async function showProfile(address) {
  const { profile } = await readProfile(address);
  if (!edited) {
    input('name').value = profile.name ?? '';
    input('eras-id').value = profile.erasId ?? '';
  }
  /** @type {HTMLFieldSetElement} */ (byId('profile-fields')).disabled = false;
}

byId('service').addEventListener('submit', async event => {
  event.preventDefault();
  const address = typedAddress();
  if (!address) return;
  await saveServiceAddress(address.url, address.token);
  tell('service-outcome', 'good', say('optionsSaved'));
  await showProfile(address).catch(error => tell('service-outcome', 'bad', say('optionsSavedUntested', reasonOf(error))));
});

byId('test').addEventListener('click', async () => {
  const address = typedAddress();
  if (!address) return;
  try {
    await readHealth(address.url);
    await showProfile(address);
    await keep(address);
    tell('service-outcome', 'good', say('optionsTestGood'));
  } catch (error) {
    tell('service-outcome', 'bad', reasonOf(error));
  }
});

byId('profile').addEventListener('input', () => { edited = true; });

byId('profile').addEventListener('submit', async event => {
  event.preventDefault();
  const address = typedAddress();
  if (!address) return;
  try {
    // Read anew, so that fields that this page does not show stay as they are.
    const { profile, etag } = await readProfile(address);
    await saveProfile(address, { ...profile, name: input('name').value.trim(), erasId: input('eras-id').value.replace(/[\s-]/g, '') }, etag);
    await keep(address);
    edited = false;
    tell('profile-outcome', 'good', say('optionsProfileSaved'));
  } catch (error) {
    tell('profile-outcome', 'bad', error instanceof ServiceError && error.status === 412 ? say('optionsProfileChanged') : reasonOf(error));
  }
});

fillWords(document);
const saved = await readServiceAddress();
if (saved) {
  input('url').value = saved.url;
  input('token').value = saved.token;
  await showProfile(saved).catch(error => tell('service-outcome', 'bad', reasonOf(error)));
}
