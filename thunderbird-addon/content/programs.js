// The page of the space: the contact board, and what one does with programs. Wires the modules to the page; what it shows is read from the
// service, and read again after every change.
import {
  addProgram, changeProgram, complaintsOf, isChangedElsewhere, logCall, readContacts, readList, removeProgram, takeBackContact,
} from '../modules/applicant-data.js';
import { axis, firstSpan, matchWeekSpan, moved, spanAround, spanWords } from '../modules/board-picture.js';
import { boardRow, eventWords, listenToRows, showRows } from '../modules/board-rows.js';
import { importView } from '../modules/import-view.js';
import { composeDetails, letterTo, SLOTS, VALUES } from '../modules/letter.js';
import { isWindow, nextMatchWeek } from '../modules/nrmp-window.js';
import { asksTwice, byId, dialog, input, make, reasonOf, tell } from '../modules/page.js';
import { openFirstRun } from '../modules/places.js';
import { changesTo, fillForm } from '../modules/program-form.js';
import { allowReplies, knownReplies, lookForReplies, mayLookForReplies } from '../modules/replies.js';
import { readProfile } from '../modules/service.js';
import { readServiceAddress } from '../modules/service-address.js';
import { chosen, standings } from '../modules/standing.js';
import { fillWords, say } from '../modules/words.js';
import { fromInput, knownZone, NEW_YORK, toInput, written } from '../modules/zone-time.js';

/** @typedef {import('../modules/contract.js').Program} Program */
/** @typedef {import('../modules/contract.js').Contact} Contact */
/** @typedef {import('../modules/service-address.js').ServiceAddress} ServiceAddress */

/** The line of now, and what is over, move on: ms. */
const REDRAWN = 60_000;
const language = browser.i18n.getUILanguage();
/** @type {{list: import('../modules/applicant-data.js').ProgramList, contacts: Contact[], profile: import('../modules/contract.js').Profile, replies: import('../modules/replies.js').Replies}} */
const state = { list: { programs: [], etag: null }, contacts: [], profile: {}, replies: {} };
let zone = NEW_YORK;
/** @type {import('../modules/board-picture.js').Span} */
let span = firstSpan(new Date(), zone);
/** The program that a dialog is about, as it was when the dialog opened. @type {Partial<Program>} */
let open = {};
/** The version of the list that it was read from. @type {string | null} */
let openTag = null;

/** What the rows were drawn from, and the rows by program: 500 take half a second, and most of the time nothing has changed. */
const drawn = { from: '', rows: /** @type {Map<string | undefined, HTMLElement>} */ (new Map()) };

const standingsNow = () => standings(state.list.programs, state.contacts, state.replies, new Date());

/** @param {import('../modules/standing.js').Standing[]} all @param {Date} now */
function drawRows(all, now) {
  const from = JSON.stringify([state.list.programs, state.contacts, state.replies, zone, span, Math.floor(now.getTime() / REDRAWN)]);
  if (from === drawn.from) return;
  drawn.from = from;
  drawn.rows = new Map(all.map(standing => [standing.program.id, boardRow(standing, { span, zone, language, now })]));
}

function showBoard() {
  const now = new Date();
  const all = standingsNow();
  drawRows(all, now);
  const wish = /** @type {any} */ ({ words: input('words').value, filter: input('filter').value, order: input('order').value });
  const shown = chosen(all, wish);
  const { opens, closes } = nextMatchWeek(now);
  byId('board').hidden = all.length === 0;
  byId('empty').hidden = all.length > 0;
  byId('window-now').textContent = say(isWindow(now) ? 'windowOpen' : 'windowNext', written(opens, NEW_YORK, language), written(closes, NEW_YORK, language));
  byId('window-now').dataset.open = String(isWindow(now));
  byId('count').textContent = say('boardCount', shown.length, all.length);
  byId('zones').textContent = say('boardZones', zone);
  byId('span').textContent = spanWords(span, zone, language);
  byId('axis').replaceChildren(axis(span, zone, language, now));
  showRows(byId('rows'), shown.flatMap(({ program }) => drawn.rows.get(program.id) ?? []));
}

