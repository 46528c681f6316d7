import { at, day, month } from '#app/demo/days';
import { apartMeasured } from '#app/demo/muba/measured';
import { villagesSituation } from '#app/demo/muba/other-situations';
import type { CampaignStory, Scene } from '#app/demo/story';

/** A campaign that stands in planning with a draft goal. */
export const villages: CampaignStory = {
  key: 'tanpa-sinyal',
  by: 'analyst2',
  campaign: {
    code: 'DESA-TANPA-SINYAL',
    title: 'Kabar untuk Desa Tanpa Sinyal',
    summary:
      'Menjangkau desa tanpa sinyal lewat radio, papan desa, dan perahu informasi. Data contoh; angka dan nama rekaan.',
    kind: 'thematic',
    startsOn: day(-70),
    endsOn: day(180),
    ownerId: '@deputy',
    unitId: '@informasi',
    legalBasisIds: ['@kip', '@inpres'],
  },
  scenes: [
    {
      notes: [
        {
          key: 'jarak',
          by: 'analyst2',
          title: 'Kabar pemerintah sampai ke desa tanpa sinyal rata-rata enam hari kemudian',
          kind: 'situation',
          technique: 'observation',
          data: 'primary',
          method: 'formal',
          instrument: 'Catatan tanggal terbit dan tanggal sampai',
          source: `Pelacakan 24 pengumuman di delapan desa, ${month(-60)}`,
          observedOn: day(-58),
          periodFrom: day(-65),
          periodTo: day(-58),
          sampleSize: 24,
          finding:
            'Median enam hari antara terbit di situs dan terpasang di balai desa; lima pengumuman tidak pernah sampai.',
          confidence: 'high',
        },
        {
          key: 'perahu',
          by: 'analyst',
          title: 'Perahu pasar Kamis bertemu warga dari tujuh dusun',
          kind: 'information_search',
          technique: 'active_participation',
          data: 'primary',
          method: 'informal',
          instrument: 'Catatan perjalanan, foto',
          source: 'Ikut perahu pasar dua kali',
          observedOn: day(-52),
          finding: 'Perahu berhenti di tujuh dusun; orang menunggu dan berbincang rata-rata dua puluh menit.',
          confidence: 'medium',
        },
      ],
      ...villagesSituation,
      needs: [
        {
          key: 'terlambat',
          by: 'analyst2',
          title: 'Warga desa tanpa sinyal menerima kabar setelah tanggalnya lewat',
          need: 'Pengumuman bantuan dan layanan sampai setelah pendaftaran ditutup.',
          publicName: 'Warga desa tanpa sinyal',
          urgency: 3,
          severity: 4,
          reach: 3,
          researchNoteIds: ['@jarak'],
          steps: [{ by: 'analyst2', to: 'validated', reason: 'Pelacakan 24 pengumuman.' }],
        },
        {
          by: 'analyst',
          title: 'Papan desa penuh selebaran lama',
          need: 'Warga tidak membedakan pengumuman yang masih berlaku.',
          area: 'Delapan desa',
          urgency: 2,
          severity: 2,
          reach: 3,
          researchNoteIds: ['@perahu'],
        },
      ],
      ends: { by: 'head', to: 'planning' },
    },
    {
      goal: {
        by: 'analyst2',
        statement: 'Warga desa tanpa sinyal menerima kabar sebelum tanggalnya lewat.',
        setBy: 'Kabid Komunikasi Publik',
        legalBasisIds: ['@kip', '@inpres'],
        researchNoteIds: ['@jarak'],
      },
      publics: [
        {
          key: 'dusun',
          by: 'analyst2',
          name: 'Warga tujuh dusun tepian',
          size: 3_100,
          awareness: 'low',
          involvement: 'medium',
          channels: ['radio', 'face_to_face', 'print'],
          literacyNotes: 'Siaran memakai bahasa Melayu Musi; selebaran huruf besar.',
          languages: ['Bahasa Melayu Musi'],
          channelReach: [{ platform: 'radio', reachPercent: '68' }],
          offlineAreas: ['Tujuh dusun tepian', 'Dusun 3 Desa Kepayang'],
          offlineChannels: ['radio', 'face_to_face', 'print'],
        },
      ],
      contents: [
        {
          by: 'staff',
          title: 'Papan kabar perahu pasar',
          brief: 'Satu papan lipat, tiga kabar, tanggal kedaluwarsa besar.',
          format: 'offline',
          category: 'service_information',
          publicIds: ['@dusun'],
          needIds: ['@terlambat'],
          channelIds: ['@village'],
          informationClass: 'any_time',
        },
        {
          by: 'journalist',
          title: 'Naskah radio: kabar pekan ini untuk dusun',
          brief: 'Dua menit; tanggal akhir disebut dua kali.',
          format: 'offline',
          category: 'service_information',
          publicIds: ['@dusun'],
          needIds: ['@terlambat'],
          channelIds: ['@radio'],
          informationClass: 'any_time',
        },
      ],
      obstacles: [
        {
          by: 'analyst2',
          stage: 'planning',
          category: 'budget',
          text: 'Sewa perahu belum masuk anggaran tahun berjalan.',
          occurredOn: day(-15),
        },
      ],
    },
  ],
};

