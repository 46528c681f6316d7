import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateTasks1795400700000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
    CREATE TABLE tasks (
      organization_id uuid NOT NULL,
      id uuid NOT NULL,
      created_at timestamptz(3) NOT NULL DEFAULT now(),
      updated_at timestamptz(3) NOT NULL DEFAULT now(),
      created_by uuid NOT NULL,
      version integer NOT NULL DEFAULT 1,
      level smallint NOT NULL,
      campaign_id uuid NOT NULL,
      content_plan_id uuid NOT NULL,
      function text NOT NULL,
      title text NOT NULL,
      instructions text,
      assignee_id uuid,
      lead_minutes integer,
      due_at timestamptz(3),
      state text NOT NULL DEFAULT 'open',
      state_reason text,
      done_at timestamptz(3),
      done_by uuid,
      note text,
      reworks integer NOT NULL DEFAULT 0,
      template_id uuid,
      CONSTRAINT uq_tasks__content_plan_id__template_id UNIQUE (organization_id, content_plan_id, template_id),
      CONSTRAINT ck_tasks__state_reason CHECK (state <> 'cancelled' OR state_reason IS NOT NULL),
      CONSTRAINT ck_tasks__done_at CHECK ((state = 'done') = (done_at IS NOT NULL) AND (done_at IS NULL) = (done_by IS NULL)),
      CONSTRAINT pk_tasks PRIMARY KEY (organization_id, id)
    );
    CREATE INDEX ix_tasks__created_at ON tasks (organization_id, created_at, id);
    CREATE INDEX ix_tasks__campaign_id ON tasks (organization_id, campaign_id, created_at, id);
    CREATE INDEX ix_tasks__due_at ON tasks (organization_id, (CASE WHEN due_at IS NULL THEN 'infinity' ELSE due_at END), id);
    CREATE INDEX ix_tasks__assignee_id ON tasks (organization_id, assignee_id, (CASE WHEN due_at IS NULL THEN 'infinity' ELSE due_at END), id);
    CREATE INDEX ix_tasks__search ON tasks USING gin (siklus_words(coalesce(title, '') || ' ' || coalesce(instructions, '')));
    ALTER TABLE tasks ADD CONSTRAINT fk_tasks__campaign_id FOREIGN KEY (organization_id, campaign_id) REFERENCES campaigns(organization_id,id) ON DELETE RESTRICT;
    ALTER TABLE tasks ADD CONSTRAINT fk_tasks__content_plan_id FOREIGN KEY (organization_id, content_plan_id) REFERENCES content_plans(organization_id,id) ON DELETE RESTRICT;
    ALTER TABLE tasks ADD CONSTRAINT fk_tasks__assignee_id FOREIGN KEY (organization_id, assignee_id) REFERENCES users(organization_id,id) ON DELETE RESTRICT;
    SELECT siklus_protect('tasks');
    SELECT siklus_searchable('tasks')`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP VIEW tasks_search; DROP TABLE tasks');
  }
}
