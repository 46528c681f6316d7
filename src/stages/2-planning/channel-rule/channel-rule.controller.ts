import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Permit } from '#kernel/access/permissions';
import type { Ctx } from '#platform/context/ctx';
import { type Expected, IdPipe, IfMatch, InCtx } from '#platform/http/decorators';
import { CountDto } from '#platform/records/answers.dto';
import {
  ChannelRule,
  ChannelRulePage,
  ChannelRuleQuery,
  CreateChannelRule,
  UpdateChannelRule,
} from '#stages/2-planning/channel-rule/channel-rule.dto';
import { ChannelRuleService } from '#stages/2-planning/channel-rule/channel-rule.service';

@ApiTags('2 Planning')
@Controller('channel-rules')
export class ChannelRuleController {
  constructor(private readonly service: ChannelRuleService) {}

  /**
   * List channel rules
   *
   * @remarks Newest first. Sort by createdAt or validFrom. A new agency begins with the limits that the networks publish.
   */
  @Get()
  @Permit('reference.read')
  list(@InCtx() ctx: Ctx, @Query() query: ChannelRuleQuery): Promise<ChannelRulePage> {
    return this.service.list(ctx, query);
  }

  /**
   * Count channel rules
   *
   * @remarks Takes the filters of the list; counts up to 10,000.
   */
  @Get('count')
  @Permit('reference.read')
  count(@InCtx() ctx: Ctx, @Query() query: ChannelRuleQuery): Promise<CountDto> {
    return this.service.count(ctx, query);
  }

  /**
   * Read a channel rule
   *
   * @remarks Answers 404 for an unknown id and for another agency's alike.
   */
  @Get(':id')
  @Permit('reference.read')
  get(@InCtx() ctx: Ctx, @Param('id', IdPipe) id: string): Promise<ChannelRule> {
    return this.service.get(ctx, id);
  }

  /**
   * Add a channel rule
   *
   * @remarks Data with dates: when a network changes, add its new limit with its first day. It holds for every slot from that day on,
   * and takes the place of the older rule of the same platform, aspect, formats, medium, counting and severity.
   */
  @Post()
  @Permit('channel_rule.write')
  create(@InCtx() ctx: Ctx, @Body() input: CreateChannelRule): Promise<ChannelRule> {
    return this.service.create(ctx, input);
  }

  /**
   * Change a channel rule
   *
   * @remarks A merge patch: absent keeps, null clears. The next validation of a content plan already asks the changed rule. Needs
   * If-Match or version.
   */
  @Patch(':id')
  @Permit('channel_rule.write')
  update(
    @InCtx() ctx: Ctx,
    @Param('id', IdPipe) id: string,
    @IfMatch() expected: Expected,
    @Body() input: UpdateChannelRule,
  ): Promise<ChannelRule> {
    return this.service.update(ctx, id, expected, input);
  }

  /**
   * Remove a channel rule
   *
   * @remarks For a rule that was wrong; one that has ended gets a validTo, so that old slots are judged as they were. Needs If-Match.
   */
  @Delete(':id')
  @HttpCode(204)
  @Permit('channel_rule.write')
  remove(@InCtx() ctx: Ctx, @Param('id', IdPipe) id: string, @IfMatch() expected: Expected): Promise<void> {
    return this.service.remove(ctx, id, expected);
  }
}
