// The applicant's program list, contact log and rules at the service. Every write says which version it was made to (If-Match), so that
// two windows never overwrite each other: then the service answers 412.
import { call, readPrograms, ServiceError } from './service.js';

/** @typedef {import('./contract.js').Program} Program */
/** @typedef {import('./contract.js').Contact} Contact */
/** @typedef {import('./service-address.js').ServiceAddress} ServiceAddress */
/** @typedef {{programs: Program[], etag: string | null}} ProgramList */
/** @typedef {{heading: string, field: string | null}} Column */
/** @typedef {{detail: string, line?: number, column?: number}} Complaint one thing that is wrong with a table; line and column from 1 */
/** @typedef {{columns: Column[], programs: Program[], removed: Program[]}} Understood */

// A list of 2,000 programs, or 500 whole messages, is more than one check.
const LONG = 30_000;

/** @param {string | null} etag @returns {Record<string, string>} */
const ifMatch = etag => (etag ? { 'If-Match': etag } : {});

/** @param {unknown} error @returns {boolean} whether somebody else changed it meanwhile */
export const isChangedElsewhere = error => error instanceof ServiceError && error.status === 412;

/** @param {ServiceAddress} address @returns {Promise<ProgramList>} */
export async function readList(address) {
  return /** @type {ProgramList} */ (await readPrograms(address, null));
}

/** @param {unknown} error @returns {Complaint[]} what the service found wrong with what was sent; none for other failures */
export function complaintsOf(error) {
  const problem = error instanceof ServiceError && error.failure === 'rejected' ? /** @type {any} */ (error.problem) : null;
  if (Array.isArray(problem?.errors) && problem.errors.length) return problem.errors;
  return typeof problem?.detail === 'string' ? [{ detail: problem.detail }] : [];
}

/**
 * How the service understands a table, without keeping anything.
 * @param {ServiceAddress} address
 * @param {string} table
 * @returns {Promise<Understood>}
 * @throws {ServiceError} `complaintsOf` tells what is wrong with which row
 */
export async function understandTable(address, table) {
  const { value } = await call(address, 'PUT', '/programs?dryRun=true', { body: table, headers: { 'Content-Type': 'text/csv; charset=utf-8' }, limit: LONG });
  const { columns = [], programs = [], removed = [] } = /** @type {any} */ (value) ?? {};
  return { columns, programs, removed };
}

/**
 * How the headings alone are understood: also where a row of the table is faulty.
 * @param {ServiceAddress} address
 * @param {string} table
 * @returns {Promise<Column[]>} none if they are not understood either
 */
export async function understandColumns(address, table) {
  const headings = table.split(/\r?\n/).find(line => line.trim()) ?? '';
  return understandTable(address, headings).then(({ columns }) => columns, () => []);
}

/** @param {ServiceAddress} address @param {ProgramList} list @returns {Promise<ProgramList>} as it is kept now */
export async function saveList(address, { programs, etag }) {
  const { value, etag: now } = await call(address, 'PUT', '/programs', { body: { programs }, headers: ifMatch(etag), limit: LONG });
  return { programs: /** @type {any} */ (value).programs, etag: now };
}

/** @param {ServiceAddress} address @param {Program} program @param {string | null} etag */
export async function addProgram(address, program, etag) {
  await call(address, 'POST', '/programs', { body: program, headers: ifMatch(etag) });
}

/** @param {ServiceAddress} address @param {string} id @param {import('./contract.js').ProgramPatch | Partial<Program>} changes @param {string | null} etag */
export async function changeProgram(address, id, changes, etag) {
  await call(address, 'PATCH', `/programs/${encodeURIComponent(id)}`, { body: changes, headers: ifMatch(etag) });
}

/** @param {ServiceAddress} address @param {string} id @param {string | null} etag */
export async function removeProgram(address, id, etag) {
  await call(address, 'DELETE', `/programs/${encodeURIComponent(id)}`, { headers: ifMatch(etag) });
}

/** @param {ServiceAddress} address @returns {Promise<Contact[]>} newest first */
export async function readContacts(address) {
  const { value } = await call(address, 'GET', '/contacts');
  const contacts = /** @type {any} */ (value)?.contacts;
  if (!Array.isArray(contacts)) throw new ServiceError('nonsense');
  return contacts;
}

/** @param {ServiceAddress} address @param {string} programId @param {Date} at */
export async function logCall(address, programId, at) {
  await call(address, 'POST', '/contacts', { body: { kind: 'call', programId, at: at.toISOString() } });
}

/** @param {ServiceAddress} address @param {string} id */
export async function takeBackContact(address, id) {
  await call(address, 'DELETE', `/contacts/${encodeURIComponent(id)}`);
}

/** @param {ServiceAddress} address @returns {Promise<{id: string, title: string, on: boolean}[]>} */
export async function readRules(address) {
  const { value } = await call(address, 'GET', '/rules');
  const rules = /** @type {any} */ (value)?.rules;
  if (!Array.isArray(rules)) throw new ServiceError('nonsense');
  return rules;
}

/**
 * @param {ServiceAddress} address
 * @param {import('./contract.js').WholeSend[]} sends 500 at most, 8 MiB at most
 * @returns {Promise<number[]>} a status each, as POST /sends would give: 201 new, 200 known before, 204 personal
 */
export async function reportBatch(address, sends) {
  const { value } = await call(address, 'POST', '/sends/batch', { body: { sends }, limit: LONG });
  const results = /** @type {any} */ (value)?.results;
  if (!Array.isArray(results)) throw new ServiceError('nonsense');
  return results.map(({ status }) => status);
}

/** Removes all that the service keeps of the applicant, at once and for good; the token stays. @param {ServiceAddress} address */
export async function deleteEverything(address) {
  await call(address, 'DELETE', '/account');
  // What is kept here came of it, or was for it. Where the service is stays known: it is there, and empty.
  const { service, ...rest } = await browser.storage.local.get();
  if (service) await browser.storage.local.remove(Object.keys(rest));
}
