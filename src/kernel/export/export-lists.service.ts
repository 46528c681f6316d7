import { type ExecutionContext, Injectable, type PipeTransform, type Type } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA, ROUTE_ARGS_METADATA } from '@nestjs/common/constants';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { asQuery, type ListParameters, pathParams } from '#kernel/export/parameters.rules';
import { ACCESS, type Access } from '#platform/auth/access.decorator';
import type { Ctx } from '#platform/context/ctx';
import { requestValidation } from '#platform/http/validation';
import type { Schema } from '#platform/openapi/document-model';
import { type Operation, Operations } from '#platform/openapi/operations';
import { invalid, notFound } from '#platform/problem/catalogue';
import { type FieldError, Problem } from '#platform/problem/problem';

/** Nest's numbers for what a route takes from the query and from the path, and for GET. */
const QUERY = 4;
const PARAM = 5;
const GET = 0;

/** Where a page begins and how long it is the export itself decides. */
const OURS = new Set(['limit', 'cursor', 'dryRun']);
const LONGEST_PAGE = 200;

interface Argument {
  index: number;
  data?: string;
  pipes?: unknown[];
  factory?: (data: unknown, context: ExecutionContext) => unknown;
}

type Page = { items: object[]; nextCursor: string | null };
type Handler = (...given: unknown[]) => Promise<unknown>;

/** A route that answers a page of records, as whoever reads the API finds it. */
interface ListRoute {
  controller: object;
  handler: string;
  pattern: string;
  access: Access;
}

/** A list with what an address says for the names in its pattern. */
export interface FoundList {
  route: ListRoute;
  params: Record<string, string>;
  /** Each property of its records, as documented. */
  properties: Record<string, Schema>;
}

/**
 * The lists of the API, found in its own routes: whoever exports one asks the very handler that answers the list, with the
 * very check of its parameters, and is shown what is documented of it and nothing else. A new list needs no line here.
 */
@Injectable()
export class ExportLists {
  private routes: ListRoute[] | undefined;
  private readonly validation = requestValidation();
  private readonly scanner = new MetadataScanner();

  constructor(
    private readonly discovery: DiscoveryService,
    private readonly operations: Operations,
  ) {}

  find(address: string): FoundList | null {
    for (const route of this.all()) {
      const params = pathParams(route.pattern, address);
      const properties = params && this.operationOf(route).items;
      if (params && properties) return { route, params, properties };
    }
    return null;
  }

  /** The list's parameters as its route takes them; what is wrong with them is told as the route would tell it. */
  async checked(list: FoundList, parameters: ListParameters): Promise<object> {
    const names = this.operationOf(list.route).queryNames.filter((name) => !OURS.has(name));
    const unknown = Object.keys(parameters).filter((name) => !names.includes(name));
    if (unknown.length > 0) throw invalid({ errors: unknown.map((name) => unknownParameter(name, names)) });
    const metatype = this.queryType(list.route);
    const query = asQuery(parameters);
    try {
      return (metatype ? await this.validation.transform(query, { type: 'query', metatype }) : query) as object;
    } catch (error) {
      throw error instanceof Problem ? below('/parameters', error) : error;
    }
  }

  /** One page as the route would answer it, as long as a page may be. */
  async page(ctx: Ctx, { route, params }: FoundList, ask: object): Promise<Page> {
    const operation = this.operationOf(route);
    const limit = operation.queryNames.includes('limit') ? { limit: LONGEST_PAGE } : {};
    const answer = await this.call(ctx, route, { params, ask: { ...ask, ...limit } });
    return JSON.parse(operation.serialize(answer)) as Page;
  }

  /** How many records the list has, where it has a count and knows exactly. */
  async count(ctx: Ctx, { route, params }: FoundList, ask: object): Promise<number | null> {
    const pattern = `${route.pattern}/count`;
    const counting = this.gets().find((other) => other.pattern === pattern);
    if (!counting) return null;
    const { count, exact } = (await this.call(ctx, counting, { params, ask })) as { count: number; exact: boolean };
    return exact ? count : null;
  }

