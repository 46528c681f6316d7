import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateTimetableBudgetAndEvaluationPlans1795400500000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
    CREATE TABLE activities (
      organization_id uuid NOT NULL,
      id uuid NOT NULL,
      created_at timestamptz(3) NOT NULL DEFAULT now(),
      updated_at timestamptz(3) NOT NULL DEFAULT now(),
      created_by uuid NOT NULL,
      version integer NOT NULL DEFAULT 1,
      level smallint NOT NULL,
      campaign_id uuid NOT NULL,
      title text NOT NULL,
      who_id uuid,
      who_text text,
      strategy_id uuid,
      starts_on date,
      due_on date,
      state text NOT NULL DEFAULT 'planned',
      state_reason text,
      done_on date,
      CONSTRAINT ck_activities__done_on CHECK ((state = 'done') = (done_on IS NOT NULL)),
      CONSTRAINT ck_activities__state_reason CHECK (state <> 'cancelled' OR state_reason IS NOT NULL),
      CONSTRAINT ck_activities__due_on CHECK (due_on IS NULL OR starts_on IS NULL OR due_on >= starts_on),
      CONSTRAINT pk_activities PRIMARY KEY (organization_id, id)
    );
    CREATE INDEX ix_activities__who_id ON activities (organization_id, who_id, due_on, id);
    CREATE INDEX ix_activities__strategy_id ON activities (organization_id, strategy_id);
    CREATE INDEX ix_activities__starts_on ON activities (organization_id, (CASE WHEN starts_on IS NULL THEN 'infinity' ELSE starts_on END), id);
    CREATE INDEX ix_activities__due_on ON activities (organization_id, (CASE WHEN due_on IS NULL THEN 'infinity' ELSE due_on END), id);
    CREATE INDEX ix_activities__created_at ON activities (organization_id, created_at, id);
    CREATE INDEX ix_activities__campaign_id ON activities (organization_id, campaign_id, created_at, id);
    CREATE TABLE activity_objectives (
      organization_id uuid NOT NULL,
      activity_id uuid NOT NULL,
      objective_id uuid NOT NULL,
      CONSTRAINT pk_activity_objectives PRIMARY KEY (organization_id, activity_id, objective_id)
    );
    CREATE INDEX ix_activity_objectives__objective_id ON activity_objectives (organization_id, objective_id);
    CREATE TABLE budget_lines (
      organization_id uuid NOT NULL,
      id uuid NOT NULL,
      created_at timestamptz(3) NOT NULL DEFAULT now(),
      updated_at timestamptz(3) NOT NULL DEFAULT now(),
      created_by uuid NOT NULL,
      version integer NOT NULL DEFAULT 1,
      level smallint NOT NULL,
      campaign_id uuid NOT NULL,
      activity_id uuid,
      item text NOT NULL,
      kind text NOT NULL,
      planned numeric NOT NULL,
      zero_reason text,
      actual numeric,
      currency text NOT NULL DEFAULT 'IDR',
      note text,
      CONSTRAINT ck_budget_lines__zero_reason CHECK ((planned = 0) = (zero_reason IS NOT NULL)),
      CONSTRAINT ck_budget_lines__actual CHECK (actual >= 0),
      CONSTRAINT ck_budget_lines__planned CHECK (planned >= 0),
      CONSTRAINT pk_budget_lines PRIMARY KEY (organization_id, id)
    );
    CREATE INDEX ix_budget_lines__activity_id ON budget_lines (organization_id, activity_id);
    CREATE INDEX ix_budget_lines__planned ON budget_lines (organization_id, planned, id);
    CREATE INDEX ix_budget_lines__created_at ON budget_lines (organization_id, created_at, id);
    CREATE INDEX ix_budget_lines__campaign_id ON budget_lines (organization_id, campaign_id, created_at, id);
    CREATE TABLE evaluation_plans (
      organization_id uuid NOT NULL,
      id uuid NOT NULL,
      created_at timestamptz(3) NOT NULL DEFAULT now(),
      updated_at timestamptz(3) NOT NULL DEFAULT now(),
      created_by uuid NOT NULL,
      version integer NOT NULL DEFAULT 1,
      level smallint NOT NULL,
      campaign_id uuid NOT NULL,
      objective_id uuid NOT NULL,
      kind text NOT NULL DEFAULT 'final',
      metric text NOT NULL,
      method text NOT NULL,
      who_id uuid,
      measure_on date,
      budget numeric,
      CONSTRAINT uq_evaluation_plans__objective_id__measure_on__metric UNIQUE (organization_id, objective_id, measure_on, metric),
      CONSTRAINT ck_evaluation_plans__budget CHECK (budget >= 0),
      CONSTRAINT pk_evaluation_plans PRIMARY KEY (organization_id, id)
    );
    CREATE INDEX ix_evaluation_plans__who_id ON evaluation_plans (organization_id, who_id);
    CREATE INDEX ix_evaluation_plans__measure_on ON evaluation_plans (organization_id, (CASE WHEN measure_on IS NULL THEN 'infinity' ELSE measure_on END), id);
    CREATE INDEX ix_evaluation_plans__created_at ON evaluation_plans (organization_id, created_at, id);
    CREATE INDEX ix_evaluation_plans__campaign_id ON evaluation_plans (organization_id, campaign_id, created_at, id);
    CREATE TABLE activity_dependencies (
      organization_id uuid NOT NULL,
      activity_id uuid NOT NULL,
      depends_on_id uuid NOT NULL,
      CONSTRAINT pk_activity_dependencies PRIMARY KEY (organization_id, activity_id, depends_on_id)
    );
    CREATE INDEX ix_activity_dependencies__depends_on_id ON activity_dependencies (organization_id, depends_on_id);
    ALTER TABLE activities ADD CONSTRAINT fk_activities__campaign_id FOREIGN KEY (organization_id, campaign_id) REFERENCES campaigns(organization_id,id) ON DELETE RESTRICT;
    ALTER TABLE activities ADD CONSTRAINT fk_activities__who_id FOREIGN KEY (organization_id, who_id) REFERENCES users(organization_id,id) ON DELETE RESTRICT;
    ALTER TABLE activities ADD CONSTRAINT fk_activities__strategy_id FOREIGN KEY (organization_id, strategy_id) REFERENCES strategies(organization_id,id) ON DELETE RESTRICT;
    ALTER TABLE activity_objectives ADD CONSTRAINT fk_activity_objectives__activity_id FOREIGN KEY (organization_id, activity_id) REFERENCES activities(organization_id,id) ON DELETE CASCADE;
    ALTER TABLE activity_objectives ADD CONSTRAINT fk_activity_objectives__objective_id FOREIGN KEY (organization_id, objective_id) REFERENCES objectives(organization_id,id) ON DELETE RESTRICT;
    ALTER TABLE budget_lines ADD CONSTRAINT fk_budget_lines__campaign_id FOREIGN KEY (organization_id, campaign_id) REFERENCES campaigns(organization_id,id) ON DELETE RESTRICT;
    ALTER TABLE budget_lines ADD CONSTRAINT fk_budget_lines__activity_id FOREIGN KEY (organization_id, activity_id) REFERENCES activities(organization_id,id) ON DELETE RESTRICT;
    ALTER TABLE evaluation_plans ADD CONSTRAINT fk_evaluation_plans__campaign_id FOREIGN KEY (organization_id, campaign_id) REFERENCES campaigns(organization_id,id) ON DELETE RESTRICT;
    ALTER TABLE evaluation_plans ADD CONSTRAINT fk_evaluation_plans__objective_id FOREIGN KEY (organization_id, objective_id) REFERENCES objectives(organization_id,id) ON DELETE RESTRICT;
    ALTER TABLE evaluation_plans ADD CONSTRAINT fk_evaluation_plans__who_id FOREIGN KEY (organization_id, who_id) REFERENCES users(organization_id,id) ON DELETE RESTRICT;
    ALTER TABLE activity_dependencies ADD CONSTRAINT fk_activity_dependencies__activity_id FOREIGN KEY (organization_id, activity_id) REFERENCES activities(organization_id,id) ON DELETE CASCADE;
    ALTER TABLE activity_dependencies ADD CONSTRAINT fk_activity_dependencies__depends_on_id FOREIGN KEY (organization_id, depends_on_id) REFERENCES activities(organization_id,id) ON DELETE RESTRICT;
    CREATE INDEX ix_activities__search ON activities USING gin (siklus_words(coalesce(title, '') || ' ' || coalesce(who_text, '')));
    CREATE INDEX ix_budget_lines__search ON budget_lines USING gin (siklus_words(coalesce(item, '') || ' ' || coalesce(note, '')));
    CREATE INDEX ix_evaluation_plans__search ON evaluation_plans USING gin (siklus_words(coalesce(metric, '') || ' ' || coalesce(method, '')));
    SELECT siklus_protect('activities');
    SELECT siklus_protect('activity_objectives');
    SELECT siklus_protect('budget_lines');
    SELECT siklus_protect('evaluation_plans');
    SELECT siklus_protect('activity_dependencies');
    SELECT siklus_searchable('activities');
    SELECT siklus_searchable('budget_lines');
    SELECT siklus_searchable('evaluation_plans')`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP VIEW evaluation_plans_search, budget_lines_search, activities_search');
    await runner.query(
      'DROP TABLE activity_dependencies, evaluation_plans, budget_lines, activity_objectives, activities',
    );
  }
}
