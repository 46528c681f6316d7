import { type Formula, SOURCES } from '#kernel/figures/formula';

const TOTALS = [105, 101, 100, 116, 102, 105, 106, 105, 115];

export const SURVEY_FORMULAS: readonly Formula[] = [
  {
    id: 'survey.ikm',
    title: { en: 'Community satisfaction index (IKM)', id: 'Indeks Kepuasan Masyarakat (IKM)' },
    definition: {
      en: '25 × the mean of the element averages (NRR). The band is read after rounding to two places: A from 88.31, B from 76.61, C from 65.00, D from 25.00.',
      id: '25 × rerata nilai rata-rata unsur (NRR). Mutu dibaca setelah pembulatan dua desimal: A mulai 88,31, B mulai 76,61, C mulai 65,00, D mulai 25,00.',
    },
    numerator: { en: 'Sum of the element averages', id: 'Jumlah nilai rata-rata unsur' },
    denominator: { en: 'Number of elements', id: 'Jumlah unsur' },
    unit: 'index',
    caveat: {
      en: 'Each element weighs exactly one ninth. The rounded weight 0.11 makes the index too low and can change the letter; it is offered only to match old reports.',
      id: 'Setiap unsur berbobot tepat sepersembilan. Bobot pembulatan 0,11 membuat indeks terlalu rendah dan dapat mengubah huruf mutu; hanya disediakan agar sama dengan laporan lama.',
    },
    source: SOURCES.survey,
    workedExample: {
      reference: 'C17',
      inputs: { elements: TOTALS.map((total) => ({ total, answers: 29 })), weightMode: 'exact' },
      value: '91.475095785440613027',
      also: { band: 'A' },
    },
  },
  {
    id: 'survey.ikm_pooled',
    title: { en: 'Satisfaction index of several units', id: 'IKM gabungan beberapa unit' },
    definition: {
      en: 'The mean of the units’ indexes, each weighted by its respondents.',
      id: 'Rerata IKM unit, masing-masing dibobot dengan jumlah respondennya.',
    },
    numerator: { en: 'Sum of index × respondents', id: 'Jumlah IKM × responden' },
    denominator: { en: 'All respondents', id: 'Semua responden' },
    unit: 'index',
    caveat: {
      en: 'The plain mean of units lets a small unit speak as loudly as a large one.',
      id: 'Rerata biasa antar unit membuat unit kecil sama berpengaruhnya dengan unit besar.',
    },
    source: SOURCES.siklus,
    workedExample: {
      reference: 'C19',
      inputs: {
        units: [
          { value: '90', respondents: 40 },
          { value: '74', respondents: 260 },
        ],
      },
      value: '76.133333333333333333',
      also: { band: 'C' },
    },
  },
  {
    id: 'survey.required_sample',
    title: { en: 'Sample needed (Krejcie–Morgan)', id: 'Jumlah sampel (Krejcie–Morgan)' },
    definition: {
      en: '3.841 · N · ¼ ÷ (0.0025 · (N − 1) + 0.96025) for a population N, to the nearest person.',
      id: '3,841 · N · ¼ ÷ (0,0025 · (N − 1) + 0,96025) untuk populasi N, dibulatkan ke orang terdekat.',
    },
    numerator: { en: '3.841 · N · ¼', id: '3,841 · N · ¼' },
    denominator: { en: '0.0025 · (N − 1) + 0.96025', id: '0,0025 · (N − 1) + 0,96025' },
    unit: 'people',
    caveat: {
      en: 'Made for estimating a share, with 95 % confidence and 5 points of error; an average such as the satisfaction index may need more. Voluntary answers are no random sample.',
      id: 'Dibuat untuk menaksir proporsi, dengan keyakinan 95 % dan galat 5 poin; rata-rata seperti IKM mungkin memerlukan lebih banyak. Pengisian sukarela bukan sampel acak.',
    },
    source: { en: 'Krejcie–Morgan table', id: 'Tabel Krejcie–Morgan' },
    workedExample: { reference: 'C20', inputs: { population: 1200 }, value: '291', also: null },
  },
  {
    id: 'survey.weighted',
    title: { en: 'Survey result weighted by strata', id: 'Hasil survei berbobot strata' },
    definition: {
      en: 'Each stratum’s result × its population, summed, ÷ the population of all strata with a result.',
      id: 'Hasil tiap strata × populasinya, dijumlahkan, ÷ populasi semua strata yang memiliki hasil.',
    },
    numerator: { en: 'Sum of result × population', id: 'Jumlah hasil × populasi' },
    denominator: { en: 'Population of the strata asked', id: 'Populasi strata yang disurvei' },
    unit: 'percent',
    caveat: {
      en: 'Speaks only for strata that were asked; the others are listed as left out.',
      id: 'Hanya mewakili strata yang disurvei; strata lain dicatat sebagai tidak dihitung.',
    },
    source: SOURCES.statistics,
    workedExample: {
      reference: 'C33',
      inputs: {
        strata: [
          { percent: '60', population: 300 },
          { percent: '30', population: 700 },
        ],
      },
      value: '39',
      also: null,
    },
  },
];
