import { Controller, Delete, Get, HttpCode, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Permit } from '#kernel/access/permissions';
import { Attachment, AttachmentPage, AttachmentQuery } from '#kernel/attachment/attachment.dto';
import { AttachmentService } from '#kernel/attachment/attachment.service';
import type { Ctx } from '#platform/context/ctx';
import { type Expected, IdPipe, IfMatch, InCtx } from '#platform/http/decorators';
import { CountDto } from '#platform/records/answers.dto';

@ApiTags('Attachments')
@Controller('attachments')
export class AttachmentController {
  constructor(private readonly service: AttachmentService) {}

  /**
   * List attachments
   *
   * @remarks Newest first. Sort by createdAt or fileName; `q` searches titles and file names.
   */
  @Get()
  @Permit('attachment.read')
  list(@InCtx() ctx: Ctx, @Query() query: AttachmentQuery): Promise<AttachmentPage> {
    return this.service.list(ctx, query);
  }

  /**
   * Count attachments
   *
   * @remarks Takes the filters of the list; counts up to 10,000.
   */
  @Get('count')
  @Permit('attachment.read')
  count(@InCtx() ctx: Ctx, @Query() query: AttachmentQuery): Promise<CountDto> {
    return this.service.count(ctx, query);
  }

  /**
   * Read an attachment
   *
   * @remarks What is known of the file; its content is at `/content`. Answers 404 for an unknown id, for another
   * agency's file and for one above the reader's clearance alike.
   */
  @Get(':id')
  @Permit('attachment.read')
  get(@InCtx() ctx: Ctx, @Param('id', IdPipe) id: string): Promise<Attachment> {
    return this.service.get(ctx, id);
  }

  /**
   * Remove an attachment
   *
   * @remarks Refused with 409 while a record refers to it. Its content goes with it. Needs If-Match.
   */
  @Delete(':id')
  @HttpCode(204)
  @Permit('attachment.write')
  remove(@InCtx() ctx: Ctx, @Param('id', IdPipe) id: string, @IfMatch() expected: Expected): Promise<void> {
    return this.service.remove(ctx, id, expected);
  }
}
