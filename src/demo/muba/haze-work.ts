import { at } from '#app/demo/days';
import { hazeIssues } from '#app/demo/muba/haze-situation';
import { hazeMeasured } from '#app/demo/muba/measured';
import { path, type Scene } from '#app/demo/story';

/** The season itself: the daily card, a film that came back once, the radio. */
export const hazeWork: Scene = {
  contents: [
    {
      key: 'radio-asap',
      by: 'staff2',
      title: 'Siaran radio: udara pagi ini',
      brief: 'Dua menit setiap pukul 06.00 pada musim asap, untuk desa tanpa sinyal.',
      format: 'offline',
      category: 'service_information',
      keyMessage: 'Lihat warnanya, ikuti anjurannya.',
      objectiveIds: ['@paham-ispu', '@anak-di-dalam'],
      needIds: ['@arti-angka'],
      channelIds: ['@radio'],
      informationClass: 'immediate',
      personalDataCheck: 'passed',
      plannedAt: at(-234, '06:00'),
      assigneeId: '@journalist',
      steps: [
        ...path('staff2', 'planned', 'strategy', 'sourcing', 'editing', 'review', 'clearance'),
        ...path('head', 'approved'),
      ],
    },
    {
      key: 'foto-lama',
      by: 'staff',
      title: 'Klarifikasi: foto kebakaran lama',
      brief: 'Tunjukkan tanggal foto asli dan titik api hari ini.',
      format: 'press_release',
      category: 'clarification',
      keyMessage: 'Periksa tanggal foto sebelum membagikan.',
      objectiveIds: ['@paham-ispu'],
      needIds: ['@arti-angka'],
      channelIds: ['@web'],
      informationClass: 'any_time',
      plannedAt: at(-220, '10:00'),
      steps: [
        ...path('staff', 'planned'),
        { by: 'staff', to: 'cancelled', reason: 'Media yang bersangkutan sudah meralat sendiri.' },
      ],
    },
    {
      key: 'udara-hari-ini',
      by: 'journalist',
      title: 'Klarifikasi: udara hari ini sedang, foto yang beredar dari tahun lain',
      brief: 'Indeks jam ini, tanggal foto asli, stok masker; satu anjuran. Tanpa menyebut pembagi foto.',
      format: 'press_release',
      category: 'clarification',
      riskClass: 'high',
      keyMessage: 'Indeks hari ini sedang: masker tidak perlu diborong.',
      publicIds: ['@keluarga'],
      objectiveIds: ['@paham-ispu'],
      needIds: ['@arti-angka'],
      channelIds: ['@ig', '@x', '@web'],
      informationClass: 'immediate',
      personalDataCheck: 'passed',
      dataSources: ['Alat pemantau kualitas udara kabupaten', 'Arsip foto berita tahun asal'],
      plannedAt: at(-226, '14:00'),
      assigneeId: '@journalist',
      steps: path('journalist', 'planned', 'strategy', 'sourcing', 'editing'),
    },
  ],
  first: [
    {
      of: '@warna-udara',
      steps: [
        ...path('staff', 'sourcing', 'editing'),
        {
          by: 'designer',
          change: {
            altText:
              'Kotak berwarna dengan tulisan warna, angka kualitas udara, dan satu anjuran; bentuk sudutnya berbeda untuk setiap warna.',
            dataSources: ['Alat pemantau kualitas udara kabupaten'],
            personalDataCheck: 'passed',
          },
        },
        ...path('editor', 'review', 'clearance'),
        ...path('head', 'approved'),
      ],
    },
    {
      of: '@pinjam-alat-video',
      steps: [
        ...path('staff', 'strategy', 'sourcing'),
        ...path('videographer', 'editing'),
        {
          by: 'videographer',
          change: {
            altText:
              'Seorang pekebun mengoperasikan alat pencacah di lahan; di akhir video tampak nomor loket peminjaman.',
            personalData: ['faces'],
            consentRef: 'Surat persetujuan pekebun, map TM-07',
            personalDataCheck: 'passed',
          },
        },
        ...path('editor', 'review'),
        { by: 'deputy', to: 'sourcing', reason: 'Belum ada keterangan berapa lama menunggu giliran alat.' },
        ...path('videographer', 'editing'),
        ...path('editor', 'review', 'clearance'),
        ...path('head', 'approved'),
        ...path('staff', 'scheduled'),
      ],
    },
  ],
  issues: hazeIssues,
  posts: [
    {
      key: 'ig-warna',
      by: 'staff2',
      contentPlanId: '@warna-udara',
      channelId: '@ig',
      caption:
        'Udara pagi ini MERAH. Anak sekolah bermain di dalam, pakai masker bila keluar. Kartu berikutnya besok pukul 06.30. #MubaSiagaAsap',
      url: 'https://instagram.example/p/muba-asap-01',
      externalId: 'ig-muba-0101',
      scheduledAt: at(-235, '06:15'),
      publishedAt: at(-235, '06:18'),
      followersAtPublish: 21_340,
    },
    {
      key: 'x-warna',
      by: 'channel-admin',
      contentPlanId: '@warna-udara',
      channelId: '@x',
      caption: 'Udara pagi ini MERAH. Anak bermain di dalam, pakai masker bila keluar. #MubaSiagaAsap',
      url: 'https://x.example/dinkominfo-muba/status/2010001',
      externalId: 'x-muba-0101',
      scheduledAt: at(-235, '06:15'),
      publishedAt: at(-235, '06:19'),
      followersAtPublish: 6_120,
    },
    {
      key: 'radio-1',
      by: 'staff2',
      contentPlanId: '@radio-asap',
      channelId: '@radio',
      caption: 'Dua menit: warna udara hari ini, anjuran untuk sekolah, nomor Muba Siaga.',
      scheduledAt: at(-234, '06:00'),
      publishedAt: at(-234, '06:00'),
    },
    {
      key: 'yt-alat',
      by: 'channel-admin',
      contentPlanId: '@pinjam-alat-video',
      channelId: '@yt',
      caption: 'Satu hektare tanpa api: begini cara meminjam alatnya.',
      url: 'https://youtube.example/watch/muba-alat-01',
      scheduledAt: at(-224, '19:00'),
      publishedAt: at(-224, '19:10'),
      followersAtPublish: 3_870,
    },
    {
      key: 'putar-kepayang',
      by: 'staff2',
      contentPlanId: '@pinjam-alat-video',
      channelId: '@village',
      caption: 'Video diputar di balai desa Kepayang, lalu alatnya dicoba di halaman.',
      scheduledAt: at(-222, '19:30'),
      publishedAt: at(-222, '19:40'),
    },
  ],
  emergencies: [
    {
      by: 'head',
      contentPlanId: '@udara-hari-ini',
      reason:
        'Masker diborong di dua pasar karena foto lama; menunggu rantai persetujuan membuat kabar itu bertahan semalam.',
      reviewerId: '@deputy',
      posts: [
        {
          channelId: '@ig',
          caption:
            'Udara pukul 13.00: SEDANG. Foto kebakaran yang beredar diambil pada tahun lain. Masker tersedia di puskesmas, tidak perlu diborong.',
          url: 'https://instagram.example/p/muba-asap-02',
          publishedAt: at(-226, '14:05'),
        },
        {
          channelId: '@x',
          caption:
            'Udara pukul 13.00: SEDANG. Foto kebakaran yang beredar dari tahun lain. Masker tersedia di puskesmas.',
          url: 'https://x.example/dinkominfo-muba/status/2010002',
          publishedAt: at(-226, '14:06'),
        },
      ],
      steps: [
        {
          by: 'deputy',
          to: 'done',
          outcome: 'in_order',
          finding:
            'Angka sesuai bacaan alat pukul 13.00 dan tanggal foto terbukti. Untuk berikutnya: sebut juga di mana indeks dapat dibaca sendiri.',
        },
      ],
    },
  ],
  samples: hazeMeasured,
  reviews: [
    {
      by: 'deputy',
      contentPlanId: '@warna-udara',
      outcome: 'in_order',
      finding: 'Warna, angka, dan anjuran sesuai bacaan alat pukul 05.30; sumber tercantum.',
    },
    {
      by: 'deputy',
      contentPlanId: '@radio-asap',
      outcome: 'in_order',
      finding: 'Naskah sama dengan kartu pagi itu; nomor Muba Siaga disebut dua kali.',
    },
  ],
  noteVersions: [
    {
      by: 'analyst',
      noteId: '@warga',
      finding:
        '87 dari 300 responden (29 %) dapat menjelaskan arti angka ISPU: 19 % di Bayung Lencir, 31 % di Sungai Lilin, 37 % di Sekayu. 41 % tahu kapan anak sebaiknya tidak bermain di luar. Sumber utama: grup WhatsApp RT (52 %), radio (23 %), Instagram pemerintah (11 %).',
    },
  ],
};
