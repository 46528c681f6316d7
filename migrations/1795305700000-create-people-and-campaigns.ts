import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreatePeopleAndCampaigns1795305700000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
    CREATE TABLE org_units (
      organization_id uuid NOT NULL,
      id uuid NOT NULL,
      created_at timestamptz(3) NOT NULL DEFAULT now(),
      updated_at timestamptz(3) NOT NULL DEFAULT now(),
      created_by uuid NOT NULL,
      version integer NOT NULL DEFAULT 1,
      name text NOT NULL,
      kind text NOT NULL,
      parent_id uuid,
      CONSTRAINT pk_org_units PRIMARY KEY (organization_id, id)
    );
    CREATE INDEX ix_org_units__parent_id ON org_units (organization_id, parent_id);
    CREATE INDEX ix_org_units__created_at ON org_units (organization_id, created_at, id);
    CREATE TABLE users (
      organization_id uuid NOT NULL,
      id uuid NOT NULL,
      created_at timestamptz(3) NOT NULL DEFAULT now(),
      updated_at timestamptz(3) NOT NULL DEFAULT now(),
      created_by uuid NOT NULL,
      version integer NOT NULL DEFAULT 1,
      name text NOT NULL,
      email text NOT NULL,
      role text NOT NULL,
      functions text[] NOT NULL DEFAULT '{}',
      unit_id uuid,
      clearance text NOT NULL DEFAULT 'open',
      state text NOT NULL DEFAULT 'active',
      password_hash text NOT NULL,
      CONSTRAINT uq_users__email UNIQUE (organization_id, email),
      CONSTRAINT pk_users PRIMARY KEY (organization_id, id)
    );
    CREATE INDEX ix_users__unit_id ON users (organization_id, unit_id);
    CREATE INDEX ix_users__created_at ON users (organization_id, created_at, id);
    CREATE TABLE channels (
      organization_id uuid NOT NULL,
      id uuid NOT NULL,
      created_at timestamptz(3) NOT NULL DEFAULT now(),
      updated_at timestamptz(3) NOT NULL DEFAULT now(),
      created_by uuid NOT NULL,
      version integer NOT NULL DEFAULT 1,
      platform text NOT NULL,
      handle text NOT NULL,
      url text,
      ownership text NOT NULL,
      two_way boolean NOT NULL DEFAULT true,
      CONSTRAINT uq_channels__platform__handle UNIQUE (organization_id, platform, handle),
      CONSTRAINT pk_channels PRIMARY KEY (organization_id, id)
    );
    CREATE INDEX ix_channels__created_at ON channels (organization_id, created_at, id);
    CREATE TABLE legal_bases (
      organization_id uuid NOT NULL,
      id uuid NOT NULL,
      created_at timestamptz(3) NOT NULL DEFAULT now(),
      updated_at timestamptz(3) NOT NULL DEFAULT now(),
      created_by uuid NOT NULL,
      version integer NOT NULL DEFAULT 1,
      type text NOT NULL,
      number text NOT NULL,
      year integer NOT NULL,
      article text,
      title text NOT NULL,
      url text,
      valid_from date NOT NULL,
      valid_to date,
      CONSTRAINT pk_legal_bases PRIMARY KEY (organization_id, id)
    );
    CREATE INDEX ix_legal_bases__year ON legal_bases (organization_id, year, id);
    CREATE INDEX ix_legal_bases__created_at ON legal_bases (organization_id, created_at, id);
    CREATE TABLE campaigns (
      organization_id uuid NOT NULL,
      id uuid NOT NULL,
      created_at timestamptz(3) NOT NULL DEFAULT now(),
      updated_at timestamptz(3) NOT NULL DEFAULT now(),
      created_by uuid NOT NULL,
      version integer NOT NULL DEFAULT 1,
      level smallint NOT NULL,
      code text NOT NULL,
      title text NOT NULL,
      summary text,
      kind text NOT NULL DEFAULT 'thematic',
      stage text NOT NULL DEFAULT 'fact_finding',
      status text NOT NULL DEFAULT 'active',
      starts_on date NOT NULL,
      ends_on date,
      owner_id uuid NOT NULL,
      unit_id uuid,
      previous_campaign_id uuid,
      classification text NOT NULL DEFAULT 'open',
      no_successor_reason text,
      waivers jsonb NOT NULL DEFAULT '[]',
      CONSTRAINT uq_campaigns__code UNIQUE (organization_id, code),
      CONSTRAINT pk_campaigns PRIMARY KEY (organization_id, id)
    );
    CREATE INDEX ix_campaigns__previous_campaign_id ON campaigns (organization_id, previous_campaign_id);
    CREATE INDEX ix_campaigns__unit_id ON campaigns (organization_id, unit_id);
    CREATE INDEX ix_campaigns__owner_id ON campaigns (organization_id, owner_id);
    CREATE INDEX ix_campaigns__starts_on ON campaigns (organization_id, starts_on, id);
    CREATE INDEX ix_campaigns__created_at ON campaigns (organization_id, created_at, id);
    CREATE TABLE campaign_legal_bases (
      organization_id uuid NOT NULL,
      campaign_id uuid NOT NULL,
      legal_basis_id uuid NOT NULL,
      CONSTRAINT pk_campaign_legal_bases PRIMARY KEY (organization_id, campaign_id, legal_basis_id)
    );
    CREATE INDEX ix_campaign_legal_bases__legal_basis_id ON campaign_legal_bases (organization_id, legal_basis_id);
    CREATE TABLE sessions (
      organization_id uuid NOT NULL,
      id uuid NOT NULL,
      created_at timestamptz(3) NOT NULL DEFAULT now(),
      updated_at timestamptz(3) NOT NULL DEFAULT now(),
      created_by uuid NOT NULL,
      version integer NOT NULL DEFAULT 1,
      user_id uuid NOT NULL,
      device text,
      expires_at timestamptz(3) NOT NULL,
      revoked_at timestamptz(3),
      digest text NOT NULL,
      previous_digest text,
      CONSTRAINT pk_sessions PRIMARY KEY (organization_id, id)
    );
    CREATE INDEX ix_sessions__user_id ON sessions (organization_id, user_id, created_at, id);
    CREATE TABLE access_tokens (
      organization_id uuid NOT NULL,
      id uuid NOT NULL,
      created_at timestamptz(3) NOT NULL DEFAULT now(),
      updated_at timestamptz(3) NOT NULL DEFAULT now(),
      created_by uuid NOT NULL,
      version integer NOT NULL DEFAULT 1,
      user_id uuid NOT NULL,
      name text NOT NULL,
      scopes text[] NOT NULL DEFAULT '{}',
      expires_on date NOT NULL,
      revoked_at timestamptz(3),
      digest text NOT NULL,
      CONSTRAINT pk_access_tokens PRIMARY KEY (organization_id, id)
    );
    CREATE INDEX ix_access_tokens__user_id ON access_tokens (organization_id, user_id, created_at, id);
    ALTER TABLE org_units ADD CONSTRAINT fk_org_units__parent_id FOREIGN KEY (organization_id, parent_id) REFERENCES org_units(organization_id,id) ON DELETE RESTRICT;
    ALTER TABLE users ADD CONSTRAINT fk_users__unit_id FOREIGN KEY (organization_id, unit_id) REFERENCES org_units(organization_id,id) ON DELETE RESTRICT;
    ALTER TABLE campaigns ADD CONSTRAINT fk_campaigns__owner_id FOREIGN KEY (organization_id, owner_id) REFERENCES users(organization_id,id) ON DELETE RESTRICT;
    ALTER TABLE campaigns ADD CONSTRAINT fk_campaigns__unit_id FOREIGN KEY (organization_id, unit_id) REFERENCES org_units(organization_id,id) ON DELETE RESTRICT;
    ALTER TABLE campaigns ADD CONSTRAINT fk_campaigns__previous_campaign_id FOREIGN KEY (organization_id, previous_campaign_id) REFERENCES campaigns(organization_id,id) ON DELETE RESTRICT;
    ALTER TABLE campaign_legal_bases ADD CONSTRAINT fk_campaign_legal_bases__campaign_id FOREIGN KEY (organization_id, campaign_id) REFERENCES campaigns(organization_id,id) ON DELETE CASCADE;
    ALTER TABLE campaign_legal_bases ADD CONSTRAINT fk_campaign_legal_bases__legal_basis_id FOREIGN KEY (organization_id, legal_basis_id) REFERENCES legal_bases(organization_id,id) ON DELETE RESTRICT;
    ALTER TABLE sessions ADD CONSTRAINT fk_sessions__user_id FOREIGN KEY (organization_id, user_id) REFERENCES users(organization_id,id) ON DELETE RESTRICT;
    ALTER TABLE access_tokens ADD CONSTRAINT fk_access_tokens__user_id FOREIGN KEY (organization_id, user_id) REFERENCES users(organization_id,id) ON DELETE RESTRICT;
    CREATE INDEX ix_legal_bases__search ON legal_bases USING gin (siklus_words(coalesce(title, '') || ' ' || coalesce(type, '') || ' ' || coalesce(number, '')));
    CREATE INDEX ix_campaigns__search ON campaigns USING gin (siklus_words(coalesce(code, '') || ' ' || coalesce(title, '') || ' ' || coalesce(summary, '')));
    SELECT siklus_protect('org_units');
    SELECT siklus_protect('users');
    SELECT siklus_protect('channels');
    SELECT siklus_protect('legal_bases');
    SELECT siklus_protect('campaigns');
    SELECT siklus_protect('campaign_legal_bases');
    SELECT siklus_protect('sessions');
    SELECT siklus_protect('access_tokens')`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP TABLE access_tokens, sessions, campaign_legal_bases, campaigns, legal_bases, channels, users, org_units',
    );
  }
}
