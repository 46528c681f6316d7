import { day } from '#app/demo/days';
import type { Told } from '#app/demo/told';
import type { ComplaintAnalysisEntity } from '#stages/4-evaluation/complaint-analysis/complaint-analysis.entity';

/** What the campaign's complaints say together: one pattern is a problem of the service, and somebody has to see to it. */
export const dengueComplaints: Told<ComplaintAnalysisEntity> = {
  key: 'analisis-pengaduan',
  by: 'analyst2',
  title: 'Pengaduan selama kampanye Bandung Bebas Jentik',
  periodFrom: day(-300),
  periodTo: day(-31),
  windowDays: 20,
  findings:
    'Hampir semua pengaduan menyangkut pengasapan: kapan petugas datang, dan mengapa rumah pelapor belum dikunjungi. Pertanyaan tentang prosedur berkurang setelah alur satu halaman berlaku.',
  causes:
    'Laporan masuk lewat empat pintu dan baru dicatat saat petugas puskesmas kembali dari lapangan; pelapor tidak mendapat tanggal.',
  steps: [
    {
      by: 'analyst2',
      act: 'name',
      with: {
        topic: 'pengasapan',
        decision: 'problem',
        reason: 'Pelapor dari beberapa kelurahan menunggu tanpa tanggal; keluhannya sama sejak awal musim.',
        followUp: {
          action: 'Tulis tanggal kunjungan pada balasan pertama, dan tampilkan antrean penyelidikan per kelurahan.',
          ownerId: '@case-officer',
          dueOn: day(21),
          expectedEffect: 'Pengaduan tentang tanggal kunjungan di bawah dua per bulan.',
        },
      },
    },
    { by: 'analyst2', to: 'final' },
  ],
};
