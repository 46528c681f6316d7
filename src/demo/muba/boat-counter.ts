import { at, date, day } from '#app/demo/days';
import { boatCounterOut } from '#app/demo/muba/boat-counter-out';
import { FROM_JETTY, JETTIES, NEAR } from '#app/demo/muba/pictures';
import { path, type Scene } from '#app/demo/story';

const SCRIPT = `Loket perahu: urus KTP dari dermaga desa
Naskah kedua, disusun dari wawancara dengan dua petugas dan empat warga.

Setiap Kamis perahu layanan singgah di tiga dermaga. Yang dibawa dua berkas:
kartu keluarga dan surat keterangan desa. Petugas membetulkan data di tempat;
KTP jadi diantar pada singgah berikutnya. Tidak dipungut biaya.

Jam singgah: Dermaga Pasar 08.00, Dermaga Sekolah 10.30, Dermaga Ujung 13.30.
Perahu tidak berangkat bila air di atas tanda merah; kabarnya lewat radio pukul 06.30.

Sumber: lembar alur loket dinas kependudukan; jadwal singgah yang ditempel di dermaga.
`;

/** From the idea to the material: four crafts are given their share, and the river holds one of them up. */
const sourcing: Scene = {
  contents: [
    {
      key: 'loket-perahu',
      by: 'journalist',
      title: 'Artikel foto: loket perahu, urus KTP dari dermaga desa',
      brief:
        'Ikuti satu singgah dari pagi: apa yang dibawa warga, berapa lama, kapan KTP diantar. 500 kata, tiga foto, satu peta dermaga. Wajah hanya petugas; nomor dan nama pada berkas tidak terbaca.',
      format: 'article',
      category: 'service_information',
      riskClass: 'high',
      keyMessage: 'Bawa dua berkas ke dermaga, KTP diantar pada singgah berikutnya.',
      keyMessageIds: ['@pesan-dua-berkas'],
      publicIds: ['@pencari'],
      objectiveIds: ['@menemukan'],
      needIds: ['@layanan'],
      channelIds: ['@ig', '@x', '@web'],
      informationClass: 'any_time',
      plannedAt: at(6, '09:00'),
      assigneeId: '@journalist',
      steps: path('journalist', 'planned', 'strategy', 'sourcing'),
    },
  ],
  crews: [
    {
      by: 'editor',
      key: 'perahu',
      contentPlanId: '@loket-perahu',
      crafts: ['journalist', 'photographer', 'editor', 'channel_admin'],
      assigneeIds: ['@journalist', '@photographer', '@editor', '@channel-admin'],
    },
  ],
  tasks: [
    {
      key: 'perahu-peta',
      by: 'editor',
      contentPlanId: '@loket-perahu',
      function: 'designer',
      title: 'Peta tiga dermaga dan jam singgah',
      instructions:
        'Terbaca di ponsel; dermaga dibedakan dengan bentuk, tidak hanya warna. Jam dari jadwal yang ditempel.',
      assigneeId: '@designer',
      leadMinutes: 2_880,
    },
  ],
  comments: [
    {
      key: 'tanya-jam',
      by: 'case-officer',
      contentPlanId: '@loket-perahu',
      pointer: '/brief',
      text: 'Sebutkan juga apa yang terjadi bila air tinggi: itu pertanyaan terbanyak di loket pekan ini.',
    },
  ],
  first: [
    { of: '@perahu-journalist', steps: path('journalist', 'in_progress') },
    { of: '@perahu-photographer', steps: path('photographer', 'in_progress') },
    { of: '@perahu-peta', steps: path('designer', 'in_progress') },
  ],
  obstacles: [
    {
      key: 'air-tinggi',
      by: 'photographer',
      taskId: '@perahu-photographer',
      unitId: '@media',
      stage: 'implementation',
      category: 'weather_access',
      text: `Air Sungai Musi di atas tanda merah pada ${date(-3)}; perahu layanan tidak berangkat dan singgah Kamis ditiadakan.`,
      occurredOn: day(-3),
      delayHours: 24,
      solution:
        'Ikut perahu BPBD ke Dermaga Sekolah keesokan harinya, saat loket membuka singgah pengganti; jadwal tayang mundur sehari.',
      steps: path('editor', 'solved'),
    },
  ],
  last: [
    { of: '@loket-perahu', steps: [{ by: 'journalist', change: { plannedAt: at(7, '09:00') } }] },
    {
      of: '@perahu-journalist',
      steps: [
        { by: 'journalist', to: 'done', note: 'Dua petugas dan empat warga diwawancarai; jam singgah dicocokkan.' },
      ],
    },
    {
      of: '@perahu-photographer',
      steps: [{ by: 'photographer', to: 'done', note: 'Empat belas foto dari singgah pengganti, dipilih tiga.' }],
    },
  ],
};

