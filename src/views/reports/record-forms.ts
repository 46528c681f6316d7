import type { Say } from '#views/reports/say';
import {
  code,
  date,
  named,
  number,
  plain,
  type SectionForm,
  stacked,
  text,
  type Values,
} from '#views/reports/section-forms';

const NO = { en: 'No.', id: 'No.' };
const RESPONSIBLE = { en: 'Responsible', id: 'Penanggung jawab' };

const measured = (values: Values, say: Say) =>
  values['value'] === null || values['value'] === undefined
    ? null
    : say.amount(values['value'], values['unit'] ?? null);

const sample = (values: Values, say: Say) =>
  values['sampleSize'] ? `n = ${say.amount(values['sampleSize'], null)}` : null;

const measuredOn = (values: Values, say: Say) =>
  values['measuredOn'] ? `${say.word({ en: 'measured on', id: 'diukur' })} ${say.day(values['measuredOn'])}` : null;

export const LEGAL_BASES: SectionForm = {
  caption: { en: 'Legal bases', id: 'Dasar hukum' },
  columns: [
    {
      title: { en: 'Basis', id: 'Dasar' },
      cell: ({ type, number: no, year, article }) => `${type} ${no}/${year}${article ? `, ${article}` : ''}`,
    },
    text('title', { en: 'About', id: 'Tentang' }),
  ],
};

export const PUBLICS: SectionForm = {
  caption: { en: 'Publics', id: 'Khalayak' },
  columns: [
    text('name', { en: 'Public', id: 'Khalayak' }),
    number('size', { en: 'People', id: 'Jumlah orang' }),
    text('segment', { en: 'Who they are', id: 'Ciri' }),
  ],
};

export const OBJECTIVES: SectionForm = {
  caption: { en: 'Objectives and their results', id: 'Sasaran dan hasilnya' },
  columns: [
    text('number', NO),
    stacked(
      { en: 'Objective', id: 'Sasaran' },
      plain('outcome'),
      (values, say) => say.code('outcomeKind', values['outcomeKind'] ?? null),
      named('public', { en: 'Public', id: 'Khalayak' }),
      (values, say) => `${say.word({ en: 'Unit', id: 'Satuan' })}: ${say.unit(values['unit'] ?? null) ?? ''}`,
    ),
    number('baseline', { en: 'Baseline', id: 'Data awal' }),
    number('target', { en: 'Target', id: 'Target' }),
    number('result', { en: 'Result', id: 'Hasil' }),
    number('attainment', { en: 'Attained (%)', id: 'Capaian (%)' }, 2),
    stacked(
      { en: 'Verdict and evidence', id: 'Simpulan dan bukti' },
      (values, say) => say.code('verdict', values['verdict'] ?? 'unknown'),
      (values, say) => say.code('criterion', values['criterion'] ?? null),
      measuredOn,
      sample,
      (values, say) =>
        values['verified'] === 'false' ? say.word({ en: 'not verified yet', id: 'belum terverifikasi' }) : null,
      (values, say) => (values['final'] === 'false' ? say.word({ en: 'interim result', id: 'hasil sementara' }) : null),
    ),
  ],
  note: {
    en: 'Attained is the part of the way from the baseline to the target: (result − baseline) ÷ (target − baseline). Evidence of a lower level never stands in for a higher one.',
    id: 'Capaian adalah bagian jarak dari data awal ke target: (hasil − data awal) ÷ (target − data awal). Bukti tingkat lebih rendah tidak menggantikan tingkat yang lebih tinggi.',
  },
};

/** The records of one level. */
export const evaluationsAt = (level: string): SectionForm => ({
  caption: {
    en:
      {
        preparation: 'Evaluation of the preparation',
        implementation: 'Evaluation of the implementation',
        impact: 'Evaluation of the impact',
      }[level] ?? level,
    id:
      { preparation: 'Evaluasi persiapan', implementation: 'Evaluasi pelaksanaan', impact: 'Evaluasi dampak' }[level] ??
      level,
  },
  only: (values) => values['level'] === level,
  columns: [
    stacked(
      { en: 'Criterion', id: 'Kriteria' },
      (values, say) => say.code('criterion', values['criterion'] ?? null),
      (values, say) => say.code('recordState', values['state'] ?? null),
    ),
    stacked({ en: 'Measured', id: 'Yang diukur' }, plain('metric'), measured, sample, measuredOn),
    stacked(
      { en: 'Finding', id: 'Temuan' },
      plain('finding'),
      named('interpretation', { en: 'Interpretation', id: 'Tafsiran' }),
      named('limits', { en: 'Limits', id: 'Keterbatasan' }),
      named('recommendation', { en: 'Recommendation', id: 'Rekomendasi' }),
      named('earlyStopReason', { en: 'Why before the target date', id: 'Alasan sebelum tanggal target' }),
    ),
    stacked({ en: 'Method and evidence', id: 'Metode dan bukti' }, plain('method'), plain('evidence')),
  ],
});

