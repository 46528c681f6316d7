import type { Text } from '#platform/problem/problem';
import { COMPUTED_DIGITS, rounded, type Say } from '#views/reports/say';
import {
  channel,
  code,
  date,
  type FormColumn,
  month,
  number,
  type SectionForm,
  stacked,
  text,
  unit,
  type Values,
} from '#views/reports/section-forms';

const UNIT = { en: 'Unit', id: 'Satuan' };
const MONTH = { en: 'Month', id: 'Bulan' };
const CHANNEL = { en: 'Channel', id: 'Kanal' };
const RECEIVED = { en: 'Received', id: 'Diterima' };
const ANSWERED = { en: 'Answered', id: 'Dijawab' };
const CLOSED = { en: 'Closed', id: 'Ditutup' };

/** What people named in both languages, or in Indonesian alone. */
const titled = ({ title = null, englishTitle = null }: Values, say: Say) =>
  say.locale === 'en' ? (englishTitle ?? title) : title;

export const CONTENT: SectionForm = {
  caption: { en: 'Content by format', id: 'Konten menurut format' },
  columns: [
    code('format', 'format', { en: 'Format', id: 'Format' }),
    number('total', { en: 'Planned', id: 'Direncanakan' }),
    number('published', { en: 'Published', id: 'Terbit' }),
    number('takenDown', { en: 'Taken down', id: 'Diturunkan' }),
    number('cancelled', { en: 'Cancelled', id: 'Dibatalkan' }),
    number('inWork', { en: 'In work', id: 'Dikerjakan' }),
    number('reworks', { en: 'Returned for rework', id: 'Kali dikembalikan' }),
  ],
  note: {
    en: 'Every piece counts once, however many people worked on it.',
    id: 'Setiap konten dihitung satu kali, berapa pun orang yang mengerjakannya.',
  },
};

export const POSTS: SectionForm = {
  caption: { en: 'Posts by channel and month', id: 'Unggahan menurut kanal dan bulan' },
  columns: [
    month(MONTH),
    channel(CHANNEL),
    number('posts', { en: 'Posts', id: 'Unggahan' }),
    number('planned', { en: 'Planned', id: 'Terencana' }),
    number('unplanned', { en: 'Unplanned', id: 'Di luar rencana' }),
    number('paid', { en: 'Paid', id: 'Berbayar' }),
    number('takenDown', { en: 'Taken down', id: 'Diturunkan' }),
  ],
  note: {
    en: 'Posts that were taken down are counted in their own column alone.',
    id: 'Unggahan yang diturunkan hanya dihitung pada kolomnya sendiri.',
  },
};

export const METRICS: SectionForm = {
  caption: { en: 'Metrics by channel and month', id: 'Metrik menurut kanal dan bulan' },
  columns: [
    month(MONTH),
    channel(CHANNEL),
    stacked({ en: 'Metric', id: 'Metrik' }, titled, (values, say) =>
      Number(values['breaks']) > 0 ? say.caveat('definition_changed') : null,
    ),
    number('value', { en: 'Value', id: 'Nilai' }),
    number('lower', { en: 'At least', id: 'Paling sedikit' }),
    number('upper', { en: 'At most', id: 'Paling banyak' }),
    unit(UNIT),
  ],
  note: {
    en: 'Reach cannot be added up, because the same people see several posts: only the bounds are known.',
    id: 'Jangkauan tidak dapat dijumlahkan karena orang yang sama melihat beberapa unggahan: hanya batasnya yang diketahui.',
  },
};

export const CASE_CLASSES: SectionForm = {
  caption: { en: 'Cases received, by class', id: 'Kasus yang diterima, menurut kelas' },
  columns: [
    code('class', 'caseClass', { en: 'Class', id: 'Kelas' }),
    number('received', RECEIVED),
    number('answered', ANSWERED),
    number('closed', CLOSED),
    number('rejected', { en: 'Rejected', id: 'Ditolak' }),
    number('open', { en: 'Still open', id: 'Masih terbuka' }),
    number('reopened', { en: 'Times reopened', id: 'Kali dibuka kembali' }),
  ],
};

export const CASE_MONTHS: SectionForm = {
  caption: { en: 'Cases by month', id: 'Kasus menurut bulan' },
  columns: [month(MONTH), number('received', RECEIVED), number('answered', ANSWERED), number('closed', CLOSED)],
  note: {
    en: 'A flow: what is answered or closed in a month need not have been received in it.',
    id: 'Angka arus: yang dijawab atau ditutup pada suatu bulan belum tentu diterima pada bulan itu.',
  },
};

export const CAMPAIGNS: SectionForm = {
  caption: { en: 'Campaigns that ran', id: 'Kampanye yang berjalan' },
  columns: [
    text('code', { en: 'Code', id: 'Kode' }),
    text('title', { en: 'Title', id: 'Judul' }),
    code('stage', 'stage', { en: 'Stage', id: 'Tahap' }),
    code('status', 'status', { en: 'Status', id: 'Status' }),
    date('startsOn', { en: 'From', id: 'Mulai' }),
    date('endsOn', { en: 'To', id: 'Sampai' }),
  ],
};

export const RATINGS: SectionForm = {
  caption: { en: 'What reporters said of the answer', id: 'Penilaian pelapor atas jawaban' },
  columns: [
    number('asked', { en: 'Asked', id: 'Ditanya' }),
    number('rated', { en: 'Rated', id: 'Menilai' }),
    number('points', { en: 'Sum of ratings (1–5)', id: 'Jumlah nilai (1–5)' }),
    number('solved', { en: 'Solved', id: 'Teratasi' }),
    number('notSolved', { en: 'Not solved', id: 'Belum teratasi' }),
  ],
};

const inUnit = (name: string, title: Text): FormColumn => ({
  ...{ title, kind: 'number', cell: (values) => rounded(values[name] ?? null, values['unit'] ?? null) },
});

const officeTime = { en: 'rests on working days', id: 'bergantung pada hari kerja' };

export const COMPARISON: SectionForm = {
  caption: { en: 'Compared with the period before', id: 'Perbandingan dengan periode sebelumnya' },
  columns: [
    stacked(
      { en: 'Figure', id: 'Angka' },
      (values, say) => say.formula(values['formula'] ?? ''),
      titled,
      (values, say) => (values['officeTime'] === 'true' ? `(${say.word(officeTime)})` : null),
    ),
    unit(UNIT),
    inUnit('before', { en: 'Before', id: 'Sebelumnya' }),
    inUnit('now', { en: 'Now', id: 'Sekarang' }),
    inUnit('difference', { en: 'Difference', id: 'Selisih' }),
    {
      title: { en: 'Its unit', id: 'Satuan selisih' },
      cell: (values, say) => say.unit(values['differenceUnit'] ?? null),
    },
    number('relative', { en: 'Change (%)', id: 'Perubahan (%)' }, COMPUTED_DIGITS),
  ],
  note: {
    en: 'Between two shares the difference is in percentage points; the change is in percent of the earlier value: 40 % to 53 % is 13 percentage points and 32.5 percent.',
    id: 'Selisih dua persentase dinyatakan dalam poin persentase; perubahan dalam persen dari nilai sebelumnya: 40 % menjadi 53 % adalah 13 poin persentase dan 32,5 persen.',
  },
};
