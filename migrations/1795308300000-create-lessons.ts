import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateLessons1795308300000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
    CREATE TABLE lessons (
      organization_id uuid NOT NULL,
      id uuid NOT NULL,
      created_at timestamptz(3) NOT NULL DEFAULT now(),
      updated_at timestamptz(3) NOT NULL DEFAULT now(),
      created_by uuid NOT NULL,
      version integer NOT NULL DEFAULT 1,
      level smallint NOT NULL,
      campaign_id uuid NOT NULL,
      kind text NOT NULL,
      text text NOT NULL,
      owner_id uuid NOT NULL,
      service_improvement_id uuid,
      carried_to_campaign_id uuid,
      carried_note_id uuid,
      carried_at timestamptz(3),
      classification text NOT NULL DEFAULT 'open',
      CONSTRAINT uq_lessons__carried_note_id UNIQUE (organization_id, carried_note_id),
      CONSTRAINT ck_lessons__carried CHECK (num_nonnulls(carried_to_campaign_id, carried_note_id, carried_at) IN (0, 3)),
      CONSTRAINT pk_lessons PRIMARY KEY (organization_id, id)
    );
    CREATE INDEX ix_lessons__created_at ON lessons (organization_id, created_at, id);
    CREATE INDEX ix_lessons__carried_to_campaign_id ON lessons (organization_id, carried_to_campaign_id);
    CREATE INDEX ix_lessons__service_improvement_id ON lessons (organization_id, service_improvement_id);
    CREATE INDEX ix_lessons__owner_id ON lessons (organization_id, owner_id);
    CREATE INDEX ix_lessons__campaign_id ON lessons (organization_id, campaign_id, created_at, id);
    ALTER TABLE lessons ADD CONSTRAINT fk_lessons__campaign_id FOREIGN KEY (organization_id, campaign_id) REFERENCES campaigns(organization_id,id) ON DELETE RESTRICT;
    ALTER TABLE lessons ADD CONSTRAINT fk_lessons__owner_id FOREIGN KEY (organization_id, owner_id) REFERENCES users(organization_id,id) ON DELETE RESTRICT;
    ALTER TABLE lessons ADD CONSTRAINT fk_lessons__service_improvement_id FOREIGN KEY (organization_id, service_improvement_id) REFERENCES service_improvements(organization_id,id) ON DELETE RESTRICT;
    ALTER TABLE lessons ADD CONSTRAINT fk_lessons__carried_to_campaign_id FOREIGN KEY (organization_id, carried_to_campaign_id) REFERENCES campaigns(organization_id,id) ON DELETE RESTRICT;
    ALTER TABLE lessons ADD CONSTRAINT fk_lessons__carried_note_id FOREIGN KEY (organization_id, carried_note_id) REFERENCES research_notes(organization_id,id) ON DELETE RESTRICT;
    CREATE INDEX ix_lessons__search ON lessons USING gin (siklus_words(coalesce(text, '')));
    SELECT siklus_protect('lessons')`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE lessons');
  }
}
