import { applyDecorators } from '@nestjs/common';
import { ApiBearerAuth, ApiExtension } from '@nestjs/swagger';
import { EVALUATION_PERMISSIONS } from '#kernel/access/evaluation-permissions';
import { PUBLIC_PERMISSIONS } from '#kernel/access/public-permissions';
import { CONTENT, EVERYBODY, WORKERS } from '#kernel/access/roles';
import { NeedsPermission } from '#platform/auth/access.decorator';
import { definePermissions } from '#platform/auth/permissions';

/** The closed list of what can be done here, and by which role. docs/permissions.md is generated from it. */
export const PERMISSIONS = definePermissions({
  'organization.read': {
    roles: EVERYBODY,
    text: { en: 'Read the organization, its units and people', id: 'Membaca organisasi, unit, dan orang' },
  },
  'organization.write': {
    roles: ['admin'],
    text: { en: 'Change the organization and its units', id: 'Mengubah organisasi dan unit' },
  },
  'user.write': {
    roles: ['admin'],
    text: { en: 'Add, change and disable people', id: 'Menambah, mengubah, dan menonaktifkan orang' },
  },
  'work_evidence.read': {
    roles: ['head', 'admin'],
    text: { en: 'Read what others did in a period (SKP)', id: 'Membaca bukti kerja orang lain (SKP)' },
  },
  'channel.write': {
    roles: ['admin', 'head'],
    text: { en: 'Add and change channels', id: 'Menambah dan mengubah kanal' },
  },
  'calendar.read': {
    roles: EVERYBODY,
    text: { en: 'Read the calendar of all work', id: 'Membaca kalender seluruh pekerjaan' },
  },
  'calendar.write': {
    roles: ['admin'],
    text: { en: 'Change the calendar of working days', id: 'Mengubah kalender hari kerja' },
  },
  'legal_basis.write': {
    roles: ['admin', 'head', 'analyst', 'information_officer'],
    text: { en: 'Add and change legal bases', id: 'Menambah dan mengubah dasar hukum' },
  },
  'reference.read': {
    roles: EVERYBODY,
    text: {
      en: 'Read channels, legal bases, calendar and formulas',
      id: 'Membaca kanal, dasar hukum, kalender, dan rumus',
    },
  },
  'attachment.read': {
    roles: EVERYBODY,
    text: { en: 'Read and download attachments', id: 'Membaca dan mengunduh lampiran' },
  },
  'attachment.write': {
    roles: WORKERS,
    text: { en: 'Add and remove attachments', id: 'Menambah dan menghapus lampiran' },
  },
  'export.write': {
    roles: EVERYBODY,
    text: { en: 'Export lists that one may read', id: 'Mengekspor daftar yang boleh dibaca' },
  },
  'campaign.read': {
    roles: EVERYBODY,
    text: { en: 'Read campaigns, gates, traces and timelines', id: 'Membaca kampanye, gerbang, jejak, dan lini masa' },
  },
  'campaign.write': {
    roles: ['head', 'analyst'],
    text: { en: 'Open and change campaigns', id: 'Membuka dan mengubah kampanye' },
  },
  'campaign.transition': {
    roles: ['head'],
    text: { en: 'Move a campaign between stages', id: 'Memindahkan kampanye antartahap' },
  },
  'gate.waive': {
    roles: ['head'],
    text: { en: 'Waive a gate condition with a reason', id: 'Memberi dispensasi syarat gerbang dengan alasan' },
  },
  'research_note.read': { roles: EVERYBODY, text: { en: 'Read research notes', id: 'Membaca catatan riset' } },
  'research_note.write': {
    roles: ['head', 'analyst', 'information_officer'],
    text: { en: 'Store and change research notes', id: 'Menyimpan dan mengubah catatan riset' },
  },
  'community_need.read': { roles: EVERYBODY, text: { en: 'Read community needs', id: 'Membaca kebutuhan masyarakat' } },
  'community_need.write': {
    roles: ['head', 'analyst'],
    text: {
      en: 'Record, validate and drop community needs',
      id: 'Mencatat, memvalidasi, dan menggugurkan kebutuhan masyarakat',
    },
  },
  'situation.read': {
    roles: EVERYBODY,
    text: {
      en: 'Read problem statements, situations, stakeholders and baselines',
      id: 'Membaca pernyataan masalah, situasi, pemangku kepentingan, dan data awal',
    },
  },
  'situation.write': {
    roles: ['head', 'analyst'],
    text: {
      en: 'Write problem statements, situation factors, stakeholders and baselines',
      id: 'Menulis pernyataan masalah, faktor situasi, pemangku kepentingan, dan data awal',
    },
  },
  'issue.read': { roles: EVERYBODY, text: { en: 'Read issues', id: 'Membaca isu' } },
  'issue.write': {
    roles: WORKERS,
    text: { en: 'Record issues and follow their level', id: 'Mencatat isu dan mengikuti tingkatnya' },
  },
  'issue.escalate': {
    roles: ['head'],
    text: {
      en: 'Declare an issue a crisis, or about to become one',
      id: 'Menetapkan isu krisis atau terindikasi krisis',
    },
  },
  'information.read': {
    roles: EVERYBODY,
    text: {
      en: 'Read classification decisions, consequence tests and the registers of information',
      id: 'Membaca keputusan klasifikasi, uji konsekuensi, dan daftar informasi',
    },
  },
  'information.write': {
    roles: ['head', 'analyst', 'information_officer'],
    text: {
      en: 'Write consequence tests and entries of the registers',
      id: 'Menulis uji konsekuensi dan butir daftar informasi',
    },
  },
  'information.classify': {
    roles: ['head', 'information_officer'],
    text: { en: 'Decide that a record is stricter', id: 'Memutuskan rekaman menjadi lebih ketat' },
  },
  'information.open': {
    roles: ['information_officer'],
    text: { en: 'Decide that a record is more open', id: 'Memutuskan rekaman menjadi lebih terbuka' },
  },
  'information.decide': {
    roles: ['information_officer'],
    text: {
      en: 'Decide a consequence test that another wrote',
      id: 'Memutuskan uji konsekuensi yang ditulis orang lain',
    },
  },
  'reporter.disclose': {
    roles: ['head', 'staff', 'information_officer'],
    text: {
      en: 'See who is behind a message, with a reason that stays',
      id: 'Melihat identitas pelapor, dengan alasan yang dicatat',
    },
  },
  'retention.write': {
    roles: ['information_officer', 'admin'],
    text: {
      en: 'Set how long records are kept, and run retention',
      id: 'Mengatur masa simpan dan menjalankan retensi',
    },
  },
  'retention.hold': {
    roles: ['head', 'information_officer'],
    text: {
      en: 'Hold a record for a legal process, and let it go',
      id: 'Menahan rekaman untuk proses hukum, dan melepasnya',
    },
  },
  'plan.read': {
    roles: EVERYBODY,
    text: {
      en: 'Read the plan: goals, publics, objectives, strategies, messages, timetable and budget',
      id: 'Membaca rencana: tujuan, khalayak, sasaran, strategi, pesan, jadwal, dan anggaran',
    },
  },
  'plan.write': {
    roles: ['head', 'analyst'],
    text: {
      en: 'Write the plan, and score key messages',
      id: 'Menulis rencana, dan menilai pesan kunci',
    },
  },
  'activity.report': {
    roles: WORKERS,
    text: { en: 'Say that an activity began or is done', id: 'Melaporkan kegiatan dimulai atau selesai' },
  },
  'goal.approve': { roles: ['head'], text: { en: 'Approve a goal', id: 'Menyetujui tujuan' } },
  'content.read': {
    roles: EVERYBODY,
    text: { en: 'Read content plans and posts', id: 'Membaca rencana konten dan unggahan' },
  },
  'content.write': {
    roles: CONTENT,
    text: { en: 'Write and move content plans', id: 'Menulis dan memindahkan rencana konten' },
  },
  'content.approve': { roles: ['head'], text: { en: 'Approve a content plan', id: 'Menyetujui rencana konten' } },
  'content.review': {
    roles: CONTENT,
    text: { en: 'Decide at a step of an approval', id: 'Memutuskan pada satu langkah persetujuan' },
  },
  'content.emergency': {
    roles: ['head', 'information_officer'],
    text: {
      en: 'Publish at once without approval, to be reviewed afterwards',
      id: 'Menerbitkan seketika tanpa persetujuan, ditinjau kemudian',
    },
  },
  'approval_chain.write': {
    roles: ['admin', 'head'],
    text: { en: 'Set who approves which content', id: 'Mengatur siapa menyetujui konten apa' },
  },
  'task_template.write': {
    roles: ['head', 'admin'],
    text: { en: 'Change the task templates', id: 'Mengubah templat tugas' },
  },
  'channel_rule.write': {
    roles: ['admin', 'head'],
    text: { en: 'Change the limits of the networks', id: 'Mengubah batas jejaring' },
  },
  'comment.write': {
    roles: WORKERS,
    text: { en: 'Comment on content plans', id: 'Mengomentari rencana konten' },
  },
  'pause.write': {
    roles: ['head', 'information_officer'],
    text: {
      en: 'Pause publishing in a crisis, and resume it',
      id: 'Menjeda penerbitan saat krisis, dan melanjutkannya',
    },
  },
  'post.write': { roles: CONTENT, text: { en: 'Record posts', id: 'Mencatat unggahan' } },
  ...PUBLIC_PERMISSIONS,
  'metric.read': {
    roles: EVERYBODY,
    text: { en: 'Read metrics, samples and what they add up to', id: 'Membaca metrik, potret, dan rekapnya' },
  },
  'metric.write': { roles: WORKERS, text: { en: 'Record metric samples', id: 'Mencatat potret metrik' } },
  'metric_definition.write': {
    roles: ['head', 'analyst', 'admin'],
    text: { en: 'Define metrics and their versions', id: 'Mendefinisikan metrik dan versinya' },
  },
  'obstacle.read': { roles: EVERYBODY, text: { en: 'Read obstacles and solutions', id: 'Membaca kendala dan solusi' } },
  'obstacle.write': {
    roles: WORKERS,
    text: { en: 'Record obstacles and solutions', id: 'Mencatat kendala dan solusi' },
  },
  'import.read': {
    roles: EVERYBODY,
    text: { en: 'Read imports and their rows', id: 'Membaca impor dan barisnya' },
  },
  'import.write': {
    roles: WORKERS,
    text: {
      en: 'Import files, as far as one may write what they bring',
      id: 'Mengimpor berkas, sejauh boleh menulis isinya',
    },
  },
  'import_profile.write': {
    roles: ['admin', 'head'],
    text: { en: 'Change how files are read', id: 'Mengubah cara membaca berkas' },
  },
  ...EVALUATION_PERMISSIONS,
  'audit.read': {
    roles: ['head', 'admin', 'information_officer', 'viewer'],
    text: { en: 'Read and verify the audit chain', id: 'Membaca dan memverifikasi rantai audit' },
  },
});

export type Permission = keyof typeof PERMISSIONS;

/** The one decorator of a route: names its permission, guards it, and writes both into the OpenAPI document. */
export function Permit(permission: Permission) {
  return applyDecorators(NeedsPermission(permission), ApiBearerAuth(), ApiExtension('x-permission', permission));
}
