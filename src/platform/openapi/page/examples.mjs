/**
 * Puts real records into the examples: the document's own ids stand for "some campaign", "some objective"; a person who
 * tries a route needs one that is there. Of several ways to fill a body in, the first that the service would take is shown.
 */
import { COLLECTION, Records } from '/docs/records.mjs';

const FORM = 'multipart/form-data';
const METHODS = ['get', 'put', 'post', 'patch', 'delete'];
const ENDING = { date: (now) => now.slice(0, 10), 'date-time': (now) => now };

/** A form is filled in with records that are there: left empty, a field for an id would show a made-up one. */
const LINKED = { linked: true, today: false };

/** Ways to fill a body in, the plainest first: ids that may stay away do, days stay as written. */
const WAYS = [
  { linked: false, today: false },
  { linked: true, today: false },
  { linked: false, today: true },
  { linked: true, today: true },
];

const resolve = (spec, node) => {
  if (!node?.$ref) return node;
  const parts = node.$ref.slice(2).split('/');
  return resolve(
    spec,
    parts.reduce((part, key) => part[key], spec),
  );
};

/** A day that has not come yet is no day on which something was seen. */
function timeOf(schema, value, today) {
  const now = new Date().toISOString();
  const write = ENDING[schema.format];
  return write && typeof value === 'string' && (today || value > now) ? write(now) : value;
}

/** Nothing, as the property can say it; undefined leaves it out. */
const nothing = ({ nullable, items }) => (items ? [] : nullable ? null : undefined);

/** The id of a record that is there; what may stay away does, unless the way is to link. */
async function linkOf(records, { schema, value, required, tag }, linked) {
  const record = required || linked ? await records.of(schema[COLLECTION], tag) : null;
  if (!record) return required ? value : nothing(schema);
  return schema.items ? [record.id] : record.id;
}

async function fillOneWay(records, { schema, example, tag, subject }, { linked, today }) {
  const { properties = {}, required = [] } = schema;
  const filled = {};
  for (const [name, value] of Object.entries(example ?? {})) {
    const property = properties[name] ?? {};
    const place = { schema: property, value, required: required.includes(name), tag };
    filled[name] = property[COLLECTION]
      ? await linkOf(records, place, linked)
      : timeOf(property.items ?? property, value, today);
  }
  if ('version' in filled && subject) filled.version = subject.version;
  const next = subject?.allowedTransitions?.[0];
  if ('to' in filled && next) filled.to = next;
  return filled;
}

/** Only what this person may do is tried: each refusal would stand in the agency's audit chain. */
async function fillBody(records, operation, { address, method, ...body }) {
  const bodies = await Promise.all(WAYS.map((way) => fillOneWay(records, body, way)));
  const distinct = [...new Map(bodies.map((each) => [JSON.stringify(each), each])).values()];
  const worthTrying = method === 'post' && distinct.length > 1 && (await records.mayDo(operation['x-permission']));
  if (!worthTrying) return distinct[0];
  for (const each of distinct) if (await records.passes(address, each)) return each;
  return distinct[0];
}

const exampleOf = ({ properties = {} }) =>
  Object.fromEntries(
    Object.entries(properties).flatMap(([name, { example }]) => (example == null ? [] : [[name, example]])),
  );

/** A form takes its first values from each field's example and from that of the whole. */
function formOf(schema, filled) {
  const example = Object.fromEntries(Object.entries(filled).filter(([, value]) => value != null));
  const fields = Object.entries(schema.properties ?? {}).map(([name, { example: _, ...field }]) => {
    const { format: __, ...plain } = field;
    return [name, name in example ? { ...field, example: example[name] } : plain];
  });
  return { schema: { ...schema, properties: Object.fromEntries(fields) }, example };
}

/** The address with ids of records that are there, or null where there are none. */
async function fillPath(records, operation, path, tag) {
  let address = path;
  for (const parameter of operation.parameters.filter((each) => each.in === 'path')) {
    const record = await records.of(parameter.schema[COLLECTION], tag);
    if (!record) return null;
    parameter.example = record.id;
    address = address.replace(`{${parameter.name}}`, record.id);
  }
  return address;
}

async function fillOperation(records, spec, { path, method, operation }) {
  const tag = operation.tags[0];
  operation.parameters = (operation.parameters ?? []).map((given) => structuredClone(resolve(spec, given)));
  const address = await fillPath(records, operation, path, tag);
  if (method === 'get' || address === null) return;
  const [read, readAddress] = [path, address].map((text) => text.replace(/\/transitions$/, ''));
  const subject = await records.at(read, readAddress);
  const expected = operation.parameters.find(({ name }) => name === 'If-Match');
  if (expected && subject && !operation.requestBody) expected.example = `"${subject.version}"`;
  for (const [type, content] of Object.entries(operation.requestBody?.content ?? {})) {
    const schema = resolve(spec, content.schema);
    const body = { schema, example: content.example ?? exampleOf(schema), tag, subject };
    if (type === FORM) Object.assign(content, formOf(schema, await fillOneWay(records, body, LINKED)));
    else content.example = await fillBody(records, operation, { address, method, ...body });
  }
}

export async function fillExamples(written, anchor, ask) {
  const spec = structuredClone(written);
  const records = new Records(written, anchor, ask);
  const operations = Object.entries(spec.paths).flatMap(([path, item]) =>
    METHODS.flatMap((method) => (item[method] ? [{ path, method, operation: item[method] }] : [])),
  );
  await Promise.all(operations.map((each) => fillOperation(records, spec, each)));
  return spec;
}
