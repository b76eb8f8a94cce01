// The languages say the same things: every locale has every key, with the same blanks.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const LOCALES = `${import.meta.dirname}/../_locales/`;
/** @param {string} locale @returns {Record<string, {message: string, placeholders?: Record<string, {content: string}>}>} */
const read = locale => JSON.parse(readFileSync(`${LOCALES}${locale}/messages.json`, 'utf8'));
const english = read('en');

/** @param {string} text @returns {string[]} words in braces, which the add-on itself fills in or shows as blanks */
const braces = text => [...text.matchAll(/(?<!\{)\{(\w+)\}/g)].map(([, name]) => String(name)).sort();

describe.each(readdirSync(LOCALES).filter(locale => locale !== 'en'))('%s', locale => {
  const words = read(locale);

  it('has the keys of English, and no other', () => {
    expect(Object.keys(words).sort()).toEqual(Object.keys(english).sort());
  });

  it('has the same blanks, filled from the same values', () => {
    for (const [key, { message, placeholders = {} }] of Object.entries(words)) {
      expect(placeholders, key).toEqual(english[key]?.placeholders ?? {});
      const used = [...message.matchAll(/\$([A-Z_]+)\$/g)].map(([, name]) => String(name).toLowerCase()).sort();
      expect(used, key).toEqual(Object.keys(placeholders).sort());
      expect(braces(message), key).toEqual(braces(english[key]?.message ?? ''));
    }
  });

  it('is written in it: hardly a sentence is left in English', () => {
    const sentences = Object.entries(words).filter(([, { message }]) => (message.replace(/\$\w+\$/g, '').match(/\p{L}+/gu) ?? []).length > 5);
    expect(sentences.filter(([key, { message }]) => message === english[key]?.message).map(([key]) => key)).toEqual(['programPeopleExample']);
  });
});
