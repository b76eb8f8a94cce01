import { beforeEach, describe, expect, it, vi } from 'vitest';
import { isListedProgramMail, refreshListedPrograms } from '../modules/listed-programs.js';
import { fakeBrowser, fakeService, SERVICE } from './fake-browser.js';

/** @type {any} */
let browser;
beforeEach(() => {
  browser = fakeBrowser();
  browser.storage.local.kept.service = SERVICE;
  vi.spyOn(console, 'info').mockImplementation(() => undefined);
});

const PROGRAMS = [{ name: 'RV', emails: ['IM@RV.example'], domains: ['@RV.example'], people: [{ name: 'Dr. A', email: 'a@elsewhere.example' }, {}] }, { name: 'bare' }];

describe('the listed programs', () => {
  it('are remembered by address and domain, and nothing else of them', async () => {
    fakeService(() => ({ value: PROGRAMS, etag: '"1"' }));
    await refreshListedPrograms();
    expect(browser.storage.local.kept.listedPrograms).toEqual({ url: SERVICE.url, etag: '"1"', addresses: ['im@rv.example', 'a@elsewhere.example'], domains: ['rv.example'] });
    expect(await isListedProgramMail(['X <im@rv.example>'])).toBe(true);
    expect(await isListedProgramMail(['friend@x.example', 'a@elsewhere.example'])).toBe(true);
    expect(await isListedProgramMail(['mum@family.example', 'x@notrv.example', 'Nobody'])).toBe(false);
  });

  it.each(['gme@rv.example', 'umgme-office@rv.example', 'gmeoffice@rv.example', 'IM-Residency@mail.rv.example', 'pd@rv.example', 'Program Coordinator <jdoe@rv.example>', '"Selection Committee, IM" <x7@rv.example>', 'psych.residents@rv.example'])(
    'are known by the office on their domain: %s', async recipient => {
      fakeService(() => ({ value: PROGRAMS }));
      await refreshListedPrograms();
      expect(await isListedProgramMail([recipient])).toBe(true);
    });

  it.each(['Cousin Vinny <vinny@rv.example>', 'mary.program@notrv.example', 'GME Office <gme@elsewhere.example>', 'tuition-residency@rv.example',
    'Residence Life <residency@rv.example>', 'Dr. Grace Meadows <gmeadows.rn@mail.rv.example>'])('do not own everybody on their domain: %s', async recipient => {
    fakeService(() => ({ value: PROGRAMS }));
    await refreshListedPrograms();
    expect(await isListedProgramMail([recipient])).toBe(false);
  });

  it('are asked for by their ETag, and anew after another service was set up', async () => {
    const requests = fakeService((_path, { headers }) => (headers['If-None-Match'] ? { status: 304 } : { value: PROGRAMS, etag: '"1"' }));
    await refreshListedPrograms();
    await refreshListedPrograms();
    await refreshListedPrograms({ anew: true });
    expect(requests.map(({ headers }) => headers['If-None-Match'])).toEqual([undefined, '"1"', undefined]);
    expect(browser.storage.local.kept.listedPrograms.addresses).toHaveLength(2);
  });

  it('stay as they were while the service is away', async () => {
    fakeService(() => ({ value: PROGRAMS }));
    await refreshListedPrograms();
    fakeService(() => new TypeError('down'));
    await refreshListedPrograms();
    expect(await isListedProgramMail(['im@rv.example'])).toBe(true);
  });

  it('are unknown before anything is set up', async () => {
    delete browser.storage.local.kept.service;
    const requests = fakeService(() => ({ value: PROGRAMS }));
    await refreshListedPrograms();
    expect(requests).toEqual([]);
    expect(await isListedProgramMail(['im@rv.example'])).toBe(false);
  });
});
