import type { Told } from '#app/demo/told';
import type { EvaluationReportEntity } from '#stages/4-evaluation/evaluation-report/evaluation-report.entity';

/** The report of the last dry season: written by the analyst, signed by the head alone. */
export const hazeReport: Told<EvaluationReportEntity>[] = [
  {
    key: 'laporan',
    by: 'analyst',
    kind: 'campaign',
    title: 'Laporan Evaluasi Kampanye Muba Siaga Kabut Asap',
    place: 'Sekayu',
    background:
      'Keluarga di desa gambut tidak tahu keadaan udara setiap pagi, dan pekebun kecil membakar lahan karena tidak tahu jalan lain. Kampanye menerbitkan kartu udara harian dan membuka peminjaman alat pembuka lahan tanpa bakar.',
    method:
      'Survei sebelum dan sesudah, buku pinjam alat, rekap angka kanal, dan register pengaduan; setiap catatan evaluasi diverifikasi orang lain. Data contoh; angka dan nama rekaan.',
    findings:
      'Lebih dari separuh warga dapat menjelaskan arti warna kartu, dan peminjaman alat naik dari 38 menjadi 134.',
    limits:
      'Buku pinjam tidak mencatat alat dipakai atau tidak; di desa tanpa sinyal hanya pendengar radio yang terjangkau.',
    recommendations:
      'Templat kartu dan jadwal piket tiga orang disiapkan sebelum musim kering; naskah radio ada sejak hari pertama.',
    signatories: [
      {
        userId: '@head',
        capacity: 'Kepala Dinas Komunikasi dan Informatika',
        caption: 'Mengetahui,',
        identityNumber: '197109211998031005',
      },
    ],
    steps: [
      { by: 'analyst', act: 'freeze' },
      { by: 'head', act: 'sign' },
    ],
  },
];
