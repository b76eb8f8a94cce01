// @vitest-environment jsdom
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { editorText, rangeOf } from '../modules/editor-text.js';

const FIXTURES = `${import.meta.dirname}/../../shared-rules/fixtures/editor-text/`;
const names = readdirSync(FIXTURES).filter(name => name.endsWith('.html')).map(name => name.slice(0, -5));
/** @param {string} html */
const bodyOf = html => new DOMParser().parseFromString(html, 'text/html').body;

describe('the text of an editor', () => {
  it('has fixtures', () => expect(names.length).toBeGreaterThanOrEqual(10));

  it.each(names)('%s', name => {
    // The line break that ends the file is no part of the message: parsers differ in where they put it.
    const content = editorText(bodyOf(readFileSync(`${FIXTURES}${name}.html`, 'utf8').replace(/\n$/, '')));
    expect(content.text).toBe(readFileSync(`${FIXTURES}${name}.txt`, 'utf8'));
    expect(content.origins).toHaveLength(content.text.length);
    content.origins.forEach((origin, index) => {
      const unit = content.text[index];
      if (!origin) expect(unit).toBe('\n');
      else if (origin.node.nodeType === 3) expect(/** @type {Text} */ (origin.node).data[origin.offset]?.replace(/[ \t\n\u00a0]/, ' ')).toBe(unit?.replace(/[ \t\n]/, ' '));
    });
  });
});

describe('the stretch of the document for a part of the text', () => {
  const body = bodyOf('<p>Dear <b>Dr.</b>\n Lee,</p><p>two<br>lines</p>');
  const content = editorText(body);
  /** @param {string} part */
  const range = part => rangeOf(body, content, content.text.indexOf(part), content.text.indexOf(part) + part.length).toString();

  it('has that text', () => {
    expect(range('Dear')).toBe('Dear');
    expect(range('Dr')).toBe('Dr');
    expect(range('Dr. Lee')).toBe('Dr.\n Lee');
    expect(range('lines')).toBe('lines');
    expect(range('two\nlines')).toBe('twolines');
  });

  it('is a place where nothing is to be replaced', () => {
    const at = rangeOf(body, content, 4, 4);
    expect([at.collapsed, at.startOffset]).toEqual([true, 4]);
    expect(rangeOf(body, content, 0, 0).startOffset).toBe(0);
  });

  it('is the whole editor while that is empty', () => {
    const empty = bodyOf('');
    expect(rangeOf(empty, editorText(empty), 0, 0).startContainer).toBe(empty);
  });
});
