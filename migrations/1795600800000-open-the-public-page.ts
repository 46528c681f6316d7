import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which agency has a public page: asked before there is a tenant, so it stands outside row security and out of siklus_app's reach. */
const AGENCIES = `
  CREATE TABLE public_agencies (
    code text NOT NULL,
    organization_id uuid NOT NULL,
    CONSTRAINT pk_public_agencies PRIMARY KEY (code)
  );
  CREATE FUNCTION siklus_keep_public_agency() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
  BEGIN
    DELETE FROM public_agencies WHERE organization_id = NEW.id;
    IF NEW.public_scoreboard THEN INSERT INTO public_agencies VALUES (NEW.code, NEW.id); END IF;
    RETURN NULL;
  END $$;
  CREATE TRIGGER keep_public_agency AFTER INSERT OR UPDATE OF code, public_scoreboard ON organizations
    FOR EACH ROW EXECUTE FUNCTION siklus_keep_public_agency()`;

export class OpenThePublicPage1795600800000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE organizations ADD public_scoreboard boolean NOT NULL DEFAULT false');
    await runner.query(AGENCIES);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER keep_public_agency ON organizations;
      DROP FUNCTION siklus_keep_public_agency();
      DROP TABLE public_agencies;
      ALTER TABLE organizations DROP COLUMN public_scoreboard`);
  }
}
