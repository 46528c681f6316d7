import { sameTopic } from '#kernel/campaign/topic';
import { type Classification, rankOf, strictest } from '#kernel/classification/classification';
import { kindsOfDetails } from '#kernel/privacy/masking.rules';
import { defineProblem } from '#platform/problem/problem';
import { Machine } from '#platform/records/machine';
import type { FieldVerdict } from '#platform/records/verdicts';
import type { Coding, ExclusionReason } from '#stages/3-implementation/feedback-message/feedback-coding.entity';
import type {
  FeedbackMessageEntity,
  FeedbackState,
} from '#stages/3-implementation/feedback-message/feedback-message.entity';
import { type Identity, identityVerdicts } from '#stages/3-implementation/reporter/reporter.rules';

/** An urgent message may be answered before anybody codes it; triage can follow. */
export const feedbackMachine = new Machine<FeedbackState>('feedback_message', 'received', {
  received: ['triaged', 'answered'],
  triaged: ['answered', 'closed'],
  answered: ['closed'],
  closed: ['triaged'],
});

/** No letters or digits that are misread on paper or on the telephone: no 0 and O, no 1, I and L, no U and V. */
const CODE_SIGNS = '23456789ABCDEFGHJKMNPQRSTWXYZ';
const CODE_LENGTH = 10;

/** A code that nobody can guess from another one: `pick` answers a random whole number below its argument. */
export function trackingCode(pick: (below: number) => number): string {
  const signs = Array.from({ length: CODE_LENGTH }, () => CODE_SIGNS[pick(CODE_SIGNS.length)]);
  return `${signs.slice(0, CODE_LENGTH / 2).join('')}-${signs.slice(CODE_LENGTH / 2).join('')}`;
}

/** Everything deserves an answer unless it is spam or somebody says why not. */
export function isEligible({ kind, eligible }: Coding): boolean {
  return eligible ?? kind !== 'spam';
}

/** Why it deserves no answer: spam says so by itself, anything else has to be said. */
export function exclusionOf(coding: Coding): ExclusionReason | null {
  if (isEligible(coding)) return null;
  return coding.exclusionReason ?? (coding.kind === 'spam' ? 'spam' : null);
}

/** Signs of agreement without a word: a hand, a heart, a row of dots. */
export function isEmojiOnly(text: string): boolean {
  return !/\p{L}/u.test(text) && !/\p{N}(?!\uFE0F?\u20E3)/u.test(text);
}

type Precoding = Partial<Pick<FeedbackMessageEntity, 'eligible' | 'exclusionReason'>>;

/** Who brings a message may know already why it deserves no answer. */
export function excludedAs(reason: ExclusionReason | null | undefined): Precoding {
  return reason ? { eligible: false, exclusionReason: reason } : {};
}

/** What nobody has to be asked: a message without a word deserves no answer. A coder may say otherwise. */
export function precoded(text: string, before: FeedbackMessageEntity | null): Precoding {
  if (before?.codedAt) return {};
  if (isEmojiOnly(text)) return before?.exclusionReason ? {} : excludedAs('emoji_only');
  return before?.exclusionReason === 'emoji_only' ? { eligible: null, exclusionReason: null } : {};
}

export function codingVerdicts(coding: Coding): FieldVerdict[] {
  return [
    {
      code: 'feedback_message.spam_eligible',
      passed: coding.kind !== 'spam' || !isEligible(coding),
      pointer: '/eligible',
      message: { en: 'Spam deserves no answer.', id: 'Spam tidak layak dijawab.' },
    },
    {
      code: 'feedback_message.exclusion_reason',
      passed: isEligible(coding) ? !coding.exclusionReason : exclusionOf(coding) !== null,
      pointer: '/exclusionReason',
      message: {
        en: 'What deserves no answer says why (exclusionReason), so that the response rate can leave it out by name; what deserves one has no such reason.',
        id: 'Yang tidak layak dijawab menyebut sebabnya (exclusionReason), agar tingkat tanggapan mengecualikannya dengan jelas; yang layak dijawab tidak punya sebab itu.',
      },
    },
    {
      code: 'feedback_message.complaint_topic',
      passed: coding.kind !== 'complaint' || sameTopic(coding.topic) !== null,
      pointer: '/topic',
      message: {
        en: 'A complaint needs a topic: complaints on one topic form a pattern that somebody has to follow up.',
        id: 'Pengaduan perlu topik: pengaduan pada satu topik membentuk pola yang harus ditindaklanjuti.',
      },
    },
  ];
}

/** Whoever answers a post of a campaign speaks of that campaign. */
export function campaignOfPost(
  named: string | null | undefined,
  post: { campaignId: string | null } | undefined,
): FieldVerdict {
  return {
    code: 'feedback_message.other_campaign',
    passed: !named || !post?.campaignId || post.campaignId === named.toLowerCase(),
    pointer: '/campaignId',
    message: {
      en: 'The post belongs to another campaign; leave campaignId out to take it from the post.',
      id: 'Unggahan itu milik kampanye lain; kosongkan campaignId agar diambil dari unggahan.',
    },
  };
}

