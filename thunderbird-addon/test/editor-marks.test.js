// @vitest-environment jsdom
import { readdirSync, readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { goTo, showMarks, showStrongly } from '../modules/editor-marks.js';
import { marksOf } from '../modules/marks.js';
import { checkAnswer, finding } from './fake-browser.js';

const FIXTURES = `${import.meta.dirname}/../../shared-rules/fixtures/editor-text/`;
const names = readdirSync(FIXTURES).filter(name => name.endsWith('.html')).map(name => name.slice(0, -5));

/** @type {Map<string, Set<Range>>} */
let highlights;
beforeEach(() => {
  // What jsdom lacks of the CSS Custom Highlight API.
  highlights = new Map();
  Object.assign(window, { CSS: { highlights }, Highlight: class extends Set { constructor(/** @type {Range[]} */ ...ranges) { super(ranges); } } });
});

/** @param {string} name @returns {string[]} */
const marked = name => [...highlights.get(`sendcheck-${name}`) ?? []].map(String);

/** @param {string} html */
function edit(html) {
  document.body.innerHTML = html;
  return document;
}

describe('marks', () => {
  it.each(names)('lie on the words that the service means: %s', name => {
    const text = readFileSync(`${FIXTURES}${name}.txt`, 'utf8');
    const page = edit(new DOMParser().parseFromString(readFileSync(`${FIXTURES}${name}.html`, 'utf8').replace(/\n$/, ''), 'text/html').body.innerHTML);
    const words = [...text.matchAll(/[\p{L}\p{N}]+/gu)];
    showMarks(page, text, words.map(({ 0: word, index }) => ({ start: index, end: index + word.length, name: 'hold' })));
    // A word can lie in two nodes, and white space of the source between them.
    expect(marked('hold').map(each => each.replace(/\s/g, ''))).toEqual(words.map(([word]) => word));
  });

  it('leave the message as it is', () => {
    const page = edit('<p>Dear <b>Lakeside</b>,</p>');
    const before = page.documentElement.outerHTML;
    showMarks(page, 'Dear Lakeside,', [{ start: 5, end: 13, name: 'hold' }]);
    showStrongly(page, 'Dear Lakeside,', [{ start: 5, end: 13 }]);
    expect(page.documentElement.outerHTML).toBe(before);
    expect([marked('hold'), marked('strong')]).toEqual([['Lakeside'], ['Lakeside']]);
  });

  it('go with their findings, and take the strong one along', () => {
    const page = edit('<p>Dear Lakeside,</p>');
    showMarks(page, 'Dear Lakeside,', [{ start: 5, end: 13, name: 'caution' }]);
    showStrongly(page, 'Dear Lakeside,', [{ start: 5, end: 13 }]);
    showMarks(page, '', []);
    expect(highlights.size).toBe(0);
  });

  it('are left out where the words have changed, and found again where they have moved', () => {
    const page = edit('<p>Good morning. Dear Lakeside,</p>');
    showMarks(page, 'Dear Lakeside, and Stonebridge', [{ start: 5, end: 13, name: 'hold' }, { start: 19, end: 30, name: 'hold' }]);
    expect(marked('hold')).toEqual(['Lakeside']);
  });

  it('are of the body alone, the loudest last', () => {
    const answer = checkAnswer({ findings: [finding(), finding({ severity: 'caution', places: [{ field: 'subject', start: 0, end: 3, quote: 'SOA' }, { field: 'body' }] }), finding({ severity: 'note' })] });
    expect(marksOf(answer).map(({ name }) => name)).toEqual(['note', 'hold']);
  });
});

it('words that are gone to are selected, those that are gone are not', () => {
  const page = edit('<p>Dear <b>Lakeside</b>,</p>');
  const scroll = window.Element.prototype.scrollIntoView = vi.fn();
  window.focus = vi.fn();
  expect(goTo(page, 'Dear Lakeside,', { start: 5, end: 13 })).toBe(true);
  expect(String(page.getSelection())).toBe('Lakeside');
  expect(scroll).toHaveBeenCalled();
  expect(goTo(page, 'Dear Stonebridge,', { start: 5, end: 16 })).toBe(false);
});
