import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateSpikes1795500601000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
    CREATE TABLE spike_rules (
      organization_id uuid NOT NULL,
      id uuid NOT NULL,
      created_at timestamptz(3) NOT NULL DEFAULT now(),
      updated_at timestamptz(3) NOT NULL DEFAULT now(),
      created_by uuid NOT NULL,
      version integer NOT NULL DEFAULT 1,
      name text NOT NULL,
      topic text,
      window_hours integer NOT NULL DEFAULT 24,
      history_days integer NOT NULL DEFAULT 28,
      factor numeric NOT NULL DEFAULT 3,
      deviations numeric NOT NULL DEFAULT 3,
      minimum integer NOT NULL DEFAULT 10,
      issue_level text NOT NULL DEFAULT 'priority',
      persistence_days integer NOT NULL DEFAULT 2,
      active boolean NOT NULL DEFAULT true,
      CONSTRAINT ck_spike_rules__deviations CHECK (deviations >= 0),
      CONSTRAINT ck_spike_rules__factor CHECK (factor >= 1),
      CONSTRAINT pk_spike_rules PRIMARY KEY (organization_id, id)
    );
    CREATE INDEX ix_spike_rules__name ON spike_rules (organization_id, name, id);
    CREATE INDEX ix_spike_rules__created_at ON spike_rules (organization_id, created_at, id);
    CREATE TABLE spikes (
      organization_id uuid NOT NULL,
      id uuid NOT NULL,
      created_at timestamptz(3) NOT NULL DEFAULT now(),
      updated_at timestamptz(3) NOT NULL DEFAULT now(),
      created_by uuid NOT NULL,
      version integer NOT NULL DEFAULT 1,
      level smallint NOT NULL,
      rule_id uuid NOT NULL,
      issue_id uuid NOT NULL,
      topic text NOT NULL,
      opened boolean NOT NULL,
      raised boolean NOT NULL,
      window_start timestamptz(3) NOT NULL,
      window_end timestamptz(3) NOT NULL,
      mentions integer NOT NULL,
      messages integer NOT NULL,
      count integer NOT NULL,
      negative integer NOT NULL,
      windows integer NOT NULL,
      mean numeric NOT NULL,
      deviation numeric NOT NULL,
      threshold numeric NOT NULL,
      frequency numeric NOT NULL,
      velocity numeric NOT NULL,
      persistence_days integer NOT NULL,
      caveats text[] NOT NULL DEFAULT '{}',
      classification text NOT NULL DEFAULT 'open',
      CONSTRAINT pk_spikes PRIMARY KEY (organization_id, id)
    );
    CREATE INDEX ix_spikes__rule_id ON spikes (organization_id, rule_id, topic, window_end);
    CREATE INDEX ix_spikes__issue_id ON spikes (organization_id, issue_id);
    CREATE INDEX ix_spikes__window_end ON spikes (organization_id, window_end, id);
    CREATE INDEX ix_spikes__created_at ON spikes (organization_id, created_at, id);
    ALTER TABLE spikes ADD CONSTRAINT fk_spikes__rule_id FOREIGN KEY (organization_id, rule_id) REFERENCES spike_rules(organization_id,id) ON DELETE RESTRICT;
    ALTER TABLE spikes ADD CONSTRAINT fk_spikes__issue_id FOREIGN KEY (organization_id, issue_id) REFERENCES issues(organization_id,id) ON DELETE RESTRICT;
    SELECT siklus_protect('spike_rules');
    SELECT siklus_protect('spikes')`);
    await seed(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE spikes, spike_rules');
  }
}

/** Row security hides the agencies from the migration; who there is stands in the table that signs people in. */
async function seed(runner: QueryRunner): Promise<void> {
  const agencies = await runner.query(
    'SELECT organization_id AS id, min(user_id::text) AS by FROM sign_in_names GROUP BY 1 ORDER BY 1',
  );
  for (const { id, by } of agencies) {
    await runner.query(`SELECT set_config('app.organization_id', $1, true)`, [id]);
    await runner.query(
      `INSERT INTO spike_rules (organization_id, id, created_by, name)
       VALUES ($1, gen_random_uuid(), $2, 'Lonjakan harian semua topik')`,
      [id, by],
    );
  }
}