export const wordsFixed = defineProblem({
  code: 'feedback_message.words_fixed',
  status: 409,
  title: { en: 'The words are fixed', id: 'Isi pesan sudah tetap' },
  detail: {
    en: 'A message that was triaged or answered is evidence: {fields} stay as they came.',
    id: 'Pesan yang sudah dipilah atau dijawab adalah bukti: {fields} tetap seperti saat masuk.',
  },
  remedy: {
    en: 'Change only where it belongs; a second message is a second record.',
    id: 'Ubah hanya keterkaitannya; pesan kedua adalah rekaman kedua.',
  },
});

export const messageKept = defineProblem({
  code: 'feedback_message.kept',
  status: 409,
  title: { en: 'The message is kept', id: 'Pesan disimpan' },
  detail: {
    en: 'What the public said is kept once somebody has dealt with it.',
    id: 'Suara publik disimpan setelah ada yang menanganinya.',
  },
  remedy: {
    en: 'Triage it as spam, or close it with a reason.',
    id: 'Pilah sebagai spam, atau tutup dengan alasan.',
  },
});

/** A need that was merged goes on in another: that is the one to speak for. */
export function speaksForStanding(newlyNamed: readonly { id: string; mergedIntoId: string | null }[]): FieldVerdict {
  const merged = newlyNamed.filter(({ mergedIntoId }) => mergedIntoId !== null);
  const list = (into: string) =>
    merged.map(({ id, mergedIntoId }) => `${id} ${into} ${mergedIntoId}`).join('; ') || '–';
  return {
    code: 'feedback_message.need_merged',
    passed: merged.length === 0,
    pointer: '/needIds',
    message: {
      en: `Merged; name the need that goes on instead: ${list('into')}.`,
      id: `Sudah digabung; sebut kebutuhan yang berlanjut: ${list('ke')}.`,
    },
  };
}

type Flagged = Partial<
  Pick<FeedbackMessageEntity, 'anonymous' | 'confidential' | 'classification' | 'authorRef' | 'area'>
>;

/** Confidential by the writer's wish is confidential at least by the law; it may be stricter. */
export function levelAsked({ confidential, classification = 'open' }: Flagged): Classification {
  return confidential ? strictest([classification, 'confidential']) : classification;
}

/** A district is an area; a house, a number or a name of a person's own leads to them. */
export function areaIsNoAddress(area: string | null | undefined): FieldVerdict {
  const leads = kindsOfDetails(area ?? '').filter((kind) => kind !== 'health_detail');
  return {
    code: 'feedback_message.area_personal',
    passed: leads.length === 0,
    pointer: '/area',
    message: {
      en: 'An area is a district, a village or a neighbourhood; this leads to a person.',
      id: 'Wilayah berarti kecamatan, kelurahan, atau RW; isian ini mengarah ke seseorang.',
    },
  };
}

/** Anonymous and confidential are two promises; neither is broken by the way. */
export function flagVerdicts(next: Flagged, current: Flagged | null, identity = false): FieldVerdict[] {
  return [
    areaIsNoAddress(next.area),
    {
      code: 'feedback_message.anonymous_identity',
      passed: !next.anonymous || (!identity && !next.authorRef),
      pointer: '/anonymous',
      message: {
        en: 'Of an anonymous message nothing is kept that leads to a person: leave reporter and authorRef out. Who may be known to the agency alone is confidential, not anonymous.',
        id: 'Dari pesan anonim tidak disimpan apa pun yang mengarah ke seseorang: kosongkan reporter dan authorRef. Yang hanya boleh diketahui instansi bersifat rahasia (confidential), bukan anonim.',
      },
    },
    {
      code: 'feedback_message.confidential_level',
      passed:
        !(current?.confidential && next.confidential) ||
        rankOf(next.classification ?? 'open') >= rankOf('confidential'),
      pointer: '/classification',
      message: {
        en: 'The writer asked for confidentiality: it stays confidential at least while confidential is true.',
        id: 'Pelapor meminta kerahasiaan: klasifikasinya paling sedikit confidential selama confidential bernilai true.',
      },
    },
  ];
}

/** The pseudonym of a known person is made once and stays the same. */
export function reporterVerdicts({ authorRef }: Flagged, identity: Identity): FieldVerdict[] {
  return [
    ...identityVerdicts(identity, '/reporter'),
    {
      code: 'feedback_message.reporter_pseudonym',
      passed: !authorRef,
      pointer: '/authorRef',
      message: {
        en: 'Leave authorRef out: with a reporter it is the pseudonym of that person.',
        id: 'Kosongkan authorRef: dengan reporter, isinya nama samaran orang itu.',
      },
    },
  ];
}
