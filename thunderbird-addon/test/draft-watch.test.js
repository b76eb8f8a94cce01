// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { checkAnswer, composeDetails, fakeBrowser, fakeService, finding, SERVICE } from './fake-browser.js';

/** @type {any} */
let browser;
/** @type {typeof import('../modules/draft-watch.js')} */
let watch;
/** @type {any} */
let details;

beforeEach(async () => {
  vi.resetModules();
  vi.useFakeTimers();
  browser = fakeBrowser();
  browser.storage.local.kept.service = SERVICE;
  details = composeDetails();
  browser.compose.getComposeDetails.mockImplementation(async () => details);
  // Marks are another test's; loading their module takes time that is not the clock's here.
  browser.scripting.executeScript.mockResolvedValue([]);
  browser.tabs.query.mockImplementation(async () => [{ id: 7 }]);
  watch = await import('../modules/draft-watch.js');
  vi.spyOn(console, 'info').mockImplementation(() => undefined);
});
afterEach(async () => {
  await watch.windowChosen(-1);
  vi.useRealTimers();
  vi.restoreAllMocks();
});

/** @param {"yes" | "no" | "needs-text"} scope @param {any} [answer] */
const service = (scope, answer = checkAnswer()) => fakeService(path => ({ value: path === '/scope' ? { inScope: scope } : answer }));
/** @param {any[]} requests */
const paths = requests => requests.map(({ path }) => path);
const badge = () => browser.composeAction.setBadgeText.mock.lastCall?.[0].text;

describe('a draft that rests', () => {
  it('is looked at once, however often it was touched', async () => {
    const requests = service('yes', checkAnswer({ verdict: 'hold', findings: [finding()] }));
    for (let keys = 0; keys < 5; keys++) {
      watch.draftTouched(7);
      await vi.advanceTimersByTimeAsync(300);
    }
    expect(requests).toEqual([]);
    await vi.advanceTimersByTimeAsync(700);
    expect(paths(requests)).toEqual(['/scope', '/checks']);
    expect(badge()).toBe('!');
  });

  it('is asked about by its recipients first, and again only when they change', async () => {
    const requests = service('yes');
    for (const to of ['im@rv.example', 'im@rv.example', 'fm@rv.example']) {
      details = composeDetails({ to: [to], subject: `to ${to}` });
      watch.draftTouched(7);
      await vi.advanceTimersByTimeAsync(1000);
    }
    expect(paths(requests)).toEqual(['/scope', '/checks', '/checks', '/scope', '/checks']);
  });

  it('keeps its text to itself when the recipients say that it is personal', async () => {
    const requests = service('no');
    watch.draftTouched(7);
    await vi.advanceTimersByTimeAsync(1000);
    expect(paths(requests)).toEqual(['/scope']);
    expect(JSON.stringify(requests[0]?.body)).not.toContain('Lakeside');
    expect(badge()).toBe('');
  });

  it('that goes to nobody, or to a newsgroup, is nobody’s business', async () => {
    const requests = service('yes');
    details = composeDetails({ to: [], newsgroups: ['news.example.residency'] });
    watch.draftTouched(7);
    await vi.advanceTimersByTimeAsync(1000);
    expect(requests).toEqual([]);
  });

  it('never has two calls under way, whatever other drafts are doing', async () => {
    let underWay = 0;
    let most = 0;
    vi.stubGlobal('fetch', async (/** @type {string} */ url) => {
      most = Math.max(most, ++underWay);
      await new Promise(resolve => { setTimeout(resolve, 500); });
      underWay--;
      return new Response(JSON.stringify(url.endsWith('/scope') ? { inScope: 'yes' } : checkAnswer()));
    });
    for (const tabId of [7, 8, 9]) watch.draftTouched(tabId);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(most).toBe(1);
    expect(browser.composeAction.setBadgeText.mock.calls.map((/** @type {any} */ [{ tabId }]) => tabId).sort()).toEqual([7, 8, 9]);
  });

  it.each(['getComposeDetails', 'listAttachments'])('is looked at although Thunderbird never answers %s of a window that was just closed', async question => {
    const requests = service('yes');
    const answer = browser.compose[question].getMockImplementation();
    browser.compose[question].mockImplementation((/** @type {number} */ tabId) => (tabId === 8 ? new Promise(() => undefined) : answer(tabId)));
    watch.draftTouched(8);
    await vi.advanceTimersByTimeAsync(100);
    watch.draftTouched(7);
    await vi.advanceTimersByTimeAsync(2000);
    expect(paths(requests)).toEqual(['/scope', '/checks']);
  });

  it('shows what was found of its last state, however late an earlier answer comes', async () => {
    const answers = [checkAnswer({ verdict: 'hold', findings: [finding()] }), checkAnswer()];
    vi.stubGlobal('fetch', async (/** @type {string} */ url) => {
      const value = url.endsWith('/scope') ? { inScope: 'yes' } : answers.shift();
      if (answers.length === 1) await new Promise(resolve => { setTimeout(resolve, 2000); });
      return new Response(JSON.stringify(value));
    });
    watch.draftTouched(7);
    await vi.advanceTimersByTimeAsync(1000);
    watch.draftTouched(7);
    await vi.advanceTimersByTimeAsync(5000);
    expect(browser.composeAction.setBadgeText.mock.calls.map((/** @type {any} */ [{ text }]) => text)).toEqual(['✓']);
  });

  it('is forgotten with its window', async () => {
    const requests = service('yes');
    watch.draftTouched(7);
    watch.stopWatching(7);
    await vi.advanceTimersByTimeAsync(2000);
    expect(requests).toEqual([]);
  });
});

