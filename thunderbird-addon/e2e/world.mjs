// The applicant and the programs that the end-to-end tests write to. Each scenario has a program of its own, so that no test's message
// is a follow-up to another's.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { startAll } from './harness/harness.mjs';
import { startService } from './service.mjs';
import { packed, SHIPPED } from '../tools/shipped.mjs';

export const ERAS_ID = '14093382';
const ADDON = new URL('..', import.meta.url).pathname;

const PROFILE = {
  name: 'Alice Example', email: ['alice@example.test'], erasId: ERAS_ID, school: 'Lakeshore College of Medicine', casId: '',
  specialties: ['Internal Medicine'], role: 'applicant', timeZone: 'America/New_York', disabledRules: [], mutes: [],
};

function program(alias, domain, more = {}) {
  return {
    id: domain.split('.')[0], name: `${alias} Medical Center Program`, institution: `${alias} Medical Center`, specialty: 'Internal Medicine',
    track: 'categorical', city: 'Dayton', state: 'OH', emails: [`residency@${domain}`, `coordinator@${domain}`], domains: [domain],
    aliases: [alias], people: [], contact: 'open', ...more,
  };
}

const PROGRAMS = [
  program('River Valley', 'rivervalley.example'), program('Cedar Hollow', 'cedarhollow.example'), program('Stonebridge', 'stonebridge.example'),
  program('Granite Peak', 'granitepeak.example'), program('Willow Bend', 'willowbend.example'), program('Fox Run', 'foxrun.example'),
  program('Maple Grove', 'maplegrove.example'), program('Pine Ridge', 'pineridge.example'), program('Amber Lake', 'amberlake.example'),
  program('Quail Creek', 'quailcreek.example'), program('Silver Birch', 'silverbirch.example'), program('Copper Canyon', 'coppercanyon.example'),
  program('Iron Bridge', 'ironbridge.example', { people: [
    { name: 'Dr. Maria Alvarez', role: 'program director', email: 'malvarez@ironbridge.example' },
    { name: 'Sam Reed', role: 'coordinator', email: 'sreed@ironbridge.example' },
  ] }),
  program('Clear Fork', 'clearfork.example', { contact: 'no-contact' }),
];

export const SUBJECT = `SOAP Applicant – Alice Example, ERAS ID ${ERAS_ID} – Internal Medicine`;

/** A message without fault; `named` is the institution that it speaks of. */
export function letter(named, { greeting = 'Dear Program Director,', id = ERAS_ID } = {}) {
  return [
    greeting,
    `I have applied to the ${named} Internal Medicine program. I grew up near Dayton and hope to serve its patients for many years.`,
    'Thank you for reading my application.',
    `Best regards,`, `Alice Example`, ...(id ? [`ERAS ID ${id}`] : []),
  ];
}
export const asHtml = lines => lines.map(line => `<p>${line}</p>`).join('');
export const asText = lines => lines.join('\n\n');

/** The add-on as it ships: without tests and tools, so that nothing runs that a user would not have. */
function shippedAddon(dir) {
  const target = path.join(dir, 'addon');
  for (const name of SHIPPED) fs.cpSync(path.join(ADDON, name), path.join(target, name), { recursive: true });
  return target;
}

/** As it is given to addons.thunderbird.net. */
function packedAddon(dir) {
  const file = path.join(dir, 'sendcheck.xpi');
  fs.writeFileSync(file, packed(ADDON));
  return file;
}

/**
 * @param {{fresh?: boolean, lasting?: boolean} & Record<string, any>} [options] `fresh`: the service knows nothing yet, as on the first day, and the add-on is
 *   its package; `lasting`: the package is installed for good, and is there again after a restart
 */
export async function startWorld({ fresh = false, lasting = false, ...options } = {}) {
  const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'sendcheck-e2e-'));
  let service;
  try {
    service = await startService(path.join(dir, 'data'));
    if (!fresh) {
      await service.call('PUT', '/profile', PROFILE);
      await service.call('PUT', '/programs', PROGRAMS);
    }
    const addon = lasting ? { addon: packedAddon(dir), install: 'profile', addonId: 'sendcheck@sendcheck.example' }
      : { addon: fresh ? packedAddon(dir) : shippedAddon(dir) };
    const tb = await startAll({ ...addon, ...options, prefs: { 'mail.warn_on_send_accel_key': false, ...options.prefs } });
    const world = {
      tb, service,
      connect: ({ url, token } = world.service) => tb.execInBackground(async (browser, url, token) => {
        await browser.storage.local.set({ service: { url, token, source: 'manual' } });
      }, url, token),
      // The add-on knows the list: what is asked about while the service is away depends on it.
      listKnown: () => tb.execInBackground(async browser => {
        for (;;) {
          const { listedPrograms } = await browser.storage.local.get('listedPrograms');
          if (listedPrograms?.addresses.length) return listedPrograms.addresses.length;
          await new Promise(resolve => { browser.storage.onChanged.addListener(resolve); });
        }
      }),
      restartService: async () => { world.service = await startService(world.service.dir); return world.service; },
      quit: async () => {
        await tb.quit();
        await world.service.stop();
        fs.rmSync(dir, { recursive: true, force: true });
      },
    };
    return world;
  } catch (error) {
    await service?.stop();
    fs.rmSync(dir, { recursive: true, force: true });
    throw error;
  }
}
