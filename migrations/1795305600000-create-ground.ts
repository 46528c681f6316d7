import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What every tenant table stands on: the role that may not bypass row security, the way into a tenant, the rules that
 * `siklus_protect` puts on a table, counters per campaign, and the audit chain.
 */
export class CreateGround1795305600000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const step of [
      ROLE,
      SETTINGS,
      ORGANIZATIONS,
      COUNTERS,
      LEVEL,
      COUNT,
      PROTECT,
      AUDIT,
      APPEND,
      IDEMPOTENCY,
      CHANGES,
      SEARCH,
    ]) {
      await runner.query(step);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE state_changes, idempotency_keys, audit_events, audit_heads, campaign_counters, organizations;
      DROP FUNCTION siklus_protect(regclass), siklus_count(), siklus_set_level(), siklus_rank(text),
        siklus_organization(), siklus_clearance(), siklus_user(), siklus_audit_frozen(),
        siklus_audit_append(uuid, uuid, text, text, json), siklus_words(text), siklus_asked(text)`);
  }
}

const ROLE = `
  DO $$ BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'siklus_app') THEN
      CREATE ROLE siklus_app NOLOGIN NOSUPERUSER NOBYPASSRLS;
    END IF;
    EXECUTE format('GRANT siklus_app TO %I', current_user);
    EXECUTE format('GRANT USAGE ON SCHEMA %I TO siklus_app', current_schema());
  EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
  END $$`;

const SETTINGS = `
  CREATE FUNCTION siklus_organization() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
    AS $$ SELECT nullif(current_setting('app.organization_id', true), '')::uuid $$;
  CREATE FUNCTION siklus_user() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
    AS $$ SELECT nullif(current_setting('app.user_id', true), '')::uuid $$;
  CREATE FUNCTION siklus_clearance() RETURNS smallint LANGUAGE sql STABLE PARALLEL SAFE
    AS $$ SELECT coalesce(nullif(current_setting('app.clearance', true), ''), '-1')::smallint $$;
  CREATE FUNCTION siklus_rank(classification text) RETURNS smallint LANGUAGE sql IMMUTABLE PARALLEL SAFE
    AS $$ SELECT CASE classification WHEN 'restricted' THEN 1 WHEN 'confidential' THEN 2 WHEN 'exempt' THEN 3 ELSE 0 END::smallint $$`;

const ORGANIZATIONS = `
  CREATE TABLE organizations (
    id uuid CONSTRAINT pk_organizations PRIMARY KEY,
    created_at timestamptz(3) NOT NULL DEFAULT now(),
    updated_at timestamptz(3) NOT NULL DEFAULT now(),
    version integer NOT NULL DEFAULT 1,
    code text NOT NULL CONSTRAINT uq_organizations__code UNIQUE,
    name text NOT NULL,
    type text NOT NULL,
    region text NOT NULL,
    timezone text NOT NULL,
    language text NOT NULL
  );
  ALTER TABLE organizations ENABLE ROW LEVEL SECURITY;
  ALTER TABLE organizations FORCE ROW LEVEL SECURITY;
  CREATE POLICY tenant ON organizations USING (id = siklus_organization()) WITH CHECK (id = siklus_organization());
  GRANT SELECT, UPDATE ON organizations TO siklus_app`;

const COUNTERS = `
  CREATE TABLE campaign_counters (
    organization_id uuid NOT NULL,
    campaign_id uuid NOT NULL,
    resource text NOT NULL,
    level smallint NOT NULL,
    n integer NOT NULL,
    CONSTRAINT pk_campaign_counters PRIMARY KEY (organization_id, campaign_id, resource, level)
  );
  ALTER TABLE campaign_counters ENABLE ROW LEVEL SECURITY;
  ALTER TABLE campaign_counters FORCE ROW LEVEL SECURITY;
  CREATE POLICY tenant ON campaign_counters
    USING (organization_id = siklus_organization() AND level <= siklus_clearance())
    WITH CHECK (organization_id = siklus_organization());
  GRANT SELECT, INSERT, UPDATE ON campaign_counters TO siklus_app`;

const LEVEL = `
  CREATE FUNCTION siklus_set_level() RETURNS trigger LANGUAGE plpgsql AS $$
  DECLARE
    row_data jsonb := to_jsonb(NEW);
    own smallint := siklus_rank(row_data ->> 'classification');
    parent smallint := 0;
  BEGIN
    IF TG_TABLE_NAME <> 'campaigns' AND row_data ->> 'campaign_id' IS NOT NULL THEN
      SELECT level INTO parent FROM campaigns
        WHERE organization_id = NEW.organization_id AND id = (row_data ->> 'campaign_id')::uuid;
      IF NOT FOUND THEN
        RAISE foreign_key_violation USING MESSAGE = 'unknown campaign', TABLE = TG_TABLE_NAME,
          CONSTRAINT = 'fk_' || TG_TABLE_NAME || '__campaign_id';
      END IF;
    END IF;
    NEW.level := greatest(own, parent);
    RETURN NEW;
  END $$`;

const COUNT = `
  CREATE FUNCTION siklus_count() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF TG_OP = 'UPDATE' AND NEW.campaign_id IS NOT DISTINCT FROM OLD.campaign_id AND NEW.level = OLD.level THEN
      RETURN NULL;
    END IF;
    IF TG_OP <> 'INSERT' AND OLD.campaign_id IS NOT NULL THEN
      UPDATE campaign_counters SET n = n - 1
        WHERE organization_id = OLD.organization_id AND campaign_id = OLD.campaign_id
          AND resource = TG_TABLE_NAME AND level = OLD.level;
    END IF;
    IF TG_OP <> 'DELETE' AND NEW.campaign_id IS NOT NULL THEN
      INSERT INTO campaign_counters AS c VALUES (NEW.organization_id, NEW.campaign_id, TG_TABLE_NAME, NEW.level, 1)
        ON CONFLICT ON CONSTRAINT pk_campaign_counters DO UPDATE SET n = c.n + 1;
    END IF;
    RETURN NULL;
  END $$`;

/** Row security, grants, and — where the table has the columns — the level and the campaign's counter. */
const PROTECT = `
  CREATE FUNCTION siklus_protect(target regclass) RETURNS void LANGUAGE plpgsql AS $$
  DECLARE
    name text := (SELECT relname FROM pg_class WHERE oid = target);
    has_level boolean := EXISTS (SELECT FROM pg_attribute WHERE attrelid = target AND attname = 'level' AND NOT attisdropped);
    has_campaign boolean := EXISTS (SELECT FROM pg_attribute WHERE attrelid = target AND attname = 'campaign_id' AND NOT attisdropped);
    rule text := 'organization_id = siklus_organization()';
  BEGIN
    IF has_level THEN rule := rule || ' AND level <= siklus_clearance()'; END IF;
    EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', target);
    EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', target);
    EXECUTE format('CREATE POLICY tenant ON %s USING (%s) WITH CHECK (%s)', target, rule, rule);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %s TO siklus_app', target);
    IF has_level THEN
      EXECUTE format('CREATE TRIGGER set_level BEFORE INSERT OR UPDATE ON %s FOR EACH ROW EXECUTE FUNCTION siklus_set_level()', target);
    END IF;
    IF has_level AND has_campaign THEN
      EXECUTE format('CREATE CONSTRAINT TRIGGER count_rows AFTER INSERT OR UPDATE OR DELETE ON %s
        DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION siklus_count()', target);
    END IF;
  END $$`;

/** The chain covers the digest of \`changes\`, not the text: personal data can be erased later and the chain still holds. */
const AUDIT = `
  CREATE TABLE audit_heads (
    organization_id uuid CONSTRAINT pk_audit_heads PRIMARY KEY,
    seq bigint NOT NULL,
    hash text NOT NULL
  );
  ALTER TABLE audit_heads ENABLE ROW LEVEL SECURITY;
  ALTER TABLE audit_heads FORCE ROW LEVEL SECURITY;
  CREATE POLICY tenant ON audit_heads USING (organization_id = siklus_organization()) WITH CHECK (organization_id = siklus_organization());
  GRANT SELECT, INSERT, UPDATE ON audit_heads TO siklus_app;
  CREATE TABLE audit_events (
    organization_id uuid NOT NULL,
    seq bigint NOT NULL,
    at timestamptz(3) NOT NULL,
    actor_id uuid,
    action text NOT NULL,
    resource text NOT NULL,
    record_id uuid,
    campaign_id uuid,
    level smallint NOT NULL,
    request_id text NOT NULL,
    channel text NOT NULL,
    changes json,
    changes_digest text NOT NULL,
    previous_hash text NOT NULL,
    hash text NOT NULL,
    CONSTRAINT pk_audit_events PRIMARY KEY (organization_id, seq)
  );
  CREATE INDEX ix_audit_events__record_id ON audit_events (organization_id, record_id, seq);
  CREATE INDEX ix_audit_events__campaign_id ON audit_events (organization_id, campaign_id, seq);
  ALTER TABLE audit_events ENABLE ROW LEVEL SECURITY;
  ALTER TABLE audit_events FORCE ROW LEVEL SECURITY;
  CREATE POLICY tenant_read ON audit_events FOR SELECT USING (organization_id = siklus_organization());
  CREATE POLICY tenant_append ON audit_events FOR INSERT WITH CHECK (organization_id = siklus_organization());
  GRANT SELECT, INSERT ON audit_events TO siklus_app;
  CREATE FUNCTION siklus_audit_frozen() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN RAISE EXCEPTION 'audit events are append-only'; END $$;
  CREATE TRIGGER frozen BEFORE UPDATE OR DELETE ON audit_events FOR EACH ROW EXECUTE FUNCTION siklus_audit_frozen();
  CREATE TRIGGER frozen_whole BEFORE TRUNCATE ON audit_events FOR EACH STATEMENT EXECUTE FUNCTION siklus_audit_frozen()`;

const APPEND = `
  CREATE FUNCTION siklus_audit_append(organization uuid, actor uuid, request text, via text, drafts json) RETURNS bigint
  LANGUAGE plpgsql AS $$
  DECLARE
    head audit_heads%ROWTYPE;
    draft json;
    moment timestamptz(3) := clock_timestamp();
    digest text;
    line text;
  BEGIN
    PERFORM pg_advisory_xact_lock(hashtextextended('siklus.audit.' || organization, 0));
    SELECT * INTO head FROM audit_heads WHERE organization_id = organization;
    IF NOT FOUND THEN
      head.seq := 0; head.hash := repeat('0', 64);
      INSERT INTO audit_heads VALUES (organization, 0, head.hash);
    END IF;
    FOR draft IN SELECT value FROM json_array_elements(drafts) LOOP
      digest := encode(sha256(convert_to(coalesce(draft ->> 'changes', ''), 'UTF8')), 'hex');
      line := concat_ws('|', head.hash, head.seq + 1, to_char(moment AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
        coalesce(actor::text, '-'), draft ->> 'action', draft ->> 'resource', coalesce(draft ->> 'recordId', '-'),
        coalesce(draft ->> 'campaignId', '-'), coalesce(draft ->> 'level', '0'), request, via, digest);
      INSERT INTO audit_events VALUES (organization, head.seq + 1, moment, actor, draft ->> 'action', draft ->> 'resource',
        (draft ->> 'recordId')::uuid, (draft ->> 'campaignId')::uuid, coalesce((draft ->> 'level')::smallint, 0),
        request, via, draft -> 'changes', digest, head.hash, encode(sha256(convert_to(line, 'UTF8')), 'hex'))
        RETURNING seq, hash INTO head.seq, head.hash;
    END LOOP;
    UPDATE audit_heads SET seq = head.seq, hash = head.hash WHERE organization_id = organization;
    RETURN head.seq;
  END $$`;

const IDEMPOTENCY = `
  CREATE TABLE idempotency_keys (
    organization_id uuid NOT NULL,
    user_id uuid NOT NULL,
    route text NOT NULL,
    key text NOT NULL,
    created_at timestamptz(3) NOT NULL DEFAULT now(),
    body_digest text NOT NULL,
    status integer,
    headers json,
    body text,
    CONSTRAINT pk_idempotency_keys PRIMARY KEY (organization_id, user_id, route, key)
  );
  CREATE INDEX ix_idempotency_keys__created_at ON idempotency_keys (created_at);
  SELECT siklus_protect('idempotency_keys')`;

const CHANGES = `
  CREATE TABLE state_changes (
    organization_id uuid NOT NULL,
    id uuid NOT NULL,
    resource text NOT NULL,
    record_id uuid NOT NULL,
    campaign_id uuid,
    level smallint NOT NULL,
    "from" text,
    "to" text NOT NULL,
    by_id uuid NOT NULL,
    at timestamptz(3) NOT NULL DEFAULT clock_timestamp(),
    reason text,
    waivers json,
    gate_report json,
    CONSTRAINT pk_state_changes PRIMARY KEY (organization_id, id)
  );
  CREATE INDEX ix_state_changes__record_id ON state_changes (organization_id, record_id, id);
  CREATE INDEX ix_state_changes__campaign_id ON state_changes (organization_id, campaign_id, id);
  ALTER TABLE state_changes ENABLE ROW LEVEL SECURITY;
  ALTER TABLE state_changes FORCE ROW LEVEL SECURITY;
  CREATE POLICY tenant ON state_changes USING (organization_id = siklus_organization() AND level <= siklus_clearance())
    WITH CHECK (organization_id = siklus_organization());
  GRANT SELECT, INSERT ON state_changes TO siklus_app`;

/** Indonesian and English stems side by side, because both languages stand in one text. */
const SEARCH = `
  CREATE FUNCTION siklus_words(content text) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE
    AS $$ SELECT to_tsvector('indonesian', content) || to_tsvector('english', content) $$;
  CREATE FUNCTION siklus_asked(question text) RETURNS tsquery LANGUAGE sql IMMUTABLE PARALLEL SAFE
    AS $$ SELECT websearch_to_tsquery('indonesian', question) || websearch_to_tsquery('english', question) $$`;