/** @param {ServiceAddress} address */
async function load(address) {
  const [list, contacts, { profile }, replies] = await Promise.all([readList(address), readContacts(address), readProfile(address), knownReplies()]);
  const first = state.list.etag === null;
  Object.assign(state, { list, contacts, profile, replies });
  zone = knownZone(profile.timeZone ?? NEW_YORK);
  if (first) span = firstSpan(new Date(), zone);
  showBoard();
}

async function refresh() {
  const address = await readServiceAddress();
  byId('not-connected').hidden = address !== null;
  if (!address) return;
  try {
    await load(address);
    tell('notice', 'plain', '');
  } catch (error) {
    tell('notice', 'bad', reasonOf(error));
  }
  document.body.dataset.state = 'shown';
}

/** When the inbox was looked through last: ms. */
let repliesSought = 0;

async function refreshReplies({ anew = true } = {}) {
  const allowed = await mayLookForReplies();
  byId('ask-replies').hidden = allowed !== null || !state.list.programs.length;
  if (!allowed || (!anew && Date.now() - repliesSought < REDRAWN)) return;
  repliesSought = Date.now();
  try {
    state.replies = await lookForReplies(state.list.programs, new Date());
    showBoard();
  } catch (error) {
    console.error('Sendcheck:', /** @type {Error} */ (error).name);
    tell('notice', 'bad', say('repliesFailed'));
  }
}

/**
 * A change at the service. What another window changed first is loaded and told; what is typed here stays.
 * @param {string} outcome where to tell of it
 * @param {(address: ServiceAddress) => Promise<unknown>} change
 * @returns {Promise<boolean>} whether it was made
 */
async function attempt(outcome, change) {
  const address = await readServiceAddress();
  if (!address) {
    tell(outcome, 'bad', say('notConnected'));
    return false;
  }
  try {
    await change(address);
    await load(address);
    return true;
  } catch (error) {
    if (isChangedElsewhere(error)) {
      await load(address).catch(() => undefined);
      openTag = state.list.etag;
      tell(outcome, 'bad', say('changedElsewhere'));
      return false;
    }
    const [complaint] = complaintsOf(error);
    tell(outcome, 'bad', complaint ? say('programRefused', complaint.detail) : reasonOf(error));
    return false;
  }
}

/** @param {Program} program */
async function write(program) {
  const { phrases = {} } = await browser.storage.local.get('phrases');
  const labels = /** @type {any} */ (Object.fromEntries([...SLOTS.map(slot => [slot, say(`slot_${slot}`)]), ...[...VALUES, 'id'].map(value => [value, say(`value_${value}`)])]));
  const letter = letterTo(program, state.profile, phrases, labels, new Date());
  await browser.compose.beginNew(composeDetails(letter));
  if (!letter.address) tell('notice', 'bad', say('boardNoAddress', program.name));
}

/** @param {Contact} contact @param {string} text */
function eventItem(contact, text) {
  const button = /** @type {HTMLButtonElement} */ (make('button', { type: 'button', 'data-contact': contact.id, text: say('takeBack') }));
  asksTwice(button, say('takeBackReally'), async () => {
    if (await attempt('program-outcome', address => takeBackContact(address, contact.id))) showEvents();
  });
  return make('li', {}, make('span', { text }), ' ', button);
}

function showEvents() {
  const standing = standingsNow().find(({ program }) => program.id === open.id);
  const view = { span, zone, language, now: new Date() };
  const items = standing ? [
    ...standing.contacts.map(contact => eventItem(contact, eventWords({ ...standing, contacts: [contact], replies: [] }, view)[0] ?? '')),
    ...eventWords({ ...standing, contacts: [] }, view).map(text => make('li', { text })),
  ] : [];
  byId('program-events').hidden = !items.length;
  byId('program-event-list').replaceChildren(...items);
}

/** @param {Partial<Program>} program none of the list: a new one */
function openProgram(program) {
  open = program;
  openTag = state.list.etag;
  fillForm(program, zone);
  byId('program-title').textContent = program.id ? program.name ?? '' : say('programsAdd');
  byId('remove-program').hidden = !program.id;
  tell('program-outcome', 'plain', '');
  showEvents();
  dialog('program').showModal();
}

