import { day, month } from '#app/demo/days';
import { done, path, type Scene, scored, spent } from '#app/demo/story';

/** How parents are to be won over for the immunisation week that is under way. */
export const immunisationProgramme: Scene = {
  strategies: [
    {
      key: 's-pos-sore',
      by: 'analyst',
      kind: 'action',
      text: 'Pos imunisasi buka sampai pukul 19.00 pada hari kerja dan Sabtu pagi di dua kecamatan dengan orang tua bekerja.',
      objectiveIds: ['@datang'],
      publicIds: ['@orang-tua'],
      risk: 'Bidan kelelahan pada giliran sore.',
      riskResponse: 'Giliran sore paling banyak dua kali sepekan per bidan, diisi bidan puskesmas tetangga.',
    },
    {
      key: 's-demam',
      by: 'analyst',
      kind: 'message',
      text: 'Demam diakui sebagai kekhawatiran yang wajar, lalu dijawab dengan dua langkah yang bisa dilakukan di rumah; rumor dijawab tanpa mengulang kalimatnya.',
      objectiveIds: ['@tahu-demam', '@bidan-menjelaskan'],
      publicIds: ['@orang-tua', '@bidan'],
    },
    {
      key: 's-bidan',
      by: 'analyst2',
      kind: 'media',
      text: 'Bidan sebagai pembawa pesan utama: kartu saku diberikan tangan ke tangan, WhatsApp mengingatkan tanggal, Instagram hanya untuk jadwal.',
      objectiveIds: ['@tahu-demam', '@datang', '@bidan-menjelaskan'],
      channelIds: ['@posyandu', '@wa', '@ig', '@print'],
    },
  ],
  messages: [
    {
      key: 'p-demam',
      by: 'analyst',
      text: 'Demam ringan setelah imunisasi itu wajar dan ada caranya: beri minum, kenakan baju tipis.',
      publicIds: ['@orang-tua'],
      objectiveIds: ['@tahu-demam', '@bidan-menjelaskan'],
      steps: [scored('analyst2', '5455454'), scored('deputy', '4454455', 'Tambahkan kapan harus ke puskesmas.')],
    },
    {
      key: 'p-sore',
      by: 'analyst2',
      text: 'Pulang kerja masih sempat: pos buka sampai pukul 19.00.',
      publicIds: ['@orang-tua'],
      objectiveIds: ['@datang'],
      steps: [scored('analyst', '4555454'), scored('deputy', '3555343', 'Pastikan pos benar buka sebelum disebar.')],
    },
  ],
  activities: [
    {
      key: 'k-bekal-bidan',
      by: 'analyst',
      title: 'Pembekalan 410 bidan dan kader: menjelaskan demam dalam dua menit',
      whoId: '@analyst2',
      startsOn: day(-44),
      dueOn: day(-36),
      objectiveIds: ['@bidan-menjelaskan', '@tahu-demam'],
      strategyId: '@s-demam',
    },
    {
      key: 'k-pos',
      by: 'analyst',
      title: 'Pos imunisasi sore di Bandung Kulon dan Babakan Ciparay',
      whoId: '@staff2',
      whoText: 'Puskesmas dan kelurahan setempat',
      startsOn: day(-30),
      dueOn: day(30),
      objectiveIds: ['@datang'],
      strategyId: '@s-pos-sore',
      dependsOnIds: ['@k-bekal-bidan'],
    },
    {
      key: 'k-sisir',
      by: 'analyst',
      title: 'Penyisiran rumah anak yang tertunda, sebelas kelurahan',
      whoId: '@staff2',
      whoText: 'Kader posyandu',
      startsOn: day(4),
      dueOn: day(24),
      objectiveIds: ['@datang', '@tahu-demam'],
      strategyId: '@s-bidan',
    },
    {
      key: 'k-amati',
      by: 'analyst2',
      title: 'Pengamatan 40 pelayanan dengan lembar amatan',
      whoId: '@analyst2',
      startsOn: day(26),
      dueOn: day(31),
      objectiveIds: ['@bidan-menjelaskan'],
      dependsOnIds: ['@k-pos'],
    },
  ],
  budget: [
    {
      key: 'b-bidan',
      by: 'analyst',
      item: 'Pembekalan bidan dan kader',
      kind: 'action',
      planned: '18500000',
      activityId: '@k-bekal-bidan',
    },
    {
      key: 'b-sore',
      by: 'analyst',
      item: 'Honor giliran sore bidan, 40 giliran',
      kind: 'action',
      planned: '24000000',
      activityId: '@k-pos',
    },
    { key: 'b-kartu', by: 'analyst', item: 'Cetak 7.000 kartu saku', kind: 'production', planned: '10500000' },
    { key: 'b-survei', by: 'analyst', item: 'Survei 330 orang tua', kind: 'evaluation', planned: '4950000' },
    { key: 'b-lain', by: 'analyst', item: 'Cadangan pos pindah tempat', kind: 'contingency', planned: '2050000' },
  ],
  evaluationPlans: [
    {
      by: 'analyst',
      objectiveId: '@tahu-demam',
      metric: 'Orang tua yang menyebut dua langkah dengan benar',
      method: 'Survei tatap muka 330 orang tua, kuesioner yang sama',
      whoId: '@analyst',
      measureOn: day(22),
      budget: '4950000',
    },
    {
      by: 'analyst',
      objectiveId: '@tahu-demam',
      kind: 'interim',
      metric: 'Ibu yang dapat mengulang isi kartu saku',
      method: 'Tanya singkat 50 ibu setelah pelayanan',
      whoId: '@staff',
      measureOn: day(-5),
    },
    {
      by: 'analyst',
      objectiveId: '@datang',
      metric: 'Anak tertunda yang diimunisasi pada pekan imunisasi',
      method: 'Daftar anak tertunda per kelurahan dicocokkan dengan catatan pelayanan',
      whoId: '@analyst2',
      measureOn: day(36),
    },
    {
      by: 'analyst',
      objectiveId: '@bidan-menjelaskan',
      metric: 'Pelayanan teramati yang memuat penjelasan',
      method: 'Pengamatan 40 pelayanan dengan lembar amatan',
      whoId: '@analyst2',
      measureOn: day(31),
      budget: '0',
    },
  ],
};

/** Where it stands today: one is done, one under way, two ahead; the same person is asked twice in the same weeks. */
export const immunisationDeeds: Scene = {
  noteVersions: [
    {
      key: 'cakupan-ralat',
      by: 'analyst2',
      noteId: '@cakupan',
      title: 'Sebelas kelurahan di bawah 85 % imunisasi dasar lengkap (rekap dikoreksi)',
      sources: [
        { title: `Rekap cakupan imunisasi puskesmas, ${month(-115)}`, checkedOn: day(-110) },
        { title: 'Koreksi rekap Puskesmas Cigondewah, surat kepala puskesmas', checkedOn: day(-40) },
      ],
      finding:
        'Dari 151 kelurahan, sebelas memiliki cakupan di bawah 85 %; enam, bukan tujuh, berada di Bandung Kulon dan Babakan Ciparay. Satu kelurahan tercatat dua kali dalam rekap awal.',
    },
  ],
  first: [
    done('@k-bekal-bidan', 'analyst2', day(-36)),
    { of: '@k-pos', steps: path('staff2', 'in_progress') },
    spent('@b-bidan', 'analyst', '17900000'),
    spent('@b-kartu', 'analyst', '10500000'),
  ],
};
