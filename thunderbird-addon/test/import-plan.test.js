import { describe, expect, it } from 'vitest';
import { importPlan, tableText } from '../modules/import-plan.js';

/** @param {any} [more] @returns {any} as the service gives it: all fields, empty where nothing is known */
const program = (more = {}) => ({
  id: 'rv', name: 'River Valley', institution: '', specialty: 'Internal Medicine', track: '', city: '', state: '', nrmpCode: '', acgmeId: '', emails: [], domains: [],
  aliases: [], people: [], contact: 'open', contactedMe: null, tie: '', website: '', ...more,
});
const columns = (/** @type {string[]} */ ...fields) => fields.map(field => ({ heading: field, field }));

describe('an import', () => {
  it('leaves alone what the table has no column for: a tie written by hand stays', () => {
    const old = program({ tie: 'I grew up there', emails: ['a@rv.example'], contact: 'no-calls', people: [{ name: 'Dr. A', role: '', email: '' }] });
    const plan = importPlan([old], { columns: columns('name', 'specialty', 'emails'), programs: [program({ emails: ['b@rv.example'] })], removed: [] }, { keepOthers: true });
    expect(plan.programs).toEqual([{ ...old, emails: ['b@rv.example'] }]);
    expect(plan.changed).toEqual([{ program: plan.programs[0], fields: [{ field: 'emails', from: 'a@rv.example', to: 'b@rv.example' }] }]);
  });

  it('empties what the table has an empty cell for, and names it', () => {
    const plan = importPlan([program({ tie: 'x' })], { columns: columns('name', 'specialty', 'tie'), programs: [program()], removed: [] }, { keepOthers: true });
    expect(plan.changed[0]?.fields).toEqual([{ field: 'tie', from: 'x', to: '' }]);
  });

  it('names what is new, what goes and what stays', () => {
    const [one, two, three] = [program(), program({ id: '2', name: 'Two' }), program({ id: '3', name: 'Three' })];
    const understood = { columns: columns('name', 'specialty'), programs: [one, three], removed: [two] };
    const whole = importPlan([one, two], understood, { keepOthers: false });
    expect([whole.added, whole.changed, whole.removed, whole.kept, whole.programs]).toEqual([[three], [], [two], 1, [one, three]]);
    const beside = importPlan([one, two], understood, { keepOthers: true });
    expect([beside.removed, beside.kept, beside.programs]).toEqual([[], 2, [one, three, two]]);
  });
});

describe('a file', () => {
  it.each([
    ['UTF-8 with a mark', [0xef, 0xbb, 0xbf, 0x4e, 0xc3, 0xb1]], ['UTF-16, little end first', [0xff, 0xfe, 0x4e, 0, 0xf1, 0]],
    ['UTF-16, big end first', [0xfe, 0xff, 0, 0x4e, 0, 0xf1]], ['Windows\' Western set', [0x4e, 0xf1]],
  ])('is read in %s', (_name, bytes) => {
    expect(tableText(new Uint8Array(bytes).buffer)).toBe('Nñ');
  });
  it('may be empty', () => { expect(tableText(new ArrayBuffer(0))).toBe(''); });
});
