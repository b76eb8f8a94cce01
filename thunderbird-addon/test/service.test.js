import { afterEach, describe, expect, it, vi } from 'vitest';
import { checkDraft, readHealth, readPrograms, saveProfile, ServiceError } from '../modules/service.js';
import { loopbackAddress } from '../modules/service-address.js';
import { checkAnswer, fakeService } from './fake-browser.js';

const ADDRESS = /** @type {const} */ ({ url: 'http://127.0.0.1:8025/', token: 'secret', source: 'manual' });
/** @type {any} */
const DRAFT = { to: ['a@x.example'], body: { type: 'text/plain', content: 'Hello' } };
afterEach(() => vi.restoreAllMocks());

/** @param {Promise<unknown>} call */
const failure = call => call.then(() => 'none', error => (error instanceof ServiceError ? error.failure : String(error)));

describe('a call', () => {
  it('carries the token and JSON, follows nothing, and ends within three seconds', async () => {
    const timeout = vi.spyOn(AbortSignal, 'timeout');
    const requests = fakeService(() => ({ value: checkAnswer() }));
    await checkDraft(ADDRESS, DRAFT);
    expect(requests[0]).toMatchObject({ path: '/checks', method: 'POST', body: DRAFT,
      headers: { Authorization: 'Bearer secret', 'Content-Type': 'application/json' }, init: { redirect: 'error', credentials: 'omit' } });
    expect(timeout).toHaveBeenCalledWith(3000);
  });

  it('carries no token to the open health call', async () => {
    const requests = fakeService(() => ({ value: { status: 'UP' } }));
    await readHealth(ADDRESS.url);
    expect(requests[0]?.headers).not.toHaveProperty('Authorization');
  });

  it.each([[401, 'refused'], [403, 'refused'], [422, 'rejected'], [400, 'rejected'], [503, 'down'], [500, 'down'], [429, 'down']])('answered with %i is %s', async (status, expected) => {
    fakeService(() => ({ status, value: { title: 'x' } }));
    expect(await failure(checkDraft(ADDRESS, DRAFT))).toBe(expected);
  });

  it('that answers nonsense is no check', async () => {
    for (const value of ['<html>hello</html>', '', { hello: 1 }]) {
      fakeService(() => ({ value }));
      expect(await failure(checkDraft(ADDRESS, DRAFT))).toBe('nonsense');
    }
  });

  it('that nobody answers is down; one that takes too long is slow', async () => {
    fakeService(() => new TypeError('NetworkError'));
    expect(await failure(checkDraft(ADDRESS, DRAFT))).toBe('down');
    const control = new AbortController();
    vi.spyOn(AbortSignal, 'timeout').mockReturnValue(control.signal);
    fakeService(() => { control.abort(); return new DOMException('timed out', 'TimeoutError'); });
    expect(await failure(checkDraft(ADDRESS, DRAFT))).toBe('slow');
  });

  it('has no word of the message in its error', async () => {
    fakeService(() => ({ status: 422, value: { detail: 'Hello' } }));
    await expect(checkDraft(ADDRESS, DRAFT)).rejects.toThrow(/^service: rejected 422$/);
  });

  it('asks for the list by its ETag', async () => {
    const requests = fakeService((_path, { headers }) => (headers['If-None-Match'] ? { status: 304 } : { value: { programs: [{ name: 'RV' }] }, etag: '"1"' }));
    expect(await readPrograms(ADDRESS, null)).toEqual({ etag: '"1"', programs: [{ name: 'RV' }] });
    expect(await readPrograms(ADDRESS, '"1"')).toBeNull();
    expect(requests).toHaveLength(2);
  });

  it('saves the profile only over the one that was read', async () => {
    const requests = fakeService(() => ({ value: {} }));
    await saveProfile(ADDRESS, { name: 'A' }, '"3"');
    expect(requests[0]?.headers['If-Match']).toBe('"3"');
  });
});

describe('an address that was typed', () => {
  it.each([['http://127.0.0.1:8025', 'http://127.0.0.1:8025'], [' 127.0.0.1:8025/ ', 'http://127.0.0.1:8025'], ['localhost:9', 'http://localhost:9'],
    ['http://residency.example', null], ['https://127.0.0.1:8025', null], ['http://127.0.0.1.evil.example', null], ['', null], ['::', null]])('%s', (typed, url) => {
    expect(loopbackAddress(typed)).toBe(url);
  });
});
