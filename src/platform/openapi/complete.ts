import { permissionRules } from '#platform/auth/permissions';
import { answeredSchema, completeAnswers, completeBody, isRecord } from '#platform/openapi/answers';
import { bareSchema, type OpenApi, operationsOf, type Placed, schemaName } from '#platform/openapi/document-model';
import { Collections, nameIds } from '#platform/openapi/example-ids';
import { REFUSES, VERSIONED } from '#platform/openapi/marks';
import { completeParameters, SHARED_PARAMETERS } from '#platform/openapi/parameters';
import { ANSWER_HEADERS, problemAnswers } from '#platform/openapi/problem-answers';
import {
  DRY_RUN,
  DRY_RUN_ANSWER,
  DRY_RUN_EXAMPLE,
  FIELD_PROBLEM,
  PROBLEM,
  VERDICT,
} from '#platform/openapi/problem-schema';
import { bodyOf, problemFinder, type RouteFacts } from '#platform/openapi/route-problems';
import { type Resource, resources } from '#platform/records/resource';

/** The resource that a route is about: the one it answers with, or the one its path begins with. */
function resourceOf({ path, operation }: Placed, document: OpenApi, collections: Collections): Resource | undefined {
  const schema = answeredSchema({ operation } as RouteFacts);
  const items = schema && bareSchema(schema, document).properties?.items?.items;
  const answered = collections.ofSchema(schemaName(items ?? schema) ?? '');
  const first = path.replace('/api/v1/', '').split('/')[0];
  return resources().find(({ options }) => options.path === (answered ?? first));
}

function factsOf(placed: Placed, document: OpenApi, collections: Collections): RouteFacts {
  const { operation } = placed;
  return {
    ...placed,
    resource: resourceOf(placed, document, collections),
    body: bodyOf(placed, document),
    secured: (operation.security?.length ?? 0) > 0,
    versioned: operation[VERSIONED] === true,
  };
}

/** Who may do it stands where a person reads what it does. */
function sayPermission({ operation, secured }: RouteFacts): void {
  const permission = String(operation['x-permission'] ?? 'none');
  const roles = permissionRules().get(permission)?.roles.join(', ');
  const text = roles
    ? `Needs the permission \`${permission}\` (${roles}).`
    : secured
      ? 'Every person who is signed in may do this.'
      : 'Open: no sign-in is needed.';
  operation.description = [operation.description, text].filter(Boolean).join('\n\n');
  operation['x-permission'] = permission;
  operation.security ??= [];
}

/** Adds to every operation what all of its kind have, so that no controller repeats it. */
export function completeOperations(document: OpenApi): OpenApi {
  const { components } = document;
  Object.assign(components.schemas, {
    Problem: PROBLEM,
    FieldProblem: FIELD_PROBLEM,
    DryRun: DRY_RUN,
    Verdict: VERDICT,
  });
  Object.assign(components, {
    parameters: SHARED_PARAMETERS,
    headers: ANSWER_HEADERS,
    responses: { DryRun: DRY_RUN_ANSWER },
    examples: { DryRun: DRY_RUN_EXAMPLE },
  });
  const collections = new Collections();
  nameIds(document, collections);
  const problemsOf = problemFinder(document);
  const routes = operationsOf(document).map((placed) => factsOf(placed, document, collections));
  const problems = routes.map(problemsOf);
  for (const [i, route] of routes.entries()) {
    completeParameters(route, collections, isRecord(answeredSchema(route), document));
    completeBody(route, document);
    completeAnswers(route, document);
    Object.assign(route.operation.responses, problemAnswers(problems[i] ?? [], components));
    sayPermission(route);
    delete route.operation[REFUSES];
    delete route.operation[VERSIONED];
  }
  return document;
}
