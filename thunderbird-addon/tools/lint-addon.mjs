// addons-linter over the files that ship. It knows Firefox only, so what it says of Thunderbird's own permissions and APIs is no fault:
// those are named here one by one, and anything else fails.
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { spawnSync } from 'node:child_process';
import { SHIPPED } from './shipped.mjs';

const ROOT = path.resolve(import.meta.dirname, '..');
/** @type {Record<string, RegExp>} */
const THUNDERBIRD = {
  MANIFEST_PERMISSIONS: /Invalid permissions "(compose|compose\.save|messagesRead|accountsRead|addressBooks)"/,
  UNSUPPORTED_API: /^scripting\.compose |^(compose|composeAction|messages|messageDisplay|folders|addressBooks|accounts|spaces)\./,
  // There is no Thunderbird for Android that takes add-ons of this kind.
  KEY_FIREFOX_ANDROID_UNSUPPORTED_BY_MIN_VERSION: /./,
};
// The dynamic imports: the add-on's own modules, by runtime.getURL, into the message editor, where scripts cannot import otherwise.
const OWN_IMPORT = { code: 'UNSAFE_VAR_ASSIGNMENT', files: ['modules/fixes.js', 'modules/marks.js'], message: 'Unsafe call to import for argument 0' };

const folder = mkdtempSync(path.join(tmpdir(), 'sendcheck-lint-'));
try {
  for (const name of SHIPPED) cpSync(path.join(ROOT, name), path.join(folder, name), { recursive: true });
  const linter = path.join(ROOT, 'node_modules/addons-linter/bin/addons-linter');
  const run = spawnSync(process.execPath, [linter, '--output', 'json', folder], { encoding: 'utf8', maxBuffer: 1 << 26 });
  /** @type {Record<"errors" | "warnings" | "notices", {code: string, file?: string, line?: number, message: string}[]>} */
  const { errors, warnings, notices } = JSON.parse(run.stdout);
  const ownImports = warnings.filter(({ code, file = '', message }) => code === OWN_IMPORT.code && OWN_IMPORT.files.includes(file) && message === OWN_IMPORT.message);
  const real = [...errors, ...warnings, ...notices].filter(({ code, message }) => !THUNDERBIRD[code]?.test(message))
    .filter(fault => ownImports.length !== OWN_IMPORT.files.length || !ownImports.includes(fault));
  for (const { code, file, line, message } of real) console.error(`${file ?? ''}:${line ?? ''} ${code} ${message}`);
  console.log(`addons-linter: ${real.length} faults, ${warnings.length} warnings of which ${warnings.length - real.length} are about what Firefox lacks and Thunderbird has`);
  process.exitCode = real.length ? 1 : 0;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
