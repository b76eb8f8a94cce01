// What an import would make of the list, before anything is saved: a table replaces the columns that it has, and nothing else, unless the
// applicant wants programs gone that it does not name.

/** @typedef {import('./contract.js').Program} Program */
/** @typedef {import('./applicant-data.js').Understood} Understood */
/** @typedef {{field: string, from: string, to: string}} FieldChange */
/** @typedef {{programs: Program[], added: Program[], changed: {program: Program, fields: FieldChange[]}[], removed: Program[], kept: number}} ImportPlan */

const FIELDS = /** @type {const} */ (['name', 'institution', 'specialty', 'track', 'city', 'state', 'nrmpCode', 'acgmeId', 'emails', 'domains',
  'aliases', 'people', 'contact', 'contactedMe', 'tie', 'website']);

/** @param {unknown} value @returns {string} as a person reads it */
function shown(value) {
  if (Array.isArray(value)) return value.map(each => (typeof each === 'object' ? [each.name, each.email].filter(Boolean).join(' ') : each)).join('; ');
  return String(value ?? '');
}

/** @param {unknown} a @param {unknown} b @returns {boolean} the order of an object's keys is no difference */
const same = (a, b) => shown(a) === shown(b) && (!Array.isArray(a) || a.length === /** @type {unknown[]} */ (b).length);

/** @param {Program} before @param {Program} now @param {Set<string>} given @returns {Program} */
function withWhatStays(before, now, given) {
  const stays = FIELDS.filter(field => !given.has(field)).map(field => [field, before[field]]);
  return { ...now, ...Object.fromEntries(stays) };
}

/**
 * @param {Program[]} old
 * @param {Understood} understood how the service reads the table and which programs of the list it finds in it
 * @param {{keepOthers: boolean}} wish whether programs that the table does not name stay on the list
 * @returns {ImportPlan}
 */
export function importPlan(old, { columns, programs, removed }, { keepOthers }) {
  const given = new Set(columns.flatMap(({ field }) => field ?? []));
  const known = new Map(old.map(program => [program.id, program]));
  /** @type {ImportPlan} */
  const plan = { programs: [], added: [], changed: [], removed: keepOthers ? [] : removed, kept: 0 };
  for (const program of programs) {
    const before = known.get(program.id);
    if (!before) {
      plan.added.push(program);
      plan.programs.push(program);
      continue;
    }
    const now = withWhatStays(before, program, given);
    const fields = FIELDS.filter(field => !same(before[field], now[field])).map(field => ({ field, from: shown(before[field]), to: shown(now[field]) }));
    if (fields.length) plan.changed.push({ program: now, fields });
    else plan.kept += 1;
    plan.programs.push(now);
  }
  if (keepOthers) {
    plan.programs.push(...removed);
    plan.kept += removed.length;
  }
  return plan;
}

/**
 * A chosen file as text, so that a faulty cell can be put right on the page. Spreadsheets save UTF-8, UTF-16 or Windows' Western set.
 * @param {ArrayBuffer} bytes
 * @returns {string}
 */
export function tableText(bytes) {
  const [first, second] = new Uint8Array(bytes, 0, Math.min(2, bytes.byteLength));
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
