// What the add-on is built with: nothing runs by being installed, and nothing is there that was not written down.
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const ROOT = `${import.meta.dirname}/../`;
/** @param {string} path */
const read = path => readFileSync(ROOT + path, 'utf8');
const manifest = JSON.parse(read('package.json'));
/** @type {Record<string, {version?: string, integrity?: string, hasInstallScript?: boolean, link?: boolean}>} */
const locked = JSON.parse(read('package-lock.json')).packages;
const installed = Object.entries(locked).filter(([path]) => path !== '');

it('locks every package by its content, and none has a script of its own to run', () => {
  expect(installed.length).toBeGreaterThan(100);
  for (const [path, entry] of installed) {
    expect(entry.integrity, path).toMatch(/^sha512-/);
    expect(entry.hasInstallScript, path).toBeUndefined();
    expect(entry.link, path).toBeUndefined();
  }
});

it('names exact versions, the ones that are locked', () => {
  expect(manifest.dependencies).toBeUndefined();
  for (const [name, version] of Object.entries(manifest.devDependencies)) {
    expect(version, name).toMatch(/^\d+\.\d+\.\d+$/);
    expect(locked[`node_modules/${name}`]?.version, name).toBe(version);
  }
});

it('installs without running scripts, by the build and by hand', () => {
  expect(read('pom.xml')).toContain('<argument>--ignore-scripts</argument>');
  expect(read('.npmrc')).toContain('ignore-scripts=true');
  for (const script of ['preinstall', 'install', 'postinstall', 'prepare']) expect(manifest.scripts[script], script).toBeUndefined();
});
