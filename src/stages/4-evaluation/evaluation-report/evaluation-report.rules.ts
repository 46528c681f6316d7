import { addDays, earlier, type LocalDate, later } from '#kernel/calendar/local-date';
import type { Narrative } from '#kernel/report/report-compilers';
import type { ReportKind } from '#kernel/report/report-content';
import { defineProblem } from '#platform/problem/problem';
import { Machine } from '#platform/records/machine';
import type { FieldVerdict } from '#platform/records/verdicts';
import type { ReportState } from '#stages/4-evaluation/evaluation-report/evaluation-report.entity';

/** Frozen and signed are reached by freezing and by signing; only giving a draft up is a mere move. */
export const reportMachine = new Machine<ReportState>('evaluation_report', 'draft', {
  draft: ['frozen', 'cancelled'],
  frozen: ['signed'],
  signed: [],
  cancelled: [],
});

/** The written parts without which a report of the kind explains nothing. */
export const REQUIRED_PARTS: Record<ReportKind, readonly Narrative[]> = {
  campaign: ['background', 'method', 'findings', 'limits', 'recommendations'],
  unit_month: ['findings', 'recommendations'],
  unit_year: ['findings', 'recommendations'],
};

export interface Subject {
  kind: ReportKind;
  campaignId?: string | null;
  unitId?: string | null;
}

/** A campaign's report names a campaign and no unit, a recap a unit and no campaign. */
export function subjectVerdicts({ kind, campaignId, unitId }: Subject): FieldVerdict[] {
  const ofCampaign = kind === 'campaign';
  const [needed, other] = ofCampaign ? ['campaignId', 'unitId'] : ['unitId', 'campaignId'];
  return [
    {
      code: 'evaluation_report.subject_missing',
      passed: Boolean(ofCampaign ? campaignId : unitId),
      pointer: `/${needed}`,
      message: { en: `A report of kind ${kind} needs ${needed}.`, id: `Laporan jenis ${kind} memerlukan ${needed}.` },
    },
    {
      code: 'evaluation_report.subject_other',
      passed: !(ofCampaign ? unitId : campaignId),
      pointer: `/${other}`,
      message: {
        en: `A report of kind ${kind} has no ${other}: leave it out.`,
        id: `Laporan jenis ${kind} tidak memiliki ${other}: jangan diisi.`,
      },
    },
  ];
}

const MONTHS_OF = { unit_month: 1, unit_year: 12 };

/** The last day of the month or year that begins on this day. */
export function lastDayOf(kind: 'unit_month' | 'unit_year', from: LocalDate): LocalDate {
  const months = Number(from.slice(0, 4)) * 12 + Number(from.slice(5, 7)) - 1 + MONTHS_OF[kind];
  const [year, month] = [Math.floor(months / 12), (months % 12) + 1];
  return addDays(`${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-01`, -1);
}

/** What stands there where nobody named days: a campaign's own, as far as they have come; the rest of a month or year. */
export function periodOf(
  { kind, periodFrom, periodTo }: { kind: ReportKind; periodFrom?: string; periodTo?: string },
  campaign: { startsOn: LocalDate; endsOn: LocalDate | null } | undefined,
  today: LocalDate,
): { periodFrom?: LocalDate; periodTo?: LocalDate } {
  if (kind === 'campaign') {
    const first = periodFrom ?? campaign?.startsOn ?? today;
    return { periodFrom: first, periodTo: periodTo ?? later(first, earlier(campaign?.endsOn ?? today, today)) };
  }
  const last = periodFrom && begins(kind, periodFrom) ? lastDayOf(kind, periodFrom) : periodFrom;
  return { periodFrom, periodTo: periodTo ?? last };
}

const begins = (kind: ReportKind, day: LocalDate): boolean => day.endsWith(kind === 'unit_year' ? '-01-01' : '-01');

export interface Period {
  kind: ReportKind;
  periodFrom?: LocalDate;
  periodTo?: LocalDate;
}

