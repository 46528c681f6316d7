import { ApiProperty } from '@nestjs/swagger';
import { AttachmentEntity } from '#kernel/attachment/attachment.entity';
import { Answer, CampaignListQuery, Input, PageOf } from '#platform/records/answers.dto';
import { AnyText, InstantField } from '#platform/records/fields';

/** A file that belongs to the work, without its content. */
export class Attachment extends Answer(AttachmentEntity) {}

/** A file to store, as a form: the file itself in the part named file, and what is told of it. */
export class CreateAttachment extends Input(AttachmentEntity, [], ['campaignId', 'title', 'classification']) {
  @ApiProperty({
    type: 'string',
    format: 'binary',
    description: 'The file, with its name. Its media type is decided by its content.',
    example: 'daftar-pertanyaan.pdf',
  })
  file: never;
}

/** A way to the content that needs no Authorization header. */
export class AttachmentLink {
  /**
   * The address, on this service.
   * @example "/api/v1/attachment-links/AZSPPHsafD6dLwobLD1OXw"
   */
  url: string;

  /**
   * Until when it is good (RFC 3339, UTC).
   * @example "2026-03-12T02:05:00.000Z"
   */
  @InstantField({ column: false })
  expiresAt: string;
}

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
