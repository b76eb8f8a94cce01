// How long a clear message takes from the click on Send to the mail server, by hand: node e2e/time-to-leave.mjs [MESSAGES]
// (environment as in run.sh). One Thunderbird without the add-on, one with it: its page awake, and asleep. Prints medians in milliseconds.
import net from 'node:net';
import { setTimeout as after } from 'node:timers/promises';
import { startAll } from './harness/harness.mjs';
import { asHtml, startWorld, SUBJECT } from './world.mjs';

const MESSAGES = Number(process.argv[2] ?? 20);
// People look at what they wrote before they send it; by then the badge has been refreshed.
const LOOK = 2000;

/** Hands SMTP on, and tells when the end of a message came by. */
async function listening() {
  const gate = { target: 0, arrived: () => undefined };
  const server = net.createServer(client => {
    const mail = net.connect(gate.target, '127.0.0.1');
    let tail = '';
    client.on('data', data => {
      tail = (tail + data.toString('latin1')).slice(-5);
      if (tail === '\r\n.\r\n') gate.arrived(Date.now());
    });
    for (const end of [client, mail]) end.on('error', () => { client.destroy(); mail.destroy(); });
    client.pipe(mail).pipe(client);
  });
  await new Promise(resolve => { server.listen(0, '127.0.0.1', () => resolve()); });
  return { gate, port: server.address().port, close: () => server.close() };
}

const institution = i => `Bench ${String.fromCharCode(65 + i % 26)}${Math.floor(i / 26)} Medical Center`;

function letter(i) {
  return ['Dear Program Director,', `I have applied to the ${institution(i)} Internal Medicine program, because I grew up near Dayton.`,
    'Thank you for reading my application.', 'Best regards,', 'Alice Example', 'ERAS ID 14093382'];
}

async function once(tb, gate, i, asleep) {
  const to = `residency@bench${i}.example`;
  const id = await tb.compose({ to, subject: SUBJECT, body: asHtml(letter(i)) });
  await after(LOOK);
  if (asleep) {
    await tb.exec(id => {
      const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
      return ExtensionParent.GlobalManager.getExtension(id).terminateBackground({ ignoreDevToolsAttached: true });
    }, tb.addonId);
  }
  const arrived = new Promise(resolve => { gate.arrived = resolve; });
  const clicked = await tb.inWindow(id, win => {
    const now = Date.now();
    win.setTimeout(() => win.document.getElementById('button-send').click());
    return now;
  });
  const took = await arrived - clicked;
  await tb.closed(id);
  return took;
}

const median = numbers => numbers.sort((a, b) => a - b)[Math.floor(numbers.length / 2)];

async function series(tb, gate, first, asleep) {
  const times = [];
  await once(tb, gate, first, asleep);
  for (let i = 1; i <= MESSAGES; i++) times.push(await once(tb, gate, first + i, asleep));
  return `${median(times)} ms (${Math.min(...times)} to ${Math.max(...times)})`;
}

const { gate, port, close } = await listening();
const prefs = { 'mail.smtpserver.smtp1.port': port };
const bare = await startAll({ prefs: { ...prefs, 'mail.warn_on_send_accel_key': false } });
gate.target = bare.mail.smtp;
console.log(`no add-on: ${await series(bare, gate, 0, false)}`);
await bare.quit();

const world = await startWorld({ prefs });
gate.target = world.tb.mail.smtp;
const profile = await world.service.call('GET', '/profile');
// The same letter to forty programs would be asked about.
await world.service.call('PUT', '/profile', { ...profile, disabledRules: ['mass-email'] });
await world.service.call('PUT', '/programs', Array.from({ length: 2 * MESSAGES + 2 }, (_, i) => ({
  id: `bench${i}`, name: `${institution(i)} Program`, institution: institution(i), specialty: 'Internal Medicine', emails: [`residency@bench${i}.example`],
  domains: [`bench${i}.example`],
})));
await world.connect();
await world.listKnown();
console.log(`with it, awake: ${await series(world.tb, gate, 0, false)}`);
console.log(`with it, asleep: ${await series(world.tb, gate, MESSAGES + 1, true)}`);
await world.quit();
close();
