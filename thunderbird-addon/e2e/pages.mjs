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

export const PANEL = 'panel.html';

// What is said on the button of that compose window: its badge, '' for none.
export const badge = (tb, id) => tb.inWindow(id, win => win.document.querySelector('[badge]:not([badge=""])')?.getAttribute('badge') ?? '');
export const badgeShows = (tb, id, text) => waitFor(`the badge "${text}"`, async () => await badge(tb, id) === text);

// What the add-on calls that compose window.
export async function tabOf(tb, id) {
  const windowId = await tb.inWindow(id, win => {
    const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
    return ExtensionParent.apiManager.global.windowTracker.getId(win);
  });
  return tb.execInBackground(async (browser, windowId) => (await browser.tabs.query({ windowId }))[0].id, windowId);
}

export async function openPanel(tb, id, selector) {
  await tb.inWindow(id, win => new Promise(done => { win.focus(); win.requestAnimationFrame(() => win.requestAnimationFrame(done)); }));
  await tb.execInBackground(async (browser, tabId) => {
    const { windowId } = await browser.tabs.get(tabId);
    await browser.composeAction.openPopup({ windowId });
  }, await tabOf(tb, id));
  return tb.waitForPopup(PANEL, selector);
}

// Types into the editor as a person would, as far as the editor can tell: at the end, or instead of some words.
export const type = (tb, id, text, instead = '') => tb.inWindow(id, (win, text, instead) => {
  const { document } = win.GetCurrentEditor();
  const selection = document.getSelection();
  if (instead) {
    const walker = document.createTreeWalker(document.body, 4);
    while (walker.nextNode() && !walker.currentNode.data.includes(instead));
    const at = walker.currentNode.data.indexOf(instead);
    selection.setBaseAndExtent(walker.currentNode, at, walker.currentNode, at + instead.length);
  } else {
    selection.selectAllChildren(document.body);
    selection.collapseToEnd();
  }
  document.execCommand('insertText', false, text);
}, text, instead);

// The words that are marked in the editor, by kind.
export const markedWords = (tb, id) => tb.inWindow(id, win => {
  const marked = {};
  Cu.waiveXrays(win.GetCurrentEditor().document.defaultView).CSS.highlights.forEach((ranges, name) => {
    marked[name] = [];
    ranges.forEach(range => { marked[name].push(String(range)); });
  });
  return marked;
});

export async function discard(tb, id) {
  await tb.inWindow(id, win => { win.gContentChanged = false; win.gMsgCompose.bodyModified = false; win.close(); });
  await tb.closed(id);
}

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
