import { at, day } from '#app/demo/days';
import { floodProgramme } from '#app/demo/muba/flood-programme';
import { floodSituation } from '#app/demo/muba/haze-situation';
import { path, type Scene } from '#app/demo/story';

const { problem, ...known } = floodSituation;

const facts: Scene = {
  notes: [
    {
      key: 'serta-merta',
      by: 'information-officer',
      title: 'Tinggi muka air yang membahayakan adalah informasi serta-merta',
      kind: 'regulation',
      technique: 'literature_study',
      data: 'secondary',
      method: 'formal',
      source: 'UU 14/2008; telaah PPID Pelaksana',
      legalBasisId: '@kip',
      observedOn: day(-24),
      periodFrom: day(-26),
      periodTo: day(-24),
      finding:
        'Ancaman banjir diumumkan tanpa ditunda: apa yang terjadi, di mana, dan ke mana mengungsi. Nama pengungsi tidak diumumkan.',
      confidence: 'high',
    },
    {
      key: 'muka-air',
      by: 'analyst',
      title: 'Sungai naik dua meter dalam tiga hari di empat desa',
      kind: 'situation',
      technique: 'observation',
      data: 'primary',
      method: 'formal',
      instrument: 'Papan duga, dibaca tiga kali sehari',
      source: 'Pos pantau Sekayu dan Babat Toman',
      observedOn: day(-23),
      periodFrom: day(-30),
      periodTo: day(-23),
      finding: 'Papan duga menunjukkan kenaikan dua meter dalam tiga hari; empat desa tepian terendam sebagian.',
      confidence: 'high',
    },
    {
      key: 'kabar-desa',
      by: 'analyst',
      title: 'Kabar sampai ke desa lewat telepon perangkat, tidak lewat media sosial',
      kind: 'media_influence',
      technique: 'interview',
      data: 'primary',
      method: 'informal',
      instrument: 'Delapan pertanyaan lewat telepon',
      source: 'Sembilan perangkat desa tepian sungai',
      observedOn: day(-22),
      periodFrom: day(-26),
      periodTo: day(-22),
      sampleSize: 9,
      finding:
        'Tujuh dari sembilan perangkat menerima kabar pertama lewat telepon; tiga desa tidak memiliki sinyal data.',
      confidence: 'medium',
    },
  ],
  ...known,
  needs: [
    {
      key: 'kapan-mengungsi',
      by: 'analyst',
      title: 'Warga tepian sungai tidak tahu kapan harus mengungsi',
      need: 'Warga melihat air naik tetapi tidak tahu pada ketinggian berapa harus pergi dan ke tempat mana.',
      publicName: 'Warga empat desa tepian sungai',
      area: 'Kecamatan Sekayu dan Babat Toman',
      urgency: 5,
      severity: 5,
      reach: 2,
      researchNoteIds: ['@muka-air', '@kabar-desa'],
      steps: [{ by: 'analyst', to: 'validated', reason: 'Papan duga dan wawancara sejalan.' }],
    },
  ],
  ends: {
    by: 'head',
    to: 'planning',
    reason: 'Air naik dua meter; rencana disusun bersama pemeriksaan lapangan.',
    owe: [
      {
        code: 'facts.problem_statement',
        dueOn: day(2),
        reason: 'Jumlah warga di zona merah masih dihitung perangkat desa; pernyataan masalah menyusul.',
      },
    ],
  },
};

const plan: Scene = {
  problem,
  goal: {
    by: 'analyst',
    statement: 'Tidak seorang pun di desa tepian terjebak air karena tidak tahu kapan dan ke mana harus pergi.',
    setBy: 'Bupati dalam rapat siaga, disampaikan Kepala Dinas',
    legalBasisIds: ['@kip'],
    researchNoteIds: ['@serta-merta', '@muka-air', '@kabar-desa'],
    steps: [{ by: 'head', to: 'approved' }],
  },
  publics: [
    {
      key: 'tepian',
      by: 'analyst',
      name: 'Warga empat desa tepian sungai',
      size: 5_200,
      segment: 'Termasuk lansia yang tinggal sendiri',
      awareness: 'high',
      involvement: 'high',
      channels: ['radio', 'face_to_face', 'sms', 'whatsapp'],
      literacyNotes: 'Bahasa Melayu Musi pada siaran; tanda warna pada tiang duga.',
      languages: ['Bahasa Melayu Musi', 'Bahasa Indonesia'],
      channelReach: [
        { platform: 'radio', reachPercent: '71' },
        { platform: 'whatsapp', reachPercent: '46.5' },
      ],
      offlineAreas: ['Tiga desa tepian tanpa sinyal data'],
      offlineChannels: ['radio', 'face_to_face'],
    },
  ],
  objectives: [
    {
      key: 'tahu-tempat',
      by: 'analyst',
      publicId: '@tepian',
      needIds: ['@kapan-mengungsi'],
      direction: 'increase',
      outcomeKind: 'knowledge',
      outcome: 'Menyebut tanda mengungsi dan tempat mengungsi desanya',
      metric: 'Kepala keluarga yang menyebut keduanya dengan benar',
      unit: 'persen',
      baselineUnknownReason: 'Keadaan darurat; data awal diambil pada putaran pertama kunjungan perahu informasi.',
      targetValue: '85',
      targetDate: day(12),
      method: 'Tanya singkat pada kunjungan perahu informasi',
      requiredLevel: 'learned',
      weight: 50,
    },
    {
      key: 'mengungsi',
      by: 'analyst',
      publicId: '@tepian',
      needIds: ['@kapan-mengungsi'],
      direction: 'increase',
      outcomeKind: 'behaviour',
      outcome: 'Pindah ke tempat mengungsi pada tanda merah',
      metric: 'Keluarga di zona merah yang sudah pindah dalam enam jam',
      unit: 'persen',
      baselineValue: '48',
      targetValue: '95',
      targetDate: day(20),
      method: 'Daftar keluarga zona merah dicocokkan di pos pengungsian',
      requiredLevel: 'behaved',
      weight: 50,
      dependsOnId: '@tahu-tempat',
    },
  ],
  ...floodProgramme,
  contents: [
    {
      key: 'muka-air-harian',
      by: 'staff',
      title: 'Kartu: tinggi air pagi, siang, sore',
      brief: 'Satu angka, satu warna, satu tindakan; tiga kali sehari.',
      format: 'infographic',
      category: 'service_information',
      keyMessage: 'Tiang merah: berangkat sekarang.',
      objectiveIds: ['@tahu-tempat', '@mengungsi'],
      needIds: ['@kapan-mengungsi'],
      channelIds: ['@wa', '@ig', '@x'],
      informationClass: 'immediate',
      personalDataCheck: 'passed',
      altText:
        'Tiang berwarna hijau, kuning, merah dengan garis tinggi air saat ini dan tanda panah ke tempat mengungsi.',
      dataSources: ['Pos pantau Sekayu dan Babat Toman'],
      plannedAt: at(-18, '06:00'),
      assigneeId: '@designer',
      steps: path('staff', 'planned', 'strategy', 'sourcing', 'editing'),
    },
  ],
  debts: [{ by: 'analyst', code: 'facts.problem_statement', to: 'paid' }],
  ends: {
    by: 'head',
    to: 'implementation',
    reason: 'Air terus naik.',
    owe: [
      {
        code: 'plan.preparation_evaluated',
        dueOn: day(4),
        reason: 'Keadaan darurat; penilaian persiapan dilakukan setelah air surut.',
      },
    ],
  },
};

/** Facts, goal and plan of the flood campaign, which could not wait for what it still owes. */
export const floodPlan: Scene[] = [facts, plan];
