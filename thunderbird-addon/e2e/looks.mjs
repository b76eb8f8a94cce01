// How pages look: in light and dark, with pictures of both, and whether their text can be read. SENDCHECK_SHOTS=1 writes the pictures to
// docs/images.
import fs from 'node:fs';
import path from 'node:path';
import { waitFor } from './harness/proc.mjs';

const IMAGES = path.resolve(import.meta.dirname, '../../docs/images');

/** @param url the page that has to be drawn; left out where the test has waited for that itself */
export async function picture(tb, name, url) {
  if (process.env.SENDCHECK_SHOTS !== '1') return;
  if (url) await tb.execIn(url, () => new Promise(done => { window.requestAnimationFrame(() => window.requestAnimationFrame(done)); }));
  await tb.exec(() => { for (const win of Services.wm.getEnumerator(null)) win.windowUtils.flushLayoutWithoutThrottledAnimations?.(); });
  fs.mkdirSync(IMAGES, { recursive: true });
  await tb.screenshot(path.join(IMAGES, `${name}.png`));
}

export const setDark = (tb, dark) => tb.exec(dark => { Services.prefs.setIntPref('ui.systemUsesDarkTheme', dark ? 1 : 0); }, dark);
const shade = (tb, url) => tb.execIn(url, () => getComputedStyle(document.body).backgroundColor);

/** Shows the page in both shades, with a picture of each; `page` must follow the system's choice. */
export async function lightAndDark(tb, url, name) {
  const light = await shade(tb, url);
  await picture(tb, `${name}-light`, url);
  await setDark(tb, true);
  await waitFor('the dark page', async () => await shade(tb, url) !== light);
  await picture(tb, `${name}-dark`, url);
  await setDark(tb, false);
  await waitFor('the light page', async () => await shade(tb, url) === light);
}

/** Text against its ground, by WCAG's formula; every text on the page has to reach 4.5. */
export const poorContrasts = (tb, url) => tb.execIn(url, () => {
  const channel = value => { const c = value / 255; return c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4; };
  const parse = color => (color.match(/[\d.]+/g) ?? []).map(Number);
  const luminance = ([r, g, b]) => 0.2126 * channel(r) + 0.7152 * channel(g) + 0.0722 * channel(b);
  const ground = element => {
    for (let each = element; each; each = each.parentElement) {
      const color = parse(getComputedStyle(each).backgroundColor);
      if (color.length === 3 || color[3] === 1) return color;
    }
    return [255, 255, 255];
  };
  return [...document.querySelectorAll('body *')].filter(each => each.checkVisibility() && [...each.childNodes].some(node => node.nodeType === 3 && node.data.trim()))
    .map(each => {
      const [a, b] = [luminance(parse(getComputedStyle(each).color)), luminance(ground(each))].sort((x, y) => y - x);
      return { text: each.textContent.slice(0, 30), ratio: (a + 0.05) / (b + 0.05) };
    }).filter(({ ratio }) => ratio < 4.5);
});
