import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Two ways past the desk: a leader who has no account decides by a link, and what cannot wait goes out and is reviewed afterwards. */
export class LetLeadersDecideByLink1795400802000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
    CREATE TABLE approval_links (
      organization_id uuid NOT NULL,
      id uuid NOT NULL,
      created_at timestamptz(3) NOT NULL DEFAULT now(),
      updated_at timestamptz(3) NOT NULL DEFAULT now(),
      created_by uuid NOT NULL,
      version integer NOT NULL DEFAULT 1,
      level smallint NOT NULL,
      campaign_id uuid NOT NULL,
      content_plan_id uuid NOT NULL,
      approval_id uuid NOT NULL,
      step integer NOT NULL,
      name text NOT NULL,
      email text,
      expires_at timestamptz(3) NOT NULL,
      used_at timestamptz(3),
      revoked_at timestamptz(3),
      digest text NOT NULL,
      CONSTRAINT ck_approval_links__ended CHECK (num_nonnulls(used_at, revoked_at) < 2),
      CONSTRAINT pk_approval_links PRIMARY KEY (organization_id, id)
    );
    CREATE INDEX ix_approval_links__campaign_id ON approval_links (organization_id, campaign_id);
    CREATE INDEX ix_approval_links__content_plan_id ON approval_links (organization_id, content_plan_id, created_at, id);
    CREATE INDEX ix_approval_links__approval_id ON approval_links (organization_id, approval_id);
    CREATE TABLE emergency_reviews (
      organization_id uuid NOT NULL,
      id uuid NOT NULL,
      created_at timestamptz(3) NOT NULL DEFAULT now(),
      updated_at timestamptz(3) NOT NULL DEFAULT now(),
      created_by uuid NOT NULL,
      version integer NOT NULL DEFAULT 1,
      level smallint NOT NULL,
      campaign_id uuid NOT NULL,
      content_plan_id uuid NOT NULL,
      kind text NOT NULL,
      reason text,
      published_by uuid NOT NULL,
      published_at timestamptz(3) NOT NULL,
      due_at timestamptz(3) NOT NULL,
      reviewer_id uuid,
      state text NOT NULL DEFAULT 'due',
      outcome text,
      finding text,
      done_by uuid,
      done_at timestamptz(3),
      CONSTRAINT ck_emergency_reviews__four_eyes CHECK (done_by IS DISTINCT FROM published_by),
      CONSTRAINT ck_emergency_reviews__done CHECK ((state = 'done') = (num_nonnulls(outcome, finding, done_by, done_at) = 4)),
      CONSTRAINT ck_emergency_reviews__reason CHECK (kind = 'fast_lane' OR reason IS NOT NULL),
      CONSTRAINT pk_emergency_reviews PRIMARY KEY (organization_id, id)
    );
    CREATE INDEX ix_emergency_reviews__reviewer_id ON emergency_reviews (organization_id, reviewer_id);
    CREATE INDEX ix_emergency_reviews__content_plan_id ON emergency_reviews (organization_id, content_plan_id);
    CREATE INDEX ix_emergency_reviews__campaign_id ON emergency_reviews (organization_id, campaign_id, created_at, id);
    CREATE INDEX ix_emergency_reviews__due_at ON emergency_reviews (organization_id, due_at, id);
    CREATE INDEX ix_emergency_reviews__created_at ON emergency_reviews (organization_id, created_at, id);
    ALTER TABLE organizations ADD emergency_review_hours integer NOT NULL DEFAULT 24;
    ALTER TABLE content_plans ADD emergency_at timestamptz(3);
    ALTER TABLE approval_links ADD CONSTRAINT fk_approval_links__campaign_id FOREIGN KEY (organization_id, campaign_id) REFERENCES campaigns(organization_id,id) ON DELETE RESTRICT;
    ALTER TABLE approval_links ADD CONSTRAINT fk_approval_links__content_plan_id FOREIGN KEY (organization_id, content_plan_id) REFERENCES content_plans(organization_id,id) ON DELETE CASCADE;
    ALTER TABLE approval_links ADD CONSTRAINT fk_approval_links__approval_id FOREIGN KEY (organization_id, approval_id) REFERENCES approvals(organization_id,id) ON DELETE CASCADE;
    ALTER TABLE emergency_reviews ADD CONSTRAINT fk_emergency_reviews__campaign_id FOREIGN KEY (organization_id, campaign_id) REFERENCES campaigns(organization_id,id) ON DELETE RESTRICT;
    ALTER TABLE emergency_reviews ADD CONSTRAINT fk_emergency_reviews__content_plan_id FOREIGN KEY (organization_id, content_plan_id) REFERENCES content_plans(organization_id,id) ON DELETE RESTRICT;
    ALTER TABLE emergency_reviews ADD CONSTRAINT fk_emergency_reviews__reviewer_id FOREIGN KEY (organization_id, reviewer_id) REFERENCES users(organization_id,id) ON DELETE RESTRICT;
    SELECT siklus_protect('approval_links');
    SELECT siklus_protect('emergency_reviews');
    ALTER TABLE content_plans DROP CONSTRAINT ck_content_plans__state;
    ALTER TABLE content_plans ADD CONSTRAINT ck_content_plans__state CHECK (approved_by IS NOT NULL OR emergency_at IS NOT NULL OR state NOT IN ('approved', 'scheduled', 'published', 'corrected', 'taken_down', 'archived'));
    SELECT siklus_searchable('content_plans')`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
    DROP TABLE emergency_reviews, approval_links;
    ALTER TABLE organizations DROP COLUMN emergency_review_hours;
    DROP VIEW content_plans_search;
    ALTER TABLE content_plans DROP CONSTRAINT ck_content_plans__state;
    ALTER TABLE content_plans ADD CONSTRAINT ck_content_plans__state CHECK (approved_by IS NOT NULL OR state NOT IN ('approved', 'scheduled', 'published', 'corrected', 'taken_down', 'archived'));
    ALTER TABLE content_plans DROP COLUMN emergency_at;
    SELECT siklus_searchable('content_plans')`);
  }
}
