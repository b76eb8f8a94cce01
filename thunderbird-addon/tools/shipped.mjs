// The files that make up the add-on, without tests and tools, and the package that they make: the same bytes from the same files, whenever and
// wherever it is made.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { zipSync } from 'fflate';

export const SHIPPED = ['manifest.json', 'background.js', '_locales', 'content', 'icons', 'modules'];

/** @param {string} root @param {string} name @returns {string[]} files, by their path within the root with forward slashes */
function filesAt(root, name) {
  const entries = readdirSync(path.join(root, path.dirname(name)), { withFileTypes: true });
  const isFolder = entries.some(entry => entry.name === path.basename(name) && entry.isDirectory());
  return isFolder ? readdirSync(path.join(root, name)).flatMap(inner => filesAt(root, `${name}/${inner}`)) : [name];
}

/** @param {string} root @returns {string[]} in one order everywhere */
export const shippedFiles = root => SHIPPED.flatMap(name => filesAt(root, name)).sort();

/** @param {string} root @returns {Uint8Array} */
export function packed(root) {
  // The earliest time that a zip file can say. fflate writes what the local clock shows then, which is so the same in every zone.
  const always = new Date(1980, 0, 1);
  return zipSync(Object.fromEntries(shippedFiles(root).map(name => [name, new Uint8Array(readFileSync(path.join(root, name)))])), { level: 9, mtime: always, os: 0 });
}
