import { at, day } from '#app/demo/days';
import type { Scene } from '#app/demo/story';

/** What parents say while the week runs: some answered, some waiting, some not yet read. */
export const immunisationAnswers: Scene = {
  feedback: [
    {
      key: 'anak-demam',
      by: 'case-officer',
      channelId: '@wa',
      receivedAt: at(-28, '20:15'),
      authorRef: 'WARGA-0201',
      needIds: ['@demam'],
      text: 'Anak saya demam 38,2 setelah imunisasi tadi pagi. Sudah saya kompres. Kapan harus ke puskesmas?',
      steps: [
        {
          by: 'case-officer',
          triage: { kind: 'question', topic: 'demam setelah imunisasi', sentiment: 'neutral', eligible: true },
        },
        {
          by: 'case-officer',
          reply: {
            at: at(-28, '20:22'),
            official: true,
            text: 'Ibu sudah benar. Beri minum lebih sering dan pakaian tipis. Bila suhu 39 ke atas, kejang, atau demam lebih dari dua hari, segera ke puskesmas; petugas jaga kami hubungkan sekarang.',
          },
        },
        { by: 'case-officer', to: 'closed', reason: 'Dihubungi lagi keesokan hari; anak sudah turun panas.' },
      ],
    },
    {
      key: 'jam-keliru',
      by: 'staff2',
      channelId: '@ig',
      postId: '@ig-jadwal',
      receivedAt: at(-29, '17:40'),
      authorRef: 'WARGA-0202',
      needIds: ['@jadwal'],
      text: 'Saya sudah di pos Cijerah jam 3 sore tapi belum buka. Di gambar tertulis 15.00.',
      externalId: 'ig-c-0202',
      steps: [
        { by: 'staff2', triage: { kind: 'complaint', topic: 'jadwal pos', sentiment: 'negative', eligible: true } },
        {
          by: 'staff2',
          reply: {
            at: at(-29, '17:58'),
            official: true,
            text: 'Mohon maaf, gambar kami keliru: pos Cijerah buka 16.00–19.00. Gambar sudah kami ralat, dan petugas menunggu Ibu hari ini.',
          },
        },
        { by: 'staff2', to: 'closed', reason: 'Anak sudah dilayani hari itu.' },
      ],
    },
    {
      by: 'staff2',
      channelId: '@ig',
      postId: '@ig-kartu',
      receivedAt: at(-33, '08:12'),
      authorRef: 'WARGA-0203',
      needIds: ['@demam'],
      text: 'Kartunya boleh dicetak buat posyandu RW kami?',
      externalId: 'ig-c-0203',
      steps: [
        { by: 'staff2', triage: { kind: 'question', topic: 'materi cetak', sentiment: 'positive', eligible: true } },
        {
          by: 'staff',
          reply: {
            at: at(-33, '09:00'),
            official: true,
            text: 'Silakan. Berkas cetaknya bisa diminta lewat Halo Dinkes; leaflet juga tersedia di puskesmas.',
          },
        },
      ],
    },
    {
      key: 'antre',
      by: 'case-officer',
      channelId: '@lapor',
      receivedAt: at(-8, '11:20'),
      authorRef: 'WARGA-0204',
      text: 'Antre dua jam di pos imunisasi Babakan Ciparay tanpa nomor antrean, banyak ibu pulang.',
      externalId: 'lapor-78211',
      steps: [
        { by: 'case-officer', triage: { kind: 'complaint', topic: 'antrean', sentiment: 'negative', eligible: true } },
        {
          by: 'case-officer',
          reply: {
            at: at(-7, '09:15'),
            official: true,
            text: 'Terima kasih laporannya. Mulai lusa pos itu memakai nomor antrean dan menambah satu meja pelayanan. Kami kabari hasilnya.',
          },
        },
      ],
    },
    {
      key: 'antre-2',
      by: 'staff2',
      channelId: '@ig',
      postId: '@ig-jadwal',
      receivedAt: at(-6, '19:05'),
      authorRef: 'WARGA-0205',
      text: 'Tolong ada nomor antrean dong, capek gendong anak sambil berdiri.',
      externalId: 'ig-c-0205',
      steps: [{ by: 'staff2', triage: { kind: 'complaint', topic: 'antrean', sentiment: 'negative', eligible: true } }],
    },
    {
      by: 'case-officer',
      channelId: '@wa',
      receivedAt: at(-4, '07:48'),
      authorRef: 'WARGA-0206',
      text: 'Apakah anak umur 26 bulan yang belum lengkap masih boleh ikut pekan imunisasi?',
      steps: [
        {
          by: 'case-officer',
          triage: { kind: 'information_request', topic: 'imunisasi kejar', sentiment: 'neutral', eligible: true },
        },
      ],
    },
    {
      by: 'staff2',
      channelId: '@x',
      postId: '@x-klarifikasi',
      receivedAt: at(-3, '21:30'),
      authorRef: 'WARGA-0207',
      text: 'Kok baru sekarang klarifikasinya? Pesannya sudah beredar seminggu.',
      externalId: 'x-r-0207',
    },
    {
      by: 'staff2',
      channelId: '@ig',
      postId: '@ig-kartu',
      receivedAt: at(-2, '06:55'),
      authorRef: 'WARGA-0208',
      needIds: ['@demam'],
      text: 'Bidan di posyandu kami menjelaskan pakai kartu ini, enak dipahami. Terima kasih.',
      externalId: 'ig-c-0208',
    },
    {
      by: 'case-officer',
      channelId: '@wa',
      receivedAt: at(-1, '13:20'),
      authorRef: 'WARGA-0209',
      needIds: ['@jadwal'],
      text: 'Usul jadwal pos dikirim seminggu sebelumnya ke grup RW, jangan mendadak.',
    },
  ],
  evaluations: [
    {
      by: 'staff',
      criterion: 'messages_sent',
      metric: 'Materi yang selesai dan dikirim ke kanal',
      value: '4',
      unit: 'materi',
      method: 'Hitung dari rencana konten sampai hari ini',
      measuredOn: day(-1),
      finding:
        'Empat dari sembilan materi rencana selesai dibuat; sisanya di meja sunting, telaah, atau masih gagasan.',
      evidence: 'Daftar rencana konten kampanye',
    },
    {
      by: 'staff2',
      criterion: 'received',
      metric: 'Jangkauan unggahan tertinggi di Instagram',
      value: '26350',
      unit: 'akun',
      method: 'Angka jangkauan platform, tidak dijumlahkan antarunggahan',
      measuredOn: day(-3),
      finding: 'Kartu demam menjangkau 26.350 akun, tertinggi sejauh ini.',
      evidence: 'Tangkapan layar wawasan platform',
      steps: [{ by: 'staff2', to: 'submitted' }],
    },
  ],
  followUps: [
    {
      key: 'nomor-antrean',
      by: 'case-officer',
      feedbackMessageIds: ['@antre', '@antre-2'],
      problem: 'Antrean panjang tanpa nomor di pos imunisasi Babakan Ciparay; orang tua pulang sebelum dilayani.',
      action: 'Nomor antrean, satu meja tambahan, dan kursi untuk ibu menggendong.',
      ownerId: '@staff2',
      dueOn: day(5),
      steps: [{ by: 'staff2', to: 'in_progress' }],
    },
  ],
};
