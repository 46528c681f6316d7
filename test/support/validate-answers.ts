import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Answer, MediaType, OpenApi, OperationObject, Schema } from '#platform/openapi/document-model';
import { operationsOf, resolved } from '#platform/openapi/document-model';

/** Refusals that come before any operation is chosen, or beside all of them. */
const BESIDE = new Set(['route.not_found', 'route.method_not_allowed', 'request.too_large', 'request.unreadable']);

/** Pages that refuse with a page. */
const FOR_PEOPLE = /^\/approval-links\//;

const PROBLEM: Schema = { $ref: '#/components/schemas/Problem' };
const JSON_TYPES = ['application/json', 'application/problem+json'];

interface Sent {
  route: string;
  method: string;
  status: number;
  type: string;
  text: string;
}

/** Objects say all that they may hold, so that an answer with more in it is noticed. */
function close(schema: Schema): void {
  if (schema.properties) schema.additionalProperties ??= false;
  const inner = [...Object.values(schema.properties ?? {}), schema.items, ...(schema.anyOf ?? [])];
  for (const part of inner) if (part) close(part);
}

/** The published document, ready to check by: the services of a worker publish the same one and share it. */
class Published {
  private static latest: { text: string; published: Published } | undefined;
  private readonly document: OpenApi;
  private readonly ajv = new Ajv2020({ strict: false, allErrors: false });
  private readonly operations = new Map<string, OperationObject>();
  private readonly validators = new Map<object, ValidateFunction>();

  constructor(document: OpenApi) {
    this.document = document;
    (formats as unknown as (ajv: Ajv2020) => void)(this.ajv);
    for (const schema of Object.values(document.components.schemas)) close(schema);
    this.ajv.addSchema({ ...document, $id: 'openapi' } as object);
    for (const { method, path, operation } of operationsOf(document)) {
      this.operations.set(`${method} ${path.replace(/\{(\w+)\}/g, ':$1')}`, operation);
    }
  }

  static of(text: string): Published {
    if (Published.latest?.text !== text) Published.latest = { text, published: new Published(JSON.parse(text)) };
    return Published.latest.published;
  }

  /** What is wrong with an answer, each fault with the operation and the status. */
  faultsOf(request: FastifyRequest, reply: FastifyReply, payload: unknown): string[] {
    const method = request.method === 'HEAD' ? 'get' : request.method.toLowerCase();
    const route = request.routeOptions.url ?? '';
    const operation = this.operations.get(`${method} ${route}`);
    const text = typeof payload === 'string' || Buffer.isBuffer(payload) ? payload.toString() : '';
    const type = String(reply.getHeader('content-type') ?? '').split(';')[0] ?? '';
    const sent: Sent = { route, method: request.method, status: reply.statusCode, type, text };
    const name = operation?.operationId ?? `${request.method} ${route || request.url}`;
    const faults = sent.status >= 400 ? this.refusal(sent, operation) : this.answer(sent, operation, request.body);
    return faults.map((fault) => `${name} ${sent.status}: ${fault}`);
  }

  private refusal({ route, method, status, type, text }: Sent, operation: OperationObject | undefined): string[] {
    if (FOR_PEOPLE.test(route) && type === 'text/html') return [];
    if (type !== 'application/problem+json') return [`answers ${type || 'nothing'} instead of a problem`];
    if (method === 'HEAD') return [];
    const problem = JSON.parse(text) as { status: number; code: string };
    const faults = this.check(PROBLEM, problem);
    if (problem.status !== status) faults.push(`says status ${problem.status}`);
    if (problem.code === 'service.internal') faults.push('is a fault of ours');
    if (!operation || BESIDE.has(problem.code)) return faults;
    const documented = this.documented(operation, status);
    const known = Object.keys(documented?.content?.[type]?.examples ?? {});
    if (!known.includes(problem.code)) faults.push(`the code ${problem.code} is not documented; name it with @Refuses`);
    return faults;
  }

  private answer(
    { method, status, type, text }: Sent,
    operation: OperationObject | undefined,
    body: unknown,
  ): string[] {
    if (!operation) return [];
    const documented = this.documented(operation, status);
    if (!documented) return ['the status is not documented'];
    const faults = this.takenBody(operation, body);
    if (method === 'HEAD' || status === 304) return faults;
    const content = documented.content?.[type] ?? documented.content?.['application/octet-stream'];
    if (!content) return text === '' && !documented.content ? faults : [...faults, `${type} is not documented`];
    // A file that happens to be JSON is a file: it is documented as one and goes out as a stream.
    if (JSON_TYPES.includes(type) && documented.content?.[type])
      faults.push(...this.check(content.schema, JSON.parse(text)));
    return faults;
  }

  /** What the service takes, the document must not call wrong. */
  private takenBody({ requestBody }: OperationObject, body: unknown): string[] {
    const content: MediaType | undefined = requestBody?.content['application/json'];
    return content && body !== undefined
      ? this.check(content.schema, body).map((fault) => `took a body that ${fault}`)
      : [];
  }

  private documented({ responses }: OperationObject, status: number): Answer | undefined {
    const response = responses[String(status)];
    return response && resolved<Answer>(response, this.document);
  }

  private check(schema: Schema, value: unknown): string[] {
    const validate = this.validatorOf(schema);
    if (validate(value)) return [];
    return (validate.errors ?? []).map(({ instancePath, message, params }) =>
      `${instancePath || '/'} ${message} ${JSON.stringify(params)}`.trim(),
    );
  }

  private validatorOf(schema: Schema): ValidateFunction {
    const known = this.validators.get(schema);
    if (known) return known;
    const text = JSON.stringify(schema).replaceAll('"#/components/', '"openapi#/components/');
    const validate = this.ajv.compile(JSON.parse(text));
    this.validators.set(schema, validate);
    return validate;
  }
}

/**
 * Holds every answer that the test suite receives against the published document: its status, its content type, its body
 * to the last property, and each refusal's code. A suite with an undocumented answer fails when it closes its service.
 */
export class AnswerWatch {
  readonly faults = new Set<string>();
  private published: Published | undefined;

  /** Goes in before the routes do, so that it sees each of them. */
  watch(fastify: FastifyInstance): void {
    fastify.addHook('onSend', async (request, reply, payload) => {
      for (const fault of this.published?.faultsOf(request, reply, payload) ?? []) this.faults.add(fault);
      return payload;
    });
  }

  /** From here on it looks: the document as the service sends it. */
  learn(document: string): void {
    this.published = Published.of(document);
  }

  assertNone(): void {
    if (this.faults.size > 0) throw new Error(`Not as documented:\n${[...this.faults].join('\n')}`);
  }
}
