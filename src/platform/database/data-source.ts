import { globSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import pg from 'pg';
import { DataSource, type DataSourceOptions } from 'typeorm';
import { SnakeNaming } from '#platform/database/naming';

/** The folder of the built program. */
const dist = join(dirname(fileURLToPath(import.meta.url)), '../../..');

/**
 * Every class of the files that the pattern names. Imported here and not by TypeORM, whose import is compiled from a
 * text: V8 keeps such code across test environments, and the second test file of a process would ask the first one's.
 */
async function classesOf(pattern: string): Promise<Array<new () => object>> {
  const paths = globSync(join(dist, pattern)).sort();
  const modules: object[] = await Promise.all(paths.map((path) => import(pathToFileURL(path).href)));
  const exported: unknown[] = modules.flatMap(Object.values);
  return exported.filter((value): value is new () => object => typeof value === 'function');
}

const entities = await classesOf('src/**/*.entity.js');
const migrations = await classesOf('migrations/*.js');

const DATE = 1082;
const TIMESTAMPTZ = 1184;
const BIGINT = 20;

/** Instants stay text: PostgreSQL's own notation is one step from RFC 3339, a Date object would be two conversions. */
function instant(text: string): string {
  return text.endsWith('+00') ? `${text.slice(0, 10)}T${text.slice(11, -3)}Z` : new Date(text).toISOString();
}

const asText = (text: string): string => text;
const parsers = new Map<number, (text: string) => unknown>([
  [DATE, asText],
  [TIMESTAMPTZ, instant],
  [BIGINT, Number],
]);

const types: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
    parsers.get(oid) ?? pg.types.getTypeParser(oid, format)) as pg.CustomTypesConfig['getTypeParser'],
};

export interface DatabaseOptions {
  url: string;
  poolSize: number;
}

/** Every limit is set: a black-holed socket, a lock or a forgotten transaction ends by itself. */
export function dataSourceOptions({ url, poolSize }: DatabaseOptions): DataSourceOptions {
  return {
    type: 'postgres',
    url,
    driver: pg,
    synchronize: false,
    migrationsRun: false,
    installExtensions: false,
    logging: false,
    namingStrategy: new SnakeNaming(),
    entities,
    migrations,
    migrationsTableName: 'schema_migrations',
    migrationsTransactionMode: 'each',
    poolSize,
    extra: {
      pipeline: true,
      types,
      keepAlive: true,
      connectionTimeoutMillis: 5_000,
      query_timeout: 15_000,
      statement_timeout: 10_000,
      lock_timeout: 2_000,
      idle_in_transaction_session_timeout: 15_000,
      application_name: 'siklus',
      options: '-c timezone=UTC -c datestyle=ISO',
    },
  };
}

export function openDataSource(options: DatabaseOptions): DataSource {
  return new DataSource(dataSourceOptions(options));
}
