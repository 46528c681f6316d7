import { at } from '#app/demo/days';
import { boatMeasured } from '#app/demo/muba/measured';
import { path, type Scene } from '#app/demo/story';

/** The second round, the two people who approved it, and what was said to it once it was out. */
export const boatCounterOut: Scene = {
  first: [
    {
      of: '@loket-perahu',
      steps: [
        {
          by: 'journalist',
          change: {
            altText:
              'Perahu layanan merah bersandar di dermaga kayu. Peta sungai menunjukkan tiga dermaga: Dermaga Pasar pukul 08.00, Dermaga Sekolah 10.30, Dermaga Ujung 13.30.',
            brief:
              'Ikuti satu singgah dari pagi: apa yang dibawa warga, berapa lama, kapan KTP diantar, dan apa yang terjadi bila air tinggi. 500 kata, satu foto dari dermaga, satu peta. Tidak ada wajah dan berkas warga.',
          },
        },
      ],
    },
    {
      of: '@tanya-jam',
      steps: [{ by: 'journalist', to: 'resolved', reason: 'Ditambahkan: perahu tidak berangkat di atas tanda merah.' }],
    },
    {
      of: '@perahu-editor',
      steps: [{ by: 'editor', to: 'done', note: 'Jam dan berkas dicocokkan dengan lembar alur; dua catatan selesai.' }],
    },
    { of: '@loket-perahu', steps: path('editor', 'review', 'clearance') },
    {
      of: '@perahu-channel-admin',
      steps: [
        ...path('channel-admin', 'in_progress'),
        { by: 'channel-admin', to: 'done', note: 'Tiga kanal siap; teks alternatif dipasang di Instagram dan X.' },
      ],
    },
    {
      of: '@loket-perahu',
      steps: [
        { by: 'staff2', to: 'approved', reason: 'Jam singgah sesuai dengan jadwal dinas kependudukan.' },
        ...path('head', 'approved'),
        // The village asked for it before the next boat; the slot is not the piece, so the approval stands.
        { by: 'editor', change: { plannedAt: at(-1, '16:00') } },
        ...path('channel-admin', 'scheduled'),
      ],
    },
  ],
  posts: [
    {
      key: 'ig-perahu',
      by: 'channel-admin',
      contentPlanId: '@loket-perahu',
      channelId: '@ig',
      caption:
        'KTP keliru dan Sekayu jauh? Loket perahu singgah setiap Kamis di tiga dermaga. Bawa kartu keluarga dan surat keterangan desa; KTP diantar pada singgah berikutnya, tanpa biaya. #LayananMuba #LoketPerahu',
      url: 'https://instagram.example/p/muba-layanan-03',
      externalId: 'ig-muba-0303',
      scheduledAt: at(-1, '16:00'),
      publishedAt: at(-1, '16:02'),
      followersAtPublish: 22_910,
    },
    {
      key: 'x-perahu',
      by: 'channel-admin',
      contentPlanId: '@loket-perahu',
      channelId: '@x',
      caption:
        'Loket perahu singgah setiap Kamis: Dermaga Pasar 08.00, Dermaga Sekolah 10.30, Dermaga Ujung 13.00. Bawa dua berkas, KTP diantar pada singgah berikutnya. #LayananMuba',
      url: 'https://x.example/dinkominfo-muba/status/2030003',
      externalId: 'x-muba-0303',
      scheduledAt: at(-1, '16:00'),
      publishedAt: at(-1, '16:04'),
      followersAtPublish: 6_702,
      steps: [
        {
          by: 'channel-admin',
          to: 'corrected',
          type: 'error',
          reason: 'Jam Dermaga Ujung keliru: perahu singgah pukul 13.30, bukan 13.00.',
          caption:
            'RALAT: Dermaga Ujung pukul 13.30, bukan 13.00. Loket perahu singgah setiap Kamis: Dermaga Pasar 08.00, Dermaga Sekolah 10.30. Bawa dua berkas, KTP diantar pada singgah berikutnya. #LayananMuba',
        },
      ],
    },
  ],
  samples: boatMeasured,
  feedback: [
    {
      by: 'staff2',
      channelId: '@ig',
      postId: '@ig-perahu',
      receivedAt: at(-1, '18:20'),
      authorRef: 'WARGA-1304',
      text: 'Akhirnya tahu jamnya. Kalau akta kelahiran bisa juga di perahu?',
      externalId: 'ig-c-1304',
      needIds: ['@layanan'],
      steps: [
        { by: 'staff2', triage: { kind: 'question', topic: 'loket perahu', sentiment: 'positive', eligible: true } },
        {
          by: 'case-officer',
          reply: {
            at: at(-1, '18:45'),
            official: true,
            text: 'Bisa, Bu. Bawa surat kelahiran dari bidan dan kartu keluarga; akta diantar dua singgah berikutnya.',
          },
        },
        { by: 'staff2', to: 'closed', reason: 'Terjawab.' },
      ],
    },
  ],
};

/** Content that waits for a head, with its deadline ahead of it. */
export const pending: Scene = {
  contents: [
    {
      key: 'jadwal-perahu',
      by: 'designer',
      title: 'Infografis: jadwal singgah loket perahu bulan depan',
      brief: 'Empat Kamis, tiga dermaga; jam dalam angka besar, tanda air tinggi di pojok.',
      format: 'infographic',
      category: 'service_information',
      riskClass: 'medium',
      keyMessage: 'Setiap Kamis, tiga dermaga; dengarkan radio pukul 06.30.',
      publicIds: ['@pencari'],
      objectiveIds: ['@menemukan', '@porsi'],
      needIds: ['@layanan'],
      channelIds: ['@ig', '@print'],
      informationClass: 'periodic',
      personalDataCheck: 'passed',
      altText: 'Tabel empat Kamis dengan jam singgah di tiga dermaga; tanda gelombang berarti perahu tidak berangkat.',
      dataSources: ['Dinas kependudukan dan pencatatan sipil, jadwal singgah bulan depan'],
      plannedAt: at(4, '08:00'),
      assigneeId: '@designer',
      steps: [
        ...path('designer', 'planned', 'strategy', 'sourcing', 'editing', 'review'),
        ...path('editor', 'clearance'),
      ],
    },
  ],
  comments: [
    {
      by: 'editor',
      contentPlanId: '@jadwal-perahu',
      pointer: '/altText',
      text: 'Sudah menyebut tanda gelombang; baik untuk yang tidak melihat gambarnya.',
    },
  ],
};
