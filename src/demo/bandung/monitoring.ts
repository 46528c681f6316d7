import { at } from '#app/demo/days';
import type { Scene } from '#app/demo/story';

type Mention = NonNullable<Scene['mentions']>[number]['items'][number];

const TOPIC = 'demam berdarah';

/** What was said on each day: offset, time, what, and how it sounds to whoever recorded it. */
const quiet: [number, string, string, 'positive' | 'neutral' | 'negative'][] = [
  [38, '08:10', 'Jadwal kerja bakti jentik RW 05 hari Minggu.', 'neutral'],
  [34, '19:00', 'Kader datang lagi, bak mandi diperiksa. Bagus.', 'positive'],
  [30, '12:20', 'Musim hujan datang, jangan lupa kuras bak.', 'neutral'],
  [25, '21:15', 'Tetangga kena DBD, semoga lekas sembuh.', 'neutral'],
  [19, '07:40', 'Dinkes Bandung membuka pos laporan jentik.', 'positive'],
  [12, '18:05', 'Penyuluhan DBD di kampus, pesertanya penuh.', 'positive'],
  [7, '16:30', 'Dua mahasiswa di kos Coblong dirawat karena DBD.', 'negative'],
  [6, '10:10', 'Kos kami belum pernah diperiksa petugas jentik.', 'negative'],
  [6, '20:45', 'Grup kos ramai: ada lagi yang demam tinggi.', 'negative'],
];

const loud = [
  'Tiga kos di Coblong penghuninya kena DBD, kapan diperiksa?',
  'Petugas belum datang ke kos kami di Cisitu.',
  'Bak bersama di kos saya penuh jentik, pemilik diam saja.',
  'Dinkes ke mana saja, mahasiswa sudah lima yang dirawat.',
  'Kampus mengirim edaran kuras bak, bagus.',
  'Minta fogging, bukan ceramah.',
  'Fogging saja tidak cukup, jentiknya tetap ada.',
  'Puskesmas Dago penuh pagi ini.',
  'Ada nomor untuk lapor kos berjentik?',
  'Pemilik kos harus ikut bertanggung jawab.',
  'Sudah lapor Halo Dinkes, dijawab dalam sepuluh menit.',
  'Kenapa hanya rumah warga yang diperiksa?',
];
const ANGRY = ['kapan diperiksa', 'belum datang', 'diam saja', 'ke mana saja', 'fogging, bukan', 'hanya rumah'];

const sounds = (text: string): Mention['sentiment'] =>
  ANGRY.some((words) => text.includes(words)) ? 'negative' : text.includes('dijawab dalam') ? 'positive' : 'neutral';

const items: Mention[] = [
  ...quiet.map(
    ([offset, time, text, sentiment], i): Mention => ({
      externalId: `p-${i + 1}`,
      source: 'pantauan-harian',
      platform: i % 3 === 0 ? 'facebook' : 'x',
      publishedAt: at(-offset, time),
      text,
      topic: TOPIC,
      sentiment,
    }),
  ),
  ...loud.map(
    (text, i): Mention => ({
      externalId: `p-${i + 21}`,
      source: 'pantauan-harian',
      platform: i % 4 === 0 ? 'instagram' : 'x',
      publishedAt: at(-5, `${String(8 + i).padStart(2, '0')}:20`),
      text,
      topic: TOPIC,
      sentiment: sounds(text),
      ...(sounds(text) === 'negative' ? { sentimentReason: 'Menyalahkan lambatnya pemeriksaan rumah kos.' } : {}),
    }),
  ),
  ...['Dinkes tetangga sudah memeriksa semua kos sejak awal bulan.', 'Di kabupaten, kos diperiksa bersama RT.'].map(
    (text, i): Mention => ({
      externalId: `p-${i + 41}`,
      source: 'pantauan-harian',
      platform: 'x',
      publishedAt: at(-4, `1${i}:05`),
      text,
      topic: TOPIC,
      subject: 'compared',
      comparedWith: 'Dinas kesehatan kabupaten tetangga',
      sentiment: 'positive',
    }),
  ),
];

/** What the city says of dengue where nobody asked the office: a topic that rose in one day, and how two people read it. */
export const monitoring: Scene = {
  mentions: [{ by: 'analyst', key: 'sebutan', items }],
  spikeRules: [
    {
      by: 'analyst',
      name: 'Lonjakan demam berdarah',
      topic: TOPIC,
      windowHours: 24,
      historyDays: 28,
      factor: '3',
      deviations: '3',
      minimum: 10,
      persistenceDays: 2,
      steps: [{ due: at(-5, '20:00') }],
    },
  ],
  codingSamples: [
    {
      by: 'analyst',
      title: 'Uji kesepakatan pengodean sentimen: demam berdarah',
      material: 'mention',
      categories: ['sentiment'],
      drawnFrom: at(-40, '00:00'),
      drawnBefore: at(-4, '00:00'),
      seed: 'dbd-kos',
      size: 40,
      firstCoderId: '@analyst',
      secondCoderId: '@analyst2',
      steps: [
        { by: 'analyst', act: 'code', with: { otherwise: 'neutral', texts: spoken('negative', ANGRY) } },
        {
          by: 'analyst2',
          act: 'code',
          with: {
            otherwise: 'neutral',
            texts: { ...spoken('negative', [...ANGRY, 'penuh pagi']), 'dijawab dalam': 'positive' },
          },
        },
      ],
    },
  ],
};

function spoken(sentiment: string, words: readonly string[]): Record<string, string> {
  return Object.fromEntries(words.map((word) => [word, sentiment]));
}
