// What the board says of a program before one writes to it.
import { describe, expect, it } from 'vitest';
import { chosen, standings } from '../modules/standing.js';

const IN_WEEK = new Date('2027-03-16T15:00:00Z');
const IN_AUTUMN = new Date('2026-11-25T15:00:00Z');

/** @param {any} [more] @returns {any} */
const program = (more = {}) => ({ id: 'rv', name: 'River Valley Program', specialty: 'Internal Medicine', emails: ['im@rv.example'], contact: 'open', contactedMe: null, ...more });
/** @param {string} at @param {any} [more] @returns {any} */
const contact = (at, more = {}) => ({ id: at, programId: 'rv', address: 'im@rv.example', kind: 'email', at, messageId: 'm', ...more });
/** @param {any} one @param {any[]} contacts @param {Date} now @param {any} [replies] */
const standing = (one, contacts, now, replies = {}) => /** @type {import('../modules/standing.js').Standing} */ (standings([one], contacts, replies, now)[0]);

describe('NRMP\'s state', () => {
  it.each([
    ['no contact, no window', null, IN_AUTUMN, 'silent'],
    ['no contact, and the window is open', null, IN_WEEK, 'barred'],
    ['contact in the window', '2027-03-16T13:02:00Z', IN_WEEK, 'opened'],
    ['contact in January, which does not count in Match Week', '2027-01-10T13:02:00Z', IN_WEEK, 'stale'],
    ['contact in January, before Match Week', '2027-01-10T13:02:00Z', new Date('2027-02-01T00:00:00Z'), 'opened'],
    ['contact on that Monday before 10:00', '2027-03-15T13:30:00Z', IN_WEEK, 'stale'],
    ['a contact that is yet to come', '2027-03-17T13:02:00Z', IN_WEEK, 'barred'],
  ])('%s', (_why, contactedMe, now, state) => {
    expect(standing(program({ contactedMe }), [], now).nrmp).toBe(state);
  });
});

describe('the 48 hours', () => {
  it('begin with the latest message or call', () => {
    const { last, over, pressing } = standing(program(), [contact('2027-03-16T14:00:00Z', { kind: 'call' }), contact('2027-03-15T14:00:00Z')], IN_WEEK);
    expect([last?.toISOString(), over?.toISOString(), pressing]).toEqual(['2027-03-16T14:00:00.000Z', '2027-03-18T14:00:00.000Z', true]);
  });

  it('are over to the moment', () => {
    expect(standing(program(), [contact('2027-03-14T15:00:00Z')], IN_WEEK).pressing).toBe(false);
    expect(standing(program(), [contact('2027-03-14T15:00:01Z')], IN_WEEK).pressing).toBe(true);
  });

  it('do not begin with a message that leaves later', () => {
    expect(standing(program(), [contact('2027-03-17T15:00:00Z')], IN_WEEK).last).toBeNull();
  });
});

it('counts a message to an address that is listed only now, unless two programs share it', () => {
  const early = contact('2027-03-15T15:00:00Z', { programId: null });
  expect(standing(program(), [early], IN_WEEK).contacts).toHaveLength(1);
  const both = standings([program(), program({ id: 'other' })], [early], {}, IN_WEEK);
  expect(both.map(({ contacts }) => contacts.length)).toEqual([0, 0]);
});

it('proposes the first reply of this Match Week as the contact, while none is marked', () => {
  const replies = { rv: ['2027-03-16T14:00:00Z', '2027-03-16T13:00:00Z', '2027-01-10T13:00:00Z'] };
  expect(standing(program(), [], IN_WEEK, replies).unmarked?.toISOString()).toBe('2027-03-16T13:00:00.000Z');
  expect(standing(program({ contactedMe: '2027-03-16T13:00:00Z' }), [], IN_WEEK, replies).unmarked).toBeNull();
  expect(standing(program(), [], IN_WEEK, { rv: ['2027-01-10T13:00:00Z'] }).unmarked).toBeNull();
});

describe('choosing', () => {
  const all = standings([
    program({ id: 'b', name: 'Boulder', city: 'Bogotá', contactedMe: '2027-03-16T13:00:00Z' }), program({ id: 'a', name: 'Aspen', contact: 'no-contact' }),
    program({ id: 'c', name: 'Cedar', people: [{ name: 'Dr. Núñez' }] }),
  ], [contact('2027-03-16T14:00:00Z', { programId: 'c' }), contact('2027-03-13T14:00:00Z', { programId: 'a' })], { a: ['2027-03-16T13:00:00Z'] }, IN_WEEK);
  /** @param {any} wish */
  const ids = wish => chosen(all, { words: '', filter: 'all', order: 'list', ...wish }).map(each => each.program.id).join('');

  it('finds words anywhere, without accents', () => {
    expect([ids({ words: 'bogota' }), ids({ words: 'NUNEZ internal' }), ids({ words: 'bogota nunez' })]).toEqual(['b', 'c', '']);
  });

  it.each([['all', 'bac'], ['opened', 'b'], ['unwritten', 'b'], ['pressing', 'c'], ['replied', 'a'], ['restricted', 'a']])('shows %s', (filter, expected) => {
    expect(ids({ filter })).toBe(expected);
  });

  it.each([['list', 'bac'], ['name', 'abc'], ['last', 'cab'], ['over', 'acb'], ['nrmp', 'bac']])('sorts by %s', (order, expected) => {
    expect(ids({ order })).toBe(expected);
  });
});
