import { at, date, day } from '#app/demo/days';
import { path, type Scene } from '#app/demo/story';

/** Nobody decided in time: the piece stays where it is, and its slot goes by without it. */
export const late: Scene = {
  contents: [
    {
      key: 'daftar-antre',
      by: 'staff',
      title: 'Kartu: daftar antrean loket dari rumah',
      brief: 'Dua langkah lewat WhatsApp; nomor antrean berlaku sampai pukul 14.00.',
      format: 'infographic',
      category: 'service_information',
      riskClass: 'medium',
      keyMessage: 'Daftar dari rumah, datang saat giliran.',
      publicIds: ['@pencari'],
      objectiveIds: ['@menemukan'],
      needIds: ['@layanan'],
      channelIds: ['@ig', '@wa'],
      informationClass: 'any_time',
      personalDataCheck: 'passed',
      altText: 'Dua gelembung percakapan: kirim nama layanan, terima nomor antrean dan perkiraan jam.',
      dataSources: ['Dinas kependudukan dan pencatatan sipil, aturan antrean loket'],
      plannedAt: at(-6, '10:00'),
      assigneeId: '@designer',
      steps: [
        ...path('staff', 'planned', 'strategy', 'sourcing', 'editing'),
        ...path('editor', 'review'),
        { by: 'editor', to: 'clearance', askedAt: at(-9, '14:00') },
        // A day before the deadline and four hours before it, and then there is none left.
        { due: at(-7, '08:00') },
        { due: at(-6, '04:00') },
        { due: at(-6, '08:00') },
      ],
    },
  ],
};

/** What touches an election goes to the regency's secretary, who has no account here and decides by a link. */
export const electionDay: Scene = {
  chains: [
    {
      by: 'head',
      riskClass: 'high',
      validFrom: day(-2),
      asks: [
        { name: 'Seksi', mode: 'any' },
        { name: 'Kepala humas', mode: 'any', role: 'head' },
        { name: 'Sekretaris Daerah', mode: 'any', byLink: true },
      ],
    },
  ],
  contents: [
    {
      key: 'loket-pilkades',
      by: 'journalist',
      title: 'Kartu: layanan loket pada hari pemilihan kepala desa',
      brief: `Loket dan perahu layanan tutup pada ${date(9)}; yang mendesak lewat piket. Tanpa nama dan lambang calon.`,
      format: 'infographic',
      category: 'service_information',
      riskClass: 'high',
      keyMessage: 'Hari pemilihan loket tutup; piket tetap menjawab.',
      publicIds: ['@pencari'],
      objectiveIds: ['@menemukan'],
      needIds: ['@layanan'],
      channelIds: ['@fb', '@web'],
      informationClass: 'periodic',
      personalDataCheck: 'passed',
      altText: 'Kalender sepekan; satu hari diberi tanda tutup, di bawahnya nomor piket dan jam perahu pengganti.',
      dataSources: ['Surat edaran sekretariat daerah tentang hari pemilihan kepala desa (data contoh)'],
      plannedAt: at(3, '09:00'),
      assigneeId: '@designer',
      steps: [
        ...path('journalist', 'planned', 'strategy', 'sourcing', 'editing'),
        ...path('editor', 'review', 'clearance'),
        {
          by: 'editor',
          to: 'approved',
          reason: 'Tidak menyebut calon; jam perahu pengganti cocok dengan surat edaran.',
        },
        ...path('deputy', 'approved'),
        {
          by: 'head',
          leader: { name: 'Ir. Komala Dewi, Sekretaris Daerah', email: 'sekda@setda-muba.example' },
          decision: 'approved',
        },
        ...path('channel-admin', 'scheduled'),
      ],
    },
  ],
};
