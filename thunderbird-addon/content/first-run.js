// The first day. Nothing is read, kept or asked of the service before "Begin" was pressed.
import { importView } from '../modules/import-view.js';
import { refreshListedPrograms } from '../modules/listed-programs.js';
import { lookBack } from '../modules/look-back.js';
import { byId, input, reasonOf, tell } from '../modules/page.js';
import { openPrograms } from '../modules/places.js';
import { listenToProfileForm, showProfile } from '../modules/profile-form.js';
import { readList } from '../modules/applicant-data.js';
import { readProfile } from '../modules/service.js';
import { readServiceAddress } from '../modules/service-address.js';
import { fillServiceForm, listenToServiceForm } from '../modules/service-form.js';
import { fillWords, say } from '../modules/words.js';

/** @typedef {import('../modules/service-address.js').ServiceAddress} ServiceAddress */

/** @param {string} id @param {boolean} enabled */
const enable = (id, enabled) => { /** @type {HTMLFieldSetElement} */ (byId(id)).disabled = !enabled; };

/** @returns {Promise<browser.identities.MailIdentity[]>} who writes from this Thunderbird */
const identities = async () => (await browser.accounts.list(false)).flatMap(account => account.identities ?? []);

/** @param {ServiceAddress} address */
async function connected(address) {
  await showProfile(address, async () => ({ name: (await identities())[0]?.name ?? '', timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone }));
  enable('import-fields', true);
  enable('sent-fields', (await readList(address)).programs.length > 0);
}

/** Own addresses in Bcc are nobody's business: the service is told which these are. */
async function ownAddresses() {
  const address = await readServiceAddress();
  const known = address ? (await readProfile(address)).profile.email ?? [] : [];
  return { email: [...new Set([...known, ...(await identities()).flatMap(({ email }) => email ?? [])])] };
}

/** @param {import('../modules/look-back.js').LookBack} found */
const words = ({ looked, toPrograms, recorded, known, refused }) => [
  say('firstSentLooked', looked, toPrograms), say('firstSentRecorded', recorded, known), ...(refused ? [say('firstSentRefused', refused)] : []),
].join(' ');

async function lookThroughSent() {
  const address = await readServiceAddress();
  if (!address) return;
  enable('sent-fields', false);
  byId('sent-progress').hidden = false;
  try {
    await refreshListedPrograms({ anew: true });
    tell('sent-outcome', 'good', words(await lookBack(address, new Date(), found => tell('sent-outcome', 'plain', say('firstSentLooked', found.looked, found.toPrograms)))));
  } catch (error) {
    tell('sent-outcome', 'bad', reasonOf(error));
  }
  byId('sent-progress').hidden = true;
  enable('sent-fields', true);
}

/** Also when the service has started by itself meanwhile, and said where it is. */
async function useKnownService() {
  const address = await readServiceAddress();
  if (!address || byId('steps').hidden) return;
  fillServiceForm(address);
  await connected(address).then(() => tell('service-outcome', 'good', say('optionsTestGood')), error => tell('service-outcome', 'bad', reasonOf(error)));
}

fillWords(document);
document.title = say('firstTitle');
byId('begin').addEventListener('click', async () => {
  byId('steps').hidden = false;
  /** @type {HTMLElement} */ (byId('begin').parentElement).hidden = true;
  input('url').focus();
  await useKnownService();
});
byId('service').addEventListener('submit', event => event.preventDefault());
listenToServiceForm(connected);
browser.storage.onChanged.addListener((changes, area) => { if (area === 'local' && changes.service) useKnownService(); });
listenToProfileForm(readServiceAddress, async () => undefined, ownAddresses);
importView(byId('import-fields'), () => enable('sent-fields', true));
byId('look-back').addEventListener('click', lookThroughSent);
byId('programs').addEventListener('click', openPrograms);
