import { Machine } from '#platform/records/machine';
import type { FieldVerdict } from '#platform/records/verdicts';
import type {
  InformationRequestEntity,
  RequestState,
} from '#stages/3-implementation/information-request/information-request.entity';

const NOTICES: readonly RequestState[] = ['answered', 'partial', 'refused', 'not_held'];

export const requestMachine = new Machine<RequestState>('information_request', 'registered', {
  registered: ['extended', 'answered', 'partial', 'refused', 'not_held', 'withdrawn'],
  extended: ['answered', 'partial', 'refused', 'not_held', 'withdrawn'],
  answered: [],
  partial: [],
  refused: [],
  not_held: [],
  withdrawn: [],
});

/** Whether the move is the written notice that the requester waits for. */
export function isNotice(to: RequestState): boolean {
  return NOTICES.includes(to);
}

/** Everything but a full answer is explained in writing. */
export function needsReason(to: RequestState): boolean {
  return to !== 'answered';
}

type Noticed = Partial<
  Pick<InformationRequestEntity, 'answer' | 'ground' | 'legalBasisId' | 'consequenceTestId' | 'entryIds'>
>;

/** What a notice must hold: what was given, and on what rests what was not. */
export function noticeVerdicts(to: RequestState, notice: Noticed): FieldVerdict[] {
  const given = Boolean(notice.answer?.trim()) || (notice.entryIds ?? []).length > 0;
  const rests = Boolean(notice.ground ?? notice.legalBasisId ?? notice.consequenceTestId);
  const withheld = to === 'partial' || to === 'refused';
  return [
    {
      code: 'information_request.nothing_given',
      passed: (to !== 'answered' && to !== 'partial') || given,
      pointer: '/answer',
      message: {
        en: 'Say what was given, or name the entries of the register.',
        id: 'Sebutkan yang diberikan, atau butir daftar informasi publiknya.',
      },
    },
    {
      code: 'information_request.no_ground',
      passed: !withheld || rests,
      pointer: '/ground',
      message: {
        en: 'What is withheld rests on a ground of Article 17, a legal basis or a decided consequence test.',
        id: 'Yang tidak diberikan harus bersandar pada alasan Pasal 17, dasar hukum, atau uji konsekuensi yang sudah diputuskan.',
      },
    },
    {
      code: 'information_request.ground_unneeded',
      passed: withheld || !rests,
      pointer: '/ground',
      message: {
        en: 'Nothing is withheld, so nothing rests on a ground.',
        id: 'Tidak ada yang dirahasiakan, jadi tidak perlu alasan pengecualian.',
      },
    },
  ];
}

/** A test that somebody still writes, or that came out as open, closes nothing. */
export function testExempts(
  consequenceTestId: string | null | undefined,
  found: { exempt: boolean } | undefined,
): FieldVerdict {
  return {
    code: 'information_request.test_opens',
    passed: !consequenceTestId || found?.exempt === true,
    pointer: '/consequenceTestId',
    message: {
      en: 'Must be a decided consequence test that exempts the information.',
      id: 'Harus uji konsekuensi yang sudah diputuskan dan mengecualikan informasinya.',
    },
  };
}

/** Whether what follows lies after what it follows. */
export function notBefore(pointer: string, at: string, earlier: string): FieldVerdict {
  return {
    code: 'instant.before_cause',
    passed: Date.parse(at) >= Date.parse(earlier),
    pointer,
    message: {
      en: `Must not be before ${earlier}, when what it answers happened.`,
      id: `Tidak boleh sebelum ${earlier}, saat hal yang dijawabnya terjadi.`,
    },
  };
}

export interface Came {
  field: 'feedbackMessageId' | 'caseId';
  level: number;
}

/** What it arrived with is there, and the request is no more open than that. */
export function cameVerdicts(
  next: { feedbackMessageId?: string | null; caseId?: string | null; rank: number },
  came: readonly Came[],
): FieldVerdict[] {
  const known = (field: Came['field']): FieldVerdict => ({
    code: 'reference.unknown',
    passed: !next[field] || came.some((one) => one.field === field),
    pointer: `/${field}`,
    message: { en: 'No such record.', id: 'Rekaman itu tidak ada.' },
  });
  return [
    known('feedbackMessageId'),
    known('caseId'),
    {
      code: 'information_request.too_open',
      passed: came.every(({ level }) => level <= next.rank),
      pointer: '/classification',
      message: {
        en: 'Must be at least as strict as the message or case that it came with.',
        id: 'Paling sedikit seketat pesan atau kasus asalnya.',
      },
    },
  ];
}
