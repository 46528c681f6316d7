import { at, date, day } from '#app/demo/days';
import { floodPlan } from '#app/demo/muba/flood-plan';
import { floodDeeds } from '#app/demo/muba/flood-programme';
import { floodMeasured } from '#app/demo/muba/measured';
import { type CampaignStory, path, type Scene } from '#app/demo/story';

const work: Scene = {
  contents: [
    {
      key: 'siaran-banjir',
      by: 'staff2',
      title: 'Siaran radio tiga kali sehari: air, jalan, tempat mengungsi',
      brief: 'Tiga menit; ulangi tempat mengungsi dua kali.',
      format: 'offline',
      category: 'service_information',
      keyMessage: 'Tiang merah: berangkat sekarang.',
      objectiveIds: ['@tahu-tempat'],
      needIds: ['@kapan-mengungsi'],
      channelIds: ['@radio'],
      informationClass: 'immediate',
      personalDataCheck: 'passed',
      plannedAt: at(-18, '06:30'),
      assigneeId: '@journalist',
      steps: [
        ...path('staff2', 'planned', 'strategy', 'sourcing', 'editing', 'review', 'clearance'),
        ...path('head', 'approved'),
      ],
    },
    {
      by: 'photographer',
      title: 'Foto: dapur umum dan jalur perahu',
      brief: 'Suasana tanpa wajah pengungsi; jalur perahu dari atas jembatan.',
      format: 'photo',
      category: 'service_information',
      keyMessage: 'Jalur perahu dan dapur umum sudah berjalan.',
      objectiveIds: ['@mengungsi'],
      needIds: ['@kapan-mengungsi'],
      channelIds: ['@ig', '@fb'],
      informationClass: 'any_time',
      plannedAt: at(1, '15:00'),
      assigneeId: '@photographer',
      altText: 'Perahu karet bersandar di dermaga sementara, asap dapur umum di kejauhan.',
      steps: [...path('photographer', 'planned', 'strategy', 'sourcing', 'editing'), ...path('editor', 'review')],
    },
  ],
  first: [
    {
      of: '@muka-air-harian',
      steps: [...path('editor', 'review', 'clearance'), ...path('head', 'approved')],
    },
  ],
  posts: [
    {
      key: 'wa-air',
      by: 'staff2',
      contentPlanId: '@muka-air-harian',
      channelId: '@wa',
      caption:
        'Tinggi air pukul 06.00: tiang KUNING di Babat Toman, HIJAU di Sekayu. Siapkan tas, tempat mengungsi: balai desa dan sekolah.',
      scheduledAt: at(-18, '06:00'),
      publishedAt: at(-18, '06:07'),
    },
    {
      key: 'x-air',
      by: 'channel-admin',
      contentPlanId: '@muka-air-harian',
      channelId: '@x',
      caption:
        'Tinggi air 06.00: Babat Toman KUNING, Sekayu HIJAU. Siapkan tas, dengarkan radio pukul 06.30. #InfoBanjirMuba',
      url: 'https://x.example/dinkominfo-muba/status/2020001',
      externalId: 'x-muba-0201',
      scheduledAt: at(-18, '06:00'),
      publishedAt: at(-18, '06:10'),
      followersAtPublish: 6_610,
    },
    {
      key: 'ig-air',
      by: 'channel-admin',
      contentPlanId: '@muka-air-harian',
      channelId: '@ig',
      caption:
        'Tinggi air sore ini: Babat Toman MERAH. Keluarga di zona merah berangkat sekarang ke sekolah terdekat, perahu tersedia. #InfoBanjirMuba',
      url: 'https://instagram.example/p/muba-banjir-01',
      externalId: 'ig-muba-0201',
      scheduledAt: at(-16, '16:00'),
      publishedAt: at(-16, '16:04'),
      followersAtPublish: 22_870,
    },
    {
      key: 'radio-air',
      by: 'staff2',
      contentPlanId: '@siaran-banjir',
      channelId: '@radio',
      caption: 'Siaran pagi: tinggi air, jalan yang tertutup, tempat mengungsi empat desa.',
      scheduledAt: at(-18, '06:30'),
      publishedAt: at(-18, '06:30'),
    },
  ],
  samples: floodMeasured,
  feedback: [
    {
      key: 'lansia',
      by: 'case-officer',
      channelId: '@wa',
      receivedAt: at(-16, '16:40'),
      authorRef: 'WARGA-1201',
      text: 'Di hulu dusun masih ada dua lansia, perahu tidak masuk ke gang kami.',
      steps: [
        {
          by: 'case-officer',
          reply: {
            at: at(-16, '16:44'),
            official: true,
            text: 'Perahu kecil berangkat sekarang dari dermaga sekolah. Tolong nyalakan lampu atau kain putih di pintu.',
          },
        },
        { by: 'case-officer', triage: { kind: 'complaint', topic: 'perahu', sentiment: 'negative', eligible: true } },
        { by: 'case-officer', to: 'closed', reason: 'Kedua warga sudah di pos pengungsian pukul 18.10.' },
      ],
    },
    {
      by: 'staff2',
      channelId: '@ig',
      postId: '@ig-air',
      receivedAt: at(-15, '07:20'),
      authorRef: 'WARGA-1202',
      text: 'Tolong kabarkan juga kapan sekolah libur.',
      externalId: 'ig-c-1202',
      steps: [{ by: 'staff2', triage: { kind: 'aspiration', topic: 'sekolah', sentiment: 'neutral', eligible: true } }],
    },
    {
      by: 'case-officer',
      channelId: '@sms',
      receivedAt: at(-2, '21:03'),
      authorRef: 'WARGA-1203',
      text: 'air surut tapi sumur keruh, boleh dipakai masak tidak?',
    },
    {
      by: 'staff2',
      channelId: '@x',
      postId: '@x-air',
      receivedAt: at(-1, '19:45'),
      authorRef: 'WARGA-1204',
      text: 'Kartu tinggi airnya kok tidak terbit sore ini?',
      externalId: 'x-r-1204',
    },
  ],
  obstacles: [
    {
      by: 'photographer',
      stage: 'implementation',
      category: 'equipment',
      text: 'Kamera tim hanya satu dan basah saat peliputan perahu.',
      occurredOn: day(-15),
      solution: `Kamera pinjaman sekretariat daerah dipakai sejak ${date(-14)}; kantong kedap air dibeli.`,
      steps: [{ by: 'head', to: 'solved' }],
    },
    {
      by: 'staff2',
      stage: 'implementation',
      category: 'technical_platform',
      text: 'Tiga desa tanpa sinyal data tidak menerima kartu tinggi air.',
      occurredOn: day(-17),
    },
  ],
};

/** A crisis that could not wait: one condition it has made up for, another it still owes, with its day. */
export const flood: CampaignStory = {
  key: 'banjir',
  by: 'analyst',
  campaign: {
    code: 'INFO-BANJIR',
    title: 'Info Banjir Tepian Sungai',
    summary: 'Memberi tahu warga tepian sungai kapan dan ke mana mengungsi. Data contoh; angka dan nama rekaan.',
    kind: 'crisis',
    startsOn: day(-25),
    endsOn: day(30),
    ownerId: '@head',
    unitId: '@komunikasi',
    legalBasisIds: ['@kip', '@kominfo'],
  },
  scenes: [...floodPlan, floodDeeds, work],
};
