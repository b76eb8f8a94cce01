// What was explained in full once, and is said in one line from then on: forty programs must not mean forty lectures.

/** @param {string} rule @returns {Promise<boolean>} */
export async function isExplained(rule) {
  const { explained = [] } = await browser.storage.local.get('explained');
  return explained.includes(rule);
}

/** @param {string} rule */
export async function rememberExplained(rule) {
  const { explained = [] } = await browser.storage.local.get('explained');
  if (!explained.includes(rule)) await browser.storage.local.set({ explained: [...explained, rule] });
}
