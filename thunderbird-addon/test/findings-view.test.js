// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { findingViews, programNames, uncheckedParts } from '../modules/findings-view.js';
import { badgeOf } from '../modules/last-look.js';
import { checkAnswer, fakeBrowser, finding } from './fake-browser.js';

beforeEach(() => { fakeBrowser(); });

describe('a finding', () => {
  it('has the hooks that tests and assistive tools rely on', () => {
    const choose = vi.fn();
    const [view] = findingViews(document, checkAnswer({ findings: [finding()] }), choose);
    expect(view?.dataset).toMatchObject({ rule: 'wrong-program', severity: 'hold' });
    expect(view?.querySelector('h2')?.textContent).toBe('Hold Another program');
    const button = /** @type {HTMLButtonElement} */ (view?.querySelector('button[data-fix]'));
    expect(button.textContent).toBe('Replace');
    button.click();
    expect(choose).toHaveBeenCalledWith(0, 0);
  });

  it('quotes the words at fault in their line', () => {
    const text = { subject: 'S', body: `First line\nDear Lakeside selection committee of the whole wide hospital` };
    const place = { field: 'body', start: 16, end: 24, quote: 'Lakeside' };
    const [view] = findingViews(document, checkAnswer({ text, findings: [finding({ places: [place] })] }), null);
    expect(view?.querySelector('mark')?.textContent).toBe('Lakeside');
    expect(view?.querySelector('blockquote')?.textContent).toBe('Dear Lakeside selection committee of the…');
    expect(view?.querySelector('button')).toBeNull();
  });

  it('never reads a message as HTML', () => {
    const evil = '<img src=x onerror=alert(1)>';
    const [view] = findingViews(document, checkAnswer({ findings: [finding({ title: evil, message: evil, why: evil, places: [{ field: 'body', quote: evil }] })] }), null);
    expect(view?.querySelector('img')).toBeNull();
    expect(view?.textContent).toContain(evil);
  });

  it('names field and recipient where there is no text', () => {
    const [view] = findingViews(document, checkAnswer({ findings: [finding({ places: [{ field: 'to', index: 0, quote: 'im@rv.example' }, { field: 'subject' }] })] }), null);
    expect(view?.querySelectorAll('blockquote')).toHaveLength(1);
    expect(view?.querySelector('blockquote')?.textContent).toBe('Toim@rv.example');
  });
});

it('programs are named with their specialty', () => {
  expect(programNames(checkAnswer())).toBe('River Valley Program, Internal Medicine');
});

it('what was not checked is said', () => {
  const answer = checkAnswer({ complete: false, skipped: [{ rule: 'wrong-program', cause: 'failed', reason: 'names took too long' }, { rule: 'x', cause: 'not-applicable', reason: 'no' }] });
  expect(uncheckedParts({ answer, unknownRecipients: ['Friends'] })).toEqual([expect.stringContaining('“Friends”'), 'Not checked: names took too long']);
});

describe('the badge', () => {
  it.each([
    [null, ''], [checkAnswer(), ''], [checkAnswer({ inScope: false, findings: [finding()] }), ''], [checkAnswer({ complete: false }), '?'],
    [checkAnswer({ findings: [finding(), finding({ severity: 'note' })] }), '!'], [checkAnswer({ findings: [finding({ severity: 'caution' })] }), '1'],
    [checkAnswer({ findings: [finding({ severity: 'note' }), finding({ severity: 'note' })] }), '2'],
  ])('%#', (answer, text) => {
    expect(badgeOf(answer && { answer, failure: null, unknownRecipients: [] }).text).toBe(text);
  });
  it('asks when there was no answer', () => expect(badgeOf({ answer: null, failure: 'down', unknownRecipients: [] }).text).toBe('?'));
});
