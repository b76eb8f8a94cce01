// What an entry of the program list can begin with, for a recipient that is on no list.
import { domainOf } from './recipients.js';
import { readProfile } from './service.js';
import { readServiceAddress } from './service-address.js';

/** Words of a residency office that say nothing of whose it is. */
const OFFICE = /\b(?:residency|residencies|program|programme|coordinator|director|gme|graduate|medical|education|office|selection|committee|recruitment|the|of|for|dr|im|fm|em|internal|family|emergency|medicine|psychiatry|pediatrics|surgery|general|neurology|pathology)\b/gi;

/**
 * The recipient's display name where it tells more than an office; else the name in the domain. Only a beginning: the applicant reads it.
 * @param {string} address
 * @param {string[]} recipients as they stand in the message
 * @returns {string}
 */
export function nameFor(address, recipients) {
  const recipient = recipients.find(each => each.toLowerCase().includes(address)) ?? '';
  const displayed = recipient.includes('<') ? recipient.slice(0, recipient.lastIndexOf('<')).replace(/^[\s"]+|[\s"]+$/g, '') : '';
  if (/\p{L}{2}/u.test(displayed.replace(OFFICE, ''))) return displayed;
  const label = domainOf(address).split('.').at(-2) ?? '';
  return label.charAt(0).toUpperCase() + label.slice(1);
}

/**
 * @param {string} address
 * @param {string[]} recipients
 * @returns {Promise<import('./messages.js').ProgramPrefill>}
 */
export async function programPrefill(address, recipients) {
  const service = await readServiceAddress();
  const profile = service && (await readProfile(service).catch(() => null))?.profile;
  const specialties = profile?.specialties ?? [];
  return { name: nameFor(address, recipients), specialty: specialties.length === 1 ? specialties[0] ?? '' : '', specialties };
}