/** What was handed over first: the text is taken, the picture shows somebody's papers and comes back. */
const handOver: Scene = {
  attachments: [
    {
      key: 'naskah-perahu',
      by: 'journalist',
      title: 'Naskah artikel loket perahu',
      file: { name: 'loket-perahu-naskah-2.txt', content: SCRIPT },
    },
    {
      key: 'foto-dekat',
      by: 'photographer',
      title: 'Meja layanan di atas perahu',
      file: { name: 'loket-perahu-meja.png', content: NEAR },
    },
  ],
  assets: [
    {
      by: 'journalist',
      contentPlanId: '@loket-perahu',
      taskId: '@perahu-journalist',
      attachmentId: '@naskah-perahu',
      kind: 'text',
      creditTo: 'Teks: Rahmat Hidayatullah, Dinkominfo Musi Banyuasin',
      steps: path('editor', 'accepted'),
    },
    {
      key: 'serah-foto',
      by: 'photographer',
      contentPlanId: '@loket-perahu',
      taskId: '@perahu-photographer',
      attachmentId: '@foto-dekat',
      kind: 'photo',
      altText: 'Meja kayu di atas perahu dengan berkas terbuka.',
      creditTo: 'Foto: Aldi Kurniawan, Dinkominfo Musi Banyuasin',
      steps: [
        {
          by: 'editor',
          to: 'returned',
          reason: 'Nomor dan nama pemohon terbaca pada berkas di meja. Ambil dari dermaga, berkas tidak tampak.',
        },
      ],
    },
  ],
  first: [
    {
      of: '@perahu-photographer',
      steps: [
        ...path('photographer', 'in_progress'),
        { by: 'photographer', to: 'done', note: 'Diganti foto dari dermaga; tidak ada berkas atau wajah warga.' },
      ],
    },
    {
      of: '@perahu-peta',
      steps: [{ by: 'designer', to: 'done', note: 'Tiga dermaga, tiga bentuk; terbaca pada layar lima inci.' }],
    },
  ],
};

/** The second picture and the map, what is said on each channel, and one round back to the desk. */
const editing: Scene = {
  attachments: [
    {
      key: 'foto-dermaga',
      by: 'photographer',
      title: 'Perahu layanan dari dermaga',
      file: { name: 'loket-perahu-dermaga.png', content: FROM_JETTY },
    },
    {
      key: 'peta-dermaga',
      by: 'designer',
      title: 'Peta tiga dermaga',
      file: { name: 'peta-tiga-dermaga.png', content: JETTIES },
    },
  ],
  variants: [
    {
      by: 'channel-admin',
      contentPlanId: '@loket-perahu',
      channelId: '@ig',
      caption:
        'KTP keliru dan Sekayu jauh? Loket perahu singgah setiap Kamis di tiga dermaga. Bawa kartu keluarga dan surat keterangan desa; KTP diantar pada singgah berikutnya, tanpa biaya. Jam singgah ada di gambar kedua.',
      hashtags: ['#LayananMuba', '#LoketPerahu'],
      media: [photoOf(482_000, 1_080, 1_350), photoOf(391_000, 1_080, 1_350)],
    },
    {
      by: 'channel-admin',
      contentPlanId: '@loket-perahu',
      channelId: '@x',
      caption:
        'Loket perahu singgah setiap Kamis: Dermaga Pasar 08.00, Dermaga Sekolah 10.30, Dermaga Ujung 13.30. Bawa dua berkas, KTP diantar pada singgah berikutnya.',
      altText: 'Perahu layanan merah bersandar di dermaga kayu; peta menunjukkan tiga dermaga.',
      hashtags: ['#LayananMuba'],
      media: [photoOf(482_000, 1_200, 675)],
    },
    {
      by: 'journalist',
      contentPlanId: '@loket-perahu',
      channelId: '@web',
      caption:
        'Loket perahu: urus KTP dari dermaga desa. Jam singgah, berkas yang dibawa, dan apa yang terjadi bila air tinggi.',
      media: [photoOf(482_000, 1_600, 900)],
    },
  ],
  assets: [
    {
      key: 'serah-foto-2',
      by: 'photographer',
      contentPlanId: '@loket-perahu',
      taskId: '@perahu-photographer',
      attachmentId: '@foto-dermaga',
      kind: 'photo',
      altText: 'Perahu layanan merah bersandar di dermaga kayu, dilihat dari tepi sungai; tidak ada wajah atau berkas.',
      creditTo: 'Foto: Aldi Kurniawan, Dinkominfo Musi Banyuasin',
      steps: [{ by: 'editor', to: 'accepted', reason: 'Tidak ada data pribadi lagi.' }],
    },
    {
      by: 'designer',
      contentPlanId: '@loket-perahu',
      taskId: '@perahu-peta',
      attachmentId: '@peta-dermaga',
      kind: 'layout',
      altText: 'Peta sungai dengan tiga dermaga dan jam singgahnya.',
      creditTo: 'Peta: Tiara Oktaviani, Dinkominfo Musi Banyuasin',
      steps: path('editor', 'accepted'),
    },
  ],
  first: [
    {
      of: '@loket-perahu',
      steps: [
        ...path('journalist', 'editing'),
        {
          by: 'journalist',
          change: {
            altText: 'Perahu layanan di dermaga.',
            dataSources: ['Dinas kependudukan dan pencatatan sipil, lembar alur loket', 'Jadwal singgah di dermaga'],
            personalDataCheck: 'passed',
          },
        },
        ...path('journalist', 'review'),
      ],
    },
    { of: '@perahu-editor', steps: path('editor', 'in_progress') },
    {
      of: '@loket-perahu',
      steps: [
        {
          by: 'editor',
          to: 'editing',
          reason: 'Isi sudah benar; teks alternatif dan kabar air tinggi belum lengkap.',
          remarks: [
            {
              pointer: '/altText',
              text: 'Belum menyebut peta dan jamnya: yang tidak melihat gambar kehilangan jam singgah.',
            },
            { pointer: '/brief', text: 'Masukkan jawaban untuk air tinggi yang ditanyakan petugas kasus.' },
          ],
        },
      ],
    },
  ],
};

/** One file of a post, with the measures that the networks ask for. */
function photoOf(bytes: number, width: number, height: number) {
  return { kind: 'image' as const, mediaType: 'image/jpeg', bytes, width, height, seconds: null };
}

/** One piece through four crafts, with an obstacle, a picture that came back and one rework, until it is out. */
export const boatCounter: Scene[] = [sourcing, handOver, editing, boatCounterOut];