export const OBSTACLES: SectionForm = {
  caption: { en: 'Obstacles and their solutions', id: 'Kendala dan solusinya' },
  columns: [
    date('on', { en: 'Day', id: 'Tanggal' }),
    code('category', 'obstacleCategory', { en: 'Category', id: 'Kategori' }),
    stacked({ en: 'Obstacle', id: 'Kendala' }, plain('text'), plain('unit')),
    stacked({ en: 'Solution', id: 'Solusi' }, plain('solution'), plain('stateReason')),
    number('delayHours', { en: 'Hours lost', id: 'Jam hilang' }),
    code('state', 'obstacleState', { en: 'State', id: 'Keadaan' }),
  ],
};

export const FOLLOW_UPS: SectionForm = {
  caption: { en: 'Follow-ups', id: 'Tindak lanjut' },
  columns: [
    text('problem', { en: 'Problem', id: 'Masalah' }),
    stacked(
      { en: 'Action and result', id: 'Tindakan dan hasil' },
      plain('action'),
      named('result', { en: 'Result', id: 'Hasil' }),
      named('expectedEffect', { en: 'Expected effect', id: 'Dampak yang diharapkan' }),
    ),
    stacked(RESPONSIBLE, plain('owner'), plain('unit')),
    date('dueOn', { en: 'Due', id: 'Batas waktu' }),
    stacked(
      { en: 'State', id: 'Keadaan' },
      (values, say) => say.code('timeliness', values['timeliness'] ?? null),
      (values, say) => (values['state'] === 'dropped' ? null : say.code('followUpState', values['state'] ?? null)),
      (values) => (values['state'] === 'dropped' ? (values['stateReason'] ?? null) : null),
    ),
  ],
};

export const IMPROVEMENTS: SectionForm = {
  caption: { en: 'Improvements of services', id: 'Perbaikan layanan' },
  columns: [
    stacked({ en: 'Service and change', id: 'Layanan dan perubahan' }, plain('service'), plain('change')),
    date('effectiveOn', { en: 'Since', id: 'Sejak' }),
    stacked({ en: 'Indicator', id: 'Indikator' }, plain('indicator'), (values, say) =>
      say.unit(values['unit'] ?? null),
    ),
    number('before', { en: 'Before', id: 'Sebelum' }),
    number('after', { en: 'After', id: 'Sesudah' }),
    stacked(
      { en: 'Evidence', id: 'Bukti' },
      (values, say) => say.code('recordState', values['state'] ?? null),
      plain('evidence'),
    ),
  ],
  note: {
    en: 'Before and after show what happened, not by themselves what caused it.',
    id: 'Nilai sebelum dan sesudah menunjukkan yang terjadi, tidak dengan sendirinya penyebabnya.',
  },
};

export const LESSONS: SectionForm = {
  caption: { en: 'Lessons', id: 'Pelajaran' },
  columns: [
    code('kind', 'lessonKind', { en: 'Kind', id: 'Jenis' }),
    text('text', { en: 'Lesson', id: 'Pelajaran' }),
    text('owner', RESPONSIBLE),
    text('carriedTo', { en: 'Carried into', id: 'Diteruskan ke' }),
  ],
};

export const CORRECTIONS: SectionForm = {
  caption: { en: 'Corrections and withdrawals', id: 'Ralat dan penarikan' },
  columns: [
    date('on', { en: 'Day', id: 'Tanggal' }),
    code('kind', 'correctionKind', { en: 'Deed', id: 'Tindakan' }),
    code('type', 'correctionType', { en: 'Cause', id: 'Sebab' }),
    stacked({ en: 'Post', id: 'Unggahan' }, plain('post'), (values, say) => say.channel(values)),
    text('reason', { en: 'Reason told to the public', id: 'Alasan kepada publik' }),
  ],
};
