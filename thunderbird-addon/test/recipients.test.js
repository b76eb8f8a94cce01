import { beforeEach, describe, expect, it } from 'vitest';
import { bareAddress, expandRecipients } from '../modules/recipients.js';
import { fakeBrowser } from './fake-browser.js';

/** @param {string} address @param {string} [more] */
const card = (address, more = '') => `BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Somebody\r\n${more}${address ? `EMAIL;PREF=1:${address}\r\n` : ''}END:VCARD\r\n`;

describe('a bare address', () => {
  it.each([['A B <A@X.Example>', 'a@x.example'], ['a@x.example', 'a@x.example'], ['"Lee, J" <j@x.example>', 'j@x.example'],
    ['Family', ''], ['Family <Family>', ''], ['', '']])('%s', (recipient, address) => expect(bareAddress(recipient)).toBe(address));
});

describe('recipients', () => {
  /** @type {any} */
  let browser;
  beforeEach(() => { browser = fakeBrowser(); });

  it('are kept as they stand when they are addresses', async () => {
    expect(await expandRecipients(['A <a@x.example>', 'b@x.example'])).toEqual({ addresses: ['A <a@x.example>', 'b@x.example'], unknown: [] });
    expect(await expandRecipients(undefined)).toEqual({ addresses: [], unknown: [] });
  });

  it('are the members of a contact list named there', async () => {
    browser.addressBooks.mailingLists.list.mockResolvedValue([{ id: 'l1', name: 'Programs', nickName: 'p' }]);
    browser.addressBooks.mailingLists.listMembers.mockResolvedValue([
      { id: 'c1', vCard: card('one@x.example', 'EMAIL:other@x.example\r\n') }, { id: 'c2', vCard: card('') }]);
    for (const name of ['Programs', 'Programs <Programs>', '"Programs" <all of them>', 'p']) {
      expect(await expandRecipients([name])).toEqual({ addresses: ['one@x.example'], unknown: ['Somebody'] });
    }
  });

  it('are looked up when they are references', async () => {
    browser.addressBooks.contacts.get.mockResolvedValue({ id: 'c1', vCard: card('one@x.example') });
    browser.addressBooks.mailingLists.listMembers.mockResolvedValue([{ id: 'c2', vCard: card('two@x.example') }]);
    expect(await expandRecipients([{ type: 'contact', nodeId: 'c1' }, { type: 'mailingList', nodeId: 'l1' }]))
      .toEqual({ addresses: ['one@x.example', 'two@x.example'], unknown: [] });
  });

  it('that cannot be looked into are told, never dropped', async () => {
    browser.addressBooks.contacts.get.mockRejectedValue(new Error('gone'));
    expect(await expandRecipients(['Nobody', { type: 'contact', nodeId: 'c9' }])).toEqual({ addresses: [], unknown: ['Nobody', 'c9'] });
  });
});
