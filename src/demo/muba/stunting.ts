import { at, day } from '#app/demo/days';
import { stuntingMeasured } from '#app/demo/muba/measured';
import { stuntingPlan } from '#app/demo/muba/stunting-plan';
import { stuntingDeeds } from '#app/demo/muba/stunting-programme';
import { type CampaignStory, path, type Scene } from '#app/demo/story';

const work: Scene = {
  contents: [
    {
      by: 'videographer',
      title: 'Video: suara tiga ibu yang menghabiskan tabletnya',
      brief: 'Dua menit, bahasa Melayu Musi; hanya suara dan tangan, tanpa wajah dan nama.',
      format: 'video',
      category: 'education',
      riskClass: 'medium',
      captionsRef: 'Berkas SRT bahasa Indonesia di map kampanye',
      keyMessage: 'Mual itu lewat; tabletnya dihabiskan.',
      publicIds: ['@ibu'],
      objectiveIds: ['@tahu-mual'],
      needIds: ['@mual'],
      channelIds: ['@yt', '@village'],
      informationClass: 'any_time',
      personalData: ['health'],
      consentRef: 'Menunggu: formulir persetujuan tiga ibu, map TM-15',
      plannedAt: at(10, '15:00'),
      assigneeId: '@videographer',
      steps: path('videographer', 'planned', 'strategy', 'sourcing'),
    },
  ],
  first: [
    {
      of: '@kartu-mual',
      steps: [
        ...path('staff2', 'strategy', 'sourcing', 'editing', 'review', 'clearance'),
        ...path('head', 'approved'),
        ...path('staff2', 'scheduled'),
      ],
    },
    {
      of: '@siaran-posyandu',
      steps: [
        ...path('staff2', 'strategy', 'sourcing', 'editing', 'review', 'clearance'),
        ...path('head', 'approved'),
        ...path('staff2', 'scheduled'),
      ],
    },
  ],
  posts: [
    {
      key: 'wa-mual',
      by: 'staff2',
      contentPlanId: '@kartu-mual',
      channelId: '@wa',
      caption:
        'Supaya tidak mual: minum tablet malam hari, setelah makan, dengan air putih. Masih mual? Balas pesan ini.',
      scheduledAt: at(-120, '09:00'),
      publishedAt: at(-120, '09:05'),
    },
    {
      key: 'kartu-cetak',
      by: 'staff2',
      contentPlanId: '@kartu-mual',
      channelId: '@print',
      caption: '2.400 kartu dibagikan kader bersama tablet.',
      scheduledAt: at(-118, '09:00'),
      publishedAt: at(-118, '10:00'),
    },
    {
      key: 'radio-posyandu',
      by: 'staff2',
      contentPlanId: '@siaran-posyandu',
      channelId: '@radio',
      caption: 'Tanggal posyandu sebelas dusun pekan ini, dibacakan dua kali.',
      scheduledAt: at(-116, '06:30'),
      publishedAt: at(-116, '06:30'),
    },
  ],
  samples: stuntingMeasured,
  feedback: [
    {
      key: 'pindah-hari',
      by: 'case-officer',
      channelId: '@village',
      receivedAt: at(-88, '11:00'),
      authorRef: 'WARGA-1401',
      text: 'Posyandu dusun kami pindah hari tanpa kabar, sudah jalan satu jam ternyata tutup.',
      steps: [
        {
          by: 'case-officer',
          triage: { kind: 'complaint', topic: 'jadwal posyandu', sentiment: 'negative', eligible: true },
        },
        {
          by: 'case-officer',
          reply: {
            at: at(-87, '09:00'),
            official: true,
            text: 'Mohon maaf, Bu. Perubahan hari akan dikirim lewat SMS sehari sebelumnya dan diumumkan di masjid.',
          },
        },
        { by: 'case-officer', to: 'closed', reason: 'Menjadi bahan tindak lanjut.' },
      ],
    },
  ],
  evaluations: [
    {
      by: 'staff',
      criterion: 'messages_sent',
      metric: 'Materi yang selesai dan dikirim',
      value: '2',
      unit: 'materi',
      method: 'Hitung dari rencana konten',
      measuredOn: day(-64),
      finding: 'Kedua materi rencana selesai.',
      evidence: 'Daftar rencana konten',
      steps: [...path('staff', 'submitted'), ...path('analyst', 'verified')],
    },
    {
      by: 'staff',
      criterion: 'messages_placed',
      metric: 'Penayangan dan pembagian',
      value: '3',
      unit: 'penayangan',
      method: 'Daftar unggahan dan tanda terima',
      measuredOn: day(-64),
      finding: 'Satu siaran WhatsApp, satu pembagian kartu, dan satu siaran radio.',
      evidence: 'Daftar unggahan, tanda terima kader',
      steps: [...path('staff', 'submitted'), ...path('analyst', 'verified')],
    },
    {
      by: 'staff',
      criterion: 'received',
      metric: 'Kartu yang diterima langsung oleh ibu',
      value: '2310',
      unit: 'kartu',
      method: 'Tanda terima kader',
      measuredOn: day(-64),
      finding: '2.310 dari 2.400 kartu diterima.',
      evidence: 'Tanda terima kader',
      steps: [...path('staff', 'submitted'), ...path('analyst', 'verified')],
    },
    {
      by: 'staff2',
      criterion: 'attended',
      metric: 'Ibu yang ingat isi kartu tanpa dibantu',
      value: '68.5',
      unit: 'persen',
      sampleSize: 200,
      method: 'Tanya singkat di akhir posyandu',
      measuredOn: day(-62),
      finding: '137 dari 200 ibu ingat paling sedikit satu cara.',
      evidence: 'Lembar tanya posyandu',
      steps: [...path('staff2', 'submitted'), ...path('analyst', 'verified')],
    },
  ],
  last: [
    { of: '@kartu-mual', steps: path('staff2', 'archived') },
    { of: '@siaran-posyandu', steps: path('staff2', 'archived') },
  ],
  ends: {
    by: 'head',
    to: 'evaluation',
    waive: [
      {
        code: 'act.content_terminal',
        reason: 'Satu video menunggu persetujuan tiga ibu; hasil kartu dan siaran dapat dinilai tanpanya.',
      },
    ],
  },
};

