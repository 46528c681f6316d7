import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateCommunityNeeds1795306100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
    CREATE TABLE community_needs (
      organization_id uuid NOT NULL,
      id uuid NOT NULL,
      created_at timestamptz(3) NOT NULL DEFAULT now(),
      updated_at timestamptz(3) NOT NULL DEFAULT now(),
      created_by uuid NOT NULL,
      version integer NOT NULL DEFAULT 1,
      level smallint NOT NULL,
      campaign_id uuid NOT NULL,
      title text NOT NULL,
      need text NOT NULL,
      public_name text,
      area text,
      urgency integer NOT NULL,
      severity integer NOT NULL,
      reach integer NOT NULL,
      priority_score integer NOT NULL,
      state text NOT NULL DEFAULT 'identified',
      dropped_reason text,
      classification text NOT NULL DEFAULT 'open',
      CONSTRAINT ck_community_needs__priority_score CHECK (priority_score = urgency * severity * reach),
      CONSTRAINT pk_community_needs PRIMARY KEY (organization_id, id)
    );
    CREATE INDEX ix_community_needs__title ON community_needs (organization_id, title, id);
    CREATE INDEX ix_community_needs__priority_score ON community_needs (organization_id, priority_score, id);
    CREATE INDEX ix_community_needs__created_at ON community_needs (organization_id, created_at, id);
    CREATE INDEX ix_community_needs__campaign_id ON community_needs (organization_id, campaign_id, created_at, id);
    CREATE TABLE need_research_notes (
      organization_id uuid NOT NULL,
      need_id uuid NOT NULL,
      research_note_id uuid NOT NULL,
      CONSTRAINT pk_need_research_notes PRIMARY KEY (organization_id, need_id, research_note_id)
    );
    CREATE INDEX ix_need_research_notes__research_note_id ON need_research_notes (organization_id, research_note_id);
    ALTER TABLE community_needs ADD CONSTRAINT fk_community_needs__campaign_id FOREIGN KEY (organization_id, campaign_id) REFERENCES campaigns(organization_id,id) ON DELETE RESTRICT;
    ALTER TABLE need_research_notes ADD CONSTRAINT fk_need_research_notes__need_id FOREIGN KEY (organization_id, need_id) REFERENCES community_needs(organization_id,id) ON DELETE CASCADE;
    ALTER TABLE need_research_notes ADD CONSTRAINT fk_need_research_notes__research_note_id FOREIGN KEY (organization_id, research_note_id) REFERENCES research_notes(organization_id,id) ON DELETE RESTRICT;
    CREATE INDEX ix_community_needs__search ON community_needs USING gin (siklus_words(coalesce(title, '') || ' ' || coalesce(need, '') || ' ' || coalesce(public_name, '') || ' ' || coalesce(area, '')));
    SELECT siklus_protect('community_needs');
    SELECT siklus_protect('need_research_notes')`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE need_research_notes, community_needs');
  }
}
