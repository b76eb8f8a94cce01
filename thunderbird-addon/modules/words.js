// All words come from _locales.

/** @param {string} key @param {...(string | number)} values @returns {string} */
export function say(key, ...values) {
  return browser.i18n.getMessage(key, values.map(String)) || key;
}

/** Fills the words into a page: `data-words` names an element's text, `data-words-label` its accessible name, `data-words-placeholder` an example. @param {Document} document */
export function fillWords(document) {
  document.documentElement.lang = browser.i18n.getUILanguage();
  for (const each of document.querySelectorAll('[data-words]')) each.textContent = say(each.getAttribute('data-words') ?? '');
  for (const each of document.querySelectorAll('[data-words-label]')) {
    each.setAttribute('aria-label', say(each.getAttribute('data-words-label') ?? ''));
  }
  for (const each of document.querySelectorAll('[data-words-placeholder]')) {
    each.setAttribute('placeholder', say(each.getAttribute('data-words-placeholder') ?? ''));
  }
}

/**
 * @param {Document} document
 * @param {string} name
 * @param {{class?: string, text?: string}} [options]
 * @param {...Node} children
 * @returns {HTMLElement}
 */
export function element(document, name, options = {}, ...children) {
  const made = document.createElement(name);
  if (options.class) made.className = options.class;
  if (options.text) made.textContent = options.text;
  made.append(...children);
  return made;
}