/** A campaign that is being evaluated: one piece was waived at the gate, one result stands, one waits for another pair of eyes, a follow-up is overdue. */
export const stunting: CampaignStory = {
  key: 'stunting',
  by: 'analyst',
  campaign: {
    code: 'SEHAT-SEJAK-HAMIL',
    title: 'Sehat sejak dalam Kandungan',
    summary:
      'Mendukung penurunan stunting: tablet tambah darah diminum sampai habis, balita ditimbang tiap bulan. Data contoh; angka dan nama rekaan.',
    kind: 'priority',
    startsOn: day(-218),
    endsOn: day(25),
    ownerId: '@deputy',
    unitId: '@informasi',
    legalBasisIds: ['@pelayanan', '@inpres'],
  },
  scenes: [
    ...stuntingPlan,
    stuntingDeeds,
    work,
    {
      evaluations: [
        {
          key: 'hasil-mual',
          by: 'staff2',
          criterion: 'learned',
          objectiveId: '@tahu-mual',
          metric: 'Ibu hamil yang menyebut dua cara dengan benar',
          value: '63.5',
          unit: 'persen',
          sampleSize: 200,
          method: 'Tanya singkat di akhir posyandu',
          measuredOn: day(-58),
          finding: '127 dari 200 ibu (data awal 22 %). Target 60 % tercapai.',
          interpretation: 'Ibu menyebut cara yang diajarkan di kelas ibu hamil, sama dengan isi video.',
          limits: 'Hanya ibu yang datang ke posyandu yang ditanya.',
          evidence: 'Lembar tanya posyandu',
          steps: [...path('staff2', 'submitted'), ...path('analyst', 'verified')],
        },
        {
          key: 'hasil-timbang',
          by: 'staff',
          criterion: 'behaved',
          objectiveId: '@ditimbang',
          metric: 'Balita yang ditimbang pada dua bulan berturut-turut',
          value: '71.2',
          unit: 'persen',
          sampleSize: 1_420,
          method: 'Buku bantu posyandu',
          measuredOn: day(-14),
          finding: '1.011 dari 1.420 balita; naik dari 57 %, target 75 % belum tercapai.',
          interpretation:
            'SMS pengingat membantu dusun yang bersinyal; hari posyandu yang berpindah masih menurunkan kunjungan.',
          limits: 'Balita yang ditimbang di puskesmas tidak masuk buku bantu posyandu.',
          evidence: 'Rekap buku bantu 38 posyandu',
          steps: path('staff', 'submitted'),
        },
      ],
      followUps: [
        {
          key: 'sms-posyandu',
          by: 'staff2',
          evaluationRecordId: '@hasil-mual',
          feedbackMessageIds: ['@pindah-hari'],
          problem: 'Perubahan hari posyandu tidak sampai ke dusun jauh.',
          action: 'SMS perubahan sehari sebelumnya dan pengumuman di masjid.',
          ownerId: '@case-officer',
          dueOn: day(-5),
          steps: path('case-officer', 'in_progress'),
        },
      ],
      lessons: [
        {
          by: 'analyst',
          kind: 'repeat',
          text: 'Kartu yang dibagikan bersama tablet lebih sampai daripada siaran WhatsApp: pesan ditempel pada barang yang memang diterima.',
          ownerId: '@analyst',
        },
      ],
    },
  ],
};
