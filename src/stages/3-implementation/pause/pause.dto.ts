import { ApiProperty } from '@nestjs/swagger';
import { CampaignListQuery, Input, MovableAnswer, PageOf, Patch } from '#platform/records/answers.dto';
import { AnyChoice, TextField } from '#platform/records/fields';
import { PAUSE_SCOPES, PAUSE_STATES, PauseEntity } from '#stages/3-implementation/pause/pause.entity';
import { PostEntity } from '#stages/3-implementation/post/post.entity';

/** A stretch of time in which nothing of its scope goes out. */
export class Pause extends MovableAnswer(PauseEntity) {}

/** A pause to begin now: campaignId, topic or area as its scope says. */
export class CreatePause extends Input(PauseEntity, ['scope', 'reason'], ['campaignId', 'topic', 'area', 'until']) {}

/** Changes to a pause that lasts: why, and until when. */
export class UpdatePause extends Patch(Input(PauseEntity, ['reason'], ['until'])) {}

/** Why a pause can end. */
export class ResumePublishing {
  /**
   * Why it can go on.
   * @example "BPBD menyatakan tanggap darurat selesai."
   */
  @TextField({ max: 2_000, column: false })
  reason: string;
}

/** A pause that ended, and what waits to be confirmed again. */
export class Resumed {
  /** The pause. */
  @ApiProperty({ type: () => Pause })
  pause: Pause;

  /** The posts that are stale now, by their slots; at most 200, the rest with GET /posts?heldBy=…&stale=true. */
  @ApiProperty({ type: () => [PostEntity], maxItems: 200 })
  stale: PostEntity[];
}

/** A page of pauses. */
export class PausePage extends PageOf(PauseEntity) {}

export class PauseQuery extends CampaignListQuery {
  /**
   * Only pauses of these scopes.
   * @example ["agency"]
   */
  @AnyChoice(PAUSE_SCOPES)
  scope?: string[];

  /**
   * Only pauses that last, or only those that are over.
   * @example ["active"]
   */
  @AnyChoice(PAUSE_STATES)
  state?: string[];
}
