// Stands between the add-on and the real service: counts what is asked, and can put the service into another week. The service's judgement
// is its own; it only hears that the message leaves later. Calls of `refused` paths are turned away.
import http from 'node:http';

/**
 * @param {{url: string}} service
 * @param {{at?: string}} [options] `at`: what the add-on takes for now is this moment for the service
 */
export async function startRelay(service, { at } = {}) {
  const shift = at ? Date.parse(at) - Date.now() : 0;
  const later = time => new Date(Date.parse(time) + shift).toISOString();
  const calls = [];
  const relay = { calls, service, most: 0, refused: new Set() };
  let underWay = 0;

  const server = http.createServer(async (request, response) => {
    const path = request.url.replace('/api/v1', '');
    const chunks = [];
    for await (const chunk of request) chunks.push(chunk);
    const text = Buffer.concat(chunks).toString('utf8');
    const body = text ? JSON.parse(text) : null;
    calls.push({ method: request.method, path, body });
    if (relay.refused.has(path)) {
      response.writeHead(503, { 'Retry-After': '1' }).end();
      return;
    }
    if (shift && path === '/checks') body.sendAt = later(new Date().toISOString());
    if (shift && body?.contactedMe) body.contactedMe = later(body.contactedMe);
    relay.most = Math.max(relay.most, ++underWay);
    const headers = Object.fromEntries(Object.entries(request.headers).filter(([name]) => !['host', 'content-length', 'connection'].includes(name)));
    const answer = await fetch(relay.service.url + request.url, { method: request.method, headers, ...(body ? { body: JSON.stringify(body) } : {}) });
    const said = Buffer.from(await answer.arrayBuffer());
    underWay--;
    const etag = answer.headers.get('etag');
    response.writeHead(answer.status, { 'Content-Type': answer.headers.get('content-type') ?? 'application/json', ...(etag ? { ETag: etag } : {}) });
    response.end(answer.status === 204 || answer.status === 304 ? undefined : said);
  });
  await new Promise(resolve => { server.listen(0, '127.0.0.1', resolve); });
  return Object.assign(relay, {
    url: `http://127.0.0.1:${server.address().port}`,
    token: service.token,
    asked: path => calls.filter(call => call.path === path),
    stop: () => new Promise(resolve => { server.close(resolve); server.closeAllConnections(); }),
  });
}
