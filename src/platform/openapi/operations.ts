import { type ExecutionContext, Injectable } from '@nestjs/common';
import type { OpenAPIObject } from '@nestjs/swagger';
import fastJson, { type Schema } from 'fast-json-stringify';
import type { Request } from '#platform/http/request';
import { operationId } from '#platform/openapi/operation-id';
import { invalid } from '#platform/problem/catalogue';
import type { FieldError } from '#platform/problem/problem';

interface Parameter {
  name: string;
  in: string;
  schema?: { type?: string | string[] };
}

interface DocumentedOperation {
  operationId: string;
  parameters?: Parameter[];
  responses: Record<string, { content?: Record<string, { schema?: { $ref?: string } }> }>;
}

const METHODS = ['get', 'put', 'post', 'patch', 'delete'] as const;

/** One documented operation at work: the status it answers, and the only way its body is written. */
export class Operation {
  readonly status: number;
  private readonly write: (value: unknown) => string;
  private readonly query: Map<string, boolean>;

  constructor(documented: DocumentedOperation, document: OpenAPIObject) {
    const success = Object.keys(documented.responses).find((status) => status.startsWith('2')) ?? '200';
    this.status = Number(success);
    const schema = documented.responses[success]?.content?.['application/json']?.schema;
    this.write = schema ? serializer(schema, document) : JSON.stringify;
    const parameters = (documented.parameters ?? []).filter((parameter) => parameter.in === 'query');
    this.query = new Map(parameters.map(({ name, schema: type }) => [name, type?.type === 'array']));
  }

  /** Lists leave out what single records carry: the schema's absent properties are simply not written. */
  serialize(value: unknown): string {
    return this.write(value);
  }

  /** A misspelt filter would silently show everything; a repeated one would silently show something else. */
  refuseUnknownQuery(request: Request): void {
    const errors: FieldError[] = [];
    for (const [name, value] of Object.entries((request.query ?? {}) as Record<string, unknown>)) {
      const repeatable = this.query.get(name);
      const known = [...this.query.keys()].join(', ') || '–';
      if (repeatable === undefined) {
        errors.push({
          pointer: `?${name}`,
          code: 'query.unknown',
          message: { en: `Is not known here. Known: ${known}.`, id: `Tidak dikenal di sini. Yang dikenal: ${known}.` },
        });
      } else if (!repeatable && Array.isArray(value)) {
        errors.push({
          pointer: `?${name}`,
          code: 'query.repeated',
          message: { en: 'May be given once only.', id: 'Hanya boleh diberikan sekali.' },
        });
      }
    }
    if (errors.length > 0) throw invalid({ errors });
  }
}

function serializer(schema: { $ref?: string }, document: OpenAPIObject): (value: unknown) => string {
  return fastJson({ ...schema, components: document.components } as unknown as Schema);
}

/** Every route's operation, read from the document once at start-up: what is documented is what is served. */
@Injectable()
export class Operations {
  private readonly byId = new Map<string, Operation>();

  learn(document: OpenAPIObject): void {
    for (const path of Object.values(document.paths)) {
      for (const method of METHODS) {
        const documented = (path as Record<string, unknown>)[method] as DocumentedOperation | undefined;
        if (documented) this.byId.set(documented.operationId, new Operation(documented, document));
      }
    }
  }

  of(route: ExecutionContext): Operation {
    const id = operationId(route.getClass().name, route.getHandler().name);
    const operation = this.byId.get(id);
    if (!operation) throw new Error(`The operation ${id} is not documented.`);
    return operation;
  }
}
