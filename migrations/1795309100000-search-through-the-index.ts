import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A full-text index cannot be used on a table whose rows are filtered by row security: the match operator is not
 * leakproof, so PostgreSQL asks it only after the tenant's rows are found, and reads every one of them. The views below
 * belong to a role that may read all rows and nothing else, and filter tenant and clearance themselves, as ordinary
 * conditions; so the index is used, and whoever asks sees what the table would show.
 */
const ROLE = `
  DO $$ BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'siklus_search') THEN
      CREATE ROLE siklus_search NOLOGIN NOSUPERUSER NOBYPASSRLS;
    END IF;
    EXECUTE format('GRANT siklus_search TO %I', current_user);
    EXECUTE format('GRANT USAGE ON SCHEMA %I TO siklus_search', current_schema());
  EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
  END $$`;

/** Makes \`<table>_search\` (every column, and the words of the table's search index), anew after the table has changed. */
const SEARCHABLE = `
  CREATE FUNCTION siklus_searchable(target regclass) RETURNS void LANGUAGE plpgsql AS $$
  DECLARE
    name text := (SELECT relname FROM pg_class WHERE oid = target);
    words text := (SELECT pg_get_expr(i.indexprs, i.indrelid) FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid
      WHERE i.indrelid = target AND c.relname = 'ix_' || name || '__search');
    rule text := 'organization_id = siklus_organization()';
  BEGIN
    IF words IS NULL THEN RAISE EXCEPTION '% has no index ix_%__search', name, name; END IF;
    IF EXISTS (SELECT FROM pg_attribute WHERE attrelid = target AND attname = 'level' AND NOT attisdropped) THEN
      rule := rule || ' AND level <= siklus_clearance()';
    END IF;
    EXECUTE format('DROP VIEW IF EXISTS %I', name || '_search');
    EXECUTE format('DROP POLICY IF EXISTS searching ON %s', target);
    EXECUTE format('CREATE POLICY searching ON %s FOR SELECT TO siklus_search USING (true)', target);
    EXECUTE format('GRANT SELECT ON %s TO siklus_search', target);
    EXECUTE format('CREATE VIEW %I AS SELECT *, %s AS words FROM %s WHERE %s', name || '_search', words, target, rule);
    EXECUTE format('GRANT SELECT ON %I TO siklus_app', name || '_search');
    EXECUTE format('GRANT CREATE ON SCHEMA %I TO siklus_search', current_schema());
    EXECUTE format('ALTER VIEW %I OWNER TO siklus_search', name || '_search');
    EXECUTE format('REVOKE CREATE ON SCHEMA %I FROM siklus_search', current_schema());
  END $$`;

/** Every table that has a search index by now; a later one calls the function in the migration that makes it. */
const TABLES = `
  SELECT i.indrelid::regclass::text AS name FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid JOIN pg_class t ON t.oid = i.indrelid
  WHERE c.relname = 'ix_' || t.relname || '__search' AND t.relnamespace = current_schema()::regnamespace ORDER BY 1`;

export class SearchThroughTheIndex1795309100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(ROLE);
    await runner.query(SEARCHABLE);
    for (const { name } of await runner.query(TABLES)) await runner.query('SELECT siklus_searchable($1)', [name]);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const { name } of await runner.query(TABLES)) {
      await runner.query(`DROP VIEW IF EXISTS ${name}_search; DROP POLICY IF EXISTS searching ON ${name};
        REVOKE SELECT ON ${name} FROM siklus_search`);
    }
    await runner.query('DROP FUNCTION siklus_searchable(regclass)');
  }
}
