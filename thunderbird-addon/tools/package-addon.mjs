// Writes target/sendcheck-VERSION.xpi. Made twice and compared, so that nobody has to trust that it can be made again.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { packed } from './shipped.mjs';

const ROOT = path.resolve(import.meta.dirname, '..');
const { version } = JSON.parse(readFileSync(path.join(ROOT, 'manifest.json'), 'utf8'));
const bytes = packed(ROOT);
if (Buffer.compare(bytes, packed(ROOT)) !== 0) throw new Error('The package is not the same twice.');
const file = path.join(ROOT, 'target', `sendcheck-${version}.xpi`);
mkdirSync(path.dirname(file), { recursive: true });
writeFileSync(file, bytes);
console.log(`${path.relative(ROOT, file)}: ${bytes.length} bytes, SHA-256 ${createHash('sha256').update(bytes).digest('hex')}`);
