// What the tests do with the add-on's pages and with compose windows.
import { waitFor } from './harness/proc.mjs';

export const DIALOG = 'dialog.html';

export const dialogShows = (tb, selector, options) => tb.waitForPopup(DIALOG, selector, options);
export const press = (tb, selector) => tb.clickInPopup(DIALOG, selector);
export const dialogGone = tb => waitFor('the dialog to go', async () => !(await openDialogs(tb)).length);
export const openDialogs = async tb => (await tb.windows()).filter(win => win.type === 'mail:extensionPopup');

export const findingsShown = tb => tb.execIn(DIALOG, () => [...document.querySelectorAll('[data-rule]')].map(each => `${each.dataset.severity} ${each.dataset.rule}`));

// The text that stands in the editor of that compose window.
export const editorText = (tb, id) => tb.inWindow(id, win => win.GetCurrentEditor().document.body.innerText);
export const subjectOf = (tb, id) => tb.inWindow(id, win => win.document.getElementById('msgSubject').value);

// Waits until the fix is carried out, and the page shows what is left.
export const reviewShows = tb => dialogShows(tb, 'body[data-state="review"]');

export async function keys(tb, id, ...combination) {
  await tb.inWindow(id, win => new Promise(done => { win.focus(); win.requestAnimationFrame(() => win.requestAnimationFrame(done)); }));
  await tb.xdotool('key', '--clearmodifiers', ...combination);
}

// The text of a message as it arrived, with transfer encodings undone.
export function decoded({ mimeMessage }) {
  return mimeMessage.replace(/=\r?\n/g, '').replace(/((?:=[0-9A-F]{2})+)/g, codes => Buffer.from(codes.replaceAll('=', ''), 'hex').toString('utf8'));
}
