import { Answer, CampaignListQuery, Input, PageOf, Patch } from '#platform/records/answers.dto';
import { AnyChoice, AnyId, IdField } from '#platform/records/fields';
import { LESSON_KINDS, LessonEntity } from '#stages/4-evaluation/lesson/lesson.entity';

/** What a campaign taught, in one sentence that the next can use. */
export class Lesson extends Answer(LessonEntity) {}

const OPTIONAL = ['serviceImprovementId', 'classification'] as const;

/** A lesson to keep, with the person who answers for its being used. */
export class CreateLesson extends Input(LessonEntity, ['campaignId', 'kind', 'text', 'ownerId'], OPTIONAL) {}

/** Changes to a lesson: absent keeps, null clears. */
export class UpdateLesson extends Patch(Input(LessonEntity, ['kind', 'text', 'ownerId'], OPTIONAL)) {}

/** Where a lesson is carried. */
export class CarryForward {
  /**
   * The next campaign. It names this lesson's campaign as previousCampaignId, or is given it.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e62"
   */
  @IdField({ column: false })
  campaignId: string;
}

/** A page of lessons. */
export class LessonPage extends PageOf(LessonEntity) {}

export class LessonQuery extends CampaignListQuery {
  /**
   * Only lessons of these kinds.
   * @example ["repeat"]
   */
  @AnyChoice(LESSON_KINDS)
  kind?: string[];

  /**
   * Only lessons that these people answer for.
   * @example ["01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e60"]
   */
  @AnyId()
  ownerId?: string[];

  /**
   * Only lessons that these improvements taught.
   * @example ["01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e76"]
   */
  @AnyId()
  serviceImprovementId?: string[];

  /**
   * Only lessons that were carried into these campaigns.
   * @example ["01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e62"]
   */
  @AnyId()
  carriedToCampaignId?: string[];

  /**
   * Only lessons that were carried forward (true), or that were not (false).
   * @example ["false"]
   */
  @AnyChoice(['true', 'false'])
  carried?: string[];
}
