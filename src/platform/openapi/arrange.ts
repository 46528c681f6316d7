import { METHODS, type OpenApi } from '#platform/openapi/document-model';

/** In the order in which a person reads an operation. */
const OPERATION_KEYS = [
  'operationId',
  'summary',
  'description',
  'tags',
  'x-permission',
  'security',
  'parameters',
  'requestBody',
  'responses',
];
const DOCUMENT_KEYS = ['openapi', 'info', 'servers', 'tags', 'security', 'paths', 'components'];

type Json = Record<string, unknown>;

/** Named keys first and in this order, the others behind them by name. */
function ordered(object: object, first: readonly string[] = []): Json {
  const place = (key: string): string =>
    first.includes(key) ? `0${String(first.indexOf(key)).padStart(3, '0')}` : `1${key}`;
  return Object.fromEntries(Object.entries(object).sort(([a], [b]) => (place(a) < place(b) ? -1 : 1)));
}

/** Takes away components that nothing leads to, through other components as well. */
function dropUnused(document: OpenApi): void {
  const { components, ...rest } = document;
  const parts = components as unknown as Record<string, Json>;
  const reached = new Set<string>();
  const follow = (text: string): void => {
    for (const [, part = '', name = ''] of text.matchAll(/"#\/components\/(\w+)\/([^"]+)"/g)) {
      const place = `${part}/${name}`;
      if (reached.has(place)) continue;
      reached.add(place);
      follow(JSON.stringify(parts[part]?.[name] ?? {}));
    }
  };
  follow(JSON.stringify(rest));
  for (const [part, named] of Object.entries(parts)) {
    if (part === 'securitySchemes') continue;
    for (const name of Object.keys(named)) if (!reached.has(`${part}/${name}`)) delete named[name];
  }
}

/** The same document from the same code, byte by byte, whatever order things were found in. */
export function arrange(document: OpenApi): OpenApi {
  dropUnused(document);
  const paths = Object.entries(document.paths).map(([path, item]) => {
    const operations = Object.entries(item).map(([method, operation]) => [method, ordered(operation, OPERATION_KEYS)]);
    return [path, ordered(Object.fromEntries(operations), METHODS)];
  });
  const components = Object.entries(document.components).map(([part, named]) => [part, ordered(named as object)]);
  const arranged = {
    ...document,
    paths: Object.fromEntries(paths),
    components: ordered(Object.fromEntries(components)),
  };
  return structuredClone(ordered(arranged, DOCUMENT_KEYS)) as unknown as OpenApi;
}
