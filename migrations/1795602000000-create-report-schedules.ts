import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateReportSchedules1795602000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
    CREATE TABLE report_schedules (
      organization_id uuid NOT NULL,
      id uuid NOT NULL,
      created_at timestamptz(3) NOT NULL DEFAULT now(),
      updated_at timestamptz(3) NOT NULL DEFAULT now(),
      created_by uuid NOT NULL,
      version integer NOT NULL DEFAULT 1,
      name text NOT NULL,
      kind text NOT NULL,
      unit_id uuid,
      list text,
      parameters jsonb NOT NULL DEFAULT '{}',
      format text NOT NULL,
      language text NOT NULL DEFAULT 'id',
      rhythm text NOT NULL,
      day_of_month integer,
      weekday integer,
      local_time text NOT NULL,
      url text NOT NULL,
      active boolean NOT NULL DEFAULT true,
      stopped_reason text,
      next_at timestamptz(3),
      last_edited_by uuid NOT NULL,
      secret_since timestamptz(3) NOT NULL,
      secret_salt text NOT NULL,
      former_salt text,
      CONSTRAINT ck_report_schedules__next_at CHECK (active = (next_at IS NOT NULL) AND NOT (active AND stopped_reason IS NOT NULL)),
      CONSTRAINT ck_report_schedules__rhythm CHECK ((rhythm = 'month') = (day_of_month IS NOT NULL) AND (rhythm = 'week') = (weekday IS NOT NULL)),
      CONSTRAINT ck_report_schedules__format CHECK ((kind = 'unit_month') = (format = 'pdf')),
      CONSTRAINT ck_report_schedules__subject CHECK ((kind = 'unit_month') = (unit_id IS NOT NULL) AND (kind = 'list') = (list IS NOT NULL)),
      CONSTRAINT pk_report_schedules PRIMARY KEY (organization_id, id)
    );
    CREATE INDEX ix_report_schedules__next_at ON report_schedules (organization_id, next_at, id);
    CREATE INDEX ix_report_schedules__unit_id ON report_schedules (organization_id, unit_id, created_at, id);
    CREATE INDEX ix_report_schedules__name ON report_schedules (organization_id, name, id);
    CREATE INDEX ix_report_schedules__created_at ON report_schedules (organization_id, created_at, id);
    CREATE TABLE report_deliveries (
      organization_id uuid NOT NULL,
      id uuid NOT NULL,
      created_at timestamptz(3) NOT NULL DEFAULT now(),
      updated_at timestamptz(3) NOT NULL DEFAULT now(),
      created_by uuid NOT NULL,
      version integer NOT NULL DEFAULT 1,
      schedule_id uuid NOT NULL,
      due_at timestamptz(3) NOT NULL,
      period_from date,
      period_to date,
      state text NOT NULL DEFAULT 'pending',
      state_reason text,
      attempts integer NOT NULL DEFAULT 0,
      response_status integer,
      next_attempt_at timestamptz(3),
      delivered_at timestamptz(3),
      file_name text,
      media_type text,
      bytes integer,
      sha256 text,
      storage_key text,
      tries integer NOT NULL DEFAULT 0,
      holds integer NOT NULL DEFAULT 0,
      lease_until timestamptz(3),
      CONSTRAINT uq_report_deliveries__due_at UNIQUE (organization_id, schedule_id, due_at),
      CONSTRAINT pk_report_deliveries PRIMARY KEY (organization_id, id)
    );
    CREATE INDEX ix_report_deliveries__created_at ON report_deliveries (organization_id, created_at, id);
    CREATE INDEX ix_report_deliveries__schedule_id ON report_deliveries (organization_id, schedule_id, created_at, id);
    CREATE INDEX ix_report_deliveries__pending ON report_deliveries (organization_id, next_attempt_at, id) WHERE state = 'pending';
    CREATE INDEX ix_report_deliveries__kept ON report_deliveries (organization_id, created_at, id)
      WHERE storage_key IS NOT NULL AND state <> 'pending';
    ALTER TABLE report_schedules ADD CONSTRAINT fk_report_schedules__unit_id FOREIGN KEY (organization_id, unit_id) REFERENCES org_units(organization_id,id) ON DELETE RESTRICT;
    ALTER TABLE report_deliveries ADD CONSTRAINT fk_report_deliveries__schedule_id FOREIGN KEY (organization_id, schedule_id) REFERENCES report_schedules(organization_id,id) ON DELETE RESTRICT;
    SELECT siklus_protect('report_schedules');
    SELECT siklus_protect('report_deliveries')`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE report_deliveries, report_schedules');
  }
}
