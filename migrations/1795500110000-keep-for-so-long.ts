import type { MigrationInterface, QueryRunner } from 'typeorm';

const NEW_ID = `encode(set_bit(set_bit(overlay(uuid_send(gen_random_uuid()) PLACING
  substring(int8send((extract(epoch FROM clock_timestamp()) * 1000)::bigint) FROM 3) FROM 1 FOR 6), 52, 1), 53, 1), 'hex')::uuid`;

/** For agencies that are there already, in the name of their first person; new ones get the same when they are made. */
const SEED = `
  ALTER TABLE organizations NO FORCE ROW LEVEL SECURITY;
  ALTER TABLE users NO FORCE ROW LEVEL SECURITY;
  INSERT INTO retention_rules (organization_id, id, created_by, record_kind, record_class, years, action, basis)
    SELECT o.id, ${NEW_ID}, u.id, 'feedback_message', s.class, s.years, s.action,
      'Nilai awal; sesuaikan dengan jadwal retensi arsip instansi (UU 27/2022 Pasal 44 ayat (1) huruf a)'
    FROM organizations o
    JOIN LATERAL (SELECT id FROM users WHERE organization_id = o.id ORDER BY created_at, id LIMIT 1) u ON true
    CROSS JOIN (VALUES ('any', 2, 'mask_text'), ('spam', 1, 'remove_text')) s(class, years, action);
  ALTER TABLE users FORCE ROW LEVEL SECURITY;
  ALTER TABLE organizations FORCE ROW LEVEL SECURITY`;

/** Whoever may not see a record may not see that retention was at it, also when the record becomes stricter later. */
const LEVEL = `
  CREATE FUNCTION siklus_level_of_erasure() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    NEW.level := greatest(NEW.level,
      (SELECT level FROM feedback_messages WHERE organization_id = NEW.organization_id AND id = NEW.record_id));
    RETURN NEW;
  END $$;
  CREATE TRIGGER set_level_of_erasure BEFORE INSERT OR UPDATE ON erasures
    FOR EACH ROW EXECUTE FUNCTION siklus_level_of_erasure();
  CREATE FUNCTION siklus_raise_erasures() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    UPDATE erasures SET campaign_id = campaign_id WHERE organization_id = NEW.organization_id AND record_id = NEW.id;
    RETURN NULL;
  END $$;
  CREATE TRIGGER raise_erasures AFTER UPDATE ON feedback_messages FOR EACH ROW WHEN (OLD.level IS DISTINCT FROM NEW.level)
    EXECUTE FUNCTION siklus_raise_erasures()`;

/** How long what is kept is data of the agency; what retention took leaves its notice. */
export class KeepForSoLong1795500110000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
    CREATE TABLE retention_rules (
      organization_id uuid NOT NULL,
      id uuid NOT NULL,
      created_at timestamptz(3) NOT NULL DEFAULT now(),
      updated_at timestamptz(3) NOT NULL DEFAULT now(),
      created_by uuid NOT NULL,
      version integer NOT NULL DEFAULT 1,
      record_kind text NOT NULL,
      record_class text NOT NULL,
      years integer NOT NULL,
      action text NOT NULL,
      basis text NOT NULL,
      CONSTRAINT uq_retention_rules__record_kind__record_class UNIQUE (organization_id, record_kind, record_class),
      CONSTRAINT pk_retention_rules PRIMARY KEY (organization_id, id)
    );
    CREATE INDEX ix_retention_rules__created_at ON retention_rules (organization_id, created_at, id);
    CREATE TABLE erasures (
      organization_id uuid NOT NULL,
      id uuid NOT NULL,
      created_at timestamptz(3) NOT NULL DEFAULT now(),
      updated_at timestamptz(3) NOT NULL DEFAULT now(),
      created_by uuid NOT NULL,
      version integer NOT NULL DEFAULT 1,
      level smallint NOT NULL,
      record_kind text NOT NULL,
      record_id uuid NOT NULL,
      campaign_id uuid,
      tracking_code text NOT NULL,
      action text NOT NULL,
      basis text NOT NULL,
      closed_on date NOT NULL,
      due_on date NOT NULL,
      had_identity boolean NOT NULL,
      notice text NOT NULL,
      CONSTRAINT pk_erasures PRIMARY KEY (organization_id, id)
    );
    CREATE INDEX ix_erasures__campaign_id ON erasures (organization_id, campaign_id);
    CREATE INDEX ix_erasures__tracking_code ON erasures (organization_id, tracking_code);
    CREATE INDEX ix_erasures__record_id ON erasures (organization_id, record_id);
    CREATE INDEX ix_erasures__created_at ON erasures (organization_id, created_at, id);
    ALTER TABLE erasures ADD CONSTRAINT fk_erasures__campaign_id FOREIGN KEY (organization_id, campaign_id) REFERENCES campaigns(organization_id,id) ON DELETE RESTRICT;
    ${SEED};
    SELECT siklus_protect('retention_rules');
    SELECT siklus_protect('erasures')`);
    await runner.query(LEVEL);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
    DROP TRIGGER raise_erasures ON feedback_messages;
    DROP TABLE erasures, retention_rules;
    DROP FUNCTION siklus_level_of_erasure(), siklus_raise_erasures()`);
  }
}
