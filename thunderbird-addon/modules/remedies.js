// What can be done about a finding, beside going back and doing it oneself. Pure: the pages show it, the background page carries it out.
import { say } from './words.js';

/** @typedef {import('./contract.js').CheckAnswer} CheckAnswer */
/** @typedef {import('./contract.js').Finding} Finding */
/** @typedef {import('./contract.js').MatchedProgram} MatchedProgram */

/**
 * `fix`: edits by the service. `split`: a draft for each program. `move`: a draft of their own for copied people. `remind`: keep the draft
 * until `at`. `contacted-me`, `alias`, `add-program`: what the service should know of the program. `mute`, `mute-week`: be silent.
 * @typedef {{kind: "fix", fix: number} | {kind: "split"} | {kind: "move"} | {kind: "remind", at: string} | {kind: "contacted-me", programId: string}
 *   | {kind: "alias", programId: string, alias: string} | {kind: "add-program", name: string, specialty: string}
 *   | {kind: "mute", programId: string} | {kind: "mute-week"}} Remedy
 */

/** @typedef {{remedy: Remedy, label: string}} Offer */

/** @param {Remedy} remedy @returns {boolean} whether it needs the message unlocked, which calls a send off */
export const changesMessage = ({ kind }) => kind === 'fix' || kind === 'split' || kind === 'move' || kind === 'remind';

/** @param {string} recipient @param {string} address */
const isAt = (recipient, address) => recipient.toLowerCase().includes(address.toLowerCase());

/**
 * The recipients that belong to each program, by address. One that several share goes with the first.
 * @param {CheckAnswer} answer
 * @returns {string[][]}
 */
export function recipientsByProgram({ programs }) {
  /** @type {Set<string>} */
  const taken = new Set();
  return programs.map(({ recipients = [] }) => recipients.filter(address => !taken.has(address) && taken.add(address))).filter(group => group.length);
}

/** @param {string[]} recipients @param {string[]} addresses @returns {string[]} those recipients that are not at these addresses */
export const without = (recipients, addresses) => recipients.filter(recipient => !addresses.some(address => isAt(recipient, address)));

/** @param {CheckAnswer} answer @returns {MatchedProgram | null} the one program that is addressed */
const onlyProgram = ({ programs }) => (programs.length === 1 ? programs[0] ?? null : null);

/**
 * Whether a judge of meaning alone noticed it: no words are named by which it was noticed, and its message is about the whole sentence.
 * @param {Finding} finding
 */
export function isByMeaning({ places: [place], message, data }) {
  return place?.field === 'body' && Boolean(place.quote) && !data.noticed && message.startsWith(`“${place.quote}” may read as `);
}

/** @param {Finding} finding @param {CheckAnswer} answer @param {number} now @returns {Offer[]} */
function ownOffers({ rule, data, fixes }, answer, now) {
  const program = onlyProgram(answer);
  switch (rule) {
    case 'several-programs':
      return recipientsByProgram(answer).length > 1 ? [{ remedy: { kind: 'split' }, label: say('offerSplit') }] : [];
    case 'copied-people':
      return fixes.length ? [{ remedy: { kind: 'move' }, label: say('offerMove') }] : [];
    case 'follow-up':
      return data.clearAt && Date.parse(data.clearAt) > now ? [{ remedy: { kind: 'remind', at: data.clearAt }, label: say('offerRemind') }] : [];
    case 'first-contact':
      return program ? [{ remedy: { kind: 'contacted-me', programId: program.id }, label: say('offerContactedMe') }] : [];
    case 'wrong-program':
      return data.alias && data.programId
        ? [{ remedy: { kind: 'alias', programId: data.programId, alias: data.alias }, label: say('offerAlias', data.alias) }] : [];
    default:
      return [];
  }
}

/**
 * What stands beside a finding, the likeliest first.
 * @param {Finding} finding
 * @param {CheckAnswer} answer
 * @param {number} [now]
 * @returns {Offer[]}
 */
export function offersFor(finding, answer, now = Date.now()) {
  /** @type {Offer[]} */
  const fixes = finding.fixes.map(({ label }, fix) => ({ remedy: { kind: 'fix', fix }, label }));
  const program = onlyProgram(answer);
  // Where a judge of meaning may have misunderstood, saying so is the likeliest answer, and not one for the small print.
  if (program && isByMeaning(finding)) fixes.push({ remedy: { kind: 'mute', programId: program.id }, label: say('offerFine') });
  return finding.rule === 'several-programs' ? [...ownOffers(finding, answer, now), ...fixes] : [...fixes, ...ownOffers(finding, answer, now)];
}

/**
 * How a finding can be silenced, in the small print. A rule that can cost the applicant is never silenced for everything.
 * @param {Finding} finding
 * @param {CheckAnswer} answer
 * @returns {Offer[]}
 */
export function silencersFor(finding, answer) {
  const program = onlyProgram(answer);
  /** @type {Offer[]} */
  const offers = [];
  if (program && !isByMeaning(finding)) offers.push({ remedy: { kind: 'mute', programId: program.id }, label: say('offerMute', program.name) });
  if (finding.severity === 'caution') offers.push({ remedy: { kind: 'mute-week' }, label: say('offerMuteWeek') });
  return offers;
}
