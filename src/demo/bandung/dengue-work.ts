import { dengueIssues } from '#app/demo/bandung/dengue-situation';
import { at, date, day } from '#app/demo/days';
import { path, type Scene } from '#app/demo/story';

/** The media team at work: a reel that came back once, an obstacle solved, posts on the channels, obstacles on the way. */
export const dengueWork: Scene = {
  contents: [
    {
      key: 'reel-jentik',
      by: 'staff',
      title: 'Reel: jentik di sekitar kita',
      brief: 'Tiga puluh detik, lima wadah air yang sering lupa diperiksa, direkam di rumah kader. Tanpa wajah warga.',
      format: 'reel',
      captionsRef: 'Berkas SRT di map kampanye',
      keyMessage: 'Periksa lima wadah ini setiap Jumat.',
      objectiveIds: ['@tugas-sendiri', '@bebas-jentik'],
      needIds: ['@menguras'],
      channelIds: ['@ig', '@yt'],
      informationClass: 'any_time',
      plannedAt: at(-185, '16:00'),
      assigneeId: '@videographer',
      altText:
        'Tangan membuka tutup tempayan, talang, vas bunga, dispenser, dan ban bekas; jentik bergerak di dalam air.',
      dataSources: [`Survei jentik puskesmas, 240 rumah`],
      steps: [
        ...path('staff', 'planned', 'strategy', 'sourcing'),
        ...path('videographer', 'editing'),
        ...path('editor', 'review'),
        { by: 'deputy', to: 'editing', reason: 'Wajah anak terlihat pada detik ke-12: potong atau buramkan.' },
        {
          by: 'videographer',
          change: {
            brief: 'Tiga puluh detik, lima wadah air, direkam ulang tanpa orang pada detik 10–14. Tanpa wajah warga.',
          },
        },
        ...path('editor', 'review', 'clearance'),
        { by: 'staff2', change: { personalDataCheck: 'passed' } },
        ...path('head', 'approved'),
        ...path('staff', 'scheduled'),
      ],
    },
    {
      key: 'bincang-radio',
      by: 'staff2',
      title: 'Bincang radio: tanya jawab DBD bersama petugas puskesmas',
      brief: 'Tiga puluh menit langsung, sepuluh menit untuk penelepon. Siapkan jawaban tentang pengasapan.',
      format: 'offline',
      keyMessage: 'Menguras bak tiap Jumat lebih ampuh daripada menunggu pengasapan.',
      objectiveIds: ['@tahu-3m', '@tugas-sendiri'],
      needIds: ['@menguras', '@pengasapan'],
      channelIds: ['@radio'],
      informationClass: 'any_time',
      plannedAt: at(-180, '08:00'),
      assigneeId: '@journalist',
      personalDataCheck: 'passed',
      steps: [
        ...path('staff2', 'planned', 'strategy', 'sourcing', 'editing', 'review', 'clearance'),
        ...path('head', 'approved'),
        ...path('staff2', 'scheduled'),
      ],
    },
    {
      key: 'rapor-kader',
      by: 'staff2',
      title: 'Rapor mingguan kader lewat WhatsApp',
      brief: 'Satu gambar per kecamatan tiap Senin: jumlah laporan masuk, rumah bebas jentik, ucapan terima kasih.',
      format: 'infographic',
      keyMessage: 'Laporan Anda terbaca dan dipakai.',
      objectiveIds: ['@kader-melapor'],
      needIds: ['@umpan-kader'],
      channelIds: ['@wa'],
      informationClass: 'any_time',
      plannedAt: at(-178, '08:00'),
      assigneeId: '@designer',
      altText:
        'Tiga batang menunjukkan jumlah laporan kader per kecamatan minggu ini, di bawahnya ucapan terima kasih.',
      dataSources: ['Rekap laporan kader Halo Dinkes'],
      personalDataCheck: 'passed',
      steps: [
        ...path('staff2', 'planned', 'strategy', 'sourcing', 'editing', 'review', 'clearance'),
        ...path('head', 'approved'),
        ...path('staff2', 'scheduled'),
      ],
    },
    {
      key: 'lomba',
      by: 'staff',
      title: 'Lomba foto bak bersih antar-RW',
      brief: 'Warga mengirim foto bak sebelum dan sesudah dikuras.',
      format: 'photo',
      objectiveIds: ['@bebas-jentik'],
      needIds: ['@menguras'],
      channelIds: ['@ig'],
      informationClass: 'any_time',
      plannedAt: at(-170, '09:00'),
      steps: [
        ...path('staff', 'planned'),
        { by: 'staff', to: 'cancelled', reason: 'Foto bagian dalam rumah menyentuh privasi; diganti rapor kader.' },
      ],
    },
  ],
  first: [
    {
      of: '@tujuh-hari',
      steps: [
        ...path('staff', 'sourcing', 'editing'),
        {
          by: 'designer',
          change: {
            altText:
              'Tujuh gambar berurutan dari jentik sampai nyamuk dewasa, satu untuk setiap hari; hari Jumat diberi tanda sikat.',
            dataSources: ['Materi pengendalian vektor Bidang P2P', 'Survei jentik puskesmas, 240 rumah'],
            personalDataCheck: 'passed',
          },
        },
        ...path('editor', 'review', 'clearance'),
        ...path('head', 'approved'),
        ...path('staff', 'scheduled'),
      ],
    },
    {
      of: '@alur-pengasapan',
      steps: [
        ...path('staff2', 'strategy', 'sourcing', 'editing', 'review'),
        {
          by: 'deputy',
          to: 'sourcing',
          reason: 'Lama waktu tiap langkah belum dikonfirmasi ke Seksi Pengendalian Penyakit Menular.',
        },
        {
          by: 'journalist',
          change: { dataSources: ['Alur kerja Seksi Pengendalian Penyakit Menular'], personalDataCheck: 'passed' },
        },
        ...path('staff2', 'editing', 'review', 'clearance'),
        ...path('head', 'approved'),
        ...path('staff2', 'scheduled'),
      ],
    },
  ],
  issues: dengueIssues,
  posts: [
    {
      key: 'ig-tujuh',
      by: 'staff',
      contentPlanId: '@tujuh-hari',
      channelId: '@ig',
      caption:
        'Tujuh hari. Itu waktu yang dibutuhkan jentik menjadi nyamuk. Jumat pagi: kuras, tutup, daur ulang. Ajak tetangga sebelah, ya. #BandungBebasJentik',
      url: 'https://instagram.example/p/bdg-jentik-01',
      externalId: 'ig-bdg-0101',
      scheduledAt: at(-200, '09:00'),
      publishedAt: at(-200, '09:02'),
      followersAtPublish: 48_210,
    },
    {
      key: 'x-tujuh',
      by: 'staff',
      contentPlanId: '@tujuh-hari',
      channelId: '@x',
      caption:
        'Jentik menjadi nyamuk dalam tujuh hari. Jumat pagi, sepuluh menit: kuras, tutup, daur ulang. #BandungBebasJentik',
      url: 'https://x.example/dinkes-bandung/status/1010001',
      externalId: 'x-bdg-0101',
      scheduledAt: at(-200, '09:15'),
      publishedAt: at(-200, '09:15'),
      followersAtPublish: 12_840,
    },
    {
      key: 'web-alur',
      by: 'staff2',
      contentPlanId: '@alur-pengasapan',
      channelId: '@web',
      caption:
        'Kapan pengasapan dilakukan? Lapor kasus lewat Halo Dinkes; petugas memeriksa rumah sekitar, lalu memutuskan perlu pengasapan atau cukup pemberantasan sarang.',
      url: 'https://dinkes-bandung.example/berita/kapan-pengasapan-dilakukan',
      scheduledAt: at(-194, '10:00'),
      publishedAt: at(-194, '10:05'),
    },
    {
      key: 'ig-reel',
      by: 'channel-admin',
      contentPlanId: '@reel-jentik',
      channelId: '@ig',
      caption:
        'Lima wadah yang sering lupa diperiksa. Yang nomor empat hampir selalu ada di dapur kita. #BandungBebasJentik',
      url: 'https://instagram.example/p/bdg-jentik-02',
      externalId: 'ig-bdg-0102',
      scheduledAt: at(-183, '16:00'),
      publishedAt: at(-183, '16:01'),
      followersAtPublish: 48_655,
    },
    {
      key: 'radio-1',
      by: 'staff2',
      contentPlanId: '@bincang-radio',
      channelId: '@radio',
      caption: 'Siaran langsung 30 menit: daur hidup jentik, kapan pengasapan perlu, tujuh penelepon dijawab.',
      scheduledAt: at(-180, '08:00'),
      publishedAt: at(-180, '08:00'),
    },
    {
      key: 'wa-rapor',
      by: 'staff2',
      contentPlanId: '@rapor-kader',
      channelId: '@wa',
      caption:
        'Rapor pekan ini: 402 laporan masuk dari 620 kader. Terima kasih, laporan Anda menentukan RW yang didatangi lebih dulu.',
      scheduledAt: at(-178, '08:00'),
      publishedAt: at(-178, '08:03'),
    },
  ],
  obstacles: [
    {
      by: 'videographer',
      contentPlanId: '@reel-jentik',
      stage: 'implementation',
      category: 'source_material',
      text: 'Satu adegan memperlihatkan wajah anak tanpa persetujuan orang tua; jadwal tayang terancam mundur.',
      occurredOn: day(-187),
      solution:
        'Adegan direkam ulang di rumah kader tanpa orang; daftar periksa lokasi kini memuat "tanpa wajah anak". Tayang mundur dua hari.',
      steps: [{ by: 'editor', to: 'solved' }],
    },
    {
      by: 'staff2',
      stage: 'implementation',
      category: 'coordination',
      text: 'Jawaban atas pertanyaan pengasapan menunggu Bidang P2P rata-rata empat hari.',
      occurredOn: day(-172),
      solution: `Satu petugas penghubung Bidang P2P masuk grup piket media sejak ${date(-168)}; jawaban baku disepakati bersama.`,
      steps: [{ by: 'deputy', to: 'solved' }],
    },
    {
      by: 'staff',
      stage: 'implementation',
      category: 'budget',
      text: 'Papan reklame Simpang Dago tidak dapat disewa dalam tahun anggaran berjalan.',
      occurredOn: day(-160),
      steps: [
        { by: 'head', to: 'accepted', reason: 'Pengaruhnya kecil bagi khalayak kampanye; dialihkan ke posyandu.' },
      ],
    },
  ],
};
