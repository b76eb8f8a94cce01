// The addresses and domains of the applicant's program list, kept so that mail to a listed program is known as such while the
// service is away. Nothing else of the list is kept.
import { bareAddress, domainOf } from './recipients.js';
import { isResidencyRole } from './role-mailbox.js';
import { readPrograms } from './service.js';
import { readServiceAddress } from './service-address.js';

/** @typedef {{url: string, etag: string | null, addresses: string[], domains: string[]}} ListedPrograms */

/** @param {import('./contract.js').Program[]} programs */
function addressesAndDomains(programs) {
  const addresses = programs.flatMap(({ emails = [], people = [] }) => [...(emails ?? []), ...(people ?? []).map(person => person?.email ?? '')]);
  return {
    addresses: [...new Set(addresses.map(bareAddress).filter(Boolean))],
    domains: [...new Set(programs.flatMap(({ domains }) => domains ?? []).map(domain => domain.toLowerCase().replace(/^@/, '')))],
  };
}

/**
 * Asks the service whether the list has changed. A service that is away is no error: the list of yesterday still serves.
 * @param {{anew?: boolean}} [options] `anew` after another service or account was set up: then the old ETag means nothing
 */
export async function refreshListedPrograms({ anew = false } = {}) {
  const address = await readServiceAddress();
  if (!address) return;
  const { listedPrograms } = await browser.storage.local.get('listedPrograms');
  const known = !anew && listedPrograms?.url === address.url;
  try {
    const list = await readPrograms(address, known ? listedPrograms.etag : null);
    if (!list) return;
    /** @type {ListedPrograms} */
    const fresh = { url: address.url, etag: list.etag, ...addressesAndDomains(list.programs) };
    await browser.storage.local.set({ listedPrograms: fresh });
  } catch (error) {
    console.info('Sendcheck: the program list was not refreshed', /** @type {Error} */ (error).message);
  }
}

/** @param {string} address @param {string[]} domains @returns {boolean} */
const isOnDomain = (address, domains) => domains.some(domain => domainOf(address) === domain || domainOf(address).endsWith(`.${domain}`));

/**
 * Not everybody on a program's domain is the program: a cousin may work at the hospital. Words could tell, and they are not read here.
 * @param {string[]} recipients
 * @returns {Promise<boolean>} whether one of them is a listed program's, as far as is known without the service
 */
export async function isListedProgramMail(recipients) {
  const { listedPrograms } = await browser.storage.local.get('listedPrograms');
  if (!listedPrograms) return false;
  const { addresses, domains } = /** @type {ListedPrograms} */ (listedPrograms);
  return recipients.some(recipient => {
    const address = bareAddress(recipient);
    return address !== '' && (addresses.includes(address) || (isOnDomain(address, domains) && isResidencyRole(recipient)));
  });
}
