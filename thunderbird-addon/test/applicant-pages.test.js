// @vitest-environment jsdom
// Forms and rows of the applicant's pages: what is sent of what was typed, and what happens when two windows edit at once.
import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser, fakeService, SERVICE } from './fake-browser.js';
import { boardRow, listenToRows, showRows } from '../modules/board-rows.js';
import { daysOf, firstSpan, matchWeekSpan, placeOf, stretchOf } from '../modules/board-picture.js';
import { importView } from '../modules/import-view.js';
import { changesTo, fillForm } from '../modules/program-form.js';
import { isInForce, showSilenced } from '../modules/silenced.js';
import { standings } from '../modules/standing.js';
import { NEW_YORK } from '../modules/zone-time.js';

const NOW = new Date('2027-03-16T15:00:00Z');
/** @param {string} page */
function openPage(page) {
  const text = readFileSync(`${import.meta.dirname}/../content/${page}`, 'utf8');
  document.body.replaceChildren(...new DOMParser().parseFromString(text, 'text/html').body.childNodes);
}
/** @param {string} selector @returns {any} */
const find = selector => document.querySelector(selector);
/** @type {any} */
let browser;
beforeEach(() => {
  browser = fakeBrowser();
  browser.storage.local.kept.service = SERVICE;
});

describe('the form of a program', () => {
  const PROGRAM = /** @type {any} */ ({
    id: 'rv', name: 'RV', institution: '', specialty: 'Internal Medicine', emails: ['a@rv.example', 'b@rv.example'], domains: [], aliases: [], track: '', city: '', state: '',
    nrmpCode: '', acgmeId: '', people: [{ name: 'Dr. Maria Alvarez', role: 'program director', email: 'ma@rv.example' }, { name: 'Sam', role: '', email: '' }],
    contact: 'open', contactedMe: '2027-03-16T13:02:33Z', tie: '', website: '',
  });
  beforeEach(() => openPage('programs.html'));

  it('sends nothing that was not changed', () => {
    fillForm(PROGRAM, 'America/Chicago');
    expect(find('#program-contacted-at').value).toBe('2027-03-16T08:02');
    expect(changesTo(PROGRAM, 'America/Chicago')).toEqual({});
  });

  it('sends what was changed, and nothing else', () => {
    fillForm(PROGRAM, NEW_YORK);
    find('#program-contact').value = 'no-calls';
    find('#program-emails').value = ' a@rv.example ; ';
    find('#program-people').value = 'Bo Day (coordinator)\nSam';
    find('#program-contacted').checked = false;
    expect(changesTo(PROGRAM, NEW_YORK)).toEqual({
      contact: 'no-calls', emails: ['a@rv.example'], people: [{ name: 'Bo Day', role: 'coordinator', email: '' }, { name: 'Sam', role: '', email: '' }], contactedMe: null,
    });
  });

  it('makes a new program of what was filled in', () => {
    fillForm({}, NEW_YORK);
    find('#program-name').value = 'New';
    find('#program-specialty').value = 'Neurology';
    expect(changesTo({}, NEW_YORK)).toEqual({ name: 'New', specialty: 'Neurology' });
  });
});

describe('the picture', () => {
  it('of Match Week runs from Monday to Saturday', () => {
    const span = matchWeekSpan(new Date('2026-11-25T00:00:00Z'), NEW_YORK);
    expect([span.from.toISOString(), span.to.toISOString()]).toEqual(['2027-03-15T04:00:00.000Z', '2027-03-21T04:00:00.000Z']);
    expect(firstSpan(NOW, NEW_YORK)).toEqual(span);
    expect(firstSpan(NOW, 'America/Chicago').from.toISOString()).toBe('2027-03-15T05:00:00.000Z');
    expect(placeOf(span, new Date('2027-03-18T04:00:00Z'))).toBe(50);
  });

  it('cuts shades at its edges, and leaves out what lies beyond', () => {
    const span = { from: new Date(0), to: new Date(100) };
    expect(stretchOf(span, new Date(-50), new Date(30))).toEqual({ begins: 0, width: 30 });
    expect(stretchOf(span, new Date(90), new Date(200))).toEqual({ begins: 90, width: 10 });
    expect(stretchOf(span, new Date(100), new Date(200))).toBeNull();
  });

  it('has every day once, also the one on which clocks change', () => {
    const days = daysOf({ from: new Date('2027-03-13T05:00:00Z'), to: new Date('2027-03-17T04:00:00Z') }, NEW_YORK);
    expect(days.map(({ moment }) => moment.toISOString())).toEqual(['2027-03-13T05:00:00.000Z', '2027-03-14T05:00:00.000Z', '2027-03-15T04:00:00.000Z', '2027-03-16T04:00:00.000Z']);
  });
});

