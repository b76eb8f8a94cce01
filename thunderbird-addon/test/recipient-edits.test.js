import { describe, expect, it } from 'vitest';
import { editedRecipients } from '../modules/recipient-edits.js';

const TWO = 'IM <im@rv.example>, "Lee, J; MD" <j@oak.example>';
/** @param {string} entry @param {string} part @param {string} [text] @returns {any} */
const edit = (entry, part, text = '') => ({ field: 'to', index: 0, start: entry.indexOf(part), end: entry.indexOf(part) + part.length, text });

describe('an edit of a recipient', () => {
  it('without a span, or with the span of all, is about the whole entry', () => {
    expect(editedRecipients([TWO, 'a@x.example'], [TWO, 'a@x.example'], [{ field: 'to', index: 0, text: '' }])).toEqual(['a@x.example']);
    expect(editedRecipients([TWO], [TWO], [edit(TWO, TWO)])).toEqual([]);
    expect(editedRecipients([TWO], [TWO], [edit(TWO, TWO, 'b@x.example')])).toEqual(['b@x.example']);
  });

  it.each([
    [TWO, 'IM <im@rv.example>', '"Lee, J; MD" <j@oak.example>'],
    [TWO, 'IM <im@rv.example>, ', '"Lee, J; MD" <j@oak.example>'],
    [TWO, 'im@rv.example', '"Lee, J; MD" <j@oak.example>'],
    [TWO, '"Lee, J; MD" <j@oak.example>', 'IM <im@rv.example>'],
    [TWO, ', "Lee, J; MD" <j@oak.example>', 'IM <im@rv.example>'],
    ['a@x.example; b@x.example, c@x.example', 'b@x.example', 'a@x.example, c@x.example'],
    ['a@x.example, b@x.example, c@x.example', 'a@x.example, b@x.example', 'c@x.example'],
    ['A (one, two) <a@x.example>, b@x.example', 'b@x.example', 'A (one, two) <a@x.example>'],
  ])('takes out of %s only %s', (entry, part, left) => {
    expect(editedRecipients(['first@x.example', entry], ['first@x.example', entry], [{ ...edit(entry, part), index: 1 }])).toEqual(['first@x.example', left]);
  });

  it('may be one of several of the same entry', () => {
    const entry = 'a@x.example, b@x.example, c@x.example';
    expect(editedRecipients([entry], [entry], [edit(entry, 'c@x.example'), edit(entry, 'a@x.example')])).toEqual(['b@x.example']);
    expect(editedRecipients([entry], [entry], [edit(entry, 'a@x.example'), edit(entry, 'b@x.example', 'd@x.example')])).toEqual(['d@x.example, c@x.example']);
    expect(editedRecipients([entry], [entry], ['a', 'b', 'c'].map(name => edit(entry, `${name}@x.example`)))).toEqual([]);
  });

  it('replaces words within one mailbox', () => {
    expect(editedRecipients([TWO], [TWO], [edit(TWO, 'im@rv.example', 'gme@rv.example')])).toEqual(['IM <gme@rv.example>, "Lee, J; MD" <j@oak.example>']);
    expect(editedRecipients(['IM <im@rv.example>'], ['IM <im@rv.example>'], [edit('IM <im@rv.example>', 'IM', 'EM')])).toEqual(['EM <im@rv.example>']);
  });

  it.each([
    ['half an address', [edit(TWO, 'im@rv')]],
    ['a name alone, which would leave its address', [edit(TWO, 'IM ')]],
    ['beyond the end', [{ ...edit(TWO, 'IM'), end: 500 }]],
    ['backwards', [{ ...edit(TWO, 'IM'), start: 9, end: 3 }]],
    ['nothing', [{ ...edit(TWO, 'IM'), start: 4, end: 4 }]],
    ['two edits of the same words', [edit(TWO, 'im@rv.example', 'a@x.example'), edit(TWO, 'rv.example', 'y.example')]],
    ['a replacement across two', [edit(TWO, 'rv.example>, "Lee', 'x')]],
    ['an entry that is not there', [{ ...edit(TWO, 'IM'), index: 4 }]],
    ['no entry', [{ ...edit(TWO, 'IM'), index: undefined }]],
  ])('is not carried out in an uncertain place: %s', (_what, edits) => {
    expect(editedRecipients([TWO], [TWO], edits)).toBeNull();
  });

  it('is not carried out when the recipients are others by now', () => {
    expect(editedRecipients([TWO], ['a@x.example'], [edit(TWO, TWO)])).toBeNull();
    expect(editedRecipients([TWO], [TWO, 'a@x.example'], [edit(TWO, TWO)])).toBeNull();
  });
});
