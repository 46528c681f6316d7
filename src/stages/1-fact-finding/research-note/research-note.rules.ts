import { CLASSIFICATIONS } from '#kernel/classification/classification';
import type { FieldVerdict } from '#platform/records/verdicts';

/** A need that rests on a note. */
export interface CitingNeed {
  id: string;
  title: string;
  /** 0 open … 3 exempt. */
  level: number;
}

/** Who may read a need learns of its notes, so a note cannot become stricter than the needs that cite it. */
export function asOpenAsNeeds(level: number, needs: readonly CitingNeed[]): FieldVerdict {
  const tooOpen = needs.filter((need) => need.level < level).map(({ title }) => title);
  const least = CLASSIFICATIONS[level] ?? 'exempt';
  return {
    code: 'research_note.stricter_than_needs',
    passed: tooOpen.length === 0,
    pointer: '/classification',
    message: {
      en: `Needs rest on this note; make them ${least} first: ${tooOpen.join('; ') || '–'}.`,
      id: `Ada kebutuhan yang bersandar pada catatan ini; jadikan ${least} dulu: ${tooOpen.join('; ') || '–'}.`,
    },
  };
}
