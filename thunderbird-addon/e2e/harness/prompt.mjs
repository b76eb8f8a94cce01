#!/usr/bin/env node
// node e2e/harness/prompt.mjs ADDON [--keep] : starts everything with that add-on and opens a prompt with `tb` in it; Ctrl+D ends all.
import repl from 'node:repl';
import { startAll } from './harness.mjs';

const [addon, ...flags] = process.argv.slice(2);
const tb = await startAll({ addon, keep: flags.includes('--keep') });
console.log(`Thunderbird ${tb.session.capabilities?.browserVersion} on DISPLAY ${tb.env.DISPLAY}, add-on ${tb.addonId ?? 'none'}`);
console.log(`SMTP ${tb.mail.smtp}, IMAP ${tb.mail.imap}, GreenMail API ${tb.mail.api}, files ${tb.dir}`);
console.log("e.g. id = await tb.compose({to:'bob@example.test', subject:'Hi', body:'<p>Hi</p>'}); await tb.clickSend(id)");
const prompt = repl.start('tb> ');
Object.assign(prompt.context, { tb });
prompt.on('exit', async () => { await tb.quit(); process.exit(0); });
