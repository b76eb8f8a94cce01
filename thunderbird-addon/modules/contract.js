// The shapes of the service's HTTP contract, version 1, as far as the add-on uses them. Fields that are not named here are ignored.

/** @typedef {"subject" | "body" | "from" | "to" | "cc" | "bcc" | "attachments"} Field */
/** @typedef {{field: Field, index?: number, start?: number, end?: number, quote?: string}} Place */
/** @typedef {{field: Field, index?: number, start?: number, end?: number, text: string}} Edit */
/** @typedef {{label: string, edits: Edit[]}} Fix */
/** @typedef {"hold" | "caution" | "note"} Severity */

/**
 * @typedef {object} Finding
 * @property {string} rule
 * @property {Severity} severity
 * @property {string} title
 * @property {string} message
 * @property {string} why
 * @property {string} source
 * @property {Place[]} places
 * @property {Fix[]} fixes
 * @property {FindingData} data
 */

/**
 * What a rule adds for clients; each field only where its rule gives it. `lastSentAt`, `clearAt`: follow-up; `policy`: no-contact; `alias`,
 * `programId`: wrong-program; `address`: unknown-program; `noticed`: tone rules, the words by which phrases noticed a sentence.
 * @typedef {{lastSentAt?: string, clearAt?: string, policy?: string, alias?: string, programId?: string, address?: string, noticed?: string[]}} FindingData
 */

/** @typedef {{id: string, name: string, specialty?: string, institution?: string, recipients?: string[]}} MatchedProgram */

/**
 * @typedef {object} CheckAnswer
 * @property {string} receipt
 * @property {boolean} inScope
 * @property {boolean} complete
 * @property {"clear" | "caution" | "hold"} verdict
 * @property {MatchedProgram[]} programs
 * @property {Finding[]} findings
 * @property {{rule: string, cause: string, reason: string}[]} skipped
 * @property {{subject: string, body: string}} text
 * @property {number} words
 */

/** @typedef {{name: string, type: string, size: number, inline: boolean}} DraftAttachment */
/** @typedef {{from: string, date: string, messageId: string, automatic: boolean}} AnsweredMessage */

/**
 * @typedef {object} Draft
 * @property {string} from
 * @property {string[]} to
 * @property {string[]} cc
 * @property {string[]} bcc
 * @property {string} subject
 * @property {{type: "text/plain" | "text/html", content: string}} body
 * @property {DraftAttachment[]} attachments
 * @property {AnsweredMessage} [inReplyTo]
 */

/** @typedef {{messageId: string, sentAt: string, to: string[], cc: string[], bcc: string[]}} Departure */
/** @typedef {Departure & {receipt: string}} ReceiptedSend */
/** @typedef {Draft & {messageId: string, sentAt: string}} WholeSend */

/** @typedef {{name: string, role?: string, email?: string}} Person */
/** @typedef {"open" | "no-contact" | "eras-only" | "coordinator-only" | "no-calls" | "calls-invited"} ContactPolicy */

/**
 * @typedef {object} Program
 * @property {string} [id]
 * @property {string} name
 * @property {string} [institution]
 * @property {string} [specialty]
 * @property {string} [track]
 * @property {string} [city]
 * @property {string} [state]
 * @property {string} [nrmpCode]
 * @property {string} [acgmeId]
 * @property {string[]} [emails]
 * @property {string[]} [domains]
 * @property {string[]} [aliases]
 * @property {Person[]} [people]
 * @property {ContactPolicy} [contact]
 * @property {string | null} [contactedMe]
 * @property {string} [tie]
 * @property {string} [website]
 */

/** @typedef {{id: string, programId: string | null, address: string, kind: "email" | "call", at: string, messageId: string | null}} Contact */
/** Fields to change; `alias` is one name more. @typedef {Partial<Program> & {alias?: string}} ProgramPatch */
/** A rule that is silent: for a program, or until a moment, or both. @typedef {{rule: string, programId?: string, until?: string}} Mute */
/** Whether recipients alone make it program mail. @typedef {"yes" | "no" | "needs-text"} Scope */