/** A period begins before it ends; a month is a whole month and a year a whole year. */
export function periodVerdicts({ kind, periodFrom: from, periodTo: to }: Period): FieldVerdict[] {
  if (!from || !to)
    return [
      {
        code: 'evaluation_report.period_missing',
        passed: false,
        pointer: '/periodFrom',
        message: {
          en: 'Must name the first day of the month or year.',
          id: 'Harus menyebut hari pertama bulan atau tahun itu.',
        },
      },
    ];
  const whole = kind === 'campaign' || (begins(kind, from) && to === lastDayOf(kind, from));
  return [
    {
      code: 'evaluation_report.period_reversed',
      passed: from <= to,
      pointer: '/periodTo',
      message: { en: 'The period ends before it begins.', id: 'Periode berakhir sebelum dimulai.' },
    },
    {
      code: 'evaluation_report.period_not_whole',
      passed: whole,
      pointer: '/periodFrom',
      message:
        kind === 'unit_year'
          ? {
              en: 'A yearly recap covers one year, 1 January to 31 December; leave periodTo out.',
              id: 'Rekap tahunan mencakup satu tahun, 1 Januari sampai 31 Desember; kosongkan periodTo.',
            }
          : {
              en: 'A monthly recap covers one month from its first day to its last; leave periodTo out.',
              id: 'Rekap bulanan mencakup satu bulan dari hari pertama sampai terakhir; kosongkan periodTo.',
            },
    },
  ];
}

export type Parts = { kind: ReportKind } & Record<Narrative, string | null>;

/** What has to be written and over before anything is frozen. */
export function readyVerdicts(report: Parts & { periodTo: LocalDate }, today: LocalDate): FieldVerdict[] {
  return [
    ...REQUIRED_PARTS[report.kind].map((part) => ({
      code: 'evaluation_report.part_missing',
      passed: report[part] !== null,
      pointer: `/${part}`,
      message: { en: 'Must be written before it is frozen.', id: 'Harus ditulis sebelum dibekukan.' },
    })),
    {
      code: 'evaluation_report.period_open',
      passed: report.periodTo <= today,
      pointer: '/periodTo',
      message: {
        en: 'The period is not over yet: what is frozen now would miss its rest.',
        id: 'Periodenya belum selesai: yang dibekukan sekarang akan kehilangan sisanya.',
      },
    },
  ];
}

const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'];

/** The number of a letter as offices write it: its place in the year, the kind (laporan evaluasi), month and year. */
export function letterNumber(place: number, date: LocalDate): string {
  const month = ROMAN[Number(date.slice(5, 7)) - 1];
  return `${String(place).padStart(3, '0')}/LE/${month}/${date.slice(0, 4)}`;
}

export const reportFixed = defineProblem({
  code: 'evaluation_report.fixed',
  status: 409,
  title: { en: 'The report is no draft any more', id: 'Laporan bukan konsep lagi' },
  detail: {
    en: 'It is {state}: {fields} cannot change any more.',
    id: 'Statusnya {state}: {fields} tidak dapat berubah lagi.',
  },
  remedy: {
    en: 'Make a new version: POST /api/v1/evaluation-reports/{id}/new-version.',
    id: 'Buat versi baru: POST /api/v1/evaluation-reports/{id}/new-version.',
  },
});

export const notFrozen = defineProblem({
  code: 'evaluation_report.not_frozen',
  status: 409,
  title: { en: 'The report is not frozen', id: 'Laporan belum dibekukan' },
  detail: {
    en: 'It is {state}; there is nothing yet that could be read, signed or followed by a version.',
    id: 'Statusnya {state}; belum ada yang dapat dibaca, ditandatangani, atau dilanjutkan dengan versi baru.',
  },
  remedy: {
    en: 'Freeze it first (POST /api/v1/evaluation-reports/{id}/freeze), or look at its /preview.',
    id: 'Bekukan dahulu (POST /api/v1/evaluation-reports/{id}/freeze), atau lihat /preview.',
  },
});

export const hasNewer = defineProblem({
  code: 'evaluation_report.has_newer',
  status: 409,
  title: { en: 'There is a newer version', id: 'Sudah ada versi yang lebih baru' },
  detail: { en: 'The report {newerId} follows this one.', id: 'Laporan {newerId} melanjutkan laporan ini.' },
  remedy: { en: 'Work with the newer version.', id: 'Kerjakan versi yang lebih baru.' },
});

export const filesPending = defineProblem({
  code: 'evaluation_report.files_pending',
  status: 503,
  title: { en: 'The signed files are being made', id: 'Berkas yang ditandatangani sedang dibuat' },
  detail: {
    en: 'Everybody has signed; the files that are kept for good are not there yet.',
    id: 'Semua sudah menandatangani; berkas yang disimpan selamanya belum tersedia.',
  },
  remedy: { en: 'Try again in a few seconds.', id: 'Coba lagi beberapa detik lagi.' },
  retryable: true,
});
