// The add-on as a whole: its manifest, its words, and how its background page begins.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, it, vi } from 'vitest';
import { fakeBrowser, fakeService } from './fake-browser.js';

const ROOT = `${import.meta.dirname}/../`;
/** @param {string} path */
const read = path => readFileSync(ROOT + path, 'utf8');
const manifest = JSON.parse(read('manifest.json'));
const words = JSON.parse(read('_locales/en/messages.json'));
const code = ['background.js', ...['content', 'modules'].flatMap(folder => readdirSync(ROOT + folder).map(name => `${folder}/${name}`))];

it('has the id, and a reason in the README for every permission', () => {
  expect(manifest.browser_specific_settings.gecko.id).toBe('sendcheck@sendcheck.example');
  const readme = read('README.md');
  for (const permission of [...manifest.permissions, ...manifest.host_permissions]) expect(readme).toContain(`\`${permission}\``);
});

it('has the version of the whole project', () => {
  const version = /<artifactId>sendcheck<\/artifactId>\s*<version>([^<]+)<\/version>/.exec(read('../pom.xml'))?.[1];
  expect(version).toMatch(/^\d+\.\d+\.\d+/);
  for (const path of ['manifest.json', 'package.json', 'package-lock.json']) expect(JSON.parse(read(path)).version, path).toBe(version?.replace(/-SNAPSHOT$/, ''));
});

it('names no port in its host permissions: such a pattern never matches', () => {
  for (const pattern of manifest.host_permissions) expect(pattern).toMatch(/^http:\/\/(127\.0\.0\.1|localhost)\/\*$/);
});

it('has every file that it names', () => {
  for (const path of [...manifest.background.scripts, manifest.compose_action.default_popup, manifest.options_ui.page, manifest.compose_action.default_icon,
    ...manifest.web_accessible_resources[0].resources]) expect(existsSync(ROOT + path), path).toBe(true);
});

it('has a word for every key, and a use for every word', () => {
  const used = new Set(['extensionName', 'extensionDescription', 'panelTitle']);
  for (const path of code) {
    const text = read(path);
    for (const [, key] of text.matchAll(/data-words(?:-label|-placeholder)?="(\w+)"/g)) used.add(String(key));
    for (const [, key] of text.matchAll(/'((?:headline|panel|options|severity|notice|offer|badge|board|event|import)[A-Z]\w+)'/g)) used.add(String(key));
    for (const [, inner] of text.matchAll(/\bsay\(([^;]*)/g)) for (const [, key] of String(inner).matchAll(/'(\w+)'/g)) used.add(String(key));
  }
  const byPrefix = Object.keys(words).filter(key => /^(failure|field|policy|column|slot|value)_/.test(key));
  const quoted = code.flatMap(path => [...read(path).matchAll(/'(\w+)'/g)].map(([, key]) => String(key)));
  const known = new Set([...used, ...quoted, ...byPrefix]);
  expect([...used].filter(key => !(key in words) && /^[a-z]+[A-Z]/.test(key))).toEqual([]);
  expect(Object.keys(words).filter(key => !known.has(key))).toEqual([]);
  for (const failure of ['down', 'slow', 'refused', 'rejected', 'nonsense', 'encrypted']) expect(words).toHaveProperty(`failure_${failure}`);
  for (const field of ['subject', 'body', 'from', 'to', 'cc', 'bcc', 'attachments']) expect(words).toHaveProperty(`field_${field}`);
});

it('has a placeholder for every blank', () => {
  for (const [key, { message, placeholders = {} }] of Object.entries(/** @type {Record<string, {message: string, placeholders?: object}>} */ (words))) {
    const blanks = [...message.matchAll(/\$([A-Z_]+)\$/g)].map(([, name]) => String(name).toLowerCase());
    expect(blanks.sort(), key).toEqual(Object.keys(placeholders).sort());
  }
});

it('has no words in its pages and reads nothing as HTML', () => {
  for (const path of code) {
    const text = read(path);
    expect(text, path).not.toMatch(/innerHTML|insertAdjacentHTML|outerHTML\s*=|document\.write/);
    if (path.endsWith('.html')) expect(text.replace(/<title>Sendcheck<\/title>/, '').replace(/<[^>]*>/g, '').trim(), path).toBe('');
  }
});

it('adds all its listeners at once, so that an event that wakes it finds them', async () => {
  const browser = fakeBrowser();
  fakeService(() => new TypeError('down'));
  const importing = import('../background.js');
  await importing;
  const { compose, runtime, windows, tabs, folders, alarms, storage } = browser;
  for (const event of [compose.onBeforeSend, compose.onAfterSend, compose.onAttachmentAdded, compose.onAttachmentRemoved, compose.onIdentityChanged, runtime.onMessage, runtime.onStartup, runtime.onInstalled, windows.onCreated, windows.onRemoved,
    windows.onFocusChanged, tabs.onRemoved, folders.onFolderInfoChanged, alarms.onAlarm, storage.onChanged]) expect(event.listeners).toHaveLength(1);
  expect(read('background.js')).not.toMatch(/^\s*await |^await /m);

  vi.spyOn(console, 'info').mockImplementation(() => undefined);
  await runtime.onInstalled.emit({ reason: 'update' });
  expect(alarms.create).toHaveBeenCalledWith('refresh-programs', { periodInMinutes: 10 });
  expect(await runtime.onMessage.emit({ type: 'dialog-state', tabId: 1 })).toEqual([null]);
  expect(await runtime.onMessage.emit({ type: 'panel-state', tabId: 1 })).toEqual([null]);
  expect(await runtime.onMessage.emit({ type: 'something-else' })).toEqual([null]);
  browser.storage.local.kept.service = { url: 'http://127.0.0.1:1', token: 't', source: 'manual' };
  const requests = fakeService(() => ({ value: [] }));
  await storage.onChanged.emit({ service: {} }, 'local');
  await windows.onCreated.emit({ type: 'messageCompose' });
  await windows.onCreated.emit({ type: 'normal' });
  await vi.waitFor(() => expect(requests.map(({ path }) => path)).toEqual(['/programs', '/programs']));
});