/**
 * What the add-on shows of it; fields that it does not know stay as they are.
 * @typedef {{name?: string, email?: string[], erasId?: string, casId?: string, school?: string, timeZone?: string, specialties?: string[], disabledRules?: string[],
 *   mutes?: Mute[]} & Record<string, unknown>} Profile
 */

const SEVERITIES = ['note', 'caution', 'hold'];

/** @param {unknown} value @returns {Severity} */
function severityOf(value) {
  return value === 'hold' || value === 'note' ? value : 'caution';
}

/** @param {unknown} value @returns {Record<string, any>} */
function object(value) {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};
}

/** @param {unknown} value @returns {any[]} */
const list = value => (Array.isArray(value) ? value : []);
/** @param {unknown} value @returns {string} */
const string = value => (typeof value === 'string' ? value : '');

/** @param {unknown} value @returns {Edit[]} a deletion may come without text; what is no edit at all is left out */
function readEdit(value) {
  const edit = object(value);
  const text = edit.text ?? '';
  return typeof edit.field === 'string' && typeof text === 'string' ? [{ .../** @type {Edit} */ (edit), text }] : [];
}

/** @param {unknown} value @returns {Fix[]} none if one of its edits cannot be read: half a fix is a new mistake */
function readFix(value) {
  const { label, edits } = object(value);
  const read = list(edits).flatMap(readEdit);
  return read.length > 0 && read.length === edits.length ? [{ label: string(label), edits: read }] : [];
}

/** @param {unknown} value @returns {FindingData} texts, and lists of texts */
function readData(value) {
  const isText = (/** @type {unknown} */ each) => typeof each === 'string';
  return Object.fromEntries(Object.entries(object(value)).filter(([, each]) => isText(each) || (Array.isArray(each) && each.every(isText))));
}

/** @param {unknown} value @returns {Finding} */
function readFinding(value) {
  const { rule, severity, title, message, why, source, places, fixes, data } = object(value);
  return {
    rule: string(rule), severity: severityOf(severity), title: string(title) || string(rule), message: string(message),
    why: string(why), source: string(source), places: list(places),
    fixes: list(fixes).flatMap(readFix), data: readData(data),
  };
}

/**
 * Reads an answer to a check. `null` if it is none: then the message was not checked, whatever the status said.
 * @param {unknown} value
 * @returns {CheckAnswer | null}
 */
export function readCheckAnswer(value) {
  const answer = object(value);
  if (typeof answer.inScope !== 'boolean' || typeof answer.verdict !== 'string' || !Array.isArray(answer.findings)) return null;
  const findings = answer.findings.map(readFinding);
  const loudest = [severityOfVerdict(answer.verdict), ...findings.map(finding => finding.severity)]
    .reduce((a, b) => (SEVERITIES.indexOf(b) > SEVERITIES.indexOf(a) ? b : a));
  return {
    receipt: string(answer.receipt), inScope: answer.inScope, complete: answer.complete === true,
    verdict: loudest === 'note' ? 'clear' : loudest,
    programs: list(answer.programs), findings, skipped: list(answer.skipped),
    text: { subject: string(object(answer.text).subject), body: string(object(answer.text).body) },
    words: Number(answer.words) || 0,
  };
}

/** @param {string} verdict @returns {Severity} */
function severityOfVerdict(verdict) {
  return verdict === 'clear' ? 'note' : severityOf(verdict);
}

/**
 * A scope that is not known asks for the text.
 * @param {unknown} value an answer to a question about scope
 * @returns {Scope}
 */
export function readScope(value) {
  const { inScope } = object(value);
  return inScope === 'yes' || inScope === 'no' ? inScope : 'needs-text';
}