describe('with the service on another computer', () => {
  beforeEach(() => { browser.storage.local.kept.service = { ...SERVICE, url: 'https://sendcheck.example' }; });

  it('text is sent only when the recipients are a program’s for certain, or an office’s of a listed domain', async () => {
    const requests = service('needs-text');
    browser.storage.local.kept.listedPrograms = { url: '', etag: null, addresses: [], domains: ['cedar.example'] };
    details = composeDetails({ to: ['someone@family.example'] });
    watch.draftTouched(7);
    await vi.advanceTimersByTimeAsync(1000);
    expect(paths(requests)).toEqual(['/scope']);
    details = composeDetails({ to: ['gme@cedar.example'] });
    watch.draftTouched(7);
    await vi.advanceTimersByTimeAsync(1000);
    expect(paths(requests)).toEqual(['/scope', '/scope', '/checks']);
  });

  it('what leaves encrypted or signed is not sent there', async () => {
    const requests = service('yes');
    browser.storage.local.kept.listedPrograms = { url: '', etag: null, addresses: ['im@rv.example'], domains: [] };
    for (const technology of [{ name: 'OpenPGP', encryptBody: true, signMessage: false }, { name: 'S/MIME', encryptBody: false, signMessage: true }]) {
      details = composeDetails({ selectedEncryptionTechnology: technology });
      watch.draftTouched(7);
      await vi.advanceTimersByTimeAsync(1000);
    }
    expect(paths(requests)).not.toContain('/checks');
    expect(badge()).toBe('?');
    expect(browser.storage.session.kept['look-7']).toMatchObject({ failure: 'encrypted', answer: null });
  });

  it('on this computer it is checked like any other', async () => {
    browser.storage.local.kept.service = SERVICE;
    const requests = service('yes');
    details = composeDetails({ selectedEncryptionTechnology: { name: 'OpenPGP', encryptBody: true } });
    watch.draftTouched(7);
    await vi.advanceTimersByTimeAsync(1000);
    expect(paths(requests)).toEqual(['/scope', '/checks']);
  });
});

describe('the window in front', () => {
  it('is compared while it is there, and not behind another', async () => {
    const requests = service('yes');
    await watch.windowChosen(70);
    await vi.advanceTimersByTimeAsync(3000);
    expect(paths(requests)).toEqual(['/scope', '/checks']);
    details = composeDetails({ subject: 'Another subject' });
    await vi.advanceTimersByTimeAsync(2000);
    expect(paths(requests)).toEqual(['/scope', '/checks', '/checks']);
    await watch.windowChosen(-1);
    browser.compose.getComposeDetails.mockClear();
    await vi.advanceTimersByTimeAsync(5000);
    expect(browser.compose.getComposeDetails).not.toHaveBeenCalled();
  });

  it('is left in peace when it is no compose window', async () => {
    browser.tabs.query.mockResolvedValue([]);
    await watch.windowChosen(70);
    await vi.advanceTimersByTimeAsync(5000);
    expect(browser.compose.getComposeDetails).not.toHaveBeenCalled();
  });
});
