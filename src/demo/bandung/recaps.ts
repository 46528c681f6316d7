import { monthStart } from '#app/demo/days';
import type { Scene } from '#app/demo/story';

/** The section's month, frozen and waiting for the second signature. */
export const recaps: Scene = {
  reports: [
    {
      key: 'rekap-promkes',
      by: 'analyst2',
      kind: 'unit_month',
      unitId: '@promkes',
      periodFrom: monthStart(-1),
      title: 'Rekapitulasi Bulanan Seksi Promosi Kesehatan',
      place: 'Bandung',
      background: 'Rekapitulasi kegiatan kehumasan siber seksi selama satu bulan. Data contoh; angka dan nama rekaan.',
      method:
        'Dihitung dari catatan unggahan, register pengaduan, dan survei kepuasan; tidak ada angka yang diketik ulang.',
      findings:
        'Jawaban kepada warga tepat waktu pada sebagian besar kasus; yang terlambat menunggu keterangan puskesmas.',
      limits: 'Jangkauan tidak dijumlahkan antarkanal, sehingga hanya rentangnya yang disebut.',
      recommendations: 'Puskesmas menunjuk satu orang yang menjawab permintaan keterangan dalam dua hari kerja.',
      closing: 'Demikian rekapitulasi ini disusun untuk rapat bulanan.',
      signatories: [
        { userId: '@deputy', capacity: 'Kepala Bidang Kesehatan Masyarakat', caption: 'Diperiksa oleh,' },
        { userId: '@head', capacity: 'Kepala Dinas Kesehatan Kota Bandung', caption: 'Mengetahui,' },
      ],
      steps: [
        { by: 'analyst2', act: 'freeze' },
        { by: 'deputy', act: 'sign' },
      ],
    },
  ],
};
