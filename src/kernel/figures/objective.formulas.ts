import { type Formula, SOURCES } from '#kernel/figures/formula';

const SHOWN = { before: { count: 120, n: 300 }, after: { count: 159, n: 300 } };

export const OBJECTIVE_FORMULAS: readonly Formula[] = [
  {
    id: 'objective.attainment',
    title: { en: 'Attainment of an objective', id: 'Capaian sasaran' },
    definition: {
      en: '(actual − baseline) ÷ (target − baseline), for objectives that raise as for those that lower.',
      id: '(capaian − data awal) ÷ (target − data awal), baik untuk sasaran menaikkan maupun menurunkan.',
    },
    numerator: { en: 'Change since the baseline', id: 'Perubahan sejak data awal' },
    denominator: { en: 'Change wanted', id: 'Perubahan yang diinginkan' },
    unit: 'percent',
    caveat: {
      en: 'Negative when things got worse. Without a way from baseline to target it is unknown: judge by the tolerance.',
      id: 'Negatif bila keadaan memburuk. Tanpa jarak antara data awal dan target tidak diketahui: nilailah dengan toleransi.',
    },
    source: SOURCES.siklus,
    workedExample: {
      reference: 'C21',
      inputs: { baseline: '40', target: '60', actual: '52' },
      value: '60',
      also: null,
    },
  },
  {
    id: 'objective.pacing',
    title: { en: 'Expected by today', id: 'Yang diharapkan hari ini' },
    definition: {
      en: 'baseline + (target − baseline) × days elapsed ÷ days in all.',
      id: 'data awal + (target − data awal) × hari berlalu ÷ jumlah hari.',
    },
    numerator: { en: 'Days elapsed', id: 'Hari yang sudah berlalu' },
    denominator: { en: 'Days from start to target date', id: 'Hari dari awal sampai tanggal target' },
    unit: 'as_measured',
    caveat: {
      en: 'Assumes steady progress: campaigns rarely move in a straight line.',
      id: 'Mengandaikan kemajuan merata: kampanye jarang bergerak lurus.',
    },
    source: SOURCES.siklus,
    workedExample: {
      reference: 'C23',
      inputs: {
        unit: 'percent',
        baseline: '40',
        target: '60',
        startsOn: '2026-01-01',
        targetOn: '2026-06-30',
        on: '2026-03-31',
        actual: '48',
      },
      value: '49.888888888888888889',
      also: { state: 'behind' },
    },
  },
  {
    id: 'objective.change_significance',
    title: { en: 'Change between two surveys', id: 'Perubahan antara dua survei' },
    definition: {
      en: 'The difference of two shares in percentage points with its 95 % confidence interval (unpooled error). The change is shown when the interval leaves zero out.',
      id: 'Selisih dua proporsi dalam poin persentase dengan selang kepercayaan 95 % (galat tidak digabung). Perubahan terbukti bila selang tidak memuat nol.',
    },
    numerator: null,
    denominator: null,
    unit: 'percentage_points',
    caveat: {
      en: 'For independent random samples. Points are not percent: 40 % to 53 % is +13 points and +32.5 %.',
      id: 'Untuk sampel acak yang saling bebas. Poin bukan persen: 40 % menjadi 53 % adalah +13 poin dan +32,5 %.',
    },
    source: SOURCES.statistics,
    workedExample: {
      reference: 'C24',
      inputs: SHOWN,
      value: '13',
      also: { shown: true, relative: '32.5' },
    },
  },
  {
    id: 'objective.cost_per_result',
    title: { en: 'Cost per additional person', id: 'Biaya per tambahan orang' },
    definition: {
      en: 'Spend ÷ (change of the share × size of the public), only where the change is shown.',
      id: 'Pengeluaran ÷ (perubahan proporsi × jumlah khalayak), hanya bila perubahan terbukti.',
    },
    numerator: { en: 'Spend', id: 'Pengeluaran' },
    denominator: { en: 'Additional people reached by the outcome', id: 'Tambahan orang yang mencapai hasil' },
    unit: 'currency',
    caveat: {
      en: 'Unknown while chance explains the change. It says nothing of what space in the media would have cost: Siklus knows no such value.',
      id: 'Tidak diketahui selama perubahan dapat dijelaskan oleh kebetulan. Angka ini bukan harga ruang di media: Siklus tidak mengenal nilai semacam itu.',
    },
    source: SOURCES.siklus,
    workedExample: {
      reference: 'C32',
      inputs: { spend: '6000000', currency: 'IDR', publicSize: 12000, ...SHOWN },
      value: '3846.1538461538461538',
      also: null,
    },
  },
  {
    id: 'campaign.attainment_rollup',
    title: { en: 'Attainment of a campaign', id: 'Capaian kampanye' },
    definition: {
      en: 'The mean of its objectives’ attainments, each counted up to 100 % and by its weight, beside the number achieved.',
      id: 'Rerata capaian sasarannya, masing-masing dihitung paling tinggi 100 % dan menurut bobotnya, bersama jumlah yang tercapai.',
    },
    numerator: { en: 'Sum of capped attainment × weight', id: 'Jumlah capaian terbatas × bobot' },
    denominator: { en: 'Sum of weights', id: 'Jumlah bobot' },
    unit: 'percent',
    caveat: {
      en: 'Objectives without a result are left out and listed.',
      id: 'Sasaran tanpa hasil tidak dihitung dan dicatat.',
    },
    source: SOURCES.siklus,
    workedExample: {
      reference: 'C22',
      inputs: { objectives: [{ attainment: '150' }, { attainment: '50' }] },
      value: '75',
      also: { achieved: 1 },
    },
  },
  {
    id: 'campaign.evidence_coverage',
    title: { en: 'Evidence coverage', id: 'Cakupan bukti' },
    definition: {
      en: 'The share of outcome objectives with evidence at the criterion they require, or a higher one.',
      id: 'Porsi sasaran hasil yang memiliki bukti pada kriteria yang disyaratkan atau lebih tinggi.',
    },
    numerator: { en: 'Objectives proven at their level', id: 'Sasaran yang terbukti pada tingkatnya' },
    denominator: { en: 'Outcome objectives', id: 'Sasaran hasil' },
    unit: 'percent',
    caveat: {
      en: 'Reach never proves behaviour. Objectives of process are left out.',
      id: 'Jangkauan tidak pernah membuktikan perilaku. Sasaran proses tidak dihitung.',
    },
    source: {
      en: 'Cutlip, Center and Broom on substituting a measure of one level for another, as quoted by AMEC',
      id: 'Cutlip, Center, dan Broom tentang penggantian ukuran satu tingkat dengan tingkat lain, dikutip AMEC',
    },
    workedExample: {
      reference: 'C26',
      inputs: {
        objectives: [
          { required: 'behaved', evidence: ['received'] },
          { required: 'behaved', evidence: ['received'] },
          { required: 'learned', evidence: ['attended'] },
          { required: 'learned', evidence: ['learned'] },
          { required: 'changed_opinion', evidence: ['changed_attitude'] },
        ],
      },
      value: '40',
      also: null,
    },
  },
  {
    id: 'campaign.evaluation_budget_share',
    title: { en: 'Budget kept for evaluation', id: 'Porsi anggaran evaluasi' },
    definition: {
      en: 'Evaluation budget ÷ campaign budget, beside the customary 5 to 10 %.',
      id: 'Anggaran evaluasi ÷ anggaran kampanye, dibandingkan dengan kelaziman 5 sampai 10 %.',
    },
    numerator: { en: 'Budget lines of evaluation', id: 'Pos anggaran evaluasi' },
    denominator: { en: 'All budget lines', id: 'Semua pos anggaran' },
    unit: 'percent',
    caveat: {
      en: 'A custom, not a rule: small campaigns may measure well for less.',
      id: 'Kelaziman, bukan aturan: kampanye kecil dapat mengukur dengan baik dengan biaya lebih rendah.',
    },
    source: {
      en: 'Evaluation guidance of the UK Government Communication Service',
      id: 'Panduan evaluasi Government Communication Service Inggris',
    },
    workedExample: {
      reference: 'C38',
      inputs: { evaluation: '4500000', budget: '60000000' },
      value: '7.5',
      also: { state: 'within' },
    },
  },
];
