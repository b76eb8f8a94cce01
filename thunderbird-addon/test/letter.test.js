// A letter's beginning: whom it greets, what it knows, and what it leaves for the applicant.
import { describe, expect, it } from 'vitest';
import { addressee, composeDetails, letterTo } from '../modules/letter.js';

const NOW = new Date('2027-03-16T15:00:00Z');
const PROFILE = { name: 'Jordan Lee', erasId: '14093382', casId: 'C77', school: 'Lakeshore' };
const LABELS = /** @type {any} */ (new Proxy({}, { get: (_target, key) => `about ${String(key)}` }));
/** @param {any} [more] @returns {any} */
const program = (more = {}) => ({ name: 'River Valley Medical Center Program', specialty: 'Internal Medicine', city: 'Dayton', emails: ['im@rv.example'], people: [], contact: 'open', tie: '', ...more });
/** @param {string} name @param {string} role @param {string} [email] */
const person = (name, role, email = '') => ({ name, role, email });

describe('the greeting', () => {
  it.each([
    ['Dear Dr. Alvarez,', [person('Dr. Maria Alvarez', 'program director')]],
    ['Dear Dr. Alvarez,', [person('Maria J. Alvarez, MD, MPH', 'Program Director')]],
    ['Dear Dr. de la Cruz,', [person('Dr. Ana de la Cruz', 'program director')]],
    ['Dear Dr. Juan García Márquez,', [person('Juan García Márquez', 'program director')]],
    ['Dear Dr. Alvarez,', [person('Dr. Alvarez', 'program director')]],
    ['Dear Dr. Alvarez,', [person('Sam Ortiz', 'program coordinator'), person('Dr. Bo Day', 'associate program director'), person('Dr. Maria Alvarez', 'program director')]],
    ['Dear Sam Ortiz,', [person('Sam Ortiz', 'program coordinator')]],
    ['Dear Ms. Ortiz,', [person('Ms. Sam Ortiz', 'coordinator')]],
    ['Dear Program Director,', []],
    ['Dear Program Director,', [person('program director', 'program director', 'pd@rv.example')]],
    ['Dear Program Director,', [person('Dr. Bo Day', 'faculty')]],
  ])('%s', (greeting, people) => {
    expect(addressee(program({ people })).greeting).toBe(greeting);
  });

  it('is the owner\'s where the address is a person\'s own', () => {
    const people = [person('Dr. Maria Alvarez', 'program director'), person('Sam Ortiz', 'coordinator', 'sortiz@rv.example')];
    expect(addressee(program({ emails: [], people }))).toEqual({ address: 'sortiz@rv.example', greeting: 'Dear Sam Ortiz,' });
  });

  it('is the coordinator\'s, and goes there, where the program wants nothing else', () => {
    const people = [person('Dr. Maria Alvarez', 'program director', 'ma@rv.example'), person('Sam Ortiz', 'coordinator', 'sortiz@rv.example')];
    expect(addressee(program({ contact: 'coordinator-only', people }))).toEqual({ address: 'sortiz@rv.example', greeting: 'Dear Sam Ortiz,' });
    expect(addressee(program({ contact: 'coordinator-only' }))).toEqual({ address: 'im@rv.example', greeting: 'Dear Program Coordinator,' });
  });
});

describe('the subject', () => {
  it.each([['SOAP Applicant – Jordan Lee, ERAS ID 14093382 – Internal Medicine', program(), NOW], ['Applicant – Jordan Lee, ERAS ID 14093382 – Internal Medicine', program(), new Date('2026-11-25T00:00:00Z')],
    ['SOAP Applicant – Jordan Lee, CAS ID C77 – Emergency Medicine', program({ specialty: 'Emergency Medicine' }), NOW]])('%s', (subject, to, now) => {
    expect(letterTo(to, PROFILE, {}, LABELS, now).subject).toBe(subject);
  });

  it('has named blanks for what nobody has said yet', () => {
    expect(letterTo(program(), {}, {}, LABELS, NOW).subject).toBe('SOAP Applicant – {{about name}}, {{about id}} – Internal Medicine');
  });
});

describe('the five sentences', () => {
  it('are named blanks until the applicant has written them: there is no ready-made prose', () => {
    expect(letterTo(program(), PROFILE, {}, LABELS, NOW).paragraphs).toEqual(['{{about who}}', '{{about why}} {{about region}}', '{{about strength}}', '{{about applied}}']);
  });

  it('are the applicant\'s own, with what is known of the program', () => {
    const phrases = { who: 'I am {name} of {school}.', why: '{tie} draws me to {program} in {city}.', applied: '{not_known} stays.' };
    expect(letterTo(program({ tie: 'My rotation' }), PROFILE, phrases, LABELS, NOW).paragraphs).toEqual([
      'I am Jordan Lee of Lakeshore.', 'My rotation draws me to River Valley Medical Center in Dayton. {{about region}}', '{{about strength}}', '{not_known} stays.']);
    expect(letterTo(program({ city: '' }), PROFILE, phrases, LABELS, NOW).paragraphs[1]).toBe('{{about tie}} draws me to River Valley Medical Center in {{about city}}. {{about region}}');
  });
});

it('becomes a message in both forms, with nothing read as HTML', () => {
  const details = composeDetails(letterTo(program(), { ...PROFILE, name: 'A <b> & C' }, { who: 'x < y' }, LABELS, NOW));
  expect(details.to).toEqual(['im@rv.example']);
  expect(details.body).toContain('<p>x &lt; y</p>');
  expect(details.body).toContain('<p>Sincerely,<br>A &lt;b&gt; &amp; C<br>ERAS ID 14093382</p>');
  expect(details.plainTextBody).toContain('x < y\n\n');
  expect(composeDetails(letterTo(program({ emails: [] }), PROFILE, {}, LABELS, NOW))).not.toHaveProperty('to');
});
