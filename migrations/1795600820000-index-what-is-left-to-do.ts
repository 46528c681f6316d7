import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A dashboard looks at what is not done yet; what was done stays in the tables for years. */
const LEFT: [name: string, table: string, due: string, where: string][] = [
  ['undone', 'tasks', 'due_at', `state IN ('open', 'in_progress')`],
  ['undone', 'activities', 'due_on', `state IN ('planned', 'in_progress')`],
  ['undone', 'follow_ups', 'due_on', `state IN ('open', 'in_progress')`],
  ['open', 'gate_debts', 'due_on', `state = 'open'`],
  [
    'unfinished',
    'content_plans',
    'planned_at',
    `state NOT IN ('published', 'corrected', 'taken_down', 'archived', 'cancelled')`,
  ],
];

export class IndexWhatIsLeftToDo1795600820000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const [name, table, due, where] of LEFT)
      await runner.query(`CREATE INDEX ix_${table}__${name} ON ${table} (organization_id, ${due}, id) WHERE ${where}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const [name, table] of LEFT) await runner.query(`DROP INDEX ix_${table}__${name}`);
  }
}
