import { notInFuture } from '#kernel/calendar/past.rules';
import { kindsOfDetails } from '#kernel/privacy/masking.rules';
import type { FieldVerdict } from '#platform/records/verdicts';
import type { Triage } from '#stages/3-implementation/feedback-message/feedback-coding.entity';
import { type Given, keyOf, type NamedRecords } from '#stages/3-implementation/feedback-message/feedback-intake-store';
import type { FeedbackMessageEntity } from '#stages/3-implementation/feedback-message/feedback-message.entity';
import {
  campaignOfPost,
  codingVerdicts,
  flagVerdicts,
  levelAsked,
  precoded,
  reporterVerdicts,
  speaksForStanding,
} from '#stages/3-implementation/feedback-message/feedback-message.rules';
import type { Identity } from '#stages/3-implementation/reporter/reporter.rules';

/** One row as it was brought. */
export interface Brought {
  given: Given;
  identity: Identity | undefined;
  /** What its source says that it is. */
  coding?: Triage | null;
}

const UNKNOWN = { en: 'No such record.', id: 'Rekaman itu tidak ada.' };

const unknown = (
  pointer: string,
  id: string | null | undefined,
  known: ReadonlyMap<string, unknown>,
): FieldVerdict => ({
  code: 'reference.unknown',
  passed: !id || known.has(id.toLowerCase()),
  pointer,
  message: UNKNOWN,
});

/** The campaign of a row: as named, or that of the post it answers. */
export function campaignOf({ campaignId, postId }: Given, { posts }: NamedRecords): string | null {
  return campaignId ?? (postId ? (posts.get(postId.toLowerCase())?.campaignId ?? null) : null);
}

/** Everything that holds for one row; what it names must be there for whoever brings it. */
export function rowVerdicts(
  { given, identity, coding }: Brought,
  records: NamedRecords,
  now = new Date(),
): FieldVerdict[] {
  const post = given.postId ? records.posts.get(given.postId.toLowerCase()) : undefined;
  const campaignId = campaignOf(given, records)?.toLowerCase() ?? null;
  const needs = (given.needIds ?? []).flatMap((id) => records.needs.get(id.toLowerCase()) ?? []);
  const ofCampaign = needs.filter((need) => need.campaignId === campaignId);
  return [
    unknown('/channelId', given.channelId, records.channels),
    unknown('/campaignId', given.campaignId, records.campaigns),
    unknown('/postId', given.postId, records.posts),
    campaignOfPost(given.campaignId, post),
    {
      code: 'reference.not_of_campaign',
      passed: ofCampaign.length === (given.needIds ?? []).length,
      pointer: '/needIds',
      message: {
        en: 'A message speaks for needs of its own campaign.',
        id: 'Pesan menyuarakan kebutuhan kampanyenya sendiri.',
      },
    },
    speaksForStanding(ofCampaign),
    notInFuture('/receivedAt', given.receivedAt, now),
    ...flagVerdicts(given, null, identity !== undefined),
    ...(identity ? reporterVerdicts(given, identity) : []),
    ...(coding ? codingVerdicts(coding) : []),
  ];
}

/** Two rows of one batch that their source knows by the same id are one message: which of them holds, nobody can tell. */
export function namedOnce(rows: readonly Brought[]): FieldVerdict[] {
  const first = new Map<string, number>();
  return rows.flatMap(({ given }, index): FieldVerdict[] => {
    if (!given.externalId) return [];
    const key = keyOf(given);
    const before = first.get(key);
    if (before === undefined) first.set(key, index);
    if (before === undefined) return [];
    return [
      {
        code: 'item.twice',
        passed: false,
        pointer: `/items/${index}/externalId`,
        message: {
          en: `Item ${before} brings the same message; bring each once.`,
          id: `Butir ${before} membawa pesan yang sama; bawa masing-masing sekali.`,
        },
      },
    ];
  });
}

/** All that does not hold, by its place; at most a hundred, because nobody mends more at a time. */
export function faultsOf(rows: readonly Brought[], records: NamedRecords): FieldVerdict[] {
  const faults = namedOnce(rows);
  for (const [index, row] of rows.entries()) {
    if (faults.length >= 100) break;
    for (const verdict of rowVerdicts(row, records))
      if (!verdict.passed) faults.push({ ...verdict, pointer: `/items/${index}${verdict.pointer ?? ''}` });
  }
  return faults.slice(0, 100);
}

const sameInstant = (a: string | undefined, b: string | undefined): boolean =>
  a !== undefined && b !== undefined && new Date(a).getTime() === new Date(b).getTime();

/**
 * What a message that is there already learns when its source brings it again: other words while nobody has dealt with it,
 * because later they are evidence; and a promise that the writer was given since. No promise is taken back this way.
 */
export function learned(before: FeedbackMessageEntity, brought: Given): Given {
  if (before.anonymisedAt) return {};
  const news: Given = before.state === 'received' ? retold(before, brought) : {};
  if (brought.anonymous && !before.anonymous) Object.assign(news, { anonymous: true, authorRef: null });
  if (brought.confidential && !before.confidential) news.confidential = true;
  const classification = levelAsked({ ...before, ...news });
  return classification === before.classification ? news : { ...news, classification };
}

function retold(before: FeedbackMessageEntity, { text, receivedAt, language }: Given): Given {
  return {
    ...(text && text !== before.text ? wordsOf(text, before) : {}),
    ...(receivedAt && !sameInstant(before.receivedAt, receivedAt) ? { receivedAt } : {}),
    ...(language && language !== before.language ? { language } : {}),
  };
}

/** What follows from the words alone. */
export function wordsOf(text: string, before: FeedbackMessageEntity | null): Given {
  return { text, personalDetails: kindsOfDetails(text), ...precoded(text, before) };
}
