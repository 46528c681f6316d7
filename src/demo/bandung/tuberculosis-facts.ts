import { tuberculosisSituation } from '#app/demo/bandung/other-situations';
import { day, month } from '#app/demo/days';
import type { Scene } from '#app/demo/story';

/** Why the contacts of patients stay away, and which of it only those who treat them may know. */
export const tuberculosisFacts: Scene = {
  notes: [
    {
      key: 'kewajiban',
      by: 'analyst2',
      title: 'Pemeriksaan dan pengobatan TB tanpa biaya adalah layanan yang wajib diberitahukan',
      kind: 'service_duty',
      technique: 'discussion',
      data: 'primary',
      method: 'informal',
      instrument: 'Notula rapat',
      source: 'Rapat Seksi Pengendalian Penyakit Menular',
      observedOn: day(-238),
      finding:
        'Pemeriksaan dahak dan obat tersedia tanpa biaya di seluruh puskesmas; papan informasi di 19 puskesmas belum menyebutnya.',
      confidence: 'high',
    },
    {
      key: 'stigma',
      by: 'analyst',
      title: 'Kontak serumah enggan diperiksa karena takut dijauhi',
      kind: 'community_need',
      technique: 'interview',
      data: 'primary',
      method: 'informal',
      instrument: 'Pedoman wawancara, tanpa rekaman dan tanpa nama',
      source: '18 wawancara dengan kontak serumah dan pendamping',
      observedOn: day(-232),
      periodFrom: day(-236),
      periodTo: day(-232),
      sampleSize: 18,
      finding:
        'Sebelas dari delapan belas kontak menunda pemeriksaan karena takut diketahui tetangga atau tempat kerja.',
      confidence: 'medium',
    },
    {
      key: 'kontak',
      by: 'analyst2',
      title: 'Hanya separuh kontak serumah datang memeriksakan diri',
      kind: 'situation',
      technique: 'literature_study',
      data: 'secondary',
      method: 'formal',
      source: `Rekap investigasi kontak puskesmas, ${month(-245)}`,
      observedOn: day(-230),
      periodFrom: day(-237),
      periodTo: day(-230),
      sampleSize: 640,
      finding: '326 dari 640 kontak serumah (50,9 %) datang dalam 30 hari setelah diundang.',
      confidence: 'high',
    },
    {
      key: 'kasus-kerja',
      by: 'information-officer',
      title: 'Rincian kasus per tempat kerja',
      kind: 'situation',
      technique: 'literature_study',
      data: 'secondary',
      method: 'formal',
      source: 'Berkas investigasi kontak',
      observedOn: day(-229),
      periodFrom: day(-236),
      periodTo: day(-229),
      finding: 'Rincian memuat nama tempat kerja dan penderita; penggolongan ditetapkan sebelum dipakai di luar tim.',
      confidence: 'high',
      classification: 'confidential',
    },
  ],
  ...tuberculosisSituation,
  needs: [
    {
      key: 'aman-diperiksa',
      by: 'analyst',
      title: 'Kontak serumah tidak yakin pemeriksaannya dirahasiakan',
      need: 'Kontak serumah menunda pemeriksaan karena tidak tahu bahwa hasilnya dirahasiakan dan pemeriksaannya tanpa biaya.',
      publicName: 'Kontak serumah penderita TB',
      urgency: 4,
      severity: 5,
      reach: 2,
      researchNoteIds: ['@stigma', '@kontak'],
      steps: [{ by: 'analyst', to: 'validated' }],
    },
  ],
  tests: [
    {
      key: 'uji-kasus-kerja',
      by: 'analyst',
      title: 'Uji konsekuensi: rincian kasus TB per tempat kerja',
      information: 'Rincian investigasi kontak yang memuat nama tempat kerja dan penderita',
      resource: 'research-notes',
      recordId: '@kasus-kerja',
      ground: 'h',
      legalBasisId: '@kip-17',
      consequenceIfOpened:
        'Penderita dan rekan kerjanya dikenali, dapat kehilangan pekerjaan, dan kontak lain tidak lagi mau diperiksa.',
      consequenceIfClosed:
        'Warga tidak tahu tempat kerja mana yang terdampak; pencegahan tetap berjalan lewat kunjungan petugas.',
      publicInterest:
        'Kepentingan umum terpenuhi dengan jumlah kasus per kecamatan yang diumumkan tiap bulan tanpa identitas.',
      classification: 'confidential',
      steps: [
        {
          by: 'information-officer',
          to: 'decided',
          decision: 'exempt',
          validUntil: day(730),
          reason:
            'Membuka rincian mengungkap riwayat kesehatan orang yang dapat dikenali; rekap per kecamatan tetap terbuka.',
        },
      ],
    },
  ],
  classifications: [
    {
      by: 'information-officer',
      resource: 'research-notes',
      recordId: '@kasus-kerja',
      to: 'exempt',
      consequenceTestId: '@uji-kasus-kerja',
      reason: 'Sesuai uji konsekuensi atas rincian kasus per tempat kerja.',
    },
  ],
  entries: [
    {
      by: 'information-officer',
      title: 'Rincian kasus tuberkulosis per tempat kerja',
      summary: 'Nama tempat kerja, penderita, dan hasil investigasi kontak.',
      category: 'exempt',
      unitId: '@menular',
      holder: 'Seksi Pengendalian Penyakit Menular',
      producedOn: day(-229),
      producedAt: 'Bandung',
      forms: ['print', 'digital'],
      retention: '5 tahun setelah pengobatan selesai',
      consequenceTestId: '@uji-kasus-kerja',
    },
  ],
  ends: { by: 'head', to: 'planning' },
};
