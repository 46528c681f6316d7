import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateAttachments1795400100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
    CREATE TABLE attachments (
      organization_id uuid NOT NULL,
      id uuid NOT NULL,
      created_at timestamptz(3) NOT NULL DEFAULT now(),
      updated_at timestamptz(3) NOT NULL DEFAULT now(),
      created_by uuid NOT NULL,
      version integer NOT NULL DEFAULT 1,
      level smallint NOT NULL,
      campaign_id uuid,
      title text,
      file_name text NOT NULL,
      media_type text NOT NULL,
      bytes integer NOT NULL,
      sha256 text NOT NULL,
      classification text NOT NULL DEFAULT 'open',
      storage_key text NOT NULL,
      CONSTRAINT uq_attachments__storage_key UNIQUE (organization_id, storage_key),
      CONSTRAINT pk_attachments PRIMARY KEY (organization_id, id)
    );
    CREATE INDEX ix_attachments__sha256 ON attachments (organization_id, sha256);
    CREATE INDEX ix_attachments__file_name ON attachments (organization_id, file_name, id);
    CREATE INDEX ix_attachments__created_at ON attachments (organization_id, created_at, id);
    CREATE INDEX ix_attachments__campaign_id ON attachments (organization_id, campaign_id, created_at, id);
    ALTER TABLE attachments ADD CONSTRAINT fk_attachments__campaign_id FOREIGN KEY (organization_id, campaign_id) REFERENCES campaigns(organization_id,id) ON DELETE RESTRICT;
    CREATE INDEX ix_attachments__search ON attachments USING gin (siklus_words(coalesce(title, '') || ' ' || coalesce(file_name, '')));
    SELECT siklus_protect('attachments');
    SELECT siklus_searchable('attachments')`);
    await runner.query(UNCLAIMED);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE unclaimed_files; DROP VIEW attachments_search; DROP TABLE attachments');
  }
}

/**
 * Objects of the storage that no record owns: written down before the object is, taken out by the transaction that makes
 * the record. What stays here belongs to a request that was refused or broken off, or to a record that is gone.
 */
const UNCLAIMED = `
  CREATE TABLE unclaimed_files (
    organization_id uuid NOT NULL,
    storage_key text NOT NULL,
    created_at timestamptz(3) NOT NULL DEFAULT now(),
    CONSTRAINT pk_unclaimed_files PRIMARY KEY (organization_id, storage_key)
  );
  CREATE INDEX ix_unclaimed_files__created_at ON unclaimed_files (organization_id, created_at);
  SELECT siklus_protect('unclaimed_files')`;
