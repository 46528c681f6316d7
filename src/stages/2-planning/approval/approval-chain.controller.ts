import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Permit } from '#kernel/access/permissions';
import type { Ctx } from '#platform/context/ctx';
import { type Expected, IdPipe, IfMatch, InCtx } from '#platform/http/decorators';
import { CountDto } from '#platform/records/answers.dto';
import {
  ApprovalChain,
  ApprovalChainPage,
  ApprovalChainQuery,
  CreateApprovalChain,
  UpdateApprovalChain,
} from '#stages/2-planning/approval/approval-chain.dto';
import { ApprovalChainService } from '#stages/2-planning/approval/approval-chain.service';

@ApiTags('2 Planning')
@Controller('approval-chains')
export class ApprovalChainController {
  constructor(private readonly service: ApprovalChainService) {}

  /**
   * List approval chains
   *
   * @remarks The latest first. Of each risk class the latest that has begun holds. Sort by createdAt or validFrom.
   */
  @Get()
  @Permit('content.read')
  list(@InCtx() ctx: Ctx, @Query() query: ApprovalChainQuery): Promise<ApprovalChainPage> {
    return this.service.list(ctx, query);
  }

  /**
   * Count approval chains
   *
   * @remarks Takes the filters of the list; counts up to 10,000.
   */
  @Get('count')
  @Permit('content.read')
  count(@InCtx() ctx: Ctx, @Query() query: ApprovalChainQuery): Promise<CountDto> {
    return this.service.count(ctx, query);
  }

  /**
   * Read an approval chain
   *
   * @remarks Its steps, first to last, its deadline and its reminders.
   */
  @Get(':id')
  @Permit('content.read')
  get(@InCtx() ctx: Ctx, @Param('id', IdPipe) id: string): Promise<ApprovalChain> {
    return this.service.get(ctx, id);
  }

  /**
   * Set who approves content of a risk class
   *
   * @remarks Section, media team, head, leadership: up to ten steps in order, each decided by any or by all of those whom
   * role, craft, unit and names describe. The last is a head's, or a leader's by a one-time link. Nobody ever decides on
   * what they wrote, whatever the chain says.
   */
  @Post()
  @Permit('approval_chain.write')
  create(@InCtx() ctx: Ctx, @Body() input: CreateApprovalChain): Promise<ApprovalChain> {
    return this.service.create(ctx, input);
  }

  /**
   * Change an approval chain
   *
   * @remarks Holds for requests that are made from now on; open ones keep their steps. Needs If-Match or version.
   */
  @Patch(':id')
  @Permit('approval_chain.write')
  update(
    @InCtx() ctx: Ctx,
    @Param('id', IdPipe) id: string,
    @IfMatch() expected: Expected,
    @Body() input: UpdateApprovalChain,
  ): Promise<ApprovalChain> {
    return this.service.update(ctx, id, expected, input);
  }

  /**
   * Remove an approval chain
   *
   * @remarks The one before it holds again; where there is none, one head approves. Needs If-Match.
   */
  @Delete(':id')
  @HttpCode(204)
  @Permit('approval_chain.write')
  remove(@InCtx() ctx: Ctx, @Param('id', IdPipe) id: string, @IfMatch() expected: Expected): Promise<void> {
    return this.service.remove(ctx, id, expected);
  }
}
