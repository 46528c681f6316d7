import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Who may decide on what is open now: the people whom the step asks, who did not write the piece, may see it, and have not
 * decided before unless the step names them. The roles are those with the permission content.review; the last step is for
 * heads. The deadline is asked for by whoever decides.
 */
const TURNS = `
  CREATE VIEW approval_turns WITH (security_invoker = true) AS
  SELECT a.organization_id, a.id AS approval_id, a.content_plan_id, a.campaign_id, a.due_at, u.id AS user_id
  FROM approvals a
  JOIN content_plans p ON p.organization_id = a.organization_id AND p.id = a.content_plan_id
  JOIN users u ON u.organization_id = a.organization_id
  CROSS JOIN LATERAL (SELECT a.steps -> (a.current_step - 1) AS step) s
  CROSS JOIN LATERAL (SELECT coalesce(s.step -> 'userIds', '[]') AS people, s.step ->> 'role' AS role,
    s.step ->> 'function' AS craft, (s.step ->> 'unitId')::uuid AS unit_id) w
  WHERE a.state = 'pending' AND u.state = 'active' AND siklus_rank(u.clearance) >= a.level
    AND u.id NOT IN (p.created_by, p.last_edited_by)
    AND (u.role = 'head' OR u.role = 'staff' AND a.current_step < jsonb_array_length(a.steps))
    AND (w.people ? u.id::text
      OR (w.role = u.role OR w.role IS NULL) AND (w.craft = ANY(u.functions) OR w.craft IS NULL)
        AND (w.unit_id = u.unit_id OR w.unit_id IS NULL)
        AND (num_nonnulls(w.role, w.craft, w.unit_id) > 0 OR w.people = '[]' AND NOT coalesce((s.step ->> 'byLink')::boolean, false)))
    AND NOT EXISTS (SELECT FROM approval_decisions d
      WHERE d.organization_id = a.organization_id AND d.approval_id = a.id AND d.decided_by = u.id
        AND (d.step = a.current_step OR NOT w.people ? u.id::text));
  GRANT SELECT ON approval_turns TO siklus_app`;

const step = (name: string, role: string | null) => ({
  name,
  mode: 'any',
  role,
  function: null,
  unitId: null,
  userIds: [],
  byLink: false,
});
const HEAD = step('Kepala humas', 'head');

/** With these every agency begins, so that what one head approved goes on being approved by one head. */
const CHAINS = { low: [HEAD], medium: [HEAD], high: [step('Seksi', null), HEAD] };

