import { day } from '#app/demo/days';
import type { Situation } from '#app/demo/fact-story';

/** What was wrong in boarding houses before the second campaign. */
export const dengueNextSituation: Situation = {
  problem: {
    by: 'analyst2',
    statement:
      'Di Coblong 41 dari 96 rumah kos memakai bak mandi bersama; 17 di antaranya berjentik dan hanya sembilan pemilik menetapkan siapa yang mengurasnya.',
    source:
      'Bak bersama tidak dikuras karena penghuni menganggapnya urusan pemilik dan pemilik menganggapnya urusan penghuni.',
    where: 'Rumah kos di Kecamatan Coblong dan Cibiru.',
    when: 'Sepanjang tahun ajaran; percakapan warga tentang DBD mulai naik sebelum hujan.',
    who: 'Sekitar 9.400 penghuni dan 780 pemilik atau penjaga rumah kos.',
    how: 'Penghuni tinggal di dekat jentik tanpa mengetahuinya; pemilik tidak menerima hasil pemeriksaan rumahnya.',
    why: 'Rumah kos tertinggal pada siklus pertama dan dapat menjadi sumber penularan bagi rumah di sekitarnya.',
    impliesSolution: false,
    placesBlame: false,
  },
  factors: [
    {
      by: 'analyst',
      side: 'internal',
      swot: 'strength',
      text: 'Pemberitahuan tanggal kunjungan sudah teruji pada siklus pertama dan dipercaya pelapor.',
      weight: 4,
      researchNoteIds: ['@tanggal-kunjungan'],
    },
    {
      by: 'analyst2',
      side: 'internal',
      swot: 'weakness',
      text: 'Akun dinas tidak diikuti penghuni kos: 15 dari 17 peserta diskusi tidak pernah melihatnya.',
      weight: 4,
      researchNoteIds: ['@grup-kos', '@penghuni-kos'],
    },
    {
      by: 'analyst2',
      side: 'external',
      swot: 'opportunity',
      text: 'Pengumuman pemilik di grup WhatsApp kos dibaca pada hari yang sama.',
      weight: 5,
      researchNoteIds: ['@grup-kos'],
    },
    {
      by: 'analyst',
      side: 'external',
      swot: 'threat',
      text: 'Percakapan tentang DBD naik lebih awal daripada hujan; 61 dari 148 menyebut kos atau asrama.',
      weight: 3,
      researchNoteIds: ['@pantau'],
    },
  ],
  stakeholders: [
    {
      by: 'analyst',
      name: 'Pemilik dan penjaga rumah kos',
      kind: 'business',
      howAffected: 'Menentukan siapa yang menguras dan membayar perbaikan, tetapi tidak menerima hasil pemeriksaan.',
      interest: 3,
      power: 5,
      influence: 4,
      involved: true,
      prioritised: true,
    },
    {
      by: 'analyst2',
      name: 'Pengurus asrama dan badan mahasiswa',
      kind: 'academia',
      howAffected: 'Menerima keluhan penghuni pada malam hari, saat tidak ada petugas.',
      interest: 3,
      power: 2,
      influence: 4,
      involved: true,
    },
  ],
  baselines: [
    {
      key: 'awal-giliran',
      by: 'analyst2',
      metric: 'Penghuni yang menyebut nama atau giliran dengan benar',
      unit: 'persen',
      value: '14',
      sampleSize: 96,
      measuredOn: day(-22),
      method: 'Satu penghuni per rumah kos ditanya pada pemeriksaan 96 rumah kos',
      publicName: 'Penghuni rumah kos',
      researchNoteId: '@kos',
    },
    {
      key: 'awal-bak-kos',
      by: 'analyst2',
      metric: 'Rumah kos berbak bersama yang ditemukan berjentik',
      unit: 'persen',
      value: '41.5',
      sampleSize: 41,
      measuredOn: day(-22),
      method: 'Pemeriksaan 96 rumah kos di Coblong; 17 dari 41 yang memakai bak bersama',
      publicName: 'Penghuni rumah kos',
      researchNoteId: '@kos',
    },
  ],
};
