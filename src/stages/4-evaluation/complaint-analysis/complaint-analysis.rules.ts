import { sameTopic } from '#kernel/campaign/topic';
import { defineProblem } from '#platform/problem/problem';
import { Machine } from '#platform/records/machine';
import type { FieldVerdict } from '#platform/records/verdicts';
import type {
  AnalysisState,
  ComplaintAnalysisEntity,
} from '#stages/4-evaluation/complaint-analysis/complaint-analysis.entity';
import {
  type ComplaintPattern,
  PATTERN_FROM,
  type PatternDecision,
} from '#stages/4-evaluation/complaint-analysis/complaint-pattern.dto';

/** Frozen numbers are never thawed: what turns out wrong is analysed anew. */
export const analysisMachine = new Machine<AnalysisState>('complaint_analysis', 'draft', {
  draft: ['final'],
  final: [],
});

type Draft = Partial<ComplaintAnalysisEntity>;

export function periodInOrder({ periodFrom = '', periodTo = '' }: Draft): FieldVerdict {
  return {
    code: 'complaint_analysis.period_order',
    passed: periodFrom <= periodTo,
    pointer: '/periodTo',
    message: {
      en: 'The last day must not come before the first.',
      id: 'Hari terakhir tidak boleh sebelum hari pertama.',
    },
  };
}

/** What a new version names: a final analysis of the same campaign and unit whose place nobody has taken. */
export function replacesFinal(next: Draft, target: ComplaintAnalysisEntity | undefined): FieldVerdict {
  const same = (a: string | null | undefined, b: string | null | undefined) =>
    (a?.toLowerCase() ?? null) === (b ?? null);
  const passed =
    target !== undefined &&
    target.state === 'final' &&
    target.supersededById === null &&
    same(next.campaignId, target.campaignId) &&
    same(next.unitId, target.unitId);
  return {
    code: 'complaint_analysis.supersedes_final',
    passed: !next.supersedesId || passed,
    pointer: '/supersedesId',
    message: {
      en: 'A new version names a final analysis of the same campaign and unit that none has replaced yet.',
      id: 'Versi baru menyebut analisis final untuk kampanye dan unit yang sama yang belum digantikan.',
    },
  };
}

/** Numbers alone are no analysis: it says what they show and why it is so. */
export function analysed(record: Draft): FieldVerdict[] {
  return (['findings', 'causes'] as const).map((field) => ({
    code: `complaint_analysis.${field}_needed`,
    passed: Boolean(record[field]?.trim()),
    pointer: `/${field}`,
    message:
      field === 'findings'
        ? { en: 'Say what the counts show (findings).', id: 'Tuliskan yang ditunjukkan angka-angkanya (findings).' }
        : { en: 'Say why it is so (causes).', id: 'Tuliskan penyebabnya (causes).' },
  }));
}

export interface TopicCount {
  key: string | null;
  count: number | null;
}

/** The topics on which complaints repeat themselves. */
export function repeating(topics: readonly TopicCount[]): string[] {
  return topics.flatMap(({ key, count }) => (key !== null && (count ?? 0) >= PATTERN_FROM ? [key] : []));
}

export function everyPatternNamed(
  topics: readonly TopicCount[],
  patterns: readonly Pick<ComplaintPattern, 'topic'>[],
): FieldVerdict {
  const named = new Set(patterns.map(({ topic }) => topic));
  const missing = repeating(topics).filter((topic) => !named.has(topic));
  const list = missing.join(', ');
  return {
    code: 'complaint_analysis.pattern_unnamed',
    passed: missing.length === 0,
    pointer: '/patterns',
    message: {
      en: `Name each topic that repeats itself a problem or no problem (POST …/patterns): ${list || '–'}.`,
      id: `Nyatakan setiap topik yang berulang sebagai masalah atau bukan (POST …/patterns): ${list || '–'}.`,
    },
  };
}

export interface Naming {
  topic: string;
  decision: PatternDecision;
  followUp?: object;
}

export function namingVerdicts({ topic, decision, followUp }: Naming, topics: readonly TopicCount[]): FieldVerdict[] {
  return [
    {
      code: 'complaint_analysis.no_pattern',
      passed: repeating(topics).includes(sameTopic(topic) ?? ''),
      pointer: '/topic',
      message: {
        en: `Fewer than ${PATTERN_FROM} complaints of the period speak of this topic; GET …/tables shows those that repeat themselves.`,
        id: `Pengaduan pada topik ini dalam periode kurang dari ${PATTERN_FROM}; GET …/tables menunjukkan topik yang berulang.`,
      },
    },
    {
      code: 'complaint_analysis.follow_up_with_problem',
      passed: (decision === 'problem') === (followUp !== undefined),
      pointer: '/followUp',
      message: {
        en: 'A problem says what will be done, by whom and until when (followUp); no problem needs none.',
        id: 'Masalah menyebut tindakan, penanggung jawab, dan tenggatnya (followUp); bukan masalah tidak memerlukannya.',
      },
    },
  ];
}

export const analysisFixed = defineProblem({
  code: 'complaint_analysis.fixed',
  status: 409,
  title: { en: 'The analysis is final', id: 'Analisis sudah final' },
  detail: { en: 'Its numbers and words are kept as they are.', id: 'Angka dan isinya disimpan apa adanya.' },
  remedy: {
    en: 'Make a new analysis that names this one in supersedesId; the classification can still be decided.',
    id: 'Buat analisis baru yang menyebut analisis ini dalam supersedesId; klasifikasinya masih dapat diputuskan.',
  },
});

export const patternFollowed = defineProblem({
  code: 'complaint_analysis.pattern_followed',
  status: 409,
  title: { en: 'The pattern is followed up already', id: 'Pola ini sudah ditindaklanjuti' },
  detail: {
    en: 'It was named a problem and its follow-up {followUpId} goes on.',
    id: 'Pola ini sudah dinyatakan masalah dan tindak lanjut {followUpId} berjalan.',
  },
  remedy: {
    en: 'Work with that follow-up, or drop it with a reason before naming the pattern anew.',
    id: 'Pakai tindak lanjut itu, atau gugurkan dengan alasan sebelum menyatakan ulang polanya.',
  },
});

export const notForPublic = defineProblem({
  code: 'complaint_analysis.not_open',
  status: 409,
  title: { en: 'The analysis is not open', id: 'Analisis tidak terbuka' },
  detail: {
    en: 'It counts what is {classification} or stricter than open; nothing of that leaves the agency.',
    id: 'Analisis ini mencakup yang berklasifikasi {classification}; tidak ada bagiannya yang boleh keluar.',
  },
  remedy: {
    en: 'Make an analysis that is classified open: it counts open complaints alone.',
    id: 'Buat analisis dengan klasifikasi open: hanya pengaduan terbuka yang dihitung.',
  },
});
