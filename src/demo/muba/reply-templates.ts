import type { Scene } from '#app/demo/story';

/** Words for what is asked on every day of smoke, with the rule that they rest on. */
export const replyTemplates: NonNullable<Scene['replyTemplates']> = [
  {
    key: 'jawab-masker',
    by: 'analyst',
    title: 'Masker habis: kapan dan di mana tersedia lagi',
    topic: 'masker',
    legalBasisId: '@pelayanan',
    text: 'Laporan tentang {{caseTopic}} kami terima {{receivedOn}}. Menurut dinas kesehatan, masker tersedia lagi di {{place}} mulai {{startsOn}}. Sampai saat itu anak sebaiknya bermain di dalam pada hari merah. Dasar: {{legalBasis}}.',
  },
];
