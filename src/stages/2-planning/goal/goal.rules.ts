import { CLASSIFICATIONS } from '#kernel/classification/classification';
import { Machine } from '#platform/records/machine';
import type { FieldVerdict } from '#platform/records/verdicts';
import type { GoalEntity, GoalState } from '#stages/2-planning/goal/goal.entity';

export const goalMachine = new Machine<GoalState>('goal', 'draft', {
  draft: ['approved'],
  approved: ['draft'],
});

/** What a goal says, as opposed to where it stands: a change of it makes an approved goal a new version. */
const CONTENT = ['statement', 'setBy', 'legalBasisIds', 'researchNoteIds'] as const;
type Content = Pick<GoalEntity, (typeof CONTENT)[number]>;

const plain = (value: unknown): string => JSON.stringify(Array.isArray(value) ? [...value].sort() : value);

/** Whether a change says anything new. */
export function changesGoal(current: Content, next: Partial<Content>): boolean {
  return CONTENT.some((field) => next[field] !== undefined && plain(next[field]) !== plain(current[field]));
}

/** Words that name what an agency does; a goal names what is different afterwards. */
const ACTIVITIES = [
  'adakan|gelar|selenggarakan|laksanakan|lakukan|jalankan|buat|produksi|terbitkan|publikasikan|sebarkan|sebarluaskan',
  'mengadakan|menggelar|menyelenggarakan|melaksanakan|melakukan|menjalankan|membuat|memproduksi|menerbitkan',
  'memublikasikan|mempublikasikan|menyebarkan|menyebarluaskan|mengunggah|memposting|mencetak|membagikan|memasang',
  'menyosialisasikan|mensosialisasikan|sosialisasi|penyuluhan|pelatihan|rapat|lomba|seminar|lokakarya',
  'hold|run|organi[sz]e|conduct|carry|launch|publish|produce|post|print|distribute|make|host|do|implement|stage',
].join('|');

const BEGINS_WITH_ACTIVITY = new RegExp(`^(?:to|untuk|akan|agar)?\\s*(?:${ACTIVITIES})(?![\\p{L}\\p{N}])`, 'iu');

/** "Mengadakan sosialisasi" says what we do; "menurunkan kejadian" says what will be different. */
export function readsAsActivity(statement: string): boolean {
  return BEGINS_WITH_ACTIVITY.test(statement.trim());
}

/** How a goal stands against the textbook: advice, because the words of a goal are leadership's. */
export function goalChecks({ statement, researchNoteIds, legalBasisIds }: Content): FieldVerdict[] {
  return [
    {
      code: 'goal.states_effect',
      passed: !readsAsActivity(statement),
      pointer: '/statement',
      message: {
        en: 'Begin with what will be different (reduce, increase, keep), not with what the agency does (hold, run, publish).',
        id: 'Awali dengan apa yang akan berubah (menurunkan, meningkatkan, menjaga), bukan apa yang dikerjakan instansi (mengadakan, melaksanakan, menyebarkan).',
      },
    },
    {
      code: 'goal.cites_research_note',
      passed: researchNoteIds.length > 0,
      pointer: '/researchNoteIds',
      message: {
        en: 'Name at least one research note that the goal rests on.',
        id: 'Sebutkan sedikitnya satu catatan riset yang mendasari tujuan.',
      },
    },
    {
      code: 'goal.cites_legal_basis',
      passed: legalBasisIds.length > 0,
      pointer: '/legalBasisIds',
      message: {
        en: 'Name at least one legal basis that obliges or allows the agency to want this.',
        id: 'Sebutkan sedikitnya satu dasar hukum yang mewajibkan atau membolehkan tujuan ini.',
      },
    },
  ];
}

/** Everybody who reads the campaign reads its goal, and would learn of a stricter note from it. */
export function notesAsOpenAsGoal(strictest: number, campaignLevel: number): FieldVerdict {
  const level = CLASSIFICATIONS[campaignLevel] ?? 'exempt';
  return {
    code: 'goal.more_open_than_evidence',
    passed: strictest <= campaignLevel,
    pointer: '/researchNoteIds',
    message: {
      en: `The goal is as open as its campaign (${level}); a stricter research note cannot be named in it.`,
      id: `Tujuan seterbuka kampanyenya (${level}); catatan riset yang lebih ketat tidak dapat disebut di dalamnya.`,
    },
  };
}
