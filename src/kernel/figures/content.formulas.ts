import { type Formula, SOURCES } from '#kernel/figures/formula';

const PLAN = { due: 20, onTime: 14, late: 3, cancelled: 1, unplanned: 5 };
const OWED = {
  en: 'Content due without what was cancelled with approval',
  id: 'Konten yang jatuh tempo tanpa yang dibatalkan dengan persetujuan',
};

export const CONTENT_FORMULAS: readonly Formula[] = [
  {
    id: 'plan.realisation_on_time',
    title: { en: 'Plan realised on time', id: 'Realisasi rencana tepat waktu' },
    definition: {
      en: 'Content published on or before its planned local day ÷ content owed in the period.',
      id: 'Konten yang terbit paling lambat pada hari rencananya ÷ konten yang wajib terbit pada periode ini.',
    },
    numerator: { en: 'Published on time', id: 'Terbit tepat waktu' },
    denominator: OWED,
    unit: 'percent',
    caveat: {
      en: 'Late and missed content both count against it; unplanned posts never count for it. A cancellation is approved when somebody else than its makers decided it.',
      id: 'Konten terlambat dan tidak terbit mengurangi angka; unggahan di luar rencana tidak menambahnya. Pembatalan disetujui bila diputuskan orang lain, bukan pembuatnya.',
    },
    source: SOURCES.siklus,
    workedExample: { reference: 'C27', inputs: PLAN, value: '73.684210526315789474', also: null },
  },
  {
    id: 'plan.realised',
    title: { en: 'Plan realised', id: 'Realisasi rencana' },
    definition: {
      en: 'Content published, on time or late, ÷ content owed in the period.',
      id: 'Konten yang terbit, tepat waktu atau terlambat, ÷ konten yang wajib terbit pada periode ini.',
    },
    numerator: { en: 'Published on time or late', id: 'Terbit tepat waktu atau terlambat' },
    denominator: OWED,
    unit: 'percent',
    caveat: {
      en: 'Read it beside the share on time: it forgives lateness.',
      id: 'Baca bersama porsi tepat waktu: angka ini memaafkan keterlambatan.',
    },
    source: SOURCES.siklus,
    workedExample: { reference: 'C27', inputs: PLAN, value: '89.473684210526315789', also: null },
  },
  {
    id: 'plan.planned_share',
    title: { en: 'Planned share of what was published', id: 'Porsi terencana dari yang terbit' },
    definition: {
      en: 'Planned content published ÷ everything published.',
      id: 'Konten terencana yang terbit ÷ semua yang terbit.',
    },
    numerator: { en: 'Planned content published', id: 'Konten terencana yang terbit' },
    denominator: {
      en: 'Planned and unplanned content published',
      id: 'Konten terencana dan tidak terencana yang terbit',
    },
    unit: 'percent',
    caveat: {
      en: 'Immediate information is rightly unplanned: a low share is a question, not a fault.',
      id: 'Informasi serta-merta memang tidak terencana: porsi rendah adalah pertanyaan, bukan kesalahan.',
    },
    source: SOURCES.siklus,
    workedExample: { reference: 'C27', inputs: PLAN, value: '77.272727272727272727', also: null },
  },
  {
    id: 'content.cycle_time',
    title: { en: 'Time through a stage', id: 'Waktu melewati tahap' },
    definition: {
      en: 'The median days that content took through a stage, from the log of its moves.',
      id: 'Median hari yang dibutuhkan konten melewati suatu tahap, dari catatan perpindahannya.',
    },
    numerator: null,
    denominator: null,
    unit: 'days',
    caveat: {
      en: 'The median, because a single stuck item would pull the mean.',
      id: 'Median, karena satu konten yang macet akan menarik rerata.',
    },
    source: SOURCES.statistics,
    workedExample: { reference: 'C28', inputs: { days: [2, 3, 3, 4, 9] }, value: '3', also: null },
  },
  {
    id: 'content.rework_rate',
    title: { en: 'Rework rate', id: 'Tingkat pengerjaan ulang' },
    definition: {
      en: 'Content returned at least once by review or clearance ÷ content that came to review.',
      id: 'Konten yang sedikitnya sekali dikembalikan oleh tinjauan atau pemeriksaan ÷ konten yang masuk tinjauan.',
    },
    numerator: { en: 'Content returned', id: 'Konten yang dikembalikan' },
    denominator: { en: 'Content', id: 'Konten' },
    unit: 'percent',
    caveat: {
      en: 'An item returned three times counts once.',
      id: 'Konten yang dikembalikan tiga kali dihitung satu.',
    },
    source: SOURCES.siklus,
    workedExample: { reference: 'C28', inputs: { items: 20, returned: 7 }, value: '35', also: null },
  },
  {
    id: 'content.message_pull_through',
    title: { en: 'Posts with a key message', id: 'Unggahan bermuatan pesan kunci' },
    definition: {
      en: 'Posts that carry at least one key message ÷ posts.',
      id: 'Unggahan yang memuat sedikitnya satu pesan kunci ÷ unggahan.',
    },
    numerator: { en: 'Posts with at least one key message', id: 'Unggahan dengan sedikitnya satu pesan kunci' },
    denominator: { en: 'Posts', id: 'Unggahan' },
    unit: 'percent',
    caveat: {
      en: 'Counted per post: several messages in one post count once.',
      id: 'Dihitung per unggahan: beberapa pesan dalam satu unggahan dihitung satu.',
    },
    source: SOURCES.siklus,
    workedExample: {
      reference: 'C36',
      inputs: { posts: 18, postsWithMessage: 12 },
      value: '66.666666666666666667',
      also: null,
    },
  },
  {
    id: 'unit.output_vs_evidence',
    title: { en: 'Output of a unit', id: 'Keluaran unit' },
    definition: {
      en: 'A unit’s items, each counted once however many people worked on it; people get rows of work evidence.',
      id: 'Hasil kerja unit, masing-masing dihitung satu berapa pun orang yang mengerjakannya; orang mendapat baris bukti kerja.',
    },
    numerator: null,
    denominator: null,
    unit: 'items',
    caveat: {
      en: 'Evidence rows of people never add up to the output of the unit.',
      id: 'Baris bukti perorangan tidak pernah dijumlahkan menjadi keluaran unit.',
    },
    source: SOURCES.siklus,
    workedExample: {
      reference: 'C37',
      inputs: { items: 10, contributorsOfEach: [3, 3, 3, 3, 2, 2, 2, 2, 2, 2] },
      value: '10',
      also: { evidence: 24 },
    },
  },
  {
    id: 'table.small_cells',
    title: { en: 'Small numbers in published tables', id: 'Angka kecil dalam tabel terbitan' },
    definition: {
      en: 'Counts from 1 to 4 are shown as “<5”, and a neighbour or the total is withheld where subtraction would give them away. The value is the number of cells withheld.',
      id: 'Jumlah 1 sampai 4 ditampilkan sebagai “<5”, dan sel lain atau total ditutup bila pengurangan akan membukanya. Nilainya adalah jumlah sel yang ditutup.',
    },
    numerator: null,
    denominator: null,
    unit: 'cells',
    caveat: {
      en: 'Protects people in small places. Zero is shown: it is about nobody.',
      id: 'Melindungi orang di wilayah kecil. Nol ditampilkan: tidak menyangkut siapa pun.',
    },
    source: SOURCES.statistics,
    workedExample: {
      reference: 'C39',
      inputs: {
        cells: [
          { key: 'ward-1', count: 12 },
          { key: 'ward-2', count: 3 },
          { key: 'ward-3', count: 9 },
        ],
        total: 24,
      },
      value: '2',
      also: { shown: ['12', '<5', null], total: 24 },
    },
  },
  {
    id: 'record.retention_due',
    title: { en: 'End of retention', id: 'Akhir masa simpan' },
    definition: {
      en: 'The day of closing plus the years of the record type’s retention schedule.',
      id: 'Hari penutupan ditambah tahun menurut jadwal retensi jenis rekaman.',
    },
    numerator: null,
    denominator: null,
    unit: 'date',
    caveat: {
      en: 'Not while a legal hold lasts. The person concerned is notified of the erasure.',
      id: 'Tidak berlaku selama penahanan hukum. Subjek data diberi tahu tentang penghapusan.',
    },
    source: { en: 'UU 27/2022 Art. 42–45', id: 'UU 27/2022 Pasal 42–45' },
    workedExample: {
      reference: 'C40',
      inputs: { closedOn: '2026-02-28', years: 2, legalHold: false },
      value: '2028-02-28',
      also: null,
    },
  },
];
