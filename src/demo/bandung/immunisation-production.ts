import { at } from '#app/demo/days';
import { path, type Scene } from '#app/demo/story';

const card = (bytes: number, width: number, height: number) =>
  ({ kind: 'image', mediaType: 'image/jpeg', bytes, width, height, seconds: null }) as const;

/** What is written for each channel, and pieces beside the plan: on what a test has opened, too close to another, and only an idea. */
export const immunisationWriting: Scene = {
  contents: [
    {
      key: 'pengasuh',
      by: 'deputy',
      title: 'Kartu untuk pengasuh: buku KIA dibawa, jadwal sore dicatat',
      brief:
        'Untuk nenek dan tetangga yang mengantar anak; kalimat pendek Sunda dan Indonesia. Tanpa menyebut RW, pabrik, atau nama, sesuai uji konsekuensi.',
      format: 'infographic',
      keyMessage: 'Siapa pun yang mengantar, bawa buku KIA-nya.',
      category: 'service_information',
      riskClass: 'medium',
      objectiveIds: ['@datang'],
      needIds: ['@pekerja-malam', '@jadwal'],
      publicIds: ['@orang-tua'],
      keyMessageIds: ['@p-sore'],
      channelIds: ['@wa', '@print'],
      informationClass: 'any_time',
      altText: 'Seorang nenek menggendong anak dan memegang buku KIA; di sampingnya jam menunjukkan pukul empat sore.',
      dataSources: ['Ringkasan per kecamatan dari daftar anak tertunda, tanpa identitas'],
      personalDataCheck: 'passed',
      plannedAt: at(9, '18:00'),
      assigneeId: '@designer',
      steps: [
        ...path('deputy', 'planned', 'strategy', 'sourcing', 'editing', 'review', 'clearance'),
        ...path('head', 'approved'),
      ],
    },
    {
      key: 'kuis',
      by: 'staff',
      title: 'Kuis cerita: benar atau keliru tentang demam',
      brief: 'Tiga pernyataan dengan stiker jawaban; jawaban benar muncul setelah disentuh.',
      format: 'story',
      keyMessage: 'Demam ringan itu wajar dan ada caranya.',
      category: 'engagement',
      objectiveIds: ['@tahu-demam'],
      needIds: ['@demam'],
      publicIds: ['@orang-tua'],
      keyMessageIds: ['@p-demam'],
      channelIds: ['@ig'],
      informationClass: 'any_time',
      plannedAt: at(4, '16:50'),
      assigneeId: '@designer',
      steps: path('staff', 'planned', 'strategy', 'sourcing'),
    },
    {
      by: 'designer',
      title: 'Stiker rumah: anak di rumah ini sudah lengkap',
      format: 'offline',
      informationClass: 'any_time',
      brief: 'Usul kader; perlu ditimbang apakah menandai rumah orang.',
    },
  ],
  variants: [
    {
      by: 'staff',
      contentPlanId: '@kartu-demam',
      channelId: '@ig',
      caption:
        'Demam ringan setelah imunisasi itu wajar. Simpan kartu ini, dan tanya bidan kapan saja lewat Halo Dinkes.',
      hashtags: ['#PekanImunisasiAnak'],
      media: [card(412_000, 1_080, 1_350)],
    },
    {
      by: 'staff2',
      contentPlanId: '@jadwal-pos',
      channelId: '@ig',
      caption:
        'Pulang kerja masih sempat: pos imunisasi sore buka sampai pukul 19.00. Geser untuk melihat kecamatan Anda.',
      hashtags: ['#PekanImunisasiAnak'],
      media: [card(388_000, 1_080, 1_080), card(391_000, 1_080, 1_080)],
    },
    {
      by: 'channel-admin',
      contentPlanId: '@jadwal-pos',
      channelId: '@x',
      caption: 'Pos imunisasi sore buka sampai pukul 19.00, Senin–Sabtu. Jadwal per kecamatan ada di utas ini.',
      altText: 'Tabel jadwal pos imunisasi sore untuk dua kecamatan: tanggal, jam, dan tempat.',
      hashtags: ['#PekanImunisasiAnak'],
      media: [card(342_000, 1_200, 675)],
    },
  ],
};

/** What is still on its way: a piece that waits for the head, and tasks from the templates, one due on a day off. */
export const immunisationCrews: Scene = {
  reads: [{ by: 'head' }, { by: 'deputy' }, { by: 'staff' }, { by: 'staff2' }],
  contents: [
    {
      key: 'siaran-sore',
      by: 'staff2',
      title: 'Siaran langsung dari pos imunisasi sore',
      brief: 'Lima belas menit, suasana pos, jawab komentar; kamera tidak ke arah anak.',
      format: 'live',
      captionsRef: 'Takarir langsung oleh operator; salinannya di map kampanye',
      keyMessage: 'Pos sore buka sampai pukul 19.00.',
      objectiveIds: ['@datang'],
      needIds: ['@jadwal'],
      channelIds: ['@ig'],
      informationClass: 'any_time',
      personalDataCheck: 'passed',
      category: 'event',
      publicIds: ['@orang-tua'],
      keyMessageIds: ['@p-sore'],
      riskClass: 'high',
      plannedAt: at(4, '16:30'),
      assigneeId: '@channel-admin',
      // The section has said yes, and the head has not yet.
      steps: [
        ...path('staff2', 'planned', 'strategy', 'sourcing', 'editing', 'review', 'clearance'),
        ...path('deputy', 'approved'),
      ],
    },
  ],
  crews: [
    {
      by: 'designer',
      key: 'tim-sebelas',
      contentPlanId: '@sebelas',
      crafts: ['journalist', 'designer', 'editor', 'channel_admin'],
      assigneeIds: ['@journalist', '@designer', '@editor', '@channel-admin'],
    },
    {
      by: 'journalist',
      key: 'tim-artikel',
      contentPlanId: '@artikel-kejar',
      crafts: ['journalist', 'photographer', 'editor', 'channel_admin'],
      assigneeIds: ['@journalist', '@photographer', '@editor', '@channel-admin'],
    },
  ],
  first: [
    { of: '@tim-sebelas-journalist', steps: path('journalist', 'in_progress', 'done') },
    { of: '@tim-sebelas-designer', steps: path('designer', 'in_progress') },
    { of: '@tim-artikel-journalist', steps: path('journalist', 'in_progress') },
  ],
};
