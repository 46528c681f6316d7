import { at, day } from '#app/demo/days';
import type { Scene } from '#app/demo/story';

const counted = (names: string, values: string): Record<string, string> => {
  const numbers = values.split(' ');
  return Object.fromEntries(names.split(' ').map((name, i) => [name, numbers[i] ?? '0']));
};
const INSTAGRAM = 'views reach likes comments shares saves';
const X = 'impressions likes comments shares';

const read = (postId: string, names: string, days: Record<number, string>) =>
  Object.entries(days).map(([offset, values]) => ({
    postId,
    capturedAt: at(-Number(offset), '09:00'),
    values: counted(names, values),
  }));

/** How the week's pieces do: tagged links, a boosted post, one channel that failed and a pause; and what the tools count. */
export const immunisationOut: Scene = {
  hashtagSets: [{ by: 'staff', name: 'Tagar utama', tags: ['#PekanImunisasiAnak', '#LengkapiImunisasi'] }],
  linkTags: [
    {
      by: 'channel-admin',
      channelId: '@ig',
      contentPlanId: '@kartu-demam',
      url: 'https://dinkes-bandung.example/ppid/jadwal-imunisasi',
      content: 'kartu-berbayar',
    },
  ],
  series: [
    {
      by: 'staff2',
      title: 'Pengingat pos sore tiap Senin',
      brief: 'Satu kalimat, jam, dan tempat; dicocokkan dengan lembar jadwal puskesmas.',
      format: 'story',
      keyMessage: 'Pulang kerja masih sempat.',
      category: 'service_information',
      frequency: 'weekly',
      weekdays: [1],
      localTime: '07:00',
      startsOn: day(1),
      endsOn: day(44),
      leadDays: 7,
      recheckOn: day(25),
      objectiveIds: ['@datang'],
      channelIds: ['@wa'],
      steps: [
        {
          by: 'staff2',
          act: 'recheck',
          with: { reason: 'Jam pos dicocokkan dengan lembar jadwal puskesmas.', nextRecheckOn: day(30) },
        },
        { by: 'staff2', act: 'make' },
      ],
    },
  ],
  posts: [
    {
      key: 'ig-berbayar',
      by: 'channel-admin',
      contentPlanId: '@kartu-demam',
      channelId: '@ig',
      paid: true,
      caption:
        'Anak demam setelah imunisasi? Kartunya di sini, dan jadwal pos di https://dinkes-bandung.example/ppid/jadwal-imunisasi?utm_source=instagram&utm_medium=social&utm_campaign=imunisasi-anak&utm_content=kartu-berbayar #PekanImunisasiAnak #LengkapiImunisasi',
      url: 'https://instagram.example/p/bdg-imun-01b',
      externalId: 'ig-bdg-0201b',
      scheduledAt: at(-27, '10:00'),
      publishedAt: at(-27, '10:00'),
      followersAtPublish: 52_120,
    },
    {
      by: 'staff2',
      contentPlanId: '@jadwal-pos',
      channelId: '@wa',
      caption: 'Jadwal pos imunisasi sore pekan ini per kecamatan. Balas pesan ini bila jamnya berbeda di tempat Anda.',
      scheduledAt: at(-1, '07:00'),
      steps: [
        { by: 'staff2', to: 'failed', reason: 'Sesi siaran Halo Dinkes terputus; tidak ada pesan yang terkirim.' },
      ],
    },
  ],
  pauses: [
    {
      by: 'head',
      scope: 'campaign',
      reason: 'Satu anak diduga difteri dirawat di Babakan Ciparay; ajakan ditahan sampai hasil laboratorium keluar.',
      until: at(4, '08:00'),
      steps: [
        {
          by: 'head',
          act: 'resume',
          with: { reason: 'Hasil laboratorium negatif; unggahan dibaca ulang sebelum terbit.' },
        },
      ],
    },
  ],
  messageBatches: [
    {
      by: 'staff2',
      key: 'ekspor',
      items: [
        {
          channelId: '@ig',
          postId: '@ig-kartu',
          source: 'instagram-export',
          externalId: 'c-0231',
          receivedAt: at(-32, '06:40'),
          authorRef: 'WARGA-0231',
          text: 'Sudah dicoba, anak saya turun panas. Hatur nuhun.',
        },
        {
          channelId: '@ig',
          postId: '@ig-kartu',
          source: 'instagram-export',
          externalId: 'c-0232',
          receivedAt: at(-31, '20:05'),
          authorRef: 'WARGA-0232',
          text: '👍👍',
        },
        {
          channelId: '@ig',
          postId: '@ig-jadwal',
          source: 'instagram-export',
          externalId: 'c-0233',
          receivedAt: at(-22, '12:30'),
          authorRef: 'WARGA-0233',
          text: 'Pos Bojongloa Kaler jam berapa?',
        },
      ],
    },
  ],
  exports: [
    {
      by: 'channel-admin',
      source: 'export',
      readings: [
        ...read('@ig-kartu', INSTAGRAM, {
          33: '8420 6110 402 18 96 310',
          31: '15980 11240 760 31 201 640',
          27: '24110 17890 1105 44 322 1012',
          20: '31240 22960 1290 52 398 1240',
          4: '36110 26350 1382 57 431 1330',
        }),
        // Some took their like back when the opening hours turned out wrong.
        ...read('@ig-jadwal', INSTAGRAM, {
          29: '5210 4020 130 22 64 201',
          28: '7340 5610 124 35 81 260',
          23: '11870 8430 212 37 118 388',
          4: '14020 9980 241 39 131 455',
        }),
        ...read('@ig-berbayar', `${INSTAGRAM} link_clicks spend`, {
          26: '18200 15110 96 4 12 61 220 250000',
          20: '61400 44300 251 11 40 188 811 1000000',
          13: '84900 57200 322 15 52 240 1104 1500000',
        }),
        ...read('@x-jadwal', X, { 29: '2110 18 4 21', 23: '3480 26 6 34', 4: '3910 29 6 37' }),
        ...read('@x-klarifikasi', X, { 8: '9840 141 38 212', 5: '15220 188 51 301', 2: '16480 197 55 318' }),
      ],
    },
    {
      by: 'staff',
      source: 'manual',
      readings: [
        { postId: '@web-klarifikasi', capturedAt: at(-8, '14:00'), values: { visits: '1460' } },
        { postId: '@web-klarifikasi', capturedAt: at(-2, '14:00'), values: { visits: '2890' } },
      ],
    },
  ],
  last: [
    {
      of: '@jadwal-pos',
      steps: [{ by: 'staff2', act: 'retry', with: { scheduledAt: at(1, '07:00'), channelIds: ['@wa'] } }],
    },
    { of: '@ig-bidan', steps: [{ by: 'channel-admin', act: 'confirm', with: { to: 'scheduled' } }] },
    {
      of: '@ekspor-c-0231',
      steps: [{ by: 'staff2', triage: { kind: 'praise', topic: 'demam setelah imunisasi', sentiment: 'positive' } }],
    },
    {
      of: '@ekspor-c-0233',
      steps: [{ by: 'staff2', triage: { kind: 'question', topic: 'jadwal pos', sentiment: 'neutral' } }],
    },
  ],
};
