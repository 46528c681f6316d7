import fastify from 'fastify';
import { requestLine } from '#platform/http/request-log';

async function lineOf(url: string): Promise<Record<string, unknown>> {
  const lines: string[] = [];
  const server = fastify({ genReqId: () => 'r-1' });
  server.get('/things/:id', (request, reply) => {
    request.credential = { kind: 'session', organizationId: 'o-1', id: 's-1', digest: 'secret' };
    return reply.status(200).send('ok');
  });
  server.addHook('onResponse', async (request, reply) => {
    lines.push(requestLine(request, reply));
  });
  await server.inject({ url, headers: { authorization: 'Bearer sik_secret' } });
  await server.close();
  expect(lines).toHaveLength(1);
  expect(lines[0]).toMatch(/^\{.*\}\n$/);
  return JSON.parse(lines[0] ?? '');
}

describe('the line of a request', () => {
  it('tells what was asked, what was answered and how long it took', async () => {
    expect(await lineOf('/things/kunci-9q?q=rahasia')).toEqual({
      level: 30,
      time: expect.stringMatching(/^\d{4}-.*Z$/),
      context: 'Request',
      requestId: 'r-1',
      method: 'GET',
      route: '/things/:id',
      status: 200,
      ms: expect.any(Number),
      organizationId: 'o-1',
    });
  });

  it('holds no address that people wrote, no search and no token', async () => {
    const text = JSON.stringify([
      await lineOf('/things/kunci-9q?q=rahasia'),
      await lineOf('/nowhere/"rahasia"?token=secret'),
    ]);
    expect(text).not.toMatch(/rahasia|secret|kunci-9q/);
    expect(text).toContain('"route":"-","status":404');
  });
});
