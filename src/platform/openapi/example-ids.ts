import { createHash } from 'node:crypto';
import { getMetadataArgsStorage } from 'typeorm';
import type { OpenApi, Schema } from '#platform/openapi/document-model';
import { type Resource, resources } from '#platform/records/resource';

/** Says from which collection an id comes, so that programs and the documentation's own page can offer real ones. */
export const COLLECTION = 'x-collection';

/** The same thing has the same id in every example of the document. */
export function exampleId(thing: string): string {
  return `01948f3c-7b1a-7c3e-9d2f-${createHash('sha256').update(thing).digest('hex').slice(0, 12)}`;
}

type EntityClass = abstract new () => object;

function collectionOfEntity(entity: EntityClass): string | undefined {
  const known = resources().find(({ options }) => options.entity === entity);
  const table = getMetadataArgsStorage().tables.find(({ target }) => target === entity)?.name;
  return known?.options.path ?? table?.replaceAll('_', '-');
}

const camel = (name: string): string => name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());

/** `ownerId` → users, as the relation beside the property says; then the name alone: `carriedToCampaignId` → campaigns. */
export class Collections {
  private readonly related = new Map<string, string>();
  private readonly named = new Map<string, string>();
  private readonly schemas = new Map<string, string>();

  constructor() {
    for (const { propertyName, type } of getMetadataArgsStorage().relations) {
      const entity = (type as () => EntityClass)();
      const collection = collectionOfEntity(entity);
      if (collection) this.related.set(`${propertyName}Id`, collection);
    }
    for (const resource of resources()) this.learn(resource);
  }

  private learn({ name, options }: Resource): void {
    this.named.set(camel(name), options.path);
    const noun = options.entity.name.replace(/Entity$/, '');
    for (const schema of [noun, `${noun}Item`, `${noun}ListItem`]) this.schemas.set(schema, options.path);
  }

  ofProperty(property: string): string | undefined {
    const single = property.replace(/Ids$/, 'Id');
    const related = this.related.get(single);
    if (related) return related;
    if (/(^b|B)y(Id)?$/.test(single)) return 'users';
    const found = [...this.named].find(
      ([name]) => single === `${name}Id` || single.endsWith(`${name[0]?.toUpperCase()}${name.slice(1)}Id`),
    );
    return found?.[1];
  }

  ofSchema(schema: string): string | undefined {
    return this.schemas.get(schema);
  }
}

const isId = ({ format, items }: Schema): boolean => format === 'uuid' || items?.format === 'uuid';

/** Gives every id of the document its collection and its example. */
export function nameIds(document: OpenApi, collections: Collections): void {
  for (const [schemaName, { properties = {} }] of Object.entries(document.components.schemas)) {
    const own = collections.ofSchema(schemaName) ?? schemaName;
    for (const [name, property] of Object.entries(properties)) {
      if (isId(property)) nameId(property, name, own, collections);
    }
  }
}

/** A record that points to another of its own kind points to another one, not to itself. */
export function nameId(property: Schema, name: string, own: string, collections: Collections): void {
  const collection = name === 'id' ? own : collections.ofProperty(name);
  const itself = name !== 'id' && collection === own;
  const id = exampleId(itself || !collection ? name : collection);
  if (property.items) property.example = [id];
  else property.example = id;
  if (collection && name !== 'id') property[COLLECTION] = collection;
}
