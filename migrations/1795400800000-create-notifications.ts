import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Notifications are counted by nobody, so the campaign's counter is spared the writing. */
export class CreateNotifications1795400800000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
    CREATE TABLE notifications (
      organization_id uuid NOT NULL,
      id uuid NOT NULL,
      created_at timestamptz(3) NOT NULL DEFAULT now(),
      updated_at timestamptz(3) NOT NULL DEFAULT now(),
      created_by uuid NOT NULL,
      version integer NOT NULL DEFAULT 1,
      level smallint NOT NULL,
      user_id uuid NOT NULL,
      kind text NOT NULL,
      resource text NOT NULL,
      record_id uuid NOT NULL,
      campaign_id uuid,
      params jsonb NOT NULL DEFAULT '{}',
      read_at timestamptz(3),
      classification text NOT NULL DEFAULT 'open',
      CONSTRAINT pk_notifications PRIMARY KEY (organization_id, id)
    );
    CREATE INDEX ix_notifications__campaign_id ON notifications (organization_id, campaign_id);
    CREATE INDEX ix_notifications__user_id ON notifications (organization_id, user_id, created_at, id);
    ALTER TABLE users ADD muted_notifications text[] NOT NULL DEFAULT '{}';
    ALTER TABLE notifications ADD CONSTRAINT fk_notifications__user_id FOREIGN KEY (organization_id, user_id) REFERENCES users(organization_id,id) ON DELETE RESTRICT;
    ALTER TABLE notifications ADD CONSTRAINT fk_notifications__campaign_id FOREIGN KEY (organization_id, campaign_id) REFERENCES campaigns(organization_id,id) ON DELETE RESTRICT;
    SELECT siklus_protect('notifications');
    CREATE INDEX ix_notifications__unread ON notifications (organization_id, user_id, id) WHERE read_at IS NULL;
    DROP TRIGGER count_rows ON notifications;
    SELECT siklus_searchable('users')`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE notifications;
      DROP VIEW users_search;
      ALTER TABLE users DROP COLUMN muted_notifications;
      SELECT siklus_searchable('users')`);
  }
}
