import type { ReportDifference } from '#kernel/report/report-compilers';
import type { Block, Cell } from '#platform/paper/paper';
import type { Text } from '#platform/problem/problem';
import { rounded, type Say } from '#views/reports/say';

const CHANGES: Readonly<Record<ReportDifference['change'], Text>> = {
  changed: { en: 'changed', id: 'berubah' },
  added: { en: 'added', id: 'ditambahkan' },
  removed: { en: 'removed', id: 'dihapus' },
};

/** What the sections and the written parts are called. */
const PARTS: Readonly<Record<string, Text>> = {
  background: { en: 'background', id: 'latar belakang' },
  method: { en: 'method', id: 'metode' },
  findings: { en: 'findings', id: 'simpulan' },
  limits: { en: 'limits', id: 'keterbatasan' },
  recommendations: { en: 'recommendations', id: 'rekomendasi' },
  closing: { en: 'closing', id: 'penutup' },
  campaign: { en: 'the campaign', id: 'kampanye' },
  campaigns: { en: 'campaigns', id: 'kampanye' },
  unit: { en: 'the unit', id: 'unit kerja' },
  legal_bases: { en: 'legal bases', id: 'dasar hukum' },
  publics: { en: 'publics', id: 'khalayak' },
  objectives: { en: 'objectives', id: 'sasaran' },
  breakdowns: { en: 'results by group', id: 'hasil menurut kelompok' },
  evaluations: { en: 'evaluation', id: 'evaluasi' },
  stated_reasons: { en: 'stated reasons', id: 'alasan tertulis' },
  lessons: { en: 'lessons', id: 'pelajaran' },
  inherited_lessons: { en: 'lessons taken over', id: 'pelajaran dari kampanye sebelumnya' },
  content: { en: 'content', id: 'konten' },
  posts: { en: 'posts', id: 'unggahan' },
  corrections: { en: 'corrections', id: 'ralat' },
  obstacles: { en: 'obstacles', id: 'kendala' },
  follow_ups: { en: 'follow-ups', id: 'tindak lanjut' },
  improvements: { en: 'improvements', id: 'perbaikan layanan' },
  measurements: { en: 'later measurements', id: 'pengukuran ulang' },
  metrics: { en: 'metrics', id: 'metrik' },
  complaints: { en: 'complaints', id: 'pengaduan' },
  complaint_analyses: { en: 'analyses of complaints', id: 'analisis pengaduan' },
  complaint_patterns: { en: 'patterns', id: 'pola pengaduan' },
  complaint_windows: { en: 'complaints around improvements', id: 'pengaduan di sekitar perbaikan' },
  case_classes: { en: 'cases by class', id: 'kasus menurut kelas' },
  case_months: { en: 'cases by month', id: 'kasus menurut bulan' },
  monthly: { en: 'figures by month', id: 'angka menurut bulan' },
  satisfaction: { en: 'ratings', id: 'penilaian pelapor' },
  surveys: { en: 'surveys', id: 'survei' },
  emergency_reviews: { en: 'emergency reviews', id: 'tinjauan darurat' },
  waivers: { en: 'waivers', id: 'syarat yang dikesampingkan' },
  debts: { en: 'debts', id: 'syarat yang diutang' },
  gaps: { en: 'gaps', id: 'celah jejak' },
  calendar: { en: 'calendar', id: 'kalender' },
  comparison: { en: 'comparison', id: 'perbandingan' },
};

const IS_ID = /^[0-9a-f]{8}-[0-9a-f]{4}-/;
const IS_NUMBER = /^-?\d+(\.\d+)?$/;

interface Line {
  where: string;
  subject: string;
  change: ReportDifference['change'];
  before: Cell;
  after: Cell;
  times: number;
}

/**
 * What differs from the version before. Of a figure its value stands before and after; what changed within the rows of a
 * section is counted by the row, and the versions' own data tell it field by field.
 */
export function differenceTable(found: readonly ReportDifference[], say: Say): Block[] {
  if (found.length === 0) return [];
  const column = (title: Text, kind: 'text' | 'number' = 'text') => ({ title: say.word(title), kind });
  const columns = [
    column({ en: 'Where', id: 'Bagian' }),
    column({ en: 'Of what', id: 'Objek' }),
    column({ en: 'What', id: 'Perubahan' }),
    column({ en: 'Before', id: 'Sebelumnya' }),
    column({ en: 'Now', id: 'Sekarang' }),
  ];
  const lines = [...Map.groupBy(found.filter(isTold), (each) => keyOf(each)).values()].flatMap((group) =>
    lineOf(group, say),
  );
  const rows = lines.map(({ where, subject, change, before, after, times }): Cell[] => [
    where,
    subject || null,
    times > 1 ? `${say.word(CHANGES[change])} (${times})` : say.word(CHANGES[change]),
    before,
    after,
  ]);
  const caption = say.word({ en: 'Differences from the version before', id: 'Perbedaan dengan versi sebelumnya' });
  return rows.length > 0 ? [{ kind: 'table', table: { caption, columns, rows, note: null } }] : [];
}

/** Numerator and n of a figure move with its value, which tells it. */
function isTold({ part, field, change }: ReportDifference): boolean {
  return part !== 'figure' || change !== 'changed' || field === null;
}

function keyOf({ part, code, subject, change }: ReportDifference): string {
  return part === 'section'
    ? JSON.stringify([code, nameOf(subject), change])
    : JSON.stringify([part, code, subject, change]);
}

/** A row is named by its title; an id names it to nobody. */
function nameOf(subject: string | null): string {
  return subject === null || IS_ID.test(subject) ? '' : subject;
}

function lineOf(group: readonly ReportDifference[], say: Say): Line[] {
  const [first] = group;
  if (!first) return [];
  const { part, code, subject, change, before, after } = first;
  if (part === 'figure') {
    const where = say.formula(code);
    return group.map((each) => ({
      where,
      subject: nameOf(each.subject),
      change,
      before: shown(each.before, say),
      after: shown(each.after, say),
      times: 1,
    }));
  }
  const where = say.word(PARTS[code] ?? { en: code, id: code });
  const rows = new Set(group.map((each) => each.subject)).size;
  const single = group.length === 1 && [before, after].every((value) => value === null || IS_NUMBER.test(value));
  const values = single ? { before: shown(before, say), after: shown(after, say) } : { before: null, after: null };
  return [{ where, subject: part === 'section' ? nameOf(subject) : '', change, ...values, times: rows }];
}

function shown(value: Cell, say: Say): Cell {
  return value !== null && IS_NUMBER.test(value)
    ? say.amount(value.includes('.') ? rounded(value, 'percent') : value, null)
    : value;
}
