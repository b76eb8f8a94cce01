// Puts the program that a message goes to on the list, where it is missed.
import { element, say } from './words.js';

/** @param {Document} document @param {string} id @param {string} words */
function field(document, id, words) {
  const input = /** @type {HTMLInputElement} */ (element(document, 'input'));
  input.id = id;
  input.required = true;
  input.autocomplete = 'off';
  const label = element(document, 'label', { text: say(words) });
  label.setAttribute('for', id);
  return { input, view: element(document, 'div', { class: 'field-pair' }, label, input) };
}

/** @param {Document} document @param {string[]} specialties */
function choices(document, specialties) {
  const list = element(document, 'datalist', {}, ...specialties.map(specialty => {
    const option = /** @type {HTMLOptionElement} */ (element(document, 'option'));
    option.value = specialty;
    return option;
  }));
  list.id = 'known-specialties';
  return list;
}

/**
 * A button that turns into a form.
 * @param {Document} document
 * @param {string} address
 * @param {(address: string) => Promise<import('./messages.js').ProgramPrefill>} prefill
 * @param {(remedy: import('./remedies.js').Remedy) => void} choose
 * @returns {HTMLElement}
 */
export function addProgramForm(document, address, prefill, choose) {
  const form = element(document, 'form', { class: 'add-program' });
  const open = element(document, 'button', { text: say('offerAddProgram') });
  open.setAttribute('type', 'button');
  open.dataset.remedy = 'add-program';
  const name = field(document, 'program-name', 'programNameLabel');
  const specialty = field(document, 'program-specialty', 'specialtyLabel');
  const add = element(document, 'button', { text: say('addProgram') });
  add.id = 'add-program';
  open.addEventListener('click', async () => {
    const known = await prefill(address);
    name.input.value ||= known.name;
    specialty.input.value ||= known.specialty;
    specialty.input.setAttribute('list', 'known-specialties');
    form.replaceChildren(name.view, specialty.view, choices(document, known.specialties), add);
    (name.input.value ? specialty.input : name.input).focus();
  });
  form.addEventListener('submit', event => {
    event.preventDefault();
    const remedy = { kind: /** @type {const} */ ('add-program'), name: name.input.value.trim(), specialty: specialty.input.value.trim() };
    if (remedy.name && remedy.specialty) choose(remedy);
  });
  form.append(open);
  return form;
}
