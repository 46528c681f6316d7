import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which tenants know an e-mail address: asked before there is a tenant, so it stands outside row security and outside siklus_app's reach. */
const SIGN_IN_NAMES = `
  CREATE TABLE sign_in_names (
    email text NOT NULL,
    organization_id uuid NOT NULL,
    user_id uuid NOT NULL,
    CONSTRAINT pk_sign_in_names PRIMARY KEY (email, organization_id)
  );
  CREATE FUNCTION siklus_keep_sign_in_name() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
  BEGIN
    IF TG_OP <> 'INSERT' THEN DELETE FROM sign_in_names WHERE email = OLD.email AND organization_id = OLD.organization_id; END IF;
    IF TG_OP <> 'DELETE' THEN INSERT INTO sign_in_names VALUES (NEW.email, NEW.organization_id, NEW.id); END IF;
    RETURN NULL;
  END $$;
  CREATE TRIGGER keep_sign_in_name AFTER INSERT OR UPDATE OF email OR DELETE ON users
    FOR EACH ROW EXECUTE FUNCTION siklus_keep_sign_in_name()`;

/** The way into a tenant, once per transaction: role, tenant and clearance are set, and whoever acts is read as of now. */
const ENTER = `
  CREATE FUNCTION siklus_enter(organization uuid, kind text, credential uuid, secret text)
  RETURNS TABLE ("userId" uuid, name text, role text, functions text[], "unitId" uuid, clearance smallint, timezone text, scopes text[])
  LANGUAGE plpgsql AS $$
  BEGIN
    PERFORM set_config('role', 'siklus_app', true), set_config('app.organization_id', organization::text, true);
    IF kind = 'session' THEN
      SELECT u.id, u.name, u.role, u.functions, u.unit_id, siklus_rank(u.clearance), o.timezone, NULL::text[]
        INTO "userId", name, role, functions, "unitId", clearance, timezone, scopes
        FROM sessions s
        JOIN users u ON u.organization_id = s.organization_id AND u.id = s.user_id AND u.state = 'active'
        JOIN organizations o ON o.id = s.organization_id
        WHERE s.organization_id = organization AND s.id = credential AND s.revoked_at IS NULL AND s.expires_at > now();
    ELSE
      SELECT u.id, u.name, u.role, u.functions, u.unit_id, siklus_rank(u.clearance), o.timezone, k.scopes
        INTO "userId", name, role, functions, "unitId", clearance, timezone, scopes
        FROM access_tokens k
        JOIN users u ON u.organization_id = k.organization_id AND u.id = k.user_id AND u.state = 'active'
        JOIN organizations o ON o.id = k.organization_id
        WHERE k.organization_id = organization AND k.id = credential AND k.digest = secret AND k.revoked_at IS NULL
          AND k.expires_on >= (now() AT TIME ZONE o.timezone)::date;
    END IF;
    IF "userId" IS NULL THEN RETURN; END IF;
    PERFORM set_config('app.user_id', "userId"::text, true), set_config('app.clearance', clearance::text, true);
    RETURN NEXT;
  END $$`;

/** A campaign that becomes stricter takes everything in it along. */
const RAISE = `
  CREATE FUNCTION siklus_raise_campaign() RETURNS trigger LANGUAGE plpgsql AS $$
  DECLARE target text;
  BEGIN
    FOR target IN
      SELECT c.relname FROM pg_class c
        WHERE c.relkind = 'r' AND c.relnamespace = current_schema()::regnamespace
          AND c.relname NOT IN ('campaign_counters', 'audit_events', 'state_changes')
          AND (SELECT count(*) FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname IN ('campaign_id', 'level') AND NOT a.attisdropped) = 2
    LOOP
      EXECUTE format('UPDATE %I SET campaign_id = campaign_id WHERE organization_id = $1 AND campaign_id = $2', target)
        USING NEW.organization_id, NEW.id;
    END LOOP;
    RETURN NULL;
  END $$;
  CREATE TRIGGER raise_campaign AFTER UPDATE ON campaigns FOR EACH ROW WHEN (OLD.level IS DISTINCT FROM NEW.level)
    EXECUTE FUNCTION siklus_raise_campaign()`;

/** Counts refused sign-ins across all processes; the shape is the rate limiter's own. */
const THROTTLE = `
  CREATE TABLE sign_in_failures (
    key text CONSTRAINT pk_sign_in_failures PRIMARY KEY,
    points integer NOT NULL DEFAULT 0,
    expire bigint
  )`;

export class OpenTheWayIn1795305710000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const step of [SIGN_IN_NAMES, ENTER, RAISE, THROTTLE]) await runner.query(step);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER raise_campaign ON campaigns;
      DROP TRIGGER keep_sign_in_name ON users;
      DROP FUNCTION siklus_enter(uuid, text, uuid, text), siklus_keep_sign_in_name(), siklus_raise_campaign();
      DROP TABLE sign_in_names, sign_in_failures`);
  }
}
