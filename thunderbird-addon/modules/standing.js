// How the applicant stands with a program: what went to it, what came, and what that means before one writes again. It only words what the
// rules `first-contact` and `follow-up` go by; they decide at Send.
import { matchWeekAt, isWindow } from './nrmp-window.js';

/** @typedef {import('./contract.js').Program} Program */
/** @typedef {import('./contract.js').Contact} Contact */

export const HOURS_48 = 48 * 3_600_000;

/**
 * `opened`: it made contact. `stale`: it did, but before this Match Week, and that does not count. `barred`: it did not, and the window is
 * open. `silent`: it did not, and no window is open.
 * @typedef {"opened" | "stale" | "barred" | "silent"} NrmpState
 */

/**
 * @typedef {object} Standing
 * @property {Program} program
 * @property {Contact[]} contacts newest first
 * @property {Date[]} replies newest first
 * @property {NrmpState} nrmp
 * @property {Date | null} last the latest message or call
 * @property {Date | null} over when 48 hours after it are over
 * @property {boolean} pressing whether they are not
 * @property {Date | null} unmarked the first reply that may mean that the program made contact, and is not marked so
 */

/** @param {Program} program @param {Date} now @returns {NrmpState} */
function nrmpState({ contactedMe }, now) {
  const at = contactedMe ? new Date(contactedMe) : null;
  if (!at || at > now) return isWindow(now) ? 'barred' : 'silent';
  const week = matchWeekAt(now);
  return week && at < week.opens ? 'stale' : 'opened';
}

/** @param {Program} program @returns {string[]} all its addresses, in lower case */
export const addressesOf = ({ emails = [], people = [] }) =>
  [...emails, ...people.flatMap(({ email }) => email ?? [])].filter(Boolean).map(address => address.toLowerCase());

/**
 * @param {Program} program
 * @param {Contact[]} contacts this program's, newest first
 * @param {string[]} replies
 * @param {Date} now
 * @returns {Standing}
 */
function standingWith(program, contacts, replies, now) {
  const [latest] = contacts.filter(({ at }) => new Date(at) <= now);
  const last = latest ? new Date(latest.at) : null;
  const over = last && new Date(last.getTime() + HOURS_48);
  const nrmp = nrmpState(program, now);
  const came = replies.map(time => new Date(time)).sort((a, b) => b.getTime() - a.getTime());
  const since = matchWeekAt(now)?.opens ?? new Date(0);
  return {
    program, contacts, replies: came, nrmp, last, over, pressing: over !== null && over > now,
    unmarked: nrmp === 'opened' ? null : came.filter(time => time >= since).at(-1) ?? null,
  };
}

/**
 * Contacts that were counted by address alone belong to the one program that lists the address now.
 * @param {Program[]} programs
 * @param {Contact[]} contacts newest first
 * @param {Record<string, string[]>} replies by program
 * @param {Date} now
 * @returns {Standing[]} in the order of the list
 */
export function standings(programs, contacts, replies, now) {
  /** @type {Map<string, string[]>} */
  const owners = new Map();
  for (const program of programs) {
    for (const address of new Set(addressesOf(program))) owners.set(address, [...owners.get(address) ?? [], program.id ?? '']);
  }
  /** @type {Map<string, Contact[]>} */
  const byProgram = new Map();
  for (const contact of contacts) {
    const listed = owners.get(contact.address.toLowerCase());
    const owner = contact.programId ?? (listed?.length === 1 ? listed[0] : undefined);
    if (owner) byProgram.set(owner, [...byProgram.get(owner) ?? [], contact]);
  }
  return programs.map(program => standingWith(program, byProgram.get(program.id ?? '') ?? [], replies[program.id ?? ''] ?? [], now));
}

/** @typedef {"all" | "opened" | "unwritten" | "pressing" | "replied" | "restricted"} Filter */
/** @typedef {"name" | "last" | "over" | "nrmp" | "list"} Order */

/** @type {Record<Filter, (standing: Standing) => boolean>} */
const FILTERS = {
  all: () => true,
  opened: ({ nrmp }) => nrmp === 'opened',
  unwritten: ({ last }) => last === null,
  pressing: ({ pressing }) => pressing,
  replied: ({ replies }) => replies.length > 0,
  restricted: ({ program }) => ['no-contact', 'eras-only', 'coordinator-only', 'no-calls'].includes(program.contact ?? 'open'),
};
const NRMP_ORDER = ['opened', 'stale', 'silent', 'barred'];

/** @type {Record<Order, (a: Standing, b: Standing) => number>} */
const ORDERS = {
  list: () => 0,
  name: (a, b) => a.program.name.localeCompare(b.program.name),
  last: (a, b) => (b.last?.getTime() ?? 0) - (a.last?.getTime() ?? 0),
  over: (a, b) => (a.over?.getTime() ?? Infinity) - (b.over?.getTime() ?? Infinity) || 0,
  nrmp: (a, b) => NRMP_ORDER.indexOf(a.nrmp) - NRMP_ORDER.indexOf(b.nrmp),
};

/** @param {string} text @returns {string} without case and accents */
const plain = text => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/**
 * @param {Standing[]} all
 * @param {{words: string, filter: Filter, order: Order}} wish every word must stand somewhere in the row
 * @returns {Standing[]}
 */
export function chosen(all, { words, filter, order }) {
  const wanted = plain(words).split(/\s+/).filter(Boolean);
  return all.filter(FILTERS[filter]).filter(({ program }) => {
    const { name, institution = '', specialty = '', track = '', city = '', state = '', nrmpCode = '', aliases = [], people = [] } = program;
    const text = plain([name, institution, specialty, track, city, state, nrmpCode, ...aliases, ...people.map(person => person.name)].join(' '));
    return wanted.every(word => text.includes(word));
  }).sort((a, b) => ORDERS[order](a, b) || 0);
}
