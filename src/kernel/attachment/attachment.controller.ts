import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Permit } from '#kernel/access/permissions';
import {
  Attachment,
  AttachmentLink,
  AttachmentPage,
  AttachmentQuery,
  CreateAttachment,
} from '#kernel/attachment/attachment.dto';
import { AttachmentService } from '#kernel/attachment/attachment.service';
import { AttachmentLinkService } from '#kernel/attachment/attachment-link.service';
import type { Ctx } from '#platform/context/ctx';
import { type Expected, IdPipe, IfMatch, InCtx } from '#platform/http/decorators';
import { AnswersFile } from '#platform/openapi/answers-file';
import { Refuses } from '#platform/openapi/marks';
import { ruleBroken } from '#platform/problem/catalogue';
import { CountDto } from '#platform/records/answers.dto';
import { InUpload, TakesFile, type Upload } from '#platform/storage/takes-file';

@ApiTags('Attachments')
@Controller('attachments')
export class AttachmentController {
  constructor(
    private readonly service: AttachmentService,
    private readonly links: AttachmentLinkService,
  ) {}

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
   * Download an attachment
   *
   * @remarks The content, always for saving and never for showing; its ETag is the SHA-256 of the content, and Range asks
   * for a part of it.
   */
  @Get(':id/content')
  @Permit('attachment.read')
  @AnswersFile()
  download(@InCtx() ctx: Ctx, @Param('id', IdPipe) id: string): Promise<unknown> {
    return this.service.content(ctx, id);
  }

  /**
   * Store an attachment
   *
   * @remarks A form (multipart/form-data) with one part named file and texts beside it. What the file is its content
   * decides: pictures, PDF, office documents, texts and tables in UTF-8, sound and film are taken, everything else is
   * refused with 415, and what is larger than this installation allows with 413. With an Idempotency-Key, the same content
   * and texts replay the first answer.
   */
  @Post()
  @TakesFile()
  @Permit('attachment.write')
  create(@InCtx() ctx: Ctx, @Body() input: CreateAttachment, @InUpload() upload: Upload): Promise<Attachment> {
    return this.service.add(ctx, input, upload);
  }

  /**
   * Make a link to an attachment
   *
   * @remarks A same-origin address that needs no Authorization header and is good for five minutes, for pictures and
   * downloads in a browser. It shows no more than you may see, and nothing once you may see nothing.
   */
  @Post(':id/links')
  @Permit('attachment.read')
  link(@InCtx() ctx: Ctx, @Param('id', IdPipe) id: string): Promise<AttachmentLink> {
    return this.links.make(ctx, id);
  }

  /**
   * Remove an attachment
   *
   * @remarks Refused with 409 while a record refers to it. Its content goes with it. Needs If-Match.
   */
  @Delete(':id')
  @HttpCode(204)
  @Permit('attachment.write')
  @Refuses(ruleBroken)
  remove(@InCtx() ctx: Ctx, @Param('id', IdPipe) id: string, @IfMatch() expected: Expected): Promise<void> {
    return this.service.remove(ctx, id, expected);
  }
}
