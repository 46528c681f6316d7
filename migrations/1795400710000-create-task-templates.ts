import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An id that rises with time, as the service makes them (UUID version 7). */
const NEW_ID = `encode(set_bit(set_bit(overlay(uuid_send(gen_random_uuid()) PLACING
  substring(int8send((extract(epoch FROM clock_timestamp()) * 1000)::bigint) FROM 3) FROM 1 FOR 6), 52, 1), 53, 1), 'hex')::uuid`;

/** The steps with which an agency begins: format, place, craft, minutes before the slot, and the title in both languages. */
const STEPS = `
    ('infographic', 1, 'journalist', 7200, 'Mengumpulkan data dan menulis naskah', 'Collect the data and write the text'),
    ('infographic', 2, 'designer', 4320, 'Menyusun infografis', 'Make the infographic'),
    ('infographic', 3, 'editor', 1440, 'Memeriksa bahasa, angka, dan sumber', 'Check wording, numbers and sources'),
    ('infographic', 4, 'channel_admin', 120, 'Menyiapkan takarir dan unggahan', 'Prepare caption and upload'),
    ('photo', 1, 'photographer', 4320, 'Mengambil foto', 'Take the pictures'),
    ('photo', 2, 'editor', 1440, 'Memilih foto dan memeriksa takarir', 'Choose the pictures and check the caption'),
    ('photo', 3, 'channel_admin', 120, 'Menyiapkan takarir dan unggahan', 'Prepare caption and upload'),
    ('video', 1, 'journalist', 10080, 'Menulis naskah video', 'Write the script'),
    ('video', 2, 'videographer', 7200, 'Merekam dan menyunting gambar', 'Shoot and cut'),
    ('video', 3, 'editor', 2880, 'Memeriksa hasil sunting, teks, dan takarir', 'Check the cut, text and captions'),
    ('video', 4, 'channel_admin', 120, 'Menyiapkan takarir dan unggahan', 'Prepare caption and upload'),
    ('reel', 1, 'journalist', 5760, 'Menulis naskah singkat', 'Write the short script'),
    ('reel', 2, 'videographer', 4320, 'Merekam dan menyunting gambar', 'Shoot and cut'),
    ('reel', 3, 'editor', 1440, 'Memeriksa bahasa, angka, dan sumber', 'Check wording, numbers and sources'),
    ('reel', 4, 'channel_admin', 120, 'Menyiapkan takarir dan unggahan', 'Prepare caption and upload'),
    ('article', 1, 'journalist', 5760, 'Meliput dan menulis artikel', 'Gather the facts and write the article'),
    ('article', 2, 'photographer', 4320, 'Mengambil foto', 'Take the pictures'),
    ('article', 3, 'editor', 1440, 'Memeriksa bahasa, angka, dan sumber', 'Check wording, numbers and sources'),
    ('article', 4, 'channel_admin', 120, 'Menyiapkan takarir dan unggahan', 'Prepare caption and upload'),
    ('story', 1, 'designer', 1440, 'Menyusun tata letak', 'Make the layout'),
    ('story', 2, 'editor', 240, 'Memeriksa bahasa, angka, dan sumber', 'Check wording, numbers and sources'),
    ('story', 3, 'channel_admin', 60, 'Menyiapkan takarir dan unggahan', 'Prepare caption and upload'),
    ('live', 1, 'journalist', 4320, 'Menyusun alur acara', 'Write the running order'),
    ('live', 2, 'videographer', 1440, 'Menguji kamera, suara, dan jaringan', 'Test camera, sound and connection'),
    ('live', 3, 'channel_admin', 60, 'Menyiapkan sesi siaran langsung', 'Prepare the live session'),
    ('press_release', 1, 'journalist', 4320, 'Menulis siaran pers', 'Write the press release'),
    ('press_release', 2, 'editor', 1440, 'Memeriksa bahasa, angka, dan sumber', 'Check wording, numbers and sources'),
    ('press_release', 3, 'channel_admin', 120, 'Menyiapkan pengiriman ke media', 'Prepare the mailing to the media'),
    ('offline', 1, 'journalist', 10080, 'Mengumpulkan data dan menulis naskah', 'Collect the data and write the text'),
    ('offline', 2, 'designer', 7200, 'Menyusun tata letak', 'Make the layout'),
    ('offline', 3, 'editor', 2880, 'Memeriksa cetak coba', 'Check the proof')`;

/** For agencies that are there already, in the name of their first person; new ones get the same when they are made. */
const SEED = `
  ALTER TABLE organizations NO FORCE ROW LEVEL SECURITY;
  ALTER TABLE users NO FORCE ROW LEVEL SECURITY;
  INSERT INTO task_templates (organization_id, id, created_by, format, position, function, lead_minutes, title)
    SELECT o.id, ${NEW_ID}, u.id, s.format, s.position, s.craft, s.lead, CASE o.language WHEN 'en' THEN s.en ELSE s.id END
    FROM organizations o
    JOIN LATERAL (SELECT id FROM users WHERE organization_id = o.id ORDER BY created_at, id LIMIT 1) u ON true
    CROSS JOIN (VALUES ${STEPS}) s(format, position, craft, lead, id, en);
  ALTER TABLE users FORCE ROW LEVEL SECURITY;
  ALTER TABLE organizations FORCE ROW LEVEL SECURITY`;

export class CreateTaskTemplates1795400710000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
    CREATE TABLE task_templates (
      organization_id uuid NOT NULL,
      id uuid NOT NULL,
      created_at timestamptz(3) NOT NULL DEFAULT now(),
      updated_at timestamptz(3) NOT NULL DEFAULT now(),
      created_by uuid NOT NULL,
      version integer NOT NULL DEFAULT 1,
      format text NOT NULL,
      function text NOT NULL,
      title text NOT NULL,
      instructions text,
      lead_minutes integer NOT NULL,
      position integer NOT NULL DEFAULT 1,
      CONSTRAINT uq_task_templates__format__function__title UNIQUE (organization_id, format, function, title),
      CONSTRAINT pk_task_templates PRIMARY KEY (organization_id, id)
    );
    CREATE INDEX ix_task_templates__position ON task_templates (organization_id, position, id);
    CREATE INDEX ix_task_templates__created_at ON task_templates (organization_id, created_at, id);
    ${SEED};
    SELECT siklus_protect('task_templates')`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE task_templates');
  }
}
