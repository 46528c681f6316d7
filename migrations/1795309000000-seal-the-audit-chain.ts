import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The reason of a deed stands in its event, digested together with the changes and for the same cause: either can be
 * erased later, and the chain still holds. An event without a reason has the digest that it had before there were any.
 */
const HASHES = `
  ALTER TABLE audit_events ADD COLUMN reason text;
  CREATE INDEX ix_audit_events__actor_id ON audit_events (organization_id, actor_id, seq);
  CREATE INDEX ix_audit_events__at ON audit_events (organization_id, at, seq);
  CREATE FUNCTION siklus_audit_digest(changes json, reason text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
    AS $$ SELECT encode(sha256(convert_to(coalesce(changes #>> '{}', '') || coalesce(E'\\x1f' || reason, ''), 'UTF8')), 'hex') $$;
  CREATE FUNCTION siklus_audit_hash(e audit_events) RETURNS text LANGUAGE sql STABLE PARALLEL SAFE
    AS $$ SELECT encode(sha256(convert_to(concat_ws('|', e.previous_hash, e.seq,
      to_char(e.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), coalesce(e.actor_id::text, '-'), e.action, e.resource,
      coalesce(e.record_id::text, '-'), coalesce(e.campaign_id::text, '-'), e.level, e.request_id, e.channel, e.changes_digest),
      'UTF8')), 'hex') $$`;

/** The one way into the chain: it runs with its owner's rights, and siklus_app has none on the tables but to read. */
const APPEND = `
  CREATE OR REPLACE FUNCTION siklus_audit_append(organization uuid, actor uuid, request text, via text, drafts json) RETURNS bigint
  LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
  DECLARE
    head audit_heads%ROWTYPE;
    event audit_events%ROWTYPE;
    draft json;
  BEGIN
    IF organization IS DISTINCT FROM siklus_organization() THEN
      RAISE insufficient_privilege USING MESSAGE = 'the audit chain of another tenant';
    END IF;
    PERFORM pg_advisory_xact_lock(hashtextextended('siklus.audit.' || organization, 0));
    SELECT * INTO head FROM audit_heads WHERE organization_id = organization;
    IF NOT FOUND THEN
      head.seq := 0; head.hash := repeat('0', 64);
      INSERT INTO audit_heads VALUES (organization, 0, head.hash);
    END IF;
    event.organization_id := organization; event.actor_id := actor; event.request_id := request; event.channel := via;
    event.at := clock_timestamp();
    FOR draft IN SELECT value FROM json_array_elements(drafts) LOOP
      event.seq := head.seq + 1; event.previous_hash := head.hash;
      event.action := draft ->> 'action'; event.resource := draft ->> 'resource';
      event.record_id := draft ->> 'recordId'; event.campaign_id := draft ->> 'campaignId';
      event.level := coalesce((draft ->> 'level')::smallint, 0);
      event.changes := draft -> 'changes'; event.reason := draft ->> 'reason';
      event.changes_digest := siklus_audit_digest(event.changes, event.reason);
      event.hash := siklus_audit_hash(event);
      INSERT INTO audit_events SELECT event.*;
      head.seq := event.seq; head.hash := event.hash;
    END LOOP;
    UPDATE audit_heads SET seq = head.seq, hash = head.hash WHERE organization_id = organization;
    RETURN head.seq;
  END $$;
  REVOKE INSERT ON audit_events FROM siklus_app;
  REVOKE INSERT, UPDATE ON audit_heads FROM siklus_app`;

/** Per statement, so that whoever tries is told, even where row security would show them no row to change. */
const FROZEN = `
  DROP TRIGGER frozen ON audit_events;
  DROP TRIGGER frozen_whole ON audit_events;
  CREATE TRIGGER frozen BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_events FOR EACH STATEMENT EXECUTE FUNCTION siklus_audit_frozen();
  CREATE TRIGGER frozen BEFORE DELETE OR TRUNCATE ON audit_heads FOR EACH STATEMENT EXECUTE FUNCTION siklus_audit_frozen();
  CREATE TRIGGER forward BEFORE UPDATE ON audit_heads FOR EACH ROW WHEN (NEW.seq < OLD.seq) EXECUTE FUNCTION siklus_audit_frozen()`;

/** What the ground made, word for word. */
const APPEND_BEFORE = `
  CREATE OR REPLACE FUNCTION siklus_audit_append(organization uuid, actor uuid, request text, via text, drafts json) RETURNS bigint
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
  END $$;
  GRANT INSERT ON audit_events TO siklus_app;
  GRANT INSERT, UPDATE ON audit_heads TO siklus_app`;

const THAWED = `
  DROP TRIGGER frozen ON audit_events;
  DROP TRIGGER frozen ON audit_heads;
  DROP TRIGGER forward ON audit_heads;
  CREATE TRIGGER frozen BEFORE UPDATE OR DELETE ON audit_events FOR EACH ROW EXECUTE FUNCTION siklus_audit_frozen();
  CREATE TRIGGER frozen_whole BEFORE TRUNCATE ON audit_events FOR EACH STATEMENT EXECUTE FUNCTION siklus_audit_frozen()`;

export class SealTheAuditChain1795309000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const step of [HASHES, APPEND, FROZEN]) await runner.query(step);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(APPEND_BEFORE);
    await runner.query(THAWED);
    await runner.query(`
      DROP FUNCTION siklus_audit_hash(audit_events), siklus_audit_digest(json, text);
      DROP INDEX ix_audit_events__actor_id, ix_audit_events__at;
      ALTER TABLE audit_events DROP COLUMN reason`);
  }
}
