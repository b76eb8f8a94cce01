// Messages that come in, and messages in Thunderbird's folders.
import net from 'node:net';
import { once } from 'node:events';
import { waitFor } from './harness/proc.mjs';

// A message from the world outside, over SMTP.
export async function deliver(tb, { from, to, subject, text }) {
  const socket = net.connect(tb.mail.smtp, '127.0.0.1');
  socket.setEncoding('utf8');
  const said = async line => { if (line) socket.write(`${line}\r\n`); await once(socket, 'data'); };
  await said('');
  await said('EHLO outside.example');
  await said(`MAIL FROM:<${from}>`);
  await said(`RCPT TO:<${to}>`);
  await said('DATA');
  await said([`From: IM Residency <${from}>`, `To: ${to}`, `Subject: ${subject}`, `Message-ID: <${Date.now()}@outside.example>`,
    `Date: ${new Date().toUTCString()}`, '', text, '.'].join('\r\n'));
  await said('QUIT');
  socket.destroy();
}

// Waits until Thunderbird has the message of that subject in that folder of Alice's account; answers with its address.
export const messageIn = (tb, folder, subject) => waitFor(`the message "${subject}" in ${folder}`, () => tb.exec((folder, subject) => {
  const { MailServices } = ChromeUtils.importESModule('resource:///modules/MailServices.sys.mjs');
  const server = MailServices.accounts.getIncomingServer('server1');
  const found = server.rootFolder.getFolderWithFlags(Ci.nsMsgFolderFlags[folder]);
  if (!found) server.performExpand(null);
  found?.updateFolder(null);
  for (const header of found?.messages ?? []) if (header.subject === subject) return found.getUriForMsg(header);
  return '';
}, folder, subject), { every: 200 });
