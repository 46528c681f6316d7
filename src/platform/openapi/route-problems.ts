import { getMetadataArgsStorage } from 'typeorm';
import { bareSchema, type OpenApi, type Placed, type Schema } from '#platform/openapi/document-model';
import { REFUSES } from '#platform/openapi/marks';
import * as general from '#platform/problem/catalogue';
import { type ProblemKind, type ProblemMaker, problemKind, problemKinds } from '#platform/problem/problem';
import type { Resource } from '#platform/records/resource';

/** What tells one route from another, as far as its refusals go. */
export interface RouteFacts extends Placed {
  resource: Resource | undefined;
  body: Schema | undefined;
  secured: boolean;
  /** Takes If-Match. */
  versioned: boolean;
}

const isWrite = ({ method }: RouteFacts): boolean => method !== 'get';
const isMove = ({ path }: RouteFacts): boolean => path.endsWith('/transitions');

function hasPermission({ secured, operation }: RouteFacts): boolean {
  return secured && operation['x-permission'] !== 'signed_in';
}

function refersToRecords({ body }: RouteFacts): boolean {
  return Object.values(body?.properties ?? {}).some(({ format, items }) => (items?.format ?? format) === 'uuid');
}

function isUnique({ resource }: RouteFacts): boolean {
  const { uniques, indices } = getMetadataArgsStorage();
  const entity = resource?.options.entity;
  return [...uniques, ...indices.filter(({ unique }) => unique)].some(({ target }) => target === entity);
}

/** Refusals that follow from the mechanisms every route of a kind goes through. */
const BY_KIND: Array<[ProblemMaker[], (route: RouteFacts) => boolean]> = [
  [[general.invalid, general.unreadable], () => true],
  [[general.rateLimited, general.unavailable], () => true],
  [[general.notAcceptable], ({ path }) => path.startsWith('/api/')],
  [[general.signInRequired], ({ secured }) => secured],
  [[general.accessDenied], hasPermission],
  [[general.notFound], ({ path }) => path.includes('{')],
  [[general.busy], (route) => isWrite(route) && route.secured],
  [[general.tooLarge, general.unsupportedType, general.ruleBroken], ({ body }) => body !== undefined],
  [[general.unknownReference], refersToRecords],
  [[general.clearanceDenied], (route) => (route.resource?.hasLevel ?? false) && route.body !== undefined],
  [[general.keyRunning, general.keyReused], ({ method, secured }) => method === 'post' && secured],
  [[general.duplicate], (route) => isUnique(route) && route.body !== undefined && !isMove(route)],
  [[general.hasDependants], ({ method }) => method === 'delete'],
  [[general.stateRefused], (route) => isMove(route) && isWrite(route)],
  [[general.versionStale, general.versionRequired], ({ versioned }) => versioned],
];

/** Codes that some route names as its own: no other route is thought to answer them. */
function claimed(document: OpenApi): Set<string> {
  const paths = Object.values(document.paths).flatMap((item) => Object.values(item));
  return new Set(paths.flatMap((operation) => (operation[REFUSES] as string[] | undefined) ?? []));
}

/** A resource's own problems that no route claims may come from any of its writes. */
function unclaimed({ resource, ...route }: RouteFacts, taken: Set<string>): ProblemKind[] {
  if (!resource || route.method === 'get') return [];
  return problemKinds().filter(({ code }) => code.startsWith(`${resource.name}.`) && !taken.has(code));
}

/** Answers, for each route, every kind of problem that it can answer. */
export function problemFinder(document: OpenApi): (route: RouteFacts) => ProblemKind[] {
  const taken = claimed(document);
  return (route) => {
    const mechanisms = BY_KIND.filter(([, applies]) => applies(route)).flatMap(([makers]) => makers);
    const own = ((route.operation[REFUSES] as string[] | undefined) ?? []).flatMap((code) => problemKind(code) ?? []);
    const kinds = [...mechanisms.map(({ kind }) => kind), ...own, ...unclaimed(route, taken)];
    return [...new Map(kinds.map((kind) => [kind.code, kind])).values()];
  };
}

export function bodyOf({ operation }: Placed, document: OpenApi): Schema | undefined {
  const content = Object.values(operation.requestBody?.content ?? {})[0];
  return content && bareSchema(content.schema, document);
}
