import { at } from '#app/demo/days';
import type { Scene } from '#app/demo/story';

type Mention = NonNullable<Scene['mentions']>[number]['items'][number];

const NEIGHBOUR = 'Dinas kominfo kabupaten tetangga';
const PROVINCE = 'Dinas kominfo provinsi tetangga';

/** One hit of the daily search: `number days ago, hour`, how it sounds, and of whom it speaks when not of us. */
function heard(
  [number, offset, time]: [number, number, string],
  said: Pick<Mention, 'platform' | 'outlet' | 'text' | 'sentiment' | 'sentimentReason'>,
  comparedWith?: string,
): Mention & { externalId: string } {
  return {
    externalId: `pantau-${number}`,
    source: 'pantauan-media',
    publishedAt: at(-offset, time),
    topic: 'kabut asap',
    language: 'id',
    ...(comparedWith ? { subject: 'compared', comparedWith } : {}),
    ...said,
  };
}

/** What the region said of the smoke where nobody asked the office: half of it of us, half of two others. */
export const hazeVoices: Scene = {
  mentions: [
    {
      by: 'analyst2',
      items: [
        heard([1, 235, '09:10'], {
          platform: 'online_news',
          outlet: 'Kabar Musi',
          text: 'Kartu warna udara Muba terbit sebelum jam sekolah, lengkap dengan satu anjuran.',
          sentiment: 'positive',
        }),
        heard([2, 234, '20:15'], {
          platform: 'facebook',
          outlet: 'Grup Warga Bayung Lencir',
          text: 'Kata kartu dinas merah, tapi maskernya di pustu kosong.',
          sentiment: 'negative',
          sentimentReason: 'Anjuran tidak dapat diikuti karena masker habis.',
        }),
        heard([3, 230, '12:00'], {
          platform: 'radio',
          outlet: 'Radio komunitas Lalan',
          text: 'Radio membacakan ulang anjuran udara dari dinas kominfo Muba.',
          sentiment: 'neutral',
        }),
        heard([4, 226, '11:20'], {
          platform: 'x',
          outlet: 'Akun kabar kota tetangga',
          text: 'Muba terbakar lagi, lihat fotonya. Dinasnya diam.',
          sentiment: 'negative',
          sentimentReason: 'Foto lama; menuduh dinas tidak berkabar.',
        }),
        heard([5, 226, '16:45'], {
          platform: 'online_news',
          outlet: 'Kabar Musi',
          text: 'Ralat: foto yang beredar dari tahun lain. Indeks Muba hari ini sedang menurut dinas kominfo.',
          sentiment: 'neutral',
        }),
        heard([6, 222, '21:00'], {
          platform: 'facebook',
          outlet: 'Grup Pekebun Kepayang',
          text: 'Tadi malam videonya diputar di balai desa, alatnya boleh dicoba. Mantap.',
          sentiment: 'positive',
        }),
        heard(
          [7, 233, '10:00'],
          {
            platform: 'online_news',
            outlet: 'Kabar Musi',
            text: 'Kabupaten tetangga membagikan indeks lewat pengeras suara masjid.',
            sentiment: 'positive',
          },
          NEIGHBOUR,
        ),
        heard(
          [8, 229, '13:30'],
          {
            platform: 'x',
            outlet: 'Akun warga seberang',
            text: 'Di seberang sungai tidak ada kabar udara sama sekali.',
            sentiment: 'negative',
          },
          NEIGHBOUR,
        ),
        heard(
          [9, 224, '08:00'],
          {
            platform: 'print',
            outlet: 'Harian Tepian',
            text: 'Kabupaten tetangga meminta sekolah masuk pukul sembilan.',
            sentiment: 'neutral',
          },
          NEIGHBOUR,
        ),
        heard(
          [10, 232, '19:00'],
          {
            platform: 'television',
            outlet: 'TV Seberang',
            text: 'Provinsi tetangga menampilkan peta asap setiap malam.',
            sentiment: 'neutral',
          },
          PROVINCE,
        ),
        heard(
          [11, 228, '09:40'],
          {
            platform: 'online_news',
            outlet: 'Harian Tepian',
            text: 'Peta asap provinsi tetangga sulit dibaca di ponsel.',
            sentiment: 'negative',
          },
          PROVINCE,
        ),
        heard(
          [12, 223, '15:10'],
          {
            platform: 'x',
            outlet: 'Akun cuaca Sumatera',
            text: 'Peta asap provinsi tetangga sekarang ada warnanya.',
            sentiment: 'positive',
          },
          PROVINCE,
        ),
      ],
    },
  ],
};

/** The new season is still quiet: one speaks of us, one of each of the others. */
export const firstSmoke: NonNullable<Scene['mentions']> = [
  {
    by: 'analyst2',
    items: [
      heard([21, 8, '19:30'], {
        platform: 'facebook',
        outlet: 'Grup Warga Karang Agung',
        text: 'Asap tipis lagi tiap sore. Dinas Muba sudah tahu belum?',
        sentiment: 'negative',
        sentimentReason: 'Meragukan bahwa dinas mengetahuinya.',
      }),
      heard([22, 5, '09:00'], {
        platform: 'online_news',
        outlet: 'Kabar Musi',
        text: 'Muba melatih empat orang piket kartu udara sebelum musim kering.',
        sentiment: 'positive',
      }),
      heard(
        [23, 6, '14:00'],
        {
          platform: 'online_news',
          outlet: 'Harian Tepian',
          text: 'Kabupaten tetangga memasang alat pantau ketiga.',
          sentiment: 'positive',
        },
        NEIGHBOUR,
      ),
      heard(
        [24, 4, '18:20'],
        {
          platform: 'x',
          outlet: 'Akun cuaca Sumatera',
          text: 'Peta asap provinsi tetangga belum diperbarui sejak Senin.',
          sentiment: 'negative',
        },
        PROVINCE,
      ),
    ],
  },
];
