import { day, month } from '#app/demo/days';
import { hazeAnswers } from '#app/demo/muba/haze-answers';
import { hazeCases } from '#app/demo/muba/haze-cases';
import { hazeNow } from '#app/demo/muba/haze-now';
import { hazePlan } from '#app/demo/muba/haze-plan';
import { hazeDeeds } from '#app/demo/muba/haze-programme';
import { hazeReport } from '#app/demo/muba/haze-report';
import { hazeVoices } from '#app/demo/muba/haze-voices';
import { hazeWork } from '#app/demo/muba/haze-work';
import { type CampaignStory, path, type Scene } from '#app/demo/story';

const lessons: Scene = {
  evaluations: [
    {
      key: 'hasil-paham',
      by: 'staff2',
      criterion: 'learned',
      objectiveId: '@paham-ispu',
      metric: 'Responden yang menjelaskan dengan benar',
      value: '57.4',
      unit: 'persen',
      sampleSize: 298,
      method: 'Survei tatap muka, kuesioner yang sama',
      measuredOn: day(-166),
      finding: '171 dari 298 responden (data awal 29 %). Target 55 % tercapai.',
      interpretation: 'Radio lokal paling sering disebut sebagai sumber; media sosial hanya oleh responden di Sekayu.',
      limits: 'Desa blank spot tidak terwakili penuh: dua dari enam tidak dapat didatangi.',
      evidence: 'Berkas survei, tabel 1',
      steps: [...path('staff2', 'submitted'), ...path('analyst', 'verified')],
    },
    {
      key: 'hasil-anak',
      by: 'staff2',
      criterion: 'behaved',
      objectiveId: '@anak-di-dalam',
      metric: 'Keluarga yang menahan anak di dalam pada hari merah terakhir',
      value: '63.1',
      unit: 'persen',
      sampleSize: 298,
      method: 'Survei tatap muka dan amatan 20 lapangan',
      measuredOn: day(-148),
      finding:
        '188 dari 298 keluarga; naik dari 41 %, sedikit di bawah target 65 %. Pada hari merah 14 dari 20 lapangan kosong.',
      interpretation: 'Pengumuman hari merah lewat masjid dan sekolah lebih cepat sampai daripada unggahan.',
      limits: 'Jawaban keluarga tentang anaknya sendiri; hanya 20 lapangan yang diamati.',
      evidence: 'Berkas survei, lembar amatan',
      steps: [...path('staff2', 'submitted'), ...path('analyst', 'verified')],
    },
    {
      key: 'hasil-pinjam',
      by: 'staff',
      criterion: 'behaved',
      objectiveId: '@pinjam',
      metric: 'Peminjaman alat oleh pekebun kecil pada musim kering',
      value: '134',
      unit: 'peminjaman',
      method: 'Buku pinjam dinas perkebunan',
      measuredOn: day(-138),
      finding:
        '134 peminjaman (data awal 38). Target 120 tercapai; 46 peminjaman terjadi setelah giliran diumumkan lewat SMS.',
      interpretation:
        'Giliran yang diumumkan mengurangi kunjungan yang sia-sia; harga sewa alat swasta juga naik pada musim itu.',
      limits: 'Buku pinjam tidak mencatat alat dipakai atau tidak.',
      evidence: 'Salinan buku pinjam',
      steps: [...path('staff', 'submitted'), ...path('analyst2', 'verified')],
    },
  ],
  followUps: [
    {
      key: 'giliran',
      by: 'case-officer',
      evaluationRecordId: '@hasil-pinjam',
      feedbackMessageIds: ['@antre-alat', '@antre-alat-2', '@alat-macet'],
      problem: 'Pekebun tidak tahu kapan giliran alat tiba, sehingga sebagian kembali membakar.',
      action:
        'Dinas perkebunan memberi tanggal giliran lewat SMS saat mendaftar; daftar giliran ditempel di balai desa.',
      ownerId: '@case-officer',
      dueOn: day(-190),
      steps: [
        ...path('case-officer', 'in_progress'),
        {
          by: 'case-officer',
          to: 'done',
          result: 'SMS giliran berjalan di 14 desa; daftar ditempel setiap Senin.',
          evidence: 'Foto daftar giliran di empat balai desa',
        },
        { by: 'analyst', to: 'verified', reason: 'Dicek di empat balai desa.' },
      ],
    },
    {
      by: 'staff2',
      evaluationRecordId: '@hasil-anak',
      feedbackMessageIds: ['@masker', '@masker-wa', '@masker-sms', '@masker-lapor'],
      problem: 'Kartu menganjurkan masker pada hari ketika masker anak habis di puskesmas pembantu.',
      action:
        'Sebelum kartu merah terbit, dinas kesehatan mengirim daftar stok; kartu menyebut tempat yang masih memilikinya.',
      ownerId: '@staff2',
      dueOn: day(-160),
      steps: [
        ...path('staff2', 'in_progress'),
        {
          by: 'staff2',
          to: 'done',
          result: 'Daftar stok diterima setiap pukul 16.00; sebelas kartu terakhir menyebutnya.',
          evidence: 'Sebelas daftar stok dan kartu yang menyebutnya',
        },
        { by: 'analyst', to: 'verified', reason: 'Dicocokkan dengan sebelas kartu terakhir.' },
      ],
    },
  ],
  improvements: [
    {
      key: 'giliran-alat',
      by: 'case-officer',
      followUpId: '@giliran',
      service: 'Peminjaman alat pembuka lahan tanpa bakar',
      change: 'Tanggal giliran diberitahukan lewat SMS saat mendaftar, bukan lisan.',
      effectiveOn: day(-192),
      indicator: 'Median hari menunggu tanpa kabar giliran',
      unit: 'hari',
      beforeValue: '19',
      afterValue: '3',
      evidence: 'Buku pinjam: 38 pendaftar sebelum, 52 sesudah',
      steps: path('analyst', 'verified'),
    },
  ],
  lessons: [
    {
      key: 'piket-kartu',
      by: 'analyst',
      kind: 'improve',
      text: 'Kartu harian bergantung pada satu orang; musim berikut siapkan templat dan jadwal piket tiga orang sebelum musim kering dimulai.',
      ownerId: '@analyst2',
      carryTo: '@karhutla-2',
    },
    {
      key: 'radio-desa',
      by: 'analyst',
      kind: 'repeat',
      text: 'Di desa tanpa sinyal, radio dan pertemuan desa mengungguli semua kanal digital: sediakan naskah radio sejak hari pertama.',
      ownerId: '@analyst',
      serviceImprovementId: '@giliran-alat',
      carryTo: '@karhutla-2',
    },
  ],
  reports: hazeReport,
  last: [
    { of: '@arti-angka', steps: [{ by: 'analyst', to: 'met', reason: '57,4 % dapat menjelaskan arti warna.' }] },
    { of: '@pinjam-alat', steps: [{ by: 'analyst2', to: 'met', reason: 'Peminjaman naik dari 38 menjadi 134.' }] },
  ],
  ends: { by: 'head', to: 'closed', reason: 'Hasil terverifikasi; pelajaran diteruskan ke musim berikutnya.' },
};

