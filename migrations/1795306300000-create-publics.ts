import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreatePublics1795306300000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
    CREATE TABLE publics (
      organization_id uuid NOT NULL,
      id uuid NOT NULL,
      created_at timestamptz(3) NOT NULL DEFAULT now(),
      updated_at timestamptz(3) NOT NULL DEFAULT now(),
      created_by uuid NOT NULL,
      version integer NOT NULL DEFAULT 1,
      level smallint NOT NULL,
      campaign_id uuid NOT NULL,
      name text NOT NULL,
      size integer,
      segment text,
      awareness text,
      involvement text,
      channels text[] NOT NULL DEFAULT '{}',
      literacy_notes text,
      CONSTRAINT pk_publics PRIMARY KEY (organization_id, id)
    );
    CREATE INDEX ix_publics__name ON publics (organization_id, name, id);
    CREATE INDEX ix_publics__created_at ON publics (organization_id, created_at, id);
    CREATE INDEX ix_publics__campaign_id ON publics (organization_id, campaign_id, created_at, id);
    ALTER TABLE publics ADD CONSTRAINT fk_publics__campaign_id FOREIGN KEY (organization_id, campaign_id) REFERENCES campaigns(organization_id,id) ON DELETE RESTRICT;
    CREATE INDEX ix_publics__search ON publics USING gin (siklus_words(coalesce(name, '') || ' ' || coalesce(segment, '') || ' ' || coalesce(literacy_notes, '')));
    SELECT siklus_protect('publics')`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE publics');
  }
}
