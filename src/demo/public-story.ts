import type { ToldFile } from '#app/demo/story-files';
import type { Facts, Told } from '#app/demo/told';
import type { CodingSampleEntity } from '#stages/3-implementation/coding-sample/coding-sample.entity';
import type { ContentSeriesEntity } from '#stages/3-implementation/content-series/content-series.entity';
import type { FeedbackMessageEntity } from '#stages/3-implementation/feedback-message/feedback-message.entity';
import type { HashtagSetEntity } from '#stages/3-implementation/hashtag-set/hashtag-set.entity';
import type { ImportEntity } from '#stages/3-implementation/import/import.entity';
import type { LinkTagEntity } from '#stages/3-implementation/link-tag/link-tag.entity';
import type { MentionEntity } from '#stages/3-implementation/mention/mention.entity';
import type { PauseEntity } from '#stages/3-implementation/pause/pause.entity';
import type { SpikeRuleEntity } from '#stages/3-implementation/spike/spike-rule.entity';

type Message = Omit<Facts<FeedbackMessageEntity>, 'reporter'> & { reporter?: Identity };

/** Who brought a message and how to reach them: kept apart from what was said. */
type Identity = Partial<Record<'name' | 'phone' | 'email' | 'address', string>>;

/** Brought together; each is known as `key-externalId` from then on. */
interface Brought<E> {
  by: string;
  key?: string;
  items: (E & { externalId: string })[];
}

/** What a scene tells of sending and hearing, beside the posts themselves. */
export interface PublicScene {
  hashtagSets?: Told<HashtagSetEntity>[];
  linkTags?: Told<LinkTagEntity>[];
  series?: Told<ContentSeriesEntity>[];
  /** A file of a network's own tool; `due` is a step of it, for its rows come in by a job. */
  imports?: (Told<ImportEntity> & { file: ToldFile })[];
  pauses?: Told<PauseEntity>[];
  feedback?: (Omit<Told<FeedbackMessageEntity>, 'reporter'> & { reporter?: Identity })[];
  /** Messages of an export, as one batch. */
  messageBatches?: Brought<Message>[];
  /** What others say of the agency, as one batch. */
  mentions?: Brought<Facts<MentionEntity>>[];
  spikeRules?: Told<SpikeRuleEntity>[];
  codingSamples?: Told<CodingSampleEntity>[];
}

/** Where they stand among what a scene tells: before the posts, and behind them. */
export const SENDING = ['hashtagSets', 'linkTags', 'series'] as const;
export const HEARING = [
  'imports',
  'pauses',
  'feedback',
  'messageBatches',
  'mentions',
  'spikeRules',
  'codingSamples',
] as const;
