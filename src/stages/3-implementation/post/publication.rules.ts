import { defineProblem } from '#platform/problem/problem';
import type { PostState } from '#stages/3-implementation/post/post.entity';
import { isOut } from '#stages/3-implementation/post/post.rules';

export const PUBLICATION_STATES = ['none', 'scheduled', 'partially_published', 'published', 'failed'] as const;
export type PublicationState = (typeof PUBLICATION_STATES)[number];
export const LINE_STATES = [
  'missing',
  'scheduled',
  'published',
  'failed',
  'corrected',
  'taken_down',
  'cancelled',
] as const;
export type LineState = PostState | 'missing';
export const LACKING = ['post', 'permalink', 'proof', 'followersAtPublish'] as const;
export type Lacking = (typeof LACKING)[number];

/**
 * What became of a piece as a whole, from what became of it on each channel. A channel that was given up does not count;
 * one that nobody has begun keeps the rest from being all.
 */
export function publicationState(channels: readonly LineState[]): PublicationState {
  const counted = channels.filter((state) => state !== 'cancelled');
  const out = counted.filter((state) => state !== 'missing' && isOut(state)).length;
  if (out > 0) return out === counted.length ? 'published' : 'partially_published';
  if (counted.includes('scheduled')) return 'scheduled';
  return counted.includes('failed') ? 'failed' : 'none';
}

export interface Shown {
  state: LineState;
  permalink: string | null;
  proofSha256: string | null;
  followersAtPublish: number | null;
  /** Whether the channel is on a network, where posts have addresses and followers. */
  online: boolean;
}

/** What a line lacks as proof that it was out; before that, the post itself. */
export function lackingOf({ state, permalink, proofSha256, followersAtPublish, online }: Shown): Lacking[] {
  if (state === 'missing') return ['post'];
  if (!isOut(state)) return [];
  return [
    ...(online && permalink === null ? (['permalink'] as const) : []),
    ...(proofSha256 === null ? (['proof'] as const) : []),
    ...(online && followersAtPublish === null ? (['followersAtPublish'] as const) : []),
  ];
}

/** Channels without a network, where nothing has an address. */
const OFFLINE: ReadonlySet<string> = new Set([
  'radio',
  'billboard',
  'face_to_face',
  'print',
  'letter',
  'counter',
  'sms',
]);

export const isOnline = (platform: string): boolean => !OFFLINE.has(platform);

export const nothingFailed = defineProblem({
  code: 'publication.nothing_failed',
  status: 409,
  title: { en: 'There is nothing to try again', id: 'Tidak ada yang perlu dicoba lagi' },
  detail: {
    en: 'No post of this content plan has failed on the channels asked for; what is out stays as it is.',
    id: 'Tidak ada unggahan rencana konten ini yang gagal pada kanal yang diminta; yang sudah terbit tetap.',
  },
  remedy: {
    en: 'Read GET /content-plans/{id}/publication; record what is missing with POST /posts.',
    id: 'Baca GET /content-plans/{id}/publication; catat yang belum ada dengan POST /posts.',
  },
});
