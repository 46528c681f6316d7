import { monthStart } from '#app/demo/days';
import type { Scene } from '#app/demo/story';

/** The agency's month, frozen and waiting for the second signature. */
export const recaps: Scene = {
  reports: [
    {
      key: 'rekap-dinas',
      by: 'analyst2',
      kind: 'unit_month',
      unitId: '@dinas',
      periodFrom: monthStart(-1),
      title: 'Rekapitulasi Bulanan Kehumasan Siber',
      place: 'Bandung',
      background: 'Rekapitulasi kegiatan kehumasan siber dinas selama satu bulan. Data contoh; angka dan nama rekaan.',
      method:
        'Dihitung dari catatan unggahan, register pengaduan, dan survei kepuasan; tidak ada angka yang diketik ulang.',
      findings:
        'Angka pada bab 3 sampai 5 adalah bahan rapat bulanan; tanda pisah berarti belum ada yang diukur pada bulan ini.',
      limits: 'Jangkauan tidak dijumlahkan antarkanal, sehingga hanya rentangnya yang disebut.',
      recommendations:
        'Setiap unggahan diukur paling lambat tujuh hari setelah terbit, sehingga rekapitulasi berikutnya tidak berlubang.',
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
