// The options: where the service is, who the applicant is, what is silenced, and whether the inbox may be looked through.
import { deleteEverything } from '../modules/applicant-data.js';
import { asksTwice, byId, input, reasonOf, tell } from '../modules/page.js';
import { openPrograms } from '../modules/places.js';
import { listenToProfileForm, showProfile } from '../modules/profile-form.js';
import { allowReplies, mayLookForReplies } from '../modules/replies.js';
import { readServiceAddress, saveServiceAddress } from '../modules/service-address.js';
import { fillServiceForm, keepAddress, listenToServiceForm, typedAddress } from '../modules/service-form.js';
import { showSilenced } from '../modules/silenced.js';
import { fillWords, say } from '../modules/words.js';

/** @typedef {import('../modules/service-address.js').ServiceAddress} ServiceAddress */

/** @param {ServiceAddress} address */
const showWhatIsSilenced = address => showSilenced(address, byId('silenced'), byId('silenced-outcome'))
  .catch(error => tell('silenced-outcome', 'bad', reasonOf(error)));
/** @param {ServiceAddress} address */
const showAll = address => Promise.all([showProfile(address), showWhatIsSilenced(address)]);

fillWords(document);
document.title = say('pageTitle', say('panelOptions'));
listenToServiceForm(showAll);
byId('service').addEventListener('submit', async event => {
  event.preventDefault();
  const address = typedAddress();
  if (!address) return;
  await saveServiceAddress(address.url, address.token);
  tell('service-outcome', 'good', say('optionsSaved'));
  await showAll(address).catch(error => tell('service-outcome', 'bad', say('optionsSavedUntested', reasonOf(error))));
});
listenToProfileForm(typedAddress, keepAddress);
byId('programs').addEventListener('click', openPrograms);
asksTwice(/** @type {HTMLButtonElement} */ (byId('delete-all')), say('deleteAllReally'), async () => {
  const address = await readServiceAddress();
  if (!address) {
    tell('delete-outcome', 'bad', say('notConnected'));
    return;
  }
  try {
    await deleteEverything(address);
    tell('delete-outcome', 'good', say('deleteDone'));
    await showAll(address);
  } catch (error) {
    tell('delete-outcome', 'bad', reasonOf(error));
  }
});
byId('replies').addEventListener('change', () => allowReplies(input('replies').checked));

input('replies').checked = await mayLookForReplies() === true;
const saved = await readServiceAddress();
if (saved) {
  fillServiceForm(saved);
  await showAll(saved).catch(error => tell('service-outcome', 'bad', reasonOf(error)));
}
// The dialog at Send silences rules, too: what it did is seen when one comes back.
window.addEventListener('focus', async () => {
  const address = await readServiceAddress();
  if (address) await showWhatIsSilenced(address);
});
