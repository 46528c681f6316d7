import type { MigrationInterface, QueryRunner } from 'typeorm';

const week = (start: string, end: string, friday: string) =>
  JSON.stringify([1, 2, 3, 4, 5].map((weekday) => ({ weekday, start, end: weekday === 5 ? friday : end })));

/** With these every agency begins. */
const HOURS: readonly (string | null)[][] = [
  [
    'Jam kerja biasa',
    'normal',
    null,
    null,
    week('07:30', '16:00', '16:30'),
    'Perpres 21/2023: 37 jam 30 menit sepekan, mulai 07.30 waktu setempat',
  ],
  [
    'Jam kerja Ramadan 1447 H',
    'ramadan',
    '2026-02-19',
    '2026-03-20',
    week('08:00', '15:00', '15:30'),
    'Perpres 21/2023: 32 jam 30 menit sepekan, mulai 08.00; sesuaikan tanggalnya dengan sidang isbat',
  ],
];

export class CountWithOfficeHours1795500300000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
    CREATE TABLE work_schedules (
      organization_id uuid NOT NULL,
      id uuid NOT NULL,
      created_at timestamptz(3) NOT NULL DEFAULT now(),
      updated_at timestamptz(3) NOT NULL DEFAULT now(),
      created_by uuid NOT NULL,
      version integer NOT NULL DEFAULT 1,
      name text NOT NULL,
      season text NOT NULL,
      starts_on date,
      ends_on date,
      windows jsonb NOT NULL,
      source text,
      CONSTRAINT ck_work_schedules__order CHECK (starts_on <= ends_on),
      CONSTRAINT pk_work_schedules PRIMARY KEY (organization_id, id)
    );
    CREATE INDEX ix_work_schedules__name ON work_schedules (organization_id, name, id);
    CREATE INDEX ix_work_schedules__created_at ON work_schedules (organization_id, created_at, id);
    SELECT siklus_protect('work_schedules');
    ALTER TABLE organizations ADD calendar_revision integer NOT NULL DEFAULT 1;
    ALTER TABLE org_units ADD head_id uuid`);
    await seed(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
    ALTER TABLE org_units DROP head_id;
    ALTER TABLE organizations DROP calendar_revision;
    DROP TABLE work_schedules`);
  }
}

/** Row security hides the agencies from the migration; who there is stands in the table that signs people in. */
async function seed(runner: QueryRunner): Promise<void> {
  const agencies = await runner.query(
    'SELECT organization_id AS id, min(user_id::text) AS by FROM sign_in_names GROUP BY 1 ORDER BY 1',
  );
  for (const { id, by } of agencies) {
    await runner.query(`SELECT set_config('app.organization_id', $1, true)`, [id]);
    for (const hours of HOURS) {
      await runner.query(
        `INSERT INTO work_schedules (organization_id, id, created_by, name, season, starts_on, ends_on, windows, source)
         VALUES ($1, gen_random_uuid(), $2, $3, $4, $5, $6, $7, $8)`,
        [id, by, ...hours],
      );
    }
  }
}
