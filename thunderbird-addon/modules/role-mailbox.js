// Tells a residency office's mailbox from a person's, by address and display name, while the service is away: the same patterns as the
// service's sendcheck.recipient.RoleMailbox, so that both mean the same messages; save that "gme" must end there (gmeyer is somebody).
import { bareAddress } from './recipients.js';

const SPECIALTY = '(?:im|fm|em|gs|ob|obgyn|med|medicine|internalmedicine|internal|fam|fammed|familymedicine|peds?|pediatrics|psych|psychiatry|surg|surgery|neuro'
  + '|neurology|path|pathology|anes|anesthesia|rads?|radiology|pmr|ty|transitional|derm|ortho|ent|medpeds|prelim|categorical|dom|house|res|fp|cat)';

const LOCAL = new RegExp('^(?:.*residency.*|.*residencies.*|.*residents?prog.*|.*resprog.*|.*gme(?:[._\\-\\d].*|office.*|admin.*|info|coord.*|dept.*|dep|prog.*)?|.*graduatemed.*|.*housestaff.*|.*house\\.?officers?|.*internship.*'
  + `|(?:.*[._-])?${SPECIALTY}[._-]?(?:res|resident|residents|program|prog|coord|coordinator|pd|admin|edu|education|training|apps?|applications?|recruit\\w*|interviews?)`
  + `|${SPECIALTY}(?:[._-]${SPECIALTY})?|(?:program|prog)[._-]?(?:coordinator|coord|director|dir|admin\\w*|office)`
  + '|(?:coordinator|recruitment|selection|applicants?|applications|interviews?|education|medicaleducation|meded|director|pd|apd)(?:[._-].*)?'
  + '|.*[._-](?:residency|coordinator|program|gme|housestaff|education)|info|office|contact|admin|department)$');

const NAME = new RegExp('\\b(?:residency|residencies|gme|graduate medical education|program (?:coordinator|director|office|administrator)|programme director|selection committee'
  + '|recruitment (?:committee|office)|house ?staff|residency (?:office|team|program)|training program|internship)\\b');

// Offices for in-state tuition and dormitories have "residency" and "residence" in their names, too.
const OTHER_RESIDENCE = new RegExp('tuition|residence[._ -]?(?:life|hall)|reslife|res[._-]life|housing|registrar|bursar|admissions@|instate|in-state|domicile'
  + '|residency[._ -]?(?:status|appeal|determination|classification|verification|reclass\\w*)|dorm|artist');

/** @param {string} recipient "Name <address>" or an address @returns {boolean} whether it is a residency office's, or a role's in it */
export function isResidencyRole(recipient) {
  const address = bareAddress(recipient);
  const name = recipient.includes('<') ? recipient.slice(0, recipient.lastIndexOf('<')).trim().toLowerCase() : '';
  const isRole = LOCAL.test(address.slice(0, address.lastIndexOf('@'))) || NAME.test(name);
  return isRole && !OTHER_RESIDENCE.test(`${address} ${name}`);
}
