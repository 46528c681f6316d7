import { day } from '#app/demo/days';
import { done, type Scene, scored, spent } from '#app/demo/story';

/** How contacts are to be won over: what the health centres change, what is said, and where. */
export const tuberculosisProgramme: Scene = {
  strategies: [
    {
      key: 's-pintu',
      by: 'analyst2',
      kind: 'action',
      text: 'Puskesmas membuka jam periksa tersendiri dan pintu samping, sehingga kontak tidak menunggu bersama pasien umum.',
      objectiveIds: ['@yakin', '@datang-periksa'],
      publicIds: ['@kontak-serumah'],
      risk: 'Pintu samping justru menandai siapa yang datang.',
      riskResponse: 'Pintu yang sama dipakai layanan lain; papan nama layanan dilepas.',
    },
    {
      key: 's-rahasia',
      by: 'analyst2',
      kind: 'message',
      text: 'Kerahasiaan disebut lebih dulu daripada bahaya; kata "penderita" dan gambar orang batuk tidak dipakai.',
      objectiveIds: ['@yakin'],
      publicIds: ['@kontak-serumah'],
    },
    {
      key: 's-kunjungan',
      by: 'analyst',
      kind: 'media',
      text: 'Undangan bersampul polos diantar petugas kunjungan; media sosial hanya menjawab pertanyaan umum tanpa menyebut alamat.',
      objectiveIds: ['@yakin', '@datang-periksa'],
      channelIds: ['@posyandu', '@ig', '@x'],
    },
  ],
  messages: [
    {
      by: 'analyst2',
      text: 'Periksa sebentar, hasilnya hanya untuk Anda.',
      publicIds: ['@kontak-serumah'],
      objectiveIds: ['@yakin', '@datang-periksa'],
      steps: [scored('analyst', '5545444'), scored('head', '4545433', 'Sebut berapa menit pemeriksaannya.')],
    },
  ],
  activities: [
    {
      key: 'k-bekal',
      by: 'analyst2',
      title: 'Pembekalan petugas kunjungan 80 puskesmas',
      whoId: '@analyst2',
      startsOn: day(-172),
      dueOn: day(-160),
      objectiveIds: ['@yakin'],
      strategyId: '@s-kunjungan',
    },
    {
      key: 'k-antar',
      by: 'analyst2',
      title: 'Pengantaran undangan ke rumah kontak',
      whoId: '@staff2',
      whoText: 'Petugas kunjungan puskesmas dan kader TB',
      startsOn: day(-150),
      dueOn: day(-95),
      objectiveIds: ['@yakin', '@datang-periksa'],
      strategyId: '@s-kunjungan',
      dependsOnIds: ['@k-bekal'],
    },
    {
      key: 'k-jam',
      by: 'analyst2',
      title: 'Jam periksa tersendiri di 20 puskesmas',
      whoId: '@case-officer',
      startsOn: day(-120),
      dueOn: day(-30),
      objectiveIds: ['@datang-periksa'],
      strategyId: '@s-pintu',
    },
  ],
  budget: [
    { key: 'b-bekal', by: 'analyst2', item: 'Pembekalan petugas kunjungan', kind: 'action', planned: '16000000' },
    {
      key: 'b-undangan',
      by: 'analyst2',
      item: 'Cetak 1.300 undangan bersampul polos',
      kind: 'production',
      planned: '7800000',
    },
    {
      key: 'b-transpor',
      by: 'analyst2',
      item: 'Transpor kunjungan rumah',
      kind: 'communication',
      planned: '23400000',
      activityId: '@k-antar',
    },
    {
      key: 'b-ukur',
      by: 'analyst2',
      item: 'Kunjungan ulang dan isian 210 kontak',
      kind: 'evaluation',
      planned: '5200000',
    },
  ],
  evaluationPlans: [
    {
      by: 'analyst2',
      objectiveId: '@yakin',
      metric: 'Kontak yang menjawab "yakin" atau "sangat yakin"',
      method: 'Pertanyaan tertutup saat kunjungan ulang, diisi sendiri, n = 210',
      whoId: '@analyst2',
      measureOn: day(-38),
      budget: '5200000',
    },
    {
      by: 'analyst2',
      objectiveId: '@datang-periksa',
      metric: 'Kontak yang datang dalam 30 hari',
      method: 'Rekap investigasi kontak seluruh puskesmas',
      whoId: '@analyst',
      measureOn: day(-12),
    },
  ],
};

/** What of it was done and spent; the separate hours came late. */
export const tuberculosisDeeds: Scene = {
  first: [
    done('@k-bekal', 'analyst2', day(-160)),
    done('@k-antar', 'staff2', day(-93)),
    done('@k-jam', 'case-officer', day(-20)),
    spent('@b-bekal', 'analyst2', '15250000'),
    spent('@b-undangan', 'analyst2', '7800000'),
    spent('@b-transpor', 'analyst2', '24150000'),
  ],
};
