// Runs in the message editor of every compose window, and only says that something was typed there. No module: scripts there are none.
(() => {
  const EVERY = 300;
  // The add-on was loaded anew, and this is the second time for this editor.
  if (/** @type {any} */ (globalThis).sendcheckTells) return;
  /** @type {any} */ (globalThis).sendcheckTells = true;
  let waiting = false;
  const tell = () => {
    if (waiting) return;
    waiting = true;
    setTimeout(() => {
      waiting = false;
      browser.runtime.sendMessage({ type: 'draft-touched' }).catch(() => undefined);
    }, EVERY);
  };
  document.addEventListener('input', tell);
  tell();
})();
