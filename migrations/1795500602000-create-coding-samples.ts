import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateCodingSamples1795500602000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
    CREATE TABLE coding_samples (
      organization_id uuid NOT NULL,
      id uuid NOT NULL,
      created_at timestamptz(3) NOT NULL DEFAULT now(),
      updated_at timestamptz(3) NOT NULL DEFAULT now(),
      created_by uuid NOT NULL,
      version integer NOT NULL DEFAULT 1,
      level smallint NOT NULL,
      campaign_id uuid,
      title text NOT NULL,
      material text NOT NULL,
      categories text[] NOT NULL DEFAULT '{}',
      drawn_from timestamptz(3),
      drawn_before timestamptz(3) NOT NULL,
      size integer NOT NULL,
      population integer NOT NULL,
      drawn integer NOT NULL,
      seed text NOT NULL,
      first_coder_id uuid NOT NULL,
      second_coder_id uuid NOT NULL,
      first_coded_at timestamptz(3),
      second_coded_at timestamptz(3),
      state text NOT NULL DEFAULT 'coding',
      classification text NOT NULL DEFAULT 'open',
      CONSTRAINT ck_coding_samples__two_coders CHECK (first_coder_id <> second_coder_id),
      CONSTRAINT pk_coding_samples PRIMARY KEY (organization_id, id)
    );
    CREATE INDEX ix_coding_samples__created_at ON coding_samples (organization_id, created_at, id);
    CREATE INDEX ix_coding_samples__campaign_id ON coding_samples (organization_id, campaign_id, created_at, id);
    CREATE TABLE coding_items (
      organization_id uuid NOT NULL,
      id uuid NOT NULL,
      sample_id uuid NOT NULL,
      position integer NOT NULL,
      feedback_message_id uuid,
      mention_id uuid,
      CONSTRAINT uq_coding_items__sample_id__position UNIQUE (organization_id, sample_id, position),
      CONSTRAINT ck_coding_items__material CHECK ((feedback_message_id IS NULL) <> (mention_id IS NULL)),
      CONSTRAINT pk_coding_items PRIMARY KEY (organization_id, id)
    );
    CREATE INDEX ix_coding_items__mention_id ON coding_items (organization_id, mention_id);
    CREATE INDEX ix_coding_items__feedback_message_id ON coding_items (organization_id, feedback_message_id);
    CREATE TABLE codings (
      organization_id uuid NOT NULL,
      item_id uuid NOT NULL,
      coder_id uuid NOT NULL,
      kind text,
      sentiment text,
      topic text,
      note text,
      at timestamptz(3) NOT NULL DEFAULT now(),
      CONSTRAINT pk_codings PRIMARY KEY (organization_id, item_id, coder_id)
    );
    CREATE TABLE coding_settlements (
      organization_id uuid NOT NULL,
      item_id uuid NOT NULL,
      category text NOT NULL,
      code text,
      reason text NOT NULL,
      proposed_by uuid NOT NULL,
      confirmed_by uuid,
      settled_at timestamptz(3),
      CONSTRAINT ck_coding_settlements__two_people CHECK (proposed_by IS DISTINCT FROM confirmed_by),
      CONSTRAINT pk_coding_settlements PRIMARY KEY (organization_id, item_id, category)
    );
    ALTER TABLE coding_samples ADD CONSTRAINT fk_coding_samples__campaign_id FOREIGN KEY (organization_id, campaign_id) REFERENCES campaigns(organization_id,id) ON DELETE RESTRICT;
    ALTER TABLE coding_items ADD CONSTRAINT fk_coding_items__sample_id FOREIGN KEY (organization_id, sample_id) REFERENCES coding_samples(organization_id,id) ON DELETE CASCADE;
    ALTER TABLE coding_items ADD CONSTRAINT fk_coding_items__feedback_message_id FOREIGN KEY (organization_id, feedback_message_id) REFERENCES feedback_messages(organization_id,id) ON DELETE RESTRICT;
    ALTER TABLE coding_items ADD CONSTRAINT fk_coding_items__mention_id FOREIGN KEY (organization_id, mention_id) REFERENCES mentions(organization_id,id) ON DELETE RESTRICT;
    ALTER TABLE codings ADD CONSTRAINT fk_codings__item_id FOREIGN KEY (organization_id, item_id) REFERENCES coding_items(organization_id,id) ON DELETE CASCADE;
    ALTER TABLE coding_settlements ADD CONSTRAINT fk_coding_settlements__item_id FOREIGN KEY (organization_id, item_id) REFERENCES coding_items(organization_id,id) ON DELETE CASCADE;
    SELECT siklus_protect('coding_samples');
    SELECT siklus_protect('coding_items');
    SELECT siklus_protect('codings');
    SELECT siklus_protect('coding_settlements')`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE coding_settlements, codings, coding_items, coding_samples');
  }
}
