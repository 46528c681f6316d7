import type { ToldFile } from '#app/demo/story-files';
import type { Told } from '#app/demo/told';
import type { AttachmentEntity } from '#kernel/attachment/attachment.entity';
import type { Owed } from '#kernel/campaign/gate-debt.rules';
import type { AssetEntity } from '#stages/2-planning/asset/asset.entity';
import type { CommentEntity } from '#stages/2-planning/comment/comment.entity';
import type { ContentVariantEntity } from '#stages/2-planning/content-variant/content-variant.entity';
import type { Craft, TaskEntity } from '#stages/2-planning/task/task.entity';
import type { EmergencyService } from '#stages/3-implementation/post/emergency.service';

/** The tasks of a piece's format, given out at once: each is known as `key-craft` from then on. */
interface Crew {
  by: string;
  key: string;
  contentPlanId: string;
  crafts: Craft[];
  /** Who does them, in the same order. */
  assigneeIds: string[];
}

/** A piece that could not wait; its steps are those of the review that it owes. */
type Emergency = Pick<Told<object>, 'by' | 'key' | 'steps'> &
  Parameters<EmergencyService['publish']>[2] & { contentPlanId: string };

/** The look back at immediate information that went out on the fast lane. */
interface LookBack {
  by: string;
  contentPlanId: string;
  outcome: 'in_order' | 'faults_found';
  finding: string;
}

/** A condition that a crisis went past and has made up for. */
interface Settled {
  by: string;
  code: string;
  to: 'paid' | 'waived';
  reason?: string;
}

export type { Owed };

/** What a scene tells of making content: what each craft hands over, what is said of it, and what could not wait. */
export interface ProductionScene {
  attachments?: (Told<AttachmentEntity> & { file: ToldFile })[];
  crews?: Crew[];
  tasks?: Told<TaskEntity>[];
  variants?: Told<ContentVariantEntity>[];
  assets?: Told<AssetEntity>[];
  comments?: Told<CommentEntity>[];
  emergencies?: Emergency[];
  reviews?: LookBack[];
  debts?: Settled[];
}

/** Where they stand among what a scene tells: files before everything that names them, the making behind the plans. */
export const MAKING = ['crews', 'tasks', 'variants', 'assets', 'comments'] as const;
export const OWING = ['emergencies', 'reviews', 'debts'] as const;
