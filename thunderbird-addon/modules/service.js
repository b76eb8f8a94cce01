// Calls to the Sendcheck service. Every call ends within its time: a call without an end would lock the compose window for good.
import { readCheckAnswer, readScope } from './contract.js';

/** @typedef {import('./contract.js').CheckAnswer} CheckAnswer */
/** @typedef {import('./contract.js').Draft} Draft */
/** @typedef {import('./contract.js').Profile} Profile */
/** @typedef {import('./contract.js').Program} Program */
/** @typedef {import('./service-address.js').ServiceAddress} ServiceAddress */

/** Why a call gave no answer; each has its sentence in _locales. @typedef {"down" | "slow" | "refused" | "rejected" | "nonsense"} Failure */

const TIME_LIMIT = 3000;
const API = '/api/v1';

export class ServiceError extends Error {
  /** @param {Failure} failure @param {number} [status] @param {unknown} [problem] what the service said of it, as RFC 9457 has it */
  constructor(failure, status = 0, problem = null) {
    super(`service: ${failure} ${status}`);
    this.failure = failure;
    this.status = status;
    this.problem = problem;
  }
}

/** @param {number} status @returns {Failure} */
function failureOf(status) {
  if (status === 401 || status === 403) return 'refused';
  return status >= 500 || status === 429 || status === 408 ? 'down' : 'rejected';
}

/** @param {string} text @returns {unknown} `null` where it is no JSON */
function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/**
 * @param {Pick<ServiceAddress, "url"> & {token?: string}} address
 * @param {string} method
 * @param {string} path
 * @param {{body?: unknown, headers?: Record<string, string>, limit?: number}} [options] a body that is a string goes as it stands; `limit` in ms
 * @returns {Promise<{status: number, etag: string | null, value: unknown}>}
 * @throws {ServiceError}
 */
export async function call({ url, token }, method, path, { body, headers = {}, limit = TIME_LIMIT } = {}) {
  const signal = AbortSignal.timeout(limit);
  /** @type {Response} */
  let answer;
  let text;
  try {
    answer = await fetch(url.replace(/\/+$/, '') + API + path, {
      method, signal, redirect: 'error', cache: 'no-store', credentials: 'omit',
      headers: {
        Accept: 'application/json',
        ...(token ? { Authorization: `Bearer ${token}` } : {}),
        ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    text = await answer.text();
  } catch {
    throw new ServiceError(signal.aborted ? 'slow' : 'down');
  }
  const { status } = answer;
  if (!answer.ok && status !== 304) throw new ServiceError(failureOf(status), status, parsed(text));
  try {
    return { status, etag: answer.headers.get('ETag'), value: text ? JSON.parse(text) : null };
  } catch {
    throw new ServiceError('nonsense', status);
  }
}

/** @param {ServiceAddress} address @param {Draft} draft @returns {Promise<CheckAnswer>} */
export async function checkDraft(address, draft) {
  const { value } = await call(address, 'POST', '/checks', { body: draft });
  const answer = readCheckAnswer(value);
  if (!answer) throw new ServiceError('nonsense');
  return answer;
}

/**
 * @param {ServiceAddress} address
 * @param {Pick<Draft, "to" | "cc" | "bcc">} recipients
 * @returns {Promise<import('./contract.js').Scope>}
 */
export async function askScope(address, { to, cc, bcc }) {
  return readScope((await call(address, 'POST', '/scope', { body: { to, cc, bcc } })).value);
}

/**
 * @param {ServiceAddress} address
 * @param {import('./contract.js').ReceiptedSend | import('./contract.js').WholeSend} send
 */
export async function reportSend(address, send) {
  await call(address, 'POST', '/sends', { body: send });
}

/**
 * @param {ServiceAddress} address
 * @param {string | null} etag
 * @returns {Promise<{etag: string | null, programs: Program[]} | null>} `null` if nothing has changed since `etag`
 */
export async function readPrograms(address, etag) {
  const answer = await call(address, 'GET', '/programs', { headers: etag ? { 'If-None-Match': etag } : {} });
  if (answer.status === 304) return null;
  const value = /** @type {any} */ (answer.value);
  const programs = Array.isArray(value) ? value : value?.programs;
  if (!Array.isArray(programs)) throw new ServiceError('nonsense');
  return { etag: answer.etag, programs };
}

/** @param {string} url */
export async function readHealth(url) {
  await call({ url }, 'GET', '/health');
}

/** @param {ServiceAddress} address @returns {Promise<{etag: string | null, profile: Profile}>} */
export async function readProfile(address) {
  const { etag, value } = await call(address, 'GET', '/profile');
  if (typeof value !== 'object' || value === null) throw new ServiceError('nonsense');
  return { etag, profile: /** @type {Profile} */ (value) };
}

/** @param {ServiceAddress} address @param {Profile} profile @param {string | null} etag */
export async function saveProfile(address, profile, etag) {
  await call(address, 'PUT', '/profile', { body: profile, headers: etag ? { 'If-Match': etag } : {} });
}