export const haze: CampaignStory = {
  key: 'karhutla-1',
  by: 'analyst',
  campaign: {
    code: 'KARHUTLA-SIKLUS-1',
    title: 'Muba Siaga Kabut Asap',
    summary:
      'Memberi tahu keluarga keadaan udara setiap pagi dan membuka jalan tanpa api bagi pekebun kecil. Data contoh; angka dan nama rekaan.',
    kind: 'priority',
    startsOn: day(-335),
    endsOn: day(-60),
    ownerId: '@head',
    unitId: '@komunikasi',
    legalBasisIds: ['@kip', '@kominfo'],
  },
  scenes: [...hazePlan, hazeDeeds, hazeWork, hazeVoices, hazeCases, hazeAnswers, lessons],
};

/** The next season: it stands in fact-finding with the lessons of the last one. */
export const hazeNext: CampaignStory = {
  key: 'karhutla-2',
  by: 'analyst',
  campaign: {
    code: 'KARHUTLA-SIKLUS-2',
    title: 'Muba Siaga Kabut Asap: Musim Berikutnya',
    summary: 'Menyiapkan musim kering berikutnya dari pelajaran musim lalu. Data contoh; angka dan nama rekaan.',
    kind: 'priority',
    startsOn: day(-35),
    endsOn: day(240),
    ownerId: '@head',
    unitId: '@komunikasi',
    previousCampaignId: '@karhutla-1',
    legalBasisIds: ['@kip', '@kominfo'],
  },
  scenes: [
    {
      notes: [
        {
          key: 'piket',
          by: 'analyst2',
          title: 'Dua orang lagi sudah dapat mengisi kartu harian',
          kind: 'information_search',
          technique: 'active_participation',
          data: 'primary',
          method: 'informal',
          instrument: 'Catatan latihan dan rekaman layar',
          source: `Latihan piket tim media, ${month(-20)}`,
          observedOn: day(-20),
          sampleSize: 4,
          finding: 'Dari empat orang yang berlatih, dua dapat menerbitkan kartu dalam sepuluh menit dari ponsel.',
          confidence: 'medium',
        },
        {
          key: 'gambut',
          by: 'analyst',
          title: 'Tiga desa gambut baru memiliki titik panas berulang',
          kind: 'situation',
          technique: 'literature_study',
          data: 'secondary',
          method: 'formal',
          source: 'Rekap titik panas musim lalu, BPBD',
          observedOn: day(-16),
          periodFrom: day(-23),
          periodTo: day(-16),
          sampleSize: 412,
          finding: '63 dari 412 titik panas musim lalu berada di tiga desa yang belum pernah didatangi kampanye.',
          confidence: 'high',
        },
      ],
      needs: [
        {
          by: 'analyst',
          title: 'Tiga desa gambut belum menerima kabar udara pagi',
          need: 'Warga tiga desa gambut tidak menerima kabar udara pagi karena tidak ada sinyal dan jadwal radio tidak dikenal.',
          publicName: 'Warga tiga desa gambut',
          area: 'Kecamatan Lalan',
          urgency: 3,
          severity: 4,
          reach: 2,
          researchNoteIds: ['@gambut', '@radio-desa'],
        },
      ],
    },
    hazeNow,
  ],
};
