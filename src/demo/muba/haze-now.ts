import { answered, answeredBySecond, coordinated, disposed, told, verified } from '#app/demo/case-story';
import { at } from '#app/demo/days';
import { firstSmoke } from '#app/demo/muba/haze-voices';
import type { Scene } from '#app/demo/story';

/** The first smoke of the new season: one report that its reporter must complete, and what LAPOR! handed over. */
export const hazeNow: Scene = {
  feedback: [
    {
      key: 'asap-sore',
      by: 'case-officer',
      channelId: '@wa',
      receivedAt: at(-9, '06:50'),
      reporter: { name: 'Warsito', phone: '0812-0000-1121' },
      text: 'Di kebun dekat Desa Karang Agung ada asap tiap sore, belum ada petugas yang datang.',
      steps: [
        {
          by: 'case-officer',
          triage: { kind: 'complaint', topic: 'titik asap', sentiment: 'negative', eligible: true },
        },
      ],
    },
  ],
  messageBatches: [
    {
      key: 'sp4n',
      by: 'information-officer',
      items: [
        {
          externalId: 'lapor-91120',
          source: 'lapor',
          channelId: '@lapor',
          receivedAt: at(-6, '21:30'),
          anonymous: true,
          text: 'Setiap malam ada yang membakar sisa tebangan di ujung jalan poros. Warga takut menyebut nama.',
        },
        {
          externalId: 'lapor-91127',
          source: 'lapor',
          channelId: '@lapor',
          receivedAt: at(-6, '10:10'),
          confidential: true,
          reporter: { name: 'Hendra Wijaya', email: 'hendra@warga.example' },
          text: 'Untuk meminjam alat pembuka lahan kami dimintai uang oleh perangkat. Mohon nama saya dirahasiakan.',
        },
        {
          externalId: 'lapor-91131',
          source: 'lapor',
          channelId: '@lapor',
          receivedAt: at(-2, '08:05'),
          authorRef: 'WARGA-1123',
          text: 'Usul: kartu udara ditempel juga di warung dan dermaga, tidak semua orang membuka telepon.',
        },
      ],
    },
  ],
  mentions: firstSmoke,
  cases: [
    {
      by: 'case-officer',
      title: 'Asap setiap sore di kebun dekat Karang Agung',
      feedbackMessageIds: ['@asap-sore'],
      steps: [
        verified('case-officer', at(-9, '08:30')),
        told('case-officer', {
          at: at(-9, '08:40'),
          text: 'Terima kasih, Pak. Mohon kirim titik lokasi dan jam asap terlihat, supaya regu patroli dapat langsung ke sana.',
          channelId: '@wa',
        }),
        {
          by: 'case-officer',
          to: 'waiting_reporter',
          at: at(-9, '08:40'),
          reason: 'Menunggu titik lokasi dan jam dari pelapor.',
        },
      ],
    },
    {
      by: 'case-officer',
      title: 'Pembakaran sisa tebangan pada malam hari',
      class: 'complaint',
      topic: 'titik asap',
      feedbackMessageIds: ['@sp4n-lapor-91120'],
      externalRef: 'LAPOR-91120',
      riskClass: 'medium',
      steps: [
        verified('case-officer', at(-5, '08:10')),
        disposed('case-officer', {
          unitId: '@komunikasi',
          personId: '@head',
          note: 'Mohon diteruskan ke badan penanggulangan bencana hari ini.',
          at: at(-5, '08:20'),
        }),
        coordinated('head', {
          elsewhere: 'BPBD Kabupaten Musi Banyuasin, pusat pengendalian operasi',
          note: 'Mohon patroli malam di jalan poros; pelapor anonim.',
          at: at(-5, '09:00'),
        }),
        answered('head', {
          at: at(-3, '14:00'),
          text: 'Regu patroli memadamkan dua titik semalam dan berjaga sampai akhir pekan. Asal-usul laporan ini tidak kami simpan.',
        }),
      ],
    },
    {
      by: 'information-officer',
      title: 'Dugaan pungutan pada peminjaman alat',
      class: 'supervisory_complaint',
      topic: 'pinjam alat',
      feedbackMessageIds: ['@sp4n-lapor-91127'],
      externalRef: 'LAPOR-91127',
      riskClass: 'high',
      steps: [
        verified('information-officer', at(-6, '13:00')),
        disposed('information-officer', {
          unitId: '@sekretariat',
          personId: '@deputy',
          note: 'Pemeriksaan bersama inspektorat; hanya yang ditunjuk yang membaca.',
          at: at(-6, '13:15'),
        }),
        ...answeredBySecond('deputy', 'information-officer', {
          at: at(-4, '10:30'),
          text: 'Laporan Bapak kami terima dan diperiksa bersama inspektorat. Nama Bapak tidak diteruskan. Peminjaman alat tidak dipungut biaya.',
          channelId: '@lapor',
        }),
      ],
    },
  ],
  last: [
    {
      of: '@sp4n-lapor-91120',
      steps: [
        {
          by: 'case-officer',
          triage: { kind: 'complaint', topic: 'titik asap', sentiment: 'negative', eligible: true },
        },
      ],
    },
    {
      of: '@sp4n-lapor-91127',
      steps: [
        {
          by: 'information-officer',
          triage: { kind: 'complaint', topic: 'pinjam alat', sentiment: 'negative', eligible: true },
        },
      ],
    },
  ],
};
