import { type Formula, SOURCES } from '#kernel/figures/formula';

const TIMES = [1, 2, 2, 3, 4, 5, 8, 13, 21, 40];

export const CASE_FORMULAS: readonly Formula[] = [
  {
    id: 'case.due_at',
    title: { en: 'Due date', id: 'Batas waktu' },
    definition: {
      en: 'The day, or on a clock of hours the instant, by which an answer is due: the limit and any extension counted from receipt. Weekends, national and local holidays and joint leave are no working days; a clock of hours runs through all of them.',
      id: 'Hari, atau pada jam berjalan saat, paling lambat jawaban harus diberikan: batas dan perpanjangan dihitung sejak penerimaan. Akhir pekan, hari libur nasional dan daerah serta cuti bersama bukan hari kerja; hitungan jam berjalan terus melewati semuanya.',
    },
    numerator: null,
    denominator: null,
    unit: 'date',
    caveat: {
      en: 'The day of receipt is not counted unless the agency sets it so. Provisional while a year in the span has no holidays in the calendar.',
      id: 'Hari penerimaan tidak dihitung kecuali diatur lain oleh instansi. Bersifat sementara bila salah satu tahun dalam rentang belum memuat hari libur di kalender.',
    },
    source: SOURCES.clocks,
    workedExample: {
      reference: 'C1',
      inputs: { receivedOn: '2026-03-12', clock: 'working_days', limit: 10, calendar: 'indonesia-2026' },
      value: '2026-04-02',
      also: { extendedBySeven: '2026-04-14' },
    },
  },
  {
    id: 'case.first_response_business',
    title: { en: 'First response in office time', id: 'Waktu tanggap pertama pada jam kerja' },
    definition: {
      en: 'Minutes from receipt to the first official reply that lie within office windows of working days.',
      id: 'Menit sejak penerimaan sampai balasan resmi pertama yang berada dalam jam kerja pada hari kerja.',
    },
    numerator: null,
    denominator: null,
    unit: 'minutes',
    caveat: {
      en: 'Unknown, not zero, while there is no reply. The midday break is not cut out.',
      id: 'Belum diketahui, bukan nol, selama belum ada balasan. Istirahat siang tidak dikurangkan.',
    },
    source: SOURCES.officeHours,
    workedExample: {
      reference: 'C3',
      inputs: {
        receivedAt: '2026-01-15T15:30:00+07:00',
        repliedAt: '2026-01-19T08:10:00+07:00',
        timeZone: 'Asia/Jakarta',
        calendar: 'indonesia-2026',
      },
      value: '70',
      also: null,
    },
  },
  {
    id: 'case.sla_compliance',
    title: { en: 'Answered within the limit', id: 'Kepatuhan batas waktu' },
    definition: {
      en: 'Of the cases whose time is up, the share that was answered within the limit.',
      id: 'Dari kasus yang waktunya sudah habis, porsi yang dijawab dalam batas waktu.',
    },
    numerator: { en: 'Cases answered in time', id: 'Kasus yang dijawab tepat waktu' },
    denominator: {
      en: 'Cases answered in time, answered late, or open and overdue',
      id: 'Kasus yang dijawab tepat waktu, dijawab terlambat, atau terbuka dan lewat waktu',
    },
    unit: 'percent',
    caveat: {
      en: 'Open cases not yet due are left out: they are neither a success nor a failure.',
      id: 'Kasus terbuka yang belum jatuh tempo tidak dihitung: belum berhasil dan belum gagal.',
    },
    source: SOURCES.siklus,
    workedExample: {
      reference: 'C6',
      inputs: { met: 62, breached: 9, openOverdue: 4, openNotDue: 5 },
      value: '82.666666666666666667',
      also: null,
    },
  },
  {
    id: 'case.first_response_p50',
    title: { en: 'Median first response', id: 'Median waktu tanggap pertama' },
    definition: {
      en: 'The time within which half of the answered cases were answered.',
      id: 'Waktu yang dalam batasnya separuh kasus terjawab telah dijawab.',
    },
    numerator: null,
    denominator: null,
    unit: 'as_measured',
    caveat: {
      en: 'Unanswered cases have no time yet and are listed as left out. The figure states its percentile method.',
      id: 'Kasus yang belum dijawab belum memiliki waktu dan dicatat sebagai tidak dihitung. Angka menyebut metode persentilnya.',
    },
    source: SOURCES.statistics,
    workedExample: {
      reference: 'C7',
      inputs: { times: TIMES, unit: 'days', method: 'continuous' },
      value: '4.5',
      also: null,
    },
  },
  {
    id: 'case.first_response_p90',
    title: { en: 'First response for nine of ten', id: 'Waktu tanggap pertama untuk sembilan dari sepuluh' },
    definition: {
      en: 'The time within which nine of ten answered cases were answered: continuous (interpolated) or discrete (a value that occurred).',
      id: 'Waktu yang dalam batasnya sembilan dari sepuluh kasus terjawab telah dijawab: kontinu (interpolasi) atau diskret (nilai yang benar-benar terjadi).',
    },
    numerator: null,
    denominator: null,
    unit: 'as_measured',
    caveat: {
      en: 'The two methods differ for few cases: compare only figures of one method.',
      id: 'Kedua metode berbeda bila kasus sedikit: bandingkan hanya angka dengan metode yang sama.',
    },
    source: SOURCES.statistics,
    workedExample: {
      reference: 'C7',
      inputs: { times: TIMES, unit: 'days', method: 'continuous' },
      value: '22.9',
      also: { discrete: '21' },
    },
  },
  {
    id: 'case.net_resolution',
    title: { en: 'Net resolution time', id: 'Waktu penyelesaian bersih' },
    definition: {
      en: 'Working days from receipt to the final closing without those spent waiting for the reporter.',
      id: 'Hari kerja sejak penerimaan sampai penutupan terakhir, tanpa hari menunggu pelapor.',
    },
    numerator: null,
    denominator: null,
    unit: 'working_days',
    caveat: {
      en: 'A reopened case keeps its first day of receipt. Unknown until it is closed.',
      id: 'Kasus yang dibuka kembali tetap memakai hari penerimaan pertama. Belum diketahui sampai ditutup.',
    },
    source: SOURCES.siklus,
    workedExample: {
      reference: 'C9',
      inputs: {
        receivedOn: '2026-02-02',
        closedOn: '2026-02-11',
        pauses: [{ from: '2026-02-03', to: '2026-02-06' }],
        calendar: 'indonesia-2026',
      },
      value: '4',
      also: null,
    },
  },
  {
    id: 'case.backlog_identity',
    title: { en: 'Backlog check', id: 'Uji kecocokan jumlah kasus' },
    definition: {
      en: 'What the counts make minus what was stated: opening + received + reopened − closed − merged must give the closing backlog, and the states must add up to the total.',
      id: 'Hasil hitungan dikurangi jumlah yang dinyatakan: awal + diterima + dibuka kembali − ditutup − digabung harus sama dengan sisa akhir, dan jumlah semua status harus sama dengan total.',
    },
    numerator: null,
    denominator: null,
    unit: 'cases',
    caveat: {
      en: 'Anything but 0 means that the counts come from different moments or sheets: do not publish them.',
      id: 'Selain 0 berarti hitungan berasal dari waktu atau lembar yang berbeda: jangan dipublikasikan.',
    },
    source: SOURCES.siklus,
    workedExample: {
      reference: 'C10',
      inputs: { states: { dispositioned: 4774, pending: 33, archived: 794 }, stated: 5571 },
      value: '30',
      also: { balanced: false },
    },
  },
  {
    id: 'case.resolution_cohort',
    title: { en: 'Resolution of the cases received', id: 'Penyelesaian kasus yang diterima' },
    definition: {
      en: 'Of the cases received in the period, the share that has been closed.',
      id: 'Dari kasus yang diterima pada periode ini, porsi yang sudah ditutup.',
    },
    numerator: { en: 'Those of them that are closed', id: 'Di antaranya yang sudah ditutup' },
    denominator: { en: 'Cases received in the period', id: 'Kasus yang diterima pada periode ini' },
    unit: 'percent',
    caveat: {
      en: 'Rises as time passes: compare periods at the same age.',
      id: 'Naik seiring waktu: bandingkan periode pada umur yang sama.',
    },
    source: SOURCES.siklus,
    workedExample: { reference: 'C11', inputs: { received: 50, closedOfThem: 38 }, value: '76', also: null },
  },
  {
    id: 'case.resolution_flow',
    title: { en: 'Cases closed against cases received', id: 'Kasus ditutup dibanding kasus diterima' },
    definition: {
      en: 'Cases closed in the period, whenever received, for each hundred received in it.',
      id: 'Kasus yang ditutup pada periode ini, kapan pun diterima, untuk setiap seratus kasus yang diterima.',
    },
    numerator: { en: 'Cases closed in the period', id: 'Kasus yang ditutup pada periode ini' },
    denominator: { en: 'Cases received in the period', id: 'Kasus yang diterima pada periode ini' },
    unit: 'percent',
    caveat: {
      en: 'A flow, not a success rate: above 100 % the backlog shrinks.',
      id: 'Angka arus, bukan tingkat keberhasilan: di atas 100 % berarti sisa kasus berkurang.',
    },
    source: SOURCES.siklus,
    workedExample: { reference: 'C11', inputs: { received: 50, closed: 60 }, value: '120', also: null },
  },
];