/** @param {Program} program */
function openCall(program) {
  open = program;
  byId('call-title').textContent = say('callTitle', program.name);
  input('call-at').value = toInput(new Date(), zone);
  tell('call-outcome', 'plain', '');
  dialog('call').showModal();
}

async function openPhrases() {
  const { phrases = {} } = await browser.storage.local.get('phrases');
  for (const slot of SLOTS) input(`phrase-${slot}`).value = phrases[slot] ?? '';
  dialog('phrases').showModal();
}

fillWords(document);
document.title = say('pageTitle', say('programsTitle'));
for (const each of document.querySelectorAll('dialog')) {
  for (const button of each.querySelectorAll('.close')) button.addEventListener('click', () => each.close());
}
for (const id of ['words', 'filter', 'order']) byId(id).addEventListener('input', showBoard);
/** @param {string} id @param {() => import('../modules/board-picture.js').Span} next */
const moves = (id, next) => byId(id).addEventListener('click', () => { span = next(); showBoard(); });
moves('earlier', () => moved(span, -7));
moves('later', () => moved(span, 7));
moves('around-now', () => spanAround(new Date(), zone));
moves('match-week', () => matchWeekSpan(new Date(), zone));

const importing = importView(byId('import-form'), async () => { await refresh(); await refreshReplies(); });
const openImport = () => { importing.clear(); dialog('import').showModal(); };
byId('open-import').addEventListener('click', openImport);
byId('empty-import').addEventListener('click', openImport);
byId('open-add').addEventListener('click', () => openProgram({}));
byId('open-phrases').addEventListener('click', openPhrases);
byId('open-options').addEventListener('click', () => browser.runtime.openOptionsPage());
byId('set-up').addEventListener('click', openFirstRun);
for (const [id, allowed] of /** @type {[string, boolean][]} */ ([['allow-replies', true], ['refuse-replies', false]])) {
  byId(id).addEventListener('click', async () => { await allowReplies(allowed); await refreshReplies(); });
}

listenToRows(byId('rows'), async (action, id) => {
  const standing = standingsNow().find(({ program }) => program.id === id);
  if (!standing) return;
  const { program, unmarked } = standing;
  if (action === 'write') await write(program);
  else if (action === 'edit') openProgram(program);
  else if (action === 'call') openCall(program);
  else await attempt('notice', address => changeProgram(address, id, { contactedMe: unmarked?.toISOString() ?? null }, state.list.etag));
});

byId('program-form').addEventListener('submit', async event => {
  event.preventDefault();
  const changes = changesTo(open, zone);
  const { id } = open;
  const made = await attempt('program-outcome', address => (id ? changeProgram(address, id, changes, openTag)
    : addProgram(address, /** @type {Program} */ (changes), openTag)));
  if (made) dialog('program').close();
});
asksTwice(/** @type {HTMLButtonElement} */ (byId('remove-program')), say('programRemoveReally'), async () => {
  if (await attempt('program-outcome', address => removeProgram(address, open.id ?? '', openTag))) dialog('program').close();
});
input('program-contacted').addEventListener('change', () => {
  if (input('program-contacted').checked && !input('program-contacted-at').value) input('program-contacted-at').value = toInput(new Date(), zone);
});
byId('call-form').addEventListener('submit', async event => {
  event.preventDefault();
  const at = fromInput(input('call-at').value, zone);
  if (at && await attempt('call-outcome', address => logCall(address, open.id ?? '', at))) dialog('call').close();
});
byId('phrases-form').addEventListener('submit', async event => {
  event.preventDefault();
  await browser.storage.local.set({ phrases: Object.fromEntries(SLOTS.map(slot => [slot, input(`phrase-${slot}`).value.trim()])) });
  dialog('phrases').close();
});

// Messages are sent and programs edited in other windows: what is shown is looked at anew when one comes back.
window.addEventListener('focus', async () => { await refresh(); await refreshReplies({ anew: false }); });
browser.storage.onChanged.addListener((changes, area) => { if (area === 'local' && (changes.service || changes.listedPrograms)) refresh(); });
await refresh();
await refreshReplies();
