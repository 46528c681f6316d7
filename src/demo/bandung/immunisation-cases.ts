import { answered, disposed, merged, told, verified } from '#app/demo/case-story';
import { at, date } from '#app/demo/days';
import type { Scene } from '#app/demo/story';
import type { Step } from '#app/demo/told';

const complaint = (topic: string): Step => ({
  by: 'case-officer',
  triage: { kind: 'complaint', topic, sentiment: 'negative', eligible: true },
});

/** The week as the case officer has it on the desk: done, late, waiting, merged, and opened again. */
export const immunisationCases: Scene = {
  feedback: [
    {
      key: 'vaksin-habis',
      by: 'case-officer',
      channelId: '@lapor',
      receivedAt: at(-26, '10:15'),
      authorRef: 'WARGA-0221',
      text: 'Vaksin campak-rubela habis di puskesmas kami, disuruh kembali pekan depan tanpa kepastian tanggal.',
      externalId: 'lapor-78105',
      steps: [complaint('ketersediaan vaksin')],
    },
    {
      key: 'dibentak',
      by: 'case-officer',
      channelId: '@form',
      receivedAt: at(-24, '19:45'),
      reporter: { name: 'Rini Oktaviani', email: 'rini@warga.example' },
      text: 'Petugas pos imunisasi sore membentak ibu yang buku KIA-nya tertinggal.',
      steps: [complaint('sikap petugas')],
    },
    {
      key: 'tanpa-balasan',
      by: 'case-officer',
      channelId: '@lapor',
      receivedAt: at(-52, '08:50'),
      authorRef: 'WARGA-0222',
      text: 'Sekolah kami mengajukan jadwal imunisasi kelas 1 sejak bulan lalu, tidak ada balasan sampai hari ini.',
      externalId: 'lapor-77964',
      steps: [complaint('jadwal sekolah')],
    },
    {
      key: 'ditolak-pos',
      by: 'case-officer',
      channelId: '@wa',
      receivedAt: at(-7, '17:50'),
      reporter: { name: 'Dedeh Kurniasih', phone: '0812-0000-0223' },
      text: 'Anak saya ditolak di pos sore padahal belum jam tujuh.',
      steps: [complaint('jadwal pos')],
    },
  ],
  cases: [
    {
      key: 'kasus-tanpa-balasan',
      by: 'case-officer',
      title: 'Permintaan jadwal imunisasi sekolah tidak dibalas',
      feedbackMessageIds: ['@tanpa-balasan'],
      externalRef: 'LAPOR-77964',
      riskClass: 'medium',
      steps: [
        verified('case-officer', at(-52, '13:00')),
        disposed('case-officer', {
          unitId: '@surveilans',
          note: 'Tetapkan jadwal bersama sekolah dan balas.',
          at: at(-52, '13:10'),
        }),
        { runsOut: 'LAPOR-FOLLOWUP' },
        { runsOut: 'LAPOR-NONSUP' },
      ],
    },
    {
      by: 'case-officer',
      title: 'Vaksin campak-rubela habis tanpa tanggal pengganti',
      feedbackMessageIds: ['@vaksin-habis'],
      externalRef: 'LAPOR-78105',
      steps: [
        verified('case-officer', at(-26, '11:00')),
        disposed('case-officer', {
          unitId: '@surveilans',
          personId: '@analyst2',
          note: 'Pastikan tanggal kiriman.',
          at: at(-26, '11:05'),
        }),
        answered('analyst2', {
          at: at(-24, '09:10'),
          text: 'Vaksin tiba di puskesmas Bapak besok pagi; anak Bapak kami catat di urutan pertama hari Kamis pukul 08.00.',
          channelId: '@lapor',
        }),
        {
          by: 'case-officer',
          to: 'closed',
          at: at(-16, '10:00'),
          reason: 'Pelapor mengabarkan anaknya sudah diimunisasi.',
        },
        {
          rated: {
            feedbackMessageId: '@vaksin-habis',
            rating: 5,
            solved: true,
            text: 'Dikabari tanggalnya dan benar dilayani. Terima kasih.',
          },
        },
      ],
    },
    {
      by: 'case-officer',
      title: 'Petugas pos membentak ibu yang lupa membawa buku KIA',
      feedbackMessageIds: ['@dibentak'],
      riskClass: 'medium',
      steps: [
        verified('case-officer', at(-23, '08:20')),
        disposed('case-officer', {
          unitId: '@surveilans',
          note: 'Bicarakan dengan koordinator pos.',
          at: at(-23, '08:30'),
        }),
        told('analyst2', {
          at: at(-22, '10:00'),
          text: 'Terima kasih sudah melapor. Koordinator pos sedang kami mintai keterangan.',
          channelId: '@mail',
        }),
        answered('analyst2', {
          at: at(-19, '15:00'),
          text: 'Petugas sudah diingatkan dan meminta maaf. Anak tetap dilayani walau buku KIA tertinggal.',
          channelId: '@mail',
        }),
        { by: 'case-officer', to: 'closed', at: at(-9, '09:30'), reason: 'Tidak ada tanggapan lagi atas jawaban.' },
        {
          rated: {
            feedbackMessageId: '@dibentak',
            rating: 2,
            solved: false,
            text: 'Kemarin teman saya masih dibentak di pos yang sama.',
          },
        },
      ],
    },
    {
      by: 'case-officer',
      title: 'Anak ditolak di pos imunisasi sore',
      feedbackMessageIds: ['@ditolak-pos'],
      steps: [
        verified('case-officer', at(-6, '08:05')),
        told('case-officer', {
          at: at(-6, '08:15'),
          text: 'Mohon nama pos dan tanggalnya, Bu, supaya kami dapat memeriksa catatan pelayanan hari itu.',
          channelId: '@wa',
        }),
        {
          by: 'case-officer',
          to: 'waiting_reporter',
          at: at(-6, '08:15'),
          reason: 'Menunggu nama pos dan tanggal dari pelapor.',
        },
      ],
    },
    {
      key: 'kasus-antre-ig',
      by: 'staff2',
      title: 'Permintaan nomor antrean di Instagram',
      feedbackMessageIds: ['@antre-2'],
    },
    {
      by: 'case-officer',
      title: 'Antre dua jam tanpa nomor di pos Babakan Ciparay',
      feedbackMessageIds: ['@antre'],
      externalRef: 'LAPOR-78211',
      steps: [
        verified('case-officer', at(-8, '13:00')),
        merged('case-officer', ['@kasus-antre-ig'], 'Pos yang sama, keluhan yang sama: antre tanpa nomor.'),
        disposed('case-officer', {
          unitId: '@surveilans',
          personId: '@analyst2',
          note: 'Nomor antrean dan satu meja tambahan; kabari kedua pelapor.',
          at: at(-8, '13:20'),
        }),
        { by: 'analyst2', to: 'in_progress', at: at(-7, '08:00') },
        told('analyst2', {
          at: at(-5, '10:00'),
          replyTemplateId: '@jawab-antrean',
          values: [
            { name: 'startsOn', value: date(-4) },
            { name: 'place', value: 'pos Babakan Ciparay' },
            { name: 'change', value: 'nomor antrean dan satu meja tambahan' },
          ],
          channelId: '@lapor',
        }),
      ],
    },
  ],
};
