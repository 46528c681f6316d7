import type { Text } from '#platform/problem/problem';
import { COMPUTED_DIGITS } from '#views/reports/say';
import {
  channel,
  code,
  date,
  type FormColumn,
  named,
  number,
  plain,
  type SectionForm,
  stacked,
  text,
} from '#views/reports/section-forms';

const TOPIC = { en: 'Topic', id: 'Topik' };
const REASON = { en: 'Reason', id: 'Alasan' };

const WITHHELD: Readonly<Record<string, Text>> = {
  small: { en: 'fewer than 5', id: 'kurang dari 5' },
  protecting: { en: 'withheld', id: 'ditahan' },
};

const remark: FormColumn = {
  title: { en: 'Remark', id: 'Keterangan' },
  cell: ({ withheld = null }, say) =>
    withheld ? say.word(WITHHELD[withheld] ?? { en: withheld, id: withheld }) : null,
};

const SMALL = {
  en: 'Numbers below 5 are not published, because they may point at somebody; “withheld” is a number that would give such a one away.',
  id: 'Angka di bawah 5 tidak dipublikasikan karena dapat menunjuk seseorang; “ditahan” adalah angka yang akan membuka angka tersebut.',
};

const complaintsBy = (dimension: string, caption: Text, first: FormColumn): SectionForm => ({
  caption,
  only: (values) => values['dimension'] === dimension,
  columns: [
    first,
    number('count', { en: 'Complaints', id: 'Pengaduan' }),
    number('answered', { en: 'Answered', id: 'Dijawab' }),
    remark,
  ],
  note: SMALL,
});

export const COMPLAINTS_BY_TOPIC = complaintsBy(
  'topic',
  { en: 'Complaints by topic', id: 'Pengaduan menurut topik' },
  {
    title: TOPIC,
    cell: ({ topic = null }, say) => topic ?? say.word({ en: 'no topic given', id: 'belum diberi topik' }),
  },
);

export const COMPLAINTS_BY_CHANNEL = complaintsBy(
  'channel',
  { en: 'Complaints by channel', id: 'Pengaduan menurut kanal' },
  channel({ en: 'Channel', id: 'Kanal' }),
);

export const COMPLAINTS_BY_AREA = complaintsBy(
  'area',
  { en: 'Complaints by area', id: 'Pengaduan menurut wilayah' },
  {
    title: { en: 'Area', id: 'Wilayah' },
    cell: ({ area = null }, say) => area ?? say.word({ en: 'no area given', id: 'wilayah tidak disebut' }),
  },
);

export const ANALYSES: SectionForm = {
  caption: { en: 'Analyses of complaints', id: 'Analisis pengaduan' },
  columns: [
    stacked({ en: 'Analysis', id: 'Analisis' }, plain('title'), (values, say) =>
      [values['from'], values['to']].map((day) => say.day(day ?? null)).join(' – '),
    ),
    stacked(
      { en: 'Findings and causes', id: 'Temuan dan sebab' },
      plain('findings'),
      named('causes', { en: 'Causes', id: 'Sebab' }),
    ),
    number('perPost', { en: 'Complaints per post', id: 'Pengaduan per unggahan' }, COMPUTED_DIGITS),
    stacked({ en: 'Per 1,000 people reached', id: 'Per 1.000 orang terjangkau' }, (values, say) => {
      const { perThousand = null, perThousandLower = null, perThousandUpper = null } = values;
      if (perThousand !== null) return say.amount(perThousand, null, COMPUTED_DIGITS);
      const bounds = [perThousandLower, perThousandUpper];
      return bounds.includes(null) ? null : bounds.map((bound) => say.amount(bound, null, COMPUTED_DIGITS)).join(' – ');
    }),
  ],
  note: {
    en: 'Reach of several posts cannot be added up, so the rate per 1,000 people lies between two bounds.',
    id: 'Jangkauan beberapa unggahan tidak dapat dijumlahkan, sehingga angka per 1.000 orang berada di antara dua batas.',
  },
};

export const PATTERNS: SectionForm = {
  caption: { en: 'Patterns that were looked at', id: 'Pola yang ditelaah' },
  columns: [
    text('topic', TOPIC),
    code('decision', 'patternDecision', { en: 'Decision', id: 'Keputusan' }),
    text('reason', REASON),
  ],
};

