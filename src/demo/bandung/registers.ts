import { day, month } from '#app/demo/days';
import type { Scene } from '#app/demo/story';

type Entry = NonNullable<Scene['entries']>[number];

const SITE = 'https://dinkes-bandung.example';

/** What the office gives out by itself and to whoever asks. */
const open: Entry[] = [
  {
    by: 'information-officer',
    title: 'Profil kesehatan kota',
    summary: 'Derajat kesehatan, sumber daya, dan capaian program dalam satu tahun, dengan tabel per kecamatan.',
    category: 'periodic',
    unitId: '@sekretariat',
    holder: 'Sekretariat',
    producedOn: day(-210),
    producedAt: 'Bandung',
    forms: ['print', 'digital'],
    retention: '5 tahun, lalu arsip statis',
    url: `${SITE}/ppid/profil-kesehatan`,
  },
  {
    key: 'entri-dbd',
    by: 'information-officer',
    title: `Laporan bulanan kasus demam berdarah per kecamatan, ${month(-30)}`,
    summary: 'Jumlah kasus dan angka bebas jentik per kecamatan, tanpa identitas penderita.',
    category: 'periodic',
    unitId: '@surveilans',
    holder: 'Seksi Surveilans dan Imunisasi',
    producedOn: day(-8),
    producedAt: 'Bandung',
    forms: ['digital'],
    retention: '2 tahun',
    url: `${SITE}/ppid/dbd-bulanan`,
  },
  {
    by: 'information-officer',
    title: 'Jadwal dan lokasi pelayanan imunisasi puskesmas',
    summary: 'Hari, jam, dan tempat pos imunisasi, termasuk pos sore, diperbarui setiap bulan.',
    category: 'periodic',
    unitId: '@surveilans',
    holder: 'Seksi Surveilans dan Imunisasi',
    producedOn: day(-30),
    forms: ['print', 'digital'],
    retention: '1 tahun',
    url: `${SITE}/ppid/jadwal-imunisasi`,
  },
  {
    by: 'information-officer',
    title: 'Peringatan kejadian luar biasa penyakit menular',
    summary: 'Penyakit, wilayah, gejala, cara melindungi diri, dan nomor yang dihubungi; diumumkan tanpa menunggu.',
    category: 'immediate',
    unitId: '@p2p',
    holder: 'Bidang Pencegahan dan Pengendalian Penyakit',
    forms: ['digital'],
    retention: '5 tahun',
    url: `${SITE}/ppid/peringatan`,
  },
  {
    by: 'analyst',
    title: 'Pemberitahuan layanan puskesmas yang dialihkan',
    summary: 'Puskesmas yang terganggu listrik, air, atau bencana, dan tempat pengganti layanannya.',
    category: 'immediate',
    unitId: '@sekretariat',
    holder: 'Tim Media',
    producedOn: day(-6),
    forms: ['digital'],
    retention: '1 tahun',
    url: `${SITE}/ppid/layanan-dialihkan`,
  },
  {
    by: 'information-officer',
    title: 'Daftar puskesmas dan jam pelayanannya',
    summary: 'Alamat, jam buka, jenis layanan, dan puskesmas yang melayani 24 jam.',
    category: 'any_time',
    unitId: '@sekretariat',
    holder: 'Sekretariat',
    producedOn: day(-60),
    forms: ['print', 'digital'],
    retention: 'Selama berlaku',
    url: `${SITE}/ppid/daftar-puskesmas`,
  },
  {
    by: 'information-officer',
    title: 'Standar dan maklumat pelayanan puskesmas',
    summary: 'Syarat, alur, waktu, biaya, dan janji pelayanan setiap jenis layanan.',
    category: 'any_time',
    unitId: '@sekretariat',
    holder: 'Sekretariat',
    producedOn: day(-320),
    forms: ['print', 'digital'],
    retention: 'Selama berlaku',
    url: `${SITE}/ppid/standar-pelayanan`,
  },
  {
    by: 'information-officer',
    title: 'Hasil inspeksi depot air minum isi ulang',
    summary: 'Nama depot, tanggal inspeksi, dan hasil uji bakteri; disediakan bila diminta.',
    category: 'any_time',
    unitId: '@kesling',
    holder: 'Seksi Kesehatan Lingkungan',
    producedOn: day(-24),
    forms: ['digital'],
    retention: '3 tahun',
  },
];

/** What it keeps closed for a time, each after a consequence test. */
const exempt: Pick<Scene, 'tests' | 'entries'> = {
  tests: [
    {
      key: 'uji-rekam-medis',
      by: 'analyst',
      title: 'Uji konsekuensi: rekam medis pasien puskesmas',
      information: 'Rekam medis pasien di seluruh puskesmas kota',
      ground: 'h',
      legalBasisId: '@kip-17',
      consequenceIfOpened: 'Riwayat dan kondisi kesehatan seseorang diketahui orang lain dan dapat merugikannya.',
      consequenceIfClosed: 'Tidak ada kerugian bagi masyarakat; pasien sendiri tetap berhak atas ringkasannya.',
      publicInterest: 'Data gabungan tanpa identitas tersedia dalam profil kesehatan kota.',
      steps: [
        {
          by: 'information-officer',
          to: 'decided',
          decision: 'exempt',
          validUntil: day(1_825),
          reason: 'Rahasia pribadi; tidak ada kepentingan umum yang memerlukan rekam medis perorangan.',
        },
      ],
    },
  ],
  entries: [
    {
      by: 'information-officer',
      title: 'Rekam medis pasien puskesmas',
      summary: 'Identitas, riwayat penyakit, pemeriksaan, dan pengobatan pasien.',
      category: 'exempt',
      unitId: '@dinas',
      holder: 'Kepala puskesmas',
      forms: ['print', 'digital'],
      retention: 'Sesuai jadwal retensi rekam medis',
      consequenceTestId: '@uji-rekam-medis',
    },
  ],
};

/** The registers of the information officer: what is public, and what is not. */
export const registers: Pick<Scene, 'tests' | 'entries'> = {
  ...exempt,
  entries: [...open, ...(exempt.entries ?? [])],
};
