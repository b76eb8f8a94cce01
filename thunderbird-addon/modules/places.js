// Where the applicant finds Sendcheck in Thunderbird: a space of its own, and the page of the first day.
import { say } from './words.js';

const SPACE = 'sendcheck';
const PROGRAMS_PAGE = 'content/programs.html';

/** Spaces do not outlive Thunderbird: at every start, once. */
export async function createSpace() {
  if ((await browser.spaces.query({ isSelfOwned: true, name: SPACE })).length) return;
  await browser.spaces.create(SPACE, browser.runtime.getURL(PROGRAMS_PAGE), { title: say('extensionName'), defaultIcons: 'icons/sendcheck.svg' });
}

export async function openPrograms() {
  const [space] = await browser.spaces.query({ isSelfOwned: true, name: SPACE });
  if (space) await browser.spaces.open(space.id);
}

/** @param {{reason: string}} details an update of an add-on that is set up needs no first day */
export async function welcome({ reason }) {
  if (reason !== 'install') return;
  const { service } = await browser.storage.local.get('service');
  if (!service) await openFirstRun();
}

export async function openFirstRun() {
  await browser.tabs.create({ url: browser.runtime.getURL('content/first-run.html') });
}
