import fastify from 'fastify';
import type { OpenApi } from '#platform/openapi/document-model';
import { problemExample } from '#platform/openapi/problem-answers';
import { PROBLEM } from '#platform/openapi/problem-schema';
import { notFound, ruleBroken } from '#platform/problem/catalogue';
import { AnswerWatch } from '#test/support/validate-answers';

const NOTE = {
  type: 'object',
  description: 'A note.',
  required: ['id'],
  properties: { id: { type: 'string', format: 'uuid' }, title: { type: ['string', 'null'], maxLength: 5 } },
} as const;

const json = (schema: object) => ({ 'application/json': { schema } });

const DOCUMENT = {
  openapi: '3.1.0',
  info: {},
  paths: {
    '/notes/{id}': {
      post: {
        operationId: 'changeNote',
        requestBody: { content: json({ $ref: '#/components/schemas/Note' }) },
        responses: {
          '200': { description: 'The note.', content: json({ $ref: '#/components/schemas/Note' }) },
          '404': {
            description: 'Not found.',
            content: {
              'application/problem+json': {
                schema: { $ref: '#/components/schemas/Problem' },
                examples: { 'record.not_found': problemExample(notFound.kind) },
              },
            },
          },
        },
      },
    },
  },
  components: {
    schemas: {
      Note: NOTE,
      Problem: { ...PROBLEM, properties: { ...PROBLEM.properties, errors: { type: 'array' } } },
    },
  },
} as unknown as OpenApi;

const ID = '01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e5f';

/** What the watch says of one answer to one request. */
async function said(status: number, type: string, body: unknown, sent: object = { id: ID }): Promise<string[]> {
  const server = fastify();
  const watch = new AnswerWatch();
  watch.watch(server);
  server.post('/notes/:id', (_request, reply) => reply.status(status).type(type).send(JSON.stringify(body)));
  watch.learn(JSON.stringify(DOCUMENT));
  await server.inject({ method: 'POST', url: `/notes/${ID}`, payload: sent });
  await server.close();
  return [...watch.faults];
}

const PROBLEM_TYPE = 'application/problem+json';
const problem = (kind: typeof notFound.kind): object => problemExample(kind).value as object;

describe('the watch over the answers of the test suite', () => {
  it('has nothing to say of a documented answer', async () => {
    expect(await said(200, 'application/json', { id: ID, title: null })).toEqual([]);
    expect(await said(404, PROBLEM_TYPE, problem(notFound.kind))).toEqual([]);
  });

  it.each([
    ['a property too many', [200, 'application/json', { id: ID, secret: 1 }], /additional properties/],
    ['a property of another type', [200, 'application/json', { id: 7 }], /must be string/],
    ['a missing property', [200, 'application/json', {}], /required property/],
    ['another content type', [200, 'text/plain', 'x'], /text\/plain is not documented/],
    ['another status', [201, 'application/json', { id: ID }], /the status is not documented/],
    ['an undocumented refusal', [422, PROBLEM_TYPE, problem(ruleBroken.kind)], /name it with @Refuses/],
    ['a refusal that is no problem', [404, 'application/json', {}], /instead of a problem/],
    ['a problem without a remedy', [404, PROBLEM_TYPE, { ...problem(notFound.kind), remedy: 1 }], /remedy/],
  ] as Array<[string, [number, string, unknown], RegExp]>)('sees %s', async (_, answer, fault) => {
    expect(await said(...answer)).toEqual([expect.stringMatching(fault)]);
  });

  it('sees that more was taken than the document allows', async () => {
    expect(await said(200, 'application/json', { id: ID }, { id: ID, title: 'too long' })).toEqual([
      expect.stringMatching(/took a body that .*title/),
    ]);
  });
});
