import { answered, answeredBySecond, coordinated, disposed, givenBack, verified } from '#app/demo/case-story';
import { at } from '#app/demo/days';
import type { Scene } from '#app/demo/story';

/** What people report without any campaign: one without a name, one in confidence, and one that is not ours. */
export const apartCases: Scene = {
  feedback: [
    {
      key: 'limbah',
      by: 'case-officer',
      channelId: '@form',
      receivedAt: at(-18, '21:10'),
      anonymous: true,
      text: 'Kantong limbah medis ditumpuk di luar pagar belakang puskesmas, sudah dua malam.',
      steps: [
        {
          by: 'case-officer',
          triage: { kind: 'complaint', topic: 'limbah medis', sentiment: 'negative', eligible: true },
        },
      ],
    },
    {
      key: 'pungutan',
      by: 'information-officer',
      channelId: '@mail',
      receivedAt: at(-20, '10:05'),
      confidential: true,
      reporter: { name: 'Aan Suryana', email: 'aan@warga.example' },
      text: 'Di loket vaksinasi saya diminta membayar lima puluh ribu tanpa kuitansi. Mohon nama saya tidak diketahui petugas.',
      steps: [
        {
          by: 'information-officer',
          triage: { kind: 'complaint', topic: 'pungutan', sentiment: 'negative', eligible: true },
        },
        {
          by: 'information-officer',
          act: 'disclose',
          with: { reason: 'Meminta tanggal dan loket kepada pelapor untuk pemeriksaan internal.' },
        },
      ],
    },
    {
      key: 'trotoar',
      by: 'case-officer',
      channelId: '@lapor',
      receivedAt: at(-30, '07:55'),
      authorRef: 'WARGA-0911',
      text: 'Trotoar di depan puskesmas berlubang, ibu hamil hampir jatuh.',
      externalId: 'lapor-78077',
      steps: [
        { by: 'case-officer', triage: { kind: 'complaint', topic: 'trotoar', sentiment: 'negative', eligible: true } },
      ],
    },
    {
      key: 'air-keruh',
      by: 'case-officer',
      channelId: '@wa',
      receivedAt: at(-10, '09:00'),
      authorRef: 'WARGA-0912',
      text: 'Air keran di puskesmas keruh sejak pekan lalu, dipakai untuk cuci tangan pasien.',
      steps: [
        {
          by: 'case-officer',
          triage: { kind: 'complaint', topic: 'air bersih', sentiment: 'negative', eligible: true },
        },
      ],
    },
  ],
  cases: [
    {
      by: 'case-officer',
      title: 'Limbah medis ditumpuk di luar pagar puskesmas',
      feedbackMessageIds: ['@limbah'],
      riskClass: 'medium',
      steps: [
        verified('case-officer', at(-17, '08:10')),
        disposed('case-officer', { unitId: '@surveilans', note: 'Mohon ditangani hari ini.', at: at(-17, '08:20') }),
        givenBack('analyst2', {
          note: 'Pengelolaan limbah medis kewenangan Seksi Kesehatan Lingkungan, bukan surveilans.',
          at: at(-17, '10:40'),
        }),
        disposed('case-officer', {
          unitId: '@kesling',
          personId: '@kasi-kesling',
          note: 'Periksa dan angkut hari ini.',
          at: at(-17, '10:50'),
        }),
        answered('kasi-kesling', {
          at: at(-16, '09:00'),
          text: 'Limbah sudah diangkut pada hari yang sama dan tempat penyimpanannya dikunci. Puskesmas mendapat teguran tertulis.',
        }),
      ],
    },
    {
      by: 'information-officer',
      title: 'Dugaan pungutan di loket vaksinasi',
      class: 'supervisory_complaint',
      feedbackMessageIds: ['@pungutan'],
      riskClass: 'high',
      steps: [
        verified('information-officer', at(-20, '11:00')),
        disposed('information-officer', {
          unitId: '@sekretariat',
          personId: '@head',
          note: 'Pemeriksaan internal; hanya yang ditunjuk yang membaca.',
          at: at(-20, '11:20'),
        }),
        ...answeredBySecond('information-officer', 'head', {
          at: at(-17, '13:30'),
          text: 'Laporan Bapak kami terima dan sedang diperiksa. Nama Bapak tidak kami teruskan kepada petugas loket. Vaksinasi program tidak dipungut biaya.',
          channelId: '@mail',
        }),
      ],
    },
    {
      by: 'case-officer',
      title: 'Trotoar berlubang di depan puskesmas',
      feedbackMessageIds: ['@trotoar'],
      externalRef: 'LAPOR-78077',
      steps: [
        {
          by: 'case-officer',
          to: 'rejected',
          at: at(-29, '08:30'),
          reason: 'Perbaikan trotoar kewenangan dinas pekerjaan umum; laporan diteruskan lewat LAPOR!.',
          rejectReason: 'no_authority',
          legalBasisId: '@pelayanan',
        },
      ],
    },
    {
      by: 'case-officer',
      title: 'Air keran puskesmas keruh',
      feedbackMessageIds: ['@air-keruh'],
      steps: [
        verified('case-officer', at(-10, '10:00')),
        disposed('case-officer', { unitId: '@kesling', note: 'Ambil contoh air.', at: at(-10, '10:10') }),
        coordinated('kasi-kesling', {
          elsewhere: 'Perusahaan air minum kota',
          note: 'Mohon pemeriksaan pipa dinas ke puskesmas.',
          at: at(-9, '09:00'),
        }),
        answered('kasi-kesling', {
          at: at(-7, '14:00'),
          text: 'Pipa dinas sudah dikuras. Hasil uji contoh air hari ini jernih dan memenuhi syarat; tandon cadangan tetap disiapkan.',
          channelId: '@wa',
        }),
      ],
    },
  ],
};