export const WINDOWS: SectionForm = {
  caption: {
    en: 'Complaints before and after improvements',
    id: 'Pengaduan sebelum dan sesudah perbaikan',
  },
  columns: [
    stacked({ en: 'Improvement', id: 'Perbaikan' }, plain('service'), named('topics', TOPIC)),
    date('effectiveOn', { en: 'Since', id: 'Sejak' }),
    number('days', { en: 'Days before and after', id: 'Hari sebelum dan sesudah' }),
    number('before', { en: 'Before', id: 'Sebelum' }),
    number('after', { en: 'After', id: 'Sesudah' }),
    remark,
  ],
};

export const SURVEYS: SectionForm = {
  caption: { en: 'Satisfaction surveys', id: 'Survei kepuasan masyarakat' },
  columns: [
    stacked({ en: 'Survey', id: 'Survei' }, plain('title'), plain('unit'), (values, say) =>
      [values['from'], values['to']].map((day) => say.day(day ?? null)).join(' – '),
    ),
    number('population', { en: 'Population', id: 'Populasi' }),
    number('respondents', { en: 'Respondents', id: 'Responden' }),
    number('index', { en: 'Index', id: 'Indeks' }, COMPUTED_DIGITS),
    code('band', 'band', { en: 'Band', id: 'Mutu' }),
    stacked(
      { en: 'Method', id: 'Metode' },
      plain('method'),
      (values, say) => (values['weightMode'] === 'permen_0_11' ? say.caveat('weight_0_11') : null),
      (values, say) =>
        values['state'] === 'closed'
          ? null
          : say.word({ en: 'not closed: provisional', id: 'belum ditutup: sementara' }),
    ),
  ],
};

export const BREAKDOWNS: SectionForm = {
  caption: { en: 'Results by group', id: 'Hasil menurut kelompok' },
  columns: [
    text('outcome', { en: 'Result', id: 'Hasil' }),
    stacked(
      { en: 'Group', id: 'Kelompok' },
      (values, say) => say.code('dimension', values['dimension'] ?? null),
      plain('group'),
    ),
    number('value', { en: 'Value', id: 'Nilai' }),
    text('unit', { en: 'Unit', id: 'Satuan' }),
    number('sampleSize', { en: 'People', id: 'Jumlah orang' }),
    remark,
  ],
  note: SMALL,
};

export const REASONS: SectionForm = {
  caption: { en: 'Stated reasons for what was not evaluated', id: 'Alasan tertulis atas yang tidak dievaluasi' },
  columns: [
    {
      title: { en: 'What', id: 'Yang tidak dievaluasi' },
      cell: ({ objective = null, level = null }, say) => objective ?? say.code('level', level),
    },
    text('reason', REASON),
    text('by', { en: 'Stated by', id: 'Dinyatakan oleh' }),
  ],
};

export const INHERITED: SectionForm = {
  caption: { en: 'Lessons taken over from earlier campaigns', id: 'Pelajaran dari kampanye sebelumnya' },
  columns: [
    stacked({ en: 'Lesson', id: 'Pelajaran' }, plain('lesson'), plain('campaign')),
    code('decision', 'lessonDecision', { en: 'Decision', id: 'Keputusan' }),
    text('reason', REASON),
  ],
};

export const MEASUREMENTS: SectionForm = {
  caption: { en: 'Measured again later', id: 'Pengukuran ulang' },
  columns: [
    stacked(
      { en: 'Improvement and indicator', id: 'Perbaikan dan indikator' },
      plain('service'),
      plain('indicator'),
      (values, say) => say.unit(values['unit'] ?? null),
    ),
    number('after', { en: 'After the change', id: 'Sesudah perubahan' }),
    number('value', { en: 'Measured again', id: 'Diukur ulang' }),
    date('measuredOn', { en: 'Day', id: 'Tanggal' }),
    number('sampleSize', { en: 'n', id: 'n' }),
    stacked({ en: 'Method and evidence', id: 'Metode dan bukti' }, plain('method'), plain('evidence')),
  ],
};
