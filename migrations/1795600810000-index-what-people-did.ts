import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Work evidence reads what one person did in a period, kind by kind: each kind along its own index. */
const DONE: [name: string, table: string, columns: string, where: string][] = [
  [
    'written',
    'content_plans',
    'created_by, coalesce(approved_at, emergency_at), id',
    'coalesce(approved_at, emergency_at) IS NOT NULL',
  ],
  ['worker', 'tasks', 'coalesce(assignee_id, done_by), done_at, id', 'done_at IS NOT NULL'],
  ['decided_by', 'approval_decisions', 'decided_by, created_at, id', 'decided_by IS NOT NULL'],
  ['published_by', 'posts', 'published_by, published_at, id', 'published_by IS NOT NULL'],
  ['replied_by', 'feedback_replies', 'created_by, at, id', 'case_reply_id IS NULL'],
  ['sent_by', 'case_replies', 'created_by, sent_at, id', 'sent_at IS NOT NULL'],
  ['answered_by', 'cases', 'assignee_id, answered_at, id', 'answered_at IS NOT NULL'],
  ['written', 'research_notes', 'created_by, created_at, id', 'true'],
  ['written', 'evaluation_records', 'created_by, created_at, id', `state <> 'draft'`],
  ['verified_by', 'evaluation_records', 'verified_by, verified_at, id', 'verified_at IS NOT NULL'],
  ['done', 'follow_ups', 'owner_id, done_at, id', 'done_at IS NOT NULL'],
  ['verified_by', 'service_improvements', 'created_by, verified_at, id', 'verified_at IS NOT NULL'],
];

export class IndexWhatPeopleDid1795600810000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const [name, table, columns, where] of DONE) {
      const condition = where === 'true' ? '' : ` WHERE ${where}`;
      await runner.query(
        `CREATE INDEX ix_${table}__work_${name} ON ${table} (organization_id, ${columns})${condition}`,
      );
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const [name, table] of DONE) await runner.query(`DROP INDEX ix_${table}__work_${name}`);
  }
}
