import { at, day } from '#app/demo/days';
import { path, type Scene } from '#app/demo/story';

/** What people said and what the office answered; then how many were reached. */
export const dengueAnswers: Scene = {
  feedback: [
    {
      key: 'minta-asap',
      by: 'staff2',
      channelId: '@ig',
      postId: '@ig-tujuh',
      receivedAt: at(-199, '19:40'),
      authorRef: 'WARGA-0101',
      text: 'Di gang kami sudah dua anak kena DBD, sudah lapor tapi belum disemprot juga. Kapan difogging?',
      externalId: 'ig-c-0101',
      steps: [
        { by: 'staff2', triage: { kind: 'complaint', topic: 'pengasapan', sentiment: 'negative', eligible: true } },
        {
          by: 'case-officer',
          reply: {
            at: at(-198, '08:20'),
            official: true,
            text: 'Terima kasih sudah mengabari. Petugas puskesmas datang lusa pukul 09.00 untuk memeriksa rumah sekitar; hasilnya menentukan perlu pengasapan atau tidak. Pesan berikutnya kami kirim lewat Halo Dinkes.',
          },
        },
        { by: 'case-officer', to: 'closed', reason: 'Petugas sudah datang dan pelapor menerima hasilnya.' },
      ],
    },
    {
      by: 'staff2',
      channelId: '@ig',
      postId: '@ig-tujuh',
      receivedAt: at(-199, '20:11'),
      authorRef: 'WARGA-0102',
      text: 'Kalau bak mandinya besar gimana nguras tiap minggu? Airnya sayang.',
      externalId: 'ig-c-0102',
      steps: [
        { by: 'staff2', triage: { kind: 'question', topic: '3M', sentiment: 'neutral', eligible: true } },
        {
          by: 'staff',
          reply: {
            at: at(-198, '09:05'),
            official: true,
            text: 'Sikat dindingnya seminggu sekali dan pelihara ikan pemakan jentik, atau tutup rapat. Airnya bisa dipakai menyiram tanaman.',
          },
        },
        { by: 'staff', to: 'closed', reason: 'Penanya berterima kasih.' },
      ],
    },
    {
      by: 'case-officer',
      channelId: '@wa',
      receivedAt: at(-190, '10:32'),
      authorRef: 'WARGA-0103',
      text: 'Saya kader di Cibiru, formulirnya boleh difoto saja lewat WA?',
      steps: [
        {
          by: 'case-officer',
          triage: { kind: 'question', topic: 'laporan kader', sentiment: 'neutral', eligible: true },
        },
        {
          by: 'case-officer',
          reply: {
            at: at(-190, '10:50'),
            official: true,
            text: 'Boleh, Bu. Foto formulirnya dikirim ke nomor ini setiap Jumat; Senin kami kirim rapornya.',
          },
        },
        { by: 'case-officer', to: 'closed', reason: 'Terjawab.' },
      ],
    },
    {
      by: 'staff',
      channelId: '@x',
      postId: '@x-tujuh',
      receivedAt: at(-199, '12:03'),
      authorRef: 'WARGA-0104',
      text: 'Pinjaman cepat cair tanpa jaminan, klik profil kami.',
      steps: [{ by: 'staff', triage: { kind: 'spam', eligible: false } }],
    },
    {
      by: 'staff',
      channelId: '@ig',
      postId: '@ig-reel',
      receivedAt: at(-182, '18:25'),
      authorRef: 'WARGA-0105',
      text: 'Baru tahu penampung dispenser juga bisa ada jentik. Langsung saya cek, ternyata ada!',
      externalId: 'ig-c-0105',
      steps: [
        { by: 'staff2', triage: { kind: 'praise', topic: '3M', sentiment: 'positive', eligible: true } },
        {
          by: 'staff',
          reply: { at: at(-181, '08:10'), official: true, text: 'Mantap! Ceritakan juga ke tetangga, ya.' },
        },
        { by: 'staff', to: 'closed', reason: 'Terjawab.' },
      ],
    },
    {
      key: 'lapor-lama',
      by: 'case-officer',
      channelId: '@lapor',
      receivedAt: at(-176, '14:05'),
      authorRef: 'WARGA-0106',
      text: 'Enam hari setelah lapor kasus DBD tidak ada petugas yang datang. Mohon penjelasan prosedurnya.',
      externalId: 'lapor-77120',
      steps: [
        {
          by: 'case-officer',
          triage: { kind: 'complaint', topic: 'pengasapan', sentiment: 'negative', eligible: true },
        },
        {
          by: 'case-officer',
          reply: {
            at: at(-174, '09:30'),
            official: true,
            text: 'Mohon maaf atas keterlambatan. Laporan Bapak tertahan di loket puskesmas; petugas datang hari ini. Alur permintaan sedang kami perbaiki agar setiap pelapor mendapat tanggal kunjungan.',
          },
        },
        { by: 'case-officer', to: 'closed', reason: 'Kunjungan terlaksana; menjadi bahan tindak lanjut.' },
      ],
    },
    {
      key: 'telepon-radio',
      by: 'staff2',
      channelId: '@radio',
      postId: '@radio-1',
      receivedAt: at(-180, '08:21'),
      authorRef: 'WARGA-0107',
      text: 'Usul: kirim saja tanggal kedatangan petugas lewat pesan supaya kami bisa menunggu di rumah.',
      steps: [
        { by: 'staff2', triage: { kind: 'aspiration', topic: 'pengasapan', sentiment: 'neutral', eligible: true } },
        {
          by: 'staff2',
          reply: { at: at(-180, '08:22'), official: true, text: 'Usul yang baik, kami catat untuk perbaikan alur.' },
        },
        { by: 'staff2', to: 'closed', reason: 'Menjadi bahan tindak lanjut.' },
      ],
    },
  ],
  evaluations: [
    {
      by: 'staff',
      criterion: 'messages_sent',
      metric: 'Materi yang selesai dan dikirim ke kanal',
      value: '5',
      unit: 'materi',
      method: 'Hitung dari rencana konten',
      measuredOn: day(-120),
      finding: 'Lima dari enam materi rencana selesai; satu dibatalkan karena menyentuh privasi.',
      evidence: 'Daftar rencana konten kampanye',
      steps: [
        { by: 'staff', to: 'submitted' },
        { by: 'analyst', to: 'verified' },
      ],
    },
    {
      by: 'staff',
      criterion: 'messages_placed',
      metric: 'Unggahan dan siaran yang terlaksana',
      value: '6',
      unit: 'unggahan dan siaran',
      method: 'Hitung dari daftar unggahan dan rekaman siaran',
      measuredOn: day(-120),
      finding: 'Enam penayangan di lima kanal: Instagram dua, X, situs, radio, dan WhatsApp masing-masing satu.',
      evidence: 'Daftar unggahan, rekaman siaran',
      steps: [
        { by: 'staff', to: 'submitted' },
        { by: 'analyst', to: 'verified' },
      ],
    },
    {
      by: 'staff2',
      criterion: 'received',
      metric: 'Jangkauan unggahan tertinggi di Instagram',
      value: '21480',
      unit: 'akun',
      method: 'Angka jangkauan platform per unggahan, tidak dijumlahkan antarunggahan',
      measuredOn: day(-119),
      finding: 'Unggahan reel menjangkau 21.480 akun. Jangkauan hanya menunjukkan peluang melihat, bukan perubahan.',
      evidence: 'Tangkapan layar wawasan platform',
      steps: [
        { by: 'staff2', to: 'submitted' },
        { by: 'analyst', to: 'verified' },
      ],
    },
    {
      by: 'staff2',
      criterion: 'attended',
      metric: 'Responden yang ingat pernah melihat atau mendengar pesan Jumat menguras',
      value: '57',
      unit: 'persen',
      sampleSize: 236,
      method: 'Pertanyaan ingatan tanpa bantuan pada survei tatap muka',
      measuredOn: day(-128),
      finding: '135 dari 236 responden ingat pesan tanpa dibantu; sumber terbanyak pertemuan RW, lalu WhatsApp.',
      evidence: 'Berkas survei, tabel 4',
      steps: [
        { by: 'staff2', to: 'submitted' },
        { by: 'analyst', to: 'verified' },
      ],
    },
  ],
  last: [
    { of: '@tujuh-hari', steps: path('staff', 'archived') },
    { of: '@alur-pengasapan', steps: path('staff2', 'archived') },
    { of: '@reel-jentik', steps: path('staff', 'archived') },
    { of: '@bincang-radio', steps: path('staff2', 'archived') },
    { of: '@rapor-kader', steps: path('staff2', 'archived') },
  ],
  ends: { by: 'head', to: 'evaluation', reason: 'Semua konten selesai, pesan warga terpilah, kendala tuntas.' },
};
