import { AttachmentEntity } from '#kernel/attachment/attachment.entity';
import { Answer, CampaignListQuery, Input, PageOf } from '#platform/records/answers.dto';
import { AnyText } from '#platform/records/fields';

/** A file that belongs to the work, without its content. */
export class Attachment extends Answer(AttachmentEntity) {}

/** What is told of a file beside its content. */
export class CreateAttachment extends Input(AttachmentEntity, [], ['campaignId', 'title', 'classification']) {}

/** A page of attachments. */
export class AttachmentPage extends PageOf(AttachmentEntity) {}

export class AttachmentQuery extends CampaignListQuery {
  /**
   * Only files of these media types.
   * @example ["application/pdf"]
   */
  @AnyText()
  mediaType?: string[];

  /**
   * Only files with this content: finds out whether a file is already there.
   * @example ["9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"]
   */
  @AnyText()
  sha256?: string[];
}
