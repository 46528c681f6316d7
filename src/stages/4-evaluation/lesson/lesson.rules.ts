import { CLASSIFICATIONS, type Classification } from '#kernel/classification/classification';
import { defineProblem } from '#platform/problem/problem';
import type { FieldVerdict } from '#platform/records/verdicts';
import type { LessonEntity } from '#stages/4-evaluation/lesson/lesson.entity';

/** The campaign that a lesson comes from or goes to. */
export interface CycleCampaign {
  id: string;
  code: string;
  title: string;
  previousCampaignId: string | null;
  topic: string | null;
}

/** The next campaign follows this one: it says so already, says nothing yet, or works on the same topic. `ancestors` are the campaigns before this one. */
export function nextVerdicts(
  own: CycleCampaign,
  next: CycleCampaign | undefined,
  ancestors: readonly string[],
): FieldVerdict[] {
  return [
    {
      code: 'reference.unknown',
      passed: next !== undefined,
      pointer: '/campaignId',
      message: { en: 'No such campaign.', id: 'Kampanye itu tidak ada.' },
    },
    {
      code: 'lesson.same_campaign',
      passed: next?.id !== own.id,
      pointer: '/campaignId',
      message: {
        en: 'A lesson is carried into the next campaign, not into its own.',
        id: 'Pelajaran diteruskan ke kampanye berikutnya, bukan ke kampanyenya sendiri.',
      },
    },
    {
      code: 'lesson.other_predecessor',
      passed:
        !next?.previousCampaignId ||
        next.previousCampaignId === own.id ||
        (next.topic !== null && next.topic === own.topic),
      pointer: '/campaignId',
      message: {
        en: 'That campaign follows another one (previousCampaignId) and has another topic; carry the lesson into a campaign that follows this one or works on its topic.',
        id: 'Kampanye itu melanjutkan kampanye lain (previousCampaignId) dan bertopik lain; teruskan pelajaran ke lanjutan kampanye ini atau kampanye bertopik sama.',
      },
    },
    {
      code: 'lesson.earlier_campaign',
      passed: next === undefined || !ancestors.includes(next.id),
      pointer: '/campaignId',
      message: {
        en: 'That campaign came before this one; the cycle goes forward.',
        id: 'Kampanye itu mendahului kampanye ini; siklus bergerak maju.',
      },
    },
  ];
}

const TITLE_LENGTH = 200;

/** The finding's one line: the beginning of the lesson, cut at a word. */
export function titleOf(text: string): string {
  const line = text.trim().replace(/\s+/g, ' ');
  if (line.length <= TITLE_LENGTH) return line;
  const cut = line.slice(0, TITLE_LENGTH - 1);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), TITLE_LENGTH / 2)).toWellFormed()}…`;
}

type Carried = Pick<LessonEntity, 'id' | 'text' | 'clearanceLevel'>;

/** The research note that a lesson opens. It is as strict as the lesson was, its campaign included. */
export function noteOf({ id, text, clearanceLevel }: Carried, own: CycleCampaign, next: CycleCampaign, today: string) {
  const classification: Classification = CLASSIFICATIONS[clearanceLevel] ?? 'exempt';
  return {
    campaignId: next.id,
    title: titleOf(text),
    kind: 'lesson',
    technique: 'literature_study',
    data: 'secondary',
    method: 'informal',
    source: `${own.code} · ${own.title} · lessons/${id}`,
    observedOn: today,
    finding: text,
    confidence: 'medium',
    classification,
  };
}

export const alreadyCarried = defineProblem({
  code: 'lesson.already_carried',
  status: 409,
  title: { en: 'The lesson was carried forward already', id: 'Pelajaran sudah diteruskan' },
  detail: {
    en: 'It opened the research note {noteId} in the campaign {campaignId}.',
    id: 'Pelajaran ini membuka catatan riset {noteId} di kampanye {campaignId}.',
  },
  remedy: {
    en: 'Use that research note; a lesson is carried forward once.',
    id: 'Pakai catatan riset itu; pelajaran diteruskan satu kali.',
  },
});

export const lessonFixed = defineProblem({
  code: 'lesson.fixed',
  status: 409,
  title: { en: 'The lesson was carried forward', id: 'Pelajaran sudah diteruskan' },
  detail: {
    en: 'The next campaign rests on it: {fields} cannot change.',
    id: 'Kampanye berikutnya bersandar padanya: {fields} tidak dapat berubah.',
  },
  remedy: {
    en: 'Keep a further lesson; the owner and the classification can still change.',
    id: 'Catat pelajaran baru; penanggung jawab dan klasifikasi masih dapat diubah.',
  },
});
