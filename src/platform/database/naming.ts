import { DefaultNamingStrategy, type Table } from 'typeorm';

export function snake(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

export function camel(name: string): string {
  return name.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}

/** Columns in snake_case; constraint names that say table and column, so that a refusal can name the field. */
export class SnakeNaming extends DefaultNamingStrategy {
  override columnName(property: string, custom: string | undefined, prefixes: string[]): string {
    return snake([...prefixes, custom ?? property].join('_'));
  }

  override joinColumnName(relation: string, referenced: string): string {
    return snake(`${relation}_${referenced}`);
  }

  override primaryKeyName(table: Table | string): string {
    return `pk_${this.getTableName(table)}`;
  }

  override uniqueConstraintName(table: Table | string, columns: string[]): string {
    return this.constraint('uq', table, columns);
  }

  override foreignKeyName(table: Table | string, columns: string[]): string {
    return this.constraint('fk', table, columns);
  }

  override indexName(table: Table | string, columns: string[]): string {
    return this.constraint('ix', table, columns);
  }

  private constraint(kind: string, table: Table | string, columns: string[]): string {
    const own = columns.filter((column) => column !== 'organization_id');
    return `${kind}_${this.getTableName(table).split('.').pop()}__${own.length ? own.join('__') : 'organization_id'}`;
  }
}
