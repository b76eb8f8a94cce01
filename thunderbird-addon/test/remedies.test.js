import { beforeEach, describe, expect, it } from 'vitest';
import { changesMessage, isByMeaning, offersFor, recipientsByProgram, silencersFor, without } from '../modules/remedies.js';
import { openedBefore } from '../modules/nrmp-window.js';
import { nameFor } from '../modules/program-prefill.js';
import { checkAnswer, fakeBrowser, finding } from './fake-browser.js';

beforeEach(() => { fakeBrowser(); });

const NOW = Date.parse('2027-03-20T10:00:00-04:00');
/** @param {any} more @param {any} [answer] */
const offered = (more, answer = checkAnswer()) => offersFor(finding({ fixes: [], ...more }), answer, NOW).map(({ remedy }) => remedy);

describe('beside a finding stands', () => {
  it('each fix, and what its rule alone can do', () => {
    expect(offered({ rule: 'wrong-program', data: { alias: 'RV', programId: 'rv' }, fixes: [{ label: 'Replace', edits: [] }] }))
      .toEqual([{ kind: 'fix', fix: 0 }, { kind: 'alias', programId: 'rv', alias: 'RV' }]);
    expect(offered({ rule: 'first-contact' })).toEqual([{ kind: 'contacted-me', programId: 'rv' }]);
    expect(offered({ rule: 'length' })).toEqual([]);
  });

  it('no word of a known program’s being an alias', () => expect(offered({ rule: 'wrong-program', data: { name: 'Lakeside', programId: 'rv' } })).toEqual([]));

  it('the offer to keep the draft only while 48 hours are not over', () => {
    expect(offered({ rule: 'follow-up', data: { clearAt: '2027-03-21T10:00:00-04:00' } })).toEqual([{ kind: 'remind', at: '2027-03-21T10:00:00-04:00' }]);
    expect(offered({ rule: 'follow-up', data: { clearAt: '2027-03-19T10:00:00-04:00' } })).toEqual([]);
  });

  it('nothing about “this program” where several are addressed', () => {
    const several = checkAnswer({ programs: [{ id: 'a', name: 'A', recipients: ['a@a.example'] }, { id: 'b', name: 'B', recipients: ['b@b.example'] }] });
    expect(offered({ rule: 'first-contact' }, several)).toEqual([]);
    expect(silencersFor(finding(), several)).toEqual([]);
    expect(offered({ rule: 'several-programs', fixes: [{ label: 'Keep A', edits: [] }] }, several)).toEqual([{ kind: 'split' }, { kind: 'fix', fix: 0 }]);
  });
});

it('a recipient that programs share is one program’s', () => {
  const programs = [{ id: 'a', name: 'A', recipients: ['gme@h.example', 'a@h.example'] }, { id: 'b', name: 'B', recipients: ['gme@h.example'] }, { id: 'c', name: 'C', recipients: ['c@h.example'] }];
  expect(recipientsByProgram(checkAnswer({ programs }))).toEqual([['gme@h.example', 'a@h.example'], ['c@h.example']]);
  expect(without(['A <A@h.example>', 'me@x.example'], ['a@h.example'])).toEqual(['me@x.example']);
});

describe('silence', () => {
  /** @param {any} more */
  const kinds = more => silencersFor(finding(more), checkAnswer()).map(({ remedy }) => remedy);
  it('is for this program, and for the week only what is a caution', () => {
    expect(kinds({ severity: 'hold' })).toEqual([{ kind: 'mute', programId: 'rv' }]);
    expect(kinds({ severity: 'caution' })).toEqual([{ kind: 'mute', programId: 'rv' }, { kind: 'mute-week' }]);
    expect(kinds({ severity: 'note' })).toEqual([{ kind: 'mute', programId: 'rv' }]);
  });

  it('says “this is fine” of a sentence that was judged by its meaning', () => {
    const body = 'Dear all,\n\nI am strong. Nobody else could do it. Thank you.';
    const quote = 'Nobody else could do it.';
    const start = body.indexOf(quote);
    const answer = checkAnswer({ text: { subject: '', body } });
    const meant = finding({ severity: 'caution', message: `“${quote}” may read as setting the applicant above others.`, places: [{ field: 'body', start, end: start + quote.length, quote }] });
    expect(isByMeaning(meant)).toBe(true);
    expect(offersFor(meant, answer).at(-1)).toEqual({ remedy: { kind: 'mute', programId: 'rv' }, label: 'This is fine' });
    expect(silencersFor(meant, answer).map(({ remedy }) => remedy.kind)).toEqual(['mute-week']);
    const words = finding({ ...meant, message: '“Nobody else” sets you above others.', data: { noticed: ['Nobody else'] } });
    expect(isByMeaning(words)).toBe(false);
    expect(silencersFor(words, answer)[0]?.label).toBe('Do not show this for River Valley Program');
  });
});

it('only what changes the message calls a send off', () => {
  expect(['fix', 'split', 'move', 'remind'].every(kind => changesMessage(/** @type {any} */ ({ kind })))).toBe(true);
  expect(['contacted-me', 'alias', 'add-program', 'mute', 'mute-week'].some(kind => changesMessage(/** @type {any} */ ({ kind })))).toBe(false);
});

describe('a program that contacted the applicant first', () => {
  const now = new Date('2027-03-17T12:00:00-04:00');
  it.each([
    ['before now, where nothing was sent', '', '2027-03-17T16:00:00.000Z'],
    ['before the applicant’s message of this window', '2027-03-16T09:00:00-04:00', '2027-03-16T12:59:59.000Z'],
    ['before now, where the last message went before the window opened', '2027-03-15T09:30:00-04:00', '2027-03-17T16:00:00.000Z'],
    ['before now, where the last message was another week’s', '2027-03-10T12:00:00-04:00', '2027-03-17T16:00:00.000Z'],
  ])('did so %s', (_, last, expected) => expect(openedBefore(last, now).toISOString()).toBe(expected));
});

describe('the name of an unlisted program begins with', () => {
  it.each([
    ['what its mailbox calls itself', 'im@lp.example', ['Lost Prairie Residency <im@lp.example>'], 'Lost Prairie Residency'],
    ['its domain, where that says only what office it is', 'im@lostprairie.example', ['"Internal Medicine Residency Coordinator" <im@lostprairie.example>'], 'Lostprairie'],
    ['its domain, where there is no name', 'im@mail.lostprairie.example', ['im@mail.lostprairie.example'], 'Lostprairie'],
  ])('%s', (_, address, recipients, name) => expect(nameFor(address, recipients)).toBe(name));
});
