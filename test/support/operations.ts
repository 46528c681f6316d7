import {
  isReference,
  type OpenApi,
  operationsOf,
  type Parameter,
  type Placed,
  resolved,
  type Schema,
} from '#platform/openapi/document-model';
import type { TestApp } from '#test/support/app';
import type { Client } from '#test/support/client';
import { type DemoAgency, demoPerson } from '#test/support/demo';
import { outside } from '#test/support/outside';

const { permissionRules } = await outside<typeof import('#platform/auth/permissions')>('#platform/auth/permissions');

export const UNKNOWN_ID = '01948f3c-7b1a-7c3e-9d2f-ffffffffffff';

/** Ends the session that a test works with or begins one, or counts guesses at a password: these have tests of their own. */
const ABOUT_SESSIONS = /^\/api\/v1\/(auth\/|evaluation-reports\/\{id\}\/signatures$)/;

export interface Operation extends Placed {
  id: string;
  parameters: Parameter[];
  body: Schema | undefined;
  /** The documented example of the body. */
  example: Record<string, unknown>;
}

/** The documented operations of a running service, with real records to try them on. */
export class Operations {
  readonly all: Operation[];
  private readonly people = new Map<string, Promise<Client>>();
  private readonly firsts = new Map<string, Promise<string | null>>();

  private constructor(
    private readonly test: TestApp,
    private readonly document: OpenApi,
  ) {
    this.all = operationsOf(document)
      .filter(({ path }) => path.startsWith('/api/') && !ABOUT_SESSIONS.test(path))
      .map((placed) => this.complete(placed));
  }

  static async of(test: TestApp): Promise<Operations> {
    return new Operations(test, (await test.app.inject('/openapi.json')).json());
  }

  private complete(placed: Placed): Operation {
    const { operation } = placed;
    // Forms with files have tests of their own.
    const [content] = Object.entries(operation.requestBody?.content ?? {}).flatMap(([type, each]) =>
      type.endsWith('json') ? [each] : [],
    );
    const parameters = (operation.parameters ?? []).map((given) => resolved<Parameter>(given, this.document));
    const body = content && this.schema(content.schema);
    return {
      ...placed,
      id: operation.operationId,
      parameters,
      body,
      example: (content?.example ?? {}) as Record<string, unknown>,
    };
  }

  schema(schema: Schema): Schema {
    return isReference(schema) ? resolved<Schema>(schema, this.document) : schema;
  }

  /** Somebody of the agency who may do it: a head where a head may. */
  personFor({ operation }: Placed, agency: DemoAgency = 'bandung'): Promise<Client> {
    const roles = permissionRules().get(String(operation['x-permission']))?.roles ?? ['head'];
    return this.person(roles.includes('head') ? 'head' : (roles[0] ?? 'head'), agency);
  }

  /** Whether people of a role may do it at all: a refusal leaves its event. */
  isFor(role: string, { operation }: Placed): boolean {
    return permissionRules().get(String(operation['x-permission']))?.roles.includes(role) ?? true;
  }

  person(role: string, agency: DemoAgency = 'bandung'): Promise<Client> {
    const key = `${agency} ${role}`;
    const known = this.people.get(key) ?? demoPerson(this.test, agency, role);
    this.people.set(key, known);
    return known;
  }

  /** The id of some record of a collection, or null where there is none. */
  async first(collection: string, agency: DemoAgency = 'bandung', query = ''): Promise<string | null> {
    const place = `${collection}?limit=1${query}`;
    const key = `${agency} ${place}`;
    const known = this.firsts.get(key) ?? this.person('head', agency).then((head) => firstOf(head, place));
    this.firsts.set(key, known);
    return known;
  }

  /** The path of an operation with the ids of records that are there. */
  async path({ path, parameters }: Operation, agency: DemoAgency = 'bandung'): Promise<string> {
    let filled = path;
    for (const { name, schema, in: place, example } of parameters) {
      if (place !== 'path') continue;
      const collection = schema['x-collection'];
      const id = typeof collection === 'string' ? await this.first(collection, agency) : null;
      filled = filled.replace(`{${name}}`, id ?? String(example ?? UNKNOWN_ID));
    }
    return filled;
  }
}

async function firstOf(person: Client, place: string): Promise<string | null> {
  const { status, body } = await person.get(place);
  return status === 200 ? (body.items[0]?.id ?? null) : null;
}

/** Works on all, a few at a time: as many as the service has connections for. */
export async function eachOf<T>(all: readonly T[], work: (one: T) => Promise<void>, width = 6): Promise<void> {
  const waiting = [...all];
  const worker = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) await work(next);
  };
  await Promise.all(Array.from({ length: width }, worker));
}
