// What the add-on's pages share: finding and making their elements, and telling how something went.
import { ServiceError } from './service.js';
import { say } from './words.js';

const SVG = 'http://www.w3.org/2000/svg';

/** @param {string} id @returns {HTMLElement} */
export const byId = id => /** @type {HTMLElement} */ (document.getElementById(id));
/** @param {string} id @returns {HTMLInputElement} */
export const input = id => /** @type {HTMLInputElement} */ (byId(id));
/** @param {string} id @returns {HTMLDialogElement} */
export const dialog = id => /** @type {HTMLDialogElement} */ (byId(id));

/** @param {Element} made @param {Record<string, unknown>} attributes */
function setAll(made, attributes) {
  for (const [name, value] of Object.entries(attributes)) {
    if (name === 'text') made.textContent = String(value);
    else if (name === 'onclick') made.addEventListener('click', /** @type {EventListener} */ (value));
    else if (value !== false && value !== undefined && value !== null) made.setAttribute(name, value === true ? '' : String(value));
  }
}

/**
 * @param {string} name
 * @param {Record<string, unknown>} [attributes] `text` is its text, `onclick` what a click does; false and undefined are left out
 * @param {...(Node | string)} children
 * @returns {HTMLElement}
 */
export function make(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  setAll(made, attributes);
  made.append(...children);
  return made;
}

/** @param {string} name @param {Record<string, unknown>} [attributes] @param {...Node} children @returns {Element} of a drawing */
export function draw(name, attributes = {}, ...children) {
  const made = document.createElementNS(SVG, name);
  setAll(made, attributes);
  made.append(...children);
  return made;
}

/** @param {string} id of an element with role `status` or `alert` @param {"good" | "bad" | "plain"} outcome @param {string} text */
export function tell(id, outcome, text) {
  byId(id).dataset.outcome = outcome;
  byId(id).textContent = text;
}

/** @param {unknown} error @returns {string} why a call gave no answer, in a sentence */
export const reasonOf = error => say(`failure_${error instanceof ServiceError ? error.failure : 'nonsense'}`);

/**
 * What cannot be undone takes a second click on the same button.
 * @param {HTMLButtonElement} button
 * @param {string} question what the button says after the first
 * @param {() => unknown} act
 */
export function asksTwice(button, question, act) {
  const label = button.textContent;
  const calm = () => { delete button.dataset.asked; button.textContent = label; };
  button.addEventListener('click', () => {
    if (button.dataset.asked) {
      calm();
      act();
      return;
    }
    button.dataset.asked = 'true';
    button.textContent = question;
  });
  button.addEventListener('blur', calm);
}
