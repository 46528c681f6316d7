import { Answer, CampaignListQuery, Input, PageOf, Patch } from '#platform/records/answers.dto';
import { AnyId } from '#platform/records/fields';
import { ContentVariantEntity } from '#stages/2-planning/content-variant/content-variant.entity';

/** What one piece says and shows on one channel. */
export class ContentVariant extends Answer(ContentVariantEntity) {}

/** A variant to write: one for each channel of the piece. */
export class CreateContentVariant extends Input(
  ContentVariantEntity,
  ['contentPlanId', 'channelId'],
  ['caption', 'altText', 'decorative', 'captionsRef', 'hashtags', 'mentions', 'firstComment', 'media'],
) {}

/** Changes to a variant: absent keeps, null clears. It stays with its piece and its channel. */
export class UpdateContentVariant extends Patch(
  Input(
    ContentVariantEntity,
    [],
    ['caption', 'altText', 'decorative', 'captionsRef', 'hashtags', 'mentions', 'firstComment', 'media'],
  ),
) {}

/** A page of variants. */
export class ContentVariantPage extends PageOf(ContentVariantEntity) {}

export class ContentVariantQuery extends CampaignListQuery {
  /**
   * Only variants of these pieces.
   * @example ["01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e5f"]
   */
  @AnyId()
  contentPlanId?: string[];

  /**
   * Only variants for these channels.
   * @example ["01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e67"]
   */
  @AnyId()
  channelId?: string[];
}
