import type { MigrationInterface, QueryRunner } from 'typeorm';

/** For the timeline of a campaign with many messages and posts, and for the messages that somebody still has to look at. */
export class IndexWhatHappened1795309200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE INDEX ix_feedback_messages__campaign_id__received_at ON feedback_messages (organization_id, campaign_id, received_at, id);
      CREATE INDEX ix_posts__campaign_id__happened ON posts (organization_id, campaign_id, (coalesce(published_at, created_at)), id);
      CREATE INDEX ix_feedback_messages__untriaged ON feedback_messages (organization_id, received_at, id) WHERE coded_at IS NULL;
      CREATE INDEX ix_feedback_messages__unanswered ON feedback_messages (organization_id, received_at, id)
        WHERE eligible AND first_replied_at IS NULL`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX ix_feedback_messages__campaign_id__received_at, ix_posts__campaign_id__happened,
        ix_feedback_messages__untriaged, ix_feedback_messages__unanswered`);
  }
}
