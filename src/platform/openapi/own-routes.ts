import type { Answer, OpenApi, OperationObject } from '#platform/openapi/document-model';
import { headers } from '#platform/openapi/problem-answers';

function answerOf(type: string, description: string): Answer {
  const schema = type === 'application/json' ? { type: 'object', additionalProperties: true } : { type: 'string' };
  const example = type === 'application/json' ? { openapi: '3.1.0' } : 'openapi: 3.1.0';
  return { description, headers: headers(['ETag']), content: { [type]: { schema, example } } };
}

function operation(id: string, summary: string, type: string): OperationObject {
  return {
    operationId: id,
    summary,
    description: 'The whole document. Answers 304 to an If-None-Match that is still good.',
    tags: ['Service'],
    'x-permission': 'none',
    parameters: [{ $ref: '#/components/parameters/IfNoneMatch' }],
    responses: {
      '200': answerOf(type, 'The OpenAPI 3.1 document of this installation.'),
      '304': { description: 'Your copy is still good.', headers: headers(['ETag']) },
    },
  };
}

/** The routes that serve the document are routes too. */
export function addOwnRoutes(document: OpenApi): OpenApi {
  document.paths['/openapi.json'] = { get: operation('getOpenApiJson', 'Read this document', 'application/json') };
  document.paths['/openapi.yaml'] = {
    get: operation('getOpenApiYaml', 'Read this document as YAML', 'application/yaml'),
  };
  return document;
}
