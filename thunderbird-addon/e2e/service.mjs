// The real service for the end-to-end tests: java -jar $SENDCHECK_SERVER_JAR serve --port 0 --data DIR.
// SENDCHECK_SERVER_COMMAND may name another command instead of "java -jar JAR"; it gets the same arguments.
import fs from 'node:fs';
import path from 'node:path';
import { start, stop, waitFor } from './harness/proc.mjs';

function command() {
  const { SENDCHECK_SERVER_COMMAND: other, SENDCHECK_SERVER_JAR: jar } = process.env;
  if (other) return other.split(' ');
  if (!jar) throw new Error('SENDCHECK_SERVER_JAR names no service');
  return ['java', '-XX:TieredStopAtLevel=1', '-jar', path.resolve(jar)];
}

export async function startService(dir) {
  fs.mkdirSync(dir, { recursive: true });
  const log = `${path.resolve(dir)}-${Date.now()}.log`;
  const [program, ...first] = command();
  const child = start(program, [...first, 'serve', '--port', '0', '--data', dir], { log });
  const url = await waitFor('the service to be ready', () => {
    if (child.exitCode !== null) throw new Error(`the service ended: ${fs.readFileSync(log, 'utf8').slice(-2000)}`);
    return /http:\/\/127\.0\.0\.1:\d+/.exec(fs.readFileSync(log, 'utf8'))?.[0];
  }, { timeout: 60000 });
  const token = fs.readFileSync(path.join(dir, 'token'), 'utf8').trim();
  const call = async (method, where, body) => {
    const answer = await fetch(`${url}/api/v1${where}`, {
      method, headers: { Authorization: `Bearer ${token}`, ...(body ? { 'Content-Type': 'application/json' } : {}) },
      ...(body ? { body: JSON.stringify(body) } : {}), signal: AbortSignal.timeout(10000),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${where}: ${answer.status} ${text.slice(0, 500)}`);
    return text ? JSON.parse(text) : null;
  };
  const contacts = async () => (await call('GET', '/contacts')).contacts;
  return {
    url, token, dir, call, contacts,
    // Waits for the contact with that message to be recorded.
    recorded: messageId => waitFor(`contact ${messageId}`, async () =>
      (await contacts()).find(contact => bareId(contact.messageId) === bareId(messageId))),
    stop: () => stop(child),
    kill: async () => { child.kill('SIGKILL'); await child.exited; },
  };
}

const bareId = messageId => String(messageId).replace(/^<|>$/g, '');
