import { getMetadataArgsStorage } from 'typeorm';
import { snake } from '#platform/database/naming';

export type EntityClass<E = object> = abstract new () => E;

export interface ModelColumn {
  property: string;
  name: string;
  json: boolean;
  /** Written, never read back. */
  secret: boolean;
}

/** What a statement needs to know of an entity: its table and its columns, read once from the decorators. */
export interface Model {
  table: string;
  columns: ReadonlyMap<string, ModelColumn>;
}

const models = new Map<EntityClass, Model>();

/** The class and what it extends. */
export function lineage(entity: EntityClass): EntityClass[] {
  const parent = Object.getPrototypeOf(entity) as EntityClass | null;
  return parent?.prototype ? [entity, ...lineage(parent)] : [entity];
}

export function modelOf(entity: EntityClass): Model {
  const known = models.get(entity);
  if (known) return known;
  const storage = getMetadataArgsStorage();
  const targets = lineage(entity);
  const table = storage.tables.find(({ target }) => target === entity)?.name;
  if (!table) throw new Error(`${entity.name} is no entity: it lacks @Entity('table_name').`);
  const columns = new Map<string, ModelColumn>();
  for (const target of [...targets].reverse()) {
    for (const { propertyName, options } of storage.columns.filter((column) => column.target === target)) {
      const json = options.type === 'json' || options.type === 'jsonb';
      columns.set(propertyName, {
        property: propertyName,
        name: options.name ?? snake(propertyName),
        json,
        secret: options.select === false,
      });
    }
  }
  const model: Model = { table, columns };
  models.set(entity, model);
  return model;
}

const targets = new Map<string, string | null>();

/** The classified table that a link leads to, or null where everybody who sees the one record may see the other. */
export function classifiedTarget(table: string, column: string): string | null {
  const name = `${table}.${column}`;
  const known = targets.get(name);
  if (known !== undefined) return known;
  const target = findTarget(table, column);
  targets.set(name, target);
  return target;
}

function findTarget(table: string, column: string): string | null {
  const storage = getMetadataArgsStorage();
  const entity = storage.tables.find(({ name }) => name === table)?.target;
  const relation = storage.relations.find(
    ({ target, propertyName }) => target === entity && `${snake(propertyName)}_id` === column,
  );
  if (typeof relation?.type !== 'function') throw new Error(`${table}.${column} is no link: it lacks @BelongsTo.`);
  const other = modelOf((relation.type as () => EntityClass)());
  return other.columns.has('clearanceLevel') ? other.table : null;
}

export function columnName(entity: EntityClass, property: string): string {
  const column = modelOf(entity).columns.get(property);
  if (!column) throw new Error(`${entity.name} has no column for ${property}.`);
  return column.name;
}
