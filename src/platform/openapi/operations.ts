import { type ExecutionContext, Injectable } from '@nestjs/common';
import fastJson from 'fast-json-stringify';
import type { Request } from '#platform/http/request';
import {
  type Answer,
  bareSchema,
  isReference,
  type OpenApi,
  type OperationObject,
  operationsOf,
  type Parameter,
  reachableSchemas,
  resolved,
  type Schema,
} from '#platform/openapi/document-model';
import { operationId } from '#platform/openapi/operation-id';
import { invalid } from '#platform/problem/catalogue';
import type { FieldError } from '#platform/problem/problem';
import { choiceCheck, type Fault } from '#platform/records/checks';

const REPEATED: Fault = {
  code: 'query.repeated',
  message: { en: 'May be given once only.', id: 'Hanya boleh diberikan sekali.' },
};
const trueOrFalse = choiceCheck(['true', 'false']);

/** One documented operation at work: the status it answers, and the only way its body is written. */
export class Operation {
  readonly status: number;
  private write: ((value: unknown) => string) | undefined;
  private readonly schema: Schema | undefined;
  private readonly query: Map<string, boolean>;

  constructor(
    documented: OperationObject,
    private readonly document: OpenApi,
  ) {
    const [status, schema] = carriedOut(documented);
    this.status = status;
    this.schema = schema;
    const parameters = (documented.parameters ?? []).map((given) => resolved<Parameter>(given, document));
    this.query = new Map(
      parameters.filter((given) => given.in === 'query').map(({ name, schema: { type } }) => [name, type === 'array']),
    );
  }

  /** Lists leave out what single records carry: the schema's absent properties are simply not written. */
  serialize(value: unknown): string {
    // Made at the first use: a start that makes all of them takes seconds.
    this.write ??= this.schema ? serializer(this.schema, this.document) : JSON.stringify;
    return this.write(value);
  }

  /** A misspelt filter would silently show everything, a repeated one something else, and a misspelt dry run would write. */
  refuseUnknownQuery(request: Request): void {
    const errors: FieldError[] = [];
    for (const [name, value] of Object.entries((request.query ?? {}) as Record<string, unknown>)) {
      const fault = this.queryFault(name, value);
      if (fault) errors.push({ pointer: `?${name}`, ...fault });
    }
    if (errors.length > 0) throw invalid({ errors });
  }

  /** The names that its address may carry. */
  get queryNames(): string[] {
    return [...this.query.keys()];
  }

  /** Each property of the records that it answers in pages; null where its answer is no page. */
  get items(): Record<string, Schema> | null {
    const page = this.schema && bareSchema(this.schema, this.document).properties;
    if (!page?.items?.items || !page.nextCursor) return null;
    const { properties = {} } = bareSchema(page.items.items, this.document);
    const named = Object.entries(properties).map(([name, schema]) => [name, bareSchema(schema, this.document)]);
    return Object.fromEntries(named);
  }

  private queryFault(name: string, value: unknown): Fault {
    const repeatable = this.query.get(name);
    if (repeatable === undefined) {
      const known = [...this.query.keys()].join(', ') || '–';
      const message = {
        en: `Is not known here. Known: ${known}.`,
        id: `Tidak dikenal di sini. Yang dikenal: ${known}.`,
      };
      return { code: 'query.unknown', message };
    }
    if (!repeatable && Array.isArray(value)) return REPEATED;
    return name === 'dryRun' ? trueOrFalse(value) : null;
  }
}

const unnamed = (path: string): string => path.replace(/\{\w+\}/g, '{}');

/** What the route answers when it does what it is asked; what it answers to a dry run is written elsewhere. */
function carriedOut({ responses }: OperationObject): [number, Schema | undefined] {
  const statuses = Object.keys(responses).filter((status) => status.startsWith('2'));
  const status = statuses.find((found) => found !== '200') ?? '200';
  const answer = responses[status];
  const schema = answer && !isReference(answer) ? (answer as Answer).content?.['application/json']?.schema : undefined;
  return [Number(status), schema?.oneOf?.[0] ?? schema];
}

function serializer(schema: Schema, document: OpenApi): (value: unknown) => string {
  const all = document.components.schemas;
  const schemas = Object.fromEntries([...reachableSchemas(schema, document)].map((name) => [name, all[name]]));
  return fastJson({ ...schema, components: { schemas } } as never);
}

/** The operations of a document with their serializers, which are made once however many services are built from it. */
const known = new WeakMap<OpenApi, Map<string, Operation>>();

/** Every route's operation, read from the document once at start-up: what is documented is what is served. */
@Injectable()
export class Operations {
  private byId = new Map<string, Operation>();
  private readonly permissions = new Map<string, string>();
  private schemas: Record<string, Schema> = {};

  learn(document: OpenApi): void {
    this.schemas = document.components.schemas;
    this.byId = known.get(document) ?? new Map();
    known.set(document, this.byId);
    for (const { method, path, operation } of operationsOf(document)) {
      if (!this.byId.has(operation.operationId))
        this.byId.set(operation.operationId, new Operation(operation, document));
      if (method === 'get') this.permissions.set(unnamed(path), String(operation['x-permission']));
    }
  }

  /** What one needs to read the records of a collection; null where that is not a matter of permission. */
  readingOf(collection: string): string | null {
    const path = unnamed(`/api/v1/${collection}`);
    const permission = this.permissions.get(`${path}/{}`) ?? this.permissions.get(path) ?? 'none';
    return permission === 'none' || permission === 'signed_in' ? null : permission;
  }

  /** A documented schema that stands by itself, for whoever checks by what is documented. */
  schema(name: string): Schema & { components: { schemas: Record<string, Schema> } } {
    const schema = this.schemas[name];
    if (!schema) throw new Error(`The schema ${name} is not documented.`);
    return { ...schema, components: { schemas: this.schemas } };
  }

  of(route: ExecutionContext): Operation {
    return this.named(route.getClass().name, route.getHandler().name);
  }

  /** The operation of a handler, for whoever calls it without a request. */
  named(controller: string, handler: string): Operation {
    const id = operationId(controller, handler);
    const operation = this.byId.get(id);
    if (!operation) throw new Error(`The operation ${id} is not documented.`);
    return operation;
  }
}
