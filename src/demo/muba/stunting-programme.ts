import { day } from '#app/demo/days';
import { done, type Scene, scored, spent } from '#app/demo/story';

/** How mothers come to finish their tablets and bring their children every month. */
export const stuntingProgramme: Scene = {
  strategies: [
    {
      key: 's-kabar-hari',
      by: 'analyst',
      kind: 'action',
      text: 'Posyandu menetapkan satu hari tetap per dusun; perubahan hari dikirim lewat SMS dan diumumkan di masjid sehari sebelumnya.',
      objectiveIds: ['@ditimbang'],
      publicIds: ['@ibu'],
      risk: 'Bidan berhalangan dan hari berubah mendadak.',
      riskResponse: 'Kader memegang daftar nomor ibu per dusun dan menelepon pada pagi hari.',
    },
    {
      key: 's-mual',
      by: 'analyst',
      kind: 'message',
      text: 'Mual diakui dulu, lalu empat cara dengan makanan setempat; kata "anemia" diganti "kurang darah".',
      objectiveIds: ['@tahu-mual'],
    },
    {
      key: 's-kader',
      by: 'analyst2',
      kind: 'media',
      text: 'Kartu diberikan kader bersama tablet, radio menyebut tanggal posyandu dua kali pada pagi hari; WhatsApp hanya untuk menjawab pertanyaan.',
      objectiveIds: ['@tahu-mual', '@ditimbang'],
      channelIds: ['@print', '@radio', '@wa'],
    },
  ],
  messages: [
    {
      by: 'analyst',
      text: 'Minum malam, setelah makan, pelan-pelan: tablet habis, ibu kuat.',
      publicIds: ['@ibu'],
      objectiveIds: ['@tahu-mual'],
      steps: [scored('analyst2', '4555545'), scored('deputy', '4445445')],
    },
    {
      by: 'analyst2',
      text: 'Bawa buku KIA, timbang tiap bulan: satu hari tetap di dusunmu.',
      publicIds: ['@ibu'],
      objectiveIds: ['@ditimbang'],
      steps: [scored('analyst', '4545444'), scored('deputy', '3533434', 'Hari tetap harus benar-benar tetap.')],
    },
  ],
  activities: [
    {
      key: 'k-uji',
      by: 'analyst',
      title: 'Uji coba kartu di tiga posyandu',
      whoId: '@analyst',
      startsOn: day(-149),
      dueOn: day(-147),
      objectiveIds: ['@tahu-mual'],
      strategyId: '@s-mual',
    },
    {
      key: 'k-bagi',
      by: 'analyst',
      title: 'Pembagian kartu bersama tablet di dua kecamatan',
      whoId: '@staff2',
      whoText: 'Bidan desa dan kader posyandu',
      startsOn: day(-120),
      dueOn: day(-100),
      objectiveIds: ['@tahu-mual'],
      strategyId: '@s-kader',
      dependsOnIds: ['@k-uji'],
    },
    {
      key: 'k-hari',
      by: 'analyst2',
      title: 'Hari tetap posyandu disepakati dan disiarkan, sebelas dusun',
      whoId: '@case-officer',
      whoText: 'Kepala dusun dan pengurus masjid',
      startsOn: day(-118),
      dueOn: day(-60),
      objectiveIds: ['@ditimbang'],
      strategyId: '@s-kabar-hari',
    },
  ],
  budget: [
    { key: 'b-kartu', by: 'analyst', item: 'Cetak 2.400 kartu', kind: 'production', planned: '6000000' },
    { key: 'b-radio', by: 'analyst', item: 'Siaran radio delapan pekan', kind: 'media', planned: '9600000' },
    {
      key: 'b-dusun',
      by: 'analyst2',
      item: 'Pertemuan sebelas dusun',
      kind: 'action',
      planned: '8250000',
      activityId: '@k-hari',
    },
    { key: 'b-tanya', by: 'analyst', item: 'Tanya singkat 200 ibu', kind: 'evaluation', planned: '1500000' },
  ],
  evaluationPlans: [
    {
      by: 'analyst',
      objectiveId: '@tahu-mual',
      metric: 'Ibu hamil yang menyebut dua cara dengan benar',
      method: 'Tanya singkat di akhir posyandu, n = 200',
      whoId: '@analyst',
      measureOn: day(-58),
      budget: '1500000',
    },
    {
      by: 'analyst2',
      objectiveId: '@ditimbang',
      metric: 'Balita yang ditimbang pada dua bulan berturut-turut',
      method: 'Buku bantu posyandu',
      whoId: '@analyst2',
      measureOn: day(-14),
    },
  ],
};

/** What of it was done and spent. */
export const stuntingDeeds: Scene = {
  first: [
    done('@k-uji', 'analyst', day(-147)),
    done('@k-bagi', 'staff2', day(-100)),
    done('@k-hari', 'case-officer', day(-52)),
    spent('@b-kartu', 'analyst', '6000000'),
    spent('@b-radio', 'analyst', '8400000'),
    spent('@b-dusun', 'analyst2', '8250000'),
  ],
};
