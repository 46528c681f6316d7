import type { Scene } from '#app/demo/story';

/** Words for what is asked often, each with the rule that it rests on. */
export const replyTemplates: NonNullable<Scene['replyTemplates']> = [
  {
    key: 'jawab-pengasapan',
    by: 'information-officer',
    title: 'Pengasapan: rumah diperiksa dulu, baru diputuskan',
    topic: 'pengasapan',
    legalBasisId: '@pelayanan',
    text: 'Laporan tentang {{caseTopic}} kami terima {{receivedOn}}. {{unit}} memeriksa rumah dan lingkungan sekitar pada {{visit}}; hasilnya menentukan perlu pengasapan atau cukup pemberantasan sarang nyamuk. Dasar: {{legalBasis}}.',
  },
  {
    key: 'jawab-antrean',
    by: 'analyst',
    title: 'Antrean pelayanan: yang berubah dan mulai kapan',
    topic: 'antrean',
    legalBasisId: '@pelayanan',
    text: 'Terima kasih atas laporan {{receivedOn}}. Mulai {{startsOn}} {{place}} memakai {{change}}. Bila belum terasa, balas pesan ini. Dasar: {{legalBasis}}.',
  },
  {
    key: 'jawab-kerahasiaan',
    by: 'information-officer',
    title: 'Kerahasiaan hasil pemeriksaan',
    topic: 'kerahasiaan',
    legalBasisId: '@pdp',
    riskClass: 'high',
    text: 'Kami mohon maaf. Hasil pemeriksaan Anda hanya untuk Anda. {{change}} Dasar: {{legalBasis}}.',
  },
  {
    by: 'analyst',
    title: 'Hatur nuhun: panarimaan laporan dina basa Sunda',
    language: 'su',
    text: 'Hatur nuhun, laporan ngeunaan {{caseTopic}} parantos katampi {{receivedOn}} sareng nuju dipariksa ku {{unit}}.',
  },
];