  private operationOf({ controller, handler }: ListRoute): Operation {
    return this.operations.named(controller.constructor.name, handler);
  }

  private call(ctx: Ctx, route: ListRoute, given: { params: Record<string, string>; ask: object }): Promise<unknown> {
    const request = { ctx, params: given.params, query: given.ask, headers: {} };
    const context = { switchToHttp: () => ({ getRequest: () => request }) } as unknown as ExecutionContext;
    const values: unknown[] = [];
    for (const [kind, argument] of argumentsOf(route)) {
      if (argument.factory) values[argument.index] = argument.factory(argument.data, context);
      else if (kind === QUERY) values[argument.index] = given.ask;
      else if (kind === PARAM) values[argument.index] = piped(given.params[argument.data ?? ''], argument);
    }
    const handler = (route.controller as Record<string, Handler | undefined>)[route.handler];
    if (!handler) throw notFound();
    return handler.apply(route.controller, values);
  }

  private queryType(route: ListRoute): Type | undefined {
    const types = Reflect.getMetadata('design:paramtypes', route.controller, route.handler) as Type[] | undefined;
    const query = argumentsOf(route).find(([kind]) => kind === QUERY);
    return query && types?.[query[1].index];
  }

  /** Read at the first use, when every module has its controllers. */
  private all(): ListRoute[] {
    this.routes ??= this.gets().filter(({ pattern }) => !pattern.endsWith('/count'));
    return this.routes;
  }

  private gets(): ListRoute[] {
    return this.discovery.getControllers().flatMap(({ instance }) => this.routesOf(instance as object | null));
  }

  private routesOf(controller: object | null): ListRoute[] {
    if (!controller) return [];
    const prototype = Object.getPrototypeOf(controller) as object;
    const base = String(Reflect.getMetadata(PATH_METADATA, controller.constructor) ?? '');
    return this.scanner.getAllMethodNames(prototype).flatMap((handler) => {
      const method = (prototype as Record<string, object | undefined>)[handler] ?? {};
      const access = (Reflect.getMetadata(ACCESS, method) ?? Reflect.getMetadata(ACCESS, controller.constructor)) as
        | Access
        | undefined;
      if (Reflect.getMetadata(METHOD_METADATA, method) !== GET || !access || 'open' in access) return [];
      const path = [base, String(Reflect.getMetadata(PATH_METADATA, method) ?? '')].join('/');
      return [{ controller, handler, pattern: path.replace(/\/+/g, '/').replace(/^\/|\/$/g, ''), access }];
    });
  }
}

function argumentsOf({ controller, handler }: ListRoute): [number, Argument][] {
  const found = Reflect.getMetadata(ROUTE_ARGS_METADATA, controller.constructor, handler) as
    | Record<string, Argument>
    | undefined;
  return Object.entries(found ?? {}).map(([key, argument]) => [Number(key.split(':')[0]), argument]);
}

/** The pipes that stand at a parameter are classes or objects; those of ours need nothing of the service. */
function piped(value: string | undefined, { pipes = [] }: Argument): unknown {
  return pipes.reduce<unknown>((so, pipe) => {
    const one = (typeof pipe === 'function' ? new (pipe as Type<PipeTransform>)() : pipe) as PipeTransform;
    return one.transform(so, { type: 'param' });
  }, value);
}

function unknownParameter(name: string, known: readonly string[]): FieldError {
  const list = known.join(', ') || '–';
  const message = {
    en: `Is no parameter of this list. It takes: ${list}.`,
    id: `Bukan parameter daftar ini. Yang diterima: ${list}.`,
  };
  return { pointer: `/parameters/${name}`, code: 'query.unknown', message };
}

/** A refusal of the list's parameters, where they stand in an export. */
function below(place: string, { kind, options }: Problem): Problem {
  const errors = options.errors?.map((error) => ({
    ...error,
    pointer: `${place}/${error.pointer.replace(/^[/?]/, '')}`,
  }));
  return new Problem(kind, { ...options, errors });
}