export class CreateApprovals1795400801000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
    CREATE TABLE approval_chains (
      organization_id uuid NOT NULL,
      id uuid NOT NULL,
      created_at timestamptz(3) NOT NULL DEFAULT now(),
      updated_at timestamptz(3) NOT NULL DEFAULT now(),
      created_by uuid NOT NULL,
      version integer NOT NULL DEFAULT 1,
      risk_class text NOT NULL,
      valid_from date NOT NULL,
      steps jsonb NOT NULL,
      decide_before_minutes integer NOT NULL DEFAULT 120,
      reminder_minutes integer[] NOT NULL DEFAULT '{1440,240}',
      CONSTRAINT uq_approval_chains__risk_class__valid_from UNIQUE (organization_id, risk_class, valid_from),
      CONSTRAINT pk_approval_chains PRIMARY KEY (organization_id, id)
    );
    CREATE TABLE approvals (
      organization_id uuid NOT NULL,
      id uuid NOT NULL,
      created_at timestamptz(3) NOT NULL DEFAULT now(),
      updated_at timestamptz(3) NOT NULL DEFAULT now(),
      created_by uuid NOT NULL,
      version integer NOT NULL DEFAULT 1,
      level smallint NOT NULL,
      campaign_id uuid NOT NULL,
      content_plan_id uuid NOT NULL,
      plan_version integer NOT NULL,
      risk_class text NOT NULL,
      fast_lane boolean NOT NULL DEFAULT false,
      steps jsonb NOT NULL,
      current_step integer NOT NULL DEFAULT 1,
      state text NOT NULL DEFAULT 'pending',
      slot_at timestamptz(3),
      due_at timestamptz(3),
      reason text,
      ended_at timestamptz(3),
      decide_before_minutes integer NOT NULL,
      reminder_minutes integer[] NOT NULL,
      reminders_sent integer[] NOT NULL DEFAULT '{}',
      CONSTRAINT ck_approvals__current_step CHECK (current_step BETWEEN 1 AND jsonb_array_length(steps)),
      CONSTRAINT pk_approvals PRIMARY KEY (organization_id, id)
    );
    CREATE INDEX ix_approvals__created_at ON approvals (organization_id, created_at, id);
    CREATE INDEX ix_approvals__campaign_id ON approvals (organization_id, campaign_id, created_at, id);
    CREATE INDEX ix_approvals__content_plan_id ON approvals (organization_id, content_plan_id, created_at, id);
    CREATE TABLE approval_decisions (
      organization_id uuid NOT NULL,
      id uuid NOT NULL,
      created_at timestamptz(3) NOT NULL DEFAULT now(),
      updated_at timestamptz(3) NOT NULL DEFAULT now(),
      created_by uuid NOT NULL,
      version integer NOT NULL DEFAULT 1,
      approval_id uuid NOT NULL,
      step integer NOT NULL,
      decision text NOT NULL,
      decided_by uuid,
      name text NOT NULL,
      channel text NOT NULL,
      reason text,
      remarks jsonb NOT NULL DEFAULT '[]',
      CONSTRAINT pk_approval_decisions PRIMARY KEY (organization_id, id)
    );
    CREATE INDEX ix_approval_decisions__approval_id ON approval_decisions (organization_id, approval_id, created_at, id);
    ALTER TABLE approvals ADD CONSTRAINT fk_approvals__campaign_id FOREIGN KEY (organization_id, campaign_id) REFERENCES campaigns(organization_id,id) ON DELETE RESTRICT;
    ALTER TABLE approvals ADD CONSTRAINT fk_approvals__content_plan_id FOREIGN KEY (organization_id, content_plan_id) REFERENCES content_plans(organization_id,id) ON DELETE CASCADE;
    ALTER TABLE approval_decisions ADD CONSTRAINT fk_approval_decisions__approval_id FOREIGN KEY (organization_id, approval_id) REFERENCES approvals(organization_id,id) ON DELETE CASCADE;
    SELECT siklus_protect('approval_chains');
    SELECT siklus_protect('approvals');
    SELECT siklus_protect('approval_decisions');
    CREATE INDEX ix_approvals__due_at ON approvals (organization_id, (CASE WHEN due_at IS NULL THEN 'infinity' ELSE due_at END), id);
    CREATE UNIQUE INDEX uq_approvals__pending ON approvals (organization_id, content_plan_id) WHERE state = 'pending';
    CREATE UNIQUE INDEX uq_approval_decisions__decided_by ON approval_decisions (organization_id, approval_id, step, decided_by)
      WHERE decided_by IS NOT NULL;
    REVOKE UPDATE, DELETE ON approval_decisions FROM siklus_app`);
    await runner.query(TURNS);
    await seed(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP VIEW approval_turns; DROP TABLE approval_decisions, approvals, approval_chains');
  }
}

/** Row security hides the agencies from the migration; who there is stands in the table that signs people in. */
async function seed(runner: QueryRunner): Promise<void> {
  const agencies = await runner.query(
    'SELECT organization_id AS id, min(user_id::text) AS by FROM sign_in_names GROUP BY 1 ORDER BY 1',
  );
  for (const { id, by } of agencies) {
    await runner.query(`SELECT set_config('app.organization_id', $1, true)`, [id]);
    for (const [risk, steps] of Object.entries(CHAINS)) {
      await runner.query(
        `INSERT INTO approval_chains (organization_id, id, created_by, risk_class, valid_from, steps)
         VALUES ($1, gen_random_uuid(), $2, $3, '2000-01-01', $4)`,
        [id, by, risk, JSON.stringify(steps)],
      );
    }
  }
}
