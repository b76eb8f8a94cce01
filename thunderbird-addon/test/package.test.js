// The package for addons.thunderbird.net: what is in it, and that anybody can make the same.
import { cpSync, mkdtempSync, rmSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, expect, it, vi } from 'vitest';
import { unzipSync } from 'fflate';
import { packed, SHIPPED, shippedFiles } from '../tools/shipped.mjs';

const ROOT = path.resolve(import.meta.dirname, '..');
/** @type {string[]} */
const folders = [];
afterEach(() => { for (const folder of folders.splice(0)) rmSync(folder, { recursive: true }); vi.unstubAllEnvs(); });

it('is the same bytes from a copy with other times, made in another order and another time zone', () => {
  const copy = mkdtempSync(path.join(tmpdir(), 'sendcheck-package-'));
  folders.push(copy);
  for (const name of [...SHIPPED].reverse()) cpSync(path.join(ROOT, name), path.join(copy, name), { recursive: true });
  for (const name of shippedFiles(copy)) utimesSync(path.join(copy, name), new Date(0), new Date('2001-02-03'));
  const here = packed(ROOT);
  vi.stubEnv('TZ', 'Pacific/Kiritimati');
  expect(Buffer.compare(here, packed(copy))).toBe(0);
});

it('holds the add-on, with its manifest at the top, and no test or tool', () => {
  const names = Object.keys(unzipSync(packed(ROOT)));
  expect(names).toEqual(expect.arrayContaining(['manifest.json', 'background.js', '_locales/en/messages.json', '_locales/es/messages.json', 'content/programs.html', 'icons/sendcheck.svg']));
  expect(names.filter(name => !/^(manifest\.json|background\.js|(_locales\/\w+|content|icons|modules)\/[\w.-]+)$/.test(name))).toEqual([]);
});
