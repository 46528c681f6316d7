import { day } from '#app/demo/days';
import { done, type Scene, scored, spent } from '#app/demo/story';

/** How families learn what the air is like each morning, and smallholders find a way without fire. */
export const hazeProgramme: Scene = {
  strategies: [
    {
      key: 's-alat',
      by: 'analyst2',
      kind: 'action',
      text: 'Dinas perkebunan mencatat giliran pinjam alat dan memberi tanggalnya saat mendaftar; alat dikirim ke balai desa, bukan diambil ke Sekayu.',
      objectiveIds: ['@pinjam'],
      publicIds: ['@pekebun'],
      risk: 'Alat tidak cukup saat semua membuka lahan bersamaan.',
      riskResponse: 'Giliran per desa disepakati dalam pertemuan desa sebelum musim kering.',
    },
    {
      key: 's-warna',
      by: 'analyst',
      kind: 'message',
      text: 'Angka selalu disertai warna, bentuk, dan satu anjuran; pekebun diajak dengan contoh tetangga, bukan dengan ancaman denda.',
      objectiveIds: ['@paham-ispu', '@anak-di-dalam', '@pinjam'],
    },
    {
      key: 's-pagi',
      by: 'analyst',
      kind: 'media',
      text: 'Kartu harian sebelum pukul 06.30 di WhatsApp dan Instagram; radio membacakan warna pada jam berangkat sekolah untuk desa tanpa sinyal; pertemuan desa untuk pekebun.',
      objectiveIds: ['@paham-ispu', '@anak-di-dalam', '@pinjam'],
      channelIds: ['@wa', '@ig', '@radio', '@village'],
    },
  ],
  messages: [
    {
      by: 'analyst',
      text: 'Lihat warnanya, ikuti anjurannya: merah berarti anak bermain di dalam.',
      publicIds: ['@keluarga'],
      objectiveIds: ['@paham-ispu', '@anak-di-dalam'],
      steps: [scored('analyst2', '4555555'), scored('head', '4554444')],
    },
    {
      by: 'analyst2',
      text: 'Alatnya ada, pinjamnya mudah: daftar di balai desa, tanggalnya langsung diberi.',
      publicIds: ['@pekebun'],
      objectiveIds: ['@pinjam'],
      steps: [
        scored('analyst', '3454445', 'Baru meyakinkan bila giliran benar-benar diberi.'),
        scored('head', '4454344'),
      ],
    },
  ],
  activities: [
    {
      key: 'k-piket',
      by: 'analyst',
      title: 'Latihan piket kartu harian: baca alat, isi templat, terbit sebelum 06.30',
      whoId: '@staff',
      startsOn: day(-246),
      dueOn: day(-240),
      objectiveIds: ['@paham-ispu'],
      strategyId: '@s-warna',
    },
    {
      key: 'k-harian',
      by: 'analyst',
      title: 'Kabar udara setiap pagi selama musim asap',
      whoId: '@staff2',
      whoText: 'Radio Gema Randik dan guru piket sekolah',
      startsOn: day(-235),
      dueOn: day(-172),
      objectiveIds: ['@paham-ispu', '@anak-di-dalam'],
      strategyId: '@s-pagi',
      dependsOnIds: ['@k-piket'],
    },
    {
      key: 'k-desa',
      by: 'analyst2',
      title: 'Pertemuan di 14 desa: cara meminjam alat dan giliran',
      whoId: '@case-officer',
      whoText: 'Dinas perkebunan dan kepala desa',
      startsOn: day(-228),
      dueOn: day(-205),
      objectiveIds: ['@pinjam'],
      strategyId: '@s-alat',
    },
  ],
  budget: [
    {
      key: 'b-desa',
      by: 'analyst2',
      item: 'Pertemuan di 14 desa',
      kind: 'action',
      planned: '21000000',
      activityId: '@k-desa',
    },
    { key: 'b-radio', by: 'analyst', item: 'Siaran radio pagi, sembilan pekan', kind: 'media', planned: '18900000' },
    { key: 'b-video', by: 'analyst', item: 'Video membuka lahan tanpa api', kind: 'production', planned: '7500000' },
    {
      key: 'b-survei',
      by: 'analyst',
      item: 'Survei 300 responden dan amatan 20 lapangan',
      kind: 'evaluation',
      planned: '4600000',
    },
  ],
  evaluationPlans: [
    {
      by: 'analyst',
      objectiveId: '@paham-ispu',
      metric: 'Responden yang menjelaskan dengan benar',
      method: 'Survei tatap muka 300 responden, kuesioner yang sama',
      whoId: '@analyst',
      measureOn: day(-166),
      budget: '4600000',
    },
    {
      by: 'analyst',
      objectiveId: '@anak-di-dalam',
      metric: 'Keluarga yang menahan anak di dalam pada hari merah terakhir',
      method: 'Survei tatap muka dan amatan 20 lapangan pada hari merah',
      whoId: '@analyst2',
      measureOn: day(-148),
    },
    {
      by: 'analyst2',
      objectiveId: '@pinjam',
      metric: 'Peminjaman alat oleh pekebun kecil pada musim kering',
      method: 'Buku pinjam dinas perkebunan',
      whoId: '@analyst2',
      measureOn: day(-138),
    },
  ],
};

/** What of it was done and spent. */
export const hazeDeeds: Scene = {
  first: [
    done('@k-piket', 'staff', day(-240)),
    done('@k-harian', 'staff2', day(-172)),
    done('@k-desa', 'case-officer', day(-201)),
    spent('@b-desa', 'analyst2', '19600000'),
    spent('@b-radio', 'analyst', '18900000'),
    spent('@b-video', 'analyst', '8200000'),
    spent('@b-survei', 'analyst', '4450000'),
  ],
};
