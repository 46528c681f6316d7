import { EVERYBODY, WORKERS } from '#kernel/access/roles';

/** What can be done with evaluations, surveys and reports; part of the closed list in permissions.ts. */
export const EVALUATION_PERMISSIONS = {
  'evaluation.read': {
    roles: EVERYBODY,
    text: {
      en: 'Read evaluations, follow-ups, improvements and lessons',
      id: 'Membaca evaluasi, tindak lanjut, perbaikan, dan pelajaran',
    },
  },
  'evaluation.write': {
    roles: WORKERS,
    text: {
      en: 'File evaluations, follow-ups, improvements and lessons',
      id: 'Mengisi evaluasi, tindak lanjut, perbaikan, dan pelajaran',
    },
  },
  'evaluation.verify': {
    roles: ['head', 'analyst'],
    text: { en: 'Verify what another person filed', id: 'Memverifikasi yang diisi orang lain' },
  },
  'survey.read': {
    roles: EVERYBODY,
    text: { en: 'Read surveys and their results', id: 'Membaca survei dan hasilnya' },
  },
  'survey.write': {
    roles: WORKERS,
    text: { en: 'Run surveys and store their answers', id: 'Menjalankan survei dan menyimpan jawabannya' },
  },
  'survey_questionnaire.write': {
    roles: ['head', 'analyst', 'admin'],
    text: { en: 'Set what surveys ask and how they are read', id: 'Mengatur isi survei dan cara membacanya' },
  },
  'report.read': { roles: EVERYBODY, text: { en: 'Read evaluation reports', id: 'Membaca laporan evaluasi' } },
  'report.write': {
    roles: WORKERS,
    text: { en: 'Write and freeze evaluation reports', id: 'Menulis dan membekukan laporan evaluasi' },
  },
  'report.sign': {
    roles: ['head'],
    text: { en: 'Sign evaluation reports', id: 'Menandatangani laporan evaluasi' },
  },
  'report.schedule': {
    roles: ['head', 'admin'],
    text: {
      en: 'Have recaps and lists delivered by webhook',
      id: 'Mengatur pengiriman rekap dan daftar lewat webhook',
    },
  },
} as const;
