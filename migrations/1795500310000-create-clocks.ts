import type { MigrationInterface, QueryRunner } from 'typeorm';

/** With these every agency begins: code, title, clock, limit, extension, onDue, for what, source, confirmed. */
const RULES = `
KIP-ANSWER | Pemberitahuan tertulis atas permohonan informasi | working_days | 10 | 7 | breach | information_request | UU 14/2008 (KIP), Perki 1/2021: 10 hari kerja sejak permohonan diregistrasi; dapat diperpanjang satu kali 7 hari kerja dengan alasan tertulis | true
KIP-OBJECT | Kesempatan pemohon mengajukan keberatan kepada atasan PPID | working_days | 30 |  | close | information_request | UU 14/2008 (KIP), Perki 1/2021: 30 hari kerja | true
KIP-OBJ-ANSWER | Tanggapan tertulis atasan PPID atas keberatan | working_days | 30 |  | breach | objection | UU 14/2008 (KIP), Perki 1/2021: 30 hari kerja sejak keberatan diregistrasi | true
KIP-DISPUTE | Kesempatan pemohon mengajukan sengketa ke Komisi Informasi | working_days | 14 |  | close | objection | UU 14/2008 (KIP), Perki 1/2021: 14 hari kerja sejak tanggapan atasan PPID diterima | true
LAPOR-VERIFY | Verifikasi dan penerusan laporan | working_days | 3 |  | breach | case | SP4N-LAPOR! (PermenPANRB 62/2018): 3 hari untuk diverifikasi dan diteruskan (dihitung hari kerja) | true
LAPOR-FOLLOWUP | Tindak lanjut dan jawaban pertama instansi | working_days | 5 |  | breach | case | SP4N-LAPOR! (PermenPANRB 62/2018): 5 hari bagi instansi untuk menindaklanjuti dan membalas (dihitung hari kerja) | true
LAPOR-REPLYBACK | Kesempatan pelapor menanggapi; lewat itu laporan ditutup | working_days | 10 |  | close | case | SP4N-LAPOR! (PermenPANRB 62/2018): 10 hari bagi pelapor untuk menanggapi, kemudian ditutup (dihitung hari kerja) | true
LAPOR-INFO | Penyelesaian permintaan informasi | working_days | 5 |  | breach | case | SP4N-LAPOR! (PermenPANRB 62/2018): 5 hari kerja | true
LAPOR-NONSUP | Penyelesaian pengaduan tidak berkadar pengawasan | working_days | 14 |  | breach | case | SP4N-LAPOR! (PermenPANRB 62/2018): 14 hari kerja, tanpa pemeriksaan lapangan | true
LAPOR-SUP | Penyelesaian pengaduan berkadar pengawasan | working_days | 60 |  | breach | case | SP4N-LAPOR! (PermenPANRB 62/2018): 60 hari kerja, dengan pemeriksaan lapangan | true
LAPOR-ASPIRATION | Tanggapan atas aspirasi | working_days | 14 |  | breach | case | SP4N-LAPOR! (PermenPANRB 62/2018): belum ditemukan dasarnya; 14 hari kerja sebagai anggapan awal yang dapat diubah instansi | false
PDP-CORRECTION | Pembaruan atau perbaikan data pribadi | hours | 72 |  | breach | data_subject_request | UU 27/2022 (PDP): Pasal 30, 3 x 24 jam | true
PDP-ACCESS | Akses dan salinan data pribadi | hours | 72 |  | breach | data_subject_request | UU 27/2022 (PDP): Pasal 32, 3 x 24 jam | true
PDP-WITHDRAWAL | Penghentian pemrosesan setelah persetujuan ditarik | hours | 72 |  | breach | data_subject_request | UU 27/2022 (PDP): Pasal 40, 3 x 24 jam | true
PDP-RESTRICTION | Penundaan atau pembatasan pemrosesan | hours | 72 |  | breach | data_subject_request | UU 27/2022 (PDP): Pasal 41, 3 x 24 jam | true
PDP-BREACH-NOTICE | Pemberitahuan kegagalan pelindungan data | hours | 72 |  | breach | data_subject_request | UU 27/2022 (PDP): Pasal 46, 3 x 24 jam | true
PDP-OTHER | Permintaan lain subjek data | hours | 72 |  | breach | data_subject_request | UU 27/2022 (PDP) tidak menyebut jangka waktu untuk hak ini; 3 x 24 jam sebagai anggapan awal | false
`;

const rules = () =>
  RULES.trim()
    .split('\n')
    .map((line) => line.split('|').map((value) => value.trim() || null));

