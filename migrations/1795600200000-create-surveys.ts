import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateSurveys1795600200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
    CREATE TABLE survey_questionnaires (
      organization_id uuid NOT NULL,
      id uuid NOT NULL,
      created_at timestamptz(3) NOT NULL DEFAULT now(),
      updated_at timestamptz(3) NOT NULL DEFAULT now(),
      created_by uuid NOT NULL,
      version integer NOT NULL DEFAULT 1,
      code text NOT NULL,
      title text NOT NULL,
      kind text NOT NULL,
      elements jsonb NOT NULL,
      bands jsonb NOT NULL DEFAULT '[]',
      source text NOT NULL,
      valid_from date NOT NULL,
      valid_to date,
      in_use boolean NOT NULL DEFAULT false,
      CONSTRAINT uq_survey_questionnaires__code__valid_from UNIQUE (organization_id, code, valid_from),
      CONSTRAINT ck_survey_questionnaires__valid_to CHECK (valid_to IS NULL OR valid_to >= valid_from),
      CONSTRAINT pk_survey_questionnaires PRIMARY KEY (organization_id, id)
    );
    CREATE INDEX ix_survey_questionnaires__code ON survey_questionnaires (organization_id, code, id);
    CREATE INDEX ix_survey_questionnaires__created_at ON survey_questionnaires (organization_id, created_at, id);
    CREATE TABLE survey_rounds (
      organization_id uuid NOT NULL,
      id uuid NOT NULL,
      created_at timestamptz(3) NOT NULL DEFAULT now(),
      updated_at timestamptz(3) NOT NULL DEFAULT now(),
      created_by uuid NOT NULL,
      version integer NOT NULL DEFAULT 1,
      level smallint NOT NULL,
      unit_id uuid NOT NULL,
      campaign_id uuid,
      questionnaire_id uuid NOT NULL,
      title text NOT NULL,
      period_from date NOT NULL,
      period_to date NOT NULL,
      population integer NOT NULL,
      method text NOT NULL,
      strata jsonb NOT NULL DEFAULT '[]',
      weight_mode text NOT NULL DEFAULT 'exact',
      weight_reason text,
      note text,
      state text NOT NULL DEFAULT 'draft',
      state_reason text,
      reopenings integer NOT NULL DEFAULT 0,
      closed_at timestamptz(3),
      closed_by uuid,
      classification text NOT NULL DEFAULT 'open',
      CONSTRAINT ck_survey_rounds__closed CHECK ((state = 'closed') = (closed_at IS NOT NULL)),
      CONSTRAINT ck_survey_rounds__weight_reason CHECK ((weight_mode = 'exact') = (weight_reason IS NULL)),
      CONSTRAINT ck_survey_rounds__period CHECK (period_to >= period_from),
      CONSTRAINT pk_survey_rounds PRIMARY KEY (organization_id, id)
    );
    CREATE INDEX ix_survey_rounds__questionnaire_id ON survey_rounds (organization_id, questionnaire_id);
    CREATE INDEX ix_survey_rounds__unit_id ON survey_rounds (organization_id, unit_id, period_to, id);
    CREATE INDEX ix_survey_rounds__campaign_id ON survey_rounds (organization_id, campaign_id, created_at, id);
    CREATE INDEX ix_survey_rounds__period_to ON survey_rounds (organization_id, period_to, id);
    CREATE INDEX ix_survey_rounds__created_at ON survey_rounds (organization_id, created_at, id);
    CREATE INDEX ix_survey_rounds__search ON survey_rounds USING gin (siklus_words(coalesce(title, '') || ' ' || coalesce(note, '')));
    CREATE TABLE survey_round_attachments (
      organization_id uuid NOT NULL,
      survey_round_id uuid NOT NULL,
      attachment_id uuid NOT NULL,
      CONSTRAINT pk_survey_round_attachments PRIMARY KEY (organization_id, survey_round_id, attachment_id)
    );
    CREATE INDEX ix_survey_round_attachments__attachment_id ON survey_round_attachments (organization_id, attachment_id);
    CREATE TABLE survey_groups (
      organization_id uuid NOT NULL,
      round_id uuid NOT NULL,
      dimension text NOT NULL,
      name text NOT NULL,
      respondents integer NOT NULL,
      answers integer[] NOT NULL,
      totals integer[] NOT NULL,
      CONSTRAINT ck_survey_groups__respondents CHECK (respondents >= 0),
      CONSTRAINT pk_survey_groups PRIMARY KEY (organization_id, round_id, dimension, name)
    );
    CREATE TABLE survey_responses (
      organization_id uuid NOT NULL,
      id uuid NOT NULL,
      round_id uuid NOT NULL,
      external_id text,
      answered_on date,
      sex text,
      age_group text,
      education text,
      area text,
      stratum text,
      scores smallint[] NOT NULL,
      created_at timestamptz(3) NOT NULL DEFAULT now(),
      created_by uuid NOT NULL,
      CONSTRAINT uq_survey_responses__round_id__id UNIQUE (organization_id, round_id, id),
      CONSTRAINT uq_survey_responses__round_id__external_id UNIQUE (organization_id, round_id, external_id),
      CONSTRAINT pk_survey_responses PRIMARY KEY (organization_id, id)
    );
    ALTER TABLE survey_rounds ADD CONSTRAINT fk_survey_rounds__unit_id FOREIGN KEY (organization_id, unit_id) REFERENCES org_units(organization_id,id) ON DELETE RESTRICT;
    ALTER TABLE survey_rounds ADD CONSTRAINT fk_survey_rounds__campaign_id FOREIGN KEY (organization_id, campaign_id) REFERENCES campaigns(organization_id,id) ON DELETE RESTRICT;
    ALTER TABLE survey_rounds ADD CONSTRAINT fk_survey_rounds__questionnaire_id FOREIGN KEY (organization_id, questionnaire_id) REFERENCES survey_questionnaires(organization_id,id) ON DELETE RESTRICT;
    ALTER TABLE survey_round_attachments ADD CONSTRAINT fk_survey_round_attachments__survey_round_id FOREIGN KEY (organization_id, survey_round_id) REFERENCES survey_rounds(organization_id,id) ON DELETE CASCADE;
    ALTER TABLE survey_round_attachments ADD CONSTRAINT fk_survey_round_attachments__attachment_id FOREIGN KEY (organization_id, attachment_id) REFERENCES attachments(organization_id,id) ON DELETE RESTRICT;
    ALTER TABLE survey_groups ADD CONSTRAINT fk_survey_groups__round_id FOREIGN KEY (organization_id, round_id) REFERENCES survey_rounds(organization_id,id) ON DELETE CASCADE;
    ALTER TABLE survey_responses ADD CONSTRAINT fk_survey_responses__round_id FOREIGN KEY (organization_id, round_id) REFERENCES survey_rounds(organization_id,id) ON DELETE RESTRICT;
    SELECT siklus_protect('survey_questionnaires');
    SELECT siklus_protect('survey_rounds');
    SELECT siklus_protect('survey_round_attachments');
    SELECT siklus_protect('survey_groups');
    SELECT siklus_protect('survey_responses');
    SELECT siklus_searchable('survey_rounds')`);
    await seed(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
    DROP VIEW survey_rounds_search;
    DROP TABLE survey_responses, survey_groups, survey_round_attachments, survey_rounds, survey_questionnaires`);
  }
}

