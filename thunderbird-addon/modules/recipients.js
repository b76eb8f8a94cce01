// Who a message goes to. Thunderbird expands contact lists only after onBeforeSend, so the add-on looks into them itself.

/** @typedef {string | {type: string, id?: string, nodeId?: string}} ComposeRecipient */
/** @typedef {{addresses: string[], unknown: string[]}} Expanded `unknown` holds the names that could not be looked into */

/** @param {string} recipient "Name <address>" or an address @returns {string} the bare address in lower case; '' if there is none */
export function bareAddress(recipient) {
  const address = (/<([^<>]*)>\s*$/.exec(recipient)?.[1] ?? recipient).trim().toLowerCase();
  return /^[^\s@]+@[^\s@]+$|^"[^"]+"@[^\s@]+$/.test(address) ? address : '';
}

/** @param {string} address @returns {string} */
export const domainOf = address => address.slice(address.lastIndexOf('@') + 1);

/** @param {string} vCard @returns {string | null} the first, which is the preferred, address */
function addressInCard(vCard) {
  const unfolded = vCard.replace(/\r?\n[ \t]/g, '');
  const emails = [...unfolded.matchAll(/^(?:[\w-]+\.)?EMAIL([^:\n]*):\s*(\S+)/gim)];
  const preferred = emails.find(([, parameters]) => /PREF/i.test(parameters ?? '')) ?? emails[0];
  const address = preferred?.[2]?.replace(/^mailto:/i, '');
  return address && bareAddress(address) ? address : null;
}

/** @param {string} listId @returns {Promise<Expanded>} */
async function listMembers(listId) {
  /** @type {Expanded} */
  const expanded = { addresses: [], unknown: [] };
  for (const contact of await browser.addressBooks.mailingLists.listMembers(listId)) {
    const address = addressInCard(contact.vCard ?? '');
    if (address) expanded.addresses.push(address);
    else expanded.unknown.push(/^FN[^:\n]*:(.*)$/im.exec(contact.vCard ?? '')?.[1]?.trim() ?? contact.id);
  }
  return expanded;
}

/** @param {string} name what stands in the recipient's field: a list's name, or "Name <description>" @returns {Promise<string | null>} */
async function listNamed(name) {
  const wanted = (/^"?([^"<]*?)"?\s*<[^<>]*>$/.exec(name.trim())?.[1] ?? name).trim().toLowerCase();
  for (const book of await browser.addressBooks.list()) {
    for (const list of await browser.addressBooks.mailingLists.list(book.id)) {
      if ([list.name, list.nickName].some(each => each?.toLowerCase() === wanted)) return list.id;
    }
  }
  return null;
}

/** @param {ComposeRecipient} recipient @returns {Promise<Expanded>} */
async function expandOne(recipient) {
  if (typeof recipient === 'string') {
    if (bareAddress(recipient)) return { addresses: [recipient], unknown: [] };
    const list = await listNamed(recipient);
    return list ? listMembers(list) : { addresses: [], unknown: [recipient] };
  }
  const id = recipient.nodeId ?? recipient.id ?? '';
  if (recipient.type === 'mailingList') return listMembers(id);
  const address = addressInCard((await browser.addressBooks.contacts.get(id)).vCard ?? '');
  return address ? { addresses: [address], unknown: [] } : { addresses: [], unknown: [id] };
}

/**
 * @param {ComposeRecipient | ComposeRecipient[] | null | undefined} field
 * @returns {Promise<Expanded>}
 */
export async function expandRecipients(field) {
  /** @type {Expanded} */
  const all = { addresses: [], unknown: [] };
  for (const recipient of field ? [field].flat() : []) {
    /** @type {Expanded} */
    let one;
    try {
      one = await expandOne(recipient);
    } catch {
      one = { addresses: [], unknown: [typeof recipient === 'string' ? recipient : recipient.nodeId ?? recipient.id ?? ''] };
    }
    all.addresses.push(...one.addresses);
    all.unknown.push(...one.unknown);
  }
  return all;
}
