/**
 * Puts real records into the examples: the document's own ids stand for "some campaign", "some objective"; a person who
 * tries a route needs one that is there. Ids that a body may leave out are left out, because any record at all would
 * hardly be the right one.
 */
const METHODS = ['get', 'put', 'post', 'patch', 'delete'];
const COLLECTION = 'x-collection';

const today = () => new Date().toISOString().slice(0, 10);

/** Looks records up, each once. */
class Records {
  #known = new Map();

  constructor(spec, anchor, ask) {
    this.spec = spec;
    this.anchor = anchor;
    this.ask = ask;
  }

  #once(path) {
    if (!this.#known.has(path)) this.#known.set(path, this.ask(path));
    return this.#known.get(path);
  }

  async #first(path) {
    return (await this.#once(path))?.items?.[0] ?? null;
  }

  /** The record that the examples of one group speak of: a campaign that stands where the group's work is done. */
  async anchorOf(tag) {
    const { collection, byTag } = this.anchor;
    const query = byTag[tag];
    const found = query && (await this.#first(`/api/v1/${collection}?limit=1&${query}`));
    return found ?? this.#first(`/api/v1/${collection}?limit=1`);
  }

  async of(collection, tag) {
    const list = this.spec.paths[`/api/v1/${collection}`]?.get;
    if (!list) return null;
    const anchor = await this.anchorOf(tag);
    if (collection === this.anchor.collection) return anchor;
    const narrows = list.parameters.some(({ name }) => name === this.anchor.property);
    const query = anchor && narrows ? `&${this.anchor.property}=${anchor.id}` : '';
    const found = await this.#first(`/api/v1/${collection}?limit=1${query}`);
    return found ?? (query ? this.#first(`/api/v1/${collection}?limit=1`) : null);
  }

  /** With what only a single record shows. */
  whole(collection, { id }) {
    const single = this.spec.paths[`/api/v1/${collection}/{id}`]?.get;
    return single ? this.#once(`/api/v1/${collection}/${id}`) : null;
  }
}

const resolve = (spec, node) =>
  node?.$ref
    ? resolve(
        spec,
        node.$ref
          .slice(2)
          .split('/')
          .reduce((part, key) => part[key], spec),
      )
    : node;

/** The value of one property of a body: an id that must be there, a day that has come, or what stood there. */
async function fillProperty(records, { schema, value, required, tag }) {
  const collection = schema[COLLECTION];
  if (collection && !schema.items && required) return (await records.of(collection, tag))?.id ?? value;
  if (collection) return schema.items ? [] : null;
  if (schema.format === 'date' && typeof value === 'string' && value > today()) return today();
  if (schema.format === 'date-time' && typeof value === 'string' && value.slice(0, 10) > today())
    return new Date().toISOString();
  return value;
}

async function fillBody(records, spec, { body, tag, subject }) {
  const schema = resolve(spec, body.schema);
  const { properties = {}, required = [] } = schema;
  const filled = {};
  for (const [name, value] of Object.entries(body.example ?? {})) {
    const property = properties[name] ?? {};
    const mayGo = !required.includes(name) && property[COLLECTION];
    if (mayGo && !property.items && ![property.type].flat().includes('null')) continue;
    filled[name] = await fillProperty(records, { schema: property, value, required: required.includes(name), tag });
  }
  if ('version' in filled && subject) filled.version = subject.version;
  const next = subject?.allowedTransitions?.[0];
  if ('to' in filled && next) filled.to = next;
  return filled;
}

async function fillParameters(records, operation, { tag, subject }) {
  for (const parameter of operation.parameters ?? []) {
    const collection = parameter.schema?.[COLLECTION];
    if (parameter.in === 'path' && collection) {
      const record = await records.of(collection, tag);
      if (record) parameter.example = record.id;
    }
    if (parameter.name === 'If-Match' && subject && !operation.requestBody) parameter.example = `"${subject.version}"`;
  }
}

/** The record that the path names, as a whole. */
async function subjectOf(records, operation, tag) {
  const named = (operation.parameters ?? []).find(({ in: place, schema }) => place === 'path' && schema?.[COLLECTION]);
  const collection = named?.schema[COLLECTION];
  const record = collection && (await records.of(collection, tag));
  return record ? records.whole(collection, record) : null;
}

async function fillOperation(records, spec, operation) {
  const tag = operation.tags[0];
  operation.parameters = (operation.parameters ?? []).map((given) => structuredClone(resolve(spec, given)));
  const changes = operation.requestBody || operation.parameters.some(({ name }) => name === 'If-Match');
  const subject = changes ? await subjectOf(records, operation, tag) : null;
  await fillParameters(records, operation, { tag, subject });
  const contents = Object.values(operation.requestBody?.content ?? {});
  for (const content of contents) content.example = await fillBody(records, spec, { body: content, tag, subject });
}

export async function fillExamples(written, anchor, ask) {
  const spec = structuredClone(written);
  const records = new Records(spec, anchor, ask);
  const operations = Object.values(spec.paths).flatMap((item) => METHODS.flatMap((method) => item[method] ?? []));
  await Promise.all(operations.map((operation) => fillOperation(records, spec, operation)));
  return spec;
}
