import { at, date, day } from '#app/demo/days';
import { path, type Scene } from '#app/demo/story';

/** What people asked during the season, what stood in the way, and how many were reached. */
export const hazeAnswers: Scene = {
  feedback: [
    {
      key: 'masker',
      by: 'staff2',
      channelId: '@ig',
      postId: '@ig-warna',
      receivedAt: at(-235, '07:02'),
      authorRef: 'WARGA-1101',
      text: 'Masker gratis di mana? Di puskesmas kami habis.',
      externalId: 'ig-c-1101',
      needIds: ['@arti-angka'],
      steps: [
        { by: 'staff2', triage: { kind: 'complaint', topic: 'masker', sentiment: 'negative', eligible: true } },
        {
          by: 'case-officer',
          reply: {
            at: at(-235, '08:40'),
            official: true,
            text: 'Terima kasih kabarnya. Stok tambahan tiba siang ini di puskesmas pembantu; kami sertakan daftar tempat dan jamnya.',
          },
        },
        { by: 'case-officer', to: 'closed', reason: 'Stok sudah tiba dan pelapor mendapatkannya.' },
      ],
    },
    {
      key: 'antre-alat',
      by: 'case-officer',
      channelId: '@village',
      receivedAt: at(-215, '10:30'),
      authorRef: 'WARGA-1102',
      needIds: ['@pinjam-alat'],
      text: 'Kami sudah daftar pinjam alat tetapi tidak tahu giliran kapan, akhirnya ada yang membakar juga.',
      steps: [
        {
          by: 'case-officer',
          triage: { kind: 'complaint', topic: 'pinjam alat', sentiment: 'negative', eligible: true },
        },
        {
          by: 'case-officer',
          reply: {
            at: at(-213, '09:00'),
            official: true,
            text: 'Mohon maaf, giliran selama ini hanya diberi tahu lisan. Kami bahas dengan dinas perkebunan agar setiap peminjam menerima tanggalnya lewat SMS.',
          },
        },
        { by: 'case-officer', to: 'closed', reason: 'Menjadi bahan tindak lanjut.' },
      ],
    },
    {
      key: 'antre-alat-2',
      by: 'case-officer',
      channelId: '@sms',
      receivedAt: at(-210, '14:22'),
      authorRef: 'WARGA-1103',
      needIds: ['@pinjam-alat'],
      text: 'kapan giliran alat desa kami, sudah 3 minggu',
      steps: [
        {
          by: 'case-officer',
          triage: { kind: 'complaint', topic: 'pinjam alat', sentiment: 'negative', eligible: true },
        },
        {
          by: 'case-officer',
          reply: {
            at: at(-209, '08:15'),
            official: true,
            text: 'Giliran desa Bapak Kamis pekan ini pukul 08.00, alat diantar ke balai desa.',
          },
        },
        { by: 'case-officer', to: 'closed', reason: 'Alat diterima.' },
      ],
    },
    {
      by: 'staff2',
      channelId: '@x',
      postId: '@x-warna',
      receivedAt: at(-233, '06:50'),
      authorRef: 'WARGA-1104',
      text: 'Kartu warnanya sangat membantu, tiap pagi saya teruskan ke grup sekolah.',
      externalId: 'x-r-1104',
      steps: [
        { by: 'staff2', triage: { kind: 'praise', topic: 'kartu harian', sentiment: 'positive', eligible: true } },
        { by: 'staff2', reply: { at: at(-233, '07:15'), official: true, text: 'Terima kasih sudah meneruskannya.' } },
        { by: 'staff2', to: 'closed', reason: 'Terjawab.' },
      ],
    },
  ],
  obstacles: [
    {
      by: 'designer',
      contentPlanId: '@warna-udara',
      stage: 'implementation',
      category: 'people',
      text: 'Kartu pukul 06.15 hanya bisa dibuat satu orang; ketika sakit, kartu tidak terbit.',
      occurredOn: day(-230),
      solution: `Templat diisi dari ponsel oleh siapa pun yang piket; berlaku ${date(-228)}.`,
      steps: [{ by: 'head', to: 'solved' }],
    },
    {
      by: 'journalist',
      stage: 'implementation',
      category: 'technical_platform',
      text: 'Siaran tidak dapat dipantau di desa tanpa sinyal; laporan penerimaan datang seminggu kemudian.',
      occurredOn: day(-222),
      steps: [
        {
          by: 'head',
          to: 'accepted',
          reason: 'Laporan mingguan cukup untuk menilai; jaringan di luar kewenangan tim.',
        },
      ],
    },
  ],
  evaluations: [
    {
      by: 'staff',
      criterion: 'messages_sent',
      metric: 'Materi yang selesai dan dikirim',
      value: '4',
      unit: 'materi',
      method: 'Hitung dari rencana konten',
      measuredOn: day(-168),
      finding:
        'Empat dari lima materi selesai, satu di antaranya lewat jalur darurat; satu dibatalkan karena sudah diralat media.',
      evidence: 'Daftar rencana konten',
      steps: [...path('staff', 'submitted'), ...path('analyst', 'verified')],
    },
    {
      by: 'staff',
      criterion: 'messages_placed',
      metric: 'Unggahan dan siaran yang tercatat',
      value: '7',
      unit: 'penayangan',
      method: 'Daftar unggahan dan siaran',
      measuredOn: day(-168),
      finding: 'Tujuh penayangan tercatat di lima kanal.',
      evidence: 'Daftar unggahan, daftar hadir pertemuan desa',
      steps: [...path('staff', 'submitted'), ...path('analyst', 'verified')],
    },
    {
      by: 'staff',
      criterion: 'received',
      metric: 'Jangkauan kartu harian tertinggi',
      value: '14870',
      unit: 'akun',
      method: 'Angka platform, tidak dijumlahkan antarunggahan',
      measuredOn: day(-168),
      finding: 'Jangkauan 14.870 akun; ini hanya peluang melihat.',
      evidence: 'Tangkapan layar wawasan platform',
      steps: [...path('staff', 'submitted'), ...path('analyst', 'verified')],
    },
    {
      by: 'staff',
      criterion: 'attended',
      metric: 'Responden yang ingat kartu atau siaran',
      value: '61.1',
      unit: 'persen',
      sampleSize: 298,
      method: 'Pertanyaan ingatan pada survei',
      measuredOn: day(-166),
      finding: '182 dari 298 responden ingat; di desa tanpa sinyal sumbernya radio.',
      evidence: 'Berkas survei, tabel 3',
      steps: [...path('staff', 'submitted'), ...path('analyst', 'verified')],
    },
  ],
  last: [
    { of: '@warna-udara', steps: path('staff', 'archived') },
    { of: '@pinjam-alat-video', steps: path('staff', 'archived') },
    { of: '@radio-asap', steps: path('staff2', 'archived') },
    { of: '@udara-hari-ini', steps: path('journalist', 'archived') },
  ],
  ends: { by: 'head', to: 'evaluation', reason: 'Musim asap berakhir; pelaksanaan sudah dinilai.' },
};
