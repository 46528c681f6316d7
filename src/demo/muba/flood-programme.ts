import { day } from '#app/demo/days';
import { path, type Scene, scored, spent } from '#app/demo/story';

/** A plan of one afternoon: the river did not wait for a longer one. */
export const floodProgramme: Scene = {
  strategies: [
    {
      key: 's-perahu',
      by: 'analyst',
      kind: 'action',
      text: 'Perahu informasi mendatangi rumah lansia yang tinggal sendiri lebih dulu; tiang duga dicat tiga warna.',
      objectiveIds: ['@tahu-tempat', '@mengungsi'],
      risk: 'Perahu dipakai seluruhnya untuk evakuasi.',
      riskResponse: 'Petugas desa berkeliling dengan pengeras suara memakai naskah yang sama.',
    },
    {
      key: 's-tiang',
      by: 'analyst',
      kind: 'message',
      text: 'Satu tanda dan satu tindakan: tiang merah, berangkat sekarang; tempat mengungsi disebut dua kali.',
      objectiveIds: ['@tahu-tempat', '@mengungsi'],
    },
    {
      key: 's-tiga-kali',
      by: 'analyst',
      kind: 'media',
      text: 'Radio dan telepon perangkat desa tiga kali sehari; WhatsApp dan Instagram untuk keluarga di luar desa.',
      objectiveIds: ['@tahu-tempat'],
      channelIds: ['@radio', '@village', '@sms', '@wa'],
    },
  ],
  messages: [
    {
      by: 'analyst',
      text: 'Tiang merah: berangkat sekarang.',
      publicIds: ['@tepian'],
      objectiveIds: ['@tahu-tempat', '@mengungsi'],
      steps: [scored('analyst2', '5555545'), scored('head', '5555545')],
    },
  ],
  activities: [
    {
      key: 'k-perahu',
      by: 'analyst',
      title: 'Kunjungan perahu informasi ke empat desa',
      whoId: '@case-officer',
      whoText: 'BPBD dan perangkat desa',
      startsOn: day(-19),
      dueOn: day(20),
      objectiveIds: ['@tahu-tempat', '@mengungsi'],
      strategyId: '@s-perahu',
    },
    {
      key: 'k-siaga',
      by: 'analyst',
      title: 'Siaga papan duga, dibaca tiga kali sehari',
      whoId: '@staff2',
      startsOn: day(-20),
      dueOn: day(25),
      objectiveIds: ['@mengungsi'],
      strategyId: '@s-tiga-kali',
    },
  ],
  budget: [
    {
      key: 'b-perahu',
      by: 'analyst',
      item: 'Bahan bakar dan pengeras suara perahu informasi',
      kind: 'action',
      planned: '9500000',
      activityId: '@k-perahu',
      note: 'Belanja tidak terduga, surat tugas BPBD',
    },
    { key: 'b-cat', by: 'analyst', item: 'Cat tiang duga tiga warna', kind: 'production', planned: '1250000' },
    {
      key: 'b-daftar',
      by: 'analyst',
      item: 'Pencocokan daftar keluarga di pos pengungsian',
      kind: 'evaluation',
      planned: '500000',
    },
  ],
  evaluationPlans: [
    {
      by: 'analyst',
      objectiveId: '@tahu-tempat',
      metric: 'Kepala keluarga yang menyebut tanda dan tempat dengan benar',
      method: 'Tanya singkat pada kunjungan perahu informasi',
      whoId: '@analyst2',
      measureOn: day(13),
    },
    {
      by: 'analyst',
      objectiveId: '@mengungsi',
      metric: 'Keluarga di zona merah yang sudah pindah dalam enam jam',
      method: 'Daftar keluarga zona merah dicocokkan di pos pengungsian',
      whoId: '@analyst',
      measureOn: day(21),
      budget: '500000',
    },
  ],
};

/** Where it stands today. */
export const floodDeeds: Scene = {
  first: [
    { of: '@k-perahu', steps: path('case-officer', 'in_progress') },
    { of: '@k-siaga', steps: path('staff2', 'in_progress') },
    spent('@b-cat', 'analyst', '1250000'),
  ],
};