/** What people say without any campaign, and what went out without a plan. */
export const apart: Scene = {
  posts: [
    {
      key: 'x-gangguan',
      by: 'channel-admin',
      unplannedReason: 'Gangguan mendadak pada portal kabupaten; warga bertanya berulang.',
      channelId: '@x',
      caption: 'Portal kabupaten terganggu sejak pukul 10.00, sedang diperbaiki. Layanan di loket tetap berjalan.',
      url: 'https://x.example/dinkominfo-muba/status/2090001',
      externalId: 'x-muba-0901',
      scheduledAt: at(-7, '10:20'),
      publishedAt: at(-7, '10:22'),
      followersAtPublish: 6_688,
    },
    {
      key: 'fb-album',
      by: 'channel-admin',
      unplannedReason: 'Diminta sekretariat pada hari kegiatan; tidak sempat masuk rencana.',
      channelId: '@fb',
      caption: 'Album: loket keliling di Kecamatan Lalan, 64 berkas selesai dalam sehari.',
      url: 'https://facebook.example/muba-info/posts/30017',
      externalId: 'fb-muba-0917',
      scheduledAt: at(-15, '15:00'),
      publishedAt: at(-15, '15:20'),
      followersAtPublish: 31_044,
      steps: [
        {
          by: 'channel-admin',
          to: 'taken_down',
          type: 'privacy',
          reason:
            'Nomor induk kependudukan terbaca pada satu foto berkas warga. Album ditarik dan warganya diberi tahu.',
        },
      ],
    },
  ],
  samples: apartMeasured,
  feedback: [
    {
      by: 'staff2',
      channelId: '@x',
      postId: '@x-gangguan',
      receivedAt: at(-7, '10:55'),
      authorRef: 'WARGA-1901',
      text: 'Sampai jam berapa perbaikannya? Saya perlu unduh formulir hari ini.',
      externalId: 'x-r-1901',
      steps: [
        { by: 'staff2', triage: { kind: 'question', topic: 'portal', sentiment: 'neutral', eligible: true } },
        {
          by: 'staff2',
          reply: {
            at: at(-7, '11:05'),
            official: true,
            text: 'Diperkirakan pukul 14.00. Formulirnya kami kirim lewat Muba Siaga bila mendesak.',
          },
        },
        { by: 'staff2', to: 'closed', reason: 'Formulir terkirim.' },
      ],
    },
    {
      by: 'case-officer',
      channelId: '@lapor',
      receivedAt: at(-4, '08:40'),
      authorRef: 'WARGA-1902',
      text: 'Lampu jalan di simpang Sungai Lilin mati sudah dua minggu.',
      externalId: 'lapor-91044',
      steps: [
        {
          by: 'case-officer',
          triage: { kind: 'complaint', topic: 'lampu jalan', sentiment: 'negative', eligible: true },
        },
      ],
    },
    {
      key: 'minta-anggaran',
      by: 'case-officer',
      channelId: '@counter',
      receivedAt: at(-1, '11:15'),
      authorRef: 'WARGA-1903',
      text: 'Meminta salinan anggaran publikasi tahun berjalan.',
    },
  ],
  entries: [
    {
      key: 'entri-udara',
      by: 'information-officer',
      title: 'Indeks kualitas udara harian per kecamatan',
      summary: 'Angka, warna, dan anjuran hari itu dari dua titik pemantau; diumumkan setiap pagi pada musim asap.',
      category: 'immediate',
      unitId: '@informasi',
      holder: 'Kepala Bidang Komunikasi Publik',
      producedOn: day(-60),
      producedAt: 'Sekayu',
      forms: ['digital', 'print'],
      retention: '5 tahun, kemudian dinilai kembali',
      url: 'https://dinkominfo-muba.example/informasi/kualitas-udara',
    },
  ],
};