export class CreateClocks1795500310000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
    CREATE TABLE sla_rules (
      organization_id uuid NOT NULL,
      id uuid NOT NULL,
      created_at timestamptz(3) NOT NULL DEFAULT now(),
      updated_at timestamptz(3) NOT NULL DEFAULT now(),
      created_by uuid NOT NULL,
      version integer NOT NULL DEFAULT 1,
      code text NOT NULL,
      title text NOT NULL,
      clock text NOT NULL,
      time_limit integer NOT NULL,
      extension integer,
      on_due text NOT NULL DEFAULT 'breach',
      starts text NOT NULL DEFAULT 'next_day',
      applies_to text[] NOT NULL DEFAULT '{}',
      source text NOT NULL,
      confirmed boolean NOT NULL DEFAULT true,
      valid_from date NOT NULL,
      valid_to date,
      CONSTRAINT uq_sla_rules__code__valid_from UNIQUE (organization_id, code, valid_from),
      CONSTRAINT ck_sla_rules__order CHECK (valid_from <= valid_to),
      CONSTRAINT pk_sla_rules PRIMARY KEY (organization_id, id)
    );
    CREATE INDEX ix_sla_rules__valid_from ON sla_rules (organization_id, valid_from, id);
    CREATE INDEX ix_sla_rules__code ON sla_rules (organization_id, code, id);
    CREATE INDEX ix_sla_rules__created_at ON sla_rules (organization_id, created_at, id);
    CREATE TABLE clocks (
      organization_id uuid NOT NULL,
      id uuid NOT NULL,
      created_at timestamptz(3) NOT NULL DEFAULT now(),
      updated_at timestamptz(3) NOT NULL DEFAULT now(),
      subject_kind text NOT NULL,
      subject_id uuid NOT NULL,
      rule_id uuid NOT NULL,
      code text NOT NULL,
      clock text NOT NULL,
      time_limit integer NOT NULL,
      extension integer,
      on_due text NOT NULL,
      starts text NOT NULL,
      starts_at timestamptz(3) NOT NULL,
      due_at timestamptz(3),
      state text NOT NULL DEFAULT 'running',
      pauses jsonb NOT NULL DEFAULT '[]',
      extended_at timestamptz(3),
      extension_reason text,
      ended_at timestamptz(3),
      end_reason text,
      breached_at timestamptz(3),
      escalated_at timestamptz(3),
      escalated_to_id uuid,
      calendar_revision integer NOT NULL,
      CONSTRAINT ck_clocks__due CHECK (state <> 'running' OR due_at IS NOT NULL),
      CONSTRAINT pk_clocks PRIMARY KEY (organization_id, id)
    );
    CREATE INDEX ix_clocks__rule_id ON clocks (organization_id, rule_id);
    CREATE INDEX ix_clocks__subject_id ON clocks (organization_id, subject_id, id);
    CREATE TABLE clock_changes (
      organization_id uuid NOT NULL,
      id uuid NOT NULL,
      clock_id uuid NOT NULL,
      at timestamptz(3) NOT NULL DEFAULT now(),
      by_id uuid,
      old_due_at timestamptz(3),
      new_due_at timestamptz(3),
      cause text NOT NULL,
      detail jsonb NOT NULL,
      CONSTRAINT pk_clock_changes PRIMARY KEY (organization_id, id)
    );
    CREATE INDEX ix_clock_changes__clock_id ON clock_changes (organization_id, clock_id, id);
    ALTER TABLE clocks ADD CONSTRAINT fk_clocks__rule_id FOREIGN KEY (organization_id, rule_id) REFERENCES sla_rules(organization_id,id) ON DELETE RESTRICT;
    ALTER TABLE clock_changes ADD CONSTRAINT fk_clock_changes__clock_id FOREIGN KEY (organization_id, clock_id) REFERENCES clocks(organization_id,id) ON DELETE CASCADE;
    SELECT siklus_protect('sla_rules');
    SELECT siklus_protect('clocks');
    SELECT siklus_protect('clock_changes');
    CREATE UNIQUE INDEX uq_clocks__open ON clocks (organization_id, subject_id, code)
      WHERE state IN ('running', 'paused', 'breached');
    CREATE INDEX ix_clocks__running ON clocks (organization_id, due_at, id) WHERE state = 'running';
    CREATE INDEX ix_clocks__revision ON clocks (organization_id, subject_kind, calendar_revision) WHERE state = 'running';
    REVOKE UPDATE, DELETE ON clock_changes FROM siklus_app;
    REVOKE DELETE ON clocks FROM siklus_app`);
    await seed(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE clock_changes, clocks, sla_rules');
  }
}

/** Row security hides the agencies from the migration; who there is stands in the table that signs people in. */
async function seed(runner: QueryRunner): Promise<void> {
  const agencies = await runner.query(
    'SELECT organization_id AS id, min(user_id::text) AS by FROM sign_in_names GROUP BY 1 ORDER BY 1',
  );
  for (const { id, by } of agencies) {
    await runner.query(`SELECT set_config('app.organization_id', $1, true)`, [id]);
    for (const rule of rules()) {
      await runner.query(
        `INSERT INTO sla_rules (organization_id, id, created_by, code, title, clock, time_limit, extension, on_due, applies_to, source, confirmed, valid_from)
         VALUES ($1, gen_random_uuid(), $2, $3, $4, $5, $6, $7, $8, ARRAY[$9::text], $10, $11, '2000-01-01')`,
        [id, by, ...rule],
      );
    }
  }
}