const ELEMENTS = [
  ['U1', 'Persyaratan', 'Requirements'],
  ['U2', 'Sistem, mekanisme, dan prosedur', 'System, mechanism and procedure'],
  ['U3', 'Waktu penyelesaian', 'Time to completion'],
  ['U4', 'Biaya/tarif', 'Cost or tariff'],
  ['U5', 'Produk spesifikasi jenis pelayanan', 'Product specification of the service'],
  ['U6', 'Kompetensi pelaksana', 'Competence of the officers'],
  ['U7', 'Perilaku pelaksana', 'Behaviour of the officers'],
  ['U8', 'Sarana dan prasarana', 'Facilities'],
  ['U9', 'Penanganan pengaduan, saran, dan masukan', 'Handling of complaints, suggestions and input'],
].map(([code, titleId, titleEn]) => ({ code, titleId, titleEn }));

const BANDS = [
  { letter: 'A', from: '88.31', labelId: 'Sangat baik', labelEn: 'Very good' },
  { letter: 'B', from: '76.61', labelId: 'Baik', labelEn: 'Good' },
  { letter: 'C', from: '65.00', labelId: 'Kurang baik', labelEn: 'Not so good' },
  { letter: 'D', from: '25.00', labelId: 'Tidak baik', labelEn: 'Bad' },
];

/** Row security hides the agencies from the migration; who there is stands in the table that signs people in. */
async function seed(runner: QueryRunner): Promise<void> {
  const agencies = await runner.query(
    'SELECT organization_id AS id, min(user_id::text) AS by FROM sign_in_names GROUP BY 1 ORDER BY 1',
  );
  for (const { id, by } of agencies) {
    await runner.query(`SELECT set_config('app.organization_id', $1, true)`, [id]);
    await runner.query(
      `INSERT INTO survey_questionnaires (organization_id, id, created_by, code, title, kind, elements, bands, source, valid_from)
       VALUES ($1, gen_random_uuid(), $2, 'ikm', 'Survei Kepuasan Masyarakat (sembilan unsur)', 'ikm', $3, $4,
         'PermenPANRB 14/2017; urutan U8 dan U9 berbeda antarsumber, sesuaikan dengan kuesioner yang dicetak', '2017-01-01')`,
      [id, by, JSON.stringify(ELEMENTS), JSON.stringify(BANDS)],
    );
  }
}