describe('the rows', () => {
  const view = { span: matchWeekSpan(NOW, 'America/Chicago'), zone: 'America/Chicago', language: 'en-US', now: NOW };
  const programs = /** @type {any[]} */ (['a', 'b', 'c'].map(id => ({ id, name: id.toUpperCase(), specialty: 'Neurology', emails: [`${id}@x.example`] })));
  const contacts = /** @type {any[]} */ ([{ id: '1', programId: 'a', address: '', kind: 'email', at: '2027-03-16T14:15:00Z', messageId: 'm' }]);
  const rows = () => standings(programs, contacts, { b: ['2027-03-16T13:02:00Z'] }, NOW).map(standing => boardRow(standing, view));

  it('say what the picture shows, in the applicant\'s time; NRMP\'s rule in every one', () => {
    const [a, b] = rows();
    expect(a?.querySelector('.follow-up')?.textContent).toBe('Last message: Tue, Mar 16, 9:15 AM. 48 hours are over on Thu, Mar 18, 9:15 AM.');
    expect([...a?.querySelectorAll('.for-readers li') ?? []].map(each => each.textContent)).toEqual(['Message sent Tue, Mar 16, 9:15 AM']);
    expect(a?.querySelector('svg')?.getAttribute('aria-hidden')).toBe('true');
    expect([a, b].map(row => row?.dataset.nrmp)).toEqual(['barred', 'barred']);
    expect(b?.querySelector('[data-action="contacted"]')?.getAttribute('aria-label')).toBe('It contacted me B');
    expect(a?.querySelector('[data-action="contacted"]')).toBeNull();
  });

  it('keep the keyboard where it was when they are drawn anew', () => {
    const list = document.createElement('ul');
    document.body.replaceChildren(list);
    showRows(list, rows());
    /** @type {HTMLElement} */ (list.querySelector('[data-id="b"] [data-action="edit"]')).focus();
    showRows(list, rows());
    expect(document.activeElement?.closest('li')?.dataset.id).toBe('b');
    expect(/** @type {HTMLElement} */ (document.activeElement).dataset.action).toBe('edit');
  });

  it('are walked by arrow keys; the buttons tell whose they are', () => {
    const list = document.createElement('ul');
    document.body.replaceChildren(list);
    const act = vi.fn();
    listenToRows(list, act);
    showRows(list, rows());
    const key = (/** @type {string} */ name) => document.activeElement?.dispatchEvent(new window.KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true }));
    /** @type {HTMLElement} */ (list.firstElementChild).focus();
    for (const name of ['ArrowUp', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'Home', 'ArrowDown', 'Enter']) key(name);
    expect(act.mock.calls).toEqual([['edit', 'b']]);
    expect([...list.querySelectorAll('[tabindex="0"]')].every(each => each.closest('li')?.dataset.id === 'b')).toBe(true);
    /** @type {HTMLElement} */ (list.querySelector('[data-id="c"] [data-action="write"]')).click();
    expect(act).toHaveBeenLastCalledWith('write', 'c');
  });
});

describe('an import in two windows', () => {
  it('saves nothing over the other\'s list: what was pasted stays, and is looked at anew', async () => {
    openPage('first-run.html');
    find('#import-fields').disabled = false;
    let tag = 1;
    const rv = { id: 'rv', name: 'RV', specialty: 'Neurology', emails: [], domains: [], aliases: [], people: [] };
    const requests = fakeService((_path, { method, headers }) => {
      if (method === 'GET') return { value: { programs: [] }, etag: `"${tag}"` };
      if (headers['If-Match'] && headers['If-Match'] !== `"${tag}"`) return { status: 412, value: { detail: 'changed' } };
      return { value: { columns: [{ heading: 'Name', field: 'name' }, { heading: 'Specialty', field: 'specialty' }], programs: [rv], removed: [] } };
    });
    const saved = vi.fn();
    importView(find('#import-fields'), saved);
    find('.table').value = 'Name,Specialty\nRV,Neurology';
    find('.look').click();
    await vi.waitFor(() => expect(find('.save').disabled).toBe(false));
    tag = 2;
    find('.save').click();
    await vi.waitFor(() => expect(find('#import-fields .outcome').dataset.outcome).toBe('bad'));
    expect([find('.table').value, find('.save').disabled, saved.mock.calls.length]).toEqual(['Name,Specialty\nRV,Neurology', false, 0]);
    find('.save').click();
    await vi.waitFor(() => expect(saved).toHaveBeenCalledOnce());
    expect(requests.at(-1)?.headers['If-Match']).toBe('"2"');
    expect(requests.at(-1)?.body.programs[0].id).toBe('rv');
    expect(find('.table').value).toBe('');
  });
});

describe('what is silenced', () => {
  it('is undone in what the service has now, not in what the page shows', async () => {
    openPage('options.html');
    let mutes = [{ rule: 'length', programId: 'rv' }, { rule: 'begging', until: '2000-01-01T00:00:00Z' }];
    const requests = fakeService((path, { method, body }) => {
      if (path === '/programs') return { value: { programs: [{ id: 'rv', name: 'River Valley' }] } };
      if (path === '/rules') return { value: { rules: [{ id: 'length', title: 'This is long', on: true }] } };
      if (method === 'PUT') mutes = body.mutes;
      return { value: { name: 'Alice', mutes, disabledRules: ['shouting'] }, etag: '"7"' };
    });
    const [list, outcome] = [find('#silenced'), find('#silenced-outcome')];
    await showSilenced(/** @type {any} */ (SERVICE), list, outcome);
    expect([...list.querySelectorAll('span')].map(each => each.textContent)).toEqual(['“This is long”, for River Valley', '“shouting”, switched off']);
    mutes = [...mutes, { rule: 'attachment', programId: 'rv' }];
    list.querySelector('[data-mute="length"] button').click();
    await vi.waitFor(() => expect(outcome.dataset.outcome).toBe('good'));
    const put = requests.find(({ method }) => method === 'PUT');
    expect(put?.headers['If-Match']).toBe('"7"');
    expect(put?.body).toEqual({ name: 'Alice', mutes: [{ rule: 'begging', until: '2000-01-01T00:00:00Z' }, { rule: 'attachment', programId: 'rv' }], disabledRules: ['shouting'] });
  });

  it('ends by itself', () => {
    expect([isInForce({ rule: 'x' }, NOW), isInForce({ rule: 'x', until: '2027-03-16T15:00:01Z' }, NOW), isInForce({ rule: 'x', until: '2027-03-16T15:00:00Z' }, NOW)]).toEqual([true, true, false]);
  });
});
