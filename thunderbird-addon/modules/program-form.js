// The form of one program: what stands in its fields, and what the applicant changed there. Only changes are sent, so that what another
// window changed meanwhile stays as it is.
import { input } from './page.js';
import { fromInput, toInput } from './zone-time.js';

/** @typedef {import('./contract.js').Program} Program */
/** @typedef {import('./contract.js').Person} Person */

/** @type {("name" | "specialty" | "institution" | "track" | "city" | "state" | "nrmpCode" | "acgmeId" | "contact" | "tie" | "website")[]} */
const TEXTS = ['name', 'specialty', 'institution', 'track', 'city', 'state', 'nrmpCode', 'acgmeId', 'contact', 'tie', 'website'];
/** @type {("emails" | "domains" | "aliases")[]} */
const LISTS = ['emails', 'domains', 'aliases'];

const PERSON = /^([^(<]+)(?:\(([^)]*)\)\s*)?(?:<([^>]*)>)?$/;

/** @param {string} text @returns {string[]} */
const values = text => text.split(/[;\n]/).map(each => each.trim()).filter(Boolean);

/** @param {Person} person @returns {string} as lists and tables write it: "Dr. Maria Alvarez (program director) <malvarez@x.example>" */
const personText = ({ name, role, email }) => [name, role && `(${role})`, email && `<${email}>`].filter(Boolean).join(' ');

/** @param {string} text @returns {Person} */
function readPerson(text) {
  const [, name = text, role = '', email = ''] = PERSON.exec(text) ?? [];
  return { name: name.trim(), role: role.trim(), email: email.trim() };
}

/** @param {string} field */
const control = field => input(`program-${field}`);

/** @param {Partial<Program>} program @param {string} zone */
export function fillForm(program, zone) {
  for (const field of TEXTS) control(field).value = program[field] ?? (field === 'contact' ? 'open' : '');
  for (const field of LISTS) control(field).value = (program[field] ?? []).join('; ');
  control('people').value = (program.people ?? []).map(personText).join('\n');
  control('contacted').checked = Boolean(program.contactedMe);
  control('contacted-at').value = program.contactedMe ? toInput(new Date(program.contactedMe), zone) : '';
}

/** @param {string} zone @returns {Record<string, unknown>} what stands in the form, as the service takes it */
function formValues(zone) {
  /** @type {Record<string, unknown>} */
  const now = {};
  for (const field of TEXTS) now[field] = control(field).value.trim();
  for (const field of LISTS) now[field] = values(control(field).value);
  now.people = values(control('people').value).map(readPerson);
  now.contactedMe = control('contacted').checked ? (fromInput(control('contacted-at').value, zone) ?? new Date()).toISOString() : null;
  return now;
}

/**
 * @param {Partial<Program>} shown what stood in the form when it was opened
 * @param {string} zone
 * @returns {Partial<Program>} the fields that the applicant has changed since
 */
export function changesTo(shown, zone) {
  const now = formValues(zone);
  /** @type {Record<string, unknown>} */
  const before = {
    contact: 'open', ...Object.fromEntries(TEXTS.filter(field => shown[field]).map(field => [field, shown[field]])),
    people: (shown.people ?? []).map(person => readPerson(personText(person))),
    // To the minute: the form shows no seconds.
    contactedMe: shown.contactedMe ? fromInput(toInput(new Date(shown.contactedMe), zone), zone)?.toISOString() : null,
    ...Object.fromEntries(LISTS.map(field => [field, shown[field] ?? []])),
  };
  return Object.fromEntries(Object.entries(now).filter(([field, value]) => JSON.stringify(value) !== JSON.stringify(before[field] ?? '') && !(value === null && before[field] === null)));
}
