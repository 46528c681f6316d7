import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Permit } from '#kernel/access/permissions';
import type { Ctx } from '#platform/context/ctx';
import { type Expected, IdPipe, IfMatch, InCtx } from '#platform/http/decorators';
import { Refuses } from '#platform/openapi/marks';
import { ruleBroken } from '#platform/problem/catalogue';
import { CountDto } from '#platform/records/answers.dto';
import {
  CreateKeyMessage,
  KeyMessage,
  KeyMessagePage,
  KeyMessageQuery,
  UpdateKeyMessage,
} from '#stages/2-planning/key-message/key-message.dto';
import { KeyMessageService } from '#stages/2-planning/key-message/key-message.service';

@ApiTags('2 Planning')
@Controller('key-messages')
export class KeyMessageController {
  constructor(private readonly service: KeyMessageService) {}

  /**
   * List key messages
   *
   * @remarks Newest first. Sort by createdAt. Filter by public or objective. The scores stand in single records.
   */
  @Get()
  @Permit('plan.read')
  list(@InCtx() ctx: Ctx, @Query() query: KeyMessageQuery): Promise<KeyMessagePage> {
    return this.service.list(ctx, query);
  }

  /**
   * Count key messages
   *
   * @remarks Takes the filters of the list; counts up to 10,000.
   */
  @Get('count')
  @Permit('plan.read')
  count(@InCtx() ctx: Ctx, @Query() query: KeyMessageQuery): Promise<CountDto> {
    return this.service.count(ctx, query);
  }

  /**
   * Read a key message
   *
   * @remarks With sevenCs: what two people gave each of the seven Cs, how far apart they are, the mean, and whether both
   * have scored the text as it stands.
   */
  @Get(':id')
  @Permit('plan.read')
  get(@InCtx() ctx: Ctx, @Param('id', IdPipe) id: string): Promise<KeyMessage> {
    return this.service.get(ctx, id);
  }

  /**
   * Add a key message
   *
   * @remarks One thing that a public should remember. Two people other than its author score it by the seven Cs
   * (PUT /key-messages/{id}/scores/mine).
   */
  @Post()
  @Permit('plan.write')
  create(@InCtx() ctx: Ctx, @Body() input: CreateKeyMessage): Promise<KeyMessage> {
    return this.service.create(ctx, input);
  }

  /**
   * Change a key message
   *
   * @remarks A merge patch: absent keeps. A new text puts the score sheets of the old one out of date; they stay readable.
   * Needs If-Match or version.
   */
  @Patch(':id')
  @Permit('plan.write')
  update(
    @InCtx() ctx: Ctx,
    @Param('id', IdPipe) id: string,
    @IfMatch() expected: Expected,
    @Body() input: UpdateKeyMessage,
  ): Promise<KeyMessage> {
    return this.service.update(ctx, id, expected, input);
  }

  /**
   * Remove a key message
   *
   * @remarks Refused with 409 once somebody scored it or content carries it, because a judgement is kept. Needs If-Match.
   */
  @Delete(':id')
  @HttpCode(204)
  @Permit('plan.write')
  @Refuses(ruleBroken)
  remove(@InCtx() ctx: Ctx, @Param('id', IdPipe) id: string, @IfMatch() expected: Expected): Promise<void> {
    return this.service.remove(ctx, id, expected);
  }
}
