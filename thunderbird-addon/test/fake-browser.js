// The one fake of Thunderbird's API for all unit tests. It keeps what the add-on says, and lets a test say what Thunderbird would.
import { readFileSync } from 'node:fs';
import { vi } from 'vitest';

const MESSAGES = JSON.parse(readFileSync(`${import.meta.dirname}/../_locales/en/messages.json`, 'utf8'));

/** An event of the API: `emit` calls the listeners as Thunderbird would. */
function event() {
  /** @type {Function[]} */
  const listeners = [];
  return {
    addListener: (/** @type {Function} */ listener) => { listeners.push(listener); },
    emit: (/** @type {any[]} */ ...args) => Promise.all(listeners.map(listener => listener(...args))),
    listeners,
  };
}

function storageArea() {
  /** @type {Record<string, any>} */
  const kept = {};
  return {
    kept,
    get: async (/** @type {string | undefined} */ key) => (key === undefined ? structuredClone(kept) : key in kept ? { [key]: structuredClone(kept[key]) } : {}),
    set: async (/** @type {Record<string, unknown>} */ values) => { Object.assign(kept, structuredClone(values)); },
    remove: async (/** @type {string | string[]} */ keys) => { for (const key of [keys].flat()) delete kept[key]; },
  };
}

/** @param {string} key @param {string[]} [values] */
function getMessage(key, values = []) {
  const entry = MESSAGES[key];
  if (!entry) return '';
  return Object.entries(entry.placeholders ?? {}).reduce((text, [name, { content }]) =>
    text.replaceAll(`$${name.toUpperCase()}$`, values[Number(content.slice(1)) - 1] ?? ''), entry.message);
}

/** @returns {any} */
export function fakeBrowser() {
  let windows = 100;
  const fake = {
    alarms: { create: vi.fn(async () => undefined), clear: vi.fn(async () => true), onAlarm: event() },
    accounts: { list: vi.fn(async () => [{ identities: [{ name: 'Alice Example', email: 'alice@example.test' }] }]) },
    addressBooks: {
      list: vi.fn(async () => [{ id: 'book' }]),
      contacts: { get: vi.fn() },
      mailingLists: { list: vi.fn(async () => []), listMembers: vi.fn(async () => []) },
    },
    compose: {
      onBeforeSend: event(), onAfterSend: event(), onAttachmentAdded: event(), onAttachmentRemoved: event(), onIdentityChanged: event(),
      getComposeDetails: vi.fn(), setComposeDetails: vi.fn(async () => undefined),
      listAttachments: vi.fn(async () => []), removeAttachment: vi.fn(async () => undefined),
      getAttachmentFile: vi.fn(), addAttachment: vi.fn(async () => undefined), beginNew: vi.fn(async () => ({ id: 71 })),
      saveMessage: vi.fn(async () => ({ messages: [{ id: 9, headerMessageId: 'draft@example.test' }] })),
    },
    composeAction: { setTitle: vi.fn(async () => undefined), setBadgeText: vi.fn(async () => undefined), setBadgeBackgroundColor: vi.fn(async () => undefined) },
    folders: { query: vi.fn(async () => [{ id: 'sent' }]), onFolderInfoChanged: event() },
    i18n: { getMessage, getUILanguage: () => 'en' },
    messages: {
      get: vi.fn(), getFull: vi.fn(async () => ({ headers: {} })), query: vi.fn(async () => ({ id: null, messages: [] })), continueList: vi.fn(),
      listInlineTextParts: vi.fn(async () => []), listAttachments: vi.fn(async () => []),
    },
    runtime: {
      onMessage: event(), onInstalled: event(), onStartup: event(), getPlatformInfo: vi.fn(async () => ({})),
      getURL: (/** @type {string} */ path) => `${import.meta.dirname}/../${path}`,
    },
    // Runs the function in this test's own document, as Thunderbird would run it in the editor.
    scripting: {
      executeScript: vi.fn(async ({ func, args = [] }) => [{ frameId: 0, result: await func?.(...args) }]), insertCSS: vi.fn(async () => undefined),
      compose: { getRegisteredScripts: vi.fn(async () => []), registerScripts: vi.fn(async () => undefined), unregisterScripts: vi.fn(async () => undefined) },
    },
    spaces: { query: vi.fn(async () => []), create: vi.fn(async () => ({ id: 7 })), open: vi.fn(async () => ({})) },
    storage: { local: storageArea(), session: storageArea(), onChanged: event() },
    tabs: { onRemoved: event(), query: vi.fn(async () => []), remove: vi.fn(async () => undefined), create: vi.fn(async () => ({ id: 60 })) },
    windows: {
      WINDOW_ID_NONE: -1,
      onCreated: event(), onRemoved: event(), onFocusChanged: event(),
      create: vi.fn(async () => ({ id: ++windows })), remove: vi.fn(async () => undefined), update: vi.fn(async () => ({})),
      get: vi.fn(async () => ({ left: 100, top: 100, width: 900, height: 800 })),
    },
  };
  vi.stubGlobal('browser', fake);
  return fake;
}

/**
 * The service behind fetch: a function from a request to an answer. It keeps the requests.
 * @param {(path: string, request: {method: string, headers: Record<string, string>, body: any}) => {status?: number, value?: unknown, etag?: string} | Error} answer
 * @returns {{path: string, method: string, headers: Record<string, string>, body: any}[]}
 */
export function fakeService(answer) {
  /** @type {any[]} */
  const requests = [];
  vi.stubGlobal('fetch', async (/** @type {string} */ url, /** @type {any} */ init) => {
    const request = { path: new URL(url).pathname.replace('/api/v1', ''), method: init.method, headers: init.headers, body: init.body && init.headers['Content-Type'] === 'application/json' ? JSON.parse(init.body) : init.body ?? null, init };
    requests.push(request);
    const given = answer(request.path, request);
    if (given instanceof Error) throw given;
    const { status = 200, value, etag } = given;
    return new Response([204, 304].includes(status) ? null : typeof value === 'string' ? value : JSON.stringify(value ?? {}),
      { status, headers: etag ? { ETag: etag } : {} });
  });
  return requests;
}

export const SERVICE = { url: 'http://127.0.0.1:8025', token: 'secret', source: 'manual' };

/** @param {any} [more] @returns {any} an answer to a check, clear unless told otherwise */
export const checkAnswer = (more = {}) => ({
  receipt: 'receipt-1', inScope: true, complete: true, verdict: 'clear', programs: [{ id: 'rv', name: 'River Valley Program', specialty: 'Internal Medicine' }],
  findings: [], skipped: [], text: { subject: 'Subject', body: 'Dear Lakeside,' }, words: 2, ...more,
});

/** @param {any} [more] @returns {any} */
export const finding = (more = {}) => ({
  rule: 'wrong-program', severity: 'hold', title: 'Another program', message: 'It names Lakeside.', why: 'Why.', source: 'A source',
  places: [{ field: 'body', start: 5, end: 13, quote: 'Lakeside' }],
  fixes: [{ label: 'Replace', edits: [{ field: 'body', start: 5, end: 13, text: 'River Valley' }] }], data: {}, ...more,
});

/** @param {any} [more] @returns {any} */
export const composeDetails = (more = {}) => ({
  from: 'Alice <alice@example.test>', to: ['IM Residency <im@rv.example>'], cc: [], bcc: [], type: 'new', subject: 'Subject',
  isPlainText: false, body: '<html><body><p>Dear Lakeside,</p></body></html>', ...more,
});
