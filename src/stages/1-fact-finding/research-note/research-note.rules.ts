import { CLASSIFICATIONS } from '#kernel/classification/classification';
import { defineProblem } from '#platform/problem/problem';
import type { FieldVerdict } from '#platform/records/verdicts';

/** A record of fact-finding that rests on a note. */
export interface CitingRecord {
  id: string;
  title: string;
  /** 0 open … 3 exempt. */
  level: number;
}

/** Who may read a need or a factor learns of its notes, so a note cannot become stricter than what cites it. */
export function asOpenAsNeeds(level: number, needs: readonly CitingRecord[]): FieldVerdict {
  const tooOpen = needs.filter((need) => need.level < level).map(({ title }) => title);
  const least = CLASSIFICATIONS[level] ?? 'exempt';
  return {
    code: 'research_note.stricter_than_needs',
    passed: tooOpen.length === 0,
    pointer: '/classification',
    message: {
      en: `Other records rest on this note; make them ${least} first: ${tooOpen.join('; ') || '–'}.`,
      id: `Ada rekaman yang bersandar pada catatan ini; jadikan ${least} dulu: ${tooOpen.join('; ') || '–'}.`,
    },
  };
}

/** What a note must say of its period. */
export interface Investigation {
  kind: string;
  technique: string;
  periodFrom: string | null;
  periodTo: string | null;
}

const PERIOD_TECHNIQUES = new Set(['survey', 'interview', 'focus_group', 'media_scan']);
const PERIOD_KINDS = new Set(['complaint_pattern', 'regulation', 'situation']);

/** A figure from a survey or a scan says nothing without the time that it speaks of. */
export function speaksOfAPeriod({ kind, technique, periodFrom, periodTo }: Investigation): FieldVerdict {
  const needed = PERIOD_TECHNIQUES.has(technique) || PERIOD_KINDS.has(kind);
  const what = PERIOD_TECHNIQUES.has(technique) ? technique : kind;
  return {
    code: 'research_note.period_missing',
    passed: !needed || (periodFrom !== null && periodTo !== null),
    pointer: periodFrom === null ? '/periodFrom' : '/periodTo',
    message: {
      en: `A note of ${what} names the period that it speaks of: give periodFrom and periodTo.`,
      id: `Catatan ${what} menyebut kurun waktunya: isi periodFrom dan periodTo.`,
    },
  };
}

/** A period has two ends in the right order, or none. */
export function periodInOrder({ periodFrom, periodTo }: Pick<Investigation, 'periodFrom' | 'periodTo'>): FieldVerdict {
  return {
    code: 'research_note.period_order',
    passed: (periodFrom === null) === (periodTo === null) && (periodFrom ?? '') <= (periodTo ?? ''),
    pointer: '/periodTo',
    message: {
      en: 'A period needs both days, and does not end before it begins.',
      id: 'Kurun waktu memerlukan kedua tanggal, dan tidak berakhir sebelum dimulai.',
    },
  };
}

/** Who may read a note learns of its attachments, so they are at most as strict as the note. */
export function asOpenAsNote(level: number, attachments: readonly { fileName: string; level: number }[]): FieldVerdict {
  const stricter = attachments.filter((attachment) => attachment.level > level).map(({ fileName }) => fileName);
  return {
    code: 'research_note.attachment_stricter',
    passed: stricter.length === 0,
    pointer: '/attachmentIds',
    message: {
      en: `These attachments are stricter than the note; raise its classification: ${stricter.join('; ') || '–'}.`,
      id: `Lampiran ini lebih ketat daripada catatannya; naikkan klasifikasinya: ${stricter.join('; ') || '–'}.`,
    },
  };
}

export const noteSuperseded = defineProblem({
  code: 'research_note.superseded',
  status: 409,
  title: { en: 'A newer version took its place', id: 'Versi yang lebih baru menggantikannya' },
  detail: {
    en: 'The research note {successor} is the newer version; this one stays as it was.',
    id: 'Catatan riset {successor} adalah versi yang lebih baru; versi ini tetap seperti semula.',
  },
  remedy: { en: 'Work with the newest version of the chain.', id: 'Gunakan versi terbaru dalam rangkaian.' },
});
