import { date } from '#app/demo/days';
import type { Told } from '#app/demo/told';
import type { EvaluationReportEntity } from '#stages/4-evaluation/evaluation-report/evaluation-report.entity';

/** The campaign's report: written and frozen by the analyst, signed by the deputy and then by the head. */
export const dengueReport: Told<EvaluationReportEntity>[] = [
  {
    key: 'laporan',
    by: 'analyst',
    kind: 'campaign',
    title: 'Laporan Evaluasi Kampanye Bandung Bebas Jentik',
    place: 'Bandung',
    background:
      'Kasus demam berdarah di Kota Bandung naik menjelang musim hujan, sementara sebagian besar keluarga belum menguras bak setiap minggu dan pelapor kasus tidak tahu kapan petugas datang. Kampanye mengajak keluarga menguras bak setiap Jumat dan memperjelas alur permintaan penyelidikan kasus.',
    method:
      'Survei rumah tangga sebelum dan sesudah kampanye, rekap jentik kader, rekap angka kanal, dan register pengaduan. Setiap catatan evaluasi diverifikasi orang lain selain penulisnya. Data contoh; angka dan nama rekaan.',
    findings:
      'Sasaran pengetahuan tercapai dan rumah bebas jentik bertambah. Pengaduan yang tersisa hampir semuanya tentang tanggal kunjungan petugas, bukan lagi tentang prosedur.',
    limits:
      'Penghuni kos tidak terjangkau pertemuan RW, sehingga hasil ini berlaku untuk keluarga yang menetap. Perubahan pengaduan tidak seluruhnya karena kampanye; alur layanan ikut berubah.',
    recommendations: `Alur satu halaman yang berlaku sejak ${date(-52)} dipertahankan, tanggal kunjungan dikirim dalam satu hari kerja, dan siklus kedua menyusun khalayak penghuni kos tersendiri.`,
    closing: 'Demikian laporan ini disusun untuk menjadi bahan keputusan siklus berikutnya.',
    signatories: [
      {
        userId: '@deputy',
        capacity: 'Kepala Bidang Kesehatan Masyarakat',
        caption: 'Diperiksa oleh,',
        identityNumber: '197806142005011003',
      },
      {
        userId: '@head',
        capacity: 'Kepala Dinas Kesehatan Kota Bandung',
        caption: 'Mengetahui,',
        identityNumber: '197403122000032004',
      },
    ],
    steps: [
      { by: 'analyst', act: 'freeze' },
      { by: 'deputy', act: 'sign' },
      { by: 'head', act: 'sign' },
    ],
  },
];
