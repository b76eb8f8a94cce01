import { describe, expect, it } from 'vitest';
import { readCheckAnswer } from '../modules/contract.js';
import { checkAnswer, finding } from './fake-browser.js';

describe('an answer to a check', () => {
  it('takes an unknown severity or verdict for a caution', () => {
    const answer = readCheckAnswer(checkAnswer({ findings: [finding({ severity: 'whisper' })] }));
    expect(answer?.findings[0]?.severity).toBe('caution');
    expect(answer?.verdict).toBe('caution');
    expect(readCheckAnswer(checkAnswer({ verdict: 'purple' }))?.verdict).toBe('caution');
  });

  it('is as loud as its loudest finding, whatever it says of itself', () => {
    expect(readCheckAnswer(checkAnswer({ findings: [finding()] }))?.verdict).toBe('hold');
    expect(readCheckAnswer(checkAnswer({ findings: [finding({ severity: 'note' })] }))?.verdict).toBe('clear');
  });

  it('ignores fields that it does not know, and lives with missing ones', () => {
    expect(readCheckAnswer(checkAnswer({ weather: 'rain', findings: [{ rule: 'new-rule', mood: 1 }] }))?.findings[0])
      .toEqual({ rule: 'new-rule', severity: 'caution', title: 'new-rule', message: '', why: '', source: '', places: [], data: {}, fixes: [] });
  });

  it('takes an edit without text for a deletion', () => {
    const edits = [{ field: 'subject', start: 0, end: 4 }, { field: 'to', index: 0, text: null }, { field: 'body', start: 1, end: 2, text: 'x' }];
    expect(readCheckAnswer(checkAnswer({ findings: [finding({ fixes: [{ label: 'Out', edits }] })] }))?.findings[0]?.fixes[0]?.edits.map(({ text }) => text))
      .toEqual(['', '', 'x']);
  });

  it('offers no fix that it cannot read', () => {
    const fixes = [null, { label: 'none' }, { label: 'odd', edits: [null] }, { label: 'number', edits: [{ field: 'body', text: 5 }] }];
    expect(readCheckAnswer(checkAnswer({ findings: [finding({ fixes })] }))?.findings[0]?.fixes).toEqual([]);
  });

  it('counts as complete only if it says so', () => {
    expect(readCheckAnswer(checkAnswer({ complete: undefined }))?.complete).toBe(false);
  });

  it.each([null, 'ok', [], {}, { verdict: 'clear' }, { verdict: 'clear', inScope: true }, { inScope: 'yes', verdict: 'clear', findings: [] }])('%j is none', value => {
    expect(readCheckAnswer(value)).toBeNull();
  });
});
