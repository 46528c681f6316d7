import { Controller, Get, Param } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import { linkExpired } from '#kernel/attachment/attachment-link.rules';
import { AttachmentLinkService } from '#kernel/attachment/attachment-link.service';
import { Open } from '#platform/auth/access.decorator';
import { AnswersFile } from '#platform/openapi/answers-file';
import { Refuses } from '#platform/openapi/marks';

@ApiTags('Attachments')
@Controller('attachment-links')
export class AttachmentLinkController {
  constructor(private readonly service: AttachmentLinkService) {}

  /**
   * Download by a link
   *
   * @remarks For browsers, which send no token with a picture or a download. The link shows what the person who made it
   * may see now, for five minutes; then it answers 410. Range is understood.
   */
  @Get(':token')
  @Open()
  @AnswersFile()
  @Refuses(linkExpired)
  @ApiParam({
    name: 'token',
    description: 'The end of the url that POST /attachments/{id}/links answered.',
    schema: { type: 'string', pattern: '^[\\w-]{112}$', example: 'A'.repeat(112) },
  })
  download(@Param('token') token: string): Promise<unknown> {
    return this.service.open(token);
  }
}
