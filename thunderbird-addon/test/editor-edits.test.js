import { describe, expect, it } from 'vitest';
import { placeEdit, placeEdits } from '../modules/editor-edits.js';
import { editedText } from '../modules/fixes.js';
import { editedRecipients } from '../modules/recipient-edits.js';

const CHECKED = 'Dear Lakeside committee,\n\nI applied to Lakeside in spring.';
const FIRST = { start: 5, end: 13, text: 'River Valley' };
const SECOND = { start: 39, end: 47, text: 'River Valley' };

describe('the place of an edit', () => {
  it('is where the offsets say while the text is the one that was checked', () => {
    expect(placeEdit(CHECKED, CHECKED, FIRST)).toEqual(FIRST);
  });

  it('moves with its surroundings when the text has changed elsewhere', () => {
    expect(placeEdit(`Hello!\n\n${CHECKED}`, CHECKED, FIRST)).toEqual({ ...FIRST, start: 13, end: 21 });
    expect(CHECKED.slice(SECOND.start, SECOND.end)).toBe('Lakeside');
    expect(placeEdit(CHECKED.replace('Dear', 'Good morning,'), CHECKED, SECOND)?.start).toBe(48);
  });

  it('is unknown when the words stand there twice in the same surroundings, or no more', () => {
    expect(placeEdit(`${CHECKED}\n${CHECKED}`, CHECKED, FIRST)).toBeNull();
    expect(placeEdit('Something else about Lakeside', CHECKED, FIRST)).toBeNull();
    expect(placeEdit('', CHECKED, FIRST)).toBeNull();
  });

  it('is unknown outside the text', () => {
    expect(placeEdit(CHECKED, CHECKED, { start: 5, end: 500, text: '' })).toBeNull();
    expect(placeEdit(CHECKED, CHECKED, { start: -1, end: 2, text: '' })).toBeNull();
    expect(placeEdit(CHECKED, CHECKED, { start: 9, end: 2, text: '' })).toBeNull();
  });
});

describe('the edits of a fix', () => {
  it('come last first', () => {
    expect(placeEdits(CHECKED, CHECKED, [FIRST, SECOND])).toEqual([SECOND, FIRST]);
    expect(editedText(CHECKED, CHECKED, [{ field: 'subject', ...FIRST }, { field: 'subject', ...SECOND }]))
      .toBe('Dear River Valley committee,\n\nI applied to River Valley in spring.');
  });

  it('are none when they overlap or one has no place', () => {
    expect(placeEdits(CHECKED, CHECKED, [FIRST, { start: 10, end: 20, text: '' }])).toBeNull();
    expect(placeEdits(CHECKED, CHECKED, [FIRST, { start: 10, end: 2000, text: '' }])).toBeNull();
  });

  it('put words into an empty subject', () => {
    expect(editedText('', '', [{ field: 'subject', start: 0, end: 0, text: 'SOAP Applicant' }])).toBe('SOAP Applicant');
  });
});

describe('edits of recipients', () => {
  const checked = ['a@x.example', 'b@x.example', 'c@x.example'];

  it('take out or replace by index', () => {
    expect(editedRecipients(checked, checked, [{ field: 'to', index: 1, text: '' }])).toEqual(['a@x.example', 'c@x.example']);
    expect(editedRecipients(checked, checked, [{ field: 'to', index: 0, text: 'd@x.example' }])).toEqual(['d@x.example', 'b@x.example', 'c@x.example']);
  });

  it('are refused when the recipients have changed, or the index is none', () => {
    expect(editedRecipients(checked, checked.slice(1), [{ field: 'to', index: 1, text: '' }])).toBeNull();
    expect(editedRecipients(checked, checked, [{ field: 'to', index: 3, text: '' }])).toBeNull();
    expect(editedRecipients(checked, checked, [{ field: 'to', text: '' }])).toBeNull();
  });
});
