// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { findingViews, programNames, uncheckedParts } from '../modules/findings-view.js';
import { badgeOf } from '../modules/last-look.js';
import { checkAnswer, fakeBrowser, finding } from './fake-browser.js';

beforeEach(() => { fakeBrowser(); });

describe('a finding', () => {
  it('has the hooks that tests and assistive tools rely on', () => {
    const choose = vi.fn();
    const [view] = findingViews(document, checkAnswer({ findings: [finding()] }), { act: choose });
    expect(view?.dataset).toMatchObject({ rule: 'wrong-program', severity: 'hold' });
    expect(view?.querySelector('h2')?.textContent).toBe('Hold Another program');
    const button = /** @type {HTMLButtonElement} */ (view?.querySelector('button[data-fix]'));
    expect(button.textContent).toBe('Replace');
    button.click();
    expect(choose).toHaveBeenCalledWith(0, { kind: 'fix', fix: 0 });
  });

  it('quotes the words at fault in their line', () => {
    const text = { subject: 'S', body: `First line\nDear Lakeside selection committee of the whole wide hospital` };
    const place = { field: 'body', start: 16, end: 24, quote: 'Lakeside' };
    const [view] = findingViews(document, checkAnswer({ text, findings: [finding({ places: [place] })] }), {});
    expect(view?.querySelector('mark')?.textContent).toBe('Lakeside');
    expect(view?.querySelector('blockquote')?.textContent).toBe('Dear Lakeside selection committee of the…');
    expect(view?.querySelector('button')).toBeNull();
  });

  it('quotes no sentence twice, but in the panel, where the quote leads to it', () => {
    const quote = 'Could we talk?';
    const text = { subject: '', body: quote };
    const asked = finding({ message: `“${quote}” asks for a call.`, places: [{ field: 'body', start: 0, end: quote.length, quote }] });
    const go = vi.fn();
    const [inDialog, inPanel] = [{}, { go }].map(handling => findingViews(document, checkAnswer({ text, findings: [asked] }), handling)[0]);
    expect(inDialog?.querySelector('blockquote')).toBeNull();
    /** @type {HTMLButtonElement | null | undefined} */ (inPanel?.querySelector('blockquote .go'))?.click();
    expect(go).toHaveBeenCalledWith(asked.places[0]);
  });

  it('never reads a message as HTML', () => {
    const evil = '<img src=x onerror=alert(1)>';
    const [view] = findingViews(document, checkAnswer({ findings: [finding({ title: evil, message: evil, why: evil, places: [{ field: 'body', quote: evil }] })] }), {});
    expect(view?.querySelector('img')).toBeNull();
    expect(view?.textContent).toContain(evil);
  });

  it('names field and recipient where there is no text', () => {
    const [view] = findingViews(document, checkAnswer({ findings: [finding({ places: [{ field: 'to', index: 0, quote: 'im@rv.example' }, { field: 'subject' }] })] }), {});
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
  /** @type {import('../modules/messages.js').PanelState} */
  const nothing = { answer: null, failure: null, scope: null, inScope: true, unknownRecipients: [], look: 1, notice: null };
  /** @param {any} more */
  const shown = more => badgeOf({ ...nothing, ...more });

  it.each([
    ['a clear message', checkAnswer({ findings: [finding({ severity: 'note' })] }), '✓'], ['what was not wholly checked', checkAnswer({ complete: false }), '?'],
    ['a hold', checkAnswer({ verdict: 'hold', findings: [finding(), finding({ severity: 'caution' })] }), '!'],
    ['cautions', checkAnswer({ verdict: 'caution', findings: [finding({ severity: 'caution' }), finding({ severity: 'note' })] }), '1'], ['no answer', null, '?'],
  ])('%s', (_, answer, text) => {
    expect(shown({ answer }).text).toBe(text);
    expect(shown({ answer }).title).toMatch(/^Sendcheck: ./);
  });

  it('is empty for mail that is nobody’s business, and before the first look', () => {
    expect(shown({ inScope: false }).text).toBe('');
    expect(badgeOf(null).text).toBe('');
  });
});
