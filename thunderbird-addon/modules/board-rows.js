// The rows of the contact board: what one has to know before one writes, and what one can do.
import { strip } from './board-picture.js';
import { make } from './page.js';
import { say } from './words.js';
import { NEW_YORK, written } from './zone-time.js';

/** @typedef {import('./standing.js').Standing} Standing */
/** @typedef {"write" | "edit" | "call" | "contacted"} RowAction */
/** @typedef {{span: import('./board-picture.js').Span, zone: string, language: string, now: Date}} View */

/** @param {Standing} standing @param {View} view @returns {string} NRMP's state, in a sentence */
function nrmpWords({ nrmp, program }, { language, now }) {
  if (nrmp === 'barred') return say('nrmpBarred');
  if (nrmp === 'silent') return say('nrmpSilent');
  const at = written(new Date(program.contactedMe ?? ''), NEW_YORK, language, now);
  return nrmp === 'stale' ? say('nrmpStale', at) : say('nrmpOpened', at);
}

/** @param {Standing} standing @param {View} view @returns {string} what went there last, and when 48 hours are over: never that one may write then */
function followUpWords({ last, over, pressing, contacts }, { zone, language, now }) {
  if (!last || !over) return say('boardNothingSent');
  const latest = contacts.find(({ at }) => new Date(at) <= now);
  const sent = say(latest?.kind === 'call' ? 'boardLastCall' : 'boardLastMessage', written(last, zone, language, now));
  return `${sent} ${say(pressing ? 'boardOverAt' : 'boardOverSince', written(over, zone, language, now))}`;
}

/** @param {Standing} standing @param {View} view @returns {string[]} all that the picture shows, newest first */
export function eventWords({ contacts, replies }, { zone, language, now }) {
  return [
    ...contacts.map(({ kind, at }) => ({ at: new Date(at), key: kind === 'call' ? 'eventCall' : 'eventMessage' })),
    ...replies.map(at => ({ at, key: 'eventReply' })),
  ].sort((a, b) => b.at.getTime() - a.at.getTime()).map(({ key, at }) => say(key, written(at, zone, language, now)));
}

/** @param {RowAction} action @param {string} key @param {string} name @param {boolean} [primary] */
const actionButton = (action, key, name, primary = false) =>
  make('button', { type: 'button', class: primary ? 'primary' : false, 'data-action': action, tabindex: -1, text: say(key), 'aria-label': say('boardActionFor', say(key), name) });

/** @param {Standing} standing @param {View} view @returns {HTMLElement} */
export function boardRow(standing, view) {
  const { program, nrmp, unmarked, replies } = standing;
  const policy = program.contact ?? 'open';
  const where = [program.specialty, program.track, [program.city, program.state].filter(Boolean).join(', ')].filter(Boolean).join(' · ');
  const events = eventWords(standing, view);
  return make('li', { class: 'row', 'data-id': program.id, 'data-nrmp': nrmp, tabindex: -1, 'aria-label': program.name },
    make('div', { class: 'who' },
      make('strong', { text: program.name }),
      make('span', { class: 'quiet', text: where })),
    make('div', { class: 'state' },
      make('span', { class: 'chip', 'data-nrmp': nrmp, text: nrmpWords(standing, view) }),
      ...(policy === 'open' ? [] : [make('span', { class: 'chip', 'data-policy': policy, text: say(`policy_${policy.replace('-', '_')}`) })]),
      make('span', { class: 'quiet follow-up', text: followUpWords(standing, view) }),
      ...(replies[0] ? [make('span', { class: 'quiet', text: say('eventReply', written(replies[0], view.zone, view.language, view.now)) })] : [])),
    make('div', { class: 'picture' },
      strip(standing, view.span),
      make('ul', { class: 'for-readers', 'aria-label': say('boardEvents') }, ...events.map(text => make('li', { text })))),
    make('div', { class: 'actions' },
      actionButton('write', 'boardWrite', program.name, true),
      ...(unmarked ? [actionButton('contacted', 'boardMarkContacted', program.name)] : []),
      actionButton('call', 'boardLogCall', program.name),
      actionButton('edit', 'boardEdit', program.name)));
}

/**
 * Shows these rows and keeps the place of the keyboard, also where a row was drawn anew.
 * @param {HTMLElement} list
 * @param {HTMLElement[]} rows
 */
export function showRows(list, rows) {
  const held = /** @type {HTMLElement | null} */ (list.contains(document.activeElement) ? document.activeElement : null);
  const id = held?.closest('li.row')?.getAttribute('data-id');
  const action = held?.dataset.action;
  list.replaceChildren(...rows);
  const again = rows.find(each => each.dataset.id === id);
  const first = again ?? rows[0];
  if (first) makeCurrent(list, first);
  if (again) (/** @type {HTMLElement | null} */ (action ? again.querySelector(`[data-action="${action}"]`) : null) ?? again).focus();
}

/** @param {HTMLElement} list @returns {HTMLElement[]} */
const rowsOf = list => /** @type {HTMLElement[]} */ ([...list.children]);

/** One row alone is in the order of Tab: 500 programs must not mean 2,000 stops. @param {HTMLElement} list @param {HTMLElement} current */
function makeCurrent(list, current) {
  for (const each of list.querySelectorAll('[tabindex="0"]')) each.setAttribute('tabindex', '-1');
  for (const each of [current, ...current.querySelectorAll('button')]) each.setAttribute('tabindex', '0');
}

/**
 * Arrow keys, Home, End and Page Up and Down go from row to row, Enter opens one; Tab goes to its buttons.
 * @param {HTMLElement} list
 * @param {(action: RowAction, id: string) => void} act
 */
export function listenToRows(list, act) {
  list.addEventListener('focusin', event => {
    const current = /** @type {HTMLElement} */ (event.target).closest('li.row');
    if (current) makeCurrent(list, /** @type {HTMLElement} */ (current));
  });
  list.addEventListener('click', event => {
    const target = /** @type {HTMLElement} */ (event.target);
    const action = /** @type {HTMLElement | null} */ (target.closest('[data-action]'))?.dataset.action;
    const id = /** @type {HTMLElement | null} */ (target.closest('li.row'))?.dataset.id;
    if (action && id) act(/** @type {RowAction} */ (action), id);
  });
  list.addEventListener('keydown', event => {
    const target = /** @type {HTMLElement} */ (event.target);
    const current = /** @type {HTMLElement | null} */ (target.closest('li.row'));
    if (!current || event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.key === 'Enter' && target === current) {
      event.preventDefault();
      act('edit', current.dataset.id ?? '');
      return;
    }
    const rows = rowsOf(list);
    const at = rows.indexOf(current);
    const steps = /** @type {Record<string, number>} */ ({ ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1, PageDown: at + 10, PageUp: at - 10 });
    const next = steps[event.key];
    if (next === undefined) return;
    event.preventDefault();
    rows[Math.max(0, Math.min(rows.length - 1, next))]?.focus();
  });
}
