import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Permit } from '#kernel/access/permissions';
import type { Ctx } from '#platform/context/ctx';
import { type Expected, IdPipe, IfMatch, InCtx } from '#platform/http/decorators';
import { Refuses } from '#platform/openapi/marks';
import { ruleBroken, unknownReference } from '#platform/problem/catalogue';
import { CountDto } from '#platform/records/answers.dto';
import {
  CreateReplyTemplate,
  RenderedTemplate,
  RenderTemplate,
  ReplyTemplate,
  ReplyTemplatePage,
  ReplyTemplateQuery,
  UpdateReplyTemplate,
} from '#stages/3-implementation/reply-template/reply-template.dto';
import { notActive, unresolved } from '#stages/3-implementation/reply-template/reply-template.rules';
import { ReplyTemplateService } from '#stages/3-implementation/reply-template/reply-template.service';

@ApiTags('3 Implementation')
@Controller('reply-templates')
export class ReplyTemplateController {
  constructor(private readonly service: ReplyTemplateService) {}

  /**
   * List reply templates
   *
   * @remarks By title. Sort by createdAt or title.
   */
  @Get()
  @Permit('case.read')
  list(@InCtx() ctx: Ctx, @Query() query: ReplyTemplateQuery): Promise<ReplyTemplatePage> {
    return this.service.list(ctx, query);
  }

  /**
   * Count reply templates
   *
   * @remarks Takes the filters of the list; counts up to 10,000.
   */
  @Get('count')
  @Permit('case.read')
  count(@InCtx() ctx: Ctx, @Query() query: ReplyTemplateQuery): Promise<CountDto> {
    return this.service.count(ctx, query);
  }

  /**
   * Read a reply template
   *
   * @remarks With its variables in double braces, as they were written.
   */
  @Get(':id')
  @Permit('case.read')
  get(@InCtx() ctx: Ctx, @Param('id', IdPipe) id: string): Promise<ReplyTemplate> {
    return this.service.get(ctx, id);
  }

  /**
   * Write a reply template
   *
   * @remarks A legal basis that it names must be in force today, and again on every day on which it is used.
   */
  @Post()
  @Permit('reply_template.write')
  create(@InCtx() ctx: Ctx, @Body() input: CreateReplyTemplate): Promise<ReplyTemplate> {
    return this.service.create(ctx, input);
  }

  /**
   * Change a reply template
   *
   * @remarks A merge patch: absent keeps, null clears. Needs If-Match or version.
   */
  @Patch(':id')
  @Permit('reply_template.write')
  update(
    @InCtx() ctx: Ctx,
    @Param('id', IdPipe) id: string,
    @IfMatch() expected: Expected,
    @Body() input: UpdateReplyTemplate,
  ): Promise<ReplyTemplate> {
    return this.service.update(ctx, id, expected, input);
  }

  /**
   * Remove a reply template
   *
   * @remarks Only while no reply was written with it (409); set active to false instead. Needs If-Match.
   */
  @Delete(':id')
  @HttpCode(204)
  @Permit('reply_template.write')
  remove(@InCtx() ctx: Ctx, @Param('id', IdPipe) id: string, @IfMatch() expected: Expected): Promise<void> {
    return this.service.remove(ctx, id, expected);
  }

  /**
   * Fill a reply template for a case
   *
   * @remarks Answers the words for a reply and stores nothing. A variable that neither the case nor values fills is refused
   * by name, and so is a legal basis that is not in force on that day.
   */
  @Post(':id/rendering')
  @HttpCode(200)
  @Permit('case.write')
  @Refuses(unresolved, notActive, unknownReference, ruleBroken)
  render(@InCtx() ctx: Ctx, @Param('id', IdPipe) id: string, @Body() input: RenderTemplate): Promise<RenderedTemplate> {
    return this.service.rendering(ctx, id, input);
  }
}
