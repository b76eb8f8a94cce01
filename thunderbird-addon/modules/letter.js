// The beginning of a letter to a program: address, greeting, subject, and the five sentences that the advice asks for, in the applicant's own
// stored phrases. What is not stored or not known stays a named blank, which the rule `placeholder` holds back at Send.
import { matchWeekAt } from './nrmp-window.js';

/** @typedef {import('./contract.js').Program} Program */
/** @typedef {import('./contract.js').Person} Person */
/** @typedef {import('./contract.js').Profile} Profile */
/** @typedef {"who" | "why" | "region" | "strength" | "applied"} Slot */
/** @typedef {Partial<Record<Slot, string>>} Phrases */
/** @typedef {"program" | "specialty" | "city" | "tie" | "name" | "school"} Value */
/** @typedef {{address: string, greeting: string, subject: string, paragraphs: string[], signature: string[]}} Letter */

/** Advice on writing to programs in SOAP (Sendcheck's founding article): who, why this program and region, one strength, that one has applied. @type {Slot[]} */
export const SLOTS = ['who', 'why', 'region', 'strength', 'applied'];
/** @type {Value[]} */
export const VALUES = ['program', 'specialty', 'city', 'tie', 'name', 'school'];
/** @type {Slot[][]} */
const PARAGRAPHS = [['who'], ['why', 'region'], ['strength'], ['applied']];

const DEGREES = /,\s*(?:M\.?D\.?|D\.?O\.?|Ph\.?D\.?|M\.?P\.?H\.?|MBBS|MBA|MS|MEd|F[A-Z]{2,5}|BS|BA|C-TAGME)\b\.?/gi;
const TITLE = /^(Dr|Prof|Professor|Mr|Ms|Mrs|Mx)\b\.?\s+/i;

/** @param {Person} person @returns {boolean} */
const isDirector = ({ role = '' }) => /\bdirector\b|^pd$/i.test(role) && !/associate|assistant|deputy|vice/i.test(role);
/** @param {Person} person @returns {boolean} */
const isCoordinator = ({ role = '' }) => /coordinator|administrator|manager/i.test(role);

/** @param {string} label @returns {string} a blank that the rule `placeholder` catches in any language */
export const blank = label => `{{${label.replace(/[{}\n]/g, ' ').slice(0, 80)}}}`;

/**
 * "Dr. Alvarez" for "Maria Alvarez, MD", "Dr. de la Cruz" for "Dr. Ana de la Cruz"; whole where nobody can tell which words are the surname.
 * @param {Person} person
 * @returns {string} '' where only the role stands for a name
 */
function addressed(person) {
  const name = person.name.replace(DEGREES, '').trim();
  if (!name || name.toLowerCase() === (person.role ?? '').toLowerCase()) return '';
  const title = TITLE.exec(name);
  const bare = name.slice(title?.[0].length ?? 0).trim();
  const called = title ? title[0].trim() : isDirector(person) ? 'Dr.' : '';
  if (!called) return bare;
  const [given, ...surname] = bare.split(/\s+/).filter(word => !/^\p{L}\.$/u.test(word));
  const certain = surname.length > 0 && surname.slice(0, -1).every(word => /^\p{Ll}/u.test(word));
  return `${called} ${certain ? surname.join(' ') : given && !surname.length ? given : bare}`;
}

/**
 * To whom to write, and whom to greet: the one whose own address it is, else the listed director, else the coordinator.
 * @param {Program} program
 * @returns {{address: string, greeting: string}} the address is '' if none is listed
 */
export function addressee({ emails = [], people = [], contact }) {
  const director = people.find(isDirector);
  const coordinator = people.find(isCoordinator);
  const preferred = contact === 'coordinator-only' ? [coordinator?.email, ...emails] : [...emails, director?.email, coordinator?.email, ...people.map(({ email }) => email)];
  const address = preferred.find(each => each) ?? '';
  const owner = people.find(({ email }) => email && email.toLowerCase() === address.toLowerCase());
  const named = owner ?? (contact === 'coordinator-only' ? coordinator : [director, coordinator].find(person => person && addressed(person)));
  const role = contact === 'coordinator-only' ? 'Program Coordinator' : 'Program Director';
  return { address, greeting: `Dear ${(named && addressed(named)) || role},` };
}

/** Emergency medicine and OB/GYN use ResidencyCAS instead of ERAS. @param {Profile} profile @param {Program} program @returns {string} '' if not known */
function identifier({ erasId, casId }, { specialty = '' }) {
  if (casId && /emergency|obstetric|gyn/i.test(specialty)) return `CAS ID ${casId}`;
  return erasId ? `ERAS ID ${erasId}` : '';
}

/**
 * @param {Program} program
 * @param {Profile} profile
 * @param {Phrases} phrases
 * @param {Record<Slot | Value | "id", string>} labels how blanks are named
 * @param {Date} now
 * @returns {Letter}
 */
export function letterTo(program, profile, phrases, labels, now) {
  const name = profile.name || blank(labels.name);
  const id = identifier(profile, program) || blank(labels.id);
  /** @type {Record<string, string | undefined>} */
  const values = {
    program: program.institution || program.name.replace(/\s+(?:residency\s+)?program$/i, ''), specialty: program.specialty, city: program.city,
    tie: program.tie, name: profile.name, school: profile.school,
  };
  /** @param {Slot} slot */
  const sentence = slot => (phrases[slot]?.trim() || blank(labels[slot])).replace(/(?<!\{)\{(\w+)\}(?!\})/g, (whole, key) =>
    (key in values ? values[key]?.trim() || blank(labels[/** @type {Value} */ (key)]) : whole));
  return {
    ...addressee(program),
    subject: `${matchWeekAt(now) ? 'SOAP Applicant' : 'Applicant'} – ${name}, ${id} – ${program.specialty ?? ''}`,
    paragraphs: PARAGRAPHS.map(slots => slots.map(sentence).join(' ')),
    signature: ['Sincerely,', name, id],
  };
}

/** @param {string} text @returns {string} */
const escaped = text => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** @param {Letter} letter @returns {browser.compose.ComposeDetails} in both forms: the identity's own choice decides */
export function composeDetails({ address, greeting, subject, paragraphs, signature }) {
  return {
    ...(address ? { to: [address] } : {}), subject,
    body: [greeting, ...paragraphs].map(text => `<p>${escaped(text)}</p>`).join('') + `<p>${signature.map(escaped).join('<br>')}</p>`,
    plainTextBody: [greeting, ...paragraphs, signature.join('\n')].join('\n\n'),
  };
}
