// What the applicant has silenced: rules for one program, rules until a day, rules altogether. All of it is listed and undone in one place.
import { isChangedElsewhere, readList, readRules } from './applicant-data.js';
import { make, reasonOf } from './page.js';
import { readProfile, saveProfile } from './service.js';
import { say } from './words.js';
import { knownZone, NEW_YORK, written } from './zone-time.js';

/** @typedef {import('./contract.js').Mute} Mute */
/** @typedef {import('./contract.js').Profile} Profile */
/** @typedef {import('./service-address.js').ServiceAddress} ServiceAddress */

/** @param {Mute} one @param {Mute} other */
const isSame = (one, other) => one.rule === other.rule && (one.programId ?? '') === (other.programId ?? '')
  && (one.until ? Date.parse(one.until) : 0) === (other.until ? Date.parse(other.until) : 0);

/** @param {Mute} mute @param {Date} now @returns {boolean} whether its time is not over */
export const isInForce = ({ until }, now) => !until || new Date(until) > now;

/**
 * Done to what the service has now, not to what the page shows: another window may have silenced something else meanwhile.
 * @param {ServiceAddress} address
 * @param {(profile: Profile) => Partial<Profile>} change
 */
async function changeProfile(address, change) {
  const { profile, etag } = await readProfile(address);
  await saveProfile(address, { ...profile, ...change(profile) }, etag);
}

/** @param {ServiceAddress} address @param {Mute} mute */
const unmute = (address, mute) => changeProfile(address, ({ mutes = [] }) => ({ mutes: mutes.filter(each => !isSame(each, mute)) }));

/** @param {ServiceAddress} address @param {string} rule */
const switchOn = (address, rule) => changeProfile(address, ({ disabledRules = [] }) => ({ disabledRules: disabledRules.filter(each => each !== rule) }));

/**
 * Shows what is silenced in `list`, each with the button that undoes it, and tells in `outcome` how that went.
 * @param {ServiceAddress} address
 * @param {HTMLElement} list
 * @param {HTMLElement} outcome
 */
export async function showSilenced(address, list, outcome) {
  const [{ profile }, { programs }, rules] = await Promise.all([readProfile(address), readList(address), readRules(address)]);
  const title = (/** @type {string} */ id) => rules.find(rule => rule.id === id)?.title ?? id;
  const programName = (/** @type {string} */ id) => programs.find(program => program.id === id)?.name ?? say('silencedGoneProgram');
  const zone = knownZone(profile.timeZone ?? NEW_YORK);
  const until = (/** @type {string} */ time) => written(new Date(time), zone, browser.i18n.getUILanguage());

  /** @param {string} text @param {Record<string, string>} data @param {() => Promise<void>} undo */
  const item = (text, data, undo) => make('li', data, make('span', { text }), make('button', {
    type: 'button', 'aria-label': say('silencedUndoFor', text), text: say('silencedUndo'),
    onclick: async () => {
      try {
        await undo();
        await showSilenced(address, list, outcome);
        outcome.dataset.outcome = 'good';
        outcome.textContent = say('silencedUndone', text);
        outcome.focus();
      } catch (error) {
        if (isChangedElsewhere(error)) await showSilenced(address, list, outcome);
        outcome.dataset.outcome = 'bad';
        outcome.textContent = isChangedElsewhere(error) ? say('silencedChanged') : reasonOf(error);
      }
    },
  }));
  const muted = (profile.mutes ?? []).filter(mute => isInForce(mute, new Date())).map(mute => {
    const { rule, programId } = mute;
    const about = programId ? say('silencedForProgram', title(rule), programName(programId)) : say('silencedRule', title(rule));
    return item(mute.until ? say('silencedUntil', about, until(mute.until)) : about, { 'data-mute': rule }, () => unmute(address, mute));
  });
  const off = (profile.disabledRules ?? []).map(rule => item(say('silencedOff', title(rule)), { 'data-off': rule }, () => switchOn(address, rule)));
  list.replaceChildren(...(muted.length + off.length ? [...muted, ...off] : [make('li', { class: 'quiet', text: say('silencedNothing') })]));
}
