import { type Formula, SOURCES } from '#kernel/figures/formula';

const TWO_POSTS = [
  { engagements: 50, reach: 500 },
  { engagements: 100, reach: 10000 },
];

export const POST_FORMULAS: readonly Formula[] = [
  {
    id: 'post.engagement_rate_pooled',
    title: { en: 'Engagement rate by reach, pooled', id: 'Tingkat interaksi per jangkauan, gabungan' },
    definition: {
      en: 'All engagements of the posts ÷ all their reach: large posts weigh more.',
      id: 'Semua interaksi unggahan ÷ semua jangkauannya: unggahan besar berbobot lebih.',
    },
    numerator: { en: 'Sum of engagements', id: 'Jumlah interaksi' },
    denominator: { en: 'Sum of reach', id: 'Jumlah jangkauan' },
    unit: 'percent',
    caveat: {
      en: 'Not to be compared with the mean of posts or with rates by followers.',
      id: 'Tidak boleh dibandingkan dengan rerata unggahan atau tingkat per pengikut.',
    },
    source: SOURCES.siklus,
    workedExample: { reference: 'C13', inputs: { posts: TWO_POSTS }, value: '1.4285714285714285714', also: null },
  },
  {
    id: 'post.engagement_rate_mean',
    title: { en: 'Engagement rate by reach, mean of posts', id: 'Tingkat interaksi per jangkauan, rerata unggahan' },
    definition: {
      en: "The mean of each post's engagements ÷ reach: every post weighs the same.",
      id: 'Rerata interaksi ÷ jangkauan tiap unggahan: setiap unggahan berbobot sama.',
    },
    numerator: { en: "Sum of the posts' rates", id: 'Jumlah tingkat interaksi unggahan' },
    denominator: { en: 'Posts with a reach', id: 'Unggahan yang memiliki jangkauan' },
    unit: 'percent',
    caveat: {
      en: 'One small post with a high rate lifts it: read it beside the pooled rate.',
      id: 'Satu unggahan kecil dengan tingkat tinggi dapat menaikkannya: baca bersama angka gabungan.',
    },
    source: SOURCES.vendors,
    workedExample: { reference: 'C13', inputs: { posts: TWO_POSTS }, value: '5.5', also: null },
  },
  {
    id: 'post.engagement_rate_by_followers',
    title: { en: 'Engagement rate by followers', id: 'Tingkat interaksi per pengikut' },
    definition: {
      en: "The mean of each post's engagements ÷ the channel's followers on the day of publishing.",
      id: 'Rerata interaksi tiap unggahan ÷ pengikut kanal pada hari terbit.',
    },
    numerator: { en: "Sum of the posts' rates", id: 'Jumlah tingkat interaksi unggahan' },
    denominator: {
      en: 'Posts with the followers of their day',
      id: 'Unggahan yang memiliki jumlah pengikut hari terbit',
    },
    unit: 'percent',
    caveat: {
      en: "Today's followers would make old posts look worse. The rate falls as channels grow: compare channels of like size.",
      id: 'Jumlah pengikut hari ini membuat unggahan lama tampak lebih buruk. Tingkat ini turun bila kanal membesar: bandingkan kanal yang setara.',
    },
    source: SOURCES.vendors,
    workedExample: {
      reference: 'C14',
      inputs: {
        posts: [
          { engagements: 120, followersAtPublish: 10000 },
          { engagements: 180, followersAtPublish: 12000 },
        ],
      },
      value: '1.35',
      also: null,
    },
  },
  {
    id: 'post.engagement_rate_organic',
    title: { en: 'Organic engagement rate', id: 'Tingkat interaksi organik' },
    definition: {
      en: 'The pooled rate by reach of the posts that nobody paid to spread.',
      id: 'Tingkat gabungan per jangkauan dari unggahan yang tidak dipromosikan berbayar.',
    },
    numerator: { en: 'Engagements of unpaid posts', id: 'Interaksi unggahan tanpa bayar' },
    denominator: { en: 'Reach of unpaid posts', id: 'Jangkauan unggahan tanpa bayar' },
    unit: 'percent',
    caveat: {
      en: 'Paid reach answers less: blending the two hides both.',
      id: 'Jangkauan berbayar lebih jarang berinteraksi: mencampur keduanya menutupi keduanya.',
    },
    source: SOURCES.siklus,
    workedExample: {
      reference: 'C31',
      inputs: {
        posts: [
          { engagements: 300, reach: 6000 },
          { engagements: 90, reach: 14000, paid: true },
        ],
      },
      value: '5',
      also: null,
    },
  },
  {
    id: 'post.reach_bounds',
    title: { en: 'Reach of a period', id: 'Jangkauan suatu periode' },
    definition: {
      en: "The platform's own reach for the period or, without one, only the bounds: at least the largest day, at most the sum of days.",
      id: 'Jangkauan periode menurut platform atau, bila tidak ada, hanya batasnya: paling sedikit hari terbesar, paling banyak jumlah semua hari.',
    },
    numerator: null,
    denominator: null,
    unit: 'people',
    caveat: {
      en: 'Reach never adds up over days, posts or channels: the same person may be in each.',
      id: 'Jangkauan tidak dapat dijumlahkan antar hari, unggahan, atau kanal: orang yang sama bisa terhitung di semuanya.',
    },
    source: SOURCES.siklus,
    workedExample: {
      reference: 'C15',
      inputs: { reported: null, parts: [400, 350, 300] },
      value: null,
      also: { lower: '400', upper: '1050' },
    },
  },
  {
    id: 'post.metric_delta',
    title: { en: 'Gain between snapshots', id: 'Tambahan antar potret' },
    definition: {
      en: 'The latest snapshot of a running counter minus the one before.',
      id: 'Potret terakhir dari angka kumulatif dikurangi potret sebelumnya.',
    },
    numerator: null,
    denominator: null,
    unit: 'as_measured',
    caveat: {
      en: 'Snapshots are never added. The gain may be negative, and is unknown across a change of the metric’s definition.',
      id: 'Potret tidak pernah dijumlahkan. Tambahan bisa negatif, dan tidak diketahui bila definisi metrik berubah.',
    },
    source: SOURCES.siklus,
    workedExample: {
      reference: 'C16',
      inputs: { previous: { value: 100 }, latest: { value: 160 } },
      value: '60',
      also: null,
    },
  },
  {
    id: 'channel.follower_growth',
    title: { en: 'Follower growth', id: 'Pertumbuhan pengikut' },
    definition: { en: '(end − start) ÷ start of the period.', id: '(akhir − awal) ÷ awal periode.' },
    numerator: { en: 'Followers gained', id: 'Tambahan pengikut' },
    denominator: { en: 'Followers at the start', id: 'Pengikut pada awal periode' },
    unit: 'percent',
    caveat: {
      en: 'Unknown for a channel that started from nothing.',
      id: 'Tidak diketahui untuk kanal yang mulai dari nol.',
    },
    source: SOURCES.siklus,
    workedExample: { reference: 'C34', inputs: { start: 10000, end: 12100 }, value: '21', also: null },
  },
  {
    id: 'channel.monthly_growth',
    title: { en: 'Monthly follower growth', id: 'Pertumbuhan pengikut per bulan' },
    definition: {
      en: 'The steady monthly rate that leads from start to end: the root of end ÷ start, minus 1.',
      id: 'Laju bulanan tetap yang membawa dari awal ke akhir: akar dari akhir ÷ awal, dikurangi 1.',
    },
    numerator: null,
    denominator: null,
    unit: 'percent',
    caveat: {
      en: 'Growth compounds: dividing the total by the months gives too much.',
      id: 'Pertumbuhan bersifat majemuk: membagi total dengan jumlah bulan memberi angka terlalu besar.',
    },
    source: SOURCES.statistics,
    workedExample: {
      reference: 'C34',
      inputs: { start: 10000, end: 12100, months: 3 },
      value: '6.5602236766610712399',
      also: null,
    },
  },
];
