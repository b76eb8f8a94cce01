// The form for the service's address and token, on the options and on the first day. A service that starts by itself writes its address to
// storage.local, key `service`; the pages listen to that, and this form is then nothing but a look at it.
import { byId, input, reasonOf, tell } from './page.js';
import { readHealth, readProfile } from './service.js';
import { loopbackAddress, readServiceAddress, saveServiceAddress } from './service-address.js';
import { say } from './words.js';

/** @typedef {import('./service-address.js').ServiceAddress} ServiceAddress */

/** @returns {ServiceAddress | null} what is typed, if it is this computer; else it is told what is wrong */
export function typedAddress() {
  const url = loopbackAddress(input('url').value);
  const token = input('token').value.trim();
  if (url && token) return { url, token, source: 'manual' };
  tell('service-outcome', 'bad', say(url ? 'optionsNoToken' : 'optionsNotLocal'));
  return null;
}

/** What works is kept, without another click. The same address stays as it is, whoever gave it. @param {ServiceAddress} address */
export async function keepAddress({ url, token }) {
  const known = await readServiceAddress();
  if (known?.url !== url || known.token !== token) await saveServiceAddress(url, token);
}

/** @param {ServiceAddress} address */
export function fillServiceForm({ url, token }) {
  input('url').value = url;
  input('token').value = token;
}

/** @param {(address: ServiceAddress) => Promise<unknown>} connected what the page does with a service that answers and knows the token */
export function listenToServiceForm(connected) {
  byId('test').addEventListener('click', async () => {
    const address = typedAddress();
    if (!address) return;
    try {
      await readHealth(address.url);
      await readProfile(address);
      await keepAddress(address);
      tell('service-outcome', 'good', say('optionsTestGood'));
      await connected(address);
    } catch (error) {
      tell('service-outcome', 'bad', reasonOf(error));
    }
  });
}
