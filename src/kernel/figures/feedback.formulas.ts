import { type Formula, SOURCES } from '#kernel/figures/formula';

const SENTIMENT = { positive: 120, negative: 80, neutral: 300 };

export const FEEDBACK_FORMULAS: readonly Formula[] = [
  {
    id: 'feedback.response_rate',
    title: { en: 'Response rate', id: 'Tingkat tanggapan' },
    definition: {
      en: 'Of the messages that deserve an answer, the share that got one.',
      id: 'Dari pesan yang layak dijawab, porsi yang sudah dijawab.',
    },
    numerator: { en: 'Eligible messages with a reply', id: 'Pesan layak jawab yang sudah dibalas' },
    denominator: { en: 'Eligible messages', id: 'Pesan yang layak dijawab' },
    unit: 'percent',
    caveat: {
      en: "Spam, emoji alone and the agency's own replies are left out.",
      id: 'Spam, emoji saja, dan balasan instansi sendiri tidak dihitung.',
    },
    source: SOURCES.vendors,
    workedExample: {
      reference: 'C8',
      inputs: { eligible: 140, replied: 112, spam: 50, own: 10 },
      value: '80',
      also: null,
    },
  },
  {
    id: 'feedback.contacts_vs_cases',
    title: { en: 'Distinct cases among contacts', id: 'Kasus berbeda di antara kontak' },
    definition: {
      en: 'Contacts minus those merged into an earlier case.',
      id: 'Kontak dikurangi yang digabung ke kasus sebelumnya.',
    },
    numerator: null,
    denominator: null,
    unit: 'cases',
    caveat: {
      en: 'Contacts measure the load on the desk, cases the problems: publish both.',
      id: 'Kontak mengukur beban layanan, kasus mengukur masalah: publikasikan keduanya.',
    },
    source: SOURCES.siklus,
    workedExample: {
      reference: 'C12',
      inputs: { contacts: 130, merged: 22 },
      value: '108',
      also: { contacts: 130 },
    },
  },
  {
    id: 'feedback.net_sentiment_a',
    title: { en: 'Net sentiment A (of all)', id: 'Sentimen bersih A (dari semua)' },
    definition: {
      en: '(positive − negative) ÷ (positive + negative + neutral).',
      id: '(positif − negatif) ÷ (positif + negatif + netral).',
    },
    numerator: { en: 'Positive minus negative messages', id: 'Pesan positif dikurangi pesan negatif' },
    denominator: { en: 'All messages', id: 'Semua pesan' },
    unit: 'percent',
    caveat: {
      en: 'Two variants are in use: this one sinks as neutral messages grow.',
      id: 'Ada dua varian: varian ini mengecil bila pesan netral bertambah.',
    },
    source: SOURCES.siklus,
    workedExample: { reference: 'C29', inputs: SENTIMENT, value: '8', also: null },
  },
  {
    id: 'feedback.net_sentiment_b',
    title: { en: 'Net sentiment B (of those with a direction)', id: 'Sentimen bersih B (dari yang berarah)' },
    definition: {
      en: '(positive − negative) ÷ (positive + negative).',
      id: '(positif − negatif) ÷ (positif + negatif).',
    },
    numerator: { en: 'Positive minus negative messages', id: 'Pesan positif dikurangi pesan negatif' },
    denominator: { en: 'Positive and negative messages', id: 'Pesan positif dan negatif' },
    unit: 'percent',
    caveat: {
      en: 'Ignores neutral messages: read it beside the classified share and the agreement of the coders.',
      id: 'Mengabaikan pesan netral: baca bersama porsi terklasifikasi dan kesepakatan pengode.',
    },
    source: SOURCES.siklus,
    workedExample: { reference: 'C29', inputs: SENTIMENT, value: '20', also: null },
  },
  {
    id: 'feedback.classified_share',
    title: { en: 'Classified share', id: 'Porsi terklasifikasi' },
    definition: {
      en: '(positive + negative) ÷ (positive + negative + neutral): how much of the conversation carries a direction.',
      id: '(positif + negatif) ÷ (positif + negatif + netral): seberapa banyak percakapan yang berarah.',
    },
    numerator: { en: 'Positive and negative messages', id: 'Pesan positif dan negatif' },
    denominator: { en: 'All messages', id: 'Semua pesan' },
    unit: 'percent',
    caveat: {
      en: 'A low share makes net sentiment B a statement about few messages.',
      id: 'Porsi yang rendah membuat sentimen bersih B hanya mewakili sedikit pesan.',
    },
    source: SOURCES.siklus,
    workedExample: { reference: 'C29', inputs: SENTIMENT, value: '40', also: null },
  },
  {
    id: 'coding.kappa',
    title: { en: "Agreement of coders (Cohen's kappa)", id: 'Kesepakatan pengode (kappa Cohen)' },
    definition: {
      en: '(observed agreement − agreement by chance) ÷ (1 − agreement by chance), from the table of both coders’ codes.',
      id: '(kesepakatan teramati − kesepakatan kebetulan) ÷ (1 − kesepakatan kebetulan), dari tabel kode kedua pengode.',
    },
    numerator: { en: 'Agreement beyond chance', id: 'Kesepakatan di luar kebetulan' },
    denominator: { en: 'Agreement possible beyond chance', id: 'Kesepakatan yang mungkin di luar kebetulan' },
    unit: 'coefficient',
    caveat: {
      en: 'Percent agreement alone is not kappa: with few codes chance alone agrees often.',
      id: 'Persentase kesepakatan saja bukan kappa: dengan sedikit kode, kebetulan pun sering sepakat.',
    },
    source: SOURCES.statistics,
    workedExample: {
      reference: 'C30',
      inputs: {
        matrix: [
          [40, 5, 5],
          [4, 26, 0],
          [6, 2, 12],
        ],
      },
      value: '0.6434359805510534846',
      also: null,
    },
  },
  {
    id: 'mentions.share_of_voice',
    title: { en: 'Share of voice', id: 'Pangsa percakapan' },
    definition: {
      en: 'Own mentions among all mentions compared.',
      id: 'Sebutan tentang instansi di antara semua sebutan yang dibandingkan.',
    },
    numerator: { en: 'Own mentions', id: 'Sebutan sendiri' },
    denominator: {
      en: 'All mentions of the same query and period',
      id: 'Semua sebutan dari kueri dan periode yang sama',
    },
    unit: 'percent',
    caveat: {
      en: 'Only comparable for one query, one period and the same others.',
      id: 'Hanya dapat dibandingkan untuk kueri, periode, dan pembanding yang sama.',
    },
    source: SOURCES.vendors,
    workedExample: { reference: 'C35', inputs: { own: 45, others: [80, 25] }, value: '30', also: null },
  },
];
