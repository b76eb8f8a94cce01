// @vitest-environment jsdom
// The options page, from what is typed and clicked to what is kept.
import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser, fakeService, SERVICE } from './fake-browser.js';

/** @type {any} */
let browser;
const PAGE = readFileSync(`${import.meta.dirname}/../content/options.html`, 'utf8');
const profile = () => ({ value: { name: 'Alice', erasId: '14093382' }, etag: '"1"' });

async function open() {
  document.body.replaceChildren(...new DOMParser().parseFromString(PAGE, 'text/html').body.childNodes);
  vi.resetModules();
  await import('../content/options.js');
}
/** @param {string} id @returns {any} */
const byId = id => document.getElementById(id);
/** @param {string} id @param {string} kind */
const outcome = (id, kind) => vi.waitFor(() => expect(byId(id).dataset.outcome).toBe(kind));
/** @param {string} url @param {string} token */
function type(url, token) {
  byId('url').value = url;
  byId('token').value = token;
}
/** @param {string} form */
const submit = form => byId(form).dispatchEvent(new window.Event('submit', { cancelable: true }));
const kept = () => browser.storage.local.kept.service;

beforeEach(() => { browser = fakeBrowser(); });

describe('a good test of the connection', () => {
  it('keeps the address: a newcomer has no reason to press Save after it', async () => {
    fakeService(profile);
    await open();
    type('127.0.0.1:8025', ' secret ');
    byId('test').click();
    await outcome('service-outcome', 'good');
    expect(kept()).toEqual({ url: 'http://127.0.0.1:8025', token: 'secret', source: 'manual' });
    expect(byId('name').value).toBe('Alice');
    expect(byId('profile-fields').disabled).toBe(false);
  });

  it('leaves an address alone that is kept already, whoever gave it', async () => {
    browser.storage.local.kept.service = { ...SERVICE, source: 'native' };
    fakeService(profile);
    await open();
    byId('test').click();
    await outcome('service-outcome', 'good');
    expect(kept().source).toBe('native');
  });
});

describe('a bad one', () => {
  it.each([
    ['nobody is there', () => new TypeError('down')],
    ['the token is not known', (/** @type {string} */ path) => (path === '/health' ? {} : { status: 401 })],
  ])('keeps nothing: %s', async (_why, answer) => {
    browser.storage.local.kept.service = SERVICE;
    fakeService(profile);
    await open();
    fakeService(answer);
    type('127.0.0.1:9', 'other');
    byId('test').click();
    await outcome('service-outcome', 'bad');
    expect(kept()).toEqual(SERVICE);
  });
});

describe('the profile', () => {
  it('is saved together with the address that it was saved at', async () => {
    const requests = fakeService(profile);
    await open();
    type('127.0.0.1:8025', 'secret');
    byId('name').value = 'Alice B.';
    submit('profile');
    await outcome('profile-outcome', 'good');
    expect(requests.at(-1)).toMatchObject({ method: 'PUT', path: '/profile', body: { name: 'Alice B.' } });
    expect(kept()).toEqual(SERVICE);
  });

  it('that the service does not take leaves the address as it was', async () => {
    fakeService(() => ({ status: 401 }));
    await open();
    type('127.0.0.1:8025', 'wrong');
    submit('profile');
    await outcome('profile-outcome', 'bad');
    expect(kept()).toBeUndefined();
  });
});

it('Save keeps an address though the service is away, and says so', async () => {
  fakeService(() => new TypeError('down'));
  await open();
  type('127.0.0.1:8025', 'secret');
  submit('service');
  await outcome('service-outcome', 'bad');
  expect(kept()).toEqual(SERVICE);
});

it('Delete everything takes a second click, and leaves only where the service is', async () => {
  browser.storage.local.kept = Object.assign(browser.storage.local.kept, { service: SERVICE, phrases: { who: 'x' }, replies: {} });
  const requests = fakeService((_path, { method }) => (method === 'DELETE' ? { status: 204 } : profile()));
  await open();
  byId('delete-all').click();
  expect(requests.some(({ method }) => method === 'DELETE')).toBe(false);
  byId('delete-all').click();
  await outcome('delete-outcome', 'good');
  expect(requests.find(({ method }) => method === 'DELETE')?.path).toBe('/account');
  expect(browser.storage.local.kept).toEqual({ service: SERVICE });
});

it('what another window changed of the profile is told, not overwritten, and what was typed stays', async () => {
  browser.storage.local.kept.service = SERVICE;
  let school = 'Lakeshore';
  const requests = fakeService((path, { method }) => (path === '/profile' && method === 'GET' ? { value: { name: 'Alice', school, mutes: [{ rule: 'length' }] }, etag: `"${school}"` } : { value: {} }));
  await open();
  byId('name').value = 'Alice B.';
  school = 'Elsewhere';
  submit('profile');
  await outcome('profile-outcome', 'bad');
  expect(requests.some(({ method }) => method === 'PUT')).toBe(false);
  expect(byId('name').value).toBe('Alice B.');
  expect(byId('school').value).toBe('Elsewhere');
  submit('profile');
  await outcome('profile-outcome', 'good');
  expect(requests.find(({ method }) => method === 'PUT')?.body).toMatchObject({ name: 'Alice B.', school: 'Elsewhere', mutes: [{ rule: 'length' }] });
  expect(requests.find(({ method }) => method === 'PUT')?.headers['If-Match']).toBe('"Elsewhere"');
});
