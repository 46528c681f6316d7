import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A list is read along an index in whatever order it is asked for. */
export class IndexEveryOrder1795401000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
    CREATE INDEX ix_users__name ON users (organization_id, name, id);
    CREATE INDEX ix_users__email ON users (organization_id, email, id);
    CREATE INDEX ix_calendar_days__date ON calendar_days (organization_id, date, id);
    CREATE INDEX ix_campaigns__code ON campaigns (organization_id, code, id);
    CREATE INDEX ix_campaigns__title ON campaigns (organization_id, title, id);
    CREATE INDEX ix_channels__platform ON channels (organization_id, platform, id);
    CREATE INDEX ix_channels__handle ON channels (organization_id, handle, id);
    CREATE INDEX ix_legal_bases__type ON legal_bases (organization_id, type, id);
    CREATE INDEX ix_legal_bases__title ON legal_bases (organization_id, title, id);
    CREATE INDEX ix_org_units__name ON org_units (organization_id, name, id);
    CREATE INDEX ix_consequence_tests__title ON consequence_tests (organization_id, title, id);
    DROP INDEX ix_consequence_tests__valid_until;
    CREATE INDEX ix_consequence_tests__valid_until ON consequence_tests
      (organization_id, (CASE WHEN valid_until IS NULL THEN 'infinity' ELSE valid_until END), id);
    DROP INDEX ix_classification_decisions__review_on;
    CREATE INDEX ix_classification_decisions__review_on ON classification_decisions
      (organization_id, (CASE WHEN review_on IS NULL THEN 'infinity' ELSE review_on END), id)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
    DROP INDEX ix_classification_decisions__review_on;
    CREATE INDEX ix_classification_decisions__review_on ON classification_decisions
      (organization_id, (CASE WHEN review_on IS NULL THEN 'infinity' ELSE review_on END), id) WHERE standing;
    DROP INDEX ix_consequence_tests__valid_until;
    CREATE INDEX ix_consequence_tests__valid_until ON consequence_tests (organization_id, valid_until, id);
    DROP INDEX ix_consequence_tests__title, ix_org_units__name, ix_legal_bases__title, ix_legal_bases__type,
      ix_channels__handle, ix_channels__platform, ix_campaigns__title, ix_campaigns__code, ix_calendar_days__date,
      ix_users__email, ix_users__name`);
  }
}
